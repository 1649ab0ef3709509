"""Manners: whom a phrase is about, and what the notes say themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drafter.brief import Brief
from drafter.rules import MUST, RULES, Example
from tests.conftest import message

NOTES = """
me: {name: Robin Hale}
company: Harbour View Hotel
role: Front Office Manager
interview: {on: 2026-11-20}
interviewers:
  - name: Maria Costa
    talked_about: the waste of an afternoon every Monday on reconciling the till
problems:
  - problem: clerks skip the allergy question when they are busy, or forget it
  - problem: guests storm off, saying nobody bothered to answer the bell
"""
RETOLD = [
    "When it is busy, clerks skip the allergy question or forget it.",
    "You told me of the waste of an afternoon every Monday on the till.",
    "Some guests storm off because nobody bothered to answer the bell.",
]
MEANT = [
    "Please forget it if my answers were not to your taste.",
    "The interview was a waste of an afternoon.",
    "I wrote to you twice, and nobody bothered to reply.",
]
BARBED = [
    ("DR501", "Any half-competent front desk manager would have rung me back by now."),
    ("DR501", "I pity the guests, if a simple yes or no takes your office a fortnight."),
    ("DR501", "Perhaps someone in that hotel could be bothered to open a diary."),
    ("DR501", "A bit of plain civility from whoever keeps the appointments would not go amiss."),
    ("DR501", "I take it you know how to pick up a phone."),
    ("DR501", "Good manners are evidently out of fashion on the seafront."),
    ("DR501", "A toddler could have planned that afternoon."),
    ("DR501", "Forgive me for believing that somebody would read what I sent."),
    ("DR501", "Most hotels manage to say thank you."),
    ("DR501", "You people could learn a thing or two from the clerks."),
    ("DR501", "Apparently nobody among you sees answering letters as a priority."),
    ("DR501", "It would have been decent if one of you had rung before I set off."),
    ("DR501", "Congratulations on the worst-kept diary on the coast."),
    ("DR501", "You do not know the first thing about running a front desk."),
    ("DR501", "Only a prize fool would keep the keys in a biscuit tin."),
    ("DR501", "Your deputy was evidently too dense to follow."),
    ("DR504", "All right, pal?"),
    ("DR505", "To pick me would be a gamble."),
    ("DR507", "It is a bit rich to ask for my plans and then hire somebody else."),
    ("DR507", "The post was plainly earmarked for the owner's nephew."),
    ("DR507", "Your interviews were nothing but window-dressing."),
    ("DR507", "In time you may come to see what you let slip."),
    ("DR507", "The hotel apparently puts looks before experience."),
    ("DR507", "You picked my brains for two hours and then hired somebody else."),
    ("DR507", "More fool me for all the ideas I gave you for free."),
    ("DR507", "There is no justice in it."),
    ("DR507", "So much for rewarding loyalty."),
    ("DR507", "I hope that your winner is worth all the fuss."),
    ("DR507", "My last manager took all the credit and had it in for me."),
]
WELL_MEANT = [
    "Any competent team would have struggled with that till.",
    "Your steps are so clear that a child could follow them.",
    "I would be a fool to want to work anywhere else.",
    "To pick me would be no gamble.",
    "A beginner would have answered your question better than I did.",
    "Perhaps somebody in your office could tell me which door to use.",
    "The lobby could do with a clock, as you said.",
    "Clearly you never stop listening to your guests.",
    "Evidently no call goes unanswered at your desk.",
    "It would have been nice if I had seen the terrace, but the rain decided otherwise.",
    "So much for my fear of lifts: I loved the view.",
    "I might have known that it would rain on the day of your parade.",
    "Congratulations on the new wing.",
    "I suppose the first summer is always the longest.",
    "Frankly, I loved every minute of it.",
    "It was common courtesy, you said, but you walked me all the way to the bus.",
    "It was always going to be close, and I understand your decision.",
    "The post went to somebody with more years at a front desk, and I can see why.",
    "I hope that you will see what the new till can do.",
    "You value attitude over experience, and for a beginner that means a lot.",
    "My last manager never missed a bell, and taught me not to either.",
    "Thank you for your kind words, which meant a great deal.",
]


@pytest.mark.parametrize(("code", "text"), BARBED)
def test_contempt_is_found_however_politely_it_is_put(
    code: str, text: str, notes_of: Callable[..., Brief]
) -> None:
    assert code in _stopping(text, notes_of(NOTES))


@pytest.mark.parametrize("text", WELL_MEANT)
def test_what_is_well_meant_is_not_stopped(text: str, notes_of: Callable[..., Brief]) -> None:
    assert not list(_stopping(text, notes_of(NOTES)))


@pytest.mark.parametrize("text", RETOLD)
def test_what_a_note_says_is_no_lack_of_manners(text: str, notes_of: Callable[..., Brief]) -> None:
    assert not list(_stopping(text, notes_of(NOTES)))


@pytest.mark.parametrize("text", MEANT)
def test_the_same_words_said_by_the_writer_are(text: str, notes_of: Callable[..., Brief]) -> None:
    assert list(_stopping(text, notes_of(NOTES)))


def _stopping(text: str, brief: Brief) -> list[str]:
    """The codes of the rules on manners that stop `text`."""
    draft, brief = message(Example(text, greeting="Dear Maria,"), brief)
    return [
        rule.code
        for rule in RULES
        if rule.code.startswith("DR50") and rule.severity_in(draft.kind) is MUST
        for hit in rule.check(draft, brief)
        if hit.severity in (None, MUST)
    ]
