"""The brief of a sample, whole processes, against plain platypus and against a bare canvas.

Each process reads the portable file, judges it and prints it. The baselines print the same text
and tables without figures, outline, links, keep rules or marks for missing characters. Run as a
script: `python benchmarks/bench_brief.py ours|platypus|canvas FILE`.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture
    from reportlab.pdfgen.canvas import Canvas

    from benchmarks.measuring import Measure
    from readiness.brief.content import BriefContent, ItemPrint
    from readiness.model import Assessment

REGULAR, STRONG = "Inter-Regular", "Inter-SemiBold"
WIDTH = 503.0

Row = tuple[str, ...]
Part = tuple[str, str] | tuple[str, list[Row]]


def test_brief_of_the_sample_against_platypus(measure: "Measure", tmp_path: Path) -> None:
    """The same text and tables through Paragraph and Table."""
    file = _sample_file(tmp_path)
    script = ("benchmarks/bench_brief.py",)
    measure.cpu_against(
        "brief of a sample, platypus",
        (*script, "ours", file),
        (*script, "platypus", file),
        bar=0.8,
    )


def test_brief_of_the_sample_against_a_canvas(measure: "Measure", tmp_path: Path) -> None:
    """The same text and tables wrapped greedily onto a canvas."""
    file = _sample_file(tmp_path)
    script = ("benchmarks/bench_brief.py",)
    measure.cpu_against(
        "brief of a sample, bare canvas",
        (*script, "ours", file),
        (*script, "canvas", file),
        bar=1.3,
    )


def test_brief_in_a_running_process(benchmark: "BenchmarkFixture") -> None:
    """What the preview waits for, once everything is loaded."""
    from readiness.brief.build import brief_pdf
    from readiness.catalogue import samples

    benchmark.pedantic(brief_pdf, args=(samples()[0],), rounds=9, warmup_rounds=2)


def _sample_file(folder: Path) -> str:
    from readiness.catalogue import samples
    from readiness.files import PortableFile, file_bytes

    path = folder / "sample.readiness"
    path.write_bytes(file_bytes(PortableFile(samples()[0], None, ())))
    return str(path)


def _parts(content: "BriefContent") -> Iterator[Part]:
    """Everything the brief says, in its order: headings, paragraphs, tables."""
    yield "h", content.title
    for words in (content.case, *content.facts, f"{content.headline}.", content.detail):
        yield "p", words
    yield "p", f"{content.reach} {content.no_forecast}"
    yield "p", content.caution
    yield "t", [(rung.title, rung.state, rung.counts) for rung in content.rungs]
    yield "t", [(section.title,) for section in content.sections]
    yield "t", [(f"{n.code} {n.question}", n.now, n.needs) for n in content.blocking[:7]]
    yield "t", [(f"{n.code} {n.question}", n.now, n.rungs) for n in content.questions[:5]]
    for section in content.sections:
        yield "h", f"{section.code} {section.title}"
        yield "p", f"{section.question} {section.summary}."
        for item in section.items:
            yield from _item(item)
        if section.dissent:
            yield "p", section.dissent
    for rung in content.rungs:
        yield "p", rung.summary
    yield "t", [(f"{test.title}. {test.question}", test.words) for test in content.tests]
    yield (
        "t",
        [
            (
                item.code,
                item.question,
                f"{item.low}–{item.high}",
                *(str(gate.need) for gate in item.gates),
            )
            for section in content.sections
            for item in section.items
        ],
    )
    for needs in (content.blocking, content.questions, content.swings, content.threads):
        yield "t", [(n.code, n.question, n.now, n.needs, n.rungs) for n in needs]
    for way in content.ways:
        yield "p", f"{way.title}. {way.sentence}"
    yield from _offered(content)
    for register in content.registers:
        yield "h", register.title
        for finding in register.findings:
            yield "p", finding.sentence
        for table in register.tables:
            yield "h", table.title
            yield "t", [table.columns, *(row.cells for row in table.rows)]
    for section in content.sections:
        if section.dissent:
            yield "p", section.dissent
    for line in content.method:
        yield "p", line
    for source in content.sources:
        words = (source.title, source.origin, source.rating, source.interest, source.address)
        yield "p", f"[{source.number}] {' '.join(words)}"
    for reference in content.references:
        yield "p", f"{reference.code} {reference.text} {reference.address}"


def _offered(content: "BriefContent") -> Iterator[Part]:
    if content.response is not None:
        for option in content.response.options:
            yield "h", f"{option.title} {option.kind} {option.where}"
            for words in (option.gains, option.costs, "; ".join(option.risks), option.needs):
                yield "p", words
            for check in option.checks:
                yield "p", check.sentence
        if (decision := content.response.decision) is not None:
            for words in (decision.sentence, decision.reason, decision.verdict, decision.since):
                yield "p", words
    if content.prospects is not None:
        told = content.prospects.outlooks
        yield "t", [(one.statement, one.likelihood, one.confidence, one.told) for one in told]
        for one in told:
            for label, words in one.reasons:
                yield "p", f"{label}: {words}"


def _item(item: "ItemPrint") -> Iterator[Part]:
    yield "h", f"{item.code} {item.question}"
    yield "p", f"{item.answer} {item.level_words}"
    for words in (item.range_reason, item.kept, item.note, *item.cautions):
        if words:
            yield "p", words
    for evidence in item.evidence:
        yield "p", f"Evidence: {evidence.shows} [{evidence.number}] {evidence.origin}"
    if item.references:
        yield "p", f"Literature: {', '.join(item.references)}"


def _with_platypus(content: "BriefContent") -> bytes:
    from xml.sax.saxutils import escape

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

    text = ParagraphStyle("text", fontName=REGULAR, fontSize=8.5, leading=11.5)
    head = ParagraphStyle("head", fontName=STRONG, fontSize=9.5, leading=13, spaceBefore=6)
    story: list[Flowable] = []
    for kind, value in _parts(content):
        if isinstance(value, str):
            story.append(Paragraph(escape(value), head if kind == "h" else text))
        elif value:
            cells = [[Paragraph(escape(cell), text) for cell in row] for row in value]
            story.append(Table(cells, colWidths=_widths(value[0]), repeatRows=1))
    stream = BytesIO()
    document = SimpleDocTemplate(stream, invariant=1, initialFontName=REGULAR, leftMargin=46)

    def foot(canvas: Canvas, _document: SimpleDocTemplate) -> None:
        _foot(canvas, content)

    document.build(story, onFirstPage=foot, onLaterPages=foot)
    return stream.getvalue()


def _with_canvas(content: "BriefContent") -> bytes:
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    stream = BytesIO()
    canvas = Canvas(stream, invariant=1, initialFontName=REGULAR)
    y = 780.0

    def wrap(words: str, face: str, size: float, width: float) -> list[str]:
        lines, line, reached = [], [], 0.0
        space = stringWidth(" ", face, size)
        for word in words.split(" "):
            own = stringWidth(word, face, size)
            if line and reached + space + own > width:
                lines.append(" ".join(line))
                line, reached = [], 0.0
            reached += own + (space if line else 0)
            line.append(word)
        return [*lines, " ".join(line)]

    def write(columns: list[list[str]], widths: list[float], face: str, size: float) -> None:
        nonlocal y
        height = max(len(lines) for lines in columns) * size * 1.35
        if y - height < 50:
            _foot(canvas, content)
            canvas.showPage()
            y = 780.0
        x = 46.0
        for lines, width in zip(columns, widths, strict=True):
            block = canvas.beginText(x, y)
            block.setFont(face, size, size * 1.35)
            for line in lines:
                block.textLine(line)
            canvas.drawText(block)
            x += width
        y -= height + 3

    for kind, value in _parts(content):
        if isinstance(value, str):
            face, size = (STRONG, 9.5) if kind == "h" else (REGULAR, 8.5)
            write([wrap(value, face, size, WIDTH)], [WIDTH], face, size)
            continue
        for row in value:
            widths = _widths(row)
            pairs = zip(row, widths, strict=True)
            write([wrap(cell, REGULAR, 8, own - 6) for cell, own in pairs], widths, REGULAR, 8)
    _foot(canvas, content)
    canvas.save()
    return stream.getvalue()


def _foot(canvas: "Canvas", content: "BriefContent") -> None:
    """The words at the foot of every page."""
    canvas.setFont(REGULAR, 7)
    canvas.drawString(46, 30, f"{content.title} · as of {content.as_of}")
    canvas.drawRightString(549, 30, f"page {canvas.getPageNumber()} of 20")


def _widths(row: Row) -> list[float]:
    """The widest column for the longest words."""
    longest = max(range(len(row)), key=lambda at: len(row[at]))
    narrow = min(50.0, WIDTH / len(row)) if len(row) > 2 else 200.0
    return [WIDTH - narrow * (len(row) - 1) if at == longest else narrow for at in range(len(row))]


def _print(how: str, assessment: "Assessment") -> bytes:
    if how == "ours":
        from readiness.brief.build import brief_pdf

        return brief_pdf(assessment).data
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    from readiness.brief.view.assessment import brief_content

    folder = Path(__file__).resolve().parents[1] / "readiness" / "fonts"
    for face in (REGULAR, STRONG):
        registerFont(TTFont(face, str(folder / f"{face}.ttf")))
    content = brief_content(assessment)
    return _with_platypus(content) if how == "platypus" else _with_canvas(content)


if __name__ == "__main__":
    from readiness.files import read_file

    data = _print(sys.argv[1], read_file(Path(sys.argv[2])).assessment)
    print(len(data))
