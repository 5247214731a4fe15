"""Days in words."""

from datetime import UTC, date, datetime

from readiness.days import day_words, iso_day_words, moment_words


def test_a_day_names_its_month() -> None:
    """No order of day and month to misread."""
    assert day_words(date(2018, 3, 9)) == "9 Mar 2018"


def test_an_iso_day_or_the_text_itself() -> None:
    """What is no date is shown as it is."""
    assert iso_day_words("2012-02-29") == "29 Feb 2012"
    assert iso_day_words("by May") == "by May"


def test_a_moment_is_told_in_the_time_of_the_reader() -> None:
    """Whatever zone it was saved in."""
    moment = datetime(2018, 6, 11, 12, 0, tzinfo=UTC)
    local = moment.astimezone()

    assert moment_words(moment) == f"{local.day} Jun 2018, {local:%H:%M}"
