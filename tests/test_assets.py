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


def test_yaml_is_kept_as_it_is_parsed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    names = ("templates/etiquette.yaml", "templates/tones/warm.yaml", "prompts/examples.yaml")
    monkeypatch.setattr(assets, "_kept", lambda path: tmp_path / "none" / path.name)
    parsed = [assets.load_yaml(assets.find(name)) for name in names]
    monkeypatch.setattr(assets, "_kept", lambda path: tmp_path / path.name)
    assert tmp_path / "warm.yaml" in assets.compile_all()
    monkeypatch.setattr(assets, "_parsed", lambda *_: pytest.fail("parsed anew"))
    assert [assets.load_yaml(assets.find(name)) for name in names] == parsed


def test_yaml_edited_since_it_was_kept_is_parsed_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(assets, "_kept", lambda _: tmp_path / "kept")
    file = tmp_path / "own.yaml"
    (tmp_path / "kept").write_bytes(assets._version("a: 1") + b'\n{"a": "kept"}')
    for written, value in (("a: 1", "kept"), ("a: 2", 2)):
        file.write_text(written)
        assert assets.load_yaml(file) == {"a": value}
