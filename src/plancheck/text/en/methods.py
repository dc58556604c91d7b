"""What the published rating methods say, in English: names, labels, cut-offs, and why a label is as it is."""

WORDS = {
    "method.open-sdg": "Open SDG",
    "method.eurostat": "Eurostat",
    "method.un-chart": "UN Progress Chart",
    "method.sdg-index": "SDG Index",
    "method.escap": "UNESCAP",
    "method.dns": "DNS",
    "legend.method.open-sdg": (
        "Method {method}, observed over required growth rate: {target_achieved} first; "
        "{substantial_progress} ≥ {substantial_progress_bound}, {moderate_progress} ≥ {moderate_progress_bound}, "
        "{limited_progress} ≥ {limited_progress_bound}, below that {deterioration}"
    ),
    "legend.method.eurostat": (
        "Method {method}, observed over required growth rate: {significant_progress} ≥ {significant_progress_bound}, "
        "{moderate_progress} ≥ {moderate_progress_bound}, {insufficient_progress} ≥ {insufficient_progress_bound}, "
        "below that {moving_away}"
    ),
    "legend.method.un-chart": (
        "Method {method}, share of the way that the growth so far leads to by the target year: "
        "{met_or_almost_met} ≥ {met_or_almost_met_bound}, {fair_progress} ≥ {fair_progress_bound}, "
        "below that {stagnation_or_regression}"
    ),
    "legend.method.sdg-index": (
        "Method {method}, yearly change over the one required: {on_track} ≥ {on_track_bound}, "
        "{moderately_improving} ≥ {moderately_improving_bound}, {stagnating} ≥ {stagnating_bound}, "
        "below that {decreasing}"
    ),
    "legend.method.escap": (
        "Method {method}, gap that the weighted trend leaves, in the whole way: {maintain} ≤ {maintain_bound}, "
        "{accelerate} ≤ {accelerate_bound}, above that {reverse}"
    ),
    "legend.method.dns": (
        "Method {method}, miss of the mean change over the last 6 known figures (4 at least), in the rest of the way: "
        "{sun} < {sun_bound}, {sun_cloud} ≤ {sun_cloud_bound}, above that {cloud}; the wrong way {storm}"
    ),
    "verdict.target_achieved": "target achieved",
    "verdict.substantial_progress": "substantial progress",
    "verdict.moderate_progress": "moderate progress",
    "verdict.limited_progress": "limited progress",
    "verdict.deterioration": "deterioration",
    "verdict.significant_progress": "significant progress",
    "verdict.insufficient_progress": "insufficient progress",
    "verdict.moving_away": "moving away",
    "verdict.met_or_almost_met": "met or almost met",
    "verdict.fair_progress": "fair progress",
    "verdict.stagnation_or_regression": "stagnation or regression",
    "verdict.moderately_improving": "moderately improving",
    "verdict.stagnating": "stagnating",
    "verdict.decreasing": "decreasing",
    "verdict.maintain": "maintain",
    "verdict.accelerate": "accelerate",
    "verdict.reverse": "reverse",
    "verdict.sun": "sun",
    "verdict.sun_cloud": "sun and cloud",
    "verdict.cloud": "cloud",
    "verdict.storm": "thunderstorm",
}

REASONS = {
    "growth-ratio": (
        "{observed:rate} a year since {baseline_year}, {required:rate} a year needed from there: "
        "a ratio of {ratio:ratio}."
    ),
    "trend-reaches": (
        "Going on at {growth:rate} a year it comes to {projected:planned} in {target_year}: "
        "{reached:share} of the way to {demand}."
    ),
    "linear-ratio": (
        "{change:level-step} a year since {baseline_year}, {required:level-step} a year needed from there: "
        "a ratio of {ratio:ratio}."
    ),
    "held-not-declining": (
        "The baseline ({baseline:amount}) already met {demand}; at {value:amount} nothing is lost since."
    ),
    "held-declining": (
        "The baseline ({baseline:amount}) already met {demand}, but it gets worse: now {value:amount}, "
        "{change:level-step} a year."
    ),
    "trend-meets": (
        "The weighted trend of {points} years leads to {projected:planned} in {target_year}: {demand} will be met."
    ),
    "trend-gap": (
        "The weighted trend of {points} years leads to {projected:planned} in {target_year}: "
        "a gap of {gap_share:share} of the whole way to {demand}."
    ),
    "change-reaches": (
        "{change:level-step} a year on average since {since} leads to {projected:planned} in {target_year}: "
        "{demand} will be met."
    ),
    "change-misses": (
        "{change:level-step} a year on average since {since} leads to {projected:planned} in {target_year}: "
        "{miss:share} of the rest of the way to {demand} is missed."
    ),
    "change-wrong-way": "{change:level-step} a year on average since {since}: no way leads to {demand} like that.",
    "met-not-worsening": (
        "{value:amount} in {year} meets {demand}; {change:level-step} a year on average since {since} makes "
        "it no worse."
    ),
    "met-worsening": (
        "{value:amount} in {year} meets {demand}, but {change:level-step} a year on average since {since} "
        "makes it worse."
    ),
    "not-met-improving": (
        "{value:amount} in {year} does not meet {demand}, but {change:level-step} a year on average since {since} "
        "makes it better."
    ),
    "not-met-not-improving": (
        "{value:amount} in {year} does not meet {demand}, and {change:level-step} a year on average since {since} "
        "makes it no better."
    ),
    "linear-ratio.chained": (
        "{change:rate} of the level of {baseline_year} a year, {required:rate} needed: a ratio of {ratio:ratio}."
    ),
    "held-declining.chained": (
        "The baseline ({baseline:amount}) already met {demand}, but it gets worse: now "
        "{value:amount}, {change:rate} of the baseline’s level a year."
    ),
    "change-reaches.chained": (
        "{change:rate} of the level of {since} a year on average leads to "
        "{projected:planned} in {target_year}: {demand} will be met."
    ),
    "change-misses.chained": (
        "{change:rate} of the level of {since} a year on average leads to {projected:planned} in {target_year}: "
        "{miss:share} of the rest of the way to {demand} is missed."
    ),
    "change-wrong-way.chained": (
        "{change:rate} of the level of {since} a year on average: no way leads to {demand} like that."
    ),
    "met-not-worsening.chained": (
        "{value:amount} in {year} meets {demand}; {change:rate} of the level "
        "of {since} a year on average makes it no worse."
    ),
    "met-worsening.chained": (
        "{value:amount} in {year} meets {demand}, but {change:rate} of the level "
        "of {since} a year on average makes it worse."
    ),
    "not-met-improving.chained": (
        "{value:amount} in {year} does not meet {demand}, but {change:rate} of the "
        "level of {since} a year on average makes it better."
    ),
    "not-met-not-improving.chained": (
        "{value:amount} in {year} does not meet {demand}, and {change:rate} of the "
        "level of {since} a year on average makes it no better."
    ),
}

UNDEFINED = {
    "growth-to-zero": "the target is zero: no growth rate says how fast it is to be reached",
    "trend-beyond-measure": "the trend grows beyond any number",
    "method-needs-points": "known years: {points}; this method needs {least}",
}
