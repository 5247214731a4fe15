"""A small checker of JSON Schema: the words our schema uses, and no others."""

import re
from typing import Any

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
ANNOTATIONS = {"$schema", "$defs", "title", "description", "default", "format"}
CHECKED = {
    "$ref",
    "additionalProperties",
    "anyOf",
    "const",
    "enum",
    "exclusiveMinimum",
    "items",
    "maximum",
    "maxItems",
    "maxLength",
    "minimum",
    "minItems",
    "minLength",
    "pattern",
    "prefixItems",
    "properties",
    "propertyNames",
    "required",
    "type",
}


def schema_faults(schema: Any, root: dict[str, Any], at: str = "") -> list[str]:
    """What is no schema: unknown words, types that are none, references that lead nowhere."""
    if isinstance(schema, bool):
        return []
    if not isinstance(schema, dict):
        return [f"{at}: no schema"]
    faults = [f"{at}: {word}" for word in schema if word not in ANNOTATIONS | CHECKED]
    if "$ref" in schema and schema["$ref"].removeprefix("#/$defs/") not in root["$defs"]:
        faults.append(f"{at}: {schema['$ref']} leads nowhere")
    if "type" in schema and schema["type"] not in TYPES:
        faults.append(f"{at}: type {schema['type']}")
    parts: list[tuple[Any, Any]] = []
    for word in ("properties", "$defs"):
        parts += schema.get(word, {}).items()
    for word in ("items", "additionalProperties", "propertyNames"):
        parts += [(word, schema[word])] if word in schema else []
    for word in ("anyOf", "prefixItems"):
        parts += enumerate(schema.get(word, ()))
    for name, part in parts:
        faults += schema_faults(part, root, f"{at}/{name}")
    unlisted = set(schema.get("required", ())) - set(schema.get("properties", {}))
    return faults + [f"{at}: required {name} is no property" for name in unlisted]


def value_faults(value: Any, schema: Any, root: dict[str, Any], at: str = "") -> list[str]:
    """Where a value does not satisfy a schema, as paths with the word it breaks."""
    if isinstance(schema, bool):
        return [] if schema else [f"{at}: not allowed"]
    if "$ref" in schema:
        schema = {**root["$defs"][schema["$ref"].removeprefix("#/$defs/")], **schema}
    faults = []
    if "anyOf" in schema and all(value_faults(value, part, root) for part in schema["anyOf"]):
        faults.append(f"{at}: anyOf")
    if "type" in schema and not _is_of(value, schema["type"]):
        return [*faults, f"{at}: type {schema['type']}"]
    if "const" in schema and value != schema["const"]:
        faults.append(f"{at}: const")
    if "enum" in schema and value not in schema["enum"]:
        faults.append(f"{at}: enum")
    if isinstance(value, str):
        faults += _text_faults(value, schema, at)
    elif isinstance(value, dict):
        faults += _object_faults(value, schema, root, at)
    elif isinstance(value, list):
        faults += _list_faults(value, schema, root, at)
    elif not isinstance(value, bool) and value is not None:
        below = value < schema.get("minimum", value) or value <= schema.get(
            "exclusiveMinimum", value - 1
        )
        if below or value > schema.get("maximum", value):
            faults.append(f"{at}: out of range")
    return faults


def _is_of(value: Any, kind: str) -> bool:
    is_number = kind in ("integer", "number") and isinstance(value, bool)
    return isinstance(value, TYPES[kind]) and not is_number


def _text_faults(value: str, schema: dict[str, Any], at: str) -> list[str]:
    fits = schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
    matches = re.search(schema.get("pattern", ""), value)
    return [] if fits and matches else [f"{at}: length or pattern"]


def _object_faults(
    value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], at: str
) -> list[str]:
    known = schema.get("properties", {})
    faults = [
        f"{at}: {name} is missing" for name in schema.get("required", ()) if name not in value
    ]
    for name, part in value.items():
        inner = known.get(name, schema.get("additionalProperties", True))
        faults += value_faults(part, inner, root, f"{at}/{name}")
        faults += value_faults(name, schema.get("propertyNames", True), root, f"{at}/{name}")
    return faults


def _list_faults(
    value: list[Any], schema: dict[str, Any], root: dict[str, Any], at: str
) -> list[str]:
    first = schema.get("prefixItems", [])
    fits = schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value))
    faults = [] if fits else [f"{at}: number of items"]
    for position, part in enumerate(value):
        inner = first[position] if position < len(first) else schema.get("items", True)
        faults += value_faults(part, inner, root, f"{at}/{position}")
    return faults
