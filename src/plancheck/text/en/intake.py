"""What is told of figures on their way into the data files, in English."""

WORDS = {
    "intake.file": "{file}",
    "intake.dry": "Nothing is written (--dry-run). It would change:",
    "intake.written": "Written:",
    "intake.nothing": "The files say so already: nothing to write.",
    "intake.refused": "Nothing is written.",
    "intake.unchanged": "{count} figures say what the files say already.",
    "intake.unchanged.one": "1 figure says what the files say already.",
    "intake.figure": "{name} ({id}), {period}",
    "intake.share": "{part} of {whole}",
    "intake.held": "{figure}: {place} says {held}, {origin} says {given}. --replace puts the new one in its place.",
    "intake.twice": "{figure}: {other} says {held}, {origin} says {given}. Only one of them can be right.",
    "intake.origin.call": "the command line",
    "intake.origin.line": "{file}, line {place}",
    "intake.origin.cell": "{file}, sheet {sheet}, cell {place}",
    "intake.origin.file": "{file}",
    "intake.list": "{name} {text}",
    "intake.refusal": "{origin}: {sentence}",
    "refusal.unknown-indicator": 'the plan has no indicator "{id}"',
    "refusal.unknown-task": 'the plan has no task "{id}"',
    "refusal.suggestion": '; did you mean "{suggestion}"?',
    "refusal.file-unreadable": "{file} cannot be read; `plancheck validate` says why",
    "refusal.cannot-splice": (
        "{file} is written in a way in which the figure cannot be put in without touching others; "
        "`plancheck validate` tells faults, else write it in by hand"
    ),
    "column.before": "Before",
    "column.after": "After",
    "column.progress-before": "Done/due before",
    "column.progress-after": "Done/due after",
}
