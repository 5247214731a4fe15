"""The states that "changed since" looks back to: the earlier assessment, and earlier revisions."""

from PySide6.QtCore import QObject, Signal

from readiness.days import day_words
from readiness.library import RevisionInfo
from readiness.messages import _
from readiness.model import Assessment
from ui.document import Document
from ui.pages.checklist.past import Past

_EARLIER = "earlier"
_MOST_OFFERED = 25


class Since(QObject):
    """Collects what can be chosen and reads what was chosen.

    Signals:
        offered(list): words and state of each choice.
        found(object): the Assessment of the state that was chosen.
    """

    offered = Signal(list)
    found = Signal(object)

    def __init__(self, past: Past, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._past = past
        self._document: Document | None = None
        self._earlier: Assessment | None = None
        self._revisions: list[RevisionInfo] = []

    def look_at(self, document: Document) -> None:
        """Offer the states before this document's present one."""
        self._document = document
        self._earlier = None
        self._revisions = []
        self._offer()
        self.look_again()

    def look_again(self) -> None:
        """Ask for the revisions that came since."""
        if self._document is not None:
            self._past.revisions(self._document.assessment.id, self._on_revisions)

    def offer_earlier(self, earlier: Assessment) -> None:
        """Offer the earlier assessment as well."""
        self._earlier = earlier
        self._offer()

    def find(self, state: object) -> None:
        """Read a state that was offered; `found` follows."""
        if state == _EARLIER and self._earlier is not None:
            self.found.emit(self._earlier)
        elif isinstance(state, int) and self._document is not None:
            self._past.revision(self._document.assessment.id, state, self._on_found)

    def _on_found(self, state: Assessment) -> None:
        # Another document may have been opened while this was read.
        if self._document is not None and self._document.assessment.id == state.id:
            self.found.emit(state)

    def _on_revisions(self, revisions: list[RevisionInfo]) -> None:
        if self._document is not None and revisions:
            if revisions[0].document_id != self._document.assessment.id:
                return
            self._revisions = revisions
            self._offer()

    def _offer(self) -> None:
        entries: list[tuple[str, object]] = []
        if self._earlier is not None:
            day = day_words(self._earlier.as_of)
            entries.append((_("Changed since the assessment of {day}", day=day), _EARLIER))
        entries += [
            (_("Changed since {revision}", revision=_revision_words(info)), info.number)
            for info in self._revisions[:_MOST_OFFERED]
        ]
        self.offered.emit(entries)


def _revision_words(info: RevisionInfo) -> str:
    at = info.at.astimezone()
    moment = _("{day} {time}", day=day_words(at.date()), time=at.strftime("%H:%M"))
    if info.name:
        return _("“{name}”, {moment}", name=info.name, moment=moment)
    return _("revision {number}, {moment}", number=info.number, moment=moment)
