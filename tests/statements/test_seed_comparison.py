"""Articles against seeds: no word of a quotation differs unseen, whatever else an editor does."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clippings.article_markdown import article_text
from generator.clippings.clipping import Block
from generator.clippings.decode import SeedText, decode_seed, markdown_seed, page_seed
from generator.clippings.understand import understand
from generator.content.passages import make_parser
from generator.nlp.quotations.quotation_marks import find_marked
from generator.statements.comparison_work import ArticleAndSeed, compare_article
from generator.statements.folding import fold_for_matching
from tests.clippings.sample_clippings import VOCABULARY, seed_of
from tests.running import PROJECT
from tests.statements.seed_texts import MARKDOWN, PAGE, TEXTS

FILE = "content/articles/one.md"
PARSER = make_parser()


def seeds():
    """Seeds of every kind: texts, Markdown, saved pages, the three of this briefing."""
    yield from map(seed_of, TEXTS)
    yield markdown_seed("quay.md", "0" * 64, "utf-8", MARKDOWN)
    yield page_seed("quay.html", "0" * 64, "utf-8", PAGE)
    pages = sorted((PROJECT / "tests/clippings/pages").glob("*.html"))
    for path in (*pages, *sorted((PROJECT / "seeds").glob("*.txt"))):
        yield decode_seed(path, Path(path.name))


@cache
def clippings():
    """Seeds with their clippings."""
    read = [(seed, understand(seed, VOCABULARY)) for seed in seeds()]
    return [(seed, clipping) for seed, clipping in read if not clipping.skipped]


def source(text: str, seed: SeedText) -> ArticleAndSeed:
    return ArticleAndSeed(FILE, text.encode(), seed.name, seed)


def compare(seed: SeedText, blocks, clipping, **front_matter):
    """The comparison of the clipping's article with other blocks."""
    text = article_text(replace(clipping, blocks=tuple(blocks)), seed.name)
    for key, value in front_matter.items():
        text = text.replace("---\n", f"---\n{key}: {value}\n", 1)
    return compare_article(source(text, seed), PARSER)


def clip_text(text):
    seed = seed_of(text)
    return seed, understand(seed, VOCABULARY)


def quoted_in(block: Block):
    """The words in double marks of a block, all of a pull-quote."""
    if block.kind == "quote":
        return [(0, len(block.text))]
    return [(each.start, each.end) for each in find_marked(block.text) if each.start < each.end]


@cache
def quotations():
    """Each with its seed, its clipping, the number of its block, and where it stands in it."""
    return [
        (seed, clipping, number, span)
        for seed, clipping in clippings()
        for number, block in enumerate(clipping.blocks)
        for span in quoted_in(block)
    ]


@cache
def blocks_outside():
    """Each block without a quotation: its seed, its clipping and its number."""
    return [
        (seed, clipping, number)
        for seed, clipping in clippings()
        for number, block in enumerate(clipping.blocks)
        if not quoted_in(block)
    ]


@st.composite
def changed(draw, text):
    """A text with a word left out, put in, replaced, cut or written otherwise, or a sign changed."""
    words = text.split(" ")
    at = draw(st.integers(0, len(words) - 1))
    match draw(st.sampled_from(["out", "in", "other", "case", "cut", "sign", "swap"])):
        case "out":
            words[at : at + draw(st.integers(1, 3))] = []
        case "in":
            words.insert(at, draw(st.sampled_from(["never", "не", "7", "wholly"])))
        case "other":
            words[at] = draw(st.sampled_from(["never", "інше", "2024", words[at] + "s"]))
        case "case":
            words[at] = words[at].swapcase()
        case "cut":
            words[at] = words[at][:-1]
        case "sign":
            words[at] += draw(st.sampled_from([",", "?", "…", "²", " ,"]))
        case "swap":
            words[at : at + 2] = words[at : at + 2][::-1]
    return " ".join(words)


def with_block(clipping, number, text):
    blocks = list(clipping.blocks)
    blocks[number] = replace(blocks[number], text=text)
    return [block for block in blocks if block.text.strip()]


def is_same(one, other):
    return fold_for_matching(one).text == fold_for_matching(other).text


def test_an_article_as_converted_has_no_difference():
    """Texts, Markdown, saved pages: joined lines, lists, pull-quotes and all."""
    assert len(clippings()) > 15
    found = [compare(seed, clipping.blocks, clipping) for seed, clipping in clippings()]
    assert [each for each in found if not each.is_plain] == []


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_any_change_inside_a_quotation_is_found(data):
    """Unless folding undoes it, with the line of the passage and one of the seed."""
    seed, clipping, number, (start, end) = data.draw(st.sampled_from(quotations()))
    text = clipping.blocks[number].text
    new = text[:start] + data.draw(changed(text[start:end])) + text[end:]
    if is_same(new, text):
        return
    quoted = [
        each
        for each in compare(seed, with_block(clipping, number, new), clipping).differences
        if each.quoted
    ]
    assert quoted, new
    assert all(each.line > 1 and each.pieces for each in quoted)


@pytest.mark.parametrize("place", [0, 0.5, 1])
def test_no_word_of_any_quotation_can_be_left_out(place):
    """The first, one in the middle, the last with its sign: of every quotation of every article."""
    for seed, clipping, number, (start, end) in quotations():
        text = clipping.blocks[number].text
        words = text[start:end].split()
        del words[round(place * (len(words) - 1))]
        new = text[:start] + " ".join(words) + text[end:]
        found = compare(seed, with_block(clipping, number, new), clipping).differences
        assert any(each.quoted for each in found) or not new.strip(), new


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_any_change_outside_quotations_is_found(data):
    """Unless the seed has the changed words, too."""
    seed, clipping, number = data.draw(st.sampled_from(blocks_outside()))
    text = clipping.blocks[number].text
    new = data.draw(changed(text))
    found = compare(seed, with_block(clipping, number, new), clipping).differences
    whole = " ".join(fold_for_matching(line.text).text for line in clipping.lines)
    assert found or not new.strip() or fold_for_matching(new).text in whole, new


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_passages_may_be_put_in_another_order_joined_and_left_out(data):
    """Where no quotation goes on from one to the next, for then it would be cut."""
    seed, clipping = data.draw(st.sampled_from(clippings()[1:]))
    blocks = [block for block in clipping.blocks if block.kind == "paragraph"]
    kept = data.draw(st.permutations(blocks))[: data.draw(st.integers(1, len(blocks)))]
    assert compare(seed, kept, clipping, edits="{}").differences == ()
    pairs = [
        (one, other)
        for one, other in zip(clipping.blocks, clipping.blocks[1:], strict=False)
        if one.kind == other.kind == "paragraph"
    ]
    if pairs:
        one, other = data.draw(st.sampled_from(pairs))
        joined = replace(one, text=f"{one.text} {other.text}")
        assert compare(seed, [joined], clipping).differences == ()


def test_a_passage_may_be_split_also_inside_a_quotation():
    """If the next passage goes on where it ends."""
    seed, clipping = clip_text(TEXTS[0])
    at = next(i for i, block in enumerate(clipping.blocks) if "never taken" in block.text)
    block = clipping.blocks[at]
    first, middle, second = block.text.partition("coin")
    first = first + middle
    halves = [replace(block, text=first), replace(block, text=second.strip())]
    blocks = [*clipping.blocks[:at], *halves, *clipping.blocks[at + 1 :]]
    assert compare(seed, blocks, clipping).differences == ()
    (cut,) = compare(seed, blocks[: at + 1], clipping).differences
    assert cut.quoted
    assert [piece.kind for piece in cut.pieces] == ["same", "left-out"]


@pytest.mark.parametrize(
    ("change", "quoted"),
    [
        (("I have never taken", "I have taken"), True),
        (("“I have never taken", "taken"), True),
        (("that was not mine,” Varr", "that was not mine and left,” Varr"), True),
        (("said on Tuesday. “Nor will I.”", "said on Tuesday, nor will I."), True),
        (("Varr said on Tuesday", "Moss said on Tuesday"), False),
        (("Prosecutors said Tobin", "Prosecutors said “Tobin”"), True),
        (("in a very small cup", "in a cup"), True),
        (("and left.", "and stayed."), False),
        (("12 May", "13 May"), False),
        (("2.1 million", "21 million"), False),
        (("tested twice", "tested once"), True),
        (("asked us to hurry", "asked us"), True),
        (("\n\nHe called it", "\n\n“I am guilty.”\n\nHe called it"), True),
        (("\n\nHe called it", "\n\nHe was guilty as could be.\n\nHe called it"), False),
    ],
)
def test_words_and_marks_are_told_apart(change, quoted):
    """Words in marks, moved marks, and words put into marks are quotations."""
    seed, clipping = clip_text(TEXTS[0])
    text = article_text(clipping, seed.name)
    assert text.count(change[0]) == 1
    edited = text.replace(*change)
    found = compare_article(source(edited, seed), PARSER).differences
    assert any(each.quoted for each in found) == quoted
    assert found


def test_speech_behind_a_dash_is_a_quotation():
    """Without any marks, as Ukrainian and Polish papers print it."""
    seed, clipping = clip_text(TEXTS[1])
    text = article_text(clipping, seed.name).replace("Ми не винні", "Ми винні")
    (found,) = compare_article(source(text, seed), PARSER).differences
    assert (found.quoted, found.seed_line) == (True, 7)
    assert [piece.text for piece in found.pieces if piece.kind == "left-out"] == [" не"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("об’єкт", "об'єкт"), ("«Я ніколи", "“Я ніколи"), ("у вівторок", "у\u00a0вівторок"),
     (" — сказав", " – сказав"), ("ніколи", "ні\u00adколи")],
)  # fmt: skip
def test_typography_is_no_difference(one, other):
    """Marks, dashes, apostrophes, blanks and soft hyphens may be changed."""
    seed, clipping = clip_text(TEXTS[1])
    text = article_text(clipping, seed.name)
    assert one in text
    edited = source(text.replace(one, other), seed)
    assert compare_article(edited, PARSER).is_plain


def test_a_line_left_out_by_conversion_may_be_put_back():
    """Its words are the seed's, even if a rule took them for something else."""
    seed, clipping = clip_text(TEXTS[0] + "\nRead also: Boats will wait until the quay is open\n")
    assert "Boats" not in article_text(clipping, seed.name)
    text = article_text(clipping, seed.name) + "\nBoats will wait until the quay is open\n"
    assert compare_article(source(text, seed), PARSER).is_plain


def test_a_title_of_the_clipping_is_compared_and_one_of_the_editor_is_not():
    """A headline that says it is the text's has to be there."""
    seed, clipping = clip_text(TEXTS[0])
    text = article_text(clipping, seed.name).replace("Quay contract under", "Quay fraud under")
    (found,) = compare_article(source(text, seed), PARSER).differences
    assert (found.anchor, found.line, found.quoted) == ("", 2, False)
    own = text.replace("title_origin: text", "title_origin: editor")
    assert compare_article(source(own, seed), PARSER).is_plain
