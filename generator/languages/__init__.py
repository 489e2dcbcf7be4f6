"""Knowledge of each language, as data."""
