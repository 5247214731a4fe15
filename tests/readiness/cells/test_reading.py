"""What people type is taken in its usual forms; anything else says what is expected."""

from datetime import date
from typing import Any

import pytest

from readiness.cells.names import Names, row_label
from readiness.cells.reading import cell_value
from readiness.cells.writing import cell_text, cell_words
from readiness.edits.rows import make_row
from readiness.errors import EditRefused
from readiness.model.registers.fields import field_of
from readiness.model.registers.issues import Issue, IssueKind, Option, Position
from readiness.model.registers.kinds import DaySpan, Estimate, Stand
from readiness.model.registers.posts import PostState, PostStatus
from readiness.model.registers.registry import tables
from tests.readiness.cells.case import OPTIONS, filled

NAMES = Names(filled())
POSITION = Position(id="pos", issue="steps", party="us")
MEASURED = Position(id="pos", issue="sites", party="us")


def _read(table: str, field: str, text: str, before: Any = None) -> Any:
    facts = field_of(tables()[table].row, field)
    return cell_value(text, facts, NAMES, before)


@pytest.mark.parametrize(
    ("table", "field", "text", "value"),
    [
        ("pathways", "detection_time", "6-12", DaySpan(low=6, high=12)),
        ("pathways", "detection_time", " 6 to 12 days ", DaySpan(low=6, high=12)),
        ("pathways", "detection_time", "6", DaySpan(low=6, high=6)),
        ("pathways", "detection_time", "36 hours", DaySpan(low=1.5, high=1.5)),
        ("pathways", "detection_time", "12–36 h", DaySpan(low=0.5, high=1.5)),
        ("pathways", "detection_time", "?", None),
        ("pathways", "detection_time", "Unknown", None),
        ("actions", "duration", "7/14/30", Estimate(low=7, likely=14, high=30)),
        ("actions", "duration", "14 days", Estimate(low=14, likely=14, high=14)),
        ("actions", "start", "11 June 2018", date(2018, 6, 11)),
        ("actions", "start", "2018-6-11", date(2018, 6, 11)),
        ("rounds", "first", "11 Jun 2018", "2018-06-11"),
        ("rounds", "first", "June 11, 2018", "2018-06-11"),
        ("rounds", "first", "Jun 2018", "2018-06"),
        ("rounds", "first", "2018", "2018"),
        ("commitments", "due", "Standing", "standing"),
        ("commitments", "due", "none stated", "none stated"),
        ("commitments", "status", "Partly Kept", "partly kept"),
        ("commitments", "by", "us, North Korea", ("us", "dprk")),
        ("commitments", "by", "unknown", ("p4",)),
        ("commitments", "trigger", "C1", "c1"),
        ("ratings", "explanation", "H1", "H2"),
        ("parties", "spoiler", "unknown", "unknown"),
        ("parties", "roles", "ally; Host", ("ally", "host")),
        ("rounds", "confidential", "y", True),
        ("rounds", "confidential", "", None),
        ("rounds", "third_party", "", False),
        ("rounds", "meetings", "3", 3),
        (
            "posts",
            "log",
            "20 Jan 2017 vacant: nobody named\n2018 Filled",
            (
                PostState(on="2017-01-20", status=PostStatus.VACANT, words="nobody named"),
                PostState(on="2018", status=PostStatus.FILLED),
            ),
        ),
    ],
)
def test_the_usual_forms_are_taken(table: str, field: str, text: str, value: object) -> None:
    assert _read(table, field, text) == value


@pytest.mark.parametrize(
    ("table", "field", "text", "sentence"),
    [
        ("pathways", "detection_time", "soon", "Write two numbers such as 6–12."),
        ("pathways", "detection_time", "12-6", "Write the lower number first, such as 6–12."),
        ("pathways", "detection_time", "-1", "Write days from 0 to 100000, such as 6–12."),
        (
            "posts",
            "years_on_file",
            "1,5",
            "Write decimals with a point, such as 0.5",
        ),
        ("posts", "years_on_file", "61", "Write a number from 0 to 60."),
        ("posts", "years_on_file", "1e999", "This number is too large."),
        ("rounds", "meetings", "2.5", "Write a whole number such as 3."),
        ("rounds", "meetings", "", "This may not be blank; write a value."),
        ("rounds", "title", " ", "Write at least one word."),
        ("rounds", "title", "a\nb", "This stands on one line; take out the line break."),
        ("rounds", "first", "06/11/2018", "Write a day as 2018-06-11 or 11 Jun 2018"),
        ("rounds", "first", "2018-02-30", "The calendar has no such day."),
        ("actions", "start", "2018-02", "Write a day as 2018-06-11 or 11 Jun 2018."),
        ("actions", "duration", "30 / 7 / 14", "Write the days in order"),
        ("actions", "duration", "7 / 14", "Write three numbers of days such as 7 / 14 / 30."),
        ("actions", "items", "Z-9", "The checklist has no item Z-9; write its code."),
        ("commitments", "by", "X", "There is no party X; add it to Parties first."),
        ("commitments", "trigger", "Stop", "Several have the name Stop; use another name of it."),
        ("commitments", "severity", "", "Write one of these: minor; important; core."),
        ("commitments", "due", "soon", "Write a day as 2018-06-11, a month as Jun 2018, a year,"),
        (
            "posts",
            "log",
            "2017 asleep",
            "Write one entry a line, such as 2017-01-20 filled:",
        ),
        ("posts", "full_time", "maybe", "Write yes or no."),
    ],
)
def test_anything_else_says_what_is_expected(
    table: str, field: str, text: str, sentence: str
) -> None:
    with pytest.raises(EditRefused) as refused:
        _read(table, field, text)

    assert str(refused.value).startswith(sentence)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nothing", Stand(low="none", high="none")),
        ("Nothing – From A to B", Stand(low="none", high="some")),
        ("Nothing to All – of it", Stand(low="none", high="all")),
        ("all", Stand(low="all", high="all")),
        ("", None),
        ("?", None),
    ],
)
def test_a_stand_names_the_options_of_its_issue(text: str, value: object) -> None:
    assert _read("positions", "limit", text, POSITION) == value


def test_a_stand_on_a_measured_issue_is_a_number_or_two() -> None:
    assert _read("positions", "limit", "2-3 sites", MEASURED) == Stand(low=2, high=3)


def test_a_stand_that_is_no_option_lists_them() -> None:
    with pytest.raises(EditRefused, match="Nothing; From A to B; All – of it"):
        _read("positions", "limit", "Everything", POSITION)


def test_retyped_options_keep_their_ids() -> None:
    issue = Issue(id="steps", title="Steps", kind=IssueKind.OPTIONS, options=OPTIONS)

    moved = _read("issues", "options", "all – of it; Nothing; From A to B", issue)
    renamed = _read("issues", "options", "Nothing; Half; All – of it", issue)
    longer = _read("issues", "options", "Nothing; Half; From A to B; All – of it", issue)

    assert [option.id for option in moved] == ["all", "none", "some"]
    assert renamed[1] == Option(id="some", title="Half")
    assert longer[1].id not in {"none", "some", "all"}
    assert [longer[at].id for at in (0, 2, 3)] == ["none", "some", "all"]


def test_readers_get_days_units_and_what_is_not_known_in_words() -> None:
    path = make_row("pathways", detection_time=DaySpan(low=6, high=12), notice=1.0)
    round_ = make_row("rounds", title="x", first="2018-03-09", last="2018-04")
    stood = make_row("positions", issue="sites", party="us", ideal=Stand(low=2, high=3))

    def words(row: Any, field: str) -> str:
        return cell_words(row, field_of(type(row), field), NAMES)

    assert words(path, "detection_time") == "6–12 days"
    assert words(path, "notice") == "1 hour"
    assert words(round_, "first") == "9 Mar 2018"
    assert words(round_, "last") == "Apr 2018"
    assert words(stood, "ideal") == "2–3 sites"
    assert words(stood, "limit") == "not known"
    assert cell_text(stood, field_of(Position, "limit"), NAMES) == ""


def test_names_prefer_what_is_short() -> None:
    assert NAMES.label("parties", "us") == "US"
    assert NAMES.full_label("parties", "us") == "United States"
    assert NAMES.label("items", "A") == "A"
    assert NAMES.full_label("items", "A") == "A · Is A done?"
    assert NAMES.label("explanations", "H1") == "H2 · Buys time"
    assert NAMES.label("rungs", "R1") == "R1"
    assert NAMES.find("rungs", "rung r1") == "R1"
    assert row_label(POSITION, NAMES) == "Steps · US"
    assert row_label(Position(id="blank"), NAMES) == "unnamed position"
    assert NAMES.choices("responses") == (("r1", "Protest"),)
