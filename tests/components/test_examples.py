"""Every example of every component: it renders, is sound HTML, and carries nothing a strict browser would refuse."""

from __future__ import annotations

import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from generator import charts
from generator.files import HOME, page_templates
from generator.html import read as read_html
from generator.pages import Text
from generator.render import component, make_environment
from tests.unit.town import SV, catalog

FOLDERS = sorted(path.parent for path in (HOME / "components").glob("*/template.html"))
VOID = {"br", "img", "input", "hr", "meta", "link", "path", "circle", "rect", "use", "line", "wbr"}


def examples(folder: Path) -> list[dict[str, object]]:
    return yaml.safe_load((folder / "examples.yaml").read_text(encoding="utf-8"))


EVERY = [(folder.name, example) for folder in FOLDERS for example in examples(folder)]


class Balance(HTMLParser):
    """Notes tags that are opened and not closed, or the other way round."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_component_is_a_template_a_style_and_examples(folder):
    assert {"template.html", "style.css", "examples.yaml"} <= {path.name for path in folder.iterdir()}
    assert len(examples(folder)) >= 1


@pytest.mark.parametrize(("name", "example"), EVERY, ids=[f"{name}: {example['name']}" for name, example in EVERY])
def test_an_example_is_sound_html(name, example):
    html = render(name, example["params"])
    balance = Balance()
    balance.feed(html)
    assert (balance.wrong, balance.open) == ([], [])
    found = read_html(f"<main>{html}</main>")
    assert found.inline_code == ()
    assert found.repeated_ids == ()
    assert found.loads == ()
    assert not re.search(r"\n\s*\n", html), "a blank line ends a block of HTML in Markdown"
    assert html.startswith("<")


def render(name: str, params: dict[str, object]) -> str:
    environment = make_environment(catalog(SV), page_templates())

    def alive(value: object) -> object:
        """Examples are plain YAML; ``draw`` stands for a drawn chart, ``component`` for a finished component."""
        if isinstance(value, list):
            return tuple(alive(item) for item in value)
        if not isinstance(value, dict):
            return "" if value is None else value
        if set(value) == {"text", "lang", "dir"}:
            return Text(**value)
        if set(value) == {"component", "params"}:
            inner = {key: alive(item) for key, item in value["params"].items()}
            return component(environment, value["component"], **inner)
        return drawn(value["draw"]) if set(value) == {"draw"} else {key: alive(item) for key, item in value.items()}

    return str(component(environment, name, **{key: alive(value) for key, value in params.items()}))


def drawn(wish: dict[str, object]) -> charts.Chart:
    options = dict(wish)
    shown = points(options.pop("points"))
    options["other"] = [charts.Series(one["name"], points(one["points"])) for one in options.get("other", [])]
    references = [charts.Reference(Decimal(str(one["value"])), one["label"]) for one in options.get("references", [])]
    options["references"] = references
    return charts.draw(shown, ticks=lambda value: SV.number(value, 0), **options)


def points(rows: list[dict[str, object]]) -> list[charts.Point]:
    values = [None if row["value"] is None else Decimal(str(row["value"])) for row in rows]
    return [
        charts.Point(row["year"], value, row.get("label", ""), row["state"])
        for row, value in zip(rows, values, strict=True)
    ]
