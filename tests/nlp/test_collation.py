"""Names in the order of a reader's alphabet."""

import pytest

from generator.nlp.collation import sort_key


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("uk", ["Гончар", "Ґалаґан", "Дорош", "Енко", "Єрмак", "Жук", "Зуб", "Иванов", "Іваненко",
                "Їжак", "Йовенко", "Кос", "Щур", "Юрко", "Яшин"]),
        ("ru", ["Евтух", "Ёлкин", "Еремин", "Жуков", "Иванов", "Йогин", "Ким", "Эйдман", "Юдин"]),
        ("en", ["Güler", "Gulyaev", "Kalın", "Kılıç", "Łoś", "Lot", "Şahin", "Sek", "Zelensky"]),
    ],
)  # fmt: skip
def test_names_stand_in_the_order_of_the_alphabet(language, names):
    """Ukrainian letters in their places, not behind all Russian ones; Latin ones without regard to marks."""
    assert sorted(names, key=sort_key(language)) == names


@pytest.mark.parametrize(
    ("language", "names"),
    [("uk", ["Яшин", "Abel"]), ("en", ["Abel", "Яшин"]), ("uk", ["7 днів", "Факти"])],
)
def test_the_readers_own_script_comes_first(language, names):
    """And numbers before every script."""
    assert sorted(names, key=sort_key(language)) == names


def test_case_accents_and_punctuation_decide_last():
    """An apostrophe inside a name, or capitals throughout, move it nowhere."""
    names = ["Мар'яненко", "Маряненко", "МАРЯНІВ", "Мар'янчук"]
    assert sorted(names, key=sort_key("uk")) == names
