"""Labels: every rule and fate of the code has one in each language that ships, and nothing else has."""

import re
from typing import get_args

import pytest
import yaml

from generator.clippings.clipping import BodyFate, DroppedFate, MetaFate
from generator.clippings.html.class_names import BOXES
from generator.clippings.html.page_rules import rules_for
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.lines.line_rules import RULES
from generator.clippings.lines.title_evidence import load_weights
from generator.clippings.markdown_seeds.mark_rules import LEFT_OUT, rules_for_marks
from generator.clippings.markdown_seeds.read_markdown import MarkedText
from generator.clippings.rule_labels import LABELS, read_rule_labels
from generator.content.ledger import OLD_NAMES
from generator.seed_kinds.pdf_document import RUNNING
from generator.seed_kinds.seed_part import PRIVATE
from generator.seed_kinds.stated_facts import PageFacts

FATES = {fate for kind in (BodyFate, MetaFate, DroppedFate) for fate in get_args(kind)}
OF_SEEDS = {"no-article", "nothing-visible", RUNNING, "stated-title", *PRIVATE}  # of no list
PAGE = SavedPage((), PageFacts(), None, frozenset(), frozenset(), listing=False)
MARKED = rules_for_marks(MarkedText((), PageFacts()))
IN_CODE = {rule.id for rule in (*RULES, *rules_for(PAGE), *MARKED)}
IN_CODE |= {rule for _, rule in BOXES.values()} | set(LEFT_OUT.values())
EVIDENCE = set(load_weights()) - {"any-row"}  # the weight of every row shows nothing
KEBAB = re.compile(r"[a-z]+(?:-[a-z]+)*")


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_labels_are_those_of_the_rules_and_fates_in_code(language: str) -> None:
    """None is missing in a language that ships, and none is left of a rule that is gone."""
    labels = read_rule_labels(language)
    assert set(labels) == IN_CODE | OF_SEEDS | FATES | EVIDENCE
    assert all(label.strip() for label in labels.values())


def test_an_id_is_of_a_rule_or_of_a_fate() -> None:
    """Ids are in kebab case, and none names both, so that a label needs no other key."""
    assert not (IN_CODE | OF_SEEDS | EVIDENCE) & FATES
    assert all(KEBAB.fullmatch(key) for key in IN_CODE | OF_SEEDS | FATES | EVIDENCE)


def test_the_file_says_nothing_twice() -> None:
    """A second row of an id would hide the first one."""
    rows = [line for line in LABELS.read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert len(rows) == len(read_rule_labels("en"))


def test_old_names_lead_to_ids_of_rules() -> None:
    """A ledger written before rules had ids is read as one of today."""
    names = yaml.safe_load(OLD_NAMES.read_text("utf-8"))
    assert set(names.values()) <= IN_CODE | OF_SEEDS
    assert all(" " in name for name in names)
