"""All keys on one page."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from readiness.messages import _
from ui.actions import Action, actions, place_keys
from ui.widgets.overlay import Overlay
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel


class KeysOverlay(Overlay):
    """The table of actions, by group."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Keys"), parent, width=760)
        self.setObjectName("keys-overlay")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(2, 1)
        group = ""
        row = 0
        for action in (*actions(), *place_keys()):
            if not action.keys:
                continue
            if action.group != group:
                group = action.group
                heading = SectionLabel(group)
                heading.setContentsMargins(0, 10 if row else 0, 0, 2)
                grid.addWidget(heading, row, 0, 1, 3)
                row += 1
            grid.addWidget(PlainLabel(shown_keys(action), role="strong"), row, 0)
            grid.addWidget(PlainLabel(action.text.rstrip("…")), row, 1)
            grid.addWidget(PlainLabel(action.help, role="muted", wrap=True), row, 2)
            row += 1
        self.content.addLayout(grid)
        self.content.addStretch(1)


def shown_keys(action: Action) -> str:
    """Return the keys of an action as people read them."""
    if len(action.keys) > 2 and all(key.isdigit() for key in action.keys):
        return _("{first} to {last}", first=action.keys[0], last=action.keys[-1])
    form = QKeySequence.SequenceFormat.NativeText
    shown = (QKeySequence(key).toString(form) for key in action.keys)
    return _(" or ").join(key.replace("Return", _("Enter")) for key in shown)
