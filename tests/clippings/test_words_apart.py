"""Clippings whose speaker is told apart from the words, and names that are a part of another."""

import pytest

from tests.clippings.sample_clippings import clip

TOLD_BELOW = """\
Причал в Лузе закроют

По словам лоцмана Рустама Орсенова, порт хочет закрыть причал до осени.
Я попросил мэра взять с собой водолазов, а не только юристов. Причалы чинят краном, а не абзацем
- написал Орсенов в Telegram.
Причал построили в прошлом веке."""

TOLD_ABOVE = """\
Pilots arrive in Port Lorne for a second round

The pilots will deal with tides, buoys and fog in the old harbour.

Harbour captain Rustam Orsen said he would see the pilot Steve Brinkle this Wednesday, the paper reports.

I have seven questions for Steve, and four of them can be answered with one single word

The first round was held in the old harbour."""

LONGER_OFFICE = """\
The crews will meet again

The crews will meet again in Lorne, Deputy Prime Minister Varam Gozal said at a briefing.

“The last meeting produced a map of the old harbour,” the Deputy Prime Minister said."""

TWO_WORDS = """\
The crews keep talking

The crews agreed to meet again next month, pilot Pieter Van Laar said.

Mr Van Laar said nobody had slammed a door.

“We are no longer arguing about a road,” he said."""

GLUED = """\
Причал в Лузе закрыли

Так закрытие объяснил портовый обозреватель Ефим Орлянкин в разговоре с газетой.

По его словам, причал стоит пустым с прошлой недели.

Порт хочет сверить каждую сваю, город предлагает сверять их уже на месте
Ефим Орлянкинпортовый обозреватель

Причал построили в прошлом веке."""


@pytest.mark.parametrize(
    ("text", "people", "speakers"),
    [
        (TOLD_BELOW, {"Rustam Orsenov"}, ["Rustam Orsenov"]),
        (TOLD_ABOVE, {"Rustam Orsen", "Steve Brinkle"}, ["Rustam Orsen"]),
        (LONGER_OFFICE, {"Varam Gozal"}, ["Varam Gozal"]),
        (TWO_WORDS, {"Pieter Van Laar"}, ["Pieter Van Laar"]),
        (GLUED, {"Efim Orliankin"}, []),
    ],
)
def test_everybody_is_found_once_and_speaks(
    text: str, people: set[str], speakers: list[str]
) -> None:
    """Below a dash, in the sentence above, by an office in capitals, by a surname of two words, and glued."""
    clipping = clip(text)
    assert {each.name for each in clipping.people} == people
    assert [each.speaker for each in clipping.quotations] == speakers
