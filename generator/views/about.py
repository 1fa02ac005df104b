"""The pages about the site itself: method, translation, corrections, open data and contact."""

from __future__ import annotations

from generator import sentences
from generator.context import Context
from generator.model import ChangeKind, Indicator
from generator.pages import Link
from generator.translation import TranslationState, leaves
from generator.trends import RULE_VERSION
from generator.views.change import change
from generator.views.parts import View


def method(ctx: Context) -> View:
    """The scales and rules, generated from the same tables the program uses."""
    return {
        "rule_version": RULE_VERSION,
        "bands": {
            "caption": ctx.say("method.bands_caption"),
            "columns": tuple(
                {"label": ctx.say(f"method.{key}"), "numeric": False}
                for key in ("indicator", "band", "direction", "confidence")
            ),
            "rows": tuple(_band_row(ctx, one) for one in ctx.plan.indicators),
        },
    }


def translation(ctx: Context) -> View:
    """How many texts of each language are current, outdated, missing or unreviewed."""
    return {
        "languages": tuple(
            {
                "name": locale.name,
                "lang": locale.code,
                "note": ctx.text(settings.translation_note),
                "rows": _states(ctx, locale.code),
            }
            for locale, settings in zip(ctx.locales, ctx.plan.settings.languages, strict=True)
            if not locale.is_default
        )
    }


def changes(ctx: Context) -> View:
    """The register of changes and corrections, the latest first."""
    ordered = sorted(ctx.plan.changes, key=lambda change: change.date, reverse=True)
    return {
        "corrections": tuple(
            change(ctx, "about/corrections", one) for one in ordered if one.kind is ChangeKind.CORRECTED
        ),
        "items": tuple(
            change(ctx, "about/corrections", one) for one in ordered if one.kind is not ChangeKind.CORRECTED
        ),
    }


def data(ctx: Context) -> View:
    """Every data file, by goal."""
    here = ctx.atlas.path(ctx.locale.code, "about/data")
    root = "../" * here.count("/")
    return {
        "rows": tuple(
            {
                "title": ctx.text(one.title),
                "href": ctx.href("about/data", f"indicators/{one.id}"),
                "files": tuple(
                    Link(
                        ctx.say("indicator.download", format=kind.upper(), title=str(ctx.text(one.title))),
                        f"{root}data/{one.id}.{kind}",
                    )
                    for kind in ("csv", "json")
                ),
            }
            for one in ctx.plan.indicators
        )
    }


def feedback(ctx: Context) -> View:
    """How to reach somebody; what nobody has set is said to be not set."""
    contact = ctx.plan.settings.contact
    items: list[View] = []
    if contact.email:
        items.append({"term": ctx.say("contact.email"), "text": contact.email, "href": f"mailto:{contact.email}"})
    if contact.phone:
        number = "".join(sign for sign in contact.phone if sign.isdigit() or sign == "+")
        items.append({"term": ctx.say("contact.phone"), "text": contact.phone, "href": f"tel:{number}"})
    if contact.form:
        items.append({"term": ctx.say("contact.form"), "text": contact.form, "href": contact.form})
    if contact.answer_time:
        items.append({"term": ctx.say("contact.answer_time"), "text": ctx.text(contact.answer_time), "href": ""})
    return {"items": tuple(items), "nobody": "" if items else ctx.say("contact.none")}


def _band_row(ctx: Context, one: Indicator) -> View:
    band = sentences.band_text(one, ctx.catalog) if one.band else ctx.say("method.no_band")
    return {
        "head": ctx.text(one.title),
        "href": ctx.href("about/method", f"indicators/{one.id}"),
        "cells": (
            {"text": band, "numeric": False},
            {"text": ctx.say(f"direction.{one.direction.value}"), "numeric": False},
            {"text": ctx.say(f"confidence.{one.confidence.value}"), "numeric": False},
        ),
    }


def _states(ctx: Context, lang: str) -> tuple[View, ...]:
    found = [ctx.record.state(key, text, lang) for key, text in leaves(ctx.plan)]
    found += [
        ctx.record.page_state(f"pages/{shared}", ctx.originals[shared], lang)
        if (lang, shared) in ctx.metas
        else TranslationState.MISSING
        for shared in ctx.pages
    ]
    return tuple(
        {
            "term": ctx.say(f"translation.state.{state.value}"),
            "text": ctx.say("translation.count", found.count(state)),
            "definition": ctx.say(f"translation.definition.{state.value}"),
        }
        for state in TranslationState
        if state is not TranslationState.ORIGINAL
    )
