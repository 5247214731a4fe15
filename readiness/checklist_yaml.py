"""A checklist as a YAML file that a person can read, edit, and hand on."""

import json
from typing import TYPE_CHECKING, Any

from readiness.errors import FileProblem
from readiness.messages import _, _n
from readiness.strict_yaml import needs_quotes, parse_yaml

if TYPE_CHECKING:
    from pydantic import ValidationError

    from readiness.model import Checklist

LINE_WIDTH = 98


def checklist_from_yaml(data: bytes, name: str) -> "Checklist":
    """Return the checklist that a YAML file holds; `name` stands in the messages.

    Raises FileProblem with file and key path ("launch.yaml: sections[2].items[0].weight: …").
    """
    from pydantic import ValidationError

    from readiness.model import Checklist

    try:
        return Checklist.model_validate_json(json.dumps(parse_mapping(data, name)))
    except ValidationError as error:
        raise wrong_values(error, name) from None


def checklist_to_yaml(checklist: "Checklist") -> bytes:
    """Return the checklist as YAML that reads back to an equal one; equal input, equal bytes.

    What has its default value is left out. Texts that look like another type are quoted.
    """
    return write_yaml(checklist.model_dump(mode="json", exclude_defaults=True))


def parse_mapping(data: bytes, name: str) -> dict[str, object]:
    """Return the mapping a YAML file holds. Raises FileProblem if it holds anything else."""
    values = parse_yaml(data, name)
    if not isinstance(values, dict):
        raise FileProblem(
            _("{name}: keys such as id and title are expected at the top of the file.", name=name)
        )
    return values


def wrong_values(error: "ValidationError", name: str) -> FileProblem:
    """Return the problem of a file whose values break the rules, one line for each fault."""
    from readiness.faults import describe_problems

    problems = describe_problems(error)
    more = len(problems) - 1
    message = _("{name}: {problem}", name=name, problem=problems[0])
    if more:
        message = _n(
            "{message} (and {count} more problem)",
            "{message} (and {count} more problems)",
            more,
            message=message,
        )
    return FileProblem(message, problems)


def write_yaml(values: object) -> bytes:
    """Return plain values as block-style YAML: long texts wrapped, short tables on one line."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Indents lists under their key and sets their mappings apart with an empty line."""

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:
            return super().increase_indent(flow, False)

        def expect_block_sequence_item(self, first: bool = False) -> Any:
            if not first and isinstance(self.event, yaml.MappingStartEvent):
                if self.column:
                    self.write_line_break()
                self.write_line_break()
            return super().expect_block_sequence_item(first)

        def ignore_aliases(self, data: object) -> bool:
            return True

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
        style = "|" if "\n" in value else "'" if needs_quotes(value) else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    def mapping(dumper: yaml.SafeDumper, value: dict[str, object]) -> yaml.Node:
        node = dumper.represent_mapping("tag:yaml.org,2002:map", value.items())
        node.flow_style = bool(value) and all(isinstance(part, int) for part in value.values())
        return node

    def sequence(dumper: yaml.SafeDumper, value: list[object]) -> yaml.Node:
        node = dumper.represent_sequence("tag:yaml.org,2002:seq", value)
        node.flow_style = bool(value) and all(_is_short_word(part) for part in value)
        return node

    Dumper.add_representer(list, sequence)
    Dumper.add_representer(str, text)
    Dumper.add_representer(dict, mapping)
    written = yaml.dump(
        values,
        Dumper=Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=LINE_WIDTH,
    )
    return written.encode("utf-8")


def _is_short_word(value: object) -> bool:
    return isinstance(value, str) and len(value) <= 24 and not any(map(str.isspace, value))
