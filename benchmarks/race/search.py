"""What Sourcebook says of its search index, which is reported apart: its peers make none."""

import re

SAID = re.compile(r"\bsearch index\b[^\n]*?(\d+\.\d+) s\b")


def search_seconds(said: str) -> float:
    """Seconds that a build says it took longer for its search index; 0 where it says nothing of one."""
    return sum(float(seconds) for seconds in SAID.findall(said))
