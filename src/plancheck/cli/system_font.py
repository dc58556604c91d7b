"""A font of this computer that has Chinese characters, for pictures that are made of points."""

from __future__ import annotations

import os
from pathlib import Path

from plancheck.render.edition import Font

_FAMILIES = {
    "notosanscjk-regular.ttc": "Noto Sans CJK SC",
    "notosanscjksc-regular.otf": "Noto Sans CJK SC",
    "notosanssc-regular.otf": "Noto Sans SC",
    "notosanssc-regular.ttf": "Noto Sans SC",
    "sourcehansanssc-regular.otf": "Source Han Sans SC",
    "sourcehansanscn-regular.otf": "Source Han Sans CN",
    "msyh.ttc": "Microsoft YaHei",
    "msyh.ttf": "Microsoft YaHei",
    "pingfang.ttc": "PingFang SC",
    "hiragino sans gb.ttc": "Hiragino Sans GB",
    "stheiti light.ttc": "Heiti SC",
    "deng.ttf": "DengXian",
    "simhei.ttf": "SimHei",
    "wqy-microhei.ttc": "WenQuanYi Micro Hei",
    "wqy-zenhei.ttc": "WenQuanYi Zen Hei",
    "droidsansfallbackfull.ttf": "Droid Sans Fallback",
    "simsun.ttc": "SimSun",
    "notoserifcjk-regular.ttc": "Noto Serif CJK SC",
    "uming.ttc": "AR PL UMing CN",
}
"""Family by file name, the best first. The names are known and not read: that would need a library of its own."""


def find() -> Font | None:
    """The best font found, always the same one on one computer; None where there is none."""
    found: dict[str, str] = {}
    for folder in _folders():
        for place, _, names in os.walk(folder):
            for name in names:
                if name.lower() in _FAMILIES:
                    path = os.path.join(place, name)  # noqa: PTH118 - tens of thousands of files may lie there
                    found[name.lower()] = min(path, found.get(name.lower(), path))
    for name, family in _FAMILIES.items():
        if name in found:
            return Font(found[name], family)
    return None


def _folders() -> list[Path]:
    windows = [Path(os.environ[name]) / rest for name, rest in _OF_WINDOWS.items() if name in os.environ]
    return [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        Path("/System/Library/Fonts"),
        Path("/Library/Fonts"),
        *_of_home(),
        *windows,
    ]


def _of_home() -> list[Path]:
    """The folders of the user's own, who may be unknown to the system and have none (`docker run -u 12345`)."""
    try:
        home = Path.home()
    except RuntimeError:
        return []
    return [home / ".local/share/fonts", home / ".fonts", home / "Library/Fonts"]


_OF_WINDOWS = {"WINDIR": "Fonts", "LOCALAPPDATA": "Microsoft/Windows/Fonts"}
