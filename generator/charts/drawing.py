"""What goes into a chart and what comes out of it, as frozen values. Every number that comes out is a short string."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Point:
    """A year's value, None where it is missing; ``label`` is the value as the reader's language writes it."""

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
    """A text in the drawing; ``anchor`` says which part of it stands at x: start, middle or end."""

    x: str
    y: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Segment:
    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True)
class GridLine:
    line: Segment
    label: Label


@dataclass(frozen=True)
class ReferenceLine:
    """A target or baseline: its line, and a short sample of it beside the label above the plot."""

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
    """A comparison series: its line, its name and a leader between the two; ``pattern`` (0–3) tells lines apart."""

    path: str
    pattern: int
    label: Label
    leader: Segment


@dataclass(frozen=True)
class Chart:
    """Everything the template needs."""

    kind: str
    width: str
    height: str
    right_to_left: bool
    grid: tuple[GridLine, ...]
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


def short(number: float) -> str:
    """A number as short as it can be said in a drawing: ``12.0 → "12"``."""
    text = f"{number:.1f}"
    return text.removesuffix(".0")


def whole(number: float) -> str:
    """A place that carries no value, to the nearest unit: ``30.6 → "31"``."""
    return str(round(number))


def segment(x1: float, y1: float, x2: float, y2: float) -> Segment:
    return Segment(whole(x1), short(y1), whole(x2), short(y2))


def label(x: float, y: float, anchor: str, text: str) -> Label:
    return Label(whole(x), whole(y), anchor, text)
