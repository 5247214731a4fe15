"""The Library: saved cases and assessments, checklists, backups."""
