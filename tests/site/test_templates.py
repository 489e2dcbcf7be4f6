"""Templates run in fewer steps than Jinja takes, and come to the same; what was made of a value is not made again."""

import re
import sys
import traceback
from pathlib import Path

import jinja2
import pytest

import generator.site
from generator.paths import COMPILED
from generator.site import fast_jinja
from generator.site.fast_jinja import FastEnvironment, FastMacro
from generator.site.template_functions import add_fragment_cache
from generator.view_models.page_views import DateView
from tests.running import SMALL_SITE, read_tree, run, write_files

OWN = "{% extends 'base.html' %}{% block main %}Nothing is here.{% endblock %}"
MACRO = "{% macro told(view, note='', level=2) %}<i>{{ view.text }}{{ note }}{{ level }}</i>{{ seen() }}{% endmacro %}"
DAY, SAME_DAY = (DateView("2025-06-18", "18 June <2025>", "day") for _ in range(2))
OTHER_DAY = DateView("2025-06-19", "19 June", "day")


def make(kind, templates, **known):
    """An environment of a kind, as the site's is made."""
    environment = kind(
        loader=jinja2.DictLoader(templates), autoescape=True, undefined=jinja2.StrictUndefined
    )
    environment.globals.update(known)
    return environment


@pytest.fixture
def drawn():
    """Renders a template that knows a macro; with the result, how often the macro was gone through."""
    times = []

    def draw(source, most=10, **values):
        times.clear()
        files = {"m": MACRO, "t": "{% from 'm' import told %}" + source}
        environment = make(FastEnvironment, files, seen=lambda: times.append(1) or "")
        add_fragment_cache(environment, most)
        text = environment.get_template("t").render(day=DAY, same=SAME_DAY, other=OTHER_DAY)
        return text, len(times)

    return draw


@pytest.mark.parametrize(
    ("source", "times"),
    [
        ("{{ cached(told, day) }}{{ cached(told, day) }}", 1),
        ("{{ cached(told, day) }}{{ cached(told, same) }}", 1),
        ("{{ cached(told, day) }}{{ cached(told, other) }}", 2),
        ("{{ cached(told, day, 'a' ~ 'b') }}{{ cached(told, day, 'ab') }}", 1),
        ("{{ cached(told, day, 'a') }}{{ cached(told, day, 'b') }}", 2),
        ("{{ cached(told, day, level=1) }}{{ cached(told, day, level=true) }}", 2),
    ],
)
def test_a_fragment_is_made_once_of_equal_values(drawn, source, times):
    """Whatever object holds them; and it is what the macro gives when it is just called."""
    text, gone_through = drawn(source)
    assert gone_through == times
    assert (text, 2) == drawn(re.sub(r"cached\(told, ", "told(", source))


def test_only_the_last_fragments_are_kept(drawn):
    """Memory is bounded: what has not been asked for longest is made anew."""
    source = "{% for note in 'abac' %}{{ cached(told, day, note) }}{% endfor %}"
    assert [drawn(source, most)[1] for most in (3, 1)] == [3, 4]


SAYS = "{% macro m(a, b='<b>') %}{{ a }}{{ b }}{% endmacro %}{% macro of(a) %}{{ a }}{{ caller() }}{% endmacro %}"


@pytest.mark.parametrize(
    "source",
    [
        "{{ m('<a>') }}{{ m('&', 'c') }}{{ m(a=1, b='x' | safe) }}",
        "{% macro more(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ more(1, 2, c=3) }}",
        "{% call of('x') %}<p>{{ '<q>' }}{% endcall %}",
        "{% for x in (1, none, true) %}{{ m(x) }}{{ loop.index }}{% endfor %}",
        "{% autoescape false %}{% macro n(a) %}{{ a }}{% endmacro %}{{ n('<a>') }}{% endautoescape %}",
        "{% set x %}<b>{{ '<' }}{% endset %}{{ x }}{{ x ~ '<' }}{{ dict(a='<') }}{{ cycler('<').next() }}",
        "{{ whose() }}{{ shown }}",
        "{% filter upper %}{{ '<' }}{{ '<b>' | safe }}{% endfilter %}{{ ['<', 1.5, '<i>' | safe] | join }}",
        "{% set x = '<a>' | escape %}{{ x }}{{ m(x) ~ '<' }}{{ (x ~ m('&')) | length }}",
    ],
)
def test_a_template_gives_what_jinja_gives(source):
    """Macros with what they may be called with, escaping switched and not, functions that ask for the context."""

    @jinja2.pass_context
    def whose(context):
        return context["shown"]

    known = {"whose": whose, "shown": Path("<here>")}
    ours, jinjas = (
        make(kind, {"t": SAYS + source}, **known).get_template("t").render()
        for kind in (FastEnvironment, jinja2.Environment)
    )
    assert ours == jinjas != ""


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("\n{{ nothing }}", 2),
        ("\n\n{{ m(day.nothing) }}", 3),
        ("{% from 'm' import told %}\n{{ told(nothing, 1) }}", 2),
        ("\n{{ m(1, 2, 3) }}", 2),
        ("\n{{ m(c=1) }}", 2),
        ("\n{{ cached(m, []) }}", 2),
    ],
)
def test_a_mistake_is_found_in_its_line(source, line):
    """What is not there and what a macro does not take is said of the line that asks for it, as Jinja says it."""
    files = {"m": MACRO, "t": "{% macro m(a, b=1) %}{{ a }}{% endmacro %}" + source}
    raised = []
    for kind in (FastEnvironment, jinja2.Environment):
        environment = make(kind, files, day=DAY)
        add_fragment_cache(environment)
        with pytest.raises((jinja2.UndefinedError, TypeError)) as error:
            environment.get_template("t").render()
        frames = traceback.extract_tb(error.tb)
        lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
        raised.append((type(error.value), str(error.value), lines))
    assert raised[0] == raised[1]
    assert line in raised[0][2]


def test_macros_are_called_in_fewer_steps():
    """Compiled templates make their macros of the class that does so."""
    module = make(FastEnvironment, {"t": MACRO}).get_template("t").module
    assert type(module.told) is FastMacro


@pytest.mark.parametrize("other", ["a signature", "a name"])
def test_another_jinja_makes_the_same_site(other, tmp_path, monkeypatch):
    """Where a signature or a name of its internals is not as expected, Jinja's own environment serves."""
    sites = []
    for name in ("fast", "plain"):
        project = write_files(tmp_path / name, {**SMALL_SITE, "templates/404.html": OWN})
        assert run(project, "build").status == 0
        kinds = {path.name.partition("_")[0] for path in (project / COMPILED).iterdir()}
        sites.append((kinds, read_tree(project / "site")))
        if other == "a signature":
            monkeypatch.setattr(fast_jinja, "EXPECTED", ((fast_jinja.fits_jinja, "self"),))
        else:
            monkeypatch.delattr(generator.site, "fast_jinja", raising=False)
            monkeypatch.setitem(sys.modules, "generator.site.fast_jinja", None)
    (fast, with_fast), (plain, with_plain) = sites
    assert (fast, plain) == ({"sourcebook"}, {"jinja"})
    assert with_fast == with_plain
