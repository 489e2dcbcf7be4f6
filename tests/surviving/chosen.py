"""Plugin of pytest that runs the tests whose ids the file ``CHOSEN`` lists, in that order."""

import json
import os
from pathlib import Path

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    chosen = json.loads(Path(os.environ["CHOSEN"]).read_text("utf-8"))
    order = {test: at for at, test in enumerate(chosen)}
    kept = [item for item in items if item.nodeid in order]
    items[:] = sorted(kept, key=lambda item: order[item.nodeid])
