"""A seed that changes after its article was edited: told, and its page tells of the seed as it is."""

import hashlib
import json
import re

from tests.running import SMALL_SITE, run, write_files

SEED = " date 2025-05-02 Quay reopens\n\nThe harbour's quay reopened on 1 May 2025.\n\nThe mayor said so.\n"


def test_a_page_gives_no_digest_that_its_seed_does_not_have(tmp_path):
    """Git may have given it other line ends: page, data and JSON-LD have the sum of the file that is there."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    write_files(tmp_path, {**files, "seeds/one.txt": SEED})
    run(tmp_path, "build")
    (article,) = (tmp_path / "content/articles").glob("*.md")
    article.write_text(article.read_text("utf-8").replace("The mayor", "The old mayor"), "utf-8")
    (tmp_path / "seeds/one.txt").write_bytes(SEED.replace("\n", "\r\n").encode())
    digest = hashlib.sha256((tmp_path / "seeds/one.txt").read_bytes()).hexdigest()
    ledger = (tmp_path / "content/conversions.yaml").read_bytes()
    ran = run(tmp_path, "build")
    assert ran.status == 0
    assert "warning[seed-changed]" in ran.err
    page = (tmp_path / f"site/articles/{article.stem}/index.html").read_text("utf-8")
    assert set(re.findall(r"\b[0-9a-f]{64}\b", page)) == {digest}
    data = json.loads((tmp_path / "site/data/articles.json").read_text("utf-8"))
    assert digest in json.dumps(data)
    assert (tmp_path / "content/conversions.yaml").read_bytes() == ledger
