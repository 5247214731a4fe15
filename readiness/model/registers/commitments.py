"""Register 3: what was promised by whom to whom, and what became of it, in both versions."""

from enum import StrEnum
from typing import Annotated

from pydantic import model_validator

from readiness.messages import _
from readiness.model.base import Id, Line, RequiredLine, Text, problem
from readiness.model.registers.kinds import Due, PartialDay, Shown, first_day, is_day, last_day
from readiness.model.registers.row import Entry, Row


class Form(StrEnum):
    """In what form a commitment was made."""

    TREATY = "treaty"
    JOINT_STATEMENT = "joint statement"
    UNILATERAL_STATEMENT = "unilateral statement"
    ORAL = "oral"
    RESOLUTION = "resolution"
    DOMESTIC_LAW = "domestic law"


class CommitmentStatus(StrEnum):
    """What has become of a commitment."""

    PENDING = "pending"
    KEPT = "kept"
    PARTLY_KEPT = "partly kept"
    LATE = "late"
    BROKEN = "broken"
    CONTESTED = "contested"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"


class Checked(StrEnum):
    """Who has seen for themselves what became of it."""

    NOT_CHECKED = "not checked"
    PRESS = "seen by press"
    NATIONAL_MEANS = "national means"
    INDEPENDENT_BODY = "independent body"


class Severity(StrEnum):
    """How much a commitment matters."""

    MINOR = "minor"
    IMPORTANT = "important"
    CORE = "core"


class CommitmentState(Entry):
    """What a commitment was at an earlier time."""

    on: PartialDay
    status: CommitmentStatus
    words: Line = ""


class Commitment(Row):
    """One promise of one act."""

    table = "commitments"

    what: Annotated[RequiredLine, Shown("Commitment", "One act a row.", name=True)]
    by: Annotated[tuple[Id, ...], Shown("By", to="parties")] = ()
    to: Annotated[tuple[Id, ...], Shown("To", to="parties")] = ()
    form: Annotated[Form | None, Shown("Form", column=False)] = None
    made_on: Annotated[PartialDay | None, Shown("Made")] = None
    due: Annotated[Due | None, Shown("Due", "A day, month or year, standing, or none stated.")] = (
        None
    )
    status: Annotated[CommitmentStatus, Shown("Status")] = CommitmentStatus.PENDING
    status_on: Annotated[PartialDay | None, Shown("Since")] = None
    checked: Annotated[Checked, Shown("Checked")] = Checked.NOT_CHECKED
    severity: Annotated[Severity, Shown("Weight")] = Severity.IMPORTANT
    quotation: Annotated[
        Line,
        Shown("Quotation", "The words themselves, at most 300 characters.", column=False),
    ] = ""
    contested_by: Annotated[
        tuple[Id, ...],
        Shown("Contested by", "Who disputes the status.", to="parties", column=False),
    ] = ()
    our_version: Annotated[Text, Shown("Our version", column=False)] = ""
    their_version: Annotated[Text, Shown("Their version", column=False)] = ""
    trigger: Annotated[
        Id | None,
        Shown("In return for", "The commitment it follows.", to="commitments", column=False),
    ] = None
    unpaired: Annotated[
        bool, Shown("Stands alone", "Nothing was promised in return.", column=False)
    ] = False
    like_agreement: Annotated[
        bool,
        Shown(
            "A like agreement",
            "Made with others, but read as a sign of how we keep our word.",
            column=False,
        ),
    ] = False
    log: Annotated[
        tuple[CommitmentState, ...],
        Shown("Earlier states", "One a line: day, state, words.", column=False),
    ] = ()

    @model_validator(mode="after")
    def _is_consistent(self) -> "Commitment":
        if set(self.by) & set(self.to):
            raise problem("parties", _("a party cannot promise to itself; change By or To"))
        if self.made_on is None:
            return self
        made = first_day(self.made_on)
        if self.due is not None and is_day(self.due) and last_day(self.due) < made:
            raise problem("due", _("it cannot be due before it was made"))
        if self.status_on is not None and last_day(self.status_on) < made:
            raise problem("status_on", _("it cannot have a state before it was made (K3)"))
        return self
