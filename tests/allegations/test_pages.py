"""The list of allegations and the page of each."""

import json
import re

import pytest
from lxml import html

from tests.allegations.alleging_site import CLAIM, DENIAL, ENTRY, SITE
from tests.running import run, write_files

NOTE = "The clipping names no court. ([The crane](/articles/crane/))\n"
FULL = ENTRY.replace("reviewed:", "review_within: 30d\nreviewed:") + NOTE


def build(folder, entry=FULL, **files):
    """The site of an entry."""
    write_files(folder, {**SITE, "content/allegations/crane.md": entry, **files})
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    return folder / "site"


def text_of(path, part="main"):
    """The words of a part of a page, and the part."""
    found = next(html.fromstring(path.read_bytes()).iter(part))
    return " ".join("".join(found.itertext()).split()), found


def test_a_page_has_claim_stages_and_responses(tmp_path):
    """Who makes it, about whom, each stage with its day, the response in its words, review and address."""
    told, _ = text_of(build(tmp_path) / "allegations/crane/index.html")
    for words in (
        "Prosecutors accuse Ada Lock", "Made by Prosecutors (authority)", CLAIM, DENIAL,
        "searched, 12 May 2025", "Response: Ada Lock denial", "The clipping names no court.",
        "Last reviewed on 14 May 2025 by Ivo Marsh.", "To be reviewed again by 13 June 2025.",
        "desk@example.org",
    ):  # fmt: skip
        assert words in told
    stages = told.partition("Stages")[2]
    assert stages.index("reported") < stages.index("searched")


def test_claim_and_response_are_set_alike(tmp_path):
    """In two columns of one row, each in a block quotation."""
    _, main = text_of(build(tmp_path) / "allegations/crane/index.html")
    claim, response = main.find_class("side")
    sides = [each.find(".//blockquote").itertext() for each in (claim, response)]
    quoted = [" ".join("".join(side).split()) for side in sides]
    assert quoted == [CLAIM, DENIAL]


def test_the_list_has_stage_and_response_of_each(tmp_path):
    """In the row of the claim, in the language of the page."""
    site = build(tmp_path)
    told, _ = text_of(site / "uk/allegations/index.html")
    for words in ("Прокурори звинувачують Аду Лок", "проведено обшук", "заперечення", "Ada Lock"):
        assert words in told
    navigation, _ = text_of(site / "index.html", "header")
    assert "Allegations" in navigation


def test_linked_data_calls_it_a_claim_and_rates_nothing(tmp_path):
    """With its stage and the response to it."""
    page = (build(tmp_path) / "allegations/crane/index.html").read_text("utf-8")
    (block,) = re.findall(r"<script type=\"application/ld\+json\">(.*?)</script>", page)
    (node, _) = json.loads(block)["@graph"]
    claim = node["mainEntity"]
    assert claim["@type"] == "Claim"
    assert "searched" in claim["creativeWorkStatus"]
    assert claim["comment"][0]["text"] == "Response: Ada Lock – denial"
    assert "ClaimReview" not in page
    assert "Rating" not in page


def test_none_found_says_where_and_when_it_was_looked_for(tmp_path):
    """And that the person was asked."""
    none = (
        "none_found: {on: 2025-05-13, looked_in: the clipping, "
        "asked: {on: 2025-05-12, how: e-mail, answer: none}}\n"
    )
    entry = re.sub(r"responses:\n.*\n", none, ENTRY)
    told, _ = text_of(build(tmp_path, entry) / "allegations/crane/index.html")
    note = "no response found, looked for on 13 May 2025 in: the clipping"
    assert f"{note}, asked on 12 May 2025 (e-mail): none" in told


def test_a_person_who_accuses_is_named_alone(tmp_path):
    """The name says that it is a person."""
    site = build(tmp_path, FULL.replace("authority", "person"))
    told, _ = text_of(site / "allegations/crane/index.html")
    assert "Made by Prosecutors Latest stage" in told


def test_a_name_and_an_answer_stand_about_the_dash_of_the_language(tmp_path):
    """Where a whole standing is one text, as for machines."""
    site = build(tmp_path)
    for language, dash in (("", " –"), ("uk", "\u00a0—"), ("ru", "\u00a0—")):
        page = (site / language / "allegations/crane/index.html").read_text("utf-8")
        assert f"Ada Lock{dash} " in page


@pytest.mark.parametrize("left_out", [True, False])
def test_pages_are_left_out_but_not_what_is_told(tmp_path, left_out):
    """The passage keeps its stage and response, without a link to the page."""
    config = SITE["content/site.yaml"] + ("leave_out: [allegations]\n" if left_out else "")
    site = build(tmp_path, **{"content/site.yaml": config})
    assert (site / "allegations").exists() != left_out
    told, main = text_of(site / "themes/port/index.html")
    assert "searched, 12 May 2025" in told
    links = {link.get("href") for link in main.iter("a")}
    assert any("allegations/crane" in link for link in links) != left_out


def test_a_draft_has_no_page(tmp_path):
    """It is not yet recorded."""
    site = build(tmp_path, ENTRY.replace("about:", "draft: true\nabout:"))
    assert not (site / "allegations").exists()
