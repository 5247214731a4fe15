"""The commands `checklists` and `new`."""

import argparse
import uuid
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.cli.output import note, print_json, print_table, print_wrapped
from readiness.errors import ExportProblem, ReadinessError
from readiness.messages import _

if TYPE_CHECKING:
    from readiness.model import Checklist, Item


def list_checklists(chosen: argparse.Namespace) -> int:
    """Print the shipped checklists."""
    from readiness.catalogue import shipped_checklists

    rows = [(entry.id, entry.version, entry.title) for entry in shipped_checklists()]
    print_table((_("id"), _("version"), _("title")), rows)
    return 0


def show_checklist(chosen: argparse.Namespace) -> int:
    """Print one checklist: for people, or everything as JSON."""
    checklist = find_checklist(chosen.checklist)
    if chosen.json:
        print_json(checklist.model_dump(mode="json"))
        return 0
    print(_("{title} (version {version})", title=checklist.title, version=checklist.version))
    if checklist.description:
        print()
        print_wrapped(checklist.description)
    print()
    rungs = [(f"R{number}", rung.title) for number, rung in enumerate(checklist.rungs, start=1)]
    print_table((_("rung"), _("title")), rungs)
    print()
    print_wrapped(_("Beside each item: the level each rung needs; ! marks where it blocks."))
    for section in checklist.sections:
        print()
        print_wrapped(f"{section.code}  {section.title}")
        heads = (_("item"), *(name for name, _title in rungs), _("question"))
        print_table(heads, [_item_row(checklist, item) for item in section.items])
    return 0


def _item_row(checklist: "Checklist", item: "Item") -> tuple[str, ...]:
    needs = []
    for rung in checklist.rungs:
        need = item.needs.get(rung.id, 0)
        mark = "!" if need and checklist.is_hard(item, rung.id) else ""
        needs.append(f"{need}{mark}" if need else "·")
    return (item.code, *needs, item.question)


def find_checklist(name: str) -> "Checklist":
    """Return a shipped checklist by id, or the one in a YAML file."""
    from readiness.catalogue import load_checklist, shipped_checklists

    if name in {entry.id for entry in shipped_checklists()}:
        return load_checklist(name)
    path = Path(name)
    if path.suffix.lower() in {".yaml", ".yml"}:
        return checklist_in(path)
    raise ReadinessError(
        _(
            "There is no checklist {name}. See the ids with: readiness checklists; "
            "or name a file that ends in .yaml.",
            name=name,
        )
    )


def checklist_in(path: Path) -> "Checklist":
    """Return the checklist of a YAML file."""
    from readiness.catalogue import checklist_from_yaml
    from readiness.regular_file import read_regular
    from readiness.strict_yaml import SIZE_LIMIT

    return checklist_from_yaml(read_regular(path, SIZE_LIMIT), path.name)


def new_assessment(chosen: argparse.Namespace) -> int:
    """Write a blank assessment; never over an existing file."""
    from readiness.atomic import atomic_write
    from readiness.edits import new_assessment as blank
    from readiness.files import PortableFile, file_bytes

    refuse_existing(chosen.output)
    assessment = blank(
        find_checklist(chosen.checklist),
        id=str(uuid.uuid4()),
        case_id=str(uuid.uuid4()),
        title=chosen.title or _("Untitled case"),
        as_of=chosen.as_of or date.today(),
    )
    atomic_write(chosen.output, file_bytes(PortableFile(assessment, None, ())))
    note(_("Written: {file}", file=chosen.output))
    return 0


def refuse_existing(path: Path) -> None:
    """Keep an assessment file from being written over."""
    if path.exists():
        raise ExportProblem(
            _("{file} exists already; choose another name or remove it first.", file=path)
        )
