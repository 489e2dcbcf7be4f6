"""Labels of the passages of an allegation: what each of them does in it."""

import re

import pytest

from generator.content.passages import anchor_of
from tests.allegations.alleging_site import CLAIM, DENIAL, ENTRY, OTHER, SITE
from tests.running import run, write_files

AT = f"crane#{anchor_of(OTHER)}"
STAGED = ENTRY.replace(f"05-12, passage: 'crane#{anchor_of(CLAIM)}'", f"05-12, passage: '{AT}'")
LATER = f"  - {{is: charged, on: 2025-05-13, passage: 'crane#{anchor_of(CLAIM)}'}}\nresponses:"


def build(folder, entry):
    """The folder of a built site with an entry."""
    write_files(folder, {**SITE, "content/allegations/crane.md": entry})
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    return folder


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    """A site where a passage tells of the latest stage and makes no claim."""
    return build(tmp_path_factory.mktemp("staged"), STAGED)


def words_before(folder, passage, page="articles/crane/index.html"):
    """The words of a page before each place where it has a passage, back to the one before."""
    html = (folder / "site" / page).read_text(encoding="utf-8").partition("<main")[2]
    text = " ".join(re.sub("<[^>]+>", " ", html).split())
    plain = " ".join(passage.split())
    return [part.rstrip()[-100:] for part in text.split(plain)[:-1]]


def test_each_passage_says_what_it_does_in_the_allegation(staged):
    """The claim alleges, another tells of a stage, a third responds."""
    (claim,), (stage,), (denial,) = (words_before(staged, each) for each in (CLAIM, OTHER, DENIAL))
    assert claim.endswith("Allegation searched, 12 May 2025 full record")
    assert stage.endswith("Stage of an allegation searched, 12 May 2025 full record")
    assert denial.endswith("Response to an allegation Ada Lock – denial full record")


def test_a_quotation_of_a_response_says_so(staged):
    """Where the page of its speaker shows it."""
    found = words_before(staged, "I never took a coin", "people/ada-lock/index.html")
    assert any("Response to an allegation Ada Lock – denial" in each for each in found)


def test_a_former_stage_stands_with_the_latest(tmp_path):
    """Which goes wherever a passage of the allegation goes."""
    folder = build(tmp_path, STAGED.replace("responses:", LATER))
    (stage,) = words_before(folder, OTHER)
    assert stage.endswith(
        "Stage of an allegation searched, 12 May 2025 Latest stage charged, 13 May 2025 full record"
    )
    table = (folder / "site/data/passages.csv").read_text(encoding="utf-8")
    assert (
        "Stage of an allegation, not a finding: searched, 12 May 2025. Stage: charged, 13 May"
        in table
    )


def test_a_brief_has_the_words_of_a_denial(staged):
    """Below the stage of the allegation, and with each article that makes it."""
    assert run(staged, "brief", "--since", "2025-01-01").status == 0
    brief = (staged / "brief.md").read_text(encoding="utf-8")
    assert brief.count(f"**Ada Lock: {DENIAL}**") == 2


UKRAINIAN = "«Я не брала ані копійки», – сказала Ада Лок."
IN_UKRAINIAN = f"---\ntitle: Кран\ndate: 2025-05-10\nlanguage: uk\n---\n{UKRAINIAN}\n"


@pytest.mark.parametrize(
    ("page", "order"),
    [
        ("allegations/crane/index.html", (DENIAL, UKRAINIAN)),
        ("uk/allegations/crane/index.html", (UKRAINIAN, DENIAL)),
        ("ru/allegations/crane/index.html", (UKRAINIAN, DENIAL)),
    ],
)
def test_a_response_in_the_reader_s_language_leads(tmp_path, page, order):
    """The others of the same person follow in the order of the entry."""
    second = f"  - {{from: ada-lock, kind: denial, passage: 'kran#{anchor_of(UKRAINIAN)}'}}\n"
    entry = ENTRY.replace("responses:\n", f"responses:\n{second}")
    write_files(tmp_path, {"content/articles/kran.md": IN_UKRAINIAN})
    html = (
        (build(tmp_path, entry) / "site" / page).read_text(encoding="utf-8").partition("<main")[2]
    )
    text = " ".join(re.sub("<[^>]+>", "", html).split())
    assert text.index(order[0]) < text.index(order[1])
