"""The form of one waiver: by whom, since when, until when, and why."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal

from readiness import edits
from readiness.edits.making import made
from readiness.messages import _
from readiness.model import Assessment, Waiver
from ui.pages.checklist.hand import Hand
from ui.pages.checklist.part import button, fault_label, named, row_of, show_fault, words
from ui.pages.checklist.subject import Subject
from ui.widgets.card import Card
from ui.widgets.day_text import NotADay, day_text, read_day
from ui.widgets.plain_label import PlainLabel
from ui.widgets.text_field import LineField, TextField


class WaiverForm(Card):
    """Collects what a waiver needs and says at each field what is still missing.

    Signals:
        closed(str): the form was saved or cancelled; the id of its rung.
    """

    closed = Signal(str)

    def __init__(self, hand: Hand) -> None:
        super().__init__(margin=12)
        self.setObjectName("waiver-form")
        self._hand = hand
        self._item = self._rung = ""
        self._tried = False
        self._title = words("", "strong")
        self.column.addWidget(self._title)
        self.by = LineField(_("Waived by"), object_name="waiver-by")
        self.agreed = LineField(_("Agreed by"), object_name="waiver-agreed")
        self.on = LineField(_("On"), placeholder="2018-06-12", object_name="waiver-on")
        self.expires = LineField(_("Until"), placeholder="2018-06-12", object_name="waiver-expires")
        self.reason = TextField(_("Reason"), object_name="waiver-reason", lines=2)
        self._faults: dict[str, PlainLabel] = {}
        for key, title, field in (
            ("by", _("By (name and post)"), self.by),
            ("agreed", _("Agreed by"), self.agreed),
            ("on", _("On"), self.on),
            ("expires", _("Until"), self.expires),
            ("reason", _("Reason; it is printed"), self.reason),
        ):
            self.column.addWidget(named(title, field))
            self._faults[key] = fault_label(f"waiver-{key}-fault")
            self.column.addWidget(self._faults[key])
            field.edited.connect(self._on_edited)
        self.save = button(_("Waive this gate"), "waiver-save", self._on_save, "primary")
        self.cancel = button(_("Cancel"), "waiver-cancel", self._on_cancel)
        self.column.addWidget(row_of(self.save, self.cancel))

    def open_for(self, subject: Subject, rung_id: str, waiver: Waiver | None) -> None:
        """Show the waiver of a gate, or a new one with what is known filled in."""
        self._item, self._rung, self._tried = subject.item.id, rung_id, False
        assessment = subject.assessment
        rung = assessment.checklist.rungs[assessment.checklist.rung_order[rung_id]]
        self._title.show_text(_("Waive {code} at {rung}", code=subject.item.code, rung=rung.title))
        self.save.setText(_("Waive this gate") if waiver is None else _("Change the waiver"))
        self.by.setText(waiver.by if waiver else assessment.assessor)
        self.agreed.setText(waiver.agreed_by if waiver else "")
        self.on.setText(day_text(waiver.on if waiver else assessment.as_of))
        self.expires.setText(day_text(waiver.expires if waiver else _expiry(assessment)))
        self.reason.show_text(waiver.reason if waiver else "")
        for label in self._faults.values():
            show_fault(label, "")
        self.show()
        (self.by if not self.by.text() else self.reason).setFocus()

    def _on_edited(self, _text: str) -> None:
        if self._tried:
            self._check()

    def _check(self) -> dict[str, Any] | None:
        """Say at each field what is wrong; return the fields when nothing is."""
        faults = dict.fromkeys(self._faults, "")
        on = _day(self.on, faults, "on", _("Say on which day the waiver was given."))
        expires = _day(self.expires, faults, "expires", _("Say until which day it holds."))
        if not self.by.text().strip():
            faults["by"] = _("Say who sets the gate aside, by name.")
        if not self.reason.text().strip():
            faults["reason"] = _("Say why the gate is set aside.")
        if on and expires and expires < on:
            faults["expires"] = _("A waiver cannot expire before the day it was given.")
        for key, sentence in faults.items():
            show_fault(self._faults[key], sentence)
        if any(faults.values()) or on is None or expires is None:
            return None
        return {
            "item": self._item,
            "rung": self._rung,
            "by": self.by.text(),
            "agreed_by": self.agreed.text(),
            "on": on,
            "expires": expires,
            "reason": self.reason.text(),
        }

    def _on_save(self) -> None:
        self._tried = True
        fields = self._check()
        if fields is None:
            for key, field in (
                ("by", self.by),
                ("on", self.on),
                ("expires", self.expires),
                ("reason", self.reason),
            ):
                if self._faults[key].text():
                    field.setFocus()
                    return
            return
        refusal = self._hand.attempt(_("Waive"), _waive, fields)
        show_fault(self._faults["reason"], refusal)
        if not refusal:
            self.hide()
            self.closed.emit(self._rung)

    def _on_cancel(self) -> None:
        self.hide()
        self.closed.emit(self._rung)


def _waive(assessment: Assessment, fields: dict[str, Any]) -> Assessment:
    """Waive with what was typed, validated like any other edit."""
    return edits.waive(assessment, made(Waiver, **fields))


def _expiry(assessment: Assessment) -> date | None:
    talks = assessment.case.talks
    if talks is not None and talks.latest >= assessment.as_of:
        return talks.latest
    return assessment.valid_until


def _day(field: LineField, faults: dict[str, str], key: str, missing: str) -> date | None:
    try:
        day = read_day(field.text())
    except NotADay as fault:
        faults[key] = str(fault)
        return None
    if day is None:
        faults[key] = missing
    return day
