"""Compiles what large plans spend their time in, where that is asked for: `HATCH_BUILD_HOOKS_ENABLE=1 pip install .`.

The modules are compiled as they stand, by Cython, and give what they give interpreted, in three quarters of the time. A
C compiler is needed. Without the variable, and in a checkout that is worked on, everything is interpreted.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILED = (
    *("assess/figures", "assess/forecast", "assess/headings", "assess/indicator", "assess/measure", "assess/plan"),
    *("assess/explained/derived", "assess/explained/inputs", "assess/explained/shape"),
    *("assess/methods/base", "assess/methods/schedule"),
    *("calc/formulas", "calc/paths", "checks/*", "compose/demands", "compose/reasons"),
    *("load/assemble", "load/demands", "load/measures", "load/nodes", "load/regular", "load/shares", "load/spans"),
    *("load/shape/*", "load/targets/indicators"),
    *("model/actual", "model/quantity", "model/reason", "model/target"),
    *("render/json_explained", "render/json_parts", "render/json_text", "render/json_values"),
    *("text/catalogue", "text/figures", "text/numbers", "text/sentences"),
    *("track/bounds", "track/case", "track/facts", "track/known", "track/measures", "track/points"),
    *("track/trajectory", "track/versions", "track/ways"),
)
"""Modules of the package by their paths, without the suffix; a star stands for all of a folder."""

FLAGS = [] if os.name == "nt" else ["-O2", "-g0", *os.environ.get("CFLAGS", "").split()]
"""For the C compiler; what the builder's own environment says has the last word."""
DIRECTIVES = {
    "language_level": 3,
    "annotation_typing": False,  # annotations say what people may rely on; an `int` is no `int` of C
}


class CompilingHook(BuildHookInterface[Any]):
    """Puts compiled modules beside their sources in a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, unless the build is editable: what is edited must be what runs."""
        self._made = TemporaryDirectory()
        if version != "editable":
            folder = Path(self._made.name)
            for module in _compiled(Path(self.root) / "src", folder):
                build_data["force_include"][str(module)] = module.relative_to(folder / "lib").as_posix()
            build_data["pure_python"] = False
            build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Throw away what was compiled: the wheel has it."""
        self._made.cleanup()


def _compiled(source: Path, folder: Path) -> list[Path]:
    """Compile the modules; the files made, below `lib` of the folder as they shall lie in the wheel."""
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    paths = [path for named in COMPILED for path in sorted((source / "plancheck").glob(f"{named}.py"))]
    modules = [
        Extension(".".join(path.relative_to(source).with_suffix("").parts), [str(path)], extra_compile_args=FLAGS)
        for path in paths
        if path.name != "__init__.py"
    ]
    written = cythonize(modules, build_dir=str(folder / "c"), quiet=True, compiler_directives=DIRECTIVES)
    command = build_ext(Distribution({"name": "plancheck", "ext_modules": written}))
    command.build_lib, command.build_temp, command.parallel = str(folder / "lib"), str(folder / "temp"), True
    command.finalize_options()
    command.run()
    return sorted(file for file in (folder / "lib").rglob("*") if file.is_file())
