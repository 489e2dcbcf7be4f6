"""Brief as a Word document: headings, and the address of each line in a footnote."""

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
from docx.text.run import Run
from lxml import etree

from generator.view_models.brief_contexts import BriefContext, BriefLine
from generator.view_models.gettext import Gettext

NO_TIME = datetime(
    1980, 1, 1, tzinfo=UTC
)  # of every file, so that the bytes say nothing of the day
QUIET, WARNING = RGBColor(0x56, 0x5B, 0x66), RGBColor(0x7A, 0x30, 0x15)
SMALL = Pt(9)
NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# The lines above footnotes, which Word asks for.
NOTES = (
    f"<w:footnotes {nsdecls('w')}>"
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
    "</w:p></w:footnote></w:footnotes>"
)


def write_word(brief: BriefContext, title: str, language: str, messages: Gettext) -> bytes:
    """Return a brief as the bytes of a .docx file."""
    writer = _WordWriter(language)
    writer.heading(title, 0, brief.address)
    writer.quiet(brief.since)
    for section in brief.sections:
        writer.heading(section.title, 1)
        for line in section.lines:
            writer.line(line)
        if section.more:
            told = messages.ngettext("and %(num)s more", "and %(num)s more", section.more)
            writer.add_note(writer.quiet(told), section.address)
    if not brief.sections:
        writer.quiet(messages.gettext("Nothing new."))
    return writer.finish()


class _WordWriter:
    """Writer of one document."""

    def __init__(self, language: str) -> None:
        self._document: WordDocument = Document()
        self._notes = parse_xml(NOTES)
        properties = self._document.core_properties
        properties.author, properties.language = "", language
        properties.created = properties.modified = NO_TIME

    def heading(self, text: str, level: int, address: str = "") -> None:
        """Add a heading, the title with level 0."""
        paragraph = self._document.add_heading(_clean(text), level)
        if address:
            self.add_note(paragraph, address)

    def quiet(self, text: str) -> Paragraph:
        """Add a paragraph in small grey letters."""
        paragraph = self._document.add_paragraph()
        _paint(paragraph.add_run(_clean(text)), QUIET)
        return paragraph

    def line(self, line: BriefLine) -> None:
        """Add a line with its address in a footnote."""
        paragraph = self._document.add_paragraph()
        paragraph.add_run(_clean(line.link.label)).bold = True
        self.add_note(paragraph, line.link.url)
        said = f"{line.label} {line.text}".strip()
        for text, colour in ((line.source, QUIET), (said, None)):
            if text:
                paragraph.add_run().add_break()
                _paint(paragraph.add_run(_clean(text)), colour)
        for standing in line.standings:
            paragraph.add_run().add_break()
            _paint(paragraph.add_run(_clean(standing)), WARNING)

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
        part = self._document.part
        notes = Part(
            PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES,
            etree.tostring(self._notes, xml_declaration=True, encoding="UTF-8", standalone=True),
            part.package,
        )  # fmt: skip
        part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
        written = io.BytesIO()
        self._document.save(written)
        return _without_times(written)


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _paint(run: Run, colour: RGBColor | None) -> None:
    if colour is not None:
        run.font.size, run.font.color.rgb = SMALL, colour


def _without_times(document: io.BytesIO) -> bytes:
    """Return a document whose files all have the same time."""
    out = io.BytesIO()
    with zipfile.ZipFile(document) as source, zipfile.ZipFile(out, "w") as target:
        for name in sorted(source.namelist()):
            info = zipfile.ZipInfo(name, NO_TIME.timetuple()[:6])
            target.writestr(info, source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
