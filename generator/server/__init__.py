"""Preview server: watch files, rebuild in the background, reload browsers."""
