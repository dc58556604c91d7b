from dataclasses import replace

import pytest

from plancheck.assess import assess
from plancheck.model.verdict import Verdict
from tests.plans import TODAY, indicator, measure, plan


def test_the_year_looked_at_is_the_last_with_actuals() -> None:
    reach = indicator(measure("level", "at_least", 20), baseline=10)
    assert assess(plan(reach, figures={2021: 12, 2023: 16}), today=TODAY).as_of == 2023
    assert assess(plan(reach), today=TODAY).as_of == 2021


def test_the_summary_counts_in_the_order_of_verdicts() -> None:
    late = indicator(measure("level", "at_least", 20), baseline=10)
    silent = indicator(measure("level", "at_least", 20), id="other")
    found = assess(plan(silent, late, figures={2023: 21}), today=TODAY)
    assert dict(found.summary) == {"achieved": 1, "no_data": 1}
    assert sum(found.summary.values()) == len(found.indicators)


@pytest.mark.parametrize("closed", [False, True], ids=["a chain", "a circle"])
def test_headings_lie_within_one_another_by_the_thousand(closed: bool) -> None:
    count = 5_000
    chain = [
        replace(indicator(id=f"h{i}"), parent=f"h{(i - 1) % count}" if i or closed else None) for i in range(count)
    ]
    leaf = replace(indicator(measure("level", "at_least", 3), id="leaf", baseline=1), parent=f"h{count - 1}")
    report = assess(plan(leaf, *chain, figures={2021: 3}), 2021, today=TODAY)
    verdicts = {result.indicator.id: result.verdict for result in report.indicators}
    assert verdicts["leaf"] is Verdict.ACHIEVED
    # a circle is an error of its own: it ends where it closes
    assert verdicts[f"h{count - 1}"] is Verdict.ACHIEVED
    assert set(verdicts.values()) == ({Verdict.ACHIEVED, Verdict.TRACKED} if closed else {Verdict.ACHIEVED})
