"""The roster of posts: what it counts, what it proposes, and what it warns of."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.method.registers.elapsed import Elapsed, elapsed, length_words
from readiness.method.registers.finding import Finding
from readiness.method.registers.posts import columns, findings, notices
from readiness.method.registers.staffing import (
    fill_share,
    in_state,
    skills_cover,
    turnover,
    vacant_for,
)
from readiness.model import Assessment, Case, TalksDate
from readiness.model.registers.posts import Criticality, Post, PostState, PostStatus, Skill
from tests.readiness.cases import changed
from tests.readiness.method.registers.made import assessment_of, computed_checklist

AS_OF = date(2018, 3, 9)


def _post(name: str, status: str, weight: str = "needed", **fields: object) -> Post:
    return Post(
        id=name,
        post=name,
        status=PostStatus(status),
        criticality=Criticality(weight),
        **fields,
    )


def _roster(*states: str) -> list[Post]:
    """The eight posts of the samples: three critical, five needed."""
    weights = ("critical",) * 3 + ("needed",) * 5
    return [
        _post(f"post-{at}", state, weight, holder="N" if state in ("filled", "acting") else "")
        for at, (state, weight) in enumerate(zip(states, weights, strict=True))
    ]


OFFER = _roster("filled", "filled", "vacant", "vacant", "acting", "nominated", "filled", "filled")
EVE = _roster("filled", "filled", "vacant", "nominated", "acting", "filled", "filled", "filled")
SECOND = _roster("filled", "filled", "filled", "filled", "acting", "filled", "filled", "filled")


def _judged(posts: list[Post], **fields: object) -> Assessment:
    return assessment_of(posts, as_of=AS_OF, of=computed_checklist(TEAM_2="posts"), **fields)


def _share_finding(posts: list[Post]) -> Finding:
    return findings(_judged(posts))[0]


@pytest.mark.parametrize(
    ("posts", "filled", "percent", "level"),
    [(OFFER, 11, 58, 2), (EVE, 13, 68, 2), (SECOND, 18, 95, 4)],
)
def test_the_samples_share_and_the_level_it_proposes(
    posts: list[Post], filled: int, percent: int, level: int
) -> None:
    share = fill_share(posts)
    proposal = _share_finding(posts).proposal

    assert (share.filled, share.of, share.percent) == (filled, 19, percent)
    assert proposal is not None
    assert (proposal.item, proposal.low, proposal.high) == ("TEAM-2", level, level)
    assert f"{percent} %" in proposal.why


def test_the_highest_level_wants_every_critical_post_confirmed() -> None:
    posts = _roster("acting", *("filled",) * 7)
    posts += [_post(f"more-{n}", "filled", holder="N") for n in range(10)]
    proposal = _share_finding(posts).proposal

    assert fill_share(posts).percent == 96
    assert proposal is not None
    assert proposal.high == 3


def test_half_points_are_written_as_halves() -> None:
    assert "1½ of 3 points" in _share_finding([_post("p", "acting", "critical")]).message


def test_no_level_is_proposed_where_the_checklist_asks_for_none() -> None:
    assert findings(assessment_of(OFFER, as_of=AS_OF))[0].proposal is None
    other = computed_checklist(TEAM_2="actions")
    assert findings(assessment_of(OFFER, as_of=AS_OF, of=other))[0].proposal is None


def test_abolished_posts_are_left_out_and_part_time_counts_half() -> None:
    posts = [_post("a", "abolished"), _post("b", "filled", full_time=False)]

    assert fill_share(posts)[:2] == (1, 2)
    assert fill_share(posts[:1]).percent is None
    assert "abolished" in _share_finding(posts[:1]).message


def test_days_are_counted_to_the_as_of_date() -> None:
    vacant = _post("Envoy", "vacant", since="2018-03-02")
    acting = _post("Ambassador", "acting", since="2012-02-29", holder="N")
    unknown = _post("Lawyer", "vacant")
    month = _post("Expert", "vacant", since="2018-03")
    cells = columns(_judged([vacant, acting, unknown, month]))["posts"][0].cells

    assert in_state(vacant, AS_OF) == (7, 7)
    assert [cell.text for cell in cells.values()] == [
        "vacant for 7 days",
        "acting for 6 years",
        "vacant, since when not known",
        "vacant for 0–8 days",
    ]


def _log(*states: tuple[str, str]) -> tuple[PostState, ...]:
    return tuple(PostState(on=on, status=PostStatus(status)) for on, status in states)


EMPTY_SINCE_2017 = _log(("2017-01-20", "vacant"))


@pytest.mark.parametrize(
    ("status", "since", "log", "days"),
    [
        ("vacant", "2018-03-02", _log(("2016-10-17", "filled")), (7, 7)),
        ("dropped before nomination", "2018-01-30", EMPTY_SINCE_2017, (413, 413)),
        ("nominated", None, EMPTY_SINCE_2017, (413, 413)),
        ("acting", "2012-02-29", (), (2200, 2200)),
        ("vacant", "2018-03-01", _log(("2017-01-20", "acting"), ("2015", "filled")), (413, 413)),
        ("acting", "2018-03-01", _log(("2017-01-20", "filled")), (8, 8)),
        ("vacant", "2018-03-01", _log(("2017-01-20", "vacant"), ("2018-01-01", "filled")), (8, 8)),
        ("vacant", "2018-03-01", _log(("2016", "vacant"), ("2017", "abolished")), (8, 8)),
        ("vacant", "2018-03-01", _log(("2018-04-01", "filled")), (8, 8)),
        ("vacant", None, (), None),
        ("filled", "2018-03-01", EMPTY_SINCE_2017, None),
        ("abolished", "2018-03-01", EMPTY_SINCE_2017, None),
    ],
)
def test_a_vacancy_counts_from_the_start_of_the_whole_gap(
    status: str, since: str | None, log: tuple[PostState, ...], days: tuple[int, int] | None
) -> None:
    assert vacant_for(_post("p", status, since=since, log=log), AS_OF) == days


def test_days_vacant_stand_beside_the_state_and_who_is_acting_beside_them() -> None:
    posts = [
        _post("Seoul", "dropped before nomination", since="2018-01-30", log=EMPTY_SINCE_2017),
        _post("Asia", "acting", since="2012-02-29", holder="N"),
        _post("Secretary", "filled", since="2017", holder="N"),
    ]
    days, vacant, _counts = columns(_judged(posts))["posts"]
    messages = [f.message for f in findings(_judged(posts))]

    assert days.cells["Seoul"].text == "dropped before nomination for 38 days"
    assert {id_: cell.text for id_, cell in vacant.cells.items()} == {
        "Seoul": "413 days",
        "Asia": "6 years, someone acting",
    }
    assert "Candidate dropped before nomination: Seoul (vacant for 413 days)." in messages
    assert "Held by someone acting: Asia (6 years without a confirmed holder)." in messages


def test_a_lead_post_between_holders_tells_the_whole_gap() -> None:
    post = _post("Envoy", "nominated", since="2018-03-01", log=EMPTY_SINCE_2017, lead=True)

    assert "Nobody leads the talks: “Envoy” is nominated, and has been vacant for 413 days." in [
        f.message for f in findings(_judged([post]))
    ]


@given(
    st.sampled_from(PostStatus),
    st.dates(date(2010, 1, 1), AS_OF),
    st.lists(st.tuples(st.dates(date(2010, 1, 1), AS_OF), st.sampled_from(PostStatus))),
)
def test_a_gap_is_never_shorter_than_the_present_state(
    status: PostStatus, since: date, log: list[tuple[date, PostStatus]]
) -> None:
    earlier = [(on.isoformat(), one.value) for on, one in log if on < since]
    post = _post("p", status.value, since=since.isoformat(), log=_log(*earlier))
    gap, state = vacant_for(post, AS_OF), in_state(post, AS_OF)

    assert state is not None
    if status in (PostStatus.FILLED, PostStatus.ABOLISHED):
        assert gap is None
    else:
        assert gap is not None
        assert gap >= state


def test_a_critical_vacancy_and_its_days_are_told() -> None:
    found = findings(_judged([_post("Envoy", "vacant", "critical", since="2018-03-02", lead=True)]))

    assert "Nobody leads the talks: “Envoy” is vacant, for 7 days now." in [
        f.message for f in found
    ]
    assert "Vacant: Envoy (7 days)." in [f.message for f in found]


def test_skills_of_posts_nobody_holds_do_not_count() -> None:
    posts = [
        _post("a", "filled", holder="Kim", skills=(Skill.LAW, Skill.LANGUAGE)),
        _post("b", "acting", holder="kim", skills=(Skill.LAW,)),
        _post("c", "filled", holder="Lee", skills=(Skill.LANGUAGE,)),
        _post("d", "vacant", skills=(Skill.PRESS,)),
    ]
    cover = {entry.skill: entry.people for entry in skills_cover(posts)}
    messages = " ".join(f.message for f in findings(_judged(posts)))

    assert cover[Skill.LAW] == ("Kim",)
    assert cover[Skill.LANGUAGE] == ("Kim", "Lee")
    assert cover[Skill.PRESS] == ()
    assert "Hangs on one person: law (Kim)." in messages
    assert ("d", "skills", "S5") in _told(posts)


def test_turnover_counts_what_the_log_shows_in_twelve_months() -> None:
    log = (
        PostState(on="2015", status=PostStatus.FILLED),
        PostState(on="2017-03", status=PostStatus.ACTING),
    )
    posts = [
        _post("a", "vacant", since="2018-01-20", log=log),
        _post("b", "vacant", since="2018-02-01"),
    ]

    assert turnover(posts, AS_OF) == (1, 2, ("a",))
    assert "1–2 changes" in " ".join(f.message for f in findings(_judged(posts)))


def test_posts_filled_too_late_for_the_talks_are_named() -> None:
    days = {"fill_earliest": date(2018, 5, 1), "fill_latest": date(2018, 8, 1)}
    posts = [
        _post("Late", "vacant", fill_earliest=date(2018, 7, 1)),
        _post("Perhaps", "nominated", **days),
        _post("Soon", "nominated", fill_likely=date(2018, 4, 1)),
        _post("Unknown", "acting", holder="N"),
    ]
    case = Case(id="c", title="Case", talks=TalksDate(latest=date(2018, 6, 12)))
    messages = [f.message for f in findings(changed(_judged(posts), case=case))]

    assert "Filled only after the talks: Late." in messages
    assert "May not be filled before the talks: Perhaps." in messages
    assert "No date for a confirmed holder: Unknown." in messages


def _told(posts: list[Post], rung: str | None = None) -> list[tuple[str, str, str]]:
    return [(n.row, n.field, n.rule) for n in notices(_judged(posts, proposed_rung=rung))]


@pytest.mark.parametrize(
    ("post", "told"),
    [
        (_post("p", "filled", lead=True), [("p", "holder", "S1")]),
        (_post("p", "vacant", lead=True, holder="N"), [("p", "holder", "S1")]),
        (_post("p", "nominated", lead=True, holder="N"), []),
        (
            _post("p", "filled", "critical", lead=True, holder="N", full_time=False),
            [("p", "full_time", "S3")],
        ),
        (_post("p", "vacant", lead=True, since="2018-03-10"), [("p", "since", "S4")]),
        (_post("p", "vacant", lead=True, since="2018"), []),
        (
            _post(
                "p",
                "vacant",
                lead=True,
                since="2017",
                log=(PostState(on="2018-01", status=PostStatus.FILLED),),
            ),
            [("p", "log", "S4")],
        ),
    ],
)
def test_soft_rules_of_one_post(post: Post, told: list[tuple[str, str, str]]) -> None:
    assert _told([post]) == told


def test_one_post_leads_from_the_second_rung() -> None:
    plain, lead = _post("a", "vacant"), _post("b", "vacant", lead=True)

    assert _told([plain], "R1") == []
    assert _told([plain], "R2") == [("a", "lead", "S2")]
    assert _told([plain, lead], "R2") == []
    second = _post("c", "vacant", lead=True)
    assert _told([plain, lead, second]) == [("b", "lead", "S2"), ("c", "lead", "S2")]


def test_an_empty_roster_finds_nothing() -> None:
    assert findings(_judged([])) == ()


@pytest.mark.parametrize(
    ("length", "words"),
    [((0, 0), "0 days"), ((1, 1), "1 day"), ((3, 30), "3–30 days"), ((730, 1200), "2–3 years")],
)
def test_lengths_in_words(length: tuple[int, int], words: str) -> None:
    assert length_words(Elapsed(*length)) == words


def test_what_lies_ahead_has_no_days() -> None:
    assert elapsed("2018-04", AS_OF) is None
    assert elapsed("2018", AS_OF) == (0, 67)


@given(
    st.lists(
        st.tuples(st.sampled_from(PostStatus), st.sampled_from(Criticality), st.booleans()),
        min_size=1,
    )
)
def test_the_share_lies_between_nothing_and_all_and_filling_a_post_never_lowers_it(
    given_posts: list[tuple[PostStatus, Criticality, bool]],
) -> None:
    posts = [
        Post(id=f"p{at}", post="P", status=status, criticality=weight, full_time=full)
        for at, (status, weight, full) in enumerate(given_posts)
    ]
    share = fill_share(posts)
    filled = [changed(posts[0], status=PostStatus.FILLED, full_time=True), *posts[1:]]
    after = fill_share(filled)

    assert 0 <= share.filled <= share.of
    assert after.percent is not None
    assert share.percent is None or after.percent >= share.percent
