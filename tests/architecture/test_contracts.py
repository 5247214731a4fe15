"""Who may import whom: the contracts hold, and a planted violation is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.architecture.tree import ROOT

PLANTS = {
    "readiness/model/base.py": "import PySide6\nimport reportlab\n",
    "readiness/messages.py": "import readiness.model\n",
    "ui/document.py": "import ui.app\n",
    "ui/pages/planted_one.py": "import ui.pages.planted_two\n",
    "ui/widgets/planted.py": "import ui.document\n",
    "readiness/library/planted.py": "import pydantic\n",
    "readiness/brief/planted.py": "import readiness.method.verdict\n",
}
BROKEN = (
    "The screen is built in layers",
    "Pages do not know each other",
    "The domain knows no screen",
    "The domain is built in layers",
    "The model needs neither print nor database",
    "Widgets and theme take plain values",
    "The library stores bytes",
    "In the brief only the view knows",
)


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of the tree in `folder`."""
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; sys.path.insert(0, '.'); "
            "from importlinter.cli import lint_imports_command as run; run()",
            "--no-cache",
            "--no-logo",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_planted_violations_are_caught(tmp_path: Path) -> None:
    """Each contract can be broken, so that keeping it means something."""
    for room in ("readiness", "ui", "checklists"):
        shutil.copytree(
            ROOT / room, tmp_path / room, ignore=lambda _, names: [n for n in names if n == "fonts"]
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, line in PLANTS.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(before + "\n" + line, encoding="utf-8")
    (tmp_path / "ui/pages/planted_two.py").touch()

    result = lint_imports(tmp_path)

    assert result.returncode == 1, result.stdout + result.stderr
    verdicts = {line for line in result.stdout.splitlines() if " BROKEN" in line or " KEPT" in line}
    for name in BROKEN:
        assert any(line.startswith(name) and "BROKEN" in line for line in verdicts), (
            name,
            verdicts,
        )
