"""A draft as bytes for the library, and as a YAML file once it is a checklist."""

from functools import cache

from pydantic import TypeAdapter, ValidationError

from readiness.bodies import describe_problems
from readiness.checklist_yaml import checklist_from_yaml, checklist_to_yaml
from readiness.drafts.converting import draft_from, to_checklist
from readiness.drafts.draft import ChecklistDraft, ids_of
from readiness.errors import EditRefused, ExportProblem, FileProblem
from readiness.messages import _
from readiness.strict_json import canonical_json, parse_json

DRAFT_FORMAT = 1
_NAME = "draft"


@cache
def _adapter() -> TypeAdapter[ChecklistDraft]:
    return TypeAdapter(ChecklistDraft)


def draft_body(draft: ChecklistDraft) -> bytes:
    """Return the draft as canonical JSON; equal drafts give equal bytes."""
    values = _adapter().dump_python(draft, mode="json", exclude_defaults=True)
    return canonical_json({"format": DRAFT_FORMAT, "draft": values})


def draft_from_body(body: bytes) -> ChecklistDraft:
    """Return the draft that `draft_body` wrote. Raises FileProblem for anything else."""
    values = parse_json(body, _NAME)
    if not isinstance(values, dict) or set(values) != {"format", "draft"}:
        raise FileProblem(_("This is not the draft of a checklist; open another."))
    if values["format"] != DRAFT_FORMAT:
        raise FileProblem(
            _("The draft was written by a later version of Readiness; update to open it.")
        )
    try:
        draft = _adapter().validate_json(canonical_json(values["draft"]))
    except ValidationError as error:
        problems = describe_problems(error)
        raise FileProblem(
            _("The draft cannot be read: {problem}", problem=problems[0]), problems
        ) from None
    ids = list(ids_of(draft))
    if len(set(ids)) != len(ids):
        raise FileProblem(_("The draft cannot be read: two of its parts have the same id."))
    return draft


def draft_to_yaml(draft: ChecklistDraft) -> bytes:
    """Return the draft as a YAML checklist. Raises ExportProblem that says what to mend first."""
    try:
        return checklist_to_yaml(to_checklist(draft))
    except EditRefused as refusal:
        raise ExportProblem(
            _("The checklist cannot be exported yet. {reason}", reason=str(refusal))
        ) from None


def draft_from_yaml(data: bytes, name: str) -> ChecklistDraft:
    """Return the draft of a YAML checklist; `name` stands in the sentences of FileProblem."""
    return draft_from(checklist_from_yaml(data, name))
