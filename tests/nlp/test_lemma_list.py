"""A list of lemmas, searched as it is packed, says what simplemma says of it."""

import pytest
from simplemma.strategies import DefaultDictionaryFactory

from generator.nlp.terms import lemma_list
from generator.nlp.terms.lemma_list import DecodedList, PackedList, read_lemma_list

SMALL = ("en", "bg", "sq", "he", "hy")  # of three scripts and more, each soon decoded
FOREIGN = ("", "zz", "qqqq", "жжжж", "\u10ff" * 50, "a" * 300)


@pytest.fixture(autouse=True)
def _read_anew():
    read_lemma_list.cache_clear()
    yield
    read_lemma_list.cache_clear()


@pytest.mark.parametrize("language", SMALL)
def test_every_form_has_the_lemma_that_simplemma_gives(language):
    """None is lost where records are skipped, and none is made up."""
    packed, whole = read_lemma_list(language), DefaultDictionaryFactory().get_dictionary(language)
    assert isinstance(packed, PackedList)
    assert len(packed.groups) < len(packed) == len(whole)
    lemmas = dict(whole.items())
    assert dict(packed.select(set(lemmas.values()), lambda _: True)) == lemmas
    some = sorted(lemmas)[:: len(lemmas) // 500]
    assert packed.find([*some, *FOREIGN]) == {form: lemmas[form] for form in some}


@pytest.mark.parametrize("beginning", ["ki", "k", "shtëp"])
def test_a_beginning_selects_all_that_have_it(beginning):
    """Groups that may have such forms are looked into, whatever else they hold."""
    lemmas = DefaultDictionaryFactory().get_dictionary("sq")
    wanted = {lemma for form, lemma in lemmas.items() if form.startswith(beginning)}
    found = dict(
        read_lemma_list("sq").select(
            wanted, lambda text: text.startswith(beginning) or beginning.startswith(text)
        )
    )
    expected = {form for form, lemma in lemmas.items() if form.startswith(beginning)}
    assert expected
    assert expected <= set(found)
    assert all(lemmas[form] == lemma in wanted for form, lemma in found.items())


def test_a_list_packed_otherwise_is_left_to_simplemma(monkeypatch):
    """Another version may pack its lists in another way."""
    packed = read_lemma_list("sq")
    forms = ("shtëpisë", "zz")
    expected, selected = packed.find(forms), set(packed.select({"shtëpi"}, lambda _: True))
    read_lemma_list.cache_clear()
    monkeypatch.setattr(lemma_list, "MAGIC", b"SMFC2")
    other = read_lemma_list("sq")
    assert isinstance(other, DecodedList)
    assert (len(other), other.find(forms)) == (len(packed), expected)
    assert set(other.select({"shtëpi"}, lambda _: True)) == selected


def test_a_language_without_a_list_has_none():
    """So that rules of endings, or nothing, take its place."""
    assert read_lemma_list("xx") is None
    assert len(read_lemma_list("sr")) == len(read_lemma_list("hr"))
