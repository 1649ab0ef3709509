"""Files of the user's own: laid over drafter's, and told with their place where they will not do."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from drafter import assets
from drafter.cli import app

NURSE = "examples/nurse.yaml"

pytestmark = pytest.mark.usefixtures("anew")


def own(name: str, text: str) -> Path:
    path = assets.config_folder() / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def thank_you(*options: str) -> Result:
    arguments = ["thank-you", NURSE, "--date", "2026-11-20", "--no-history", *options]
    return CliRunner().invoke(app, arguments)


def test_what_an_own_template_leaves_out_is_as_drafter_has_it() -> None:
    own("templates/thank-you.yaml", "thanks: [I thank you for the time that you gave me.]\n")
    result = thank_you()
    assert result.exit_code == 0
    assert "I thank you for the time that you gave me." in result.stdout


@pytest.mark.parametrize(
    ("name", "text", "options", "said"),
    [
        ("templates/thank-you.yaml", "thanks: ['Hi {nick}.']\n", (), "nothing fills {nick}"),
        ("templates/thank-you.yaml", "thanks: {warm: [Hi.]}\n", (), "`thanks:` needs a list"),
        ("prompts/moves.yaml", "thanks: Say {nope}.\n", ("--show-prompt",), "fills {nope}"),
        ("prompts/system.j2", "one\n{{ nope }}", ("--show-prompt",), "'nope' is undefined"),
        ("prompts/parts.j2", "one\n{% if %}", ("--show-prompt",), "parts.j2:2: "),
    ],
)
def test_an_own_file_that_will_not_do_is_told_in_words(
    name: str, text: str, options: tuple[str, ...], said: str
) -> None:
    own(name, text)
    result = thank_you(*options)
    assert result.exit_code == 2
    assert said in result.stderr
