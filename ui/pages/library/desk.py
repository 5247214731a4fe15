"""The work behind the Library: new, again, copies, samples; needs the models."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from readiness.bodies import assessment_body, checklist_body, read_body
from readiness.catalogue import samples
from readiness.edits import change_case, change_details, duplicate, new_assessment, reassess
from readiness.errors import ReadinessError
from readiness.library.records import Counts, Entry
from readiness.messages import _, _n
from readiness.method.summaries import summarise
from readiness.model import Assessment
from ui.draft_document import draft_id
from ui.pages.library.checklist_desk import ChecklistDesk
from ui.pages.library.choices import Wanted
from ui.pages.library.taking_in import TakingIn
from ui.room import CHECKLIST, Room, Target

_SAMPLES = "samples"


class Desk(QObject):
    """Makes and copies assessments and puts them into the library.

    `checklists` does the same for checklists, `taking_in` reads files.

    Signals:
        listed(str): the list has changed; the id of the assessment to choose, or empty.
    """

    listed = Signal(str)

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._library = room.library
        self.checklists = ChecklistDesk(room, self)
        self.taking_in = TakingIn(room.library, room.relay, self)

    # Samples

    def provide_samples(self, greet: Callable[[], object]) -> None:
        """Put the samples into the library, once in its life, and say so."""

        def first(kept: str | None) -> None:
            if kept is None:
                self._add_samples()
                greet()

        self._ask(self._library.setting(_SAMPLES), first)

    def switch_samples(self, ask: Callable[[int], object]) -> None:
        """Take the samples out, or bring them back; what was made from them stays.

        `ask` is called instead, with their number, where the user has changed some of them.
        """

        def remove(found: list[list[Entry]]) -> None:
            ids = {sample.id for sample in samples()}
            entries = [entry for half in found for entry in half if entry.document_id in ids]
            changed = sum(
                entry.revisions > 1 or self._is_unsaved(entry.document_id) for entry in entries
            )
            ask(changed) if changed else self.remove_samples()

        def switch(counts: Counts) -> None:
            if not counts.samples:
                self._add_samples()
                return
            found: list[list[Entry]] = []
            self._ask(self._library.entries("", archived=True), found.append)
            self._ask(self._library.entries(""), lambda open_: remove([*found, open_]))

        self._ask(self._library.counts(), switch)

    def _add_samples(self) -> None:
        for sample in samples():
            self._save(sample)
            self._ask(self._library.restore(sample.id), _nothing)
        self._ask(self._library.set_setting(_SAMPLES, "kept"), lambda _done: self.listed.emit(""))

    def remove_samples(self) -> None:
        """Take the samples out for good, with what was written into them."""
        ids = tuple(sample.id for sample in samples())
        self._close_if_open(ids)
        self._ask(self._library.delete_for_good(*ids, *map(draft_id, ids)), _nothing)
        self._ask(
            self._library.set_setting(_SAMPLES, "removed"), lambda _done: self.listed.emit("")
        )

    # Assessments

    def create(self, wanted: Wanted) -> None:
        """Make a new assessment, save it and open it."""
        if wanted.case_from:
            self._read(wanted.case_from, lambda earlier: self._create(wanted, earlier))
        else:
            self._create(wanted, None)

    def reassess(self, document_id: str, title: str, as_of: date) -> None:
        """Judge the case of an assessment anew under a title and as of a day, and open it."""
        self._read(
            document_id,
            lambda earlier: self._keep_and_open(
                change_details(reassess(earlier, id=new_id(), as_of=as_of), title=title)
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

        self._ask(self._library.delete_for_good(*ids, *map(draft_id, ids)), erased)

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

    def _is_unsaved(self, document_id: str) -> bool:
        document = self._room.open.document
        if document is None or document.assessment.id != document_id:
            return False
        return not document.is_saved

    def _close_if_open(self, document_ids: tuple[str, ...]) -> None:
        document = self._room.open.document
        self._room.open.deleted.emit(list(document_ids))
        if document is not None and document.assessment.id in document_ids:
            document.abandon()
            self._room.open.release()


def new_id() -> str:
    """Return an id that nothing else has."""
    return uuid4().hex


def _nothing(_result: object) -> None:
    """It is done; the list is read again by what follows."""
