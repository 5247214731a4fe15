"""Strict YAML: what is taken, what is refused, and where the refusal points."""

import pytest

from readiness.errors import FileProblem
from readiness.strict_yaml import parse_yaml


def refusal(text: str | bytes) -> FileProblem:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(FileProblem) as caught:
        parse_yaml(data, "launch.yaml")
    return caught.value


def test_mappings_lists_and_scalars_become_plain_values() -> None:
    text = (
        b"title: Talks\nitems:\n  - weight: 2\n    hard: true\n    note: ~\n    share: 0.5\nlast:\n"
    )

    values = parse_yaml(text, "x")

    assert values == {
        "title": "Talks",
        "items": [{"weight": 2, "hard": True, "note": None, "share": 0.5}],
        "last": None,
    }


@pytest.mark.parametrize(
    "word",
    ["no", "yes", "on", "off", "True", "Null", "012", "0x1f", "1_000", "12:30", "2018-03-09", "+1"],
)
def test_words_that_older_yaml_turns_into_something_else_stay_text(word: str) -> None:
    assert parse_yaml(f"a: {word}".encode(), "x") == {"a": word}


@pytest.mark.parametrize("word", ["1", "true", "null", "~", "", "1.5", ".nan", "<<"])
def test_quoted_scalars_are_always_text(word: str) -> None:
    assert parse_yaml(f"a: '{word}'".encode(), "x") == {"a": word}
    assert parse_yaml(f'a: "{word}"'.encode(), "x") == {"a": word}


def test_keys_are_always_text() -> None:
    assert parse_yaml(b"1: a\ntrue: b\n", "x") == {"1": "a", "true": "b"}


def test_block_texts_keep_their_lines() -> None:
    assert parse_yaml(b"a: |-\n  one\n\n  two\nb: >-\n  three\n  four\n", "x") == {
        "a": "one\n\ntwo",
        "b": "three four",
    }


def test_byte_order_mark_is_no_part_of_the_text() -> None:
    assert parse_yaml(b"\xef\xbb\xbfa: 1", "x") == {"a": 1}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: !!python/object/apply:os.system [ls]", "tags"),
        ("a: !!str 1", "tags"),
        ("a: ! x", "tags"),
        ("!x a: 1", "tags"),
        ("%TAG ! tag:example.org,2000:\n---\na: 1", "tags"),
        ("a: &x 1", "anchors"),
        ("&x a: 1", "anchors"),
        ("a: *x", "aliases"),
        ("<<: {a: 1}", "merge keys"),
        ("a: 1\nb: 2\na: 3", "stands here twice"),
        ("a: 1\n'a': 2", "stands here twice"),
        ("? [a]\n: 1", "key must be a text"),
        ('"a\\nb": 1', "line break"),
        ("a: 1\n---\nb: 2", "second document"),
        ("", "empty"),
        ("# only a comment", "empty"),
        ("a: .nan", "not a number"),
        ("a: -.INF", "not a number"),
        ("a: 1e999", "too large"),
        ("a: " + "9" * 5000, "too long"),
        ("a: [1\nb", "not valid YAML"),
        ("a:\n\t- b", "not valid YAML"),
        ("a: b: c", "not valid YAML"),
        ('a: "\\0"', "control character"),
        ('a: "\\ud800"', "not valid YAML"),
        ("a: \x07", "control character"),
        (b"a: \xff", "UTF-8"),
        ("a: 1".encode("utf-16"), "UTF-8"),
        ("[" * 100_000, "40 deep"),
        ("{a: " * 100_000, "40 deep"),
        ("- " * 100_000, "40 deep"),
        ("\n".join(" " * depth + "a:" for depth in range(60)), "40 deep"),
        ("- a\n" * 300_000, "200,000 values"),
        (b"x" * (20 * 1024 * 1024 + 1), "20 MB"),
    ],
)
def test_traps_are_refused_with_a_sentence(text: str | bytes, words: str) -> None:
    assert words in str(refusal(text))


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]

    assert "anchors" in str(refusal("\n".join(lines)))


def test_forty_levels_are_allowed() -> None:
    assert parse_yaml(b"[" * 40 + b"]" * 40, "x")
    assert "40 deep" in str(refusal("[" * 41 + "]" * 41))


def test_refusal_names_file_line_and_path() -> None:
    text = "sections:\n- id: a\n- id: b\n  items:\n  - id: b1\n    weight: &w 2\n"

    problem = refusal(text)

    assert str(problem).startswith("launch.yaml, line 6, at sections[1].items[0].weight: ")
    assert problem.problems[0].startswith("sections[1].items[0].weight: ")


def test_a_repeated_key_is_named_with_its_path() -> None:
    text = "items:\n- needs: {R1: 1, R1: 2}\n"

    assert "at items[0].needs.R1: the key R1 stands here twice" in str(refusal(text))
