"""Imports point inwards: words know nothing of thoughts, thoughts nothing of disks, and nobody imports the voice.

A new module gets its place in RINGS, in the order of the pipeline. See docs/decisions/0001-compiler-not-plugin.md.
"""

from __future__ import annotations

RINGS: tuple[tuple[str, ...], ...] = (
    # 0 words: the standard library, Babel in locales, pydantic in model; each other in this order.
    ("locales", "diagnostics", "documents", "model", "pages"),
    # 1 thought: pure; no disk, no clock, no process. Ring 0, and what stands earlier in this list.
    (
        "nearest", "compliance", "contrast", "logo", "shapes", "schema", "mismatches", "cells", "content", "figures",
        "markup", "audit", "readability", "rules", "validate",
        "catalog", "compounds", "translation", "trends", "sentences", "charts", "qr", "urls", "context", "shell",
        "facts", "views",
        "prose", "compile", "render", "examples", "tokens", "styleguide", "project", "assets", "exports", "sitemap",
    ),
    # 2 hands: disk, processes, network. Ring 0, and each other as in HANDS.
    (
        "encoding", "yaml_problems", "yaml_scalars", "yaml_loader", "csv_loader", "front_matter", "load",
        "files", "engine", "ordering", "search", "publish", "html", "verify", "scaffold", "serve",
    ),
    # 3 voice: everything, and each other in this order. Nobody else imports these.
    ("findings", "build", "__main__"),
)  # fmt: skip

# Which hand may take another: only what the pipeline says.
HANDS: dict[str, set[str]] = {
    "yaml_loader": {"encoding", "yaml_problems", "yaml_scalars"},
    "csv_loader": {"encoding"},
    "front_matter": {"encoding", "yaml_loader"},
    "load": {"csv_loader", "files", "front_matter", "yaml_loader"},  # files: the program's own catalogs
    "publish": {"engine", "files", "project", "search"},  # project: only the name of the output folder
    "search": {"compounds", "files", "html", "ordering"},  # what the index knows of a page beside its text
    "scaffold": {"files", "schema"},  # schema: a new project gets the schemas that editors use
    "verify": {"html"},
}

# What reaches disks, clocks, chance, processes or networks has no place in rings 0 and 1.
WORLDLY_IMPORTS = (
    "asyncio", "glob", "http", "locale", "logging", "multiprocessing", "os", "pathlib.Path", "random", "secrets",
    "shutil", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib.request",
    "uuid",
)  # fmt: skip
WORLDLY_CALLS = {
    "open", "input", "now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir",
    "unlink", "rglob", "iterdir", "getenv",
}  # fmt: skip


def test_every_module_has_a_place_in_a_ring(modules):
    placed = [name for ring in RINGS for name in ring]
    assert len(placed) == len(set(placed)), "a module stands in two places"
    homeless = {module.top for module in modules} - set(placed) - {"__init__"}
    assert not homeless, f"say in RINGS which ring these belong to: {sorted(homeless)}"


def test_imports_point_inwards(modules):
    wrong = [
        f"{module.file}:{line}: {module.top} (ring {_ring(module.top)}) imports {target} (ring {_ring(target)})"
        for module in modules
        for line, name in module.imports()
        if name.startswith("generator.")
        for target in [name.split(".")[1]]
        if not _may_import(module.top, target)
    ]
    assert not wrong, "\n".join(wrong)


def test_the_pure_rings_do_not_touch_the_world(modules):
    pure = [module for module in modules if _ring(module.top) in (0, 1)]
    wrong = [
        f"{module.file}:{line}: imports {name}"
        for module in pure
        for line, name in module.imports()
        if any(name == worldly or name.startswith(f"{worldly}.") for worldly in WORLDLY_IMPORTS)
    ]
    wrong += [
        f"{module.file}:{line}: calls {name}"
        for module in pure
        for line, name in module.calls()
        if name.rpartition(".")[2] in WORLDLY_CALLS
    ]
    assert not wrong, "\n".join(wrong)


def _ring(name: str) -> int:
    return next((number for number, ring in enumerate(RINGS) if name in ring), -1)


def _may_import(importer: str, target: str) -> bool:
    if target in {importer, "__version__"}:
        return True
    own, other = _ring(importer), _ring(target)
    if own == 2:
        return other == 0 or target in HANDS.get(importer, set())
    return 0 <= other < own or (other == own and RINGS[own].index(target) < RINGS[own].index(importer))
