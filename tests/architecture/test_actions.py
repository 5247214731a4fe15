"""The table of actions: each has words, help, a key of its own, and something it does."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from ui.actions import Action, actions, place_keys
from ui.main_window import MainWindow


@pytest.mark.parametrize("action", [*actions(), *place_keys()], ids=lambda action: action.id)
def test_every_action_has_text_help_and_group(action: Action) -> None:
    """What the keys overlay shows of it."""
    assert action.text.strip()
    assert len(action.help) > len(action.text) / 2
    assert action.group.strip()


@pytest.mark.parametrize("action", actions(), ids=lambda action: action.id)
def test_every_action_does_something(action: Action) -> None:
    """Its handler is a method of the window."""
    assert callable(getattr(MainWindow, action.handler, None))


def test_no_key_and_no_id_is_taken_twice() -> None:
    """A key with two meanings does nothing in Qt, without a word."""
    keys = [QKeySequence(key).toString() for action in actions() for key in action.keys]
    ids = [action.id for action in actions()]

    assert all(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert [name for name, count in Counter(ids).items() if count > 1] == []
