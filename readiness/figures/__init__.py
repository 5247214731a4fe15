"""Pictures of plain values, drawn once for print and for the screen."""
