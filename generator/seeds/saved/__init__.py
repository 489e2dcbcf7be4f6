"""Saved pages: HTML becomes numbered lines with what the page says of each, and of itself."""
