"""The municipality's own mark: whether a file may be shown as one, and its shape.

In: the bytes of an SVG file. Out: what is wrong with it, as codes, its proportions and its address. A drawing that runs
code, fetches something or could unfold without end is refused, although a browser would not heed it in a picture.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from xml.etree import ElementTree

LARGEST = 15_000  # bytes: everything a page loads should stay below twice that
HEIGHT = 40  # pixels
UNFOLDING = re.compile(r"<!(DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
CODE = frozenset({"script", "foreignObject", "iframe", "handler", "listener", "audio", "video"})
OUTWARD = re.compile(r"url\(\s*['\"]?(?!\s*['\"]?#)|@import", re.IGNORECASE)
NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)")


def problems(data: bytes) -> tuple[str, ...]:
    """What makes a file unfit: of "size", "not-svg", "code", "reference", "shape"; empty when it is fit."""
    if len(data) > LARGEST:
        return ("size",)
    root = _root(data)
    if root is None:
        return ("not-svg",)
    return tuple(dict.fromkeys((*_in_elements(root), *(() if shape(data) else ("shape",)))))


def shape(data: bytes) -> tuple[float, float] | None:
    """Width and height in the drawing's own units: from its viewBox, else from width and height; None without."""
    root = _root(data)
    if root is None:
        return None
    box = NUMBER.findall(root.get("viewBox", ""))
    sides = box[2:] if len(box) == 4 else [_side(root.get(name, "")) for name in ("width", "height")]
    width, height = (float(side or 0) for side in sides)
    return (width, height) if width > 0 and height > 0 else None


def shown(data: bytes) -> tuple[int, int]:
    """Width and height in pixels as the page's head shows it, so that nothing moves when it arrives."""
    width, height = shape(data) or (1, 1)
    return round(HEIGHT * width / height), HEIGHT


def address(data: bytes) -> str:
    """Where the file lies on the site, named by its content: "assets/logo.1a2b3c4d5e.svg"."""
    return f"assets/logo.{hashlib.sha256(data).hexdigest()[:10]}.svg"


def _root(data: bytes) -> ElementTree.Element | None:
    try:
        text = data.decode("utf-8-sig")
        root = None if UNFOLDING.search(text) else ElementTree.fromstring(text)
    except (UnicodeDecodeError, ElementTree.ParseError):
        return None
    return root if root is not None and _name(root.tag) == "svg" else None


def _in_elements(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        if _name(element.tag) in CODE:
            yield "code"
        if _name(element.tag) == "style" and OUTWARD.search(element.text or ""):
            yield "reference"
        for name, value in element.attrib.items():
            if _name(name).lower().startswith("on") or "javascript:" in value.lower():
                yield "code"
            elif (_name(name) in ("href", "src") and not value.startswith("#")) or OUTWARD.search(value):
                yield "reference"


def _name(name: str) -> str:
    """A name without its namespace: ``"{http://www.w3.org/2000/svg}svg"`` → "svg"."""
    return str(name).rpartition("}")[2]


def _side(text: str) -> str:
    found = re.fullmatch(r"\s*(\d+\.?\d*|\.\d+)(px)?\s*", text)
    return found[1] if found else ""
