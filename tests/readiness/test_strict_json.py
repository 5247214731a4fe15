"""Strict JSON: what is refused, with which path, and the one canonical spelling."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.errors import FileProblem
from readiness.strict_json import DEPTH_LIMIT, SIZE_LIMIT, VALUE_LIMIT, canonical_json, parse_json

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text(st.characters(exclude_categories=["Cs", "Cc"])), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(PLAIN)
def test_canonical_bytes_read_back_as_the_same_value(value: object) -> None:
    written = canonical_json(value)
    assert canonical_json(parse_json(written, "f")) == written
    assert parse_json(written, "f") == value


def test_canonical_bytes_do_not_depend_on_the_order_of_keys() -> None:
    assert canonical_json({"b": 1, "a": "ü"}) == canonical_json({"a": "ü", "b": 1})
    assert canonical_json({"b": 1, "a": "ü"}) == '{"a":"ü","b":1}'.encode()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "\ud800"])
def test_what_is_no_json_is_not_written(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (two kinds of it, neither with a fixed text)
        canonical_json({"a": value})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b'{"a": [1, 2', "ends too soon"),
        (b'{"a": "never closed', "ends too soon"),
        (b"{", "ends too soon"),
        (b"hello", "not valid JSON (line 1, column 1)"),
        (b'{"a": 1,}', "not valid JSON"),
        (b"{'a': 1}", "not valid JSON"),
        (b'{"a": 1} {}', "not valid JSON"),
        (b'{"a": "\x01"}', "control character"),
        (b'{"a": "\xff"}', "UTF-8 text (byte 8)"),
        (b'{"a": [0, NaN]}', "a[1]: this is not a number"),
        (b'{"a": Infinity}', "a: this is not a number"),
        (b'{"a": {"b": -Infinity}}', "a.b: this is not a number"),
        (b'{"a": 1e999}', "a: this is not a number"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a: this is not a number"),
        (b'{"a": {"b": 1, "c": 2, "b": 3}}', "a.b: the key stands there twice"),
        (b'{"a": ["x", "y\\ud800"]}', "a[1]: character 2 is half a character"),
        (b'{"a\\u0007": 1}', "the key holds a control character"),
        (b"[" * (DEPTH_LIMIT + 1) + b"]" * (DEPTH_LIMIT + 1), "40 levels deep"),
        (b"[" * 100_000, "40 levels deep"),
        (b'{"a":' * 100_000, "40 levels deep"),
        (b" " * (SIZE_LIMIT + 1), "larger than 20 MB"),
        (b"[" + b"0," * VALUE_LIMIT + b"0]", "400000 values, which no file of ours does."),
        (
            b'{"a": {"b": "c", "d-1" : [[1], ' + b"0," * VALUE_LIMIT + b"0]}}",
            "the limit is reached in a.d-1.",
        ),
        (b'{"a b": {"c": [' + b"0," * VALUE_LIMIT + b"0]}}", "no file of ours does."),
    ],
)
def test_refused_with_one_sentence_that_names_the_place(data: bytes, words: str) -> None:
    with pytest.raises(FileProblem) as refused:
        parse_json(data, "talks.readiness")
    sentence = str(refused.value)
    assert words in sentence
    assert sentence.startswith("talks.readiness")
    assert len(sentence) < 200
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    "data",
    [
        b'{"a": "[[[[' + b"[" * 1000 + b'"}',
        b'{"a": "\\"' + b"[" * 1000 + b'"}',
        b"[" * DEPTH_LIMIT + b"]" * DEPTH_LIMIT,
        b'\xef\xbb\xbf{"a": 1}',
    ],
)
def test_brackets_in_texts_do_not_count_and_a_byte_order_mark_is_taken(data: bytes) -> None:
    assert parse_json(data, "f") == json.loads(data.decode("utf-8-sig"))


def test_markup_stays_the_text_it_is() -> None:
    text = "<img src=file:///etc/passwd> &amp; <b =1+1 ‮ 😀"
    assert parse_json(canonical_json({"a": text}), "f") == {"a": text}
