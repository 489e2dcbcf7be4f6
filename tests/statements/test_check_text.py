"""Sentences and quotations of an editor's text, and the places that are told of those at fault."""

from pathlib import Path

import pytest

from generator.build.project import open_project
from generator.build.statement_check import open_library
from generator.content.entries import Prose
from generator.content.passages import anchor_of
from generator.statements.check_text import People, check_text, make_place_keeper, read_text
from generator.statements.editor_texts import EditorText
from tests.running import SMALL_SITE, write_files

CLAIM = "Prosecutors said Tobin Varr took a kickback of 2.1 million for the quay contract."
DENIAL = "“I have never taken a coin that was not mine,” Varr said on Tuesday."
GERMAN = "Der Hafen bleibt bis Freitag geschlossen, sagte Lena Moss."
C, D, G = map(anchor_of, (CLAIM, DENIAL, GERMAN))
HEAD = "---\ntitle: The quay\ndate: 2025-05-02\nlanguage: {}\noutlet: gazette\n---\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project of two articles, one in German."""
    folder = tmp_path_factory.mktemp("project")
    articles = {
        "content/articles/quay.md": f"{HEAD.format('en')}{CLAIM}\n\n{DENIAL}\n",
        "content/articles/hafen.md": f"{HEAD.format('de')}{GERMAN}\n",
        "content/pages/about.md": f"---\ntitle: About\n---\nWhat [@{C}; @{D}; @{G}] is.\n",
    }
    write_files(folder, {**SMALL_SITE, **articles})
    with open_project(folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def check(project):
    """Checks a text of a theme; gives the figures and each Problem as its place and code."""
    library, parser = open_library(project), make_place_keeper()
    nobody = People(lambda: project.vocabulary.people, frozenset())

    def read(body, language="en", *, obliged=True, lenient=False):
        prose = Prose(body, Path("content/themes/port.md"), 11)
        text = EditorText(prose, language, {"quay": "quay"}, obliged, lenient)
        checked = check_text(text, read_text(text, "https://a.example/", parser), library, nobody)
        told = [
            f"{problem.line}:{problem.column} {problem.severity}[{problem.code}]"
            for problem in checked.problems
        ]
        return checked, told

    return read


SOUND = {
    "behind the stop": f"Prosecutors spoke. [@{C}]",
    "before the stop": f"Prosecutors spoke [@{C}].",
    "a citation for two sentences": f"Prosecutors spoke. They named Varr. [@{C}]",
    "one in each sentence": f"Prosecutors spoke [@{C}]. He denied it [@{D}].",
    "several at once": f"Both spoke. [@{C}; @{D}]",
    "on a line of its own": f"Both spoke.\n[@{C};\n@{D}]",
    "with its article": f"Prosecutors spoke. [@quay#{C}]",
    "an article as a whole": "It names no court. [@quay]",
    "a link anywhere in its sentence": f"[Prosecutors](/articles/quay/#{C}) spoke of Mr. Varr.",
    "a link with the site's address": f"[They](https://a.example/articles/quay/#{C}) spoke.",
    "no citation in code, escapes and addresses": f"`[@x]`, \\[@x] and info@a.example [@{C}].",
    "a link in brackets of an address": f"[@varr](https://b.example/@varr) wrote [@{C}].",
    "a paragraph of the desk's own": "{.own}\nWe read two clippings.",
    "a heading": f"# The quay\n\nProsecutors spoke. [@{C}]",
    "what leads to a list": f"It is said:\n\n- prosecutors spoke [@{C}]\n- he denied it [@{D}]",
    "marks of English": f"“I have never taken a coin.” [@{D}]",
    "marks of French": f"«I have never taken a coin». [@{D}]",
    "marks of German": f"„I have never taken a coin“. [@{D}]",
    "marks of Danish": f"»I have never taken a coin«. [@{D}]",
    "straight marks": f'"I have never taken a coin". [@{D}]',
    "single marks": f"‘I have never taken a coin’. [@{D}]",
    "a word in single marks": f"It was a ‘coin’ or the workers’ hall. [@{C}]",
    "another first letter and end": f"He said “i have never taken a coin!” [@{D}]",
    "a line break and another apostrophe": f"“I have never\ntaken a coin” [@{D}]",
    "words left out": f"“I have never taken … that was not mine” [@{D}]",
    "words put in": f"“I [indeed] have never taken a coin” [@{D}]",
    "a block quotation": f"He spoke. [@{D}]\n\n> I have never taken a coin [@{D}]",
    "a block quotation cited below": f"> I have never taken a coin\n>\n> {{.attribution}}\n> – Varr [@{D}]",
    "speech behind a dash": f"– I have never taken a coin, he said. [@{D}]",
    "the name of an outlet": f"So says “The Gazette”. [@{C}]",
    "a name without a verb of saying": f"It is “Varr” [@{C}].",
    "a translation": f"“The port is closed” [@{G} tr].",
}  # fmt: skip


@pytest.mark.parametrize("body", SOUND.values(), ids=SOUND.keys())
def test_what_is_cited_and_found_is_in_order(check, body):
    """In every form that the handbook gives."""
    assert check(body)[1] == []


FAULTS = {
    "no citation": ("Varr took it.", ["11:1 error[uncited]"]),
    "a sentence behind the last citation": (
        f"They spoke. [@{C}] And it was\nworse. It was bad.",
        ["11:27 error[uncited]", "12:8 error[uncited]"],
    ),
    "a small letter behind it": (f"They spoke. [@{C}] and it was worse.", ["11:27 error[uncited]"]),
    "a list item": (f"They spoke. [@{C}]\n\n- Varr took it.", ["13:3 error[uncited]"]),
    "code": (f"They spoke. [@{C}]\n\n    Varr took it.", ["13:5 error[uncited]"]),
    "a citation of another paragraph": (f"Varr took it.\n\nSo they say. [@{C}]", ["11:1 error[uncited]"]),
    "no such passage": ("They spoke. [@p-00000000]", ["11:14 error[unknown-passage]"]),
    "no such article": (f"They spoke. [@nobody#{C}]", ["11:14 error[unknown-passage]"]),
    "a passage of another article": (f"They spoke. [@quay#{G}]", ["11:14 error[unknown-passage]"]),
    "a link to no passage": ("[They](/articles/quay/#p-00000000) spoke.", ["11:1 error[unknown-passage]"]),
    "the second of two": (f"They spoke. [@{C}; @p-00000000]", ["11:27 error[unknown-passage]"]),
    "no citation in the brackets": ("They spoke. [@foo bar]", ["11:14 error[bad-citation]", ]),
    "invented words": (f"He said: “I took it.” [@{D}]", ["11:11 error[quote-not-found]"]),
    "a denial without its 'never'": (f"“I have taken a coin” [@{D}]", ["11:2 error[quote-not-found]"]),
    "'never' left out": (f"“I have … taken a coin” [@{D}]", ["11:2 error[quote-not-found]"]),
    "'never' put in": (f"“I have never [never] taken a coin” [@{D}]", ["11:2 error[quote-not-found]"]),
    "too much put in": (f"“I [as all of us know] have never” [@{D}]", ["11:2 error[quote-not-found]"]),
    "words in another order": (f"“not mine … I have never” [@{D}]", ["11:2 error[quote-not-found]"]),
    "a part of a word": (f"“ever taken a coin” [@{D}]", ["11:2 error[quote-not-found]"]),
    "a part of a figure": (f"“of 1 million” [@{C}]", ["11:2 error[quote-not-found]"]),
    "words of another passage": (f"“I have never taken a coin” [@{C}]", ["11:2 error[quote-not-found]"]),
    "words of a whole article": ("“I have never taken a coin” [@quay]", ["11:2 error[quote-not-found]"]),
    "words behind an entity and emphasis": (
        f"He said &ldquo;*I* took it&rdquo; [@{D}]", ["11:17 error[quote-not-found]"],
    ),
    "marks without an end": (f"“I took every coin [@{D}]", ["11:2 error[quote-not-found]"]),
    "marks without a beginning": (f"I took every coin” [@{D}]", ["11:1 error[quote-not-found]"]),
    "marks between letters": (f'He said:"I took it" [@{D}]', ["11:10 error[quote-not-found]"]),
    "three words in single marks": (f"He ‘took every coin’ [@{D}]", ["11:5 error[quote-not-found]"]),
    "a block quotation": (f"> I took every coin [@{D}]", ["11:3 error[quote-not-found]"]),
    "each paragraph of one": (
        f"> I have never taken\n>\n> a [@p-12345678] coin\n> that [@p-22345678] was\n>\n> not mine. [@{D}]",
        [f"{place} error[unknown-passage]" for place in ("13:6", "14:9")],
    ),
    "speech behind a dash": (f"– I took every coin, he said. [@{D}]", ["11:3 error[quote-not-found]"]),
    "a heading": (f"# “I took it”\n\nThey spoke. [@{C}]", ["11:4 error[quote-not-found]"]),
    "in a paragraph of the desk's own": ("{.own}\nHe said “I took it”.", ["12:10 error[quote-not-found]"]),
    "a translation marked in one language": (
        f"“I have never taken a coin” [@{D} tr]", ["11:30 error[translated-quote]"],
    ),
    "a translation that is not marked": (f"“The port is closed” [@{G}]", ["11:2 error[quote-not-found]"]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), FAULTS.values(), ids=FAULTS.keys())
def test_what_is_not_is_told_with_line_and_column(check, body, expected):
    """Lines count from that of the file at which the text begins."""
    assert check(body)[1] == expected


def test_with_free_statements_a_lack_is_a_warning(check):
    """And an invented quotation is an error nevertheless."""
    assert check("Varr took it.", lenient=True)[1] == ["11:1 warning[uncited]"]
    assert check("He said “I took it”.", lenient=True)[1] == [
        "11:1 warning[uncited]",
        "11:10 error[quote-not-found]",
    ]


def test_a_written_page_is_checked_where_it_cites(check):
    """Sentences before a citation are its own."""
    assert check("Under “Reading” are the colours. Varr took it.", obliged=False)[1] == []
    body = f"“Reading” is here. He said “I took it” [@{D}]."
    assert check(body, obliged=False)[1] == ["11:29 error[quote-not-found]"]


def test_figures_of_a_text(check):
    """Translated words count as unchecked, and have their places."""
    body = (
        f"“I have never taken a coin” [@{D}]. “Der Port” [@{G} tr]. “No” [@{C}].\n\n{{.own}}\nOurs."
    )
    checked, _ = check(body)
    figures = (checked.sentences, checked.covered, checked.own)
    assert figures == (4, 3, 1)
    assert (checked.found, checked.not_found, checked.unchecked) == (1, 1, 1)
    assert checked.unchecked_at == ((11, 45),)
    assert checked.cites == (f"quay#{D}", f"hafen#{G}", f"quay#{C}")


def test_words_of_negation_are_known_by_language(check):
    """A German quotation keeps its 'bleibt … geschlossen', and would not lose a 'nicht'."""
    assert check(f"„Der Hafen bleibt … geschlossen“ [@{G}]", "de")[1] == []
    told = check(f"„Der Hafen bleibt [nicht] bis Freitag geschlossen“ [@{G}]", "de")[1]
    assert told == ["11:2 error[quote-not-found]"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"It was 2,100,000. [@{C}]", []),
        (f"It was 2.1 million. [@{C}]", []),
        (f"It was 2100 thousand. [@{C}]", []),
        (f"It was 9.9 million. [@{C}]", ["11:8 warning[figure-not-found]"]),
        (f"It was 21 million. [@{C}]", ["11:8 warning[figure-not-found]"]),
        (f"Five took it. [@{C}]", ["11:1 warning[figure-not-found]"]),
        (f"On 2 May 2025 it was 9.9 million. [@{C}]", ["11:22 warning[figure-not-found]"]),
        (f"It was 9.9 million on 2 May 2025. [@{C}]", ["11:8 warning[figure-not-found]"]),
        (f"The Gazette of 2 May 2025 said so. [@{C}]", []),
        (f"The Gazette of 3 May 2025 said so. [@{C}]", ["11:16 warning[figure-not-found]"]),
    ],
)
def test_a_figure_of_no_source_is_warned_of(project, body, expected):
    """In any notation, in words and as a day."""
    library, nobody = open_library(project), People(lambda: project.vocabulary.people, frozenset())
    text = EditorText(Prose(body, Path("content/themes/port.md"), 11), "en")
    paragraphs = read_text(text, "https://a.example/", make_place_keeper())
    checked = check_text(text, paragraphs, library, nobody, facts=True)
    told = [f"{each.line}:{each.column} {each.severity}[{each.code}]" for each in checked.problems]
    assert told == expected


def test_a_person_of_no_source_is_warned_of(project):
    """And one whom an allegation is about is an error in a paragraph of the desk's own."""
    library = open_library(project)
    people = People(lambda: project.vocabulary.people, frozenset({"ada-lock"}))
    body = f"Ada Lock spoke. [@{C}]\n\n{{.own}}\nWe asked Lock."
    text = EditorText(Prose(body, Path("content/themes/port.md"), 11), "en")
    paragraphs = read_text(text, "https://a.example/", make_place_keeper())
    checked = check_text(text, paragraphs, library, people, facts=True)
    told = [f"{each.line}:{each.column} {each.severity}[{each.code}]" for each in checked.problems]
    assert told == ["11:1 warning[person-not-found]", "14:10 error[own-names]"]


@pytest.mark.parametrize("cut", ["p-", "p-00", "p-12345678a"])
def test_a_citation_with_part_of_an_anchor_says_what_is_missing(check, cut):
    """And not that no file has that name."""
    checked, _ = check(f"They spoke. [@{cut}]")
    (problem,) = (each for each in checked.problems if each.code == "unknown-passage")
    assert problem.message == (f"'{cut}' is no passage: 'p-' and eight letters or digits name one")
    assert problem.hint == "'sourcebook cite \"words\"' finds the passages that have the words"


@pytest.mark.parametrize(("same", "near"), [(8, True), (6, True), (5, False)])
def test_a_passage_of_nearly_that_name_is_offered(project, same, near):
    """Six of its eight letters and digits are the same; else there is a way to find it."""
    library, nobody = open_library(project), People(lambda: project.vocabulary.people, frozenset())
    other = C[: 2 + same] + "".join("0" if each != "0" else "1" for each in C[2 + same :])
    body = f"They spoke. [@quay#{other}]"
    text = EditorText(Prose(body, Path("content/themes/port.md"), 11), "en")
    paragraphs = read_text(text, "https://a.example/", make_place_keeper())
    checked = check_text(text, paragraphs, library, nobody)
    found = "'sourcebook cite \"words\"' finds the passages that have the words"
    hints = [] if same == 8 else [f"did you mean '{C}'?" if near else found]
    assert [problem.hint for problem in checked.problems] == hints
