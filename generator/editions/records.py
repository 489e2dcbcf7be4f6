"""Records of the contents of each address of a briefing, to be published and compared."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.config import Wording, by_language, choose
from generator.content.allegation_meta import AllegationMeta
from generator.content.entries import (
    AllegationEntry,
    ArticleEntry,
    Content,
    PageEntry,
    PersonEntry,
    Prose,
    StoryEntry,
    ThemeEntry,
)
from generator.content.front_matter import read_text
from generator.content.passages import ANCHOR
from generator.corpus.article_record import Article, ArticleBody, Bodies
from generator.editions.edition_files import DIGITS, THEMES, digest_words
from generator.editions.history import ARTICLES, PublishedAddress
from generator.fingerprint.digests import published_digest
from generator.paths import SITE_FILE

SITE = "site"  # address of the parts that all pages share
SAID = "said "  # beginning of the key of a passage's quotations, before its anchor
TRANSLATED = "translated "  # beginning of the key of a translated text, before language and anchor
SHARED_FILES = (SITE_FILE, Path("content/outlets.yaml"))

Texts = tuple[tuple[str, str], ...]  # by key, in order


class Record(NamedTuple):
    """Address with all that it shows: the digest of the files behind it, and its texts by key.

    ``path`` is the file that an editor mends.
    """

    address: str
    file: str
    texts: Texts
    path: Path

    @property
    def digests(self) -> dict[str, str]:
        """Digests of the texts by key, without themes."""
        return {key: digest_words(words) for key, words in self.texts if key != THEMES}

    def differs_from(self, published: PublishedAddress | None) -> bool:
        """Return whether anything else was published at its address, or nothing."""
        return (
            published is None
            or not published.is_still(self.file)
            or published.texts != self.digests
        )


def article_address(article: str) -> str:
    """Return the address of an article below the site."""
    return f"{ARTICLES}{article}"


def digest_entry(entry: ArticleEntry, translations: Iterable[str]) -> str:
    """Return the digest of an article's file, with the keys that the ledger's digest leaves out.

    ``translations`` are the digests of its translations.
    """
    own = msgspec.json.encode((entry.meta.summary, entry.meta.extra), order="deterministic")
    made = "".join(translations).encode()
    return published_digest(entry.digest.encode() + own + made).hex()[:DIGITS]


def _digest_article(article: Article) -> str:
    return digest_entry(article.entry, (each.digest for each in article.translations))


def is_as_published(article: Article, published: PublishedAddress | None) -> bool:
    """Return whether an article has the file and the passages that were published, by digests alone."""
    return (
        published is not None
        and published.is_still(_digest_article(article))
        and published.anchors == article.anchors.split()
    )


def make_article_record(article: Article, content: Content, bodies: Bodies) -> Record:
    """Return the record of an article: its facts, its passages in order, their quotations by speaker."""
    meta = article.entry.meta
    outlet = next((each for each in content.outlets if each.id == meta.outlet), None)
    original = content.site.original
    name = choose(outlet.meta.name, original, original).text if outlet else meta.outlet_found
    facts = (
        ("title", meta.title), ("date", str(meta.date or "")), ("outlet", name),
        ("authors", ", ".join(meta.authors)), *_by_language("summary", meta.summary, original),
    )  # fmt: skip
    body = bodies.get(article.digest)
    passages = tuple(
        (each.anchor, f"{each.text}\n{each.attribution}" if each.attribution else each.text)
        for each in body.passages()
    )
    said = tuple(
        (SAID + note.anchor, "\n".join(f"{each.speaker}: {each.text}" for each in note.said))
        for note in article.notes
        if note.said
    )
    translated = tuple(_translated_texts(article, body))
    texts = (*facts, *passages, *said, *translated, (THEMES, " ".join(article.themes)))
    address, digest = article_address(article.id), _digest_article(article)
    return Record(address, digest, _known(texts), article.entry.path)


def _translated_texts(article: Article, body: ArticleBody) -> Iterator[tuple[str, str]]:
    """Yield the texts of an article's translations, in the order of the article."""
    for made in article.translations:
        start = f"{TRANSLATED}{made.language} "
        yield f"{start}title", made.title
        for passage in body.passages():
            if words := passage.translation(made.language):
                yield f"{start}{passage.anchor}", words.text


def place_of(key: str) -> tuple[str, str]:
    """Return the anchor or the field that a text's key is about, and the language of a translation."""
    if not key.startswith(TRANSLATED):
        return key, ""
    _, language, name = key.split(" ")
    return name, language


def make_editors_records(content: Content, root: Path) -> Iterator[Record]:
    """Yield the records of themes, people, allegations, stories, written pages, and of the site itself.

    Drafts of allegations are left out, and so are parts that the site leaves out.
    """
    writer = _LineWriter(content)
    yield from map(writer.theme, content.themes)
    if content.site.has("people"):
        yield from map(writer.person, content.people)
    if content.site.has("allegations"):
        yield from map(writer.allegation, content.recorded)
    if content.site.has("stories"):
        yield from map(writer.story, content.stories)
    yield from map(writer.page, content.pages)
    shared = [read_text(root, each) for each in SHARED_FILES if (root / each).exists()]
    yield Record(SITE, digest_words("\0".join(shared)), (), SITE_FILE)


class _LineWriter(NamedTuple):
    """Writer of the records of editors' texts."""

    content: Content

    def theme(self, entry: ThemeEntry) -> Record:
        name = self._words("name", entry.meta.name)
        return self._record(f"themes/{entry.id}", entry.front_matter.text, name, entry.synopsis)

    def person(self, entry: PersonEntry) -> Record:
        meta, original = entry.meta, self.content.site.original
        roles = (choose(role.role, original, original).text for role in meta.roles)
        facts = (("name", meta.name), ("roles", "\n".join(roles)))
        return self._record(f"people/{entry.id}", entry.front_matter.text, facts, entry.about)

    def allegation(self, entry: AllegationEntry) -> Record:
        meta = entry.meta
        facts = (
            *self._words("claim", meta.claim), ("about", "\n".join(meta.about)),
            *self._words("by", meta.by.who), *self._names(meta),
            ("stages", "\n".join(f"{each.is_} {each.on}" for each in meta.stages)),
            ("responses", "\n".join(f"{each.from_}: {each.kind}" for each in meta.responses)),
        )  # fmt: skip
        address = f"allegations/{entry.id}"
        return self._record(address, entry.front_matter.text, facts, entry.note)

    def story(self, entry: StoryEntry) -> Record:
        facts = (
            *self._words("title", entry.meta.title),
            ("articles", "\n".join(entry.meta.articles)),
        )
        return self._record(f"stories/{entry.id}", entry.front_matter.text, facts, entry.summary)

    def page(self, entry: PageEntry) -> Record:
        meta = msgspec.json.encode(entry.meta, enc_hook=str, order="deterministic").decode()
        facts = (("title", entry.meta.title), ("description", entry.meta.description))
        return self._record(entry.id, meta, facts, entry.body)

    def _names(self, meta: AllegationMeta) -> Texts:
        named = meta.organisations.items()
        return tuple(fact for id_, name in named for fact in self._words(f"name of {id_}", name))

    def _words(self, key: str, wording: Wording) -> Texts:
        return _by_language(key, wording, self.content.site.original)

    def _record(self, address: str, front_matter: str, facts: Texts, prose: Prose) -> Record:
        """Return a record with the text and its translations."""
        translated = [
            (f"text.{language}", each)
            for (path, language), each in sorted(self.content.translations.items())
            if path == prose.path
        ]
        texts = [("text", prose.text.strip())]
        texts += [(key, each.body.text.strip()) for key, each in translated]
        whole = [front_matter, prose.text]
        for key, each in translated:
            whole += [key, each.title, each.description, each.body.text]
        digest = digest_words("\0".join(whole))
        return Record(address, digest, _known((*facts, *texts)), prose.path)


def _by_language(key: str, wording: Wording, original: str) -> Texts:
    found = by_language(wording, original)
    return tuple((f"{key}.{language}", words) for language, words in sorted(found.items()))


def _known(texts: Iterable[tuple[str, str]]) -> Texts:
    return tuple((key, words) for key, words in texts if words or key.startswith(ANCHOR))


def make_records(
    content: Content, root: Path, articles: Iterable[Article], bodies: Bodies
) -> dict[str, Record]:
    """Return the records of all that a briefing shows, by address."""
    found = [make_article_record(article, content, bodies) for article in articles]
    found += make_editors_records(content, root)
    return {record.address: record for record in sorted(found)}


def changed_records(
    records: Mapping[str, Record], published: Mapping[str, PublishedAddress]
) -> dict[str, Record]:
    """Return the records that differ from those published."""
    return {
        address: record
        for address, record in records.items()
        if record.differs_from(published.get(address))
    }
