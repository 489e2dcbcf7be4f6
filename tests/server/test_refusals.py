"""What publish would refuse, as serve shows it."""

from generator.commands.refusals import read_refusals, write_refusals
from generator.server.preview import REFUSALS_PAGE, Preview, answer
from tests.running import SMALL_SITE, run, write_files

THEME = "content/themes/port.md"
TWO_EYES = {
    **SMALL_SITE,
    "content/site.yaml": SMALL_SITE["content/site.yaml"] + "two_eyes: [sensitive]\n",
    THEME: SMALL_SITE[THEME].replace("terms: {en: [harbour, quay]}", "sensitive: true"),
}


def test_the_list_has_what_publish_refuses_and_follows(tmp_path):
    """Each with its place and what to do, and nothing when all is mended."""
    write_files(tmp_path, TWO_EYES)
    write_refusals(tmp_path)
    (refusal,) = read_refusals(tmp_path)
    assert refusal.startswith(f"{THEME}:1:1: error[unsigned-text]: signed by nobody")
    assert "hint: read it, then: sourcebook sign" in refusal
    for name in ("Ivo Marsh", "Lena Moss"):
        assert run(tmp_path, "sign", THEME, "--by", name).status == 0
    write_refusals(tmp_path)
    assert read_refusals(tmp_path) == ()


def test_what_does_not_build_is_refused_too(tmp_path):
    """With the same words as a build has for it."""
    write_files(tmp_path, {**TWO_EYES, "content/pages/a.md": "---\ntitel: A\n---\n"})
    write_refusals(tmp_path)
    assert any("error[unknown-key]" in text for text in read_refusals(tmp_path))


def test_the_preview_lists_them_and_leads_to_the_list(tmp_path):
    """A page of its own, escaped, and a link to it on every page while there is something."""
    (tmp_path / "index.html").write_text("<!doctype html><head></head><body>Home</body>")
    refused = Preview(tmp_path, refusals=("a <b> is wrong", "c is wrong"))
    home, listed = answer(refused, "/"), answer(refused, REFUSALS_PAGE)
    assert f'href="{REFUSALS_PAGE}"'.encode() in home[2]
    assert listed[0] == 200
    assert listed[2].count(b"<li>") == 2
    assert b"a &lt;b&gt; is wrong" in listed[2]
    assert REFUSALS_PAGE.encode() not in answer(Preview(tmp_path), "/")[2]
