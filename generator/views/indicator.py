"""One figure: what it measures, every value with its source, breaks, contradictions, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterator

from generator import charts, sentences
from generator.context import Context
from generator.model import AreaValue, Indicator, Measure, Observation, State
from generator.pages import Text
from generator.views import parts
from generator.views.parts import View


def indicator(ctx: Context, one: Indicator) -> View:
    """Everything the page of an indicator shows."""
    here = f"indicators/{one.id}"
    trend = ctx.trends[one.id]
    return {
        "title": ctx.text(one.title),
        "definition": ctx.long(one.definition),
        "goal": next((ctx.goal_link(here, goal) for goal in ctx.goals if goal.id == one.goal), None),
        "sentence": parts.sentence_of(ctx, one),
        "trend": parts.trend_mark(ctx, trend),
        "reason": sentences.verdict_reason(one, trend, ctx.catalog),
        "rule_href": ctx.href(here, "about/method", "trend"),
        "chart": parts.chart_of(ctx, one),
        "table": parts.value_table(ctx, here, one),
        "facts": _facts(ctx, one),
        "notices": (*_breaks(ctx, one), *_contradictions(ctx, here, one), *_preliminary(ctx, one)),
        "proxy": (ctx.long(one.proxy_note) or ctx.say("indicator.proxy")) if one.proxy else "",
        "notes": tuple(ctx.long(note) for note in one.notes),
        "references": tuple(_references(ctx, here, one)),
        "comparison": _comparison(ctx, here, one),
        "sources": parts.source_links(ctx, here, tuple(o.source for o in ctx.observations[one.id])),
        "cite": _cite(ctx, one),
        "downloads": tuple(_downloads(ctx, one)),
        "paper": parts.paper(ctx, here),
    }


def _facts(ctx: Context, one: Indicator) -> tuple[View, ...]:
    """The facts sheet: unit, what is better, band, confidence, role, Kolada id."""
    rows: list[tuple[str, object]] = [
        ("indicator.unit", _unit(ctx, one)),
        ("indicator.direction", ctx.say(f"direction.{one.direction.value}")),
        ("indicator.role", ctx.say(f"role.{one.role.value}")),
        ("indicator.confidence", ctx.say(f"confidence.{one.confidence.value}")),
    ]
    if one.band:
        rows.append(("indicator.band", sentences.band_text(one, ctx.catalog)))
    if one.band_reason:
        rows.append(("indicator.band_reason", ctx.text(one.band_reason)))
    if one.rank_of:
        rows.append(("indicator.rank_of", ctx.text(one.rank_of)))
    if one.kolada:
        rows.append(("indicator.kolada", one.kolada))
    return tuple({"term": ctx.say(term), "text": text} for term, text in rows)


def _unit(ctx: Context, one: Indicator) -> Text | str:
    """The unit in words: "procent", "placering", "poäng"."""
    return ctx.text(one.unit) or ctx.say(f"unit.{one.measure.value}")


def _breaks(ctx: Context, one: Indicator) -> list[View]:
    return [
        {
            "kind": "info",
            "title": ctx.say("notice.break", year=ctx.locale.year(found.year)),
            "text": ctx.text(found.note),
            "links": (),
        }
        for found in one.breaks
    ]


def _contradictions(ctx: Context, here: str, one: Indicator) -> list[View]:
    return [_contradiction(ctx, here, one, o) for o in ctx.observations[one.id] if o.other_value is not None]


def _contradiction(ctx: Context, here: str, one: Indicator, observation: Observation) -> View:
    assert observation.value is not None and observation.other_value is not None
    shown = sentences.value_text(one, observation.value, ctx.catalog)
    other = sentences.value_text(one, observation.other_value, ctx.catalog)
    return {
        "kind": "contradiction",
        "title": ctx.say("notice.contradiction", year=ctx.locale.year(observation.year)),
        "text": ctx.say("notice.contradiction_text", shown=shown, other=other),
        "links": parts.source_links(ctx, here, (observation.source, observation.other_source)),
    }


def _preliminary(ctx: Context, one: Indicator) -> list[View]:
    years = [o.year for o in ctx.observations[one.id] if o.state is State.PRELIMINARY]
    if not years:
        return []
    said = ctx.locale.joined(tuple(ctx.locale.year(year) for year in years))
    text = ctx.say("notice.preliminary_text", years=said)
    return [{"kind": "preliminary", "title": ctx.say("notice.preliminary"), "text": text, "links": ()}]


def _references(ctx: Context, here: str, one: Indicator) -> list[View]:
    """Published baseline and targets, each with who said it."""
    found = [("indicator.baseline", one.baseline)] if one.baseline else []
    found += [("indicator.target", target) for target in one.targets]
    return [
        {
            "term": ctx.say(term),
            "value": sentences.value_text(one, reference.value, ctx.catalog),
            "year": ctx.locale.year(reference.year) if reference.year else "",
            "note": ctx.text(reference.note),
            "source": ctx.source_link(here, reference.source),
        }
        for term, reference in found
    ]


def _comparison(ctx: Context, here: str, one: Indicator) -> View | None:
    """The same figure for other municipalities, where the data say that this is fair."""
    values = ctx.areas.get(one.id)
    if not values or not one.compare:
        return None
    return {
        "note": ctx.long(one.compare.note),
        "panels": _panels(ctx, one, values),
        "table": _comparison_table(ctx, one, values),
        "sources": parts.source_links(ctx, here, tuple(value.source for value in values)),
    }


def _panels(ctx: Context, one: Indicator, values: tuple[AreaValue, ...]) -> View | None:
    """Our own line beside each of the others; None for a rank, where everybody is in everybody else's way."""
    if one.measure is Measure.RANK:
        return None
    own = charts.Series(_own(ctx), tuple(_point(ctx, one, o) for o in ctx.observations[one.id]))
    others = [charts.Series(area, tuple(_point(ctx, one, v) for v in group)) for area, group in _by_area(values)]
    drawn = charts.panels(
        own,
        others,
        breaks=tuple(found.year for found in one.breaks),
        scale=(one.scale_min, one.scale_max),
        right_to_left=ctx.locale.direction == "rtl",
    )
    shown = {panel.name for panel in drawn.panels}
    titles = tuple(_panel_title(ctx, own, other) for other in others if other.name in shown)
    return {"chart": drawn, "key": ctx.say("comparison.key", own=own.name), "titles": titles}


def _panel_title(ctx: Context, own: charts.Series, other: charts.Series) -> str:
    """What a small chart says: the last value of each."""
    mine, theirs = (next(point for point in reversed(series.points) if point.label) for series in (own, other))
    return ctx.say(
        "comparison.panel",
        area=other.name,
        their_value=theirs.label,
        their_year=ctx.locale.year(theirs.year),
        own=own.name,
        own_value=mine.label,
        own_year=ctx.locale.year(mine.year),
    )


def _point(ctx: Context, one: Indicator, known: Observation | AreaValue) -> charts.Point:
    label = "" if known.value is None else sentences.bare_value(one, known.value, ctx.catalog)
    return charts.Point(known.year, known.value, label, known.state.value)


def _own(ctx: Context) -> str:
    return str(ctx.text(ctx.plan.facts.municipality.short))


def _by_area(values: tuple[AreaValue, ...]) -> Iterator[tuple[str, tuple[AreaValue, ...]]]:
    """The values of each other municipality by year, in order of their names."""
    for area in sorted({value.area for value in values}):
        yield area, tuple(sorted((v for v in values if v.area == area), key=lambda value: value.year))


def _comparison_table(ctx: Context, one: Indicator, values: tuple[AreaValue, ...]) -> View:
    years = sorted({o.year for o in ctx.observations[one.id] if o.value is not None} & {v.year for v in values})
    mine = {o.year: o for o in ctx.observations[one.id]}
    rows = [{"head": _own(ctx), "href": "", "cells": tuple(_own_cell(ctx, one, mine.get(year)) for year in years)}]
    rows += [
        {"head": area, "href": "", "cells": tuple(_cell(ctx, one, values, area, year) for year in years)}
        for area, _ in _by_area(values)
    ]
    return {
        "caption": ctx.say("comparison.caption", title=str(ctx.text(one.title))),
        "columns": (
            {"label": ctx.say("comparison.area"), "numeric": False},
            *({"label": ctx.locale.year(year), "numeric": True} for year in years),
        ),
        "rows": tuple(rows),
    }


def _own_cell(ctx: Context, one: Indicator, observation: Observation | None) -> View:
    text = parts.value_cell(ctx, one, observation) if observation else ctx.say("table.no_value")
    return {"text": text, "numeric": True}


def _cell(ctx: Context, one: Indicator, values: tuple[AreaValue, ...], area: str, year: int) -> View:
    found = next((value for value in values if value.area == area and value.year == year), None)
    text = sentences.bare_value(one, found.value, ctx.catalog) if found else ctx.say("table.no_value")
    return {"text": text, "numeric": True}


def _cite(ctx: Context, one: Indicator) -> str:
    return ctx.say(
        "indicator.cite_text",
        title=str(ctx.text(one.title)),
        site=str(ctx.text(ctx.plan.settings.title)),
        date=ctx.date(ctx.plan.settings.updated),
    )


def _downloads(ctx: Context, one: Indicator) -> list[View]:
    """The indicator's own data files; the address is the same for every language."""
    here = ctx.atlas.path(ctx.locale.code, f"indicators/{one.id}")
    root = "../" * here.count("/")
    title = str(ctx.text(one.title))
    return [
        {"text": ctx.say("indicator.download", format=kind.upper(), title=title), "href": f"{root}data/{one.id}.{kind}"}
        for kind in ("csv", "json")
    ]
