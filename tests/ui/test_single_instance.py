"""A second start on the same library hands its files over."""

import sys
from pathlib import Path
from subprocess import run

from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ui.single_instance import FirstWindow, hand_over, socket_name

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.single_instance import hand_over
application = QCoreApplication(sys.argv)
print(hand_over(Path(sys.argv[1]), [Path(p) for p in sys.argv[2:]]))
"""


def test_the_name_of_the_socket_does_not_tell_the_path(tmp_path: Path) -> None:
    name = socket_name(tmp_path / "secret case.db")
    assert "secret" not in name
    assert name != socket_name(tmp_path / "another.db")


def test_nobody_there_means_no(qapp: QCoreApplication, tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "library.db", [])


def test_a_second_process_hands_its_files_to_the_first(
    qtbot: QtBot, qapp: QCoreApplication, tmp_path: Path
) -> None:
    """The first hears the paths, whatever characters they hold; the second knows it was heard."""
    import threading

    library, file = tmp_path / "library.db", tmp_path / "오퍼 <b>.readiness"
    first = FirstWindow(library)
    answers: list[str] = []

    def second() -> None:
        done = run(
            [sys.executable, "-c", SECOND, str(library), str(file)],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
        )
        answers.append(done.stdout.strip())

    thread = threading.Thread(target=second)
    with qtbot.waitSignal(first.called, timeout=20_000) as signal:
        thread.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    thread.join()
    first.close()

    assert signal.args == [[file]]
    assert answers == ["True"]


def test_a_socket_left_by_a_killed_process_is_no_obstacle(
    qtbot: QtBot, qapp: QCoreApplication, tmp_path: Path
) -> None:
    library = tmp_path / "library.db"
    before = FirstWindow(library)
    path = Path(before._server.fullServerName())
    before.close()
    path.touch()

    after = FirstWindow(library)
    assert after._server.isListening()
    after.close()
