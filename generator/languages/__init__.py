"""What is known of each language, as data."""
