"""Writing of an allegation's standing: its latest stage and the responses, as every page and file shows them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

from generator.allegations.standing import UNRECORDED, AllegationLedger, Answer, Reply, Standing
from generator.config import Wording
from generator.content.allegation_meta import Place
from generator.corpus.article_record import Article, Bodies, PassageNote, WrittenPassage
from generator.view_models.display_names import DisplayNames
from generator.view_models.gettext import InterfaceTexts
from generator.view_models.page_views import ArticleRef, DateView, Link
from generator.view_models.passage_views import (
    AnswerView,
    Concerned,
    PassageView,
    StandingView,
    show_passage,
)
from generator.view_models.translation_views import TranslationView
from generator.view_models.urls import allegation_url


def name_stage(texts: InterfaceTexts, stage: str) -> str:
    """Return a stage in the language of the interface."""
    return {
        "reported": texts.pgettext("stage", "reported"),
        "investigated": texts.pgettext("stage", "under investigation"),
        "searched": texts.pgettext("stage", "searched"),
        "suspected": texts.pgettext("stage", "notice of suspicion"),
        "charged": texts.pgettext("stage", "charged"),
        "on-trial": texts.pgettext("stage", "on trial"),
        "convicted": texts.pgettext("stage", "convicted"),
        "acquitted": texts.pgettext("stage", "acquitted"),
        "dropped": texts.pgettext("stage", "case dropped"),
        "overturned": texts.pgettext("stage", "conviction overturned"),
        "settled": texts.pgettext("stage", "settled"),
        "withdrawn": texts.pgettext("stage", "accusation withdrawn"),
        "retracted": texts.pgettext("stage", "retracted by the outlet"),
    }.get(stage, stage)


def name_answer(texts: InterfaceTexts, kind: str) -> str:
    """Return a kind of answer in the language of the interface."""
    return {
        "denial": texts.pgettext("response", "denial"),
        "partial": texts.pgettext("response", "partial response"),
        "admission": texts.pgettext("response", "admission"),
        "explanation": texts.pgettext("response", "explanation"),
        "declined": texts.pgettext("response", "declined to respond"),
        "no-comment": texts.pgettext("response", "no comment"),
        "response": texts.pgettext("response", "response"),
        "none-found": texts.pgettext("response", "no response found"),
        "none-in-article": texts.pgettext("response", "the article gives no response"),
    }.get(kind, kind)


def name_source(texts: InterfaceTexts, kind: str) -> str:
    """Return a kind of source in the language of the interface, '' for a person."""
    return {
        "authority": texts.pgettext("source", "authority"),
        "court": texts.pgettext("source", "court"),
        "outlet": texts.pgettext("source", "news outlet"),
        "person": "",  # as the name says
        "organisation": texts.pgettext("source", "organisation"),
        "anonymous": texts.pgettext("source", "anonymous source"),
    }.get(kind, kind)


@dataclass(frozen=True)
class StandingWriter:
    """Writer of standings in one language."""

    ledger: AllegationLedger
    texts: InterfaceTexts
    names: DisplayNames
    date: Callable[[str], DateView]
    person: Callable[[str], Link]
    ref: Callable[[str], ArticleRef]
    bodies: Bodies
    translate: Callable[[Article, WrittenPassage], TranslationView | None]

    def in_article(self, article: Article) -> dict[str, tuple[StandingView, ...]]:
        """Return the standings of an article's passages by anchor."""
        if not self.ledger.touches(article):
            return {}
        recorded = self.ledger.of_article(article)
        return {anchor: self._show_all(each) for anchor, each in recorded.items()}

    def of(self, article: Article, note: PassageNote) -> tuple[StandingView, ...]:
        """Return the standings of the allegations that a passage makes."""
        return self._show_all(self.ledger.of_note(article.id, note))

    def _show_all(self, standings: tuple[Standing, ...]) -> tuple[StandingView, ...]:
        return self._unrecorded if standings == UNRECORDED else tuple(map(self.show, standings))

    @cached_property
    def _unrecorded(self) -> tuple[StandingView, ...]:
        return tuple(map(self.show, UNRECORDED))

    def passage(self, place: Place) -> PassageView | None:
        """Return a passage that an allegation names, away from its article, or None without one."""
        article = self.ledger.articles.get(place.article)
        if article is None:
            return None
        body = self.bodies.get(article.digest)
        written = next((each for each in body.passages() if each.anchor == place.anchor), None)
        if written is None:
            return None
        view = show_passage(
            article, written, body.outlet_notes, translation=self.translate(article, written)
        )
        return msgspec.structs.replace(view, article=self.ref(article.id))

    def show(self, standing: Standing) -> StandingView:
        """Return the view of a standing."""
        texts = self.texts
        answers = tuple(map(self.answer, self._in_order(standing.answers)))
        date = self.date(standing.on) if standing.on else None
        told = self._name_told(standing)
        latest = (standing.told, standing.told_on) == (standing.stage, standing.on)
        parts = [texts.gettext("Allegation, not a finding.")]
        if told:
            parts = [texts.gettext("Stage of an allegation, not a finding: %(stage)s.", stage=told)]
        if standing.stage and date and not (told and latest):
            stage = name_stage(texts, standing.stage)
            parts.append(texts.gettext("Stage: %(stage)s, %(date)s.", stage=stage, date=date.text))
        parts += dict.fromkeys(f"{answer.text.rstrip('.')}." for answer in answers)
        if not answers:
            parts.append(texts.gettext("Response not yet recorded."))
        linked = standing.allegation and texts.site.has("allegations")
        return StandingView(
            allegation=standing.allegation,
            url=allegation_url(standing.allegation) if linked else "",
            stage=name_stage(texts, standing.stage),
            date=date,
            is_better=standing.is_better,
            is_recorded=bool(answers),
            answers=answers,
            text=" ".join(parts),
            told=told,
            tells_latest=latest,
        )

    def _in_order(self, answers: Sequence[Answer]) -> list[Answer]:
        """Return the answers of each person together, those that the reader can read first."""
        people = [*dict.fromkeys(answer.person for answer in answers)]
        return sorted(answers, key=lambda each: (people.index(each.person), self._is_foreign(each)))

    def _is_foreign(self, answer: Answer) -> bool:
        """Return True for words in another language than the page's, which nobody has translated."""
        said = self.passage(answer.place) if answer.place else None
        return said is not None and said.lang != self.texts.site.language and not said.translation

    def _name_told(self, standing: Standing) -> str:
        """Return the stage that a passage tells of, with its day, '' where it makes the claim."""
        if not standing.told:
            return ""
        return f"{name_stage(self.texts, standing.told)}, {self.date(standing.told_on).text}"

    def with_replies(self, article: Article, view: PassageView) -> PassageView:
        """Return a passage with the answers that it gives to allegations of other passages."""
        place = Place(article.id, view.anchor)
        replies = self.ledger.settled.get(place, ())
        if not replies or view.part == "none" or place in self.ledger.standings:
            return view
        return msgspec.structs.replace(view, replies=tuple(map(self._name_reply, replies)))

    def _name_reply(self, reply: Reply) -> Link:
        url = allegation_url(reply.allegation) if self.texts.site.has("allegations") else ""
        return Link(self.name_responder(reply.answer), url)

    def answer(self, answer: Answer) -> AnswerView:
        """Return the view of an answer."""
        person = self.concerned(answer.person, answer.organisation) if answer.person else None
        label, note = name_answer(self.texts, answer.kind), self._note(answer)
        said_by = self.name_responder(answer)
        text = f"{self.texts.gettext('Response')}: {said_by}{', ' + note if note else ''}"
        said = self.passage(answer.place) if answer.place and not answer.within else None
        return AnswerView(person, answer.kind, label, note, text, said, answer.place)

    def name_responder(self, answer: Answer) -> str:
        """Return who answers, if that is known, and the kind of the answer."""
        label = name_answer(self.texts, answer.kind)
        if not answer.person:
            return label
        name = self.concerned(answer.person, answer.organisation).label
        return self.texts.gettext("%(name)s – %(answer)s", name=name, answer=label)

    def concerned(self, id_: str, organisation: Wording) -> Concerned:
        """Return the name of a person with a link, or the name of an organisation."""
        if organisation:
            name = self.names.choose(organisation)
            return Concerned(name.text, "", name.lang, kind="Organization")
        link = self.person(id_)
        return Concerned(link.label, link.url, link.lang)

    def _note(self, answer: Answer) -> str:
        """Return the rest of an answer: its place, or the search for one."""
        texts = self.texts
        if answer.within:
            return texts.gettext("in the same passage")
        if answer.kind != "none-found":
            return ""
        day, where = self.date(answer.on).text, self.names.choose(answer.looked_in).text
        note = texts.gettext("looked for on %(date)s", date=day)
        if where:
            note = texts.gettext("looked for on %(date)s in: %(texts)s", date=day, texts=where)
        if answer.asked:
            asked = answer.asked
            how, said = self.names.choose(asked.how).text, self.names.choose(asked.answer).text
            values = {"date": self.date(asked.on).text, "how": how, "answer": said}
            if how and said:
                told = texts.gettext("asked on %(date)s (%(how)s): %(answer)s", **values)
            else:
                told = texts.gettext("asked on %(date)s", **values)
            note = f"{note}, {told}"
        return note
