"""The ways in which people look at a page: how the browser is set, and what is done before the page is examined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, ViewportSize

from tests.site.kinds import WORDS

DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 320, "height": 640}

# WCAG 1.4.12: what a reader may set, all at once.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""


@dataclass(frozen=True)
class Mode:
    """A way of looking. ``prepare`` is run on every page after it has loaded; no kinds means all of them."""

    name: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    prepare: Callable[[Page, str, str], None] = lambda page, kind, lang: None
    scripts: bool = True
    kinds: tuple[str, ...] = ()


def _style(css: str) -> Callable[[Page, str, str], None]:
    def prepare(page: Page, kind: str, lang: str) -> None:
        page.add_style_tag(content=css)

    return prepare


def _print(page: Page, kind: str, lang: str) -> None:
    page.emulate_media(media="print")


def _open(page: Page, kind: str, lang: str) -> None:
    """Opens the menu and everything else that can be opened."""
    page.locator(".vg-menu summary").click()
    for summary in page.locator("main summary").all():
        summary.click()


def search(page: Page, words: str) -> None:
    """Searches, and waits until the page has said how it went."""
    page.get_by_role("searchbox").fill(words)
    page.wait_for_function("document.querySelector('[role=status]').textContent.trim() !== ''")


def _search(page: Page, kind: str, lang: str) -> None:
    search(page, WORDS[lang])
    page.locator(".vg-search__list li").first.wait_for()


def _search_in_vain(page: Page, kind: str, lang: str) -> None:
    search(page, "xqzwv")


MODES = (
    Mode("light", {"color_scheme": "light"}),
    Mode("dark", {"color_scheme": "dark"}),
    Mode("forced colours", {"forced_colors": "active"}),
    Mode("forced colours, dark", {"forced_colors": "active", "color_scheme": "dark"}),
    Mode("reduced motion, more contrast", {"reduced_motion": "reduce", "contrast": "more"}),
    Mode("320 px", {"viewport": PHONE}),
    Mode("320 px, dark", {"viewport": PHONE, "color_scheme": "dark"}),
    Mode("200 % text", prepare=_style("html { font-size: 200% !important }")),
    Mode("400 % zoom", {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}),
    Mode("text spacing", prepare=_style(SPACING)),
    Mode("text spacing, 320 px", {"viewport": PHONE}, _style(SPACING)),
    Mode("no scripts", scripts=False),
    Mode("print", {"color_scheme": "dark"}, _print),
    Mode("menu open", {"viewport": PHONE}, _open),
    Mode("search results", {}, _search, kinds=("search",)),
    Mode("search results, 320 px, dark", {"viewport": PHONE, "color_scheme": "dark"}, _search, kinds=("search",)),
    Mode("search in vain", {"viewport": PHONE}, _search_in_vain, kinds=("search",)),
)
