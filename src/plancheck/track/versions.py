"""Which target and which baseline are in force in a year, where mid-term decisions have replaced the first ones."""

from __future__ import annotations

from dataclasses import replace

from plancheck.model.indicator import Indicator
from plancheck.model.plan import Plan
from plancheck.model.target import Baseline, Revision
from plancheck.track.facts import baseline_of, implied_baseline


def in_force(indicator: Indicator, year: int) -> tuple[Indicator, Revision | None]:
    """The indicator with the target, the words and the baseline that count in a year.

    Revisions apply in the order of their years, each field by itself: what a later one says replaces what an earlier
    one said, and what it does not speak of stays. A restated baseline leaves the target alone. Planned values of the
    years from a new target on belonged to the old one and fall away; all of them do where the new leading measure
    speaks of something else.

    Args:
        indicator: as the plan states it, with its revisions.
        year: the year looked at; a revision counts from its own year on.

    Returns:
        The indicator as it is then, and the last revision applied; None where none counts yet.
    """
    version = None
    current = indicator
    for version in _until(indicator, year):
        current = _revised(current, version)
    return current, version


def version_in(plan: Plan, indicator: Indicator, year: int) -> tuple[Indicator, Revision | None]:
    """`in_force`, with the baseline that an earlier target implied where nothing newer says what it is.

    A plan that demands 3.0 and 0.8 more has said that it began at 2.2; to demand 3.2 later does not unsay it.
    """
    current, version = in_force(indicator, year)
    if version is None or current.baseline is not None or _implied(plan, current) is not None:
        return current, version
    earlier = (in_force(indicator, other.year - 1)[0] for other in reversed(_until(indicator, year)))
    baseline = next((found for found in (_implied(plan, one) for one in earlier) if found is not None), None)
    return replace(current, baseline=baseline), version


def baseline_in(plan: Plan, indicator: Indicator, year: int) -> Baseline | None:
    """The baseline that counts in a year: stated, implied, or the figure of its own year as it is known today."""
    current, _ = version_in(plan, indicator, year)
    return baseline_of(current, plan.actuals.get(indicator.id, ()), plan.baseline_year, plan.end_year)


def deciding(indicator: Indicator, year: int) -> tuple[Revision, ...]:
    """The revisions that something in force in a year comes from, ascending; those wholly replaced are left out."""
    applied = _until(indicator, year)
    speaks_of = (lambda one: one.target is not None, _speaks_of_words, lambda one: one.baseline is not None)
    kept = [next(filter(speaks, reversed(applied)), None) for speaks in speaks_of]
    return tuple(revision for revision in applied if any(revision is one for one in kept))


def before(indicator: Indicator, revision: Revision) -> Indicator:
    """The indicator as it was before a revision."""
    return in_force(indicator, revision.year - 1)[0]


def _until(indicator: Indicator, year: int) -> tuple[Revision, ...]:
    return tuple(revision for revision in indicator.revisions if revision.year <= year)


def _speaks_of_words(revision: Revision) -> bool:
    """A new target is the whole of it: what it does not repeat of the old one's words is demanded no more."""
    return revision.words is not None or revision.target is not None


def _implied(plan: Plan, indicator: Indicator) -> Baseline | None:
    return implied_baseline(indicator, plan.baseline_year, plan.end_year)


def _revised(indicator: Indicator, revision: Revision) -> Indicator:
    changed = replace(
        indicator,
        words=revision.words if _speaks_of_words(revision) else indicator.words,
        baseline=indicator.baseline if revision.baseline is None else revision.baseline,
    )
    if revision.target is None:
        return changed
    same = bool(indicator.target and revision.target) and indicator.target[0].kind is revision.target[0].kind
    path = {year: value for year, value in indicator.path.items() if same and year < revision.year}
    return replace(changed, target=revision.target, path=path)
