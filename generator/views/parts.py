"""Pieces that several kinds of page show: a status, a trend, a wording, a table of values, a chart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from generator import charts, qr, sentences
from generator.context import Context
from generator.model import Assessment, Goal, Indicator, Measure, Observation, Stage, State, Status, Wording
from generator.pages import Link, Text
from generator.trends import Trend, known

View = Mapping[str, Any]


def current_wording(wordings: tuple[Wording, ...]) -> Wording:
    """The latest wording that could be read in full, or the latest of all; a withdrawal has no words of its own."""
    told = [one for one in wordings if one.stage is not Stage.WITHDRAWN] or list(wordings)
    whole = [one for one in told if one.complete and one.text]
    return (whole or told)[-1]


def withdrawn(ctx: Context, goal: Goal) -> str:
    """That the goal was withdrawn, and when; "" where it was not."""
    last = goal.wordings[-1]
    return ctx.say("goal.withdrawn", date=ctx.date(last.date)) if last.stage is Stage.WITHDRAWN else ""


def status_mark(ctx: Context, here: str, status: Status) -> View:
    """A status as word, shape code and a link to its definition."""
    href = ctx.href(here, "about/method", "status")
    return {"code": status.value, "word": ctx.say(f"status.{status.value}"), "href": href}


def trend_mark(ctx: Context, trend: Trend) -> View:
    return {"code": trend.verdict.value, "word": ctx.say(f"trend.{trend.verdict.value}")}


def latest_status(ctx: Context, goal: Goal) -> tuple[int | None, Status]:
    """The last year for which somebody published a judgement, and the judgement."""
    for year in reversed(ctx.plan.facts.period.years):
        found = ctx.assessments.get((goal.id, year))
        if found and found.status is not Status.NOT_ASSESSED:
            return year, found.status
    return None, Status.NOT_ASSESSED


def status_of(ctx: Context, goal: Goal, year: int) -> tuple[Status, str]:
    """The status of a goal in a year, and the reason in words where there is none."""
    found: Assessment | None = ctx.assessments.get((goal.id, year))
    if found is None:
        return Status.NOT_ASSESSED, ctx.say("reason.none_published")
    if found.status is Status.NOT_ASSESSED and found.reason:
        return found.status, ctx.say(f"reason.{found.reason.value}")
    return found.status, ""


def trends_of(ctx: Context, goal: Goal) -> tuple[Trend, ...]:
    return tuple(ctx.trends[indicator.id] for indicator in ctx.of_goal(goal))


def sentence_of(ctx: Context, indicator: Indicator) -> str:
    return sentences.trend_sentence(
        indicator, ctx.trends[indicator.id], ctx.observations[indicator.id], ctx.plan.facts.period, ctx.catalog
    )


def chart_of(ctx: Context, indicator: Indicator) -> View | None:
    """The chart of an indicator with its title and description; None where there is no value at all."""
    observations = ctx.observations[indicator.id]
    values = known(observations)
    if not values:
        return None
    return {
        "chart": charts.draw(
            tuple(_point(ctx, indicator, one) for one in observations),
            kind=chart_kind(indicator),
            breaks=tuple(one.year for one in indicator.breaks),
            period=(ctx.plan.facts.period.start, ctx.plan.facts.period.end),
            ticks=tick_format(ctx, indicator),
            references=tuple(_references(ctx, indicator)),
            scale=(indicator.scale_min, indicator.scale_max),
            right_to_left=ctx.locale.direction == "rtl",
        ),
        "title": sentence_of(ctx, indicator),
        "description": _chart_words(ctx, indicator, values),
        "id": f"chart-{indicator.id}",
    }


def sketch_of(ctx: Context, indicator: Indicator) -> charts.Sketch:
    """The small chart of an indicator, with the two compared values marked."""
    trend, period = ctx.trends[indicator.id], ctx.plan.facts.period
    return charts.sketch(
        tuple(_bare_point(ctx, indicator, one) for one in ctx.observations[indicator.id]),
        kind=chart_kind(indicator),
        marked=tuple(one.year for one in (trend.first, trend.last) if one),
        breaks=tuple(one.year for one in indicator.breaks),
        period=(period.start, period.end),
        scale=(indicator.scale_min, indicator.scale_max),
        right_to_left=ctx.locale.direction == "rtl",
    )


def chart_kind(indicator: Indicator) -> str:
    """rank, bar or line."""
    if indicator.measure is Measure.RANK:
        return "rank"
    return indicator.chart.value if indicator.chart else "line"


def paper(ctx: Context, here: str) -> View:
    """What only paper shows: the page's address, once somebody has decided it, and a square code that leads to it."""
    if not ctx.address:
        return {"address": "", "code": None}
    address = ctx.address + ctx.atlas.path(ctx.locale.code, here)
    return {"address": bare_address(address), "code": qr.code(address)}


def bare_address(url: str) -> str:
    """An address as people write it on paper: ``"https://www.example.org/a/"`` → "www.example.org/a/"."""
    return url.partition("://")[2] or url


def tick_format(ctx: Context, indicator: Indicator) -> Callable[[Decimal], str]:
    """How the axis writes a number: with no more decimals than it needs."""

    def text(value: Decimal) -> str:
        needed = max(0, -int(value.normalize().as_tuple().exponent))
        if indicator.measure is Measure.PERCENT:
            return ctx.locale.percent(value, needed)
        return ctx.locale.number(value, needed)

    return text


def value_table(ctx: Context, here: str, indicator: Indicator) -> View:
    """Every value of an indicator: year, value, state, note and source."""
    title = str(ctx.text(indicator.title))
    columns = (
        {"label": ctx.say("table.year"), "numeric": False},
        {"label": value_heading(ctx, indicator), "numeric": True},
        {"label": ctx.say("table.state"), "numeric": False},
        {"label": ctx.say("table.note"), "numeric": False},
        {"label": ctx.say("table.source"), "numeric": False},
    )
    rows = tuple(_row(ctx, here, indicator, one) for one in ctx.observations[indicator.id])
    return {"caption": ctx.say("table.caption", title=title), "columns": columns, "rows": rows}


def value_heading(ctx: Context, indicator: Indicator) -> str:
    if indicator.measure is Measure.PERCENT:
        return ctx.say("table.percent")
    if indicator.measure is Measure.RANK:
        return ctx.say("table.rank")
    unit = ctx.text(indicator.unit)
    return ctx.say("table.value_in", unit=unit) if unit else ctx.say("table.value")


def value_cell(ctx: Context, indicator: Indicator, observation: Observation) -> str:
    """The value as a table says it: "95,3", or in words that there is none."""
    if observation.value is None:
        return ctx.say("table.no_value")
    return sentences.bare_value(indicator, observation.value, ctx.catalog)


def source_links(ctx: Context, here: str, source_ids: tuple[str | None, ...]) -> tuple[Link, ...]:
    """One link per source, in order of first use."""
    return tuple(ctx.source_link(here, one) for one in dict.fromkeys(source_ids) if one)


def _row(ctx: Context, here: str, indicator: Indicator, observation: Observation) -> View:
    source = ctx.source_link(here, observation.source) if observation.source else None
    return {
        "head": ctx.locale.year(observation.year),
        "href": "",
        "cells": (
            {"text": value_cell(ctx, indicator, observation), "numeric": True},
            {"text": _state_words(ctx, observation), "numeric": False},
            {"text": _note(ctx, indicator, observation), "numeric": False},
            {"text": source.text if source else ctx.say("table.no_source"), "href": source.href if source else ""},
        ),
    }


def _state_words(ctx: Context, observation: Observation) -> str:
    if observation.state is State.MISSING and observation.reason:
        return ctx.say(f"missing.{observation.reason.value}")
    return ctx.say(f"state.{observation.state.value}")


def _note(ctx: Context, indicator: Indicator, observation: Observation) -> Text | str:
    note = ctx.text(observation.note)
    if observation.other_value is None:
        return note if note else ctx.say("table.no_note")
    if sentences.bare_value(indicator, observation.other_value, ctx.catalog) in note.text:
        return note
    other = sentences.value_text(indicator, observation.other_value, ctx.catalog)
    by = str(ctx.text(ctx.sources[observation.other_source].publisher)) if observation.other_source else ""
    words = ctx.say("table.other_value", value=other, by=by) if by else ctx.say("table.other_value_only", value=other)
    return Text(f"{note.text} {words}".strip(), note.lang, note.dir) if note else words


def _point(ctx: Context, indicator: Indicator, observation: Observation) -> charts.Point:
    label = ""
    if observation.value is not None:
        label = (
            ctx.locale.percent(observation.value, indicator.decimals)
            if indicator.measure is Measure.PERCENT
            else sentences.bare_value(indicator, observation.value, ctx.catalog)
        )
    return charts.Point(observation.year, observation.value, label, observation.state.value)


def _bare_point(ctx: Context, indicator: Indicator, observation: Observation) -> charts.Point:
    label = "" if observation.value is None else sentences.bare_value(indicator, observation.value, ctx.catalog)
    return charts.Point(observation.year, observation.value, label, observation.state.value)


def _references(ctx: Context, indicator: Indicator) -> list[charts.Reference]:
    """Published baselines and targets only; a line nobody drew is not ours to draw."""
    found = []
    if indicator.baseline:
        found.append(("chart.baseline", indicator.baseline.value))
    found += [("chart.target", target.value) for target in indicator.targets]
    said = ((value, ctx.say(key, value=sentences.value_text(indicator, value, ctx.catalog))) for key, value in found)
    return [charts.Reference(value, label) for value, label in said]


def _chart_words(ctx: Context, indicator: Indicator, values: tuple[Observation, ...]) -> str:
    """The chart in words for those who do not see it: its message, and that the table follows."""
    listed = tuple(
        ctx.say(
            "chart.point",
            year=ctx.locale.year(one.year),
            value=sentences.value_text(indicator, one.value or Decimal(0), ctx.catalog),
        )
        for one in values
    )
    return ctx.say("chart.description", points=ctx.locale.joined(listed))
