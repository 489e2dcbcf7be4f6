"""Section of a language file for mail."""

from generator.languages.date_sections import Section, Words


class MailWords(Section, frozen=True):
    """Labels that mail programs write above a mail that was forwarded, and other words around its text."""

    sender: Words = ()  # before the name of whoever sent it
    day: Words = ()  # before its day
    subject: Words = ()
    other: Words = ()  # of every other header: to, copies, attachments
    prefixes: Words = ()  # before a subject that was forwarded or answered, without the colon
    greetings: Words = ()  # above the name of whoever wrote it, at its end
    salutations: Words = ()  # that open a letter to many readers
    leaving: Words = ()  # in the foot of a newsletter, beside an address to end it
