"""Findings by date in the comparison."""

from collections.abc import Callable

from readiness.brief.build import Printed, comparison_pdf
from readiness.brief.view.comparison import comparison_content
from readiness.catalogue import samples
from readiness.edits.making import with_parts
from readiness.edits.rows import add_row, change_row
from readiness.model.registers.row import Sensitivity

Reader = Callable[[bytes], list[str]]
TITLE = "Findings of the registers, by date"


def test_the_samples_tell_what_became_of_their_findings(comparison: Printed, pages: Reader) -> None:
    printed = " ".join(pages(comparison.data))

    assert TITLE in printed
    assert "Posts 11 9 6 5 gone, 4 changed, 2 as before" in printed
    assert "2 2 4 up for sure" in printed
    assert "Was: 58 % of the posts are filled" in printed
    assert "Is: 95 % of the posts are filled" in printed


def test_dates_stand_oldest_first_whatever_the_base_is() -> None:
    first, second, third = samples()

    found = comparison_content([third, first, second]).findings

    assert found.dates == ("9 Mar 2018", "11 Jun 2018", "26 Feb 2019")
    posts = next(one for one in found.registers if one.title == "Posts")
    assert posts.counts == (11, 9, 6)
    gone = next(one for one in posts.changes if one.words.startswith("Nobody leads"))
    assert (gone.course, gone.before, gone.state, gone.state_words) == (
        "gone",
        "",
        "",
        "was short",
    )
    commitments = next(one for one in found.registers if one.title == "Commitments")
    assert "short → open" in {one.state_words for one in commitments.changes}


def test_without_findings_there_is_no_such_part(pages: Reader) -> None:
    empty = with_parts(samples()[0], registers={})

    assert TITLE not in " ".join(pages(comparison_pdf([empty, empty]).data))


def test_restricted_rows_are_counted_once_and_nothing_found_in_them_is_told() -> None:
    base = with_parts(samples()[0], registers={})
    middle = add_row(base, "posts", id="p-1", post="Hidden envoy", lead=True)
    middle = change_row(middle, "posts", "p-1", sensitivity=Sensitivity.RESTRICTED)

    content = comparison_content([base, middle, base])

    assert content.rows_left_out == "1 restricted row is left out."
    assert content.findings.registers == ()
    assert "Hidden envoy" in repr(comparison_content([base, middle], restricted=True).findings)
