"""Every sentence for people goes through here: one message, named parameters, gettext.

`_("{count} of {total} answered", count=3, total=74)` looks the message up, then fills it in. The
message is the English sentence itself, so the source reads as the screen does.
"""

import gettext

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def use_catalogue(catalogue: gettext.NullTranslations) -> None:
    """Answer in another language from now on; the default is the English of the source."""
    global _catalogue
    _catalogue = catalogue


def _(message: str, /, **parameters: object) -> str:
    """Return the message in the reader's language with its named parameters filled in."""
    text = _catalogue.gettext(message)
    return text.format(**parameters) if parameters else text


def _n(singular: str, plural: str, count: int, /, **parameters: object) -> str:
    """Return the form of the message that fits `count`, which it may use as `{count}`."""
    return _catalogue.ngettext(singular, plural, count).format(count=count, **parameters)


def translated(declared: str) -> str:
    """Return a message that was declared elsewhere as a value: a label, a title, a choice."""
    return _catalogue.gettext(declared)
