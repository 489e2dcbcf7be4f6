"""Review pack as a Word document: a table of statements and their sources."""

from docx.table import _Cell
from docx.text.paragraph import Paragraph

from generator.exports.word_file import QUIET, WARNING, WordFile
from generator.view_models.gettext import Gettext
from generator.view_models.review_contexts import ReviewContext, ReviewSource, ReviewText

COLUMNS = 3


def write_review_word(pack: ReviewContext, title: str, language: str, messages: Gettext) -> bytes:
    """Return a review pack as the bytes of a .docx file."""
    return _ReviewWriter(language, messages).write(pack, title)


class _ReviewWriter:
    """Writer of one pack."""

    def __init__(self, language: str, messages: Gettext) -> None:
        self._word, self._messages = WordFile(language), messages

    def write(self, pack: ReviewContext, title: str) -> bytes:
        """Return the bytes of the document."""
        word, messages = self._word, self._messages
        word.heading(title, 0)
        count = messages.ngettext("%(num)s statement", "%(num)s statements", pack.count)
        told = (messages.gettext("Review pack, not for publication"), pack.edition, count)
        word.quiet(" · ".join(filter(None, told)))
        for text in pack.texts:
            word.heading(text.title, 1, text.address)
            word.quiet(text.path)
            self._table(text)
        if not pack.texts:
            word.quiet(messages.gettext("No statements yet."))
        return word.finish()

    def _table(self, text: ReviewText) -> None:
        messages = self._messages
        table = self._word.document.add_table(1, COLUMNS, "Table Grid")
        heads = ("No.", "Statement", "Rests on")
        for cell, head in zip(table.rows[0].cells, map(messages.gettext, heads), strict=True):
            self._word.write(cell.paragraphs[0], head, QUIET)
        for statement in text.statements:
            number, said, sources = table.add_row().cells
            self._word.write(number.paragraphs[0], str(statement.number), QUIET)
            self._word.write(said.paragraphs[0], statement.text)
            for source in statement.sources:
                self._source(sources, source)
            if not statement.sources:
                own = messages.gettext("the desk’s own words")
                told = own if statement.own else messages.gettext("no citation")
                self._word.write(sources.paragraphs[0], told, QUIET)

    def _source(self, cell: _Cell, source: ReviewSource) -> None:
        messages, word = self._messages, self._word
        article = source.article
        outlet = article.outlet.label if article.outlet else messages.gettext("outlet not given")
        day = article.date.text if article.date else messages.gettext("date unknown")
        told = [f"{outlet}, {day}"]
        told += [messages.gettext("quoted in our translation")] if source.translated else []
        told += [] if source.words else [messages.gettext("the whole article")]
        paragraph = self._begin(cell)
        word.write(paragraph, " · ".join(told), QUIET)
        word.add_note(paragraph, source.address)
        if source.words:
            word.write(self._begin(cell), source.words)
        for note in source.notes:
            label = messages.gettext("The outlet’s own note")
            word.write(self._begin(cell), f"{label}: {note}", QUIET)
        for standing in source.standings:
            word.write(self._begin(cell), standing, WARNING)
        word.write(self._begin(cell), self._name_clipping(source), QUIET)

    def _name_clipping(self, source: ReviewSource) -> str:
        if source.clipping:
            return self._messages.gettext("Clipping: %(file)s", file=source.clipping)
        return self._messages.gettext("no clipping: the words are not checked against one")

    @staticmethod
    def _begin(cell: _Cell) -> Paragraph:
        """Return a new paragraph of a cell, the first that it has if that is empty."""
        first: Paragraph = cell.paragraphs[0]
        if not first.runs:
            return first
        added: Paragraph = cell.add_paragraph()
        return added
