"""One picture of one register, drawn for any width and palette."""

from collections.abc import Callable
from dataclasses import dataclass

from readiness.figures.palette import Palette
from readiness.figures.sketch import Sketch
from readiness.model import Assessment


@dataclass(frozen=True, slots=True)
class Picture:
    """A title, what the picture shows in words, and how it is drawn.

    `values` tells pictures apart: equal values give the same picture.
    """

    title: str
    description: str
    values: object
    draw: Callable[[Palette, float], Sketch]


def picture_of(register_id: str, assessment: Assessment) -> Picture | None:
    """Return the picture of a register; None where it has none, or nothing to show."""
    maker = _ADDED.get(register_id) or _makers().get(register_id)
    return maker(assessment) if maker is not None else None


Maker = Callable[[Assessment], Picture | None]

_ADDED: dict[str, Maker] = {}


def add_picture(register_id: str, maker: Maker | None) -> None:
    """Say how a register that was added is drawn; None takes it back."""
    _ADDED.pop(register_id, None)
    if maker is not None:
        _ADDED[register_id] = maker


def _makers() -> dict[str, Maker]:
    from readiness.method.pictures.accounts import account_picture
    from readiness.method.pictures.facts import (
        margin_picture,
        promise_picture,
        round_picture,
        staffing_picture,
    )
    from readiness.method.pictures.plan import chain_picture
    from readiness.method.pictures.zones import zone_picture

    return {
        "issues": zone_picture,
        "commitments": promise_picture,
        "posts": staffing_picture,
        "verification": margin_picture,
        "explanations": account_picture,
        "rounds": round_picture,
        "actions": chain_picture,
    }
