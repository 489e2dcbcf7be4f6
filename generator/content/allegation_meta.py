"""Front matter of ``content/allegations/<id>.md``, and addresses of passages in it."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

import msgspec

from generator.config import Wording, all_wordings
from generator.content.publication import HeldMeta
from generator.nlp.dates.partial_date import PartialDate
from generator.yaml_reading.extra import NO_EXTRA, Extra

Stage = Literal[
    "reported", "investigated", "searched", "suspected", "charged", "on-trial", "convicted",
    "acquitted", "dropped", "overturned", "settled", "withdrawn", "retracted",
]  # fmt: skip
BETTER = frozenset({"acquitted", "dropped", "overturned", "withdrawn", "retracted"})
ResponseKind = Literal["denial", "partial", "admission", "explanation", "declined", "no-comment"]


class Place(NamedTuple):
    """Passage by the id of its article and its anchor."""

    article: str
    anchor: str

    def __str__(self) -> str:
        """Return the address as an editor writes it: ``2025-05-02-gazette-quay#p-faaa40f6``."""
        return f"{self.article}#{self.anchor}"


def read_place(text: str) -> Place:
    """Return the passage that a text names. An empty article or anchor is unknown everywhere."""
    article, _, anchor = text.removeprefix("/articles/").partition("#")
    return Place(article.rstrip("/"), anchor)


class AccuserMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Source of an allegation."""

    who: Wording
    """Name of the source, as articles give it."""
    kind: Literal["authority", "court", "outlet", "person", "organisation", "anonymous"]
    """Kind of the source."""


class StageMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Stage that an allegation has reached."""

    is_: Stage = msgspec.field(name="is")
    """Stage."""
    on: PartialDate
    """Day of the stage, or only its month or year."""
    passage: str = ""
    """Passage that says so, as `<article>#p-1a2b3c4d`."""


class ResponseMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Response to an allegation."""

    from_: str = msgspec.field(name="from")
    """Id of the person who responds, or of one of `organisations`."""
    kind: ResponseKind
    """Kind of the response."""
    passage: str
    """Passage with the response, which may be one of the allegation's own."""


class AskedMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Question that the desk put to people concerned."""

    on: PartialDate
    """Day of the question."""
    how: Wording = ""
    """Way in which it was put, as `e-mail`."""
    answer: Wording = ""
    """Answer, `none` without one."""


class NoneFoundMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Record that no response was found."""

    on: PartialDate
    """Day on which a response was last looked for."""
    looked_in: Wording = ""
    """Texts in which it was looked for."""
    for_: tuple[str, ...] = msgspec.field(name="for", default=())
    """Ids of those without a response. Without this key it holds for all of `about`."""
    asked: AskedMeta | None = None
    """Question put to them, if any."""


class ReviewMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Last review of an entry."""

    on: PartialDate
    """Day of the review."""
    by: Wording
    """Name of the editor who made it."""


class AllegationMeta(HeldMeta, msgspec.Struct, frozen=True, kw_only=True):
    """Front matter of an allegation. The docstring of each field is its line in the handbook."""

    claim: Wording
    """The claim in a sentence that says who makes it, by language of the site."""
    about: tuple[str, ...]
    """Ids of the people whom it concerns, and of `organisations` here."""
    organisations: dict[str, Wording] = {}
    """Names of companies and institutions whom it concerns or who respond, by ids of your choice."""
    by: AccuserMeta
    """Source of the claim."""
    passages: tuple[str, ...]
    """Passages that make the claim, as `<article>#p-1a2b3c4d`."""
    stages: tuple[StageMeta, ...] = ()
    """Stages in time, each with the passage that says so."""
    responses: tuple[ResponseMeta, ...] = ()
    """Responses of those concerned."""
    none_found: NoneFoundMeta | tuple[NoneFoundMeta, ...] = ()
    """Record that no response was found, or a list of such records."""
    reviewed: ReviewMeta | None = None
    """Last review of this entry by an editor."""
    review_within: str = ""
    """Days until the next review, as `90d`."""
    draft: bool = False
    """The entry is unfinished, so that its passages count as not yet recorded."""
    extra: Extra = NO_EXTRA
    """Fields of your own, which the allegation's page finds in `context.extra`."""

    @property
    def organisation_names(self) -> frozenset[str]:
        """Names of its organisations, in all languages."""
        return self._names_of(self.organisations)

    @property
    def concerned_names(self) -> frozenset[str]:
        """Names of the organisations that it is about, in all languages."""
        return self._names_of(self.about)

    def _names_of(self, ids: Iterable[str]) -> frozenset[str]:
        named = (self.organisations.get(id_, "") for id_ in ids)
        return frozenset(each for name in named for each in all_wordings(name) if each)

    @property
    def without_response(self) -> tuple[NoneFoundMeta, ...]:
        """Records that no response was found."""
        found = self.none_found
        return (found,) if isinstance(found, NoneFoundMeta) else found
