"""Saved pages: HTML becomes numbered lines with what the page says of each, and of itself.

``tree`` takes away what a browser does not show, ``flow`` parts the rest into lines, ``markup`` and
``boxes`` say what stands around each, ``main_text`` asks trafilatura which are the article's, and
``scope`` and ``head`` put its answer right. ``facts`` and ``published`` read the metadata. ``rules``
and ``around`` are the rules by which ``anatomy`` then decides. ``read`` is where it all begins; with
what it imports it is loaded for pages only.
"""
