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
    """The values of a municipality, for a comparison."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True)
class Label:
    """A text in the drawing; ``anchor`` says which part of it stands at x, as it is read: start, middle or end."""

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
class Sketch:
    """A small chart for a card: the whole line, with the compared years marked and named."""

    kind: str
    width: str
    height: str
    axis: Segment
    band: Box | None
    lines: tuple[str, ...]
    markers: tuple[Marker, ...]
    bars: tuple[Box, ...]
    labels: tuple[Label, ...]
    years: tuple[Label, ...]
    breaks: tuple[Segment, ...]


@dataclass(frozen=True)
class Panel:
    """One of several small charts on the same scale: another series beside our own, each with its last value."""

    name: str
    ours: str
    theirs: str
    ends: tuple[Marker, ...]
    our_label: Label | None
    their_label: Label | None


@dataclass(frozen=True)
class Panels:
    """Small multiples: the same frame, axis and years for all."""

    width: str
    height: str
    axis: Segment
    years: tuple[Label, ...]
    panels: tuple[Panel, ...]


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
