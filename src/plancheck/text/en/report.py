"""The words of the yearly report, in English."""

NUMERALS = tuple(str(number) for number in range(1, 100))
"""Numbers of headings, from 1 to 99."""

DROPPED_ENDINGS = (" monitoring report", " report")
"""Endings of a plan's title that are not said twice."""

PLAN_WORDS = ("plan", "strategy", "programme", "program", "agenda", "outline")
"""With one of these words in the title no further "plan" is added."""

TEMPLATE_WORDS: dict[str, str | dict[str, str]] = {
    "gap": " ",
    "colon": ": ",
    "note": "Note",
    "page": {
        "skip": "Skip to the report",
        "contents": "Contents",
        "filter": "Show only",
        "verdict": "Verdict",
        "section": "Chapter",
        "owner": "Office",
        "all": "all",
        "shown": "# of # entries and rows shown",
    },
}
"""Odd words of a template; all other text stands in `document`."""

WORDS = {
    "title": "{plan}: monitoring report for {year}",
    "title.bare": "{plan}: plan monitoring report for {year}",
    "illustrative.notice": (
        "Illustrative data: the actual figures in this report are made up to serve as an example; "
        "they are not the statistics of any place."
    ),
    "provisional.notice": (
        "Provisional data: some figures in this report are flash or preliminary ones, marked as such; "
        "they may still change."
    ),
    "illustrative.note": "Illustrative data, not real statistics.",
    # opening
    "clauses": ". ",
    "lead.document": "This report follows {document}",
    "lead.plan": "This report follows the plan “{plan}”",
    "lead.book": "“{title}”",
    "lead.dated": "{title} ({date})",
    "lead.period": "The plan runs from {start} to {end}, with {base} as its base year",
    "lead.period.year": "The plan covers {start}, with {base} as its base year",
    "lead.cutoff": "Figures up to the end of {year} are counted",
    "lead.cutoff.earlier": "No indicator has a figure for the whole of {year}; the latest figures are of {latest}",
    "lead.cutoff.never": "No indicator has a figure for a whole year up to {year}",
    "lead.time": "Years passed: {elapsed} of {span}, {share} of the time",
    "lead.time.last": "The period is over",
    "lead.time.before": "The period has not begun",
    "lead.snapshot": "The data are those of the git revision {name} (commit {commit})",
    "lead.sources": "Sources: {sources}.",
    "lead.sources.none": "The actual figures name no source.",
    "lead.stale": "Told by the latest figure, as that of {year} is missing: {names}.",
    "lead.stale.many": "{count} indicators have no figure of {year} and are told by their latest one: see {table}.",
    "lead.method": (
        "Verdicts compare the share of the way that is done with the share that is due by the calendar (the pace): "
        "{ahead} or more is {verdict_ahead}, {on_track} or more {verdict_on_track},"
        " {behind} or more {verdict_behind}; "
        "below {behind}, moving the wrong way or beyond a limit is {verdict_off_track}. "
        "A target met before the end of the period is {verdict_early}. "
        "The annex “Definitions and methods” gives the formulas."
    ),
    "lead.tasks-method": "Tasks are judged by schedule.",
    # headings of the parts
    "part": "{number} {title}",
    "part.overview": "Overview",
    "part.indicators": "Indicators",
    "part.tasks": "Tasks",
    "part.issues": "Issues",
    "part.trend": "Outlook",
    "part.next": "Next steps",
    "table": "Table {number}",
    "annex": "Annex {number}",
    "annex.monitoring": "{annex} Monitoring table of the indicators",
    "annex.register": "{annex} Register of tasks",
    "annex.methods": "{annex} Definitions and methods",
    "passage": "({number}) {title}",
    "passage.count": "{title} ({count})",
    "passage.count.only-parts": "{title} ({parts} as part of others)",
    "passage.count.parts": "{title} ({count}, and {parts} as part of others)",
    "table.indicators": "{table} Verdicts on the indicators",
    "table.tasks": "{table} Tasks by chapter and state",
    "table.trend": "{table} Pace so far and pace required",
    # overview
    "overview.indicators": "The plan has {count} indicators. At the end of {year}: {counts}.",
    "overview.indicators.one": "The plan has 1 indicator. At the end of {year}: {counts}.",
    "overview.indicators.earlier": (
        "The plan has {count} indicators, none of which has a figure for the whole of {year}. "
        "By the figures up to {latest}: {counts}."
    ),
    "overview.indicators.earlier.one": (
        "The plan has 1 indicator, which has no figure for the whole of {year}. "
        "By the figures up to {latest}: {counts}."
    ),
    "overview.indicators.never": (
        "The plan has {count} indicators, none of which has a figure for a whole year up to {year}: {counts}."
    ),
    "overview.indicators.never.one": (
        "The plan has 1 indicator, which has no figure for a whole year up to {year}: {counts}."
    ),
    "overview.parts": "{count} more are parts of one of these and count with it.",
    "overview.parts.one": "1 more is a part of one of these and counts with it.",
    "overview.natures": "By nature: {natures}.",
    "overview.natures.none": "not said",
    "overview.stale": "{count} have no figure of {year} and are judged by an earlier one.",
    "overview.stale.one": "One has no figure of {year} and is judged by an earlier one.",
    "overview.outcome": "Of {due} targets that were due, {met} were reached and {missed} were not{names}{rest}.",
    "overview.outcome.rest": "; of {count} it is not known",
    "overview.outcome.names": " ({names})",
    "overview.indicators.none": "The plan has no indicators.",
    "overview.good": "{verdict} or better: {good} of the {judged} that can be judged ({share}).",
    "overview.best": "{verdict}: {good} of the {judged} that can be judged ({share}).",
    "overview.done": "Of the {judged} that can be judged, {good} achieved ({share}).",
    "overview.against": "Against the report for {year}: {changes}.",
    "overview.against.judged": "Against the report for {year}, of {count} judged in both years: {changes}.",
    "overview.more": " and others, {count} in all: see {table}",
    "overview.better": "{count} better ({names})",
    "overview.worse": "{count} worse ({names})",
    "overview.same": "{count} unchanged",
    "overview.all-same": "no verdict has changed",
    "overview.all-same.judged": "none of the {count} judged in both years has another verdict",
    "overview.moved": "{name} from {before} to {now}",
    "overview.decided": "Targets and baselines that count from {year} on: {names}.",
    "overview.decided.target": "target of {name} from {before} to {now}",
    "overview.decided.baseline": "baseline of {name} from {before} to {now}",
    "overview.revised": "Figures of earlier years that were revised: {names}.",
    "overview.revised.one": "{name}, {year}: {value}",
    "overview.revised.with-note": "{name}, {year}: {value} ({note})",
    "overview.tasks": "The plan has {count} tasks: {counts}.",
    "overview.tasks.one": "The plan has 1 task: {counts}.",
    # pictures
    "picture.title": "{name}: {course}",
    "picture.course": "{start} in {first}, {end} in {last}.",
    "picture.figure": "{value} in {year}.",
    "picture.target": "Target for {year}: {demand}.",
    "picture.provisional": "{years}: {state}.",
    "picture.verdict": "Verdict: {verdict}.",
    "picture.overview": "Progress made and progress due, all indicators, {year}",
    "picture.overview.told": "Of {count} indicators {ahead} have made the progress that is due, {behind} have not.",
    "picture.overview.told.one": "Of one indicator {ahead} has made the progress that is due, {behind} has not.",
    "picture.group": "{verdict} ({count})",
    "picture.not-shown": "{count} more are left out.",
    "picture.not-shown.one": "One more is left out.",
    "picture.left-out.kept": "Not shown: {count} that are to be kept, which have no progress.",
    "picture.left-out.kept.one": "Not shown: one that is to be kept, which has no progress.",
    "picture.left-out.tracked": "Not shown: {count} without a target in figures.",
    "picture.left-out.tracked.one": "Not shown: one without a target in figures.",
    "picture.left-out.heading": "Not shown: {count} that sum up others.",
    "picture.left-out.heading.one": "Not shown: one that sums up others.",
    "picture.left-out.unknown": "Not shown: {count} whose progress is not known.",
    "picture.left-out.unknown.one": "Not shown: one whose progress is not known.",
    "picture.spark": "{start} in {first}, {end} in {last}",
    "column.spark": "Course",
    "count": "{name} ({count})",
    # indicators
    "indicators.lead": (
        "{table} gives the verdicts, {annex} the figures of all years. "
        "The indicators follow by verdict, those that need attention first."
    ),
    "entry.name": "{name} ({unit})",
    "value": "{value} in {year}",
    "value.judged": "In {year} it was {value}. ",
    "value.bound": "Published for {year} only as {value}",
    "value.several": "{value} in {span} together",
    "value.stale": "The figure of {as_of} is missing; the latest is {value} in {year}",
    "value.stale.unread": "The figure of {as_of} cannot be read; the latest is {value} in {year}",
    "value.derived": "only the growth of {growth}% is published",
    "value.deflated": "{nominal} at current prices, converted by the price index",
    "value.deflated.to": "{nominal} at current prices, converted to {prices}",
    "value.mark": " ({text})",
    "details": ", ",
    "value.part": "{part} of {whole}",
    "no-actual.tracked": "No actual figure up to {as_of}.",
    "change.same": ", unchanged on the year before",
    "change.growth.up": ", up {amount} on the year before",
    "change.growth.down": ", down {amount} on the year before",
    "change.points.up": ", up {amount} on the year before",
    "change.points.down": ", down {amount} on the year before",
    "change.amount.up": ", {amount} more than the year before",
    "change.amount.down": ", {amount} less than the year before",
    "since.total": "{amount} in {span}: ",
    "since.rates.reduction": "A reduction of {amount} in {span}: ",
    "since.rates.change": "Growth of {amount} in {span}: ",
    "since.rates.average_growth": "Growth of {amount} a year in {span}: ",
    "since.rated": "{amount} ({rate})",
    "since.rate.reduction": "a reduction of {rate}",
    "since.rate.change": "growth of {rate}",
    "since.rate.average_growth": "{rate} a year",
    "since.same": "Unchanged on {year} ({baseline}): ",
    "since.points.up": "Up {amount} on {year} ({baseline}): ",
    "since.points.down": "Down {amount} on {year} ({baseline}): ",
    "since.amount.up": "Up {amount} on {year} ({baseline}): ",
    "since.amount.down": "Down {amount} on {year} ({baseline}): ",
    "asked.at_least": "at least {amount}",
    "asked.above": "more than {amount}",
    "asked.at_most": "at most {amount}",
    "asked.below": "less than {amount}",
    "asked.about": "about {amount}",
    "asked.between": "between {amount}",
    "asked.base": "the base year",
    "asked.base.year": "{year}",
    "asked.since": "{asked} since {year}",
    "asked.of-year": "{asked} in {year}",
    "asked.increase.follows": "an increase of {asked} over {base}",
    "asked.change.follows": "growth of {asked} over {base}",
    "asked.reduction.follows": "a reduction of {asked} on {base}",
    "asked.average_growth.follows": "a mean yearly growth of {asked}",
    "asked.yearly_change.at_least.zero": "no fall in any year",
    "asked.yearly_change.above.zero": "a rise in every year",
    "asked.yearly_change.at_most.zero": "no rise in any year",
    "asked.yearly_change.below.zero": "a fall in every year",
    "demand.increase": "increase {demand}",
    "demand.follows.about": "about {series}",
    "demand.follows.at_least": "at least {series}",
    "demand.follows.above": "more than {series}",
    "demand.follows.at_most": "at most {series}",
    "demand.follows.below": "less than {series}",
    "asked.span": "{low} and {high}",
    "asked.total": "a total of {asked}",
    "asked.average": "a mean of {asked}",
    "asked.yearly_change": "a change of {asked} on the year before, every year",
    "asked.level": "{asked}",
    "asked.every_year": "{asked} in every year",
    "asked.increase": "an increase of {asked} over {base}",
    "asked.change": "growth of {asked} over {base}",
    "asked.reduction": "a reduction of {asked} on {base}",
    "asked.average_growth": "a mean yearly growth of {asked}",
    "over.high": ", exceeded by {amount}",
    "over.low": ", undercut by {amount}",
    "margin.same": ", and the latest figure is just at the limit",
    "margin.high": "; the latest figure is {amount} above the limit",
    "margin.low": "; the latest figure is {amount} below the limit",
    "span": "{first}–{last}",
    "span.one": "{last}",
    "margin.inside": "; the latest figure is within the range",
    "margin.exact": "; the latest figure is just that",
    "margin.off.high": "; the latest figure is {amount} above it",
    "margin.off.low": "; the latest figure is {amount} below it",
    "gap.of": "Still",
    "gap.of.reduction": "The reduction is still",
    "gap.of.change": "The growth is still",
    "gap.of.average_growth": "The mean growth is still",
    "gap.past": "Reaching the target for {year} {need}.",
    "gap.late": "By the figure of {year}, {amount} from the target.",
    "rest.budget": "For {years} that leaves {amount} a year.",
    "rest.mean": "For {years} that asks for a mean of {asked}.",
    "gap.need": "{of} {amount} from the target for {year}, which {need}.",
    "gap.until": "{of} {amount} from the target for {year}, as of {last}.",
    "gap.only": "{of} {amount} from the target for {year}.",
    "need.one": "takes {move} that year",
    "need.many": "takes {move} a year in {first}–{last}",
    "need.growth": "{growth} ({step})",
    "growth.up": "growth of {amount}",
    "growth.down": "a fall of {amount}",
    "step.amount.up": "{amount} more",
    "step.amount.down": "{amount} less",
    "step.points.up": "{amount} more",
    "step.points.down": "{amount} less",
    "measure.also": "The other condition, {asked}, is {verdict}.",
    "measure.also.by": "The demand for {year}, {asked}, is {verdict}.",
    "children.not-judged": "Comprises {count} indicators, none of which can be judged: {names}.",
    "children.not-judged.one": "Comprises 1 indicator, which cannot be judged: {names}.",
    "children": "Comprises {count} indicators: {names}; the worst counts.",
    "children.one": "Comprises 1 indicator: {names}.",
    "children.name": "{name} ({verdict})",
    "words.by": "The demand is “{text}”; {source} judges it {verdict} for {year}.",
    "words.judged": "The demand is “{text}”; judged {verdict} for {year} (it is not said by whom).",
    "words.open": "The demand is “{text}”. {reason}",
    "stretch.done": "The stretch target, {asked}, is reached.",
    "stretch.left": "The stretch target is {asked}: {amount} to go.",
    "stretch.open": "The stretch target is {asked}. {reason}",
    "stretch.text": "Striven for: {text}",
    "remark.partial": "{value} in the first {count} months of {year} (not a whole year, and not judged).",
    "remark.partial.one": "{value} in January {year} (not a whole year, and not judged).",
    "official.year": "The official verdict for {year} is “{verdict}”{source}, which differs.",
    "worsening": "The demand is met, but the latest change goes the wrong way.",
    # tasks
    "list-tasks": "; ",
    "tasks.lead": "{table} counts the tasks by chapter, {annex} lists them all. The chapters follow one by one.",
    "tasks.none": "The plan has no tasks.",
    "tasks.names": "{names}.",
    "task.with": "{title} ({details})",
    "task.due": "due {date}",
    "task.as-of": "reported in {year}",
    "bucket.overdue": "overdue",
    "bucket.done": "done",
    "bucket.in_progress": "in progress",
    "bucket.not_started": "not started",
    "bucket.dropped": "dropped",
    "bucket.unreported": "never reported",
    # issues
    "issues.none": "No indicator or task lags behind, and no figure is missing.",
    "issues.behind": "Indicators that lag behind",
    "issues.limits": "Broken limits",
    "issues.worsening": "Met, but getting worse",
    "issues.no-data": "Missing figures",
    "issues.provisional": "Figures that are not final",
    "issues.tasks": "Tasks",
    "issue.behind": "{verdict}. {reason}",
    "issue.missed": "The target for {year}, {asked}, was not reached: {gap} short.",
    "issue.missed.bare": "The target for {year}, {asked}, was not reached.",
    "issue.limit": "The limit is {asked}; broken in {years}.",
    "issue.limit-year": "{year} ({value})",
    "issue.worsening": "{value} in {year}{change}.",
    "issue.never": "Never reported in the period.",
    "issue.unjudged": "The demand “{text}” has no valid judgement yet.",
    "issue.stale": "The figure of {as_of} is missing; the latest is of {year}.",
    "issue.stale.unread": "The figure of {as_of} cannot be read; the latest is of {year}.",
    "issue.no-baseline": "The base figure of {year} is missing, so progress cannot be measured.",
    "issue.limit-missing": "Not known: {years}.",
    "issue.provisional": "{value} in {year} is {state}.",
    "issue.provisional.followed": "The figure of {year}, which “{name}” is held against, is {state}.",
    "issue.tasks.overdue": "overdue",
    "issue.tasks.behind": "behind schedule",
    "issue.tasks.not_started": "not started",
    "issue.tasks.stale": "not reported again in {year}",
    "issue.tasks.register": "{count}, see {annex}.",
    # trend
    "trend.lead": "This part compares the pace since the base year with the pace that is still required, and shows "
    "where the trend of past figures leads by the target year, in brackets the range that holds the value with a "
    "probability of 80%. A trend is no fact and no promise.",
    "trend.enough": "Going on as before reaches the target in time ({count}): {names}.",
    "trend.slower": "Going on as before leaves the target at its far end ({count}): {names}.",
    "trend.faster": "A faster pace than before is required ({count}): {names}.",
    "trend.turned": "The direction has to turn ({count}): {names}.",
    "trend.more": " and others, see {table}",
    "trend.verdict.enough": "enough",
    "trend.verdict.slower": "too fast",
    "trend.verdict.faster": "faster",
    "trend.verdict.turned": "turn around",
    # next steps
    "next.missed": "Targets that were due and not reached",
    "next.indicators": "What is left to do for these indicators",
    "next.figures": "Figures to be supplied or confirmed",
    "next.tasks": "Tasks to be moved forward",
    "next.none": "Carry on as planned and report the figures in time.",
    "next.reach": "The target for {last} is {asked}, which {need}.",
    "next.keep": "The limit is {asked}; to be met again from {first} on{step}.",
    "next.keep.step": ", {move} than in {year}",
    "next.hold": "To be kept in the remaining years ({asked}).",
    "next.owner": "{figures}.",
    "next.owner.none": "No office named",
    "next.figure": "{name} ({figures})",
    "next.figure.years": "{years}",
    "next.figure.baseline": "baseline of {year}",
    "next.figure.final": "{state} figure of {years}",
    "next.task-reports": "progress of {count} tasks (see {annex})",
    "next.task-reports.one": "progress of 1 task (see {annex})",
    "years.range": "{first}–{last}",
    # column titles
    "column.no": "No.",
    "column.category": "Chapter",
    "column.indicator": "Indicator",
    "column.unit": "Unit",
    "column.nature": "Nature",
    "column.baseline": "Baseline",
    "column.baseline-year": "Baseline (year)",
    "column.target": "Target",
    "column.target-year": "Target {year}",
    "column.planned-growth": "Planned growth a year",
    "column.year": "{year}",
    "column.actual": "Actual {year}",
    "column.progress": "Done",
    "column.due-share": "Due",
    "column.gap": "Gap to target",
    "column.need": "Required a year",
    "column.so-far": "So far a year",
    "column.trend": "Comparison",
    "column.forecast": "Where the trend leads",
    "column.verdict": "Verdict",
    "column.owner": "Office",
    "column.remark": "Remark",
    "column.section": "Chapter",
    "column.task": "Task",
    "column.ref": "Where in the plan",
    "column.due": "Due",
    "column.state": "State",
    "column.share": "Done",
    "column.count": "Tasks",
    "cell.of-year": "{text} ({year})",
    "cell.every-year": "{demand} every year",
    "cell.stretch": "stretch {demand}",
    "cell.covered": "within {year}",
    "cell.of-years": "{text} ({first}–{last} together)",
    "cell.used": "{share} used",
    "mark.revised": "△",
    "cell.provisional": "{text} ({state})",
    "cell.gap.left": "{amount} to go",
    "cell.gap.within": "{amount} off, within the tolerance",
    "cell.gap.over": "{amount} beyond",
    "cell.gap.excess": "{amount} over",
    "cell.gap.even": "even",
    "cell.gap.margin": "{amount} to spare",
    "cell.limit": "{kept} of {years} kept",
    "cell.held": "held",
    "cell.lost": "not held",
    "cell.need": "{growth} ({step})",
    "state.short.flash": "flash",
    "state.short.preliminary": "prelim.",
    "remarks": "; ",
    "remark.implied.increase": "baseline follows from target and increase",
    "remark.implied.rate": "baseline follows from target and rate of change",
    "remark.revised.target": "target revised in {year} from {before} to {now}",
    "remark.revised.baseline": "baseline restated in {year} from {before} to {now}",
    "remark.official": "official verdict: {verdict}{source}",
    "remark.stale": "latest figure of {year}",
    "remark.part-year": "{value} in the first {count} months of {year}",
    "remark.part-year.one": "{value} in January {year}",
    "remark.as-of": "reported in {year}",
    "note.dash": "A dash (—) stands where the plan sets nothing or there is no figure.",
    "note.provisional": "(flash) and (prelim.) mark figures that are not final.",
    "note.derived": "{mark} marks figures of which only the growth is published; they follow from the year before.",
    "note.deflated": "{mark} marks figures converted from current prices by a price index.",
    "note.bound": "A sign such as ≥ before an actual figure says that only a bound is published.",
    "note.revised": "{mark} marks what was revised in mid-term; see the annex “Definitions and methods”.",
    "note.limit": "Limits for every year have no progress; the number of years in which they were kept is given.",
    "note.running": (
        "Means, and what is held against another series, show their value so far and whether it keeps to the demand."
    ),
    "note.budget": "Sums that must not be exceeded show the share used.",
    "note.trend": (
        "“{so_far}” is the mean from the base year (or the year that the target counts from) to the latest figure, and "
        "“{trend}” holds it against “{need}”; “{forecast}” carries on a line fitted to the figures of all years by "
        "least squares. Where the years brought unequal amounts the two may differ: the mean may be too slow and the "
        "line still reach the target, or the other way round."
    ),
    "note.units": "Units: {units}.",
    "note.need": "Required a year: growth in every remaining year, with the yearly amount in brackets; "
    "shares in percentage points only.",
    # definitions
    "methods.indicators": "Definitions and sources of the indicators",
    "methods.formulas": "Formulas",
    "methods.definition": "{text}",
    "methods.ref": "In the plan: {text}.",
    "methods.quote": "In its words: “{text}”.",
    "methods.note": "Note: {text}",
    "methods.baseline": "On the baseline: {text}",
    "methods.implied.increase": "The baseline {value} is the target less the increase.",
    "methods.implied.rate": "The baseline {value} is what grows into the target at the stated rate.",
    "methods.revised.target": "Target revised from {before} to {now} in {year}{decided} ({place}).",
    "methods.revised.baseline": "Baseline restated from {before} to {now} in {year}{decided} ({place}).",
    "methods.revised.why": "Why: {text}",
    "methods.accepted": "Known misprint of the plan ({code}): {why} ({place}).",
    "methods.accepted.bare": "Known misprint of the plan ({code}), no reason given ({place}).",
    "methods.accepted.known": "Known and accepted ({code}): {why} ({place}).",
    "methods.accepted.known.bare": "Known and accepted ({code}), no reason given ({place}).",
    "methods.sources": "Sources: {text}.",
    "methods.files": "Data at (file:line): {text}.",
    "formula.progress": "Done (progress)",
    "formula.progress.text": (
        "(value − baseline) / (target − baseline). Above 100% where the target is exceeded, "
        "negative where ground is lost; nothing is clipped."
    ),
    "formula.due": "Due",
    "formula.due.linear": "Equal steps: years passed / (target year − base year).",
    "formula.due.compound": (
        "{names}: equal growth, (qᵏ − 1) / (qⁿ − 1), with q the planned yearly factor, "
        "k the years passed and n all years."
    ),
    "formula.due.step": "{names}: due at once in the target year; nothing is due before it.",
    "formula.pace": "Pace",
    "formula.pace.text": "done / due.",
    "formula.limit": "Limits for every year",
    "formula.limit.text": (
        "Each year is held against the limit by itself. Broken in the latest year is {off_track}; "
        "broken in an earlier year is {behind}, and later years cannot undo it."
    ),
    "formula.guard": "Met from the start",
    "formula.guard.text": "Only to be held: {on_track} while the demand is met, {off_track} where it is not.",
    "formula.running": "Means, and what follows another series",
    "formula.running.text": (
        "The value so far is held against the demand: {on_track} where it meets it, {off_track} where not; the "
        "last year decides."
    ),
    "formula.budget": "Sums that must not be exceeded",
    "formula.budget.text": (
        "Share used / share of the time: up to {lasts} is {on_track}, up to {fast} {behind}, above that or beyond "
        "the sum {off_track}."
    ),
    "formula.heading": "Headings",
    "formula.heading.text": (
        "Without a target of their own they stand as the worst below them, and the counts count them once."
    ),
    "formula.need": "Required a year",
    "formula.need.text": (
        "Growth: (target / value)^(1/n) − 1; amount: (target − value) / n, with n the years left. "
        "“So far a year” is the same between the baseline and the value."
    ),
    "formula.rounding": "Rounding",
    "formula.rounding.half_even": "Once, when a figure is shown, a half to the even digit; never in between.",
    "formula.rounding.half_up": "Once, when a figure is shown, a half upwards; never in between.",
    "signature": "Prepared by:　　　　　　　　Checked by:　　　　　　　　Date:",
}

TEMPLATE_FAULTS = {
    "encoding": "the template is not UTF-8; save it as UTF-8 text",
    "no-word": "the template is no Word document (.docx), or a broken one",
    "in-paragraph": "{message} (in the paragraph: {text})",
    "undefined": "there is no '{name}'; available here: {choices}",
    "undefined-near": "there is no '{name}'; did you mean '{suggestion}'? Available here: {choices}",
    "undefined-plain": "'{name}' cannot be taken from this: what stands before it has no fields",
    "filter": "there is no filter '{name}'; available: {choices}",
    "filter-near": "there is no filter '{name}'; did you mean '{suggestion}'? Available: {choices}",
    "syntax": "template syntax: {message}",
    "unsafe": "a template cannot use '{name}'",
    "no-template": "there is no template '{name}'; those that can be included: {choices}",
    "too-many-steps": "too many loops and calls (limit: {limit} steps)",
    "too-large": "too much text (limit: {limit} characters)",
    "too-deep": "nested too deeply, or including itself",
    "no-picture": "'{value}' is no picture",
    "no-number": "'{value}' is not a number",
    "evaluation": "this cannot be computed: {message}",
}
"""What is told when a template of one's own is wrong."""

REASONS = {
    "met-early": "The target for {target_year} is {asked}: met early{over}.",
    "met": "The target for {target_year}, {asked}, is met{over}.",
    "missed": "The target, {asked}, is missed by {gap:difference}.",
    "missed.exactly": "The target is {asked}; just reaching the bound does not meet it.",
    "pace": "{since}{progress:share} of the way is done and {expected_progress:due} was due, a pace of {pace:pace}.",
    "pace-within": (
        "{since}{progress:share} of the way is done and {expected_progress:due} was due; at this pace of {pace:pace} "
        "it ends within the tolerance in {target_year}."
    ),
    "pace.exactly": (
        "{since}{progress:share} of the way is done and {expected_progress:due} was due, a pace of {pace:pace}. "
        "The target is {asked}; just reaching the bound does not yet meet it."
    ),
    "wrong-way": "{since}the wrong way, as the target is {asked}.",
    "nothing-expected": "{since}the target of {asked} is due in {target_year}, and nothing before.",
    "nothing-expected.exactly": (
        "{since}the target of {asked} is due in {target_year}; just reaching the bound does not yet meet it."
    ),
    "guard-kept": "The baseline ({baseline:amount}) already met the demand of {asked}, and it is still held.",
    "guard-broken": "The baseline ({baseline:amount}) met the demand of {asked}, but it is no longer held.",
    "guard-broken.exactly": (
        "The baseline ({baseline:amount}) met the demand of {asked}; just at the bound it is no longer held."
    ),
    "guard-achieved": "The demand of {asked} is still met at the end.",
    "guard-missed": "The demand of {asked} was not held to the end.",
    "guard-missed.exactly": "The demand of {asked} was not held to the end: the figure is just at the bound.",
    "growth-wrong-way": "With {value:amount} a year so far it goes the wrong way, as the target is {asked}.",
    "growth-kept": "The demand of {asked} is kept, with {value:amount} a year so far.",
    "growth-broken": "The demand of {asked} is not kept, with {value:amount} a year so far.",
    "growth-achieved": "The demand of {asked} was kept to the end, with {value:amount} a year.",
    "growth-missed": "The demand of {asked} was not kept, with {value:amount} a year.",
    "limit-kept": "The limit of {asked} was kept in all known years ({years}){margin}.",
    "limit-broken": "The limit of {asked} was broken in {broken:years}{margin}.",
    "limit-broken.exactly": "The limit of {asked} was broken in {broken:years}{margin}.",
    "limit-broken-earlier": (
        "The limit of {asked} was broken in {broken:years} and can no longer be kept in full{margin}."
    ),
    "limit-achieved": "The limit of {asked} was kept in every one of the {years} years{margin}.",
    "limit-missed": "The limit of {asked} was broken in {broken:years}{margin}.",
    "limit-missed.exactly": "The limit of {asked} was broken in {broken:years}{margin}.",
    "limit-incomplete": (
        "The period is over. The limit of {asked} was kept in all known years; not known: {missing:years}."
    ),
    "no-actual": "Never reported in the period.",
    "no-final-chain": (
        "The period is over, but without the figure of {missing} its years cannot be put together, so it cannot be "
        "judged."
    ),
    "no-final-other": (
        "The period is over, but “{id:series}”, which it is held against, has no figure of {target_year}, so it cannot "
        "be judged."
    ),
    "no-final-actual": "The period is over, but the figure of {target_year} is missing, so it cannot be judged.",
    "no-baseline": "There is no baseline, so progress cannot be measured; the target of {asked} is not yet met.",
    "no-baseline.exactly": (
        "There is no baseline, so progress cannot be measured; "
        "the target is {asked}, and just reaching it is not enough."
    ),
    "increase-without-baseline": "The target is an increase over the base year, but there is no baseline.",
    "rate-without-baseline": "The target is measured against the base year, but there is no baseline.",
    "no-target": "No target is set; the figure is only followed.",
    "pace-of-values": "{since}the planned path asks for {expected_value:amount}, a ratio of {pace:pace}.",
    "bound-cannot-tell": "Only a bound is published, which cannot tell whether the demand of {asked} is met.",
    "bound-not-met": "Only a bound is published: the demand of {asked} is not yet met, how far nobody can tell.",
    "missed-by-bound": "Only a bound is published; it is enough to tell that the target, {asked}, is missed.",
    "beyond-range": "The demand of {asked} is left at its far end.",
    "sum-within": (
        "{value:amount} in {span} lies within {asked} already; by {target_year} at most {room:difference} may be added."
    ),
    "budget-lasts": (
        "{value:amount} in {span}: {used:share} of the limit of {target:amount} is used after "
        "{expected_progress:due} of the time, not too fast."
    ),
    "budget-near": (
        "{value:amount} in {span}: {used:share} of the limit of {target:amount} is used after "
        "{expected_progress:due} of the time, {pace:pace} times the even use: a little fast, within {allowed:pace}."
    ),
    "budget-fast": (
        "{value:amount} in {span}: {used:share} of the limit of {target:amount} is used after only "
        "{expected_progress:due} of the time, too fast."
    ),
    "budget-lasts.planned": (
        "{value:amount} in {span}: {used:share} of the limit of {target:amount} is used, where {expected_progress:due} "
        "({planned:amount}) was planned, not too fast."
    ),
    "budget-near.planned": (
        "{value:amount} in {span}: {used:share} of the limit of {target:amount} is used, where {expected_progress:due} "
        "({planned:amount}) was planned, {pace:pace} times as much: a little fast, within {allowed:pace}."
    ),
    "budget-fast.planned": (
        "{value:amount} in {span}: {used:share} of the limit of {target:amount} is used, where only "
        "{expected_progress:due} ({planned:amount}) was planned, too fast."
    ),
    "budget-overrun": "{value:amount} in {span} exceeds the limit ({asked}) by {gap:difference}.",
    "budget-overrun.exactly": "{value:amount} in {span} uses up the limit ({asked}), and the bound itself breaks it.",
    "budget-kept": "{value:amount} in {span} stays within the limit ({asked}) so far.",
    "budget-achieved": "{value:amount} in {span} stays within the limit ({asked}).",
    "mean-kept": "The demand of {asked} is kept so far: {value:amount} in {span}.",
    "mean-broken": "The demand of {asked} is not kept so far: {value:amount} in {span}.",
    "mean-achieved": "The demand of {asked} was met: {value:amount} in {span}.",
    "mean-missed": "The demand of {asked} was missed: {value:amount} in {span}.",
    "relative-kept": "The demand of {asked} is kept so far: {value:amount} in {span}.",
    "relative-broken": "The demand of {asked} is not kept so far: {value:amount} in {span}.",
    "relative-achieved": "The demand of {asked} was met: {value:amount} in {span}.",
    "relative-missed": "The demand of {asked} was missed: {value:amount} in {span}.",
    "trend-reaches": (
        "Going on at {growth:rate} a year it comes to {projected:planned} in {target_year}, {reached:share} of "
        "the way to the target of {asked}."
    ),
    "held-not-declining": (
        "The baseline ({baseline:amount}) already met the demand of {asked}, and nothing is lost since."
    ),
    "held-declining": (
        "The baseline ({baseline:amount}) already met the demand of {asked}, but it gets worse: {change:step} a year."
    ),
    "trend-meets": (
        "The weighted trend of {points} years leads to {projected:planned} in {target_year}: the target of {asked}"
        " will be met."
    ),
    "trend-gap": (
        "The weighted trend of {points} years leads to {projected:planned} in {target_year}, a gap of "
        "{gap_share:share} of the whole way to the target of {asked}."
    ),
    "linear-ratio.chained": (
        "{change:rate} of the level of {baseline_year} a year, where the "
        "target needed {required:rate}: a ratio of {ratio:ratio}."
    ),
    "held-declining.chained": (
        "The baseline ({baseline:amount}) already met the demand of {asked}, "
        "but it gets worse: {change:rate} of its level a year."
    ),
    "change-reaches.chained": (
        "{change:rate} of the level of {since} a year on average leads to {projected:planned} "
        "in {target_year}: the target of {asked} will be met."
    ),
    "change-misses.chained": (
        "{change:rate} of the level of {since} a year on average leads to {projected:planned} in "
        "{target_year}: {miss:share} of the rest of the way to the target of {asked} is missed."
    ),
    "change-wrong-way.chained": (
        "{change:rate} of the level of {since} a year on average does not lead to the target of {asked}."
    ),
    "met-not-worsening.chained": (
        "The demand of {asked} is met, and {change:rate} of the level of {since} a year on average makes it no worse."
    ),
    "met-worsening.chained": (
        "The demand of {asked} is met, but {change:rate} of the level of {since} a year on average makes it worse."
    ),
    "not-met-improving.chained": (
        "The demand of {asked} is not met, but {change:rate} of the level of {since} a year on average makes it better."
    ),
    "not-met-not-improving.chained": (
        "The demand of {asked} is not met, and {change:rate} of the "
        "level of {since} a year on average makes it no better."
    ),
    "change-reaches": (
        "{change:step} a year on average since {since} leads to {projected:planned} in {target_year}: the target "
        "of {asked} will be met."
    ),
    "change-misses": (
        "{change:step} a year on average since {since} leads to {projected:planned} in {target_year}: {miss:share}"
        " of the rest of the way to the target of {asked} is missed."
    ),
    "change-wrong-way": "{change:step} a year on average since {since} does not lead to the target of {asked}.",
    "met-not-worsening": (
        "The demand of {asked} is met, and {change:step} a year on average since {since} makes it no worse."
    ),
    "met-worsening": "The demand of {asked} is met, but {change:step} a year on average since {since} makes it worse.",
    "not-met-improving": (
        "The demand of {asked} is not met, but {change:step} a year on average since {since} makes it better."
    ),
    "not-met-not-improving": (
        "The demand of {asked} is not met, and {change:step} a year on average since {since} makes it no better."
    ),
    "growth-ratio": (
        "{observed:rate} a year since {baseline_year}, where the target needed {required:rate}: a ratio of "
        "{ratio:ratio}."
    ),
    "linear-ratio": (
        "{change:step} a year since {baseline_year}, where the target needed {required:step}: a ratio of {ratio:ratio}."
    ),
    "is-limit": "The demand is {asked}; it is to be held, and this method has no rule for that.",
    "is-guard": (
        "The demand is {asked}; it was met from the start and is to be held, and this method has no rule for that."
    ),
    "method-needs-points": "The demand is {asked}; years known: {points}, and this method needs {least}.",
    "prices-differ": (
        "The target is at {basis:prices} and the figures are at {actual_basis:prices}; comparing them takes a "
        "price index."
    ),
}
"""Reasons as the report words them: the actual figure stands in the sentence before and is not repeated."""
