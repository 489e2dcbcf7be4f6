"""Open a file of another kind than text, and return its parts."""

from collections.abc import Callable, Iterator

from generator.problems import ProblemsError
from generator.seed_kinds.feed_items import read_feed
from generator.seed_kinds.kind_names import ATTACHED, FEEDS, MAIL, find_kind
from generator.seed_kinds.mail_message import read_mail
from generator.seed_kinds.mhtml_page import read_mhtml
from generator.seed_kinds.pdf_document import read_pdf
from generator.seed_kinds.reference_list import read_bibtex, read_json_file, read_ris
from generator.seed_kinds.seed_limits import MOST_DEPTH, require_size
from generator.seed_kinds.seed_part import InnerFile, SeedPart
from generator.seed_kinds.web_archive import read_wacz, read_warc
from generator.seed_kinds.word_document import read_word

Parts = tuple[SeedPart | InnerFile, ...]

READERS: dict[str, Callable[[bytes], Parts]] = {
    **dict.fromkeys(FEEDS, read_feed),
    ".json": read_json_file,
    ".ris": read_ris,
    ".bib": read_bibtex,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".wacz": read_wacz,
    ".docx": read_word,
    ".pdf": read_pdf,
    ".mhtml": read_mhtml,
    ".mht": read_mhtml,
}


def open_file(name: str, data: bytes) -> Parts:
    """Return the parts of a file, one for each article that it may make.

    Files in it are left closed, but for mails in a mail. Raises ProblemsError, without path, for a
    file that is damaged, encrypted, empty or too large.
    """
    require_size(data)
    kind = find_kind(name)
    if kind == MAIL:
        return tuple(_open_mail(data, 0))
    return READERS[kind](data)


def _open_mail(data: bytes, depth: int) -> Iterator[SeedPart | InnerFile]:
    for part in read_mail(data, ATTACHED):
        inner = isinstance(part, InnerFile) and part.suffix == MAIL and depth < MOST_DEPTH
        if not (inner and isinstance(part, InnerFile)):
            yield part
            continue
        try:
            yield from _open_mail(part.data, depth + 1)
        except ProblemsError:
            yield part  # told when it is read
