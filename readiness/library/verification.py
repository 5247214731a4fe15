"""Whether what a library file holds is what was saved."""

import zlib

from sqlcipher3 import dbapi2

from readiness.errors import LibraryDamaged
from readiness.library import revisions
from readiness.library.engine import Connection, means_damage
from readiness.library.records import CheckReport
from readiness.messages import _


def verify(connection: Connection, *, heads_only: bool = False) -> CheckReport:
    """Check pages, hashes and links; a broken search index is noted, it is no damage.

    Errors that are not damage (a lock, a full disk) are raised as they come.
    """
    problems: list[str] = []
    index_broken = False
    count = 0
    try:
        for (line,) in connection.execute("PRAGMA integrity_check").fetchall():
            if line == "ok":
                continue
            if "fts5" in line.lower():
                index_broken = True
            else:
                problems.append(_("the file's pages do not fit together"))
        count = connection.execute("SELECT count(*) FROM revision").fetchone()[0]
        problems += revisions.faults(connection, heads_only=heads_only)
    except dbapi2.Error as error:
        if not means_damage(error):
            raise
        problems.append(_("a part of the file cannot be read"))
    except (LibraryDamaged, zlib.error, ValueError, TypeError):
        problems.append(_("a row of the file makes no sense"))
    return CheckReport(count, tuple(dict.fromkeys(problems)), index_broken)
