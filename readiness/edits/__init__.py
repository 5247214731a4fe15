"""Every change of an assessment is a function here: the present one in, the next one out.

An edit validates what it changes and leaves all other parts the same objects, so that views can
compare by identity. An edit that changes nothing returns the same assessment. An edit that would
break a rule raises EditRefused with a sentence for the user.
"""

from typing import TYPE_CHECKING, Any

from readiness.edits.answers import (
    choose_level,
    clear_answer,
    cycle_confidence,
    drop_range,
    mark_not_applicable,
    narrow_range,
    set_confidence,
    take_earlier_answer,
    write_note,
)
from readiness.edits.case import (
    change_case,
    change_details,
    choose_purpose,
    duplicate,
    new_assessment,
    propose_rung,
    reassess,
    use_checklist,
)
from readiness.edits.sources import (
    add_evidence,
    add_source,
    change_evidence,
    change_source,
    remove_evidence,
    remove_source,
)
from readiness.edits.waivers import (
    end_waiver,
    waive,
    write_dissent,
)

if TYPE_CHECKING:
    from readiness.edits.response import (
        choose_scale,
        decide,
        drop_kept_reason,
        keep_answer,
        take_decision_back,
    )
    from readiness.edits.rows import (
        add_row,
        change_row,
        duplicate_row,
        make_row,
        move_row,
        new_row_id,
        put_rows,
        remove_rows,
        row_of,
    )
else:
    # They need what all rows have in common, and the first paint shows no row.
    _LATER = dict.fromkeys(
        (
            "add_row",
            "change_row",
            "duplicate_row",
            "make_row",
            "move_row",
            "new_row_id",
            "put_rows",
            "remove_rows",
            "row_of",
        ),
        "rows",
    ) | dict.fromkeys(
        ("choose_scale", "decide", "drop_kept_reason", "keep_answer", "take_decision_back"),
        "response",
    )

    def __getattr__(name: str) -> Any:
        from importlib import import_module

        if name not in _LATER:
            raise AttributeError(name)
        return getattr(import_module(f"readiness.edits.{_LATER[name]}"), name)


__all__ = [
    "add_evidence",
    "add_row",
    "add_source",
    "change_case",
    "change_details",
    "change_evidence",
    "change_row",
    "change_source",
    "choose_level",
    "choose_purpose",
    "choose_scale",
    "clear_answer",
    "cycle_confidence",
    "decide",
    "drop_kept_reason",
    "drop_range",
    "duplicate",
    "duplicate_row",
    "end_waiver",
    "keep_answer",
    "make_row",
    "mark_not_applicable",
    "move_row",
    "narrow_range",
    "new_assessment",
    "new_row_id",
    "propose_rung",
    "put_rows",
    "reassess",
    "remove_evidence",
    "remove_rows",
    "remove_source",
    "row_of",
    "set_confidence",
    "take_decision_back",
    "take_earlier_answer",
    "use_checklist",
    "waive",
    "write_dissent",
    "write_note",
]
