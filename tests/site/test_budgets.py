"""Light and quick: bytes, requests and movement per page, and Lighthouse's full marks.

Bytes are those of the bodies that travel, compressed with gzip (level 9), with an empty cache; 1 kB is 1000 bytes.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

import pytest

from tests.site.checkers import CATEGORIES, lighthouse
from tests.site.kinds import KINDS, LANGUAGES, WORDS, path_of
from tests.site.modes import DESK, PHONE, search

pytestmark = pytest.mark.browser

# What must arrive before a page can be shown: its HTML and the style sheets for a screen.
SHOWN = 14_000
# Long texts and much data: every source with what rests on it, and the whole method in one piece.
SHOWN_MORE = {"sources": 20_000, "method": 16_000}
# Everything that is loaded without searching: also the style for paper, the icon, and on the search page the script.
LOADED = 30_000
REQUESTS = 6
SCRIPT = 2_000

SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"([^>]*)>')
MOVED = """() => new Promise((answer) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => answer(sum), 100));
})"""


def test_what_is_needed_to_show_a_page(built_site: Path):
    heavy = [
        f"{page.relative_to(built_site)}: {size} of {allowed}"
        for page in sorted(built_site.rglob("*.html"))
        for size, allowed in [(shown(built_site, page), allowed_for(built_site, page))]
        if size > allowed
    ]
    assert not heavy, "\n".join(heavy)


def shown(site: Path, page: Path) -> int:
    """The bytes of a page and of the style sheets that a screen waits for."""
    sheets = SHEET.findall(page.read_text(encoding="utf-8"))
    files = [site / "assets" / Path(address).name for address, more in sheets if 'media="print"' not in more]
    assert files
    return sum(map(packed, (page, *files)))


def allowed_for(site: Path, page: Path) -> int:
    path = page.parent.relative_to(site).as_posix() + "/"
    return next((size for kind, size in SHOWN_MORE.items() if path in KINDS[kind]), SHOWN)


@cache
def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_page_loads(browser, lomma, kind, lang):
    context = browser.new_context()
    page = context.new_page()
    lomma.sent.clear()
    page.goto(lomma.address + path_of(kind, lang), wait_until="networkidle")
    # Browsers ask for the icon when they please.
    page.evaluate("fetch(document.querySelector('link[rel=icon]').href).then((answer) => answer.text())")
    sent = dict(lomma.sent)
    context.close()
    scripts = sum(size for path, size in sent.items() if path.endswith(".js"))
    assert sum(sent.values()) <= LOADED, sent
    assert len(sent) <= REQUESTS, sent
    assert scripts <= (SCRIPT if kind == "search" else 0), sent


def test_the_other_language_needs_no_asset_again(browser, lomma):
    context = browser.new_context()
    page = context.new_page()
    lomma.sent.clear()
    for kind in ("start", "goal", "indicator", "sources"):
        page.goto(lomma.address + path_of(kind, "sv"), wait_until="networkidle")
        page.locator("header a[hreflang=en]").click()
        page.wait_for_url(lomma.address + path_of(kind, "en"))
        page.wait_for_load_state("networkidle")
    assets = [path for path, _ in lomma.sent if path.startswith("/assets/")]
    context.close()
    assert len(assets) > 2
    assert sorted(set(assets)) == sorted(assets)


@pytest.fixture(scope="module", params=[DESK, PHONE], ids=["desk", "phone"])
def screen(request, browser):
    context = browser.new_context(viewport=request.param)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_loads(screen, addresses, kind):
    for lang in LANGUAGES:
        screen.goto(addresses[lang] + path_of(kind, lang))
        assert screen.evaluate(MOVED) == 0, lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_moves_while_somebody_searches(screen, addresses, lang):
    """Neither when a page is opened with a search, nor when results come long after the last key."""
    screen.goto(addresses[lang] + path_of("search", lang))
    search(screen, WORDS[lang])
    screen.locator(".vg-search__list li").first.wait_for()
    assert screen.evaluate(MOVED) == 0
    screen.goto(f"{addresses[lang]}{path_of('search', lang)}?q={WORDS[lang]}")
    screen.locator(".vg-search__list li").first.wait_for()
    assert screen.evaluate(MOVED) == 0


@pytest.mark.slow
def test_lighthouse_gives_full_marks(lomma):
    """Mobile setting. The page for lost addresses is left out: it answers 404, and asks not to be indexed."""
    kinds = [kind for kind in KINDS if kind != "lost"]
    urls = [lomma.address + path_of(kind, LANGUAGES[number % 2]) for number, kind in enumerate(kinds)]
    reports = lighthouse(urls)
    # Speed is measured on whatever else the machine is doing: a page that is slow once is measured once more.
    again = [url for url, report in reports.items() if report.points["performance"] < 100]
    reports |= lighthouse(again) if again else {}
    missed = [
        f"{url.removeprefix(lomma.address)}: {name} {report.points[name]}: {'; '.join(report.causes)}"
        for url, report in reports.items()
        for name in CATEGORIES
        if report.points[name] < 100
    ]
    assert not missed, "\n".join(missed)
