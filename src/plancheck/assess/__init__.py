"""Plan and year in, report out: every indicator and task judged, with the reason as code and figures."""

from plancheck.assess.plan import assess, assess_some

__all__ = ["assess", "assess_some"]
