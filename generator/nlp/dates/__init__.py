"""Find the dates in a text and resolve them against the day of publication."""
