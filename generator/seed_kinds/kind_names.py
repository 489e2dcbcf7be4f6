"""Kinds of files by the ends of their names."""

MAIL = ".eml"
FEEDS = (".xml", ".rss", ".atom")
LISTS = (".json", ".ris", ".bib")
ARCHIVES = (".warc", ".warc.gz", ".wacz")
DOCUMENTS = (".docx", ".pdf", ".mhtml", ".mht")  # hold one article each
WEB_PAGES = (".html", ".htm", ".xhtml")
TEXTS = (".txt", ".html", ".htm", ".md")
MIXED = (MAIL, *FEEDS, *LISTS, *ARCHIVES)  # may hold several
ATTACHED = (*TEXTS, *DOCUMENTS, MAIL)  # attachments that are read


def find_kind(name: str) -> str:
    """Return the suffix that decides how to open a file, '' for a text, a page or Markdown."""
    small = name.lower()
    return next((each for each in (*MIXED, *DOCUMENTS) if small.endswith(each)), "")


def may_hold_several(name: str) -> bool:
    """Return whether a file may make more than one article."""
    return find_kind(name) in MIXED
