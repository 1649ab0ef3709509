"""The history: every draft and what became of it, in one SQLite file that only its owner reads.

What was sent is what the user says was sent (`mark_sent`), never what was drafted. An opportunity
is a company and a role, however they are cased or accented, so that notes may move and be renamed.
"""

import json
import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from drafter.errors import HistoryError
from drafter.language.words import fold

if TYPE_CHECKING:
    from drafter.brief import Sent

FILE: Final = "history.db"
WAIT: Final = 10.0
"""Seconds to wait for another process that is writing."""
_APPLICATION: Final = 0x64726674
"""Marks the file as drafter's ("drft" in ASCII), in SQLite's own field for that."""
MIGRATIONS: Final[list[tuple[str, ...]]] = [
    (
        """CREATE TABLE drafts (
            id INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER NOT NULL, opportunity TEXT NOT NULL,
            kind TEXT NOT NULL, recipient TEXT NOT NULL, company TEXT NOT NULL,
            role TEXT NOT NULL, tone TEXT NOT NULL, writer TEXT NOT NULL, model TEXT,
            written_on TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
            findings TEXT NOT NULL, notes TEXT, notes_hash TEXT, seed INTEGER NOT NULL,
            options TEXT NOT NULL, sent_on TEXT, marking INTEGER)""",
        "CREATE INDEX drafts_of ON drafts (opportunity)",
        """CREATE TABLE opportunities (
            key TEXT PRIMARY KEY, company TEXT NOT NULL, role TEXT NOT NULL,
            replied_on TEXT, closed_on TEXT)""",
    ),
]
"""What leads from each version of the file to the next; its length is the current version."""


class Entry(NamedTuple):
    """One saved draft; `id`, `run` and `sent_on` are the history's to give."""

    kind: str
    recipient: str
    company: str
    role: str
    tone: str
    writer: str
    """offline or model, model also where it wrote only parts; edited where the user changed it."""
    model: str | None
    written_on: date
    subject: str
    text: str
    findings: list[dict[str, Any]]
    notes: str | None
    """The absolute path of the notes; None for standard input."""
    notes_hash: str | None
    """A checksum of the notes as they were."""
    seed: int
    options: dict[str, Any]
    """What else was asked for on the command line, for writing it again."""
    id: int = 0
    run: int = 0
    """Drafts of one command share it."""
    sent_on: date | None = None


class Opportunity(NamedTuple):
    """One role at one company, and what the user said of it."""

    company: str
    role: str
    replied_on: date | None = None
    closed_on: date | None = None

    @property
    def key(self) -> str:
        """What makes it the same opportunity in other notes."""
        return f"{folded(self.company)}|{folded(self.role)}"


_COLUMNS: Final = Entry._fields
_GIVEN: Final = [name for name in _COLUMNS if name not in {"id", "run", "sent_on"}]


def folded(name: str) -> str:
    """`name` less case, accents, punctuation and spacing."""
    return " ".join(re.findall(r"[^\W_]+[+#]*", fold(name)))


class History:
    """An open history; see `opened`. Every method is one transaction, and HistoryError if not."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """The history behind `connection`, which stands in the file `path`."""
        self._connection, self.path = connection, path

    def save(self, entries: Sequence[Entry]) -> list[Entry]:
        """Keep `entries` as one run: all of them, or with HistoryError none."""
        saved = []
        with self._writing():
            (run,) = self._one("SELECT coalesce(max(run), 0) + 1 FROM drafts")
            for entry in entries:
                row = {name: _stored(getattr(entry, name)) for name in _GIVEN}
                row |= {"run": run, "opportunity": Opportunity(entry.company, entry.role).key}
                places = ", ".join(f":{name}" for name in row)
                cursor = self._connection.execute(
                    f"INSERT INTO drafts ({', '.join(row)}) VALUES ({places})",  # noqa: S608
                    row,
                )
                saved.append(entry._replace(id=int(cursor.lastrowid or 0), run=run))
        return saved

    def revise(self, entry: Entry) -> None:
        """Put the words of `entry` in place of those that were saved under its number."""
        with self._writing():
            self._connection.execute(
                "UPDATE drafts SET subject = ?, text = ?, findings = ?, writer = ? WHERE id = ?",
                [_stored(one) for one in (entry.subject, entry.text, entry.findings, entry.writer)]
                + [entry.id],
            )

    def entries(self) -> list[Entry]:
        """Every draft, oldest first."""
        return self._entries("1")

    def last_run(self) -> list[Entry]:
        """The drafts of the latest command."""
        return self._entries("run = (SELECT max(run) FROM drafts)")

    def about(self, opportunity: Opportunity) -> list[Entry]:
        """The drafts about `opportunity`, oldest first."""
        return self._entries("opportunity = ?", opportunity.key)

    def sent(self, opportunity: Opportunity) -> "tuple[Sent, ...]":
        """What was sent about `opportunity`, oldest first."""
        from drafter.brief import Sent

        found = self._entries("opportunity = ? AND sent_on IS NOT NULL", opportunity.key)
        found.sort(key=lambda one: (one.sent_on, one.id))
        return tuple(
            Sent(one.kind, one.recipient, one.sent_on, one.text) for one in found if one.sent_on
        )

    def mark_sent(self, ids: Sequence[int], on: date | None) -> None:
        """Say that the drafts `ids` went out on that day; with None, that they did not."""
        with self._writing():
            (marking,) = self._one("SELECT coalesce(max(marking), 0) + 1 FROM drafts")
            for id_ in ids:
                self._connection.execute(
                    "UPDATE drafts SET sent_on = ?, marking = ? WHERE id = ?",
                    (_stored(on), marking if on else None, id_),
                )

    def last_marked(self) -> list[Entry]:
        """The drafts that were marked as sent by the latest `mark_sent`."""
        return self._entries("marking = (SELECT max(marking) FROM drafts)")

    def opportunities(self) -> list[Opportunity]:
        """Every opportunity that there is a draft or a word about, the latest last."""
        known: dict[str, Opportunity] = {}
        rows = "SELECT company, role, replied_on, closed_on FROM opportunities ORDER BY rowid"
        for company, role, replied, closed in self._all(rows):
            one = Opportunity(company, role, _day(replied), _day(closed))
            known[one.key] = one
        for company, role in self._all("SELECT company, role FROM drafts ORDER BY id"):
            one = Opportunity(company, role)
            known[one.key] = known.pop(one.key, one)
        return list(known.values())

    def opportunity(self, company: str, role: str) -> Opportunity:
        """What is known of that role at that company."""
        wanted = Opportunity(company, role)
        return next((one for one in self.opportunities() if one.key == wanted.key), wanted)

    def mark(self, opportunity: Opportunity) -> None:
        """Keep what `opportunity` says about itself."""
        with self._writing():
            self._connection.execute(
                "INSERT OR REPLACE INTO opportunities VALUES (?, ?, ?, ?, ?)",
                (opportunity.key, *map(_stored, opportunity)),
            )

    def forget(self, ids: Sequence[int], opportunities: Sequence[Opportunity] = ()) -> None:
        """Delete drafts and opportunities so that no byte of them stays in the file."""
        with self._writing():
            for id_ in ids:
                self._connection.execute("DELETE FROM drafts WHERE id = ?", (id_,))
            for one in opportunities:
                self._connection.execute("DELETE FROM opportunities WHERE key = ?", (one.key,))
        with _in_words(self.path):
            self._connection.execute("VACUUM")
        (busy, _, _) = self._one("PRAGMA wal_checkpoint(TRUNCATE)")
        if busy:
            raise HistoryError(
                "forgotten, but another program is reading the history: until it ends, its log"
                f" ({FILE}-wal) holds the text"
            )

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction, that begins by keeping other writers out."""
        with _in_words(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def _entries(self, where: str, *values: object) -> list[Entry]:
        query = f"SELECT {', '.join(_COLUMNS)} FROM drafts WHERE {where} ORDER BY id"  # noqa: S608
        rows = self._all(query, *values)
        with _in_words(self.path):
            return [_entry(row) for row in rows]

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with _in_words(self.path):
            return self._connection.execute(query, values).fetchall()

    def _one(self, query: str) -> tuple[Any, ...]:
        return self._all(query)[0]

    def _prepare(self) -> None:
        """Bring the file to the current version; HistoryError if it is not drafter's."""
        self._one("PRAGMA secure_delete = ON")
        self._all("PRAGMA temp_store = MEMORY")  # VACUUM would write to /tmp
        if self._version() == len(MIGRATIONS):
            return
        self._one("PRAGMA journal_mode = WAL")
        with self._writing():
            for statements in MIGRATIONS[self._version() :]:
                for statement in statements:
                    self._connection.execute(statement)
            self._connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            self._connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

    def _version(self) -> int:
        (application,) = self._one("PRAGMA application_id")
        (version,) = self._one("PRAGMA user_version")
        (tables,) = self._one("SELECT count(*) FROM sqlite_master")
        if application != _APPLICATION and (application or version or tables):
            raise HistoryError(
                f"{self.path} is not drafter's history but another program's; move it away"
            )
        if version > len(MIGRATIONS):
            raise HistoryError(
                f"{self.path} was written by a newer drafter (format {version}; this one knows"
                f" {len(MIGRATIONS)}); update drafter"
            )
        return int(version)


@contextmanager
def opened(folder: Path, *, create: bool = True) -> Iterator[History]:
    """The history in `folder`; where there is none and `create` is not wished, an empty one."""
    path = folder / FILE
    with _in_words(path):
        if create:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # SQLite gives its log and its index the permissions of this file.
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        where = path if path.exists() else ":memory:"
        connection = sqlite3.connect(where, timeout=WAIT, isolation_level=None)
    with closing(connection):
        history = History(connection, path)
        history._prepare()
        yield history


_DAMAGED: Final = "it is damaged; move it away, and drafter starts a new one"
_WHY: Final = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_READONLY": "it may not be written to",
    "SQLITE_PERM": "it may not be written to",
    "SQLITE_CANTOPEN": "it cannot be opened; check its folder's permissions",
    "SQLITE_BUSY": f"another program has kept it locked for {WAIT:g} seconds",
    "SQLITE_IOERR": "the disk reports an error",
    "SQLITE_NOTADB": "it is damaged or not a history; move it away, and drafter starts a new one",
    "SQLITE_CORRUPT": _DAMAGED,
}
"""What SQLite's errors mean, by the beginning of their names."""


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system report into a HistoryError."""
    try:
        yield
    except OSError as error:
        raise HistoryError(f"the history {path} cannot be used: {error.strerror}") from error
    except ValueError as error:  # a day or a list that is none
        raise HistoryError(f"the history {path} cannot be used: {_DAMAGED}") from error
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        why = next((text for start, text in _WHY.items() if name.startswith(start)), str(error))
        raise HistoryError(f"the history {path} cannot be used: {why}") from error


def _stored(value: object) -> object:
    """`value` as SQLite keeps it; half a character, as models may send, becomes "?"."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | dict):
        return _stored(json.dumps(value, ensure_ascii=False))
    return value


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _entry(row: Sequence[Any]) -> Entry:
    values = dict(zip(_COLUMNS, row, strict=True))
    values |= {name: json.loads(values[name]) for name in ("findings", "options")}
    values |= {name: _day(values[name]) for name in ("written_on", "sent_on")}
    return Entry(**values)
