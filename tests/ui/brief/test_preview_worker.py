"""The worker's protocol, without a process."""

import io

import pytest

from readiness.bodies import assessment_body, checklist_body
from readiness.brief.build import brief_pdf
from readiness.brief.options import BriefOptions
from readiness.catalogue import samples
from ui.preview_worker import Frame, Worker, pack, read, unpack

OPTIONS = {
    "paper": "A4",
    "marking": "INTERNAL",
    "parts": ["summary"],
    "author": "",
    "revision": "",
    "printed_on": "",
    "registers_left_out": ["posts"],
}


def answered(worker: Worker, header: dict[str, object], *blobs: bytes) -> Frame:
    taken = unpack(worker.answer(header, blobs))
    assert taken is not None
    return taken[0]


def built(worker: Worker, number: int = 1) -> Frame:
    sample = samples()[0]
    header = {"ask": "brief", "number": number, "options": OPTIONS}
    return answered(worker, header, assessment_body(sample), checklist_body(sample.checklist))


def test_frames_come_back_whole_and_are_not_taken_early() -> None:
    frame = pack({"ask": "x", "words": "é한"}, b"one", b"")

    assert all(unpack(frame[:length]) is None for length in range(len(frame)))
    assert unpack(frame + b"rest") == (({"ask": "x", "words": "é한"}, (b"one", b"")), len(frame))
    assert read(io.BytesIO(frame)) == ({"ask": "x", "words": "é한"}, (b"one", b""))
    assert read(io.BytesIO(b"")) is None


def test_a_brief_is_the_same_bytes_as_without_the_worker() -> None:
    header, (pdf,) = built(Worker())

    sets = {name: frozenset(OPTIONS[name]) for name in ("parts", "registers_left_out")}
    expected = brief_pdf(samples()[0], BriefOptions(**OPTIONS | sets))
    assert pdf == expected.data
    assert len(header["sizes"]) == expected.pages
    assert header["warnings"] == list(expected.warnings)


def test_a_page_comes_as_a_picture_of_the_asked_width() -> None:
    worker = Worker()
    built(worker)

    header, (pixels,) = answered(worker, {"ask": "page", "number": 1, "page": 0, "width": 300})

    assert header["answer"] == "page"
    assert header["width"] == 300
    assert len(pixels) == header["stride"] * header["height"]
    assert len(set(pixels)) > 10


@pytest.mark.parametrize(("number", "page"), [(2, 0), (1, 99), (1, -1)])
def test_a_page_that_is_not_there_is_refused(number: int, page: int) -> None:
    worker = Worker()
    built(worker, 1)

    header, _blobs = answered(worker, {"ask": "page", "number": number, "page": page, "width": 100})

    assert header["answer"] == "failed"


def test_a_body_that_cannot_be_read_is_an_answer_with_a_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    header, _blobs = answered(
        Worker(), {"ask": "brief", "number": 3, "options": OPTIONS}, b"secret words", b"{}"
    )

    assert header["answer"] == "failed"
    assert header["number"] == 3
    assert header["sentence"]
    assert "secret" not in header["sentence"] + capsys.readouterr().err


def test_an_unknown_option_fails_without_ending_the_worker(
    capsys: pytest.CaptureFixture[str],
) -> None:
    worker = Worker()
    options = OPTIONS | {"glitter": True}

    header, _blobs = answered(worker, {"ask": "brief", "number": 3, "options": options})

    assert header["answer"] == "failed"
    assert "TypeError" in capsys.readouterr().err
    assert built(worker, 4)[0]["answer"] == "built"
