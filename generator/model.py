"""The model: what the plan says, as frozen values. The only module that knows pydantic.

In: plain trees from ``documents``. Out: a ``Plan`` with everything in it, or pydantic's errors as plain tuples
(``validate`` turns them into findings). It refuses what it does not know: unknown keys, unknown codes, wrong types.
Field descriptions are in Swedish because editors show them to the writer while typing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints, ValidationError

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
FullDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
Year = Annotated[int, Field(ge=1900, le=2200)]


class Frozen(BaseModel):
    """A value that cannot be changed and that accepts no unknown key."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Localized(RootModel[dict[str, str]]):
    """A short text in each language: ``{sv: …, en: …}``."""

    model_config = ConfigDict(frozen=True, strict=True)

    def get(self, locale: str) -> str | None:
        """The text in one language, or None where it is missing or empty."""
        return self.root.get(locale) or None

    def first(self, *locales: str) -> tuple[str, str]:
        """The first language that has a text, and the text: ``("sv", "Mål")``. ``("", "")`` where none has."""
        for locale in (*locales, *self.root):
            if text := self.get(locale):
                return locale, text
        return "", ""


class Slugs(RootModel[dict[str, Slug]]):
    """The last part of an address in each language."""

    model_config = ConfigDict(frozen=True, strict=True)

    def get(self, locale: str) -> str | None:
        return self.root.get(locale)


class Words(RootModel[dict[str, tuple[str, ...]]]):
    """Search words in each language."""

    model_config = ConfigDict(frozen=True, strict=False)

    def get(self, locale: str) -> tuple[str, ...]:
        return self.root.get(locale, ())


# --- closed lists ----------------------------------------------------------------------------------------------------


class Stage(StrEnum):
    PROPOSED = "proposed"
    ADOPTED = "adopted"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"


class Status(StrEnum):
    ACHIEVED = "achieved"
    PARTLY = "partly"
    NOT_ACHIEVED = "not_achieved"
    ON_TRACK = "on_track"
    OFF_TRACK = "off_track"
    NOT_ASSESSED = "not_assessed"


class NotAssessedReason(StrEnum):
    NONE_PUBLISHED = "none_published"
    NO_DATA = "no_data"
    NOT_MEASURABLE = "not_measurable"
    TOO_EARLY = "too_early"
    METHOD_CHANGED = "method_changed"


class Direction(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Measure(StrEnum):
    """How a value is said: a share, a rank (1 is best), or a plain number with a unit."""

    PERCENT = "percent"
    RANK = "rank"
    NUMBER = "number"


class ChartKind(StrEnum):
    """How an indicator is drawn: a line for a level, bars from zero for an amount or a difference."""

    LINE = "line"
    BAR = "bar"


class Role(StrEnum):
    RESULT = "result"
    EXPERIENCE = "experience"
    RANKING = "ranking"
    RESOURCE = "resource"
    BACKGROUND = "background"


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class State(StrEnum):
    FINAL = "final"
    PRELIMINARY = "preliminary"
    MISSING = "missing"


class MissingReason(StrEnum):
    NOT_MEASURED = "not_measured"
    NOT_FOUND = "not_found"
    NOT_PUBLISHED = "not_published"
    SUPPRESSED = "suppressed"


class SourceKind(StrEnum):
    DECISION = "decision"
    REPORT = "report"
    STATISTICS = "statistics"
    SURVEY = "survey"
    NEWS = "news"
    REPUBLICATION = "republication"
    WEB = "web"


class FollowUpKind(StrEnum):
    FORECAST = "forecast"
    OUTCOME = "outcome"
    PARTIAL = "partial"


class Extent(StrEnum):
    """How much of a layer of goals was reached, where the report uses a word instead of a number."""

    ALL = "all"
    MAJORITY = "majority"
    MOSTLY = "mostly"
    SOME = "some"
    NONE = "none"


class EventKind(StrEnum):
    DECISION = "decision"
    FOLLOW_UP = "follow_up"
    EVENT = "event"
    BEFORE = "before"
    AFTER = "after"


class ChangeKind(StrEnum):
    PUBLISHED = "published"
    UPDATED = "updated"
    CORRECTED = "corrected"


class Situation(StrEnum):
    """Whom a fault shuts out, in the order the accessibility statement lists them."""

    ALL = "all"
    WITHOUT_SIGHT = "without_sight"
    LOW_VISION = "low_vision"
    WITHOUT_HEARING = "without_hearing"
    MOTOR = "motor"
    COGNITIVE = "cognitive"


class Degree(StrEnum):
    """How far a site meets the law, in the law's own three steps."""

    FULLY = "fully"
    PARTIALLY = "partially"
    NOT = "not"


# --- goals.yaml ------------------------------------------------------------------------------------------------------


class Municipality(Frozen):
    name: Localized = Field(description="Kommunens namn, till exempel Lomma kommun.")
    short: Localized = Field(description="Kort namn i löpande text, till exempel Lomma.")
    code: Annotated[str, StringConstraints(pattern=r"^\d{4}$")] = Field(
        description='Kommunkoden med fyra siffror, inom citattecken: "1262".'
    )


class Period(Frozen):
    start: Year = Field(alias="from", description="Första året.")
    end: Year = Field(alias="to", description="Sista året.")

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(range(self.start, self.end + 1))


class LevelName(Frozen):
    """The plan's own word for a level, in the forms that sentences need."""

    one: Localized = Field(description="Obestämd form i ental: mål.")
    many: Localized = Field(description="Obestämd form i flertal: mål.")
    the_one: Localized = Field(description="Bestämd form i ental: målet.")
    the_many: Localized = Field(description="Bestämd form i flertal: målen.")


class Levels(Frozen):
    vision: LevelName = Field(description="Planens eget ord för visionen.")
    goal: LevelName = Field(description="Planens eget ord för målen, till exempel mål eller inriktningsmål.")
    indicator: LevelName = Field(description="Planens eget ord för måtten, till exempel mått eller indikator.")


class Decision(Frozen):
    body: Localized = Field(description="Den som beslutade, till exempel kommunfullmäktige.")
    date: PartialDate = Field(description="Beslutets datum, ÅÅÅÅ-MM-DD.")
    source: Id = Field(description="Källans id i content/data/sources.yaml.")
    note: Localized | None = Field(default=None, description="Det läsaren behöver veta om beslutet.")


class RelatedPlan(Frozen):
    """A plan before or after this one."""

    title: Localized = Field(description="Planens namn.")
    period: Period = Field(description="Åren planen gäller.")
    date: PartialDate | None = Field(default=None, description="När den beslutades, om det är känt.")
    text: Localized = Field(description="Vad den innehöll, i en eller två meningar.")
    source: Id = Field(description="Källans id.")


class PlanFacts(Frozen):
    municipality: Municipality = Field(description="Kommunen som målen gäller.")
    name: Localized = Field(description="Planens namn.")
    period: Period = Field(description="Åren målen gäller.")
    levels: Levels = Field(description="Planens egna ord för sina nivåer.")
    proposal: Decision | None = Field(default=None, description="Förslaget, om det är känt.")
    decision: Decision | None = Field(default=None, description="Beslutet. Krävs när en antagen lydelse anges.")
    before: tuple[RelatedPlan, ...] = Field(default=(), strict=False, description="Det som gällde före.")
    after: tuple[RelatedPlan, ...] = Field(default=(), strict=False, description="Det som kom efter.")
    assessments_searched: PartialDate | None = Field(
        default=None, description="När någon senast letade efter offentliga bedömningar av målen."
    )
    assessments_note: Localized | None = Field(
        default=None, description="Vad som söktes, var, och vad som inte kunde öppnas."
    )


class Wording(Frozen):
    """The words of the vision or of a goal at one stage."""

    stage: Stage = Field(description="proposed, adopted, revised eller withdrawn.")
    date: PartialDate = Field(description="Lydelsens datum.")
    source: Id = Field(description="Källans id.")
    heading: Localized | None = Field(default=None, description="Rubriken, ordagrant.")
    aim: Localized | None = Field(default=None, description="Målmeningen, ordagrant.")
    text: Localized | None = Field(default=None, description="Brödtexten, ordagrant.")
    complete: bool = Field(default=True, description="false när bara en del av lydelsen har kunnat läsas.")
    note: Localized | None = Field(default=None, description="Vad som inte kunnat läsas eller bekräftas.")


class Vision(Frozen):
    target_year: Year = Field(description="Året visionen siktar på.")
    wordings: tuple[Wording, ...] = Field(strict=False, min_length=1, description="Lydelser i tidsordning.")
    note: Localized | None = Field(default=None, description="Det läsaren behöver veta om visionen.")


class Coverage(Frozen):
    """A phrase of a goal, and which indicators measure it. No indicator means that nobody measures it."""

    phrase: Localized = Field(description="Ord ur målets egen text, ordagrant på varje språk.")
    indicators: tuple[Id, ...] = Field(default=(), strict=False, description="Måtten som säger något om orden.")
    note: Localized | None = Field(default=None, description="Vad måtten inte fångar.")


class Goal(Frozen):
    id: Id = Field(description="Målets id. Ändras aldrig, återanvänds aldrig.")
    order: int = Field(ge=1, description="Plats i ordningen, 1 först.")
    slug: Slugs = Field(description="Sista delen av sidans adress på varje språk.")
    title: Localized = Field(description="Målets namn i löpande text.")
    summary: Localized = Field(description="Målet kort och enkelt, högst 60 ord.")
    wordings: tuple[Wording, ...] = Field(strict=False, min_length=1, description="Lydelser i tidsordning.")
    responsible: Localized | None = Field(default=None, description="Ansvarig roll eller nämnd, aldrig en person.")
    related: tuple[Id, ...] = Field(default=(), strict=False, description="Andra mål som hör nära ihop.")
    sdgs: tuple[Annotated[int, Field(ge=1, le=17)], ...] = Field(
        default=(), strict=False, description="Globala mål, bara om planen själv anger dem."
    )
    topics: Words = Field(default=Words({}), description="Vardagliga sökord på varje språk.")
    coverage: tuple[Coverage, ...] = Field(default=(), strict=False, description="Vilka ord som mäts av vilka mått.")
    unknown: tuple[Localized, ...] = Field(default=(), strict=False, description="Det vi inte vet om målet.")


class Assessment(Frozen):
    """A judgement that somebody published. Arithmetic is never one."""

    goal: Id = Field(description="Målets id.")
    year: Year = Field(description="Året bedömningen gäller.")
    status: Status = Field(description="achieved, partly, not_achieved, on_track, off_track eller not_assessed.")
    author: Localized | None = Field(default=None, description="Rollen som bedömde, till exempel kommunstyrelsen.")
    date: PartialDate | None = Field(default=None, description="När bedömningen publicerades.")
    source: Id | None = Field(default=None, description="Källans id.")
    reason: NotAssessedReason | None = Field(default=None, description="Varför målet inte är bedömt.")
    text: Localized | None = Field(default=None, description="Bedömningen i ord.")


class Count(Frozen):
    """How many goals of a layer were reached: a number, or the report's own word."""

    layer: Localized = Field(description="Slags mål, till exempel finansiella mål.")
    reached: int | None = Field(default=None, ge=0, description="Antal mål som nåddes.")
    total: int | None = Field(default=None, ge=1, description="Antal mål i allt.")
    extent: Extent | None = Field(default=None, description="Rapportens ord när antal saknas.")


class FollowUp(Frozen):
    """What the municipality itself reported for the plan as a whole."""

    year: Year = Field(description="Året rapporten gäller.")
    kind: FollowUpKind = Field(description="forecast (prognos), outcome (utfall) eller partial (del av året).")
    published: PartialDate | None = Field(default=None, description="När den publicerades.")
    as_of: PartialDate | None = Field(default=None, description="Dagen rapporten räknar till.")
    statement: Localized = Field(description="Vad rapporten säger om målen, utan tillägg.")
    counts: tuple[Count, ...] = Field(default=(), strict=False, description="Hur många mål som nåddes, per slag.")
    says_goals: bool = Field(default=True, description="false när det vi kunnat läsa inte säger något om målen.")
    source: Id = Field(description="Källans id.")


# --- content/data ----------------------------------------------------------------------------------------------------


class Source(Frozen):
    id: Id = Field(description="Källans id. Ändras aldrig.")
    publisher: Localized = Field(description="Den som har gett ut källan.")
    title: str = Field(min_length=1, description="Källans egen titel, på källans språk.")
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] = Field(description="Källans språk: sv.")
    url: Url = Field(description="Adressen.")
    date: PartialDate | None = Field(default=None, description="Sidans datum: ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD.")
    retrieved: PartialDate | None = Field(default=None, description="När någon senast läste den.")
    kind: SourceKind = Field(description="decision, report, statistics, survey, news, republication eller web.")
    archived: Url | None = Field(default=None, description="Adress till en arkiverad kopia.")
    note: Localized | None = Field(default=None, description="Det läsaren behöver veta om källan.")


class Break(Frozen):
    """From this year on values cannot be compared with earlier ones."""

    year: Year = Field(alias="from", description="Första året i den nya serien.")
    note: Localized = Field(description="Varför åren inte kan jämföras.")


class Reference(Frozen):
    """A baseline or a target that somebody has published."""

    value: Decimal = Field(description="Värdet.")
    year: Year | None = Field(default=None, description="Året det gäller, om det är sagt.")
    source: Id = Field(description="Källans id.")
    note: Localized | None = Field(default=None, description="Vem som satte det, och hur.")


class Comparison(Frozen):
    """Permission to show other municipalities beside this one, with the caution that goes with it."""

    note: Localized = Field(description="Varför jämförelsen är rimlig och vad den inte säger.")


class Indicator(Frozen):
    id: Id = Field(description="Måttets id. Ändras aldrig.")
    goal: Id | None = Field(description="Målet som måttet hör till, eller null för bakgrund.")
    title: Localized = Field(description="Måttets namn.")
    subject: Localized = Field(description='Måttet som början på en mening: "Andelen behöriga till gymnasiet".')
    definition: Localized = Field(description="Vad som mäts, hos vilka, och av vem.")
    measure: Measure = Field(description="percent (andel), rank (placering) eller number (tal med enhet).")
    unit: Localized | None = Field(default=None, description="Enheten, till exempel poäng. Behövs inte för andelar.")
    rank_of: Localized | None = Field(default=None, description="Vilka placeringen gäller: 290 kommuner.")
    scale_min: Decimal | None = Field(default=None, description="Skalans lägsta värde, om den har ett.")
    scale_max: Decimal | None = Field(default=None, description="Skalans högsta värde, om den har ett.")
    decimals: int = Field(ge=0, le=4, description="Antal decimaler som visas.")
    direction: Direction = Field(description="higher, lower eller none: vad är bättre? Måste anges.")
    role: Role = Field(description="result, experience, ranking, resource eller background.")
    confidence: Confidence = Field(description="high, medium eller low. Low räknas aldrig i en trend.")
    band: Decimal = Field(ge=0, description="Så stor ändring som räknas som ingen tydlig förändring.")
    band_reason: Localized | None = Field(default=None, description="Varför bandet är så stort.")
    breaks: tuple[Break, ...] = Field(default=(), strict=False, description="År då serien bryts.")
    proxy: bool = Field(default=False, description="true när måttet bara indirekt säger något om målet.")
    proxy_note: Localized | None = Field(default=None, description="Vad måttet egentligen mäter.")
    baseline: Reference | None = Field(default=None, description="Publicerat utgångsvärde.")
    targets: tuple[Reference, ...] = Field(default=(), strict=False, description="Publicerade målvärden.")
    kolada: Annotated[str, StringConstraints(pattern=r"^[NU]\d{5}$")] | None = Field(
        default=None, description="Måttets id i Kolada."
    )
    compare: Comparison | None = Field(default=None, description="Om jämförelse med andra kommuner är rimlig.")
    chart: ChartKind | None = Field(
        default=None,
        description="bar ritar staplar från noll: för belopp, antal under ett år och avvikelser. Annars linje.",
    )
    topics: Words = Field(default=Words({}), description="Vardagliga sökord på varje språk, om titeln har andra ord.")
    notes: tuple[Localized, ...] = Field(default=(), strict=False, description="Anmärkningar till läsaren.")


class Observation(Frozen):
    indicator: Id
    year: Year
    state: State
    value: Decimal | None = None
    reason: MissingReason | None = None
    source: Id | None = None
    other_value: Decimal | None = None
    other_source: Id | None = None
    note: Localized = Localized({})


class AreaValue(Frozen):
    """A value for another municipality, for comparison."""

    indicator: Id
    area: str
    code: str
    year: Year
    value: Decimal
    state: State
    source: Id


class Event(Frozen):
    id: Id = Field(description="Händelsens id.")
    date: PartialDate = Field(description="ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD.")
    when: Localized | None = Field(default=None, description="Tiden i ord när datumet inte räcker: våren 2019.")
    kind: EventKind = Field(description="decision, follow_up, event, before eller after.")
    text: Localized = Field(description="Vad som hände.")
    goals: tuple[Id, ...] = Field(default=(), strict=False, description="Målen som händelsen rör.")
    source: Id = Field(description="Källans id.")


class Change(Frozen):
    """A change of the site itself; a correction also says what was, what is and why."""

    date: FullDate = Field(description="ÅÅÅÅ-MM-DD.")
    kind: ChangeKind = Field(description="published, updated eller corrected.")
    text: Localized = Field(description="Vad som ändrades, för läsaren.")
    where: str | None = Field(default=None, description="Sidans delade sökväg, till exempel goals/quality.")
    was: Localized | None = Field(default=None, description="Vad som stod.")
    now: Localized | None = Field(default=None, description="Vad som står.")
    why: Localized | None = Field(default=None, description="Varför det ändrades.")


class KnownFault(Frozen):
    """Something that we know shuts somebody out."""

    id: Id = Field(description="Bristens id.")
    situation: Situation = Field(
        description="all, without_sight, low_vision, without_hearing, motor eller cognitive: vem drabbas?"
    )
    text: Localized = Field(description="Vad som inte fungerar, så att den det gäller känner igen det.")
    why: Localized = Field(description="Varför det är så.")
    since: PartialDate = Field(description="När bristen blev känd.")


class Burden(Frozen):
    """Content that is claimed to be an unreasonable burden (the act, section 12)."""

    text: Localized = Field(description="Innehållet som inte görs tillgängligt.")
    why: Localized = Field(description="Varför det vore oskäligt betungande.")


class Checker(Frozen):
    """What one program found."""

    name: str = Field(min_length=1, description="Programmets namn.")
    version: str = Field(min_length=1, description="Programmets version, inom citattecken.")
    pages: int = Field(ge=1, description="Antal sidor som provades.")
    modes: tuple[str, ...] = Field(default=(), strict=False, description="Lägen som provades, till exempel dark.")
    findings: int = Field(ge=0, description="Antal fel som hittades.")


class Term(Frozen):
    """A word that is explained where it is used."""

    id: Id = Field(description="Ordets id.")
    word: Localized = Field(description="Ordet.")
    forms: Words = Field(default=Words({}), description="Andra former av ordet, som de står i texterna.")
    explanation: Localized = Field(description="Vad ordet betyder, enkelt och kort.")
    source: Id | None = Field(default=None, description="Källans id, om förklaringen bygger på en.")


class Language(Frozen):
    code: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] = Field(description="Språkkod: sv.")
    format: str = Field(description="CLDR-språk för tal och datum: sv, en_GB.")
    name: str = Field(description="Språkets namn på språket självt: Svenska.")
    original: bool = Field(default=True, description="false när texterna är en översättning.")
    translation_note: Localized | None = Field(default=None, description="Vem som har översatt och vad det betyder.")


class Banner(Frozen):
    shown: bool = Field(description="true visar raden överst på varje sida.")
    label: Localized = Field(description="Ett eller två ord: Under arbete.")
    text: Localized = Field(description="Det läsaren måste veta om innehållet.")


class Contact(Frozen):
    """How a reader reaches somebody. None means that nobody has said yet; nothing is invented."""

    email: str | None = Field(default=None, description="E-post för frågor och synpunkter.")
    phone: str | None = Field(default=None, description="Telefon, inom citattecken.")
    form: Url | None = Field(default=None, description="Adress till kommunens formulär.")
    answer_time: Localized | None = Field(default=None, description="Hur snabbt man får svar.")


class Logo(Frozen):
    """The municipality's own mark, in place of ours at the top of every page."""

    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.svg$")] = Field(
        description="Filens namn i content/data, till exempel logotyp.svg. Bara SVG."
    )
    text: Localized = Field(description="Vad bilden visar, för den som inte ser den: Lomma kommun.")


class Brand(Frozen):
    """The municipality's own colours and mark; the style sheet has calm defaults."""

    primary: Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")] | None = Field(
        default=None, description="Huvudfärg i ljust läge, #rrggbb."
    )
    logo: Logo | None = Field(default=None, description="Kommunens logotyp, som SVG.")


class Settings(Frozen):
    title: Localized = Field(description="Webbplatsens namn.")
    description: Localized = Field(description="Webbplatsen i en mening, för sökmotorer.")
    site_url: Url | None = Field(default=None, description="Adressen där webbplatsen ska ligga, med / sist.")
    publisher: Localized | None = Field(default=None, description="Den som svarar för webbplatsen.")
    languages: tuple[Language, ...] = Field(strict=False, min_length=1, description="Språken, det första är standard.")
    banner: Banner | None = Field(default=None, description="Raden överst på varje sida.")
    contact: Contact = Field(default=Contact(), description="Kontaktuppgifter.")
    brand: Brand = Field(default=Brand(), description="Kommunens färger.")
    updated: PartialDate | None = Field(default=None, description="När innehållet senast ändrades.")


# --- the files and the whole -----------------------------------------------------------------------------------------


class GoalsFile(Frozen):
    """goals.yaml: what the council decided and what was reported."""

    plan: PlanFacts = Field(description="Planen.")
    vision: Vision | None = Field(default=None, description="Visionen.")
    goals: tuple[Goal, ...] = Field(strict=False, min_length=1, description="Målen.")
    assessments: tuple[Assessment, ...] = Field(
        default=(), strict=False, description="Publicerade bedömningar. Ett mål och år utan rad visas som inte bedömt."
    )
    follow_up: tuple[FollowUp, ...] = Field(
        default=(), strict=False, description="Kommunens egen uppföljning av planen som helhet."
    )


class IndicatorsFile(Frozen):
    """content/data/indicators.yaml"""

    indicators: tuple[Indicator, ...] = Field(default=(), strict=False, description="Måtten.")


class SourcesFile(Frozen):
    """content/data/sources.yaml"""

    sources: tuple[Source, ...] = Field(default=(), strict=False, description="Källorna.")


class EventsFile(Frozen):
    """content/data/events.yaml"""

    events: tuple[Event, ...] = Field(default=(), strict=False, description="Händelserna.")


class ChangesFile(Frozen):
    """content/data/changes.yaml"""

    changes: tuple[Change, ...] = Field(default=(), strict=False, description="Ändringar av webbplatsen.")


class AccessibilityFile(Frozen):
    """content/data/accessibility.yaml: what people know about how accessible the site is."""

    degree: Degree = Field(
        default=Degree.PARTIALLY,
        description="fully, partially eller not. Kan inte vara fully medan en brist eller en granskning återstår.",
    )
    service_from: FullDate | None = Field(default=None, description="När webbplatsen publicerades första gången.")
    written: FullDate | None = Field(default=None, description="När redogörelsen skrevs.")
    updated: FullDate | None = Field(default=None, description="När någon senast läste igenom och rättade den.")
    reviewed_by_people: FullDate | None = Field(
        default=None, description="När människor senast granskade webbplatsen. Tomt om ingen har gjort det."
    )
    review_note: Localized | None = Field(default=None, description="Vilka som granskade, hur, och vad de prövade.")
    known_faults: tuple[KnownFault, ...] = Field(default=(), strict=False, description="Brister som är kända.")
    burdens: tuple[Burden, ...] = Field(
        default=(), strict=False, description="Innehåll som vore oskäligt betungande. Godtas bara i undantagsfall."
    )
    outside: tuple[Localized, ...] = Field(default=(), strict=False, description="Innehåll som lagen inte gäller.")


class AuditFile(Frozen):
    """content/data/audit.yaml: the latest result of the programs; ``python -m generator audit`` writes it."""

    date: FullDate = Field(description="När programmen kördes.")
    checkers: tuple[Checker, ...] = Field(strict=False, min_length=1, description="Programmen och vad de fann.")


class GlossaryFile(Frozen):
    """content/data/glossary.yaml"""

    terms: tuple[Term, ...] = Field(default=(), strict=False, description="Orden som förklaras.")


class PageMeta(Frozen):
    """The front matter of a page in content/<language>/."""

    title: str = Field(min_length=1, description="Sidans rubrik.")
    slug: Annotated[str, StringConstraints(pattern=r"^([a-z0-9]+(-[a-z0-9]+)*)?$")] = Field(
        description="Sidans del av adressen på detta språk. Tom för startsidan."
    )
    description: str = Field(min_length=1, description="Sidan i en mening, för sökmotorer.")
    kind: str = Field(default="prose", description="Sidans slag, till exempel prose, start, status.")
    order: int = Field(default=100, description="Plats i menyn, lägst först.")
    menu: str | None = Field(default=None, description="Kort text i huvudmenyn, om sidan ska stå där.")
    topics: tuple[str, ...] = Field(default=(), strict=False, description="Vardagliga sökord, om titeln har andra ord.")
    updated: PartialDate | None = Field(default=None, description="När sidan senast ändrades.")


FILES: Mapping[str, type[Frozen]] = {
    "goals": GoalsFile,
    "site": Settings,
    "indicators": IndicatorsFile,
    "sources": SourcesFile,
    "events": EventsFile,
    "changes": ChangesFile,
    "accessibility": AccessibilityFile,
    "audit": AuditFile,
    "glossary": GlossaryFile,
}


class Plan(BaseModel):
    """Everything the site is made of: the files above as one frozen value."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    facts: PlanFacts
    vision: Vision | None
    goals: tuple[Goal, ...]
    assessments: tuple[Assessment, ...]
    follow_up: tuple[FollowUp, ...]
    settings: Settings
    indicators: tuple[Indicator, ...]
    observations: tuple[Observation, ...]
    comparison: tuple[AreaValue, ...]
    sources: tuple[Source, ...]
    events: tuple[Event, ...]
    changes: tuple[Change, ...]
    accessibility: AccessibilityFile = AccessibilityFile()
    audit: AuditFile | None = None
    glossary: tuple[Term, ...] = ()


T = TypeVar("T", bound=BaseModel)


class ModelError(Exception):
    """Raised by ``parse`` with every mismatch as ``(path, kind, details)``."""

    def __init__(self, mismatches: tuple[tuple[tuple[str | int, ...], str, dict[str, Any]], ...]) -> None:
        super().__init__(f"{len(mismatches)} mismatches")
        self.mismatches = mismatches


def parse(kind: type[T], tree: Any) -> T:
    """Makes a model value from a plain tree; raises ``ModelError`` with all mismatches at once."""
    try:
        return kind.model_validate(tree)
    except ValidationError as problem:
        raise ModelError(
            tuple(
                (tuple(one["loc"]), one["type"], dict(one.get("ctx", {}), found=one.get("input")))
                for one in problem.errors(include_url=False)
            )
        ) from None


def children(value: object) -> Iterator[tuple[str, Any]]:
    """The fields of a model value, by name; nothing for anything else."""
    if isinstance(value, BaseModel):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)


def json_schema(kind: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema of a file, for editors."""
    return kind.model_json_schema(by_alias=True)


def is_id(text: str) -> bool:
    """Whether a text has the form of an id: small letters, digits and single hyphens."""
    return re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", text) is not None and len(text) <= 60
