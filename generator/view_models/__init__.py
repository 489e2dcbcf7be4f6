"""Values for templates, and their construction from the corpus."""
