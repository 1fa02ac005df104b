"""The pages that show everything at a glance: start, status, vision, and the lists of goals and indicators."""

from __future__ import annotations

from generator import sentences
from generator.context import Context
from generator.model import Change, Count, Event, FollowUp, Goal, Status
from generator.views import parts
from generator.views.change import change
from generator.views.goal import coverage_sentence, official_sentence, verdict_counts
from generator.views.parts import View
from generator.views.timeline import event_item
from generator.views.wording import wording_steps

LATEST = 3


def start(ctx: Context) -> View:
    """The vision in full, a card per goal, the years, and the latest changes of the site."""
    return {
        "vision": _vision_quote(ctx, "index"),
        "cards": tuple(goal_card(ctx, "index", one) for one in ctx.goals),
        "follow_up": tuple(follow_up(ctx, "index", one) for one in ctx.plan.follow_up if one.says_goals),
        "status_href": ctx.href("index", "status"),
        "changes": tuple(change(ctx, "index", one) for one in _latest_changes(ctx)),
        "events": tuple(event_item(ctx, "index", one) for one in _after_the_period(ctx)),
        "totals": _whole(ctx),
    }


def status(ctx: Context) -> View:
    """The matrix goals × years, the municipality's own follow-up, and what the figures say in words."""
    years = ctx.plan.facts.period.years
    return {
        "matrix": {
            "caption": ctx.say("status_page.caption"),
            "corner": ctx.say("status_page.corner"),
            "years": tuple(ctx.locale.year(year) for year in years),
            "rows": tuple(_matrix_row(ctx, one, years) for one in ctx.goals),
        },
        "official": _official_sentence(ctx),
        "note": ctx.long(ctx.plan.facts.assessments_note),
        "searched": ctx.date(ctx.plan.facts.assessments_searched) if ctx.plan.facts.assessments_searched else "",
        "definitions": tuple(status_definition(ctx, "status", one) for one in Status),
        "forecasts": tuple(follow_up(ctx, "status", one) for one in ctx.plan.follow_up),
        "figures": tuple(_figures_row(ctx, one) for one in ctx.goals),
        "totals": _whole(ctx),
        "method_href": ctx.href("status", "about/method", "trend"),
    }


def vision(ctx: Context) -> View:
    """The vision with its wording trail."""
    if ctx.plan.vision is None:
        return {"quote": None, "trail": (), "note": ""}
    return {
        "quote": _vision_quote(ctx, "vision"),
        "trail": wording_steps(ctx, "vision", ctx.plan.vision.wordings),
        "note": ctx.long(ctx.plan.vision.note),
    }


def goals(ctx: Context) -> View:
    """All goals as cards."""
    return {"cards": tuple(goal_card(ctx, "goals/index", one) for one in ctx.goals)}


def indicators(ctx: Context) -> View:
    """All indicators, by goal; those that belong to no goal last."""
    here = "indicators/index"
    groups = [(str(ctx.text(one.title)), ctx.of_goal(one)) for one in ctx.goals]
    groups.append((ctx.say("indicators.background"), tuple(i for i in ctx.plan.indicators if i.goal is None)))
    return {
        "groups": tuple(
            {
                "heading": heading,
                "items": tuple(
                    {
                        "title": ctx.text(one.title),
                        "href": ctx.href(here, f"indicators/{one.id}"),
                        "text": parts.sentence_of(ctx, one),
                        "trend": parts.trend_mark(ctx, ctx.trends[one.id]),
                    }
                    for one in members
                ),
            }
            for heading, members in groups
            if members
        )
    }


def goal_card(ctx: Context, here: str, one: Goal) -> View:
    """A goal in one card: aim, what has officially been said, what the figures say, how much is measured."""
    year, found = parts.latest_status(ctx, one)
    trends = parts.trends_of(ctx, one)
    wording = parts.current_wording(one.wordings)
    mark = parts.status_mark(ctx, here, found)
    return {
        "number": ctx.locale.year(one.order),
        "title": ctx.text(one.title),
        "aim": ctx.text(wording.aim),
        "href": ctx.href(here, f"goals/{one.id}"),
        "status": mark,
        "status_label": ctx.say("card.status"),
        "official_label": ctx.say("card.official"),
        "official": parts.withdrawn(ctx, one) or official_sentence(ctx, year),
        "figures_label": ctx.say("card.figures"),
        "figures": sentences.totals_sentence(trends, ctx.catalog),
        "counts": verdict_counts(ctx, one),
        "measured_label": ctx.say("card.measured"),
        "measured": coverage_sentence(ctx, one),
        "more": ctx.say("card.more", title=str(ctx.text(one.title))),
    }


def follow_up(ctx: Context, here: str, one: FollowUp) -> View:
    """What the municipality itself reported for a year."""
    return {
        "year": ctx.locale.year(one.year),
        "kind": one.kind.value,
        "kind_word": ctx.say(f"follow_up.{one.kind.value}"),
        "as_of": ctx.date(one.as_of) if one.as_of else "",
        "statement": ctx.long(one.statement),
        "counts": tuple(_count(ctx, count) for count in one.counts),
        "source": ctx.source_link(here, one.source),
        "says_goals": one.says_goals,
    }


def status_definition(ctx: Context, here: str, one: Status) -> View:
    mark = parts.status_mark(ctx, here, one)
    return {"status": {"code": mark["code"], "word": mark["word"]}, "text": ctx.say(f"definition.{one.value}")}


def _vision_quote(ctx: Context, here: str) -> View | None:
    if ctx.plan.vision is None:
        return None
    wording = parts.current_wording(ctx.plan.vision.wordings)
    year = ctx.locale.year(ctx.plan.vision.target_year)
    return {
        "text": ctx.long(wording.text),
        "caption": ctx.say(f"vision.caption.{wording.stage.value}", year=year, date=ctx.date(wording.date)),
        "href": ctx.href(here, "vision") if here != "vision" else "",
        "more": ctx.say("vision.more") if here != "vision" else "",
    }


def _matrix_row(ctx: Context, one: Goal, years: tuple[int, ...]) -> View:
    cells = (parts.status_of(ctx, one, year)[0] for year in years)
    marks = tuple(parts.status_mark(ctx, "status", status) for status in cells)
    return {"title": ctx.text(one.title), "href": ctx.href("status", f"goals/{one.id}"), "cells": marks}


def _official_sentence(ctx: Context) -> str:
    """How many goals have a published judgement: "0 av 4 mål har en publicerad bedömning." """
    judged = sum(parts.latest_status(ctx, one)[0] is not None for one in ctx.goals)
    key = "status_page.some" if judged else "status_page.none"
    return ctx.say(key, len(ctx.goals), judged=ctx.locale.year(judged))


def _figures_row(ctx: Context, one: Goal) -> View:
    return {
        "title": ctx.text(one.title),
        "href": ctx.href("status", f"goals/{one.id}"),
        "sentence": sentences.totals_sentence(parts.trends_of(ctx, one), ctx.catalog),
        "counts": verdict_counts(ctx, one),
    }


def _whole(ctx: Context) -> str:
    trends = tuple(ctx.trends[one.id] for one in ctx.plan.indicators if one.goal)
    return sentences.totals_sentence(trends, ctx.catalog)


def _count(ctx: Context, count: Count) -> str:
    layer = str(ctx.text(count.layer))
    if count.reached is not None and count.total is not None:
        reached, total = ctx.locale.year(count.reached), ctx.locale.year(count.total)
        return ctx.say("follow_up.count", layer=layer, reached=reached, total=total)
    return ctx.say(f"follow_up.extent.{count.extent.value}", layer=layer) if count.extent else layer


def _latest_changes(ctx: Context) -> list[Change]:
    return sorted(ctx.plan.changes, key=lambda change: change.date, reverse=True)[:LATEST]


def _after_the_period(ctx: Context) -> list[Event]:
    return [event for event in ctx.plan.events if event.kind.value == "after"][:LATEST]
