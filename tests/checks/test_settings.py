"""A plan says how seriously it takes what rules find; it cannot let pass what cannot be read."""

from __future__ import annotations

from dataclasses import replace

from plancheck.checks import check
from plancheck.model.codes import ADJUSTABLE
from plancheck.model.indicator import Accepted
from plancheck.model.place import Origin, Place
from plancheck.model.plan import Plan, Seriousness, SetSeverity
from plancheck.model.problem import Problem, Severity, fault
from plancheck.samples import SAMPLES
from tests.plans import NOWHERE, TODAY, indicator, measure, plan

BOTH = (measure("level", "at_least", 60), measure("increase", "at_least", 9))
WRONG = plan(indicator(*BOTH, baseline=54))


def setting(subject: Plan, **severity: str) -> Plan:
    return replace(subject, severity={code: SetSeverity(Seriousness(word), NOWHERE) for code, word in severity.items()})


def told(subject: Plan, *loaded: Problem) -> list[tuple[str, Severity]]:
    return [(problem.code, problem.severity) for problem in check(subject, TODAY, loaded)]


def test_a_rule_is_taken_as_the_plan_says() -> None:
    assert told(WRONG) == [("PC031", Severity.ERROR)]
    assert told(setting(WRONG, PC031="warning")) == [("PC031", Severity.WARNING)]
    assert told(setting(WRONG, PC031="off")) == []
    assert told(setting(WRONG, PC055="off")) == [("PC031", Severity.ERROR)]


def test_every_code_that_can_be_set_is_a_code() -> None:
    assert set(SAMPLES) >= ADJUSTABLE


def test_warnings_of_reading_are_taken_as_the_plan_says_and_its_errors_never() -> None:
    doubt = fault("PC037.fraction", NOWHERE, severity=Severity.WARNING)
    shape = fault("PC044.empty", NOWHERE)
    subject = setting(plan(), PC037="error", PC044="off")
    assert told(subject, doubt, shape) == [("PC037", Severity.ERROR), ("PC044", Severity.ERROR)]


def test_a_warning_of_reading_can_be_accepted() -> None:
    subject = replace(
        indicator(), accept=(Accepted("PC037", Place("data/targets.yaml", 9)),), origin=Origin("indicators.0")
    )
    doubt = fault("PC037.fraction", NOWHERE, "indicators.0.target.average_growth", severity=Severity.WARNING)
    other = replace(doubt, path="indicators.1.target.average_growth")
    assert told(plan(subject), doubt) == []
    assert told(plan(subject), doubt, other) == [("PC037", Severity.WARNING)]


def test_to_accept_what_is_only_found_on_request_is_no_fault() -> None:
    assert told(plan(replace(indicator(), accept=(Accepted("PC062", NOWHERE),)))) == []
