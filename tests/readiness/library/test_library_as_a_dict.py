"""Whatever is done in whatever order, the library is a dictionary of lists of states."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from readiness.library import Library
from tests.readiness.library.shelf import Clock, put, text_of

IDS = st.sampled_from(["a", "b", "c"])
TEXTS = st.sampled_from(["apple", "banana", "cherry", "damson " * 1000])


class LibraryAsDict(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        self.states: dict[str, list[str]] = {}
        self.archived: set[str] = set()
        self.open()

    def open(self) -> None:
        path = Path(self.folder.name) / "library.db"
        self.library = Library(path, now=self.clock, idle_seconds=3600)
        self.library.open().result()

    @rule(id_=IDS, text=TEXTS)
    def save(self, id_: str, text: str) -> None:
        states = self.states.setdefault(id_, [])
        if not states or states[-1] != text:
            states.append(text)
        assert put(self.library, id_, text).number == len(states)

    @rule(id_=IDS)
    def archive_or_restore(self, id_: str) -> None:
        if id_ not in self.states:
            return
        if id_ in self.archived:
            self.library.restore(id_).result()
        else:
            self.library.archive(id_).result()
        self.archived ^= {id_}

    @rule(id_=IDS)
    def delete(self, id_: str) -> None:
        gone = self.states.pop(id_, [])
        self.archived.discard(id_)
        erased = self.library.delete_for_good(id_).result()
        assert (erased.documents, erased.revisions) == (int(bool(gone)), len(gone))

    @rule()
    def close_and_open(self) -> None:
        self.library.close().result()
        self.open()

    @rule()
    def maintain(self) -> None:
        self.library.maintain().result()

    @rule(text=TEXTS)
    def search(self, text: str) -> None:
        found = {entry.document_id for entry in self.library.entries(text[:4]).result()}
        assert (
            found
            == {id_ for id_, states in self.states.items() if states[-1] == text} - self.archived
        )

    @invariant()
    def holds_the_same(self) -> None:
        for archived in (False, True):
            found = {
                entry.document_id: entry.revisions
                for entry in self.library.entries(archived=archived).result()
            }
            assert found == {
                id_: len(states)
                for id_, states in self.states.items()
                if (id_ in self.archived) is archived
            }
        for id_, states in self.states.items():
            assert text_of(self.library, id_) == states[-1]
            assert [info.number for info, _ in self.library.bodies(id_).result()] == list(
                range(len(states), 0, -1)
            )

    def teardown(self) -> None:
        report = self.library.check().result()
        self.library.close().result()
        self.folder.cleanup()
        assert report.sound
        assert not report.index_rebuilt


LibraryAsDict.TestCase.settings = settings(max_examples=25, stateful_step_count=20)
TestLibraryAsDict = LibraryAsDict.TestCase
