"""The same search index from the same pages: what Pagefind writes in an order that changes is put in order here.

In: the finished ``pagefind/`` folder. Out: the same index, its filters sorted, every file named anew by its content. A
filter file is CBOR: ``["kind", [["goal", [pages]], …]]`` behind a mark, compressed; only its values change places.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

MARK = b"pagefind_dcd"
PAIR, TEXT, LIST = 0x82, 3, 4
LONG = {24: 1, 25: 2, 26: 4, 27: 8}


def put_in_order(folder: Path) -> None:
    """Sorts the filters and the list of languages, and renames what refers to them."""
    entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _meta(folder, language["hash"], dict(_filters(folder, language["hash"].split("_")[0])))
    text = json.dumps(entry, sort_keys=True, separators=(",", ":"))
    (folder / "pagefind-entry.json").write_text(text, encoding="utf-8")


def sorted_values(filters: bytes) -> bytes:
    """A filter file's content with its values in alphabetical order. Raises ``ValueError`` for any other form."""
    if not filters.startswith(MARK) or filters[len(MARK)] != PAIR:
        raise ValueError("not a filter of Pagefind's")
    start = _end(filters, len(MARK) + 1)
    kind, count, place = _head(filters, start)
    if kind != LIST:
        raise ValueError("not a list of values")
    head, items = filters[:place], []
    for _ in range(count):
        end = _end(filters, place)
        items.append(filters[place:end])
        place = end
    return head + b"".join(sorted(items)) + filters[place:]


def _filters(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    """Writes each filter of a language in order; gives its old name and its new one."""
    for path in sorted(folder.glob(f"filter/{language}_*.pf_filter")):
        content = sorted_values(gzip.decompress(path.read_bytes()))
        name = _name(path.stem, content)
        path.unlink()
        path.with_name(f"{name}.pf_filter").write_bytes(gzip.compress(content, 9, mtime=0))
        yield path.stem, name


def _meta(folder: Path, old: str, renamed: dict[str, str]) -> str:
    """Writes the list of a language's files with the new names; gives its own new name."""
    path = folder / f"pagefind.{old}.pf_meta"
    content = gzip.decompress(path.read_bytes())
    for before, after in renamed.items():
        content = content.replace(before.encode(), after.encode())
    name = _name(old, content)
    path.unlink()
    (folder / f"pagefind.{name}.pf_meta").write_bytes(gzip.compress(content, 9, mtime=0))
    return name


def _name(old: str, content: bytes) -> str:
    """A name as long as the old one, so that nothing around it moves: "en_dc1dd6f" → "en_" and seven digits."""
    language, _, digits = old.partition("_")
    return f"{language}_{hashlib.sha256(content).hexdigest()[: len(digits)]}"


def _head(data: bytes, place: int) -> tuple[int, int, int]:
    """The kind of a CBOR item, its number or length, and where its content begins."""
    kind, small = data[place] >> 5, data[place] & 31
    if small < 24:
        return kind, small, place + 1
    size = LONG[small]
    return kind, int.from_bytes(data[place + 1 : place + 1 + size], "big"), place + 1 + size


def _end(data: bytes, place: int) -> int:
    """Where a CBOR item ends: a number, a text, or a list of such."""
    kind, count, place = _head(data, place)
    if kind == LIST:
        for _ in range(count):
            place = _end(data, place)
        return place
    return place + count if kind == TEXT else place
