"""The full-text index: found again from the stored words at any time, never the truth."""

import re

from sqlcipher3 import dbapi2

from readiness.library.engine import Connection
from readiness.library.transaction import transaction

_BETWEEN_WORDS = re.compile(r'[\s"\0]+')
_LETTER = re.compile(r"\w")
_MOST_WORDS = 12


def put_words(connection: Connection, document: int, title: str, text: str) -> None:
    """Index the words of a document; does nothing where they are the ones already indexed."""
    held = _held(connection, document)
    if held == (title, text):
        return
    if held is not None:
        _unindex(connection, document, held)
    connection.execute(
        "INSERT INTO words (document, title, text) VALUES (?, ?, ?) "
        "ON CONFLICT (document) DO UPDATE SET title = excluded.title, text = excluded.text",
        (document, title, text),
    )
    connection.execute(
        "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", (document, title, text)
    )


def drop_words(connection: Connection, document: int) -> None:
    """Take a document out of the index, its words with it."""
    held = _held(connection, document)
    if held is not None:
        _unindex(connection, document, held)
        connection.execute("DELETE FROM words WHERE document = ?", (document,))


def match_expression(typed: str) -> str:
    """Return the query for what was typed: every word must occur, the last may be unfinished.

    Returns "" where nothing typed is a word. Words are quoted, so nothing typed is an operator.
    """
    parts = _BETWEEN_WORDS.split(typed)
    words = [part for part in parts if _LETTER.search(part)][:_MOST_WORDS]
    if not words:
        return ""
    whole = [f'"{word}"' for word in words]
    if typed[-1:].isspace():
        return " ".join(whole)
    return " ".join([*whole[:-1], whole[-1] + "*"])


def rebuild(connection: Connection) -> None:
    """Make the index anew from the stored words."""
    with transaction(connection):
        connection.execute("INSERT INTO search (search) VALUES ('rebuild')")


def is_sound(connection: Connection) -> bool:
    """Tell whether the index agrees with the stored words."""
    try:
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except dbapi2.DatabaseError:
        return False
    return True


def _held(connection: Connection, document: int) -> tuple[str, str] | None:
    row = connection.execute(
        "SELECT title, text FROM words WHERE document = ?", (document,)
    ).fetchone()
    return None if row is None else (row[0], row[1])


def _unindex(connection: Connection, document: int, held: tuple[str, str]) -> None:
    connection.execute(
        "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)",
        (document, *held),
    )
