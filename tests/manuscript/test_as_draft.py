"""A message by anyone as the draft of its kind: what is said, and what is a note without a letter."""

from __future__ import annotations

from drafter.brief import Brief
from drafter.checker import check
from drafter.kinds import CALL, LINKEDIN
from drafter.manuscript import as_draft, parts

OUTLINE = """\
Outline:
- Thank her for Friday
- The pipeline on the napkin
- Ask where the decision stands

Voicemail:
Good evening, Priya. This is Jordan Avery on +1 415 555 0132. Thank you for Friday, and for the
pipeline on the napkin. I still want this job very much, and would be glad to hear where the
decision stands. That was Jordan Avery, +1 415 555 0132. Thank you.
"""


def test_all_of_a_call_is_its_body_however_the_voicemail_begins_and_ends(panel: Brief) -> None:
    draft = as_draft(parts(OUTLINE), panel._replace(kind=CALL))
    assert draft.body.text == OUTLINE.strip()
    assert draft.text[draft.body.start : draft.body.end] == draft.body.text
    assert (draft.greeting.text, draft.sign_off.text, draft.contact.text) == ("", "", "")


def test_a_note_that_greets_in_its_first_line_is_neither_untidy_nor_off_tone(panel: Brief) -> None:
    text = (
        "Hi Priya, still thinking of the pipeline on your napkin. Glad to stay in touch. Jordan\n"
    )
    brief = panel._replace(kind=LINKEDIN)
    draft = as_draft(parts(text), brief)
    assert draft.greeting.text == "Hi Priya,"
    assert check(draft, brief, proofread=False).findings == ()


def test_a_letter_that_begins_in_small_letters_is_untidy(panel: Brief) -> None:
    draft = as_draft(parts("Dear Priya,\n\nthank you for the napkin.\n\nBest,\nJordan\n"), panel)
    found = {one.name for one in check(draft, panel, proofread=False).findings}
    assert "untidy" in found
