"""Reading YAML that people wrote, without the traps of YAML.

Only plain mappings, lists and scalars are taken. Everything else YAML offers is refused, because
none of it is needed in a checklist and most of it can hide or multiply content.
"""

import math
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from readiness.errors import FileProblem
from readiness.messages import _

SIZE_LIMIT = 20 * 1024 * 1024
DEPTH_LIMIT = 40
NODE_LIMIT = 200_000

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_LONGEST_NUMBER = 30


def parse_yaml(data: bytes, name: str) -> object:
    """Return the mappings, lists and scalars of one YAML document.

    Quoted scalars are always text. Of the plain ones only `true` and `false` are booleans, only
    `null`, `~` and nothing are None, and only plain decimals are numbers: `no`, `012`, `12:30`
    and `2018-03-09` stay text. Keys are always text. `name` stands in the messages.

    Raises FileProblem with the line and the path inside the file for: tags, anchors, aliases,
    merge keys, duplicate keys, keys that are not text, several documents, nesting over 40 deep,
    more than 20 MB or 200,000 values, invalid UTF-8, control characters, infinite numbers, and
    anything that is not YAML.
    """
    return _Reader(_text(data, name), name).document()


def needs_quotes(text: str) -> bool:
    """Tell whether a text, written plain, would be read back as something other than text."""
    return text in ("", "~", "null", "true", "false") or bool(
        _NOT_FINITE.fullmatch(text) or _DECIMAL.fullmatch(text)
    )


def _text(data: bytes, name: str) -> str:
    if len(data) > SIZE_LIMIT:
        raise FileProblem(
            _("{name}: the file is larger than 20 MB; a checklist is far smaller.", name=name)
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem(
            _(
                "{name}, line {line}: the text is not valid UTF-8; save the file as UTF-8.",
                name=name,
                line=data.count(b"\n", 0, error.start) + 1,
            )
        ) from None
    found = _CONTROL.search(text)
    if found:
        raise FileProblem(
            _(
                "{name}, line {line}: there is a control character in the text; remove it.",
                name=name,
                line=text.count("\n", 0, found.start()) + 1,
            )
        )
    return text


class _Frame:
    """An open mapping or list: its values so far, and the key read last."""

    __slots__ = ("awaits_value", "key", "values")

    def __init__(self, values: dict[str, object] | list[object]) -> None:
        self.values = values
        self.key = ""
        self.awaits_value = False

    def place(self, value: object) -> None:
        if isinstance(self.values, dict):
            self.values[self.key] = value
            self.awaits_value = False
        else:
            self.values.append(value)

    def step(self, *, innermost: bool) -> str:
        """Return this frame's part of the path to the value being read."""
        if isinstance(self.values, dict):
            return self.key and f".{self.key}"
        return f"[{len(self.values) if innermost else len(self.values) - 1}]"


class _Reader:
    """Builds plain values from the stream of parse events, without recursion."""

    def __init__(self, text: str, name: str) -> None:
        # Not at the top of the module: the window starts without reading any YAML.
        import yaml

        self._yaml: Any = yaml
        self._text = text
        self._name = name
        self._line = 1
        self._open: list[_Frame] = []
        self._root: object = None
        self._nodes = 0
        self._documents = 0

    def document(self) -> object:
        """Return the value of the one document."""
        for event in self._events():
            self._line = event.start_mark.line + 1
            if isinstance(event, self._yaml.NodeEvent):
                self._node(event)
            elif isinstance(event, self._yaml.CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, self._yaml.DocumentStartEvent):
                self._start(event)
        if not self._documents:
            self._refuse(_("the file is empty; a checklist is expected."))
        return self._root

    def _events(self) -> Iterator[Any]:
        parser: Any = getattr(self._yaml, "CSafeLoader", self._yaml.SafeLoader)
        try:
            yield from self._yaml.parse(self._text, Loader=parser)
        except self._yaml.MarkedYAMLError as error:
            if error.problem_mark is not None:
                self._line = error.problem_mark.line + 1
            self._refuse(
                _(
                    "this is not valid YAML ({problem}); check indentation, colons and quotes.",
                    problem=error.problem or error.context or "",
                )
            )
        except self._yaml.YAMLError:
            self._refuse(_("this is not valid YAML; check indentation, colons and quotes."))

    def _start(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse(_("a second document begins here; keep one document to a file."))
        if event.tags:
            self._refuse(_("tags are not allowed; remove the %TAG line."))

    def _node(self, event: Any) -> None:
        self._nodes += 1
        if self._nodes > NODE_LIMIT:
            self._refuse(_("the file holds more than 200,000 values; a checklist is far smaller."))
        if isinstance(event, self._yaml.AliasEvent):
            self._refuse(_("aliases (*name) are not allowed; write the value out."))
        if event.anchor is not None:
            self._refuse(_("anchors (&name) are not allowed; write the value out where needed."))
        if event.tag is not None:
            self._refuse(_("tags (!name) are not allowed; remove the tag."))
        frame = self._open[-1] if self._open else None
        if frame is not None and isinstance(frame.values, dict) and not frame.awaits_value:
            frame.key = self._key(event, frame.values)
            frame.awaits_value = True
            return
        opened: dict[str, object] | list[object] | None = None
        if isinstance(event, self._yaml.MappingStartEvent):
            opened = {}
        elif isinstance(event, self._yaml.SequenceStartEvent):
            opened = []
        if opened is not None and len(self._open) == DEPTH_LIMIT:
            self._refuse(_("the values are nested more than 40 deep; flatten them."))
        value = self._scalar(event) if opened is None else opened
        if frame is None:
            self._root = value
        else:
            frame.place(value)
        if opened is not None:
            self._open.append(_Frame(opened))

    def _key(self, event: Any, known: dict[str, object]) -> str:
        if not isinstance(event, self._yaml.ScalarEvent):
            self._refuse(_("a key must be a text, not a list or a mapping."))
        key = str(event.value)
        if _CONTROL.search(key) or "\n" in key or "\t" in key:
            self._refuse(_("a key holds a control character or a line break; remove it."))
        if event.implicit[0] and key == "<<":
            self._refuse(_("merge keys (<<) are not allowed; write the values out."))
        if key in known:
            self._refuse(_("the key {key} stands here twice; keep one of them.", key=key[:64]))
        return key

    def _scalar(self, event: Any) -> object:
        text = str(event.value)
        if _CONTROL.search(text):
            self._refuse(_("the text holds an escaped control character; remove it."))
        if not event.implicit[0]:
            return text
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        if _NOT_FINITE.fullmatch(text):
            self._refuse(_("{text} is not a number that can be used here.", text=text))
        if not _DECIMAL.fullmatch(text):
            return text
        if len(text) > _LONGEST_NUMBER:
            self._refuse(_("this number is too long; quote it if it is a text."))
        if _INTEGER.fullmatch(text):
            return int(text)
        number = float(text)
        if math.isinf(number):
            self._refuse(_("this number is too large; quote it if it is a text."))
        return number

    def _refuse(self, sentence: str) -> NoReturn:
        steps = [frame.step(innermost=frame is self._open[-1]) for frame in self._open]
        path = "".join(steps).removeprefix(".")
        if len(path) > 200:
            path = path[:100] + "…" + path[-99:]
        where = path or _("top of the file")
        raise FileProblem(
            _(
                "{name}, line {line}, at {where}: {sentence}",
                name=self._name,
                line=self._line,
                where=where,
                sentence=sentence,
            ),
            (f"{where}: {sentence}",),
        ) from None
