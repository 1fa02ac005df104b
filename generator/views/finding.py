"""Finding a page: the search page's alphabetical list, and the site map."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import groupby

from generator.context import Context
from generator.locales import Locale
from generator.urls import relative
from generator.views.parts import View

KINDS = {"": "all", "goal": "goals", "indicator": "indicators", "page": "pages"}  # as ``search`` files the pages


def search(ctx: Context) -> View:
    """An alphabetical list that works without JavaScript; the script searches beside it."""
    alphabet = ctx.say("alphabet")
    entries = sorted(_entries(ctx), key=lambda entry: sort_key(str(entry["title"]), alphabet))
    path = ctx.atlas.path(ctx.locale.code, "search")
    return {
        "groups": tuple(
            {"letter": letter, "items": tuple(group)}
            for letter, group in groupby(entries, key=lambda entry: first_letter(str(entry["title"]), alphabet))
        ),
        "pagefind": "../" * path.count("/") + "pagefind/pagefind.js",
        "kinds": tuple({"code": code, "word": ctx.say(f"search.{key}")} for code, key in KINDS.items()),
        "elsewhere": tuple(_elsewhere(ctx, path, locale) for locale in ctx.locales if locale != ctx.locale),
    }


def _elsewhere(ctx: Context, path: str, locale: Locale) -> View:
    """The search page in another language; its words are that language's own name."""
    href = relative(path, ctx.atlas.path(locale.code, "search"))
    return {"text": locale.name, "href": href, "lang": locale.code, "dir": locale.direction}


def site_map(ctx: Context) -> View:
    """Every page, by section."""
    here = "sitemap"
    sections: list[tuple[str, list[str]]] = []
    for shared in ctx.pages:
        if "/" not in shared or shared.endswith("/index"):
            sections.append((shared, []))
    for goal in ctx.goals:
        _members(sections, "goals/index").append(f"goals/{goal.id}")
    for one in ctx.plan.indicators:
        _members(sections, "indicators/index").append(f"indicators/{one.id}")
    for shared in ctx.pages:
        if "/" in shared and not shared.endswith("/index"):
            _members(sections, shared.rpartition("/")[0] + "/index").append(shared)
    return {
        "groups": tuple(
            {
                "title": ctx.page_title(shared),
                "href": ctx.href(here, shared),
                "items": tuple({"title": ctx.page_title(one), "href": ctx.href(here, one)} for one in members),
            }
            for shared, members in sections
        )
    }


def sort_key(title: str, alphabet: str) -> tuple[int, ...]:
    """The place of a title in the language's own alphabet: in Swedish å, ä and ö come last, in English ö is an o."""
    return tuple(_place(sign, alphabet) for sign in title.casefold() if sign.isalnum() or sign == " ")


def first_letter(title: str, alphabet: str) -> str:
    """The heading a title stands under: its first letter, or "0–9"."""
    sign = next((one for one in title.casefold() if one.isalnum()), "0")
    if sign in alphabet:
        return sign.upper()
    base = unicodedata.normalize("NFD", sign)[0]
    return base.upper() if base.isalpha() else "0–9"


def _place(sign: str, alphabet: str) -> int:
    """Space first, then digits, then the alphabet; letters foreign to it by their base letter, else by code point."""
    if sign == " ":
        return 0
    if sign.isdigit():
        return 1 + int(sign)
    found = alphabet.find(sign)
    if found < 0:
        found = alphabet.find(unicodedata.normalize("NFD", sign)[0])
    return 20 + found if found >= 0 else 1000 + ord(sign)


def _entries(ctx: Context) -> Iterator[View]:
    for shared in ctx.pages:
        yield {"title": ctx.page_title(shared), "href": ctx.href("search", shared), "kind": ctx.say("kind.page")}
    for goal in ctx.goals:
        link = ctx.goal_link("search", goal)
        yield {"title": link.text, "href": link.href, "kind": ctx.say("kind.goal")}
    for one in ctx.plan.indicators:
        link = ctx.indicator_link("search", one)
        yield {"title": link.text, "href": link.href, "kind": ctx.say("kind.indicator")}


def _members(sections: list[tuple[str, list[str]]], shared: str) -> list[str]:
    return next((members for name, members in sections if name == shared), [])
