"""Zero findings: every kind of page, in Swedish, English and Arabic, in every way that people look at pages.

Checkers: axe-core with all its rules, our own look (look.js: nothing sticks out, is cut or covered; targets, names,
contrast, languages, manners) and html-validate on every page. What they find has no exceptions; what axe could not
decide by itself, and who has decided it, stands in checkers.ANSWERED.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.checkers import valid_html, visits
from tests.site.kinds import KINDS, LANGUAGES, path_of
from tests.site.modes import DESK, MODES, PHONE

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("turn", "mode"), list(enumerate(MODES)), ids=[mode.name for mode in MODES])
def test_nothing_is_found(browser, addresses, turn, mode):
    found = [text for visit in visits(browser, addresses, mode, turn=turn) for text in visit.findings]
    assert not found, f"{mode.name}: {len(found)}\n" + "\n".join(found)


def test_every_page_is_valid_html(built_site: Path, built_town: Path):
    pages, found = valid_html(built_site, built_town / "ar")
    assert pages > 150
    assert not found, "\n".join(found)


@pytest.fixture(scope="module")
def reader(browser):
    context = browser.new_context(viewport=DESK)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_table_is_a_table_for_those_who_listen(browser, addresses, size):
    """A style that turns rows into lists must not take the table from a screen reader."""
    context = browser.new_context(viewport=size)
    page = context.new_page()
    tree = context.new_cdp_session(page)
    for kind in ("indicator", "status"):
        page.goto(addresses["sv"] + path_of(kind, "sv"))
        nodes = tree.send("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in nodes if not node.get("ignored")]
        rows = page.locator("main table tr").count()
        assert roles.count("row") == rows > 3
        assert roles.count("rowheader") == rows - page.locator("main table thead tr").count()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [320, 480, 700, 768, 1024, 1280])
@pytest.mark.parametrize("size", [100, 200], ids=["100%", "200%"])
def test_no_table_scrolls_sideways(reader, addresses, lang, width, size):
    """So none needs to be reached by the keyboard for its own sake."""
    reader.set_viewport_size({"width": width, "height": 800})
    for kind in ("indicator", "compared", "status", "method"):
        reader.goto(addresses[lang] + path_of(kind, lang))
        reader.add_style_tag(content=f"html {{ font-size: {size}% !important }}")
        wide = "[...document.querySelectorAll('main *')].filter((e) => e.scrollWidth > e.clientWidth + 1 && "
        wide += "/auto|scroll/.test(getComputedStyle(e).overflowX)).map((e) => e.className)"
        assert reader.evaluate(wide) == [], kind


def test_every_kind_of_page_is_visited():
    """A new kind must be added to tests/site/kinds.py, in all languages."""
    assert all(path_of(kind, lang) or kind == "start" for kind in KINDS for lang in LANGUAGES)
