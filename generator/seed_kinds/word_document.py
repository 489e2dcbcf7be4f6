"""Read a Word document: its paragraphs, headings, lists and tables as HTML."""

import io
import zipfile

from lxml import etree

from generator.seed_kinds.seed_limits import open_zip
from generator.seed_kinds.seed_part import SeedPart, unreadable
from generator.seed_kinds.stated_facts import PageFacts

DOCUMENT, CORE = "word/document.xml", "docProps/core.xml"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""


def read_word(data: bytes) -> tuple[SeedPart, ...]:
    """Return the text of a document.

    Maker and date of the file say nothing of an article, so its properties give no author and no
    day, and the title only if the text has it. Raises ProblemsError for any other file.
    """
    import mammoth  # noqa: PLC0415 - slow to load, seldom needed

    archive = open_zip(data, "Word document")
    if DOCUMENT not in archive.namelist():
        hint = "save it as .docx in a word processor"
        raise unreadable("damaged-seed", "is not a Word document", hint)
    try:
        done = mammoth.convert_to_html(
            io.BytesIO(data), style_map=STYLES, convert_image=mammoth.images.img_element(_no_image)
        )
        title = _read_title(archive)
    except Exception as error:
        hint = "open it in a word processor and save it again"
        raise unreadable("damaged-seed", "is a damaged Word document", hint) from error
    html = str(done.value)
    facts = PageFacts(title=title if title and f">{title}<" in html else None)
    return (SeedPart(facts, html=html),)


def _no_image(_: object) -> dict[str, str]:
    return {"src": ""}


def _read_title(archive: zipfile.ZipFile) -> str:
    """Return the title among the properties of a document."""
    if CORE not in archive.namelist():
        return ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    found = etree.fromstring(archive.read(CORE), parser).find(TITLE)
    return " ".join((found.text or "").split()) if found is not None else ""
