"""The checkers: axe-core, our own look, html-validate and Lighthouse. Each answers with its findings as sentences.

Their programs come from package.json (``npm ci``); ``make test`` sees to that. Only tests and measurements use them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.site.kinds import KINDS, LANGUAGES, path_of
from tests.site.modes import DESK, Mode

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MODULES = ROOT / "node_modules"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")

# Every rule of axe-core: WCAG 2.0 to 2.2, A to AAA, best practices, and those still on trial.
AXE = """async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"];
  const rules = Object.fromEntries(axe.getRules(tags).map((rule) => [rule.ruleId, { enabled: true }]));
  const result = await axe.run(document, {
    resultTypes: ["violations", "incomplete"], runOnly: { type: "tag", values: tags }, rules,
  });
  return ["violations", "incomplete"].flatMap((kind) => result[kind].flatMap((rule) => rule.nodes.map((node) => ({
    kind, rule: rule.id, target: node.target.join(" "), html: node.html,
    words: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; "),
  }))));
}"""

# What axe asks a person to look at, and who has looked. Its violations have no exceptions.
ANSWERED = {
    "hidden-content": "the mode “menu open” opens everything that can be opened, and examines it",
    "p-as-heading": "axe cannot tell a lead paragraph from a heading; the outline of headings was read by people",
}


# Rules that ask about something which paper does not have. The same pages are held to them on every screen.
NOT_ON_PAPER = {"target-size": "nobody points at a link on paper, and its lines stand closer"}


@dataclass
class Visit:
    """One page, looked at in one way: what each checker found."""

    mode: str
    kind: str
    lang: str
    axe: list[str] = field(default_factory=list)
    look: list[str] = field(default_factory=list)
    manners: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[str]:
        return [f"{self.kind} {self.lang}: {text}" for text in (*self.axe, *self.look, *self.manners)]


def visits(browser: Browser, addresses: Mapping[str, str], mode: Mode, *, turn: int = 0) -> Iterator[Visit]:
    """Looks at every kind of page in one way, the languages in turns: ``turn`` says which comes first."""
    settings = {"viewport": DESK, "locale": "sv-SE", **mode.settings}
    context = browser.new_context(**settings)
    page = context.new_page()
    if not mode.scripts:
        # The page has none; the checkers still have theirs.
        page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda line: said.append(line.text) if line.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    for number, kind in enumerate(mode.kinds or KINDS):
        lang = LANGUAGES[(turn + number) % len(LANGUAGES)]
        said.clear()
        asked.clear()
        page.goto(addresses[lang] + path_of(kind, lang))
        mode.prepare(page, kind, lang)
        one = Visit(mode.name, kind, lang, look=look(page), axe=axe(page))
        host = urlsplit(addresses[lang]).netloc
        one.manners += [f"asked somebody else: {url}" for url in asked if urlsplit(url).netloc != host]
        # The browser itself notes the lost page that we asked for.
        one.manners += [f"console: {text}" for text in said if kind != "lost"]
        yield one
    context.close()


def axe(page: Page) -> list[str]:
    """What axe-core finds on the page that is open, and what it could not decide."""
    page.evaluate(_source("axe"))
    left_out = NOT_ON_PAPER if page.evaluate("matchMedia('print').matches") else {}
    return [
        f"axe {one['rule']} ({one['kind']}): {one['target']}: {one['words']}"
        for one in page.evaluate(AXE)
        if one["rule"] not in left_out
        and (one["kind"] == "violations" or not (one["rule"] in ANSWERED or _is_lettering(one)))
    ]


def look(page: Page) -> list[str]:
    """What our own look finds on the page that is open."""
    found: list[str] = page.evaluate(_source("look"))
    return found


def valid_html(*sites: Path) -> tuple[int, list[str]]:
    """Runs html-validate on every page of the sites, or of single folders; how many pages, and what it found."""
    pages = sorted(path for site in sites for path in site.rglob("*.html"))
    script, config = MODULES / "html-validate/bin/html-validate.mjs", HERE / "html-validate.mjs"
    with tempfile.TemporaryDirectory() as folder:
        # Into a file: what it prints is cut when there is much of it.
        answer = Path(folder) / "found.json"
        done = _node(script, "--config", config, "--formatter", f"json={answer}", *pages)
        assert answer.is_file(), done.stdout + done.stderr
        files = json.loads(answer.read_text(encoding="utf-8"))
    return len(pages), [
        f"{file['filePath']}:{one['line']}:{one['column']}: {one['message']} ({one['ruleId']})"
        for file in files
        for one in file["messages"]
    ]


@dataclass(frozen=True)
class Report:
    """Lighthouse's judgement of a page: points of 100 per category, and what cost points."""

    points: Mapping[str, int]
    causes: tuple[str, ...]


def lighthouse(addresses: Iterable[str]) -> dict[str, Report]:
    """Runs Lighthouse, mobile setting, on every address, one after the other in one browser."""
    done = _node(HERE / "lighthouse.mjs", *addresses, CHROME_PATH=browser_path())
    assert done.returncode == 0, done.stderr
    return {
        url: Report({name: round(100 * one["scores"][name]) for name in CATEGORIES}, tuple(one["causes"]))
        for url, one in json.loads(done.stdout).items()
    }


@cache
def version(package: str) -> str:
    """The version of a checker that is installed."""
    text = (MODULES / package / "package.json").read_text(encoding="utf-8")
    return str(json.loads(text)["version"])


def browser_path() -> str:
    """Debian's Chromium, or the browser that CHROMIUM names."""
    names = (os.environ.get("CHROMIUM") or "", *BROWSERS)
    path = next((found for name in names if name and (found := shutil.which(name))), None)
    assert path, "Chromium was not found: run `sudo apt install chromium`, or set CHROMIUM to its path"
    return path


def _is_lettering(one: Mapping[str, str]) -> bool:
    """Axe does not measure letters in drawings; our own look does (``contrast``)."""
    return one["rule"].startswith("color-contrast") and one["html"].startswith("<text")


@cache
def _source(name: str) -> str:
    if name == "axe":
        return (_installed() / "axe-core/axe.min.js").read_text(encoding="utf-8")
    text = (HERE / f"{name}.js").read_text(encoding="utf-8")
    return text[text.index("() =>") :]


def _installed() -> Path:
    assert MODULES.is_dir(), "the checkers are not installed: run `make test`, or `npm ci`"
    return MODULES


def _node(script: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    _installed()
    node = shutil.which("node")
    assert node, "Node was not found: run `sudo apt install nodejs npm`"
    return subprocess.run(
        [node, str(script), *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
