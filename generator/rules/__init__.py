"""The rules: one question about the content per module, asked of the raw documents.

In: ``Documents`` of any shape. Out: findings. A rule never fails and never assumes that the model fits; what has the
wrong type is for ``mismatches`` to tell. The table below is all there is: a module that is not in it is not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.diagnostics import Diagnostic
from generator.documents import Documents
from generator.rules.adopted_without_decision import adopted_without_decision
from generator.rules.assessed_twice import assessed_twice
from generator.rules.assessments_outside_period import assessments_outside_period
from generator.rules.assessments_without_source import assessments_without_source
from generator.rules.coverage_phrases import coverage_phrases
from generator.rules.dead_links import dead_links
from generator.rules.differing_figures import differing_figures
from generator.rules.differing_links import differing_links
from generator.rules.duplicate_ids import duplicate_ids
from generator.rules.duplicate_observations import duplicate_observations
from generator.rules.duplicate_orders import duplicate_orders
from generator.rules.duplicate_slugs import duplicate_slugs
from generator.rules.hard_texts import hard_texts
from generator.rules.heading_order import heading_order
from generator.rules.implausible_values import implausible_values
from generator.rules.implausible_years import implausible_years
from generator.rules.impossible_dates import impossible_dates
from generator.rules.message_placeholders import message_placeholders
from generator.rules.missing_direction import missing_direction
from generator.rules.missing_texts import missing_texts
from generator.rules.observation_values import observation_values
from generator.rules.observations_without_source import observations_without_source
from generator.rules.pages_without_counterpart import pages_without_counterpart
from generator.rules.pictures_without_text import pictures_without_text
from generator.rules.publication_gaps import publication_gaps
from generator.rules.raw_html import raw_html
from generator.rules.required_pages import required_pages
from generator.rules.same_heading_ids import same_heading_ids
from generator.rules.series_breaks import series_breaks
from generator.rules.summary_length import summary_length
from generator.rules.targets_without_source import targets_without_source
from generator.rules.unfit_logo import unfit_logo
from generator.rules.unfounded_degree import unfounded_degree
from generator.rules.unknown_languages import unknown_languages
from generator.rules.unknown_pages import unknown_pages
from generator.rules.unknown_references import unknown_references
from generator.rules.unused_sources import unused_sources
from generator.rules.weak_contrast import weak_contrast

Rule = Callable[[Documents], Iterable[Diagnostic]]

RULES: tuple[Rule, ...] = (
    # goals.yaml and content/data
    duplicate_ids,
    duplicate_slugs,
    duplicate_orders,
    unknown_references,
    unknown_pages,
    impossible_dates,
    weak_contrast,
    unfit_logo,
    implausible_years,
    adopted_without_decision,
    assessments_without_source,
    assessments_outside_period,
    assessed_twice,
    missing_direction,
    targets_without_source,
    coverage_phrases,
    summary_length,
    unfounded_degree,
    hard_texts,
    # tables
    duplicate_observations,
    observation_values,
    observations_without_source,
    implausible_values,
    series_breaks,
    # languages
    missing_texts,
    unknown_languages,
    differing_figures,
    differing_links,
    message_placeholders,
    # pages
    required_pages,
    pages_without_counterpart,
    heading_order,
    same_heading_ids,
    pictures_without_text,
    raw_html,
    dead_links,
    # the whole
    unused_sources,
    publication_gaps,
)


def check(documents: Documents) -> Iterator[Diagnostic]:
    """Everything that every rule has to say."""
    for rule in RULES:
        yield from rule(documents)
