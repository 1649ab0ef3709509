"""The history file: what is saved stays saved, what is forgotten is gone, nobody else reads it."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from drafter import history
from drafter.brief import Sent
from drafter.errors import HistoryError
from drafter.history import FILE, MIGRATIONS, Entry, Opportunity, opened
from tests.conftest import ROOT

DAY = date(2026, 11, 20)
NORTHWIND = Opportunity("Northwind Robotics", "Backend Engineer")
ACME = Opportunity("Acme", "Chef")


def entry(text: str = "Dear Priya,", **changes: object) -> Entry:
    values: dict[str, object] = {
        "kind": "thank-you", "recipient": "Priya Raman", "company": NORTHWIND.company,
        "role": NORTHWIND.role, "tone": "warm", "writer": "offline", "model": None,
        "written_on": DAY, "subject": "Thank you", "text": text,
        "findings": [{"code": "DR107", "message": "a cliché"}], "notes": "/notes.yaml",
        "notes_hash": "abc", "seed": 3, "options": {"anyway": True},
    }  # fmt: skip
    return Entry(**values | changes)  # type: ignore[arg-type]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A folder with a history of one draft."""
    with opened(tmp_path) as past:
        past.save([entry()])
    return tmp_path


def texts(folder: Path) -> list[str]:
    with opened(folder) as past:
        return [one.text for one in past.entries()]


def raw(folder: Path) -> bytes:
    """Every byte of the history, its log and its index included."""
    return b"".join(path.read_bytes() for path in sorted(folder.glob(f"{FILE}*")))


def start(folder: Path, body: str) -> subprocess.Popen[str]:
    """Another process with an open history `past`, that runs `body`."""
    code = (
        "import os, signal\nfrom pathlib import Path\n"
        "from drafter.history import opened\nfrom tests.test_history import entry\n"
        f"with opened(Path({str(folder)!r})) as past:\n"
    )
    code += "\n".join(f"    {line}" for line in body.splitlines())
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


# What is kept


def test_a_draft_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    with opened(tmp_path) as past:
        saved = past.save([entry()])
    with opened(tmp_path) as past:
        assert past.entries() == saved


def test_drafts_of_one_command_are_one_run(kept: Path) -> None:
    with opened(kept) as past:
        saved = past.save([entry("one"), entry("two")])
        assert past.last_run() == saved
        assert saved[0].run == saved[1].run == 2


def test_half_a_character_from_a_model_is_no_obstacle(tmp_path: Path) -> None:
    half = "Dear Priya \ud83d,"
    with opened(tmp_path) as past:
        past.save([entry(half, findings=[{"quote": half}], model=half)])
    assert texts(tmp_path) == ["Dear Priya ?,"]


def test_reading_makes_no_file(tmp_path: Path) -> None:
    with opened(tmp_path, create=False) as past:
        assert past.entries() == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "drafter"
    before = os.umask(0)
    try:
        with opened(folder) as past:
            past.save([entry()])
            modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
            assert len(list(folder.iterdir())) == 3, "file, log and index"
    finally:
        os.umask(before)
    assert modes == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


# What was sent


def test_only_what_was_marked_counts_as_sent(tmp_path: Path) -> None:
    with opened(tmp_path) as past:
        _, second = past.save([entry("one"), entry("two")])
        assert past.sent(NORTHWIND) == ()
        past.mark_sent([second.id], DAY)
        assert past.sent(NORTHWIND) == (Sent("thank-you", "Priya Raman", DAY, "two"),)


def test_sent_is_told_in_the_order_of_days(tmp_path: Path) -> None:
    with opened(tmp_path) as past:
        first, second = past.save([entry("one"), entry("two")])
        past.mark_sent([first.id], DAY)
        past.mark_sent([second.id], DAY - timedelta(days=1))
        assert [one.text for one in past.sent(NORTHWIND)] == ["two", "one"]


def test_the_latest_marking_is_known_and_can_be_taken_back(tmp_path: Path) -> None:
    with opened(tmp_path) as past:
        first, second = past.save([entry("one"), entry("two")])
        past.mark_sent([second.id], DAY)
        past.mark_sent([first.id], DAY)
        assert [one.id for one in past.last_marked()] == [first.id]
        past.mark_sent([first.id], None)
        assert [one.text for one in past.sent(NORTHWIND)] == ["two"]
        assert [one.id for one in past.last_marked()] == [second.id]


@pytest.mark.parametrize(
    ("company", "role"),
    [
        ("NORTHWIND ROBOTICS", "backend engineer"),
        ("Northwind  Robotics ", "Backend-Engineer"),
        ("Nörthwind Robotics", "Backend Engineer."),
    ],
)
def test_an_opportunity_is_known_again(kept: Path, company: str, role: str) -> None:
    with opened(kept) as past:
        assert len(past.about(Opportunity(company, role))) == 1


def test_another_role_is_another_opportunity(kept: Path) -> None:
    with opened(kept) as past:
        assert past.about(Opportunity(NORTHWIND.company, "Chef")) == []


def test_what_is_said_of_an_opportunity_stays(kept: Path) -> None:
    with opened(kept) as past:
        past.mark(ACME._replace(closed_on=DAY))
        past.mark(NORTHWIND._replace(replied_on=DAY))
    with opened(kept) as past:
        assert past.opportunity("acme", "chef").closed_on == DAY
        assert past.opportunity("Northwind Robotics", "Backend Engineer").replied_on == DAY
        assert [one.company for one in past.opportunities()] == ["Acme", "Northwind Robotics"]


# What is forgotten


def test_no_byte_of_a_forgotten_draft_is_left(tmp_path: Path) -> None:
    secrets = [f"secret{number:03} " * 200 for number in range(20)]
    with opened(tmp_path) as past:
        saved = past.save([entry(text) for text in secrets])
        past.mark_sent([one.id for one in saved], DAY)
        kept = past.save([entry("Dear Mei,")])
        assert b"secret007" in raw(tmp_path)
        past.forget([one.id for one in saved])
        assert b"secret" not in raw(tmp_path), "while the history is open"
        assert past.entries() == kept
    assert b"secret" not in raw(tmp_path)


def test_a_forgotten_opportunity_is_gone(kept: Path) -> None:
    with opened(kept) as past:
        past.mark(NORTHWIND._replace(closed_on=DAY))
        past.forget([1], [NORTHWIND])
        assert past.opportunities() == []
    assert b"Northwind" not in raw(kept)


def test_the_number_of_a_forgotten_draft_is_not_given_again(kept: Path) -> None:
    with opened(kept) as past:
        past.forget([1])
        assert past.save([entry()])[0].id == 2


def test_forgetting_says_so_while_another_reads(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "WAIT", 0.01)
    reader = sqlite3.connect(kept / FILE, isolation_level=None)
    with opened(kept) as past:
        past.save([entry()])
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM drafts").fetchone()
        with pytest.raises(HistoryError, match="another program is reading"):
            past.forget([1, 2])
    reader.close()
    assert texts(kept) == []
    assert b"Dear Priya" not in raw(kept)


# Versions


def at_version(folder: Path, version: int) -> None:
    """Leave a history in `folder` as the drafter of that version made it."""
    connection = sqlite3.connect(folder / FILE, isolation_level=None)
    for statements in MIGRATIONS[:version]:
        for statement in statements:
            connection.execute(statement)
    if version:
        connection.execute(f"PRAGMA application_id = {int.from_bytes(b'drft', 'big')}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


@pytest.mark.parametrize("version", range(len(MIGRATIONS) + 1))
def test_a_history_of_every_version_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    at_version(tmp_path, version)
    with opened(tmp_path) as past:
        saved = past.save([entry()])
        assert past.entries() == saved


def test_the_next_version_keeps_the_drafts(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MIGRATIONS", [*MIGRATIONS, ("ALTER TABLE drafts ADD mood",)])
    assert texts(kept) == ["Dear Priya,"]
    monkeypatch.undo()
    with pytest.raises(HistoryError, match=r"newer drafter .* update drafter"), opened(kept):
        pass


def test_a_migration_that_fails_changes_nothing(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = ("DELETE FROM drafts", "NO SQL AT ALL")
    monkeypatch.setattr(history, "MIGRATIONS", [*MIGRATIONS, broken])
    with pytest.raises(HistoryError), opened(kept):
        pass
    monkeypatch.undo()
    assert texts(kept) == ["Dear Priya,"]


# What can go wrong


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url)")
    connection.close()


def foreign_and_numbered(path: Path) -> None:
    foreign(path)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 7")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda path: path.write_text("Dear diary, " * 100), "damaged or not a history"),
        (foreign, "another program's"),
        (foreign_and_numbered, "another program's"),
        (lambda path: path.mkdir(), "cannot be used: Is a directory"),
    ],
)  # fmt: skip
def test_what_is_no_history_is_left_alone(tmp_path: Path, spoil: object, complaint: str) -> None:
    spoil(tmp_path / FILE)  # type: ignore[operator]
    before = raw(tmp_path) if (tmp_path / FILE).is_file() else b""
    if os.name == "nt" and not before:
        complaint = "cannot be used"
    with pytest.raises(HistoryError, match=complaint) as caught, opened(tmp_path):
        pass
    assert "\n" not in str(caught.value)
    assert (raw(tmp_path) if (tmp_path / FILE).is_file() else b"") == before


def test_a_damaged_page_is_told_and_not_written_over(kept: Path) -> None:
    with opened(kept) as past:
        past.save([entry("x" * 50_000)])
    data = bytearray((kept / FILE).read_bytes())
    data[4096:8192] = b"\xff" * 4096
    (kept / FILE).write_bytes(data)
    with pytest.raises(HistoryError, match="it is damaged"), opened(kept) as past:
        past.save([entry()])


@pytest.mark.parametrize("column", ["written_on", "findings"])
def test_a_value_that_is_none_is_told(kept: Path, column: str) -> None:
    with sqlite3.connect(kept / FILE) as connection:
        connection.execute(f"UPDATE drafts SET {column} = 'sometime'")
    connection.close()
    with pytest.raises(HistoryError, match="it is damaged"):
        texts(kept)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(HistoryError, match="cannot be used"), opened(tmp_path / "file" / "data"):
        pass


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="nothing is read-only to this user"
)
def test_a_read_only_folder_is_told(kept: Path) -> None:
    kept.chmod(0o500)
    try:
        with pytest.raises(HistoryError, match="cannot be used"), opened(kept) as past:
            past.save([entry()])
    finally:
        kept.chmod(0o700)
    assert texts(kept) == ["Dear Priya,"]


def test_who_locks_it_for_too_long_is_not_waited_for(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "WAIT", 0.01)
    other = sqlite3.connect(kept / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HistoryError, match="kept it locked"), opened(kept) as past:
        past.save([entry()])
    other.close()


def test_processes_that_begin_and_write_at_once_all_keep_their_drafts(tmp_path: Path) -> None:
    writers = [
        start(tmp_path, f"for n in range(10): past.save([entry(f'{writer}.{{n}}'), entry('x')])")
        for writer in range(4)
    ]
    for writer in writers:
        _, complaint = writer.communicate()
        assert writer.returncode == 0, complaint
    with opened(tmp_path) as past:
        entries = past.entries()
    assert {f"{w}.{n}" for w in range(4) for n in range(10)} <= {one.text for one in entries}
    assert len({one.run for one in entries}) == 40
    assert len(entries) == 80


@pytest.fixture
def killed(kept: Path) -> list[str]:
    """The texts that a process had saved when it was killed while saving more."""
    body = "for n in range(10**6):\n    past.save([entry(str(n))])\n    print(n, flush=True)"
    writer = start(kept, body)
    assert writer.stdout
    told = [writer.stdout.readline().strip() for _ in range(20)]
    writer.kill()
    told += writer.stdout.read().split()  # communicate() would pass over what readline() buffered
    writer.communicate()
    return ["Dear Priya,", *told]


def test_a_kill_loses_no_draft_that_was_saved(kept: Path, killed: list[str]) -> None:
    assert texts(kept)[: len(killed)] == killed
    connection = sqlite3.connect(kept / FILE)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_kill_between_two_drafts_of_a_run_leaves_neither(kept: Path) -> None:
    body = """\
def drafts():
    yield entry("half")
    os._exit(9)
past.save(drafts())"""
    writer = start(kept, body)
    writer.communicate()
    assert writer.returncode == 9
    assert texts(kept) == ["Dear Priya,"]


@pytest.mark.skipif(os.name == "nt", reason="sets a limit of Unix")
def test_a_full_disk_is_told_and_harms_nothing(kept: Path) -> None:
    body = """\
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
try:
    for n in range(100):
        past.save([entry(f"{n} " * 1000)])
except Exception as error:
    print(type(error).__name__, error)"""
    said, _ = start(kept, body).communicate()
    assert said.startswith("HistoryError the history ")
    assert said.count("\n") == 1
    assert texts(kept)[0] == "Dear Priya,"
    with opened(kept) as past:
        past.save([entry("after")])
    assert texts(kept)[-1] == "after"
