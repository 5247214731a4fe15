"""What stands in the place of the list when the library cannot be opened: why, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from readiness.errors import LibraryDamaged, ReadinessError
from readiness.messages import _
from ui.widgets.empty_state import EmptyState


class ProblemView(QWidget):
    """The sentence, and buttons that fit the problem.

    Signals:
        recover_asked(): go back to the newest good copy.
        again_asked(): try to open it again.
        another_asked(): open another library.
    """

    recover_asked = Signal()
    again_asked = Signal()
    another_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-problem")
        self._recover = QPushButton(_("Go back to the newest good copy"))
        self._recover.setObjectName("library-recover")
        self._recover.setProperty("role", "primary")
        self._recover.clicked.connect(self.recover_asked)
        self._again = QPushButton(_("Try again"))
        self._again.setObjectName("library-again")
        self._again.clicked.connect(self.again_asked)
        self._another = QPushButton(_("Open another library…"))
        self._another.setObjectName("library-another")
        self._another.clicked.connect(self.another_asked)
        self._words = EmptyState("", "", self._recover, self._again, self._another)
        column = QVBoxLayout(self)
        column.addWidget(self._words)

    def show_problem(self, error: Exception) -> None:
        """Say why the library is shut."""
        sentence = (
            str(error)
            if isinstance(error, ReadinessError)
            else _("Something unexpected happened ({kind}).", kind=type(error).__name__)
        )
        damaged = isinstance(error, LibraryDamaged)
        backup = error.newest_backup if isinstance(error, LibraryDamaged) else None
        if damaged and backup is not None:
            sentence = _(
                "{problem} The damaged file is moved aside whole when you go back to {copy}.",
                problem=sentence,
                copy=backup.name,
            )
        self._recover.setVisible(backup is not None)
        self._again.setVisible(not damaged)
        self._words.show_words(_("The library cannot be opened"), sentence)
