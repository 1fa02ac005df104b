"""Numbers, dates and lists as each language writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.html import squeezed
from generator.locales import make_locale, symbols
from tests.unit.town import EN, SV

AR = make_locale("ar", "ar", "العربية", is_default=False)


def test_numbers():
    assert squeezed(SV.number(Decimal("24876"), 0)) == "24 876"
    assert EN.number(Decimal("24876.5"), 1) == "24,876.5"
    assert SV.number(Decimal("-9.47"), 1) == "−9,5"


def test_shares():
    assert squeezed(SV.percent(Decimal("95.3"), 1)) == "95,3 %"
    assert EN.percent(Decimal("95.3"), 1) == "95.3%"
    assert EN.percent(Decimal("95"), 0) == "95%"
    assert AR.percent(Decimal("95"), 0) == "\u206695%\u2069"


def test_dates_as_far_as_they_are_known():
    assert [SV.date(day) for day in ("2019-03-14", "2019-03", "2019")] == ["14 mars 2019", "mars 2019", "2019"]
    assert [EN.date(day) for day in ("2019-03-14", "2019-03", "2019")] == ["14 March 2019", "March 2019", "2019"]


def test_a_list_in_words():
    assert SV.joined(("a", "b", "c")) == "a, b och c"
    assert EN.joined(()) == ""


def test_the_direction_of_writing_comes_from_the_language():
    assert (SV.direction, AR.direction) == ("ltr", "rtl")


def test_only_the_default_language_has_no_prefix():
    assert (SV.prefix, EN.prefix, AR.prefix) == ("", "en/", "ar/")


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="xx_YY"):
        make_locale("xx", "xx_YY", "?", is_default=False)


def test_the_signs_of_a_language():
    assert symbols("sv")["decimal"] == ","
    assert symbols("en_GB") == {"decimal": ".", "group": ",", "minus": "-"}
