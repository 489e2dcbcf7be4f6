"""Assets: what is published of them, and under which names."""

from generator.site.assets import STYLE, load_assets
from tests.running import write_files


def published(tmp_path, files, theme_styles=""):
    """The assets of a project with files of its own in templates/assets/."""
    write_files(tmp_path / "templates/assets", files)
    return load_assets(tmp_path, theme_styles)


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
