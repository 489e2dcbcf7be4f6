"""Pages of the site by kind, and the plan of all."""
