"""The Verdict place, shown on a stage, and what it says."""

from pytestqt.qtbot import QtBot

from readiness.model import Assessment
from tests.ui.verdict.places import Stage
from ui.document import Document
from ui.pages.verdict import VerdictPage
from ui.widgets.list_card import ListCard
from ui.widgets.plain_label import PlainLabel


def shown(qtbot: QtBot, stage: Stage, assessment: Assessment) -> tuple[VerdictPage, Document]:
    document = stage.document(assessment)
    page = VerdictPage(stage.room)
    qtbot.addWidget(page)
    for button in page.buttons():
        qtbot.addWidget(button)
    page.resize(1440, 820)
    page.show_document(document)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page, document


def card(page: VerdictPage, name: str) -> ListCard:
    found = page.findChild(ListCard, name)
    assert found is not None
    return found


def texts(page: VerdictPage) -> str:
    return "\n".join(
        label.text() for label in page.findChildren(PlainLabel) if label.isVisibleTo(page)
    )
