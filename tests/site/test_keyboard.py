"""With the keyboard alone: everything can be reached, in order, there and back; it is seen; nothing is a trap.

The focus mark is measured in pictures of the page: the pixels that change when a link is reached, and by how much. What
WCAG 2.2 asks at its highest level (2.4.13) is that at least as many pixels as a line of two pixels around it would have
change with a contrast of 3:1.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

import pytest

from tests.site.kinds import KINDS, LANGUAGES, WORDS, path_of
from tests.site.modes import DESK, PHONE, search

pytestmark = pytest.mark.browser

# Each way of looking, and the language that the first kind is read in.
WAYS: dict[str, tuple[dict[str, Any], int]] = {
    "desk, light": ({"viewport": DESK, "color_scheme": "light"}, 0),
    "phone, dark": ({"viewport": PHONE, "color_scheme": "dark"}, 1),
}
# The same places in other colours: only the mark is different.
COLOURS: dict[str, tuple[dict[str, Any], int]] = {
    "dark": ({"viewport": DESK, "color_scheme": "dark"}, 1),
    "forced, light": ({"viewport": DESK, "forced_colors": "active", "color_scheme": "light"}, 2),
    "forced, dark": ({"viewport": PHONE, "forced_colors": "active", "color_scheme": "dark"}, 0),
}

# Everything that a reader can act on, in the order of the document.
REACHABLE = """() => {
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const isOne = (one) => one.tabIndex >= 0 && !one.matches(":disabled") && shown(one);
  // Of a group of round buttons, Tab reaches the chosen one; arrows reach the others.
  const isChosen = (one) => one.type !== "radio" || one.checked;
  window.reachable = [...all].filter((one) => isOne(one) && isChosen(one));
  // The walk begins at the top, wherever the focus was.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  return window.reachable.length;
}"""

# Where the focus is: its place in that order (-1: nowhere), what is wrong with it, and how it is drawn.
STATE = """() => {
  const one = document.activeElement;
  const place = window.reachable.indexOf(one);
  if (one === document.body) return { place: -1, faults: [] };
  const faults = [];
  const box = one.getBoundingClientRect();
  const name = `${one.localName}.${one.className} “${(one.textContent || one.name || "").trim().slice(0, 40)}”`;
  if (place < 0) faults.push(`${name} was reached and should not be`);
  if (box.width < 2 || box.height < 2) faults.push(`${name} has no size`);
  const isLow = box.bottom > innerHeight + 1 && box.height < innerHeight;
  if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || isLow)
    faults.push(`${name} is outside the screen: ${box.left}, ${box.top}, ${box.right}, ${box.bottom}`);
  const parts = [...one.getClientRects()];
  for (const part of parts) {
    const top = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
    if (top && !one.contains(top) && !top.contains(one)) faults.push(`${name} is covered by ${top.className}`);
  }
  const ground = (node) => {
    for (let up = node; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return "";
  };
  const parent = one.parentElement;
  const names = [one.localName, one.className, parent.localName, parent.className];
  const kind = [...names, ground(one), ground(parent)].join("|");
  // The length of a line around it: around the whole, or around each of its lines of text.
  const around = (boxes) => boxes.reduce((sum, { width, height }) => sum + 2 * (width + height), 0);
  const length = Math.min(around([box]), around(parts));
  return { place, faults, kind, name, length, box: { x: box.x, y: box.y, width: box.width, height: box.height } };
}"""

# How many pixels differ between two pictures with a contrast of 3:1 or more.
CHANGED = """async ([before, after]) => {
  const pixels = async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data;
  };
  const line = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const light = (d, i) => 0.2126 * line(d[i]) + 0.7152 * line(d[i + 1]) + 0.0722 * line(d[i + 2]);
  const [one, two] = [await pixels(before), await pixels(after)];
  let count = 0;
  for (let i = 0; i < one.length; i += 4) {
    const [a, b] = [light(one, i), light(two, i)];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) count++;
  }
  return count;
}"""


@dataclass
class Reader:
    """Somebody with a keyboard and a screen. ``measured``: what was wrong with the mark of each kind of thing."""

    page: Any
    meter: Any
    measured: dict[str, str]

    def reachable(self) -> int:
        return self.page.evaluate(REACHABLE)

    def press(self, key: str) -> dict[str, Any]:
        self.page.keyboard.press(key)
        return self.page.evaluate(STATE)

    def mark(self, state: dict[str, Any]) -> str:
        """What is wrong with the mark of what has the focus now; nothing when it is as clear as it should be."""
        if state["kind"] in self.measured:
            return ""
        self.measured[state["kind"]] = self._measure(state)
        return self.measured[state["kind"]]

    def _measure(self, state: dict[str, Any]) -> str:
        clip = self._clip(state["box"])
        after = self._picture(clip)
        self.page.evaluate("window.held = document.activeElement, held.blur()")
        before = self._picture(clip)
        self.page.evaluate("held.focus({ preventScroll: true })")
        changed = self.meter.evaluate(CHANGED, [before, after])
        # A part of a long thing may be outside the screen.
        seen = min(1, clip["height"] / state["box"]["height"])
        wanted = 2 * state["length"] * seen
        return "" if changed >= wanted else f"{state['name']}: {changed} pixels change, {wanted:.0f} should"

    def _clip(self, box: dict[str, float]) -> dict[str, float]:
        size = self.page.viewport_size
        left, top = max(0, box["x"] - 10), max(0, box["y"] - 10)
        right = min(size["width"], box["x"] + box["width"] + 10)
        bottom = min(size["height"], box["y"] + box["height"] + 10)
        return {"x": left, "y": top, "width": right - left, "height": bottom - top}

    def _picture(self, clip: dict[str, float]) -> str:
        return base64.b64encode(self.page.screenshot(clip=clip, animations="disabled", caret="initial")).decode()


@pytest.fixture(scope="module", params=WAYS)
def way(request, browser):
    settings, turn = WAYS[request.param]
    context = browser.new_context(**settings, reduced_motion="reduce")
    plain = browser.new_context()
    yield Reader(context.new_page(), plain.new_page(), {}), turn
    context.close()
    plain.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_walk_with_tab_there_and_back(way, addresses, kind):
    reader, turn = way
    lang = LANGUAGES[(turn + list(KINDS).index(kind)) % len(LANGUAGES)]
    reader.page.goto(addresses[lang] + path_of(kind, lang))
    faults = walk(reader)
    assert not faults, f"{kind} {lang}\n" + "\n".join(faults)


@pytest.mark.parametrize("kind", ["start", "goal", "search"])
def test_a_walk_with_everything_open(way, addresses, kind):
    """The menu open, details open, results shown."""
    reader, turn = way
    lang = LANGUAGES[turn]
    reader.page.goto(addresses[lang] + path_of(kind, lang))
    if kind == "search":
        search(reader.page, WORDS[lang])
    reader.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    faults = walk(reader)
    assert not faults, f"{kind} {lang}\n" + "\n".join(faults)


def walk(reader: Reader) -> list[str]:
    """Tab from the top of the page to its end, and Shift+Tab back to the top; everything that was wrong on the way."""
    count = reader.reachable()
    faults: list[str] = []
    for place in range(count):
        state = reader.press("Tab")
        faults += state["faults"]
        if state["place"] != place:
            return [*faults, f"stop {place} of {count} is {state.get('name', 'nowhere')}, number {state['place']}"]
        if wrong := reader.mark(state):
            faults.append(wrong)
    # The walk ends: the next Tab leaves the page.
    if (state := reader.press("Tab"))["place"] not in (-1, 0):
        faults.append(f"after the last stop comes {state['name']}")
    reader.page.evaluate("window.reachable.at(-1).focus()")
    for place in reversed(range(count - 1)):
        state = reader.press("Shift+Tab")
        faults += state["faults"]
        if state["place"] != place:
            return [*faults, f"back at {place} stands {state.get('name', 'nowhere')}, number {state['place']}"]
    return faults


@pytest.fixture(scope="module", params=COLOURS)
def coloured(request, browser):
    settings, turn = COLOURS[request.param]
    context = browser.new_context(**settings, reduced_motion="reduce")
    plain = browser.new_context()
    yield Reader(context.new_page(), plain.new_page(), {}), turn
    context.close()
    plain.close()


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_is_seen_in_other_colours(coloured, addresses, kind):
    reader, turn = coloured
    lang = LANGUAGES[(turn + list(KINDS).index(kind)) % len(LANGUAGES)]
    reader.page.goto(addresses[lang] + path_of(kind, lang))
    count = reader.reachable()
    state = reader.press("Tab")  # from now on the browser shows where the focus is
    faults = [reader.mark(state)]
    for place in range(1, count):
        state = reader.page.evaluate(f"() => {{ window.reachable[{place}].focus(); return ({STATE})(); }}")
        faults.append(reader.mark(state))
    assert not any(faults), f"{kind} {lang}\n" + "\n".join(filter(None, faults))


@pytest.fixture
def phone(browser):
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_and_closes_and_says_so(phone, addresses, lang, key):
    phone.goto(addresses[lang])
    tree = phone.context.new_cdp_session(phone)

    def is_open() -> bool:
        nodes = tree.send("Accessibility.getFullAXTree")["nodes"]
        values = {
            p["name"]: p["value"].get("value") for node in nodes for p in node.get("properties", ()) if named(node)
        }
        return values["expanded"]

    def named(node: dict) -> bool:
        return node.get("name", {}).get("value") == summary.inner_text() and "Disclosure" in node["role"]["value"]

    summary = phone.locator(".vg-menu summary")
    summary.focus()
    assert not is_open()
    phone.keyboard.press(key)
    assert is_open()
    assert phone.locator(".vg-menu a").first.is_visible()
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.closest('.vg-menu li') !== null")
    summary.focus()
    phone.keyboard.press(key)
    assert not is_open()
    assert summary.evaluate("one => one === document.activeElement")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_skip_link_is_first_is_seen_and_skips(page, addresses, kind, lang):
    page.emulate_media(reduced_motion="reduce")
    page.goto(addresses[lang] + path_of(kind, lang))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    box = skip.bounding_box()
    assert min(box["width"], box["height"]) >= 44
    assert box["x"] >= 0
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    # The walk goes on in the content, and what is reached there is seen.
    page.keyboard.press("Tab")
    reached = page.locator(":focus")
    assert reached.evaluate("one => document.querySelector('header').contains(one)") is False
    assert reached.bounding_box()["y"] >= 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_search_with_the_keyboard_alone(page, addresses, lang):
    page.goto(addresses[lang] + path_of("search", lang))
    field = page.get_by_role("searchbox")
    field.focus()
    page.keyboard.type(WORDS[lang])
    page.locator(".vg-search__list li").first.wait_for()
    status = page.get_by_role("status")
    assert any(letter.isdigit() for letter in status.inner_text())
    # Words may be sent with Enter too; the focus stays where the reader writes.
    page.keyboard.press("Enter")
    assert field.evaluate("one => one === document.activeElement")
    # Tab reaches the results.
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.vg-search__list') !== null"):
            break
    else:
        pytest.fail("the first result is not within twelve stops of the field")
    # Escape in the field empties it, hides the results and keeps the focus.
    field.focus()
    page.keyboard.press("Escape")
    assert field.input_value() == ""
    assert field.evaluate("one => one === document.activeElement")
    assert not page.locator(".vg-search__results").is_visible()
    assert status.inner_text().strip() == ""
