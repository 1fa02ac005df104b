"""How we know: every source and what rests on it."""

from __future__ import annotations

from generator.context import Context
from generator.model import Source
from generator.pages import Link
from generator.views.parts import View


def sources(ctx: Context) -> View:
    """Every source and what it supports."""
    supports = _supports(ctx)
    return {"items": tuple(_source(ctx, one, tuple(supports.get(one.id, ()))) for one in _by_title(ctx))}


def _by_title(ctx: Context) -> list[Source]:
    return sorted(ctx.plan.sources, key=lambda source: (str(ctx.text(source.publisher)), source.date or "", source.id))


def _source(ctx: Context, one: Source, supports: tuple[Link, ...]) -> View:
    title = ctx.original(one.title, one.language)
    archived = Link(ctx.say("source.archived"), one.archived) if one.archived else None
    return {
        "id": one.id,
        "title": title,
        "lang": title.lang,
        "href": one.url,
        "host": one.url.split("/")[2],
        "publisher": ctx.text(one.publisher),
        "date": ctx.date(one.date) if one.date else ctx.say("source.no_date"),
        "kind_word": _capital(ctx.say(f"source.kind.{one.kind.value}")),
        "retrieved": ctx.date(one.retrieved) if one.retrieved else "",
        "archived": archived,
        "note": ctx.text(one.note),
        "supports": supports,
    }


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _supports(ctx: Context) -> dict[str, list[Link]]:
    """What rests on each source: indicators, goals, the vision, follow-ups and events."""
    found: dict[str, list[Link]] = {}

    def add(source: str | None, link: Link) -> None:
        if source and link not in found.setdefault(source, []):
            found[source].append(link)

    for one in ctx.plan.indicators:
        for observation in ctx.observations[one.id]:
            add(observation.source, ctx.indicator_link("sources", one))
            add(observation.other_source, ctx.indicator_link("sources", one))
    for goal in ctx.goals:
        for wording in goal.wordings:
            add(wording.source, ctx.goal_link("sources", goal))
    for wording in ctx.plan.vision.wordings if ctx.plan.vision else ():
        add(wording.source, _page_link(ctx, "vision"))
    for report in ctx.plan.follow_up:
        add(report.source, _page_link(ctx, "status"))
    for assessment in ctx.plan.assessments:
        add(assessment.source, _page_link(ctx, "status"))
    for event in ctx.plan.events:
        add(event.source, _page_link(ctx, "timeline"))
    return found


def _page_link(ctx: Context, shared: str) -> Link:
    return Link(ctx.page_title(shared), ctx.href("sources", shared))
