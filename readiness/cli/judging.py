"""The commands `check`, `verdict`, `compare` and `schema`."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.cli.checklists import checklist_in
from readiness.cli.finding_values import trend_values
from readiness.cli.output import Progress, note, print_json, print_wrapped
from readiness.cli.restricted import readable, tell_left_out
from readiness.cli.tables import print_changes, print_verdicts
from readiness.errors import FileProblem
from readiness.messages import _

if TYPE_CHECKING:
    from readiness.method.compare import Comparison
    from readiness.method.verdict import RungVerdict, Verdict
    from readiness.model import Assessment

YAML = {".yaml", ".yml"}


def check(chosen: argparse.Namespace) -> int:
    """Print one line per problem with its path; 1 if there was any."""
    faults = 0
    progress = Progress()
    for done, path in enumerate(chosen.files, start=1):
        for line in _problems(path):
            faults += 1
            print(line)
        progress(done, len(chosen.files))
    return 1 if faults else 0


def _problems(path: Path) -> tuple[str, ...]:
    from readiness.files import read_file

    try:
        if path.suffix.lower() in YAML:
            checklist_in(path)
        else:
            read_file(path)
    except FileProblem as problem:
        return tuple(_with_path(line, path) for line in problem.problems)
    return ()


def _with_path(line: str, path: Path) -> str:
    """Return the line with the whole path of the file in front, however it began."""
    if str(path) in line:
        return line
    if line.startswith(path.name):
        return f"{path}{line.removeprefix(path.name)}"
    return f"{path}: {line}"


def verdict(chosen: argparse.Namespace) -> int:
    """Print the verdict of one assessment."""
    from readiness.files import read_file
    from readiness.method.sentences import verdict_as_text
    from readiness.method.verdict import judge

    assessment = read_file(chosen.file).assessment
    judged = judge(assessment)
    if chosen.json:
        print_json(verdict_values(assessment, judged))
        return 0
    for line in verdict_as_text(assessment, judged).splitlines():
        print_wrapped(line.lstrip(), line[: len(line) - len(line.lstrip())])
    print()
    print_verdicts(judged)
    return 0


def verdict_values(assessment: "Assessment", judged: "Verdict") -> dict[str, Any]:
    """Return what `verdict --json` prints; shares are fractions of 1, to four places."""
    checklist = assessment.checklist
    return {
        "assessment": {"id": assessment.id, "title": assessment.title},
        "checklist": {
            "id": checklist.id,
            "version": checklist.version,
            "title": checklist.title,
        },
        "purpose": judged.purpose_id,
        "as_of": assessment.as_of.isoformat(),
        "floor": judged.floor,
        "ceiling": judged.ceiling,
        "rungs": [_rung_values(rung) for rung in judged.rungs],
    }


def _rung_values(rung: "RungVerdict") -> dict[str, Any]:
    return {
        "id": rung.rung_id,
        "title": rung.title,
        "state": str(rung.state),
        "hard": {
            "met": list(rung.hard_met),
            "open": list(rung.hard_open),
            "short": list(rung.hard_short),
        },
        "soft": {
            "met": list(rung.soft_met),
            "open": list(rung.soft_open),
            "short": list(rung.soft_short),
        },
        "waived": list(rung.waived),
        "share": [round(end, 4) for end in rung.share],
    }


def compare(chosen: argparse.Namespace) -> int:
    """Print what changed; with an output file, print it to PDF as well."""
    from readiness.files import read_file
    from readiness.method.compare import compare as compare_assessments

    progress = Progress()
    assessments = []
    for done, path in enumerate(chosen.files, start=1):
        assessments.append(read_file(path).assessment)
        progress(done, len(chosen.files))
    shown, left_out = readable(assessments, restricted=chosen.restricted)
    comparison = compare_assessments(shown, progress, with_findings=True)
    tell_left_out(left_out)
    # Written before anything is printed: a reader of a pipe that has seen enough ends the command.
    if chosen.output is not None:
        from readiness.cli.printing import print_comparison

        print_comparison(
            assessments,
            chosen.output,
            chosen.paper,
            chosen.marking,
            restricted=chosen.restricted,
        )
        note(_("Written: {file}", file=chosen.output))
    if chosen.json:
        print_json(comparison_values(comparison, left_out))
    else:
        print_changes(comparison)
    return 0


def comparison_values(comparison: "Comparison", rows_left_out: int) -> dict[str, Any]:
    """Return what `compare --json` prints; `change` is from the base to the last.

    `findings` stand in the order of the as-of dates, which `dates` lists as places of assessments.
    """
    return {
        "assessments": [
            {
                "id": subject.assessment.id,
                "title": subject.assessment.title,
                "as_of": subject.assessment.as_of.isoformat(),
                "floor": subject.verdict.floor,
                "ceiling": subject.verdict.ceiling,
            }
            for subject in comparison.subjects
        ],
        "rungs": [
            {
                "id": rung.rung_id,
                "title": rung.title,
                "states": [str(cell.state) if cell else None for cell in rung.cells],
                "share": [
                    [round(end, 4) for end in cell.share] if cell else None for cell in rung.cells
                ],
                "cleared": [list(step) for step in rung.cleared],
                "newly_short": [list(step) for step in rung.newly_short],
            }
            for rung in comparison.rungs
        ],
        "items": [
            {
                "id": item.item_id,
                "section": item.section_id,
                "levels": [
                    {
                        "best": cell.best,
                        "low": cell.interval.low if cell.interval else None,
                        "high": cell.interval.high if cell.interval else None,
                    }
                    for cell in item.cells
                ],
                "steps": [str(step) for step in item.steps],
                "change": str(item.overall),
            }
            for item in comparison.items
        ],
        "left_out": [{"id": item.item_id, "reason": item.reason} for item in comparison.left_out],
        "registers": {
            table.table_id: {
                "added": [row.id for row in table.added],
                "removed": [row.id for row in table.removed],
                "changed": [
                    {"id": row.after.id, "fields": [facts.name for facts in row.fields]}
                    for row in table.changed
                ],
                "unchanged": table.unchanged,
            }
            for table in comparison.tables
        },
        "rows_left_out": rows_left_out,
        "dates": list(comparison.findings.order),
        "findings": trend_values(comparison.findings),
    }


def schema(chosen: argparse.Namespace) -> int:
    """Print the JSON Schema of the assessment file."""
    from readiness.files import schema as file_schema

    print_json(file_schema())
    return 0
