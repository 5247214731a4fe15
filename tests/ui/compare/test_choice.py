"""The rules of choosing what is compared."""

from tests.ui.verdict.places import HOSTILE
from ui.pages.compare.choice import MOST, Choice, Chosen


def choice(id_: str, day: str, revision: int | None = None) -> Choice:
    return Choice(id_, revision, HOSTILE, "", day)


def test_the_oldest_is_the_base_to_begin_with() -> None:
    chosen = Chosen()

    chosen.start([choice("b", "2019-01-01"), choice("a", "2018-01-01")])

    assert chosen.keys == ("a@", "b@")


def test_an_older_second_choice_becomes_the_base() -> None:
    chosen = Chosen()
    chosen.toggle(choice("b", "2019-01-01"))
    chosen.toggle(choice("a", "2018-01-01"))

    assert chosen.keys == ("a@", "b@")


def test_later_choices_keep_the_base_and_stand_in_order_of_days() -> None:
    chosen = Chosen()
    chosen.start([choice("b", "2019-01-01"), choice("d", "2021-01-01")])
    chosen.make_base("d@")

    chosen.toggle(choice("c", "2020-01-01"))

    assert chosen.keys == ("d@", "b@", "c@")


def test_a_revision_and_the_newest_state_are_two_choices() -> None:
    chosen = Chosen()
    chosen.toggle(choice("a", "2018-01-01"))
    chosen.toggle(choice("a", "2018-01-01", 3))

    assert chosen.keys == ("a@3", "a@")


def test_swapping_exchanges_the_ends() -> None:
    chosen = Chosen()
    chosen.start([choice(id_, f"2018-01-0{n}") for n, id_ in enumerate("abc", start=1)])

    chosen.swap_base()

    assert chosen.keys == ("c@", "b@", "a@")


def test_a_ninth_is_refused_and_taking_away_makes_room() -> None:
    chosen = Chosen()
    for number in range(MOST):
        assert chosen.toggle(choice(f"n{number}", f"2018-01-{number + 1:02}"))
    ninth = choice("ninth", "2018-02-01")

    assert not chosen.toggle(ninth)
    assert len(chosen.keys) == MOST
    assert chosen.toggle(choice("n0", "2018-01-01"))
    assert chosen.toggle(ninth)


def test_what_is_gone_from_the_library_is_no_longer_chosen() -> None:
    chosen = Chosen()
    chosen.start([choice("a", "2018-01-01"), choice("b", "2019-01-01")])

    assert chosen.refresh({"b@": choice("b", "2019-01-01")})
    assert chosen.keys == ("b@",)
