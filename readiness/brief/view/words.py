"""Dates of talks, ranges and ratings in words."""

from datetime import date

from readiness.days import day_words
from readiness.messages import _
from readiness.model import Confidence, Source, TalksDate


def whole_day(day: date) -> str:
    """Return a day in words that no line breaks."""
    return day_words(day).replace(" ", "\u00a0")


def talks_words(talks: TalksDate) -> str:
    """Return the date of the talks: in the user's words, as a range, or as a day."""
    if talks.words:
        return talks.words
    if talks.first is None:
        return _("by {day}", day=day_words(talks.latest))
    if talks.first == talks.latest:
        return day_words(talks.latest)
    return _("{first} to {latest}", first=day_words(talks.first), latest=day_words(talks.latest))


def range_words(low: int, high: int) -> str:
    """Return a range of levels as 0–2, or as one level where it is one."""
    return str(low) if low == high else f"{low}–{high}"


def confidence_words(confidence: Confidence) -> str:
    """Return how good the basis is, as it stands in a sentence."""
    return {
        Confidence.HIGH: _("high confidence"),
        Confidence.MODERATE: _("moderate confidence"),
        Confidence.LOW: _("low confidence"),
    }[confidence]


def origin_words(source: Source) -> str:
    """Return publisher and date of a source, as far as they are known."""
    parts = [source.publisher] if source.publisher else []
    if source.published is not None:
        parts.append(whole_day(source.published))
    return ", ".join(parts)


def rating_words(source: Source) -> str:
    """Return reliability and credibility of a source as B2."""
    rating = f"{source.reliability.value}{source.credibility}"
    return _("{rating}, primary", rating=rating) if source.primary else rating
