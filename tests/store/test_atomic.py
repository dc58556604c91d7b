"""A file is whole, old or new; what did not change is not touched."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from plancheck.store import atomic


def test_a_new_file_in_a_new_folder(tmp_path: Path) -> None:
    path = tmp_path / "reports" / "2024.md"
    assert atomic.write(path, "监测报告\n".encode())
    assert path.read_bytes() == "监测报告\n".encode()
    assert [child.name for child in path.parent.iterdir()] == ["2024.md"]


def test_the_same_text_does_not_touch_the_file(tmp_path: Path) -> None:
    path = tmp_path / "2024.md"
    atomic.write(path, b"same")
    os.utime(path, (1, 1))
    assert not atomic.write(path, b"same")
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize("name", ["pipe", "link"])
def test_a_pipe_takes_the_content_and_stays_one(tmp_path: Path, name: str) -> None:
    path, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(path)
    link.symlink_to(path)  # as /dev/stdout is
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # a writer waits for none
    try:
        assert atomic.write(tmp_path / name, b"figures")
        assert os.read(reader, 100) == b"figures"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(path.stat().st_mode)
    assert link.is_symlink()


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "2024.md"
    atomic.write(path, b"a\nb\r\n")
    assert path.read_bytes() == b"a\nb\r\n"


def test_permissions_are_kept_and_a_new_file_follows_the_mask(tmp_path: Path) -> None:
    path = tmp_path / "2024.md"
    old = os.umask(0o027)
    try:
        atomic.write(path, b"one")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
    finally:
        os.umask(old)
    path.chmod(0o600)
    atomic.write(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "2024.md"
    atomic.write(path, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        atomic.write(path, b"new")
    assert path.read_text() == "old"
    assert [child.name for child in tmp_path.iterdir()] == ["2024.md"]


def test_a_file_where_a_folder_should_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way")
    with pytest.raises(OSError, match="exist"):
        atomic.write(tmp_path / "reports" / "2024.md", b"text")


def test_a_link_stays_one_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    path, link = tmp_path / "2024.md", tmp_path / "link.md"
    atomic.write(path, b"old")
    link.symlink_to("2024.md")
    assert atomic.write(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_failure_at_the_second_file_puts_the_first_one_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new file goes again, an old one gets its content back."""
    old, new, last = tmp_path / "2023.yaml", tmp_path / "2024.yaml", tmp_path / "2025.yaml"
    old.write_bytes(b"old")
    last.write_bytes(b"last")
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target == last:
            raise PermissionError(13, "held open")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PermissionError) as caught:
        atomic.write_all({old: b"1", new: b"2", last: b"3"})
    assert caught.value.filename == str(last)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"2023.yaml": b"old", "2025.yaml": b"last"}
