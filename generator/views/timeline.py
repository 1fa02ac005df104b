"""When it happened: decisions, follow-ups, events, and what came before and after."""

from __future__ import annotations

from generator.context import Context
from generator.model import Event, RelatedPlan
from generator.views.parts import View


def timeline(ctx: Context) -> View:
    """All events by date, and the plans before and after."""
    events = sorted(ctx.plan.events, key=lambda event: event.date)
    return {
        "items": tuple(event_item(ctx, "timeline", event) for event in events),
        "before": tuple(_plan(ctx, plan) for plan in ctx.plan.facts.before),
        "after": tuple(_plan(ctx, plan) for plan in ctx.plan.facts.after),
    }


def event_item(ctx: Context, here: str, event: Event) -> View:
    """An event for the timeline component."""
    return {
        "when": ctx.text(event.when) if event.when else ctx.date(event.date),
        "datetime": event.date,
        "kind": event.kind.value,
        "kind_word": ctx.say(f"event.{event.kind.value}"),
        "text": ctx.long(event.text),
        "goals": tuple(ctx.goal_link(here, goal) for goal in ctx.goals if goal.id in event.goals),
        "source": ctx.source_link(here, event.source),
    }


def _plan(ctx: Context, plan: RelatedPlan) -> View:
    years = ctx.say("period", start=ctx.locale.year(plan.period.start), end=ctx.locale.year(plan.period.end))
    return {
        "title": ctx.text(plan.title),
        "years": years,
        "text": ctx.long(plan.text),
        "source": ctx.source_link("timeline", plan.source),
    }
