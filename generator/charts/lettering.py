"""Values written into the drawing, where they cover nothing: better no label than one on top of another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.charts.drawing import Label, Point
from generator.charts.drawing import label as make_label
from generator.charts.scales import Frame, wide

LINE = 17
BESIDE = 9  # from a point to a label at its side
PIECES = 16
Run = Sequence[Point]
Area = tuple[float, float, float, float]


def value_labels(frame: Frame, runs: Sequence[Run], only: Collection[int] = ()) -> tuple[Label, ...]:
    """The last, first, highest and lowest value, bars all that fit; or those of certain years ``only``."""
    taken = [_drawn_area(frame, point) for run in runs for point in run]
    lines = [] if frame.kind == "bar" else [area for run in runs for area in _line_areas(frame, run)]
    placed = []
    for point, above in _worth_a_label(frame, runs, only):
        places = _places(frame, point, above)
        # On a line rather than not at all, but never on another label or a dot.
        tries = ((label, avoided) for avoided in ((*taken, *lines), taken) for label in places)
        label = next((label for label, avoided in tries if _fits(frame, label, avoided)), None)
        if label:
            taken.append(_area_of(label))
            placed.append(label)
    return tuple(placed)


def _worth_a_label(frame: Frame, runs: Sequence[Run], only: Collection[int]) -> list[tuple[Point, bool]]:
    """Points in order of interest, each with whether its label is better above than below."""
    sides = {point: _is_bump(frame, run, n) for run in runs for n, point in enumerate(run)}
    points = list(sides)
    by_value = sorted(points, key=lambda point: point.value or 0)
    chosen = [points[-1], points[0], by_value[-1], by_value[0]] + (points if frame.kind == "bar" else [])
    if only:
        chosen = [point for point in reversed(points) if point.year in only]
    return [(point, sides[point]) for point in dict.fromkeys(chosen) if point.label]


def _is_bump(frame: Frame, run: Run, n: int) -> bool:
    """Whether the line bends downwards from here, so that there is room above."""
    y = frame.at(run[n])[1]
    if frame.kind == "bar":
        return y <= frame.y(Decimal(0))
    beside = [frame.at(point)[1] for point in (*run[max(n - 1, 0) : n], *run[n + 1 : n + 2])]
    return not beside or y <= sum(beside) / len(beside)


def _places(frame: Frame, point: Point, above: bool) -> tuple[Label, ...]:
    """Where a value may be written, best first; at a bar only beyond its end."""
    x, y = frame.at(point)
    half = wide(point.label) / 2
    lowest, highest = (half, frame.right - half) if frame.right_to_left else (frame.left + half, frame.width - half)
    over, under = y - 9, y + LINE + 5
    if frame.kind == "bar":
        places = [(x, over if above else under)]
    else:
        first, second = (over, under) if above else (under, over)
        aside = half + BESIDE
        places = [(x, first), (x, second), *((x + way, y + 5.5) for way in (aside, -aside))]
        places += [(x + way, base) for base in (first, second) for way in (half, -half)]
    return tuple(make_label(max(min(x, highest), lowest), base, "middle", point.label) for x, base in places)


def _fits(frame: Frame, label: Label, taken: Iterable[Area]) -> bool:
    area = _area_of(label)
    return area[1] > 0 and area[3] <= frame.foot + 1 and not any(_meet(area, other) for other in taken)


def _line_areas(frame: Frame, run: Run) -> Iterable[Area]:
    """What the line between neighbouring years covers, in small pieces."""
    for one, other in pairwise(map(frame.at, run)):
        for step in range(PIECES):
            x, y = (a + (b - a) * (step + 0.5) / PIECES for a, b in zip(one, other, strict=True))
            yield x - 2, y - 2, x + 2, y + 2


def _area_of(label: Label) -> Area:
    x, y, half = float(label.x), float(label.y), wide(label.text) / 2
    return x - half, y - LINE + 3, x + half, y + 3


def _drawn_area(frame: Frame, point: Point) -> Area:
    x, y = frame.at(point)
    if frame.kind != "bar":
        return x - 5, y - 5, x + 5, y + 5
    zero = frame.y(Decimal(0))
    return x - frame.bar / 2, min(y, zero), x + frame.bar / 2, max(y, zero)


def _meet(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
