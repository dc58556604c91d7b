"""`make fuzz`: draws spoiled plans for as long as it is told to, and keeps the smallest folder that breaks a law."""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from pathlib import Path

from tests.fuzz.laws import verify
from tests.fuzz.mutate import FOLDERS, STEPS, Step, Tree, spoiled

KEPT = Path("fuzz-found")
"""Where folders that break a law are kept, under the working folder; git does not look into it."""

Case = tuple[int, tuple[Step, ...], int]
"""A plan, how it is spoiled, and what of it is shown."""


def drawn(seed: int) -> Case:
    """The case of a seed: the same one for ever, as long as the steps are."""
    dice = random.Random(seed)
    count = 1 + min(int(dice.expovariate(0.5)), 11)
    steps = tuple(
        Step(dice.choice(tuple(STEPS)), dice.getrandbits(16), dice.getrandbits(24), dice.getrandbits(24))
        for _ in range(count)
    )
    return dice.randrange(len(FOLDERS)), steps, dice.getrandbits(16)


def broken(case: Case) -> tuple[str, str] | None:
    """What breaks: the kind and place, by which two finds are told apart, and the whole story."""
    folder, steps, choice = case
    try:
        verify(spoiled(folder, steps), choice)
    except Exception as error:  # a fuzzer is there to meet every exception
        last = traceback.extract_tb(error.__traceback__)[-1]
        told = str(error)[:40] if isinstance(error, AssertionError) else ""
        return f"{type(error).__name__} {Path(last.filename).name}:{last.lineno} {told}", traceback.format_exc()
    return None


def smallest(case: Case, kind: str) -> Case:
    """The case without the steps that it does not need to break the same law."""
    folder, steps, choice = case
    position = 0
    while position < len(steps):
        fewer = (*steps[:position], *steps[position + 1 :])
        found = broken((folder, fewer, choice))
        if found is not None and found[0] == kind:
            steps = fewer
        else:
            position += 1
    return folder, steps, choice


def keep(tree: Tree, name: str, story: str) -> Path:
    """Write a folder down, with what broke."""
    root = KEPT / name
    for inner, content in tree.items():
        path = root / "data" / inner
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (root / "story.txt").write_text(story, encoding="utf-8", errors="backslashreplace")
    return root


def tell(line: str) -> None:
    """A line for whoever watches, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Run; 1 where a law was broken."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    options.add_argument("--seconds", type=float, default=60, help="how long to go on (default: 60)")
    options.add_argument("--seed", type=int, help="where to begin (default: by the clock)")
    options.add_argument("--cases", type=int, default=sys.maxsize, help="how many cases at most")
    asked = options.parse_args()
    seed = int(time.time()) * 1_000_000 if asked.seed is None else asked.seed
    tell(f"seeds from {seed}")
    kinds: dict[str, int] = {}
    start = time.monotonic()
    cases = slowest = 0.0
    while time.monotonic() - start < asked.seconds and cases < asked.cases:
        case = drawn(seed)
        began = time.process_time()
        found = broken(case)
        slowest = max(slowest, time.process_time() - began)
        if found is not None:
            kind, _ = found
            kinds[kind] = kinds.get(kind, 0) + 1
            if kinds[kind] == 1:
                case = smallest(case, kind)
                again = broken(case) or found
                steps = "\n".join(map(str, case[1]))
                root = keep(spoiled(*case[:2]), str(seed), f"{steps}\nchoice {case[2]}\n\n{again[1]}")
                tell(f"{kind}: kept in {root}, again with --seed {seed} --cases 1")
        cases += 1
        seed += 1
    tell(f"{cases:.0f} cases, the slowest {slowest:.1f} s; {len(kinds)} kinds of faults in {sum(kinds.values())} cases")
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
