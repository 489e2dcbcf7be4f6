"""The files of the index: what is in them, and that equal articles make equal bytes."""

import hashlib
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.consonant_key import coarse_key
from generator.search.index_blocks import BLOCK, Size, cut_files, make_blocks
from generator.search.indexed_dates import spell_out
from generator.search.make_index import MANIFEST, IndexTexts, make_column, make_index, write_text
from generator.search.postings import write_number
from generator.search.search_records import NameSpellings, SearchPassage, SearchRecord

FIRST = SearchRecord(
    id="first", title="Греблю відкрито", date="2025-05", language="uk", outlet="", themes=(),
    about=("Ada Lock",), passages=(SearchPassage("p-1", "Гребля стоїть, і гребля тече. Umerov був."),
                                   SearchPassage("p-2", "Сказав Умєров."))
)  # fmt: skip
SECOND = SearchRecord(
    id="second", title="Quay", date="2025-06-01", language="en", outlet="gazette",
    themes=("port", "works"), about=(), passages=(SearchPassage("p-3", "The quay of Umerov."),)
)  # fmt: skip
NAMES = (NameSpellings(("umerov", "умєров"), ("rustem",)),)


def read_index(articles, names=()):
    """The manifest of an index of one column, and its other files by path."""
    column, _ = make_column(articles)
    texts = IndexTexts(
        [article.id for article in articles],
        [repr(article).encode() for article in articles],
        column.sizes,
        b"",
        lambda some: map(write_text, articles[some]),
        {},
    )
    made = make_index(make_blocks([column.words], names), column.facets, texts)
    files = {file.path: file.content for file in made}
    return json.loads(files.pop(MANIFEST)), files


def lines_of(files, kind):
    """The lines of all blocks of a kind."""
    blocks = [content.decode() for path, content in files.items() if path.startswith(kind)]
    return [line for block in blocks for line in block.split("\n") if line]


def test_a_form_has_its_places():
    """Article after article, passages within: the title is 0, what it is about 1, its text from 2 on."""
    _, files = read_index([FIRST, SECOND])
    places = dict(line.split("\t") for line in lines_of(files, "words") if line[0] != "=")
    numbers = "".join(map(write_number, (1, 2, 1, 2)))
    assert places["umerov*"] == numbers
    assert places["гребля"] == write_number(1) + write_number(2)
    assert places["греблю*"] == write_number(1) + write_number(0)
    assert places["lock*"] == write_number(1) + write_number(1)
    assert not {"і", "the", "of", "був"} & places.keys()


def test_lines_stand_in_the_order_of_their_coarse_keys():
    """So that a word's forms, and its spellings elsewhere, are fetched together; backwards in the other blocks."""
    _, files = read_index([FIRST, SECOND], NAMES)
    forms = [line.split("\t")[0].strip("=*") for line in lines_of(files, "words")]
    keys = [coarse_key(form) for form in forms]
    assert keys == sorted(keys)
    assert keys.index("aMRV") + keys.count("aMRV") - 1 == len(keys) - 1 - keys[::-1].index("aMRV")
    ends = [coarse_key(form)[::-1] for form in lines_of(files, "ends")]
    assert ends == sorted(ends)


def test_a_name_has_its_spellings_and_given_names():
    """And what a place is called elsewhere, where it is met."""
    _, files = read_index([FIRST, SECOND], NAMES)
    lines = lines_of(files, "words")
    assert "=умєров\tumerov\trustem" in lines
    assert not any(line.startswith("=варшава") for line in lines)
    warsaw = SearchRecord("w", "У Варшаві", "", "uk", "", (), (), ())
    assert any(
        line.startswith("=warsaw\t") and "варшава" in line
        for line in lines_of(read_index([warsaw])[1], "words")
    )


def test_dates_that_passages_speak_of_are_forms():
    """Not to be taken for slips of others: they are in no block of ends."""
    dated = msgspec.structs.replace(SECOND, dates={0: ("2025-05-02", "2025-06")})
    _, files = read_index([FIRST, dated])
    forms = [line.split("\t")[0] for line in lines_of(files, "words")]
    assert [form for form in forms if "@" in form] == ["@2025-05-02", "@2025-06"]
    assert not [form for form in lines_of(files, "ends") if "@" in form]


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2025-05", ["2025-05"]),
        ("2025-02-27/2025-03-01", ["2025-02-27", "2025-02-28", "2025-03-01"]),
        ("2025-07/2025-09", ["2025-07", "2025-09"]),
        ("2023/2024", ["2023", "2024"]),
        ("2020-01-01/2025-01-01", ["2020-01-01", "2025-01-01"]),
    ],
)
def test_a_range_is_found_by_its_days(value, days):
    """Unless it is too long."""
    assert list(spell_out(value)) == days


def test_forms_of_all_languages_go_along():
    """With what is elided before a word, and letters without marks."""
    manifest, _ = read_index([FIRST])
    tables = manifest["tables"]
    assert tables["plain"]["ł"] == "l"
    assert {"pl", "de", "fr", "bg", "tr", "ro"} <= tables["languages"].keys()
    assert "l'" in tables["languages"]["fr"]["elided"]


def test_every_article_is_in_its_bundle():
    """As text, with the anchors of its passages."""
    manifest, files = read_index([FIRST, SECOND])
    [texts] = [json.loads(content) for path, content in files.items() if path.startswith("texts")]
    assert [article[0] for article in texts] == ["first", "second"]
    assert texts[1][1:] == ["Quay", 0, "2025-06-01", [["p-3", "The quay of Umerov."]]]
    assert manifest["bundled"] == write_number(2)
    columns = manifest["columns"]
    assert columns["outlets"] == ["_unknown", "gazette"]
    assert columns["outlet"] == write_number(0) + write_number(1)
    assert columns["names"] == [""]
    assert [columns["sets"][ord(sign) - 0x30] for sign in columns["set"]] == [[], [0, 1]]


def test_equal_articles_make_equal_bytes_and_a_change_changes_little():
    """Every file but the manifest is named by what it holds."""
    many = [
        SearchRecord(f"a{n}", f"Title {n}", f"2025-01-{n % 28 + 1:02}", "en", "", (), (),
                     tuple(SearchPassage(f"p-{n}-{p}", f"word{n * p} says{p} of{n}" * 20)
                           for p in range(9)))
        for n in range(60)
    ]  # fmt: skip
    manifest, files = read_index(many)
    assert (manifest, files) == read_index(many)
    assert len(files) > 15
    many[10] = SearchRecord("a10", "Another title", "2025-01-03", "en", "", (), (), ())
    changed = [path for path in read_index(many)[1].keys() - files.keys() if "texts" in path]
    assert 0 < len(changed) < sum("texts" in path for path in files) / 2
    names = {hashlib.sha256(content).hexdigest(): path for path, content in files.items()}
    assert len(names) == len(files)


def test_a_word_met_in_lower_case_anywhere_is_no_name():
    """A form that begins with a capital wherever it is met is marked as a name."""

    def words(*titles):
        records = [SearchRecord(f"a{n}", t, "", "en", "", (), (), ()) for n, t in enumerate(titles)]
        return {line.split("\t")[0] for line in lines_of(read_index(records)[1], "words")}

    assert "quay" in words("a Quay", "a quay", "the QUAY")
    assert "quay*" in words("a Quay", "the Quay")


@given(st.lists(st.tuples(st.text("ab", max_size=3), st.binary(max_size=9)), max_size=40))
def test_files_hold_all_lines_in_order_within_the_limit(lines):
    """A file is longer than the limit only where it is a single line."""
    parts = sorted(lines)
    cuts = cut_files(((name, len(content)) for name, content in parts), Size(20, 2))
    files = [parts[cut] for cut in cuts]
    assert [part for file in files for part in file] == parts
    assert all(len(file) == 1 or sum(len(part[1]) for part in file) <= 20 for file in files)


def test_a_block_is_no_larger_than_is_fetched_at_once():
    """But for a single word that has more places."""
    often = [
        SearchRecord(
            f"a{n}", "often", "", "en", "", (), (), (SearchPassage("p", f"word{n} x{n}y"),)
        )
        for n in range(9000)
    ]
    _, files = read_index(often)
    for path, content in files.items():
        if path.startswith(("words", "ends")) and len(content) > BLOCK:
            assert content.count(b"\n") == 1


@given(st.integers(0, 1_000_000))
def test_every_number_is_one_sign_of_utf_8(number):
    """That is neither a blank nor the end of a line, and can be told from all others."""
    sign = write_number(number)
    assert len(sign) == 1
    assert sign.encode().decode() == sign
    assert sign not in {"\t", "\n", "\r", "*", "="} or number > 0
    code = ord(sign) - 0x30
    assert (code - 0x800 if code + 0x30 >= 0xE000 else code) == number
