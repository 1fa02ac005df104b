"""Examples of components, brought to life: what tests walk and what the style guide shows.

In: the tree of a component's examples.yaml. Out: the component's finished HTML. In the tree ``draw:``, ``sketch:`` and
``panels:`` stand for a drawn chart, ``component:`` with ``params:`` for another component's HTML, and a mapping of
text, lang and dir for a text in another language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator import charts
from generator.locales import Locale
from generator.pages import Text
from generator.render import Templates, component


@dataclass(frozen=True)
class Example:
    """One example: the component, what the example shows, the language of the page, and the parameters as written."""

    component: str
    name: str
    lang: str
    params: Mapping[str, Any]


def read(name: str, tree: Sequence[Mapping[str, Any]], default: str) -> tuple[Example, ...]:
    """The examples of a component; one that names no language is in the default one."""
    return tuple(Example(name, one["name"], one.get("lang", default), one["params"]) for one in tree)


def show(environment: Templates, example: Example, locale: Locale) -> str:
    """The finished HTML of an example. ``environment`` has the words of the example's language."""
    params = {key: _alive(value, environment, locale) for key, value in example.params.items()}
    return str(component(environment, example.component, **params))


def _alive(value: Any, environment: Templates, locale: Locale) -> Any:
    if isinstance(value, list):
        return tuple(_alive(item, environment, locale) for item in value)
    if not isinstance(value, dict):
        return "" if value is None else value
    if set(value) == {"text", "lang", "dir"}:
        return Text(**value)
    if set(value) == {"component", "params"}:
        inner = {key: _alive(item, environment, locale) for key, item in value["params"].items()}
        return component(environment, value["component"], **inner)
    if len(value) == 1 and (kind := next(iter(value))) in DRAWN:
        return DRAWN[kind](value[kind], locale)
    return {key: _alive(item, environment, locale) for key, item in value.items()}


def _chart(wish: Mapping[str, Any], locale: Locale) -> charts.Chart:
    options = dict(wish)
    points = _points(options.pop("points"))
    references = options.get("references", [])
    options["references"] = [charts.Reference(Decimal(str(one["value"])), one["label"]) for one in references]
    return charts.draw(points, ticks=lambda value: locale.number(value, 0), **options)


def _sketch(wish: Mapping[str, Any], _locale: Locale) -> charts.Sketch:
    options = dict(wish)
    return charts.sketch(_points(options.pop("points")), **options)


def _panels(wish: Mapping[str, Any], _locale: Locale) -> charts.Panels:
    options = dict(wish)
    ours, *others = (charts.Series(one["name"], _points(one["points"])) for one in options.pop("series"))
    return charts.panels(ours, others, **options)


def _points(rows: Sequence[Mapping[str, Any]]) -> list[charts.Point]:
    values = [None if row["value"] is None else Decimal(str(row["value"])) for row in rows]
    return [
        charts.Point(row["year"], value, row.get("label", ""), row["state"])
        for row, value in zip(rows, values, strict=True)
    ]


# The words that stand for a drawn chart, and who draws it.
DRAWN: Mapping[str, Callable[[Mapping[str, Any], Locale], Any]] = {
    "draw": _chart,
    "sketch": _sketch,
    "panels": _panels,
}
