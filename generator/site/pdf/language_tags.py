"""Language tags for tagged PDF: WeasyPrint only sets the language of the whole document."""

from collections.abc import Iterator
from typing import Protocol

import pydyf
from weasyprint import Document
from weasyprint.formatting_structure.boxes import Box, TextBox
from weasyprint.layout.absolute import AbsolutePlaceholder


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
