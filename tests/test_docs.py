"""The documents say what is true today."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import readme, rule_pages
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
RUNNABLE = re.compile(r"^\$ (drafter [^\n]*?)(?:\s+#.*)?$", re.MULTILINE)
COMMANDS = list(dict.fromkeys(RUNNABLE.findall(README.partition(readme.END)[2])))


@pytest.mark.parametrize("name", sorted(rule_pages.pages()))
def test_rule_page_is_fresh(name: str) -> None:
    path = rule_pages.FOLDER / name
    assert path.read_text(encoding="utf-8") == rule_pages.pages()[name], "run `make docs`"


def test_no_page_of_a_rule_that_is_gone() -> None:
    assert {path.name for path in rule_pages.FOLDER.iterdir()} == set(rule_pages.pages())


def test_readme_shows_commands() -> None:
    assert len(COMMANDS) >= 8


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history of the messages to a panel, for the commands that look back."""
    folder = tmp_path_factory.mktemp("drafts")
    arguments = ["-m", "drafter", "thank-you", "examples/panel.yaml", "-q"]
    environment = os.environ | {"DRAFTER_DATA_DIR": str(folder)}
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True)
    return folder


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_command_works(command: str, drafts: Path) -> None:
    """Each `$ drafter ...` line of the README runs in the checkout, without a key."""
    arguments = shlex.split(command)[1:]
    shutil.copytree(drafts, os.environ["DRAFTER_DATA_DIR"])
    run = subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()


def test_first_screen_is_what_drafter_prints() -> None:
    """Notes, message, receipts and verdict in the README were not made up."""
    assert readme.with_first_screen(README) == README, "run `make docs`"
