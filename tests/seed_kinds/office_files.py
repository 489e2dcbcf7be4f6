"""Make the files of LibreOffice, pandoc and Ghostscript in ``files/`` anew, from one invented article.

The programs are Debian's: ``apt-get install libreoffice-writer-nogui pandoc ghostscript``. Then run
``python -m tests.seed_kinds.office_files``. Files of another day have other bytes and say the same.
"""

import html
import subprocess
import tempfile
from pathlib import Path

from tests.seed_kinds.known_article import BYLINES, DAYS, TEXTS, TITLES

FILES = Path(__file__).parent / "files"
SPACES = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "style", "table")
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
)
RUNNING = """<style:header><text:p>Lowmere Dispatch</text:p></style:header>
<style:footer><text:p><text:page-number/></text:p></style:footer>"""
TABLE = """<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>
<table:table-cell><text:p>March</text:p></table:table-cell>
<table:table-cell><text:p>two bills</text:p></table:table-cell></table:table-row></table:table>"""
LIST = """<text:list><text:list-item><text:p>The vote is moved.</text:p></text:list-item>
<text:list-item><text:p>The figures are missing.</text:p></text:list-item></text:list>"""


def flat_document(language, *, styled=True, small=False, running=False, more="", times=1):
    """An OpenDocument text in one XML file, justified and with divided words where it is small."""
    title, texts = TITLES[language], TEXTS[language] * times
    head = (
        f'<text:h text:outline-level="1">{title}</text:h>'
        if styled
        else f'<text:p text:style-name="Bold">{title}</text:p>'
    )
    rows = "".join(
        f'<text:p text:style-name="Set">{html.escape(each, quote=False)}</text:p>'
        for each in (BYLINES[language], DAYS[language], *texts)
    )
    size = 'fo:page-width="12cm" fo:page-height="17cm"' if small else ""
    country = {"en": "GB", "uk": "UA", "ru": "RU"}[language]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Standard" style:family="paragraph"><style:text-properties
fo:language="{language}" fo:country="{country}"/></style:style></office:styles>
<office:automatic-styles>
<style:style style:name="Bold" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Set" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="{"justify" if small else "start"}" fo:margin-bottom="3mm"/>
<style:text-properties fo:hyphenate="{"true" if small else "false"}"
fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
<style:page-layout style:name="Page"><style:page-layout-properties {size} fo:margin="2cm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
{RUNNING if running else ""}
</style:master-page></office:master-styles>
<office:body><office:text>{head}{rows}{more}</office:text></office:body></office:document>"""


def page(language):
    """A page of a site, such as somebody opens in LibreOffice."""
    rows = "".join(f"<p>{html.escape(each)}</p>" for each in TEXTS[language])
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{TITLES[language]}</title>'
        f"<h1>{TITLES[language]}</h1><p>{BYLINES[language]}</p><p>{DAYS[language]}</p>{rows}</html>"
    )


def markdown(language, *, front=True):
    """Pandoc's Markdown, with its title in front matter or as a heading."""
    head = (
        f'---\ntitle: "{TITLES[language]}"\nlang: {language}\n---\n'
        if front
        else f"# {TITLES[language]}\n"
    )
    return "\n\n".join((head, BYLINES[language], DAYS[language], *TEXTS[language]))


SOURCES = {
    "lo-styled-uk.fodt": flat_document("uk"),
    "lo-bold-ru.fodt": flat_document("ru", styled=False),
    "lo-table-en.fodt": flat_document("en", more=TABLE),
    "lo-list-en.fodt": flat_document("en", more=LIST),
    "lo-running-uk.fodt": flat_document("uk", running=True, small=True, times=3),
    "lo-narrow-ru.fodt": flat_document("ru", small=True),
    "lo-narrow-en.fodt": flat_document("en", small=True, running=True),
    "lo-page-en.html": page("en"),
    "lo-page-uk.html": page("uk"),
    "lo-page-ru.html": page("ru"),
    "pandoc-front-uk.md": markdown("uk"),
    "pandoc-plain-ru.md": markdown("ru", front=False),
}
WORD = "docx:MS Word 2007 XML"
PRINT = "pdf:writer_pdf_Export"
FROM_WEB = "--infilter=HTML (StarWriter)"


def run(folder, *command):
    """Run a program, and tell what it said where it fails."""
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def make(folder):
    """Make every file in a folder: by LibreOffice alone, then along with pandoc and Ghostscript."""
    for name, text in SOURCES.items():
        (folder / name).write_text(text, encoding="utf-8")
    flat, pages = sorted(folder.glob("*.fodt")), sorted(folder.glob("*.html"))
    for target in (WORD, PRINT):
        run(folder, "soffice", "--headless", "--convert-to", target, *flat)
        run(folder, "soffice", "--headless", FROM_WEB, "--convert-to", target, *pages)
    for name in ("pandoc-front-uk", "pandoc-plain-ru"):
        run(folder, "pandoc", f"{name}.md", "-s", "-o", f"{name}.odt")
        run(folder, "soffice", "--headless", "--convert-to", WORD, f"{name}.odt")
        run(folder, "soffice", "--headless", "--convert-to", PRINT, f"{name}.odt")
        (folder / f"{name}.docx").rename(folder / f"lo-{name}.docx")
        (folder / f"{name}.pdf").rename(folder / f"lo-{name}.pdf")
    for name in ("lo-page-en", "lo-narrow-ru"):
        distil = (
            "gs",
            "-q",
            "-dNOSAFER",
            "-sDEVICE=pdfwrite",
            "-o",
            f"gs-{name[3:]}.pdf",
            f"{name}.pdf",
        )
        run(folder, *distil)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        make(Path(made))
        for path in sorted(Path(made).glob("*")):
            if path.suffix in {".docx", ".pdf"}:
                (FILES / path.name).write_bytes(path.read_bytes())
