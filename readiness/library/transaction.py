"""One write, whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager

from readiness.library.engine import Connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Run the block in one write transaction.

    On a full disk the engine has already rolled back by itself, so the rollback is conditional.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
