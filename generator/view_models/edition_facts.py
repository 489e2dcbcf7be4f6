"""Facts of editions that pages and feeds show: times, ids that stay, corrections by address."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from generator.content.correction_meta import CorrectionEntry, WithdrawnMeta
from generator.content.entries import Content
from generator.corpus.article_record import Article
from generator.corpus.corpus import Corpus
from generator.editions.anchor_aliases import EditionState
from generator.editions.correction_check import digest_correction
from generator.editions.edition_files import EditionRow
from generator.editions.history import ARTICLES, ChangedWords, PublishedAddress
from generator.editions.records import SAID, place_of
from generator.fingerprint.digests import digest_value

IN_FEEDS = timedelta(days=90)  # of a withdrawn article, after its withdrawal


@dataclass(frozen=True)
class EditionFacts:
    """Facts of editions for the pages of one language, with the ``prefix`` of their addresses."""

    state: EditionState
    corpus: Corpus
    prefix: str

    @property
    def content(self) -> Content:
        """Content other than articles."""
        return self.corpus.content

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Articles by id."""
        return {article.id: article for article in self.corpus.articles}

    @property
    def last(self) -> EditionRow | None:
        """Last edition."""
        return self.state.last

    @property
    def has_corrections(self) -> bool:
        """True if the site has a page of corrections: from the first edition or correction on."""
        return self.last is not None or bool(self.content.corrections)

    @cached_property
    def digest(self) -> bytes:
        """Digest of all that editions decide about pages other than those of articles."""
        entries = [(digest_correction(each), self.edition_of(each)) for each in self.entries]
        editions = self.state.history.editions
        last = (len(editions), editions[-1].digest) if editions else ()
        return digest_value((last, entries, sorted(self._renamed.items())))

    def published(self, address: str) -> PublishedAddress | None:
        """Return the state of an address as last published."""
        return self.state.history.addresses.get(address)

    def id_of(self, address: str) -> str:
        """Return the id in feeds of a page or a feed. It does not move with the site's address."""
        history = self.state.history
        base = history.editions[0].ids if history.editions else self.content.filed_address
        name = f"{self.prefix}/{self.origin_of(address)}".lstrip("/")
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{base}{name}").urn

    def origin_of(self, address: str) -> str:
        """Return the first address of a page, given its present one."""
        known = self.published(address)
        return (known.origin if known else "") or self._renamed.get(address, address)

    @cached_property
    def led_to(self) -> dict[str, list[str]]:
        """Published addresses that are gone, by those that they lead to in the end or else themselves."""
        found: dict[str, list[str]] = {}
        for address in filter(self.published, self.withdrawn):
            end, met = address, {""}
            while end in self.withdrawn and self.withdrawn[end].target not in met:
                met.add(end)
                end = self.withdrawn[end].target
            found.setdefault(end, []).append(address)
        return found

    def updated(self, address: str) -> str:
        """Return the time of the last edition that changed a page beyond typography.

        It is that of the last edition for an unpublished page, and '' before the first.
        """
        known, history = self.published(address), self.state.history
        if self.last is None:
            return ""
        return history.row(known.notable).at if known else self.last.at

    def modified(self, address: str) -> str:
        """Return the time of the last edition that changed a published page after its first, or ''."""
        known = self.published(address)
        if known is None or known.gone or known.edition == known.first:
            return ""
        return self.state.history.row(known.edition).at

    def feed_updated(self, theme: str = "") -> str:
        """Return the time of the last change to the feed of a theme, or of all articles, or ''."""
        history = self.state.history
        if self.last is None:
            return ""
        number = history.moved.get(theme, self.last.edition) if theme else self._articles_changed
        return history.row(number).at

    @cached_property
    def _articles_changed(self) -> int:
        """Number of the last edition that changed an article beyond typography."""
        known = self.state.history.addresses.items()
        changed = (each.notable for address, each in known if address.startswith(ARTICLES))
        return max(changed, default=len(self.state.history.editions))

    def withdrawn_lately(self, theme: str = "") -> Iterator[tuple[str, WithdrawnMeta, EditionRow]]:
        """Yield articles withdrawn in the 90 days before the last edition, the latest first."""
        history = self.state.history
        if self.last is None:
            return
        since = (date.fromisoformat(self.last.day) - IN_FEEDS).isoformat()
        gone = [
            (-each.edition, address)
            for address, each in history.addresses.items()
            if each.gone and not each.to and address.startswith(ARTICLES)
        ]
        for edition, address in sorted(gone):
            row, themes = history.row(-edition), history.addresses[address].themes.split()
            entry = self.withdrawn.get(address)
            if entry and row.day >= since and theme in {"", *themes}:
                yield address, entry, row

    @cached_property
    def withdrawn(self) -> dict[str, WithdrawnMeta]:
        """Withdrawals by address."""
        return {entry.meta.address: entry.meta for entry in self.content.withdrawn}

    @cached_property
    def _renamed(self) -> dict[str, str]:
        """Addresses before a renaming that is not published yet, by the present ones."""
        renamed = {each.target: id_ for id_, each in self.withdrawn.items() if each.to}
        found = {}
        for new, old in renamed.items():
            known = self.published(old)
            found[new] = (known.origin if known else "") or old
        return found

    @cached_property
    def entries(self) -> tuple[CorrectionEntry, ...]:
        """Corrections, the latest first."""
        return tuple(sorted(self.content.corrections, key=_rank, reverse=True))

    @cached_property
    def by_address(self) -> dict[str, tuple[CorrectionEntry, ...]]:
        """Corrections by the address that they are about, the latest first."""
        found: dict[str, tuple[CorrectionEntry, ...]] = {}
        for entry in self.entries:
            for address in entry.meta.addresses:
                found[address] = (*found.get(address, ()), entry)
        return found

    def edition_of(self, entry: CorrectionEntry) -> int:
        """Return the number of the edition that published a correction, 0 for none."""
        return self.state.history.notes.get(digest_correction(entry), 0)

    def differences_of(self, entry: CorrectionEntry) -> Iterator[tuple[str, ChangedWords]]:
        """Yield the words that the edition of a correction changed at its addresses."""
        number = self.edition_of(entry)
        for at, anchor in entry.meta.places:
            for each in self.state.history.differences.get(at, ()):
                has_words = each.old or each.new  # taken out with a withdrawal
                is_told = each.edition == number and has_words and not each.key.startswith(SAID)
                if is_told and (not anchor or anchor in self._names_of(at, each)):
                    yield at, each

    def _names_of(self, address: str, change: ChangedWords) -> set[str]:
        """Return the keys that a passage has and had."""
        known = self.state.history.aliases.get(address, {})
        replaced = {old for old, new in known.items() if (change.edition, change.key) in new}
        return {place_of(change.key)[0], *replaced}

    def source_of(self, address: str) -> bytes:
        """Return a digest of all that editions decide about a page, b'' for nothing."""
        known, entries = self.published(address), self.by_address.get(address, ())
        if known is None and not entries and address not in self._renamed:
            return b""
        shown = [(digest_correction(entry), self.edition_of(entry)) for entry in entries]
        return digest_value((shown, self.modified(address), self.updated(address)))

    def source_of_article(self, article: Article) -> list[tuple[str, tuple[str, ...]]]:
        """Return the former anchors of an article, by the ones in their place."""
        return sorted(self.state.former(article).items())


def _rank(entry: CorrectionEntry) -> tuple[str, int]:
    return str(entry.meta.on), entry.index
