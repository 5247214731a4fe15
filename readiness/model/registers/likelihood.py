"""Words of likelihood on two published scales, and the per cent each word stands for."""

from enum import StrEnum


class LikelihoodScale(StrEnum):
    """The scale an assessment speaks in."""

    ICD_203 = "ICD 203"
    PHIA = "PHIA"


class Likelihood(StrEnum):
    """How likely something is, as a word; never 0 or 100 per cent."""

    ALMOST_NO_CHANCE = "almost no chance"
    VERY_UNLIKELY = "very unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly even chance"
    LIKELY = "likely"
    VERY_LIKELY = "very likely"
    ALMOST_CERTAIN = "almost certain"
    REMOTE_CHANCE = "remote chance"
    HIGHLY_UNLIKELY = "highly unlikely"
    REALISTIC_POSSIBILITY = "realistic possibility"
    HIGHLY_LIKELY = "highly likely"


BANDS: dict[LikelihoodScale, dict[Likelihood, tuple[int, int]]] = {
    LikelihoodScale.ICD_203: {
        Likelihood.ALMOST_NO_CHANCE: (1, 5),
        Likelihood.VERY_UNLIKELY: (5, 20),
        Likelihood.UNLIKELY: (20, 45),
        Likelihood.ROUGHLY_EVEN: (45, 55),
        Likelihood.LIKELY: (55, 80),
        Likelihood.VERY_LIKELY: (80, 95),
        Likelihood.ALMOST_CERTAIN: (95, 99),
    },
    LikelihoodScale.PHIA: {
        Likelihood.REMOTE_CHANCE: (1, 5),
        Likelihood.HIGHLY_UNLIKELY: (10, 20),
        Likelihood.UNLIKELY: (25, 35),
        Likelihood.REALISTIC_POSSIBILITY: (40, 50),
        Likelihood.LIKELY: (55, 75),
        Likelihood.HIGHLY_LIKELY: (80, 90),
        Likelihood.ALMOST_CERTAIN: (95, 99),
    },
}
"""The words of each scale from the least to the most likely, with their per cent.

ICD 203 is Intelligence Community Directive 203 (2015); PHIA is the yardstick of the Professional
Head of Intelligence Assessment. PHIA's outer bands touch 0 and 100; here they stop at 1 and 99.
"""


def on_scale(word: Likelihood, scale: LikelihoodScale) -> Likelihood:
    """Return the word at the same place of another scale; both have seven."""
    if word in BANDS[scale]:
        return word
    for bands in BANDS.values():
        words = list(bands)
        if word in words:
            return list(BANDS[scale])[words.index(word)]
    return word


def band(word: Likelihood) -> tuple[int, int]:
    """Return the per cent a word stands for, on the first scale that has it."""
    return next(bands[word] for bands in BANDS.values() if word in bands)
