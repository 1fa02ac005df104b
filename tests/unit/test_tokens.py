"""The palette: every pair of colours that is read or seen together has the contrast it needs, light and dark."""

from __future__ import annotations

import re

import pytest

from generator.contrast import GRAPHICS, TEXT
from generator.files import HOME
from generator.tokens import GROUNDS, PAIRS, measured, schemes

CSS = (HOME / "components" / "tokens.css").read_text(encoding="utf-8")
SHEETS = {path: path.read_text(encoding="utf-8") for path in (HOME / "components").rglob("*.css")}
# Colours that only decorate: nothing is lost where they cannot be told from the ground.
DECORATION = {"line", "shore"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_has_the_contrast_it_needs(scheme):
    weak = [
        f"{one.text} on {one.ground}: {one.found:.2f}" for one in measured(schemes(CSS)[scheme]) if not one.is_enough
    ]
    assert not weak, "\n".join(weak)


def test_the_table_asks_for_the_highest_level_of_text():
    assert {least for text, _, least in PAIRS if text in ("ink", "muted", "link", "on-sea")} == {TEXT}
    assert min(least for _, _, least in PAIRS) == GRAPHICS


def test_a_palette_that_fails_is_found():
    grey = schemes(CSS)["light"] | {"muted": "#8a8a8a"}
    assert {one.text for one in measured(grey) if not one.is_enough} == {"muted"}


def test_every_colour_is_in_the_table_or_only_decorates():
    colours = {name for name, value in schemes(CSS)["light"].items() if value.startswith("#")}
    assert colours - {name for pair in PAIRS for name in pair[:2]} == DECORATION


def test_dark_has_its_own_ground_and_text():
    light, dark = schemes(CSS)["light"], schemes(CSS)["dark"]
    assert [name for name in (*GROUNDS, "ink", "muted", "link") if light[name] == dark[name]] == []


def test_text_is_set_in_colours_of_the_table_only():
    texts = {text for text, _, least in PAIRS if least > GRAPHICS}
    # A mark's colour belongs to its shape; the word beside it is set in ink by the component's own style sheet.
    shapes = {"status-mark", "trend-mark", "state-mark"}
    wrong = [
        f"{path.parent.name}: {name}"
        for path, css in SHEETS.items()
        for name in re.findall(r"(?<![-\w])color:\s*var\(--vg-([a-z-]+)\)", css)
        if name not in texts and path.parent.name not in shapes
    ]
    assert not wrong, "\n".join(wrong)


def test_no_style_sheet_names_a_token_that_is_not_there():
    known = set(schemes(CSS)["light"])
    used = {
        (path.parent.name, name) for path, css in SHEETS.items() for name in re.findall(r"var\(--vg-([a-z0-9-]+)", css)
    }
    own = {name for css in SHEETS.values() for name in re.findall(r"--vg-([a-z0-9-]+):", css)}
    assert sorted((place, name) for place, name in used if name not in known | own) == []
