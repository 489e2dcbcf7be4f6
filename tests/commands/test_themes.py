"""``sourcebook themes``: the list, and suggested terms."""

from tests.running import SMALL_SITE, run, write_files

ARTICLE = "---\ntitle: {title}\nlanguage: {language}\nthemes: [{themes}]\n---\n{text}\n"


def write_articles(folder):
    texts = {
        "one": ("en", "port", "The dredger came to the quay at dawn."),
        "two": ("en", "port", "A dredger left the harbour with Ada Lock."),
        "three": ("en", "", "The library opens at dawn."),
        "four": ("en", "", "The school has a library."),
        "five": ("uk", "port", "Землечерпалку чекали тиждень."),
        "six": ("uk", "port", "Без землечерпалки порт стоїть."),
        "seven": ("uk", "", "Бібліотека відкрилася."),
    }
    articles = {
        f"content/articles/{name}.md": ARTICLE.format(
            title=name, language=language, themes=themes, text=text
        )
        for name, (language, themes, text) in texts.items()
    }
    return write_files(folder, SMALL_SITE | articles)


def test_themes_are_listed_with_their_articles(tmp_path):
    """A number, the name and the file of each."""
    ran = run(write_articles(tmp_path), "themes")
    assert (ran.status, ran.out) == (0, "    5  The port  (content/themes/port.md)\n")


def test_words_that_set_articles_of_a_theme_apart_are_suggested(tmp_path):
    """By language, in dictionary form, with counts; neither terms it has nor people on file."""
    ran = run(write_articles(tmp_path), "themes", "--suggest")
    assert ran.status == 0
    assert ran.out.splitlines() == [
        "content/themes/port.md",
        "  en: [dredger]",
        "    # dredger: in 2 of its articles, in 0 others",
        "content/themes/port.md",
        "  uk: [землечерпалка]",
        "    # землечерпалка: in 2 of its articles, in 0 others",
    ]


def test_where_nothing_tells_articles_apart_that_is_said(tmp_path):
    """A briefing with one article has nothing to suggest."""
    ran = run(write_files(tmp_path, SMALL_SITE), "themes", "--suggest")
    assert ran.out == "# No word sets 2 or more articles of a theme apart.\n"
