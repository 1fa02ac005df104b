"""Charts as geometry: years and values in, short numbers for an SVG out.

In: points whose labels are already words of the reader's language. Out: a frozen ``Chart`` that the component ``chart``
turns into markup. One unit is one pixel on the narrowest phone (320 px), so text of 16 units is never smaller than that.
It refuses to know languages, colours, files and the clock; it never joins years that nobody has measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

WIDTH = 288
TOP = 30
PLOT = 140
PLOT_COMPARED = 190
BOTTOM = 28
LETTER = 9.2  # a digit of 16 units in the widest of the usual system fonts
LINE = 17
ROW = 22
INTERVALS = 4
ROOM_BELOW = Decimal("1.15")  # bars below zero carry their value under their end
LEAST_SPAN = Decimal("0.1")  # a line never magnifies less than a tenth of its own height to a mountain


@dataclass(frozen=True)
class Point:
    """A year's value; ``value`` is None where it is missing, ``label`` is the value as the reader's language writes it."""

    year: int
    value: Decimal | None
    label: str = ""
    state: str = "final"


@dataclass(frozen=True)
class Reference:
    """A published target or baseline: a dashed line with a label."""

    value: Decimal
    label: str


@dataclass(frozen=True)
class Series:
    """Another municipality's values, drawn thin beside our own."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Label:
    x: str
    y: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Segment:
    """A straight line; ``label`` stands beside it where there is one."""

    x1: str
    y1: str
    x2: str
    y2: str
    label: Label | None = None


@dataclass(frozen=True)
class ReferenceLine:
    """A target or baseline: its line, and a short sample of the line beside its label above the plot."""

    line: Segment
    sample: Segment
    label: Label


@dataclass(frozen=True)
class Box:
    x: str
    y: str
    width: str
    height: str
    state: str = "final"


@dataclass(frozen=True)
class Marker:
    x: str
    y: str
    state: str


@dataclass(frozen=True)
class OtherLine:
    """A comparison series: its line, its name and a leader between the two. ``pattern`` tells the lines apart."""

    path: str
    pattern: int
    label: Label
    leader: Segment


@dataclass(frozen=True)
class Chart:
    """Everything the template needs; all numbers are short strings."""

    kind: str
    width: str
    height: str
    right_to_left: bool
    grid: tuple[Segment, ...]
    years: tuple[Label, ...]
    axis: Segment
    band: Box | None = None
    period: str = ""
    lines: tuple[str, ...] = ()
    markers: tuple[Marker, ...] = ()
    bars: tuple[Box, ...] = ()
    labels: tuple[Label, ...] = ()
    missing: tuple[Marker, ...] = ()
    breaks: tuple[Segment, ...] = ()
    references: tuple[ReferenceLine, ...] = ()
    others: tuple[OtherLine, ...] = ()
    name: Label | None = None
    has_preliminary: bool = False
    from_zero: bool = True


def draw(
    points: Sequence[Point],
    *,
    kind: str,
    ticks: Callable[[Decimal], str],
    breaks: Sequence[int] = (),
    period: tuple[int, int] | None = None,
    references: Sequence[Reference] = (),
    other: Sequence[Series] = (),
    name: str = "",
    scale: tuple[Decimal | None, Decimal | None] = (None, None),
    right_to_left: bool = False,
) -> Chart:
    """Lays out a ``line``, ``rank`` (1 on top) or ``bar`` chart (from zero); raises ValueError where no year has a value.

    ``scale`` is the lowest and highest possible value, where there is one: the axis never goes beyond it.
    """
    if kind not in ("line", "rank", "bar"):
        raise ValueError(f"unknown kind of chart: {kind}")
    ours = tuple(sorted(points, key=lambda point: point.year))
    years = _years(ours, period)
    theirs = tuple(_within(series, years) for series in other)
    steps = _steps(kind, _values(ours, theirs, references), scale)
    names = [series.name for series in theirs] + [name] if theirs else []
    top = TOP + ROW * len(references)
    frame = _frame(kind, years, steps, tuple(map(ticks, steps)), names, top, right_to_left)
    runs = tuple(_runs(ours, breaks))
    return Chart(
        kind=kind,
        width=str(WIDTH),
        height=_n(frame.bottom + BOTTOM),
        right_to_left=right_to_left,
        grid=tuple(_grid(frame, step, ticks(step)) for step in steps),
        years=_year_labels(frame),
        axis=_axis(frame),
        band=_band(frame, period) if period else None,
        period=_span(period) if period else "",
        lines=() if kind == "bar" else tuple(_path(frame, run) for run in runs if len(run) > 1),
        markers=() if kind == "bar" else tuple(_marker(frame, point) for run in runs for point in run),
        bars=tuple(_bar(frame, point) for run in runs for point in run) if kind == "bar" else (),
        labels=_labels(frame, runs),
        missing=tuple(_gap(frame, point) for point in ours if point.value is None),
        breaks=tuple(_break(frame, year) for year in breaks if years[0] < year <= years[-1]),
        references=tuple(_reference(frame, one, row) for row, one in enumerate(references)),
        others=_others(frame, theirs, name, runs),
        name=_own_name(frame, theirs, name, runs),
        has_preliminary=any(point.state == "preliminary" and point.value is not None for point in ours),
        from_zero=kind != "line" or steps[0] <= 0 <= steps[-1],
    )


# --- the scales ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Frame:
    """The plot's place in the drawing and the way from a year and a value to a point in it."""

    kind: str
    years: tuple[int, ...]
    left: float
    right: float
    top: float
    bottom: float
    low: Decimal
    high: Decimal
    right_to_left: bool

    @property
    def slot(self) -> float:
        return (self.right - self.left) / len(self.years)

    def x(self, year: float) -> float:
        along = (year - self.years[0] + 0.5) * self.slot
        return self.right - along if self.right_to_left else self.left + along

    def y(self, value: Decimal) -> float:
        share = float((value - self.low) / (self.high - self.low))
        return self.top + (share if self.kind == "rank" else 1 - share) * (self.bottom - self.top)


def _frame(
    kind: str,
    years: tuple[int, ...],
    steps: tuple[Decimal, ...],
    labels: tuple[str, ...],
    names: Sequence[str],
    top: float,
    right_to_left: bool,
) -> _Frame:
    """Gives the axis as much room as its longest label needs, and the names of other series theirs."""
    start = _wide(max(labels, key=len)) + 6
    end = min(_wide(max(names, key=len)) + 12, 104) if names else 2
    left, right = (end, WIDTH - start) if right_to_left else (start, WIDTH - end)
    bottom = top + (PLOT_COMPARED if names else PLOT)
    return _Frame(kind, years, left, right, top, bottom, steps[0], steps[-1], right_to_left)


def _years(points: Sequence[Point], period: tuple[int, int] | None) -> tuple[int, ...]:
    """Every year from the first to the last, so that a year without a value takes its place."""
    if all(point.value is None for point in points):
        raise ValueError("a chart needs at least one value")
    ends = [point.year for point in points] + list(period or ())
    return tuple(range(min(ends), max(ends) + 1))


def _within(series: Series, years: tuple[int, ...]) -> Series:
    kept = sorted((p for p in series.points if years[0] <= p.year <= years[-1]), key=lambda p: p.year)
    return Series(series.name, tuple(kept))


def _values(ours: Iterable[Point], theirs: Iterable[Series], references: Iterable[Reference]) -> tuple[Decimal, ...]:
    points = [*ours, *(point for series in theirs for point in series.points)]
    return tuple(p.value for p in points if p.value is not None) + tuple(r.value for r in references)


def _steps(
    kind: str, values: Sequence[Decimal], scale: tuple[Decimal | None, Decimal | None]
) -> tuple[Decimal, ...]:
    """The values on the axis: few, round, and enough to hold everything. ``(256, 275) → 240, 250, 260, 270, 280``."""
    low, high = min(values), max(values)
    if kind == "rank":
        step = max(_step(high - 1), Decimal(1))
        return (Decimal(1), *_multiples(step, max(step, Decimal(2)), max(high, Decimal(2))))
    if kind == "bar":
        low, high = min(low * ROOM_BELOW, Decimal(0)), max(high, Decimal(0))
    else:
        low = min(low, high - max(abs(low), abs(high)) * LEAST_SPAN)
    if scale[0] is not None and min(values) >= scale[0]:
        low = max(low, scale[0])
    step = _step(high - low)
    return _multiples(step, low, high)


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


# --- the parts -------------------------------------------------------------------------------------------------------


def _grid(frame: _Frame, step: Decimal, text: str) -> Segment:
    y = frame.y(step)
    x, anchor = (frame.right + 6, "start") if frame.right_to_left else (frame.left - 6, "end")
    return Segment(_n(frame.left), _n(y), _n(frame.right), _n(y), Label(_n(x), _n(y + 5.5), anchor, text))


def _axis(frame: _Frame) -> Segment:
    y = frame.y(Decimal(0)) if frame.kind == "bar" else frame.bottom
    return Segment(_n(frame.left), _n(y), _n(frame.right), _n(y))


def _year_labels(frame: _Frame) -> tuple[Label, ...]:
    """The last year and, at even distances back from it, as many as there is room for."""
    every = next(n for n in range(1, 1000) if n * frame.slot >= _wide("2000") + 4)
    shown = sorted(frame.years[::-every])
    return tuple(Label(_n(frame.x(year)), _n(frame.bottom + 22), "middle", str(year)) for year in shown)


def _band(frame: _Frame, period: tuple[int, int]) -> Box:
    ends = sorted((frame.x(period[0] - 0.5), frame.x(period[1] + 0.5)))
    return Box(_n(ends[0]), _n(frame.top - 8), _n(ends[1] - ends[0]), _n(frame.bottom - frame.top + 8))


def _span(period: tuple[int, int]) -> str:
    return f"{period[0]}–{period[1]}"


def _runs(points: Sequence[Point], breaks: Sequence[int]) -> Iterable[tuple[Point, ...]]:
    """Splits at gaps, at missing years and at breaks: only neighbours in time that may be compared share a line."""
    run: list[Point] = []
    for point in points:
        if run and (point.value is None or point.year - run[-1].year > 1 or point.year in breaks):
            yield tuple(run)
            run = []
        if point.value is not None:
            run.append(point)
    if run:
        yield tuple(run)


def _path(frame: _Frame, run: Sequence[Point]) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in (_at(frame, point) for point in run))


def _at(frame: _Frame, point: Point) -> tuple[float, float]:
    assert point.value is not None
    return frame.x(point.year), frame.y(point.value)


def _marker(frame: _Frame, point: Point) -> Marker:
    x, y = _at(frame, point)
    return Marker(_n(x), _n(y), point.state)


def _gap(frame: _Frame, point: Point) -> Marker:
    return Marker(_n(frame.x(point.year)), _n(frame.bottom - 9), "missing")


def _bar(frame: _Frame, point: Point) -> Box:
    x, y = _at(frame, point)
    zero = frame.y(Decimal(0))
    wide = _bar_width(frame)
    return Box(_n(x - wide / 2), _n(min(y, zero)), _n(wide), _n(max(abs(zero - y), 1)), point.state)


def _bar_width(frame: _Frame) -> float:
    return min(frame.slot * 0.62, 36)


def _break(frame: _Frame, year: int) -> Segment:
    x = _n(frame.x(year - 0.5))
    return Segment(x, _n(frame.top - 8), x, _n(frame.bottom))


def _reference(frame: _Frame, reference: Reference, row: int) -> ReferenceLine:
    """A line across the plot; its label stands in a row of its own on top, where no value can be in its way."""
    y, height = frame.y(reference.value), 14 + ROW * row
    start, along = (WIDTH, -1) if frame.right_to_left else (0, 1)
    sample = Segment(_n(start), _n(height - 5), _n(start + 28 * along), _n(height - 5))
    label = Label(_n(start + 36 * along), _n(height), "end" if frame.right_to_left else "start", reference.label)
    return ReferenceLine(Segment(_n(frame.left), _n(y), _n(frame.right), _n(y)), sample, label)


# --- words in the drawing --------------------------------------------------------------------------------------------

_Area = tuple[float, float, float, float]


def _labels(frame: _Frame, runs: Sequence[Sequence[Point]]) -> tuple[Label, ...]:
    """Writes the last, first, highest and lowest value where they cover nothing; bars get all that fit."""
    taken = [_drawn_area(frame, point) for run in runs for point in run]
    placed = []
    for point, above in _worth_a_label(frame, runs):
        for label in _places(frame, point, above):
            if _fits(frame, label, taken):
                taken.append(_area_of(label))
                placed.append(label)
                break
    return tuple(placed)


def _places(frame: _Frame, point: Point, above: bool) -> tuple[Label, ...]:
    """Where a value may be written, best first; at a bar only beyond its end."""
    x, y = _at(frame, point)
    half = _wide(point.label) / 2
    lowest, highest = (half, frame.right - half) if frame.right_to_left else (frame.left + half, WIDTH - half)
    x = max(min(x, highest), lowest)
    over, under = (Label(_n(x), _n(base), "middle", point.label) for base in (y - 9, y + LINE + 5))
    if frame.kind == "bar":
        return (over,) if above else (under,)
    return (over, under) if above else (under, over)


def _fits(frame: _Frame, label: Label, taken: Sequence[_Area]) -> bool:
    area = _area_of(label)
    return area[1] > 0 and area[3] <= frame.bottom + 1 and not any(_meet(area, other) for other in taken)


def _drawn_area(frame: _Frame, point: Point) -> _Area:
    x, y = _at(frame, point)
    if frame.kind != "bar":
        return x - 5, y - 5, x + 5, y + 5
    zero = frame.y(Decimal(0))
    half = _bar_width(frame) / 2
    return x - half, min(y, zero), x + half, max(y, zero)


def _worth_a_label(frame: _Frame, runs: Sequence[Sequence[Point]]) -> list[tuple[Point, bool]]:
    """Points in order of interest, each with whether its label is better above than below."""
    sides = {point: _bulges(frame, run, n) for run in runs for n, point in enumerate(run)}
    points = list(sides)
    by_value = sorted(points, key=lambda point: point.value or 0)
    chosen = [points[-1], points[0], by_value[-1], by_value[0]] + (points if frame.kind == "bar" else [])
    return [(point, sides[point]) for point in dict.fromkeys(chosen) if point.label]


def _bulges(frame: _Frame, run: Sequence[Point], n: int) -> bool:
    """Whether the line bends downwards from here, so that there is room above."""
    y = _at(frame, run[n])[1]
    if frame.kind == "bar":
        return y <= frame.y(Decimal(0))
    beside = [_at(frame, point)[1] for point in (*run[max(n - 1, 0) : n], *run[n + 1 : n + 2])]
    return not beside or y <= sum(beside) / len(beside)


def _area_of(label: Label) -> _Area:
    x, y, wide = float(label.x), float(label.y), _wide(label.text)
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[label.anchor]
    return left, y - LINE + 3, left + wide, y + 3


def _meet(one: _Area, other: _Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _others(
    frame: _Frame, theirs: Sequence[Series], name: str, runs: Sequence[Sequence[Point]]
) -> tuple[OtherLine, ...]:
    heights = _name_heights(frame, theirs, name, runs)
    drawn = []
    for number, series in enumerate(theirs):
        pieces = tuple(_runs(series.points, ()))
        if not pieces:
            continue
        x, y = _at(frame, pieces[-1][-1])
        label = _name_label(frame, series.name, heights[series.name])
        leader = Segment(_n(x), _n(y), _n(float(label.x) + (3 if frame.right_to_left else -3)), _n(float(label.y) - 5))
        drawn.append(OtherLine("".join(_path(frame, piece) for piece in pieces), number % 4, label, leader))
    return tuple(drawn)


def _own_name(
    frame: _Frame, theirs: Sequence[Series], name: str, runs: Sequence[Sequence[Point]]
) -> Label | None:
    if not theirs or not name:
        return None
    return _name_label(frame, name, _name_heights(frame, theirs, name, runs)[name])


def _name_heights(
    frame: _Frame, theirs: Sequence[Series], name: str, runs: Sequence[Sequence[Point]]
) -> dict[str, float]:
    """Heights of the names at the end of the lines, pushed apart so that none covers another."""
    ends = {series.name: piece[-1] for series in theirs for piece in _runs(series.points, ())}
    if name:
        ends[name] = runs[-1][-1]
    wanted = sorted((_at(frame, point)[1] + 5, key) for key, point in ends.items())
    lowest = frame.bottom + 2 - LINE * (len(wanted) - 1)
    heights: dict[str, float] = {}
    floor = frame.top
    for n, (y, key) in enumerate(wanted):
        heights[key] = max(floor, min(y, lowest + LINE * n))
        floor = heights[key] + LINE
    return heights


def _name_label(frame: _Frame, text: str, y: float) -> Label:
    x, anchor = (frame.left - 8, "end") if frame.right_to_left else (frame.right + 8, "start")
    return Label(_n(x), _n(y), anchor, text)


def _wide(text: str) -> float:
    return len(text) * LETTER


def _n(number: float) -> str:
    """A number as short as it can be said in a drawing: ``12.0 → "12"``."""
    text = f"{number:.1f}"
    return text[:-2] if text.endswith(".0") else text
