"""The style guide: every token with its contrast, every component with its promise, its parameters and its examples.

In: the style sheets, the component templates and their examples. Out: the guide's files by path. It is made of what the
site is made of, so it cannot show anything else; it is for those who build the site, and no part of the site.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator import tokens
from generator.examples import Example, show
from generator.locales import Locale
from generator.render import Templates, parameters

PAGE = PurePosixPath("index.html")
SHEET = PurePosixPath("guide.css")
COMMENT = re.compile(r"\{#-?\s*(.*?)\s*-?#\}", re.DOTALL)
REFERENCE = re.compile(r'\b(id|for|headers|aria-labelledby|aria-describedby|aria-controls)="([^"]*)"')
KINDS = {str: "text", int: "number", bool: "yes or no", list: "list", dict: "mapping", type(None): "nothing"}
LAYOUT = """\
.guide-top { padding-block: var(--vg-3); font-weight: 700; }
.guide-index { display: flex; flex-wrap: wrap; gap: 0 var(--vg-4); }
.guide-index, .guide-swatches { padding: 0; list-style: none; max-inline-size: none; }
.guide-swatches { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); }
.guide-index a { display: inline-flex; align-items: center; min-block-size: var(--vg-target); }
.guide-swatch { display: inline-block; inline-size: 4rem; block-size: 2rem; vertical-align: middle;
  border: 1px solid var(--vg-edge); }
.guide-space { display: inline-block; block-size: 1rem; background: var(--vg-data); }
.guide-part { border-block-start: 2px solid var(--vg-edge); margin-block-start: var(--vg-6); }
.guide-example { padding: var(--vg-4); border: 1px dashed var(--vg-edge); margin-block-end: var(--vg-3); }
.guide-code { white-space: pre-wrap; }
"""


@dataclass(frozen=True)
class Words:
    """What shows the examples of one language: its rules for numbers, and the templates with its words."""

    locale: Locale
    templates: Templates


@dataclass(frozen=True)
class Part:
    """One component: its name, the text of its template, and its examples."""

    name: str
    template: str
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class Look:
    """The site's name, its tokens, and the addresses of its style sheets and icon from the guide."""

    site: str
    tokens: str
    css: tuple[str, ...]
    favicon: str


def style_guide(parts: Sequence[Part], words: Mapping[str, Words], look: Look) -> dict[PurePosixPath, str]:
    """The guide's own files. ``words`` has every language there are words in; others borrow those of the first."""
    schemes = tokens.schemes(look.tokens)
    first = next(iter(words.values()))
    page = first.templates.get_template("pages/_styleguide.html").render(
        site=look.site,
        css=look.css,
        favicon=look.favicon,
        swatches=tuple(_swatches(schemes)),
        columns=tuple({"label": label, "numeric": False} for label in ("Pair", "At least", *schemes)),
        contrasts=tuple(_contrasts(schemes)),
        sizes=_named(schemes["light"], ("text", "small", "large", "h1", "h2", "h3")),
        spaces=_named(schemes["light"], tuple("1234567")),
        parts=tuple(_part(part, words) for part in parts),
    )
    return {PAGE: page + "\n", SHEET: LAYOUT + "".join(_rules(schemes["light"]))}


def _swatches(schemes: Mapping[str, Mapping[str, str]]) -> Iterator[Mapping[str, str]]:
    for name, value in schemes["light"].items():
        if value.startswith("#"):
            yield {"name": name, "light": value, "dark": schemes["dark"][name]}


def _contrasts(schemes: Mapping[str, Mapping[str, str]]) -> Iterator[Mapping[str, Any]]:
    """A row per pair of colours: the least contrast, and what it is in each scheme."""
    for pair in zip(*(tokens.measured(colours) for colours in schemes.values()), strict=True):
        figures = (pair[0].least, *(one.found for one in pair))
        cells = tuple({"text": f"{figure:.1f}:1"} for figure in figures)
        yield {"head": f"{pair[0].text} on {pair[0].ground}", "href": "", "cells": cells}


def _named(values: Mapping[str, str], names: tuple[str, ...]) -> tuple[Mapping[str, str], ...]:
    return tuple({"name": name, "value": values[name]} for name in names if name in values)


def _rules(values: Mapping[str, str]) -> Iterator[str]:
    """A rule for each token, since a page may not carry styles of its own."""
    for name, value in values.items():
        if value.startswith("#"):
            yield f".guide-swatch--{name} {{ background: var(--vg-{name}); }}\n"
        elif name.isdigit():
            yield f".guide-space--{name} {{ inline-size: var(--vg-{name}); }}\n"
        else:
            yield f".guide-size--{name} {{ font-size: var(--vg-{name}); }}\n"


def _part(part: Part, words: Mapping[str, Words]) -> Mapping[str, Any]:
    first = next(iter(words.values()))
    promise = COMMENT.search(part.template)
    return {
        "name": part.name,
        "promise": " ".join(promise[1].split()) if promise else "",
        "parameters": tuple(_parameters(part, first.templates)),
        "named_in": first.locale.code,
        "examples": tuple(_example(one, number, words) for number, one in enumerate(part.examples, 1)),
    }


def _parameters(part: Part, templates: Templates) -> Iterator[Mapping[str, Any]]:
    """What the template asks for, with the kinds of value the examples give it."""
    for name in parameters(templates, part.template):
        given = [one.params[name] for one in part.examples if name in one.params]
        kinds = dict.fromkeys(KINDS.get(type(value), "text") for value in given)
        is_optional = len(given) < len(part.examples)
        yield {"name": name, "kinds": ", ".join(kinds) or "in no example", "is_optional": is_optional}


def _example(one: Example, number: int, words: Mapping[str, Words]) -> Mapping[str, Any]:
    own = words.get(one.lang) or next(iter(words.values()))
    direction = own.locale.direction if one.lang in words else "auto"
    return {
        "name": one.name,
        "lang": one.lang,
        "dir": direction,
        "html": apart(show(own.templates, one, own.locale), f"{one.component}-{number}"),
        "source": json.dumps(one.params, ensure_ascii=False, indent=1, default=str),
    }


def apart(html: str, prefix: str) -> str:
    """The same HTML with ids of its own, so that many examples can share a page: ``id="x"`` → ``id="notice-1-x"``."""
    ids = set(re.findall(r'\bid="([^"]+)"', html))

    def renamed(match: re.Match[str]) -> str:
        names = (f"{prefix}-{name}" if name in ids else name for name in match[2].split())
        return f'{match[1]}="{" ".join(names)}"'

    html = REFERENCE.sub(renamed, html)
    return re.sub(r'(href="#|url\(#)([^")]+)', lambda m: m[1] + (f"{prefix}-{m[2]}" if m[2] in ids else m[2]), html)
