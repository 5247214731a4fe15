"""The commands about registers, their options, and the help that teaches them."""

from pathlib import Path

from readiness.cli import registers
from readiness.cli.command import Commands, add_output, an_assessment, command
from readiness.cli.restricted import add_restricted
from readiness.messages import _

TABLES = (
    ("parties", "interests", "issues", "positions", "commitments", "posts", "pathways"),
    ("obligations", "responses", "explanations", "evidence", "ratings", "indicators", "rounds"),
    ("risks", "actions", "options", "prospects"),
)
"""The tables as the help lists them; the models that know them are too heavy to load for that."""


def add_registers(commands: Commands) -> None:
    """Add `findings`, `timeline` and `rows`."""
    findings = command(
        commands,
        "findings",
        registers.findings,
        _("Say what follows from the registers, and which levels they propose."),
        _(
            "  readiness findings ours.readiness\n"
            "  readiness findings ours.readiness --json\n"
            "\n"
            "A proposal changes no answer; it says what the facts in the registers carry.\n"
            "met, open and short read as in a verdict; note bears on no requirement."
        ),
    )
    findings.add_argument("file", metavar="FILE", type=Path, help=an_assessment())
    findings.add_argument(
        "--json",
        action="store_true",
        help=_("a list of register, key, message, rows, items and proposal (or null)"),
    )
    add_restricted(findings)

    timeline = command(
        commands,
        "timeline",
        registers.timeline,
        _("List everything dated in order: rounds, commitments, posts, sources, actions, talks."),
        _(
            "  readiness timeline ours.readiness\n"
            "  readiness timeline ours.readiness --json\n"
            "  readiness timeline june.readiness march.readiness\n"
            "\n"
            "The timeline is that of the first file. Others of the same case stand in it with\n"
            "their as-of dates.\n"
            "planned lies after the as-of date; hindsight was not known on it."
        ),
    )
    timeline.add_argument("files", metavar="FILE", nargs="+", type=Path, help=an_assessment())
    timeline.add_argument("--json", action="store_true", help=_("for scripts: ISO days and ids"))
    add_restricted(timeline)

    rows = command(
        commands,
        "rows",
        registers.rows,
        _("Write the rows of a table as CSV, or take rows from CSV into a copy of the file."),
        _(
            "  readiness rows ours.readiness commitments -o commitments.csv\n"
            "  readiness rows ours.readiness commitments --from commitments.csv -o new.readiness\n"
            "\n"
            "The first line heads the columns; write the CSV once to see them. A line with the id\n"
            "of a row changes what it states of that row; every other line becomes a new row.\n"
            "Lines with problems are listed, one a line, and nothing is written.\n"
            "\n"
            "Restricted rows are not written unless --restricted is given, and cells that name\n"
            "them are blank. Write with --restricted what you mean to take back.\n"
            "\n"
            "Tables: {tables}",
            tables=",\n  ".join(", ".join(line) for line in TABLES),
        ),
    )
    rows.add_argument("file", metavar="FILE", type=Path, help=an_assessment())
    rows.add_argument("table", metavar="TABLE", help=_("one of the tables listed below"))
    rows.add_argument(
        "--from", dest="source", metavar="IN.csv", type=Path, help=_("take rows from this CSV")
    )
    add_output(rows, "OUT", _("the file to write; refused if it exists"))
    rows.add_argument(
        "--skip", action="store_true", help=_("leave lines with problems out and take the others")
    )
    add_restricted(rows)
