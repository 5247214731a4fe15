"""Checklists as YAML files: read with plain errors, written without loss."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.catalogue import (
    checklist_from_yaml,
    checklist_to_yaml,
    load_checklist,
    sample_from_yaml,
    samples,
    shipped_checklists,
)
from readiness.errors import FileProblem
from readiness.model import Checklist, Item, Purpose, Reference, Rung, Section, TopRungTest

SMALL = """\
id: launch
version: "1"
title: Launch
rungs:
  - {id: R1, title: Working, short: Working}
  - {id: R2, title: Top, short: Top}
sections:
  - id: s1
    code: S
    title: First
    items:
      - id: i1
        code: S-1
        question: Is it so?
        levels: [Zero, One, Two, Three, Four]
        needs: {R1: 1, R2: 3}
        hard_from: R2
        weight: 2
"""


def problem_with(old: str, new: str) -> str:
    assert old in SMALL
    with pytest.raises(FileProblem) as caught:
        checklist_from_yaml(SMALL.replace(old, new).encode(), "launch.yaml")
    return str(caught.value)


def test_a_checklist_is_read() -> None:
    checklist = checklist_from_yaml(SMALL.encode(), "launch.yaml")

    assert checklist.items["i1"].needs == {"R1": 1, "R2": 3}
    assert checklist.version == "1"


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("weight: 2", "weight: 5", "launch.yaml: sections[0].items[0].weight: "),
        ("weight: 2", 'weight: "2"', "launch.yaml: sections[0].items[0].weight: "),
        ("weight: 2", "wieght: 2", "launch.yaml: sections[0].items[0].wieght: "),
        ("R2: 3}", "R2: true}", "launch.yaml: sections[0].items[0].needs.R2: "),
        ('version: "1"', "version: 1.0", "launch.yaml: version: "),
        ("title: Launch", "subtitle: Launch", "launch.yaml: title: "),
        (", Four]", "]", "launch.yaml: sections[0].items[0].levels"),
        ("short: Top", "short: ''", "launch.yaml: rungs[1].short: "),
        ("R1: 1, R2: 3", "R1: 4, R2: 3", "falls from 4 to 3"),
        ("hard_from: R2", "hard_from: R7", "R7"),
    ],
)
def test_a_wrong_value_is_named_by_file_and_key_path(old: str, new: str, path: str) -> None:
    assert path in problem_with(old, new)


def test_every_fault_of_a_file_is_listed() -> None:
    text = SMALL.replace("weight: 2", "weight: 5").replace("short: Top", "short: ''")

    with pytest.raises(FileProblem) as caught:
        checklist_from_yaml(text.encode(), "launch.yaml")

    places = [problem.split(":")[0] for problem in caught.value.problems]
    assert {"rungs[1].short", "sections[0].items[0].weight"} <= set(places)
    assert "more problem" in str(caught.value)


def test_a_list_at_the_top_is_refused() -> None:
    with pytest.raises(FileProblem, match=r"launch\.yaml: keys such as id"):
        checklist_from_yaml(b"- a\n", "launch.yaml")


def test_unknown_checklist_is_a_sentence() -> None:
    with pytest.raises(FileProblem, match="no shipped checklist with the id nowhere"):
        load_checklist("nowhere")


def test_a_shipped_checklist_is_always_the_same_object() -> None:
    for entry in shipped_checklists():
        assert load_checklist(entry.id) is load_checklist(entry.id)


def test_samples_share_the_checklist_they_name() -> None:
    shipped = load_checklist("leaders-summit-nuclear")

    assert samples()
    assert all(sample.checklist is shipped for sample in samples())


@pytest.mark.parametrize(
    ("checklist", "words"),
    [
        ("{id: nowhere, version: '1'}", "no shipped checklist"),
        ("{id: leaders-summit-nuclear, version: '0.0'}", r"checklist\.version"),
        ("leaders-summit-nuclear", "an id and a version"),
        ("{id: leaders-summit-nuclear}", "an id and a version"),
    ],
)
def test_a_sample_must_name_a_shipped_checklist(checklist: str, words: str) -> None:
    text = (
        f"id: a\ntitle: A\ncase: {{id: c, title: C}}\nas_of: 2020-01-01\nchecklist: {checklist}\n"
    )

    with pytest.raises(FileProblem, match=words):
        sample_from_yaml(text.encode(), "a.yaml")


def test_listing_needs_neither_pydantic_nor_the_model() -> None:
    code = (
        "import sys, readiness.catalogue as c; c.shipped_checklists();"
        "print(sorted({'pydantic', 'readiness.model'} & set(sys.modules)))"
    )

    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert out.stdout.strip() == "[]"


def test_writing_and_reading_the_shipped_checklists_loses_nothing() -> None:
    for entry in shipped_checklists():
        checklist = load_checklist(entry.id)
        written = checklist_to_yaml(checklist)

        assert checklist_from_yaml(written, "again.yaml") == checklist
        assert checklist_to_yaml(checklist_from_yaml(written, "again.yaml")) == written


def test_written_texts_are_wrapped_and_short_tables_stand_on_one_line() -> None:
    written = checklist_to_yaml(load_checklist("leaders-summit-nuclear")).decode()

    assert max(map(len, written.splitlines())) <= 120
    assert "        needs: {R1: 1, R2: 2, R3: 3, R4: 3}\n" in written


STRANGE = [
    "no",
    "Yes",
    "~",
    "null",
    "true",
    "1",
    "-1",
    "1.0",
    "1e3",
    "012",
    "12:30",
    "2018-03-09",
    ".nan",
    "<<",
    "=",
    "- x",
    "# c",
    "a # c",
    "a: b",
    "a:",
    "? a",
    "| a",
    "> a",
    "& a",
    "*a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "'a'",
    '"a"',
    "'",
    "\\",
    "{a}",
    "[a, b]",
    "---",
    "...",
    "--- a",
    "a\n---\nb",
    "one\n\n\ntwo",
    "one  \n  two",
    "a\n\tb",
    "\ta",
    "a\tb",
    "한국어 العربية 😀",
    "a\u2028b",
    "a\u2029b",
    "a\u00a0b",
    "\ufeffa",
    "a\ufeffb",
    "a\ufffeb",
    "word " * 80,
    "x" * 250,
    "'quoted' and \"quoted\" " * 20,
]
_text = st.one_of(
    st.sampled_from(STRANGE),
    st.text(
        st.one_of(
            st.sampled_from("ab \n\t:#-?'\"{}[],&*!|>%@`\\~1.\u2028\u00a0"),
            st.characters(exclude_categories=("Cc", "Cs")),
        ),
        min_size=1,
        max_size=200,
    ),
)
_texts = _text.filter(lambda text: bool(text.strip()))
_lines = _texts.map(lambda text: " ".join(text.split("\n"))[:250]).filter(
    lambda line: bool(line.strip())
)


@settings(max_examples=150, deadline=None)
@given(
    lines=st.lists(_lines, min_size=6, max_size=6),
    texts=st.lists(_texts, min_size=9, max_size=9),
    codes=st.lists(st.sampled_from(["1", "no", "x-1", "2018", "null"]), min_size=3, max_size=3),
)
def test_strange_texts_survive_writing_and_reading(
    lines: list[str], texts: list[str], codes: list[str]
) -> None:
    item = Item(
        id=codes[0],
        code=codes[1],
        question=texts[0],
        why=texts[1],
        levels=(texts[2], texts[3], texts[4], texts[5], texts[6]),
        needs={"R1": 1, "0": 2},
        references=(lines[0], lines[1]),
    )
    checklist = Checklist(
        id=codes[0],
        version=lines[2],
        title=lines[3],
        description=texts[7],
        rungs=(Rung(id="R1", title=lines[4], short="no"), Rung(id="0", title="1", short="~")),
        sections=(Section(id=codes[2], code=codes[2], title=lines[5], items=(item,)),),
        purposes=(Purpose(id="on", title="off", needs={codes[0]: {"0": 0}}),),
        tests=(TopRungTest(id="y", title="n", sections=(codes[2],)),),
        references=(Reference(code="1.0", text=texts[8], address=lines[0]),),
    )

    written = checklist_to_yaml(checklist)

    assert checklist_from_yaml(written, "again.yaml") == checklist
    assert checklist_to_yaml(checklist) == written
