"""Build the site: read what changed, plan, render, put in place."""
