"""Read seeds: decode them, label their lines, understand their text."""
