"""What is said of the copies of the library."""

from datetime import datetime
from pathlib import Path

from readiness.days import day_words, moment_words
from readiness.library.records import Backup
from readiness.messages import _


def backup_words(backup: Backup) -> str:
    """Return when a copy was taken and how large it is."""
    return _(
        "{moment} · {size} kB",
        moment=moment_words(backup.at),
        size=max(1, backup.size // 1000),
    )


def last_copy_words(newest: datetime | None, now: datetime) -> str:
    """Say when the newest verified copy was taken."""
    if newest is None:
        return _("No copy here yet; one is taken each day")
    local = newest.astimezone()
    day = _("today") if local.date() == now.date() else day_words(local.date())
    return _("Last verified copy\n{day} {time}", day=day, time=local.strftime("%H:%M"))


def breakable(path: Path) -> str:
    """Return a path that may go over lines at its folders, with ~ for one's own folder."""
    home = Path.home()
    shown = Path("~") / path.relative_to(home) if path.is_relative_to(home) else path
    return "".join(char + "\u200b" if char in "/\\" else char for char in str(shown))
