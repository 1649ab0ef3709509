"""What a message must bring, and what it may claim: faults and near misses of several trades."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.rules import (
    Example,
    Rule,
    invented_claim,
    invented_fact,
    no_call_request,
    no_idea,
    no_value,
    question_left_open,
    roles_reversed,
    unsupported_sentence,
    wrong_name,
)
from tests.conftest import brief_from, message

NOTES = {
    "baker": """
me: {name: Lucie Moreau}
company: Millbrook Bread
role: Head Baker
interview: {on: 2026-11-20, next_step: a trial bake}
rejection: {on: 2026-11-25}
interviewers:
  - name: Harriet Stone
    learned: every loaf is weighed by hand
    memorable: the sourdough starter is called Gerald
problems:
  - problem: croissants sell out by nine on Saturdays
    ideas: laminate the dough on Thursday and freeze it overnight
    evidence: at Fournil we went from 80 croissants to 200 a morning
strengths:
  - proof: ran the night shift at Fournil for six years
  - proof: CAP bakery diploma
open_questions:
  - question: how I would cope when two bakers are ill
    answer: drop the brioche and keep the loaves
""",
    "surveyor": """
me: {name: Owen Price}
company: Harcourt Land Surveys
role: Site Surveyor
interview: {on: 2026-11-20, next_step: a day on the Barry site}
interviewers:
  - name: Mina Shah
    talked_about: scanning listed buildings
    learned: drawings are checked by a second pair of eyes
problems:
  - problem: boundary disputes hold up one survey in six
    ideas: a phone call to both neighbours before the first visit
    evidence: at Penrhyn disputes fell from 14 to 3 in a year
strengths:
  - proof: licensed drone pilot since 2021
  - proof: surveyed forty chapels for the county
open_questions:
  - question: what I would do with a client who refuses access
    answer: ask what worries them, and offer to come back at a quiet hour
""",
}


def finds(rule: Rule, trade: str, text: str, kind: str, folder: Path) -> bool:
    path = folder / "notes.yaml"
    path.write_text(NOTES[trade], encoding="utf-8")
    brief = brief_from(path)
    example = Example(
        text, subject="Thank you", greeting=f"Dear {brief.first_name},", kind=kind, on="2026-11-27"
    )
    return bool(list(rule.check(*message(example, brief))))


CLAIM, FACT, NAME, ROLES = (
    invented_claim.RULE,
    invented_fact.RULE,
    wrong_name.RULE,
    roles_reversed.RULE,
)
VALUE, IDEA, CALL = no_value.RULE, no_idea.RULE, no_call_request.RULE
OPEN, LOOSE = question_left_open.RULE, unsupported_sentence.RULE

FAULTS = [
    (CLAIM, "baker", "I opened two tea rooms in Lyon."),
    (CLAIM, "baker", "I'm a licensed food inspector, so hygiene comes first."),
    (CLAIM, "baker", "As a certified sommelier I would pair your loaves with wine."),
    (CLAIM, "baker", "I have designed menus for cruise ships."),
    (CLAIM, "surveyor", "I'm a chartered civil engineer."),
    (CLAIM, "surveyor", "I am also a licensed crane operator."),
    (CLAIM, "surveyor", "I founded two dance schools."),
    (CLAIM, "surveyor", "We restored a lighthouse at my last post."),
    (CLAIM, "surveyor", "I'm a registered site architect."),
    (FACT, "baker", "At Fournil I can look back on eleven awards."),
    (FACT, "baker", "Thank you for seeing me on Wednesday."),
    (NAME, "baker", "I would love to bake for Millford Bread."),
    (NAME, "surveyor", "It was good to see how Harrow Land Surveys works."),
    (NAME, "surveyor", "Hartnell Land Surveys is where I would like to be."),
    (NAME, "baker", "Please pass my thanks on to Mrs Carraway."),
    (ROLES, "baker", "As you suggested when two bakers are ill, I would drop the brioche and keep the loaves."),
    (ROLES, "surveyor", "Following your suggestion, I would ask what worries them and offer to come back at a quiet hour."),
    (ROLES, "surveyor", "On your advice about access, I would offer to come back at a quiet hour."),
    (VALUE, "baker", "You spoke of the croissants that sell out on Saturdays, and I can imagine how hard those mornings are."),
    (VALUE, "baker", "I was sorry to hear about the croissants."),
    (VALUE, "surveyor", "I keep thinking of the boundary disputes, and of how they must hold up your visits."),
    (VALUE, "surveyor", "A firm whose drawings are checked twice is where I hope to be."),
    (IDEA, "baker", "Croissants sell out by nine. I have several ideas, all of them tried, and would be glad to do this with you."),
    (IDEA, "baker", "Croissants sell out by nine on Saturdays. With calm and good will such things can be put right. I would be delighted to try it."),
    (IDEA, "surveyor", "Boundary disputes hold up one survey in six. At Penrhyn something similar helped, and I would be happy to attempt the same."),
    (CALL, "surveyor", "Have the surveyor telephone both neighbours before the first visit. I thought you might like to know."),
    (CALL, "surveyor", "I would ring both neighbours before anybody comes. I hope that is of use."),
    (CALL, "baker", "I would freeze the dough overnight. Have somebody phone the shops at noon."),
    (CALL, "baker", "I would ask each baker to meet at five and freeze the dough. That is all."),
    (OPEN, "baker", "You asked about bakers who are ill. A good question."),
    (OPEN, "surveyor", "A client who refuses access is a puzzle. I look forward to the Barry site."),
    (OPEN, "surveyor", "I would phone both neighbours before the first visit."),
    (LOOSE, "baker", "The lorry park behind the station floods in winter."),
]  # fmt: skip

INNOCENT = [
    (CLAIM, "baker", "I hold a bakery diploma."),
    (CLAIM, "baker", "I'm a qualified baker, and nights suit me."),
    (CLAIM, "baker", "I ran two teams on the night shift at Fournil."),
    (CLAIM, "baker", "I opened your recipe book last night."),
    (CLAIM, "surveyor", "I'm a licensed drone pilot."),
    (CLAIM, "surveyor", "As a licensed pilot I could scan the roofs."),
    (CLAIM, "surveyor", "I am qualified to fly a drone."),
    (FACT, "baker", "I can start at six any morning."),
    (FACT, "baker", "I can be with you on Tuesday."),
    (FACT, "surveyor", "I am free from four o'clock."),
    (NAME, "baker", "I would love to bake at Millbrook Bread."),
    (NAME, "baker", "Good Bread takes time."),
    (NAME, "surveyor", "The Barry site of Harcourt Land Surveys is near my home."),
    (ROLES, "baker", "As you mentioned, croissants sell out by nine, so I would freeze the dough overnight."),
    (ROLES, "surveyor", "You asked for advice about access: I would offer to come back at a quiet hour."),
    (ROLES, "surveyor", "As you suggested, I will bring a drawing on Friday."),
    (VALUE, "baker", "Laminating the dough on Thursday might be all it takes."),
    (VALUE, "baker", "At Fournil croissants went from 80 to 200 a morning."),
    (VALUE, "baker", "Croissants that sell out by nine need dough that was frozen overnight, as ours was at Fournil."),
    (VALUE, "surveyor", "I could phone both neighbours myself."),
    (VALUE, "surveyor", "As a licensed pilot I feel at home above old roofs."),
    (IDEA, "baker", "Croissants sell out by nine. What if the dough were laminated on Thursday?"),
    (IDEA, "baker", "A small thing that worked was to freeze the laminated dough on Thursday."),
    (IDEA, "surveyor", "Neighbours fall out over fences. I would telephone both of them before the first visit."),
    (IDEA, "surveyor", "A call to both neighbours before the first visit settles most of it. I would love to try it with you."),
    (CALL, "surveyor", "I would ring both neighbours before the first visit. Could we speak for ten minutes?"),
    (CALL, "surveyor", "I would ring both neighbours. I would be glad to talk it through."),
    (CALL, "baker", "I would freeze the dough overnight. Have you a quarter of an hour for a call?"),
    (CALL, "baker", "I would freeze the dough. Happy to talk it over any time."),
    (CALL, "baker", "I would freeze the dough. May I ring you on Tuesday?"),
    (OPEN, "baker", "When bakers are ill, I would let the brioche go."),
    (OPEN, "surveyor", "I have thought about the client who won't give access. I'd find out what the worry is."),
    (OPEN, "surveyor", "As for a client who refuses, I would come again at a quieter time."),
    (LOOSE, "baker", "Everything else can wait for daylight."),
    (LOOSE, "baker", "I suppose that every kitchen in town has the same trouble."),
    (LOOSE, "surveyor", "Please do not trouble yourself with the parking."),
]  # fmt: skip


def _rows(table: list[tuple[Rule, str, str]]) -> list[object]:
    return [pytest.param(*row, id=f"{row[0].name}: {row[2]}") for row in table]


def _kind(rule: Rule) -> str:
    return "value-add" if rule in (IDEA, CALL) else "thank-you"


@pytest.mark.parametrize(("rule", "trade", "text"), _rows(FAULTS))
def test_hears_the_fault(rule: Rule, trade: str, text: str, tmp_path: Path) -> None:
    assert finds(rule, trade, f"Thank you for your time. {text}", _kind(rule), tmp_path)


@pytest.mark.parametrize(("rule", "trade", "text"), _rows(INNOCENT))
def test_leaves_a_near_miss_alone(rule: Rule, trade: str, text: str, tmp_path: Path) -> None:
    assert not finds(rule, trade, f"Thank you for your time. {text}", _kind(rule), tmp_path)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Thanks for your message on Wednesday.", False),
        ("Thank you for letting me know on Wednesday.", False),
        ("I was grateful for your call on Wednesday.", False),
        ("Thank you for your letter on Monday.", True),
        ("Thank you for meeting me on Wednesday.", True),
    ],
)
def test_a_rejection_has_a_day_of_its_own(text: str, fault: bool, tmp_path: Path) -> None:
    assert finds(FACT, "baker", text, "rejection", tmp_path) is fault
