"""The same text in several articles has one origin; nothing is deleted."""

from string import ascii_letters

from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import origins
from tests.running import SMALL_SITE, run, write_files

TEXT = """Обмеження щодо нічних рейсів почнуть діяти з першого грудня. Рішення оприлюднили в понеділок.
Перевізник матиме два тижні, щоб пояснити кожен рейс, сказав уповноважений Юрій Калинець.
Під нові правила потрапляють сорок сім компаній. Більшість із них зареєстрована в портових громадах,
решта у прикордонних районах, де контроль посилили ще навесні."""
OTHER = """Делегація повернулася зі столиці сусідньої країни пізно ввечері й не відповідала на запитання журналістів.
Речниця міністерства пообіцяла оприлюднити підсумки переговорів до кінця тижня, коли їх погодять обидві сторони.
Попередня зустріч тривала два дні, і домовленостей тоді не досягли, хоча посередники говорили про поступ."""


def find_origins(texts, addresses=None):
    """The origins of texts by id, as the corpus finds them."""
    runs = {article.encode(): origins.all_runs([text]) for article, text in texts.items()}
    samples = {article.encode(): origins.sample_runs([text]) for article, text in texts.items()}
    found, _ = origins.find_origins(
        samples,
        {article.encode(): address for article, address in (addresses or {}).items()},
        lambda one, other: origins.have_same_text(runs[one], runs[other]),
    )
    return {article.decode(): origin.decode() for article, origin in found.items()}


def test_a_syndicated_text_has_one_origin():
    """Another outlet's marks, dashes and name in one sentence change nothing."""
    copy = (
        TEXT.replace("сказав уповноважений", "– сказав «уповноважений»")
        + " Про це пишуть Вісті Затоки."
    )
    assert find_origins({"a": TEXT, "b": copy, "c": OTHER}) == {"a": "a", "b": "a", "c": "c"}


def test_a_shortened_copy_has_the_origin_of_the_whole():
    """Half of the text is enough, where all of it is in the other."""
    assert find_origins({"whole": TEXT, "cut": TEXT[: len(TEXT) * 2 // 3]})["cut"] == "whole"


def test_a_shared_background_paragraph_is_not_the_same_text():
    """Two stories may recall the same third one."""
    shared = TEXT.split("\n", 1)[0]
    assert find_origins({"a": TEXT, "b": f"{OTHER}\n{shared}"}) == {"a": "a", "b": "b"}


def test_a_text_too_short_to_be_compared_is_its_own_origin():
    """A line of a story that two outlets tell whole; and the two are still one."""
    line = TEXT.partition(". ")[0]
    assert find_origins({"a": TEXT, "b": TEXT, "line": line}) == {
        "a": "a",
        "b": "a",
        "line": "line",
    }


def test_two_extractions_of_one_address_have_one_origin():
    """However different their texts."""
    addresses = {
        "a": "https://a.example/x/",
        "b": "https://a.example/x",
        "c": "https://a.example/y",
    }
    assert find_origins({"a": TEXT, "b": OTHER, "c": ""}, addresses) == {
        "a": "a",
        "b": "a",
        "c": "c",
    }


@given(st.dictionaries(st.text(ascii_letters, min_size=1), st.text()))
def test_every_article_has_an_origin_that_is_its_own_origin(texts):
    """For any texts."""
    found = find_origins(texts)
    assert found.keys() == texts.keys()
    assert all(found[origin] == origin for origin in found.values())


def test_a_long_copy_is_known_by_a_part_of_it():
    """Of a long text only every eighth run is looked up, of a short one all: the short is found in the long."""
    before = " ".join(f"слово{number} інше{number * 7}" for number in range(600))
    whole = f"{before} {TEXT}"
    assert find_origins({"whole": whole, "part": TEXT})["part"] == "whole"


def test_only_texts_whose_samples_are_alike_are_compared_whole():
    """A hundred different texts with one paragraph in common cost not one comparison."""
    different = {
        f"{n}": " ".join(f"а{n}{word} б{n * word}" for word in range(80)) + OTHER[:100]
        for n in range(100)
    }
    asked = []
    samples = {article.encode(): origins.sample_runs([text]) for article, text in different.items()}
    origins.find_origins(samples, {}, lambda one, other: bool(asked.append((one, other))))
    assert asked == []


def test_the_site_counts_articles_and_independent_texts(tmp_path):
    """Both articles are there, and each names the other."""
    files = {
        f"content/articles/{name}.md": f"---\ntitle: {name}\nlanguage: uk\n---\n{TEXT}\n"
        for name in ("one", "two")
    }
    write_files(tmp_path, {**SMALL_SITE, **files})
    assert run(tmp_path, "build").status == 0
    home = (tmp_path / "site/index.html").read_text("utf-8").lower()
    assert "independent texts" in home
    assert 'href="../../articles/two/"' in (tmp_path / "site/articles/one/index.html").read_text(
        "utf-8"
    )


def test_a_text_too_short_to_compare_may_share_a_run_with_others():
    """It has an origin of its own, and theirs are found."""
    texts = {"a": TEXT, "b": TEXT, "short": TEXT.split("\n", 1)[0]}
    assert find_origins(texts) == {"a": "a", "b": "a", "short": "short"}
