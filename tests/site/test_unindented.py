"""Pages have no indentation and no empty lines, and the words and spaces that they had."""

from tests.running import SMALL_SITE, run, write_files

CODE = "\n```\none\n\n\n    two\n```\n"
NAME = "content/articles/2025-05-02-quay-reopens.md"
TEMPLATE = """{% extends "base.html" %}
{% block main %}
  <p>
    <b>A</b>
    {% if true %}
    <i>B</i>
    {% endif %}
    <i>C</i>

  </p>
{% endblock %}
"""


def read_page(folder):
    return (folder / "site/articles/2025-05-02-quay-reopens/index.html").read_text("utf-8")


def test_no_line_of_a_page_is_indented_or_empty(tmp_path):
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "build").status == 0
    for path in (tmp_path / "site").rglob("*.html"):
        lines = path.read_text("utf-8").splitlines()
        assert all(line and not line.startswith("  ") for line in lines), path


def test_words_keep_the_spaces_between_them(tmp_path):
    """Also below a tag, which takes the line break."""
    write_files(tmp_path, {**SMALL_SITE, "templates/article.html": TEMPLATE})
    assert run(tmp_path, "build").status == 0
    assert "<p>\n<b>A</b>\n <i>B</i>\n <i>C</i>\n</p>" in read_page(tmp_path)


def test_code_keeps_its_lines(tmp_path):
    write_files(tmp_path, {**SMALL_SITE, NAME: SMALL_SITE[NAME] + CODE})
    assert run(tmp_path, "build").status == 0
    assert "one\n\n\n    two\n" in read_page(tmp_path)


def test_a_template_with_pre_keeps_its_spaces(tmp_path):
    template = TEMPLATE.replace("<p>", "<pre>").replace("</p>", "</pre>")
    write_files(tmp_path, {**SMALL_SITE, "templates/article.html": template})
    assert run(tmp_path, "build").status == 0
    assert "    <b>A</b>\n" in read_page(tmp_path)
