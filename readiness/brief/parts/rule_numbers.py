"""What the numbers of rules in sentences mean, said once in each part that has them."""

import re
from collections.abc import Iterable

from readiness.brief.flow import Block, text
from readiness.brief.style import SMALL_MUTED
from readiness.messages import _

_RULE = re.compile(r"\([A-Z]\d\)")
"""How a sentence names its rule."""


def rule_numbers(sentences: Iterable[str]) -> list[Block]:
    """Return the explanation where one of the sentences names a rule; else nothing."""
    if not any(_RULE.search(sentence) for sentence in sentences):
        return []
    words = _("A letter with a digit in brackets is the number of the rule a sentence follows.")
    return [text(words, SMALL_MUTED, keep_with_next=True)]
