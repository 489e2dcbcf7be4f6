"""Brief as Markdown, and as a mail of Markdown and HTML."""

from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP

from generator.clippings.markdown_writer import escape
from generator.view_models.brief_contexts import BriefContext, BriefLine
from generator.view_models.gettext import Gettext

BOUNDARY = "=-=-sourcebook-brief-=-="  # between the parts of a mail, the same in each


def write_brief(brief: BriefContext, title: str, messages: Gettext) -> str:
    """Return a brief as Markdown."""
    return "\n\n".join(_parts(brief, title, messages)) + "\n"


def _parts(brief: BriefContext, title: str, messages: Gettext) -> Iterator[str]:
    yield f"# [{escape(title)}]({brief.address})"
    yield escape(brief.since)
    for section in brief.sections:
        yield f"## {escape(section.title)}"
        yield "\n".join(map(_item, section.lines))
        if section.more:
            told = messages.ngettext("and %(num)s more", "and %(num)s more", section.more)
            yield f"[{escape(told)}]({section.address})"
    if not brief.sections:
        yield escape(messages.gettext("Nothing new."))


def _item(line: BriefLine) -> str:
    parts = [f"- [{escape(line.link.label)}]({line.link.url})"]
    text = f"{line.label} {line.text}".strip()
    parts += [escape(each) for each in (line.source, text) if each]
    parts += [f"**{escape(each)}**" for each in line.standings]
    return "  \n  ".join(parts)


def write_mail(subject: str, text: str, html: str) -> bytes:
    """Return a mail to be sent, without sender, receivers and date, which a mail program fills in."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject
    mail["X-Unsent"] = "1"  # Outlook opens it as a draft
    mail.set_content(text, cte="base64")
    mail.add_alternative(html, subtype="html", cte="base64")
    mail.set_boundary(BOUNDARY)
    return mail.as_bytes()
