"""Wordings: what was proposed and what was adopted, and the difference as readable text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.context import Context
from generator.model import Localized, Stage, Wording
from generator.views.parts import View


def wording_steps(ctx: Context, here: str, wordings: tuple[Wording, ...]) -> tuple[View, ...]:
    """Each wording in order of time, with the words that changed since the one before."""
    steps = []
    before: Wording | None = None
    for wording in wordings:
        steps.append(_step(ctx, here, wording, before))
        before = wording if wording.text else before
    return tuple(steps)


def differences(before: str, after: str) -> tuple[View, ...]:
    """Word by word: ``({"kind": "same", "text": "Lomma kommun"}, {"kind": "removed", "text": "ska erbjuda"}, …)``."""
    return tuple(_spans(_words(before), _words(after)))


def _step(ctx: Context, here: str, wording: Wording, before: Wording | None) -> View:
    return {
        "stage": ctx.say(f"stage.{wording.stage.value}"),
        "date": ctx.date(wording.date),
        "datetime": wording.date,
        "source": ctx.source_link(here, wording.source),
        "heading": ctx.text(wording.heading),
        "aim": ctx.long(wording.aim),
        "text": ctx.long(wording.text),
        "complete": wording.complete,
        "partial_word": "" if wording.complete else ctx.say("wording.partial"),
        "note": ctx.long(wording.note),
        "changes": _changes(ctx, wording, before),
    }


def _changes(ctx: Context, wording: Wording, before: Wording | None) -> tuple[View, ...]:
    """The difference in the page's language; none where a text is partial, missing or in another language."""
    if before is None or not (wording.complete and before.complete) or wording.stage is Stage.WITHDRAWN:
        return ()
    old, new = _here(ctx, before.text), _here(ctx, wording.text)
    return differences(old, new) if old and new and old != new else ()


def _here(ctx: Context, text: Localized | None) -> str:
    return (text.get(ctx.locale.code) or "") if text else ""


def _words(text: str) -> list[str]:
    return re.findall(r"\s*\S+", text)


def _spans(before: list[str], after: list[str]) -> Iterator[View]:
    for kind, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if kind == "equal":
            yield {"kind": "same", "text": "".join(after[k:m])}
            continue
        if j > i:
            yield {"kind": "removed", "text": "".join(before[i:j])}
        if m > k:
            yield {"kind": "added", "text": "".join(after[k:m])}
