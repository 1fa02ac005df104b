"""Values and names written into the drawing, where they cover nothing: better no label than one on top of another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.charts import parts
from generator.charts.drawing import Label, OtherLine, Point, Series, segment
from generator.charts.drawing import label as make_label
from generator.charts.scales import WIDTH, Frame, wide

LINE = 17
Run = Sequence[Point]
Area = tuple[float, float, float, float]


def value_labels(frame: Frame, runs: Sequence[Run]) -> tuple[Label, ...]:
    """The last, first, highest and lowest value; bars get all that fit."""
    taken = [_drawn_area(frame, point) for run in runs for point in run]
    placed = []
    for point, above in _worth_a_label(frame, runs):
        for label in _places(frame, point, above):
            if _fits(frame, label, taken):
                taken.append(_area_of(label))
                placed.append(label)
                break
    return tuple(placed)


def _worth_a_label(frame: Frame, runs: Sequence[Run]) -> list[tuple[Point, bool]]:
    """Points in order of interest, each with whether its label is better above than below."""
    sides = {point: _is_bump(frame, run, n) for run in runs for n, point in enumerate(run)}
    points = list(sides)
    by_value = sorted(points, key=lambda point: point.value or 0)
    chosen = [points[-1], points[0], by_value[-1], by_value[0]] + (points if frame.kind == "bar" else [])
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
    lowest, highest = (half, frame.right - half) if frame.right_to_left else (frame.left + half, WIDTH - half)
    x = max(min(x, highest), lowest)
    over, under = (make_label(x, base, "middle", point.label) for base in (y - 9, y + LINE + 5))
    if frame.kind == "bar":
        return (over,) if above else (under,)
    return (over, under) if above else (under, over)


def _fits(frame: Frame, label: Label, taken: Iterable[Area]) -> bool:
    area = _area_of(label)
    return area[1] > 0 and area[3] <= frame.foot + 1 and not any(_meet(area, other) for other in taken)


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


def other_lines(frame: Frame, theirs: Sequence[Series], name: str, runs: Sequence[Run]) -> tuple[OtherLine, ...]:
    """Comparison series with their names at the end of the lines."""
    heights = _name_heights(frame, theirs, name, runs)
    drawn = []
    for number, series in enumerate(theirs):
        pieces = tuple(parts.runs(series.points))
        if not pieces:
            continue
        x, y = frame.at(pieces[-1][-1])
        label = _name_label(frame, series.name, heights[series.name])
        leader = segment(x, y, float(label.x) + (3 if frame.right_to_left else -3), float(label.y) - 5)
        drawn.append(OtherLine("".join(parts.path(frame, one) for one in pieces), number % 4, label, leader))
    return tuple(drawn)


def own_name(frame: Frame, theirs: Sequence[Series], name: str, runs: Sequence[Run]) -> Label | None:
    """Our own name, needed only where there are others."""
    if not theirs or not name:
        return None
    return _name_label(frame, name, _name_heights(frame, theirs, name, runs)[name])


def _name_heights(frame: Frame, theirs: Sequence[Series], name: str, runs: Sequence[Run]) -> dict[str, float]:
    """Heights of the names, pushed apart so that none covers another."""
    ends = {series.name: run[-1] for series in theirs for run in parts.runs(series.points)}
    if name:
        ends[name] = runs[-1][-1]
    wanted = sorted((frame.at(point)[1] + 5, key) for key, point in ends.items())
    lowest = frame.bottom + 2 - LINE * (len(wanted) - 1)
    heights: dict[str, float] = {}
    floor = frame.top
    for n, (y, key) in enumerate(wanted):
        heights[key] = max(floor, min(y, lowest + LINE * n))
        floor = heights[key] + LINE
    return heights


def _name_label(frame: Frame, text: str, y: float) -> Label:
    x, anchor = (frame.left - 8, "end") if frame.right_to_left else (frame.right + 8, "start")
    return make_label(x, y, anchor, text)
