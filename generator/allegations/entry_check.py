"""Check of allegations' entries: responses, reviews, stages, and references to people and passages."""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.config import all_wordings
from generator.content.allegation_meta import StageMeta, read_place
from generator.content.entries import AllegationEntry, ThemeEntry
from generator.corpus.article_record import Article, Bodies
from generator.problems import Problem
from generator.yaml_reading.strict_yaml import YamlText

PASSAGE_HINT = "write <article>#p-1a2b3c4d, the end of the passage's address on its article's page"
WITHIN = re.compile(r"[1-9]\d{0,3}d")

Keys = tuple[str | int, ...]


def check_entries(entries: Iterable[AllegationEntry], people: Collection[str]) -> Iterator[Problem]:
    """Yield Problems with responses, reviews, stages and those named. Drafts need none of the first three."""
    for entry in entries:
        yield from _check_people(entry, people)
        if not entry.meta.draft:
            yield from _check_responses(entry)
            yield from _check_review(entry)
            yield from _check_stages(entry)


def _check_people(entry: AllegationEntry, people: Collection[str]) -> Iterator[Problem]:
    meta = entry.meta
    named: list[tuple[Keys, str]] = [(("about", i), each) for i, each in enumerate(meta.about)]
    named += [(("responses", i, "from"), each.from_) for i, each in enumerate(meta.responses)]
    known = {*people, *meta.organisations}
    for id_ in meta.organisations:
        if id_ in people:
            message = f"'{id_}' is a person's id, and an organisation's here"
            hint, at = "give the organisation another id", ("organisations", id_)
            yield entry.front_matter.problem_at(at, "id-taken", message, hint, key=True)
    for keys, id_ in (*named, *_named_without_response(entry)):
        if id_ not in known:
            near = difflib.get_close_matches(id_, known)
            other = "add a file to content/people/, or a name to 'organisations' in this entry"
            hint = f"did you mean '{near[0]}'?" if near else other
            message = f"unknown person '{id_}'"
            yield entry.front_matter.problem_at(keys, "unknown-person", message, hint)
    for keys, id_ in _named_without_response(entry):
        if id_ in known and id_ not in meta.about:
            message = f"'{id_}' is not among those whom the allegation is about"
            hint = "add the id to 'about', or remove it here"
            yield entry.front_matter.problem_at(keys, "unknown-person", message, hint)


def _named_without_response(entry: AllegationEntry) -> Iterator[tuple[Keys, str]]:
    """Yield each id in ``none_found`` with the keys that lead to it."""
    single = not isinstance(entry.meta.none_found, tuple)
    for row, none in enumerate(entry.meta.without_response):
        at: Keys = ("none_found",) if single else ("none_found", row)
        yield from (((*at, "for", index), id_) for index, id_ in enumerate(none.for_))


def _check_responses(entry: AllegationEntry) -> Iterator[Problem]:
    """Yield a Problem for each person concerned without a response or the record that none was found."""
    meta = entry.meta
    answered = {each.from_ for each in meta.responses}
    for none in meta.without_response:
        answered |= set(none.for_ or meta.about)
    hint = "add their response to 'responses', or the person to 'none_found' after looking for one"
    for index, person in enumerate(meta.about):
        if person not in answered:
            message = f"no response of '{person}', and no record that none was found"
            yield entry.front_matter.problem_at(("about", index), "no-response", message, hint)
    if not (meta.about or meta.responses or meta.without_response):
        message = "no response, and no record that none was found"
        yield entry.front_matter.problem_at(("about",), "no-response", message, hint)


def _check_review(entry: AllegationEntry) -> Iterator[Problem]:
    meta = entry.meta
    if meta.reviewed is None or not any(map(str.strip, all_wordings(meta.reviewed.by))):
        keys: Keys = () if meta.reviewed is None else ("reviewed", "by")
        message = "no review by an editor"
        hint = "read the entry again, then add reviewed: {on: <day>, by: <your name>}"
        yield entry.front_matter.problem_at(keys, "no-review", message, hint)
    if meta.review_within and not WITHIN.fullmatch(meta.review_within):
        message = f"'review_within': '{meta.review_within}' is not a number of days"
        hint = "write review_within: 90d"
        yield entry.front_matter.problem_at(("review_within",), "no-review", message, hint)


def _check_stages(entry: AllegationEntry) -> Iterator[Problem]:
    source, stages = entry.front_matter, entry.meta.stages
    if not stages:
        message = "no stage is recorded"
        hint = "add at least the stage 'reported', with its day and passage, to 'stages'"
        yield source.problem_at((), "stage-without-passage", message, hint)
    before: StageMeta | None = None
    for index, stage in enumerate(stages):
        if not stage.passage:
            message = f"the stage '{stage.is_}' has no passage"
            hint = "add the passage that says so, or remove the stage"
            at: Keys = ("stages", index)
            yield source.problem_at(at, "stage-without-passage", message, hint)
        if before and _is_earlier(stage.on, before.on):
            message = (
                f"the stage '{stage.is_}' of {stage.on} comes after '{before.is_}' of {before.on}"
            )
            at = ("stages", index, "on")
            yield source.problem_at(at, "stage-order", message, "put the stages in order of time")
        before = stage


def _is_earlier(one: str, other: str) -> bool:
    """Return True if a partial date is earlier than another as far as both are known."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


def check_passages(
    entries: Iterable[AllegationEntry],
    themes: Iterable[ThemeEntry],
    articles: Mapping[str, Article],
    bodies: Bodies,
) -> Iterator[Problem]:
    """Yield a Problem for each passage named in an entry or in ``not_allegations`` and found nowhere."""
    for entry in entries:
        if not entry.meta.passages and not entry.meta.draft:
            message = "no passage makes this allegation"
            at: Keys = ("passages",)
            yield entry.front_matter.problem_at(at, "unknown-passage", message, PASSAGE_HINT)
        for keys, text in _named_passages(entry):
            yield from _check_passage(entry.front_matter, keys, text, articles, bodies)
    for theme in themes:
        for text in theme.meta.not_allegations:
            at = ("not_allegations", text)
            yield from _check_passage(theme.front_matter, at, text, articles, bodies, key=True)


def _named_passages(entry: AllegationEntry) -> Iterator[tuple[Keys, str]]:
    meta = entry.meta
    yield from ((("passages", index), text) for index, text in enumerate(meta.passages))
    for index, stage in enumerate(meta.stages):
        if stage.passage:
            yield ("stages", index, "passage"), stage.passage
    for index, response in enumerate(meta.responses):
        yield ("responses", index, "passage"), response.passage


def _check_passage(
    source: YamlText, keys: Keys, text: str, articles: Mapping[str, Article], bodies: Bodies,
    *, key: bool = False,
) -> Iterator[Problem]:  # fmt: skip
    place = read_place(text)
    article = articles.get(place.article)
    if article is None:
        near = difflib.get_close_matches(place.article, articles) if place.article else []
        message = (
            f"there is no article '{place.article}'"
            if place.anchor
            else f"'{text}' names no passage"
        )
        hint = f"did you mean '{near[0]}#{place.anchor}'?" if near else PASSAGE_HINT
        yield source.problem_at(keys, "unknown-passage", message, hint, key=key)
        return
    anchors = [passage.anchor for passage in bodies.get(article.digest).passages()]
    if place.anchor not in anchors:
        near = difflib.get_close_matches(place.anchor, anchors)
        message = f"the article has no passage '{place.anchor}'"
        hint = f"did you mean '{near[0]}'?" if near else PASSAGE_HINT
        yield source.problem_at(keys, "unknown-passage", message, hint, key=key)
