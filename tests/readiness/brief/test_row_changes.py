import re
from collections.abc import Callable

from readiness.brief.build import Printed, comparison_pdf
from readiness.brief.options import BriefOptions
from readiness.brief.view.comparison import comparison_content
from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.rows import add_row, change_row, remove_rows
from readiness.model.registers.registry import register
from readiness.model.registers.row import Sensitivity
from tests.readiness.brief.tables import without_tables

Reader = Callable[[bytes], list[str]]
TITLE = "What changed in the registers, base to last"
SECRET = "Hidden harbour"


def test_rows_that_came_went_and_changed_are_printed_with_old_and_new_words(pages: Reader) -> None:
    base = without_tables(samples()[0], "actions")
    base = add_row(base, "actions", id="a-1", title="Brief the allies", owner="Desk")
    base = add_row(base, "actions", id="a-2", title="Ask for a list")
    last = change_row(base, "actions", "a-1", owner="Embassy", note="By hand", sources=("essay",))
    last = add_row(remove_rows(last, "actions", ["a-2"]), "actions", id="a-3", title="Write")

    printed = " ".join(pages(comparison_pdf([base, last]).data))

    assert "Actions 1 added, 1 changed, 1 removed" in printed
    assert "Brief the allies Owner Desk → Embassy" in printed
    assert "Note – → By hand" in printed
    assert "Sources changed" in printed
    assert "Added: Write" in printed
    assert "Removed: Ask for a list" in printed


def test_the_samples_tell_their_changes_and_each_register_is_named(
    comparison: Printed, pages: Reader
) -> None:
    printed = " ".join(pages(comparison.data))

    assert TITLE in printed
    assert f"{register('parties').title}: Interests" in printed
    assert re.search(r"\d+ restricted rows are left out\.", printed)


def test_without_changed_rows_there_is_no_such_part(pages: Reader) -> None:
    empty = with_parts(samples()[0], registers={})

    assert TITLE not in " ".join(pages(comparison_pdf([empty, empty]).data))


def test_what_is_restricted_in_one_is_told_of_in_none() -> None:
    base = add_row(samples()[0], "parties", id="p-x", name=SECRET)
    base = add_row(base, "interests", id="i-x", text="To be left alone", party="p-x")
    last = change_row(base, "parties", "p-x", sensitivity=Sensitivity.RESTRICTED)

    for pair in ([base, last], [last, base], [samples()[0], last]):
        content = comparison_content(pair)
        assert SECRET not in repr(content)
        assert content.rows_left_out
    assert SECRET in repr(comparison_content([base, last], restricted=True))
    options = BriefOptions(restricted=True)
    assert comparison_pdf([base, last], options) != comparison_pdf([base, last])
