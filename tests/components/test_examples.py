"""Every example of every component: it renders, is sound HTML, and carries nothing a strict browser would refuse."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator import yaml_loader
from generator.examples import Example, read, show
from generator.files import HOME, page_templates
from generator.html import read as read_html
from generator.render import make_environment
from tests.unit.town import SV, catalog

ENVIRONMENT = make_environment(catalog(SV), page_templates())
FOLDERS = sorted(path.parent for path in (HOME / "components").glob("*/template.html"))
VOID = {"br", "img", "input", "hr", "meta", "link", "path", "circle", "rect", "use", "line", "wbr"}


def examples(folder: Path) -> tuple[Example, ...]:
    # The loader wants a mapping; a file of examples is a plain list.
    text = (folder / "examples.yaml").read_text(encoding="utf-8")
    document, found = yaml_loader.read_text(f"{folder.name}/examples.yaml", f"examples:\n{text}")
    assert found == ()
    return read(folder.name, document.value["examples"], "sv")


EVERY = [example for folder in FOLDERS for example in examples(folder)]


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


@pytest.mark.parametrize("example", EVERY, ids=[f"{one.component}: {one.name}" for one in EVERY])
def test_an_example_is_sound_html(example):
    html = show(ENVIRONMENT, example, SV)
    balance = Balance()
    balance.feed(html)
    assert (balance.wrong, balance.open) == ([], [])
    found = read_html(f"<main>{html}</main>")
    assert found.inline_code == ()
    assert found.repeated_ids == ()
    assert found.loads == ()
    assert not re.search(r"\n\s*\n", html), "a blank line ends a block of HTML in Markdown"
    assert html.startswith("<")
