"""DR201 on true paraphrases and on inventions, over many trades."""

from __future__ import annotations

import pytest

from drafter.brief import Brief
from drafter.draft import Envelope, Move, compose
from drafter.rules import SHOULD
from drafter.rules.invented_claim import RULE as CLAIM
from drafter.rules.invented_fact import RULE as FACT

NOTES = {
    "nurse": """
me: {name: Amara Singh}
company: Lakeside Medical Center
role: Staff Nurse
interview: {on: 2026-11-20, reply_by: 2026-11-27, next_step: shadowing a night shift on Tuesday}
interviewers:
  - name: Denise Holloway
    talked_about: moving the ward to bedside handover in April
    learned: the unit has 28 beds and one nurse to five patients
problems:
  - problem: falls rose from 6 to 11 a month over the winter
    evidence: at St. Olaf we cut falls by 40% in six months with hourly rounding
  - problem: a third of new nurses leave within the first year
strengths:
  - proof: seven years in cardiac step-down at St. Olaf
  - proof: BLS and ACLS certified since 2019
  - proof: precepted 12 new graduates
""",
    "mechanic": """
me: {name: Paul Novak}
company: Redline Motors
role: Lead Technician
interview: {on: 2026-11-20, next_step: a bench test on 30 November}
interviewers:
  - name: Curtis Boyd
    learned: the shop turns 22 cars a day with nine bays
    memorable: he rebuilt a 1967 Mustang with his daughter
problems:
  - problem: comebacks run at 8 percent
    evidence: took comebacks from 9 percent to 3 at Valley Auto within a year
  - problem: customers wait 4 days for an appointment
    ideas: keep two bays free for same-day work
strengths:
  - proof: 15 years on Toyota and Lexus
  - proof: trained three apprentices, two of whom now run their own shops
""",
    "accountant": """
me: {name: Helen Marsh}
company: Oakfield Group
role: Financial Controller
interview: {on: 2026-11-20, reply_in: 3 business days}
interviewers:
  - name: Graham Tully
    talked_about: consolidating 14 subsidiaries
problems:
  - problem: month-end close takes twelve days
    evidence: at Denby Foods weekly reconciliation brought the close from 10 days to 5
  - problem: £1.8 million of receivables is over 90 days old
strengths:
  - proof: led a team of 6 through a NetSuite rollout in nine months
open_questions:
  - question: how I would sample a ledger of 3,000 entries
    answer: check every tenth entry
""",
    "yard": """
me: {name: Jo Pengelly}
company: Trevose Boatyard
role: Yard Supervisor
interview: {on: 2026-11-20 15:00, reply_by: 2026-11-27}
interviewers:
  - name: Piran Tregear
    learned:
      - toolbox huddle is 6:45 every day, 20 minutes
      - crane from 1897, gets its oil every fortnight
      - apprentices weld outside with the painters in spring
      - sailing course for under-fives
    talked_about:
      - two vacancies for painters
      - 8 welders on a short shift, a full shift is 12
problems:
  - problem: boats wait five months for paint
  - problem: repairs doubled after the storm
    evidence: at Norrick 70% of hulls came out of bay 4 without a scratch
strengths:
  - proof: ran a £4.2m yard at Norrick
  - proof: rota for 28 welders at Norrick
  - proof: two audits at Norrick, no findings in my stores
  - proof: spotted £3,000 of varnish ordered twice
news: finished a six-month course in rigging last week
""",
    "sales": """
me: {name: Marco Bianchi}
company: Brightpath Software
role: Account Executive
interview: {on: 2026-11-20}
interviewers:
  - name: Tessa Lund
    learned: three in four deals start with a referral
problems:
  - problem: half of the demos never lead to a second call
    evidence: lifted second calls from 35% to 60% at Klarwin
strengths:
  - proof: closed $1.4M in 2025 against a quota of $1.1M
  - proof: opened 18 new districts in two years
""",
}

TRUE = [
    ("nurse", "Falls nearly doubled over the winter, from six to eleven."),
    ("nurse", "Five more falls a month than before is hard on the whole ward."),
    ("nurse", "We brought falls down by two fifths in half a year at St. Olaf."),
    ("nurse", "Two thirds of your new nurses stay beyond the first year."),
    ("nurse", "Having precepted a dozen new graduates, I know how week one feels."),
    ("nurse", "I have been ACLS certified for seven years."),
    ("nurse", "I look forward to Tuesday's night shift."),
    ("nurse", "Thank you for the hour you gave me on Friday."),
    ("nurse", "I would be glad to come by on Wednesday or Thursday."),
    ("nurse", "I hope to hear that bell one day, and people sleep badly at 3 a.m."),
    ("nurse", "Thanks a million for Friday."),
    ("mechanic", "We got comebacks from nine percent down to three in twelve months at Valley Auto."),
    ("mechanic", "Six percentage points fewer comebacks made customers trust us again."),
    ("mechanic", "At Valley Auto comebacks fell by two thirds."),
    ("mechanic", "I would keep two of the nine bays free for same-day work."),
    ("mechanic", "I look forward to the bench test on the 30th."),
    ("mechanic", "1) The bench test\n2) The Mustang"),
    ("accountant", "At Denby Foods we halved the close, from ten working days to five."),
    ("accountant", "At Denby Foods weekly reconciliations took five days off the close."),
    ("accountant", "Nearly two million pounds of receivables deserves a name beside it."),
    ("accountant", "Debts more than three months old rarely collect themselves."),
    ("accountant", "With six people I took NetSuite live in three quarters of a year."),
    ("accountant", "That is some three hundred entries of your ledger rather than three thousand."),
    ("accountant", "The three business days you mentioned ended on Wednesday."),
    ("sales", "I beat my quota by $300,000 last year."),
    ("sales", "A quarter of your deals start without a referral."),
    ("sales", "I opened 18 districts in two years, which is about nine districts a year."),
    ("sales", "One demo in two goes nowhere, you said."),
    ("nurse", "Falls went up to eleven patients a month from six."),
    ("nurse", "I look forward to the night shift on 24 November."),
    ("nurse", "Thank you for explaining what April will bring."),
    ("nurse", "I would be glad to be the thirteenth new face on the ward."),
    ("nurse", "I left one of your questions half answered."),
    ("nurse", "Half of rounding is listening."),
    ("nurse", "Nothing I heard on Friday sounded like a dull Sunday."),
    ("mechanic", "A mechanic could get lost in that engine on a rainy Sunday."),
    ("mechanic", "Nine times out of ten a comeback is a hurry."),
    ("accountant", "Taking ten days down to five was worth every late evening at Denby Foods."),
    ("yard", "Your oldest crane, getting on for a hundred and thirty years old, still lifts."),
    ("yard", "In charge of a four-million-pound yard I learnt to count."),
    ("yard", "Some boats wait the best part of half a year for paint."),
    ("yard", "Better than two thirds of the hulls came out of bay 4 without a scratch at Norrick."),
    ("yard", "Close on thirty welders worked to my rota at Norrick."),
    ("yard", "The toolbox huddle at a quarter to seven is an idea I would steal."),
    ("yard", "The crane gets its oil every other week, and I take my bicycle to work every week."),
    ("yard", "I would love to see bay 4 one day, or bay 5 if you build it next year."),
    ("yard", "Every weekly plan needs a supervisor, and the fortnightly oil change has one."),
    ("yard", "Could we hold the toolbox huddle at seven in winter?"),
    ("yard", "I was glad to hear that your apprentices weld outside in spring."),
    ("yard", "Repairs more than doubled after the storm, and my own evenings were busy as well."),
    ("yard", "A two-hour talk would be long, and a half-hour one better."),
    ("yard", "Thank you for the tour on Friday afternoon."),
    ("yard", "You said I would hear by the end of November."),
    ("yard", "If I have not heard by 4 December, I will ring you."),
    ("yard", "Could you confirm whether the second visit is on the 9th?"),
    ("yard", "I am free any morning and every Friday."),
    ("yard", "Repairs are not the only thing that I would put in with ALL of you."),
    ("yard", "At Norrick my rigging was checked every Monday in my own time."),
]  # fmt: skip

INVENTED = [
    ("nurse", "At St. Olaf we cut falls by 60% in six months."),
    ("nurse", "At St. Olaf we cut falls by 40% in two months."),
    ("nurse", "I precepted 28 new graduates at St. Olaf."),
    ("nurse", "I have been ACLS certified since 2015."),
    ("nurse", "I look forward to Thursday's night shift."),
    ("nurse", "Thank you for seeing me on Monday."),
    ("nurse", "I look forward to the night shift on 25 November."),
    ("nurse", "Half of your nurses leave within a year."),
    ("nurse", "Two thirds of your new nurses leave within a year."),
    ("nurse", "As an RN I would feel at home on the ward."),
    ("mechanic", "Comebacks fell from 12 percent to 3 at Valley Auto."),
    ("mechanic", "I trained nine apprentices at Valley Auto."),
    ("mechanic", "Your 1969 Mustang must be a beauty."),
    ("mechanic", "Customers who wait 9 days for an appointment go elsewhere."),
    ("mechanic", "The bench test on 21 November suits me."),
    ("accountant", "At Denby Foods the close went from 12 days to 5."),
    ("accountant", "I led a team of 14 through a NetSuite rollout."),
    ("accountant", "I worked with SAP at Denby Foods."),
    ("sales", "I closed $1.4M in 2024."),
    ("sales", "I opened 60 new districts in two years."),
    ("sales", "Second calls went from 50 to 60 percent at Klarwin."),
    ("sales", "Nine in ten of your deals start with a referral."),
    ("mechanic", "Comebacks went from nine percent to none at Valley Auto."),
    ("accountant", "At Denby Foods the close came down from ten days to three."),
    ("accountant", "At Denby Foods a reconciliation went from ten minutes to three."),
    ("yard", "The crane gets its oil every week."),
    ("yard", "A monthly oil change for the crane sounds about right."),
    ("yard", "I would be glad to come to the 7:15 toolbox huddle."),
    ("yard", "I would halve that two-hour toolbox huddle."),
    ("yard", "Thank you for walking me through bay 6."),
    ("yard", "The sailing course for under-tens must be a joy."),
    ("yard", "Your apprentices weld outside in the autumn, you said."),
    ("yard", "Three audits at Norrick found nothing in my stores."),
    ("yard", "Some boats wait up to a year for paint."),
    ("yard", "Repairs trebled after the storm."),
    ("yard", "A full shift of twenty welders sounds right to me."),
    ("yard", "Five boats could be painted because half a dozen jobs stand vacant."),
    ("yard", "My year-long course in rigging ended well."),
    ("yard", "Upwards of half of the hulls came out of bay 4 without a scratch at Norrick."),
    ("yard", "I saved over nine grand of varnish that was ordered twice."),
    ("yard", "Thank you for the tour on Friday morning."),
    ("yard", "You said I would hear by the end of December."),
    ("yard", "I understand that I will have an answer by the 12th."),
    ("yard", "May I confirm that I can start on the 14th?"),
    ("yard", "Since Thursday's interview I have drawn a plan of bay 4."),
    ("yard", "I liked that your apprentices weld outside with the painters every Friday."),
    ("yard", "My course in rigging, finished in June, was a joy."),
    ("yard", "Moving from paper to BEACON must have been hard."),
    ("yard", "Yardify kept our rota straight."),
]

LOOSE = [
    ("accountant", "I told my sister about it on the way home."),
    ("nurse", "I was on the early train and home by the time I had counted to twenty."),
    ("mechanic", "Forty minutes is an age when your car is on a ramp."),
    ("sales", "Everybody wants Christmas off, and somebody still has to sell."),
]
"""Figures of speech, as likely as not: advice."""


def found(rule, brief: Brief, text: str, name: str = "", *, advice: bool = False) -> list[str]:
    envelope = Envelope("Thank you", "Hello,", "", (name or brief.me.name or "",))
    draft = compose(brief.kind, brief.recipient, envelope, [Move("thanks", (text,))])
    hits = [hit for hit in rule.check(draft, brief) if (hit.severity is SHOULD) is advice]
    return [draft.text[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(("trade", "text"), TRUE)
def test_true_paraphrase_is_left_alone(trade, text, notes_of):
    assert found(FACT, notes_of(NOTES[trade]), text) == []


@pytest.mark.parametrize(("trade", "text"), INVENTED)
def test_invention_is_found(trade, text, notes_of):
    assert found(FACT, notes_of(NOTES[trade]), text)


@pytest.mark.parametrize(("trade", "text"), LOOSE)
def test_figure_of_speech_is_advice(trade, text, notes_of):
    assert found(FACT, notes_of(NOTES[trade]), text, advice=True)
    assert not found(FACT, notes_of(NOTES[trade]), text)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Amara Singh, RN", ["RN"]), ("Amara Singh PMP", ["PMP"]), ("Amara Singh", []),
     ("Amara Singh, ACLS", [])],
)  # fmt: skip
def test_letters_after_the_name_need_a_note(name, letters, notes_of):
    assert found(FACT, notes_of(NOTES["nurse"]), "Thank you.", name) == letters


@pytest.mark.parametrize(
    ("trade", "text"),
    [
        ("nurse", "I am fluent in sign language."),
        ("nurse", "I have managed large budgets and difficult vendors."),
        ("mechanic", "I hold a diploma in welding."),
        ("mechanic", "I also mentor school children."),
        ("accountant", "My thesis examined the same question in hospitals."),
        ("accountant", "I have written up a plan for the canteen."),
        ("sales", "Having redesigned a hiring process, I know what to ask."),
        ("sales", "I was the youngest supervisor in the region."),
        ("nurse", "I was the one whom the matron picked to write the falls policy."),
        ("nurse", "It was I who started the night clinic."),
        ("nurse", "I've never once lost a patient's notes."),
        ("mechanic", "I built the whole training bay by myself."),
        ("mechanic", "I went on to manage the branch in town."),
        ("mechanic", "They made me foreman before I was thirty."),
        ("accountant", "I have since been promoted to head of finance."),
        ("accountant", "My template was taken up by every office in the group."),
        ("accountant", "I was invited to present our method at a conference."),
        ("sales", "I sit on the board of a charity for young founders."),
        ("sales", "I used to coach the national rowing team."),
        ("sales", "I host a radio show about small firms."),
        ("mechanic", "I've since been offered the manager's job at another garage."),
        ("sales", "My old clients have all gone on to recommend me."),
    ],
)
def test_claim_without_a_fact_is_found(trade, text, notes_of):
    assert found(CLAIM, notes_of(NOTES[trade]), text)


@pytest.mark.parametrize(
    ("trade", "text"),
    [
        ("nurse", "I have precepted new graduates and enjoyed it."),
        ("nurse", "I enjoyed hearing how handover works, and I left thinking about it."),
        ("nurse", "I have been thinking about the canteen ever since."),
        ("mechanic", "I have taught apprentices who run shops of their own."),
        ("mechanic", "I could put a plan for the canteen on one page."),
        ("accountant", "I would love to lead a team like yours."),
        ("accountant", "I helped to shorten the close with weekly reconciliation."),
        ("sales", "I'd gladly run your canteen."),
        ("sales", "I opened new districts, and I would do it again."),
        ("nurse", "I've rounded every hour at St. Olaf, and falls came down."),
        ("nurse", "I have grown fond of bedside handover."),
        ("nurse", "I was the one who asked about the bell."),
        ("mechanic", "I was the one who trained the apprentices."),
        ("mechanic", "I've spent most of my life under a Toyota."),
        ("accountant", "I brought the close down with a weekly reconciliation."),
        ("accountant", "I was asked to wait, and I read your annual report."),
        ("sales", "My train was held up by snow, and I read the deck twice."),
        ("sales", "I've never enjoyed a demo so much."),
        ("nurse", "I wrote a speech to your falls team in my head on the bus."),
    ],
)
def test_no_claim_or_one_with_a_fact_is_left_alone(trade, text, notes_of):
    assert found(CLAIM, notes_of(NOTES[trade]), text) == []
