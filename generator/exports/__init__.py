"""Everything for machines: feeds, sitemap, calendar, tables, JSON, linked data."""
