import pytest

from readiness.figures import faces


def test_every_face_has_its_file() -> None:
    assert all(faces.face_file(face).is_file() for face in faces.FACES)


def test_an_unknown_face_is_refused() -> None:
    with pytest.raises(KeyError):
        faces.face_file("Helvetica")


@pytest.mark.parametrize("width", [12, 40, 90, 160])
def test_a_shortened_text_fits_and_ends_in_an_ellipsis(width: float) -> None:
    words = faces.shortened("Limits, verification and disputes", faces.REGULAR, 8, width)

    assert faces.text_width(words, faces.REGULAR, 8) <= width
    assert words.endswith("…") or words == "Limits, verification and disputes"


def test_a_text_that_fits_is_left_alone() -> None:
    assert faces.shortened("Goals", faces.REGULAR, 8, 100) == "Goals"


def test_wrapped_lines_fit_and_keep_every_word_where_there_is_room() -> None:
    lines = faces.wrapped("one two three four five", faces.REGULAR, 8, 50, 5)

    assert " ".join(lines) == "one two three four five"
    assert all(faces.text_width(line, faces.REGULAR, 8) <= 50 for line in lines)


def test_a_character_without_glyph_is_named_by_its_code_point() -> None:
    assert faces.drawable("Kim 김\u2028x") == "Kim [U+AE40] x"
