"""Assets: what is published of them, and under which names."""

import re

import pytest

from generator.problems import ProblemsError
from generator.site.assets import STYLE, load_assets
from tests.running import write_files


def published(tmp_path, files, theme_styles=""):
    """The assets of a project with files of its own in templates/assets/."""
    write_files(tmp_path / "templates/assets", files)
    return load_assets(tmp_path, theme_styles)


@pytest.mark.parametrize("name", ["assets/p.txt", "robots.txt", "assets/logo"])
def test_a_link_out_of_the_project_publishes_nothing(tmp_path, name):
    """A briefing of somebody else, or a pull request, could publish any file of the machine."""
    (tmp_path / "secret").mkdir()
    own = tmp_path / "briefing/templates"
    (own / "assets").mkdir(parents=True)
    (own / name).symlink_to(tmp_path / "secret")
    with pytest.raises(ProblemsError) as told:
        load_assets(tmp_path / "briefing", "")
    assert str(told.value) == f"templates/{name}: a link that leads out of the project"
    (own / name).unlink()
    (own / name).symlink_to(tmp_path / "briefing/templates/assets")
    load_assets(tmp_path / "briefing", "")


def test_hidden_files_and_backups_of_editors_are_not_published(tmp_path):
    """A folder's secrets are often in a hidden file."""
    assets = published(tmp_path, {".env": "KEY=1", ".git/config": "", "a.png~": "", "a.png": "x"})
    assert [name for name in assets.names if "a.png" in name] == ["assets/a.png"]
    assert not [name for name in assets.names if "env" in name or "config" in name]


def test_a_style_sheet_is_published_without_what_only_its_author_reads(tmp_path):
    """Comments and indentation go; what stands in quotation marks stays, a comment's signs with it."""
    own = """a { /* it's "why" */
        content: "/* kept */";

        quotes: '\\'/*' '*/';
    }
    """
    assets = published(tmp_path, {"zz.css": own})
    style = assets.files[assets.names[STYLE]].decode()
    assert style.endswith("a { content: \"/* kept */\";\nquotes: '\\'/*' '*/';\n}\n")
    assert "it's" not in style


def test_what_a_page_asks_for_by_its_plain_name_is_published_by_its_bytes(tmp_path):
    """A script has another name as soon as it has other bytes, so that no browser keeps an old one."""
    one = published(tmp_path / "one", {"own.js": "let a;"})
    other = published(tmp_path / "other", {"own.js": "let b;"})
    assert one.files[one.names["assets/own.js"]] == b"let a;"
    assert one.names["assets/own.js"] != other.names["assets/own.js"]
    assert one.names["assets/reading.js"] == other.names["assets/reading.js"]


def test_a_script_imports_others_by_their_published_names(tmp_path):
    """From whatever folder, at once or later; so it has another name when one of them has."""
    files = {
        "own/main.js": "import { a } from './part.js';\nconst b = () => import(\"../b.js\");\n",
        "own/part.js": 'export { c as a } from "../b.js";\n',
        "b.js": "export const c = 'from ./nowhere.txt';\n",
    }
    before = published(tmp_path / "before", files)
    main = before.files[before.names["assets/own/main.js"]].decode()
    part, b = (before.names[f"assets/{name}"] for name in ("own/part.js", "b.js"))
    assert main == (
        f'import {{ a }} from "./{part.removeprefix("assets/own/")}";\n'
        f'const b = () => import("../{b.removeprefix("assets/")}");\n'
    )
    after = published(tmp_path / "after", {**files, "b.js": "export const c = 2;\n"})
    assert before.names["assets/own/main.js"] != after.names["assets/own/main.js"]


def test_scripts_of_the_program_hold_what_they_import(tmp_path):
    """Nothing is asked for by another script but the engine of search, which is wanted later."""
    assets = published(tmp_path, {})
    scripts = {
        name: assets.files[path].decode() for name, path in assets.names.items() if ".js" in name
    }
    searching = {name for name in scripts if "search/" in name}
    assert searching == {"assets/search/engine.js", "assets/search/page.js"}
    assert not [
        text for text in scripts.values() if re.search("^(import|export {)", text, re.MULTILINE)
    ]
    engine = assets.names["assets/search/engine.js"].rpartition("/")[2]
    assert f'import("./{engine}")' in scripts["assets/search/page.js"]
    assert "export async function open(" in scripts["assets/search/engine.js"]


def test_a_part_of_the_program_that_a_project_replaces_or_imports_stands_alone(tmp_path):
    """Its own is published as it is, and so is what asks for it; the rest stays joined."""
    replaced = published(
        tmp_path / "replaced", {"search/telling.js": "export const say = await 1;"}
    )
    page, part = (replaced.names[f"assets/search/{name}.js"] for name in ("page", "telling"))
    assert f'from "./{part.rpartition("/")[2]}"' in replaced.files[page].decode()
    assert replaced.files[part] == b"export const say = await 1;"
    assert "assets/search/seek.js" not in replaced.names
    words = 'import { words } from "./search/words.js";'
    imported = published(tmp_path / "imported", {"own.js": words})
    assert (
        imported.names["assets/search/words.js"].removeprefix("assets/")
        in imported.files[imported.names["assets/own.js"]].decode()
    )
    assert "assets/search/telling.js" not in imported.names


def test_a_script_that_imports_nothing_there_is_told_with_its_line(tmp_path):
    """And two that import each other: neither could be named."""
    with pytest.raises(ProblemsError) as told:
        published(tmp_path / "lost", {"a.js": "let a;\nimport './b.js';\n"})
    [problem] = told.value.problems
    assert (problem.path.name, problem.line, problem.column) == ("a.js", 2, 8)
    assert "'./b.js' does not exist" in problem.message
    with pytest.raises(ProblemsError, match="also imports this script"):
        published(tmp_path / "ring", {"a.js": "import './b.js';", "b.js": "import './a.js';"})


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("import './b.js';", 1, 8),
        ("\nimport './b.js';", 2, 8),
        ("let a;\n\n  import {b} from './b.js';", 3, 19),
        ("let a; import('./b.js');", 1, 15),
    ],
)
def test_a_missing_script_is_told_where_its_name_begins(tmp_path, text, line, column):
    """On the first line as on any other."""
    with pytest.raises(ProblemsError) as told:
        published(tmp_path, {"a.js": text})
    [problem] = told.value.problems
    assert (problem.line, problem.column) == (line, column)


def test_a_licence_is_published_under_its_own_name(tmp_path):
    """As whoever looks for one knows it."""
    assets = published(tmp_path, {"fonts/OFL.txt": "Free."})
    assert assets.names["assets/fonts/OFL.txt"] == "assets/fonts/OFL.txt"
    assert assets.files["assets/fonts/OFL.txt"] == b"Free."
