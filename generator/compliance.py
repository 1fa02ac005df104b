"""How far a site may say that it meets the law on accessibility, and what stands in the way of more.

In: what programs and people have found, and when. Out: the obstacles to the words “fully compliant”, as codes. It knows
no clock: what is old is judged against the content's own latest date, so that the same content says the same.
"""

from __future__ import annotations

from collections.abc import Iterable


def obstacles(*, findings: int | None, faults: int, reviewed: str | None, latest: str) -> tuple[str, ...]:
    """Why a site cannot be called fully compliant: ``("untested", "unreviewed")``; empty when nothing hinders it.

    ``findings`` is the number of faults that programs found, None where no result is kept; ``reviewed`` the day of the
    last review by people, ``latest`` the latest date that the content has (both yyyy-mm-dd).
    """
    found = (
        ("untested", findings is None),
        ("findings", bool(findings)),
        ("faults", faults > 0),
        ("unreviewed", not reviewed),
        ("old_review", bool(reviewed) and is_old(reviewed or "", latest)),
    )
    return tuple(code for code, hinders in found if hinders)


def is_old(day: str, today: str) -> bool:
    """Whether more than a year has passed: ``is_old("2026-03-01", "2027-03-02")``. False where a day is not known."""
    return bool(day) and day[:4].isdigit() and f"{int(day[:4]) + 1}{day[4:]}" < today


def latest(days: Iterable[object]) -> str:
    """The latest of some dates; "" when none of them is one."""
    return max((day for day in days if isinstance(day, str)), default="")
