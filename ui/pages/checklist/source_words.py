"""A source in words: one line for lists, and what its grades stand for."""

from readiness.days import day_words
from readiness.messages import _
from readiness.model import Assessment, Reliability, Source


def source_title(source: Source) -> str:
    """Return the title as lists show it."""
    return source.title or _("Source without a title")


def source_line(source: Source, *, hindsight: bool) -> str:
    """Return publisher, day and grade, with the mark of hindsight where it applies."""
    parts = [source.publisher] if source.publisher else []
    parts.append(day_words(source.published) if source.published else _("undated"))
    parts.append(
        _(
            "reliability {grade}",
            grade=f"{source.reliability.value}{source.credibility}",
        )
    )
    if source.primary:
        parts.append(_("primary"))
    if hindsight:
        parts.append(_("hindsight"))
    return " · ".join(parts)


def source_choices(assessment: Assessment) -> list[tuple[str, object]]:
    """Return the assessment's sources as texts and ids to choose from."""
    return [(chooser_words(source), source.id) for source in assessment.sources]


def chooser_words(source: Source) -> str:
    """Return a source as it stands in the list to choose from."""
    if source.publisher:
        return _("{title} ({publisher})", title=source_title(source), publisher=source.publisher)
    return source_title(source)


def reliability_words(reliability: Reliability) -> str:
    """Return what a grade of reliability stands for."""
    return {
        Reliability.A: _("A – reliable"),
        Reliability.B: _("B – usually reliable"),
        Reliability.C: _("C – fairly reliable"),
        Reliability.D: _("D – not usually reliable"),
        Reliability.E: _("E – unreliable"),
        Reliability.F: _("F – cannot be judged"),
    }[reliability]


def credibility_words(credibility: int) -> str:
    """Return what a grade of credibility stands for."""
    return {
        1: _("1 – confirmed by others"),
        2: _("2 – probably true"),
        3: _("3 – possibly true"),
        4: _("4 – doubtful"),
        5: _("5 – improbable"),
        6: _("6 – cannot be judged"),
    }[credibility]
