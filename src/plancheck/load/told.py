"""What is told of one file: everything, until it is so much that nobody reads it."""

from __future__ import annotations

from plancheck.model.problem import MAX_PROBLEMS, Problem, fault


class Told(list[Problem]):
    """The problems of one file; the first one too many stands for all that follow."""

    def add(self, problem: Problem) -> None:
        """Keep a problem, unless there are too many."""
        if len(self) < MAX_PROBLEMS:
            self.append(problem)
        elif len(self) == MAX_PROBLEMS:
            figures = {"limit": MAX_PROBLEMS}
            self.append(fault("PC004.problems", problem.place, problem.path, figures, hint="mend_these"))
