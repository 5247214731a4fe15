"""Widgets: plain values in, signals out; they know no document and no page."""
