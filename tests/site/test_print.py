"""Paper: what the browser prints, read back from the PDF it makes."""

from __future__ import annotations

import io
import re
import shutil
import unicodedata
from pathlib import Path

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser

ADDRESS = "https://mal.lomma.example/"
A4 = (595, 842)
# What is printed, and how many sheets at most.
SHEETS = {
    "mal/kvalitet-i-framkant/": 8,
    "mal/trygghet-i-livets-alla-skeden/": 5,
    "mal/balanserat-hallbarhetsarbete/": 6,
    "mal/den-kommunikativa-kommunen/": 5,
    "matt/equity-ratio/": 4,
    "matt/net-result/": 3,
    "status/": 4,
    "en/goals/quality-at-the-forefront/": 8,
    "en/indicators/equity-ratio/": 4,
    "en/status/": 4,
}
GOALS = [path for path in SHEETS if "mal/" in path or "goals/" in path]


@pytest.fixture(scope="module")
def printed(browser, address):
    """Prints a page on A4 from a dark screen, and reads it: ``printed(path)`` → the PDF."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()

    def read(path: str, root: str = address) -> PdfReader:
        page.goto(root + path)
        return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))

    yield read
    context.close()


@pytest.mark.parametrize(("path", "most"), SHEETS.items())
def test_a_page_prints_on_a_few_sheets_of_a4(printed, path, most):
    sheets = printed(path).pages
    assert 1 <= len(sheets) <= most
    assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets} == {A4}
    assert all(len(_words(sheet)) > 3 for sheet in sheets), "a sheet is empty"
    assert f"1 / {len(sheets)}" in _text(sheets[0])


@pytest.mark.parametrize("path", GOALS)
def test_the_first_sheet_of_a_goal_says_what_was_promised_and_how_it_went(printed, page, address, path):
    page.goto(address + path)
    first = _squeezed(_text(printed(path).pages[0]))
    wanted = ["h1", ".vg-lead", ".vg-promise__aim", "#short", "#promise", "#status", ".vg-short dd >> nth=1"]
    for selector in wanted:
        assert _squeezed(page.locator(selector).first.text_content()) in first, selector


@pytest.mark.parametrize("path", [*GOALS, "matt/equity-ratio/", "status/"])
def test_paper_says_what_the_page_says(printed, page, address, path):
    """Every sentence of the page, those behind a closed summary too; nothing of the menu."""
    page.goto(address + path)
    said = _squeezed("".join(_text(sheet) for sheet in printed(path).pages))
    texts = page.locator("main :is(h2, h3, h4, blockquote p, .vg-indicator > p:not([class]), .vg-coverage details p)")
    lost = [text for text in texts.all_text_contents() if _squeezed(text) not in said]
    assert lost == []
    assert not any(_squeezed(name) in said for name in page.locator("nav.vg-tools a").all_inner_texts())


@pytest.mark.parametrize("path", ["mal/kvalitet-i-framkant/", "en/goals/quality-at-the-forefront/"])
def test_the_addresses_of_the_sources_are_printed(printed, page, address, path):
    page.goto(address + path)
    said = _squeezed("".join(_text(sheet) for sheet in printed(path).pages))
    urls = page.locator("#sources ~ ul a").evaluate_all("links => links.map(link => link.dataset.url)")
    assert len(urls) > 3
    assert [url for url in urls if _squeezed(url) not in said] == []


@pytest.mark.parametrize("path", ["mal/kvalitet-i-framkant/", "en/goals/quality-at-the-forefront/", "matt/net-result/"])
def test_no_address_is_printed_before_one_is_decided(printed, path, built_site):
    pages = printed(path).pages
    said = "".join(_text(sheet) for sheet in pages)
    assert "invalid" not in said
    assert "127.0.0.1" not in said
    none = "no decided address" if path.startswith("en/") else "ingen bestämd adress"
    assert none in " ".join(said.split())
    assert "vg-paper--found" not in (built_site / path / "index.html").read_text(encoding="utf-8")


def test_a_decided_address_is_printed_with_a_code_that_leads_there(project, generator, tmp_path, page):
    root = tmp_path / "project"
    shutil.copytree(project, root, ignore=shutil.ignore_patterns("site", "build"))
    result = generator("build", "--root", root, "--site-url", ADDRESS)
    assert result.returncode == 0, result.stdout + result.stderr
    for path in ("mal/kvalitet-i-framkant/", "en/indicators/equity-ratio/"):
        html = (root / "site" / path / "index.html").read_text(encoding="utf-8")
        assert f'<strong dir="ltr">mal.lomma.example/{path}</strong>' in html
        assert _decoded(html) == f"{ADDRESS}{path}"


def test_charts_are_black_and_white_on_paper(page, address):
    page.goto(f"{address}mal/balanserat-hallbarhetsarbete/")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate(
        """[...document.querySelectorAll('svg *, main, h1, main p, main a')].flatMap(part => {
            const style = getComputedStyle(part);
            return [style.color, style.fill, style.stroke, style.backgroundColor];
        })"""
    )
    assert {colour for colour in colours if not _is_grey(colour)} == set()


def _decoded(html: str) -> str:
    """The text that the square code in a page stands for: the code of the right text has just these dark squares."""
    from generator.qr import code

    address = re.search(r'rel="canonical" href="([^"]+)"', html)[1]
    drawn = re.search(r'<svg viewBox="0 -0.5 (\d+) \1"[^>]*><path d="([^"]+)"', html)
    made = code(address)
    return address if (drawn[1], drawn[2]) == (str(made.size), made.path) else ""


def _is_grey(colour: str) -> bool:
    channels = [float(number) for number in re.findall(r"[\d.]+", colour)][:3]
    return not channels or max(channels) - min(channels) < 1


def _text(sheet) -> str:
    return sheet.extract_text()


def _words(sheet) -> list[str]:
    return _text(sheet).split()


def _squeezed(text: str) -> str:
    """Letters and figures only: without spaces and the hyphens that end lines, and with ligatures as their letters."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text))
