"""Find the outlet that published a clipping."""
