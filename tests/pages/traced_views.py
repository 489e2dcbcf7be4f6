"""Views of a corpus that note what the making of a page's context reads, and what the page declares.

A read is told by what it is of: an article, a conversion, a translation, the meta or the text of a
theme or of a person, or all articles at once.
"""

from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import fields
from functools import cached_property

import msgspec

from generator.content.entries import PersonEntry, PersonMeta, ThemeEntry, ThemeMeta
from generator.content.ledger import Conversion
from generator.corpus.article_record import Article
from generator.corpus.corpus import Corpus, build_corpus
from generator.fingerprint.digests import digest_value
from generator.view_models import view_builder
from generator.view_models.display_names import count_mentions
from generator.view_models.list_rows import MENTIONS
from generator.view_models.page import PlannedPage
from generator.view_models.view_builder import ViewBuilder

ALL_AT_ONCE = ("articles", "events", "said")
SHORT = 12  # letters
GROUPS = ("by_theme", "by_person", "by_outlet")
OUTLETS_HAVE_PAGES = "outlets have pages"

READ_FOR_FRAME = {}  # by the digest of a frame
_notes = []  # sets that are filled, the last one first


@contextmanager
def noting():
    """A set of all that is read meanwhile."""
    reads = set()
    _notes.append(reads)
    try:
        yield reads
    finally:
        _notes.pop()


class Read(tuple):
    """What was read: its kind, and which one."""

    __slots__ = ()


def note(*read):
    """Note a read, where somebody wants to know."""
    if _notes:
        _notes[-1].add(Read(read))


class TracedArticle(Article, frozen=True, array_like=True, gc=False):
    """An article that notes each look at it."""

    def __getattribute__(self, name):
        if name != "digest" and not name.startswith("__"):
            digest, entry = (object.__getattribute__(self, part) for part in ("digest", "entry"))
            note("article", digest, entry.id if name == "id" else None)
            if name == "id":
                return entry.id
        return object.__getattribute__(self, name)


class TracedTheme(ThemeEntry, frozen=True):
    """A theme that notes when its synopsis is read."""

    def __getattribute__(self, name):
        return _get_noted(self, name, {"synopsis"})


class TracedPerson(PersonEntry, frozen=True):
    """A person that notes when the text about them is read."""

    def __getattribute__(self, name):
        return _get_noted(self, name, {"about"})


class TracedThemeMeta(ThemeMeta, frozen=True, kw_only=True):
    """Front matter that notes which of it is read."""

    def __getattribute__(self, name):
        return _get_noted(self, name, {*ThemeMeta.__struct_fields__})


class TracedPersonMeta(PersonMeta, frozen=True, kw_only=True):
    """Front matter that notes which of it is read."""

    def __getattribute__(self, name):
        return _get_noted(self, name, {*PersonMeta.__struct_fields__})


class TracedConversion(Conversion, frozen=True):
    """A conversion that notes which of it is read."""

    def __getattribute__(self, name):
        return _get_noted(self, name, {*Conversion.__struct_fields__})


def _get_noted(struct, name, noted):
    value = object.__getattribute__(struct, name)
    if name in noted:
        # An empty tuple, a short text and the like may be the same object elsewhere.
        own = isinstance(value, dict | msgspec.Struct) or len(str(value)) > SHORT
        note("part", id(struct), name, id(value) if own else None)
    return value


class TracedMapping(Mapping):
    """A mapping that notes which of its values are read."""

    def __init__(self, kind, values):
        self.kind, self.held = kind, values

    def __getitem__(self, key):
        value = self.held[key]
        note(self.kind, key)
        return value

    def __iter__(self):
        for key in self.held:
            note(self.kind, key)
            yield key

    def __len__(self):
        return len(self.held)


class TracedCorpus(Corpus):
    """A corpus that notes when all articles are read at once."""

    def __getattribute__(self, name):
        if name in ALL_AT_ONCE:
            note("corpus", name)
        return object.__getattribute__(self, name)


class TracedViews(ViewBuilder):
    """Views that are made anew for each page, and remember what each page declares."""

    @cached_property
    def frame(self):
        """The digest of what all pages declare; what is read for it is declared, too."""
        with noting() as reads:
            digest = ViewBuilder.frame.func(self)
        READ_FOR_FRAME[digest] = reads
        return digest

    @property
    def refs(self):
        """References are not remembered, so that each page that needs one reads it."""
        return _Refs(self)

    @property
    def person_refs(self):
        """The same."""
        return _PersonRefs(self)

    @property
    def outlets_have_pages(self):
        """Whether they do, of which a look is noted."""
        with noting():
            answer = ViewBuilder.outlets_have_pages.func(self)
        note(OUTLETS_HAVE_PAGES)
        return answer

    def plan(self, url, make, *sources, **known):
        """The page, with its sources as they are given."""
        page = super().plan(url, make, *sources, **known)
        return Traced(**{**msgspec.structs.asdict(page), "declared": sources})


class Traced(PlannedPage, frozen=True):
    """A page with what it declares."""

    declared: tuple = ()


class _Refs:
    def __init__(self, views):
        self.views = views

    def __getitem__(self, id_):
        with noting():  # which article it is, is no news of it
            article = next(each for each in self.views.corpus.articles if each.id == id_)
        return self.views._make_ref(article)  # noqa: SLF001 - what references are made by


class _PersonRefs(Mapping):
    def __init__(self, views):
        self.views = views

    def __getitem__(self, id_):
        self.views.corpus.by_person.get(id_)  # whose column it is
        return count_mentions(self.views.people[id_], self.views.lists().extent(MENTIONS, id_))

    def __iter__(self):
        return iter(self.views.people)

    def __len__(self):
        return len(self.views.people)


def traced_corpus(corpus):
    """The same corpus, which notes what is read of it."""
    content = msgspec.structs.replace(
        corpus.content,
        themes=tuple(_entry(TracedTheme, TracedThemeMeta, each) for each in corpus.content.themes),
        people=tuple(
            _entry(TracedPerson, TracedPersonMeta, each) for each in corpus.content.people
        ),
        conversions={
            seed: _copy(TracedConversion, each) for seed, each in corpus.content.conversions.items()
        },
        translations=TracedMapping("translation", corpus.content.translations),
    )
    articles = [_copy(TracedArticle, article) for article in corpus.articles]
    built = build_corpus(content, articles, corpus.relatedness, corpus.compared)
    values = {field.name: getattr(built, field.name) for field in fields(built)}
    groups = {name: TracedMapping(name, values[name]) for name in GROUPS}
    return TracedCorpus(**{**values, **groups})


def _entry(kind, kind_of_meta, entry):
    return _copy(kind, msgspec.structs.replace(entry, meta=_copy(kind_of_meta, entry.meta)))


def _copy(kind, struct):
    return kind(**{name: getattr(struct, name) for name in struct.__struct_fields__})


class Declarations:
    """What sources stand for: digests made of values are followed to these values."""

    def __init__(self, monkeypatch):
        self.digested = {}
        for module in (view_builder,):
            monkeypatch.setattr(module, "digest_value", self._digest_value)

    def _digest_value(self, value, key=b""):
        digest = digest_value(value, key)
        self.digested[digest] = (value, key)
        return digest

    def follow(self, value):
        """Everything that is in a value."""
        found = []
        todo = [value]
        while todo:
            each = todo.pop()
            found.append(each)
            if isinstance(each, bytes) and each in self.digested:
                todo += self.digested[each]
                found += READ_FOR_FRAME.get(each, ())
            elif isinstance(each, Mapping):
                todo += [*each.keys(), *each.values()]
            elif isinstance(each, tuple | list | set | frozenset):
                todo += each
        return found


def undeclared(reads, declared, corpus):
    """The reads of what is not among the declared values."""
    values = {id(each) for each in declared}
    texts = {each for each in declared if isinstance(each, str | bytes)}
    read_for_frame = {each for each in declared if isinstance(each, Read)}
    content = object.__getattribute__(corpus, "content")

    def are_declared(articles):
        return {object.__getattribute__(each, "digest") for each in articles} <= texts

    def is_declared(read):
        match read:
            case "article", digest, id_:
                return not texts.isdisjoint({digest, id_})
            case "corpus", _:
                return are_declared(object.__getattribute__(corpus, "articles"))
            case name, key if name in GROUPS:
                return are_declared(getattr(corpus, name).held[key])
            case "part", whole, _, part:
                return not values.isdisjoint({whole, part})
            case "translation", key:
                return id(content.translations.held[key]) in values
        return False

    return {read for read in reads - read_for_frame if not is_declared(read)}
