"""Files that are damaged, encrypted, empty, too large or made to do harm: each is told, none is read."""

import gzip
import io
import zipfile

import pypdf
import pytest
import weasyprint

from generator.clippings.clipping import Clipping
from generator.clippings.decode import SeedText
from generator.clippings.decode_parts import decode_bytes
from generator.clippings.understand import understand
from generator.problems import ProblemsError
from generator.seed_kinds import seed_limits, web_archive
from tests.seed_kinds.made_files import ITEMS, REFERENCES, TEXT, feed, mail, wacz, warc
from tests.seed_kinds.test_kinds import FILES, VOCABULARY, read

WORD = (FILES / "pandoc-en.docx").read_bytes()
PRINTED = (FILES / "reportlab-en.pdf").read_bytes()
OF_MACHINE = "/etc/passwd"
ENTITY = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{OF_MACHINE}">]>'
LAUGHS = "<!DOCTYPE rss [{}]>".format(
    "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(12))
)


def codes(name, data):
    """The codes of what a file is refused for."""
    try:
        parts = decode_bytes(name, data, name)
    except ProblemsError as error:
        return [problem.code for problem in error.problems]
    assert all(isinstance(part, SeedText) for part in parts)
    return []


def locked():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PRINTED))
    writer.encrypt("open sesame", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def with_password():
    """A Word file whose members say that they have a password."""
    data = bytearray(WORD)
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(signature, place + 4)
    return bytes(data)


def bomb(members):
    """A Word file of zeros, small until it is unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(members):
            archive.writestr(f"word/{number}.xml", b"\0" * (32 * 2**20))
    return out.getvalue()


@pytest.mark.parametrize("name", [
    "a.eml", "a.docx", "a.pdf", "a.mhtml", "a.xml", "a.rss", "a.atom", "a.json", "a.ris", "a.bib",
    "a.warc", "a.warc.gz", "a.wacz",
])  # fmt: skip
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0\0",
        b"\r\n",
        b"nothing of the kind",
        b"\xff\xfe\x00\xd8",
        b"PK\x03\x04",
        b"%PDF-1.7",
    ],
)
def test_what_is_no_such_file_is_told_by_its_code(name, data):
    """Never a traceback, and never an article."""
    (code,) = codes(name, data)
    assert code in {"damaged-seed", "unsupported-format", "no-article"}


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", WORD),
        ("a.pdf", PRINTED),
        ("a.json", REFERENCES),
        ("a.warc.gz", warc(("https://g.example/", TEXT[0].encode() * 40))),
        (
            "a.wacz",
            wacz(warc(("https://g.example/", TEXT[0].encode() * 40)), ["https://g.example/"]),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_was_cut_off_is_told(name, data, share):
    """Or, where its end is not missed, read as far as it goes."""
    found = codes(name, data[: int(len(data) * share)])
    assert set(found) <= {"damaged-seed", "no-article", "scanned-page"}
    assert found or name == "a.pdf"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", locked()),
        ("a.docx", with_password()),
        ("a.docx", seed_limits.OLE + bytes(600)),
        ("a.eml", mail("-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----")),
        ("a.eml", b"From: a@b.example\nContent-Type: application/pkcs7-mime\n\nMIAGC"),
        ("a.eml", b"From: a@b.example\nContent-Type: multipart/encrypted; boundary=x\n\n--x--"),
    ],
)
def test_what_is_encrypted_is_told(name, data):
    """With what to do."""
    assert codes(name, data) == ["encrypted-seed"]


def test_a_scan_is_told():
    """A PDF without a letter makes no article."""
    blank = weasyprint.HTML(
        string="<svg width=9 height=9><rect width=9 height=9></svg>"
    ).write_pdf()
    assert codes("a.pdf", blank) == ["scanned-page"]


@pytest.mark.parametrize("name", ["a.docx", "a.wacz"])
def test_an_archive_that_unpacks_to_too_much_is_not_unpacked(name):
    """Its members say their sizes before they are read."""
    assert codes(name, bomb(9)) == ["seed-too-large"]


def test_a_page_that_unpacks_to_too_much_is_refused(monkeypatch):
    """As it is read, whatever was declared."""
    monkeypatch.setattr(web_archive, "MOST_BYTES", 2**20)
    body = gzip.compress(b"\0" * 2**21)
    data = warc(("https://g.example/", body), headers="Content-Encoding: gzip\r\n")
    assert codes("a.warc", data) == ["seed-too-large"]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_text_that_is_too_large_is_not_read(name):
    """Before minutes are spent on it. A page may hold pictures and scripts of any size."""
    text = b"<p>A word of text.</p>\n" * 200_000
    assert codes(name, text) == ["seed-too-large"]
    assert (
        codes("a.html", b"<script>" + text + b"</script><p>The pier opened on Thursday.</p>") == []
    )
    picture = b"<img src='data:image/png;base64," + b"QUJD" * 1_200_000 + b"'>"
    assert codes("a.html", picture + b"<p>The pier opened on Thursday.</p>") == []
    assert codes("a.html", b"<script " * 600_000) == ["seed-too-large"]


def test_a_file_that_is_too_large_is_not_read(monkeypatch):
    """Nothing of it is opened."""
    monkeypatch.setattr(seed_limits, "MOST_BYTES", 1000)
    assert codes("a.pdf", PRINTED) == ["seed-too-large"]


@pytest.mark.parametrize("head", [ENTITY, LAUGHS], ids=["a file", "a thousand laughs"])
def test_entities_of_feeds_stand_for_nothing(head):
    """Neither for a file of the machine nor for gigabytes."""
    entity = "&x;" if head is ENTITY else "&l11;"
    text = feed(("Pier", "https://g.example/1", "", f"<p>{TEXT[0]}</p>")).decode()
    data = text.replace("<rss", f"{head}<rss").replace("<title>Pier", f"<title>Pier {entity}")
    for clipping in read("a.xml", data.encode()) if not codes("a.xml", data.encode()) else ():
        told = " ".join((clipping.title.text, *(block.text for block in clipping.blocks)))
        assert "root:" not in told
        assert "lollol" not in told


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml"])
def test_entities_of_word_files_stand_for_nothing(part):
    """The parts of a document are XML as well."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == part:
                head = f'<!DOCTYPE x [<!ENTITY x SYSTEM "file://{OF_MACHINE}">]>'.encode()
                text = text.replace(b"?>", b"?>" + head, 1).replace(b"quay", b"&x;", 1)
            new.writestr(name, text)
    data = out.getvalue()
    for clipping in read("a.docx", data) if not codes("a.docx", data) else ():
        assert "root:" not in " ".join(block.text for block in clipping.blocks)


@pytest.mark.parametrize(
    "name", ["../../../outside.txt", "/etc/outside.txt", "..\\outside.txt", "a/b.txt"]
)
def test_names_of_attachments_lead_nowhere(tmp_path, monkeypatch, name):
    """Nothing is ever unpacked."""
    monkeypatch.chdir(tmp_path)
    seeds = decode_bytes("a.eml", mail(attached=[(name, TEXT[0].encode())]), "a.eml")
    assert len(seeds) == 2
    assert list(tmp_path.rglob("*")) == []


def test_mails_in_mails_end_somewhere():
    """The innermost is told of, and not opened for ever."""
    data = mail()
    for _ in range(30):
        data = mail(attached=[("inner.eml", data)])
    parts = decode_bytes("a.eml", data, "a.eml")
    assert 1 < len(parts) <= seed_limits.MOST_DEPTH + 2


def test_markup_in_a_feed_is_none_in_the_article():
    """Scripts and forms of strangers are not text."""
    html = f"<p>{TEXT[0]}</p><script>alert(1)</script><form><button>Pay</button></form>"
    (clipping,) = read("a.xml", feed((*ITEMS[0][:3], html)))
    assert isinstance(clipping, Clipping)
    assert "alert" not in " ".join(line.text for line in clipping.lines)


def test_an_attached_file_that_is_refused_leaves_the_mail():
    """Each article of a file has its own Problems."""
    mailed, attached = decode_bytes("a.eml", mail(attached=[("a.pdf", locked())]), "a.eml")
    assert understand(mailed, VOCABULARY).title.text == "Quay vote moved"
    assert [problem.code for problem in attached] == ["encrypted-seed"]
