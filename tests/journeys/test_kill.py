"""The process is killed at random moments of editing; what was written more than a second ago is
there, and the library opens every time."""

import os
import random
import re
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from readiness import edits
from readiness.bodies import assessment_body, checklist_body, read_body
from readiness.catalogue import samples
from readiness.library import Library
from readiness.method.summaries import summarise

ROOT = Path(__file__).resolve().parents[2]
KILLS = 50
LINES = 2
"""Libraries worked on side by side, one for each core."""
WHILE_STARTING = 0.15
"""Part of the kills that come before the first key."""
START_SECONDS = 60.0


@dataclass
class Typed:
    """What one window said that it typed: number → when."""

    at: dict[int, float] = field(default_factory=dict)
    ready: threading.Event = field(default_factory=threading.Event)

    def listen(self, process: "subprocess.Popen[str]") -> None:
        """Read until the window ends."""
        assert process.stdout is not None
        for line in process.stdout:
            words = line.split()
            if len(words) == 2:
                self.at[int(words[0])] = float(words[1])
                self.ready.set()


def make_library(path: Path) -> None:
    """Make a library with one assessment to type in."""
    assessment = edits.duplicate(samples()[1], id="typed", title="Typed in")
    assessment = edits.write_note(assessment, "OFFER-1", "")
    library = Library(path)
    library.open().result()
    library.save(
        assessment.id,
        "assessment",
        assessment_body(assessment),
        checklist_body(assessment.checklist),
        summarise(assessment),
    ).result()
    library.close().result()


def last_saved(path: Path) -> int:
    """Open the library, verify all of it, and return the last number the note holds."""
    library = Library(path)
    library.open().result()
    assert library.check().result().sound
    stored = library.load("typed").result()
    library.close().result()
    assert stored.checklist is not None
    note = read_body(stored.body, stored.checklist).answer("OFFER-1").note
    return max((int(number) for number in re.findall(r"\d{5}", note)), default=0)


def kill_once(path: Path, first: int, chance: random.Random) -> tuple[int, float | None]:
    """Start the window, kill it, return the last number typed and the age of the first one lost.

    The age is None when nothing was lost.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    script = Path(__file__).with_name("typing_window.py")
    typed = Typed()
    with subprocess.Popen(
        [sys.executable, str(script), str(path), str(first)],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as process:
        listener = threading.Thread(target=typed.listen, args=(process,))
        listener.start()
        if chance.random() >= WHILE_STARTING:
            assert typed.ready.wait(START_SECONDS), "the window did not begin to type"
        time.sleep(chance.uniform(0.0, 1.4))
        assert process.poll() is None, "the window ended by itself"
        process.kill()
        killed = time.monotonic()
        process.wait()
        listener.join()
    saved = last_saved(path)
    lost = [when for number, when in typed.at.items() if number > saved]
    last = max(typed.at, default=first)
    return max(last, saved), killed - min(lost) if lost else None


def kill_often(path: Path, times: int, seed: int) -> list[float]:
    """Kill the window on one library again and again; return the ages of what was lost."""
    make_library(path)
    chance = random.Random(seed)
    number = 1
    ages = []
    for _kill in range(times):
        last, age = kill_once(path, number, chance)
        number = last + 1
        if age is not None:
            ages.append(age)
    assert number > times, "hardly anything was typed"
    return ages


@pytest.mark.journey
def test_a_kill_costs_at_most_the_last_second(tmp_path: Path) -> None:
    """Fifty kills: the library is sound after each, and only the last second is missing."""
    with ThreadPoolExecutor(LINES) as lines:
        started = [
            lines.submit(kill_often, tmp_path / f"{line}.readiness-db", KILLS // LINES, line)
            for line in range(LINES)
        ]
        ages = sorted(age for line in started for age in line.result())

    print(f"{KILLS} kills, {len(ages)} lost something, oldest {max(ages, default=0):.2f} s")
    # A loaded machine may wake a process late; a key that waited for the processor is no loss.
    assert sum(age <= 1.0 for age in ages) >= 0.9 * len(ages)
    assert max(ages, default=0) <= 2.0
