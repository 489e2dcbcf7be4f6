"""Find quotations and their speakers."""
