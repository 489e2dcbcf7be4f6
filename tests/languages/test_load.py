"""Language files: read strictly, each mistake with its place, and kept compiled."""

import shutil
from pathlib import Path

import msgspec
import pytest

from generator.languages.load import (
    NAME,
    gather,
    languages_key,
    load_compiled,
    load_sections,
    read_languages,
)
from generator.languages.quotation_sections import QuotationWords
from generator.languages.sections import Language, NameWords
from generator.problems import ProblemsError, describe

SECTIONS = [field.name for field in msgspec.structs.fields(Language)][2:]
NAMES = 3 + SECTIONS.index("names")  # the line
LACKING = "".join(f"{name}: none\n" for name in SECTIONS)


def test_the_files_that_ship_have_no_mistakes():
    """Every language file is read without a Problem, and one holds what belongs to no language."""
    languages = read_languages()
    assert {"any", "en", "uk"} <= languages.keys()
    assert languages["uk"].name == "Ukrainian"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (
            "name: Lojban\nscript: latin\n"
            + LACKING.replace("\nnames: none", "\nnames: {rolls: [a]}"),
            f"jbo.yaml:{NAMES}:8: error[unknown-key]: 'names': unknown key 'rolls'",
        ),
        (
            "name: Lojban\nscript: latin\n"
            + LACKING.replace("\nnames: none", "\nnames:\n  titles: [catni, nobli, catni]"),
            f"jbo.yaml:{NAMES + 1}:26: error[duplicate-word]: 'catni' is given twice",
        ),
        (
            "name: Lojban\nscript: latin\n" + LACKING.replace("\nnames: none\n", "\n"),
            "jbo.yaml:1:1: error[missing-key]: 'names' is missing",
        ),
        (
            "name: Lojban\nscript: lerfu\n" + LACKING,
            "jbo.yaml:2:9: error[unknown-value]: 'script': unknown value 'lerfu'",
        ),
        (
            "name: Lojban\nscript: latin\n"
            + LACKING.replace("calendar: none", "calendar: {months: [pavmasti, relmasti]}"),
            "jbo.yaml:5:11: error[wrong-type]: 'calendar': months has 2 entries, not 12",
        ),
        (
            "name: Lojban\nscript: latin\n"
            + LACKING.replace("declension: none", "declension: {given_m: ['a | b c']}"),
            "jbo.yaml:9:13: error[wrong-type]: 'declension': 'a | b c' has 2 cases, not 7",
        ),
        ("- catni\n", "jbo.yaml:1:1: error[keys-expected]: a language has keys and values"),
    ],
)
def test_a_mistake_has_its_place(tmp_path, text, complaint):
    """A key that no section has, a word given twice and a section left out are found where they are."""
    (tmp_path / "jbo.yaml").write_text(text)
    with pytest.raises(ProblemsError) as caught:
        read_languages(tmp_path)
    told = [describe(each, tmp_path).splitlines()[0] for each in caught.value.problems]
    assert [line.removeprefix(f"{tmp_path}/") for line in told] == [complaint]


def test_mistakes_of_all_files_are_told_together(tmp_path):
    """The second file is read although the first has a mistake."""
    for name in ("aa", "bb"):
        (tmp_path / f"{name}.yaml").write_text("- wrong\n")
    with pytest.raises(ProblemsError) as caught:
        read_languages(tmp_path)
    assert len(caught.value.problems) == 2


def test_a_section_is_loaded_of_the_languages_that_have_it():
    """What a language lacks is not there, and every list of the others comes in the order of codes."""
    sections = load_sections(QuotationWords)
    assert list(sections) == sorted(sections)
    assert "сказав" in sections["uk"].verbs
    assert load_sections(NameWords).keys() == {
        code for code, language in read_languages().items() if language.names
    }
    assert gather(QuotationWords, lambda words: words.articles) == ("il",)


@pytest.fixture
def folder(tmp_path):
    """A copy of the folder of languages with one small language."""
    copy = tmp_path / "languages"
    copy.mkdir()
    (copy / "jbo.yaml").write_text("name: Lojban\nscript: latin\n" + LACKING)
    return copy


def test_files_are_read_once_until_one_changes(folder):
    """The compiled file answers for the YAML files until one of them is written again."""
    read = []

    def reading(path: Path) -> dict[str, Language]:
        read.append(path)
        return read_languages(path)

    first = load_compiled(folder, reading)
    assert load_compiled(folder, reading) == first
    assert len(read) == 1
    text = (folder / "jbo.yaml").read_text()
    (folder / "jbo.yaml").write_text(
        text.replace("quotations: none", "quotations: {verbs: [cusku]}")
    )
    assert load_compiled(folder, reading) != first
    assert len(read) == 2


def test_a_damaged_compiled_file_is_made_anew(folder):
    """What cannot be decoded is no answer."""
    load_compiled(folder, read_languages)
    compiled = folder / "__pycache__" / NAME
    compiled.write_bytes(b"\x93")
    assert load_compiled(folder, read_languages)
    assert len(compiled.read_bytes()) > 1


def test_where_the_package_cannot_be_written_the_users_cache_is(folder, tmp_path, monkeypatch):
    """An installed package that belongs to somebody else compiles into the user's own folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (folder / "__pycache__").write_text("in the way")
    load_compiled(folder, read_languages)
    assert [path.name for path in (tmp_path / "cache").rglob("*") if path.is_file()] == [NAME]


def test_nothing_needs_to_be_written(folder, tmp_path, monkeypatch):
    """Where no folder can be written, the files are read each time."""
    (tmp_path / "cache").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (folder / "__pycache__").write_text("in the way")
    assert load_compiled(folder, read_languages).keys() >= {"names", "quotations"}


def test_the_key_is_that_of_the_files(folder):
    """A file more is another key, so that a language added is seen at once."""
    before = languages_key(folder)
    shutil.copy(folder / "jbo.yaml", folder / "tlh.yaml")
    assert languages_key(folder) != before
