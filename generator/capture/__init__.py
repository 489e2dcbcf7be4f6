"""Ask for one page of the web, politely, and keep the answer as a web archive."""
