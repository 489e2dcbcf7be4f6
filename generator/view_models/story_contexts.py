"""Template contexts of stories."""

import msgspec

from generator.view_models.contexts import AllegationRow
from generator.view_models.page_views import Link, PartLink, PersonName, TextView
from generator.view_models.passage_views import QuotationView
from generator.view_models.story_views import (
    DisagreementView,
    QuestionView,
    ReportView,
    StoryRef,
)
from generator.yaml_reading.extra import NO_EXTRA, Extra


class StoryContext(msgspec.Struct, frozen=True):
    """Page of a story. ``reasons`` are words that its articles share."""

    story: StoryRef
    summary: TextView | None
    reasons: tuple[str, ...]
    reports: tuple[ReportView, ...]
    questions: tuple[QuestionView, ...]
    disagreements: tuple[DisagreementView, ...]
    quotations: tuple[QuotationView, ...]
    people: tuple[PersonName, ...]
    allegations: tuple[AllegationRow, ...]
    earlier: tuple[Link, ...]
    next: Link | None
    extra: Extra = NO_EXTRA


class StoriesContext(msgspec.Struct, frozen=True):
    """Newest stories. ``parts`` link to all of them and are empty if none is missing."""

    stories: tuple[StoryRef, ...]
    count: int
    parts: tuple[PartLink, ...]
