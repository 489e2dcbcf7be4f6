"""What an article's page says of its seed: no more than is recorded."""

import re

import pytest

from tests.running import SMALL_SITE, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
WHOLE = "Nothing was left out."
EDITED = (
    "The article was edited by hand after it was converted;"
    " what it leaves out of the clipping is not known."
)
UNRECORDED = "There is no record of how this article was made from its clipping."
SEED = "The harbour opens again\n\nThe harbour's north quay reopened on 1 May.\n"


@pytest.fixture
def project(tmp_path):
    """A small site with a seed and no article."""
    files = {name: text for name, text in SMALL_SITE.items() if name != ARTICLE}
    return write_files(tmp_path, {**files, "seeds/one.txt": SEED})


def read_origin(project):
    """The text of the part that says where the only article comes from."""
    assert run(project, "build").status == 0
    (page,) = (project / "site/articles").glob("*/index.html")
    part = page.read_text(encoding="utf-8").partition("Where this comes from")[2]
    return " ".join(re.sub("<[^>]+>", " ", part.partition("</section>")[0]).split())


def test_a_converted_article_holds_its_seed_but_for_what_is_listed(project):
    """The account of the conversion is complete while nobody edits the article."""
    assert run(project, "convert").status == 0
    origin = read_origin(project)
    assert "SHA-256" in origin
    assert "Edited by hand no" in origin
    assert (WHOLE in origin) != ("Not part of the article" in origin)
    assert EDITED not in origin


def test_an_edited_article_does_not_claim_to_hold_its_seed(project):
    """What the editor took out is in no account."""
    assert run(project, "convert").status == 0
    (article,) = (project / "content/articles").iterdir()
    article.write_text(article.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    origin = read_origin(project)
    assert "Edited by hand yes" in origin
    assert EDITED in origin
    assert WHOLE not in origin
    assert "Not part of the article" not in origin


@pytest.fixture
def dated(project):
    """The article of a seed with a caption left out, to which an editor has given the outlet."""
    write_files(project, {"seeds/one.txt": f"{SEED}\nPhoto: Ann Vale\n"})
    assert run(project, "convert").status == 0
    (article,) = (project / "content/articles").iterdir()
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("seed:", "outlet: gazette\nseed:"), encoding="utf-8")
    return article


def test_an_article_whose_facts_alone_were_edited_knows_what_it_leaves_out(project, dated):
    """'sourcebook review' asks for a date or an outlet, and neither changes the text."""
    origin = read_origin(project)
    assert "Edited by hand only facts about the article, such as its date or outlet" in origin
    assert "Not part of the article Line" in origin
    assert "Photo: Ann Vale" in origin
    assert EDITED not in origin


def test_a_headline_of_an_editor_is_an_edit_of_the_text(project, dated):
    """The seed's own stands nowhere."""
    text = dated.read_text(encoding="utf-8")
    dated.write_text(text.replace("harbour opens again", "quay is open"), encoding="utf-8")
    assert EDITED in read_origin(project)


def test_a_seed_that_changed_after_its_articles_facts_were_edited_is_another(project, dated):
    """What the page lists was left out of the former seed."""
    write_files(project, {"seeds/one.txt": f"{SEED}\nThe mayor denied it.\n"})
    assert EDITED in read_origin(project)


def test_facts_edited_before_the_ledger_had_texts_are_known_after_a_conversion(project, dated):
    """The seed is understood anew, and gives the body that the article has."""
    ledger = project / "content/conversions.yaml"
    lines = ledger.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if "text_sha256" not in line)
    ledger.write_text(kept, encoding="utf-8")
    assert EDITED in read_origin(project)
    assert run(project, "convert").status == 0
    assert EDITED not in read_origin(project)
    assert "Photo: Ann Vale" in read_origin(project)


def test_an_edited_article_is_known_again_when_its_seed_has_another_name(project):
    """The ledger follows the seed; the front matter of what was edited stays as it is."""
    assert run(project, "convert").status == 0
    (article,) = (project / "content/articles").iterdir()
    article.write_text(article.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    (project / "seeds/one.txt").rename(project / "seeds/two.txt")
    assert EDITED in read_origin(project)


def test_a_seed_that_is_gone_after_its_conversion_is_no_mistake(project):
    """The ledger remembers it."""
    assert run(project, "convert").status == 0
    (project / "seeds/one.txt").unlink()
    assert "SHA-256" in read_origin(project)


def test_an_article_whose_conversion_is_not_recorded_claims_nothing(project):
    """Neither a digest, nor that it was not changed, nor that it is whole."""
    text = SMALL_SITE[ARTICLE].replace("language: en\n", "language: en\nseed: one.txt\n")
    seed = text.partition("---\n")[2].partition("---\n")[2]
    write_files(project, {ARTICLE: text, "seeds/one.txt": f"The quay reopens\n\n{seed}"})
    origin = read_origin(project)
    assert UNRECORDED in origin
    assert "Edited by hand not known" in origin
    assert "SHA-256" not in origin
    assert WHOLE not in origin


def test_an_article_written_by_hand_has_no_seed(project):
    """And nothing is said of lines of one."""
    (project / "seeds/one.txt").unlink()
    write_files(project, {ARTICLE: SMALL_SITE[ARTICLE]})
    origin = read_origin(project)
    assert "written for this site" in origin
    assert "Edited by hand" not in origin
    assert WHOLE not in origin


def read_date(project):
    """What the head of the only article's page says of its date."""
    assert run(project, "build").status == 0
    (page,) = (project / "site/articles").glob("*/index.html")
    head = page.read_text(encoding="utf-8").partition('<p class="when">')[2]
    inline = re.sub("</?span[^>]*>", "", head.partition("</p>")[0])
    return " ".join(re.sub("<[^>]+>", " ", inline).split())


STAMPED = " date 2025-05-02 The harbour opens again\n{}\n\n" + SEED.partition("\n\n")[2]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("2 May, 21:40", "2 May 2025 in the clipping: 2 May, 21:40"),
        ("21:40", "2 May 2025"),  # gives no day
    ],
)
def test_the_date_stands_there_as_the_clipping_wrote_it_too(project, line, shown):
    """Where the record of the conversion has a line that gives it; nothing is guessed from another."""
    write_files(project, {"seeds/one.txt": STAMPED.format(line)})
    assert read_date(project) == shown


def test_a_line_of_another_day_is_not_the_articles_date(project):
    """An editor who knows better corrects the date: the clipping's own then stands in the table alone."""
    write_files(project, {"seeds/one.txt": STAMPED.format("2 May, 21:40")})
    assert run(project, "convert").status == 0
    (article,) = (project / "content/articles").iterdir()
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("date: 2025-05-02", "date: 2025-05-03"), encoding="utf-8")
    assert read_date(project) == "3 May 2025"


def test_a_text_that_is_everywhere_is_not_listed_everywhere(tmp_path):
    """Of 30 articles of one text, each names the twelve oldest others, and says how many more there are."""
    text = SMALL_SITE[ARTICLE] + "\n" + " ".join(f"Word{n} of the quay." for n in range(40)) + "\n"
    copies = {f"content/articles/copy-{n:02}.md": text for n in range(30)}
    files = {name: text for name, text in SMALL_SITE.items() if name != ARTICLE}
    write_files(tmp_path, {**files, **copies})
    assert run(tmp_path, "build").status == 0
    page = (tmp_path / "site/articles/copy-20/index.html").read_text(encoding="utf-8")
    same = page.partition("The same text")[2].partition("</dd>")[0]
    assert same.count("<a ") == 12
    assert "and 17 more articles" in same
