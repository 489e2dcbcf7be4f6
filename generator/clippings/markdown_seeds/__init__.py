"""Markdown that web clippers save: its lines with their marks, and its front matter."""
