"""Turn seeds into articles without overwriting anybody's edits."""
