"""Typesetting with WeasyPrint, imported only here because it is optional."""

from pathlib import Path
from urllib.parse import unquote

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.site.pdf.language_tags import tell_languages

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
