"""An index as it was left, to be changed: its files, and the facts that were kept of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate

import msgspec

from generator.search.consonant_key import coarse_key
from generator.search.facet_columns import FacetColumns, Facets, read_facets
from generator.search.index_lines import form_of
from generator.search.make_index import Manifest, is_named_by, names_of_texts
from generator.search.postings import read_number
from generator.search.search_records import SearchPassage
from generator.search.sharding import Shard

LAST_SIGN = "\U0010ffff"
Text = tuple[str, str, int, str, tuple[SearchPassage, ...]]  # as a browser reads it


class StaleError(Exception):
    """An index is not as it was left, or cannot be changed: it is to be made anew."""


class KeptIndex:
    """An index in a folder. ``load`` gives the bytes of a file by its path, ``facts`` what was kept of it.

    What it reads it keeps: of an index in which little changes, that is little. Everything raises
    StaleError where files and facts are not those of the manifest.
    """

    def __init__(
        self,
        manifest: Manifest,
        load: Callable[[str], bytes],
        facts: Callable[[str], Sequence[int | str]],
    ) -> None:
        self.manifest = manifest
        self._load, self._facts = load, facts
        self._texts = names_of_texts(manifest)
        # the number of the last article in each bundle
        self._last = tuple(accumulate(map(read_number, manifest.bundled)))
        self._read: dict[str, list[Shard]] = {}

    @property
    def articles(self) -> int:
        """How many articles it has."""
        return self._last[-1] if self._last else 0

    @property
    def bundles(self) -> int:
        """How many bundles of texts it has."""
        return len(self._texts)

    def words(self, at: int) -> list[Shard]:
        """The lines of a block of words."""
        path = f"words/{self.manifest.words[at][1]}.txt"
        if path not in self._read:
            lines = self._open(path).splitlines(keepends=True)
            heads = (line.partition(b"\t")[0].decode().strip("=*") for line in lines)
            found = zip(map(coarse_key, heads), lines, self._facts_of(path, lines), strict=True)
            self._read[path] = [Shard(*each) for each in found]
        return self._read[path]

    def ends(self, at: int) -> list[Shard]:
        """The forms of a block of ends."""
        lines = self._open(f"ends/{self.manifest.ends[at][1]}.txt").splitlines(keepends=True)
        return [Shard(coarse_key(line[:-1].decode())[::-1], line) for line in lines]

    def bundle(self, at: int) -> list[Shard]:
        """The articles of a bundle."""
        path = f"texts/{self._texts[at]}.json"
        if path not in self._read:
            texts = self._open(path)[1:-2].split(b",\n")
            ids = (msgspec.json.decode(text, type=Text)[0] for text in texts)
            found = zip(ids, texts, self._facts_of(path, texts), strict=True)
            self._read[path] = [Shard(*each) for each in found]
        return self._read[path]

    def form(self, form: str) -> Shard | None:
        """The line of a form."""
        for at in covering(self.manifest.words, coarse_key(form)):
            for line in self.words(at):
                if form_of(line) == form:
                    return line
        return None

    def forms_from(self, start: str) -> Iterator[str]:
        """The forms whose coarse keys begin so."""
        blocks = self.manifest.words
        for at in range(covering(blocks, start).start, covering(blocks, start + LAST_SIGN).stop):
            for line in self.words(at):
                if line.name.startswith(start) and (form := form_of(line)):
                    yield form

    def facets(self) -> Callable[[int], Facets]:
        """What gives the facets of an article by its number."""
        content = self._open(f"articles/{self.manifest.articles}.json")
        return partial(read_facets, msgspec.json.decode(content, type=FacetColumns))

    def bundle_of(self, article: int) -> int:
        """The bundle that an article is in, by its number."""
        return bisect_left(self._last, article)

    def first_in(self, bundle: int) -> int:
        """The number of the first article of a bundle; of the bundle after the last that of the next article."""
        return self._last[bundle - 1] + 1 if bundle else 1

    def article(self, number: int) -> Shard:
        """An article by its number."""
        bundle = self.bundle_of(number)
        return self.bundle(bundle)[number - self.first_in(bundle)]

    def texts(self, number: int) -> tuple[str, ...]:
        """What an article is found by: title, what it is about, passages."""
        part = self.article(number)
        _, title, _, _, passages = msgspec.json.decode(part.content, type=Text)
        return (title, str(part.fact), *(passage.text for passage in passages))

    def _open(self, path: str) -> bytes:
        content = self._load(path)
        if not is_named_by(content, path.partition("/")[2].partition(".")[0]):
            raise StaleError(path)
        return content

    def _facts_of(self, path: str, parts: Sequence[bytes]) -> Sequence[int | str]:
        facts = self._facts(path)
        if len(facts) != len(parts):
            raise StaleError(path)
        return facts


def covering(blocks: Sequence[tuple[str, str]], key: str) -> range:
    """The blocks in which lines of a key are or would be, and that before which one begins."""
    first = bisect_left(blocks, key, key=lambda block: block[0]) - 1
    return range(max(0, first), max(1, bisect_right(blocks, key, key=lambda block: block[0])))
