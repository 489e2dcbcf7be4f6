"""Texts of lists of references: every article in CSL-JSON, RIS and BibTeX, for reference managers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from generator.config import UNDETERMINED
from generator.corpus.article_record import Article
from generator.exports.json_text import write_json_list
from generator.view_models.view_builder import ViewBuilder

SIGNS = {sign: f"\\{sign}" for sign in "{}%&#_$"}
# Signs of BibTeX with a meaning of their own, as LaTeX writes them
ESCAPES = str.maketrans(
    {**SIGNS, "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


def write_csl(views: ViewBuilder, articles: Iterable[Article]) -> str:
    """Return articles as CSL-JSON, without their texts."""
    return write_json_list(_describe(views, article) for article in articles)


def _describe(views: ViewBuilder, article: Article) -> dict[str, Any]:
    """Return the known facts of an article. Its note leads to its page in the briefing, if its address does not."""
    meta, ref = article.entry.meta, views.refs[article.id]
    outlet = ref.outlet_name if meta.outlet else meta.outlet_found
    address = views.address(ref.url)
    facts = {
        "id": article.id,
        "type": "article-newspaper" if outlet else "article",
        "title": meta.title,
        "author": [{"literal": name} for name in meta.authors],
        "container-title": outlet,
        "issued": {"date-parts": [list(map(int, meta.date.split("-")))]} if meta.date else None,
        "language": None if meta.language == UNDETERMINED else meta.language,
        "URL": meta.source_url or address,
        "note": address if meta.source_url else None,
    }
    return {key: value for key, value in facts.items() if value}


def write_ris(views: ViewBuilder, articles: Iterable[Article]) -> str:
    """Return articles as RIS, without their texts."""
    rows = (_describe(views, article) for article in articles)
    return "".join(f"{line}\r\n" for row in rows for line in (*_ris_lines(row), "ER  - ", ""))


def _ris_lines(row: dict[str, Any]) -> Iterator[str]:
    yield f"TY  - {'NEWS' if 'container-title' in row else 'GEN'}"
    yield f"ID  - {row['id']}"
    yield f"TI  - {_on_one_line(row['title'])}"
    yield from (f"AU  - {_on_one_line(each['literal'])}" for each in row.get("author", ()))
    if outlet := row.get("container-title"):
        yield f"T2  - {_on_one_line(outlet)}"
    if day := _day(row):
        yield f"PY  - {day[0]}"
        yield f"DA  - {'/'.join(day)}{'/' * (4 - len(day))}"
    if language := row.get("language"):
        yield f"LA  - {language}"
    yield f"UR  - {row['URL']}"
    if note := row.get("note"):
        yield f"N1  - {note}"


def write_bibtex(views: ViewBuilder, articles: Iterable[Article]) -> str:
    """Return articles as BibTeX with the dates of BibLaTeX, without their texts."""
    return "\n".join(_bibtex(_describe(views, article)) for article in articles)


def _bibtex(row: dict[str, Any]) -> str:
    fields = {
        "title": f"{{{_escape(row['title'])}}}",  # in braces, so that capitals stay
        "author": " and ".join(f"{{{_escape(each['literal'])}}}" for each in row.get("author", ())),
        "journaltitle": _escape(row.get("container-title", "")),
        "date": "-".join(_day(row)),
        "langid": row.get("language", ""),
        "url": row["URL"],
        "note": row.get("note", ""),
    }
    lines = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@{'article' if 'container-title' in row else 'misc'}{{{row['id']},\n{lines}}}\n"


def _day(row: dict[str, Any]) -> list[str]:
    """Return year, month and day as far as they are known, with two digits."""
    parts = row["issued"]["date-parts"][0] if "issued" in row else ()
    return [f"{part:02}" for part in parts]


def _escape(text: str) -> str:
    return _on_one_line(text).translate(ESCAPES)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


# Ends of the files' names with their types and writers
FORMS: Sequence[tuple[str, str, Callable[[ViewBuilder, Iterable[Article]], str]]] = (
    ("json", "application/vnd.citationstyles.csl+json", write_csl),
    ("ris", "application/x-research-info-systems", write_ris),
    ("bib", "application/x-bibtex", write_bibtex),
)
