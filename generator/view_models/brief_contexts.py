"""Views of a brief: one page with the news of a briefing, each line with its address."""

import msgspec

from generator.view_models.page_views import Link


class BriefLine(msgspec.Struct, frozen=True):
    """Line of a brief: a link with an absolute address, its source, and its text.

    ``lang`` is the language of ``text``. ``standings`` are those of the allegations that go along.
    """

    link: Link
    source: str = ""
    label: str = ""  # of the text
    text: str = ""
    lang: str = ""
    standings: tuple[str, ...] = ()


class BriefSection(msgspec.Struct, frozen=True):
    """Lines of one kind under a title. ``more`` are left out for their number.

    ``address`` is the absolute one of the page that has all of them.
    """

    title: str
    lang: str
    lines: tuple[BriefLine, ...]
    address: str
    more: int = 0

    def cut(self, most: int) -> "BriefSection":
        """Return the section with at most so many lines."""
        left_out = max(0, len(self.lines) - most)
        return msgspec.structs.replace(self, lines=self.lines[:most], more=self.more + left_out)


class BriefContext(msgspec.Struct, frozen=True):
    """Brief: its beginning, the address of the briefing, and its sections."""

    since: str
    address: str
    sections: tuple[BriefSection, ...]

    def cut(self, most: int) -> "BriefContext":
        """Return the brief with at most so many lines in a section."""
        return msgspec.structs.replace(
            self, sections=tuple(each.cut(most) for each in self.sections)
        )
