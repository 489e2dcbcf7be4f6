"""Allegations: their standing wherever a passage is shown, and the rules that entries keep."""
