"""Find the people named in a text: those on file, and everyone else."""
