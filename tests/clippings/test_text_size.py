"""What a page holds beside its pictures, scripts and styles."""

import pytest

from generator.clippings.text_size import count_markup


@pytest.mark.parametrize(
    ("page", "left"),
    [
        (b"<p>The quay</p>", b"<p>The quay</p>"),
        (b"<p>The <script>let a = 1</script>quay</p>", b"<p>The >quay</p>"),
        (b"<STYLE>p { color: red }</STYLE><p>The quay</p>", b"><p>The quay</p>"),
        (b"<p>The quay</p><script>let a", b"<p>The quay</p><script>let a"),
        (b'<img src="data:image/png;base64,iVBORw0KGgo="><p>', b'<img src=""><p>'),
    ],
)
def test_pictures_scripts_and_styles_do_not_count(page, left):
    """A script without an end does, and so does what follows it."""
    assert count_markup(page) == len(left)
