"""The accessibility statement: every part that the law asks for, from settings, known faults and test results.

Nothing is invented: what nobody has filled in, tested or reviewed is said to be so.
"""

from __future__ import annotations

import re

from generator import compliance
from generator.context import Context
from generator.model import Burden, Checker, Degree, KnownFault, Situation
from generator.pages import Link, Text
from generator.views.about import feedback
from generator.views.parts import View

REPORT = "https://www.digg.se/tdosanmalan"
HERE = "about/accessibility"


def accessibility(ctx: Context) -> View:
    """Who is responsible, how accessible it is, what is not and why, how that is known, and how to report."""
    hinders = _hinders(ctx)
    return {
        "body": _body(ctx),
        "degree": ctx.say(f"accessibility.degree.{_degree(ctx, hinders).value}"),
        "because": tuple(_reason(ctx, one) for one in hinders),
        "faults": tuple(_situation(ctx, one) for one in Situation if _faults(ctx, one)),
        "burdens": tuple(_burden(ctx, one) for one in ctx.plan.accessibility.burdens),
        "outside": tuple(ctx.long(one) for one in ctx.plan.accessibility.outside),
        "people": _people(ctx),
        "programs": _programs(ctx),
        "results": _results(ctx),
        "modes": _modes(ctx),
        "dates": _dates(ctx),
        "report": _report(ctx),
        "supervision": _supervision(ctx),
    }


def findings(ctx: Context) -> int | None:
    """How many faults the programs found when they last ran; None where no result is kept."""
    return sum(one.findings for one in ctx.plan.audit.checkers) if ctx.plan.audit else None


def _hinders(ctx: Context) -> tuple[str, ...]:
    statement = ctx.plan.accessibility
    return compliance.obstacles(
        findings=findings(ctx),
        faults=sum(len(_faults(ctx, one)) for one in Situation),
        reviewed=statement.reviewed_by_people,
        latest=_latest(ctx),
    )


def _degree(ctx: Context, hinders: tuple[str, ...]) -> Degree:
    """What people have judged; never “fully” while something hinders it."""
    judged = ctx.plan.accessibility.degree
    return Degree.PARTIALLY if judged is Degree.FULLY and hinders else judged


def _reason(ctx: Context, code: str) -> str:
    counts = {"findings": findings(ctx), "faults": sum(len(_faults(ctx, one)) for one in Situation)}
    return ctx.say(f"accessibility.because.{code}", counts.get(code))


def _body(ctx: Context) -> tuple[Text | str, ...]:
    """Who is responsible, the service, the law, and since when: one sentence each."""
    settings, site = ctx.plan.settings, str(ctx.text(ctx.plan.settings.title))
    if settings.publisher:
        who = ctx.say("accessibility.body", publisher=str(ctx.text(settings.publisher)), site=site)
        found = [who, ctx.say("accessibility.law")]
    else:
        found = [ctx.say("accessibility.no_body", site=site), ctx.say("accessibility.law_later")]
    if ctx.plan.accessibility.service_from:
        found.append(ctx.say("accessibility.service_from", date=ctx.date(ctx.plan.accessibility.service_from)))
    return tuple(found)


def _faults(ctx: Context, situation: Situation) -> tuple[View, ...]:
    """What shuts somebody out in a situation: what people know, and for all that nobody can be reached."""
    found = [_fault(ctx, one) for one in ctx.plan.accessibility.known_faults if one.situation is situation]
    if situation is Situation.ALL and not _contacts(ctx):
        text, why = ctx.say("accessibility.no_contact"), ctx.say("accessibility.no_contact_why")
        found.insert(0, {"text": text, "why": why, "since": ""})
    return tuple(found)


def _situation(ctx: Context, situation: Situation) -> View:
    return {"heading": ctx.say(f"accessibility.situation.{situation.value}"), "items": _faults(ctx, situation)}


def _fault(ctx: Context, one: KnownFault) -> View:
    since = ctx.say("accessibility.since", date=ctx.date(one.since))
    return {"text": ctx.long(one.text), "why": ctx.long(one.why), "since": since}


def _burden(ctx: Context, one: Burden) -> View:
    return {"text": ctx.long(one.text), "why": ctx.long(one.why), "since": ""}


def _people(ctx: Context) -> tuple[Text | str, ...]:
    """What people have reviewed, or that none have."""
    statement = ctx.plan.accessibility
    if not statement.reviewed_by_people:
        found: list[Text | str] = [ctx.say("accessibility.no_people")]
    else:
        found = [ctx.say("accessibility.people", date=ctx.date(statement.reviewed_by_people))]
    return (*found, *([ctx.long(statement.review_note)] if statement.review_note else []))


def _programs(ctx: Context) -> str:
    if not ctx.plan.audit:
        return ctx.say("accessibility.no_programs")
    return ctx.say("accessibility.programs", findings(ctx), date=ctx.date(ctx.plan.audit.date))


def _results(ctx: Context) -> View | None:
    """What each program found, as a table; None where no result is kept."""
    if not ctx.plan.audit:
        return None
    return {
        "caption": ctx.say("accessibility.caption", date=ctx.date(ctx.plan.audit.date)),
        "columns": tuple(
            {"label": ctx.say(f"accessibility.column.{name}"), "numeric": name in ("pages", "modes", "findings")}
            for name in ("name", "version", "pages", "modes", "findings")
        ),
        "rows": tuple(_result(ctx, one) for one in ctx.plan.audit.checkers),
    }


def _result(ctx: Context, one: Checker) -> View:
    return {
        "head": one.name,
        "href": "",
        "cells": (
            {"text": one.version, "numeric": False},
            {"text": ctx.locale.year(one.pages), "numeric": True},
            {"text": ctx.locale.year(max(1, len(one.modes))), "numeric": True},
            {"text": ctx.locale.year(one.findings), "numeric": True},
        ),
    }


def _modes(ctx: Context) -> tuple[Text | str, ...]:
    """Every way of looking that was tested, in words; one that the language has no words for, as the program says."""
    checkers = ctx.plan.audit.checkers if ctx.plan.audit else ()
    named = dict.fromkeys(mode for one in checkers for mode in one.modes)
    keys = {mode: "accessibility.mode." + re.sub(r"[^a-z0-9]+", "_", mode).strip("_") for mode in named}
    return tuple(ctx.say(key) if key in ctx.catalog else ctx.original(mode, "en") for mode, key in keys.items())


def _latest(ctx: Context) -> str:
    statement, audit = ctx.plan.accessibility, ctx.plan.audit
    days = (ctx.plan.settings.updated, statement.updated, statement.written, audit.date if audit else None)
    return compliance.latest(days)


def _dates(ctx: Context) -> tuple[View, ...]:
    """When it was written, changed, tested and reviewed."""
    statement, audit = ctx.plan.accessibility, ctx.plan.audit
    tested = audit.date if audit else None
    changed = compliance.latest((statement.updated, statement.written, statement.reviewed_by_people, tested))
    days = (
        ("written", statement.written),
        ("updated", changed),
        ("tested", tested),
        ("reviewed", statement.reviewed_by_people),
    )
    return tuple(
        {
            "term": ctx.say(f"accessibility.date.{name}"),
            "text": ctx.date(day) if day else ctx.say(f"accessibility.no_date.{name}"),
        }
        for name, day in days
    )


def _contacts(ctx: Context) -> bool:
    contact = ctx.plan.settings.contact
    return bool(contact.email or contact.phone or contact.form)


def _report(ctx: Context) -> View:
    """How to tell somebody, and how soon they answer; what is not settled is said to be so."""
    found = feedback(ctx)
    answer = "" if ctx.plan.settings.contact.answer_time else ctx.say("accessibility.no_answer_time")
    words = ctx.say("accessibility.to_feedback")
    link = Link(words, ctx.href(HERE, "about/feedback")) if ctx.atlas.has(ctx.locale.code, "about/feedback") else None
    return {"items": found["items"], "nobody": found["nobody"], "answer": answer, "link": link}


def _supervision(ctx: Context) -> View:
    key = "accessibility.supervision" if ctx.plan.settings.publisher else "accessibility.supervision_later"
    return {"text": ctx.say(key), "link": Link(ctx.say("accessibility.report_link"), REPORT)}
