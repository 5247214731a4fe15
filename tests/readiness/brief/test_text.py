import pytest

from readiness.brief.style import BODY, BODY_STRONG, SMALL
from readiness.brief.text import Line, Run, cut_lines, missing_characters, set_lines, text_width


def words_of(line: Line) -> str:
    return "".join(
        (" " if word.space else "") + "".join(piece.text for piece in word.pieces)
        for word in line.words
    )


def test_lines_hold_all_words_in_their_order_and_keep_the_width() -> None:
    text = "The verdict depends only on order comparisons, never on sums. " * 8
    lines = set_lines([Run(text.strip(), BODY)], 150)

    assert " ".join(words_of(line) for line in lines) == text.strip()
    assert all(line.width <= 150.01 for line in lines)
    assert len(lines) > 8


def test_a_line_break_in_the_text_is_kept() -> None:
    lines = set_lines([Run("one\n\ntwo", BODY)], 200)

    assert [words_of(line) for line in lines] == ["one", "", "two"]


def test_styles_that_meet_inside_a_word_do_not_break_it() -> None:
    lines = set_lines([Run("aaaa bbbb", BODY), Run("cccc dddd", BODY_STRONG)], 50)

    assert [words_of(line) for line in lines] == ["aaaa", "bbbbcccc", "dddd"]


@pytest.mark.parametrize(
    "word", ["x" * 80_000, "김" * 5_000, "https://example.org/" + "abc/" * 500, "-" * 3000]
)
def test_a_word_longer_than_the_line_is_broken_and_loses_nothing(word: str) -> None:
    lines = set_lines([Run(word, BODY)], 120)
    printed = "".join(
        piece.mark or piece.text for line in lines for part in line.words for piece in part.pieces
    )

    assert printed == word
    assert all(line.width <= 120.01 for line in lines)


def test_an_address_is_broken_after_a_dividing_sign() -> None:
    lines = set_lines([Run("https://example.org/one-page/another-page/third", BODY)], 110)

    assert all(words_of(line)[-1] in "/-." for line in lines[:-1])


def test_a_long_dash_between_words_may_end_a_line_but_a_range_is_never_torn() -> None:
    narrow = set_lines([Run("states–parties", BODY)], 40)
    numbers = set_lines([Run("levels 0–4", BODY)], text_width("levels 0–", BODY))

    assert [words_of(line) for line in narrow] == ["states–", "parties"]
    assert [words_of(line) for line in numbers] == ["levels", "0–4"]


@pytest.mark.parametrize(
    ("character", "code"),
    [("김", "U+AE40"), ("😀", "U+1F600"), ("\u202e", "U+202E"), ("\u200d", "U+200D"),
     ("ש", "U+05E9"), ("\ufeff", "U+FEFF"), ("\u2028", "U+2028")],
)  # fmt: skip
def test_a_character_without_face_or_form_becomes_a_mark(character: str, code: str) -> None:
    lines = set_lines([Run(f"ab{character}cd", BODY)], 200)
    pieces = lines[0].words[0].pieces

    assert [piece.text for piece in pieces] == ["ab", code, "cd"]
    assert missing_characters(lines) == {character}


def test_letters_with_combining_signs_are_composed() -> None:
    lines = set_lines([Run("Vie\u0323\u0302t", BODY)], 200)

    assert words_of(lines[0]) == "Việt"
    assert missing_characters(lines) == set()


@pytest.mark.parametrize(
    "text", ["<b", "&amp;", '<img src="file:///etc/passwd">', "=1+1", "%s {x}"]
)
def test_markup_is_plain_text(text: str) -> None:
    assert words_of(set_lines([Run(text, SMALL)], 400)[0]) == text


def test_cut_lines_end_in_an_ellipsis_and_keep_the_width() -> None:
    lines = set_lines([Run("many words stand here in a row " * 9, BODY)], 100)
    cut = cut_lines(lines, 2, 100)

    assert len(cut) == 2
    assert words_of(cut[1]).endswith("…")
    assert cut[1].width <= 100.01


def test_lines_that_suffice_are_not_cut() -> None:
    lines = set_lines([Run("short", BODY)], 100)

    assert cut_lines(lines, 2, 100) == lines


def test_the_time_grows_no_faster_than_the_text() -> None:
    """A text of one endless line of marks, spaces and letters is set in one pass."""
    lines = set_lines([Run(("x" * 300 + " 김" * 300) * 20, BODY)], 300)

    assert sum(len(piece.mark) for line in lines for w in line.words for piece in w.pieces) == 6000
