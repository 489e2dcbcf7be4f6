"""A sample is the commit's own, and all is drawn where all is asked for."""

from tests.sampling import SEED, draw


def test_a_sample_is_the_same_each_time_and_in_order(monkeypatch):
    """Its things are some of those there are."""
    monkeypatch.delenv("SAMPLES", raising=False)
    drawn = draw(range(100), 10)
    assert len(drawn) == 10
    assert drawn == sorted(set(drawn)) == draw(range(100), 10)
    assert draw("ab", 3) == ["a", "b"]


def test_all_is_drawn_where_all_is_asked_for(monkeypatch):
    """`make every-page` does."""
    monkeypatch.setenv("SAMPLES", "all")
    assert draw(range(100), 10) == list(range(100))


def test_the_report_says_how_to_draw_the_same(request):
    """At its head, with all else that a run is known by."""
    told = request.config.hook.pytest_report_header(config=request.config, start_path=None)
    assert f"DICE_SEED={SEED} draws the same samples" in told
