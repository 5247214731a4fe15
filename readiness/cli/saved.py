"""The commands `library list`, `export`, `import` and `backup`."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.cli.checklists import refuse_existing
from readiness.cli.output import Progress, note, print_json, print_table
from readiness.errors import FileProblem, LibraryDamaged, LibraryProblem
from readiness.messages import _, _n

if TYPE_CHECKING:
    from readiness.library import Entry, ImportPlan, Library

_SHOWN_ID = 8
_WHOLE_ID = 20


def list_saved(chosen: argparse.Namespace) -> int:
    """Print the saved assessments, last changed first."""
    from readiness.library import library_path

    path = library_path(chosen.library)
    entries: list[Entry] = []
    if path.exists():
        with _opened(path) as library:
            entries = library.entries(chosen.text, archived=chosen.archived).result()
    else:
        note(_("There is no library at {path} yet.", path=path))
    if chosen.json:
        print_json([_entry_values(entry) for entry in entries])
    elif entries:
        ids = [entry.document_id for entry in entries]
        rows = [
            (
                _shown_id(entry.document_id, ids),
                entry.summary.as_of,
                f"{entry.summary.answered}/{entry.summary.items}",
                _floor(entry.summary.rungs),
                entry.summary.title,
            )
            for entry in entries
        ]
        print_table((_("id"), _("as of"), _("answered"), _("supported to"), _("title")), rows)
    return 0


def _entry_values(entry: "Entry") -> dict[str, Any]:
    summary = entry.summary
    return {
        "id": entry.document_id,
        "title": summary.title,
        "case": {"id": summary.case_id, "title": summary.case_title},
        "as_of": summary.as_of,
        "assessor": summary.assessor,
        "checklist": summary.checklist_title,
        "rungs": [{"title": title, "state": state} for title, state in summary.rungs],
        "answered": summary.answered,
        "items": summary.items,
        "sample": summary.sample,
        "archived": entry.archived,
        "revisions": entry.revisions,
        "changed": entry.changed.isoformat(),
    }


def _shown_id(document_id: str, others: list[str]) -> str:
    """Return the shortest beginning, of 8 letters or more, that names only this one."""
    if len(document_id) <= _WHOLE_ID:
        return document_id
    length = _SHOWN_ID
    while sum(other.startswith(document_id[:length]) for other in others) > 1:
        length += 1
    return document_id[:length]


def _floor(rungs: tuple[tuple[str, str], ...]) -> str:
    floor = "–"
    for title, state in rungs:
        if not state.startswith("supported"):
            break
        floor = title
    return floor


def export(chosen: argparse.Namespace) -> int:
    """Write one assessment with its lineage to a file; never over an existing one."""
    from readiness.atomic import atomic_write
    from readiness.bodies import read_body
    from readiness.files import PortableFile, file_bytes

    refuse_existing(chosen.output)
    with _opened(_existing(chosen)) as library:
        document_id = _document_id(library, chosen.document)
        stored = library.load(document_id).result()
        lineage = library.lineage(document_id).result()
    if stored.checklist is None:
        raise LibraryProblem(_("{id} is a checklist, not an assessment.", id=document_id))
    assessment = read_body(stored.body, stored.checklist)
    earlier = tuple(sha for sha in lineage if sha != stored.info.sha)
    atomic_write(chosen.output, file_bytes(PortableFile(assessment, stored.info.sha, earlier)))
    note(_("Written: {file}", file=chosen.output))
    return 0


def _document_id(library: "Library", beginning: str) -> str:
    if not beginning:
        raise LibraryProblem(_("Name an id. See the ids with: readiness library list"))
    found = [
        entry.document_id
        for archived in (False, True)
        for entry in library.entries(archived=archived).result()
        if entry.document_id.startswith(beginning)
    ]
    if beginning in found:
        return beginning
    if len(found) == 1:
        return found[0]
    if found:
        raise LibraryProblem(
            _n(
                "{id} is the beginning of {count} id; write more of it.",
                "{id} is the beginning of {count} ids; write more of it.",
                len(found),
                id=beginning,
            )
        )
    raise LibraryProblem(
        _("The library holds no {id}. See the ids with: readiness library list", id=beginning)
    )


def import_files(chosen: argparse.Namespace) -> int:
    """Take files into the library, saying for each what that means; 2 if one was refused."""
    from readiness.library import library_path

    refused = False
    progress = Progress()
    told: list[str] = []
    try:
        with _opened(library_path(chosen.library)) as library:
            for done, path in enumerate(chosen.files, start=1):
                try:
                    told.append(f"{path}: {_import_one(library, path)}")
                except FileProblem as problem:
                    note(str(problem))
                    refused = True
                progress(done, len(chosen.files))
    finally:
        # Not before: a reader of a pipe that has seen enough would keep the rest out.
        print("\n".join(told), end="\n" if told else "")
    return 2 if refused else 0


def _import_one(library: "Library", path: Path) -> str:
    from readiness.bodies import assessment_body, checklist_body
    from readiness.files import read_file
    from readiness.library import ImportedFile
    from readiness.method.summaries import summarise

    file = read_file(path)
    plan = library.import_file(
        ImportedFile(
            document_id=file.assessment.id,
            body=assessment_body(file.assessment),
            checklist=checklist_body(file.assessment.checklist),
            summary=summarise(file.assessment),
            revision=file.revision or "",
            lineage=file.lineage,
        )
    ).result()
    library.apply_import(plan).result()
    return _what_happened(plan)


def _what_happened(plan: "ImportPlan") -> str:
    sentences = {
        "new": _("added as {id}", id=plan.document_id),
        "known": _("the library had this already, as {id}", id=plan.document_id),
        "newer": _("is the newest revision of {id} now", id=plan.document_id),
        "diverged": _(
            "went another way than {other}; added beside it as {id}",
            other=plan.beside,
            id=plan.document_id,
        ),
    }
    return sentences[plan.kind.value]


def backup(chosen: argparse.Namespace) -> int:
    """Write a verified copy of the library and print where it is."""
    with _opened(_existing(chosen)) as library:
        copy = library.backup_now().result()
    print(copy.path)
    return 0


def _existing(chosen: argparse.Namespace) -> Path:
    from readiness.library import library_path

    path = library_path(chosen.library)
    if not path.exists():
        raise LibraryProblem(
            _("There is no library at {path}; name another one with --library.", path=path)
        )
    return path


@contextmanager
def _opened(path: Path) -> "Iterator[Library]":
    from readiness.library import Library

    library = Library(path)
    try:
        library.open().result()
        yield library
    except LibraryDamaged as damage:
        if damage.newest_backup is not None:
            raise LibraryProblem(
                _(
                    "{sentence} The window does that: readiness --library {path}",
                    sentence=damage,
                    path=path,
                )
            ) from damage
        raise LibraryProblem(
            _(
                "{path} is damaged or no library of Readiness, and there is no backup of it. "
                "Nothing has been changed; name another library with --library.",
                path=path,
            )
        ) from damage
    finally:
        library.close().result()
