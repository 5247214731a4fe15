"""Assessments and comparisons as PDF. Only `view` knows the model and the method."""
