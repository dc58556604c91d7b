"""What is told of files that are handed in, in English."""

WORDS = {
    "reading.fault": "{origin}: {sentence}",
    "reading.remark": "{origin}: {sentence}",
    "reading.refused": "Nothing is written: {count} cells or files are not certain.",
    "reading.refused.one": "Nothing is written: 1 cell or file is not certain.",
    "told.cell-about": '"{text}" is no exact number; enter the figure itself, and what is to be said of it as a note',
    "told.cell-boolean": "this is true or false, not a number",
    "told.cell-converted": "{amount} {told} is taken as {value} {unit}",
    "told.cell-date": "this is a date ({text}), not a number; enter the number, and format the cell as one",
    "told.cell-digits": "{text} has more digits than a spreadsheet keeps or the data take; enter it in a larger unit",
    "told.cell-emptied": "the cell was emptied; what stood there ({known}) stays in the data",
    "told.cell-exponent": '"{text}" is rounded by its notation; write the number in full',
    "told.cell-marks": '"{text}" can be read in several ways; write it like 1234.5, without separators',
    "told.cell-merged": "the cell is merged with those of other rows, so that nobody can tell whose figure it is",
    "told.cell-no-number": '"{text}" is no number',
    "told.cell-no-unit": '"{text}": the indicator has no unit to hold "{told}" against; enter the number alone',
    "told.cell-percent": "{text} is a percentage, but the figure is in {unit}; enter the number alone",
    "told.cell-permille": "{text}: the figure is in {unit}; % and ‰ are not converted, as either may be a slip",
    "told.cell-unit": '"{text}" is in {told}, but the figure is in {unit}, and the one does not follow from the other',
    "told.formula-used": "the formula's value {value} is taken, as the spreadsheet last computed it",
    "told.formula-without-value": (
        "a formula that was never computed has no value; open and save the file in a spreadsheet, or enter the number"
    ),
    "told.state-values": '"{text}" is no state of a figure; choose flash, preliminary, final or revised',
    "told.state-tasks": '"{text}" is no state of a task; choose not started, in progress, done or dropped',
    "told.state-words": '"{text}" is no judgement; choose one from the list, such as on track or behind',
    "told.share-incomplete": 'part "{part}" and whole "{whole}" belong together; the whole is not 0',
    "told.share-disagrees": "{part} of {whole} is not {value} {unit}; enter the one or the other",
    "told.no-indicator": 'the plan has no indicator "{id}"',
    "told.no-indicator-near": 'the plan has no indicator "{id}"; did you mean "{suggestion}"?',
    "told.no-task": 'the plan has no task "{id}"',
    "told.no-task-near": 'the plan has no task "{id}"; did you mean "{suggestion}"?',
    "told.unit-changed": '"{id}" is asked for in "{unit}" here, and in "{own}" by the plan',
    "told.task-without-state": '"{id}" has a progress, but no state',
    "told.words-without-figure": "a remark without a figure is not entered: {text}",
    "told.words-without-judgement": "evidence without a judgement is not entered: {text}",
    "told.no-demand-in-words": (
        '"{id}" is not demanded in words by the plan, and cannot be judged; give its figure, in a form by a fresh one'
    ),
    "told.words-without-state": "a remark without a state is not entered: {text}",
    "told.form-record": (
        "the hidden sheet by which the form is read has been changed, or comes from another version of plancheck; "
        "fill in a fresh form"
    ),
    "told.form-other-plan": 'this is a form of the plan "{plan}", not of "{own}"',
    "told.form-other-year": "this is a form for {year}, not for {asked}",
    "told.form-head-changed": (
        'the heading says "{text}" now, and said "{head}" when the form was made, so that nobody can tell '
        "what the figures are; put the heading back, or fill in a fresh form"
    ),
    "told.form-older": "the form was made for another version of targets.yaml; its cells were checked one by one",
    "told.form-row-missing": 'the row of "{id}" has gone from the sheet "{sheet}"; fill in a fresh form',
    "told.form-row-moved": (
        'this row is called "{text}" now, and was "{name}" when the form was made; rows may have been sorted or moved. '
        "Check them, and fill in a fresh form"
    ),
    "told.form-row-added": (
        "{text} stands in a row that is none of the form's, so that nobody can tell whose figure it is; "
        "move it to its row, or delete it"
    ),
    "told.form-keys-missing": "the hidden column by which the sheet is read has been deleted; fill in a fresh form",
    "told.form-heads-missing": (
        "the hidden row by which the sheet is read has been deleted or moved; fill in a fresh form"
    ),
    "told.form-without-record": (
        "this is a form, but its hidden sheet has gone: sheets were copied, or saved as CSV; send the .xlsx itself"
    ),
    "told.kind-not-read": "neither a workbook nor CSV; it is not read",
    "told.folder-not-read": "a folder within the folder; it is not read. Where it holds forms, name it as well",
    "told.sheet-not-read": "the sheet is none of the form's, and is not read; filled cells: {count}, the first: {text}",
    "told.cell-beside": (
        '"{text}" stands beside the cells to fill, and the figure of the row is still missing; '
        "move it to its cell, or delete it"
    ),
    "told.cell-outside": '"{text}" stands beside the cells to fill, and is not read',
    "told.form-row-unknown": 'the row of "{id}" is none of this form; fill in a fresh form',
    "told.form-column-missing": 'the column "{field}" has gone from this sheet; fill in a fresh form',
    "told.book-broken": "the workbook is damaged, or none; save it once more as .xlsx",
    "told.book-encrypted": "the workbook is protected by a password; save it without one",
    "told.book-old": "this is a workbook of old (.xls); save it as .xlsx",
    "told.book-binary": "this is a binary workbook (.xlsb); save it as .xlsx",
    "told.book-other": "this is no workbook of Excel; save it as .xlsx",
    "told.book-macros": "the workbook holds macros; it is not read. Save it as .xlsx, without them",
    "told.book-links": (
        "the workbook takes data from other files (external links, queries or embedded objects); it is not read. "
        "Break the links, or copy the values"
    ),
    "told.book-bomb": "the workbook unpacks to far more than any form needs (above {most} MiB, or swollen)",
    "told.book-cells": 'the sheet "{sheet}" reaches too far down or aside; delete what stands alone at its end',
    "told.book-no-form": (
        "this is neither a form of plancheck nor a table with heads such as id and value; see plancheck import --help"
    ),
    "told.file-large": "the file is larger than {most} MiB; no form is",
    "told.table-binary": "this is no text; save it as CSV in UTF-8, or as .xlsx",
    "told.table-broken": "line {line} is no CSV: a quote does not end, or stands where none can",
    "told.table-long": "the table has more than {most} rows",
    "told.table-no-heads": "no row of heads names an id and a value; also read: year, state, source, note, part, whole",
    "told.export-without-kind": (
        "`export` wrote this table, but its column kind has gone, which parts reported figures from targets and "
        "computed ones; keep that column"
    ),
    "told.head-twice": 'two columns are called "{head}"',
    "told.cell-without-head": '"{text}" stands below no head; a number with a comma belongs in quotes',
    "told.columns-not-read": "these columns are not read: {heads}",
    "told.no-row": "no row below the heads reports a figure",
    "told.no-row-of-year": "no row of {year} is in it",
    "told.no-year": "nothing says of which year the figures are; add a column year, or --year",
    "told.year-unknown": '"{text}" is no year; write it like 2024',
    "told.no-id": "the row names no indicator",
    "told.name-unknown": 'the plan has no indicator or task called "{text}", or several; write its id',
    "told.rows-of-other-kinds": "rows that hold no reported figures (targets, computed ones) are left aside: {count}",
    "told.rows-in-other-forms": (
        "rows that are more than a value (bounds, growths, several years) are left aside: {count}"
    ),
    "told.rows-of-other-years": "rows of other years are left aside: {count}",
    "told.sdg-name": '"{name}" does not say which indicator it is; name the file like indicator_1-2-1.csv',
    "told.sdg-unknown": "the plan has no indicator whose id is {number}, or ends with it",
    "told.sdg-several": "several indicators have ids that end with {number}: {ids}",
    "told.sdg-broken-down": "rows that break the figure down are left aside: {count}",
    "told.sdg-no-headline": "no row is a headline figure: in every one a column between Year and Value is filled",
}
