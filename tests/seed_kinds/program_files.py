"""Make files of further programs in ``files/`` anew, from one invented article.

From PyPI: feedgenerator, PyRSS2Gen, python-frontmatter, pybtex, rispy, wacz. From npm: single-file-cli,
defuddle, feed, @citation-js/core and its plugins bibtex, ris and csl, in ``node_modules`` of the folder
where this is run. From Debian: wget, hugo, pandoc, bibutils, chromium. Then run, with the root of the
project in PYTHONPATH, ``python -m tests.seed_kinds.program_files``. Files of another day have other bytes
and say the same.
"""

import datetime
import functools
import html
import json
import subprocess
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.seed_kinds.known_article import AUTHORS, BYLINES, DAYS, TEXTS, TITLES

FILES = Path(__file__).parent / "files"
SCRIPT = Path(__file__).with_name("program_files.mjs")
SINGLE_FILE = "node_modules/single-file-cli/single-file-node.js"
DEFUDDLE = "node_modules/defuddle/dist/cli.js"
PUBLISHED = datetime.datetime(2025, 5, 2, 10, tzinfo=datetime.UTC)
MENU = '<nav><a href="/">Home</a> <a href="/news">News</a></nav>'
ASIDE = """<aside class="sidebar"><h2>More</h2><ul><li><a href="/x">Snow closes road</a></li>
<li><a href="/y">Ferry returns</a></li></ul></aside>"""


def run(*command, cwd=None):
    """What a program prints."""
    done = subprocess.run(command, cwd=cwd, check=True, capture_output=True, encoding="utf-8")
    return done.stdout


def paragraphs(language):
    return "".join(f"<p>{html.escape(text)}</p>" for text in TEXTS[language])


def make_page(language, head="", above="", beside="", byline=""):
    """A page whose facts stand in its head, or in what it shows."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{TITLES[language]}</title>'
        f"{head}</head><body>{above}<article><h1>{TITLES[language]}</h1>{byline}{paragraphs(language)}</article>"
        f"{beside}</body></html>"
    )


def make_pages(language):
    """Pages by the place of their facts: shown, among the metadata, as linked data, set by a script."""
    author, title = AUTHORS[language], TITLES[language]
    shown = f'<p class="byline">{BYLINES[language]}</p><time datetime="2025-05-02">{DAYS[language]}</time>'
    metadata = (
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="Harbour Gazette">'
        f'<meta name="author" content="{author}">'
        '<meta property="article:published_time" content="2025-05-02T08:00:00+03:00">'
    )
    data = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": title,
        "datePublished": "2025-05-02T07:00:00Z", "author": {"@type": "Person", "name": author},
        "publisher": {"@type": "Organization", "name": "Harbour Gazette"},
    }  # fmt: skip
    linked = f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
    script = (
        '<script>addEventListener("DOMContentLoaded", () => {document.querySelector("time")'
        f'.textContent = "{DAYS[language]}"}})</script>'
    )
    stamp = f'<p class="byline">{BYLINES[language]}</p><time datetime="2025-05-02T09:30:00+02:00"></time>'
    yield "shown", make_page(language, byline=shown)
    yield "meta", make_page(language, metadata, MENU, "<footer>© Harbour Gazette</footer>")
    yield "jsonld", make_page(language, linked, beside=ASIDE)
    yield "script", make_page(language, script, byline=stamp)


def make_from_pages(folder, port):
    """SingleFile's pages, the archives of Wget as WACZ, and Markdown as the Obsidian Web Clipper has it."""
    for language in TITLES:
        for kind, page in make_pages(language):
            name = f"{kind}-{language}"
            (folder / f"{name}.html").write_text(page, encoding="utf-8")
            address = f"http://127.0.0.1:{port}/{name}.html"
            saved = FILES / f"singlefile-{name}.html"
            run("node", SINGLE_FILE, address, saved, '--browser-args=["--no-sandbox"]')
            run("wget", "-q", f"--warc-file={name}", "--delete-after", address, cwd=folder)
            packed = FILES / f"pywacz-{name}.wacz"
            run("wacz", "create", folder / f"{name}.warc.gz", "-o", packed, "--detect-pages")
            told = json.loads(
                run("node", DEFUDDLE, "parse", folder / f"{name}.html", "--md", "--json")
            )
            (FILES / f"clipper-{name}.md").write_text(clip(told, address), encoding="utf-8")


def clip(told, address):
    """The note that the Obsidian Web Clipper makes by its first template of what Defuddle found."""
    author = f'  - "[[{told["author"]}]]"\n' if told.get("author") else ""
    return (
        f'---\ntitle: "{told["title"]}"\nsource: "{address}"\nauthor:\n{author}'
        f"published: {(told.get('published') or '')[:10]}\ncreated: 2026-01-09\n"
        f'description: "{told.get("description") or ""}"\ntags:\n  - "clippings"\n---\n'
        f"{told.get('contentMarkdown') or told['content']}"
    )


def make_posts(folder):
    """Posts of Hugo, in each form of its front matter, of Jekyll and of pandoc."""
    import frontmatter

    run("hugo", "new", "site", "blog", cwd=folder)
    for language, title in TITLES.items():
        text = "\n\n".join(TEXTS[language])
        post = frontmatter.Post(
            text, title=title, author=AUTHORS[language], tags=["Port"], draft=False
        )
        dated = {**post.metadata, "date": "2025-05-02T10:00:00+02:00"}
        (folder / f"blog/content/{language}.md").write_text(
            frontmatter.dumps(frontmatter.Post(text, **dated)), encoding="utf-8"
        )
        jekyll = frontmatter.dumps(frontmatter.Post(text, layout="post", **post.metadata))
        (FILES / f"2025-05-02-jekyll-{language}.md").write_text(jekyll, encoding="utf-8")
        head = f'<meta name="author" content="{AUTHORS[language]}"><meta name="date" content="2025-05-02">'
        head = f'<html lang="{language}"><head><title>{title}</title>{head}</head>'
        page = f"{head}<body>{paragraphs(language)}</body></html>"
        (folder / "page.html").write_text(page, encoding="utf-8")
        target = FILES / f"pandoc-{language}.md"
        run("pandoc", "-s", "-t", "markdown-smart", folder / "page.html", "-o", target)
    for form in ("TOML", "YAML", "JSON"):
        run("hugo", "convert", f"to{form}", "-o", folder / form, cwd=folder / "blog")
        for language in TITLES:
            made = (folder / form / f"content/{language}.md").read_text(encoding="utf-8")
            (FILES / f"hugo-{form.lower()}-{language}.md").write_text(made, encoding="utf-8")


def make_feeds():
    """Feeds of Django's generator and of PyRSS2Gen."""
    import feedgenerator
    import PyRSS2Gen

    told = {"link": "https://g.example/", "description": "News", "title": "Harbour Gazette"}
    for language, title in TITLES.items():
        link, author = f"https://g.example/{language}/1", AUTHORS[language]
        item = {"title": title, "link": link, "description": paragraphs(language)}
        for kind, end in ((feedgenerator.Rss201rev2Feed, "rss"), (feedgenerator.Atom1Feed, "atom")):
            feed = kind(**told, language=language)
            feed.add_item(**item, pubdate=PUBLISHED, author_name=author, unique_id=link)
            (FILES / f"django-{language}.{end}").write_text(
                feed.writeString("utf-8"), encoding="utf-8"
            )
        items = [PyRSS2Gen.RSSItem(**item, guid=link, pubDate=PUBLISHED, author=author)]
        with (FILES / f"pyrss2gen-{language}.rss").open("wb") as file:
            PyRSS2Gen.RSS2(**told, language=language, items=items).write_xml(file, "utf-8")


def make_references(folder):
    """References of pybtex in the forms of pandoc and bibutils, and one of rispy."""
    import rispy
    from pybtex.database import BibliographyData, Entry, Person

    for language, title in TITLES.items():
        link = f"https://g.example/{language}/1"
        fields = {
            "title": title, "journal": "Harbour Gazette", "year": "2025", "month": "May", "day": "2",
            "date": "2025-05-02", "url": link, "langid": language,
        }  # fmt: skip
        entry = Entry("article", fields, persons={"author": [Person(AUTHORS[language])]})
        bib = folder / f"{language}.bib"
        BibliographyData({language: entry}).to_file(str(bib), "bibtex")
        target = FILES / f"pandoc-csl-{language}.json"
        run("pandoc", "-f", "biblatex", "-t", "csljson", bib, "-o", target)
        (folder / "mods.xml").write_text(run("bib2xml", bib), encoding="utf-8")
        for end in ("ris", "bib"):
            made = run(f"xml2{end}", folder / "mods.xml")
            (FILES / f"bibutils-{language}.{end}").write_text(made, encoding="utf-8")
    row = {
        "type_of_reference": "NEWS",
        "title": TITLES["en"],
        "authors": ["Moss, Anna"],
        "language": "en",
    }
    row |= {
        "date": "2025/05/02",
        "secondary_title": "Harbour Gazette",
        "urls": ["https://g.example/en/1"],
    }
    (FILES / "rispy-en.ris").write_text(rispy.dumps([row]), encoding="utf-8")


def main():
    """Make all of them."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        handler = functools.partial(SimpleHTTPRequestHandler, directory=made)
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            make_from_pages(folder, server.server_address[1])
            server.shutdown()
        make_posts(folder)
        make_feeds()
        make_references(folder)
        article = {
            language: {"title": title, "author": AUTHORS[language], "texts": TEXTS[language]}
            for language, title in TITLES.items()
        }
        (folder / "texts.json").write_text(json.dumps(article), encoding="utf-8")
        (Path.cwd() / SCRIPT.name).write_bytes(SCRIPT.read_bytes())
        run("node", SCRIPT.name, folder / "texts.json", FILES)


if __name__ == "__main__":
    main()
