"""What makes a problem the same in the next run, though lines have moved."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from plancheck.model.problem import Problem
from plancheck.render.problems.result import Surface


def fingerprints(problems: Sequence[Problem], surface: Surface) -> Iterator[str]:
    """A fingerprint for each problem: no two are the same, and none depends on a line's number.

    It is made of the code, the file, the keys that lead there (not the positions in lists) and the text of the line.
    Problems that agree in all of it are numbered in their order.
    """
    seen: Counter[str] = Counter()
    lines = {file: surface.read_lines(file) for file in dict.fromkeys(problem.place.file for problem in problems)}
    for problem in problems:
        base = "\0".join(_parts(problem, surface.from_top(problem.place.file), lines[problem.place.file]))
        yield hashlib.sha256(f"{base}\0{seen[base]}".encode(errors="surrogatepass")).hexdigest()
        seen[base] += 1


def _parts(problem: Problem, file: str, lines: Sequence[str]) -> tuple[str, ...]:
    keys = ".".join(step for step in problem.path.split(".") if not step.isdigit())
    line = lines[problem.place.line - 1].strip() if problem.place.line <= len(lines) else ""
    return problem.code, problem.variant, file, keys, line
