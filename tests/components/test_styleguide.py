"""The style guide: every token, every component with its promise and examples, sound HTML, never in the site."""

from __future__ import annotations

import pytest

from generator import tokens
from generator.__main__ import main
from generator.files import HOME
from generator.html import read
from generator.styleguide import apart
from tests.components.test_examples import EVERY, FOLDERS


@pytest.fixture(scope="module")
def guide(tmp_path_factory):
    folder = tmp_path_factory.mktemp("guide") / "out"
    assert main(["styleguide", "--root", str(HOME.parent), "--into", str(folder), "--quiet"]) == 0
    return folder


@pytest.fixture(scope="module")
def page(guide):
    return (guide / "index.html").read_text(encoding="utf-8")


def test_it_is_sound(page):
    found = read(page)
    assert found.repeated_ids == ()
    assert found.inline_code == ()
    assert (found.lang, [text for level, text in found.headings if level == 1]) == ("en", ["Style guide"])


def test_everything_it_loads_lies_beside_it(guide, page):
    assert [one for one in read(page).loads if not (guide / one).is_file()] == []


def test_every_link_within_it_leads_somewhere(page):
    found = read(page)
    parts = {f"#{folder.name}" for folder in FOLDERS}
    assert parts <= set(found.links)
    assert {link[1:] for link in parts} <= found.ids


def test_every_component_has_its_promise_and_every_example(page):
    text = read(page).text
    assert all(one.name in text for one in EVERY)
    assert page.count('class="guide-example"') == len(EVERY)
    for part in page.split('class="guide-part"')[1:]:
        assert "<p>" in part.split("<dl", 1)[0]
        assert "<p></p>" not in part.split("<dl", 1)[0]


def test_an_example_is_in_its_own_language(page):
    for lang in {one.lang for one in EVERY}:
        assert f'class="guide-example" lang="{lang}"' in page


def test_every_colour_and_its_contrast_is_shown(guide, page):
    css = (HOME / "components" / "tokens.css").read_text(encoding="utf-8")
    sheet = (guide / "guide.css").read_text(encoding="utf-8")
    for name, value in tokens.schemes(css)["light"].items():
        if value.startswith("#"):
            assert f"--vg-{name}" in page
            assert f".guide-swatch--{name} " in sheet
    assert all(f"{text} on {ground}" in page for text, ground, _ in tokens.PAIRS)


def test_it_is_written_anew_in_its_own_folder_and_nowhere_else(guide, tmp_path, capsys):
    assert main(["styleguide", "--root", str(HOME.parent), "--into", str(guide), "--quiet"]) == 0
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    assert main(["styleguide", "--root", str(HOME.parent), "--into", str(tmp_path), "--quiet"]) == 2
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"


def test_ids_and_what_refers_to_them_are_set_apart():
    html = '<h3 id="a">A</h3><p aria-labelledby="a b"><a href="#a">a</a><a href="#b">b</a><i fill="url(#a)"/>'
    own = '<h3 id="x-a">A</h3><p aria-labelledby="x-a b"><a href="#x-a">a</a><a href="#b">b</a><i fill="url(#x-a)"/>'
    assert apart(html, "x") == own
