"""The briefing in this repository, in Ukrainian and in Russian: nothing is left in English but content."""

import re
from html.parser import HTMLParser

import pytest

from tests.hostile import read_graph
from tests.running import copy_briefing, run

LATIN = re.compile(r"[A-Za-z]{2,}")
SPOKEN = ("title", "alt", "aria-label", "placeholder", "content", "data-copied", "data-refused")
VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"})
# Names, a digest's and a format's among them, and what is in Latin letters in a Ukrainian or Russian clipping.
KEPT = frozenset(
    {
        "Sourcebook",
        "Zotero",
        "BibTeX",
        "CSL",
        "RIS",
        "SHA",
        "Atom",
        "JSON",
        "Feed",
        "Glavcom",
        "Kanal",
        "cookie",
        "JavaScript",
    }
) | {
    "Build",
    "with",
    "Ukraine",
}
# Metas whose content is no text, by name.
NO_TEXT = re.compile(
    r"viewport|color-scheme|theme-color|robots|og:(url|type|locale.*)|article:.*_time"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of this repository's briefing."""
    folder = copy_briefing(tmp_path_factory.mktemp("project"))
    ran = run(folder, "build", "--base-url", "https://sourcebook.example/")
    assert (ran.status, ran.err) == (0, "")
    return folder / "site"


class TextReader(HTMLParser):
    """The texts of a page that are said in its own language, attributes among them, each with its line."""

    def __init__(self, path):
        super().__init__()
        self.own, self.open, self.texts = "", [], []
        self.feed(path.read_text("utf-8"))
        self.close()

    @property
    def foreign(self):
        return any(lang not in ("", self.own) for _, lang in self.open)

    def handle_starttag(self, tag, attrs):
        values = {name: value or "" for name, value in attrs}
        self.own = self.own or values.get("lang", "")
        if tag not in VOID:
            hidden = "silent" if tag in ("script", "style", "code", "kbd") else ""
            self.open.append((tag, values.get("lang", "") or hidden))
        named = values.get("name") or values.get("property") or values.get("http-equiv") or ""
        if not self.foreign and not (tag == "meta" and (not named or NO_TEXT.match(named))):
            self.texts += [(values[name], self.getpos()[0]) for name in SPOKEN if values.get(name)]

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if data.strip() and not self.foreign:
            self.texts.append((data.strip(), self.getpos()[0]))


def latin_words(text):
    """The words in Latin letters that are no address, no file's name and no name that is kept."""
    bare = re.sub(
        r"https?://\S+|\S+@\S+|\S+\.(?:txt|json|csv|ics|ris|bib|html)\b|\bp-[0-9a-f]+\b", "", text
    )
    return [word for word in LATIN.findall(bare) if word not in KEPT]


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_nothing_is_left_in_english(site, language):
    """Texts, titles, labels for those who listen, and descriptions for those who search."""
    pages = sorted((site / language).rglob("*.html"))
    assert len(pages) > 25
    left = [
        f"{path.relative_to(site)}:{line}: {text[:90]}"
        for path in pages
        for text, line in TextReader(path).texts
        if latin_words(text) and not text.startswith("default-src")
    ]
    assert not left, "\n".join(left)


def test_english_words_would_be_seen(tmp_path):
    """In a text, in a label, and not where they say that they are English."""
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="uk"><head><meta name="description" content="Seen here"></head><body>'
        '<p>Слова <b lang="en">not seen</b> й seen too</p><a aria-label="And seen" href="/">Так</a></body></html>',
        "utf-8",
    )
    found = [text for text, _ in TextReader(page).texts if latin_words(text)]
    assert found == ["Seen here", "й seen too", "And seen"]


def test_editors_texts_are_there_in_each_language(site):
    """Synopses, abstracts, the page about the briefing, and what people are."""
    for language, words in {
        "uk": ("Стисло", "У Стамбулі, пише стаття", "Про цей огляд", "Міністр оборони"),
        "ru": (
            "Кратко",
            "В Стамбуле, пишет статья",
            "Об этом обзоре",
            "Министр обороны",
        ),
    }.items():
        theme = (site / language / "themes/exchanges/index.html").read_text("utf-8")
        about = (site / language / "about/index.html").read_text("utf-8")
        people = (site / language / "people/index.html").read_text("utf-8")
        assert all(
            word in page for word, page in zip(words, (theme, theme, about, people), strict=True)
        )
        assert "This text is in" not in theme


def test_people_stand_in_the_order_of_the_alphabet(site):
    """By family name: Ukrainian З before К before М, and not as their letters are numbered."""
    page = (site / "uk/people/index.html").read_text("utf-8")
    names = re.findall(r'<a class="title" href="[^"]+">([^<]+)</a>', page)
    family = [name.split()[-1] for name in names]
    assert family == ["Гулер", "Дрісколл", "Зеленський", "Калин", "Килич", "Мединський", "Міндіч",
                      "Путін", "Сек", "Умєров", "Фідан"]  # fmt: skip


def test_dates_and_counts_are_written_as_in_the_language(site):
    """Days of a month in the genitive, months alone in the nominative, three forms of a noun."""
    page = (site / "uk/index.html").read_text("utf-8")
    assert "20 листопада 2025</time>" in page
    assert "7 дат<" in page
    timeline = (site / "ru/timeline/index.html").read_text("utf-8")
    assert ">Ноябрь<" in timeline
    people = (site / "ru/people/index.html").read_text("utf-8")
    assert "11 человек" in people
    assert "1 статья, 1 отрывок" in people
    assert "2 статьи, 7 отрывков" in people


def test_no_sentence_ends_twice(site):
    """A year's abbreviation has its own full stop, which is the sentence's too."""
    twice = re.compile(r"[рг]\.\.")
    for language in ("uk", "ru"):
        pages = sorted((site / language).rglob("*.html"))
        assert not [path for path in pages if twice.search(path.read_text("utf-8"))]


def test_linked_data_names_people_and_themes_in_the_pages_language(site):
    """With the other spellings beside."""
    person = read_graph(site / "uk/people/rustem-umerov/index.html")["Person"]
    assert person["name"] == "Рустем Умєров"
    assert "Rustem Umerov" in person["alternateName"]
    assert person["jobTitle"].startswith("Секретар")
    theme = read_graph(site / "ru/themes/exchanges/index.html")["CollectionPage"]
    assert (theme["name"], theme["inLanguage"]) == ("Обмены пленными", "ru")
