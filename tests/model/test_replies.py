"""What may come back with a 200: what of it is used, and what is said where nothing can be."""

from __future__ import annotations

import json

import pytest

from drafter.errors import ModelError

from .faulty_server import MESSAGES, SENTENCE, Reply, completion
from .wire import Wire

PARTS = ("thanks", "specific")
SCHEMA = {"type": "object", "properties": {name: {"type": "string"} for name in PARTS}}
OTHER = "I will remember how you described the rye bread that is gone by nine."
WHOLE = {"thanks": SENTENCE, "specific": OTHER}
GERMAN = "Vielen Dank für das freundliche Gespräch über das Roggenbrot am Donnerstag."
NO_PARTS = "m did not answer with the parts it was asked for"
NO_COMPLETION = "m did not answer in the form of a chat completion"
DECLINED = "m declined to write this"


def ask(*replies: Reply) -> tuple[dict[str, str], Wire]:
    wire = Wire(*replies)
    return wire.model().ask(MESSAGES, SCHEMA), wire


def said(content: str, finish: str = "stop") -> Reply:
    return Reply(200, completion(content, finish))


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        pytest.param(json.dumps(WHOLE), WHOLE, id="json"),
        pytest.param(json.dumps({**WHOLE, "subject": "Hello"}), WHOLE, id="unknown-keys"),
        pytest.param(f"```json\n{json.dumps(WHOLE, indent=2)}\n```", WHOLE, id="code-fence"),
        pytest.param(f"Sure! Here it is:\n{json.dumps(WHOLE)}\nAnything else?", WHOLE, id="prose"),
        pytest.param(f"{{thanks}} and {{specific}}: {json.dumps(WHOLE)}", WHOLE, id="stray-braces"),
        pytest.param(f"thanks: {SENTENCE}\nspecific: {OTHER}", WHOLE, id="lines"),
        pytest.param(f"- **thanks**: {SENTENCE}\n- **specific**: {OTHER}", WHOLE, id="list"),
        pytest.param(f'"thanks": "{SENTENCE}",\n"specific": "{OTHER}"', WHOLE, id="no-braces"),
        pytest.param(json.dumps({"thanks": SENTENCE.replace(" ", "\n ")}), {"thanks": SENTENCE},
                     id="line-breaks-inside"),
        pytest.param(json.dumps({"thanks": SENTENCE}), {"thanks": SENTENCE}, id="a-part-missing"),
        pytest.param(json.dumps({**WHOLE, "specific": ["a", "list"]}), {"thanks": SENTENCE},
                     id="a-part-of-another-type"),
        pytest.param(json.dumps({**WHOLE, "specific": "  "}), {"thanks": SENTENCE},
                     id="a-blank-part"),
        pytest.param(json.dumps({**WHOLE, "specific": "and so on " * 200}), {"thanks": SENTENCE},
                     id="a-part-that-ran-away"),
    ],
)  # fmt: skip
def test_every_usable_part_of_a_reply_is_used(content: str, texts: dict[str, str]) -> None:
    used, wire = ask(said(content))
    assert used == texts
    assert len(wire.bodies) == 1


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        pytest.param(Reply(200, ""), NO_COMPLETION, id="no-body"),
        pytest.param(Reply(200, '{"choices": [{"mess'), NO_COMPLETION, id="broken-json"),
        pytest.param(Reply(200, "null"), NO_COMPLETION, id="null"),
        pytest.param(Reply(200, "[]"), NO_COMPLETION, id="a-list"),
        pytest.param(Reply(200, '"hello"'), NO_COMPLETION, id="a-text"),
        pytest.param(Reply(200, "<html>Sign in</html>", "text/html"), NO_COMPLETION, id="html"),
        pytest.param(Reply(200, "<html>Sign in</html>"), NO_COMPLETION, id="html-called-json"),
        pytest.param(Reply(200, '{"error": {"message": "no"}}'), NO_COMPLETION, id="error-object"),
        pytest.param(Reply(200, '{"choices": null}'), NO_COMPLETION, id="choices-null"),
        pytest.param(Reply(200, '{"choices": []}'), NO_COMPLETION, id="choices-empty"),
        pytest.param(Reply(200, '{"choices": [{"message": null}]}'), NO_COMPLETION,
                     id="message-null"),
        pytest.param(Reply(200, completion(None)), "m sent an empty answer", id="content-null"),
        pytest.param(said(" \n"), "m sent an empty answer", id="blank"),
        pytest.param(Reply(200, completion(None, refusal="I cannot.")), DECLINED, id="refusal"),
        pytest.param(said("", "content_filter"), DECLINED, id="filtered"),
        pytest.param(said('{"thanks": "Thank you f', "length"), "m was cut short", id="cut-short"),
        pytest.param(said("I would be glad to help you."), NO_PARTS, id="prose"),
        pytest.param(said('{"subject": "Hello"}'), NO_PARTS, id="other-keys"),
        pytest.param(said('["Thank you."]'), NO_PARTS, id="a-list-of-texts"),
        pytest.param(said("{" * 5000), NO_PARTS, id="nested-without-end"),
        pytest.param(said(json.dumps({"thanks": GERMAN})), "m did not answer in English",
                     id="another-language"),
    ],
)  # fmt: skip
def test_an_unusable_reply_is_asked_for_once_more_and_then_named(reply: Reply, text: str) -> None:
    wire = Wire(reply)
    with pytest.raises(ModelError) as caught:
        wire.model().ask(MESSAGES, SCHEMA)
    assert str(caught.value) == text
    assert len(wire.bodies) == 2
    assert wire.waits == []


def test_a_short_reply_with_few_small_words_is_english() -> None:
    short = {"thanks": "I mentored three juniors; two now lead teams."}
    used, wire = ask(said(json.dumps(short)))
    assert used == short
    assert len(wire.bodies) == 1


def test_a_good_reply_after_an_unusable_one_is_used() -> None:
    used, wire = ask(said("Sure!"), said(json.dumps(WHOLE)))
    assert used == WHOLE
    assert len(wire.bodies) == 2


def test_a_whole_reply_is_used_although_the_server_calls_it_cut_short() -> None:
    assert ask(said(json.dumps(WHOLE), "length"))[0] == WHOLE
