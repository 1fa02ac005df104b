"""How long `python -m generator check` takes on this repository's content. Aim: under one second.

    python -m bench.check_time [RUNS]

The time is the whole command's, from an empty process: what a writer waits. The first run warms the disk and is
not counted.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.runs import ROOT, Run, copy_project, generator, machine, middle, repeat, run, spread, table

AIM = 1.0


def measure(times: int) -> list[Run]:
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(ROOT, Path(folder) / "project")
        command = generator("check", "--root", project)
        run(command)
        return repeat(times, lambda: run(command))


def main() -> int:
    runs = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
    typical = middle(runs)
    print(f"check, median of {len(runs)} runs ({machine()})\n")
    print(
        table([("", "wall s", "CPU s", "range"), ("check", f"{typical.wall:.2f}", f"{typical.cpu:.2f}", spread(runs))])
    )
    print(f"\naim: under {AIM:g} s: {'reached' if typical.wall < AIM else 'NOT reached'}")
    return int(typical.wall >= AIM)


if __name__ == "__main__":
    sys.exit(main())
