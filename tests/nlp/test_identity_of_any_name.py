"""Another given name before a surname is never taken for a known person, whatever the name."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.nlp.morphology import read_tags
from generator.nlp.names.name_words import (
    identity_words,
    is_no_name,
    is_place,
    is_role,
    is_small,
)
from generator.nlp.names.spelling_key import spelling_key
from generator.nlp.names.surname_context import is_name_tag
from generator.nlp.quotations.attribution_phrases import is_preposition, saying
from tests.nlp.test_identity import INDEX, certain

# Of many cultures, in two scripts.
GIVEN_LATIN = [
    "Aytaç", "Oluwaseun", "Thabo", "Yusra", "Priyanka", "Nguyen", "Maximilian",
    "Dunstan", "Temperance", "Jwan", "Siobhán", "Kwame", "Ngozi", "Björn",
    "Þórdís", "Xochitl", "Anahí", "Chukwuemeka", "Tariq", "Leyla", "Sione",
    "Malia", "Tadeáš", "Žofia", "Gintarė", "Aigerim", "Bat-Erdene", "Hyun-woo",
    "Nanuka", "Teimuraz", "Ketevan", "Lashawn", "DeShawn", "Jean-Luc", "Aoife",
    "Ingeborg",
]  # fmt: skip
GIVEN_CYRILLIC = [
    "Світозар", "Аврелій", "Ждан", "Нурі", "Сервер", "Куаныш", "Радослав",
    "Гаїна", "Олувасеун", "Айтач", "Теймураз", "Нанука", "Кетеван", "Баяр",
    "Дугар", "Нгуен", "Прия", "Тхабо", "Зульфия", "Севиль", "Мстислава",
    "Добриня", "Благомир", "Цветан", "Йоана", "Дойна", "Дерія", "Абдурашид",
    "Хыдыр",
]  # fmt: skip
_ONSETS = st.sampled_from(
    [
        "b",
        "d",
        "f",
        "g",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "z",
        "ch",
        "sh",
        "th",
        "dj",
        "kw",
        "ng",
        "br",
        "kr",
    ]
)
_VOWELS = st.sampled_from(["a", "e", "i", "o", "u", "ai", "oa", "ou"])
_ENDS = st.sampled_from(["", "n", "k", "sh", "m", "r", "l", "t"])
_CYRILLIC_ONSETS = st.sampled_from(
    [
        "б",
        "в",
        "г",
        "д",
        "ж",
        "з",
        "к",
        "л",
        "м",
        "н",
        "п",
        "р",
        "с",
        "т",
        "х",
        "ц",
        "ч",
        "ш",
        "бр",
        "кр",
        "дж",
        "нг",
    ]
)
_CYRILLIC_VOWELS = st.sampled_from(list("аеиоуяюіє"))
_CYRILLIC_ENDS = st.sampled_from(["", "н", "к", "м", "р", "ш", "т", "й", "л"])


def syllabic(onsets: st.SearchStrategy, vowels: st.SearchStrategy, ends: st.SearchStrategy):
    """Names of two to four syllables, which no list has."""
    syllable = st.tuples(onsets, vowels).map("".join)
    names = st.tuples(st.lists(syllable, min_size=2, max_size=4).map("".join), ends)
    return names.map(lambda parts: "".join(parts).capitalize())


LATIN = st.sampled_from(GIVEN_LATIN) | syllabic(_ONSETS, _VOWELS, _ENDS)
CYRILLIC = st.sampled_from(GIVEN_CYRILLIC) | syllabic(
    _CYRILLIC_ONSETS, _CYRILLIC_VOWELS, _CYRILLIC_ENDS
)
FORMS = sorted((key, form.person) for key, forms in INDEX.surnames.items() for form in forms)
FRAMES = {
    "en": ["{} said so. “No,” {bare} said.", "The court heard {} on Monday. {bare} was silent.",
           "On Monday, {} and others came. Nobody saw {bare}.", "{}"],
    "de": ["{} sagte das. {bare} schwieg.", "Das Gericht hörte {} an. {bare} schwieg."],
    "pl": ["{} powiedział to. {bare} milczał.", "Sąd wysłuchał: {}. {bare} milczał."],
    "tr": ["{} konuştu. {bare} sustu."],
    "uk": ["{} сказав це. «Ні», – сказав {bare}.", "Суд у Луцьку вислухав {} у понеділок. {bare} мовчав.",
           "Про це {} повідомив слідству, а {bare} мовчав."],
    "ru": ["{} сказал это. «Нет», – сказал {bare}.", "Суд выслушал {} в понедельник. {bare} молчал."],
    "bg": ["{} каза това. {bare} мълча."],
}  # fmt: skip


def fits(name: str, person: str) -> bool:
    """Tell whether a random name happens to be the person's, or short for it."""
    given_names = INDEX.given[person]
    sound = spelling_key(name.lower())
    return (
        name.lower() in given_names.forms
        or sound in given_names.sounds
        or any(known.startswith(sound) for known in given_names.sounds)
    )


def is_common_word(key: str, language: str) -> bool:
    """Whether the word is a common one that may begin a sentence before a surname."""
    starts = key in identity_words("starters") or key in saying()
    small = starts or is_small(key) or is_preposition(key) or is_place(key, language)
    tags = read_tags(key, language)
    return small or is_role(key) or is_no_name(key) or not all(map(is_name_tag, tags))


@settings(max_examples=1500, deadline=None)
@given(st.data())
def test_another_given_name_is_never_a_known_person(data: st.DataObject) -> None:
    """Whatever the name, the case and the place in the sentence, nor is the surname alone after it."""
    key, person = data.draw(st.sampled_from(FORMS))
    cyrillic = key[0] >= "\u0250"
    name = data.draw(CYRILLIC if cyrillic else LATIN)
    language = data.draw(
        st.sampled_from(["uk", "ru", "bg"] if cyrillic else ["en", "de", "pl", "tr"])
    )
    assume(not fits(name, person) and not is_common_word(name.lower(), language))
    frame = data.draw(st.sampled_from(FRAMES[language]))
    text = frame.format(f"{name} {key.title()}", bare=key.title())
    assert person not in certain(text, language), text
