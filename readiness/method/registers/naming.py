"""Many names in one sentence."""

from collections.abc import Sequence

from readiness.messages import _, _n

_TOLD = 5
"""Names that a sentence tells; of more it tells the count."""


def listed(names: Sequence[str]) -> str:
    """Return names in a row: "A", "A and B", "A, B, C, D, E and 4 more"."""
    if len(names) > _TOLD:
        return _n(
            "{names} and {count} more",
            "{names} and {count} more",
            len(names) - _TOLD,
            names=", ".join(names[:_TOLD]),
        )
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
