"""Word documents with footnotes, the same bytes for the same text."""

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import cast

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.text.paragraph import CT_P
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from lxml import etree

NO_TIME = datetime(
    1980, 1, 1, tzinfo=UTC
)  # of every file, so that the bytes say nothing of the day
QUIET, WARNING = RGBColor(0x56, 0x5B, 0x66), RGBColor(0x7A, 0x30, 0x15)
SMALL = Pt(9)
NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The lines above footnotes, as Word asks for them.
NOTES = (
    f"<w:footnotes {nsdecls('w')}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    "</w:p></w:footnote></w:footnotes>"
)


class WordFile:
    """Word document in a language."""

    def __init__(self, language: str) -> None:
        self.document: WordDocument = Document()
        self._notes = parse_xml(NOTES)
        properties = self.document.core_properties
        properties.author, properties.language = "", language
        properties.created = properties.modified = NO_TIME

    def heading(self, text: str, level: int, address: str = "") -> None:
        """Add a heading, the title with level 0, and its address as a footnote."""
        paragraph = self.document.add_heading(_clean(text), level)
        if address:
            self.add_note(paragraph, address)

    def quiet(self, text: str) -> Paragraph:
        """Add a paragraph in small grey letters."""
        paragraph = self.document.add_paragraph()
        self.write(paragraph, text, QUIET)
        return paragraph

    def write(
        self, paragraph: Paragraph, text: str, colour: RGBColor | None = None, *, bold: bool = False
    ) -> None:
        """Add words to a paragraph, those with a colour in small letters."""
        run = paragraph.add_run(_clean(text))
        run.bold = bold
        if colour is not None:
            run.font.size, run.font.color.rgb = SMALL, colour

    def add_note(self, paragraph: Paragraph, text: str) -> None:
        """Put a footnote behind a paragraph's last words."""
        number = str(len(self._notes) - 1)
        reference = OxmlElement("w:footnoteReference", attrs={qn("w:id"): number})
        run = paragraph.add_run()
        run.font.superscript = True
        run._r.append(reference)  # noqa: SLF001 - the library has no footnotes of its own
        note = etree.SubElement(self._notes, qn("w:footnote"), {qn("w:id"): number})
        words = cast("CT_P", etree.SubElement(note, qn("w:p")))  # made by the library's parser
        inside = Paragraph(words, paragraph._parent)  # noqa: SLF001 - as above
        mark = inside.add_run()
        mark.font.superscript = True
        mark._r.append(OxmlElement("w:footnoteRef"))  # noqa: SLF001 - as above
        inside.add_run(f" {_clean(text)}").font.size = SMALL

    def finish(self) -> bytes:
        """Return the bytes of the document."""
        part = self.document.part
        notes = Part(
            PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES,
            etree.tostring(self._notes, xml_declaration=True, encoding="UTF-8", standalone=True),
            part.package,
        )  # fmt: skip
        part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
        written = io.BytesIO()
        self.document.save(written)
        return _without_times(written)


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _without_times(document: io.BytesIO) -> bytes:
    """Return a document with the same time on all its files."""
    out = io.BytesIO()
    with zipfile.ZipFile(document) as source, zipfile.ZipFile(out, "w") as target:
        for name in sorted(source.namelist()):
            info = zipfile.ZipInfo(name, NO_TIME.timetuple()[:6])
            target.writestr(info, source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
