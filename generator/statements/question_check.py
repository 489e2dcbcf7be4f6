"""Check of questions: every answer is in its passages."""

from collections.abc import Iterable, Iterator, Sequence

from generator.config import Wording, by_language
from generator.content.question_meta import QuestionEntry
from generator.nlp.names.spelling_key import spelling_key
from generator.nlp.tokens import words
from generator.problems import Code, Problem
from generator.statements.fact_check import find_figures, find_foreign_figures, read_facts
from generator.statements.field_check import Keys, advise, check_words, keys_of, reference_to
from generator.statements.passage_library import PassageLibrary, Source, Unresolved, whole_text

LETTERS = 4  # of a word that its forms share


def check_question(
    entry: QuestionEntry, library: PassageLibrary, original: str
) -> Iterator[Problem]:
    """Yield a Problem for each answer, passage and quotation that the passages do not have."""
    everything: list[Source] = []
    if not entry.meta.answers:
        message, hint = "the question has no answer", "add one with its passages to 'answers'"
        yield entry.front_matter.problem_at(("answers",), "empty-question", message, hint)
    for number, answer in enumerate(entry.meta.answers):
        at: Keys = ("answers", number)
        sources: list[Source] = []
        for index, address in enumerate(answer.passages):
            found = library.resolve(reference_to(address), {})
            if isinstance(found, Source) and found.anchor:
                sources.append(found)
                continue
            code, message, hint = _explain(found, address)
            keys = (*at, "passages", index)
            yield entry.front_matter.problem_at(keys, code, message, hint)
        if not answer.passages:
            message, hint = "the answer has no passage", "name the passages that give it"
            yield entry.front_matter.problem_at(at, "empty-question", message, hint)
        everything += sources
        if len(sources) == len(answer.passages) > 0:
            yield from _check_answer(entry, at, answer.wording, sources, library, original)
    for name in ("question", "note"):
        wording: Wording = getattr(entry.meta, name)
        yield from _check_quotations(entry, (), name, wording, everything, library, original)


def _explain(found: Source | Unresolved, address: str) -> tuple[Code, str, str]:
    if isinstance(found, Unresolved):
        return found.code, found.message, found.hint
    hint = "write <article>#p-1a2b3c4d, the end of the passage's address"
    return "unknown-passage", f"'{address}' names no passage", hint


def _check_answer(
    entry: QuestionEntry, at: Keys, says: Wording, sources: Sequence[Source],
    library: PassageLibrary, original: str,
) -> Iterator[Problem]:  # fmt: skip
    yield from _check_quotations(entry, at, "says", says, sources, library, original)
    facts = read_facts(sources, library)
    texts = [whole_text(library.passage(source)) for source in sources]
    for language, wording in by_language(says, original).items():
        span = (0, len(wording))
        foreign = [*find_foreign_figures(wording, span, language, facts, library.known_names)]
        lacking = [wording[start:end] for start, end in foreign]
        told = {source.language for source in sources}
        if not lacking and not find_figures(wording, language) and language in told:
            lacking = [] if _share_a_word(wording, texts) else [wording]
        for each in lacking:
            message = f"'{each}' is in no passage of this answer"
            hint = "give the answer as they have it, or name the passage that says so"
            keys = (*at, *keys_of("says", says, language))
            yield entry.front_matter.problem_at(keys, "answer-not-found", message, hint)


def _share_a_word(wording: str, texts: Iterable[str]) -> bool:
    """Return whether a word of the answer is in a text, in any form."""
    known = {_key(word.key) for text in texts for word in words(text)}
    return any(_key(word.key) in known for word in words(wording) if len(word.key) >= LETTERS)


def _key(word: str) -> str:
    return spelling_key(word)[:LETTERS]


def _check_quotations(
    entry: QuestionEntry, at: Keys, name: str, wording: Wording, sources: Sequence[Source],
    library: PassageLibrary, original: str,
) -> Iterator[Problem]:  # fmt: skip
    for language, text in by_language(wording, original).items():
        for looked in check_words(text, language, sources, library):
            message = f"'{name}': it quotes words that no passage of the question has"
            keys = (*at, *keys_of(name, wording, language))
            yield entry.front_matter.problem_at(keys, "quote-not-found", message, advise(looked))
