"""The Verdict place, shown on a stage, and what it says."""

from pytestqt.qtbot import QtBot

from readiness.model import Assessment
from tests.ui.verdict.places import Stage, show_page
from ui.document import Document
from ui.pages.verdict import VerdictPage
from ui.widgets.list_card import ListCard
from ui.widgets.plain_label import PlainLabel


def shown(qtbot: QtBot, stage: Stage, assessment: Assessment) -> tuple[VerdictPage, Document]:
    document = stage.document(assessment)
    return show_page(qtbot, VerdictPage(stage.room), document), document


def card(page: VerdictPage, name: str) -> ListCard:
    found = page.findChild(ListCard, name)
    assert found is not None
    return found


def texts(page: VerdictPage) -> str:
    return "\n".join(
        label.text() for label in page.findChildren(PlainLabel) if label.isVisibleTo(page)
    )
