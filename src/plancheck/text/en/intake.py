"""What is told of figures on their way into the data files, in English."""

WORDS = {
    "intake.dry": "Nothing is written (--dry-run). It would change:",
    "intake.written": "Written:",
    "intake.completed": "An earlier call was cut off midway; it is completed now: {files}.",
    "intake.abandoned": "An earlier call was cut off midway, and its files have changed since; it is not completed. "
    "Please check them, or enter those figures again: {files}.",
    "intake.nothing": "The files say so already: nothing to write.",
    "intake.refused": "Nothing is written.",
    "intake.unchanged": "{count} figures say what the files say already.",
    "intake.unchanged.one": "1 figure says what the files say already.",
    "intake.figure": "{name} ({id}), {period}",
    "intake.through": "up to {month}",
    "intake.figure.part": "{name} ({id}), up to {period}",
    "intake.share": "{part} of {whole}",
    "intake.held": "{figure}: {place} says {held}, {origin} says {given}. --replace puts the new one in its place.",
    "intake.kept": "{figure}: {held} was said of the old figure and is now said of the new one; where that is wrong, "
    "enter the state, source or note that belongs to it.",
    "intake.twice": "{figure}: {other} says {held}, {origin} says {given}. Only one of them can be right.",
    "intake.twice.call": "{figure}: the command line has two figures, {held} and {given}; only one can be right.",
    "intake.comes-from": "{place} would come from {origin}.",
    "intake.origin.call": "the command line",
    "intake.origin.line": "{file}, line {place}",
    "intake.origin.cell": "{file}, sheet {sheet}, cell {place}",
    "intake.origin.sheet": "{file}, sheet {sheet}",
    "intake.origin.file": "{file}",
    "intake.refusal": "{origin}: {sentence}",
    "refusal.unknown-indicator": 'the plan has no indicator or task "{id}"',
    "refusal.in-words": (
        '"{id}" is demanded in words alone: people judge it, and no number is entered. Say '
        "`plancheck record {id} on_track --year {period} --note EVIDENCE`, or give state (such as on track) and note"
    ),
    "refusal.fraction": (
        '"{id}": {value} looks like {meant} {unit} written as a fraction, so that it is not certain; write {meant}, '
        "or, where it really is {value}, write it with its unit: {value}{unit}"
    ),
    "refusal.unknown-task": 'the plan has no task "{id}"',
    "refusal.part-of-year": (
        "{file} holds figures up to {through}; one of the whole year has no place there. "
        "Rename that file to {through}.yaml, or say --year {through}"
    ),
    "refusal.suggestion": '; did you mean "{suggestion}"?',
    "refusal.file-unreadable": "{file} cannot be read; `plancheck validate` says why",
    "refusal.cannot-splice": (
        '{file} is written in a way in which "{id}" cannot be put in without touching anything else; '
        "`plancheck validate` tells faults, else write it in by hand"
    ),
    "column.before": "Before",
    "column.after": "After",
    "column.progress-before": "Done/due before",
    "column.progress-after": "Done/due after",
}
