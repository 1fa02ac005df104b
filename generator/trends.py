"""Our arithmetic: what the figures say about one indicator, by the published rule, version 1.

In: an indicator, its observations and the plan's period. Out: a ``Trend`` that names the two values compared and why,
or why nothing can be said. It is never an assessment: nobody judged anything here.

The rule: compare the last value within the period with the first comparable one within the period, that is one of the
same series with no break between them. A difference inside the indicator's band is no real change. Fewer than two
comparable values, no direction, or low confidence: cannot be judged. Several indicators are never averaged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.model import Confidence, Direction, Indicator, Observation, Period

RULE_VERSION = "1"


class Verdict(StrEnum):
    BETTER = "better"
    NO_CHANGE = "no_change"
    WORSE = "worse"
    CANNOT_JUDGE = "cannot_judge"


class Obstacle(StrEnum):
    """Why the figures cannot be judged."""

    NO_VALUES = "no_values"
    TOO_FEW = "too_few"
    BREAK = "break"
    NO_DIRECTION = "no_direction"
    LOW_CONFIDENCE = "low_confidence"


@dataclass(frozen=True)
class Trend:
    """``first`` and ``last`` are the values compared; both are None where there is nothing to compare."""

    verdict: Verdict
    obstacle: Obstacle | None = None
    first: Observation | None = None
    last: Observation | None = None

    @property
    def difference(self) -> Decimal | None:
        """Last minus first, in the indicator's unit."""
        if self.first is None or self.last is None or self.first.value is None or self.last.value is None:
            return None
        return self.last.value - self.first.value


def trend(indicator: Indicator, observations: Iterable[Observation], period: Period) -> Trend:
    """Applies the rule to one indicator."""
    values = known(observations, period)
    if not values:
        return Trend(Verdict.CANNOT_JUDGE, Obstacle.NO_VALUES)
    last = values[-1]
    first = next(value for value in values if _is_comparable(indicator, value.year, last.year))
    obstacle = _obstacle(indicator, values, first, last)
    if obstacle:
        pair = (None, None) if first.year == last.year else (first, last)
        return Trend(Verdict.CANNOT_JUDGE, obstacle, *pair)
    return Trend(_verdict(indicator, first, last), None, first, last)


def known(observations: Iterable[Observation], period: Period | None = None) -> tuple[Observation, ...]:
    """The observations that have a value, by year; only those within the period when one is given."""
    inside = (o for o in observations if period is None or period.start <= o.year <= period.end)
    return tuple(sorted((o for o in inside if o.value is not None), key=lambda o: o.year))


def share_of_the_way(current: Decimal, baseline: Decimal, target: Decimal) -> Decimal | None:
    """How much of the way from a published baseline to a published target has been gone; None where they are equal."""
    return None if target == baseline else (current - baseline) / (target - baseline)


def _is_comparable(indicator: Indicator, first: int, last: int) -> bool:
    return not any(first < one.year <= last for one in indicator.breaks)


def _obstacle(
    indicator: Indicator, values: tuple[Observation, ...], first: Observation, last: Observation
) -> Obstacle | None:
    if indicator.confidence is Confidence.LOW:
        return Obstacle.LOW_CONFIDENCE
    if first.year == last.year:
        return Obstacle.BREAK if len(values) > 1 else Obstacle.TOO_FEW
    if indicator.direction is Direction.NONE:
        return Obstacle.NO_DIRECTION
    return None


def _verdict(indicator: Indicator, first: Observation, last: Observation) -> Verdict:
    difference = (last.value or Decimal(0)) - (first.value or Decimal(0))
    if abs(difference) <= indicator.band:
        return Verdict.NO_CHANGE
    is_better = (difference > 0) == (indicator.direction is Direction.HIGHER)
    return Verdict.BETTER if is_better else Verdict.WORSE
