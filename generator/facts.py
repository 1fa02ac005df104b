"""What each page must say: the facts of the model in the page's own language, for ``verify`` to look for.

In: a ``Context`` and a shared path. Out: ``Fact`` values. They are made from the model directly, not from the views, so
that a view or a template that loses a value is found out.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator import sentences
from generator.context import Context
from generator.model import Goal, Indicator
from generator.pages import Fact


def facts_of(ctx: Context, shared: str) -> tuple[Fact, ...]:
    """The facts that the page with this shared path must carry."""
    folder, _, name = shared.rpartition("/")
    if folder == "indicators" and name in ctx.indicators:
        return tuple(_indicator_facts(ctx, ctx.indicators[name]))
    goal = next((one for one in ctx.goals if folder == "goals" and one.id == name), None)
    if goal:
        return tuple(_goal_facts(ctx, goal))
    whole = {"status": _status_facts, "index": _start_facts, "sources": _source_facts}
    return tuple(whole[shared](ctx)) if shared in whole else ()


def _indicator_facts(ctx: Context, one: Indicator) -> Iterator[Fact]:
    """Every value stands in the row of its year, with its source."""
    for observation in ctx.observations[one.id]:
        says = []
        if observation.value is not None:
            says.append(sentences.bare_value(one, observation.value, ctx.catalog))
        if observation.source:
            says.append(str(ctx.text(ctx.sources[observation.source].publisher)))
        yield Fact(ctx.locale.year(observation.year), tuple(says))
    yield Fact("", (_trend_sentence(ctx, one),))


def _goal_facts(ctx: Context, goal: Goal) -> Iterator[Fact]:
    """The goal's words, and each indicator's sentence."""
    for wording in goal.wordings:
        yield from (Fact("", (str(ctx.text(text)),)) for text in (wording.heading, wording.aim) if text)
    for one in ctx.of_goal(goal):
        yield Fact("", (_trend_sentence(ctx, one),))


def _status_facts(ctx: Context) -> Iterator[Fact]:
    """Each goal's row of the matrix says every year's status."""
    years = ctx.plan.facts.period.years
    for goal in ctx.goals:
        found = (ctx.assessments.get((goal.id, year)) for year in years)
        words = tuple(ctx.say(f"status.{one.status.value if one else 'not_assessed'}") for one in found)
        yield Fact(str(ctx.text(goal.title)), words)
    for report in ctx.plan.follow_up:
        yield Fact("", (str(ctx.text(report.statement)),))


def _start_facts(ctx: Context) -> Iterator[Fact]:
    for goal in ctx.goals:
        yield Fact("", (str(ctx.text(goal.title)),))


def _source_facts(ctx: Context) -> Iterator[Fact]:
    for source in ctx.plan.sources:
        yield Fact("", (source.title,))


def _trend_sentence(ctx: Context, one: Indicator) -> str:
    period = ctx.plan.facts.period
    return sentences.trend_sentence(one, ctx.trends[one.id], ctx.observations[one.id], period, ctx.catalog)
