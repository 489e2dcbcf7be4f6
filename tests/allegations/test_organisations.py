"""Companies and institutions that an allegation is about, or that answer it."""

import json
import re

import pytest

from generator.content.passages import anchor_of
from tests.allegations.alleging_site import CLAIM, DENIAL, ENTRY, SITE
from tests.running import run, write_files

ACCUSED = (
    "[ada-lock, crane-works]\norganisations: {crane-works: {en: Crane Works, uk: Заводи Крана}}"
)
ANSWER = f"  - {{from: crane-works, kind: no-comment, passage: 'crane#{anchor_of(DENIAL)}'}}\n"
ANSWERED = ENTRY.replace("[ada-lock]", ACCUSED).replace("reviewed:", f"{ANSWER}reviewed:")
AGAIN = "The harbour owes Crane Works for the mole."
FREED = "Crane Works was acquitted on Friday, the harbour says."
LATER = "---\ntitle: Later\ndate: 2025-06-01\nlanguage: en\n---\n{}\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A built site with an allegation about a person and a company."""
    folder = tmp_path_factory.mktemp("organisations")
    write_files(folder, {**SITE, "content/allegations/crane.md": ANSWERED})
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    return folder


def read(folder, name):
    """A file of the site, its words alone if it is a page."""
    text = (folder / "site" / name).read_text(encoding="utf-8")
    return " ".join(re.sub("<[^>]+>", " ", text).split()) if name.endswith(".html") else text


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("allegations/crane/index.html", "About Ada Lock , Crane Works"),
        ("allegations/crane/index.html", "concerning Ada Lock, Crane Works, with the responses"),
        ("allegations/crane/index.html", "Response: Crane Works no comment"),
        ("uk/allegations/index.html", "Заводи Крана"),
        ("articles/crane/index.html", "Crane Works : no comment"),
    ],
)
def test_its_name_and_answer_stand_where_a_person_s_do(site, page, words):
    """In the language of the page."""
    assert words in read(site, page)


def test_data_name_it(site):
    """As who answers, and in linked data as an organisation that the claim is about."""
    articles = {
        each["id"]: each for each in json.loads(read(site, "data/articles.json"))["articles"]
    }
    (claim,) = (each for each in articles["crane"]["passages"] if each["text"] == CLAIM)
    answering = [each["from"] for each in claim["allegations"][0]["responses"]]
    assert answering == ["Ada Lock", "Crane Works"]
    linked = (site / "site/allegations/crane/index.html").read_text(encoding="utf-8")
    assert '{"@type":"Organization","name":"Crane Works"}' in linked.replace(": ", ":").replace(
        ", ", ","
    )


def test_briefs_and_commands_name_it(site):
    """With its answer."""
    assert run(site, "brief", "--since", "2025-01-01").status == 0
    brief = (site / "brief.md").read_text(encoding="utf-8")
    assert "Ada Lock, Crane Works" in brief
    assert "Crane Works – no comment" in brief
    assert "  crane-works: no-comment" in run(site, "allegations").out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (AGAIN, f"look-again]: articles after the review of 2025-05-14 name those concerned: later#{anchor_of(AGAIN)}"),
        (FREED, f"better-stage]: later#{anchor_of(FREED)} may tell of a better stage, 'acquitted': “acquitted”"),
        ("The harbour pays for Crane Hill.", ""),
    ],
)  # fmt: skip
def test_later_articles_that_name_it_are_told(tmp_path, text, told):
    """As those that name a person concerned."""
    entry = ANSWERED.replace("[ada-lock, ", "[")
    files = {"content/allegations/crane.md": entry, "content/articles/later.md": LATER.format(text)}
    write_files(tmp_path, {**SITE, **files})
    assert run(tmp_path, "build").status == 0
    err = run(tmp_path, "check").err
    assert told in err
    assert ("look-again" in err or "better-stage" in err) == bool(told)


def test_a_paragraph_of_the_desk_s_own_does_not_name_it(tmp_path):
    """As it names nobody else whom an allegation is about."""
    theme = SITE["content/themes/port.md"].partition("---\n")[2].partition("---\n")[0]
    own = f"---\n{theme}---\n{{.own}}\nWe know nothing of Crane Works.\n"
    files = {"content/allegations/crane.md": ANSWERED, "content/themes/port.md": own}
    write_files(tmp_path, {**SITE, **files})
    ran = run(tmp_path, "build")
    assert ran.status == 1
    assert (
        "error[own-names]: an allegation is about 'Crane Works', which this paragraph names"
        in ran.err
    )
    assert CLAIM not in ran.err


@pytest.mark.parametrize(
    ("name", "status"), [("Заводи Крана", 0), ("Заводів Крана", 0), ("Заводи Моря", 1)]
)
def test_its_name_in_marks_is_no_quotation_in_a_claim(tmp_path, name, status):
    """In any form of its words, in every language in which the entry gives it."""
    claim = f"uk: 'Прокурори звинувачують «{name}»'"
    entry = ANSWERED.replace("uk: Прокурори звинувачують Аду Лок", claim)
    write_files(tmp_path, {**SITE, "content/allegations/crane.md": entry})
    ran = run(tmp_path, "build")
    assert ran.status == status
    assert ("error[quote-not-found]: 'claim': it quotes words" in ran.err) == bool(status)
