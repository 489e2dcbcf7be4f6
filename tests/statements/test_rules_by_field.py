"""Rules by field: each rule has a case that passes and one that fails in every field it holds for.

Of all cases that pass one site is made, and of all that fail another. FIELDS says which rules hold where.
"""

from pathlib import Path

import pytest

from generator.build.project import open_project
from generator.build.statement_check import check_statements
from generator.content.passages import anchor_of
from tests.running import write_files

E1 = "Auditor Bo Reed counted 14 invoices in the harbour's books."
E2 = "“I never took a coin,” Ada Lock said."
SHARED = "The council meets again on Tuesday."
U1 = "Аудитор Бо Рід нарахував 14 рахунків у книгах порту."
U2 = "«Я ніколи не брала монети», – сказала Ада Лок."
ARTICLE = "---\ntitle: {}\ndate: 2025-05-09\nlanguage: {}\n{}---\n{}\n"
E1_AT, E2_AT = (f"crane#{anchor_of(each)}" for each in (E1, E2))
U1_AT, U2_AT = (f"port#{anchor_of(each)}" for each in (U1, U2))
ALONE = anchor_of(SHARED)
OTHERS = "“Elsewhere nobody counted a thing,” the paper said."

# By rule: the paragraph that passes, the one that fails, and what is told of it: column, level, code, message.
ENGLISH = {
    "R1": ("They counted. Bo Reed was there [@{E1}].", "Nobody counted a thing.",
           "1 error[uncited]: no citation covers this sentence"),
    "R2 unknown": ("They met [@crane].", "They met [@p-00000000].",
                   "11 error[unknown-passage]: no article has the passage 'p-00000000'"),
    "R2 ambiguous": ("They met [@fair#{ALONE}].", "They met [@{ALONE}].",
                     "11 error[ambiguous-passage]: '{ALONE}' is a passage of 2 articles"),
    "R3": ("She said “I never took a coin” [@{E2}].", "She said “I took each coin” [@{E2}].",
           "11 error[quote-not-found]: these words are in no passage that covers them"),
    "R4": ("She said “I took no coins ever” [@{U2} tr].", "She said “I never took a coin” [@{E2} tr].",
           "33 error[translated-quote]: '{E2}' is in the language of this text: 'tr' is for a translation"),
    "R5": ("Bo Reed counted 14 invoices [@{E1}].", "Bo Reed counted 15 invoices [@{E1}].",
           "17 warning[figure-not-found]: '15' is in no passage that covers it"),
    "R6": ("Bo Reed counted them [@{E1}].", "Ada Lock counted them [@{E1}].",
           "1 warning[person-not-found]: 'Ada Lock' is named in no passage that covers it"),
    "own, quoting": ("{.own}\nThe desk counts.", "{.own}\nShe said “I never took a coin” there.",
                     "11 error[quote-not-found]: a paragraph of the desk's own must not hold a quotation"),
    "own, naming": ("{.own}\nBo Reed is no subject here.", "{.own}\nAda Lock is a subject here.",
                    "1 error[own-names]: an allegation is about 'ada-lock', whom this paragraph names"),
}  # fmt: skip
UKRAINIAN = {
    "R1": ("Там рахували. Був Бо Рід [@{U1}].", "Ніхто нічого не рахував.",
           "1 error[uncited]: no citation covers this sentence"),
    "R2 unknown": ("Вони зібралися [@port].", "Вони зібралися [@p-00000000].",
                   "17 error[unknown-passage]: no article has the passage 'p-00000000'"),
    "R2 ambiguous": ("Вони зібралися [@fair#{ALONE}].", "Вони зібралися [@{ALONE}].",
                     "17 error[ambiguous-passage]: '{ALONE}' is a passage of 2 articles"),
    "R3": ("Вона сказала: «Я ніколи не брала монети» [@{U2}].", "Вона сказала: «Я брала кожну монету» [@{U2}].",
           "16 error[quote-not-found]: these words are in no passage that covers them"),
    "R4": ("Вона сказала: «Я не взяла жодної монети» [@{E2} tr].", "Вона: «Я ніколи не брала монети» [@{U2} tr].",
           "35 error[translated-quote]: '{U2}' is in the language of this text: 'tr' is for a translation"),
    "R5": ("Бо Рід нарахував 14 рахунків [@{U1}].", "Бо Рід нарахував 15 рахунків [@{U1}].",
           "18 warning[figure-not-found]: '15' is in no passage that covers it"),
    "R6": ("Рахував їх Бо Рід [@{U1}].", "Рахувала їх Ада Лок [@{U1}].",
           "13 warning[person-not-found]: 'Ада Лок' is named in no passage that covers it"),
    "own, quoting": ("{.own}\nРедакція рахує.", "{.own}\nВона сказала «я ніколи не брала монети» там.",
                     "15 error[quote-not-found]: a paragraph of the desk's own must not hold a quotation"),
    "own, naming": ("{.own}\nБо Ріда це не стосується.", "{.own}\nАди Лок це стосується.",
                    "1 error[own-names]: an allegation is about 'ada-lock', whom this paragraph names"),
}  # fmt: skip
TEXTS = tuple(ENGLISH)
WRITTEN = ("R2 unknown", "R2 ambiguous", "R3", "R4")
THEME = (
    '---\nname: Port\ncolour: {light: "#1d5b79", dark: "#8ecae6"}\nterms: {en: [harbour]}\n---\n'
)
PERSON = "---\nname: Ada Lock\nspellings: {en: [Ada Lock], uk: [Ада Лок]}\n---\n"
CLAIM = (
    "---\nclaim: They say so\nabout: [ada-lock]\nby: {who: They, kind: anonymous}\n"
    f"passages: ['{E2_AT}']\nstages: [{{is: reported, on: 2025-05-09, passage: '{E2_AT}'}}]\n"
    f"responses: [{{from: ada-lock, kind: denial, passage: '{E2_AT}'}}]\n"
    "reviewed: {on: 2025-05-10, by: Ivo Marsh}\n---\n"
)
STORY = "---\narticles: [crane]\n---\n"
# By field: the file, its head, its cases, and the rules that hold for it.
FIELDS = {
    "theme": ("themes/port.md", THEME, ENGLISH, TEXTS),
    "theme's translation": ("themes/port.uk.md", "", UKRAINIAN, TEXTS),
    "person": ("people/ada-lock.md", PERSON, ENGLISH, TEXTS),
    "person's translation": ("people/ada-lock.uk.md", "", UKRAINIAN, TEXTS),
    "allegation": ("allegations/coin.md", CLAIM, ENGLISH, TEXTS),
    "allegation's translation": ("allegations/coin.uk.md", "", UKRAINIAN, TEXTS),
    "story": ("stories/coin.md", STORY, ENGLISH, TEXTS),
    "story's translation": ("stories/coin.uk.md", "", UKRAINIAN, TEXTS),
    "written page": ("pages/about.md", "---\ntitle: About\n---\n", ENGLISH, WRITTEN),
    "written page's translation": ("pages/about.uk.md", "---\ntitle: Про нас\n---\n", UKRAINIAN, WRITTEN),
}  # fmt: skip
# R3 in front matter, by field: the file, what passes, what fails, and where.
QUOTING = {
    "summary": (
        "articles/crane.md", "summary: 'She says “I never took a coin” there'",
        "summary: 'She says “I took each coin” there'", 10, "summary", "the article does not have"),
    "summary by language": (
        "articles/fair.md", "summary: {en: '“Elsewhere nobody counted”', uk: Там нічого}",
        "summary: {en: Nothing, uk: 'Там «ніхто цього не рахував»'}", 28, "summary", "the article does not have"),
    "editor's title": (
        "articles/port.md", "title: 'Вона: «Я ніколи не брала монети»'\ntitle_origin: editor",
        "title: 'Вона: «Я брала кожну монету»'\ntitle_origin: editor", 8, "title", "the article does not have"),
    "claim": (
        "allegations/claim.md", "claim: 'She says “I never took a coin”'",
        "claim: 'She says “I took each coin”'", 8, "claim", "no passage of this entry has"),
    "claim by language": (
        "allegations/claim2.md", "claim: {en: 'She says “I never took a coin”'}",
        "claim: {en: 'She says “I took each coin”'}", 13, "claim", "no passage of this entry has"),
    "story's title": (
        "stories/coin.md", "title: 'She says “I never took a coin”'",
        "title: 'She says “I took each coin”'", 8, "title", "no article of the story has"),
}  # fmt: skip

# R3 in corrections, by key: the value that passes, the one that fails, and the column of the latter.
CORRECTED = {
    "was": ("'It read “I never took a coin”'", "'It read “I took each coin”'", 8),
    "was, by language": (
        "{en: Nothing, uk: 'Там «Я ніколи не брала монети»'}",
        "{en: Nothing, uk: 'Там «я брала всі монети»'}", 26),
    "now": (
        "'It reads “Bo Reed counted 14 invoices”'", "'It reads “Bo Reed counted 15 invoices”'", 8),
    "now, by language": (
        "{en: 'It reads “I never took a coin”'}", "{en: 'It reads “I never took coins”'}", 13),
    "why": ("'They say “Elsewhere nobody counted”'", "'They say “Elsewhere they counted”'", 8),
    "why, by language": (
        "{uk: 'Там «Бо Рід нарахував 14 рахунків»'}", "{uk: 'Там «Бо Рід нарахував 15 рахунків»'}", 13),
}  # fmt: skip
ENTRY = "- on: 2025-05-10\n  where: [articles/crane, articles/fair, articles/port]\n  kind: correction\n"
ENTRY_LINES = ENTRY.count("\n") + 1


def fill(text):
    """A case with the addresses of passages."""
    for name, address in (("E1", E1_AT), ("E2", E2_AT), ("U1", U1_AT), ("U2", U2_AT), ("ALONE", ALONE)):  # fmt: skip
        text = text.replace(f"{{{name}}}", address)
    return text


def make_files(number):
    """The site of all cases that pass (0) or fail (1)."""
    files = {
        "content/site.yaml": "title: Notes\nbase_url: https://example.org/\nlanguages: [en, uk]\n",
        "content/people/bo-reed.md": "---\nname: Bo Reed\nspellings: {en: [Bo Reed], uk: [Бо Рід]}\n---\n",
        "content/articles/crane.md": ARTICLE.format("The crane", "en", "", f"{E1}\n\n{E2}\n\n{SHARED}"),
        "content/articles/fair.md": ARTICLE.format("The fair", "en", "", f"{OTHERS}\n\n{SHARED}"),
        "content/articles/port.md": ARTICLE.format("Порт", "uk", "", f"{U1}\n\n{U2}"),
    }  # fmt: skip
    for path, head, cases, rules in FIELDS.values():
        text = "\n\n".join(fill(cases[rule][number]) for rule in rules)
        files[f"content/{path}"] = f"{head}{text}\n"
    for path, *cases, _, key, _ in QUOTING.values():
        text = files.get(f"content/{path}", CLAIM)
        kept = [line for line in text.split("\n") if not line.startswith(f"{key}:")]
        files[f"content/{path}"] = "\n".join([kept[0], cases[number], *kept[1:]])
    files["content/corrections.yaml"] = "".join(
        f"{ENTRY}  {key.partition(',')[0]}: {cases[number]}\n" for key, cases in CORRECTED.items()
    )
    return files


def told_of(tmp_path_factory, number):
    """What is told of one of the sites, and its files."""
    files = make_files(number)
    with open_project(write_files(tmp_path_factory.mktemp("rules"), files)) as project:
        return files, [
            f"{each.place}: {each.label}: {each.message}"
            for each in check_statements(project, facts=True).problems
        ]


@pytest.fixture(scope="module")
def passing(tmp_path_factory):
    """What is told of the cases that pass."""
    return told_of(tmp_path_factory, 0)[1]


@pytest.fixture(scope="module")
def failing(tmp_path_factory):
    """The files of the cases that fail, and what is told of them."""
    return told_of(tmp_path_factory, 1)


def expected_of(files, field, rule):
    """What is to be told of a case: the place of its paragraph in the file, and the words."""
    path, _, cases, _ = FIELDS[field]
    paragraph, (column, _, told) = fill(cases[rule][1]), fill(cases[rule][2]).partition(" ")
    text = files[f"content/{path}"]
    line = text[: text.index(paragraph)].count("\n") + 1 + paragraph.count("\n")
    return f"content/{path}:{line}:{column}: {told}"


CELLS = [(field, rule) for field, (*_, rules) in FIELDS.items() for rule in rules]


@pytest.mark.parametrize(("field", "rule"), CELLS)
def test_a_rule_refuses_in_a_field(failing, field, rule):
    """With the exact words and the place, once."""
    files, told = failing
    assert told.count(expected_of(files, field, rule)) == 1


@pytest.mark.parametrize("field", QUOTING)
def test_a_field_of_front_matter_quotes_what_the_article_has(failing, field):
    """R3, against the article or the passages of the entry."""
    path, _, _, column, key, lacking = QUOTING[field]
    message = f"'{key}': it quotes words that {lacking}"
    assert failing[1].count(f"content/{path}:2:{column}: error[quote-not-found]: {message}") == 1


@pytest.mark.parametrize("field", CORRECTED)
def test_a_correction_quotes_what_its_articles_have(failing, field):
    """R3, against the articles that the entry is about."""
    line, key = (list(CORRECTED).index(field) + 1) * ENTRY_LINES, field.partition(",")[0]
    place = f"content/corrections.yaml:{line}:{CORRECTED[field][2]}"
    message = f"'{key}': it quotes words that no article of the entry has"
    assert failing[1].count(f"{place}: error[quote-not-found]: {message}") == 1


def test_nothing_else_is_told(failing):
    """What fails in one field is no mistake of another."""
    told = failing[1]
    assert len(told) == len(CELLS) + len(QUOTING) + len(CORRECTED), "\n".join(told)


def test_what_passes_is_told_nowhere(passing):
    """Each rule in each field."""
    assert passing == []


def test_every_rule_has_both_cases_in_every_field():
    """R1 to R6 in texts and translations, R2 to R4 in written pages, R3 in front matter: no cell is empty."""
    for *_, cases, rules in FIELDS.values():
        assert {rule.partition(" ")[0] for rule in rules} >= {"R2", "R3", "R4"}
        for rule in rules:
            good, bad, told = cases[rule]
            assert good
            assert bad not in {"", good}
            assert told
    full = [field for field, (*_, rules) in FIELDS.items() if rules == TEXTS]
    assert full == [f"{kind}{part}" for kind in ("theme", "person", "allegation", "story")
                    for part in ("", "'s translation")]  # fmt: skip
    assert {rule.partition(" ")[0] for rule in TEXTS} >= {f"R{number}" for number in range(1, 7)}
    assert {"summary", "editor's title", "claim"} <= QUOTING.keys()
    assert {key.partition(",")[0] for key in CORRECTED} == {"was", "now", "why"}
    folders = {Path(path).parent.name for path, *_ in FIELDS.values()}
    assert folders == {"themes", "people", "allegations", "stories", "pages"}
