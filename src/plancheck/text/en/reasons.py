"""Why a verdict is as it is, and why a figure does not exist, in English."""

REASONS = {
    "met-early": "Stands at {value:amount}: the target for {target_year} ({demand}) is met early.",
    "met": "{value:amount} in {year}: the target ({demand}) is met.",
    "missed": "{value:amount} in {year}: the target ({demand}) is missed by {gap:difference}.",
    "missed.exactly": "Exactly {value:amount} in {year}: the target is {demand}, so the bound itself does not meet it.",
    "pace": "{progress:share} of the way done, {expected_progress:due} due: a pace of {pace:pace}.",
    "pace-within": (
        "{progress:share} of the way done, {expected_progress:due} due: at this pace of {pace:pace} it ends within the "
        "tolerance in {target_year}."
    ),
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
    "chain-not-begun": "The later figures cannot be put together without that of {missing}.",
    "no-actual.before": "Counts from {start_year} on.",
    "no-actual.one": "No actual figure of {as_of}.",
    "no-actual": "No actual figure from {start_year} to {as_of}.",
    "no-final-chain": "The period is over, but without the figure of {missing} its years cannot be put together.",
    "no-final-other": "The period is over, but “{id:series}”, beside it, has no figure of {target_year}.",
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
    "task-pace.day": (
        "{share:due} done on {day:date}, {expected_progress:due} due for {due:date}: a pace of {pace:pace}."
    ),
    "task-in-progress": "Reported in {year}: in progress.",
    "task-in-progress.share": "Reported in {year}: in progress, {share:due} done.",
    "task-not-started": "Reported in {year}: not started.",
    "no-report": "Never reported.",
    "growth-without-base": "Only the growth of {year} is known and no figure of {before}, so {year} has none.",
    "prices-differ": (
        "The target is at {basis:prices} and the figures are at {actual_basis:prices}: name a price index (deflator)."
    ),
    "deflator-missing": (
        "The price index “{id:series}” lacks {missing:years} or its base year: "
        "the figures of {missing:years} cannot be compared."
    ),
    "bound-cannot-tell": "Only {value:amount} is published, which cannot tell whether {demand} is met.",
    "bound-not-met": "Only {value:amount} is published: {demand} is not yet met, and how far it is nobody can tell.",
    "missed-by-bound": "Only {value:amount} is published for {year}: the target ({demand}) is missed.",
    "beyond-range": "At {value:amount} it has left the demand ({demand}) at its far end.",
    "pace-of-values": (
        "Stands at {value:amount} where the path asks for {expected_value:amount}: a ratio of {pace:pace}."
    ),
    "budget-overrun": "{value:amount} so far exceeds {demand} by {gap:difference}.",
    "budget-overrun.exactly": "Exactly {value:amount} so far: {demand} is used up, and the bound itself breaks it.",
    "budget-kept": "{value:amount} so far, within {demand}.",
    "budget-achieved": "{value:amount} by the end of {target_year}, within {demand}.",
    "sum-past": "The known years alone come to {value:amount}: {demand} is exceeded, whatever the missing ones were.",
    "sum-within": (
        "{value:amount} so far lies within {demand}; by {target_year} at most {room:difference} may be added."
    ),
    "budget-lasts": (
        "{value:amount} so far: {used:share} of {target:amount} used after {expected_progress:due} of the time; "
        "it lasts."
    ),
    "budget-near": (
        "{value:amount} so far: {used:share} of {target:amount} used after {expected_progress:due} of the time, "
        "{pace:pace} times the even use: a little fast, within {allowed:pace}."
    ),
    "budget-fast": (
        "{value:amount} so far: {used:share} of {target:amount} used after only {expected_progress:due} of the time; "
        "too fast."
    ),
    "budget-lasts.planned": (
        "{value:amount} so far: {used:share} of {target:amount} used, where {expected_progress:due} "
        "({planned:amount}) was planned; it lasts."
    ),
    "budget-near.planned": (
        "{value:amount} so far: {used:share} of {target:amount} used, where {expected_progress:due} "
        "({planned:amount}) was planned, {pace:pace} times as much: a little fast, within {allowed:pace}."
    ),
    "budget-fast.planned": (
        "{value:amount} so far: {used:share} of {target:amount} used, where only {expected_progress:due} "
        "({planned:amount}) was planned; too fast."
    ),
    "mean-kept": "The mean so far, {value:amount}, keeps to {demand}.",
    "mean-broken": "The mean so far, {value:amount}, does not keep to {demand}.",
    "mean-achieved": "The mean of all years, {value:amount}, keeps to {demand}.",
    "mean-missed": "The mean of all years, {value:amount}, does not keep to {demand}.",
    "relative-kept": "{value:amount} so far meets the demand: {demand}.",
    "relative-broken": "{value:amount} so far does not meet the demand: {demand}.",
    "relative-achieved": "{value:amount} at the end meets the demand: {demand}.",
    "relative-missed": "{value:amount} at the end does not meet the demand: {demand}.",
    "heading": "Stands as the worst below it, {name:name}.",
    "heading-not-judged": "Nothing below it can be judged.",
    "assessed": "As judged by people in {year}.",
    "no-assessment": "Nobody has judged it yet.",
    "no-final-assessment": "The period is over, but it was last judged in {year}.",
    "words-by-people": "A demand in words is judged by people; this method has no rule for it.",
    # where the demand stands in front: it is not said again
    "met-early.named": "At {value:amount} it is met before {target_year}.",
    "met.named": "{value:amount} in {year}: met.",
    "missed.named": "{value:amount} in {year}: missed by {gap:difference}.",
    "growth-kept.named": "Growth of {value:amount} a year so far keeps to it.",
    "growth-broken.named": "Growth of {value:amount} a year so far does not keep to it.",
    "growth-achieved.named": "Growth of {value:amount} a year: kept to the end.",
    "growth-missed.named": "Growth of {value:amount} a year: not kept.",
    "limit-kept.named": "Kept in every known year so far ({years}); last {value:amount}.",
    "limit-broken.named": "{value:amount} in the latest year breaks it.",
    "limit-broken-earlier.named": (
        "Broken in {broken:years}, it can no longer be kept in full; "
        "kept in {kept} of {years} known years, last {value:amount}."
    ),
    "limit-achieved.named": "Kept in every one of the {years} years.",
    "limit-missed.named": "Broken in {broken:years}; kept in {kept} of {years} known years.",
    "limit-incomplete.named": "The period is over and no breach is known, but {missing:years} is missing.",
    "mean-kept.named": "The mean so far, {value:amount}, keeps to it.",
    "mean-broken.named": "The mean so far, {value:amount}, does not keep to it.",
    "mean-achieved.named": "The mean of all years, {value:amount}, keeps to it.",
    "mean-missed.named": "The mean of all years, {value:amount}, does not keep to it.",
    "relative-kept.named": "{value:amount} so far meets the demand.",
    "relative-broken.named": "{value:amount} so far does not meet the demand.",
    "relative-achieved.named": "{value:amount} at the end meets the demand.",
    "relative-missed.named": "{value:amount} at the end does not meet the demand.",
}

UNDEFINED = {
    "no-actual": "no actual figure",
    "no-baseline": "no baseline",
    "increase-without-baseline": "no baseline to count the increase from",
    "no-growth-of-rates": "what is judged is a rate or a mean, which has no growth since the baseline",
    "chain-not-begun": "the figure of {missing} is missing, without which later ones cannot be put together",
    "chain-ended": "the figure of {missing} is missing: what is left cannot be spread",
    "range-left": "the range is left at its far end",
    "is-limit": "a limit to be kept has no way to go",
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
    "too-few-points": "a trend needs figures of {needed} years, known: {points}",
    "no-logarithm": "a trend of growth needs positive figures, and one is {value:level}",
    "deflator-missing": "the price index “{id:series}” lacks {missing:years} or its base year",
    "other-unit-differs": "“{id:series}”, with which it is compared, counts in {other}, this one in {unit}",
    "other-series-missing": "“{id:series}”, with which it is compared, has no comparable figure",
    "no-growth-to-zero": "no rate but −100% leads to 0",
    "only-known-years": "only the least is known, as years are missing",
    "only-a-bound": "only a bound is published",
    "path-not-positive": "path or value is not positive and cannot divide",
    "rate-has-no-step": "rates compound and have no yearly amount: see the growth required",
    "prices-differ": "the target is at {basis:prices} and the figures are at {actual_basis:prices}",
    "is-range": "the demand is a range: nothing can exceed it",
}
