"""Read the text of a page of a PDF as it is laid out.

pypdf lets a string that follows another without any operator between them begin where the other
began, and takes what it shows for a gap further on: 'the T      arnby river'.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

SHOW, SHOW_SEVERAL = b"Tj", b"TJ"

Operation = tuple[Any, bytes]


def read_layout(page: Any) -> str:  # noqa: ANN401 - pypdf loads slowly
    """Return the text of a page, each string moved on by those before it."""
    from pypdf.generic import ContentStream, NameObject  # noqa: PLC0415 - slow to load, seldom needed

    key = NameObject("/Contents")
    if page.get(key) is None:
        return ""
    own = page.raw_get(key)
    content = ContentStream(own.get_object(), page.pdf, "bytes")
    content.operations = list(_move_on(content.operations))
    page[key] = content
    try:
        text: str = page.extract_text(extraction_mode="layout")
    finally:
        page[key] = own
    return text


def _move_on(operations: Iterable[Operation]) -> Iterator[Operation]:
    """Yield operations, with a number behind each string shown, at which pypdf moves on."""
    from pypdf.generic import ArrayObject  # noqa: PLC0415 - as above

    for operands, operator in operations:
        if operator == SHOW and operands:
            yield [ArrayObject(_with_numbers(operands[:1]))], SHOW_SEVERAL
        elif operator == SHOW_SEVERAL and operands and isinstance(operands[0], list):
            yield [ArrayObject(_with_numbers(operands[0]))], operator
        else:
            yield operands, operator


def _with_numbers(parts: Sequence[Any]) -> Iterator[Any]:
    """Yield strings and the numbers between them, 0 behind a string without one."""
    from pypdf.generic import NumberObject  # noqa: PLC0415 - as above

    for at, part in enumerate(parts):
        yield part
        behind = parts[at + 1] if at + 1 < len(parts) else ""
        if isinstance(part, str | bytes) and isinstance(behind, str | bytes):
            yield NumberObject(0)
