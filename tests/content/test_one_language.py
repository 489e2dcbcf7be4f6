"""Where a briefing has one language, plain text is enough wherever a text by language may stand."""

from tests.running import SMALL_SITE, run, write_files

THEME = "content/themes/port.md"
ARTICLE = "content/articles/2025-05-02-quay-reopens.md"


def test_what_a_newcomer_types_first_is_taken(tmp_path):
    """The name of a theme, a summary and a role, each as a bare text, are on their pages."""
    person = SMALL_SITE["content/people/ada-lock.md"].replace(
        "---\n", "---\nroles: [{role: Harbour master}]\n", 1
    )
    files = {
        **SMALL_SITE,
        THEME: SMALL_SITE[THEME].replace("{en: The port}", "Port inquiry"),
        ARTICLE: SMALL_SITE[ARTICLE].replace("---\n", "---\nsummary: The quay is open again.\n", 1),
        "content/people/ada-lock.md": person,
    }
    folder = write_files(tmp_path, files)
    ran = run(folder, "build")
    assert (ran.status, ran.err) == (0, "")
    pages = {
        "themes/port": "Port inquiry",
        "articles/2025-05-02-quay-reopens": "The quay is open again.",
        "people/ada-lock": "Harbour master",
    }
    for address, text in pages.items():
        assert text in (folder / "site" / address / "index.html").read_text("utf-8")
