"""Preview: answers from the last good site, with Problems over its pages."""

import mimetypes
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from markupsafe import Markup

from generator.fingerprint.digests import digest_bytes
from generator.server.edit_links import EditLinks
from generator.view_models.gettext import Gettext
from generator.view_models.urls import NOT_FOUND, output_path

# The live-reload script is part of the page, which the published site's policy forbids.
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')
OVERLAY = Markup("""
<div role="alert" style="position:fixed;inset:0;z-index:99;overflow:auto;background:#1b1513f2;color:#fbeee6;
padding:clamp(1rem,5vw,4rem);font:16px/1.5 ui-monospace,monospace;text-align:left">
<p style="font:600 1.5rem/1.3 system-ui;margin:0 0 1rem">This does not build; below is the last good site.</p>
{}
<p style="font-family:system-ui">The page comes back as soon as that is fixed.</p></div>
""")
PROBLEM = Markup(
    '<pre style="white-space:pre-wrap;border-left:3px solid #ff9b73;padding-left:1rem">{}</pre>\n'
)
REFUSALS_PAGE = "/what-publish-would-refuse/"
REFUSAL_LINK = Markup("""
<p style="position:fixed;inset:auto 1rem 1rem auto;z-index:98;margin:0;padding:.4rem .8rem;border-radius:.3rem;
background:#1b1513;font:15px/1.4 system-ui"><a style="color:#fbeee6" href="{}">publish would refuse: {}</a></p>
""")
REFUSAL_LIST = Markup("""<!doctype html><html lang=en><head><meta charset=utf-8>
<meta name=viewport content="width=device-width"><title>What publish would refuse</title>
<style>:root {{color-scheme: light dark}} body {{font: 16px/1.5 system-ui; margin: 2rem auto; max-width: 60rem;
padding: 0 1rem}} pre {{white-space: pre-wrap}} li {{margin-block: 1rem}}</style></head><body>
<h1>What publish would refuse</h1>
<p>Fix them one by one; the list keeps up. <a href="/">Back to the site</a></p>
<ol>{}</ol></body></html>""")
REFUSAL = Markup("<li><pre>{}</pre></li>")
NOTHING_REFUSED = Markup("<p>Nothing.</p>")
RELOAD_SCRIPT = b"""<script>(function () {
var script = document.createElement("script");
var port = location.port || (location.protocol == "https:" ? 443 : 80);
script.src = "/livereload.js?snipver=%s&port=" + port;
document.head.appendChild(script);
})();</script>"""
# Buttons that copy citations, with what they say in the language of the page.
CITATIONS = Markup("<script data-label='{}' data-copied='{}' data-refused='{}'>{}</script>")
EDITING = Markup("<script data-label='{}' data-links='{}'>{}</script>")
EDIT_LINKS = Path(__file__).with_name("edit_links.js")
COPY_CITATION = Path(__file__).with_name("copy_citation.js")
LANGUAGE = re.compile(rb"<html[^>]*\blang=[\"']?([\w-]+)")
FOREVER = re.compile(r"/assets/.+\.[0-9a-f]{8}\.\w+")  # files named by their bytes never change
EMPTY = b"<!doctype html><html lang=en><head><title>No site yet</title></head><body></body></html>"


@dataclass(frozen=True, slots=True)
class Preview:
    """Folder of the last good site, the Problems of the last build, and messages by language.

    ``refusals`` are errors for which nothing could be published. ``edit`` is there where an editor is
    chosen.
    """

    folder: Path
    problems: tuple[str, ...] = ()
    messages: Mapping[str, Gettext] = field(default_factory=dict)
    refusals: tuple[str, ...] = ()
    edit: Callable[[str], EditLinks | None] | None = None  # finds links by the address of a page


def answer(preview: Preview, path: str) -> tuple[int, list[tuple[str, str]], bytes]:
    """Return (status, headers, body) for a path, as GitHub Pages would answer, with the overlay.

    One script in a page names its version, and another copies citations of passages.
    """
    status, kind, body = _compose(preview, path)
    if status == 301:
        return status, [("Location", kind)], b""
    if kind.startswith("text/html"):
        script = RELOAD_SCRIPT % _digest(body).encode() + _citation_buttons(preview, body)
        script += _edit_links(preview, path, body)
        body = body.replace(b"</head>", script + b"</head>", 1)
    caching = "max-age=31536000, immutable" if FOREVER.fullmatch(path) else "no-store"
    return status, [("Content-Type", kind), ("Cache-Control", caching)], body


def _citation_buttons(preview: Preview, body: bytes) -> bytes:
    """Return the script that puts a button beside each passage of a page, which copies its citation."""
    texts = _texts_of(preview, body)
    label = texts.gettext("Copy the citation %(citation)s", citation="{}")
    copied = texts.gettext("Copied: %(citation)s", citation="{}")
    refused = texts.gettext("The browser did not allow copying.")
    script = Markup(COPY_CITATION.read_text("utf-8"))
    return CITATIONS.format(label, copied, refused, script).encode()


def _texts_of(preview: Preview, body: bytes) -> Gettext:
    """Return the messages in the language of a page."""
    found = LANGUAGE.search(body)
    return preview.messages.get(found[1].decode() if found else "", Gettext())


def _edit_links(preview: Preview, path: str, body: bytes) -> bytes:
    """Return the script that puts links to the editor's program into a page, where one is chosen."""
    links = preview.edit(path) if preview.edit else None
    if links is None:
        return b""
    label, script = _texts_of(preview, body).gettext("Edit"), Markup(EDIT_LINKS.read_text("utf-8"))
    return EDITING.format(label, msgspec.json.encode(links).decode(), script).encode()


def find_version(preview: Preview, path: str) -> str:
    """Return the version of the page at a path, a digest of all that it shows."""
    return _digest(_compose(preview, path)[2])


def _digest(body: bytes) -> str:
    """Return a digest with a letter first, as the script would read digits as a number."""
    return f"v{digest_bytes(body).hex()}"


def _compose(preview: Preview, path: str) -> tuple[int, str, bytes]:
    """Return (status, type, body) for a path, or (301, address, nothing) for a folder's without slash."""
    file = _find(preview.folder, path)
    if file is None and not path.endswith("/") and (page := _find(preview.folder, path + "/")):
        # The address of what was found, as the path asked for may be read as another host's.
        return 301, f"/{page.parent.relative_to(preview.folder.resolve()).as_posix()}/", b""
    if path == REFUSALS_PAGE:
        listed = Markup("").join(REFUSAL.format(text) for text in preview.refusals)
        whole = REFUSAL_LIST.format(listed or NOTHING_REFUSED).encode()
        return 200, "text/html; charset=utf-8", whole
    status = 200 if file else 404
    file = file or _find(preview.folder, NOT_FOUND)
    if file is None:
        return status, "text/html; charset=utf-8", _show(EMPTY, preview.problems)
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    body = file.read_bytes()
    if kind == "text/html":
        body = _show(POLICY.sub(b"", body), preview.problems)
        if preview.refusals:
            count = REFUSAL_LINK.format(REFUSALS_PAGE, len(preview.refusals))
            body = body.replace(b"</body>", count.encode() + b"</body>")
    if kind.startswith("text/") or kind.endswith("xml"):
        kind += "; charset=utf-8"
    return status, kind, body


def _find(folder: Path, path: str) -> Path | None:
    """Return the file served at a path, None where there is none in the folder."""
    try:
        file = (folder / output_path(path)).resolve()
        return file if file.is_relative_to(folder.resolve()) and file.is_file() else None
    except (OSError, ValueError):  # a name too long, or one that no file can have
        return None


def _show(html: bytes, problems: tuple[str, ...]) -> bytes:
    if not problems:
        return html
    overlay = OVERLAY.format(Markup("").join(PROBLEM.format(text) for text in problems))
    return html.replace(b"</body>", overlay.encode() + b"</body>")
