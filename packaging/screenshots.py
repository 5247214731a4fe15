"""Pictures of every place of the real window, and of the pages of a brief, into docs/.

Run it through `make screenshots`. Each place is taken light and dark, at 1440×900 and 1024×700,
with the sample of June 2018 open in a library of its own.
"""

import io
import os
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

import pypdfium2
from PIL import Image, ImageColor
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice
from PySide6.QtWidgets import QApplication

from readiness.brief.build import brief_pdf, comparison_pdf
from readiness.brief.options import BriefOptions
from readiness.catalogue import samples
from readiness.figures.palette import DARK, LIGHT, Palette
from readiness.model.registers.registry import registers
from ui import app
from ui.main_window import MainWindow
from ui.print_process import PrintProcess
from ui.room import BRIEF, CHECKLIST, COMPARE, EDITOR, LIBRARY, REGISTERS, VERDICT, Target
from ui.widgets.segmented import Segmented

DOCS = Path(__file__).resolve().parents[1] / "docs"
SIZES = {"": (1440, 900), "-1024": (1024, 700)}
THEMES: dict[str, Palette] = {"light": LIGHT, "dark": DARK}
COLOURS = 256
PAGE_WIDTH = 600
PATIENCE = 20.0
STILL = 0.35
STILL_AFTER_A_BUILD = 2.0
"""The pages of the preview are drawn one by one after the paper was built."""

HOUSE = {
    ImageColor.getrgb(value)
    for palette in THEMES.values()
    for value in asdict(palette).values()
    if isinstance(value, str)
}

SAMPLE = "sample-2018-06-11"
SMALL_TOO = "issues"
"""The one register that is taken in the small window too; they are all laid out alike."""
VISITS = (
    (LIBRARY, Target()),
    (CHECKLIST, Target(item="TEAM-1")),
    *((REGISTERS, Target(register=register.id)) for register in registers()),
    (REGISTERS, Target(register="timeline")),
    (VERDICT, Target()),
    (COMPARE, Target(assessments=tuple(sample.id for sample in samples()))),
    (BRIEF, Target()),
    (EDITOR, Target(item="OFFER-1")),
)


def settle(window: MainWindow, still: float = STILL) -> None:
    """Let everything arrive that was asked for: lists, futures, pages of the preview."""
    end = time.monotonic() + PATIENCE
    still_since = time.monotonic()
    while time.monotonic() < end:
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if any(process.is_building for process in window.findChildren(PrintProcess)):
            still_since = time.monotonic()
        elif time.monotonic() - still_since > still:
            return
        time.sleep(0.01)


def save(picture: Image.Image, name: str) -> None:
    """Write a picture with few colours, which keeps it small.

    Those are the colours of the house and the commonest others of the picture. The usual ways to
    choose a palette mix colours, and would turn a small green mark blue.
    """
    path = DOCS / f"{name}.png"
    picture = picture.convert("RGB")
    counts = picture.getcolors(picture.width * picture.height) or []
    commonest = [colour for _count, colour in sorted(counts, reverse=True)]
    colours = list(dict.fromkeys([*(HOUSE & set(commonest)), *commonest]))
    palette = colours[:COLOURS]
    place = {colour: number for number, colour in enumerate(palette)}
    for colour in colours[COLOURS:]:
        place[colour] = min(range(COLOURS), key=lambda n: _distance(palette[n], colour))
    small = Image.new("P", picture.size)
    small.putpalette([channel for colour in palette for channel in colour])
    small.putdata([place[colour] for colour in picture.get_flattened_data()])
    small.save(path, optimize=True)
    print(f"{path.relative_to(DOCS.parent)}  {path.stat().st_size // 1024} KB")


def _distance(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def grab(window: MainWindow) -> Image.Image:
    """Return what the window shows."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def take_window(folder: Path, theme: str) -> None:
    """Take every place in one theme, in both sizes."""
    window = app.make_window(folder / f"{theme}.readiness-db", THEMES[theme])
    window.show()
    settle(window)
    app.furnish(window)
    settle(window)
    window.open_assessment(SAMPLE, CHECKLIST, Target())
    settle(window)
    for suffix, (width, height) in SIZES.items():
        window.resize(width, height)
        for place, target in VISITS:
            if suffix and target.register not in ("", SMALL_TOO):
                continue
            window.navigate(place, target)
            settle(window, STILL_AFTER_A_BUILD if place == BRIEF else STILL)
            name = "-".join(part for part in (place, target.register) if part)
            save(grab(window), f"{name}-{theme}{suffix}")
            if place == VERDICT and not suffix:
                take_parts_of_the_verdict(window, theme)
    for process in window.findChildren(PrintProcess):
        process.stop()
    window.close()
    settle(window)


def take_parts_of_the_verdict(window: MainWindow, theme: str) -> None:
    """Take the decision and the prospects, which stand beside the gates."""
    parts = window.findChild(Segmented, "verdict-segments")
    assert parts is not None
    for part in ("decision", "prospects", "gates"):
        parts.chosen.emit(part)
        settle(window)
        if part != "gates":
            save(grab(window), f"verdict-{part}-{theme}")


def take_pages() -> None:
    """Take the pages of the sample's brief, and the first of the comparison."""
    assessments = {sample.id: sample for sample in samples()}
    printed = {
        "brief-page": brief_pdf(assessments[SAMPLE], BriefOptions()).data,
        "comparison-page": comparison_pdf(samples(), BriefOptions()).data,
    }
    for name, data in printed.items():
        with pypdfium2.PdfDocument(data) as document:
            for number, page in enumerate(document, start=1):
                picture = page.render(scale=PAGE_WIDTH / page.get_width()).to_pil()
                save(picture, f"{name}-{number}")


def main() -> int:
    """Take all pictures; the old ones are replaced."""
    DOCS.mkdir(exist_ok=True)
    for old in DOCS.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        # The picture of the Library names the folder of the copies as anybody's own.
        os.environ["HOME"] = folder
        for theme in THEMES:
            take_window(Path(folder), theme)
    take_pages()
    return 0


if __name__ == "__main__":
    sys.exit(main())
