"""Tables in Markdown: of pages, synopses and articles, with and without citations."""

import re

from tests.running import SMALL_SITE, run, write_files

TABLE = "| Source | Count |\n|:--|--:|\n| Courier | 2 |\n"
ARTICLE = (
    "---\ntitle: A table\nlanguage: en\n---\nThe harbour has these:\n\n"
    + TABLE
    + "\nThe quay was opened.\n"
)


def test_a_table_is_shown_as_one(tmp_path):
    """Without styles of its own, which the page forbids; beside other text as before."""
    write_files(
        tmp_path,
        {**SMALL_SITE, "content/articles/a-table.md": ARTICLE,
         "content/pages/about.md": f"---\ntitle: About\n---\nWe read:\n\n{TABLE}"},
    )  # fmt: skip
    assert run(tmp_path, "build").status == 0
    for page in ("about", "articles/a-table"):
        html = (tmp_path / f"site/{page}/index.html").read_text("utf-8")
        table = html[html.index("<table>") : html.index("</table>")]
        assert "<th>Source</th>" in table
        assert "<td>2</td>" in table
        assert "style=" not in html
        assert "|" not in table
    assert run(tmp_path, "check").status == 0
    assert run(tmp_path, "pdf").status == 0


def test_cells_of_a_table_are_cited_as_sentences_are(tmp_path):
    """Where statements have to be; its headings are none."""
    site = SMALL_SITE["content/site.yaml"].replace("statements: free\n", "")
    theme, fence, _ = SMALL_SITE["content/themes/port.md"].rpartition("---\n")
    write_files(
        tmp_path,
        {
            **SMALL_SITE,
            "content/site.yaml": site,
            "content/themes/port.md": f"{theme}{fence}{TABLE}",
        },
    )
    ran = run(tmp_path, "build")
    assert re.findall(r"port\.md:(\d+:\d+): error\[uncited\]", ran.err) == ["8:3", "8:13"]


def test_a_dead_link_is_told_where_it_is_written(tmp_path):
    """Not at the line of the page's HTML, which nobody writes."""
    about = "---\ntitle: About\n---\n[One](/nowhere/), [two](../themes/none/) and [three](#p-00000000).\n"
    write_files(tmp_path, {**SMALL_SITE, "content/pages/about.md": about})
    assert run(tmp_path, "build").status == 0
    told = run(tmp_path, "check").err
    for column, message in (
        (7, "error[broken-link]: the link '/nowhere/'"),
        (25, "error[broken-link]: the link '../themes/none/'"),
        (54, "error[broken-anchor]: the link '#p-00000000'"),
    ):
        assert f"content/pages/about.md:4:{column}: {message}" in told
