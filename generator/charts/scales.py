"""From years and values to places in the drawing.

One unit is one pixel on the narrowest phone (320 px), so that text of 16 units is never smaller than that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from unicodedata import category

from generator.charts.drawing import Point, Series

WIDTH = 288
TOP = 30
ROW = 22  # a line of the key above the plot
PLOT = 140
BOTTOM = 28
LETTER = 10.2  # a digit of 16 units in the widest of the usual system fonts
INTERVALS = 4
NEAR_ZERO = Decimal("0.6")  # where zero costs so little room, a line starts there too
LEAST_SPAN = Decimal("0.1")  # a line never makes a mountain of less than a tenth of its own height


@dataclass(frozen=True)
class Room:
    """What stands around the plot: the axis' labels, and rows of a key above."""

    ticks: tuple[str, ...]
    rows: int = 0


@dataclass(frozen=True)
class Frame:
    """The plot's place in the drawing, and the way from a year and a value to a point in it."""

    kind: str
    years: tuple[int, ...]
    left: float
    right: float
    top: float
    bottom: float
    low: Decimal
    high: Decimal
    right_to_left: bool
    width: float = WIDTH

    @property
    def slot(self) -> float:
        """The width of a year."""
        return (self.right - self.left) / len(self.years)

    def x(self, year: float) -> float:
        along = (year - self.years[0] + 0.5) * self.slot
        return self.right - along if self.right_to_left else self.left + along

    def y(self, value: Decimal) -> float:
        share = float((value - self.low) / (self.high - self.low))
        return self.top + (share if self.kind == "rank" else 1 - share) * (self.bottom - self.top)

    def at(self, point: Point) -> tuple[float, float]:
        return self.x(point.year), self.y(point.value or Decimal(0))

    @property
    def foot(self) -> float:
        """Where the years begin; bars below zero carry their value under their end and need a row for it."""
        return self.bottom + (ROW if self.kind == "bar" and self.low < 0 else 0)

    @property
    def bar(self) -> float:
        return min(self.slot * 0.62, 36)


def frame(kind: str, years: tuple[int, ...], steps: tuple[Decimal, ...], room: Room, *, right_to_left: bool) -> Frame:
    """Gives the axis as much room as its longest label needs."""
    start, end = max(map(wide, room.ticks)) + 6, 2
    left, right = (end, WIDTH - start) if right_to_left else (start, WIDTH - end)
    top = TOP + ROW * room.rows
    return Frame(kind, years, left, right, top, top + PLOT, steps[0], steps[-1], right_to_left)


def wide(text: str) -> float:
    """About how wide a text is; rather too much than too little. Marks that only say which way to read take no room."""
    return sum(category(sign) != "Cf" for sign in text) * LETTER


def years(points: Sequence[Point], period: tuple[int, int] | None) -> tuple[int, ...]:
    """Every year from the first to the last, so that a year without a value takes its place."""
    ends = [point.year for point in points] + list(period or ())
    return tuple(range(min(ends), max(ends) + 1))


def within(series: Series, years: tuple[int, ...]) -> Series:
    """A comparison in our own years only."""
    kept = sorted((p for p in series.points if years[0] <= p.year <= years[-1]), key=lambda p: p.year)
    return Series(series.name, tuple(kept))


def steps(
    kind: str, values: Sequence[Decimal], scale: tuple[Decimal | None, Decimal | None] = (None, None)
) -> tuple[Decimal, ...]:
    """The values on the axis: few, round, and enough to hold everything. ``(256, 275) → 240, 250, 260, 270, 280``."""
    if kind == "rank":
        return _ranks(max(*values, Decimal(2)))
    low, high = min(values), max(values)
    if kind == "bar":
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    else:
        low = Decimal(0) if 0 < low <= high * NEAR_ZERO else min(low, high - max(abs(low), abs(high)) * LEAST_SPAN)
    if scale[0] is not None and min(values) >= scale[0]:
        low = max(low, scale[0])
    return _multiples(_step(high - low), low, high)


def _ranks(worst: Decimal) -> tuple[Decimal, ...]:
    """1 on top, then round ranks: ``13 → 1, 5, 10, 15``."""
    step = max(_step(worst - 1), Decimal(1))
    return (Decimal(1), *(one for one in _multiples(step, Decimal(0), worst) if one > 1))


def _step(span: Decimal) -> Decimal:
    """The smallest round step that crosses the span in few intervals: 1, 2 or 5 times a power of ten."""
    if span <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb((span / INTERVALS).adjusted())
    return next(power * n for n in (1, 2, 5, 10) if power * n * INTERVALS >= span)


def _multiples(step: Decimal, low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = max((high / step).to_integral_value(ROUND_CEILING), first + 1)
    return tuple(step * n for n in range(int(first), int(last) + 1))
