"""Charts as geometry: years and values in, short numbers for an SVG out.

In: points whose labels are already words of the reader's language. Out: a frozen ``Chart`` that the component ``chart``
turns into markup. It refuses to know languages, colours, files and the clock; it never joins years nobody measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from generator.charts import lettering, parts, scales
from generator.charts.drawing import Chart, Panels, Point, Reference, Series, Sketch, short
from generator.charts.panels import panels
from generator.charts.sketch import sketch

__all__ = ["Chart", "Panels", "Point", "Reference", "Series", "Sketch", "draw", "panels", "sketch"]

KINDS = ("line", "rank", "bar")


def draw(  # noqa: PLR0913 (one sentence with many clauses, all but the first by name)
    points: Sequence[Point],
    *,
    kind: str,
    ticks: Callable[[Decimal], str],
    breaks: Sequence[int] = (),
    period: tuple[int, int] | None = None,
    references: Sequence[Reference] = (),
    scale: tuple[Decimal | None, Decimal | None] = (None, None),
    right_to_left: bool = False,
) -> Chart:
    """Lays out a ``line``, ``rank`` (1 on top) or ``bar`` chart (from zero).

    ``ticks`` writes a number on the axis; ``scale`` is the lowest and highest possible value, which the axis never
    passes. Raises ValueError where no year has a value.
    """
    ours = tuple(sorted(points, key=lambda point: point.year))
    if kind not in KINDS or all(point.value is None for point in ours):
        raise ValueError(f"no chart of kind {kind!r} from {len(ours)} points")
    years = scales.years(ours, period)
    steps = scales.steps(kind, _values(ours, references), scale)
    room = scales.Room(tuple(map(ticks, steps)), len(references))
    frame = scales.frame(kind, years, steps, room, right_to_left=right_to_left)
    runs = tuple(parts.runs(ours, breaks))
    return Chart(
        kind=kind,
        width=short(scales.WIDTH),
        height=short(frame.foot + scales.BOTTOM),
        right_to_left=right_to_left,
        grid=tuple(parts.grid_line(frame, step, ticks(step)) for step in steps),
        years=parts.year_labels(frame),
        axis=parts.axis(frame),
        band=parts.band(frame, period) if period else None,
        period=f"{period[0]}–{period[1]}" if period else "",
        lines=() if kind == "bar" else tuple(parts.path(frame, run) for run in runs if len(run) > 1),
        markers=() if kind == "bar" else tuple(parts.marker(frame, point) for run in runs for point in run),
        bars=tuple(parts.bar(frame, point) for run in runs for point in run) if kind == "bar" else (),
        labels=lettering.value_labels(frame, runs),
        missing=tuple(parts.gap(frame, point) for point in ours if point.value is None),
        breaks=tuple(parts.break_line(frame, year) for year in breaks if years[0] < year <= years[-1]),
        references=tuple(parts.reference_line(frame, one, row) for row, one in enumerate(references)),
        has_preliminary=any(point.state == "preliminary" and point.value is not None for point in ours),
        from_zero=kind != "line" or steps[0] <= 0 <= steps[-1],
    )


def _values(ours: Iterable[Point], references: Iterable[Reference]) -> tuple[Decimal, ...]:
    return tuple(point.value for point in ours if point.value is not None) + tuple(one.value for one in references)
