"""Sentences made from figures, in any language that has a message file.

In: values of the model, a trend and a catalog. Out: finished sentences: "Andelen behöriga till gymnasiet ökade från
95,3 % (2019) till 96,4 % (2022)." The words are messages; this module only chooses which one says what the figures say.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.catalog import Catalog
from generator.model import Indicator, Measure, Observation, Period
from generator.trends import Trend, Verdict, known


def value_text(indicator: Indicator, value: Decimal, catalog: Catalog) -> str:
    """A value as a reader writes it: "95,3 %", "plats 13", "265,9 poäng"."""
    locale = catalog.locale
    if indicator.measure is Measure.PERCENT:
        return locale.percent(value, indicator.decimals)
    number = locale.number(value, indicator.decimals)
    if indicator.measure is Measure.RANK:
        return catalog.say("value.rank", number=number)
    unit = indicator.unit.first(locale.code)[1] if indicator.unit else ""
    return catalog.say("value.number", number=number, unit=unit) if unit else number


def bare_value(indicator: Indicator, value: Decimal, catalog: Catalog) -> str:
    """A value for a table or an axis whose heading already names the unit: "95,3", "13"."""
    return catalog.locale.number(value, indicator.decimals)


def trend_sentence(
    indicator: Indicator, trend: Trend, observations: Iterable[Observation], period: Period, catalog: Catalog
) -> str:
    """One sentence that says what the figures say about the indicator, and nothing more."""
    subject = indicator.subject.first(catalog.locale.code)[1]
    if trend.first is None or trend.last is None:
        return _single(indicator, subject, known(observations), period, catalog)
    values: dict[str, object] = {
        "subject": subject,
        "from_value": _said(indicator, trend.first, catalog),
        "from_year": catalog.locale.year(trend.first.year),
        "to_value": _said(indicator, trend.last, catalog),
        "to_year": catalog.locale.year(trend.last.year),
    }
    return catalog.say(f"sentence.{_movement(indicator, trend)}", None, **values)


def verdict_reason(indicator: Indicator, trend: Trend, catalog: Catalog) -> str:
    """Why the trend is called what it is called, in one sentence."""
    if trend.obstacle:
        return catalog.say(f"obstacle.{trend.obstacle.value}")
    key = "reason.within_band" if trend.verdict is Verdict.NO_CHANGE else f"reason.{indicator.direction.value}"
    return catalog.say(key, band=band_text(indicator, catalog))


def band_text(indicator: Indicator, catalog: Catalog) -> str:
    """The band in words: "3 procentenheter", "5 placeringar", "3 poäng"."""
    number = catalog.locale.number(indicator.band, max(0, -int(indicator.band.normalize().as_tuple().exponent)))
    if indicator.measure is Measure.NUMBER:
        unit = indicator.unit.first(catalog.locale.code)[1] if indicator.unit else ""
        return catalog.say("value.number", number=number, unit=unit) if unit else number
    return catalog.say(f"band.{indicator.measure.value}", indicator.band.normalize(), number=number)


def trend_counts(trends: Iterable[Trend]) -> dict[Verdict, int]:
    """How many indicators go which way, every verdict named, in the order of ``Verdict``."""
    verdicts = [trend.verdict for trend in trends]
    return {verdict: verdicts.count(verdict) for verdict in Verdict}


def totals_sentence(trends: tuple[Trend, ...], catalog: Catalog) -> str:
    """The sum in words, never an average: "6 av 11 mått blev bättre, 2 sämre …"."""
    if not trends:
        return catalog["totals.none"]
    counts = trend_counts(trends)
    parts = tuple(catalog.say(f"totals.{verdict.value}", count=n) for verdict, n in counts.items() if n)
    return catalog.say("totals.sentence", len(trends), parts=catalog.locale.joined(parts))


def _single(
    indicator: Indicator, subject: str, values: tuple[Observation, ...], period: Period, catalog: Catalog
) -> str:
    if not values:
        return catalog.say("sentence.no_values", subject=subject)
    inside = [value for value in values if period.start <= value.year <= period.end]
    chosen = inside[-1] if inside else min(values, key=lambda v: (abs(v.year - period.start), v.year))
    key = "single" if inside else "before" if chosen.year < period.start else "after"
    value, year = _said(indicator, chosen, catalog), catalog.locale.year(chosen.year)
    return catalog.say(f"sentence.{key}", subject=subject, value=value, year=year)


def _said(indicator: Indicator, observation: Observation, catalog: Catalog) -> str:
    assert observation.value is not None
    return value_text(indicator, observation.value, catalog)


def _movement(indicator: Indicator, trend: Trend) -> str:
    """Which sentence says it: rose, fell or unchanged, as numbers are shown (a difference nobody sees is none)."""
    assert trend.first and trend.last and trend.first.value is not None and trend.last.value is not None
    step = Decimal(1).scaleb(-indicator.decimals)
    before, after = trend.first.value.quantize(step), trend.last.value.quantize(step)
    kind = "rank_" if indicator.measure is Measure.RANK else ""
    if before == after:
        return kind + "same"
    return kind + ("rose" if after > before else "fell")
