"""Finished HTML, read back: the only module that knows an HTML parser.

In: the text of a page. Out: a ``Reading``, plain values of what a browser and a reader would find in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

LOADS = {
    "script": "src", "img": "src", "iframe": "src", "embed": "src", "object": "data", "source": "src",
    "video": "src", "audio": "src", "track": "src", "input": "src", "use": "href", "image": "href",
}  # fmt: skip
NAVIGATES = frozenset({"alternate", "canonical", "next", "prev", "help", "license", "author"})


@dataclass(frozen=True)
class Reading:
    """What stands in one page. ``links`` are addresses to follow, ``loads`` what the browser fetches by itself."""

    title: str
    lang: str
    direction: str
    headings: tuple[tuple[int, str], ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    switches: tuple[tuple[str, str], ...]
    ids: frozenset[str]
    repeated_ids: tuple[str, ...]
    text: str
    rows: tuple[tuple[str, str], ...]
    inline_code: tuple[str, ...]


def read(html: str) -> Reading:
    """Reads a page. Never raises: a browser does not either."""
    tree = LexborHTMLParser(html)
    root = tree.css_first("html")
    main = tree.css_first("main") or tree.body
    ids = [node.attributes.get("id") or "" for node in tree.css("[id]")]
    return Reading(
        title=_text(tree.css_first("title")),
        lang=_attribute(root, "lang"),
        direction=_attribute(root, "dir"),
        headings=tuple((int((node.tag or "h0")[1]), _text(node)) for node in tree.css("h1, h2, h3, h4, h5, h6")),
        links=tuple(_attribute(node, "href") for node in tree.css("a[href]")),
        loads=tuple(_loads(tree)),
        alternates=_pairs(tree, 'link[rel="alternate"][hreflang]'),
        switches=_pairs(tree, "header a[hreflang]"),
        ids=frozenset(ids),
        repeated_ids=tuple(sorted({one for one in ids if ids.count(one) > 1})),
        text=_text(main),
        rows=tuple((_text(row.css_first("th")), _text(row)) for row in tree.css("tbody tr")),
        inline_code=tuple(_inline_code(tree)),
    )


def squeezed(text: str) -> str:
    """White space folded, no-break spaces too, so that texts can be compared as a reader reads them."""
    return " ".join(text.split())


def _text(node: LexborNode | None) -> str:
    return squeezed(node.text(deep=True, separator="")) if node is not None else ""


def _attribute(node: LexborNode | None, name: str) -> str:
    return (node.attributes.get(name) or "") if node is not None else ""


def _pairs(tree: LexborHTMLParser, selector: str) -> tuple[tuple[str, str], ...]:
    return tuple((_attribute(node, "hreflang"), _attribute(node, "href")) for node in tree.css(selector))


def _loads(tree: LexborHTMLParser) -> list[str]:
    found = [_attribute(node, name) for tag, name in LOADS.items() for node in tree.css(f"{tag}[{name}]")]
    found += [
        _attribute(node, "href")
        for node in tree.css("link[href]")
        if not set(_attribute(node, "rel").split()) & NAVIGATES
    ]
    found += [part.split()[0] for node in tree.css("[srcset]") for part in _attribute(node, "srcset").split(",")]
    return found


def _inline_code(tree: LexborHTMLParser) -> list[str]:
    """What a strict content security policy forbids: inline script, inline style, and handlers in attributes."""
    found = [
        f"<{node.tag}>"
        for node in tree.css("script:not([src]), style")
        if _attribute(node, "type") not in ("application/ld+json",)
    ]
    for node in tree.css("*"):
        names = (
            node.attributes if "style" in node.attributes or any(k.startswith("on") for k in node.attributes) else ()
        )
        found += [f"{node.tag} {name}=" for name in names if name == "style" or name.startswith("on")]
    return found
