"""Days in words that cannot be misread: 9 Mar 2018, whatever the machine's settings."""

from datetime import date, datetime

from readiness.messages import _


def month_name(month: int) -> str:
    """Return the short name of a month from 1 to 12."""
    return (
        _("Jan"),
        _("Feb"),
        _("Mar"),
        _("Apr"),
        _("May"),
        _("Jun"),
        _("Jul"),
        _("Aug"),
        _("Sep"),
        _("Oct"),
        _("Nov"),
        _("Dec"),
    )[month - 1]


def day_words(day: date) -> str:
    """Return a day as it stands in a sentence, with the month's short name."""
    return _("{day} {month} {year}", day=day.day, month=month_name(day.month), year=day.year)


def iso_day_words(iso: str) -> str:
    """Return an ISO date (2018-03-09) in words; anything else as it is."""
    try:
        return day_words(date.fromisoformat(iso))
    except ValueError:
        return iso


def partial_day_words(partial: str) -> str:
    """Return a day, month or year (2018-03-09, 2018-03, 2018) in words; anything else as it is."""
    year, dash, month = partial.partition("-")
    if dash and month.isdecimal() and 1 <= int(month) <= 12:
        return _("{month} {year}", month=month_name(int(month)), year=year)
    return iso_day_words(partial)


def moment_words(moment: datetime) -> str:
    """Return a moment with its zone as day and time of where the reader is: 9 Mar 2018, 14:05."""
    local = moment.astimezone()
    return _("{day}, {time}", day=day_words(local.date()), time=local.strftime("%H:%M"))
