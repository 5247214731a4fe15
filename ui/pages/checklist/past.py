"""Earlier states of the answers, read from the library without holding up the screen."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject

from readiness.bodies import read_body
from readiness.library import RevisionInfo, Stored
from readiness.model import Assessment
from ui.own_thread import own_thread
from ui.room import Room


class PastAnswer(NamedTuple):
    """One answer of an item as a revision holds it; `level` None is no level."""

    at: datetime
    number: int
    name: str
    level: int | None
    confidence: str
    not_applicable: bool


class Past(QObject):
    """Asks the library for earlier states and reads them on a thread of its own.

    Each method calls back on the screen's thread, or never when there is nothing to show.
    """

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._reader = own_thread(self, "past")

    def assessment(self, document_id: str, then: Callable[[Assessment], object]) -> None:
        """Read the newest state of another assessment; nothing happens where it is gone."""
        self._load(document_id, None, then)

    def revision(self, document_id: str, number: int, then: Callable[[Assessment], object]) -> None:
        """Read one revision."""
        self._load(document_id, number, then)

    def revisions(self, document_id: str, then: Callable[[list[RevisionInfo]], object]) -> None:
        """Return the revisions that still have their content, newest first."""

        def kept(infos: list[RevisionInfo]) -> None:
            then([info for info in infos if info.kept])

        self._room.relay.when_done(
            self._room.library.history(document_id), self, kept, self._ignore
        )

    def answers(
        self, document_id: str, then: Callable[[dict[str, list[PastAnswer]]], object]
    ) -> None:
        """Read how every answer of a document went, newest first; nothing of an unsaved one."""

        def arrived(bodies: Sequence[tuple[RevisionInfo, bytes]]) -> None:
            table = self._reader.submit(answers_over_time, list(bodies))
            self._room.relay.when_done(table, self, then, self._ignore)

        self._room.relay.when_done(
            self._room.library.bodies(document_id), self, arrived, lambda _error: then({})
        )

    def _load(
        self, document_id: str, number: int | None, then: Callable[[Assessment], object]
    ) -> None:
        def arrived(stored: Stored) -> None:
            if stored.checklist is None:
                return
            # Of the past only answers are looked at here, never rows.
            read = partial(read_body, stored.body, stored.checklist, rows_later=True)
            state = self._reader.submit(read)
            self._room.relay.when_done(state, self, then, self._ignore)

        self._room.relay.when_done(
            self._room.library.load(document_id, number), self, arrived, self._ignore
        )

    def _ignore(self, _error: Exception) -> None:
        """What cannot be read is left out; the library page says what is wrong with it."""


def answers_over_time(
    bodies: Sequence[tuple[RevisionInfo, bytes]],
) -> dict[str, list[PastAnswer]]:
    """Return per item the answers that differ from the one before, newest first."""
    table: dict[str, list[PastAnswer]] = {}
    last: dict[str, tuple[object, ...]] = {}
    for info, body in sorted(bodies, key=lambda entry: entry[0].number):
        answers = json.loads(body).get("answers", {})
        for item_id in answers.keys() | last.keys():
            answer = answers.get(item_id, {})
            said = (
                answer.get("level"),
                answer.get("confidence") or "",
                bool(answer.get("not_applicable")),
            )
            if last.get(item_id, (None, "", False)) == said:
                continue
            last[item_id] = said
            table.setdefault(item_id, []).insert(
                0, PastAnswer(info.at, info.number, info.name, *said)
            )
    return table
