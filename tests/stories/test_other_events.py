"""What is of one kind, in one town or about one person, and yet another event."""

from tests.stories.compared import are_alike, evidence_of, told

CANADA = told(
    "2025-05-14", "en", "Canada bans 12 trawlers from its waters",
    "Canada on Wednesday banned 12 trawlers that fished without a licence.",
    "The ships had sailed under false flags.",
)  # fmt: skip
KANADA = told(
    "2025-05-14", "de", "Kanada sperrt 12 Trawler aus",
    "Ottawa hat am Mittwoch 12 Fischereischiffe ohne Lizenz aus seinen Gewässern verbannt.",
    "Die Schiffe fuhren unter falscher Flagge.",
)  # fmt: skip
JAPAN = told(
    "2025-05-14", "en", "Tokyo takes on pirate trawlers",
    "Japan has banned nine trawlers, its fisheries minister said on Wednesday.",
    "He called it a warning to crews without a licence.",
    "Ships under false flags will be held in port.",
)  # fmt: skip
ELECTED = told(
    "2025-05-12", "pl", "Zofia Brzeska burmistrzem Olszanki",
    "Zofia Brzeska wygrała w niedzielę wybory burmistrza Olszanki.",
    "Poparło ją 55 proc. głosujących, o 300 głosów więcej niż Adama Kłosa.",
    "Kłos rządził miastem osiem lat.",
)  # fmt: skip
ELECTED_TOO = told(
    "2025-05-12", "uk", "Мером польської Вільшанки стала лікарка",
    "На виборах мера польської Ольшанки перемогла Зофія Бжеська.",
    "Вона випередила Адама Клоса на 300 голосів.",
)  # fmt: skip
BURNT = told(
    "2025-05-13", "pl", "Pożar tartaku w Olszance",
    "W Olszance w nocy spłonął tartak, strażacy gasili ogień do rana.",
    "Ewakuowano 20 osób.",
    "Na miejsce przyjechała Zofia Brzeska, wybrana w niedzielę na burmistrza, i Adam Kłos.",
)  # fmt: skip


def test_what_two_states_do_are_two_events(tmp_path):
    """Even of one kind and on one day, where each article names a state that the other leaves out."""
    assert not are_alike(tmp_path, CANADA, JAPAN)


def test_what_one_state_does_is_one_event(tmp_path):
    """In two languages."""
    assert are_alike(tmp_path, CANADA, KANADA)


def test_a_town_and_its_mayor_are_no_event(tmp_path):
    """An election and a fire of the same week, whose leads are on other topics."""
    assert not are_alike(tmp_path, ELECTED, BURNT)


def test_an_election_is_one_in_two_languages(tmp_path):
    """With the same people, in the same town."""
    assert are_alike(tmp_path, ELECTED, ELECTED_TOO)


def test_an_announcement_is_not_what_was_announced(tmp_path):
    """Though it says on which day it was made."""
    announced = told(
        "2025-05-12", "de", "Fährleute in Nordholm wollen streiken",
        "Die Gewerkschaft Fährbund ruft die Fährleute in Nordholm für Mittwoch, den 14. Mai, zum Streik auf.",
        "Das sagte ihre Vorsitzende Karla Dieck am Montag.",
    )  # fmt: skip
    held = told(
        "2025-05-14", "en", "No ferries in Nordholm",
        "Ferry crews in Nordholm went on strike on Wednesday.",
        "Karla Dieck of the union, Fährbund, led a march.",
    )  # fmt: skip
    [one, other] = evidence_of(tmp_path, announced, held)
    assert (one.ahead, other.ahead) == (True, False)
    assert not are_alike(tmp_path, announced, held)


def test_two_people_before_one_court_are_two_events(tmp_path):
    """Though both are sentenced for the same, a day apart."""
    one = told(
        "2025-05-13", "en", "Former harbour master jailed for bribes",
        "The Nordholm court on Tuesday sentenced Peter Halloran, a former harbour master, to three years for bribes.",
        "He took 40,000 euros for berths.",
    )  # fmt: skip
    other = told(
        "2025-05-14", "en", "Ex-surveyor sentenced over bribes",
        "The Nordholm court on Wednesday sentenced Susan Whitby, a former surveyor, to two years for bribes.",
        "She was given a car by a builder.",
    )  # fmt: skip
    assert not are_alike(tmp_path, one, other)
