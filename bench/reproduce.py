"""Two builds that differ in everything that must not matter, compared byte by byte.

    python -m bench.reproduce [PROJECT]

They differ in folder (depth, a space, a letter outside ASCII), the order in which files were written and their
dates, time zone, LANG, hash seed and umask. Prints every difference; exit code 1 when there is one.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.runs import INPUTS, ROOT, generator, run

CONTEXT = 60


@dataclass(frozen=True)
class Place:
    """Where and how one of the builds runs. Time zones are written in full, so that no zone database is needed."""

    folder: str
    environment: Mapping[str, str]
    umask: int
    backwards: bool


PLACES = (
    Place("a", {"TZ": "XXX-13:45", "LANG": "C", "PYTHONHASHSEED": "1"}, 0o022, backwards=False),
    Place("långt bort/b b", {"TZ": "YYY+11", "LANG": "sv_SE.UTF-8", "PYTHONHASHSEED": "4242"}, 0o077, backwards=True),
)


@dataclass(frozen=True)
class Difference:
    """A file that one of the sites lacks, or that is not the same in both, with what stands where they part."""

    path: str
    first: str
    second: str

    def __str__(self) -> str:
        return f"{self.path}\n  first:  {self.first}\n  second: {self.second}"


def differences(source: Path) -> tuple[int, tuple[Difference, ...]]:
    """Builds a project twice; returns how many files were compared, and all the differences."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = (_build(source, Path(folder), place) for place in PLACES)
        names = sorted(first.keys() | second.keys())
        return len(names), tuple(_compare(names, first, second))


def main() -> int:
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    count, found = differences(source)
    for difference in found:
        print(difference)
    print(f"reproduce: {count} files compared, {len(found)} differ")
    return int(bool(found) or not count)


def _build(source: Path, folder: Path, place: Place) -> dict[str, bytes]:
    """Builds a copy of the project in one of the places; the finished site as {path: bytes}."""
    project = folder / place.folder
    _copy(source, project, backwards=place.backwards)
    before = os.umask(place.umask)
    try:
        run(generator("build", "--root", project, "--quiet"), environment=place.environment)
    finally:
        os.umask(before)
    site = project / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def _copy(source: Path, target: Path, *, backwards: bool) -> None:
    """Copies file by file, in order or backwards; the second copy's files seem to be twenty years old."""
    files = [path for name in INPUTS for path in _below(source / name)]
    for path in sorted(files, reverse=backwards):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        if backwards:
            os.utime(copy, (1_000_000_000, 1_000_000_000))


def _below(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        yield from (inner for inner in path.rglob("*") if inner.is_file())


def _compare(names: list[str], first: Mapping[str, bytes], second: Mapping[str, bytes]) -> Iterator[Difference]:
    for name in names:
        one, other = first.get(name), second.get(name)
        if one is None or other is None:
            yield Difference(
                name, *("missing" if content is None else f"{len(content)} bytes" for content in (one, other))
            )
        elif one != other:
            start = max(0, _parting(one, other) - CONTEXT // 2)
            yield Difference(name, repr(one[start : start + CONTEXT]), repr(other[start : start + CONTEXT]))


def _parting(one: bytes, other: bytes) -> int:
    """The position of the first byte that differs."""
    shorter = min(len(one), len(other))
    return next((place for place in range(shorter) if one[place] != other[place]), shorter)


if __name__ == "__main__":
    sys.exit(main())
