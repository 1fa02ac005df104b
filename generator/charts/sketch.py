"""A chart small enough for a card: the whole series, and the values that the sentence compares, named and marked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.charts import lettering, parts, scales
from generator.charts.drawing import Label, Point, Sketch, short
from generator.charts.drawing import label as make_label

TOP, PLOT, BOTTOM = 26, 48, 22


def sketch(  # noqa: PLR0913 (one sentence with many clauses, all but the first by name)
    points: Sequence[Point],
    *,
    kind: str,
    marked: Collection[int],
    breaks: Sequence[int] = (),
    period: tuple[int, int] | None = None,
    scale: tuple[Decimal | None, Decimal | None] = (None, None),
    right_to_left: bool = False,
) -> Sketch:
    """Lays out a small ``line``, ``rank`` or ``bar`` chart; ``marked`` are the years to name.

    Raises ValueError where no year has a value.
    """
    ours = tuple(sorted(points, key=lambda point: point.year))
    runs = tuple(parts.runs(ours, breaks))
    if not runs:
        raise ValueError(f"no sketch of kind {kind!r} from {len(ours)} points")
    frame = _frame(kind, ours, period, scale, right_to_left=right_to_left)
    is_bar = kind == "bar"
    shown = [point for run in runs for point in run if point.year in marked or len(run) == 1]
    return Sketch(
        kind=kind,
        width=short(frame.width),
        height=short(frame.foot + BOTTOM),
        axis=parts.axis(frame),
        band=parts.band(frame, period) if period else None,
        lines=() if is_bar else tuple(parts.path(frame, run) for run in runs if len(run) > 1),
        markers=() if is_bar else tuple(parts.marker(frame, point) for point in shown),
        bars=tuple(parts.bar(frame, point) for run in runs for point in run) if is_bar else (),
        labels=lettering.value_labels(frame, runs, marked),
        years=_years(frame, marked),
        breaks=tuple(parts.break_line(frame, year) for year in breaks if frame.years[0] < year <= frame.years[-1]),
    )


def _frame(
    kind: str,
    points: Sequence[Point],
    period: tuple[int, int] | None,
    scale: tuple[Decimal | None, Decimal | None],
    *,
    right_to_left: bool,
) -> scales.Frame:
    """The plot on the whole width, on the same scale as the large chart."""
    steps = scales.steps(kind, tuple(one.value for one in points if one.value is not None), scale)
    frame = scales.frame(kind, scales.years(points, period), steps, scales.Room(("",)), right_to_left=right_to_left)
    return replace(frame, left=1, right=frame.width - 1, top=TOP, bottom=TOP + PLOT)


def _years(frame: scales.Frame, marked: Iterable[int]) -> tuple[Label, ...]:
    """The names of the marked years, each below its place as far as none stands on top of another or outside."""
    y, width = frame.foot + 17, scales.wide("2000")
    names = sorted(marked, key=frame.x)
    places = [frame.x(year) for year in names]
    for n in range(len(places)):
        places[n] = max(places[n], places[n - 1] + width + 4 if n else width / 2)
    for n in reversed(range(len(places))):
        places[n] = min(places[n], places[n + 1] - width - 4 if n + 1 < len(places) else frame.width - width / 2)
    labels = {year: make_label(x, y, "middle", str(year)) for year, x in zip(names, places, strict=True)}
    return tuple(labels[year] for year in sorted(labels))
