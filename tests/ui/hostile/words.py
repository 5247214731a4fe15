"""An assessment whose every word is meant to be taken for something else."""

import json
from pathlib import Path
from typing import Any

from readiness.catalogue import samples
from readiness.files import PortableFile, file_bytes, read_bytes
from readiness.model import Assessment

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


def hostile_file(words: Words, document_id: str) -> bytes:
    """The portable file of a sample with every text replaced, and a waiver and a narrowed range."""
    values = json.loads(file_bytes(PortableFile(samples()[0])))
    told = values["assessment"]
    told.update(id=document_id, sample=False)
    told["case"]["id"] = "hostile-case"
    # The tour asks for words by the places it walks; registers are none of them.
    for part in ("registers", "decision", "kept"):
        told.pop(part)
    return json.dumps(_spoil(values, words, "", "")).encode()


def hostile_assessment(words: Words, document_id: str = "hostile") -> Assessment:
    return read_bytes(hostile_file(words, document_id), "hostile.readiness").assessment
