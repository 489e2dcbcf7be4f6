"""Front matter of ``content/stories/<id>.md``: what an editor decides of a story."""

import msgspec

from generator.config import Wording
from generator.content.publication import HeldMeta
from generator.yaml_reading.extra import NO_EXTRA, Extra


class StoryMeta(HeldMeta, msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of a story. Articles that it does not name are found."""

    title: Wording = ""
    """Title, in each language of the site; without it that of an article, in the reader's language if there is one."""
    articles: tuple[str, ...]
    """Ids of articles that tell this story, whatever is found."""
    not_: tuple[str, ...] = msgspec.field(name="not", default=())
    """Ids of articles that do not tell it, whatever is found."""
    formerly: tuple[str, ...] = ()
    """Ids of stories that became this one: their addresses lead here."""
    cite: dict[str, str] = {}
    """Short names of articles for citations in this text: `[@quay#p-1a2b3c4d]`."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which the page's template finds in `context.extra`."""
