"""Moves that a message needs: what lacks them for certain is stopped, what hints at them is told.

The messages go to Priya Raman of examples/panel.yaml.
"""

from __future__ import annotations

import pytest

from drafter.brief import Brief
from drafter.rules import MUST, RULES, SHOULD, Example, Severity
from tests.conftest import message

HINTED = [
    ("DR401", "thank-you", "It was good of you to find an hour for me."),
    ("DR401", "thank-you", "You were generous with your Friday."),
    ("DR403", "value-add", "Quiet nights on call are in my blood."),
    ("DR403", "value-add", "Alerts that somebody owns get me out of bed."),
    ("DR404", "check-in", "I would still jump at it."),
    ("DR404", "check-in", "My heart is set on Northwind."),
    ("DR404", "application", "I haven't gone off the idea."),
    ("DR404", "check-in", "Northwind strikes me as a fine place to work."),
    ("DR404", "thank-you", "Nothing I saw of the night shift scared me off."),
    ("DR404", "thank-you", "It would make my winter to be let loose on that pipeline."),
    ("DR404", "application", "No other job I have looked at comes close."),
    ("DR405", "thank-you", "I keep order data out of harm's way."),
    ("DR406", "value-add", "A launch that costs people their sleep deserves a thought."),
    ("DR407", "value-add", "Would it help if each alert had a name on it?"),
    ("DR407", "value-add", "The cure at my old place was a team behind each alert."),
    ("DR408", "value-add", "I would tag every alert. I am on the phone for you any afternoon."),
    ("DR408", "value-add", "I would tag every alert. I wonder, and would like to hear, why not."),
    ("DR411", "thank-you", "I enjoyed the tour. Just say when."),
    ("DR411", "thank-you", "I enjoyed the tour. Roll on the night shift."),
    ("DR411", "thank-you", "I enjoyed the tour. I shall watch out for a word on Friday."),
    ("DR411", "thank-you", "I enjoyed the tour. My evenings are yours."),
    ("DR411", "thank-you", "I enjoyed the tour. Let's hope the board is kind by Tuesday."),
    ("DR411", "thank-you", "I enjoyed the tour. A postcard would do when it is all settled."),
    ("DR412", "rejection", "Do be as candid as you please about my answers."),
    ("DR412", "rejection", "Was it my sharding, or was it the alerts?"),
    ("DR412", "rejection", "It would help me to be told how I might be stronger."),
    ("DR404", "application", "I ask you to take this as my application."),
    ("DR404", "thank-you", "Northwind would be the right home for what I do."),
    ("DR411", "thank-you", "I enjoyed the tour. My boots are by the door for the trial day."),
    ("DR411", "check-in", "I have my notes to hand, ready for all that you may ask."),
]
ABSENT = [
    ("DR401", "thank-you", "It was a pleasure to meet you. Many thanks in advance for an answer."),
    ("DR403", "value-add", "I would be glad to talk it through with you."),
    ("DR404", "check-in", "I would be happy to send you anything that is missing."),
    ("DR404", "check-in", "I hope that the pipeline is well. I am available any weekday."),
    ("DR404", "thank-you", "I am still laughing about the napkin, which told me a lot about you."),
    ("DR404", "thank-you", "It would be for me to meet the night crew, and any day is fine."),
    ("DR404", "check-in", "I believe that Friday was the day. It is the class I taught at Acme."),
    ("DR404", "thank-you", "I want to thank you for the napkin. I hope the alerts are quiet."),
    ("DR404", "thank-you", "It made me laugh that we both grew up on a farm."),
    ("DR405", "thank-you", "I enjoyed the tour and would love to join."),
    ("DR405", "thank-you", "My brother once spent a year at sea. I would love to join."),
    ("DR406", "value-add", "I keep thinking of our hour together. I have an idea."),
    ("DR406", "value-add", "Your napkin has stayed with me. Could you give each robot a name?"),
    ("DR407", "value-add", "On-call pages doubled. I am sure that it can be put right."),
    ("DR407", "value-add", "You said that the night crew learns of deploys from the error screen."),
    ("DR407", "value-add", "On-call pages doubled. At Acme I cut pages from 40 to 6 a week."),
    ("DR408", "value-add", "I would tag every alert. I look forward to hearing from you."),
    ("DR408", "value-add", "I would tag every alert. I cannot wait to meet the night crew."),
    ("DR408", "value-add", "I would tag every alert. It is why a role like yours means a lot."),
    ("DR411", "thank-you", "Thank you for your time. I hope that your roof stays dry."),
    ("DR411", "thank-you", "Thank you for your time. My sister laughed when I told her."),
    ("DR411", "check-in", "On the alerts, let me add a word. A robot stops when it is lost."),
    ("DR401", "thank-you", "Thanks to the fast train I was early. I thanked the porter."),
    ("DR404", "application", "May I ask whether you have looked at my application?"),
    ("DR404", "thank-you", "I'm keen on cycling. Your guests lose interest in a queue."),
    ("DR411", "thank-you", "I enjoyed the tour. The next step for the roof is a coat of tar."),
    ("DR411", "thank-you", "I enjoyed the tour. My old school was ready for its new roof."),
    ("DR412", "rejection", "The feedback from your guests hung on the wall."),
    ("DR412", "rejection", "I learned to take criticism at sea."),
    ("DR412", "rejection", "I had hoped for better. If you are short of an engineer, write to me."),
    ("DR412", "rejection", "There was a lesson in it for everyone. May I stay in touch?"),
    ("DR412", "rejection", "I understand why robotics tipped the scales. I shall use your advice."),
    ("DR406", "value-add", "I could show your people a trick. The guys at Acme liked it."),
    ("DR413", "application", "I am writing about the opening, and like robots."),
    ("DR413", "application", "My father was a clerk, and I like robots. When will you decide?"),
    ("DR414", "check-in", "I hope the new crew has settled. Where do things stand?"),
]


@pytest.mark.parametrize(("code", "kind", "text"), HINTED)
def test_what_hints_at_a_move_is_never_stopped(
    code: str, kind: str, text: str, panel: Brief
) -> None:
    assert _severities(code, kind, text, panel) <= {SHOULD}


@pytest.mark.parametrize(("code", "kind", "text"), ABSENT)
def test_what_lacks_a_move_for_certain_is_stopped(
    code: str, kind: str, text: str, panel: Brief
) -> None:
    assert _severities(code, kind, text, panel) == {MUST}


def _severities(code: str, kind: str, text: str, panel: Brief) -> set[Severity]:
    rule = next(one for one in RULES if one.code == code)
    draft, brief = message(Example(text, kind=kind), panel)
    severity = rule.severity_in(draft.kind)
    assert severity
    return {rule.finding(hit, draft, severity).severity for hit in rule.check(draft, brief)}
