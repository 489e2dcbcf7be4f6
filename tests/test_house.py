"""The rules of the house, read off the source, so that they hold without anybody's watching."""

import ast
import io
import os
import re
import subprocess
import sys
import textwrap
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.words_in_code import nodes_of, words_of_languages

PROJECT = Path(__file__).parent.parent
SOURCES = sorted((PROJECT / "generator").rglob("*.py"))
PYTHON_FILES = sorted(
    path
    for folder in ("generator", "tests", "benchmarks", "docs")
    for path in (PROJECT / folder).rglob("*.py")
)

# Imports run downstream: a module may import from its own stage and from those before it.
STAGES = (
    "fingerprint",
    "problems",
    "paths",
    "extras",
    "cached_values",
    "yaml_reading",
    "config",
    "languages",
    "nlp",
    "seed_kinds",
    "capture",
    "clippings",
    "content",
    "parallel",
    "conversion",
    "corpus",
    "editions",
    "statements",
    "translation",
    "allegations",
    "stories",
    "search",
    "view_models",
    "charts",
    "exports",
    "pages",
    "site",
    "build",
    "server",
    "commands",
    "console",
    "stories_cli",
    "editing_cli",
    "intake_cli",
    "tools_cli",
    "people_cli",
    "cli",
)
LONGEST_FILE = 300
LONGEST_FUNCTION = 40

IMPORT_WITH_REASON = re.compile(r"# noqa: PLC0415 - \S")
LONG_WITH_REASON = re.compile(r"# long: \S")
EXCEPTION = re.compile(r"# *(noqa|type: *ignore|ruff:|mypy:)")
EXCEPTION_WITH_REASON = re.compile(
    r"# noqa: [A-Z]+\d+(, [A-Z]+\d+)* - \S|# type: ignore\[[a-z, -]+\] +# \S"
)
# Where a developer keeps things is nothing to a reader: no home, scratch or neighbouring folder.
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.~-])/(work|root|home|Users)/|(?<![\w./-])/tmp/\w|\.\./shared\b"
)

CLAUSE = re.compile(
    r"(What|Where|Which|Who|Whether|How|When|That|Those|The|A|An|All|Each|Every|Its?|Their)\b"
)


def imports_upstream(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Imports of a stage that comes after the module's own."""
    own = stage_of(path.with_suffix("").parts[1:])
    for node in nodes_of(source):
        for imported in modules_imported(node):
            if (stage := stage_of(imported)) > own:
                yield node.lineno, f"imports {STAGES[stage]}, which comes after it"


def modules_imported(node: ast.AST) -> Iterator[tuple[str, ...]]:
    """What the node imports of this program, as the path inside the package."""
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "write imports in full: where they point is what this test reads"
        names = [f"{node.module}.{alias.name}" for alias in node.names]
    elif isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    else:
        names = []
    for name in names:
        package, *parts = name.split(".")
        if package == "generator":
            yield tuple(parts)


def stage_of(parts: tuple[str, ...]) -> int:
    """The stage's place in the journey; the package itself comes first, its start last."""
    if parts[:1] == ("__main__",):
        return len(STAGES) - 1
    return STAGES.index(parts[0]) if parts and parts[0] in STAGES else -1


def imports_hidden(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Imports that are not at the top of the module, but for those that say why."""
    (module, *nodes), lines = nodes_of(source), source.splitlines()
    for node in nodes:
        hidden = isinstance(node, ast.Import | ast.ImportFrom) and node not in module.body
        if hidden and not IMPORT_WITH_REASON.search(lines[node.lineno - 1]):
            yield node.lineno, "an import that is not at the top, and gives no reason"


def functions_too_long(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Functions that do not fit on a screen, but for those that say why."""
    lines = source.splitlines()
    for node in nodes_of(source):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = node.end_lineno - node.lineno + 1
            if length > LONGEST_FUNCTION and not LONG_WITH_REASON.search(lines[node.lineno - 1]):
                yield node.lineno, f"{node.name} has {length} lines"


def file_too_long(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """A file of more lines than a reader holds in mind."""
    if (length := len(source.splitlines())) > LONGEST_FILE:
        yield length, f"{length} lines in a file"


def exceptions_without_reason(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Comments that silence a tool and do not say why."""
    for token in comments_in(source) if EXCEPTION.search(source) else ():
        if EXCEPTION.search(token.string) and not EXCEPTION_WITH_REASON.search(token.string):
            yield token.start[0], f"no reason beside: {token.string}"


def comments_in(source: str) -> Iterator[tokenize.TokenInfo]:
    """Return the comments, which is slow: ask only where the text may have what is looked for."""
    lines = io.StringIO(source).readline
    return (each for each in tokenize.generate_tokens(lines) if each.type == tokenize.COMMENT)


def classes_named(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Names of the classes, which may stand once only."""
    for node in nodes_of(source):
        if isinstance(node, ast.ClassDef):
            yield node.lineno, node.name


def noun_clauses_and_semicolons(source: str, path: Path) -> Iterator[tuple[int, str]]:
    """Docstrings that begin with a noun clause or an article, and semicolons in prose."""
    for node in nodes_of(source):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            docstring, line = ast.get_docstring(node) or "", node.body[0].lineno
            if CLAUSE.match(docstring):
                yield line, f"a docstring that begins with '{docstring.split()[0]}'"
            if ";" in docstring:
                yield line, "a semicolon in a docstring"
    for token in comments_in(source) if re.search("#.*;", source) else ():
        if ";" in token.string:
            yield token.start[0], "a semicolon in a comment"


RULES_OF_THE_PACKAGE = (
    imports_upstream,
    imports_hidden,
    words_of_languages,
    noun_clauses_and_semicolons,
)
RULES_OF_ALL = (functions_too_long, file_too_long, exceptions_without_reason)


@pytest.fixture(scope="module")
def found():
    """By rule, place and words of what it finds in any file; all take turns at a file, so that it is parsed once."""
    found = {rule: [] for rule in (classes_named, *RULES_OF_THE_PACKAGE, *RULES_OF_ALL)}
    for path in PYTHON_FILES:
        name, source = path.relative_to(PROJECT), path.read_text(encoding="utf-8")
        for rule in found if name.parts[0] == "generator" else RULES_OF_ALL:
            found[rule] += [(f"{name}:{line}", what) for line, what in rule(source, name)]
    return found


def test_every_module_has_its_place_in_the_journey():
    """A new stage is given its place in STAGES; nothing stands beside the journey."""
    stages = {path.relative_to(PROJECT / "generator").with_suffix("").parts[0] for path in SOURCES}
    assert stages == {*STAGES, "__init__", "__main__"}


def test_no_name_of_a_file_or_a_class_stands_twice(found):
    """A search for either leads to one place. A command's file has the word that people type."""
    named = [path for path in SOURCES if path.name[0] != "_" and path.parent.name != "commands"]
    files = Counter(path.name for path in named)
    classes = Counter(name for _, name in found[classes_named])
    assert len(classes) > 100
    assert [name for names in (files, classes) for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("rule", RULES_OF_THE_PACKAGE, ids=lambda rule: rule.__name__)
def test_the_package_keeps(rule, found):
    """The journey can be read off the imports, words of languages are data, and prose is plain."""
    assert [f"{place}: {what}" for place, what in found[rule]] == []


@pytest.mark.parametrize("rule", RULES_OF_ALL, ids=lambda rule: rule.__name__)
def test_every_python_file_keeps(rule, found):
    """Files and functions are small; whatever silences a tool says why."""
    assert [f"{place}: {what}" for place, what in found[rule]] == []


@pytest.mark.parametrize(
    ("rule", "source", "complaints"),
    [
        (imports_upstream, "from generator.cli import main", 1),
        (imports_upstream, "from generator import site", 1),
        (imports_upstream, "import generator.corpus.corpus", 1),
        (imports_upstream, "def f():\n    from generator.pages import page", 1),
        (imports_upstream, "from generator import __version__\nimport generator.nlp.tokens", 0),
        (imports_hidden, "if TYPE_CHECKING:\n    import ast", 1),
        (imports_hidden, "def f():\n    import ast  # noqa: PLC0415", 1),
        (imports_hidden, "def f():\n    import ast  # noqa: PLC0415 - slow to load", 0),
        (words_of_languages, "x = 'слово'", 1),
        (words_of_languages, "x = re.compile(r'(?:та|і)')", 1),
        (words_of_languages, "x = f'{y} λόγος'", 1),
        (words_of_languages, "def f():\n    if x in 'ая':\n        return 1", 1),
        (words_of_languages, "x = re.compile('[а-яіїєґ]+')", 0),
        (words_of_languages, "def f():\n    'Слово.'\n    return 'Wort'", 0),
        (words_of_languages, "# letters: vowels\nx = {\n    1: 'ая'}", 0),
        (words_of_languages, "# letters:\nx = 'ая'", 1),
        (functions_too_long, "def f():\n" + "    x = 1\n" * 40, 1),
        (functions_too_long, "def f():\n" + "    x = 1\n" * 39, 0),
        (functions_too_long, "def f():  # long: a table\n" + "    x = 1\n" * 40, 0),
        (file_too_long, "x = 1\n" * 301, 1),
        (file_too_long, "x = 1\n" * 300, 0),
        (exceptions_without_reason, "x = 1  # noqa", 1),
        (exceptions_without_reason, "x = 1  # noqa: E741", 1),
        (exceptions_without_reason, "x = 1  # noqa: E741, B008 - a name from the standard", 0),
        (exceptions_without_reason, "x = 1  # type: ignore[arg-type]", 1),
        (exceptions_without_reason, "x = 1  # type: ignore[arg-type]  # the stub is wrong", 0),
        (exceptions_without_reason, "# ruff: noqa", 1),
        (noun_clauses_and_semicolons, '"""What is read."""', 1),
        (noun_clauses_and_semicolons, 'def f():\n    """The text; none if empty."""', 2),
        (noun_clauses_and_semicolons, 'class C:\n    """A page."""', 1),
        (noun_clauses_and_semicolons, "x = 1  # in bytes; at most", 1),
        (noun_clauses_and_semicolons, 'def f():\n    """Return the text, or \'\' if empty."""', 0),
        (noun_clauses_and_semicolons, 'x = "; "  # separator', 0),
        (noun_clauses_and_semicolons, '"""Page of an article."""', 0),
    ],
)
def test_each_rule_sees_what_breaks_it(rule, source, complaints):
    """A rule that cannot fail guards nothing."""
    assert len(list(rule(source, Path("generator/content/some.py")))) == complaints


def test_no_tracked_file_speaks_of_one_machine():
    """What is published holds no path that is only somebody's own."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True)
    names = listed.stdout.decode().rstrip("\0").split("\0")
    assert [
        f"{name}:{number}: {line.strip()}"
        for name in names
        if (PROJECT / name).is_file()
        for number, line in enumerate((PROJECT / name).read_bytes().splitlines(), 1)
        if OF_ONE_MACHINE.search(line.decode(errors="replace"))
    ] == []


@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_a_skipped_test_fails_the_gate(tmp_path, ci, status):
    """A test that did not run shows nothing, so where CI is set the session fails and says why."""
    (tmp_path / "test_skip.py").write_text(
        textwrap.dedent("""
        import pytest
        def test_never():
            pytest.skip('some day')
        """)
    )
    pytest_here = [sys.executable, "-m", "pytest", "-c", PROJECT / "pyproject.toml"]
    session = subprocess.run(
        [*pytest_here, "-p", "tests.conftest", "-p", "no:cacheprovider", tmp_path],
        cwd=PROJECT,
        env=os.environ | {"CI": ci},
        capture_output=True,
        text=True,
        check=False,
    )
    assert session.returncode == status, session.stdout + session.stderr
    assert ("CI lets no test be skipped: 1 skipped" in session.stdout) == bool(ci)
