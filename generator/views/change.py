"""One change of the site, for the register and for the start page."""

from __future__ import annotations

from generator.context import Context
from generator.model import Change
from generator.views.parts import View


def change(ctx: Context, here: str, one: Change) -> View:
    """One change of the site, with a link to the page it concerns."""
    is_known = one.where is not None and ctx.atlas.has(ctx.locale.code, one.where)
    return {
        "date": ctx.date(one.date),
        "datetime": one.date,
        "kind": one.kind.value,
        "kind_word": ctx.say(f"change.{one.kind.value}"),
        "text": ctx.long(one.text),
        "href": ctx.href(here, one.where or "") if is_known else "",
        "was": ctx.text(one.was),
        "now": ctx.text(one.now),
        "why": ctx.text(one.why),
    }
