"""Pictures of registers: from an assessment to the plain values a figure draws.

The figures know no model; this room is where the two meet, for the screen and for print.
"""

from readiness.method.pictures.picture import Picture, picture_of

__all__ = ["Picture", "picture_of"]
