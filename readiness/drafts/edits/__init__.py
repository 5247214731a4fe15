"""Every change of a draft is a function here: the present draft in, the next one out.

Nothing is judged: a draft may break every rule while it is written. An edit that changes nothing
returns the same draft. One that names a part that is not there raises EditRefused.
"""

from readiness.drafts.edits.head import (
    add_reference,
    add_test,
    change_reference,
    change_test,
    describe_checklist,
    move_reference,
    move_test,
    recode_reference,
    remove_reference,
    remove_test,
    rename_checklist,
    set_version,
)
from readiness.drafts.edits.items import (
    add_item,
    change_item,
    duplicate_item,
    move_item,
    place_item,
    remove_item,
    set_hard_from,
    set_need,
    set_purpose_need,
    write_level,
)
from readiness.drafts.edits.purposes import (
    add_purpose,
    change_purpose,
    move_purpose,
    remove_purpose,
)
from readiness.drafts.edits.rungs import (
    add_rung,
    change_rung,
    move_rung,
    remove_rung,
)
from readiness.drafts.edits.sections import (
    add_section,
    change_section,
    move_section,
    remove_section,
)

__all__ = [
    "add_item",
    "add_purpose",
    "add_reference",
    "add_rung",
    "add_section",
    "add_test",
    "change_item",
    "change_purpose",
    "change_reference",
    "change_rung",
    "change_section",
    "change_test",
    "describe_checklist",
    "duplicate_item",
    "move_item",
    "move_purpose",
    "move_reference",
    "move_rung",
    "move_section",
    "move_test",
    "place_item",
    "recode_reference",
    "remove_item",
    "remove_purpose",
    "remove_reference",
    "remove_rung",
    "remove_section",
    "remove_test",
    "rename_checklist",
    "set_hard_from",
    "set_need",
    "set_purpose_need",
    "set_version",
    "write_level",
]
