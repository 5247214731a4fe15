"""The checklists and worked samples that come with Readiness, as YAML files."""
