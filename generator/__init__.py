"""Generator of briefing sites from news clippings, with a source for every line.

Packages are the stages, in this order::

    seeds -> content -> corpus -> pages -> site

``commands`` composes them, and ``cli`` is the interface for users.
"""

__version__ = "0.1.0"
