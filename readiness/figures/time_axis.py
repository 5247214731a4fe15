"""An axis of days: ticks at round weeks, months or years, and where a day lies."""

from collections.abc import Iterator
from datetime import date

from readiness.days import day_words, month_name
from readiness.figures import faces
from readiness.figures.palette import Palette
from readiness.figures.shapes import rule, text
from readiness.figures.sketch import Sketch
from readiness.messages import _

FOOT = 13.0
"""The room of the words below an axis."""

_SIZE = 7.5
_APART = 12.0
_LEAST = 14
"""The fewest days an axis spans."""
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_LAST_YEAR = date.max.year


class TimeAxis:
    """Days from `first` to `last`, with a little room around them, between `left` and `right`."""

    def __init__(self, first: date, last: date, left: float, right: float) -> None:
        first, last = min(first, last), max(first, last)
        length = max(_LEAST, (last - first).days)
        pad = max(1.0, length * 0.03)
        self._low = first.toordinal() - pad
        self._high = first.toordinal() + length + pad
        self.left, self.right = left, right

    def x(self, day: date) -> float:
        """Return where a day lies; one beyond the axis lies at its end."""
        share = (day.toordinal() - self._low) / (self._high - self._low)
        return self.left + (self.right - self.left) * min(1.0, max(0.0, share))

    def paint(self, sketch: Sketch, bottom: float, top: float, palette: Palette) -> None:
        """Paint a line for each tick from `bottom` to `top`, its words below."""
        for day, words in self._ticks():
            x = self.x(day)
            sketch.add(rule(x, bottom, x, top, palette.line))
            length = faces.text_width(words, faces.REGULAR, _SIZE)
            at = min(max(0.0, x - length / 2), sketch.width - length)
            sketch.add(text(at, bottom - 9.5, words, faces.REGULAR, _SIZE, palette.ink_muted))

    def _ticks(self) -> list[tuple[date, str]]:
        per_day = (self.right - self.left) / (self._high - self._low)
        first = date.fromordinal(max(1, int(self._low) + 1))
        last = date.fromordinal(min(date.max.toordinal(), int(self._high)))
        week = faces.text_width("28 Mar 2018", faces.REGULAR, _SIZE) + _APART
        month = faces.text_width("Mar 2018", faces.REGULAR, _SIZE) + _APART
        year = faces.text_width("2018", faces.REGULAR, _SIZE) + _APART
        for days in (7, 14):
            if days * per_day >= week:
                return [(day, day_words(day)) for day in _weeks(first, last, days)]
        for months in (1, 2, 3, 6):
            if months * 30 * per_day >= month:
                return [(day, _month_words(day)) for day in _months(first, last, months)]
        step = next((years for years in _YEARS if years * 365 * per_day >= year), _YEARS[-1])
        from_year = first.year + (1 if first > date(first.year, 1, 1) else 0)
        start = -(-from_year // step) * step
        return [(date(at, 1, 1), str(at)) for at in range(max(1, start), last.year + 1, step)]


def _month_words(day: date) -> str:
    return _("{month} {year}", month=month_name(day.month), year=day.year)


def _weeks(first: date, last: date, days: int) -> Iterator[date]:
    monday = first.toordinal() + (-first.weekday()) % 7
    for ordinal in range(monday, last.toordinal() + 1, days):
        yield date.fromordinal(ordinal)


def _months(first: date, last: date, months: int) -> Iterator[date]:
    count = first.year * 12 + first.month - 1 + (1 if first.day > 1 else 0)
    count += -count % months
    while count // 12 <= _LAST_YEAR:
        day = date(count // 12, count % 12 + 1, 1)
        if day > last:
            return
        yield day
        count += months
