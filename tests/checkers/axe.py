"""axe-core in a page: the violations of accessibility that it finds."""

import sys
from pathlib import Path

SCRIPT = Path(sys.prefix) / "checkers/node_modules/axe-core/axe.min.js"
NOT_HERE = "axe-core is not here: run `make checkers`"
# Its rule on targets too small for a finger is off unless asked for.
RUN = """async () => {
    const {violations} = await axe.run({rules: {'target-size': {enabled: true}}});
    return violations.flatMap(violation => violation.nodes.map(
        node => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
}"""


class NoCheckerError(Exception):
    """axe-core is not installed; the message says what to do."""


def read_script() -> str:
    """The script that a page is given before its own. Raises NoCheckerError where it is not here."""
    if not SCRIPT.is_file():
        raise NoCheckerError(NOT_HERE)
    return SCRIPT.read_text(encoding="utf-8")


def find_violations(page) -> list[str]:
    """Each element of the page that breaks a rule, with the rule and what to do."""
    return page.evaluate(RUN)
