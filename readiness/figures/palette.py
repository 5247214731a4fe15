"""The colours of the house by role; the screen and the print take them from here.

Values are CSS hexadecimal strings. Status colours are always used together with a shape:
● met, ◐ open, ▲ short or blocked.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour per role. `*_ink` is text on the surface of the same name."""

    dark: bool
    window: str
    surface: str
    surface_sunken: str
    line: str
    line_strong: str
    ink: str
    ink_muted: str
    ink_faint: str
    accent: str
    accent_ink: str
    accent_soft: str
    accent_line: str
    met: str
    met_soft: str
    met_line: str
    open: str
    open_soft: str
    open_line: str
    short: str
    short_soft: str
    short_line: str
    track: str
    range: str
    theirs: str
    """The other side, beside `accent` for ours."""
    series: tuple[str, ...]
    """Up to eight colours that tell compared assessments apart, the base first."""


LIGHT = Palette(
    dark=False,
    window="#f4f6f8",
    surface="#ffffff",
    surface_sunken="#fafbfc",
    line="#e1e6ec",
    line_strong="#c9d1db",
    ink="#111a27",
    ink_muted="#5a6778",
    ink_faint="#8a95a5",
    accent="#1f4e79",
    accent_ink="#ffffff",
    accent_soft="#e7eef6",
    accent_line="#1f4e79",
    met="#177e66",
    met_soft="#e0f2ed",
    met_line="#a9d8cb",
    open="#9a6200",
    open_soft="#fdf0d8",
    open_line="#eccf95",
    short="#b3322b",
    short_soft="#fbe5e3",
    short_line="#efb9b5",
    track="#edf0f3",
    range="#a9c3de",
    theirs="#d0741a",
    series=(
        "#8aa9cb",
        "#1f4e79",
        "#d97f28",
        "#177e66",
        "#8b5a9e",
        "#b3322b",
        "#6b7a8c",
        "#b59a2c",
    ),
)

DARK = Palette(
    dark=True,
    window="#12181f",
    surface="#1b222b",
    surface_sunken="#171d25",
    line="#2a3440",
    line_strong="#3a4654",
    ink="#e9eef4",
    ink_muted="#a0adbb",
    ink_faint="#6f7c8b",
    accent="#6ea6dd",
    accent_ink="#0e1620",
    accent_soft="#223649",
    accent_line="#6ea6dd",
    met="#58c4a4",
    met_soft="#16332c",
    met_line="#2b5c4f",
    open="#e0a94a",
    open_soft="#392c14",
    open_line="#66501f",
    short="#ef857c",
    short_soft="#3d1f1e",
    short_line="#6e3532",
    track="#29323d",
    range="#3f618a",
    theirs="#e8984a",
    series=(
        "#5d7fa6",
        "#8fc1f2",
        "#e79b53",
        "#58c4a4",
        "#b993cc",
        "#ef857c",
        "#94a2b2",
        "#d4bc5d",
    ),
)


def blend(ink: str, ground: str, share: float) -> str:
    """Return the colour with `share` (0 to 1) of the ground mixed in, so no alpha is needed."""
    pairs = [(int(ink[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
