"""The browser and the builder make the same words, forms and keys of a text."""

import pytest

from generator.nlp.tokens import fold, raw_words, words
from generator.search.consonant_key import coarse_key
from generator.site.template_folders import default_templates
from tests.search.made_articles import make_articles
from tests.serving import served

ODD = """
Умeрoв РНБO ITшник порохня\u0301ва Сек\u00adре\u200bтар Семён ЁЛКА їжак Ґанок ґава
Лук’яненко Лук'яненко Лук`яненко Лукʼяненко Лук´яненко Лук′яненко Umerov's don’t O’Brien’s rock’n’roll
İstanbul Yılmaz Kılıç Çağlar Şahin Straße ŒUVRE Æsop Łódź Đorđe naïve Ångström Übung Ĳssel ﬁn
ΟΔΟΣ Ὀδυσσεύς שלום עולם مرحبا 東京 서울 हिन्दी ไทย ՀԱՅԱՍՏԱՆ և საქართველო
1 200 12–15% №5 2025-05-02 x² 3D Ⅻ _снизу_ a_b под_чёрк дронів-перехоплювачів «лапки» … — 🙂 🇺🇦
Shchehelskyi Щегельський Kowalczyk Philharmonic Khmelnytskyi xerox Джон џин ўсё
"""

FORMS = """async ([sounds, words, texts]) => {
    const { coarseKey } = await import(sounds);
    const module = await import(words);
    return texts.map((text) => module.words(text).map(({ text: word, start, end, form }) => (
        [word, text.slice(start, end), form, coarseKey(form)])));
}"""


@pytest.fixture
def in_browser(reader):
    """Words of texts as the page's scripts make them: each as it stands, its form and its key."""

    def ask(texts):
        page = reader()
        with served(default_templates()) as origin:
            page.goto(f"{origin}/assets/favicon.svg")
            scripts = [f"{origin}/assets/search/{name}.js" for name in ("sounds", "words")]
            return page.evaluate(FORMS, [*scripts, texts])

    return ask


def test_both_make_the_same_words_forms_and_keys(in_browser):
    """Of every made text, and of words that are hard: signs, scripts, look-alikes, apostrophes."""
    texts = [*ODD.strip().splitlines(), *(text for a in make_articles() for text in a.passages)]
    for text, found in zip(texts, in_browser(texts), strict=True):
        expected = [[w.text, w.text, w.key, coarse_key(w.key)] for w in words(text)]
        assert found == expected


def test_every_letter_is_folded_alike(in_browser):
    """Of the alphabets of Europe and around it, in upper and lower case."""
    letters = [chr(code) for code in range(0x41, 0x590) if chr(code).isalpha()]
    found = in_browser([f"x{letter}x" for letter in letters])
    assert [form for [[_, _, form, _]] in found] == [fold(f"x{letter}x") for letter in letters]
    assert [key for [[_, _, _, key]] in found] == [
        coarse_key(fold(f"x{letter}x")) for letter in letters
    ]


def test_words_without_their_places_are_the_same_words():
    """The quick way of the builder finds what the thorough one does."""
    for text in (*ODD.splitlines(), *(text for a in make_articles() for text in a.passages)):
        assert raw_words(text) == [word.text for word in words(text)]
