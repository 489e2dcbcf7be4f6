"""The forms of a word are learned once on a machine, whichever briefing asks for them."""

import pytest

from generator import cached_values
from generator.content import load_vocabulary
from generator.nlp.terms.inflection import Inflector
from generator.paths import FORMS
from tests.noted_calls import note_calls
from tests.running import SMALL_SITE, run, write_files

THEME = "content/themes/port.md"


@pytest.fixture
def learned(tmp_path, monkeypatch):
    """The words that were looked up in a dictionary, as the briefings of a machine ask for them."""
    found = []
    inflect = Inflector._inflect  # noqa: SLF001 - the one step that asks dictionaries

    def note(inflector, new, language):
        found.extend(new)
        return inflect(inflector, new, language)

    monkeypatch.setattr(Inflector, "_inflect", note)
    monkeypatch.setattr(cached_values, "cache_places", lambda _: (tmp_path / "beside",))
    return found


def build(folder, terms="harbour, quay"):
    """Build a small site with terms, as a program does that has just been started."""
    load_vocabulary._make_vocabulary.cache_clear()  # noqa: SLF001 - as another process has none
    text = SMALL_SITE[THEME].replace("harbour, quay", terms)
    ran = run(write_files(folder, {**SMALL_SITE, THEME: text}), "build")
    assert (ran.status, ran.err) == (0, "")
    return folder


def test_a_second_briefing_learns_new_words_alone(tmp_path, learned):
    """Its own file has the words of its terms and no others."""
    build(tmp_path / "first")
    assert sorted(learned) == ["harbour", "quay"]
    learned.clear()
    second = build(tmp_path / "second", "quay, pier")
    assert learned == ["pier"]
    kept = (second / FORMS).read_bytes()
    assert b"piers" in kept
    assert b"quays" in kept
    assert b"harbours" not in kept
    learned.clear()
    build(tmp_path / "third", "harbour, pier")
    assert not learned


def test_too_many_words_give_way_to_new_ones(tmp_path, learned, monkeypatch):
    """What is kept with the program does not grow without end."""
    monkeypatch.setattr(load_vocabulary, "MOST", 2)
    build(tmp_path / "first")
    build(tmp_path / "second", "pier")
    learned.clear()
    build(tmp_path / "third", "harbour, pier")
    assert learned == ["harbour"]


def test_the_vocabulary_is_made_again_only_after_a_change_of_it(tmp_path, learned, monkeypatch):
    """An edited article is read by the one that is kept, and a term that is new is found."""
    made = note_calls(monkeypatch, load_vocabulary, "index_terms")
    build(tmp_path)
    assert len(made) == 1
    article = next((tmp_path / "content/articles").glob("*.md"))
    article.write_text(article.read_text("utf-8") + "\nThe pier is new.\n", "utf-8")
    build(tmp_path)
    assert len(made) == 1
    build(tmp_path, "pier")
    assert len(made) == 2
    assert "pier" in learned
