"""One goal: what was promised, what has been said about it, what the figures say, and what nobody knows."""

from __future__ import annotations

from generator import sentences
from generator.context import Context
from generator.model import Assessment, Coverage, Goal, Indicator, Status
from generator.pages import Link, Text
from generator.views import parts
from generator.views.parts import View
from generator.views.timeline import event_item
from generator.views.wording import wording_steps


def goal(ctx: Context, one: Goal) -> View:
    """Everything the page of a goal shows."""
    here = f"goals/{one.id}"
    wording = parts.current_wording(one.wordings)
    indicators = ctx.of_goal(one)
    return {
        "number": ctx.locale.year(one.order),
        "title": ctx.text(one.title),
        "summary": ctx.long(one.summary),
        "aim": ctx.long(wording.aim),
        "text": ctx.long(wording.text),
        "wording_caption": _caption(ctx, one),
        "wording_source": ctx.source_link(here, wording.source),
        "trail": wording_steps(ctx, here, one.wordings),
        "withdrawn": parts.withdrawn(ctx, one),
        "years": tuple(_year(ctx, here, one, year) for year in ctx.plan.facts.period.years),
        "official_note": ctx.long(ctx.plan.facts.assessments_note),
        "figures": sentences.totals_sentence(parts.trends_of(ctx, one), ctx.catalog),
        "cards": tuple(indicator_card(ctx, here, indicator) for indicator in indicators),
        "events": tuple(event_item(ctx, here, event) for event in ctx.plan.events if one.id in event.goals),
        "coverage": tuple(_coverage(ctx, here, phrase) for phrase in one.coverage),
        "coverage_sentence": coverage_sentence(ctx, one),
        "unknown": tuple(ctx.long(text) for text in one.unknown),
        "responsible": ctx.text(one.responsible),
        "related": tuple(ctx.goal_link(here, other) for other in ctx.goals if other.id in one.related),
        "sources": _sources(ctx, here, one, indicators),
        "method_href": ctx.href(here, "about/method", "trend"),
        "status_href": ctx.href(here, "status"),
        "feedback_href": ctx.href(here, "about/feedback") if ctx.atlas.has(ctx.locale.code, "about/feedback") else "",
        "topics": one.topics.get(ctx.locale.code),
        "pager": _pager(ctx, here, one),
    }


def indicator_card(ctx: Context, here: str, indicator: Indicator) -> View:
    """An indicator on a goal's page: sentence, trend, chart, table and sources."""
    trend = ctx.trends[indicator.id]
    observations = ctx.observations[indicator.id]
    return {
        "id": indicator.id,
        "title": ctx.text(indicator.title),
        "href": ctx.href(here, f"indicators/{indicator.id}"),
        "sentence": parts.sentence_of(ctx, indicator),
        "trend": parts.trend_mark(ctx, trend),
        "facts": (sentences.verdict_reason(indicator, trend, ctx.catalog), *_cautions(ctx, indicator)),
        "chart": parts.chart_of(ctx, indicator),
        "table": parts.value_table(ctx, here, indicator),
        "sources": parts.source_links(ctx, here, tuple(one.source for one in observations)),
        "sources_label": ctx.say("goal.card_sources"),
        "note": ctx.text(indicator.proxy_note) if indicator.proxy else "",
        "more": ctx.say("goal.card_more"),
    }


def coverage_sentence(ctx: Context, one: Goal) -> str:
    """How many of the goal's phrases anybody measures: "5 av 9 delar av målet mäts." """
    measured = sum(bool(phrase.indicators) for phrase in one.coverage)
    return ctx.say("coverage.sentence", len(one.coverage), measured=ctx.locale.year(measured))


def _caption(ctx: Context, one: Goal) -> str:
    wording = parts.current_wording(one.wordings)
    return ctx.say(f"wording.caption.{wording.stage.value}", date=ctx.date(wording.date))


def _year(ctx: Context, here: str, one: Goal, year: int) -> View:
    found = ctx.assessments.get((one.id, year))
    status, reason = parts.status_of(ctx, one, year)
    return {
        "year": ctx.locale.year(year),
        "status": parts.status_mark(ctx, here, status),
        "reason": reason,
        "text": ctx.long(found.text) if found else "",
        "judged_by": _judged_by(ctx, found) if found and status is not Status.NOT_ASSESSED else "",
        "source": ctx.source_link(here, found.source) if found and found.source else None,
    }


def _judged_by(ctx: Context, found: Assessment) -> Text | str:
    """Who judged, and when: "kommunstyrelsen, 3 april 2021"."""
    author = ctx.text(found.author)
    if not found.date:
        return author
    words = ctx.say("status_page.author_date", author=author.text, date=ctx.date(found.date))
    return Text(words, author.lang, author.dir)


def _coverage(ctx: Context, here: str, phrase: Coverage) -> View:
    return {
        "phrase": ctx.text(phrase.phrase),
        "measured": bool(phrase.indicators),
        "indicators": tuple(ctx.indicator_link(here, ctx.indicators[one]) for one in phrase.indicators),
        "note": ctx.text(phrase.note),
    }


def _cautions(ctx: Context, indicator: Indicator) -> tuple[str, ...]:
    confidence = ctx.say(f"confidence.{indicator.confidence.value}")
    return (confidence, ctx.say(f"role.{indicator.role.value}"))


def _sources(ctx: Context, here: str, one: Goal, indicators: tuple[Indicator, ...]) -> tuple[Link, ...]:
    used = [wording.source for wording in one.wordings]
    used += [found.source for (goal_id, _), found in ctx.assessments.items() if goal_id == one.id and found.source]
    used += [o.source for indicator in indicators for o in ctx.observations[indicator.id] if o.source]
    used += [event.source for event in ctx.plan.events if one.id in event.goals]
    return parts.source_links(ctx, here, tuple(used))


def _pager(ctx: Context, here: str, one: Goal) -> View:
    place = ctx.goals.index(one)
    before = ctx.goals[place - 1] if place else None
    after = ctx.goals[place + 1] if place + 1 < len(ctx.goals) else None
    return {"previous": _step(ctx, here, "pager.previous", before), "next": _step(ctx, here, "pager.next", after)}


def _step(ctx: Context, here: str, key: str, one: Goal | None) -> View | None:
    if one is None:
        return None
    return {"label": ctx.say(key), "title": ctx.text(one.title), "href": ctx.href(here, f"goals/{one.id}")}
