"""Search, in a real browser: what people write, and what they must find among the first three hits.

The table is the promise. Words as people say them, inflected, without å ä ö, parts of compounds, the authorities' own.
"""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

PAGES = {"sv": "sok/", "en": "en/search/"}

# What is typed → a page that must be among the first three hits, by the end of its address.
SWEDISH = [
    ("skola", "matt/teachers-union-school-ranking/"),
    ("skolor", "matt/merit-value-y9-own-schools/"),
    ("skolan", "matt/merit-value-y9-home-municipality/"),
    ("dagis", "matt/children-per-preschool-employee/"),
    ("förskola", "matt/preschool-cost-per-child/"),
    ("forskola", "matt/preschool-cost-per-child/"),
    ("betyg", "matt/merit-value-y9-own-schools/"),
    ("meritvärde", "matt/merit-value-y9-own-schools/"),
    ("gymnasiet", "matt/upper-secondary-eligibility-own-schools/"),
    ("lärare", "matt/pupils-per-teacher/"),
    ("äldre", "matt/care-home-satisfaction/"),
    ("aldre", "matt/care-home-satisfaction/"),
    ("äldreboende", "matt/waiting-days-care-home/"),
    ("äldreomsorg", "matt/net-cost-deviation-elderly-care/"),
    ("hemtjänst", "matt/home-care-satisfaction/"),
    ("hemtjanst", "matt/home-care-satisfaction/"),
    ("kö", "matt/waiting-days-care-home/"),
    ("miljö", "matt/county-environment-actions-rank/"),
    ("miljo", "matt/county-environment-actions-rank/"),
    ("klimat", "mal/balanserat-hallbarhetsarbete/"),
    ("vatten", "mal/balanserat-hallbarhetsarbete/"),
    ("trygghet", "mal/trygghet-i-livets-alla-skeden/"),
    ("brott", "matt/not-victim-of-crime-share/"),
    ("polisen", "matt/police-safety-index/"),
    ("skatt", "matt/tax-rate/"),
    ("ekonomi", "mal/balanserat-hallbarhetsarbete/"),
    ("kommunens budget", "matt/budgeted-result/"),
    ("soliditet", "matt/equity-ratio/"),
    ("bostäder", "matt/dwellings-completed/"),
    ("hur många bor", "matt/population/"),
    ("invånare", "matt/population/"),
    ("rösta", "matt/turnout-municipal-election/"),
    ("valdeltagande", "matt/turnout-municipal-election/"),
    ("företag", "matt/business-climate-rank-svenskt-naringsliv/"),
    ("sjukskrivning", "matt/sick-leave-total/"),
    ("personal", "matt/care-home-trust-in-staff/"),
    ("cykla", "matt/sustainable-trips-share/"),
    ("dialog", "mal/den-kommunikativa-kommunen/"),
    ("hur gick det", "status/"),
    ("vision", "vision/"),
    ("källor", "kallor/"),
    ("öppna data", "om/oppna-data/"),
    ("privatliv", "om/integritet/"),
    ("kontakt", "om/synpunkter/"),
    ("avvikelse", "matt/budget-deviation/"),
    ("skärmläsare", "om/tillganglighet/"),
]
ENGLISH = [
    ("school", "indicators/pupils-per-teacher/"),
    ("schools", "indicators/merit-value-y9-own-schools/"),
    ("nursery", "indicators/children-per-preschool-employee/"),
    ("preschool", "indicators/preschool-cost-per-child/"),
    ("grades", "indicators/merit-value-y9-own-schools/"),
    ("teachers", "indicators/pupils-per-teacher/"),
    ("elderly care", "indicators/net-cost-deviation-elderly-care/"),
    ("nursing home", "indicators/care-home-satisfaction/"),
    ("home care", "indicators/home-care-satisfaction/"),
    ("care home", "indicators/care-home-feels-safe/"),
    ("waiting", "indicators/waiting-days-care-home/"),
    ("safety", "goals/safety-at-every-stage-of-life/"),
    ("crime", "indicators/not-victim-of-crime-share/"),
    ("police", "indicators/police-safety-index/"),
    ("burglary", "indicators/not-victim-of-crime-share/"),
    ("environment", "indicators/county-environment-actions-rank/"),
    ("climate", "indicators/climate-adaptation-rank/"),
    ("water", "goals/balanced-sustainability-work/"),
    ("cycling", "indicators/sustainable-trips-share/"),
    ("tax", "indicators/tax-rate/"),
    ("finances", "goals/balanced-sustainability-work/"),
    ("budget", "indicators/budgeted-result/"),
    ("equity ratio", "indicators/equity-ratio/"),
    ("housing", "indicators/dwellings-completed/"),
    ("population", "indicators/population/"),
    ("voting", "indicators/turnout-municipal-election/"),
    ("turnout", "indicators/turnout-eu-election/"),
    ("business", "indicators/business-climate-rank-svenskt-naringsliv/"),
    ("sick leave", "indicators/sick-leave-total/"),
    ("staff", "indicators/care-home-trust-in-staff/"),
    ("residents", "indicators/nii-rank/"),
    ("how did it go", "status/"),
    ("vision", "vision/"),
    ("sources", "sources/"),
    ("privacy", "about/privacy/"),
    ("cookies", "about/privacy/"),
    ("download", "about/open-data/"),
    ("contact", "about/feedback/"),
    ("method", "about/method/"),
]
# English words that begin words of Swedish texts too: Vision, budget, Staffanstorp, god.
ALSO_SWEDISH = {"vision", "budget", "staff", "how did it go"}


@pytest.fixture(scope="module")
def reader(browser, address):
    """Somebody on the search page of a language, who writes and reads the answer."""
    context = browser.new_context()
    page = context.new_page()
    page.faults = []
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda problem: page.faults.append(str(problem)))

    def ask(language: str, words: str, kind: str = "") -> list[str]:
        """Paths of the hits, from the site's root."""
        if page.url != address + PAGES[language]:
            page.goto(address + PAGES[language])
        page.get_by_role("searchbox").fill("")
        page.keyboard.press("Enter")
        page.wait_for_function("!document.querySelector('[role=status]').textContent")
        page.get_by_role("searchbox").fill(words)
        if kind:
            page.evaluate("kind => document.querySelector(`[name=kind][value=${kind}]`).checked = true", kind)
        page.keyboard.press("Enter")
        page.wait_for_function("document.querySelector('[role=status]').textContent")
        hrefs = page.locator(".vg-search__list a").evaluate_all("links => links.map(link => link.href)")
        return [urlsplit(href).path.lstrip("/") for href in hrefs]

    ask.page = page
    yield ask
    assert page.faults == []
    context.close()


@pytest.mark.parametrize(("words", "expected"), SWEDISH, ids=[words for words, _ in SWEDISH])
def test_swedish_words_find_their_page(reader, words, expected):
    assert expected in reader("sv", words)[:3]


@pytest.mark.parametrize(("words", "expected"), ENGLISH, ids=[words for words, _ in ENGLISH])
def test_english_words_find_their_page(reader, words, expected):
    assert f"en/{expected}" in reader("en", words)[:3]


@pytest.mark.parametrize("words", [words for words, _ in ENGLISH])
def test_english_words_on_the_swedish_page_find_swedish_pages_that_say_so_or_none(reader, words):
    found = reader("sv", words)
    assert not [path for path in found if path.startswith("en/")]
    assert "bland de svenska sidorna" in reader.page.locator("[role=status]").inner_text()
    elsewhere = reader.page.locator(".vg-search__elsewhere a")
    assert elsewhere.get_attribute("hreflang") == "en"
    assert elsewhere.evaluate("link => new URL(link.href).searchParams.get('q')") == words
    assert words in ALSO_SWEDISH or len(found) <= 3, "a quotation or a name may be found, nothing more"


@pytest.mark.parametrize(("words", "expected"), [("skola", "matt/"), ("safety", "goals/")])
def test_hits_say_how_many_and_what_they_are(reader, words, expected):
    language = "sv" if expected == "matt/" else "en"
    found = reader(language, words)
    said = reader.page.locator("[role=status]").inner_text()
    assert words in said
    assert int(said.split()[0]) >= len(found)
    kinds = reader.page.locator(".vg-search__list li .vg-search__kind").all_inner_texts()
    assert len(kinds) == len(found)
    assert all(kinds)


def test_kinds_narrow_the_hits(reader):
    everything = reader("sv", "trygghet")
    goals = reader("sv", "trygghet", "goal")
    assert goals
    assert all(path.startswith("mal/") for path in goals)
    assert len(goals) < len(everything)
    pages = reader("sv", "trygghet", "page")
    assert pages
    assert not any(path.startswith(("mal/trygg", "matt/p")) for path in pages)
    reader("sv", "trygghet")
    reader.page.locator("[name=kind][value='']").check()


def test_the_whole_of_it_by_keyboard(page, address):
    page.goto(address + PAGES["sv"])
    page.get_by_role("searchbox").focus()
    page.keyboard.type("hemtjänst", delay=10)
    page.locator(".vg-search__list a").first.wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "submit"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "kind"
    page.keyboard.press("ArrowDown")
    page.wait_for_function("document.querySelector('.vg-search__list li').textContent.includes('Kvalitet')")
    assert page.evaluate("document.activeElement.value") == "goal"
    page.keyboard.press("ArrowUp")
    page.wait_for_function("document.querySelectorAll('.vg-search__list li').length > 2")
    page.keyboard.press("Tab")  # the same search in another language
    assert page.evaluate("document.activeElement.hreflang") == "en"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('ol') !== null")
    page.keyboard.press("Enter")
    page.wait_for_url("**/matt/home-care-satisfaction/")


def test_escape_clears_and_keeps_the_place(page, address):
    page.goto(f"{address}{PAGES['sv']}?q=skola")
    page.locator(".vg-search__list a").first.wait_for()
    page.get_by_role("searchbox").press("Escape")
    assert page.get_by_role("searchbox").input_value() == ""
    assert page.evaluate("document.activeElement.name") == "q"
    assert page.locator("[role=status]").inner_text() == ""
    assert not page.locator(".vg-search__results").is_visible()
    assert not page.locator(".vg-search__kinds").is_visible()


def test_nothing_is_fetched_before_somebody_searches(page, address):
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(address + PAGES["sv"])
    page.wait_for_load_state("networkidle")
    assert not [path for path in asked if "pagefind" in path]
    page.get_by_role("searchbox").fill("skola")
    page.locator(".vg-search__list a").first.wait_for()
    assert [path for path in asked if "pagefind" in path]


def test_a_search_that_cannot_start_says_so_and_leaves_the_list(page, address):
    page.route("**/pagefind.js", lambda route: route.abort())
    page.goto(f"{address}{PAGES['sv']}?q=skola")
    page.wait_for_function("document.querySelector('[role=status]').textContent")
    assert "A till Ö" in page.locator("[role=status]").inner_text()
    assert page.locator(".vg-search__index a").count() > 60


def test_what_needs_the_script_is_not_there_without_it(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{PAGES['sv']}?q=skola")
    assert not page.locator(".vg-search__kinds").is_visible()
    assert not page.locator(".vg-search__elsewhere").is_visible()
    assert page.locator(".vg-search__index a").count() > 60
    context.close()
