"""`drafter doctor`: each line says how a thing is, and what to do where it is not well."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from drafter import assets, llm
from drafter.cli import _checkup, app
from drafter.language.phrases import _lists
from tests.conftest import ROOT
from tests.deliver.scripted_mail_server import scripted
from tests.model.faulty_server import Reply, completion, error, misbehaving

run = CliRunner().invoke
SENTENCES = {
    "first": "The rain is soft and the days are long in spring.",
    "second": "It is good to see the sun on the grass.",
    "third": "A light wind is all that the trees ask for.",
}
GOOD = Reply(200, completion(json.dumps(SENTENCES)))
DRY = "directive: Dry.\ngreeting: Hello,\nsign_off: Bye,\n"
NO_SCHEMA = Reply(400, error("'response_format.type' must be one of: json_object, text"))
NO_JSON = Reply(400, error("response_format is not supported"))
HEALTHY = {
    "well": (GOOD,),
    "no_schema": (NO_SCHEMA, GOOD),
    "no_json": (NO_SCHEMA, NO_JSON, GOOD),
    "parts_missing": (Reply(200, completion(json.dumps({"first": SENTENCES["first"]}))),),
    "telling": (Reply(418, error("your key is sk-secret")),),
}
OFFERED = {"well": ("llama3.1:latest",), "unknown_model": ("llama3.1:latest", "qwen3")}
Doctor = Callable[..., Result]


@pytest.fixture(autouse=True)
def _phrases_of_each_test_alone() -> Iterator[None]:
    _lists.load.cache_clear()
    yield
    _lists.load.cache_clear()


@pytest.fixture(scope="module")
def servers() -> Iterator[str]:
    with misbehaving(HEALTHY, OFFERED) as url:
        yield url


@pytest.fixture
def doctor(servers: str, monkeypatch: pytest.MonkeyPatch) -> Doctor:
    """Run it against the server that behaves as named."""

    def see(behaviour: str, model: str = "llama3.1", *options: str) -> Result:
        monkeypatch.setenv("OPENAI_BASE_URL", f"{servers}/{behaviour}/v1")
        monkeypatch.setenv("DRAFTER_MODEL", model)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
        return run(app, ["doctor", *options])

    return see


def rows(result: Result) -> dict[str, str]:
    """What is said, by what it is said of; the lines of one row as one."""
    found: dict[str, str] = {}
    name = ""
    for line in result.stdout.splitlines():
        if line[7:8].strip():
            name = line[7:18].strip()
            found[name] = f"{line[2:7].strip()} {line[18:]}"
        elif line.startswith(" " * 18):
            found[name] += " " + line.strip()
    return found


def test_without_anything_set_up_all_is_well() -> None:
    result = run(app, ["doctor"])
    assert result.exit_code == 0
    assert "All is well." in result.stdout
    assert rows(result)["model"].startswith("- none: drafter writes by itself")
    assert rows(result)["mailbox"].startswith("- none")
    assert "was asked" not in result.stdout


def test_a_model_that_works_is_said_to(doctor: Doctor) -> None:
    result = doctor("well")
    said = rows(result)
    assert result.exit_code == 0, result.stdout
    assert said["server"] == "ok it answers, and has llama3.1"
    assert said["structure"].startswith("ok yes: ")
    assert "three sentences in " in said["speed"]
    assert "nothing of yours was sent" in result.stdout


@pytest.mark.parametrize(
    ("behaviour", "said"),
    [
        ("no_schema", "ok in part: it answers in JSON"),
        ("no_json", "ok no: drafter reads the parts out of its text"),
        ("parts_missing", "2 of 3 parts were missing"),
    ],
)
def test_says_how_far_structured_output_goes(doctor: Doctor, behaviour: str, said: str) -> None:
    assert said in rows(doctor(behaviour))["structure"]


def test_a_slow_model_is_pointed_out(doctor: Doctor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_checkup, "_SLOW", -1.0)
    assert "slow: --writer offline does not wait" in rows(doctor("well"))["speed"]


@pytest.mark.parametrize(
    ("behaviour", "said", "advice"),
    [
        ("wrong_key", "refuses the key", "Set OPENAI_API_KEY"),
        ("unknown_model", "has no model called 'llama3.0'",
         "It has llama3.1:latest. Name one that it has: drafter config set model NAME."),
        ("broken_server", "has a fault of its own (503)", "Try again later"),
        ("too_many_requests_then_good", "asks to wait", "Try again later"),
        ("html", "did not answer in the form", "choose another model"),
        ("empty", "an empty", "choose another model"),
        ("dropped", "cannot be reached", "drafter config set base_url"),
        ("telling", "answered 418", "Try again later"),
    ],
)  # fmt: skip
def test_a_model_that_does_not_work_is_told_with_what_to_do(
    doctor: Doctor, behaviour: str, said: str, advice: str
) -> None:
    result = doctor(behaviour, "llama3.0")
    assert result.exit_code == 1
    assert said in rows(result)["answer"]
    assert advice in rows(result)["answer"]
    assert "To be done: 1" in result.stdout
    assert "sk-secret" not in result.output


def test_a_server_that_is_not_there_is_asked_no_more(
    doctor: Doctor, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"http://me:secret@127.0.0.1:{taken.getsockname()[1]}/v1"
    monkeypatch.setenv("OPENAI_BASE_URL", address)
    monkeypatch.setenv("DRAFTER_MODEL", "m")
    result = run(app, ["doctor"])
    assert result.exit_code == 1
    assert "cannot be reached" in rows(result)["server"]
    assert "answer" not in rows(result)
    assert "secret" not in result.output


def test_a_silent_server_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(llm, "_LISTING", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/v1"
        monkeypatch.setenv("OPENAI_BASE_URL", address)
        monkeypatch.setenv("DRAFTER_MODEL", "m")
        said = rows(run(app, ["doctor"]))["server"]
    assert said.startswith("FIX")
    assert "did not answer within" in said


def test_the_probe_holds_nothing_of_the_users() -> None:
    (message,) = _checkup.PROBE
    assert "weather" in message["content"]


def test_a_model_without_a_server_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_MODEL", "llama3.1")
    said = rows(run(app, ["doctor"]))["model"]
    assert said.startswith("FIX there is no server for the model")
    assert "> Set OPENAI_API_KEY" in said


@pytest.mark.parametrize(
    ("path", "text", "row", "said"),
    [
        ("config.yaml", "tune: warm\n", "config", "tune is not known"),
        ("config.yaml", "tone: wram\n", "tones", "Did you mean warm?"),
        ("profile.yaml", "name: [", "profile", "profile.yaml"),
        ("config.yaml", "1: warm\n", "config", "1 is not known"),
        ("templates/tones/dry.yaml", "greeting: Hello\n", "tones", "a tone needs"),
        ("templates/tones/dry.yaml", "- Hello\n", "tones", "in lines `key: text`"),
        ("templates/tones/dry.yaml", DRY + "mood: low\n", "tones", "a tone has no mood"),
        ("templates/tones/dry.yaml", DRY + "words: few\n", "tones", "should be a number"),
        ("templates/tones/dry.yaml", DRY + "like: wram\n", "tones", "Did you mean warm?"),
        ("templates/tones/dry.yaml", DRY + "greeting: Oh {you}\n", "tones", "may hold {first}"),
        ("templates/tones/dry.yaml", DRY + "greeting: 'Oh {'\n", "tones", "may hold {first}"),
        ("templates/thank-you.yaml", "a: [", "own files", "cannot be read as YAML"),
        ("templates/thank-you.yaml", "fit: [1]\n", "own files", "needs a list of frames"),
        ("templates/card.yaml", "- thanks\n", "own files", "not laid out as drafter's own"),
        ("prompts/moves.yaml", "fit: [x]\n", "own files", "`fit:` in it is not laid out"),
        ("prompts/examples.yaml", "- part: idea\n", "own files", "not laid out as drafter's own"),
        ("templates/thankyou.yaml", "a: b", "own files", "Did you mean thank-you.yaml?"),
        ("phrases/stock-phrase.txt", "(open\n", "own files", "stock-phrase.txt:1"),
        ("prompts/parts.j2", "{% if %}", "own files", "parts.j2:1"),
    ],
)
@pytest.mark.usefixtures("anew")
def test_a_file_that_cannot_be_used_is_told_with_its_place(
    path: str, text: str, row: str, said: str
) -> None:
    file = assets.config_folder() / path
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    result = run(app, ["doctor"])
    assert result.exit_code == 1
    assert rows(result)[row].startswith("FIX")
    assert said.replace(" ", "") in rows(result)[row].replace(" ", "")  # paths may be broken


def test_a_broken_config_is_told_once() -> None:
    file = assets.config_folder() / "config.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("history: maybe\n")
    result = run(app, ["doctor"])
    assert result.exit_code == 1
    assert "To be done: 1" in result.stdout
    assert {"tones", "history", "model", "mailbox"}.isdisjoint(rows(result))


def test_files_of_ones_own_that_are_well_are_counted() -> None:
    for path in ("phrases/stock-phrase.txt", "prompts/parts.j2"):
        file = assets.config_folder() / path
        file.parent.mkdir(parents=True)
        file.write_text("moving the needle\n", encoding="utf-8")
    assert rows(run(app, ["doctor"]))["own files"].startswith("ok 2 in ")


def test_a_history_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "history.db").write_text("no database, surely, of any kind")
    result = run(app, ["doctor"])
    assert result.exit_code == 1
    assert rows(result)["history"].startswith("FIX")


def test_a_mailbox_is_tried_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_IMAP_USER", "jo@example.com")
    monkeypatch.setenv("DRAFTER_IMAP_PASSWORD", "right horse")
    with scripted() as server:
        monkeypatch.setenv("DRAFTER_IMAP_SERVER", server.address)
        said = rows(run(app, ["doctor"]))["mailbox"]
    assert said.startswith("ok jo@example.com at 127.0.0.1:")
    assert said.endswith("drafts go to Drafts")
    assert not any(one.startswith("APPEND") for one in server.asked)
    with scripted(LOGIN="{tag} NO no 'right horse'\r\n") as server:
        monkeypatch.setenv("DRAFTER_IMAP_SERVER", server.address)
        result = run(app, ["doctor"])
    assert result.exit_code == 1
    assert "drafter config password" in rows(result)["mailbox"]
    assert "right horse" not in result.output


def test_json_for_programs(doctor: Doctor) -> None:
    result = doctor("wrong_key", "llama3.1", "--json")
    data = json.loads(result.stdout)
    described = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    assert result.exit_code == 1
    assert data["well"] is False
    assert {one["state"] for one in data["checks"]} == {"ok", "-", "fix"}
    keys = [*data, *data["checks"][0]]
    assert all(f"`{key}`" in described or f"`{key}[]`" in described for key in keys)


def test_no_line_is_wider_than_the_screen(doctor: Doctor) -> None:
    assert all(len(line) <= 80 for line in doctor("unknown_model").stdout.splitlines())
