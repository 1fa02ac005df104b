"""Languages as values: how a language writes numbers, dates and addresses. The only module that knows Babel.

In: the settings' languages. Out: frozen ``Locale`` values. There is no current language anywhere: a locale is always an
argument, and nothing here or elsewhere asks which language it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel import Locale as CldrLocale
from babel import UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

ISOLATE, END = "\u2066", "\u2069"


@dataclass(frozen=True)
class Locale:
    """One language of the site.

    ``code`` is the language tag of the pages ("sv"), ``cldr`` the name of its number and date rules ("en_GB"),
    ``prefix`` the first part of its addresses ("" for the default language, "en/" for English).
    """

    code: str
    cldr: str
    name: str
    prefix: str
    direction: str
    is_default: bool

    def number(self, value: Decimal, decimals: int) -> str:
        """``Decimal("1234.5"), 1`` → "1 234,5" in Swedish, "1,234.5" in British English."""
        return self._minus(format_decimal(value, format=_pattern(decimals), locale=self.cldr))

    def percent(self, value: Decimal, decimals: int) -> str:
        """``Decimal("95.3"), 1`` → "95,3 %" in Swedish, "95.3%" in British English. The value is in per cent."""
        pattern = CldrLocale.parse(self.cldr).percent_formats[None].pattern
        text = format_percent(value / 100, format=_decimals(pattern, decimals), locale=self.cldr)
        return self._isolated(self._minus(text))

    def date(self, partial: str) -> str:
        """``"2019-03-14"`` → "14 mars 2019"; ``"2019-03"`` → "mars 2019"; ``"2019"`` → "2019"."""
        parts = [int(part) for part in partial.split("-")]
        if len(parts) == 3:
            return format_date(date(*parts), format="long", locale=self.cldr)
        if len(parts) == 2:
            return format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=self.cldr)
        return self.year(parts[0])

    def year(self, year: int) -> str:
        """A year without a thousands separator, in the language's own digits."""
        return format_decimal(year, format="0", locale=self.cldr)

    def _minus(self, text: str) -> str:
        """Babel writes a hyphen where CLDR has a minus sign for the language."""
        return text.replace("-", symbols(self.cldr)["minus"], 1)

    def _isolated(self, text: str) -> str:
        """In a text from right to left a number and its sign stay together, and nothing around them changes places."""
        return f"{ISOLATE}{text}{END}" if self.direction == "rtl" else text

    def joined(self, items: tuple[str, ...]) -> str:
        """``("a", "b", "c")`` → "a, b och c"."""
        return format_list(list(items), locale=self.cldr) if items else ""

    def plural(self, count: int | Decimal) -> str:
        """The CLDR plural category of a number: "one", "other" …"""
        return str(CldrLocale.parse(self.cldr).plural_form(count))


def make_locale(code: str, cldr: str, name: str, *, is_default: bool) -> Locale:
    """Makes a locale; raises ``ValueError`` when CLDR has no such language."""
    try:
        direction = CldrLocale.parse(cldr).text_direction
    except (UnknownLocaleError, ValueError) as problem:
        raise ValueError(cldr) from problem
    return Locale(code, cldr, name, "" if is_default else f"{code}/", direction, is_default)


def symbols(cldr: str) -> Mapping[str, str]:
    """The signs of a language's numbers: ``{"decimal": ",", "group": " ", "minus": "−"}``."""
    latin = CldrLocale.parse(cldr).number_symbols.get("latn", {})
    signs = {"decimal": ("decimal", "."), "group": ("group", ","), "minus": ("minusSign", "-")}
    return {name: str(latin.get(key, usual)) for name, (key, usual) in signs.items()}


def _pattern(decimals: int) -> str:
    return "#,##0." + "0" * decimals if decimals else "#,##0"


def _decimals(pattern: str, decimals: int) -> str:
    """Puts a number of decimals into a CLDR pattern: ``"#,##0 %", 1`` → "#,##0.0 %"."""
    return pattern.replace("0", "0." + "0" * decimals, 1) if decimals else pattern
