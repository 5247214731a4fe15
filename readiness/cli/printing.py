"""The commands that write PDF: `brief` and `samples`, and the output of `compare`."""

import argparse
import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.cli.output import Progress, note
from readiness.cli.tables import print_verdicts
from readiness.errors import ExportProblem
from readiness.messages import _

if TYPE_CHECKING:
    from readiness.brief.build import Printed
    from readiness.model import Assessment

_PDF = b"%PDF-"


def brief(chosen: argparse.Namespace) -> int:
    """Print the brief of one assessment."""
    from readiness.files import read_file

    stored = read_file(chosen.file)
    print_brief(
        stored.assessment,
        chosen.output,
        chosen.paper,
        chosen.marking,
        revision=stored.revision or "",
        restricted=chosen.restricted,
    )
    note(_("Written: {file}", file=chosen.output))
    return 0


def print_brief(
    assessment: "Assessment",
    output: Path,
    paper: str,
    marking: str,
    *,
    revision: str = "",
    restricted: bool = False,
) -> None:
    """Write the brief to a file, warnings to standard error."""
    from readiness.brief.build import brief_pdf
    from readiness.brief.options import BriefOptions

    options = BriefOptions(paper=paper, marking=marking, revision=revision, restricted=restricted)
    _write(brief_pdf(assessment, options), output)


def print_comparison(
    assessments: Sequence["Assessment"],
    output: Path,
    paper: str,
    marking: str,
    *,
    restricted: bool = False,
) -> None:
    """Write the comparison to a file, warnings to standard error."""
    from readiness.brief.build import comparison_pdf
    from readiness.brief.options import BriefOptions

    options = BriefOptions(paper=paper, marking=marking, restricted=restricted)
    _write(comparison_pdf(tuple(assessments), options), output)


def _write(printed: "Printed", output: Path) -> None:
    from readiness.atomic import atomic_write

    _refuse_other_than_pdf(output)
    atomic_write(output, printed.data)
    for warning in printed.warnings:
        note(warning)


def _refuse_other_than_pdf(path: Path) -> None:
    """Keep an assessment named by mistake from being written over; an earlier PDF may be."""
    held = b""
    # Where nothing can be read, writing says what is wrong.
    with contextlib.suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                held = file.read(len(_PDF))
    if held not in (b"", _PDF):
        raise ExportProblem(
            _("{file} exists already and is no PDF; choose another name.", file=path)
        )


def samples(chosen: argparse.Namespace) -> int:
    """Judge the shipped samples; write their files, their briefs and one comparison."""
    from readiness.atomic import atomic_write
    from readiness.catalogue import samples as shipped_samples
    from readiness.files import PortableFile, file_bytes
    from readiness.method.verdict import judge

    folder: Path = chosen.output
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise ExportProblem(
            _("The folder {folder} cannot be made. Choose another with -o.", folder=folder)
        ) from None
    assessments = shipped_samples()
    progress = Progress()
    written = []
    for done, assessment in enumerate(assessments, start=1):
        file = folder / f"{assessment.id}.readiness"
        atomic_write(file, file_bytes(PortableFile(assessment, None, ())))
        pdf = folder / f"{assessment.id}-brief.pdf"
        print_brief(assessment, pdf, chosen.paper, chosen.marking)
        written += [file, pdf]
        progress(done, len(assessments))
    comparison = folder / "samples-compared.pdf"
    print_comparison(assessments, comparison, chosen.paper, chosen.marking)
    written.append(comparison)

    for assessment in assessments:
        print(assessment.title)
        print_verdicts(judge(assessment))
        print()
    print(_("Written:"))
    for path in written:
        print(f"  {path}")
    return 0
