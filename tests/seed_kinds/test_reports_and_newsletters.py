"""Printed reports: the title by its type, the number of a page, an office. Newsletters: their foot."""

import re

import pytest
import weasyprint

from tests.commands.test_review import ARTICLES
from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.known_article import TEXTS, TITLES
from tests.seed_kinds.made_files import TEXT, mail
from tests.seed_kinds.test_kinds import body, read

HEADED = (
    "@page{size:A4;@top-center{content:'Lowmere Council - Audit Committee'}"
    "@bottom-center{content:'%s'}}"
)
PAGES = {
    "en": "Page ' counter(page) ' of ' counter(pages) '",
    "uk": "Сторінка ' counter(page) ' з ' counter(pages) '",
}
FEET = {
    "en": "You receive this mail as a reader. Unsubscribe:",
    "uk": "Щоб більше не читати, можна відписатися тут:",
    "ru": "Вы получили это письмо по подписке. Отписаться:",
}


def report(language, author="Author: Morag Sinclair, Chief Internal Auditor", times=1):
    text = "".join(f"<p>{each}</p>" for each in TEXTS[language] * times)
    html = (
        f"<html lang={language}><title>Report 2025/07</title><style>{HEADED % PAGES[language]}</style>"
        f"<h1>{TITLES[language]}</h1><p>{author}</p>{text}"
    )
    return weasyprint.HTML(string=html).write_pdf()


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("times", [1, 6])
def test_the_title_of_a_report_is_what_its_type_says(language, times):
    """Neither its running head nor the name of its file, and the number of a page is no text."""
    (clipping,) = read("report.pdf", report(language, times=times))
    assert clipping.title.text == TITLES[language]
    assert next(line.place for line in clipping.lines if line.fate == "title").startswith("page 1,")
    numbers = [line for line in clipping.lines if line.rule == "running-head"]
    assert numbers
    assert not any("counter" in text or text[-1:].isdigit() for text in body(clipping))


def test_a_name_in_large_type_is_no_title():
    """The outlet's name at the head of a page may be larger than any title."""
    html = f"<h1 style='font-size:40pt'>The Lowmere Dispatch</h1><h2>{TITLES['en']}</h2>"
    text = "".join(f"<p>{each}</p>" for each in TEXTS["en"])
    (clipping,) = read("page.pdf", weasyprint.HTML(string=html + text).write_pdf())
    assert clipping.title.text == TITLES["en"]


def test_an_office_behind_a_name_is_no_author():
    """A second name is, though it looks like an office."""
    (clipping,) = read("report.pdf", report("en"))
    assert clipping.authors == ("Morag Sinclair",)
    (clipping,) = read("report.pdf", report("en", "By Anna Moss, John Baker"))
    assert clipping.authors == ("Anna Moss", "John Baker")


@pytest.mark.parametrize("language", FEET)
def test_the_foot_of_a_newsletter_is_private(language):
    """Its address may tell who reads it. The same word without an address is text."""
    text = "\n\n".join((*TEXTS[language], f"{FEET[language]}\nhttps://n.example/u?reader=12345"))
    (clipping,) = read("news.eml", mail(text))
    assert body(clipping) == list(TEXTS[language])
    assert [line.rule for line in clipping.lines[-2:]] == ["mail-foot", "mail-foot"]
    (clipping,) = read("news.eml", mail("\n\n".join((*TEXT, "Readers may unsubscribe, he said."))))
    assert body(clipping)[-1] == "Readers may unsubscribe, he said."


def test_an_outlet_that_is_listed_by_now_is_told_so(tmp_path):
    """With the command that names it in the articles."""
    listed = SMALL_SITE["content/outlets.yaml"] + "sentinel:\n  name: Alder Sentinel\n"
    article = {"content/articles/third.md": ARTICLES["third"]}
    project = write_files(tmp_path, {**SMALL_SITE, "content/outlets.yaml": listed, **article})
    run(project, "build")
    said = run(project, "check").err
    assert "the outlet 'Alder sentinel' is 'sentinel' in content/outlets.yaml" in said
    assert "run 'sourcebook convert'" in said
    told = run(project, "review").out
    assert re.search(r"the outlet '.+' of \d articles? is in outlets\.yaml by now\n", told)
    assert "    run 'sourcebook convert', and in articles you have edited write: outlet: " in told
