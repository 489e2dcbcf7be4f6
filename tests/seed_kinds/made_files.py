"""Small files of each kind, with a title, a day, an author and a text that tests look for."""

import gzip
import io
import json
import zipfile
from email.message import EmailMessage

TEXT = (
    "The council of Lowmere moved the quay vote to 12 May, the clerk said in a note to members.",
    "“We need two more weeks,” clerk Ana Roth told the Harbour Gazette on Thursday.",
    "The dredging firm billed the port twice in March, auditors wrote in their yearly report.",
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Quay vote moved</title>
<meta property="article:published_time" content="2025-05-02T08:00:00+02:00"></head>
<body><article><h1>Quay vote moved</h1><p>By Anna Moss</p>
{"".join(f"<p>{each}</p>" for each in TEXT)}</article></body></html>"""


def mail(text="", subject="Quay vote moved", html="", attached=()):
    """A mail as a program of the standard library writes it."""
    message = EmailMessage()
    message["From"], message["To"] = "Anna Moss <anna@port.example>", "desk@briefing.example"
    message["Subject"], message["Date"] = subject, "Fri, 02 May 2025 10:11:00 +0000"
    message.set_content(text or "\n\n".join(TEXT))
    if html:
        message.add_alternative(html, subtype="html")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def feed(*items):
    """An RSS feed with items of title, address, day and HTML."""
    rows = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>{day}</pubDate>"
        f"<description><![CDATA[{html}]]></description></item>"
        for title, link, day, html in items
    )
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title>'
        f"<link>https://g.example/</link><description>d</description>{rows}</channel></rss>"
    ).encode()


ITEMS = (
    ("Pier opens", "https://g.example/1", "Thu, 01 May 2025 08:00:00 GMT", f"<p>{TEXT[0]}</p>"),
    ("Dyke holds", "https://g.example/2", "Fri, 02 May 2025 08:00:00 GMT", f"<p>{TEXT[2]}</p>"),
)
REFERENCES = json.dumps(
    [
        {
            "id": "x1",
            "type": "article-newspaper",
            "title": "Dyke repaired",
            "container-title": "Harbour Gazette",
            "issued": {"date-parts": [[2025, 4, 3]]},
            "URL": "https://g.example/3",
            "author": [{"family": "Dahl", "given": "Siri"}],
            "language": "en-GB",
        },
        {"id": "x2", "type": "webpage", "title": "Tariffs", "URL": "https://g.example/4"},
    ]
).encode()


def warc(*pages, packed=True, headers="", status="200 OK"):
    """A web archive with pages of address and bytes, each record packed by itself."""
    records = []
    for number, (address, body) in enumerate(pages):
        http = (
            f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n".encode()
        )
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            "WARC-Date: 2025-05-02T10:00:00Z\r\nContent-Type: application/http;msgtype=response\r\n"
            f"Content-Length: {len(http) + len(body)}\r\n\r\n"
        )
        record = head.encode() + http + body + b"\r\n\r\n"
        records.append(gzip.compress(record, mtime=0) if packed else record)
    return b"".join(records)


def wacz(data, listed):
    """A WACZ with one archive and a list of pages."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("archive/data.warc.gz", data)
        rows = [{"format": "json-pages-1.0"}, *({"url": each} for each in listed)]
        archive.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, rows)))
    return out.getvalue()
