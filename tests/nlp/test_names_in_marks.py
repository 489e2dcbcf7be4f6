"""Names of companies, papers and ships in marks, which nobody has said."""

import pytest

from generator.content.passages import anchor_of
from generator.nlp.quotations.find_quotations import find_quotations
from tests.running import SMALL_SITE, run, write_files


@pytest.mark.parametrize(
    "text",
    [
        "Директор заводу «Південний кранобудівний завод України» сказав, що все гаразд.",
        "ТОВ «Північна логістична компанія портів» заявило, що кран не працює.",
        "Представник ООО «Южная логистическая компания портов» сказал, что кран работает.",
        "The company “Quay Works and Sons” said on Friday that the crane is sound.",
        "Its owner, the newspaper “The Voice of the Port”, said no.",
    ],
)
def test_a_name_behind_a_word_for_its_bearer_is_no_quotation(text):
    """However many words it has, and with a verb of saying beside it."""
    assert find_quotations(text, ()) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Він сказав газеті «Ми ніколи не платили».", "Ми ніколи не платили"),
        ("Мер сказав газеті «Гроші вкрали в порту».", "Гроші вкрали в порту"),
        ("Мэр сказал газете «Денег никто не брал вообще».", "Денег никто не брал вообще"),
        ("He told the newspaper “We never paid a coin to anybody”.", "We never paid a coin to anybody"),
        ("He told the newspaper “Nothing was ever paid here”.", "Nothing was ever paid here"),
    ],
)  # fmt: skip
def test_words_told_to_one_are_a_quotation(text, said):
    """A pronoun, a negation or a verb makes a sentence of them, and so do small letters."""
    (found,) = find_quotations(text, ())
    assert text[found.start : found.end] == said


THEME = "content/themes/port.md"
ARTICLE = "content/articles/2025-05-02-quay-reopens.md"


TOLD = "Про це заявило ТОВ «Північна логістична компанія»."


def checked(folder, body):
    """How a build with a theme's text on an article ends that names a company."""
    article = SMALL_SITE[ARTICLE].rpartition("---\n")[0].replace("language: en", "language: uk")
    theme = f"{SMALL_SITE[THEME].rpartition('---')[0]}---\n{body}"
    write_files(folder, {**SMALL_SITE, ARTICLE: f"{article}---\n{TOLD}\n", THEME: theme})
    return run(folder, "build")


def test_a_desk_names_a_company_in_a_paragraph_of_its_own(tmp_path):
    """Which may quote nobody."""
    text = "{.own}\nThe company “Quay Works and Sons” was asked for its accounts.\n"
    assert checked(tmp_path, text).status == 0


@pytest.mark.parametrize(
    ("name", "status"), [("Північної логістичної компанії", 0), ("Південної ливарної компанії", 1)]
)
def test_a_name_is_in_its_source_in_any_form_beside_a_verb_of_saying(tmp_path, name, status):
    """Which a quotation is not; a name that the source does not have is refused all the same."""
    ran = checked(tmp_path, f"У ТОВ «{name}» заявили про це [@{anchor_of(TOLD)}].\n")
    assert ran.status == status
    assert ("quote-not-found" in ran.err) == bool(status)
