"""The words of the yearly report as a workbook, in English, beside those of the report itself."""

WORDS = {
    "sheet.summary": "Summary",
    "sheet.verdicts": "Verdicts",
    "sheet.monitoring": "Monitoring",
    "sheet.charts": "Charts",
    "sheet.register": "Tasks",
    "sheet.inputs": "Inputs",
    "sheet.methods": "Definitions",
    "sheet.paths": "Chart data",
    "workbook.page": "Page {page} of {pages}",
    "workbook.provisional": "Some figures are not final.",
    "workbook.verdict-counts": "Verdicts on the indicators",
    "workbook.task-counts": "Tasks by state",
    "workbook.reading": "How to read this workbook",
    "workbook.reading.sheets": "Its sheets: {names}.",
    "workbook.reading.places": "Tables and annexes that the sentences name: {places}.",
    "workbook.reading.place": "“{name}” is the sheet “{sheet}”",
    "workbook.reading.blank": (
        "A grey dash (—) means that the plan does not say it, or that there is no such figure; "
        "among the figures of the years the cell is grey and empty, for the small lines. "
        "Sums and averages are not disturbed by it."
    ),
    "workbook.reading.numbers": (
        "Numbers are numbers: unrounded, and shown with the decimals of the plan. "
        "“≥”, “to go”, “(preliminary)” and the like are formats of the cells and do not hinder computing. "
        "What is published only as a bound, or for several years together, is text and takes no part in it."
    ),
    "workbook.reading.gap": (
        "Gap: above zero it is still to go; below zero the target is exceeded, or there is room to the limit."
    ),
    "workbook.reading.inputs": (
        "“Inputs” has the formula of every computed figure, in symbols and in words, and every figure that a formula "
        "takes, with its file and line as seen from the data folder. What a function does, such as line, stands at the "
        "end of “Definitions”. Rates are fractions: 0.064 is 6.4%."
    ),
    "column.counted": "Count",
    "column.share-of-all": "Share",
    "column.part-of": "Part",
    "column.baseline-value": "Baseline",
    "column.base-year": "Base year",
    "column.further": "Also asked for",
    "column.need-growth": "Growth needed a year",
    "column.need-amount": "Amount needed a year",
    "column.account": "Account",
    "column.demand": "Demand",
    "column.kind": "Kind",
    "column.symbol": "Symbol",
    "column.meaning": "Meaning",
    "column.number": "Value",
    "column.formula": "Formula",
    "column.formula-words": "Formula in words",
    "column.file": "File",
    "column.line": "Line",
    "column.figure-year": "Year",
    "column.what-it-is": "Name",
    "column.text": "Text",
    "column.series": "Series",
    "workbook.functions": "Functions in formulas",
    "kind.figure": "computed",
    "kind.between": "in between",
    "kind.year": "year",
    "kind.input": "input",
    "input.trend": "makes the trend",
    "input.bound": "only a bound is published ({sign})",
    "input.since": "{first}–{last} together",
    "input.series": "series: {name}",
    "input.usual": "usual tolerance",
    "workbook.charts-left-out": (
        "There are charts of the first {count} indicators, those that need attention first; all are in “{sheet}”."
    ),
    "paths.low": "Low end of trend",
    "paths.high": "High end of trend",
    "paths.upper": "{name} (upper)",
}
