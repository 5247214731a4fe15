"""What may lie where, and what no file may hold."""

import importlib.util
import re

from tests.architecture.tree import ROOT, modules, shown, text_files

_ADDRESSES = re.compile(r"://|--(extra-)?index-url|--find-links")
_MACHINE = re.compile(r"(^|[^A-Za-z0-9_.])/(work|root|home)/", re.MULTILINE)


def test_packaging_is_a_folder_and_not_a_package() -> None:
    """An __init__.py there would hide the library `packaging` from every build tool."""
    assert not (ROOT / "packaging" / "__init__.py").exists()
    spec = importlib.util.find_spec("packaging")
    assert spec is not None
    assert spec.origin is not None
    assert ROOT / "packaging" not in map(type(ROOT), [spec.origin])


def test_no_file_outgrows_its_purpose() -> None:
    """More than 400 lines are two things in one room."""
    long = {
        shown(path): lines
        for room in ("readiness", "ui", "tests", "benchmarks", "packaging")
        for path in modules(room)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }

    assert long == {}


def test_no_file_names_a_folder_of_one_machine() -> None:
    """What lies where is each machine's own."""
    found = [
        f"{shown(path)}: {match.group(0).strip()}"
        for path in text_files()
        for match in _MACHINE.finditer(path.read_text(encoding="utf-8"))
        if path.name != "test_tree.py"
    ]

    assert found == []


def test_pins_name_no_address() -> None:
    """Pins hold versions and hashes; where they come from is the machine's own setting."""
    for lock in sorted((ROOT / "packaging").glob("requirements*.txt")):
        assert not _ADDRESSES.search(lock.read_text(encoding="utf-8")), lock.name


def test_every_pin_is_exact_and_has_a_hash() -> None:
    """The same versions, byte for byte, on every machine."""
    for lock in sorted((ROOT / "packaging").glob("requirements*.txt")):
        text = lock.read_text(encoding="utf-8")
        entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if entry]

        assert entries, lock.name
        for entry in entries:
            assert re.match(r"[a-z0-9.-]+==[^ ;]+( ; .+)? \\\n", entry), entry[:60]
            assert "--hash=sha256:" in entry


def test_old_pythons_are_kept_from_the_qt_that_aborts_on_them() -> None:
    """PySide6 6.12 drops a reference to None at every call and kills Python 3.11."""
    for name in ("requirements.txt", "requirements-dev.txt"):
        lock = (ROOT / "packaging" / name).read_text(encoding="utf-8")
        pins = re.findall(r"^pyside6-essentials==(\d+)\.(\d+)\S* ; (.+?) \\$", lock, re.MULTILINE)
        old = [(int(major), int(minor)) for major, minor, when in pins if "< '3.12'" in when]

        assert len(old) == 1
        assert old[0] < (6, 12)
