"""Entries become one corpus: themes, people, events, quotations, what is related."""
