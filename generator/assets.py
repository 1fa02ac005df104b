"""The shared files of every page: one style sheet, one small script, one icon, each named by its content.

In: texts. Out: {path from the site's root: text} and the names that pages refer to. Same content, same name.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

import rcssmin

from generator.project import Assets


def bundle(
    sheets: Iterable[str], theme: Mapping[PurePosixPath, str], primary: str | None = None
) -> tuple[Assets, dict[PurePosixPath, str]]:
    """Joins the style sheets and names everything: ``assets/site.<hash>.css``.

    ``primary`` is the municipality's own colour ("#rrggbb") for the head and foot of the pages on screen.
    """
    own = f"@media screen{{:root{{--vg-sea:{primary}}}}}" if primary else ""
    css = str(rcssmin.cssmin("\n".join((*sheets, own))))
    js = theme[PurePosixPath("assets/search.js")]
    icon = theme[PurePosixPath("assets/favicon.svg")]
    names = Assets(_name("site", "css", css), _name("search", "js", js), _name("favicon", "svg", icon))
    return names, {
        PurePosixPath(names.css): css,
        PurePosixPath(names.js): js,
        PurePosixPath(names.favicon): icon,
    }


def _name(stem: str, ending: str, text: str) -> str:
    return f"assets/{stem}.{hashlib.sha256(text.encode()).hexdigest()[:10]}.{ending}"
