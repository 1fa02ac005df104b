"""What every page needs to be compiled: the plan, one language, the addresses, and look-ups made once.

In: the plan and one locale. Out: a frozen ``Context`` that the views ask. It formats and links, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.catalog import Catalog
from generator.locales import Locale
from generator.model import AreaValue, Assessment, Goal, Indicator, Localized, Observation, PageMeta, Plan, Source
from generator.pages import Link, Text
from generator.translation import Record, TranslationState, leaves
from generator.trends import Trend, trend
from generator.urls import Atlas


@dataclass(frozen=True)
class Prose:
    """The written part of a page in one language: its Markdown, and the language it really is in."""

    body: str
    lang: str
    state: TranslationState


@dataclass(frozen=True)
class Context:
    plan: Plan
    locale: Locale
    locales: tuple[Locale, ...]
    catalog: Catalog
    atlas: Atlas
    metas: Mapping[tuple[str, str], PageMeta]
    prose: Mapping[str, Prose]
    originals: Mapping[str, str]
    record: Record
    pages: tuple[str, ...]
    address: str = ""  # of the whole site, "https://…/"; "" while nobody has decided it

    # --- words -------------------------------------------------------------------------------------------------------

    def say(self, key: str, count: int | None = None, **values: object) -> str:
        return self.catalog.say(key, count, **values)

    def text(self, localized: Localized | None) -> Text:
        """A short text in the page's language, or in another one, marked as such."""
        if localized is None:
            return Text("")
        lang, text = localized.first(self.locale.code, self.locales[0].code)
        return Text(text) if lang in (self.locale.code, "") else Text(text, lang, self._direction(lang))

    def long(self, localized: Localized | None) -> Text:
        """A longer text; one that is missing or older than its original carries a notice to the reader."""
        text = self.text(localized)
        if localized is None or not text:
            return text
        state = self.state(localized)
        if state not in (TranslationState.MISSING, TranslationState.OUTDATED):
            return text
        return Text(text.text, text.lang, text.dir, self.say(f"translation.notice.{state.value}"))

    def original(self, text: str, lang: str) -> Text:
        """A text in the language it was published in."""
        return Text(text) if lang == self.locale.code else Text(text, lang, self._direction(lang))

    def state(self, localized: Localized) -> TranslationState:
        return self.record.state(self._keys.get(id(localized), ""), localized, self.locale.code)

    def date(self, partial: str | None) -> str:
        return self.locale.date(partial) if partial else self.say("date.unknown")

    # --- links -------------------------------------------------------------------------------------------------------

    def href(self, here: str, there: str, fragment: str = "") -> str:
        return self.atlas.href(self.locale.code, here, there, fragment)

    def source_link(self, here: str, source_id: str) -> Link:
        """A link to a source's entry on the sources page: "Lomma kommun, 20 mars 2019"."""
        return Link(self._source_words[source_id], self.href(here, "sources", source_id))

    def goal_link(self, here: str, goal: Goal) -> Link:
        title = self.text(goal.title)
        return Link(title.text, self.href(here, f"goals/{goal.id}"), title.lang)

    def indicator_link(self, here: str, indicator: Indicator) -> Link:
        title = self.text(indicator.title)
        return Link(title.text, self.href(here, f"indicators/{indicator.id}"), title.lang)

    # --- look-ups ----------------------------------------------------------------------------------------------------

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        return tuple(sorted(self.plan.goals, key=lambda goal: goal.order))

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self.plan.sources}

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        return {indicator.id: indicator for indicator in self.plan.indicators}

    @cached_property
    def observations(self) -> Mapping[str, tuple[Observation, ...]]:
        """The observations of each indicator, by year."""
        found: dict[str, list[Observation]] = {indicator.id: [] for indicator in self.plan.indicators}
        for observation in sorted(self.plan.observations, key=lambda o: o.year):
            found[observation.indicator].append(observation)
        return {key: tuple(values) for key, values in found.items()}

    @cached_property
    def areas(self) -> Mapping[str, tuple[AreaValue, ...]]:
        """The values of other municipalities for each indicator that allows the comparison."""
        found: dict[str, list[AreaValue]] = {}
        for value in self.plan.comparison:
            if self.indicators[value.indicator].compare:
                found.setdefault(value.indicator, []).append(value)
        return {key: tuple(values) for key, values in found.items()}

    @cached_property
    def trends(self) -> Mapping[str, Trend]:
        period = self.plan.facts.period
        return {one.id: trend(one, self.observations[one.id], period) for one in self.plan.indicators}

    @cached_property
    def assessments(self) -> Mapping[tuple[str, int], Assessment]:
        return {(one.goal, one.year): one for one in self.plan.assessments}

    def page_title(self, shared: str) -> str:
        """The title of any page by its shared path."""
        folder, _, name = shared.rpartition("/")
        if folder == "goals" and name != "index":
            return next(str(self.text(goal.title)) for goal in self.plan.goals if goal.id == name)
        if folder == "indicators" and name != "index":
            return str(self.text(self.indicators[name].title))
        return self.metas[(self.locale.code, shared)].title

    def of_goal(self, goal: Goal) -> tuple[Indicator, ...]:
        return tuple(indicator for indicator in self.plan.indicators if indicator.goal == goal.id)

    @cached_property
    def _keys(self) -> Mapping[int, str]:
        """The key of every text of the plan, found by the very object (the plan is frozen)."""
        return {id(text): key for key, text in leaves(self.plan)}

    @cached_property
    def _source_words(self) -> Mapping[str, str]:
        """What a link to each source says. Where several would say the same, each gets its number."""
        words = {source.id: self._about(source) for source in self.plan.sources}
        same = {text: [one for one in words if words[one] == text] for text in words.values()}
        return {
            one: f"{text} ({same[text].index(one) + 1})" if len(same[text]) > 1 else text for one, text in words.items()
        }

    def _about(self, source: Source) -> str:
        publisher = str(self.text(source.publisher))
        if source.date:
            return self.say("source.short", publisher=publisher, date=self.date(source.date))
        return self.say("source.undated", publisher=publisher, kind=self.say(f"source.kind.{source.kind.value}"))

    def _direction(self, lang: str) -> str:
        return next((one.direction for one in self.locales if one.code == lang), "ltr")
