"""A bad and a good example of data for every problem code: the same in all languages, and run by the tests."""

from __future__ import annotations

from collections.abc import Mapping

from plancheck.samples import files, likelihood, meaning, shapes, syntax
from plancheck.samples.base import Case, Content, Folder, Link, Sample, files_of

SAMPLES: Mapping[str, Sample] = {
    **syntax.SAMPLES,
    **files.SAMPLES,
    **shapes.SAMPLES,
    **meaning.SAMPLES,
    **likelihood.SAMPLES,
}
"""By code. A new code needs its sample here, its words in `text/*/explanations` and its line in the register."""

__all__ = ["SAMPLES", "Case", "Content", "Folder", "Link", "Sample", "files_of"]
