"""What shells are offered for a half-typed word: by their protocol, and in the shells themselves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter import assets
from drafter.cli import COMMANDS
from tests.conftest import EXAMPLES, ROOT

PANEL = str(EXAMPLES / "panel.yaml")
BIN = Path(sys.executable).parent
NAMED = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
"""Go by the shell that is named, not by the one that the tests run in."""


def drafter(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def offered(*words: str) -> list[str]:
    """What bash is offered for the last of `words`; nothing may be said beside."""
    run = drafter(
        _DRAFTER_COMPLETE="complete_bash",
        COMP_WORDS="\n".join(["drafter", *words]),
        COMP_CWORD=str(len(words)),
    )
    assert run.returncode == 0
    assert run.stderr == ""
    return run.stdout.split()


def test_every_command_is_offered() -> None:
    assert offered("") == [name for group in COMMANDS.values() for name in group]


@pytest.mark.parametrize(
    ("words", "some"),
    [
        (["thank-you", PANEL, "--to", ""], ["Priya", "Tomás", "Mei"]),
        (["thank-you", PANEL, "-q", "--to", "R"], ["Raman"]),
        (["check", "mail.txt", "--notes", PANEL, "--to", "M"], ["Mei"]),
        (["card", PANEL, "--tone", "con"], ["concise", "confident"]),
        (["card", PANEL, "--writer", "o"], ["offline"]),
        (["check", "mail.txt", "--kind", "c"], ["check-in", "card", "call"]),
        (["rules", "roles"], ["roles-reversed"]),
        (["rules", "DR10"], [f"DR10{number}" for number in range(1, 10)]),
        (["config", "set", "imap"], ["imap_server", "imap_user"]),
        (["config", "p"], ["password"]),
        (["thank-you", "--show"], ["--show-prompt"]),
        (["--vers"], ["--version"]),
    ],
)
def test_what_may_be_typed_there_is_offered(words: list[str], some: list[str]) -> None:
    assert offered(*words) == some


def test_tones_of_ones_own_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    own = assets.config_folder() / "templates" / "tones" / "dry.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("like: concise")
    assert offered("thank-you", PANEL, "--tone", "d") == ["dry"]


def test_two_of_a_name_are_offered_by_what_tells_them_apart(tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    notes.write_text("interviewers: [{name: Dr. Ann Lee}, {name: Ann Roe}]\n")
    assert offered("card", str(notes), "--to", "") == ["Lee", "Roe"]


def test_again_offers_whom_the_last_drafts_were_for() -> None:
    assert offered("again", "--to", "") == []
    drafter("thank-you", PANEL, "--to", "Mei", "-q")
    assert offered("again", "--to", "") == ["Mei"]


@pytest.mark.parametrize(
    "text", [None, "interviewers: [", "- no\n- notes\n", "interviewers:\n\t- name: x", "\xff\xfe"]
)
def test_broken_notes_offer_nothing_and_say_nothing(text: str | None, tmp_path: Path) -> None:
    notes = tmp_path / "notes.yaml"
    if text is not None:
        notes.write_bytes(text.encode("latin-1"))
    assert offered("thank-you", str(notes), "--to", "") == []


@pytest.mark.parametrize("words", [["nonsense", ""], ["history", "nonsense", ""], ["--nonsense"]])
def test_nonsense_is_met_with_silence(words: list[str]) -> None:
    assert not any(one.startswith("-") for one in offered(*words))


def test_shells_that_show_it_are_told_what_each_is() -> None:
    there = {"_TYPER_COMPLETE_ARGS": "drafter ch"}
    zsh = drafter(_DRAFTER_COMPLETE="complete_zsh", **there).stdout
    assert '"check-in":"Ask where things stand, with something new."' in zsh
    get = {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    fish = drafter(_DRAFTER_COMPLETE="complete_fish", **there, **get).stdout
    assert "check-in\tAsk where things stand, with something new." in fish
    there["_TYPER_COMPLETE_WORD_TO_COMPLETE"] = "ch"
    powershell = drafter(_DRAFTER_COMPLETE="complete_powershell", **there).stdout
    assert "check-in:::Ask where things stand, with something new." in powershell


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_each_shell_is_shown(shell: str) -> None:
    assert f"complete_{shell}" in drafter("--show-completion", shell, **NAMED).stdout


def test_a_path_in_the_notes_is_offered_by_the_shell_itself() -> None:
    """Nothing is offered for NOTES, so that shells fall back on file names."""
    assert offered("thank-you", "exam") == []


def test_completing_a_command_imports_no_command() -> None:
    seen = (
        "import sys; import drafter.cli as cli\n"
        "print([one.value for one in cli._Commands(name='d').shell_complete(None, 'th')])\n"
        "print('drafter.cli.messages' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["['thank-you']", "False"]


# --- in the shells themselves -----------------------------------------------------------------


def shell(name: str, home: Path, *options: str) -> Any:
    """A terminal with the shell `name` in it, completion installed as a user would."""
    pexpect: Any = pytest.importorskip("pexpect", reason="no terminals of this kind on Windows")
    program = shutil.which(name)
    if program is None or not (BIN / "drafter").is_file():
        pytest.skip(f"{name} is not installed")
    environment = {
        "HOME": str(home),
        "PATH": f"{BIN}:/usr/bin:/bin",
        "TERM": "xterm",
        "LANG": "C.UTF-8",
        "DRAFTER_DATA_DIR": str(home),
        "PYTHONPATH": str(ROOT),
        **NAMED,
    }
    # Where this is missing, fish begins with all manuals of the machine, and takes a core for minutes.
    (home / ".local/share/fish/generated_completions").mkdir(parents=True)
    subprocess.run(
        [str(BIN / "drafter"), "--install-completion", name],
        env=environment, check=True, capture_output=True,
    )  # fmt: skip
    return pexpect.spawn(
        program,
        list(options),
        env=environment,
        cwd=str(EXAMPLES),
        encoding="utf-8",
        dimensions=(24, 80),
        timeout=60,
    )


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("bash", ["--noprofile", "-i"]),
        ("zsh", ["-i"]),
        ("fish", ["-i"]),
    ],
)
def test_a_tab_completes(name: str, options: list[str], tmp_path: Path) -> None:
    terminal = shell(name, tmp_path, *options)
    terminal.sendline("echo ready''now")
    terminal.expect("readynow")
    terminal.send("drafter than\t")
    if name == "zsh":  # the first time, it only reads the script
        terminal.expect("\a")
        terminal.send("\t")
    for typed, completed in (
        ("", "k-you"),
        ("pan", "el.yaml"),
        ("--to Pri", "ya"),
        ("-q --tone conci", "se"),
    ):
        terminal.send(f"{typed}\t" if typed else "")
        terminal.expect(completed)
    terminal.sendline("")
    terminal.expect("Subject: .*Priya.*Jordan Avery")
    terminal.close(force=True)
