"""Sourcebook: a folder of news clippings becomes a briefing site in which every line leads back to its source.

The journey, which the folders show, runs one way::

    seeds -> content -> corpus -> pages -> site

``text`` holds the leaf tools on words; ``commands`` composes the stages; ``cli`` speaks to the
user.
"""

__version__ = "0.1.0"
