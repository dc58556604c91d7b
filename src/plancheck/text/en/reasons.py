"""Why a verdict is as it is, and why a figure does not exist, in English."""

REASONS = {
    "met-early": "Stands at {value:amount}: the target for {target_year} ({demand}) is met early.",
    "met": "{value:amount} in {year}: the target ({demand}) is met.",
    "missed": "{value:amount} in {year}: the target ({demand}) is missed by {gap:difference}.",
    "missed.exactly": "Exactly {value:amount} in {year}: the target is {demand}, so the bound itself does not meet it.",
    "pace": "{progress:share} of the way done, {expected_progress:due} due: a pace of {pace:pace}.",
    "pace.exactly": (
        "Exactly {value:amount}, which does not yet meet {demand}; "
        "{progress:share} of the way done, {expected_progress:due} due: a pace of {pace:pace}."
    ),
    "wrong-way": "Going the wrong way: from {baseline:amount} in {baseline_year} to {value:amount}; target {demand}.",
    "nothing-expected": "Stands at {value:amount}; {demand} is not due before {target_year}, and nothing is lost.",
    "guard-kept": "The baseline ({baseline:amount}) already met {demand}; at {value:amount} it is held.",
    "guard-broken": "The baseline ({baseline:amount}) already met {demand}; at {value:amount} it is no longer held.",
    "guard-achieved": "The baseline ({baseline:amount}) met {demand}; {value:amount} in {target_year} still does.",
    "guard-missed": "The baseline ({baseline:amount}) already met {demand}; {value:amount} in {target_year}: not held.",
    "growth-wrong-way": "Going the wrong way: {value:amount} a year so far; target {demand}.",
    "growth-kept": "Growth of {value:amount} a year so far keeps to {demand}.",
    "growth-broken": "Growth of {value:amount} a year so far does not keep to {demand}.",
    "growth-achieved": "Growth of {value:amount} a year: {demand} was kept to the end.",
    "growth-missed": "Growth of {value:amount} a year: {demand} was not kept.",
    "limit-kept": "{demand} kept in every known year so far ({years}); last {value:amount}.",
    "limit-broken": "{value:amount} in the latest year breaks {demand}.",
    "limit-broken-earlier": (
        "{demand} was broken in {broken:years} and can no longer be kept in full; "
        "kept in {kept} of {years} known years, last {value:amount}."
    ),
    "limit-achieved": "{demand} kept in every one of the {years} years.",
    "limit-missed": "{demand} was broken in {broken:years}; kept in {kept} of {years} known years.",
    "limit-incomplete": "The period is over and no breach of {demand} is known, but {missing:years} is missing.",
    "no-actual.one": "No actual figure of {as_of}.",
    "no-actual": "No actual figure from {start_year} to {as_of}.",
    "no-final-actual": "The period is over, but the figure of {target_year} is missing.",
    "no-baseline": "No baseline, so the way cannot be measured; {value:amount} does not yet meet {demand}.",
    "increase-without-baseline": "The target is an increase over the baseline, and there is no baseline.",
    "rate-without-baseline": "The target is measured against the baseline, and there is none.",
    "no-target": "No target is set; only followed.",
    "task-done": "Done in {year}.",
    "task-dropped": "Dropped in {year}, no longer judged.",
    "task-overdue": "Was due on {due:date} and is not reported as done.",
    "task-pace": (
        "{share:due} done at the end of {year}, {expected_progress:due} due for {due:date}: a pace of {pace:pace}."
    ),
    "task-in-progress": "Reported in {year}: in progress.",
    "task-in-progress.share": "Reported in {year}: in progress, {share:due} done.",
    "task-not-started": "Reported in {year}: not started.",
    "no-report": "Never reported.",
}

UNDEFINED = {
    "no-actual": "no actual figure",
    "no-baseline": "no baseline",
    "increase-without-baseline": "no baseline to count the increase from",
    "is-limit": "a limit to be kept each year has no way to go",
    "is-guard": "the baseline already met it: it is only to be held",
    "target-equals-baseline": "the target equals the baseline: there is no way to go",
    "growth-not-defined": (
        "no growth rate leads from {start:level} to {end:level} "
        "(the start must be positive, the end must not be negative)"
    ),
    "baseline-not-positive": "the baseline {baseline:level} is not positive: there is no rate of change against it",
    "mean-has-no-step": "a mean growth is not made up of yearly amounts: see the growth required",
    "no-time-elapsed": "no year has gone by yet",
    "already-met": "already met",
    "target-year-reached": "the target year is reached",
    "nothing-expected": "nothing is due yet",
    "target-zero": "the target is zero and cannot divide",
    "too-few-points": "figures of {points} years only; a trend needs {needed}",
    "no-logarithm": "a trend of growth needs positive figures, and one is {value:level}",
}
