"""Comparing two hundred saved assessments."""

from benchmarks.made import assessments
from benchmarks.measuring import Measure
from readiness.bodies import assessment_body, checklist_body, read_body
from readiness.method.compare import compare


def test_compare_200_assessments(measure: Measure) -> None:
    """Read from their saved bytes as the Compare place reads them, judged, compared."""
    made = assessments(200)
    checklist = checklist_body(made[0].checklist)
    bodies = [assessment_body(assessment) for assessment in made]
    seen = []

    def run() -> None:
        read = [read_body(body, checklist, rows_later=True) for body in bodies]
        compare(read, lambda done, total: seen.append((done, total)) is None)

    measure.within("compare 200 saved assessments of 74 items", run, bar=1.0, rounds=5)
    assert seen[-1] == (200, 200)
