"""The finished site in a real browser, as a resident meets it: wide and narrow, light and dark, with and without scripts."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

# One of each kind of page, by its address in Swedish and in English.
KINDS = {
    "start": ("", "en/"),
    "goals": ("mal/", "en/goals/"),
    "goal": ("mal/kvalitet-i-framkant/", "en/goals/quality-at-the-forefront/"),
    "indicators": ("matt/", "en/indicators/"),
    "indicator": ("matt/police-safety-index/", "en/indicators/police-safety-index/"),
    "rank": ("matt/teachers-union-school-ranking/", "en/indicators/teachers-union-school-ranking/"),
    "compared": ("matt/equity-ratio/", "en/indicators/equity-ratio/"),
    "status": ("status/", "en/status/"),
    "vision": ("vision/", "en/vision/"),
    "timeline": ("tidslinje/", "en/timeline/"),
    "sources": ("kallor/", "en/sources/"),
    "search": ("sok/", "en/search/"),
    "sitemap": ("webbkarta/", "en/sitemap/"),
    "method": ("om/metod/", "en/about/method/"),
    "accessibility": ("om/tillganglighet/", "en/about/accessibility/"),
    "data": ("om/oppna-data/", "en/about/open-data/"),
    "lost": ("finns-inte/", "en/does-not-exist/"),
}
EVERY = [(kind, address) for kind, pair in KINDS.items() for address in pair]
SIZES = {"phone": (320, 640), "desk": (1280, 900)}


@pytest.fixture(scope="module", params=product(SIZES, ("light", "dark")), ids="-".join)
def visitor(request, browser):
    """A reader with a screen of a certain size and a colour scheme; ``visitor.faults`` gathers what went wrong."""
    size, scheme = request.param
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.faults = []
    page.asked = []
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda problem: page.faults.append(str(problem)))
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    context.close()


@pytest.mark.parametrize(("kind", "path"), EVERY, ids=[path or "/" for _, path in EVERY])
def test_a_page_is_whole_and_fits_the_screen(visitor, address, kind, path):
    visitor.faults.clear()
    visitor.asked.clear()
    response = visitor.goto(address + path)
    if kind == "lost":
        assert response.status == 404
        visitor.faults.clear()  # the browser itself notes the 404 we asked for
    assert visitor.locator("h1").count() == 1
    assert visitor.locator("h1").inner_text().strip()
    assert visitor.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
    assert visitor.evaluate("document.documentElement.lang") == ("en" if path.startswith("en/") else "sv")
    assert visitor.faults == []
    foreign = [url for url in visitor.asked if urlsplit(url).netloc != urlsplit(address).netloc]
    assert foreign == [], "a page asked somebody else"
    assert visitor.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


@pytest.fixture(scope="module")
def two_readers(browser):
    """The same browser with scripts and without."""
    contexts = [browser.new_context(java_script_enabled=scripts) for scripts in (True, False)]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", [path for kind, path in EVERY if kind not in ("search", "lost")])
def test_the_same_words_without_scripts(two_readers, address, path):
    words = []
    for page in two_readers:
        page.goto(address + path)
        words.append(page.locator("main").inner_text())
    assert words[0] == words[1]
    assert len(words[0]) > 100


@pytest.mark.parametrize("path", [path for kind, path in EVERY if kind != "lost"])
def test_the_language_switch_leads_to_the_same_page_and_back(two_readers, address, path):
    page = two_readers[0]
    page.goto(address + path)
    language = page.evaluate("document.documentElement.lang")
    other = page.locator("header a[hreflang]")
    assert other.get_attribute("lang") == other.get_attribute("hreflang") != language
    other.click()
    assert page.evaluate("document.documentElement.lang") != language
    page.locator("header a[hreflang]").click()
    assert page.url == address + path


def test_the_first_tab_stop_skips_to_the_content(page, address):
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize(
    ("path", "words", "expected"),
    [
        ("sok/", "skola", "matt/"),
        ("sok/", "hemtjänst", "matt/home-care-satisfaction/"),
        ("sok/", "trygghet", "mal/trygghet"),
        ("en/search/", "school", "en/indicators/"),
        ("en/search/", "safety", "en/goals/"),
    ],
)
def test_search_finds_pages_of_its_own_language(page, address, path, words, expected):
    page.goto(address + path)
    page.get_by_role("searchbox").fill(words)
    page.locator(".vg-search__list li").first.wait_for()
    found = [a.get_attribute("href") for a in page.locator(".vg-search__list li a").all()]
    is_english = path.startswith("en/")
    assert all(
        ("/en/" in urlsplit(page.evaluate("h => new URL(h, location).href", h)).path) == is_english for h in found
    )
    assert page.locator("[role=status]").inner_text().strip()
    assert any(expected in href for href in found), found


@pytest.mark.parametrize("path", KINDS["search"])
def test_the_search_page_is_a_list_without_scripts(browser, address, path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    assert page.locator(".vg-search__index a").count() > 60
    context.close()


@pytest.mark.parametrize("path", ["", "mal/kvalitet-i-framkant/", "en/status/"])
def test_the_menu_opens_on_a_phone_without_scripts(browser, address, path):
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    menu = page.locator("header .vg-menu")
    assert not menu.get_by_role("link").first.is_visible()
    menu.locator("summary").click()
    assert menu.get_by_role("link").first.is_visible()
    context.close()


def test_a_page_on_paper_has_no_menu(page, address):
    page.goto(address + KINDS["goal"][0])
    page.emulate_media(media="print")
    assert not page.locator("header .vg-menu").is_visible()
    assert page.locator("main h1").is_visible()


def test_every_page_of_the_site_is_listed_in_the_site_map(built_site: Path, page, address):
    for path in KINDS["sitemap"]:
        page.goto(address + path)
        links = page.evaluate("[...document.querySelectorAll('main a')].map(a => new URL(a.href).pathname)")
        base = built_site / "en" if path.startswith("en/") else built_site
        pages = {"/" + str(p.parent.relative_to(built_site)).replace(".", "") for p in base.rglob("index.html")}
        wanted = {p.rstrip("/") + "/" for p in pages if path.startswith("en/") or not p.startswith("/en")}
        assert {link for link in wanted if link not in links} == set()
