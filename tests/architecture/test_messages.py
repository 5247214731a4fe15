"""Text for people is one message with named parameters, so that it can be translated."""

import ast
from string import Formatter

from tests.architecture.tree import modules, parsed, shown


def _placeholders(message: str) -> set[str]:
    return {
        name.split(".")[0].split("[")[0] for _, name, _, _ in Formatter().parse(message) if name
    }


def _faults(call: ast.Call, name: str) -> list[str]:
    wanted = 2 if name == "_n" else 1
    messages = call.args[:wanted]
    if not all(isinstance(m, ast.Constant) and isinstance(m.value, str) for m in messages):
        return ["the message is not a plain string"]
    if len(messages) < wanted:
        return ["a message is missing"]
    if any(keyword.arg is None for keyword in call.keywords):
        return []
    given = {keyword.arg for keyword in call.keywords}
    texts = [m.value for m in messages if isinstance(m, ast.Constant)]
    used = (
        set().union(*(_placeholders(str(text)) for text in texts))
        if (given or name == "_n")
        else set()
    )
    known = given | ({"count"} if name == "_n" else set())
    return [f"{{{missing}}} is not given" for missing in sorted(used - known)] + [
        f"{extra} is given and not used" for extra in sorted(str(e) for e in given - used)
    ]


def test_messages_are_whole_sentences_with_the_parameters_they_name() -> None:
    """No f-string, no sum of parts, no parameter too many or too few inside `_()` and `_n()`."""
    found = []
    calls = 0
    for path in modules("readiness") + modules("ui"):
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id not in {"_", "_n"}:
                continue
            calls += 1
            found += [
                f"{shown(path, node.lineno)}: {fault}" for fault in _faults(node, node.func.id)
            ]

    assert found == []
    assert calls > 20


def test_nothing_else_is_called_underscore() -> None:
    """A loop variable `_` would hide the function of that name in the whole block."""
    found = []
    for path in modules("readiness") + modules("ui"):
        tree = parsed(path)
        imports = any(
            isinstance(node, ast.ImportFrom)
            and node.module == "readiness.messages"
            and any(alias.name in {"_", "_n"} for alias in node.names)
            for node in ast.walk(tree)
        )
        if not imports:
            continue
        found += [
            shown(path, node.lineno)
            for node in ast.walk(tree)
            if isinstance(node, ast.Name)
            and node.id in {"_", "_n"}
            and isinstance(node.ctx, ast.Store)
        ]

    assert found == []
