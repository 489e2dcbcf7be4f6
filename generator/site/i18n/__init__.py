"""Catalogues of the interface, and gettext for templates."""
