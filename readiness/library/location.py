"""Where the library file is."""

import os
from pathlib import Path

VARIABLE = "READINESS_LIBRARY"


def library_path(explicit: str | Path | None = None) -> Path:
    """Return the library file: the one given, else READINESS_LIBRARY, else the data folder's."""
    chosen = explicit or os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("readiness", appauthor=False) / "library.readiness-db"
