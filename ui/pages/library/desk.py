"""The work behind the Library: new, again, copies, samples, export; needs the models."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from readiness.atomic import atomic_write
from readiness.bodies import assessment_body, checklist_body, read_body
from readiness.catalogue import load_checklist, samples, shipped_checklists
from readiness.drafts.converting import to_checklist
from readiness.drafts.storage import draft_from_body
from readiness.edits import change_case, change_details, duplicate, new_assessment, reassess
from readiness.errors import ReadinessError
from readiness.files import PortableFile, file_bytes
from readiness.library.records import Entry, Stored
from readiness.messages import _, _n
from readiness.method.summaries import summarise
from readiness.model import Assessment, Checklist, TalksDate
from ui.room import CHECKLIST, Room, Target

_SAMPLES = "samples"


@dataclass(frozen=True, slots=True)
class Choice:
    """A checklist to start from; `own` when it is one of the user's."""

    id: str
    title: str
    own: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user wants of a new assessment; empty parts are left open.

    `case_from` is the id of an assessment whose case goes on; empty for a new case.
    """

    checklist: Checklist
    title: str
    as_of: date
    case_title: str = ""
    case_from: str = ""
    talks: TalksDate | None = None
    own_side: str = ""
    assessor: str = ""
    proposed_rung: str | None = None
    purpose: str | None = None


class Desk(QObject):
    """Makes and copies assessments and puts them into the library.

    Signals:
        listed(str): the list has changed; the id of the assessment to choose, or empty.
    """

    listed = Signal(str)

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._library = room.library

    # Samples

    def provide_samples(self) -> None:
        """Put the samples into the library, once in its life."""
        self._ask(
            self._library.setting(_SAMPLES), lambda kept: None if kept else self.add_samples()
        )

    def add_samples(self) -> None:
        """Put the samples into the library, or bring them back."""
        for sample in samples():
            self._save(sample)
            self._ask(self._library.restore(sample.id), _nothing)
        self._ask(self._library.set_setting(_SAMPLES, "kept"), lambda _done: self.listed.emit(""))

    def remove_samples(self) -> None:
        """Take the samples out; whatever was made from them stays."""
        self._close_if_open(tuple(sample.id for sample in samples()))
        self._ask(self._library.delete_for_good(*(sample.id for sample in samples())), _nothing)
        self._ask(
            self._library.set_setting(_SAMPLES, "removed"),
            lambda _done: self.listed.emit(""),
        )

    # Checklists

    def choices(self, then: Callable[[list[Choice]], object]) -> None:
        """Call back with the checklists an assessment can start from."""
        shipped = [Choice(entry.id, entry.title, False) for entry in shipped_checklists()]

        def with_own(entries: list[Entry]) -> None:
            own = [Choice(e.document_id, e.summary.title, True) for e in entries]
            then(shipped + own)

        self._ask(self._library.entries(kind="checklist"), with_own)

    def checklist(self, choice: Choice, then: Callable[[Checklist], object]) -> None:
        """Call back with a checklist, ready to judge by; an unfinished draft is refused."""
        if not choice.own:
            then(load_checklist(choice.id))
            return

        def finished(stored: Stored) -> None:
            then(to_checklist(draft_from_body(stored.body)))

        self._ask(self._library.load(choice.id), finished)

    # Assessments

    def create(self, wanted: Wanted) -> None:
        """Make a new assessment, save it and open it."""
        if wanted.case_from:
            self._read(wanted.case_from, lambda earlier: self._create(wanted, earlier))
        else:
            self._create(wanted, None)

    def reassess(self, document_id: str) -> None:
        """Judge the case of an assessment anew as of today, and open it."""
        self._read(
            document_id,
            lambda earlier: self._keep_and_open(
                reassess(earlier, id=new_id(), as_of=max(date.today(), earlier.as_of))
            ),
        )

    def duplicate(self, document_id: str) -> None:
        """Copy an assessment with its answers."""

        def copy(original: Assessment) -> None:
            title = _("{title} (copy)", title=original.title[:280])
            made = duplicate(original, id=new_id(), title=title)
            self._save(made, lambda: self.listed.emit(made.id))

        self._read(document_id, copy)

    def archive(self, entries: list[Entry]) -> None:
        """Put open assessments away; bring archived ones back."""
        away = not all(entry.archived for entry in entries)
        work = self._library.archive if away else self._library.restore
        for entry in entries:
            self._ask(work(entry.document_id), _nothing)
        self._ask(self._library.counts(), lambda _counts: self.listed.emit(""))
        count = len(entries)
        self._room.say(
            _n("{count} assessment archived.", "{count} assessments archived.", count)
            if away
            else _n("{count} assessment brought back.", "{count} assessments brought back.", count)
        )

    def delete(self, entries: list[Entry]) -> None:
        """Erase assessments from the library and its backups."""
        ids = tuple(entry.document_id for entry in entries)
        self._close_if_open(ids)

        def erased(result: Any) -> None:
            self.listed.emit("")
            if result.remaining:
                self._room.warn(
                    _(
                        "Deleted. Copies outside the reach of the library may still hold it: "
                        "{paths}",
                        paths=", ".join(str(path) for path in result.remaining),
                    )
                )
            else:
                count = len(ids)
                self._room.say(
                    _n(
                        "{count} assessment deleted for good.",
                        "{count} assessments deleted for good.",
                        count,
                    )
                )

        self._ask(self._library.delete_for_good(*ids), erased)

    def export(self, entry: Entry, path: Path) -> None:
        """Write the newest revision with its lineage to a file."""

        def write(stored: Stored, lineage: list[str]) -> None:
            assessment = read_body(stored.body, stored.checklist or b"")
            earlier = tuple(sha for sha in lineage if sha != stored.info.sha)
            atomic_write(path, file_bytes(PortableFile(assessment, stored.info.sha, earlier)))
            self._room.say(_("Written: {path}", path=path))

        self._ask(
            self._library.load(entry.document_id),
            lambda stored: self._ask(
                self._library.lineage(entry.document_id), lambda lineage: write(stored, lineage)
            ),
        )

    # How it is done

    def _create(self, wanted: Wanted, earlier: Assessment | None) -> None:
        made = new_assessment(
            wanted.checklist,
            id=new_id(),
            case_id=earlier.case.id if earlier else new_id(),
            title=wanted.title,
            as_of=wanted.as_of,
        )
        if earlier is not None:
            made = change_case(
                made,
                title=earlier.case.title,
                sides=earlier.case.sides,
                place=earlier.case.place,
                precedent=earlier.case.precedent,
                background=earlier.case.background,
            )
        elif wanted.case_title:
            made = change_case(made, title=wanted.case_title)
        made = change_case(
            made,
            talks=wanted.talks,
            own_side=wanted.own_side,
            proposed_rung=wanted.proposed_rung,
            purpose=wanted.purpose,
        )
        if wanted.assessor:
            made = change_details(made, assessor=wanted.assessor)
        self._keep_and_open(made)

    def _keep_and_open(self, made: Assessment) -> None:
        def kept() -> None:
            self.listed.emit(made.id)
            self._room.open_assessment(made.id, CHECKLIST, Target())

        self._save(made, kept)

    def _save(self, made: Assessment, then: Callable[[], object] | None = None) -> None:
        future = self._library.save(
            made.id,
            "assessment",
            assessment_body(made),
            checklist_body(made.checklist),
            summarise(made),
        )
        self._ask(future, lambda _info: then() if then is not None else None)

    def _read(self, document_id: str, then: Callable[[Assessment], object]) -> None:
        self._ask(
            self._library.load(document_id),
            lambda stored: then(read_body(stored.body, stored.checklist or b"")),
        )

    def _ask(self, future: Any, then: Callable[[Any], object]) -> None:
        def guarded(result: Any) -> None:
            try:
                then(result)
            except ReadinessError as error:
                self._room.warn(str(error))

        self._room.relay.when_done(future, self, guarded)

    def _close_if_open(self, document_ids: tuple[str, ...]) -> None:
        document = self._room.open.document
        if document is not None and document.assessment.id in document_ids:
            document.abandon()
            self._room.open.release()


def new_id() -> str:
    """Return an id that nothing else has."""
    return uuid4().hex


def _nothing(_result: object) -> None:
    """It is done; the list is read again by what follows."""
