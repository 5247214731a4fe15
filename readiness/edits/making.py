"""How every edit is made: validated parts put into the next assessment."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from readiness.errors import EditRefused
from readiness.faults import sentence_of
from readiness.messages import _
from readiness.model import Answer, Assessment, Item
from readiness.model.assessment import UNANSWERED
from readiness.model.base import Frozen

M = TypeVar("M", bound=Frozen)
V = TypeVar("V")


def kept(values: Mapping[str, V], names: Mapping[str, object]) -> Mapping[str, V]:
    """Return the entries whose names still exist."""
    return {name: value for name, value in values.items() if name in names}


def with_parts(assessment: Assessment, **changes: Any) -> Assessment:
    """Return the assessment with parts replaced that have already been validated.

    `model_copy` would carry the cached properties of the old state along.
    """
    fields = {name: getattr(assessment, name) for name in Assessment.model_fields}
    return Assessment.model_construct(**(fields | changes))


def made(kind: type[M], /, _like: M | None = None, **fields: Any) -> M:
    """Return a validated model, or refuse the edit with the first fault as a sentence."""
    if _like is not None:
        fields = {name: getattr(_like, name) for name in kind.model_fields} | fields
    try:
        return kind(**fields)
    except ValidationError as error:
        raise EditRefused(_sentence(error)) from None


def _sentence(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_context=True, include_input=False)[0]
    where = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "string_too_long":
        limit = fault.get("ctx", {}).get("max_length", 0)
        return _("{where} may hold at most {limit} characters.", where=where, limit=limit)
    text = sentence_of(fault)
    sentence = _("{where}: {fault}", where=where, fault=text) if where else text
    return sentence[:1].upper() + sentence[1:] + ("" if sentence.endswith(".") else ".")


def item_of(assessment: Assessment, item_id: str) -> Item:
    """Return the item, or refuse the edit when the checklist has none."""
    item = assessment.checklist.items.get(item_id)
    if item is None:
        raise EditRefused(_("The checklist has no item {item}.", item=item_id))
    return item


def with_answer(assessment: Assessment, item_id: str, **changes: Any) -> Assessment:
    """Return the assessment with fields of one answer changed."""
    item_of(assessment, item_id)
    return put_answer(
        assessment, item_id, made(Answer, _like=assessment.answer(item_id), **changes)
    )


def put_answer(assessment: Assessment, item_id: str, answer: Answer) -> Assessment:
    """Return the assessment with one answer replaced; the empty answer is left out."""
    if answer == assessment.answer(item_id):
        return assessment
    answers = dict(assessment.answers)
    if answer == UNANSWERED:
        answers.pop(item_id, None)
    else:
        answers[item_id] = answer
    return with_parts(assessment, answers=answers)
