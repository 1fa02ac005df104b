"""Generated sentences, word for word, in two languages from the same figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator import sentences
from generator.html import squeezed
from generator.trends import trend
from tests.unit.town import EN, PERIOD, SV, catalog, indicator, observations

RANK = {"measure": "rank", "decimals": 0, "direction": "lower",
        "subject": {"sv": "Lommas placering", "en": "Lomma’s placing"}}  # fmt: skip
POINTS = {"measure": "number", "unit": {"sv": "poäng", "en": "points"}}


@pytest.mark.parametrize(
    ("changes", "values", "swedish", "english"),
    [
        ({}, {"y2019": "95.3", "y2022": "96.4"},
         "Andelen behöriga till gymnasiet ökade från 95,3 % (2019) till 96,4 % (2022).",
         "The share eligible for upper secondary school rose from 95.3% (2019) to 96.4% (2022)."),
        ({}, {"y2019": "96.4", "y2022": "95.3"},
         "Andelen behöriga till gymnasiet minskade från 96,4 % (2019) till 95,3 % (2022).",
         "The share eligible for upper secondary school fell from 96.4% (2019) to 95.3% (2022)."),
        ({}, {"y2021": "96.41", "y2022": "96.44"},
         "Andelen behöriga till gymnasiet var 96,4 % både 2021 och 2022.",
         "The share eligible for upper secondary school was 96.4% in both 2021 and 2022."),
        (RANK, {"y2019": "101", "y2020": "13"},
         "Lommas placering steg från plats 101 (2019) till plats 13 (2020).",
         "Lomma’s placing rose from place 101 (2019) to place 13 (2020)."),
        (POINTS, {"y2020": "1265.9"},
         "Andelen behöriga till gymnasiet var 1 265,9 poäng (2020).",
         "The share eligible for upper secondary school was 1,265.9 points (2020)."),
        ({}, {"y2018": "92.9"},
         "Andelen behöriga till gymnasiet var 92,9 % (2018). Inget värde från perioden har hittats.",
         "The share eligible for upper secondary school was 92.9% (2018). No value from the period has been found."),
        ({}, {"y2020": None},
         "Andelen behöriga till gymnasiet: inget värde har hittats.",
         "The share eligible for upper secondary school: no value has been found."),
    ],
)  # fmt: skip
def test_a_figure_in_words(changes, values, swedish, english):
    one, found = indicator(**changes), observations(**values)
    for locale, expected in ((SV, swedish), (EN, english)):
        said = sentences.trend_sentence(one, trend(one, found, PERIOD), found, PERIOD, catalog(locale))
        assert squeezed(said) == expected


def test_several_indicators_are_counted_and_never_averaged():
    up, down = observations(y2019="1", y2022="9"), observations(y2019="9", y2022="1")
    trends = tuple(trend(indicator(), values, PERIOD) for values in (up, up, down, observations(y2019="1")))
    assert sentences.totals_sentence(trends, catalog(SV)) == (
        "4 mått: 2 blev bättre, 1 blev sämre och 1 går inte att bedöma."
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"band": Decimal(3)}, "3 procentenheter"),
        ({"band": Decimal(1)}, "1 procentenhet"),
        ({"band": Decimal("0.5")}, "0,5 procentenheter"),
        (RANK | {"band": Decimal(5)}, "5 placeringar"),
        (POINTS | {"band": Decimal("0.5")}, "0,5 poäng"),
    ],
)
def test_the_band_is_said_in_the_indicators_own_unit(changes, words):
    assert squeezed(sentences.band_text(indicator(**changes), catalog(SV))) == words
