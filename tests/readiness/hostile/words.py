"""An assessment whose every word is meant to be taken for something else."""

import json
from pathlib import Path
from typing import Any

from readiness.catalogue import samples
from readiness.files import PortableFile, file_bytes, read_bytes
from readiness.model import Assessment
from readiness.model.registers.fields import fields_of
from readiness.model.registers.kinds import Kind
from readiness.model.registers.registry import tables

STRANGE = (
    "a<b &amp; &quot;q&quot; <b x",
    '<a href="file:///etc/passwd">go</a>',
    "=1+1 file:///dev/zero [*] &File",
    "\u202eשלום العربية\u202c 👩‍👩‍👧 Z͑ͫ̓ͪ가",
    "{name} {0} %s %1 %%",
    "W" * 60,
)
LINES = {
    "title", "question", "short", "decides", "leaves", "who", "publisher", "assessor", "own_side",
    "place", "by", "agreed_by", "text", "code", "address", "words",
}  # fmt: skip
TEXTS = {
    "why", "evidence_hint", "note", "shows", "interest", "background", "description", "caution",
    "reason",
}  # fmt: skip
LISTS = {"sides", "levels"}
SHORT = {"code": 16, "short": 24}
ENTRY_LINES = {"title", "words"}
FILLED = 2
"""So many rows of each table get words in every text field, also where the sample has none."""
CARDS = {"options", "prospects"}
"""Tables that are shown as cards, with the fields that a card has."""


class Words:
    """Makes words around one picture's address and remembers them by the path they stand at."""

    def __init__(self, picture: Path) -> None:
        self.tag = f'<img src="file://{picture}">'
        self.made: dict[str, str] = {}
        self._count = 0

    def line(self, path: str, key: str, limit: int = 300) -> str:
        self._count += 1
        strange = STRANGE[self._count % len(STRANGE)]
        word = f"<b>{self._count}&lt;"
        if limit > 100:
            word = f"{self.tag} {strange} {self._count}"
        word = word[: SHORT.get(key, limit)].strip()
        self.made[path] = word
        return word

    def text(self, path: str) -> str:
        self._count += 1
        word = f"{self.tag}\n{' '.join(STRANGE)} {self._count}"
        self.made[path] = word
        return word


def _spoil(value: Any, words: Words, path: str, key: str) -> Any:
    if isinstance(value, dict):
        if key == "dissents":
            return {id_: words.text(f"{path}.{id_}") for id_ in value}
        return {name: _spoil(inner, words, f"{path}.{name}", name) for name, inner in value.items()}
    if isinstance(value, list):
        if key == "references" and value and isinstance(value[0], str):
            return []
        kind = "line" if key in LISTS else key
        return [_spoil(inner, words, f"{path}.{n}", kind) for n, inner in enumerate(value)]
    if not isinstance(value, str):
        return value
    if key in TEXTS:
        return words.text(path)
    if key in LINES or key == "line":
        return words.line(path, key, limit=SHORT.get(key, 300))
    return value


def spoil_rows(told: dict[str, Any], words: Words) -> None:
    """Replace every text of the rows; the first rows of a table get one in every field for it."""
    for table_id, rows in told.items():
        model = tables()[table_id].row
        limits = model.model_json_schema()["properties"]
        for number, row in enumerate(rows):
            for facts in fields_of(model):
                path = f".registers.{table_id}.{number}.{facts.name}"
                if facts.kind is Kind.ENTRIES:
                    for at, entry in enumerate(row.get(facts.name, ())):
                        for key in ENTRY_LINES & set(entry):
                            entry[key] = words.line(f"{path}.{at}.{key}", key)
                if facts.kind not in (Kind.LINE, Kind.TEXT):
                    continue
                if row.get(facts.name) or (number < FILLED and table_id not in CARDS):
                    limit = limits[facts.name].get("maxLength", 300)
                    several = facts.kind is Kind.TEXT
                    row[facts.name] = (
                        words.text(path) if several else words.line(path, facts.name, limit)
                    )


def _spoil_decision(told: dict[str, Any], words: Words) -> None:
    """Replace the words of the decision and the reasons why answers were kept."""
    decision = told["decision"]
    decision["by"] = words.line(".decision.by", "by")
    for key in ("verdict", "reason"):
        decision[key] = words.text(f".decision.{key}")
    for item_id, kept in told["kept"].items():
        kept["reason"] = words.line(f".kept.{item_id}.reason", "reason")


def hostile_file(words: Words, document_id: str) -> bytes:
    """The portable file of a sample with every text replaced, and a waiver and a narrowed range."""
    values = json.loads(file_bytes(PortableFile(samples()[0])))
    told = values["assessment"]
    told.update(id=document_id, sample=False)
    told["case"]["id"] = "hostile-case"
    by_kind = {part: told.pop(part) for part in ("registers", "decision", "kept")}
    spoil_rows(by_kind["registers"], words)
    _spoil_decision(by_kind, words)
    values = _spoil(values, words, "", "")
    values["assessment"] |= by_kind
    return json.dumps(values).encode()


def hostile_assessment(words: Words, document_id: str = "hostile") -> Assessment:
    return read_bytes(hostile_file(words, document_id), "hostile.readiness").assessment
