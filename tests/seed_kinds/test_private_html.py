"""Mails of HTML alone: what is correspondence is in no article, no ledger and on no page."""

from email.message import EmailMessage

import pytest

from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.test_kinds import body, read

TEXTS = [
    "The north pier of Lowmere was closed on Thursday after a wall gave way, the harbour master said.",
    "Nobody was hurt, and the ferry will use the south pier until May, he told reporters.",
]
TEXT = "".join(f"<p>{each}</p>" for each in TEXTS)
NOTE = "<div>Look at this, and call me: 555-0123</div>"
GMAIL = f"""{NOTE}<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>
From: <b>Jon Aas</b> &lt;<a href="mailto:jon@gaz.example">jon@gaz.example</a>&gt;<br>Date: Thu, 13 Mar 2025
at 10:00<br>Subject: Pier closed<br>To: Ada Ray &lt;ada@tip.example&gt;<br></div><br>{TEXT}</div>"""
OUTLOOK = f"""{NOTE}<hr><div id="divRplyFwdMsg"><b>From:</b> Jon Aas &lt;jon@gaz.example&gt;<br><b>Sent:</b>
Thursday, 13 March 2025 10:00<br><b>To:</b> Ada Ray &lt;ada@tip.example&gt;<br><b>Subject:</b> Pier closed</div>
<div>{TEXT}</div>"""
APPLE = f"""{NOTE}<div>Begin forwarded message:</div><br><blockquote type="cite"><div><b>From: </b>Jon Aas
&lt;jon@gaz.example&gt;</div><div><b>Subject: </b>Pier closed</div><div><b>Date: </b>13 March 2025 at 10:00:00 CET
</div><div><b>To: </b>Ada Ray &lt;ada@tip.example&gt;</div><br>{TEXT}</blockquote>"""
SIGNED = f'{TEXT}<div class="gmail_signature">Jon Aas, 555-0123, jon@gaz.example</div>'
DASHED = f"{TEXT}<div>-- <br>Jon Aas<br>555-0123, jon@gaz.example</div>"
ANSWER = f"""{TEXT}<div class="gmail_quote">On Wed, 12 Mar 2025 Ada Ray &lt;ada@tip.example&gt; wrote:<br><blockquote
type="cite">Call me at 555-0123 before you print it, and keep my name out of it, as we said.</blockquote></div>"""
FOOT = f"""{TEXT}<p>This mail was sent to ada@tip.example, 555-0123.
<a href="https://n.example/u?reader=7">Unsubscribe</a></p>"""
SHAPES = {
    "gmail": GMAIL, "outlook": OUTLOOK, "apple": APPLE, "signed": SIGNED, "dashed": DASHED,
    "answer": ANSWER, "foot": FOOT,
}  # fmt: skip
PRIVATE = ("555-0123", "ada@tip.example", "jon@gaz.example", "reader=7", "Look at this")


def mail(html):
    message = EmailMessage()
    message["From"], message["To"] = "Ada Ray <ada@tip.example>", "desk@briefing.example"
    message["Subject"], message["Date"] = "Pier closed", "Fri, 14 Mar 2025 07:00:00 +0000"
    message.set_content(f"<html><body>{html}</body></html>", subtype="html")
    return bytes(message)


@pytest.mark.parametrize("shape", SHAPES)
def test_an_article_has_the_words_of_the_article_alone(shape):
    """Each other line has a fate and the rule that says whose it is."""
    (clipping,) = read("a.eml", mail(SHAPES[shape]))
    assert body(clipping) == TEXTS
    assert clipping.title.text == "Pier closed"
    assert clipping.date.value == ("2025-03-13" if "From:" in SHAPES[shape] else "2025-03-14")
    assert [each.code for each in clipping.warnings] == []
    others = {line.rule for line in clipping.lines if line.text not in TEXTS}
    assert others <= {"quoted-mail", "mail-signature", "mail-header", "mail-foot", "forwarder-note"}
    assert others


def test_correspondence_is_in_no_file_but_the_seed(tmp_path):
    """Neither in the ledger nor on a page, where articles are shown in full."""
    briefing = write_files(tmp_path, SMALL_SITE)
    (briefing / "seeds").mkdir()
    for name, html in SHAPES.items():
        (briefing / f"seeds/{name}.eml").write_bytes(mail(html))
    assert run(briefing, "build").status == 0
    told = [
        path.relative_to(briefing).as_posix()
        for folder in ("content", "site")
        for path in (briefing / folder).rglob("*")
        if path.is_file() and any(word.encode() in path.read_bytes() for word in PRIVATE)
    ]
    assert told == []


def test_a_mail_that_only_quotes_is_read():
    """What is quoted is then the mail."""
    (clipping,) = read("a.eml", mail(f'<blockquote type="cite">{TEXT}</blockquote>'))
    assert body(clipping) == TEXTS


def test_a_quotation_of_the_article_stays():
    """A newsletter sets words apart as pages do."""
    (clipping,) = read("a.eml", mail(f"{TEXT}<blockquote>We knew nothing of it.</blockquote>"))
    assert len(body(clipping)) == 3
