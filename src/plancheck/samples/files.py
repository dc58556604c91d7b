"""Files that cannot be read, or are not the ones that they should be."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.samples.base import ACTUALS, FIGURES, TARGETS, Case, Link, Sample, actuals, files_of

SAMPLES: Mapping[str, Sample] = {
    "PC002": Sample(Case({ACTUALS: FIGURES.encode("gb18030")}), Case({ACTUALS: FIGURES})),
    "PC003": Sample(Case({"targets.yml": b"format: 1\n"}, whole=True), Case(files_of(Case({})), whole=True)),
    "PC008": Sample(
        Case({"../figures.yaml": FIGURES, ACTUALS: Link("../../figures.yaml")}),
        Case({ACTUALS: FIGURES}),
    ),
    "PC009": Sample(Case({"actuals/2023.yml": FIGURES}), Case({ACTUALS: FIGURES})),
    "PC019": Sample(Case({TARGETS: "format: 2\n"}), Case({TARGETS: "format: 1\n"})),
    "PC026": Sample(Case({ACTUALS: FIGURES, "actuals/2023.yml": FIGURES}), Case({ACTUALS: FIGURES})),
    "PC027": actuals("year: 2024\nsource: 统计站年报\nvalues:\n  gdp: 2.46\n", FIGURES),
    "PC029": actuals("year: 2023\nvalues:\n  gdp: 2.46\n", FIGURES),
}
