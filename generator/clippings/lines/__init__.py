"""Label the lines of a clipping by an ordered list of rules."""
