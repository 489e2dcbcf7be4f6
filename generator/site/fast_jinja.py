"""How templates run: what Jinja does a thousand times on a page, at each call and each word, in fewer steps.

It comes to the same, and is found in the same lines: macros, escaping and what is undefined are
Jinja's. Every class here is one of those that Jinja lets an environment choose.
"""

from collections.abc import Callable, MutableMapping, Sequence
from functools import cached_property, lru_cache
from types import FunctionType, MethodType
from typing import Any

import jinja2
import markupsafe
from jinja2 import nodes, runtime
from jinja2.compiler import CodeGenerator, Frame
from jinja2.utils import missing

# What can ask for the context that calls it only by an attribute of its own; other things may by their class.
PLAIN = frozenset((FunctionType, MethodType, type(lru_cache(str))))

# Escapes a text and leaves it at that, in the versions of MarkupSafe that have it.
_escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)


def escape(value: object) -> str:
    """What is shown of a value: it is joined to the rest of the page, so that it need not be Markup itself."""
    if type(value) is markupsafe.Markup:
        return value
    return _escape_text(value) if type(value) is str else markupsafe.escape(value)


class FastMacro(runtime.Macro):
    """A macro that its arguments are handed to as they stand, where they are told by their places."""

    def __init__(
        self,
        environment: jinja2.Environment,
        func: Callable[..., str],
        name: str,
        arguments: Sequence[str],
        *kinds: bool,
    ) -> None:
        super().__init__(environment, func, name, list(arguments), *kinds)
        self.body = func
        listed = not (self.catch_kwargs or self.catch_varargs or self.caller)
        self.most = len(arguments) if listed else -1  # arguments that it takes as they stand


class FastContext(runtime.Context):
    """A context that finds out of what it calls no more than it has to."""

    def call(
        self,
        called: Callable[..., object],
        /,
        *args: object,
        _loop_vars: dict[str, object] | None = None,
        _block_vars: dict[str, object] | None = None,
        **named: object,
    ) -> object:
        """What is called gives; the variables of loop and block are for what asks to be told of the context."""
        if type(called) is FastMacro:
            lacking = called.most - len(args)
            if lacking < 0 or named or not self.eval_ctx.autoescape:
                return called(self.eval_ctx, *args, **named)
            # Markup() would ask first whether it is given Markup.
            return str.__new__(markupsafe.Markup, called.body(*args, *((missing,) * lacking)))
        if type(called) in PLAIN and not hasattr(called, "jinja_pass_arg"):
            return called(*args, **named)
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)


class FastCodeGenerator(CodeGenerator):
    """A compiler whose modules take ``escape`` and ``FastMacro`` from here."""

    def visit_Template(  # noqa: N802 - the name is Jinja's
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        """Writes the module of a template."""
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import {escape.__name__}, {FastMacro.__name__}")


COMPILED_HERE = "sourcebook_%s.cache"  # the names of files that hold what Generator compiled


class FastEnvironment(jinja2.Environment):
    """An environment that knows its globals before its first template is loaded."""

    context_class = FastContext
    code_generator_class = FastCodeGenerator

    @cached_property
    def _at_hand(self) -> dict[str, jinja2.Template]:
        return {}

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the name is Jinja's
    ) -> jinja2.Template:
        """The template of a name; one that was asked for before is at hand, whatever has become of its file."""
        if globals or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        if name not in self._at_hand:
            self._at_hand[name] = super().get_template(name, parent)
        return self._at_hand[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What the templates know; a plain dict, since each import on a page goes through it."""
        return {**self.globals, **(d or {})}
