"""Reading: bytes of any encoding become lines of text, or a Problem."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clippings.decode import decode_seed
from generator.clippings.legacy_encodings import guess_encoding
from generator.clippings.visible_text import visible
from generator.problems import Problem, ProblemsError

UKRAINIAN = "Міст через Лугу відкриють у травні, розповів підрядник «Західмосту»."
RUSSIAN = "Мост через Лугу откроют в мае, объявил подрядчик – «Западмост»."
POLISH = "Most na Łudze zostanie otwarty w maju, żeby przyśpieszyć ruch."
GERMAN = "Die Brücke über die Luha wird im Mai eröffnet, größer als geplant."


def read(folder: Path, data: bytes, name: str = "seed.txt") -> tuple[str, tuple[str, ...]]:
    path = folder / name
    path.write_bytes(data)
    seed = decode_seed(path, Path("seeds") / name)
    return seed.encoding, seed.lines


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (UKRAINIAN, "utf-8"),
        (UKRAINIAN, "utf-8-sig"),
        (UKRAINIAN, "utf-16"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN.replace("«", '"').replace("»", '"'), "koi8_u"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN.translate(str.maketrans("«»–", '""-')), "koi8_u"),
        (POLISH, "cp1250"),
        (GERMAN, "cp1252"),
    ],
)  # fmt: skip
def test_a_text_is_read_whatever_its_encoding(tmp_path: Path, text: str, encoding: str) -> None:
    assert read(tmp_path, text.encode(encoding)) == (encoding, (text,))


PAGE = "<html><head>{}</head><body><p>{}</p></body></html>"
OLD = '<meta http-equiv="Content-Type" content="text/html; charset={}">'


@pytest.mark.parametrize(
    ("declared", "text", "written", "encoding"),
    [
        (OLD.format("windows-1251"), RUSSIAN, "cp1251", "cp1251"),
        ("<meta charset='koi8-u'>", UKRAINIAN.translate(str.maketrans("«»", '""')), "koi8_u", "koi8-u"),
        (OLD.format("ISO-8859-2"), POLISH, "iso8859-2", "iso8859-2"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', GERMAN, "cp1252", "cp1252"),
        (OLD.format("windows-1251"), UKRAINIAN, "utf-8", "utf-8"),  # a browser saved it anew
        (OLD.format("utf-16"), UKRAINIAN, "utf-8", "utf-8"),
        (OLD.format("utf-8"), UKRAINIAN, "utf-16", "utf-16"),  # its mark comes before
        (OLD.format("utf-8"), UKRAINIAN, "cp1251", "cp1251"),  # declared in vain
        ("<meta charset='rot13'>", RUSSIAN, "cp1251", "cp1251"),
        ("", RUSSIAN, "cp1251", "cp1251"),
    ],
)  # fmt: skip
def test_a_page_is_read_as_it_declares_where_that_can_be(
    tmp_path: Path, declared: str, text: str, written: str, encoding: str
) -> None:
    data = PAGE.format(declared, text).encode(written)
    assert read(tmp_path, data, "page.HTM") == (encoding, (text,))


def test_the_mark_of_utf_16_may_say_big_endian(tmp_path: Path) -> None:
    data = b"\xfe\xff" + UKRAINIAN.encode("utf-16-be")
    assert read(tmp_path, data) == ("utf-16", (UKRAINIAN,))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(tmp_path: Path, end: str) -> None:
    assert read(tmp_path, f"a{end}{end}b".encode())[1] == ("a", "", "b")


def test_an_empty_file_is_one_empty_line(tmp_path: Path) -> None:
    assert read(tmp_path, b"") == ("utf-8", ("",))


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("letter.msg", b"x", "has to be saved as .eml, one e-mail to a file"),
        ("page.webarchive", b"x", "has to be saved as a page (HTML)"),
        ("memo.doc", b"x", "has to be saved as .docx"),
        (
            "seed.txt",
            b"\x00\x01\xff\xfe\x00",
            "is not readable in any encoding tried: utf-16-le, utf-16-be",
        ),
    ],
)
def test_what_is_no_text_is_a_problem_at_its_place(
    tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    with pytest.raises(ProblemsError) as caught:
        read(tmp_path, data, name)
    (problem,) = caught.value.problems
    assert (problem.path, problem.message) == (Path("seeds") / name, message)
    assert problem.hint


def test_a_file_that_is_not_there_is_a_problem() -> None:
    with pytest.raises(ProblemsError) as caught:
        decode_seed(Path("nowhere.txt"), Path("seeds/nowhere.txt"))
    assert caught.value.problems == (
        Problem(
            "cannot-read",
            "cannot be read: no such file or directory",
            Path("seeds/nowhere.txt"),
            hint="check that it exists and is readable",
        ),
    )


@given(st.binary())
def test_any_bytes_are_told_without_an_error(data: bytes) -> None:
    encoding = guess_encoding(data).encoding
    assert encoding is None or data.decode(encoding, "replace")


SAMPLES = {
    "uk": """Міст через Лугу відкриють на рік раніше

Його відкриють у травні, сказав у понеділок підрядник. Їхати ним буде можна й автобусом.""",
    "ru": """Мост через Лугу откроют в мае

Об этом сообщил подрядчик. Ехать по нему можно будет и на автобусе, а пешком ещё раньше.""",
    "bg": """Мостът над Луга ще бъде открит през май

Това съобщи строителят в понеделник. По него ще може да се пътува и с автобус.""",
    "pl": """Most na Łudze otworzą w maju

Powiedział o tym w poniedziałek wykonawca, żeby uspokoić mieszkańców. Będą nim jeździć autobusy.""",
    "de": """Die Brücke über die Luha wird im Mai eröffnet

Das sagte der Bauherr am Montag. Auch Busse dürfen sie benützen, und für Fußgänger gibt es Stege.""",
}
WRITTEN = {
    **dict.fromkeys(("uk", "ru", "bg"), ("cp1251", "iso8859_5", "mac_cyrillic", "koi8_u", "cp866")),
    "pl": ("cp1250", "iso8859_2"),
    "de": ("cp1252", "cp1250"),
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [(language, each) for language, written in WRITTEN.items() for each in written],
)
def test_words_tell_an_old_encoding(tmp_path: Path, language: str, encoding: str) -> None:
    """A text of two sentences is read in the encoding that it was written in."""
    text = SAMPLES[language]
    if encoding == "cp866" and language == "uk":
        encoding = "cp1125"  # which has the letter і
    assert "\n".join(read(tmp_path, text.encode(encoding))[1]) == text


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_without_its_mark_too(tmp_path: Path, language: str, encoding: str) -> None:
    """Zero bytes in a text are those of UTF-16; a byte cut off at the end loses one letter."""
    data = SAMPLES[language].encode(encoding)
    assert "\n".join(read(tmp_path, data)[1]) == SAMPLES[language]
    assert "\n".join(read(tmp_path, data[:-1])[1]).startswith(SAMPLES[language][:-1])


@pytest.mark.parametrize("language", ["uk", "ru", "bg", "pl"])
def test_utf_8_may_be_cut_in_a_letter(tmp_path: Path, language: str) -> None:
    """The rest is read, and the letter is told to be lost."""
    data = SAMPLES[language].encode()
    cut = next(at for at in range(len(data) - 20, len(data)) if data[at] >> 6 == 2)
    encoding, lines = read(tmp_path, data[:cut])
    assert (encoding, lines[-1][-1]) == ("utf-8", "\ufffd")
    assert SAMPLES[language].startswith("\n".join(lines)[:-1])


def test_a_page_with_a_broken_byte_is_read(tmp_path: Path) -> None:
    """What a site cut in the middle of a letter costs that letter alone."""
    broken = "Нова дорога до міс".encode() + b"\xd1..."
    text = SAMPLES["uk"].replace("\n\n", "</h1><p>").encode()
    page = b'<meta charset="utf-8"><h1>' + text + b"</p><aside>" + broken + b"</aside>" + b" " * 999
    encoding, lines = read(tmp_path, page, "page.html")
    assert encoding == "utf-8"
    assert lines[-1] == "Нова дорога до міс\ufffd..."
    assert lines[0] == SAMPLES["uk"].split("\n")[0]


@pytest.mark.parametrize("language", ["uk", "ru", "bg"])
def test_a_text_that_makes_no_words_is_refused(tmp_path: Path, language: str) -> None:
    """What no encoding makes readable is never an article, and what was tried is said."""
    scrambled = bytes(
        byte ^ 0x55 if byte > 0x7F else byte for byte in SAMPLES[language].encode("cp1251")
    )
    with pytest.raises(ProblemsError) as caught:
        read(tmp_path, bytes(byte | 0x80 for byte in scrambled if byte > 0x40))
    (problem,) = caught.value.problems
    assert problem.code == "unknown-encoding"
    assert problem.message.startswith(
        "is not readable in any encoding tried: cp1251, koi8_u, iso8859_5"
    )


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("\u200bСекре\u00adтар\u2060 \ufeff", "Секретар"),
        ("Тримаймося\u200d: 🕊️", "Тримаймося: 🕊️"),
        ("👩\u200d🚀", "👩\u200d🚀"),  # the joiner makes one picture of two
        ("می\u200cخواهم", "می\u200cخواهم"),  # and shapes Persian
        ("1\u202f200\u00a0осіб", "1\u202f200\u00a0осіб"),
        ("a\x0bb\u2028c\x00", "a b c"),
    ],
)
def test_what_cannot_be_seen_is_no_part_of_a_line(line: str, seen: str) -> None:
    assert visible(line) == seen
