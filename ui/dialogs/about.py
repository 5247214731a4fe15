"""What this is, its version, what it is made of, and where the library lies."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtWidgets import QWidget

from readiness.messages import _
from ui.widgets.overlay import Overlay
from ui.widgets.plain_label import PlainLabel
from ui.widgets.section_label import SectionLabel


class AboutOverlay(Overlay):
    """Version, licences and places of files."""

    def __init__(self, library: Path, parent: QWidget) -> None:
        super().__init__(_("About Readiness"), parent, width=620)
        self.setObjectName("about-overlay")
        self._say(_("Readiness {version}", version=_version("readiness")), "heading")
        self._say(
            _(
                "Are we ready to meet them, at which level, and what has to happen first? "
                "Readiness judges the preconditions of talks. It is not a forecast, and “not "
                "ready” never means “do not go”."
            )
        )
        self._say(
            _(
                "It works on this machine alone: nothing is sent anywhere, and nothing is "
                "fetched from anywhere."
            )
        )
        self.content.addSpacing(8)
        self.content.addWidget(SectionLabel(_("Library")))
        self._say(str(library))
        self.content.addSpacing(8)
        self.content.addWidget(SectionLabel(_("Licences")))
        self._say(_("Readiness: MIT licence."))
        self._say(_("Typeface Inter: SIL Open Font License 1.1."))
        for name, licence in (
            ("PySide6-Essentials", "LGPL 3"),
            ("pydantic", "MIT"),
            ("reportlab", "BSD"),
            ("sqlcipher3", "zlib"),
            ("pypdfium2", "Apache 2.0, BSD 3-Clause"),
            ("PyYAML", "MIT"),
            ("platformdirs", "MIT"),
        ):
            self._say(
                _("{name} {version}: {licence}", name=name, version=_version(name), licence=licence)
            )
        self.content.addStretch(1)

    def _say(self, sentence: str, role: str = "") -> None:
        self.content.addWidget(PlainLabel(sentence, role=role, wrap=True))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "0.1.0"
