"""Every action with its key, as a table; the window, the menus, the keys overlay and tests read it.

`handler` is the name of a method of the window; an action without one belongs to a place, which
answers for it in `Page.perform` or by its own keys.
"""

from typing import NamedTuple

from readiness.messages import _


class Action(NamedTuple):
    """One thing that can be done. `keys` are in Qt's own spelling, the first is the one shown."""

    id: str
    text: str
    keys: tuple[str, ...]
    handler: str
    help: str
    group: str


def actions() -> tuple[Action, ...]:
    """Return the window's actions in the order of the keys overlay."""
    places = _("Places")
    work = _("Assessment")
    rest = _("Window")
    return (
        Action("go_library", _("Library"), ("Alt+1", "Ctrl+1"), "go",
               _("Saved cases and assessments"), places),
        Action("go_checklist", _("Checklist"), ("Alt+2", "Ctrl+2"), "go",
               _("The questions and their answers"), places),
        Action("go_registers", _("Registers"), ("Alt+3", "Ctrl+3"), "go",
               _("The facts the answers rest on"), places),
        Action("go_verdict", _("Verdict"), ("Alt+4", "Ctrl+4"), "go",
               _("What is supported, what blocks, what to ask next"), places),
        Action("go_compare", _("Compare"), ("Alt+5", "Ctrl+5"), "go",
               _("Saved assessments side by side"), places),
        Action("go_brief", _("Brief"), ("Alt+6", "Ctrl+6"), "go",
               _("The paper for the principal"), places),
        Action("new", _("New assessment"), ("Ctrl+N",), "new_assessment",
               _("Start one from a checklist"), work),
        Action("import", _("Import…"), ("Ctrl+O",), "import_files",
               _("Take assessments from files into the library"), work),
        Action("name_version", _("Name this revision…"), ("Ctrl+S",), "name_version",
               _("Everything is saved by itself; this gives the present state a name"), work),
        Action("versions", _("Revisions…"), ("Ctrl+Shift+H",), "show_versions",
               _("What was saved of the open assessment: compare it, bring it back"), work),
        Action("undo", _("Undo"), ("Ctrl+Z",), "undo",
               _("Take back the last edit"), work),
        Action("redo", _("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo",
               _("Do again what was taken back"), work),
        Action("find", _("Search"), ("Ctrl+F",), "search",
               _("Go to the search field of the place"), work),
        Action("export_brief", _("Export brief…"), ("Ctrl+E",), "export_brief",
               _("Write the brief as a PDF"), work),
        Action("keys", _("Keys"), ("F1", "?"), "show_keys",
               _("All keys on one page"), rest),
        Action("about", _("About Readiness"), (), "show_about",
               _("Version, licences, where the library lies"), rest),
        Action("quit", _("Quit"), ("Ctrl+Q",), "close",
               _("Everything is saved first"), rest),
    )  # fmt: skip


def place_keys() -> tuple[Action, ...]:
    """Return the keys that belong to single places, for the overlay."""
    library = _("In the Library")
    checklist = _("In the Checklist")
    facts = _("In the Registers")
    verdict = _("In the Verdict")
    compare = _("In Compare")
    brief = _("In the Brief")
    editor = _("In the editor of a checklist")
    return (
        Action("open", _("Open"), ("Return",), "", _("Open the chosen assessment"), library),
        Action("reassess", _("Re-assess"), ("R",), "",
               _("Judge the case anew: case and sources carried over, answers blank"), library),
        Action("compare", _("Compare"), ("C",), "",
               _("Lay two to eight chosen assessments side by side"), library),
        Action("export", _("Export"), ("E",), "", _("Write the chosen ones to files"), library),
        Action("duplicate", _("Duplicate"), ("D",), "",
               _("Copy the chosen assessment with its answers"), library),
        Action("versions_of", _("Revisions"), ("V",), "",
               _("What was saved of the chosen assessment: compare it, bring it back"), library),
        Action("archive", _("Archive"), ("Del",), "",
               _("Put the chosen ones away, or bring archived ones back"), library),
        Action("delete", _("Delete for good"), ("Shift+Del",), "",
               _("Erase them from the library and its backups, after a question"), library),
        Action("level", _("Level"), ("0", "1", "2", "3", "4"), "",
               _("Choose the level of the chosen item"), checklist),
        Action("not_applicable", _("Not applicable"), ("N",), "",
               _("Set the item aside with a reason"), checklist),
        Action("confidence", _("Confidence"), ("C",), "",
               _("Go round low, moderate, high"), checklist),
        Action("clear", _("Clear"), ("Backspace", "Del"), "",
               _("Make the item unanswered again; note and evidence stay"), checklist),
        Action("waive", _("Waive"), ("W",), "",
               _("Set a hard gate of the item aside by name"), checklist),
        Action("range", _("Range"), ("R",), "",
               _("Narrow or widen the range of the answer"), checklist),
        Action("evidence", _("Evidence"), ("E",), "",
               _("Point to a source and say what it shows"), checklist),
        Action("move", _("Move"), ("Up", "Down"), "", _("From item to item"), checklist),
        Action("section", _("Section"), ("PgUp", "PgDown"), "",
               _("To the section before or after"), checklist),
        Action("inspect", _("Inspect"), ("Return", "Right"), "",
               _("Into the inspector of the item"), checklist),
        Action("leave", _("Back"), ("Esc",), "",
               _("From the inspector to the list; from the list to the sections"), checklist),
        Action("row_edit", _("Edit"), ("Return",), "", _("Edit the chosen cell"), facts),
        Action("row_form", _("All fields"), ("Ctrl+Return",), "",
               _("Into the form of the chosen row"), facts),
        Action("row_add", _("Add row"), ("Ins",), "", _("A new row below the chosen one"), facts),
        Action("row_duplicate", _("Duplicate"), ("Ctrl+D",), "", _("Copy the chosen row"), facts),
        Action("row_move", _("Move"), ("Ctrl+Up", "Ctrl+Down"), "", _("Up or down"), facts),
        Action("row_remove", _("Remove"), ("Del",), "",
               _("Take the chosen rows out; undo brings them back"), facts),
        Action("row_copy", _("Copy and paste"), ("Ctrl+C", "Ctrl+V"), "",
               _("Rows to and from a spreadsheet"), facts),
        Action("verdict_follow", _("Follow"), ("Return",), "",
               _("Go to the item of the row in the Checklist"), verdict),
        Action("verdict_waive", _("Waive"), ("W",), "",
               _("Go to the item to set its gate aside"), verdict),
        Action("verdict_end_waiver", _("End a waiver"), ("Del",), "",
               _("End the waiver of the row"), verdict),
        Action("verdict_copy", _("Copy as text"), ("Ctrl+Shift+C",), "",
               _("Copy the verdict in plain sentences"), verdict),
        Action("compare_choose", _("Choose"), ("Space",), "",
               _("Compare the assessment of the row, or no longer"), compare),
        Action("compare_base", _("Base"), ("B",), "",
               _("Compare the others with the one of the row"), compare),
        Action("compare_revisions", _("Revisions"), ("Right", "Left"), "",
               _("Show or hide the earlier revisions of an assessment"), compare),
        Action("brief_scroll", _("Scroll"), ("PgUp", "PgDown"), "",
               _("Through the pages; Home and End go to the first and the last"), brief),
        Action("brief_zoom", _("Zoom"), ("Ctrl++", "Ctrl+-", "Ctrl+0"), "",
               _("Larger, smaller, as wide as the window"), brief),
        Action("editor_add", _("Add"), ("Ctrl+Return",), "",
               _("A new part of the kind that is chosen: item, rung, purpose, entry"), editor),
        Action("editor_duplicate", _("Duplicate"), ("Ctrl+D",), "",
               _("Copy the chosen item"), editor),
        Action("editor_move", _("Move"), ("Ctrl+Up", "Ctrl+Down"), "",
               _("Up or down, also into the next section"), editor),
        Action("editor_remove", _("Remove"), ("Del",), "",
               _("Take the chosen part out; undo brings it back"), editor),
        Action("editor_mend", _("Next to mend"), ("F8",), "",
               _("Go to the next thing that breaks a rule"), editor),
        Action("editor_done", _("Done"), ("Esc",), "",
               _("Back to where you came from; the draft stays"), editor),
    )  # fmt: skip
