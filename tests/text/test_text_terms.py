"""Terms of themes in text, and the forms by which they are found."""

import sys
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.forms import Inflector
from generator.text.terms import Term, find_terms, index_terms

TERMS = (
    Term("exchanges", "uk", "обмін полоненими"),
    Term("exchanges", "uk", "обмін", weak=True),
    Term("exchanges", "uk", "військовополонений"),
    Term("exchanges", "ru", "обмен пленными"),
    Term("exchanges", "en", "prisoner swap"),
    Term("exchanges", "en", "exchange"),
    Term("diplomacy", "ru", "переговоры"),
    Term("diplomacy", "uk", "перемовини"),
    Term("corruption", "uk", "САП"),
    Term("corruption", "ru", "коррупционная схема"),
    Term("corruption", "de", "Korruption"),
)
INDEX = index_terms(TERMS, Inflector())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Обмін полоненими відбувся", ["Обмін полоненими"]),
        ("після обміну військовими та цивільними полоненими", ["обміну військовими"]),
        ("обмінами з Росією полоненими", ["обмінами з Росією полоненими"]),
        ("процес обмінів військовополоненими", ["обмінів", "військовополоненими"]),
        ("по обмену пленными", ["обмену пленными"]),
        ("на переговорах, перемовинами", ["переговорах", "перемовинами"]),
        ("масштабной коррупционной схеме", ["коррупционной схеме"]),
        ("prisoner swaps and exchanged", ["prisoner swaps", "exchanged"]),
        ("у САП повідомили про сап", ["САП"]),
        ("обмін. Полоненими опікуються", ["обмін"]),
        ("Korruption", ["Korruption"]),
        ("нічого", []),
    ],
)
def test_terms_are_found_in_any_form(text, found):
    """A term's words stand in order, close together, in one sentence; acronyms in capitals."""
    expected = [words.replace("обміну військовими", "обміну") for words in found]
    assert [match.found for match in find_terms(text, INDEX)] == expected


def test_a_match_knows_its_theme_and_term():
    """What was found leads back to the term, and so to its being weak."""
    (match,) = find_terms("Триває обмін", INDEX)
    assert (match.theme, match.term, match.found) == ("exchanges", TERMS[1], "обмін")
    assert match.start == 7


def test_themes_do_not_hide_each_other():
    """Two themes may share words; within one the longest term counts."""
    index = index_terms(
        (Term("a", "en", "peace"), Term("a", "en", "peace talks"), Term("b", "en", "talks")),
        Inflector(),
    )
    matches = find_terms("The peace talks", index)
    assert [(match.theme, match.found) for match in matches] == [
        ("a", "peace talks"),
        ("b", "talks"),
    ]


def test_a_term_without_words_is_never_found():
    """Punctuation is no term."""
    assert find_terms("… – …", index_terms((Term("a", "en", "–"),), Inflector())) == ()


@pytest.mark.parametrize(
    ("language", "word", "forms"),
    [
        ("uk", "військовополонений", {"військовополоненого", "військовополонених"}),
        ("ru", "обмен", {"обмена", "обмену", "обмене", "обменом", "обмены", "обменов"}),
        ("en", "swap", {"swaps", "swapped", "swapping"}),
        ("en", "bribery", {"briberies"}),
        ("en", "exchange", {"exchanges", "exchanged", "exchanging"}),
        ("de", "Korruption", set()),
        ("uk", "САП", set()),
    ],
)
def test_forms_of_a_word(language, word, forms):
    """Every form by its key, the word's own among them; acronyms do not bend."""
    known = Inflector().forms(word, language)
    assert forms <= known
    assert word.casefold() in known
    assert forms or known == {word.casefold()}


def test_what_was_learned_is_known_without_a_dictionary():
    """An inflector that is given what another has learned says the same, and loads nothing."""
    teacher = Inflector()
    teacher.forms("обмін", "uk")
    code = (
        "import sys\n"
        "from generator.text.forms import Inflector\n"
        f"forms = Inflector({teacher.learned!r}).forms('обмін', 'uk')\n"
        "assert 'обмінів' in forms and 'pymorphy3' not in sys.modules\n"
    )
    root = Path(__file__).parents[2]
    run([sys.executable, "-c", code], check=True, cwd=root, env={"PYTHONPATH": str(root)})


def test_a_dictionary_is_loaded_only_when_asked():
    """Importing every tool, and reading a text with them, loads no dictionary."""
    code = (
        "import sys\n"
        "from generator.text import dates, language, names, speakers, vocabulary\n"
        "index = names.index_names([names.KnownPerson('a', 'Ann Lee', (('uk', 'Анна Лі'),))])\n"
        "names.find_people('Анна Лі', index)\n"
        "dates.find_dates('18 червня', 'uk', '2025-06-27')\n"
        "assert 'pymorphy3' not in sys.modules\n"
    )
    root = Path(__file__).parents[2]
    run([sys.executable, "-c", code], check=True, cwd=root, env={"PYTHONPATH": str(root)})


@given(st.text() | st.text(alphabet="обмін полСАП."))
def test_any_text_has_its_terms_in_place(text):
    """Matches lie inside the text, and nothing raises."""
    for match in find_terms(text, INDEX):
        assert text[match.start : match.end] == match.found
