"""Where answers and registers differ, the Verdict says so until it is settled."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from readiness import edits
from ui.document import Document
from ui.main_window import MainWindow
from ui.room import VERDICT, Target
from ui.widgets.link_label import LinkLabel


def _sentence(window: MainWindow, item: str) -> str:
    links = window.findChildren(LinkLabel, f"difference-{item}")
    shown = [link for link in links if link.isVisible()]
    return shown[0].words() if shown else ""


def test_a_difference_is_told_and_leads_to_its_item(
    qtbot: QtBot, window: MainWindow, document: Document
) -> None:
    document.edit("Take back", edits.drop_kept_reason, "TEAM-2")
    window.navigate(VERDICT, Target())
    qtbot.waitUntil(lambda: "TEAM-2" in _sentence(window, "TEAM-2"), timeout=5_000)
    link = next(x for x in window.findChildren(LinkLabel, "difference-TEAM-2") if x.isVisible())
    link.click()

    page = window.findChild(QWidget, "checklist-page")
    assert page is not None
    qtbot.waitUntil(page.isVisible)


def test_a_reason_is_told_beside_it(qtbot: QtBot, window: MainWindow, document: Document) -> None:
    window.navigate(VERDICT, Target())

    qtbot.waitUntil(lambda: "Kept because" in _sentence(window, "TEAM-2"), timeout=5_000)
