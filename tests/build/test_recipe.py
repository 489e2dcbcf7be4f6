"""A build is a recipe: each step returns before the next, and a page's bytes are few calls away."""

import sys
from pathlib import Path

import generator
from generator.build.site_build import build
from generator.parallel.executor import LocalExecutor
from tests.running import SMALL_SITE, write_files

PACKAGE = str(Path(generator.__file__).parent)
RECIPE = f"{PACKAGE}/build/site_build.py"
TO_A_PAGE = [
    "run",
    "build",
    "render_pages",
    "run",  # tells how many are done
    "run_work",
    "store",
    "make",
    "render",
]


def stacks_of(do):
    """The functions of the package that call one another, without comprehensions, at each call of one."""
    stacks, frames = set(), []

    def note(frame, event, _):
        if event == "call":
            frames.append(frame.f_code)
            own = [f for f in frames if f.co_filename.startswith(PACKAGE) and f.co_name[0] != "<"]
            if own and own[-1] is frame.f_code:
                stacks.add(tuple(own))
        elif event == "return" and frames:
            frames.pop()

    sys.setprofile(note)
    try:
        do()
    finally:
        sys.setprofile(None)
    return stacks


def test_steps_do_not_call_the_recipe_back_and_a_page_is_few_calls_away(tmp_path):
    """Of the recipe's own file, only the recipe and its checks are ever under way."""
    write_files(tmp_path, SMALL_SITE)
    stacks = stacks_of(lambda: build(tmp_path, Path("site"), executor=LocalExecutor(1)))
    in_recipe = [[code.co_name for code in stack if code.co_filename == RECIPE] for stack in stacks]
    assert {*map(tuple, filter(None, in_recipe))} == {("build",), ("build", "check_address")}
    to_render = [
        [code.co_name for code in stack] for stack in stacks if stack[-1].co_name == "render"
    ]
    assert to_render == [TO_A_PAGE]
