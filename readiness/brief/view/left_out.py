"""What is said of rows that are marked as restricted, and of those that are not printed."""

from collections.abc import Collection, Mapping

from readiness.edits.restricted import Unrestricted
from readiness.messages import _, _n
from readiness.model.registers.row import Row, Sensitivity


def left_out_sentences(readable: Unrestricted, table_ids: Collection[str]) -> tuple[str, ...]:
    """Say how many rows of some tables are left out; nothing where none is."""
    restricted = _count(readable.restricted, table_ids)
    with_them = _count(readable.with_them, table_ids)
    sentences = []
    if restricted:
        sentences.append(
            _n(
                "{count} restricted row is left out.",
                "{count} restricted rows are left out.",
                restricted,
            )
        )
    if with_them:
        sentences.append(
            _n(
                "{count} row that rests on restricted rows is left out.",
                "{count} rows that rest on restricted rows are left out.",
                with_them,
            )
        )
    return tuple(sentences)


def restricted_words(row: Row) -> str:
    """Return the mark of a restricted row, where it is one."""
    return _("restricted") if row.sensitivity is Sensitivity.RESTRICTED else ""


def _count(counts: Mapping[str, int], table_ids: Collection[str]) -> int:
    return sum(counts.get(table_id, 0) for table_id in table_ids)
