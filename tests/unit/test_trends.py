"""The published rule, line by line: what is compared with what, and when nothing is said."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.trends import share_of_the_way, trend
from tests.unit.town import PERIOD, indicator, observations

BREAK_2021 = [{"from": 2021, "note": {"sv": "Ny fråga.", "en": "New question."}}]


@pytest.mark.parametrize(
    ("what", "changes", "values", "verdict", "obstacle", "years"),
    [
        ("last against first in the period", {}, {"y2019": "95.3", "y2022": "97"}, "better", None, (2019, 2022)),
        ("values outside the period are not used", {}, {"y2018": "80", "y2019": "95", "y2022": "95", "y2023": "10"},
         "no_change", None, (2019, 2022)),
        ("a difference as large as the band is none", {}, {"y2019": "95", "y2022": "96"}, "no_change", None,
         (2019, 2022)),
        ("a difference over the band is one", {}, {"y2019": "95", "y2022": "96.1"}, "better", None, (2019, 2022)),
        ("fewer is worse where higher is better", {}, {"y2019": "95", "y2022": "93"}, "worse", None, (2019, 2022)),
        ("fewer is better where lower is better", {"direction": "lower"}, {"y2019": "95", "y2022": "93"}, "better",
         None, (2019, 2022)),
        ("a missing year is passed over", {}, {"y2019": None, "y2020": "90", "y2022": "95"}, "better", None,
         (2020, 2022)),
        ("nothing is compared across a break", {"breaks": BREAK_2021}, {"y2019": "10", "y2021": "90", "y2022": "95"},
         "better", None, (2021, 2022)),
        ("one value after a break is too few", {"breaks": BREAK_2021}, {"y2019": "10", "y2021": "90"}, "cannot_judge",
         "break", None),
        ("one value is too few", {}, {"y2020": "90"}, "cannot_judge", "too_few", None),
        ("no value at all", {}, {"y2018": "90", "y2020": None}, "cannot_judge", "no_values", None),
        ("no direction, no judgement", {"direction": "none"}, {"y2019": "1", "y2022": "9"}, "cannot_judge",
         "no_direction", (2019, 2022)),
        ("low confidence, no judgement", {"confidence": "low"}, {"y2019": "1", "y2022": "9"}, "cannot_judge",
         "low_confidence", (2019, 2022)),
    ],
)  # fmt: skip
def test_the_rule(what, changes, values, verdict, obstacle, years):
    found = trend(indicator(**changes), observations(**values), PERIOD)
    assert (found.verdict.value, found.obstacle and found.obstacle.value) == (verdict, obstacle), what
    assert (found.first and found.last and (found.first.year, found.last.year)) == years, what


def test_the_share_of_the_way_needs_a_published_start_and_target():
    assert share_of_the_way(Decimal(75), Decimal(50), Decimal(100)) == Decimal("0.5")
    assert share_of_the_way(Decimal(40), Decimal(50), Decimal(100)) == Decimal("-0.2")
    assert share_of_the_way(Decimal(40), Decimal(50), Decimal(50)) is None
