"""compile: (Plan, Locale, Catalog) → Site of Pages, once per locale. The third of the six verbs.

In: the validated plan and the written pages. Out: every page with its address, its words and what it shows, and the
frame around them. Pure: no disk, no clock, no HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

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
from generator.views import about, finding, glossary, overview, sources, timeline
from generator.views.accessibility import accessibility
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
    "accessibility": accessibility,
    "glossary": glossary.glossary,
}
NOT_A_PAGE = "not_found"
# Longer titles are cut in tabs and lists of hits; there the site's name gives way.
LONGEST_TITLE = 70
UNSEARCHED = frozenset({"search", "sitemap"})


@dataclass(frozen=True)
class Content:
    """Everything the pages are made of, in all languages.

    ``metas`` and ``bodies`` are the pages that people wrote, by language and shared path; ``base_path`` is the path
    part of the site's address, ``address`` the whole of it, "" while nobody has decided it; ``attachments`` are the
    files beside the pages, by language and path ("sv/about/map.png").
    """

    plan: Plan
    metas: Mapping[tuple[str, str], PageMeta]
    bodies: Mapping[tuple[str, str], str]
    locales: tuple[Locale, ...]
    record: Record
    base_path: str = "/"
    address: str = ""
    attachments: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class _Sheet:
    """What sets one page apart from the others."""

    kind: str
    title: str
    description: str
    view: View
    body: str = ""
    updated: str | None = None
    topics: tuple[str, ...] = ()


def compile_site(content: Content, locale: Locale, catalog: Catalog) -> Site:
    """Compiles one language of the site."""
    context = make_context(content, locale, catalog)
    frame = shell(context, _not_found(context, content.base_path), drawing(content.plan, content.attachments))
    return Site(locale.code, locale.prefix, tuple(_pages(context)), frame, _attachments(content, locale.code))


def drawing(plan: Plan, attachments: Mapping[str, bytes]) -> bytes:
    """The municipality's own mark; empty where the settings name none."""
    mark = plan.settings.brand.logo
    return attachments.get(f"data/{mark.file}", b"") if mark else b""


def make_context(content: Content, locale: Locale, catalog: Catalog) -> Context:
    """The look-ups for one language; a page that lacks a text in it borrows the default language's."""
    metas = _with_borrowed(content.metas, content.locales)
    default = content.locales[0].code
    ours = (shared for code, shared in metas if code == default)
    shared = tuple(sorted(ours, key=lambda one: (metas[(default, one)].order, one)))
    return Context(
        plan=content.plan,
        locale=locale,
        locales=content.locales,
        catalog=catalog,
        atlas=atlas(content.locales, metas, content.plan),
        metas=metas,
        prose={one: _prose(content, locale.code, one) for one in shared},
        originals={one: content.bodies.get((default, one), "") for one in shared},
        record=content.record,
        pages=tuple(one for one in shared if metas[(default, one)].kind != NOT_A_PAGE),
        address=content.address,
    )


def _attachments(content: Content, lang: str) -> Mapping[str, bytes]:
    """The language's own files, and those of the default language that it has no version of."""
    folders = (content.locales[0].code, lang)
    return {name.removeprefix(f"{one}/"): data for one in folders for name, data in sorted(content.attachments.items())
            if name.startswith(f"{one}/")}  # fmt: skip


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
    sheet = _Sheet(meta.kind, meta.title, meta.description, view, ctx.prose[shared].body, meta.updated, meta.topics)
    return _page(ctx, shared, sheet)


def _goal_page(ctx: Context, one: Goal) -> Page:
    title, topics = str(ctx.text(one.title)), one.topics.get(ctx.locale.code)
    sheet = _Sheet("goal", title, str(ctx.text(one.summary)), goal(ctx, one), topics=topics)
    return _page(ctx, f"goals/{one.id}", _explained(ctx, f"goals/{one.id}", sheet))


def _indicator_page(ctx: Context, one: Indicator) -> Page:
    title, topics = str(ctx.text(one.title)), one.topics.get(ctx.locale.code)
    sheet = _Sheet("indicator", title, str(ctx.text(one.definition)), indicator(ctx, one), topics=topics)
    return _page(ctx, f"indicators/{one.id}", _explained(ctx, f"indicators/{one.id}", sheet))


def _explained(ctx: Context, shared: str, sheet: _Sheet) -> _Sheet:
    """The page with the difficult words of its own texts explained."""
    words = glossary.terms_of(ctx, shared, glossary.texts_in(sheet.view))
    return replace(sheet, view={**sheet.view, "glossary": words})


def _page(ctx: Context, shared: str, sheet: _Sheet) -> Page:
    changed = sheet.updated or ctx.plan.settings.updated
    return Page(
        shared=shared,
        kind=sheet.kind,
        lang=ctx.locale.code,
        path=ctx.atlas.path(ctx.locale.code, shared),
        title=sheet.title,
        page_title=_page_title(ctx, shared, sheet.title),
        description=sheet.description,
        section=shared.partition("/")[0],
        updated=ctx.date(changed) if changed else "",
        updated_iso=changed or "",
        alternates=tuple(_alternate(ctx, locale, shared) for locale in ctx.locales),
        breadcrumb=_breadcrumb(ctx, shared),
        body=sheet.body,
        view=sheet.view,
        facts=facts_of(ctx, shared),
        is_searchable=sheet.kind not in UNSEARCHED,
        topics=sheet.topics,
    )


def _page_title(ctx: Context, shared: str, title: str) -> str:
    site = str(ctx.text(ctx.plan.settings.title))
    whole = ctx.say("page_title", title=title, site=site)
    return site if shared == "index" else whole if len(whole) <= LONGEST_TITLE else title


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


def _prose(content: Content, code: str, shared: str) -> Prose:
    default = content.locales[0].code
    original = content.bodies.get((default, shared), "")
    own = content.bodies.get((code, shared))
    if own is None:
        return Prose(original, default, TranslationState.MISSING)
    return Prose(own, code, content.record.page_state(f"pages/{shared}", original, code))


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


def _not_found(ctx: Context, base_path: str) -> tuple[str, str]:
    """Title and HTML of the page that is shown for an address that leads nowhere; it may be shown at any depth."""
    shared = next(one for one in ctx.prose if ctx.metas[(ctx.locale.code, one)].kind == NOT_A_PAGE)
    addresses = {one: base_path + path for (code, one), path in ctx.atlas.paths.items() if code == ctx.locale.code}
    return ctx.metas[(ctx.locale.code, shared)].title, to_html(ctx.prose[shared].body, addresses)
