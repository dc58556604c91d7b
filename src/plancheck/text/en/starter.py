"""The files of a new plan in English, with comments that teach the format."""

FILES = {
    "targets.yaml": """\
# yaml-language-server: $schema=targets.schema.json
# The targets of the plan. The first line lets an editor (such as VS Code with its YAML extension) complete and check
# while you type; it may go. Indent with blanks; what follows # is a comment. After a change run plancheck validate: it
# points at the line and column of every fault.
format: 1

plan:
  id: @{id}
  title: @{title}
  years: [@{first}, @{last}]
  language: en
  illustrative: true          # indicators and figures below are examples; once all are your own, delete this line

sections:                      # chapters; parent: ID makes one a sub-chapter
  - {id: economy, title: Economy}
  - {id: livelihood, title: Livelihood}

indicators:
  - id: gdp                    # lower-case letters, digits, hyphens; do not change it later
    name: Gross domestic product
    section: economy
    unit: million
    baseline: 100              # the figure of @{before}
    target:
      level: {at_least: 140}   # in @{last}; also at_most, above (strictly), below, between, about
    owner: Development office    # who answers for it: plancheck form makes a sheet for each
    # nature: binding          # or expected

  - id: energy                 # a reduction in %, counted from @{before}
    name: Energy per unit of output
    section: economy
    unit: kg per thousand
    baseline: 0.60
    target:
      reduction: {at_least: 13.5}
    owner: Development office

  - id: grain                  # a floor that every year has to keep
    name: Grain harvest
    section: economy
    unit: thousand tonnes
    target:
      every_year: {at_least: 12}
    owner: Agriculture office

  - id: pension                # a share: its unit is '%', its figures may be given as part and whole
    name: Pension insurance coverage
    section: livelihood
    unit: '%'
    baseline: 91.5
    target:
      level: {at_least: 95}
    owner: Social security office

tasks:                         # commitments without a number
  - id: clinic
    title: Build a new clinic
    section: livelihood
    due: @{last}-06-30           # only where the plan says so
    owner: Health office
""",
    "actuals.yaml": """\
# yaml-language-server: $schema=../actuals.schema.json
# The actual figures of @{year}, one file a year. Leave out what is not known; do not write 0 for it.
year: @{year}
source: Illustrative figures (not real statistics)   # of all figures that name none of their own
values:
  gdp: @{gdp}
  energy: @{energy}
  grain: {value: 12.4, note: A good summer}      # also state: preliminary and the like, and source
  pension: {part: @{insured}, whole: 20000}           # a share: those insured, of all that should be; @{share} %
tasks:
  clinic: {state: in_progress, progress: 20}     # not_started, in_progress, done, dropped; progress in percent
""",
    ".gitignore": """\
# what editors and offices leave behind
~$*
.~lock.*#
*.swp
*~
.DS_Store
Thumbs.db
""",
    "workflow.yml": """\
# checks the data of the plan at every push: faults stand at their lines in the pull request, and the job summary says
# where the plan stands
name: plancheck
on: [push, pull_request]
permissions:
  contents: read
jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@@v4
      - uses: your-organization/plancheck@@v@{version}
        with:
          data: data
          # strict: true        # warnings fail the job, too
""",
}
