"""Selection of what the public sees of the content, without drafts and whatever is under embargo."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from generator.content.allegation_meta import AccuserMeta, AllegationMeta, read_place
from generator.content.entries import (
    AllegationEntry,
    ArticleEntry,
    Content,
    PageEntry,
    PersonEntry,
    RoleMeta,
    StoryEntry,
    ThemeEntry,
)
from generator.content.publication import Moment
from generator.content.question_meta import QuestionEntry
from generator.problems import Problem

_Entry = TypeVar(
    "_Entry", ThemeEntry, PersonEntry, PageEntry, AllegationEntry, StoryEntry, QuestionEntry
)


class HeldBack(NamedTuple):
    """Ids of what the public does not see, and the paths of its files."""

    themes: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    files: frozenset[Path] = frozenset()
    articles: frozenset[str] = frozenset()
    anchors: frozenset[str] = frozenset()  # of the articles' passages

    def with_articles(self, articles: Iterable[tuple[ArticleEntry, str]]) -> "HeldBack":
        """Return these with articles, which are given with their anchors parted by blanks."""
        entries = [(entry, anchors) for entry, anchors in articles]
        return self._replace(
            files=self.files.union(entry.path for entry, _ in entries),
            articles=frozenset(entry.id for entry, _ in entries),
            anchors=frozenset(anchor for _, anchors in entries for anchor in anchors.split()),
        )


NOTHING_HELD = HeldBack()


class View(NamedTuple):
    """Content to be seen: all of it, or what is public at a time instead of the last edition's.

    Without ``indexed``, the search index of its site is left for later.
    """

    public: bool
    as_of: Moment | None = None
    indexed: bool = True


EVERYTHING, PUBLIC = View(public=False), View(public=True)
SERVED = EVERYTHING._replace(indexed=False)


def see_content(content: Content, view: View) -> tuple[Content, HeldBack]:
    """Return the content with the time of a view, and what of it, articles aside, that holds back."""
    if view.as_of:
        content = msgspec.structs.replace(content, as_of=view.as_of)
    if not view.public:
        return msgspec.structs.replace(content, has_drafts=True), NOTHING_HELD

    def find(entries: Iterable[_Entry]) -> list[_Entry]:
        return [entry for entry in entries if not entry.meta.is_public(content.as_of)]

    themes, people = find(content.themes), find(content.people)
    files = [*(entry.path for entry in themes), *(entry.path for entry in people)]
    files += [entry.path for entry in find(content.pages)]
    files += [entry.path for entry in find(content.allegations)]
    files += [entry.path for entry in find(content.stories)]
    files += [entry.path for entry in find(content.questions)]
    return content, HeldBack(
        frozenset(entry.id for entry in themes),
        frozenset(entry.id for entry in people),
        frozenset(files),
    )


def without_held(entry: ArticleEntry, held: HeldBack) -> ArticleEntry:
    """Return an article whose front matter names no theme and no person held back."""
    if not (held.themes or held.people):
        return entry
    meta = entry.meta
    kept = {
        "people": tuple(person for person in meta.people if person not in held.people),
        "not_people": tuple(person for person in meta.not_people if person not in held.people),
        "themes": meta.themes and tuple(id_ for id_ in meta.themes if id_ not in held.themes),
    }
    return msgspec.structs.replace(entry, meta=msgspec.structs.replace(meta, **kept))


def select_public(content: Content, held: HeldBack) -> Content:
    """Return the content that the public sees.

    An allegation held back is a draft without translations, as its passages count as not yet
    recorded. A role that only articles held back state is left out.
    """
    if not held.files:
        return content
    return msgspec.structs.replace(
        content,
        themes=tuple(theme for theme in content.themes if theme.path not in held.files),
        people=tuple(
            _without_held_roles(person, held)
            for person in content.people
            if person.path not in held.files
        ),
        pages=tuple(page for page in content.pages if page.path not in held.files),
        allegations=tuple(
            _as_draft(entry) if entry.path in held.files else entry for entry in content.allegations
        ),
        stories=tuple(story for story in content.stories if story.path not in held.files),
        questions=tuple(each for each in content.questions if each.path not in held.files),
        translations={
            (path, language): translation
            for (path, language), translation in content.translations.items()
            if path not in held.files
        },
    )


def _as_draft(entry: AllegationEntry) -> AllegationEntry:
    """Return a draft of an allegation that has nothing but the passages that make it."""
    nobody = AccuserMeta(who="", kind="anonymous")
    meta = AllegationMeta(claim="", about=(), by=nobody, passages=entry.meta.passages, draft=True)
    note = msgspec.structs.replace(entry.note, text="")
    return msgspec.structs.replace(entry, meta=meta, note=note)


def _without_held_roles(person: PersonEntry, held: HeldBack) -> PersonEntry:
    roles = tuple(
        msgspec.structs.replace(
            role, articles=tuple(id_ for id_ in role.articles if id_ not in held.articles)
        )
        for role in person.meta.roles
        if not _is_held(role, held)
    )
    return msgspec.structs.replace(person, meta=msgspec.structs.replace(person.meta, roles=roles))


def _is_held(role: RoleMeta, held: HeldBack) -> bool:
    return bool(role.articles) and held.articles.issuperset(role.articles)


def check_allegations(content: Content, held: HeldBack) -> Iterator[Problem]:
    """Yield a Problem for each person and passage that a public allegation names and that is held back."""
    for entry in content.allegations:
        if entry.path in held.files or not (held.people or held.articles):
            continue
        for index, person in enumerate(entry.meta.about):
            if person in held.people:
                yield _refuse(entry, ("about", index), f"the person '{person}'")
        for keys, text in _list_passages(entry):
            if read_place(text).article in held.articles:
                yield _refuse(entry, keys, f"the article of '{text}'")


def _refuse(entry: AllegationEntry, keys: tuple[str | int, ...], named: str) -> Problem:
    message = f"{named} is held back, and this allegation is not"
    hint = "hold the allegation back, too ('draft: true' or the same 'embargo'), or publish both"
    return entry.front_matter.problem_at(keys, "held-back", message, hint)


def _list_passages(entry: AllegationEntry) -> Iterator[tuple[tuple[str | int, ...], str]]:
    meta = entry.meta
    yield from ((("passages", at), text) for at, text in enumerate(meta.passages))
    yield from ((("stages", at, "passage"), each.passage) for at, each in enumerate(meta.stages))
    yield from (
        (("responses", at, "passage"), each.passage) for at, each in enumerate(meta.responses)
    )


def explain_held_back(problems: Iterable[Problem], held: HeldBack) -> Iterator[Problem]:
    """Yield problems of statements, those that cite what is held back saying so."""
    names = {f"'{name}'" for name in held.articles | held.anchors}
    for problem in problems:
        if problem.code == "unknown-passage" and any(name in problem.message for name in names):
            message = f"{problem.message} that is not held back"
            hint = "hold this text back, too ('draft: true' or the same 'embargo'), or publish both"
            yield msgspec.structs.replace(problem, code="held-back", message=message, hint=hint)
        else:
            yield problem
