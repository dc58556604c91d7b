"""Help and faults of usage, in English."""

HELP = {
    "usage": "Usage:",
    "usage.command": "COMMAND [OPTIONS]",
    "examples": "Examples:",
    "commands": "Commands:",
    "arguments": "Arguments:",
    "options": "Options:",
    "see-help": "Try `plancheck --help`, or `plancheck COMMAND --help`.",
    "app": "Where does the plan stand, how far is it to go, and how fast must it go on?",
    "app.examples": """\
plancheck status  # every target, how far it is, and a verdict
plancheck show gdp  # one indicator whole, every formula with its numbers
plancheck report 2024  # the yearly report, to reports/2024.md
plancheck validate  # every fault in the data files, with its place""",
    "init.short": "a new plan to begin with",
    "status.short": "the plan at a glance",
    "show.short": "one indicator or task whole",
    "record.short": "figures of a year into their file",
    "report.short": "the yearly report, as Markdown, page, Word or Excel",
    "validate.short": "every fault in the data files",
    "form.short": "a form for the year's figures, for every owner to fill in",
    "import.short": "figures from filled forms and tables into the data files",
    "export.short": "every figure as a row of its own, for other programs",
    "explain.short": "what a problem code means",
    "schema.short": "JSON Schema of the data files, for editors",
    "init": "A small valid plan to begin with, whose comments teach the format; nothing that is there is overwritten.",
    "init.examples": """\
plancheck init  # into this folder, for the five years that run now
plancheck init plans/east --name "East town" --years 2026-2030
plancheck init --example  # the whole example plan of a town""",
    "init.directory": "the folder for it, which may not be there yet; none: this one",
    "--name": "what the plan is called",
    "--years": "its first and last year, such as 2026-2030 (default: the five years that run now)",
    "--example": "the whole example plan instead: 14 indicators and 73 tasks",
    "init.--lang": "language of the comments and of the plan (default: the locale's, else English)",
    "status": "The plan at a glance: target, actual, progress against time, what is left, and a verdict.",
    "status.examples": """\
plancheck status  # by the last year with actuals
plancheck status --as-of 2022  # by the figures up to 2022
plancheck status --only behind --only off_track  # what needs attention
plancheck status --format json  # for scripts
plancheck status --fail-on off_track  # exit 3 when anything stands there or worse""",
    "show": "One indicator or task whole: history, chart, every formula with its numbers, the place of each figure.",
    "show.examples": """\
plancheck show gdp
plancheck show gdp --as-of 2022
plancheck show gdp --format json""",
    "show.id": "id of an indicator or task, as in targets.yaml",
    "report": "The yearly monitoring report, in the language of the plan.",
    "report.examples": """\
plancheck report  # the last year with actuals
plancheck report 2023 2024  # two years
plancheck report --all -o out/  # every year with actuals
plancheck report 2024 --format md,html,docx,xlsx  # for the office, the next department, a phone
plancheck report 2024 -o -  # to standard output
plancheck report --all --check  # exit 1 when a committed report is stale""",
    "report.years": "years to report on; none: the last year with actuals",
    "validate": "Every fault in the data files: where it is, what is wrong, and what would be right.",
    "validate.examples": """\
plancheck validate  # the data folder here or above
plancheck validate plans/*/data  # several plans
plancheck validate data/actuals/2023.yaml  # one file, the others read along
plancheck validate - --stdin-name data/targets.yaml < text  # what an editor has not saved
plancheck validate --strict  # warnings count too
plancheck validate --since main  # final figures of the past that were changed
plancheck validate --format sarif  # for code scanning""",
    "validate.paths": "data folders, files in them, or - for standard input; none: the nearest data folder",
    "--max-problems": "tell at most N one by one, 0 for all (default: 100 as text on a terminal, else all)",
    "validate.--since": "also tell final figures that are others, or gone, since that git revision",
    "--whole-plan": "a file stands for the whole plan that it belongs to",
    "--stdin-name": "the file that standard input stands in for (default: none, it is checked by itself)",
    "form": "A workbook to send round: for every owner a sheet with last year's figures, targets and cells to fill.",
    "form.examples": """\
plancheck form 2025  # to forms/2025.xlsx, beside the data folder
plancheck form 2025 -o out/ --split  # a file for each owner
plancheck form 2025 --owner "Development office" -o form.xlsx
plancheck import out/  # what comes back""",
    "form.year": "the year of the figures",
    "form.--lang": "language of the form (default: the plan's)",
    "form.--output": "a file that ends in .xlsx, or a folder (default: forms/YEAR.xlsx); no file is overwritten",
    "--split": "a file for each owner, into a folder (default: forms/YEAR)",
    "form.--owner": "only the sheets of this owner",
    "import": "Figures from filled forms, workbooks and CSV into the files of their years: all of them or none.",
    "import.examples": """\
plancheck import form.xlsx --dry-run  # shows what it would change
plancheck import returned/  # every workbook and table in a folder
plancheck import figures.csv --year 2025  # columns id,value; also year,state,source,note,part,whole
plancheck import form.xlsx --replace  # where figures that are there already are to be changed""",
    "import.paths": "filled forms, workbooks or CSV files, or folders of them",
    "import.--year": "the year of figures that name none; of those that do, only that year's are taken",
    "import.--format": "text or json (default: text)",
    "export": "All targets, actual and computed figures in long form, one row a figure; `import` takes the CSV back.",
    "export.examples": """\
plancheck export -o figures.csv
plancheck export -o figures.csv --dictionary dictionary.csv  # with what the columns mean
plancheck export --format json  # with the dictionary in it""",
    "export.--format": "csv or json (default: by the ending of -o, else csv)",
    "export.--output": "a file, or - for standard output (default)",
    "--dictionary": "also write what columns and figures mean, as CSV; - writes nothing else to standard output",
    "explain": "What a problem code means, why it matters, what to do, and a bad and a good example.",
    "explain.examples": """\
plancheck explain PC012
plancheck explain  # all codes, one line each""",
    "explain.code": "a code such as PC012; none: list all",
    "record": "Write figures of a year into its file, each at its place; all else in the file stays as it is.",
    "record.examples": """\
plancheck record gdp 2.86 --year 2024
plancheck record gdp=2.86 rice=5190 pension=8300/10240 --year 2024 --source "Yearbook 2024"
plancheck record gdp 2.86 --year 2024 --state preliminary --dry-run  # shows what it would do
plancheck record gdp --state final --year 2024  # the figure stays, and is final now
plancheck record four-good-roads in_progress/70 --year 2024  # a task: state, and percent done
plancheck record four-good-roads --state done --progress 100 --year 2024  # the same by options""",
    "record.figures": "an id and its value, or several ID=VALUE; VALUE is a number, PART/WHOLE, a task's state, or how "
    "a demand in words is judged; "
    "an id alone where options say the rest",
    "--year": "the year of the figures, or a part of it: 2024-09",
    "--source": "where they come from",
    "--note": "a remark; of a demand in words, what the judgement rests on",
    "--state": "flash, preliminary, final or revised, of a task its state, of a demand in words how it is judged "
    "(default: what the file says, else final)",
    "--progress": "of a task: percent done",
    "--replace": "may take the place of another figure",
    "--dry-run": "write nothing, show what would change",
    "record.--format": "text or json (default: text)",
    "schema": "The JSON Schema of a kind of data file, to let an editor complete and check while typing.",
    "schema.examples": """\
plancheck schema targets > targets.schema.json
plancheck schema actuals > actuals.schema.json""",
    "schema.kind": "which kind of file",
    "--data": "the data folder (default: the nearest data/ with targets.yaml, here or above; or PLANCHECK_DATA)",
    "--lang": "language of the answer (default: the locale's, else the plan's)",
    "report.--lang": "language of the report (default: the plan's)",
    "--color": "when to colour (default: auto; NO_COLOR and FORCE_COLOR are heeded)",
    "--at": "the data as they stood in a git revision: a commit, a tag, a branch, HEAD~3",
    "--today": "the current day, for due dates (default: SOURCE_DATE_EPOCH, else the clock)",
    "--version": "print the version and leave",
    "--help": "show this help and leave",
    "--install-completion": "complete commands in this shell from now on",
    "--show-completion": "print the completion script of this shell",
    "--as-of": "the year to look at (default: the last year with actuals)",
    "--methods": "rate it by all methods, side by side",
    "--method": "the rule by which to rate (default: the plan's own)",
    "--section": "only this section and its sub-sections",
    "--only": "only what stands at this verdict; may be repeated",
    "--owner": "only what this owner answers for",
    "--since": "what has moved since that year, instead of the whole table",
    "--missing": "only indicators whose figure of the year is not there",
    "--tasks": "list every task, not only those that need attention",
    "--fail-on": "exit 3 when an indicator or a task stands at this verdict or worse",
    "status.--format": "table, plain, json, csv or markdown (default: table on a terminal, else plain)",
    "show.--format": "text or json (default: text)",
    "validate.--format": "text, json, github, gitlab, sarif or junit (default: text; github in GitHub Actions)",
    "report.--format": "one or several of md, html, docx, xlsx (default: by the ending of -o, else md)",
    "--strict": "warnings count as errors",
    "--all": "every year with actuals",
    "--output": "a file, a folder, or - for standard output (default: reports/YEAR.md)",
    "--template": "a template of your own (see docs/templates.md)",
    "--check": "write nothing; exit 1 when the file there is missing or stale",
    "fault.choice": '{option} cannot be "{given}"; it is one of: {choices}',
    "fault.init-standing": "nothing was written, there already is: {paths}; name another folder: plancheck init DIR",
    "fault.init-years": '--years "{given}" is no span; write it like 2026-2030, of at most {most} years',
    "fault.init-no-name": "--name is empty; leave it out, or say what the plan is called",
    "fault.init-example-whole": "--example is a whole plan as it is: leave out {option}",
    "fault.count": '{option} "{given}" is no number; write it like 100, or 0 for all',
    "fault.stdin-name-alone": "--stdin-name goes with standard input: plancheck validate - --stdin-name PATH",
    "fault.stdin-at": "standard input is no part of a revision: leave out either - or --at",
    "fault.not-a-data-file": "{path}: no file of a plan; these are targets.yaml and actuals/YEAR.yaml of a data folder",
    "fault.date": '{option} "{given}" is no date; write it like 2024-12-31',
    "fault.epoch": '{option} "{given}" is no number of seconds',
    "fault.year": '{option} "{given}" is no year; write it like 2024',
    "fault.year-before-plan": "{option} {given} lies before the plan, which runs from {first} to {last}",
    "fault.since-not-before": "--since {given} must be a year from {first} on and before {as_of}, the year looked at",
    "fault.report-ending": "{path} does not say its format: end it with one of {choices}, or name one with --format",
    "fault.unknown-id": 'there is no indicator or task "{given}"; `plancheck status` lists them with --format json',
    "fault.unknown-id-errors": '"{given}" was left out for its errors: `plancheck validate` tells them',
    "fault.unknown-id-near": 'there is no indicator or task "{given}"; did you mean "{suggestion}"?',
    "fault.year-after-plan": "{given} lies after the plan, which runs from {first} to {last}",
    "fault.several-ids": 'several are called "{given}": name one by its id: {choices}',
    "fault.unknown-code": 'there is no problem code "{given}"; `plancheck explain` lists all',
    "fault.unknown-code-near": 'there is no problem code "{given}"; did you mean {suggestion}?',
    "fault.unknown-owner": 'no indicator and no task belongs to "{given}"; the owners are: {choices}',
    "fault.unknown-owner-near": 'no indicator and no task belongs to "{given}"; did you mean "{suggestion}"?',
    "fault.no-owners": 'nothing belongs to "{given}": the plan names no owner',
    "fault.unknown-section": 'there is no section "{given}"; it is one of: {choices}',
    "fault.unknown-section-near": 'there is no section "{given}"; did you mean "{suggestion}"?',
    "fault.unknown-command": 'there is no command "{given}"; it is one of: {choices}',
    "fault.unknown-command-near": 'there is no command "{given}"; did you mean "{suggestion}"?',
    "fault.extra-argument": '`plancheck {command}` does not know what to do with "{given}"',
    "fault.no-such-option": "there is no option {given}",
    "fault.no-such-option-near": "there is no option {given}; did you mean {suggestion}?",
    "fault.missing-argument": "{name} is missing",
    "fault.option-takes-no-value": "{option} takes no value",
    "fault.option-needs-value": "{option} needs a value",
    "fault.usage": "{message}",
    "fault.year-missing": "--year is missing: say which year the figures are of, like --year 2024",
    "fault.period": '{option} "{given}" is no year; write it like 2024, or 2024-09 for a part of it',
    "fault.pair": '"{given}" is no ID=VALUE; write `plancheck record ID VALUE` for one, ID=VALUE ID=VALUE for several',
    "fault.no-number": "{id}: {message}",
    "fault.no-number-hint": "{id}: {message}; {hint}",
    "fault.no-text": "{option} holds bytes that are no UTF-8; write it anew",
    "fault.said-twice": '{id}: "{given}" and {option} say the same thing; leave one out',
    "fault.task-state": '{id} is a task, and "{given}" no state of one: not_started, in_progress, done or dropped',
    "fault.judgement": (
        '{id} is a demand in words, and "{given}" no judgement: achieved, ahead, on_track, behind, off_track or missed'
    ),
    "fault.figure-state": '--state cannot be "{given}"; it is one of: flash, preliminary, final, revised',
    "fault.progress-of-figure": "--progress is said of a task, and {id} is none",
    "fault.busy": "{path}: others have been writing there for half a minute; nothing is written, try again",
    "fault.held-open": "{path} cannot be written: another program (such as Excel) holds it open, or you may not write "
    "there; close it, or ask for the right. Nothing is changed",
    "fault.disk-full": "{path} cannot be written: the disk is full; nothing is changed",
    "fault.read-only": "{path} cannot be written: the drive is read-only; nothing is changed",
    "fault.not-entered": "{path} cannot be written: {cause}; nothing is changed",
    "fault.half-entered": "{path} cannot be written: {cause}; {paths} could not be put back and stay as they are now: "
    "the next record or import completes what has begun",
    "fault.half-entered-for-good": "{path} cannot be written: {cause}; {paths} could not be put back and stay as they "
    "are now; what was there before lies in: {kept}",
    "fault.no-such-folder": "{path}: there is no such file or folder",
    "fault.no-targets": "{path}: no targets.yaml here; a data folder holds targets.yaml and actuals/",
    "fault.no-data-folder": "no data folder found: neither here nor above is there a data/ that holds targets.yaml; "
    "name it with --data DIR",
    "fault.no-such-revision": 'the git repository has no revision "{given}"; `git log --oneline` lists them',
    "fault.not-a-repository": "{path}: this is in no git repository; --at reads the data from one",
    "fault.not-in-revision": "{revision}: this revision holds no data folder with targets.yaml at {path} or above",
    "fault.git-missing": "--at needs the program git, which is not installed",
    "fault.git-failed": "git cannot read the repository: {cause}",
    "fault.not-writable": "{path} cannot be written: {cause}",
    "fault.template-unreadable": "{path}: the template cannot be read: {cause}",
    "fault.template": "{path}:{line}: {message}",
    "fault.output-is-input": "{path} is an input of the report (data or template); name another place for it",
    "fault.output-in-data": "{path} lies in the data folder, whose files are the plan; name another place for it",
    "fault.form-empty": "there is nothing to fill in: no indicator with a figure, and no task",
    "fault.form-ending": "{path}: a form is a workbook; its name ends in .xlsx",
    "fault.form-split-folder": "--split writes a file for each owner: {path} is one file; name a folder",
    "fault.form-standing": "nothing was written, there already is: {paths}; it may hold figures. Name another place",
    "fault.import-held": "{path} cannot be read; if it is open in Excel or WPS, close it and try again: {cause}",
    "fault.not-readable": "{path} cannot be read: {cause}",
    "fault.nothing-to-import": "{path}: no workbook (.xlsx) and no table (.csv) in this folder",
    "fault.no-folder": "{path} is no folder; name a folder, or a file that ends with one of: {choices}",
    "fault.no-working-folder": "the folder that you are in is gone; change to one that is there",
    "fault.system": "{path}: {cause}",
    "fault.output-broken": "the output cannot be written: {cause}",
    "fault.several-years-one-file": "{path} can hold one year; name a folder for several",
    "fault.several-formats-one-file": "{path} can hold one format; name a folder for several",
    "fault.text-only": "{option} works for text alone ({choices}), not for {given}",
    "fault.template-format": "{path} is a template for {format}, which --format does not name",
    "fault.template-none": "{format} has a fixed layout and takes no template ({path})",
    "fault.missing-extra": "{format} needs a library that is not installed; install it in plancheck's own folder with: "
    "pip install '.[{extra}]'",
    "fault.internal": "this is a fault of plancheck, not of your data: {kind}: {message}. "
    "PLANCHECK_TRACEBACK=1 shows where; please report it",
}
