"""The shared files of every page: styles, one small script, one icon, each named by its content.

In: texts. Out: {path from the site's root: text} and the names that pages refer to. Same content, same name. Nobody
waits for what their page does not show: components that none of the main kinds of page uses have a style sheet of their
own, and so has paper. In the source every component keeps all its rules together.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

import rcssmin

from generator.project import Assets

MAIN_KINDS = ("goal", "indicator")  # the most pages, and the fullest
PAPER = "@media print{"
_USES = re.compile(r"""component\("([a-z-]+)"|include "([a-z/_.-]+)\"""")


def bundle(
    sheets: Mapping[str, str],
    templates: Mapping[str, str],
    theme: Mapping[PurePosixPath, str],
    primary: str | None = None,
) -> tuple[Assets, dict[PurePosixPath, str]]:
    """Joins the style sheets and names everything: ``assets/site.<hash>.css``.

    ``sheets`` are in the order they apply, components by their names; ``templates`` are named as ``render`` names them.
    ``primary`` is the municipality's own colour ("#rrggbb") for the head and foot of the pages on screen.
    """
    own = f"@media screen{{:root{{--vg-sea:{primary}}}}}" if primary else ""
    rare = {name for name in sheets if f"components/{name}.html" in templates} - _main_components(templates)
    css, paper = _split(_rules(text for name, text in (*sheets.items(), ("", own)) if name not in rare))
    more, more_paper = _split(_rules(text for name, text in sheets.items() if name in rare))
    js = _statements(theme[PurePosixPath("assets/search.js")])
    icon = theme[PurePosixPath("assets/favicon.svg")]
    names = Assets(
        css=_name("site", "css", css),
        more=_name("more", "css", more),
        paper=_name("paper", "css", paper + more_paper),
        js=_name("search", "js", js),
        favicon=_name("favicon", "svg", icon),
        main_kinds=MAIN_KINDS,
    )
    texts = {names.css: css, names.more: more, names.paper: paper + more_paper, names.js: js, names.favicon: icon}
    return names, {PurePosixPath(name): text for name, text in texts.items()}


def _main_components(templates: Mapping[str, str]) -> set[str]:
    """The components that the main kinds of page use, themselves or through others."""
    found: set[str] = set()
    waiting = [f"pages/{kind}.md" for kind in MAIN_KINDS]
    while waiting:
        for component, included in _USES.findall(templates[waiting.pop()]):
            name = included or f"components/{component}.html"
            if name not in found:
                found.add(name)
                waiting.append(name)
    return {name.removeprefix("components/").removesuffix(".html") for name in found}


def _rules(sheets: Iterable[str]) -> Iterator[str]:
    """The outermost rules of style sheets, each whole, without comments and spare spaces."""
    css = str(rcssmin.cssmin("\n".join(sheets)))
    start = depth = 0
    for place, sign in enumerate(css):
        depth += (sign == "{") - (sign == "}")
        if sign == "}" and not depth:
            yield css[start : place + 1]
            start = place + 1


def _split(rules: Iterable[str]) -> tuple[str, str]:
    """Rules for screens, and rules for paper alone, as two style sheets."""
    screen, paper = [], []
    for rule in rules:
        if rule.startswith(PAPER):
            paper.append(rule.removeprefix(PAPER)[:-1])
        else:
            screen.append(rule)
    return "".join(screen), "".join(paper)


def _statements(script: str) -> str:
    """A script without lines that are comments, and without indentation. No text in it runs over several lines."""
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _name(stem: str, ending: str, text: str) -> str:
    return f"assets/{stem}.{hashlib.sha256(text.encode()).hexdigest()[:10]}.{ending}"
