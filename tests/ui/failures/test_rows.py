"""A stored assessment whose rows cannot be read, as one from elsewhere may be."""

import json

from pytestqt.qtbot import QtBot

from readiness.bodies import assessment_body, checklist_body
from readiness.catalogue import samples
from readiness.library import Kind
from readiness.method.summaries import summarise
from ui.main_window import MainWindow
from ui.room import CHECKLIST, LIBRARY, Target


def test_it_is_refused_with_the_place_of_the_fault_and_the_library_shows(
    qtbot: QtBot, window: MainWindow
) -> None:
    sample = samples()[0]
    values = json.loads(assessment_body(sample)) | {"id": "broken"}
    values["registers"]["parties"][0]["side"] = "beside"
    window.room.library.save(
        "broken",
        Kind.ASSESSMENT,
        json.dumps(values).encode(),
        checklist_body(sample.checklist),
        summarise(sample.model_copy(update={"id": "broken"})),
    ).result(10)

    window.open_assessment("broken", CHECKLIST, Target())

    qtbot.waitUntil(lambda: "registers.parties[0].side" in window.banner.text, timeout=10_000)
    assert window.place == LIBRARY
    assert window.room.open.document is None
    assert len(window.room.library.history("broken").result(10)) == 1
