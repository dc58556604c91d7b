"""What each problem code means, why it matters and what to do, in English."""

from __future__ import annotations

from plancheck.text.explanation import Explanation

EXPLANATIONS: dict[str, Explanation] = {
    "PC001": Explanation(
        title="The file is not valid YAML",
        what=(
            "From this place on the file cannot be read as YAML. A slip of the keyboard is named where one explains "
            "it: a full-width sign, a missing blank behind a colon, a tab, a quote that is not closed."
        ),
        why="Nothing behind the place can be trusted, so the whole file is left out and this one problem is told.",
        cure="Correct the place that the caret points at, and check again: what lay behind it is looked at then.",
    ),
    "PC002": Explanation(
        title="The file is no text in UTF-8",
        what=(
            "The file was saved in another encoding (GBK, UTF-16), is not a text at all, or holds an invisible "
            "character that YAML forbids."
        ),
        why="Read in the wrong encoding, Chinese names turn into other characters without any error.",
        cure="Save the file as UTF-8 (in an editor: Save as …, encoding: UTF-8). Delete an invisible character.",
        bad="`data/actuals/2023.yaml`, saved in GBK (what Notepad calls ANSI).",
        good="The same file, saved in UTF-8.",
    ),
    "PC003": Explanation(
        title="A file or folder cannot be read",
        what=(
            "A file is missing or has another name, a folder stands in its place, or there is no right to read it. The "
            "exit code is then 66."
        ),
        why="Without the file the plan is not the plan: what would be said of it would be wrong.",
        cure=(
            "Look at the name, the folder and the rights. A data folder holds `targets.yaml`, and `actuals/` beside it."
        ),
        bad="A data folder that holds `targets.yml` and no `targets.yaml`.",
        good="A data folder that holds `targets.yaml`.",
    ),
    "PC004": Explanation(
        title="The file is too large or too deep",
        what=(
            "The file exceeds what plancheck reads: in size, in the number of its parts or of its faults, in the "
            "length of a unit, or in how deep lists and mappings stand inside one another."
        ),
        why="Such a file is never a plan. It is refused before it costs time and memory.",
        cure="Look whether it is the right file. A plan of a nation takes less than one MiB.",
        bad="`data/targets.yaml` with lists a thousand deep: `[[[[…]]]]`.",
        good="A plan of plain lines.",
    ),
    "PC005": Explanation(
        title="A key stands twice",
        what="The same key is written a second time in the same mapping.",
        why="Most YAML readers silently take the last one. Nobody can say which of two figures was meant.",
        cure="Keep the right one of the two lines.",
    ),
    "PC006": Explanation(
        title="The file holds a second document",
        what="A line `---` begins another document in the same file.",
        why="A file is one thing: the targets, or the actuals of one year. What stands behind the line would be lost.",
        cure="Delete the line, or move what stands behind it to a file of its own, such as `actuals/2024.yaml`.",
    ),
    "PC007": Explanation(
        title="YAML's references and tags",
        what="The file uses an anchor (`&name`), an alias (`*name`), a merge key (`<<`) or a tag (`!name`).",
        why="No plan needs them. They hide what a line says, and are what attacks with YAML are made of.",
        cure="Write out what was referred to. Put a text that begins with one of these signs in quotes.",
    ),
    "PC008": Explanation(
        title="A link leads out of the data folder",
        what="A file of the data folder is a symbolic link to a place outside of it.",
        why="A data folder from somebody else must not make plancheck read other files of yours.",
        cure="Put the file itself in the link's place.",
        bad="`data/actuals/2023.yaml` is a link to `figures.yaml` outside of `data/`.",
        good="`data/actuals/2023.yaml` is the file itself.",
    ),
    "PC009": Explanation(
        title="A file among the actuals is not read",
        what=(
            "`actuals/` holds a file whose name is not that of a year or month: `2023.yaml`, `2023-09.yaml`. Backups "
            "of editors are passed over silently."
        ),
        why="Figures in a file that is not read are missing in every result, and nobody would know.",
        cure="Rename the file, or move it out of the folder.",
        bad="The actuals of 2023 in `data/actuals/2023.yml`.",
        good="The actuals of 2023 in `data/actuals/2023.yaml`.",
    ),
    "PC010": Explanation(
        title="A key is unknown",
        what="A key that the format does not know at this place.",
        why="A misspelt key would otherwise be passed over, and with it what it says.",
        cure=(
            "Take the spelling that is suggested, or one of the keys that are named. `plancheck schema targets` lists "
            "all."
        ),
    ),
    "PC011": Explanation(
        title="A required key is missing",
        what="An entry lacks a key that it cannot do without. The place is that of the entry, since the key has none.",
        why="An indicator without a name or a section cannot be shown, nor counted at its place.",
        cure="Add the line.",
    ),
    "PC012": Explanation(
        title="Something with this id does not exist",
        what="A figure, a report on a task or a target names an id that `targets.yaml` does not declare.",
        why="The figure would belong to nothing: it would be missing where it is meant, and the indicator has no data.",
        cure=(
            "Take the spelling that is suggested; or declare it. `formerly: [old-id]` keeps old files readable after a "
            "change of name."
        ),
    ),
    "PC013": Explanation(
        title="The value is of the wrong kind",
        what=(
            "A list, a mapping, a text, a number or a date stands where something else belongs, or nothing is written."
        ),
        why="Guessing what was meant would put a wrong figure into the report.",
        cure="Write what the hint shows, or leave the whole line out where there is nothing to say.",
    ),
    "PC014": Explanation(
        title="This is no plain number",
        what=(
            "A value that should be a number has a unit, a separator, a percent sign, full-width digits, a leading "
            "zero, quotes, or a mark for no figure."
        ),
        why=(
            "Readers of YAML take `012` for 10, `1:30` for 90, `1_000` for 1000 and `1,234` for a text, and say "
            "nothing."
        ),
        cure=(
            "Write digits with a decimal point alone, in the indicator's unit. Where there is no figure, leave the "
            "line out."
        ),
    ),
    "PC015": Explanation(
        title="The word is none of those that can stand here",
        what="A field that takes one of a few words holds another one.",
        why="Each of the words changes how the plan is judged.",
        cure="Take the spelling that is suggested, or one of the words that are named.",
    ),
    "PC016": Explanation(
        title="This cannot be an id or a language code",
        what=(
            "An id has other characters than lower-case letters, digits and hyphens, or more than a hundred of them; "
            "or a language code is none."
        ),
        why="Ids stand in file names, in commands and in other people's scripts, where anything else breaks.",
        cure="Take a short name such as `tax-revenue`; the full one goes into `name` or `title`.",
    ),
    "PC017": Explanation(
        title="This is no date, month or year",
        what="A date is not written like 2025-12-31, a month like 2023-09, a year like 2025, or there is no such day.",
        why="3.4.2025 is a day of March in one country and of April in another; 2025-04-03 is the same everywhere.",
        cure="Write year, month and day with hyphens and two digits each.",
    ),
    "PC018": Explanation(
        title="This is neither true nor false",
        what="A field that takes `true` or `false` holds another word.",
        why="`yes`, `no` and `on` mean true and false to old readers of YAML, and are texts to new ones.",
        cure="Write `true` or `false`.",
    ),
    "PC019": Explanation(
        title="The file has another version of the format",
        what="`format` names a version that this plancheck does not read.",
        why="In another version the same words may mean something else, so nothing else of the file is told.",
        cure="Write `format: 1`, or install a plancheck that reads the newer version.",
    ),
    "PC020": Explanation(
        title="It is unclear what the target demands",
        what=(
            "A demand has no comparator or two, a target demands nothing, or a bare negative number can be read both "
            "ways."
        ),
        why="Whether 3.2 meets “3” depends on whether 3 is a floor or a ceiling.",
        cure="Say it with one of `at_least`, `above`, `at_most`, `below`, `between`, `about`.",
    ),
    "PC021": Explanation(
        title="Years are out of order",
        what=(
            "A plan ends before it begins or lasts more than a hundred years, a baseline does not lie before the years "
            "that it is a baseline for, or a span has no length."
        ),
        why="Progress is the way done in a time. Without time there is none.",
        cure="Correct whichever of the two years is wrong.",
    ),
    "PC022": Explanation(
        title="An id is taken twice",
        what="Two sections, or two among indicators, tasks and references, have the same id.",
        why="The actuals name indicators by their id: a figure would belong to both.",
        cure="Give one of the two another id. The message names the place of the first.",
    ),
    "PC023": Explanation(
        title="The section does not exist",
        what="An indicator, a task or a sub-section names a section that is not declared under `sections`.",
        why="It would appear under no heading, and be missing in every table that goes by sections.",
        cure="Take the spelling that is suggested, or declare the section.",
    ),
    "PC024": Explanation(
        title="Sections lie within one another",
        what="A section is, by its `parent`, a part of itself.",
        why="There is no order in which such sections could be shown.",
        cure="Take `parent` away from the one that is at the top.",
    ),
    "PC025": Explanation(
        title="Actuals of a year after the plan",
        what=(
            "A file of actuals is of a year later than the plan's last one. Where it is more than 50 years later, "
            "or 200 earlier, it must be mistyped, and that is an error."
        ),
        why="Such figures judge nothing. Often the year is misspelt, and the figures are missing where they belong.",
        cure="Correct the year, or leave the file as a note of how things went on.",
    ),
    "PC026": Explanation(
        title="Two files for the same year",
        what="Beside `2023.yaml` there is a second file of that year, such as `2023.yml`.",
        why="One of them is not read. Whoever edits the wrong one waits for a change that never comes.",
        cure="Bring the figures together in the `.yaml` file and delete the other.",
        bad="`data/actuals/` holds `2023.yaml` and `2023.yml`.",
    ),
    "PC027": Explanation(
        title="The year differs from the file's name",
        what="`year` or `through` in a file of actuals does not agree with the file's name.",
        why="One of the two is wrong, most often after copying a file. The figures are left out until it is clear.",
        cure="Correct the name or the year.",
    ),
    "PC028": Explanation(
        title="The form of a figure does not fit",
        what=(
            "A part of a whole is given for an indicator whose unit is no percentage, the whole is 0, or one figure is "
            "given in two ways."
        ),
        why="9 of 12 is 75 %, and nothing in 亿元.",
        cure="Write the figure itself, or give the indicator the unit `percent` or `permille`.",
    ),
    "PC029": Explanation(
        title="The actuals name no source",
        what="A file of actuals has no `source`, and a figure in it none of its own.",
        why="A figure that nobody can trace is one that nobody can defend.",
        cure="Add a line `source:` for all figures of the file, or to the single figure.",
    ),
    "PC030": Explanation(
        title="Limits are out of order",
        what="A lower limit is greater than its upper one, or thresholds do not descend from `ahead` to `behind`.",
        why="No value lies between such limits: everything would be wrong, or every verdict the same.",
        cure="Write the lower limit first; for thresholds the largest first.",
    ),
    "PC031": Explanation(
        title="Facts of the plan disagree",
        what=(
            "Level, baseline and increase, change or growth are all stated, and one does not follow from the others "
            "within the rounding of their last digits. The message shows the arithmetic."
        ),
        why="One of the figures is misprinted or was copied wrongly, and the verdict depends on which.",
        cure=(
            "Compare them with the document. Where the plan itself is misprinted, `accept: [{code: PC031, reason: …}]` "
            "on the indicator says so, and every report shows it."
        ),
    ),
    "PC032": Explanation(
        title="The part exceeds the whole",
        what="A part is negative or greater than the whole that it is a part of.",
        why="A share above 100 % means that the two figures are counted differently, or stand in each other's place.",
        cure="Check both figures; the part comes first.",
    ),
    "PC033": Explanation(
        title="The figure lies outside its natural limits",
        what="A figure lies outside the `range` that its indicator states.",
        why="No such value can exist, so it is a slip: a decimal point, a unit, a line too far down.",
        cure="Compare it with the source. Where the limits are wrong, correct `range`.",
    ),
    "PC034": Explanation(
        title="The baseline is stated twice, and differs",
        what=(
            "The actuals of the baseline year hold another figure than the indicator's `baseline`. Where the figure is "
            "marked as revised (`state: revised`), or rounding explains the difference, this is only a warning."
        ),
        why="All progress is counted from there.",
        cure=(
            "Correct the wrong one. A baseline that was restated later is a revision: `revisions: [{from: …, baseline: "
            "…}]`."
        ),
    ),
    "PC035": Explanation(
        title="The number is out of bounds",
        what="A field that allows numbers of a certain size holds another one, such as a progress of 160 percent.",
        why="The field has no meaning for such a number.",
        cure="Write a number between the bounds that the message names.",
    ),
    "PC036": Explanation(
        title="The measure does not fit the series",
        what="A target asks for something that figures of this `series` do not have, such as the sum of levels.",
        why="Adding up five years' population gives a number, and no meaning.",
        cure=(
            "Take one of the measures that the hint names, or say what the yearly figures are: `series: flow` for "
            "amounts that add up."
        ),
    ),
    "PC037": Explanation(
        title="The rate is probably not meant so",
        what=(
            "A growth is written as a fraction (0.065), a change or reduction over all the years is less than 1, or "
            "something that is to fall has a positive `change`. A small change is not told where it is a limit, or "
            "the quoted words, or baseline and level, confirm it."
        ),
        why="0.065 is read as 0.065 % a year; a growth of 13.5 % is the opposite of a reduction.",
        cure="Write rates in percent: `average_growth: 6.5`. For what is to fall write `reduction: 13.5`.",
    ),
    "PC038": Explanation(
        title="The time of the figure does not fit",
        what=(
            "A figure for several years stands at a level, its `since` or `through` lies in another year, or a growth "
            "stands where none can."
        ),
        why="A level is the state at the end of a year. It cannot be that of several.",
        cure="Say `series: flow` for amounts that add up over the years, or leave the field out.",
    ),
    "PC040": Explanation(
        title="Indicators depend on themselves",
        what="An indicator is, by its `parent`, a part of itself, or its target follows a series that follows it.",
        why="There is nothing to begin counting from.",
        cure="Break the circle that the message names at the place where it is wrong.",
    ),
    "PC041": Explanation(
        title="Parts do not add up to their total",
        what="Entries of `sums` disagree by more than rounding, in the targets or in the actuals of a year.",
        why="One of the figures is wrong, or a part is missing, and a table with both is not believed.",
        cure="Compare the figures with their sources; the message shows both sums.",
    ),
    "PC042": Explanation(
        title="Target and actuals have different price bases",
        what=(
            "The target is at constant prices and the actuals are at current ones (or the other way round), and no "
            "price index leads from one to the other."
        ),
        why="Five years of prices that rise by 2 % a year look like 10 % of growth.",
        cure="Give the actuals on the target's basis, or name a price index: `deflator: ID`.",
    ),
    "PC043": Explanation(
        title="A stated year lies outside the plan",
        what="A planned value, a demand of a single year or a revision is for a year that is none of the plan's.",
        why="It would never count.",
        cure="Write a year of the plan; the message names the first and the last.",
    ),
    "PC044": Explanation(
        title="A revision is incomplete",
        what="An entry of `revisions` changes neither target nor baseline, or does not say why.",
        why="A target that changes in mid-term without a reason looks as if it had been fitted to the result.",
        cure="Add `reason`, and `target` or `baseline`.",
    ),
    "PC045": Explanation(
        title="There is nothing to accept",
        what="`accept` names a code, and no problem of that code is found at this indicator.",
        why="The misprint has been corrected, or the code is misspelt. Left in place, it would hide the next mistake.",
        cure="Delete the line, or correct the code.",
    ),
    "PC046": Explanation(
        title="Thresholds without effect",
        what="The plan states `thresholds` and is rated by a method that has its own.",
        why="Whoever reads the file takes them for the rule, and they count for tasks alone.",
        cure="Leave `thresholds` out, or write `method: schedule`.",
    ),
    "PC050": Explanation(
        title="Neighbouring figures differ by a factor of 10,000",
        what=(
            "Two neighbouring known figures of an indicator, the baseline among them, differ by a factor of "
            "about 10,000 (or its square). What most years have counts as right; several wrong years in a row "
            "are told once. Shares are only looked at where one of the figures is above 100 % (1000 ‰), rates "
            "where one is above 1000 %."
        ),
        why=(
            "This is nearly always `亿` taken for `万`. Gap, growth and verdict are all wrong with it, and still "
            "look like results."
        ),
        cure=(
            "Write the figure in the indicator's unit. Where it really is so, `accept: [{code: PC050, reason: "
            "…}]` on the indicator says it."
        ),
    ),
    "PC051": Explanation(
        title="Percent and per mille mixed up",
        what=(
            "One figure of an indicator in % or ‰ is about ten times, or a tenth of, what the other years have, "
            "which are like one another; or it is about a hundredth (of ‰ a thousandth) of the years beside it, the "
            "baseline or the target, as 0.935 is where 93.5 % is meant; or a target that is a floor is that to the "
            "figures, or the progress of a task is between 0 and 1."
        ),
        why=(
            "1 % is 10 ‰. A growth of 3 ‰ that is written as 0.3 seems to keep its limit with ease, and with 0.935 "
            "for 93.5 % hardly anybody seems to be insured."
        ),
        cure="Write it in the indicator's unit; where it really changes so much, `accept` the code.",
    ),
    "PC052": Explanation(
        title="Unit and name disagree",
        what=("The unit in brackets behind the name, or behind 'unit:' in the definition, is another one than `unit`."),
        why="Who fills in the figure goes by the name, and what computes goes by `unit`.",
        cure="Put right whichever is wrong. A name need not repeat the unit.",
    ),
    "PC053": Explanation(
        title="Percent or percentage points",
        what=(
            "The indicator counts in % or ‰ and its target is a `change`, `reduction` or `average_growth`, which "
            "is read as a relative change; or the quoted text has a percentage that is written as an `increase`. "
            "What the plan's other figures or its words confirm is not told, nor what cannot be points."
        ),
        why="60.6 % and 4 percentage points more is 64.6 %; 4 % more is 63.0 %.",
        cure=(
            "Write percentage points as `increase`. For a relative change give the plan's words as `quote` (with "
            "% and no 'percentage points'), or `accept` the code."
        ),
    ),
    "PC054": Explanation(
        title="A share above the whole",
        what=(
            "A share of something (coverage, a proportion, or what is reported as part and whole) is above 100 % "
            "(1000 ‰), and no `range` is declared. Of any other level in % or ‰ this is told where all other figures "
            "are within 100 % (1000 ‰), and those above it are at least five times the largest of them."
        ),
        why="A part above its whole means that one of the two is wrong, or counted in another way.",
        cure=(
            "Compare it with the source. Of an index (last year = 100) write the rate: 100.2 is 0.2. Some rates can be "
            "above 100 %, such as users per 100 people: declare "
            "`range: [0, 200]`."
        ),
    ),
    "PC055": Explanation(
        title="Far from its own history",
        what=(
            "From at least three known yearly changes, their median leads to what the year would usually be: by "
            "factors for amounts, by points for shares and rates. Told is what is more than five robust standard "
            "deviations off (1.4826 times the median distance from the median), and more than twice or less than "
            "half of it, or more than ten points. Where the other known figures hardly differ from one to the next, "
            "be they ever so few: the one negative amount among positive ones, an amount that is ten or more times "
            "its neighbours or a tenth of them or less, and a 0 behind positive figures; not what the target leads "
            "to, no small counts, and no 0 that the `range` includes."
        ),
        why="A digit too many, a line mixed up, a new way of counting: often nothing else shows it.",
        cure=(
            "Compare it with the source. What is not known is left out, not 0. Where it is right, leave it, `accept` "
            "the code, and say why in a `note`."
        ),
    ),
    "PC056": Explanation(
        title="A cumulative figure becomes less",
        what=(
            "In a `series: flow`, the figure for more months of a year is less than that for fewer, or the "
            "year's is less than that of its first months; or an indicator that its name calls cumulative is "
            "less than the year before."
        ),
        why="What adds up does not become less. Mostly the amount of the month or quarter was given.",
        cure="Give what has added up since January. Where net amounts may be negative, `accept` the code.",
    ),
    "PC057": Explanation(
        title="A closed year lacks figures",
        what=(
            "A later year has been reported, and an indicator with a target still lacks a year in between, or a "
            "year has no file at all. Not the calendar closes a year but a later year's file, so the same files "
            "are judged the same on every day. Years before the first figure count only where every year is "
            "needed: in sums, rates, means and yearly limits."
        ),
        why="A sum or a chain of rates ends where a year is missing, and a yearly limit cannot be judged.",
        cure="Report the figures. For what is surveyed every few years, `accept` the code.",
    ),
    "PC058": Explanation(
        title="A preliminary figure was never made final",
        what=("A later year of the same indicator has been reported, and this one is still `flash` or `preliminary`."),
        why="Every report goes on marking it as unsettled, and the settled figure may be another.",
        cure="Find the final figure and leave `state` out; where it differs, write `state: revised`.",
    ),
    "PC059": Explanation(
        title="A target without any figure",
        what="Years of the plan have been reported, and this indicator with a target has nothing.",
        why="Its verdict can only be that there are no data, and it stays so until somebody notices.",
        cure=(
            "Report it, or look whether its id is misspelt in the actuals. For what is surveyed every few years, "
            "`accept` the code."
        ),
    ),
    "PC060": Explanation(
        title="A binding indicator without owner",
        what="An indicator with `nature: binding` has no `owner`.",
        why="Binding indicators are what an office is held to; some office must be.",
        cure="Add a line `owner`.",
    ),
    "PC061": Explanation(
        title="A year that has not come yet",
        what="The year or month of a file of actuals lies after today.",
        why=("What is not over has no actuals: the year is misspelt, or planned figures were taken for actual ones."),
        cure="Put the year right; planned figures belong under `path`. `--today` says which day it is.",
    ),
    "PC062": Explanation(
        title="A final figure of the past was changed",
        what=(
            "Looked at with `--since REV` only: a figure that was final in that version of git, be it of a year or "
            "of some months, is another now, or gone, and is not marked as revised; the unit of such figures is "
            "another one; or an indicator with final figures is gone from the plan. Flash and preliminary figures "
            "may change, and figures of some months may give way to those of more months or of the year."
        ),
        why=(
            "Where the past is changed silently, reports that were handed in no longer agree, and nobody can "
            "check them."
        ),
        cure=(
            "Put the figure back. A revision with good reason has `state: revised` and says why in a `note`; an "
            "indicator with a new id has `formerly: [old-id]`."
        ),
    ),
    "PC063": Explanation(
        title="A severity that cannot be set",
        what=(
            "`plan.severity` names a code that does not exist, or one that cannot be set. Only rules over the "
            "content (such as PC055) can be `error`, `warning` or `off`. Or `accept` names what is no code."
        ),
        why="If what cannot be read were let pass, the results would be guesses.",
        cure="Take the line out and put the problem right; `plancheck explain` lists the codes.",
    ),
    "PC064": Explanation(
        title="About, without the better side",
        what="A demand of every year, or of a mean, says `about`, and the indicator has no `better`.",
        why=(
            "Where there is a start, the way to the target says which side is good; without one nothing does. The "
            "upper side passes then: of about 3 %, 8 % is kept as well."
        ),
        cure="Write `better: higher`, `lower` or `near` (neither side may stray) in the indicator.",
    ),
    "PC065": Explanation(
        title="Compared series count in different units",
        what="A target follows another series, and the two values that are compared count in different units.",
        why=(
            "14 (`亿元`) is not less than 120000 (`万元`), and a rate of 5 ‰ is not more than one of 2 %. Growth and "
            "change of amounts are in % whatever the amounts count in, and are not told."
        ),
        cure=(
            "Write both series in one unit, or lead from one to the other with `times`: "
            "`at_least: {indicator: farms, times: 0.0001}` from `万元` to `亿元`. Until then the target has no verdict."
        ),
    ),
    "PC066": Explanation(
        title="An acceptance does not say why",
        what="An entry of `accept` has no `reason`.",
        why="Every report shows what was accepted; without a reason nobody can tell whether anybody looked at it.",
        cure="Add `reason`, such as `reason: so in the original`.",
    ),
    "PC067": Explanation(
        title="Quotation marks around a unit",
        what="The unit stands in quotation marks that YAML takes for letters, such as “亿元”.",
        why="They would be printed behind every figure, and a unit of that name is known to nobody.",
        cure="Take the marks away; YAML needs straight ones only around %.",
    ),
    "PC068": Explanation(
        title="A rate without a start",
        what=(
            "The target is a `change`, a `reduction` or an `average_growth`, and the baseline (stated, implied or "
            "reported) is 0 or less."
        ),
        why="Of nothing there is no percentage: the target has no verdict in any year.",
        cure="Write the `level` that is aimed at, or an `increase`, which counts in units; or correct the baseline.",
    ),
    "PC069": Explanation(
        title="Done, but not in full",
        what="A task has the state `done` and a `progress` below 100.",
        why="One of the two is wrong, and the report counts the task as finished.",
        cure="Leave `progress` out where it is done, else write `in_progress`.",
    ),
}
