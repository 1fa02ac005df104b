"""Is every page there in every language?"""

from __future__ import annotations

from collections.abc import Iterator

from generator import content
from generator.diagnostics import Diagnostic, Location, error
from generator.documents import Documents


def pages_without_counterpart(documents: Documents) -> Iterator[Diagnostic]:
    """Reports a page that is missing in one of the site's languages."""
    languages = content.languages(documents)
    there = {(page.locale, page.shared_path) for page in documents.pages}
    for shared_path in sorted({path for _, path in there}):
        having = [language for language in languages if (language, shared_path) in there]
        for language in languages:
            if language not in having and having:
                place = Location(f"content/{having[0]}/{shared_path}")
                wanted = f"content/{language}/{shared_path}"
                yield error("page-without-counterpart", place, language=language, wanted=wanted)
