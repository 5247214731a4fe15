"""What was decided on the offer, and why answers stay although registers propose others."""

from datetime import date

from pydantic import model_validator

from readiness.messages import _
from readiness.model.base import Frozen, Id, Level, RequiredLine, Text, problem
from readiness.model.rung_state import RungState


class RungStood(Frozen):
    """How one rung stood when something was decided on the verdict.

    `short` and `open` hold the ids of the items whose hard gate there was short or open; waived
    gates are in neither.
    """

    rung: Id
    state: RungState
    short: tuple[Id, ...] = ()
    open: tuple[Id, ...] = ()


class Decision(Frozen):
    """What was decided on the offer, by whom, when, and on which verdict.

    `verdict` holds the sentence that was on the table, as it read that day, and `stood` what it
    said of each rung, lowest first; it is empty where only the sentence was kept.
    """

    option: Id
    by: RequiredLine
    on: date
    verdict: Text = ""
    reason: Text = ""
    stood: tuple[RungStood, ...] = ()


class KeptAnswer(Frozen):
    """Why an answer is kept although a register proposes another level.

    `low` and `high` are what was proposed when the reason was given, `level` the answer kept.
    """

    reason: RequiredLine
    low: Level
    high: Level
    level: Level
    on: date | None = None

    @model_validator(mode="after")
    def _runs_upward(self) -> "KeptAnswer":
        if self.low > self.high:
            raise problem("kept", _("the low end cannot lie above the high end"))
        return self
