"""How good the finished pages are, in figures, beside plain MkDocs with Material on the same compiled pages.

    python -m bench.quality [--out FILE.json] [--doc docs/quality.md]

Weight, requests, JavaScript, what each checker finds, Lighthouse and readability, per kind of page. ``--out`` keeps
what each checker found, for ``python -m generator audit``; ``--doc`` writes the tables of a document anew.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import Browser, Page, sync_playwright

from bench.build_times import Ours, Plain
from bench.runs import ROOT, copy_project, generator, machine, run, table
from generator import __version__
from generator.readability import Reading, read
from tests.site.checkers import CATEGORIES, Visit, axe, browser_path, lighthouse, valid_html, version, visits
from tests.site.kinds import KINDS, LANGUAGES, path_of
from tests.site.modes import DESK, MODES, PHONE
from tests.site.server import Host, serve

OURS = ("kB", "requests", "JS kB", "axe", "own", "HTML", "Lighthouse", "LIX")
PLAIN = ("kB", "requests", "JS kB", "axe", "HTML", "Lighthouse")
MEASURED = tuple(kind for kind in KINDS if kind != "lost")
SENTENCES = """() => [...document.querySelectorAll("main p")]
  .filter((one) => !one.closest("blockquote") && one.checkVisibility()).map((one) => one.innerText)"""
FLAGS = ("--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--no-sandbox")


@dataclass
class Row:
    """One kind of page of one site."""

    weight: int = 0
    requests: int = 0
    script: int = 0
    axe: int = 0
    look: int = 0
    html: int = 0
    points: tuple[int, ...] = ()
    lix: int = 0

    def cells(self, *, is_ours: bool) -> list[str]:
        found = [self.axe, self.look, self.html] if is_ours else [self.axe, self.html]
        sizes = [f"{self.weight / 1000:.1f}", str(self.requests), f"{self.script / 1000:.1f}"]
        return [*sizes, *map(str, found), " ".join(map(str, self.points)), *([str(self.lix)] if is_ours else [])]


@dataclass
class Measured:
    """Everything that was measured: rows by kind, and what each checker found in all."""

    ours: dict[str, Row] = field(default_factory=lambda: {kind: Row() for kind in MEASURED})
    plain: dict[str, Row] = field(default_factory=lambda: {kind: Row() for kind in MEASURED})
    checkers: list[dict[str, object]] = field(default_factory=list)

    def note(self, name: str, of: str, pages: int, found: int, modes: Sequence[str] = ()) -> None:
        one = {"name": name, "version": of, "pages": pages, "modes": list(modes), "findings": found}
        self.checkers.append(one)


def measure() -> Measured:
    """Builds our site, the made-up town's and plain Material's, and measures them all."""
    found = Measured()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        ours, plain, town = _build(folder)
        browser = playwright.chromium.launch(executable_path=browser_path(), args=list(FLAGS))
        with serve(ours) as host, serve(town) as other:
            addresses = {"sv": host.address, "en": host.address, "ar": other.address}
            _look(browser, addresses, found)
            _weigh(browser, host, found.ours)
            _lighthouse(host, found.ours, found)
        with serve(plain) as host:
            _weigh(browser, host, found.plain)
            _axe(browser, host, found.plain)
            _lighthouse(host, found.plain)
        browser.close()
        found.note("html-validate", version("html-validate"), *_html(ours, found.ours, town / "ar"))
        _html(plain, found.plain)
    _keyboard(found)
    return found


def _build(folder: Path) -> tuple[Path, Path, Path]:
    """Our site, plain Material's Swedish one, and the made-up town's."""
    ours = Ours(copy_project(ROOT, folder / "lomma"))
    ours.build()
    plain = Plain(ours.project / "build", folder / "plain")
    plain.build()
    town = copy_project(ROOT / "tests/golden/town", folder / "strandhamn")
    run(generator("build", "--root", town, "--quiet"))
    return ours.project / "site", folder / "plain/sv/site", town / "site"


def _look(browser: Browser, addresses: Mapping[str, str], found: Measured) -> None:
    """Axe-core and our own look at every kind of page, in every way."""
    seen: list[Visit] = []
    for turn, mode in enumerate(MODES):
        seen += visits(browser, addresses, mode, turn=turn)
    for visit in seen:
        if visit.kind in found.ours:
            found.ours[visit.kind].axe += len(visit.axe)
            found.ours[visit.kind].look += len(visit.look) + len(visit.manners)
    modes, pages = [mode.name for mode in MODES], len({(visit.kind, visit.lang) for visit in seen})
    found.note("axe-core", version("axe-core"), pages, sum(len(visit.axe) for visit in seen), modes)
    own = sum(len(visit.look) + len(visit.manners) for visit in seen)
    found.note("Own checks", __version__, pages, own, modes)


def _axe(browser: Browser, host: Host, rows: Mapping[str, Row]) -> None:
    """Axe-core in two ways: what it finds in plain Material is enough to see in these."""
    for size in (DESK, PHONE):
        page = browser.new_page(viewport=size)
        for kind, row in rows.items():
            page.goto(host.address + path_of(kind, "sv"))
            row.axe += len(axe(page))
        page.close()


def _weigh(browser: Browser, host: Host, rows: Mapping[str, Row]) -> None:
    """What travels with an empty cache, and how hard the text is to read."""
    for kind, row in rows.items():
        context = browser.new_context(viewport=PHONE)
        page = context.new_page()
        host.sent.clear()
        page.goto(host.address + path_of(kind, "sv"), wait_until="networkidle")
        page.evaluate("fetch(document.querySelector('link[rel~=icon]').href).then((answer) => answer.text())")
        sent = dict(host.sent)
        row.weight, row.requests = sum(sent.values()), len(sent)
        row.script = sum(size for path, size in sent.items() if path.endswith(".js"))
        row.lix = _lix(page)
        context.close()


def _lix(page: Page) -> int:
    """The readability of the running text, decided wordings and lists left out."""
    counted = [read(text) for text in page.evaluate(SENTENCES)]
    sums = Counter[str]()
    for one in counted:
        sums.update(words=one.words, sentences=one.sentences, long_words=one.long_words)
    return Reading(sums["words"], sums["sentences"], sums["long_words"], 0).lix


def _lighthouse(host: Host, rows: Mapping[str, Row], found: Measured | None = None) -> None:
    addresses = {kind: host.address + path_of(kind, "sv") for kind in rows}
    reports = lighthouse(addresses.values())
    slow = [url for url in addresses.values() if reports[url].points["performance"] < 100]
    reports |= lighthouse(slow) if slow and found else {}
    for kind, url in addresses.items():
        rows[kind].points = tuple(reports[url].points[name] for name in CATEGORIES)
    if found:
        missed = sum(points < 100 for row in rows.values() for points in row.points)
        found.note("Lighthouse", version("lighthouse"), len(rows), missed)


def _html(site: Path, rows: Mapping[str, Row], *others: Path) -> tuple[int, int]:
    """What html-validate finds on each kind of page; how many pages it read, and what it found in all."""
    pages, found = valid_html(site, *others)
    for kind, row in rows.items():
        row.html = sum(one.startswith(f"{site / path_of(kind, 'sv') / 'index.html'}:") for one in found)
    return pages, len(found)


def _keyboard(found: Measured) -> None:
    """The keyboard walk, as the tests do it: each test that fails counts as a finding."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "walk.xml"
        command = (sys.executable, "-m", "pytest", "-q", "tests/site/test_keyboard.py", f"--junitxml={answer}")
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
        suite = next(ElementTree.parse(answer).getroot().iter("testsuite"))
    failed = int(suite.attrib["failures"]) + int(suite.attrib["errors"])
    found.note("Keyboard walk", __version__, len(KINDS) * len(LANGUAGES), failed)


def document(text: str, found: Measured, date: str) -> str:
    """The document with its tables written anew: what stands between ``<!-- name -->`` and ``<!-- end -->``."""
    checkers = [["checker", "version", "pages", "ways", "findings"]]
    for one in found.checkers:
        cells = (one["name"], one["version"], one["pages"], max(1, _length(one["modes"])), one["findings"])
        checkers.append(list(map(str, cells)))
    parts = {
        "when": f"Measured {date}: {machine()}.",
        "checkers": _markdown(checkers),
        "ways": "\n".join(f"- {mode.name}" for mode in MODES),
        "ours": _markdown(_columns(found.ours, OURS, is_ours=True)),
        "plain": _markdown(_columns(found.plain, PLAIN, is_ours=False)),
    }
    for name, part in parts.items():
        place = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- end -->)", re.DOTALL)
        text, count = place.subn(lambda match, part=part: f"{match[1]}{part}{match[2]}", text)  # type: ignore[misc]
        if count != 1:
            raise SystemExit(f"the document has no place called {name}")
    return text


def _columns(rows: Mapping[str, Row], heads: Sequence[str], *, is_ours: bool) -> list[list[str]]:
    return [["page", *heads], *([kind, *row.cells(is_ours=is_ours)] for kind, row in rows.items())]


def _markdown(rows: Sequence[Sequence[str]]) -> str:
    """A table: the first column to the left, figures to the right."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|---" + "|---:" * (len(rows[0]) - 1) + "|", *lines[1:]])


def _length(value: object) -> int:
    return len(value) if isinstance(value, list) else 0


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, help="where to keep what the checkers found, as JSON")
    parser.add_argument("--doc", type=Path, help="where to write the table as Markdown")
    options = parser.parse_args(None if arguments is None else list(arguments))
    date = datetime.now(UTC).date().isoformat()
    found = measure()
    print(table(_columns(found.ours, OURS, is_ours=True)), "\n\nplain Material")
    print(table(_columns(found.plain, PLAIN, is_ours=False)), "\n")
    print(table([("checker", "findings"), *((str(one["name"]), str(one["findings"])) for one in found.checkers)]))
    if options.out:
        text = json.dumps({"date": date, "checkers": found.checkers}, ensure_ascii=False, indent=1)
        options.out.write_text(text + "\n", encoding="utf-8")
    if options.doc:
        text = options.doc.read_text(encoding="utf-8")
        options.doc.write_text(document(text, found, date), encoding="utf-8")
    return int(any(one["findings"] for one in found.checkers))


if __name__ == "__main__":
    sys.exit(main())
