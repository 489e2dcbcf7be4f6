"""Codes of Problems: those that the source gives are those that problem_codes.yaml explains."""

import ast
import re
from pathlib import Path

import pytest
import yaml

import generator
from generator.problems import Problem, as_in_publish

PACKAGE = Path(generator.__file__).parent
SECTIONS = yaml.safe_load((PACKAGE / "problem_codes.yaml").read_text("utf-8"))
EXPLAINED = {
    code: says if isinstance(says, str) else says["text"]
    for codes in SECTIONS.values()
    for code, says in codes.items()
}


def is_code(annotation):
    """Whether an annotation is ``Code``."""
    return isinstance(annotation, ast.Name) and annotation.id == "Code"


def returns_code(function):
    """Whether a function returns a code, alone or before other values."""
    return bool(function.returns) and any(is_code(each) for each in ast.walk(function.returns))


@pytest.fixture(scope="module")
def trees():
    """The syntax tree of each module by its path."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return {path.relative_to(PACKAGE): ast.parse(path.read_text("utf-8")) for path in paths}


@pytest.fixture(scope="module")
def takers(trees):
    """The place of the argument ``code`` by the name of each function or class that takes one."""
    takers = {}
    for tree in trees.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [each.arg for each in node.args.args if each.arg != "self"]
                coded = [each.arg for each in node.args.args if is_code(each.annotation)]
            elif isinstance(node, ast.ClassDef):
                fields = [each for each in node.body if isinstance(each, ast.AnnAssign)]
                names = [each.target.id for each in fields]
                coded = [each.target.id for each in fields if is_code(each.annotation)]
            else:
                continue
            if coded:
                takers[node.name] = names.index(coded[0])
    return takers


def find_givers(tree, takers):
    """Yield every expression of a module whose value is a code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = takers.get(name)
            if place is not None:
                named = [each.value for each in node.keywords if each.arg == "code"]
                yield from named or node.args[place : place + 1]  # or the default, which is below
        elif isinstance(node, ast.AnnAssign) and is_code(node.annotation) and node.value:
            yield node.value
        elif isinstance(node, ast.FunctionDef) and returns_code(node):
            returns = (each.value for each in ast.walk(node) if isinstance(each, ast.Return))
            yield from (each.elts[0] for each in returns if isinstance(each, ast.Tuple))


def read_codes(given, place):
    """Yield the codes that an expression may be; nothing of what only hands a code on."""
    if isinstance(given, ast.IfExp):
        yield from read_codes(given.body, place)
        yield from read_codes(given.orelse, place)
    elif isinstance(given, ast.Constant):
        yield given.value
    else:
        name = getattr(given, "attr", getattr(given, "id", ""))
        assert name == "code", f"{place}:{given.lineno}: write the code out"


@pytest.fixture(scope="module")
def used(trees, takers):
    """Every code that the source gives."""
    return {
        code
        for path, tree in trees.items()
        for given in find_givers(tree, takers)
        for code in read_codes(given, path)
    }


def test_the_source_is_read_where_problems_are_made(takers, used):
    """Problems, doubts, and functions that take a code to make one."""
    assert {"Problem", "Doubt", "problem"} <= takers.keys()
    assert {"unknown-key", "duplicate-key", "fuzzy-translation", "mixed-scripts"} <= used


def test_every_code_is_explained_and_every_explanation_is_of_a_code(used):
    """What the handbook lists is what users can meet."""
    assert set(EXPLAINED) == used
    assert len(EXPLAINED) == sum(map(len, SECTIONS.values()))


@pytest.mark.parametrize("code", EXPLAINED)
def test_a_code_is_kebab_case_and_explained_in_one_or_two_sentences(code):
    """Short enough to be remembered and searched for; the last sentences say what to do."""
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", code)
    text = EXPLAINED[code]
    assert text.endswith(".")
    assert 2 <= len(re.findall(r"[.](?= [A-Z'<]|$)", text)) <= 3


def test_levels_in_publish_are_kept_beside_the_codes():
    """Such warnings are errors there and keep all else; others stay what they are."""
    levels = {
        code: says
        for codes in SECTIONS.values()
        for code, says in codes.items()
        if not isinstance(says, str)
    }
    assert levels.keys() == {
        "allegation-unrecorded", "better-stage", "missing-seed", "changed-without-note",
        "correction-lost", "withdrawn-without-note", "unsigned-text", "placeholder-address",
    }  # fmt: skip
    assert all(says.keys() == {"publish", "text"} for says in levels.values())
    assert {says["publish"] for says in levels.values()} == {"error"}
    stage, other = (
        Problem(code, "…", Path("a.md"), 2, 3, "…", "warning")
        for code in ("better-stage", "look-again")
    )
    error = Problem("better-stage", "…", Path("a.md"), 2, 3, "…", "error")
    assert as_in_publish([stage, other]) == (error, other)
