"""Typesetting with WeasyPrint, imported only here because it is optional."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote

import pydyf
from weasyprint import CSS, HTML, Document
from weasyprint.formatting_structure.boxes import Box, TextBox
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

PLACE = "https://book.invalid/"  # stands in for the book's address and is never fetched
VARIANT = "pdf/ua-1"  # tagged, by the standard for accessible PDF


class _TemplateFiles(URLFetcher):  # type: ignore[misc]  # the library is not typed
    """Fetcher that serves template files and never contacts a host."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        super().__init__()
        self._folders = folders

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - the library's signature
        """Return the template file at an address below PLACE."""
        path = unquote(url.partition("?")[0].removeprefix(PLACE))
        for folder in self._folders:
            file = (folder / path).resolve()
            if file.is_relative_to(folder.resolve()) and file.is_file():
                return URLFetcherResponse(url, file.read_bytes())
        raise FileNotFoundError(f"{url} is not a file of the templates")


def set_type(html: str, sheet: str, more_style: str, folders: tuple[Path, ...]) -> bytes:
    """Convert HTML to a PDF with a style sheet from ``folders`` and additional styles.

    Bytes depend only on the arguments and the installed fonts. No clock is read.
    """
    fonts, fetcher = FontConfiguration(), _TemplateFiles(folders)
    styles = [
        CSS(url=PLACE + sheet, url_fetcher=fetcher, font_config=fonts),
        CSS(string=more_style, url_fetcher=fetcher),
    ]
    document = HTML(string=html, base_url=PLACE, url_fetcher=fetcher)
    pdf: bytes = document.write_pdf(
        finisher=tell_languages,
        stylesheets=styles,
        font_config=fonts,
        pdf_variant=VARIANT,
        pdf_tags=True,
    )
    return pdf


class _Dictionaries(Protocol):
    """PDF while it is written."""

    objects: list[object]


def tell_languages(document: Document, pdf: _Dictionaries) -> None:
    """Tag pieces of text in other languages than the document's, for screen readers.

    Pieces are expected in the order of the boxes that hold them, page by page. If the numbers of
    both differ, as a later version of WeasyPrint might have it, the document stays as it is.
    """
    pages = (page._page_box for page in document.pages)  # noqa: SLF001 - tags are made of it
    boxes = [box for page in pages for box in _texts(page)]
    pieces = [
        tag
        for tag in pdf.objects
        if isinstance(tag, pydyf.Dictionary) and tag.get("Type") == "/StructElem"
        for kid in tag["K"]
        if isinstance(kid, int)
    ]
    if len(boxes) != len(pieces):
        return
    for box, piece in zip(boxes, pieces, strict=True):
        if (language := box.style["lang"]) != document.metadata.lang:
            piece["Lang"] = pydyf.String(language)


def _texts(box: Box) -> Iterator[TextBox]:
    """Yield the text boxes inside a box, in order."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001 - as the library's own tags are made
    if isinstance(box, TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from _texts(child)
