"""Machine-readable output: feeds, sitemaps, calendar, tables, JSON and linked data."""
