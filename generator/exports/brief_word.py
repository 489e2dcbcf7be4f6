"""Brief as a Word document: headings, and the address of each line in a footnote."""

from generator.exports.word_file import QUIET, WARNING, WordFile
from generator.view_models.brief_contexts import BriefContext, BriefLine
from generator.view_models.gettext import Gettext


def write_brief_word(brief: BriefContext, title: str, language: str, messages: Gettext) -> bytes:
    """Return a brief as the bytes of a .docx file."""
    word = WordFile(language)
    word.heading(title, 0, brief.address)
    word.quiet(brief.since)
    for section in brief.sections:
        word.heading(section.title, 1)
        for line in section.lines:
            _add_line(word, line)
        if section.more:
            told = messages.ngettext("and %(num)s more", "and %(num)s more", section.more)
            word.add_note(word.quiet(told), section.address)
    if not brief.sections:
        word.quiet(messages.gettext("Nothing new."))
    return word.finish()


def _add_line(word: WordFile, line: BriefLine) -> None:
    paragraph = word.document.add_paragraph()
    word.write(paragraph, line.link.label, bold=True)
    word.add_note(paragraph, line.link.url)
    said = f"{line.label} {line.text}".strip()
    told = ((line.source, QUIET), (said, None), *((each, WARNING) for each in line.standings))
    for text, colour in told:
        if text:
            paragraph.add_run().add_break()
            word.write(paragraph, text, colour)
