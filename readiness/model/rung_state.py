"""The four things that can be said of a rung."""

from enum import StrEnum


class RungState(StrEnum):
    """What can be said of one rung."""

    SUPPORTED = "supported"
    CONDITIONS = "supported with conditions"
    OPEN = "open"
    BLOCKED = "blocked"

    @property
    def is_supported(self) -> bool:
        """Tell whether all hard requirements are met."""
        return self in (RungState.SUPPORTED, RungState.CONDITIONS)
