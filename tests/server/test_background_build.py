"""A build for the preview leaves nothing behind in the process that serves it."""

import gc
import weakref

from generator.build import site_build
from generator.server.background_build import build_preview
from tests.running import SMALL_SITE, write_files


def test_the_articles_of_an_earlier_build_can_be_collected(tmp_path, monkeypatch):
    """Reading them keeps the collector from them until the build has ended, and no longer."""
    corpora = []

    def note(corpus, *given):
        corpora.append(weakref.ref(corpus))
        return plan_site(corpus, *given)

    plan_site = site_build.plan_site
    monkeypatch.setattr(site_build, "plan_site", note)
    write_files(tmp_path, SMALL_SITE)
    for _ in range(2):
        build_preview(tmp_path, tmp_path / "preview", "http://127.0.0.1/", print, jobs=1)
    gc.collect()
    assert len(corpora) == 2
    assert [corpus for corpus in corpora if corpus()] == []
    assert gc.get_freeze_count() == 0
