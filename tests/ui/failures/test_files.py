"""Files that cannot be taken or written: a sentence, and both sides as they were."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from readiness.catalogue import samples
from readiness.files import PortableFile, file_bytes
from tests.readiness.hostile.corpus import CANARY, refused
from tests.ui.conftest import ids, open_sample
from tests.ui.hostile.tour import LONG, settle
from ui.main_window import MainWindow
from ui.pages.brief.page import BriefPage
from ui.pages.library.import_panel import ImportPanel
from ui.room import BRIEF, LIBRARY, Target
from ui.single_instance import FirstWindow
from ui.widgets.plain_label import PlainLabel

ROOT = Path(__file__).resolve().parents[3]


def shown(window: MainWindow) -> str:
    return "\n".join(x.text() for x in window.findChildren(PlainLabel) if x.isVisible())


def test_every_hostile_file_is_refused_in_the_panel_and_changes_nothing(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    paths = []
    for hostile in refused():
        path = folder / f"{hostile.name}.readiness"
        path.write_bytes(hostile.data)
        paths.append(path)
    paths += [folder, folder / "not-there.readiness"]
    before = ids(window)
    heads = {id_: window.room.library.history(id_).result(10)[0].sha for id_ in before}

    window.called_again(paths)
    panel = window.findChild(ImportPanel)
    assert panel is not None
    state = panel.findChild(PlainLabel, "import-state")
    assert state is not None
    qtbot.waitUntil(lambda: "None of the files" in state.text(), timeout=LONG)

    texts = [label.text() for label in panel.findChildren(PlainLabel)]
    for path in paths:
        assert path.name in texts
        told = [text for text in texts if path.name in text and text != path.name]
        assert [text for text in told if len(text) > len(path.name) + 20], path.name
    assert CANARY not in " ".join(texts)
    assert not panel.accept.isEnabled()
    window.library_page().show_panel(None)
    window.library_page().refresh()
    settle(100)
    assert ids(window) == before
    assert heads == {id_: window.room.library.history(id_).result(10)[0].sha for id_ in before}
    told = capfd.readouterr()
    assert CANARY not in caplog.text + told.out + told.err


def test_a_good_file_among_bad_ones_can_still_be_imported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from readiness import edits

    good = tmp_path / "good.readiness"
    made = edits.duplicate(samples()[0], id="made", title="Made for this")
    good.write_bytes(file_bytes(PortableFile(made)))
    bad = tmp_path / "bad.readiness"
    bad.write_bytes(b"{")
    window.called_again([bad, good])
    panel = window.findChild(ImportPanel)
    assert panel is not None
    qtbot.waitUntil(panel.accept.isEnabled, timeout=LONG)
    panel.take()
    qtbot.waitUntil(lambda: "made" in ids(window), timeout=LONG)


@pytest.fixture
def brief(qtbot: QtBot, window: MainWindow) -> BriefPage:
    document = open_sample(qtbot, window, "sample-2018-03-09")
    window.room.preferences.set_marking(document.assessment.id, "")
    window.navigate(BRIEF, Target())
    page = window._pages[BRIEF]
    assert isinstance(page, BriefPage)
    qtbot.waitUntil(lambda: not page.process.is_building and page.view.page_count > 0, timeout=LONG)
    return page


def targets(folder: Path, ending: str = ".pdf") -> list[tuple[Path, str]]:
    """Targets that cannot be written, whoever runs the tests."""
    directory = folder / f"a-folder{ending}"
    (directory / "inside").mkdir(parents=True)
    file = folder / "a-file"
    file.write_text("kept")
    return [
        (directory, f"a-folder{ending}"),
        (folder / "gone" / f"brief{ending}", "gone"),
        (file / f"brief{ending}", "a-file"),
        (Path(f"/proc/brief{ending}"), "/proc"),
    ]


def test_a_brief_that_cannot_be_written_is_said_and_the_target_is_kept(
    qtbot: QtBot, window: MainWindow, brief: BriefPage, tmp_path: Path
) -> None:
    for target, part in targets(tmp_path):
        window.room.dialogs.ask = lambda _parent, _question, target=target: [target]
        brief.banner.hide()
        brief._export()
        qtbot.waitUntil(brief.banner.isVisible, timeout=LONG)
        assert part in brief.banner.text
        assert brief.banner.text.endswith(".")
        assert len(brief.banner.text) > 40
    assert (tmp_path / "a-file").read_text() == "kept"
    assert [p.name for p in (tmp_path / "a-folder.pdf").iterdir()] == ["inside"]
    assert not [p.name for p in tmp_path.iterdir() if p.name.endswith(".tmp")]

    good = tmp_path / "brief.pdf"
    window.room.dialogs.ask = lambda _parent, _question: [good]
    brief._export()
    qtbot.waitUntil(good.exists, timeout=LONG)


def test_an_assessment_that_cannot_be_written_is_said_and_the_target_is_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = window.library_page()
    page.view.choose(["sample-2018-03-09"])
    for target, part in targets(tmp_path, ".readiness"):
        window.room.dialogs.ask = lambda _parent, _question, target=target: [target]
        window.banner.hide()
        page.asked.emit("export")
        qtbot.waitUntil(window.banner.isVisible, timeout=LONG)
        assert part in window.banner.text
        assert window.banner.text.endswith(".")
    assert (tmp_path / "a-file").read_text() == "kept"
    assert [p.name for p in (tmp_path / "a-folder.readiness").iterdir()] == ["inside"]


def test_the_preview_comes_back_after_its_process_was_killed(
    qtbot: QtBot, window: MainWindow, brief: BriefPage
) -> None:
    from readiness import edits

    document = window.room.open.document
    assert document is not None
    before = brief.process._process.processId()
    assert before
    os.kill(before, 9)
    qtbot.wait(200)
    document.edit("Title", edits.change_details, title="After the fall")
    number = brief.process.number
    qtbot.waitUntil(
        lambda: (
            not brief.process.is_building
            and brief.process._process.processId() not in (0, before)
            and brief._built is not None
        ),
        timeout=LONG,
    )
    assert brief.process.number >= number
    assert brief.view.page_count > 5


def test_a_second_start_hands_its_files_over_and_ends(
    qtbot: QtBot, window: MainWindow, library_file: Path, tmp_path: Path
) -> None:
    ear = FirstWindow(library_file, window)
    ear.called.connect(window.called_again)
    window.showMinimized()
    file = tmp_path / "bad.readiness"
    file.write_bytes(b"{")
    second = subprocess.Popen(
        [sys.executable, "-m", "ui", "--library", str(library_file), str(file)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=LONG)
    out, err = second.communicate()
    ear.close()
    assert second.returncode == 0, err
    assert "Traceback" not in out + err
    assert not window.isMinimized()
    qtbot.waitUntil(lambda: "bad.readiness" in shown(window), timeout=LONG)
    assert window.place == LIBRARY
