"""Rendering of pages to files: templates, links, assets and the output folder."""
