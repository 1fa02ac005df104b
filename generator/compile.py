"""compile: (Plan, Locale, Catalog) → Site of Pages, once per locale. The third of the six verbs.

In: the validated plan and the written pages. Out: every page with its address, its words and what it shows, and the
frame around them. Pure: no disk, no clock, no HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.context import Context, Prose
from generator.facts import facts_of
from generator.locales import Locale
from generator.model import Goal, Indicator, PageMeta, Plan
from generator.pages import Alternate, Page, Site
from generator.prose import to_html
from generator.shell import shell
from generator.translation import Record, TranslationState
from generator.urls import atlas
from generator.views import about, finding, overview, sources, timeline
from generator.views.goal import goal
from generator.views.indicator import indicator
from generator.views.parts import View

VIEWS: Mapping[str, Callable[[Context], View]] = {
    "start": overview.start,
    "status": overview.status,
    "vision": overview.vision,
    "goals": overview.goals,
    "indicators": overview.indicators,
    "timeline": timeline.timeline,
    "sources": sources.sources,
    "search": finding.search,
    "sitemap": finding.site_map,
    "method": about.method,
    "translation": about.translation,
    "changes": about.changes,
    "data": about.data,
    "feedback": about.feedback,
    "accessibility": about.feedback,
}
NOT_A_PAGE = "not_found"
UNSEARCHED = frozenset({"search", "sitemap"})


@dataclass(frozen=True)
class Written:
    """The pages that people wrote: front matter and Markdown by language and shared path."""

    metas: Mapping[tuple[str, str], PageMeta]
    bodies: Mapping[tuple[str, str], str]


def compile_site(
    plan: Plan,
    written: Written,
    locale: Locale,
    *,
    catalog: Catalog,
    locales: tuple[Locale, ...],
    record: Record,
    base_path: str = "/",
) -> Site:
    """Compiles one language of the site. ``base_path`` is the path part of the site's address."""
    context = make_context(plan, written, locale, catalog=catalog, locales=locales, record=record)
    return Site(locale.code, locale.prefix, tuple(_pages(context)), shell(context, _not_found(context, base_path)))


def make_context(
    plan: Plan, written: Written, locale: Locale, *, catalog: Catalog, locales: tuple[Locale, ...], record: Record
) -> Context:
    """The look-ups for one language; a page that lacks a text in it borrows the default language's."""
    metas = _with_borrowed(written.metas, locales)
    default = locales[0].code
    shared = tuple(sorted((s for code, s in metas if code == default), key=lambda s: _menu_order(metas[(default, s)], s)))
    return Context(
        plan=plan,
        locale=locale,
        locales=locales,
        catalog=catalog,
        atlas=atlas(locales, metas, plan),
        metas=metas,
        prose={one: _prose(written, record, locale.code, default, one) for one in shared},
        originals={one: written.bodies.get((default, one), "") for one in shared},
        record=record,
        pages=tuple(one for one in shared if metas[(default, one)].kind != NOT_A_PAGE),
    )


def _pages(ctx: Context) -> Iterator[Page]:
    for shared in ctx.pages:
        yield _written_page(ctx, shared)
    for one in ctx.goals:
        yield _goal_page(ctx, one)
    for each in ctx.plan.indicators:
        yield _indicator_page(ctx, each)


def _written_page(ctx: Context, shared: str) -> Page:
    meta = ctx.metas[(ctx.locale.code, shared)]
    view = dict(VIEWS[meta.kind](ctx)) if meta.kind in VIEWS else {}
    view["prose_notice"] = _prose_notice(ctx, shared)
    return _page(
        ctx,
        shared,
        kind=meta.kind,
        title=meta.title,
        description=meta.description,
        updated=meta.updated,
        body=ctx.prose[shared].body,
        view=view,
    )


def _goal_page(ctx: Context, one: Goal) -> Page:
    title, summary = str(ctx.text(one.title)), str(ctx.text(one.summary))
    return _page(ctx, f"goals/{one.id}", kind="goal", title=title, description=summary, view=goal(ctx, one))


def _indicator_page(ctx: Context, one: Indicator) -> Page:
    title, words = str(ctx.text(one.title)), str(ctx.text(one.definition))
    return _page(
        ctx, f"indicators/{one.id}", kind="indicator", title=title, description=words, view=indicator(ctx, one)
    )


def _page(
    ctx: Context,
    shared: str,
    *,
    kind: str,
    title: str,
    description: str,
    view: View,
    body: str = "",
    updated: str | None = None,
) -> Page:
    changed = updated or ctx.plan.settings.updated
    site_title = str(ctx.text(ctx.plan.settings.title))
    return Page(
        shared=shared,
        kind=kind,
        lang=ctx.locale.code,
        path=ctx.atlas.path(ctx.locale.code, shared),
        title=title,
        page_title=site_title if shared == "index" else ctx.say("page_title", title=title, site=site_title),
        description=description,
        section=shared.partition("/")[0],
        updated=ctx.date(changed) if changed else "",
        updated_iso=changed or "",
        alternates=tuple(_alternate(ctx, locale, shared) for locale in ctx.locales),
        breadcrumb=_breadcrumb(ctx, shared),
        body=body,
        view=view,
        facts=facts_of(ctx, shared),
        is_searchable=kind not in UNSEARCHED,
    )


def _alternate(ctx: Context, locale: Locale, shared: str) -> Alternate:
    path = ctx.atlas.path(locale.code, shared)
    return Alternate(locale.code, locale.name, locale.direction, path, locale.code == ctx.locale.code)


def _breadcrumb(ctx: Context, shared: str) -> tuple[tuple[str, str], ...]:
    """The way down to the page, as (title, path) from the start page; the page itself is last."""
    if shared == "index":
        return ()
    folder, _, name = shared.rpartition("/")
    ways = ["index"]
    if folder and name != "index" and ctx.atlas.has(ctx.locale.code, f"{folder}/index"):
        ways.append(f"{folder}/index")
    return tuple((ctx.page_title(one), ctx.atlas.path(ctx.locale.code, one)) for one in (*ways, shared))


def _prose(written: Written, record: Record, code: str, default: str, shared: str) -> Prose:
    original = written.bodies.get((default, shared), "")
    own = written.bodies.get((code, shared))
    if own is None:
        return Prose(original, default, TranslationState.MISSING)
    return Prose(own, code, record.page_state(f"pages/{shared}", original, code))


def _prose_notice(ctx: Context, shared: str) -> View | None:
    """What the reader of a written page must know about its translation; nothing when all is well."""
    state = ctx.prose[shared].state
    if state not in (TranslationState.MISSING, TranslationState.OUTDATED):
        return None
    title, text = ctx.say(f"translation.page.{state.value}"), ctx.say(f"translation.page_text.{state.value}")
    return {"kind": "translation", "title": title, "text": text, "links": ()}


def _with_borrowed(
    metas: Mapping[tuple[str, str], PageMeta], locales: tuple[Locale, ...]
) -> Mapping[tuple[str, str], PageMeta]:
    default = locales[0].code
    borrowed = {
        (locale.code, shared): meta for (code, shared), meta in metas.items() if code == default for locale in locales
    }
    return borrowed | dict(metas)


def _menu_order(meta: PageMeta, shared: str) -> tuple[int, str]:
    return (meta.order, shared)


def _not_found(ctx: Context, base_path: str) -> tuple[str, str]:
    """Title and HTML of the page that is shown for an address that leads nowhere; it may be shown at any depth."""
    shared = next(one for one in ctx.prose if ctx.metas[(ctx.locale.code, one)].kind == NOT_A_PAGE)
    addresses = {one: base_path + path for (code, one), path in ctx.atlas.paths.items() if code == ctx.locale.code}
    return ctx.metas[(ctx.locale.code, shared)].title, to_html(ctx.prose[shared].body, addresses)


