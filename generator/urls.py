"""Addresses: where every page lies in every language, and how to get from one page to another.

In: front matter of the prose pages, goals and indicators. Out: an ``Atlas`` from shared path and language to an address
from the site's root. Slugs are written by people, never derived from a title. This module reads no file.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from generator.locales import Locale
from generator.model import PageMeta, Plan


@dataclass(frozen=True)
class Atlas:
    """Every address: ``paths[(locale, shared)]`` → "en/goals/quality-at-the-forefront/"."""

    paths: Mapping[tuple[str, str], str]

    def path(self, locale: str, shared: str) -> str:
        """The address from the site's root, without a leading slash. Raises ``KeyError`` for an unknown page."""
        return self.paths[(locale, shared)]

    def has(self, locale: str, shared: str) -> bool:
        return (locale, shared) in self.paths

    def href(self, locale: str, here: str, there: str, fragment: str = "") -> str:
        """The relative address from the page with shared path ``here`` to ``there`` (both in one language)."""
        return relative(self.path(locale, here), self.path(locale, there)) + (f"#{fragment}" if fragment else "")


def atlas(locales: tuple[Locale, ...], metas: Mapping[tuple[str, str], PageMeta], plan: Plan) -> Atlas:
    """Gives every page its address in every language."""
    paths: dict[tuple[str, str], str] = {}
    for locale in locales:
        slugs = {shared: meta.slug for (code, shared), meta in metas.items() if code == locale.code}
        slugs |= {f"goals/{goal.id}": goal.slug.get(locale.code) or goal.id for goal in plan.goals}
        slugs |= {f"indicators/{indicator.id}": indicator.id for indicator in plan.indicators}
        for shared in slugs:
            paths[(locale.code, shared)] = locale.prefix + _address(shared, slugs)
    return Atlas(paths)


def relative(here: str, there: str) -> str:
    """``"en/goals/a/", "en/status/"`` → "../../status/". Both from the site's root; "./" for the page itself."""
    start = "/" + here
    end = "/" + there
    way = posixpath.relpath(end, start)
    return "./" if way == "." else way + ("/" if end.endswith("/") else "")


def _address(shared: str, slugs: Mapping[str, str]) -> str:
    """A folder takes the slug of its index page, the page its own: "about/method" → "om/metod/"."""
    if shared == "index":
        return ""
    parent, _, name = shared.removesuffix("/index").rpartition("/")
    return (_address(f"{parent}/index", slugs) if parent else "") + slugs.get(shared, name) + "/"
