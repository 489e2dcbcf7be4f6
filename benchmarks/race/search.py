"""What Sourcebook says of its search index, which is reported apart: its peers make none."""

import re

SAID = re.compile(r"search\D*(\d+\.\d+) s")


def search_seconds(said: str) -> float:
    """Seconds that a build says its search index took; 0 where it says nothing of one."""
    found = SAID.search(said)
    return float(found[1]) if found else 0.0
