"""The commands, their options, and the help that teaches them."""

import argparse
from datetime import date
from pathlib import Path

from readiness import __version__
from readiness.cli import checklists, judging, printing, saved
from readiness.cli.command import Commands, Parser, an_assessment
from readiness.cli.command import add_output as _add_output
from readiness.cli.command import command as _command
from readiness.cli.register_arguments import add_registers
from readiness.cli.restricted import add_restricted
from readiness.messages import _


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            _("{text} is not a day; write it as 2019-02-26", text=text)
        ) from None


def make_parser() -> argparse.ArgumentParser:
    """Return the parser; what it returns has `do`, the function that does the work."""
    parser = Parser(
        prog="readiness",
        usage=_("readiness [--library PATH] [FILE …]\n       readiness COMMAND …"),
        description=_(
            "Are we ready to meet them, at which level, and what has to happen first?\n"
            "Without a command the window opens, with the files given; --library PATH\n"
            "opens it on another library than the one in your data folder."
        ),
        epilog=_(
            "Start here:\n"
            "  readiness samples -o out                the three samples: files, verdicts, briefs\n"
            "  readiness verdict out/sample-2018-06-11.readiness\n"
            "  readiness new leaders-summit-nuclear -o ours.readiness\n"
            "\n"
            "Exit status: 0 done, 1 faults were found, 2 could not be done."
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"readiness {__version__}")
    commands: Commands = parser.add_subparsers(
        title=_("commands"),
        metavar="COMMAND",
        required=True,
        prog="readiness",
        parser_class=Parser,
    )
    _add_checklists(commands)
    _add_files(commands)
    add_registers(commands)
    _add_print(commands)
    _add_library(commands)
    return parser


def _add_checklists(commands: Commands) -> None:
    listing = _command(
        commands,
        "checklists",
        checklists.list_checklists,
        _("List the shipped checklists, or show one."),
        _("  readiness checklists\n  readiness checklists show leaders-summit-nuclear --json"),
    )
    show = _command(
        listing.add_subparsers(title=_("commands"), metavar="COMMAND"),
        "show",
        checklists.show_checklist,
        _("Show a checklist: its rungs, its items, and what each rung needs."),
        _(
            "  readiness checklists show leaders-summit-nuclear\n"
            "  readiness checklists show mine.yaml --json"
        ),
    )
    show.add_argument(
        "checklist", metavar="ID", help=_("id of a shipped checklist, or a YAML file")
    )
    show.add_argument("--json", action="store_true", help=_("everything it holds, as JSON"))


def _add_files(commands: Commands) -> None:
    new = _command(
        commands,
        "new",
        checklists.new_assessment,
        _("Write a blank assessment on a checklist to a file."),
        _(
            '  readiness new leaders-summit-nuclear -o ours.readiness --title "Our case, spring"\n'
            "\n"
            "The answers are given in the window: readiness ours.readiness"
        ),
    )
    new.add_argument(
        "checklist", metavar="CHECKLIST", help=_("id of a shipped checklist, or a YAML file")
    )
    _add_output(new, "FILE", _("the file to write; refused if it exists"), required=True)
    new.add_argument("--title", default="", metavar="TEXT", help=_("title of case and assessment"))
    new.add_argument(
        "--as-of",
        type=_day,
        metavar="DAY",
        help=_("the day it is made for, as 2019-02-26; today unless given"),
    )

    check = _command(
        commands,
        "check",
        judging.check,
        _("Validate assessment files and checklists: one line per problem, with its path."),
        _(
            "  readiness check *.readiness my-checklist.yaml\n"
            "\n"
            "Nothing is printed for a file without faults. Exit status 1 if a file has faults."
        ),
    )
    check.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help=_("an assessment file, or a checklist that ends in .yaml"),
    )

    verdict = _command(
        commands,
        "verdict",
        judging.verdict,
        _("Say at which rungs an assessment supports talks, and what blocks."),
        _(
            "  readiness verdict ours.readiness\n"
            "  readiness verdict ours.readiness --json\n"
            "\n"
            "A requirement is met, short, or open: it may be either. A hard one that is short\n"
            "blocks its rung, an open one leaves it open; with soft ones open or short it is\n"
            "supported with conditions. The share met is a range and decides nothing.\n"
            "Exit status 0 whatever the verdict."
        ),
    )
    verdict.add_argument("file", metavar="FILE", type=Path, help=an_assessment())
    verdict.add_argument("--json", action="store_true", help=_("for scripts: ids, no sentences"))

    compare = _command(
        commands,
        "compare",
        judging.compare,
        _("Say what changed between assessments; the first one is the base."),
        _(
            "  readiness compare march.readiness june.readiness\n"
            "  readiness compare march.readiness june.readiness -o change.pdf\n"
            "\n"
            "What the registers find is told in the order of the as-of dates, whatever the base."
        ),
    )
    compare.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help=_("two assessment files or more")
    )
    compare.add_argument(
        "--json", action="store_true", help=_("for scripts: ids, and findings in their words")
    )
    _add_output(
        compare, "OUT.pdf", _("print the comparison to this file; an earlier PDF is replaced")
    )
    add_restricted(compare)
    _add_paper(compare)

    _command(
        commands,
        "schema",
        judging.schema,
        _("Print the JSON Schema of the assessment file."),
        _("  readiness schema > readiness.schema.json"),
    )


def _add_print(commands: Commands) -> None:
    brief = _command(
        commands,
        "brief",
        printing.brief,
        _("Print the brief of an assessment to a PDF."),
        _('  readiness brief ours.readiness -o brief.pdf --paper letter --marking "INTERNAL"'),
    )
    brief.add_argument("file", metavar="FILE", type=Path, help=an_assessment())
    _add_output(brief, "OUT.pdf", _("the file to write; an earlier PDF is replaced"), required=True)
    _add_paper(brief)
    add_restricted(brief)

    samples = _command(
        commands,
        "samples",
        printing.samples,
        _("Judge the shipped samples; write their files, briefs and one comparison."),
        _("  readiness samples -o out"),
    )
    samples.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path("out"),
        metavar="FOLDER",
        help=_("where to; made if it is not there. Default: out"),
    )
    _add_paper(samples)


def _add_library(commands: Commands) -> None:
    library = _command(
        commands,
        "library",
        None,
        _("Work with the library of saved assessments."),
        _(
            "  readiness library list\n"
            "  readiness library export ID -o copy.readiness\n"
            "  readiness library import copy.readiness\n"
            "  readiness library backup\n"
            "\n"
            "The library is one file in your data folder; another one is named with --library\n"
            "or the variable READINESS_LIBRARY. A library open in a window is in use; close the\n"
            "window first."
        ),
    )
    verbs = library.add_subparsers(title=_("commands"), metavar="COMMAND", required=True)

    listing = _command(
        verbs,
        "list",
        saved.list_saved,
        _("List the assessments, last changed first."),
        _('  readiness library list\n  readiness library list "snap-back" --json'),
    )
    listing.add_argument("text", metavar="TEXT", nargs="?", default="", help=_("words to look for"))
    listing.add_argument("--archived", action="store_true", help=_("those in the archive"))
    listing.add_argument("--json", action="store_true", help=_("for scripts"))

    export = _command(
        verbs,
        "export",
        saved.export,
        _("Write one assessment to a file."),
        _("  readiness library export 3f2c81d0 -o copy.readiness"),
    )
    export.add_argument(
        "document", metavar="ID", help=_("or its beginning, as shown by: readiness library list")
    )
    _add_output(export, "FILE", _("the file to write; refused if it exists"), required=True)

    import_ = _command(
        verbs,
        "import",
        saved.import_files,
        _("Take files into the library; nothing in it is overwritten."),
        _(
            "  readiness library import march.readiness june.readiness\n"
            "\n"
            "What the library has already stays as it is. A file that continues an assessment\n"
            "becomes its newest revision; one that went another way is added beside it. A file\n"
            "that is refused does not keep out the others; the exit status is 2 then."
        ),
    )
    import_.add_argument("files", metavar="FILE", nargs="+", type=Path, help=an_assessment())

    backup = _command(
        verbs,
        "backup",
        saved.backup,
        _("Write a verified copy of the library now, and print where it is."),
        _("  readiness library backup"),
    )
    for verb in (listing, export, import_, backup):
        verb.add_argument("--library", type=Path, metavar="PATH", help=_("another library"))


def _add_paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--paper", choices=("A4", "letter"), default="A4", help=_("default: A4"))
    parser.add_argument(
        "--marking", default="", metavar="TEXT", help=_("the handling line on every page")
    )
