"""Problems as text: what stands in a file cannot speak to the terminal, and lines are those that editors count."""

from pathlib import Path

from generator.problems import Problem, describe
from tests.running import write_files


def test_control_characters_are_shown_and_not_sent(tmp_path):
    """Of the line, of the message and of the file's name."""
    write_files(tmp_path, {"seeds/a\x1bb.txt": "\x1b[2Jone\tx\x00\x9b\n"})
    told = describe(
        Problem("bad-yaml", "a\x07b", Path("seeds/a\x1bb.txt"), 1, 1, "c\x08"), tmp_path
    )
    assert told == (
        "seeds/a␛b.txt:1:1: error[bad-yaml]: a␇b\n>    1 | ␛[2Jone\tx␀\N{REPLACEMENT CHARACTER}\n       | ^\n  hint: c␈"
    )


def test_only_line_ends_end_a_line(tmp_path):
    """A form feed or a line separator within a line does not."""
    write_files(tmp_path, {"a.txt": "one\x0ctwo\u2028three\nfour\n"})
    told = describe(Problem("no-theme", "m", Path("a.txt"), 2), tmp_path)
    assert told == "a.txt:2: error[no-theme]: m\n     1 | one␌two\u2028three\n>    2 | four"
