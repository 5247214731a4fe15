"""Sizes, colours and text styles of print."""

from readiness.brief.text import Style
from readiness.figures.faces import REGULAR, SEMIBOLD
from readiness.figures.palette import LIGHT

PALETTE = LIGHT
BAND = "#16304d"
BAND_MUTED = "#b9cbe0"
BAND_INK = "#ffffff"

PAGE_SIZES = {"A4": (595.2756, 841.8898), "letter": (612.0, 792.0)}
MARGIN = 46.0
HEAD = 50.0
"""Height above the text of every page but the first."""
FOOT = 52.0
CODE_COLUMN = 58.0

TITLE = Style(SEMIBOLD, 22, 26, BAND_INK)
TITLE_LONG = Style(SEMIBOLD, 15, 18.5, BAND_INK)
BAND_LINE = Style(REGULAR, 9, 13, BAND_MUTED)
BAND_LEAD = Style(REGULAR, 11, 15, BAND_INK)

PART = Style(SEMIBOLD, 16, 20, PALETTE.ink)
SECTION = Style(SEMIBOLD, 12, 15.5, PALETTE.accent)
HEADING = Style(SEMIBOLD, 10.5, 14, PALETTE.ink)
BODY = Style(REGULAR, 9, 12.6, PALETTE.ink)
BODY_STRONG = Style(SEMIBOLD, 9, 12.6, PALETTE.ink)
LEAD = Style(REGULAR, 10, 14, PALETTE.ink)
LEAD_STRONG = Style(SEMIBOLD, 14.5, 18, PALETTE.ink)
SMALL = Style(REGULAR, 8, 10.8, PALETTE.ink)
SMALL_STRONG = Style(SEMIBOLD, 8, 10.8, PALETTE.ink)
SMALL_MUTED = Style(REGULAR, 8, 10.8, PALETTE.ink_muted)
MUTED = Style(REGULAR, 9, 12.6, PALETTE.ink_muted)
LINK = Style(REGULAR, 8, 10.8, PALETTE.accent)
CODE = Style(SEMIBOLD, 8, 12.6, PALETTE.accent)
CODE_SMALL = Style(SEMIBOLD, 7.5, 10.8, PALETTE.accent)
QUESTION = Style(SEMIBOLD, 9.2, 12.6, PALETTE.ink)
TABLE_HEAD = Style(SEMIBOLD, 7.5, 10, PALETTE.ink_muted)
CAUTION = Style(REGULAR, 7.8, 10.4, PALETTE.open)
CAUTION_STRONG = Style(SEMIBOLD, 7.8, 10.4, PALETTE.open)
MARKING = Style(SEMIBOLD, 8, 11, PALETTE.short)
FOOTER = Style(REGULAR, 7, 9, PALETTE.ink_muted)
