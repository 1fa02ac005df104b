"""Small values for unit tests: an indicator, its observations, locales and catalogs, without any file of a project."""

from __future__ import annotations

from decimal import Decimal
from pathlib import PurePosixPath

from generator.catalog import Catalog, flatten
from generator.files import package_texts
from generator.locales import Locale, make_locale
from generator.model import Indicator, Observation, Period, parse
from generator.yaml_loader import read

SV = make_locale("sv", "sv", "Svenska", is_default=True)
EN = make_locale("en", "en_GB", "English", is_default=False)
NAMES = {
    "goal": "mål",
    "goals": "mål",
    "the_goal": "målet",
    "the_goals": "målen",
    "vision": "vision",
    "the_vision": "visionen",
}
NAMES |= {"indicator": "mått", "indicators": "mått", "the_indicator": "måttet", "the_indicators": "måtten"}
NAMES |= {name[0].upper() + name[1:]: word.capitalize() for name, word in NAMES.items()}
PERIOD = parse(Period, {"from": 2019, "to": 2022})


def catalog(locale: Locale) -> Catalog:
    """The generator's own words in a language, with made-up names for the levels."""
    text = package_texts("messages")[PurePosixPath(f"{locale.code}.yml")]
    names = NAMES
    return Catalog(locale, flatten(read("words.yml", text.encode())[0].value), names)


def indicator(**changes: object) -> Indicator:
    """A share where higher is better, with a band of one; ``changes`` replace fields."""
    text = {"sv": "Andelen behöriga till gymnasiet", "en": "The share eligible for upper secondary school"}
    fields = {
        "id": "eligible", "goal": "quality", "title": text, "subject": text, "definition": text, "measure": "percent",
        "decimals": 1, "direction": "higher", "role": "result", "confidence": "high", "band": Decimal(1),
    }  # fmt: skip
    from generator.shapes import fit

    return parse(Indicator, fit(Indicator, fields | changes))


def observations(**values: str | None) -> tuple[Observation, ...]:
    """``observations(y2019="95.3", y2020=None)``: final values, or missing ones."""
    return tuple(_observation(int(year[1:]), value) for year, value in values.items())


def _observation(year: int, value: str | None) -> Observation:
    from generator.model import MissingReason, State

    if value is None:
        return Observation(indicator="eligible", year=year, state=State.MISSING, reason=MissingReason.NOT_FOUND)
    return Observation(indicator="eligible", year=year, state=State.FINAL, value=Decimal(value), source="s")
