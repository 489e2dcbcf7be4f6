"""Terms of themes in text, and the forms by which they are found."""

import sys
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages.load import gather
from generator.languages.sections import TermWords
from generator.nlp.morphology import DICTIONARIES, look_up
from generator.nlp.terms.inflection import Inflector
from generator.nlp.terms.term_index import Term, find_terms, index_terms
from generator.nlp.terms.theme_decision import decide_themes, find_near_misses, keep_evidence

TERMS = (
    Term("exchanges", "uk", "обмін полоненими"),
    Term("exchanges", "uk", "обмін", role="weak"),
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
ROLES = index_terms(
    (
        Term("talks", "en", "peace plan"),
        Term("talks", "en", "talks", role="half"),
        Term("talks", "en", "round of talks", role="half"),
        Term("talks", "en", "next talks", role="half"),
        Term("talks", "en", "mediator", role="half"),
        Term("talks", "en", "visit", role="weak"),
        Term("talks", "en", "visit of delegations", role="weak"),
        Term("talks", "en", "delegation", role="half"),
        Term("talks", "en", "trade union", role="excluding"),
        Term("swaps", "en", "prisoner swap"),
        Term("swaps", "en", "swap", role="half"),
        Term("port", "en", "quay"),
        Term("port", "en", "Odesa", role="required"),
        Term("port", "en", "wharf", role="half"),
        Term("port", "en", "pier", role="half"),
    ),
    Inflector(),
)


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
    """What was found leads back to the term, and so to its role."""
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


def test_a_stronger_term_inside_a_weaker_one_counts():
    """The longest of a theme's terms hides only those that are worth no more than it is."""
    matches = find_terms("The visit of delegations", ROLES)
    assert [match.found for match in matches] == ["visit of delegations", "delegations"]
    assert [match.found for match in find_terms("A round of talks", ROLES)] == ["round of talks"]


def decide(*passages):
    """What is decided of an article's passages, by theme."""
    decided = decide_themes([find_terms(text, ROLES) for text in passages], ROLES)
    return {each.theme: (each.made, each.reason, each.found) for each in decided}


@pytest.mark.parametrize(
    ("passages", "decided"),
    [
        (["The peace plan.", "A visit."], (True, "a plain term", ("peace plan", "visit"))),
        (["The talks.", "A mediator."], (True, "half terms together", ("talks", "mediator"))),
        (
            ["A round of talks.", "The talks."],
            (False, "half a reason", ("round of talks", "talks")),
        ),
        (
            ["The next talks.", "A round of talks."],
            (False, "half a reason", ("next talks", "round of talks")),
        ),
        (["A visit, visits."], (False, "weak terms only", ("visit", "visits"))),
        (
            ["The talks.", "A mediator of the trade union."],
            (False, "excluded by trade union", ("talks", "mediator")),
        ),
        (["The peace plan.", "Talks of a trade union."], (True, "a plain term", ("peace plan",))),
        (
            ["The talks of mediators.", "A prisoner swap."],
            (False, "beside swaps, half terms are not enough", ("talks", "mediators")),
        ),
    ],
)
def test_roles_decide_what_makes_a_theme(passages, decided):
    """Plain terms make a theme, two different half ones an article's only theme, weak ones none."""
    assert decide(*passages)["talks"] == decided


def test_a_theme_with_required_terms_is_not_made_without_one():
    """A required term makes nothing by itself: it opens the way for the others."""
    assert decide("The quay.")["port"] == (False, "without a required term", ("quay",))
    assert decide("A wharf, a pier.")["port"][:2] == (False, "without a required term")
    assert decide("In Odesa.")["port"] == (False, "weak terms only", ("Odesa",))
    assert decide("In Odesa.", "The quay.")["port"] == (True, "a plain term", ("Odesa", "quay"))
    assert decide("Odesa: a wharf, a pier.")["port"][:2] == (True, "half terms together")


def test_a_theme_of_which_only_an_excluding_term_is_found_is_not_spoken_of():
    """Nothing spoke for it."""
    assert decide("The trade union met.") == {}


def test_evidence_is_what_speaks_for_a_theme_in_its_passage():
    """Beside an excluding term half and weak ones are name-alikes; plain and other themes' stand."""
    text = "The trade union began talks on the peace plan, a visit and a swap"
    assert [match.found for match in keep_evidence(find_terms(text, ROLES))] == [
        "peace plan",
        "swap",
    ]


SETS = index_terms(
    (
        Term("grain", "en", "grain|corn + port", sets=(("grain", "corn"), ("port", "sea quay"))),
        Term("grain", "en", "ship + corridor", "half", (("ship",), ("corridor",))),
        Term("grain", "en", "convoy", "half"),
    ),
    Inflector(),
)


def test_the_words_of_a_set_stand_in_one_passage_in_any_order():
    """One alternative of each is enough, in any form; a part of a set finds nothing."""
    whole = find_terms("The ports were full of corn. A sea quay held grain.", SETS)
    assert [match.found for match in whole] == ["ports", "corn", "sea quay", "grain"]
    assert find_terms("The port was full of coal.", SETS) == ()
    made = decide_themes([whole], SETS)
    assert [(each.theme, each.made, each.score) for each in made] == [("grain", True, 1.0)]


def test_a_set_may_have_a_role():
    """Two half reasons make a theme, one of which may be a set."""
    matches = find_terms("A corridor for ships and a convoy.", SETS)
    assert decide_themes([matches], SETS)[0].reason == "half terms together"


def test_what_would_have_made_a_theme_is_said():
    """A part of a set and a half term alone are near misses, each with what it lacks."""
    texts = ["The port was full of coal.", "The coal was dry."]
    (missed,) = find_near_misses(texts, (), SETS)
    assert (missed.made, missed.found, missed.score) == (False, ("port",), 0.5)
    assert missed.lacks == "'grain|corn' beside it"
    (half,) = decide_themes([find_terms("A convoy.", SETS)], SETS)
    assert (half.score, half.lacks) == (0.5, "a plain term, or a half term unlike 'convoy'")


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
        ("en", "come", {"came", "coming", "comes"}),
        ("en", "exchange", {"exchanges", "exchanged", "exchanging"}),
        ("uk", "прибула", {"прибув", "прибули", "прибути"}),
        ("ru", "тел", {"тела", "телами"}),
        ("ru", "плена", {"плен", "плену"}),
        ("ru", "посол", {"посла", "послы", "послов"}),
        ("ru", "договоренность", {"договоренности"}),
        ("ru", "без", {"безо"}),
        ("de", "Verhandlung", {"verhandlungen"}),
        ("pl", "łapówka", {"łapówki", "łapówkę", "łapówek"}),
        ("bg", "подкуп", {"подкупа", "подкупът"}),
        ("ro", "mită", {"mitei", "mita"}),
        ("tr", "rüşvet", {"rüşveti", "rüşvetten"}),
        ("fr", "négociation", {"négociations"}),
        ("fr", "accord", {"accords", "d'accord", "l'accord"}),
        ("it", "accordo", {"accordi", "dell'accordo"}),
        ("lt", "kyšis", {"kyšio", "kyšių"}),
        ("ru", "Судан", {"судана", "суданский", "суданского", "суданскими"}),
        ("uk", "Україна", {"україни", "український", "українських"}),
        ("en", "Sudan", {"sudanese"}),
        ("ru", "судан", {"судана"}),
        ("ja", "賄賂", set()),
        ("uk", "САП", set()),
    ],
)
def test_forms_of_a_word(language, word, forms):
    """Every form by its key, the word's own among them; acronyms do not bend."""
    known = Inflector().forms(word, language)
    assert forms <= known
    assert word.casefold() in known
    assert forms or known == {word.casefold()}


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_a_form_that_is_mostly_another_small_word_is_none(language):
    """ "После" is a form of "посол" that no reader of either language would take for it."""
    assert "после" not in Inflector().forms("посол", language)


def test_what_was_learned_is_known_without_a_dictionary():
    """An inflector that is given what another has learned says the same, and loads nothing."""
    teacher = Inflector()
    teacher.forms("обмін", "uk")
    code = (
        "import sys\n"
        "from generator.nlp.terms.inflection import Inflector\n"
        f"forms = Inflector({teacher.learned!r}).forms('обмін', 'uk')\n"
        "assert 'обмінів' in forms and 'pymorphy3' not in sys.modules\n"
    )
    root = Path(__file__).parents[2]
    run([sys.executable, "-c", code], check=True, cwd=root, env={"PYTHONPATH": str(root)})


def test_a_dictionary_is_loaded_only_when_asked():
    """Importing every tool, and reading a text with them, loads no dictionary."""
    code = (
        "import sys\n"
        "from generator.nlp import language_id, vocabulary\n"
        "from generator.nlp.dates.find_dates import find_dates\n"
        "from generator.nlp.names.known_people import find_people\n"
        "from generator.nlp.names.name_index import KnownPerson, index_names\n"
        "from generator.nlp.quotations import article_quotations\n"
        "index = index_names([KnownPerson('a', 'Ann Lee', (('uk', 'Анна Лі'),))])\n"
        "find_people('Анна Лі', index)\n"
        "find_dates('18 червня', 'uk', '2025-06-27')\n"
        "assert 'pymorphy3' not in sys.modules\n"
    )
    root = Path(__file__).parents[2]
    run([sys.executable, "-c", code], check=True, cwd=root, env={"PYTHONPATH": str(root)})


@given(st.text() | st.text(alphabet="обмін полСАП."))
def test_any_text_has_its_terms_in_place(text):
    """Matches lie inside the text, and nothing raises."""
    for match in find_terms(text, INDEX):
        assert text[match.start : match.end] == match.found


def test_each_small_word_is_mostly_a_preposition_or_a_conjunction_by_a_dictionary():
    """The table holds what the dictionaries say; it saves asking them of every form."""
    for word in gather(TermWords, lambda section: section.function_words):
        assert any(mostly_small(look_up(word, language)) for language in DICTIONARIES), word


def mostly_small(readings):
    """Whether readings that are prepositions or conjunctions outweigh the others."""
    small = sum(each.score for each in readings if each.tag.POS in {"PREP", "CONJ"})
    return 2 * small > sum(each.score for each in readings)
