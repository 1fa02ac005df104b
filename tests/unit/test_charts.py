"""Charts as geometry: what stands where, and what is never joined, covered or cut off."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import charts
from generator.charts import lettering, scales

PERIOD = (2019, 2022)


def points(*values: str | None, first: int = 2018, preliminary: tuple[int, ...] = ()) -> list[charts.Point]:
    """A point a year; None is a year that somebody looked for and found nothing about."""
    return [
        charts.Point(
            first + n,
            None if value is None else Decimal(value),
            value or "",
            "missing" if value is None else "preliminary" if first + n in preliminary else "final",
        )
        for n, value in enumerate(values)
    ]


def draw(given_points, kind="line", **options) -> charts.Chart:
    return charts.draw(given_points, kind=kind, ticks=lambda value: f"{value:f}", **options)


def steps(path: str) -> int:
    """How many years a line joins."""
    return 1 + path.count("L")


# --- lines -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "breaks", "joined", "dots"),
    [
        (("1", "2", "3"), (), [3], 3),
        (("1", None, "3"), (), [], 2),
        (("1", "2", None, "4", "5"), (), [2, 2], 4),
        (("1", "2", "3", "4"), (2020,), [2, 2], 4),
        (("1", "2", "3", "4"), (2019,), [3], 4),
        (("1", "2", None, "4"), (2021,), [2], 3),
        (("1",), (), [], 1),
        ((None, "2", None), (), [], 1),
    ],
    ids=["whole", "gap", "two pieces", "break", "break after one", "gap and break", "one value", "one among missing"],
)
def test_a_line_joins_only_years_that_may_be_compared(values, breaks, joined, dots):
    chart = draw(points(*values), breaks=breaks)
    assert [steps(line) for line in chart.lines] == joined
    assert len(chart.markers) == dots


def test_years_nobody_named_are_gaps_too():
    chart = draw([*points("1", "2", first=2015), *points("3", "4", first=2019)])
    assert [steps(line) for line in chart.lines] == [2, 2]
    assert chart.missing == ()


@pytest.mark.parametrize(("breaks", "drawn"), [((2020,), 1), ((2018,), 0), ((2023,), 0), ((2019, 2021), 2)])
def test_a_break_is_drawn_between_two_years_of_the_chart(breaks, drawn):
    chart = draw(points("1", "2", "3", "4", "5"), breaks=breaks)
    assert len(chart.breaks) == drawn
    years = sorted(float(mark.x) for mark in chart.markers)
    assert all(years[0] < float(line.x1) < years[-1] for line in chart.breaks)


def test_a_missing_year_is_marked_in_its_place():
    chart = draw(points("1", None, "3"))
    (cross,) = chart.missing
    assert float(chart.markers[0].x) < float(cross.x) < float(chart.markers[1].x)


def test_a_preliminary_value_is_known_as_one():
    chart = draw(points("1", "2", preliminary=(2019,)))
    assert [mark.state for mark in chart.markers] == ["final", "preliminary"]
    assert chart.has_preliminary
    assert not draw(points("1", "2")).has_preliminary


@pytest.mark.parametrize("kind", ["line", "rank", "bar"])
@pytest.mark.parametrize("make", [draw, lambda found, kind: charts.sketch(found, kind=kind, marked=(2018,))])
def test_without_any_value_there_is_no_chart(kind, make):
    with pytest.raises(ValueError, match="no "):
        make(points(None, None), kind)


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="pie"):
        draw(points("1"), kind="pie")


# --- scales ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("line", ("256.8", "275"), ("240", "250", "260", "270", "280")),
        ("line", ("25", "67"), ("0", "20", "40", "60", "80")),
        ("line", ("96.4", "96.4"), ("85", "90", "95", "100")),
        ("bar", ("71", "83"), ("0", "50", "100")),
        ("bar", ("71", "-238", "83"), ("-300", "-200", "-100", "0", "100")),
        ("bar", ("-9.47", "-5.08"), ("-10", "-5", "0")),
        ("rank", ("1", "4"), ("1", "2", "3", "4")),
        ("rank", ("101", "13"), ("1", "50", "100", "150")),
    ],
)
def test_the_axis_has_few_round_values_that_hold_everything(kind, values, expected):
    assert scales.steps(kind, tuple(map(Decimal, values))) == tuple(map(Decimal, expected))


def test_the_axis_never_passes_the_lowest_possible_value():
    assert scales.steps("line", (Decimal("0.5"), Decimal("0.6")), (Decimal(0), Decimal(6)))[0] >= 0
    assert draw(points("99.8", "99.9"), scale=(Decimal(0), Decimal(100))).grid[0].label.text != ""


def test_rank_one_is_on_top():
    chart = draw(points("101", "13", "1"), kind="rank")
    heights = [float(mark.y) for mark in chart.markers]
    assert heights == sorted(heights, reverse=True)
    assert chart.grid[0].label.text == "1"
    assert float(chart.grid[0].line.y1) == min(float(one.line.y1) for one in chart.grid)


def test_a_line_that_does_not_begin_at_zero_says_so():
    assert not draw(points("256", "275")).from_zero
    assert draw(points("25", "67")).from_zero
    assert draw(points("256", "275"), kind="bar").from_zero


# --- bars ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("values", [("71", "42", "83"), ("71", "-238", "83"), ("-9.5", "-7.4"), ("0", "5")])
@pytest.mark.parametrize("make", [draw, lambda found, kind: charts.sketch(found, kind=kind, marked=(2018, 2019))])
def test_bars_stand_on_zero_or_hang_from_it(values, make):
    chart = make(points(*values), kind="bar")
    zero = float(chart.axis.y1)
    for bar, value in zip(chart.bars, values, strict=True):
        top, bottom = float(bar.y), float(bar.y) + float(bar.height)
        assert (top if Decimal(value) < 0 else bottom) == pytest.approx(zero, abs=1.1)
        assert (bottom > zero - 0.2) if Decimal(value) < 0 else (top < zero + 0.2)
    assert not chart.lines
    assert not chart.markers


def test_bars_keep_proportion():
    first, second = draw(points("50", "100"), kind="bar").bars
    assert float(second.height) == pytest.approx(2 * float(first.height), abs=0.2)


def test_a_missing_bar_leaves_its_place_empty():
    chart = draw(points("10", None, "30"), kind="bar")
    assert len(chart.bars) == 2
    assert len(chart.missing) == 1


def test_a_bar_of_nothing_can_be_seen():
    assert float(draw(points("0", "10"), kind="bar").bars[0].height) >= 1


# --- period, references, years ---------------------------------------------------------------------------------------


def test_the_plans_years_are_a_field_behind_everything():
    chart = draw(points(*"12345678", first=2017), period=PERIOD)
    assert chart.band
    inside = [m for m in chart.markers if 0 <= float(m.x) - float(chart.band.x) <= float(chart.band.width)]
    assert len(inside) == 4
    assert chart.period == "2019–2022"


def test_a_published_target_has_a_line_and_a_row_of_its_own():
    references = [charts.Reference(Decimal(100), "Mål 100"), charts.Reference(Decimal(80), "Utgångsläge 80")]
    chart = draw(points("85", "90"), references=references)
    assert [one.label.text for one in chart.references] == ["Mål 100", "Utgångsläge 80"]
    assert float(chart.references[0].line.y1) < float(chart.references[1].line.y1)
    highest = min(float(mark.y) for mark in chart.markers)
    assert all(float(one.label.y) < highest for one in chart.references)


def test_the_last_year_is_always_named():
    chart = draw(points(*(str(n) for n in range(20)), first=2001))
    assert chart.years[-1].text == "2020"
    places = [float(year.x) for year in chart.years]
    assert min(b - a for a, b in pairwise(places)) > 38


# --- right to left ---------------------------------------------------------------------------------------------------

MIXED = [*points("62.5", "75", None, "87.5"), *points("80", first=2023, preliminary=(2023,))]


@pytest.mark.parametrize("kind", ["line", "rank", "bar"])
def test_right_to_left_is_the_mirror_image(kind):
    one, other = (draw(MIXED, kind=kind, period=PERIOD, breaks=(2021,), right_to_left=rtl) for rtl in (False, True))
    assert other.right_to_left
    for name in ("markers", "missing"):
        there, here = getattr(one, name), getattr(other, name)
        assert [mark.y for mark in there] == [mark.y for mark in here]
        assert [_mirrored(mark.x) for mark in there] == pytest.approx([float(mark.x) for mark in here], abs=1)
    assert [_mirrored(bar.x) for bar in one.bars] == pytest.approx(
        [float(bar.x) + float(bar.width) for bar in other.bars], abs=1
    )
    assert [label.text for label in one.labels] == [label.text for label in other.labels]
    # Anchors are those of the direction of reading: the same word in both.
    assert [line.label.anchor for line in one.grid] == [line.label.anchor for line in other.grid]


def _mirrored(x: str) -> float:
    return scales.WIDTH - float(x)


# --- sketches --------------------------------------------------------------------------------------------------------


def sketch(given_points, kind="line", marked=(2019, 2022), **options) -> charts.Sketch:
    return charts.sketch(given_points, kind=kind, marked=marked, **options)


def test_a_sketch_marks_and_names_the_compared_years_alone():
    drawn = sketch(points("1", "2", "3", "4", "5", "6"))
    assert [label.text for label in drawn.years] == ["2019", "2022"]
    assert {label.text for label in drawn.labels} == {"2", "5"}
    assert len(drawn.markers) == 2
    assert [steps(line) for line in drawn.lines] == [6]


def test_a_sketch_shows_a_year_that_stands_alone():
    drawn = sketch(points("1", None, "3", "4"), marked=(2020, 2021))
    assert len(drawn.markers) == 3


@pytest.mark.parametrize("rtl", [False, True])
def test_the_names_of_neighbouring_years_stand_apart(rtl):
    drawn = sketch(points(*"12345678"), marked=(2024, 2025), right_to_left=rtl)
    first, second = (float(label.x) for label in drawn.years)
    assert abs(second - first) >= scales.wide("2000")
    assert (second < first) == rtl


# --- small multiples -------------------------------------------------------------------------------------------------


def series(name: str, *values: str | None) -> charts.Series:
    return charts.Series(name, points(*values))


def test_every_panel_has_the_same_scale_and_our_own_line():
    drawn = charts.panels(series("Lomma", "50", "60"), [series("Lund", "30", "35"), series("Burlöv", "80", "57")])
    assert [panel.name for panel in drawn.panels] == ["Lund", "Burlöv"]
    assert len({panel.ours for panel in drawn.panels}) == 1
    assert drawn.panels[0].theirs != drawn.panels[1].theirs
    assert [panel.our_label.text for panel in drawn.panels] == ["60", "60"]


def test_a_panels_two_values_are_not_written_on_top_of_each_other():
    drawn = charts.panels(series("Lomma", "50", "60"), [series("Lund", "50", "60.1"), series("Ystad", "0", "1")])
    heights = [(float(panel.our_label.y), float(panel.their_label.y)) for panel in drawn.panels]
    assert all(abs(ours - theirs) >= 16 for ours, theirs in heights)


def test_a_comparison_has_gaps_where_there_is_no_value():
    drawn = charts.panels(series("Lomma", "1", "2", "3"), [series("Lund", "1", None, "3")])
    assert "L" not in drawn.panels[0].theirs


@pytest.mark.parametrize("others", [[], [series("Lund", None, None)]])
def test_with_nobody_to_compare_there_are_no_panels(others):
    with pytest.raises(ValueError, match="compare"):
        charts.panels(series("Lomma", "1"), others)


# --- everything, always ----------------------------------------------------------------------------------------------

values = st.none() | st.decimals(-100_000, 1_000_000, places=1, allow_nan=False)
ranks = st.none() | st.integers(1, 290).map(Decimal)


@st.composite
def charted(draw_from):
    kind = draw_from(st.sampled_from(["line", "rank", "bar"]))
    found = draw_from(st.lists(ranks if kind == "rank" else values, min_size=1, max_size=12))
    found = [*found, draw_from(ranks.filter(lambda v: v is not None))]
    years = range(2015, 2015 + len(found))
    return kind, [
        charts.Point(year, value, "" if value is None else f"{value:,}", "missing" if value is None else "final")
        for year, value in zip(years, found, strict=True)
    ]


@given(charted(), st.booleans(), st.sets(st.integers(2014, 2028), max_size=2), st.booleans())
def test_no_lettering_is_ever_outside_the_drawing(found, rtl, breaks, with_period):
    kind, years = found
    options = {"breaks": sorted(breaks), "period": PERIOD if with_period else None, "right_to_left": rtl}
    chart = charts.draw(years, kind=kind, ticks=lambda value: f"{value:,f}", **options)
    _all_inside(chart, (*chart.labels, *chart.years))
    known = [point.year for point in years if point.value is not None]
    small = charts.sketch(years, kind=kind, marked=(known[0], known[-1]), **options)
    _all_inside(small, (*small.labels, *small.years))


@given(charted(), st.booleans())
def test_values_are_never_written_on_top_of_each_other(found, rtl):
    kind, years = found
    areas = [_area(label) for label in charts.draw(years, kind=kind, ticks=str, right_to_left=rtl).labels]
    overlapping = [(a, b) for n, a in enumerate(areas) for b in areas[n + 1 :] if lettering._meet(a, b)]
    assert overlapping == []


@given(charted())
def test_every_value_is_drawn_once_and_every_gap_is_known(found):
    kind, years = found
    chart = charts.draw(years, kind=kind, ticks=str)
    known = [point for point in years if point.value is not None]
    assert len(chart.bars if kind == "bar" else chart.markers) == len(known)
    assert len(chart.missing) == len(years) - len(known)
    assert all(re.fullmatch(r"-?\d+(\.\d)?", number) for number in _numbers(chart))


def _all_inside(drawing, labels) -> None:
    width, height = float(drawing.width), float(drawing.height)
    for label in labels:
        half = scales.wide(label.text) / 2
        # A text that is wider than the whole plot stands as far in as it can.
        left, right = float(label.x) - half, float(label.x) + half
        assert label.anchor == "middle"
        assert left >= -1 or right - left > width - 90, label
        assert right <= width + 1 or right - left > width - 90, label
        assert 0 < float(label.y) <= height, label


def _area(label):
    return lettering._area_of(label)


def _numbers(chart: charts.Chart):
    yield from (mark.x for mark in chart.markers)
    yield from (mark.y for mark in chart.markers)
    yield from (part for bar in chart.bars for part in (bar.x, bar.y, bar.width, bar.height))
    yield from (part for line in chart.lines for part in re.findall(r"[^ MLH]+", line))
