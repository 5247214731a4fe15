"""What stands apart from the pages: questions for files, panels, overlays."""
