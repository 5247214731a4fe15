"""A row from the register to the paper: what it says, what it changes, and that it stays."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from readiness.model.registers.posts import Post
from readiness.model.registers.risks import Phase, Risk
from tests.journeys.test_main_job import begin_a_case
from tests.journeys.user import User
from ui.room import VERDICT, Target
from ui.widgets.link_label import LinkLabel
from ui.widgets.plain_label import PlainLabel

pytestmark = pytest.mark.journey

POST = "Ambassador to the Straits"
TEAM = "TEAM-2"
REASON = "Two envoys do the work of the post."


def words_shown(user: User) -> str:
    """Everything that labels and links say now."""
    shown = [w for w in user.window.findChildren(QWidget) if w.isVisible()]
    return "\n".join(
        w.words() if isinstance(w, LinkLabel) else w.text()
        for w in shown
        if isinstance(w, LinkLabel | PlainLabel)
    )


def answer_with_3(user: User, item: str) -> None:
    """Search for an item, go to it in the list and press 3."""
    user.press("Ctrl+F")
    search = QApplication.focusWidget()
    assert search is not None
    QTest.keyClicks(search, item)
    user.see(QWidget, "items").setFocus()
    user.press("Home")
    user.press("3")
    user.until(lambda: user.assessment.answer(item).level == 3)


def go_to_register(user: User, name: str) -> None:
    """Go to the Registers and down their list to one of them, by keyboard."""
    user.press("Alt+3")
    places = user.see(QWidget, "registers")
    places.setFocus()
    user.press("Home")
    for _step in range(12):
        if name in words_shown(user).split("\n"):
            return
        user.press("Down")
    raise AssertionError(name)


def add_row(user: User, words: str) -> None:
    """Go on by Tab to the button that adds a row, press it, and name the row."""
    for _stop in range(12):
        user.press("Tab")
        if (QApplication.focusWidget() or user.window).objectName() == "rows-add-button":
            break
    user.press("Space")
    user.until(lambda: (QApplication.focusWidget() or user.window).objectName().startswith("cell-"))
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def choose(user: User, name: str, words: str) -> None:
    """Open a list by key, go to an entry and take it."""
    box = user.see(QComboBox, name)
    box.setFocus()
    user.press("Space")
    view = box.view()
    user.until(view.isVisible)
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _step in range(box.findText(words)):
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    user.until(lambda: box.currentText() == words)


def decide(user: User) -> None:
    """Write down one response and record that it was decided on."""
    user.press("Alt+4")
    user.see(QWidget, "segment-gates").setFocus()
    user.press("Right")
    user.press("Space")
    user.see(QWidget, "option-add-delay").setFocus()
    user.press("Space")
    user.see(QWidget, "decision-change").setFocus()
    user.press("Space")
    choose(user, "decision-option", "Delay")
    user.write("decision-by", "Minister of State")
    user.see(QWidget, "decision-save").setFocus()
    user.press("Space")
    user.until(lambda: user.assessment.decision is not None)


def test_a_row_is_found_weighed_decided_on_and_printed(user: User, tmp_path: Path) -> None:
    begin_a_case(user)
    answer_with_3(user, TEAM)

    go_to_register(user, "Posts")
    add_row(user, POST)
    user.until(lambda: [row.post for row in user.assessment.rows(Post)] == [POST])
    user.until(lambda: f"Vacant: {POST}." in words_shown(user))

    user.press("Alt+4")
    difference = user.see(LinkLabel, f"difference-{TEAM}")
    difference.setFocus()
    user.press("Return")
    user.write("keep-reason", REASON)
    user.press("Return")
    user.until(lambda: TEAM in user.assessment.kept)
    user.press("Alt+4")
    user.until(lambda: REASON in words_shown(user))

    go_to_register(user, "Risks and off-ramps")
    add_row(user, "They stop talking")
    user.until(lambda: user.sees("field-phase"))
    choose(user, "field-phase", Phase.IF_DECLINED.value)
    user.until(lambda: [row.phase for row in user.assessment.rows(Risk)] == [Phase.IF_DECLINED])
    decide(user)
    left = user.assessment

    user.quit()
    user.start()
    user.window.open_assessment(left.id, VERDICT, Target())
    user.until(lambda: user.window.room.open.document is not None)
    assert user.assessment == left
    user.see(QWidget, "segment-decision").setFocus()
    user.press("Space")
    user.until(lambda: "Decided by Minister of State on 4 May 2026: Delay." in words_shown(user))

    user.files = [tmp_path / "brief.pdf"]
    user.press("Ctrl+E")
    user.write("marking-own", "STRAITS ONLY")
    user.click("marking-use")
    user.until((tmp_path / "brief.pdf").exists)
    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert POST in " ".join(text.split())
