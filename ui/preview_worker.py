"""The process beside the window that builds PDFs and draws their pages. It never imports Qt.

It reads requests from its standard input and answers each on its standard output, in order. Both
directions use frames: four bytes with the length of a JSON header, the header, then the blobs
whose lengths the header lists under `blobs`. It ends when its input ends.

    {"ask": "brief", "number": 7, "options": {…}}           blobs: body, checklist
    {"ask": "comparison", "number": 8, "options": {…}}      blobs: body, checklist, body, …
        → {"answer": "built", "number", "sizes", "warnings"}    blob: the PDF
    {"ask": "page", "number": 7, "page": 0, "width": 900}
        → {"answer": "page", "number", "page", "width", "height", "stride"}   blob: B G R x bytes
    anything that fails
        → {"answer": "failed", "number", "sentence"}

`number` names a build; pages are drawn from the build that came last.
"""

import json
import os
import signal
import struct
import sys
import traceback
from typing import Any, BinaryIO

from readiness.errors import ReadinessError
from readiness.messages import _

WORKER_ARGUMENT = "--print-worker"
"""A frozen app starts itself with this argument to become the worker."""

Frame = tuple[dict[str, Any], tuple[bytes, ...]]

_LENGTH = struct.Struct(">I")


def pack(header: dict[str, Any], *blobs: bytes) -> bytes:
    """Return one frame."""
    words = json.dumps({**header, "blobs": [len(blob) for blob in blobs]}).encode()
    return b"".join((_LENGTH.pack(len(words)), words, *blobs))


def unpack(data: bytes | bytearray) -> tuple[Frame, int] | None:
    """Return the first frame in `data` and its length in bytes; None while it is incomplete."""
    if len(data) < _LENGTH.size:
        return None
    start = _LENGTH.size + _LENGTH.unpack_from(data)[0]
    if len(data) < start:
        return None
    header = json.loads(bytes(data[_LENGTH.size : start]))
    end = start + sum(header["blobs"])
    if len(data) < end:
        return None
    blobs = []
    for length in header.pop("blobs"):
        blobs.append(bytes(data[start : start + length]))
        start += length
    return (header, tuple(blobs)), end


def read(stream: BinaryIO) -> Frame | None:
    """Return the next frame of a stream, or None at its end."""
    prefix = stream.read(_LENGTH.size)
    if len(prefix) < _LENGTH.size:
        return None
    words = stream.read(_LENGTH.unpack(prefix)[0])
    header = json.loads(words)
    return header, tuple(stream.read(length) for length in header.pop("blobs"))


class Worker:
    """Answers requests; holds the PDF it built last."""

    def __init__(self) -> None:
        self._number = 0
        self._pdf: Any = None

    def answer(self, header: dict[str, Any], blobs: tuple[bytes, ...]) -> bytes:
        """Return the frame that answers a request. A failure is an answer too."""
        number = int(header["number"])
        try:
            if header["ask"] == "page":
                return self._page(number, int(header["page"]), int(header["width"]))
            return self._build(header["ask"], number, header["options"], blobs)
        except ReadinessError as error:
            return pack({"answer": "failed", "number": number, "sentence": str(error)})
        except Exception as error:
            # The words of an assessment may stand in the error itself: only its place is logged.
            place = traceback.extract_tb(error.__traceback__)[-1]
            print(f"{type(error).__name__} at {place.name}:{place.lineno}", file=sys.stderr)
            sentence = _("The pages could not be built; the assessment itself is safe.")
            return pack({"answer": "failed", "number": number, "sentence": sentence})

    def _build(
        self, kind: str, number: int, given: dict[str, Any], blobs: tuple[bytes, ...]
    ) -> bytes:
        import pypdfium2

        from readiness.bodies import read_body
        from readiness.brief.build import brief_pdf, comparison_pdf
        from readiness.brief.options import BriefOptions

        # JSON has no sets: every list of the options is one.
        chosen: dict[str, Any] = {
            name: frozenset(value) if isinstance(value, list) else value
            for name, value in given.items()
        }
        options = BriefOptions(**chosen)
        assessments = [
            read_body(body, checklist)
            for body, checklist in zip(blobs[::2], blobs[1::2], strict=True)
        ]
        printed = (
            comparison_pdf(assessments, options)
            if kind == "comparison"
            else brief_pdf(assessments[0], options)
        )
        self._forget()
        self._pdf = pypdfium2.PdfDocument(printed.data)
        self._number = number
        return pack(
            {
                "answer": "built",
                "number": number,
                "sizes": [self._pdf.get_page_size(page) for page in range(len(self._pdf))],
                "warnings": list(printed.warnings),
            },
            printed.data,
        )

    def _page(self, number: int, page: int, width: int) -> bytes:
        if self._pdf is None or number != self._number or not 0 <= page < len(self._pdf):
            sentence = _("This page belongs to a preview that is no longer there.")
            return pack({"answer": "failed", "number": number, "sentence": sentence})
        sheet = self._pdf[page]
        bitmap = sheet.render(scale=width / sheet.get_width(), prefer_bgrx=True)
        answer = pack(
            {
                "answer": "page",
                "number": number,
                "page": page,
                "width": bitmap.width,
                "height": bitmap.height,
                "stride": bitmap.stride,
            },
            bytes(bitmap.buffer),
        )
        bitmap.close()
        sheet.close()
        return answer

    def _forget(self) -> None:
        if self._pdf is not None:
            self._pdf.close()
            self._pdf = None


def main() -> int:
    """Answer requests until the input ends; return 0."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A stray print anywhere below must not land between two frames.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = os.fdopen(os.dup(0), "rb")
    worker = Worker()
    while (request := read(requests)) is not None:
        answers.write(worker.answer(*request))
        answers.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
