"""The commands `findings`, `timeline` and `rows`: the registers of facts in a terminal."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readiness.cli.finding_values import finding_values
from readiness.cli.output import note, print_json, print_table, print_wrapped
from readiness.cli.restricted import readable, tell_left_out
from readiness.errors import EditRefused, ExportProblem, FileProblem
from readiness.messages import _, _n

if TYPE_CHECKING:
    from readiness.cells.spreadsheet import Preview
    from readiness.files import PortableFile
    from readiness.method.registers.finding import Finding
    from readiness.method.registers.timeline import Moment, OtherAssessment
    from readiness.model import Assessment


def findings(chosen: argparse.Namespace) -> int:
    """Print what follows from the registers of one assessment."""
    from readiness.files import read_file
    from readiness.method.registers.computed import findings as all_findings
    from readiness.model.registers.registry import registers

    (assessment,), left_out = readable(
        [read_file(chosen.file).assessment], restricted=chosen.restricted
    )
    tell_left_out(left_out)
    found = all_findings(assessment)
    if chosen.json:
        print_json([finding_values(finding) for finding in found])
        return 0
    titles = {register.id: register.title for register in registers()}
    heading = ""
    for finding in found:
        if finding.register != heading:
            print(*([""] if heading else []), titles[finding.register], sep="\n")
            heading = finding.register
        print_wrapped(_("- {mark}: {message}", mark=str(finding.mark), message=finding.message))
        if finding.proposal is not None:
            print_wrapped(_proposal_words(finding), "    ")
    if not found:
        note(_("Nothing follows from the registers; they may be empty."))
    return 0


def _proposal_words(finding: "Finding") -> str:
    proposal = finding.proposal
    assert proposal is not None
    if proposal.low == proposal.high:
        return _(
            "proposes {item} at {low}: {why}",
            item=proposal.item,
            low=proposal.low,
            why=proposal.why,
        )
    return _(
        "proposes {item} at {low} to {high}: {why}",
        item=proposal.item,
        low=proposal.low,
        high=proposal.high,
        why=proposal.why,
    )


def timeline(chosen: argparse.Namespace) -> int:
    """Print everything dated of one assessment in order, with the other assessments of its case."""
    from readiness.days import partial_day_words
    from readiness.files import read_file
    from readiness.method.registers.timeline import timeline as moments_of

    assessments = [read_file(path).assessment for path in chosen.files]
    for path, other in zip(chosen.files, assessments, strict=True):
        if other.case.id != assessments[0].case.id:
            raise FileProblem(
                _(
                    "{file} is of another case than {first}; a timeline tells of one case.",
                    file=path,
                    first=chosen.files[0],
                )
            )
    (assessment,), left_out = readable(assessments[:1], restricted=chosen.restricted)
    tell_left_out(left_out)
    moments = moments_of(assessment, [_other(other) for other in assessments[1:]])
    if chosen.json:
        print_json([_moment_values(moment) for moment in moments])
        return 0
    rows = [
        (
            " – ".join(partial_day_words(day) for day in moment.day.split("–")),
            str(moment.kind),
            str(moment.when),
            moment.text,
        )
        for moment in moments
    ]
    if rows:
        print_table((_("day"), _("kind"), _("when"), _("what")), rows)
    return 0


def _other(assessment: "Assessment") -> "OtherAssessment":
    from readiness.method.registers.timeline import OtherAssessment
    from readiness.method.summaries import standing_words, summarise

    standing = standing_words(summarise(assessment).rungs)
    return OtherAssessment(assessment.title, assessment.as_of, assessment.id, standing)


def _moment_values(moment: "Moment") -> dict[str, Any]:
    return {
        "first": moment.first.isoformat(),
        "last": moment.last.isoformat(),
        "day": moment.day,
        "kind": str(moment.kind),
        "when": str(moment.when),
        "text": moment.text,
        "row": moment.ref.row if moment.ref is not None else None,
        "source": moment.source_id,
        "assessment": moment.assessment_id,
    }


def rows(chosen: argparse.Namespace) -> int:
    """Write the rows of a table as CSV, or take rows from CSV into a copy of the file."""
    from readiness.files import read_file

    file = read_file(chosen.file)
    if chosen.source is None:
        (assessment,), _count = readable([file.assessment], restricted=chosen.restricted)
        done = _rows_out(assessment, chosen.table, chosen.output)
        _tell_left_out_of(chosen.table, file.assessment, assessment)
        return done
    if chosen.output is None:
        raise ExportProblem(_("Name the file to write with -o OUT.readiness."))
    return _rows_in(file, chosen)


def _tell_left_out_of(table: str, whole: "Assessment", shown: "Assessment") -> None:
    """Say what the CSV of one table lacks, whatever is left out of the others."""
    from readiness.cells.spreadsheet import rows_as_csv

    count = len(whole.registers.get(table, ())) - len(shown.registers.get(table, ()))
    tell_left_out(count)
    if not count and rows_as_csv(whole, table) != rows_as_csv(shown, table):
        note(_("Cells that name restricted rows are blank; --restricted fills them in."))


def _rows_out(assessment: "Assessment", table: str, output: Path | None) -> int:
    from readiness.atomic import atomic_write
    from readiness.cells.spreadsheet import rows_as_csv
    from readiness.cli.checklists import refuse_existing

    text = rows_as_csv(assessment, table)
    if output is None:
        print(text.replace("\r\n", "\n"), end="")
        return 0
    refuse_existing(output)
    # Spreadsheets take a file for UTF-8 only if it begins with the mark of order.
    atomic_write(output, text.encode("utf-8-sig"))
    note(_("Written: {file}", file=output))
    return 0


def _rows_in(file: "PortableFile", chosen: argparse.Namespace) -> int:
    from readiness.atomic import atomic_write
    from readiness.cells.csv_rows import SIZE_LIMIT
    from readiness.cells.spreadsheet import preview_csv
    from readiness.cli.checklists import refuse_existing
    from readiness.edits.rows import put_rows
    from readiness.files import PortableFile, file_bytes
    from readiness.regular_file import read_regular

    refuse_existing(chosen.output)
    lines = read_regular(chosen.source, SIZE_LIMIT)
    try:
        preview = preview_csv(file.assessment, chosen.table, lines, today=date.today())
    except EditRefused as problem:
        raise FileProblem(_("{file}: {sentence}", file=chosen.source, sentence=problem)) from None
    _print_problems(preview, chosen.source)
    if preview.problems and not chosen.skip:
        note(_("Nothing was written. With --skip the other lines are taken."))
        return 1
    assessment = put_rows(file.assessment, chosen.table, preview.rows)
    came_from = (*file.lineage, file.revision) if file.revision else file.lineage
    changed = assessment is not file.assessment
    taken = PortableFile(assessment, None, came_from) if changed else file
    atomic_write(chosen.output, file_bytes(taken))
    note(
        _n(
            "Written: {file}, with {count} line taken.",
            "Written: {file}, with {count} lines taken.",
            len(preview.rows),
            file=chosen.output,
        )
    )
    return 1 if preview.problems else 0


def _print_problems(preview: "Preview", source: Path) -> None:
    for heading in preview.unknown_columns:
        note(
            _(
                "The column {column} is left out: no field of the table, or there already.",
                column=heading,
            )
        )
    for problem in preview.problems:
        where = {"file": source, "line": problem.line, "sentence": problem.sentence}
        if problem.column:
            print(_("{file}:{line}: {column}: {sentence}", column=problem.column, **where))
        else:
            print(_("{file}:{line}: {sentence}", **where))
