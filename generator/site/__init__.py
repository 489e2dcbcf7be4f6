"""Pages become files: templates, addresses, assets, the output folder, the preview."""
