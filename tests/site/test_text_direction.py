"""What a page says of a text's language and direction."""

import pytest

from generator.site.template_functions import attributes_of, direction_of


@pytest.mark.parametrize(
    ("lang", "text", "page", "attributes"),
    [
        ("en", "The quay", "en", ""),
        ("", "The quay", "en", ""),
        ("uk", "Причал", "en", ' lang="uk"'),
        ("he", "הנמל", "en", ' lang="he" dir="rtl"'),
        ("az-Arab", "لیمان", "en", ' lang="az-Arab" dir="rtl"'),
        ("en", "The quay", "ar", ' lang="en" dir="ltr"'),
        ("fa", "بندر", "ar", ' lang="fa"'),
        ("und", "🙂", "en", ' lang="und" dir="auto"'),
        ("und", "הנמל", "en", ' lang="und" dir="auto"'),
        ("en", "הנמל", "en", ' dir="auto"'),
        ("", "הנמל", "en", ' dir="auto"'),
        ("uk", "הנמל", "en", ' lang="uk" dir="auto"'),
    ],
)
def test_a_text_says_its_language_and_direction_where_they_are_not_the_pages(
    lang, text, page, attributes
):
    """And lets the browser look at the letters where they contradict the language, or that is not known."""
    assert attributes_of(lang, text, page) == attributes


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("uk", "ltr"), ("und", "ltr")])
def test_a_language_has_a_direction(language, direction):
    """That of the script it is mostly written in."""
    assert direction_of(language) == direction
