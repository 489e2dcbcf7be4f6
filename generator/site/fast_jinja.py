"""Run templates with fewer steps per macro call, value shown and included name than Jinja takes.

Results, errors and their lines are Jinja's own. ``fits_jinja`` checks that the classes extended
here still look as they did when this was written.
"""

import inspect
from collections.abc import Callable, MutableMapping, Sequence
from functools import cached_property, lru_cache
from types import FunctionType, MethodType
from typing import Any

import jinja2
import markupsafe
from jinja2 import nodes, runtime
from jinja2.compiler import CodeGenerator, Frame
from jinja2.utils import missing
from markupsafe import _escape_inner  # type: ignore[attr-defined] # the part of escape() in C

# The signatures of Jinja's own that are overridden or relied upon below.
EXPECTED: tuple[tuple[Callable[..., object], str], ...] = (
    (CodeGenerator.visit_Template, "self node frame"),
    (CodeGenerator.macro_def, "self macro_ref frame"),
    (
        runtime.Macro.__init__,
        "self environment func name arguments catch_kwargs catch_varargs caller default_autoescape",
    ),
    (runtime.Context.call, "_Context__self _Context__obj args kwargs"),
    (jinja2.Environment.get_template, "self name parent globals"),
    (jinja2.Environment.make_globals, "self d"),
)

# Only an attribute of its own can make one of these ask for the calling context.
PLAIN = frozenset((FunctionType, MethodType, type(lru_cache(str))))


class FastMacro(runtime.Macro):
    """Macro that takes positional arguments without inspecting them."""

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
        self.most = len(arguments) if listed else -1  # positional arguments that need no inspection


class FastContext(runtime.Context):
    """Context that calls fast macros and plain functions directly."""

    def call(
        self,
        called: Callable[..., object],
        /,
        *args: object,
        _loop_vars: dict[str, object] | None = None,
        _block_vars: dict[str, object] | None = None,
        **named: object,
    ) -> object:
        """Call something from a template.

        The variables of loop and block go only to callables that ask for the context.
        """
        if type(called) is FastMacro:
            lacking = called.most - len(args)
            if lacking < 0 or named or not self.eval_ctx.autoescape:
                return called(self.eval_ctx, *args, **named)
            # Markup() would ask first whether it is given Markup.
            return str.__new__(markupsafe.Markup, called.body(*args, *((missing,) * lacking)))
        if type(called) in PLAIN and not hasattr(called, "jinja_pass_arg"):
            return called(*args, **named)
        return super().call(called, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)


def show(value: object) -> str:
    """Return what a template shows of a value: markup as it is, other texts escaped.

    They are no Markup, which would take another step, as they are only joined.
    """
    if type(value) is str:
        shown: str = _escape_inner(value)
        return shown
    return value if type(value) is markupsafe.Markup else markupsafe.escape(value)


class FastCodeGenerator(CodeGenerator):
    """Compiler of templates with FastMacros as their macros."""

    def visit_Template(  # noqa: N802 - the name is Jinja's
        self, node: nodes.Template, frame: Frame | None = None
    ) -> None:
        """Write the module of a template."""
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import {FastMacro.__name__} as Macro, show as escape")


COMPILED_HERE = "sourcebook_%s.cache"  # file names of compiled templates, apart from plain Jinja's


class FastEnvironment(jinja2.Environment):
    """Environment with globals complete before its first template is loaded."""

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
        """Return the template of a name, loaded once however its file changes."""
        if globals or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        if name not in self._at_hand:
            self._at_hand[name] = super().get_template(name, parent)
        return self._at_hand[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of templates as a plain dict, the fastest for imports."""
        return {**self.globals, **(d or {})}


def fits_jinja() -> bool:
    """Return whether the installed Jinja has the signatures that this module relies on."""
    return all(
        " ".join(inspect.signature(function).parameters) == names for function, names in EXPECTED
    )
