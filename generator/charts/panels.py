"""Small multiples: our own series beside each of the others, every pair in a frame of its own, all on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.charts import parts, scales
from generator.charts.drawing import Label, Panel, Panels, Point, Series, short
from generator.charts.drawing import label as make_label

WIDTH, TOP, PLOT, BOTTOM = 140, 12, 104, 24
LINE = 17


def panels(
    ours: Series,
    others: Sequence[Series],
    *,
    breaks: Sequence[int] = (),
    scale: tuple[Decimal | None, Decimal | None] = (None, None),
    right_to_left: bool = False,
) -> Panels:
    """Lays out a panel per other series. Raises ValueError where there is nothing to compare."""
    own = tuple(sorted(ours.points, key=lambda point: point.year))
    years = scales.years(own, None) if own else ()
    theirs = [series for series in (scales.within(one, years) for one in others if years) if _known(series.points)]
    if not theirs or not _known(own):
        raise ValueError(f"nothing to compare {ours.name!r} with")
    frame = _frame(own, theirs, years, scale, right_to_left=right_to_left)
    return Panels(
        width=short(WIDTH),
        height=short(frame.bottom + BOTTOM),
        axis=parts.axis(frame),
        years=_ends_of_axis(frame),
        panels=tuple(_panel(frame, own, series, breaks) for series in theirs),
    )


def _known(points: Sequence[Point]) -> list[Point]:
    return [point for point in points if point.value is not None]


def _frame(
    own: Sequence[Point],
    theirs: Sequence[Series],
    years: tuple[int, ...],
    scale: tuple[Decimal | None, Decimal | None],
    *,
    right_to_left: bool,
) -> scales.Frame:
    """One frame for all panels, with room for the longest of the last values."""
    everything = [*own, *(point for series in theirs for point in series.points)]
    steps = scales.steps("line", tuple(point.value for point in everything if point.value is not None), scale)
    room = max(scales.wide(point.label) for point in everything) + 8
    left, right = (room, WIDTH - 6) if right_to_left else (6, WIDTH - room)
    return scales.Frame("line", years, left, right, TOP, TOP + PLOT, steps[0], steps[-1], right_to_left, WIDTH)


def _panel(frame: scales.Frame, own: Sequence[Point], series: Series, breaks: Sequence[int]) -> Panel:
    last, other = _known(own)[-1], _known(series.points)[-1]
    our_y, their_y = _apart(frame, frame.y(last.value or Decimal(0)), frame.y(other.value or Decimal(0)))
    return Panel(
        name=series.name,
        ours="".join(parts.path(frame, run) for run in parts.runs(own, breaks)),
        theirs="".join(parts.path(frame, run) for run in parts.runs(series.points, breaks)),
        ends=(parts.marker(frame, last), parts.marker(frame, other)),
        our_label=_end_label(frame, our_y, last),
        their_label=_end_label(frame, their_y, other),
    )


def _apart(frame: scales.Frame, ours: float, theirs: float) -> tuple[float, float]:
    """The heights of two labels, a line apart and within the frame."""
    lacking = LINE - abs(ours - theirs)
    if lacking > 0:
        push = lacking / 2 if ours > theirs else -lacking / 2
        ours, theirs = ours + push, theirs - push
    out = max(TOP - min(ours, theirs), 0) - max(max(ours, theirs) - frame.bottom, 0)
    return ours + out, theirs + out


def _end_label(frame: scales.Frame, y: float, point: Point) -> Label:
    x = frame.left - 8 if frame.right_to_left else frame.right + 8
    return make_label(x, y + 5, "start", point.label)


def _ends_of_axis(frame: scales.Frame) -> tuple[Label, ...]:
    """The first and the last year, within the drawing."""
    half, y = scales.wide("2000") / 2, frame.bottom + 19
    places = ((year, frame.x(year)) for year in dict.fromkeys((frame.years[0], frame.years[-1])))
    return tuple(make_label(min(max(x, half), WIDTH - half), y, "middle", str(year)) for year, x in places)
