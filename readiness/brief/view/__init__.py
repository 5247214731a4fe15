"""The projection: the only place of the brief that knows the model and the method."""

from readiness.brief.view.assessment import brief_content
from readiness.brief.view.comparison import comparison_content

__all__ = ["brief_content", "comparison_content"]
