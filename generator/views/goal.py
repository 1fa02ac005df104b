"""One goal: what was promised, what has been said about it, what the figures say, and what nobody knows."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator import sentences
from generator.context import Context
from generator.model import (
    Assessment,
    Confidence,
    Coverage,
    Event,
    Goal,
    Indicator,
    Observation,
    Role,
    State,
    Status,
)
from generator.pages import Text
from generator.trends import Verdict
from generator.views import parts
from generator.views.parts import View, bare_address
from generator.views.timeline import event_item
from generator.views.wording import wording_steps


def goal(ctx: Context, one: Goal) -> View:
    """Everything the page of a goal shows."""
    here = f"goals/{one.id}"
    wording = parts.current_wording(one.wordings)
    return {
        "number": ctx.locale.year(one.order),
        "title": ctx.text(one.title),
        "summary": ctx.long(one.summary),
        "short": _short(ctx, one),
        "aim": ctx.long(wording.aim),
        "text": ctx.long(wording.text),
        "wording_caption": _caption(ctx, one),
        "wording_source": ctx.source_link(here, wording.source),
        "trail": wording_steps(ctx, here, one.wordings),
        "withdrawn": parts.withdrawn(ctx, one),
        "years": tuple(_years(ctx, here, one)),
        "official_note": ctx.long(ctx.plan.facts.assessments_note),
        "judged": tuple(_judged(ctx, here, one)),
        "unjudged": _unjudged(ctx, here, one),
        "events": tuple(_event(ctx, here, event) for event in ctx.plan.events if one.id in event.goals),
        "coverage": tuple(_coverage(ctx, here, phrase) for phrase in one.coverage),
        "coverage_sentence": coverage_sentence(ctx, one),
        "unknown": tuple(ctx.long(text) for text in one.unknown),
        "responsible": ctx.text(one.responsible),
        "related": tuple(ctx.goal_link(here, other) for other in ctx.goals if other.id in one.related),
        "sources": _sources(ctx, here, one),
        "method_href": ctx.href(here, "about/method", "trend"),
        "status_href": ctx.href(here, "status"),
        "feedback_href": ctx.href(here, "about/feedback") if ctx.atlas.has(ctx.locale.code, "about/feedback") else "",
        "paper": parts.paper(ctx, here),
        "pager": _pager(ctx, here, one),
    }


def indicator_card(ctx: Context, here: str, indicator: Indicator) -> View:
    """An indicator that can be judged, on a goal's page: sentence, trend, small chart, and the same values in words."""
    return {
        "title": ctx.text(indicator.title),
        "href": ctx.href(here, f"indicators/{indicator.id}"),
        "sentence": parts.sentence_of(ctx, indicator),
        "trend": parts.trend_mark(ctx, ctx.trends[indicator.id]),
        "facts": tuple(_cautions(ctx, indicator)),
        "sketch": parts.sketch_of(ctx, indicator),
        "values": tuple(_value(ctx, indicator, one) for one in ctx.observations[indicator.id]),
    }


def official_sentence(ctx: Context, year: int | None) -> str:
    """For which year somebody last published a judgement, or that nobody has."""
    return ctx.say("card.official_year", year=ctx.locale.year(year)) if year else ctx.say("card.official_none")


def verdict_counts(ctx: Context, one: Goal) -> tuple[View, ...]:
    """How many of the goal's indicators go which way; those that none does are left out."""
    counts = sentences.trend_counts(parts.trends_of(ctx, one))
    return tuple(
        {"code": verdict.value, "word": ctx.say(f"trend.{verdict.value}"), "count": ctx.locale.year(n)}
        for verdict, n in counts.items()
        if n
    )


def coverage_sentence(ctx: Context, one: Goal) -> str:
    """How many of the goal's phrases anybody measures: "5 av 9 delar av målet mäts." """
    measured = sum(bool(phrase.indicators) for phrase in one.coverage)
    return ctx.say("coverage.sentence", len(one.coverage), measured=ctx.locale.year(measured))


def _short(ctx: Context, one: Goal) -> View:
    """How it went in a few words: what has been judged, what the figures say, how much is measured."""
    year, status = parts.latest_status(ctx, one)
    return {
        "status": {"code": status.value, "word": ctx.say(f"status.{status.value}")},
        "official": parts.withdrawn(ctx, one) or official_sentence(ctx, year),
        "counts": verdict_counts(ctx, one),
        "figures": sentences.totals_sentence(parts.trends_of(ctx, one), ctx.catalog),
        "measured": coverage_sentence(ctx, one) if one.coverage else "",
    }


def _caption(ctx: Context, one: Goal) -> str:
    wording = parts.current_wording(one.wordings)
    return ctx.say(f"wording.caption.{wording.stage.value}", date=ctx.date(wording.date))


def _years(ctx: Context, here: str, one: Goal) -> Iterable[View]:
    """The status of each year; neighbouring years about which the same is said are said together."""
    said = (_year(ctx, here, one, year) for year in ctx.plan.facts.period.years)
    for _, group in groupby(said, key=lambda view: {**view, "year": ""}):
        same = tuple(group)
        first, last = same[0]["year"], same[-1]["year"]
        yield {**same[0], "year": ctx.say("period", start=first, end=last) if len(same) > 1 else first}


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
        "count": ctx.say("coverage.count", len(phrase.indicators)) if phrase.indicators else "",
        "indicators": tuple(ctx.indicator_link(here, ctx.indicators[one]) for one in phrase.indicators),
        "note": ctx.text(phrase.note),
    }


def _judged(ctx: Context, here: str, one: Goal) -> Iterable[View]:
    """What can be judged, by what it shows: results first, then what people experience."""
    for role in Role:
        cards = tuple(
            indicator_card(ctx, here, indicator)
            for indicator in ctx.of_goal(one)
            if indicator.role is role and ctx.trends[indicator.id].verdict is not Verdict.CANNOT_JUDGE
        )
        if cards:
            yield {"heading": ctx.say(f"group.{role.value}"), "cards": cards}


def _unjudged(ctx: Context, here: str, one: Goal) -> View:
    """What cannot be judged, by the reason why; the reason is said once."""
    reasons: dict[str, list[View]] = {}
    for indicator in ctx.of_goal(one):
        trend = ctx.trends[indicator.id]
        if trend.verdict is Verdict.CANNOT_JUDGE:
            reason = sentences.verdict_reason(indicator, trend, ctx.catalog)
            reasons.setdefault(reason, []).append(_line(ctx, here, indicator))
    count = sum(map(len, reasons.values()))
    return {
        "heading": ctx.say("goal.unjudged", count) if count else "",
        "groups": tuple({"reason": reason, "items": tuple(lines)} for reason, lines in reasons.items()),
    }


def _line(ctx: Context, here: str, indicator: Indicator) -> View:
    link = ctx.indicator_link(here, indicator)
    return {"title": ctx.text(indicator.title), "href": link.href, "sentence": parts.sentence_of(ctx, indicator)}


def _cautions(ctx: Context, indicator: Indicator) -> Iterable[str]:
    """What one must know to read the trend: which way is better, and what makes the figure less than it seems."""
    yield ctx.say(f"direction.{indicator.direction.value}")
    if indicator.confidence is not Confidence.HIGH:
        yield ctx.say(f"confidence.{indicator.confidence.value}")
    if indicator.proxy:
        yield ctx.say("indicator.proxy")


def _value(ctx: Context, indicator: Indicator, one: Observation) -> View:
    """A year and its value for the short list: "2019", "95,3"."""
    year = ctx.locale.year(one.year)
    if one.value is None:
        return {"year": year, "value": ctx.say("value.missing")}
    value = sentences.bare_value(indicator, one.value, ctx.catalog)
    is_sure = one.state is not State.PRELIMINARY
    return {"year": year, "value": value if is_sure else ctx.say("value.preliminary", value=value)}


def _event(ctx: Context, here: str, event: Event) -> View:
    """An event without the names of the goals it concerns: this page is about one of them."""
    return {**event_item(ctx, here, event), "goals": ()}


def _sources(ctx: Context, here: str, one: Goal) -> tuple[View, ...]:
    """The sources of the goal's own words, judgements and events, with the addresses that paper needs."""
    used = [wording.source for wording in one.wordings]
    used += [found.source for (goal_id, _), found in ctx.assessments.items() if goal_id == one.id and found.source]
    used += [event.source for event in ctx.plan.events if one.id in event.goals]
    links = ((ctx.source_link(here, source), ctx.sources[source].url) for source in dict.fromkeys(used))
    return tuple({"text": link.text, "href": link.href, "url": bare_address(url)} for link, url in links)


def _pager(ctx: Context, here: str, one: Goal) -> View:
    place = ctx.goals.index(one)
    before = ctx.goals[place - 1] if place else None
    after = ctx.goals[place + 1] if place + 1 < len(ctx.goals) else None
    return {"previous": _step(ctx, here, "pager.previous", before), "next": _step(ctx, here, "pager.next", after)}


def _step(ctx: Context, here: str, key: str, one: Goal | None) -> View | None:
    if one is None:
        return None
    return {"label": ctx.say(key), "title": ctx.text(one.title), "href": ctx.href(here, f"goals/{one.id}")}
