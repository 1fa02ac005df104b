"""The parts of a chart that carry no value in words: grid, axis, band, lines, markers, bars, breaks and references."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.charts.drawing import (
    Box,
    GridLine,
    Label,
    Marker,
    Point,
    Reference,
    ReferenceLine,
    Segment,
    segment,
    short,
    whole,
)
from generator.charts.drawing import label as make_label
from generator.charts.scales import ROW, Frame, wide

OVERHANG = 8  # how far the band and breaks reach above the highest line of the grid


def grid_line(frame: Frame, step: Decimal, text: str) -> GridLine:
    y = frame.y(step)
    x = frame.right + 6 if frame.right_to_left else frame.left - 6
    return GridLine(segment(frame.left, y, frame.right, y), make_label(x, y + 5.5, "end", text))


def axis(frame: Frame) -> Segment:
    y = frame.y(Decimal(0)) if frame.kind == "bar" else frame.bottom
    return segment(frame.left, y, frame.right, y)


def year_labels(frame: Frame) -> tuple[Label, ...]:
    """The last year and, at even distances back from it, as many as there is room for."""
    every = next(n for n in range(1, 1000) if n * frame.slot >= wide("2000") + 4)
    half = wide("2000") / 2
    places = {year: min(max(frame.x(year), half), frame.width - half) for year in sorted(frame.years[::-every])}
    return tuple(make_label(x, frame.foot + 22, "middle", str(year)) for year, x in places.items())


def band(frame: Frame, period: tuple[int, int]) -> Box:
    """The years of the plan, as a field behind everything."""
    left, right = sorted((frame.x(period[0] - 0.5), frame.x(period[1] + 0.5)))
    top = frame.top - OVERHANG
    return Box(whole(left), whole(top), whole(right - left), whole(frame.bottom - top))


def runs(points: Sequence[Point], breaks: Sequence[int] = ()) -> Iterable[tuple[Point, ...]]:
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


def path(frame: Frame, run: Sequence[Point]) -> str:
    return "M" + "L".join(f"{whole(x)} {whole(y)}" for x, y in map(frame.at, run))


def marker(frame: Frame, point: Point) -> Marker:
    x, y = frame.at(point)
    return Marker(whole(x), whole(y), point.state)


def gap(frame: Frame, point: Point) -> Marker:
    """A cross just inside the edge where the years stand: somebody looked, and there is no value."""
    return Marker(whole(frame.x(point.year)), whole(frame.bottom - 9), "missing")


def bar(frame: Frame, point: Point) -> Box:
    x, y = frame.at(point)
    zero = frame.y(Decimal(0))
    return Box(
        short(x - frame.bar / 2), short(min(y, zero)), short(frame.bar), short(max(abs(zero - y), 1)), point.state
    )


def break_line(frame: Frame, year: int) -> Segment:
    """A line between a year and the one before it, which it cannot be compared with."""
    x = frame.x(year - 0.5)
    return segment(x, frame.top - OVERHANG, x, frame.bottom)


def reference_line(frame: Frame, reference: Reference, row: int) -> ReferenceLine:
    """A line across the plot; its label stands in a row of its own on top, where no value can be in its way."""
    y, height = frame.y(reference.value), 14 + ROW * row
    start, along = (frame.width, -1) if frame.right_to_left else (0, 1)
    return ReferenceLine(
        segment(frame.left, y, frame.right, y),
        segment(start, height - 5, start + 28 * along, height - 5),
        make_label(start + 36 * along, height, "start", reference.label),
    )
