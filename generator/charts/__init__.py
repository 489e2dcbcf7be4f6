"""Charts: geometry in per cent across and pixels down, and their view models."""
