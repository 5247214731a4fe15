"""The links of findings: each row a finding speaks of can be reached."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from readiness.catalogue import samples
from readiness.cells.names import Names
from readiness.method.registers.finding import Finding, Mark, RowRef
from readiness.model.registers.parties import Party
from ui.pages.registers.findings_card import MOST_LINKS, FindingsCard
from ui.widgets.link_label import LinkLabel


def links(card: FindingsCard) -> list[LinkLabel]:
    return [link for link in card.findChildren(LinkLabel) if link.isVisible()]


def test_many_rows_are_named_when_they_are_asked_for(qtbot: QtBot) -> None:
    sample = samples()[0]
    parties = sample.rows(Party)
    refs = tuple(RowRef("parties", party.id) for party in parties)
    card = FindingsCard()
    qtbot.addWidget(card)
    gone_to: list[str] = []
    card.row_chosen.connect(lambda _table, row: gone_to.append(row))
    card.show_findings([Finding("parties", Mark.NOTE, "All of them.", refs)], Names(sample))
    card.show()
    qtbot.waitExposed(card)
    *named, more = links(card)
    assert len(named) == MOST_LINKS
    assert more.words() == f"{len(parties) - MOST_LINKS} more…"

    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(links(card)) == len(parties))

    focused = card.focusWidget()
    assert focused is links(card)[MOST_LINKS]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert gone_to == [parties[MOST_LINKS].id]
