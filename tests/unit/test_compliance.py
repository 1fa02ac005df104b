"""How much the accessibility statement may say, and when a review is old."""

from __future__ import annotations

import pytest

from generator.compliance import is_old, latest, obstacles

FINE = {"findings": 0, "faults": 0, "reviewed": "2026-06-01", "latest": "2026-11-23"}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, ()),
        ({"findings": None}, ("untested",)),
        ({"findings": 3}, ("findings",)),
        ({"faults": 1}, ("faults",)),
        ({"reviewed": None}, ("unreviewed",)),
        ({"reviewed": "2025-11-22"}, ("old_review",)),
        ({"reviewed": "2025-11-23"}, ()),
        ({"findings": None, "faults": 2, "reviewed": None}, ("untested", "faults", "unreviewed")),
    ],
)
def test_what_hinders_the_highest_degree(changes, found):
    assert obstacles(**{**FINE, **changes}) == found


@pytest.mark.parametrize(
    ("day", "today", "old"),
    [("2026-01-31", "2027-01-31", False), ("2026-01-31", "2027-02-01", True), ("2024-02-29", "2025-03-01", True),
     ("", "2027-01-01", False), ("2026-01-31", "", False), ("soon", "2027-01-01", False)],
)  # fmt: skip
def test_a_year_is_a_year(day, today, old):
    assert is_old(day, today) is old


def test_the_latest_of_dates_that_may_be_missing():
    assert latest((None, "2026-01-01", 3, "2025-12-31")) == "2026-01-01"
    assert latest(()) == ""
