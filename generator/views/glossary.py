"""Words that are explained: all of them on a page of their own, and on other pages those that occur in their texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.context import Context
from generator.model import Term
from generator.pages import Link, Text
from generator.views.finding import sort_key
from generator.views.parts import View

HERE = "about/glossary"
# What a view holds that is not said in the page's own words, or not said to everybody.
UNSAID = frozenset(
    {
        "href",
        "id",
        "code",
        "datetime",
        "path",
        "source",
        "sources",
        "pager",
        "paper",
        "related",
        "trail",
        "events",
        "description",
    }
)


def glossary(ctx: Context) -> View:
    """Every word, in the language's own alphabet, each with an id that links lead to."""
    return {"terms": _sorted(ctx, (_item(ctx, HERE, one) | {"id": one.id} for one in ctx.plan.glossary))}


def terms_of(ctx: Context, here: str, texts: Iterable[Text | str]) -> View:
    """The words that occur in some texts, and the way to all of them: ``{"terms": (…), "href": "../../om/ordlista/"}``.

    ``here`` is the shared path of the page. A word occurs when the word itself or one of its forms stands in a text of
    the page's own language, whole; capital letters make no difference.
    """
    said = " \n ".join(str(text) for text in texts if not (isinstance(text, Text) and text.lang))
    found = (_item(ctx, here, one) for one in ctx.plan.glossary if _occurs(ctx, one, said))
    href = ctx.href(here, HERE) if ctx.atlas.has(ctx.locale.code, HERE) else ""
    return {"terms": _sorted(ctx, found), "href": href}


def texts_in(view: object) -> Iterator[Text | str]:
    """Everything that a page shows in words, but for its sources and the way to other pages."""
    if isinstance(view, Text | str):
        yield view
    elif isinstance(view, Link):
        yield view.text
    elif isinstance(view, Mapping):
        for name, value in view.items():
            if name not in UNSAID:
                yield from texts_in(value)
    elif isinstance(view, tuple | list):
        for item in view:
            yield from texts_in(item)


def _occurs(ctx: Context, term: Term, text: str) -> bool:
    word = term.word.get(ctx.locale.code)
    forms = (*((word,) if word else ()), *term.forms.get(ctx.locale.code))
    pattern = "|".join(re.escape(form) for form in forms)
    return bool(pattern) and re.search(rf"(?<!\w)({pattern})(?!\w)", text, re.IGNORECASE) is not None


def _item(ctx: Context, here: str, term: Term) -> dict[str, object]:
    source = ctx.source_link(here, term.source) if term.source else None
    return {"id": "", "word": ctx.text(term.word), "text": ctx.long(term.explanation), "source": source}


def _sorted(ctx: Context, items: Iterable[dict[str, object]]) -> tuple[View, ...]:
    alphabet = ctx.say("alphabet")
    return tuple(sorted(items, key=lambda item: sort_key(str(item["word"]), alphabet)))
