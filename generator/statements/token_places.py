"""Places of inline tokens in their Markdown, which markdown-it does not keep."""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

PLACE = "place"  # key of a token's meta: offset of its Markdown in that of its block
_PENDING = "pending text"  # key of the parser's environment: offset of text without a token yet

Rule = Callable[[StateInline, bool], bool]


def keep_places(parser: MarkdownIt) -> None:
    """Make a parser note the place of every inline token.

    Escapes, entities and the pieces of a text stay tokens of their own, as joined ones have no one
    place.
    """
    for rule in parser.inline.ruler.__rules__:
        rule.fn = _noting(rule.fn, parts=rule.name == "emphasis")
    parser.inline.ruler.__cache__ = None
    parser.inline.ruler2.before("balance_pairs", "places", _place_last)
    parser.inline.ruler2.disable("fragments_join")
    parser.core.ruler.disable("text_join")


def _noting(rule: Rule, *, parts: bool) -> Rule:
    """Return a rule that notes where its tokens begin. With ``parts`` each is one character."""

    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it passes it by place
        if silent:
            return rule(state, silent)
        start, before, pending = state.pos, len(state.tokens), bool(state.pending)
        if not pending:
            state.env[_PENDING] = start
        flushed = state.env[_PENDING]
        done = rule(state, silent)
        new = [token for token in state.tokens[before:] if PLACE not in token.meta]
        if pending and new and new[0] is state.tokens[before] and new[0].type == "text":
            new.pop(0).meta[PLACE] = flushed
        for number, token in enumerate(new):
            inner = token.type == "text" and not parts
            token.meta[PLACE] = state.env[_PENDING] if inner else start + number * parts
        return done

    return run


def _place_last(state: StateInline) -> None:
    """Note the place of the text at the end of a block."""
    for token in state.tokens:
        token.meta.setdefault(PLACE, state.env.get(_PENDING, 0))


def place_of(token: Token) -> int:
    """Return the offset at which a token's Markdown begins in its block."""
    place: int = token.meta[PLACE]
    return place
