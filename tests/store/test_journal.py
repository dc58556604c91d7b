"""A change of several files that is killed midway is completed by the next writer, or was never begun."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import pytest

from plancheck.store import atomic, journal

OLD = {"2021.yaml": b"old 1", "2022.yaml": b"old 2"}
NEW = {"2021.yaml": b"new 1", "2022.yaml": b"new 2", "2023.yaml": b"new 3"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in OLD.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def killed_before_step(folder: Path, step: int) -> bool:
    """Change all files in a process that is killed before it moves or takes away its `step`th file; False: it ended."""
    process = get_context("fork").Process(target=_change, args=(folder, step))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def _change(folder: Path, step: int) -> None:
    with _killing(step):
        atomic.write_all({folder / name: content for name, content in NEW.items()}, folder)
    os._exit(0)


@contextmanager
def _killing(step: int) -> Iterator[None]:
    steps = iter(range(1, 100))
    for name in ("replace", "unlink"):
        real = getattr(Path, name)

        def counting(*arguments: object, real: object = real, **more: object) -> object:
            if next(steps) == step:
                os.kill(os.getpid(), signal.SIGKILL)
            assert callable(real)
            return real(*arguments, **more)

        setattr(Path, name, counting)
    yield


def next_writer(folder: Path) -> journal.Ended:
    ended = journal.end_begun(folder)
    atomic.clear_left_behind(folder)
    return ended


@pytest.mark.parametrize(
    ("step", "content"),
    [
        pytest.param(1, OLD, id="before the journal lies there"),
        pytest.param(2, NEW, id="before the first file"),
        pytest.param(3, NEW, id="between two files"),
        pytest.param(4, NEW, id="before the last file"),
        pytest.param(5, NEW, id="before the journal goes"),
        pytest.param(6, NEW, id="before what was kept goes"),
    ],
)
def test_killed_at_any_step_the_change_is_whole_after_the_next_writer(
    folder: Path, step: int, content: dict[str, bytes]
) -> None:
    assert killed_before_step(folder, step)
    ended = next_writer(folder)
    assert held(folder) == content
    assert {path.name for path in ended.completed} == (NEW.keys() if step in range(2, 6) else set())
    assert next_writer(folder) == journal.Ended()


def test_there_is_no_further_step(folder: Path) -> None:
    assert not killed_before_step(folder, 8)
    assert held(folder) == NEW


@pytest.mark.parametrize("name", ["2021.yaml", "2022.yaml", "2023.yaml"])
def test_what_somebody_has_written_since_stays(folder: Path, name: str) -> None:
    """Of a change that stopped behind its first file, whichever file it is."""
    assert killed_before_step(folder, 3)
    (folder / name).write_bytes(b"by hand")
    before = {name: content for name, content in held(folder).items() if not name.startswith(".")}
    ended = next_writer(folder)
    assert {path.name for path in ended.abandoned} == NEW.keys()
    assert held(folder) == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff",
        b"[1]",
        b'{"file": 1}',
        b'[{"file": "2021.yaml"}]',
        b'[{"file": "../2021.yaml", "temporary": "2022.yaml", "old": null, "new": "x"}]',
        b'[{"file": "..", "temporary": "2022.yaml", "old": null, "new": "x"}]',
        b'[{"file": ".", "temporary": "2022.yaml", "old": null, "new": "x"}]',
        b'[{"file": "2021.yaml", "temporary": "..", "old": null, "new": "x"}]',
        b'[{"file": "\\u0000", "temporary": "2022.yaml", "old": null, "new": "x"}]',
        b'[{"file": "\\ud800", "temporary": "2022.yaml", "old": null, "new": "x"}]',
        b"[" * 100_000,
        b'[{"file": 1, "temporary": "2022.yaml", "old": null, "new": "x"}]',
    ],
)
def test_a_journal_that_is_none_moves_nothing(folder: Path, content: bytes) -> None:
    (folder / journal.NAME).write_bytes(content)
    before = held(folder)
    assert journal.end_begun(folder) == journal.Ended()
    assert held(folder) == before


def test_a_single_file_and_files_elsewhere_need_no_journal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(_: object) -> bytes:
        raise AssertionError("a journal")

    monkeypatch.setattr(journal, "text_of", none)
    (folder / "below").mkdir()
    atomic.write_all({folder / "2021.yaml": b"new"}, folder)
    atomic.write_all({folder / "2022.yaml": b"new", folder / "below" / "2021.yaml": b"new"}, folder)
    assert (folder / "below" / "2021.yaml").read_bytes() == b"new"


def test_a_fault_midway_leaves_no_journal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "2022.yaml":
            raise PermissionError(13, "held open")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PermissionError):
        atomic.write_all({folder / name: content for name, content in NEW.items()}, folder)
    assert held(folder) == OLD


@pytest.mark.parametrize("put_back", [0, 1])
@pytest.mark.parametrize("has_links", [True, False])
def test_what_cannot_be_put_back_is_named_and_completed_by_the_next_writer(
    folder: Path, monkeypatch: pytest.MonkeyPatch, put_back: int, has_links: bool
) -> None:
    """From the last file on the drive takes nothing more, or only after the second one was put back."""
    real = Path.replace
    done: list[Path] = []

    def replace(self: Path, target: Path) -> Path:
        if target.name == "2023.yaml" or len(done) == 3 + put_back:  # the journal, two files, those put back
            raise OSError(28, "No space left on device")
        done.append(target)
        return real(self, target)

    def no_link(self: Path, target: Path) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "replace", replace)
    if not has_links:
        monkeypatch.setattr(Path, "hardlink_to", no_link)
    with pytest.raises(atomic.Unfinished) as caught:
        atomic.write_all({folder / name: content for name, content in NEW.items()}, folder)
    monkeypatch.setattr(Path, "replace", real)
    assert [path.name for path in caught.value.replaced] == ["2021.yaml", "2022.yaml"][: 2 - put_back]
    assert [path.read_bytes() for path in caught.value.kept] == [b"old 1", b"old 2"][: 2 - put_back]
    assert caught.value.is_to_be_completed
    ended = next_writer(folder)
    if has_links or not put_back:
        assert {path.name for path in ended.completed} == NEW.keys()
        assert held(folder) == NEW
    else:  # the new content of what was put back is gone
        assert {path.name for path in ended.abandoned} == NEW.keys()


def test_to_put_back_takes_no_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the first file on that takes its place no other can be made."""
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target.name == "2021.yaml":
            monkeypatch.setattr("tempfile.mkstemp", None)
        if target.name == "2023.yaml":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OSError, match="No space") as caught:
        atomic.write_all({folder / name: content for name, content in NEW.items()}, folder)
    assert not isinstance(caught.value, atomic.Unfinished)
    assert held(folder) == OLD
