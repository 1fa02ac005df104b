"""The frame around every page of a language: names, menu, banner, footer, and the words the theme needs.

In: a ``Context`` and the page for addresses that lead nowhere. Out: a plain tree for the engine's configuration.
Paths are from the site's root, without a leading slash; the theme puts the page's own way to the root before them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator import logo
from generator.context import Context

FOOTER = ("about/accessibility", "about/feedback", "about/privacy", "sources", "sitemap", "about/index")
WORDS = ("skip", "menu_label", "menu_button", "languages_label", "breadcrumb_label", "updated_label", "search_label")


def shell(ctx: Context, not_found: tuple[str, str], drawing: bytes = b"") -> Mapping[str, Any]:
    """Everything the theme shows that is the same on every page of the language.

    ``not_found`` is title and HTML of the page for lost addresses, ``drawing`` the municipality's own mark (SVG).
    """
    settings = ctx.plan.settings
    words = {name: ctx.say(f"shell.{name}") for name in WORDS}
    return words | {
        "lang": ctx.locale.code,
        "dir": ctx.locale.direction,
        "site_name": str(ctx.text(settings.title)),
        "municipality": str(ctx.text(ctx.plan.facts.municipality.name)),
        "logo": _logo(ctx, drawing),
        "home_path": ctx.atlas.path(ctx.locale.code, "index"),
        "search_path": ctx.atlas.path(ctx.locale.code, "search"),
        "menu": [_menu_item(ctx, shared) for shared in ctx.pages if ctx.metas[(ctx.locale.code, shared)].menu],
        "alternates": [
            {
                "lang": one.code,
                "name": one.name,
                "dir": one.direction,
                "path": one.prefix,
                "current": one.code == ctx.locale.code,
            }
            for one in ctx.locales
        ],
        "banner": _banner(ctx),
        "footer": _footer(ctx),
        "not_found": {"title": not_found[0], "html": not_found[1]},
    }


def _logo(ctx: Context, drawing: bytes) -> Mapping[str, str] | None:
    """The municipality's own mark; None where ours stays."""
    brand = ctx.plan.settings.brand
    if not brand.logo or not drawing:
        return None
    width, height = logo.shown(drawing)
    text = str(ctx.text(brand.logo.text))
    return {"path": logo.address(drawing), "text": text, "width": str(width), "height": str(height)}


def _menu_item(ctx: Context, shared: str) -> Mapping[str, str]:
    meta = ctx.metas[(ctx.locale.code, shared)]
    return {"key": shared.partition("/")[0], "title": meta.menu or "", "path": ctx.atlas.path(ctx.locale.code, shared)}


def _banner(ctx: Context) -> Mapping[str, str] | None:
    banner = ctx.plan.settings.banner
    if banner is None or not banner.shown:
        return None
    has_about = ctx.atlas.has(ctx.locale.code, "about/index")
    return {
        "label": str(ctx.text(banner.label)),
        "text": str(ctx.text(banner.text)),
        "link_text": ctx.say("shell.banner_link") if has_about else "",
        "path": ctx.atlas.path(ctx.locale.code, "about/index") if has_about else "",
    }


def _footer(ctx: Context) -> Mapping[str, Any]:
    settings = ctx.plan.settings
    publisher = str(ctx.text(settings.publisher)) if settings.publisher else ""
    own = next(one for one in settings.languages if one.code == ctx.locale.code)
    return {
        "heading": ctx.say("shell.footer_heading"),
        "text": ctx.say("shell.publisher", publisher=publisher) if publisher else ctx.say("shell.no_publisher"),
        "licence": str(ctx.text(own.translation_note)) if own.translation_note else "",
        "links": [
            {"title": ctx.page_title(shared), "path": ctx.atlas.path(ctx.locale.code, shared)}
            for shared in FOOTER
            if ctx.atlas.has(ctx.locale.code, shared)
        ],
    }
