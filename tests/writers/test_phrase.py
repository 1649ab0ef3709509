"""A note stands in a sentence as a person would say it, whatever its shape."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from drafter import pipeline
from drafter.brief import Brief, called, formally
from drafter.errors import ThinNotesError
from drafter.frames import promised
from drafter.language import person
from drafter.language.person import Viewpoint
from drafter.language.shape import Shape
from drafter.language.shorthand import plain
from drafter.writers.completion import is_nothing
from drafter.writers.phrase import Reading, phrase

BASE = """
me: {name: Jordan Avery, email: j@example.com}
company: Acme
role: Chef
interview: {on: 2026-11-20%s}
interviewers:
- name: Priya Raman
  memorable: "%s"
  talked_about: the napkin with the new menu
strengths:
- need: "%s"
  proof: "%s"
"""
PROOFS = [
    ("chartered since 2019", "I have been chartered since 2019"),
    ("spent three years on the sauces", "I spent three years on the sauces"),
    ("8 years child protection, 40 court reports",
     "8 years of child protection and 40 court reports"),
    ("6 yrs on the pass, never lost a commis", "I have 6 years on the pass and have never lost a commis"),
    ("clean licence; drove for Interflora 2 yrs", "I have a clean licence and drove for Interflora for 2 years"),
    ("animated title sequence for ARTE", "I animated a title sequence for ARTE"),
    ("Gas Safe registered 9 years, can do LPG", "I have been Gas Safe registered for 9 years and can do LPG"),
    ("#1 of 14 SDRs", "I was number 1 of 14 SDRs"),
    ("i clean offices 9 years", "I have cleaned offices for 9 years"),
    ("SIA licence", "an SIA licence"),
    ("4yrs ICU, 2 charge", "4 years of ICU, 2 of them in charge"),
    ("class B CDL w/ P endorsement, no points", "a class B CDL with a P endorsement and no points"),
    ("60-70 draws a day, redraw rate under 1%", "60-70 draws a day and a redraw rate under 1%"),
    ("led science 2 years, took us to the final, wrote the scheme",
     "I led science for 2 years, took us to the final and wrote the scheme"),
    ("handling 40k orders since 3 years, zero loss", "I have been handling 40k orders for 3 years with zero loss"),
    ("11 yrs qualified, 30+ care proceedings, never had a statement sent back",
     "I have been qualified for 11 years, with 30+ care proceedings, and have never had a statement sent back"),
    ("1 in 4 OOH rota for 5 years, often the only nurse in",
     "I have worked a 1 in 4 OOH rota for 5 years, often as the only nurse in"),
    ("recovered 38 loans within 9 months", "I recovered 38 loans within 9 months"),
    ("having 11 years of experience in Java", "I have 11 years of experience in Java"),
    ("write own queries daily", "I write my own queries daily"),
    ("class 2 lorry driver, 12 years", "I have worked as a class 2 lorry driver for 12 years"),
    ("strong, on time", "strong, on time"),
    ("friendly, punctual", "I am friendly and punctual"),
    ("front desk at a clinic, 90 calls a day", "I have worked on the front desk at a clinic, with 90 calls a day"),
    ("coded to ISO 9606", "I am coded to ISO 9606"),
    ("shift leader for 2 years, 30 beds, 5 carers", "I have worked as a shift leader for 2 years, with 30 beds and 5 carers"),
    ("my head sends new staff to watch me", "my head sends new staff to watch me"),
    ("go-to person for the boilers", "I have been the go-to person for the boilers"),
    ("6 years, zero damage, no points", "I have worked for 6 years, with zero damage and no points"),
    ("no missed deliveries in 6 years", "I have had no missed deliveries in 6 years"),
    ("have been clinical lead on two wards", "I have been a clinical lead on two wards"),
    ("use it every day since 2017", "I have used it every day since 2017"),
    ("LMSW since 2019", "LMSW since 2019"),
    ("PostgreSQL since 2019", "I have worked with PostgreSQL since 2019"),
    ("errors from 2 % to 1 %", "errors from 2 % to 1 %"),
    ("copy chief for two years, never missed a night", "copy chief for two years, never missed a night"),
    ("Speak Hawaiian at home", "I speak Hawaiian at home"),
    ("sash and case", "sash and case"),
    ("trained staff in lifting", "I trained staff in lifting"),
    ("watch officer on tankers 5 years", "I have worked as a watch officer on tankers for 5 years"),
    ("used car sales, 4 years", "used car sales for 4 years"),
    ("qualified electrician, 9 years", "I have been a qualified electrician for 9 years"),
    ("trained pharmacist, 2012", "I am a trained pharmacist, 2012"),
    ("fluent Polish, some Russian", "fluent Polish and some Russian"),
    ("lead on 3 audits, no findings", "I have worked as a lead on 3 audits with no findings"),
    ("fundraiser of the year 2022", "I was fundraiser of the year 2022"),
    ("night porter 3 winters", "I have worked as a night porter for 3 winters"),
    ("trained up 3 apprentices", "I trained up 3 apprentices"),
    ("used LabWare every day", "I used LabWare every day"),
    ("booked in 400 samples a day", "I booked in 400 samples a day"),
    ("3 school jobs, biggest £8m", "3 school jobs, biggest £8m"),
    ("have just passed my CPC", "I have just passed my CPC"),
    ("Fire Warden & First Aid certificates, both current", "Fire Warden and First Aid certificates, both current"),
    ("9 yrs on wards & clinics, two letters of thanks", "9 years on wards and clinics, and two letters of thanks"),
    ("Relativity: ran 3 reviews", "I ran 3 reviews (Relativity)"),
]  # fmt: skip
NEEDS = [
    ("Calm under pressure", "someone calm under pressure"),
    ("Friendly, organized, bilingual", "someone friendly, organized and bilingual"),
    ("must know Excel", "someone who knows Excel"),
    ("run classes", "someone to run classes"),
    ("bring juniors on", "someone to bring juniors on"),
    ("6G cert", "a 6G certificate"),
    ("Terraform, k8s", "Terraform and k8s"),
    ("strong behaviour management", "strong behaviour management"),
    ("person who can make rota", "a person who can make a rota"),
    ("forklift licence essential", "a forklift licence"),
    ("clean licence", "a clean licence"),
    ("reads drawings", "someone who reads drawings"),
    ("Level 3", "level 3"),
    ("you must be patient with beginners", "someone patient with beginners"),
    ("being quick with figures", "someone quick with figures"),
    ("work with children", "someone to work with children"),
    ("turn up on time", "someone to turn up on time"),
    ("support staff experience", "support staff experience"),
    ("experience of VAT", "experience of VAT"),
    ("stroke experience", "stroke experience"),
    ("onboarding up to 15 new hires", "experience in onboarding up to 15 new hires"),
    ("closer who needs no leads", "a closer who needs no leads"),
]
STEPS = [
    ("weld test tuesday 7am", "the weld test on Tuesday at 7am"),
    ("you will introduce me to the team", "being introduced to the team"),
    ("she'll email me next week", "hearing from you next week"),
    ("writing test", "the writing test"),
    ("visit to the yard", "the visit to the yard"),
    ("a stage on a Friday service", "a stage on a Friday service"),
    ("i'm teaching a class on saturday", "teaching a class on Saturday"),
    ("I should send references", "send references"),
    ("to visit the yard and to meet the crew", "visiting the yard and meeting the crew"),
    ("come to the yard, meet foreman", "coming to the yard and meeting the foreman"),
]
REMARKS = [
    ("Priya, who won 30 caps, still tapes ankles", "you won 30 caps and you still tape ankles"),
    ("they phone every new guest themselves", "you phone every new guest yourselves"),
    ("they let pupils grade themselves", "you let pupils grade themselves"),
    ("Priya is a nurse, and so is her sister", "you are a nurse, and so is your sister"),
    (
        "Priya reads, writes and edits everything herself",
        "you read, write and edit everything yourself",
    ),
    ("hates tweezers", "you hate tweezers"),
    ("Priya's rule - nobody eats standing up", "your rule that nobody eats standing up"),
    ("Priya says she'd hire a cook over a robot", "you said you would hire a cook over a robot"),
    (
        "- keeps a slide of dead ideas, opens every review w/ it",
        "you keep a slide of dead ideas and open every review with it",
    ),
    (
        "ex-Coast Guard, runs standups in 7 mins",
        "you are ex-Coast Guard and run standups in 7 minutes",
    ),
    (
        "when I asked about a bad week Priya paused for a long time",
        "when I asked about a bad week, you paused for a long time",
    ),
    ("very kind, gave me tea and cake", "you were very kind, gave me tea and cake"),
]


@pytest.mark.parametrize(("jotted", "said"), PROOFS)
def test_proof(jotted: str, said: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", "Priya sang", "x", jotted))
    assert phrase(one.material("proof")[0], one).inside == said


@pytest.mark.parametrize(("jotted", "said"), NEEDS)
def test_need(jotted: str, said: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", "Priya sang", jotted, "ran a kitchen"))
    assert phrase(one.material("need")[0], one).inside == said


@pytest.mark.parametrize(("jotted", "said"), STEPS)
def test_next_step(jotted: str, said: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % (f', next_step: "{jotted}"', "Priya sang", "x", "ran a kitchen"))
    assert phrase(one.material("next_step")[0], one).inside == said


@pytest.mark.parametrize(("jotted", "said"), REMARKS)
def test_remark_on_the_reader(jotted: str, said: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", jotted, "x", "ran a kitchen"))
    assert phrase(one.material("memorable")[0], one).inside == said


@pytest.mark.parametrize(
    "jotted",
    [
        "every family gets the same worker from intake to closing",
        "the first carton they ever sold is framed in reception",
        "most drivers who quit do it in the first 30 days",
        "she keeps a jar of every key a guest forgot to hand in",
        "you walk the line every Monday before you open a spreadsheet",
    ],
)
def test_what_is_written_in_full_is_told_in_full(
    jotted: str, notes_of: Callable[..., Brief]
) -> None:
    one = notes_of(BASE % ("", jotted, "x", "ran a kitchen"))
    assert phrase(one.material("memorable")[0], one).reading is Reading.WHOLE


def test_a_tail_that_makes_no_sentence_is_left_off(notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", "we both play in brass bands, him cornet me horn", "x", "ran a bar"))
    told = phrase(one.material("memorable")[0], one)
    assert (told.inside, told.reading) == ("we both play in brass bands", Reading.PART)


PROBLEMS = [
    ("permissions screen", "the permissions screen", Shape.NOUN),
    ("falls between 4 and 6am", "falls between 4 and 6am", Shape.NOUN),
    ("6 hour test run nobody trusts", "the 6-hour test run nobody trusts", Shape.NOUN),
    ("line 4 stopping", "line 4 stopping", Shape.NOUN),
    ("mislabeled tubes when it get busy", "mislabeled tubes when it gets busy", Shape.NOUN),
    ("200 password resets daily", "200 password resets daily", Shape.NOUN),
    ("Priya said that the drains flood in May", "the drains flood in May", Shape.CLAUSE),
    ("same complaint being logged twice", "the same complaint being logged twice", Shape.NOUN),
    ("hardly anybody under 40", "there is hardly anybody under 40", Shape.CLAUSE),
    ("rota not being kept by nights", "the rota not being kept by nights", Shape.NOUN),
    ("one form, four places to send it", "one form, four places to send it", Shape.FRAGMENT),
    ("the queue gets longer when it rains", "the queue gets longer when it rains", Shape.CLAUSE),
]
IDEAS = [
    ("buddy each new nurse with a mentor", "buddy each new nurse with a mentor", Shape.BASE),
    ("ask for it only when they open the map", "ask for it only when they open the map", Shape.BASE),
    ("swap the sensors, the washdown kills them", "swap the sensors; the washdown kills them", Shape.BASE),
    ("repair cafe on Saturdays", "repair cafe on Saturdays", Shape.FRAGMENT),
    ("run it in 2 passes, rooms at 1, food & bev once the bar's shut", "run it in 2 passes", Shape.BASE),
    ("hose down the yard at noon", "hose down the yard at noon", Shape.BASE),
    ("pair it with the warranty, one visit, one bill", "pair it with the warranty: one visit, one bill", Shape.BASE),
    ("heater with thermostat and write the figures", "a heater with a thermostat and write the figures",
     Shape.FRAGMENT),
]  # fmt: skip


@pytest.mark.parametrize(("field", "jotted", "said", "shape"), [
    *(("problem", *row) for row in PROBLEMS), *(("ideas", *row) for row in IDEAS),
    ("learned", "split shifts first year", "split shifts in the first year", Shape.NOUN),
    ("learned", "caseloads capped at 15, they showed me the sheet", "caseloads capped at 15", Shape.NOUN),
    ("learned", "she say that client complain always", "clients always complain", Shape.CLAUSE),
    ("learned", "porters there do their own rota", "your porters do their own rota", Shape.CLAUSE),
    ("learned", "run all their own vans, no agency", "you run all your own vans, with no agency", Shape.CLAUSE),
    ("answer", "ask them to wait, safety has priority, don't start till it's clear",
     "ask them to wait; safety has priority, and I would not start till it's clear", Shape.BASE),
    ("answer", "wouldn't guess, would ring the ward", "I wouldn't guess, and I would ring the ward", Shape.CLAUSE),
    ("answer", "sit down, hear them out, fix it free", "sit down, hear them out and fix it free", Shape.BASE),
    ("talked_about", "Priya explained why she keeps the crew small", "why you keep the crew small", Shape.WH),
    ("talked_about", "losing small practices to online shops", "losing small practices to online shops", Shape.GERUND),
    ("learned", "no lifts when she started", "there were no lifts when you started", Shape.CLAUSE),
    ("memorable", "a boy of four interrupted us to sell you a ticket",
     "a boy of four interrupted us to sell you a ticket", Shape.CLAUSE),
    ("connection", "Priya and I both belong to the ringers", "you and I both belong to the ringers", Shape.CLAUSE),
    ("connection", "worked with her cousin in Cork", "I worked with your cousin in Cork", Shape.CLAUSE),
    ("connection", "We found out that we both row", "we both row", Shape.CLAUSE),
    ("evidence", "no complaints in a year of it", "we had no complaints in a year of it", Shape.CLAUSE),
    ("why", "small crew, I can see who sails with us", "it is a small crew, and I can see who sails with us",
     Shape.CLAUSE),
    ("why", "steady hours near my kids", "steady hours near my kids", Shape.NOUN),
    ("why", "fed up with driving", "I am fed up with driving", Shape.CLAUSE),
    ("news", "running the carol evening in June", "I am running the carol evening in June", Shape.CLAUSE),
    ("talked_about", "paid search eats half the budget", "paid search eats half the budget", Shape.CLAUSE),
    ("talked_about", "self-rostering, six weeks ahead", "self-rostering, six weeks ahead", Shape.NOUN),
    ("answer", "listen first, give them the form, keep the book while they read",
     "listen first, give them the form and keep the book while they read", Shape.BASE),
    ("why", "looks after its people", "you look after your people", Shape.CLAUSE),
    ("why", "care about the river", "I care about the river", Shape.CLAUSE),
    ("news", "start a course on Monday", "I start a course on Monday", Shape.CLAUSE),
    ("learned", "trains its own drivers", "you train your own drivers", Shape.CLAUSE),
    ("learned", "next to no turnover", "there is next to no turnover", Shape.CLAUSE),
    ("talked_about", "asked me about the gap", "you asked me about the gap", Shape.CLAUSE),
    ("talked_about", "next year's panto", "next year's panto", Shape.NOUN),
    ("connection", "both did night school", "we both did night school", Shape.CLAUSE),
    ("why", "just felt like home", "it just felt like home", Shape.CLAUSE),
    ("why", "a place that lets people go home at six", "a place that lets people go home at six", Shape.NOUN),
    ("news", "booked on the rescue course", "I am booked on the rescue course", Shape.CLAUSE),
    ("why", "like boats, like weather, done with offices",
     "I like boats, I like weather, and I am done with offices", Shape.CLAUSE),
    ("why", "I want to learn and to plan rather than go on as I am",
     "I want to learn and to plan rather than go on as I am", Shape.CLAUSE),
    ("connection", "both ran clubs, she coached, I kept score",
     "we both ran clubs: you coached, and I kept score", Shape.CLAUSE),
    ("news", "I finish the course", "I have finished the course", Shape.CLAUSE),
    ("news", "diploma result came through", "my diploma result came through", Shape.CLAUSE),
    ("proof", "six seasons on the lifts, shift leader for two of them",
     "six seasons on the lifts, as a shift leader for two of them", Shape.NOUN),
    ("proof", "I moved the archive to tape, storage bill down from £900 to £140 a month",
     "I moved the archive to tape, with storage bill down from £900 to £140 a month", Shape.CLAUSE),
    ("answer", "letter by Friday, visit in the first week",
     "a letter by Friday, a visit in the first week", Shape.NOUN),
    ("ideas", "half a day with each new guide", "half a day with each new guide", Shape.NOUN),
    ("next_step", "hearing the board's decision", "hearing the board's decision", Shape.GERUND),
    ("learned", "the audit of the old leases took her staff eleven weeks",
     "the audit of the old leases took your staff eleven weeks", Shape.CLAUSE),
    ("learned", "all of the timber comes from a mill 9 km away",
     "all of the timber comes from a mill 9 km away", Shape.CLAUSE),
    ("why", "the yard is five minutes from the sea, want to learn to sail",
     "the yard is five minutes from the sea, and I want to learn to sail", Shape.CLAUSE),
    ("why", "I would sooner mend the engines than wait for the parts they need",
     "I would sooner mend the engines than wait for the parts they need", Shape.CLAUSE),
    ("memorable", "read us a poem about tar", "you read us a poem about tar", Shape.CLAUSE),
    ("memorable", "Priya said write every label in pencil", "you said to write every label in pencil",
     Shape.CLAUSE),
    ("proof", "my boats at Keller's won the spring prize twice",
     "my boats at Keller's won the spring prize twice", Shape.CLAUSE),
    ("proof", "6-month placement at a sail loft, repaired forty jibs",
     "I did a 6-month placement at a sail loft and repaired forty jibs", Shape.CLAUSE),
    ("need", "takes advice", "someone who takes advice", Shape.NOUN),
    ("talked_about", "slipway planner for the winter", "the slipway planner for the winter", Shape.NOUN),
    ("talked_about", "the deputy is good with ropes, wants to learn the books",
     "the deputy is good with ropes and wants to learn the books", Shape.CLAUSE),
    ("why", "quiet words in a log book decide whether a boat comes home",
     "quiet words in a log book decide whether a boat comes home", Shape.CLAUSE),
    ("proof", "two cadets I trained are now mates", "two cadets I trained are now mates", Shape.CLAUSE),
    ("problem", "handover to the night watch is one line in a diary",
     "the handover to the night watch is one line in a diary", Shape.CLAUSE),
    ("problem", "crews rotate between dock and office every other week",
     "crews rotate between dock and office every other week", Shape.CLAUSE),
    ("answer", "soundings and log entries per watch, read aloud at the change",
     "soundings and log entries per watch, read aloud at the change", Shape.NOUN),
    ("answer", "quiet word the same day, say what I heard, agree one change",
     "quiet word the same day, say what I heard, agree one change", Shape.FRAGMENT),
    ("learned", "Priya said half of the crew sail at weekends", "half of the crew sail at weekends", Shape.CLAUSE),
    ("learned", "there is a loft over the shop, I didn't know that", "there is a loft over the shop", Shape.CLAUSE),
    ("memorable", "dented kettle on her desk", "the dented kettle on your desk", Shape.NOUN),
    ("problem", "too much rope in the bins, the offcuts go out with the tide",
     "there is too much rope in the bins, and the offcuts go out with the tide", Shape.CLAUSE),
    ("need", "has to know knots", "someone who knows knots", Shape.NOUN),
    ("proof", "9 years on the front desk and then purser at Keller's till it shut",
     "9 years on the front desk and then purser at Keller's till it shut", Shape.NOUN),
    ("proof", "8 years in sails, the last 3 I lead crew of 4",
     "I have 8 years in sails, and for the last 3 I have led a crew of 4", Shape.CLAUSE),
    ("proof", "12 yrs on Mirror dinghies, I mend them also",
     "I have 12 years on Mirror dinghies, and I also mend them", Shape.CLAUSE),
    ("answer", "separate cabin, separate crew, and hose it down first", "a separate cabin, a separate crew, and hose it down first",
     Shape.FRAGMENT),
    ("ideas", "cut the sails ahead, fold, and sew only what is booked at 11 o'clock",
     "cut the sails ahead, fold, and sew only what is booked at 11 o'clock", Shape.BASE),
    ("why", "small family firm, drivers keep one coach each",
     "it is a small family firm, and drivers keep one coach each", Shape.CLAUSE),
    ("talked_about", "quality of the ropes on the new boat", "the quality of the ropes on the new boat", Shape.NOUN),
    ("proof", "singing lessons 2 x a week for 6 years", "I have done singing lessons twice a week for 6 years", Shape.CLAUSE),
    ("proof", "QuickBooks 7 yrs, payroll for 25", "7 years with QuickBooks and payroll for 25", Shape.NOUN),
    ("proof", "9 years commercial, 4 of them as lead", "9 years of commercial experience, 4 of them as lead", Shape.NOUN),
    ("answer", "notch the treads and pin them from below", "notch the treads and pin them from below", Shape.BASE),
    ("next_step", "meeting the partners, Dec 1", "meeting the partners on December 1", Shape.GERUND),
    ("learned", "Priya's loft overhauls 1,200 sails every August", "your loft overhauls 1,200 sails every August", Shape.CLAUSE),
    ("ideas", "let each mate to have two boats only", "let each mate have two boats only", Shape.BASE),
    ("learned", "every mast goes for x-ray", "every mast goes for x-ray", Shape.CLAUSE),
    ("talked_about", "dock 4 filling up every Monday", "dock 4 filling up every Monday", Shape.NOUN),
    ("talked_about", "bay nursing", "bay nursing", Shape.NOUN),
    ("problem", "Sails, ropes and paint each go through another store, and the weekly count is spent arguing over whose it was.",
     "sails, ropes and paint each go through another store, and the weekly count is spent arguing over whose it was", Shape.CLAUSE),
    ("problem", "parts orders reach the yard four days after the boat",
     "parts orders reach the yard four days after the boat", Shape.CLAUSE),
])  # fmt: skip
def test_note_of_another_field(
    field: str, jotted: str, said: str, shape: Shape, notes_of: Callable[..., Brief]
) -> None:
    subject = "" if field == "ideas" else "reader"
    told = person.told(plain(jotted), Viewpoint("Priya Raman"), subject=subject)
    one = notes_of(BASE % ("", "Priya sang", "x", "ran a kitchen"))
    fact = one.material("memorable")[0]._replace(path=f"x.{field}", text=jotted, told=told)
    assert phrase(fact, one)[:2] == (said, shape)


@pytest.mark.parametrize("text", ["TBC", "none", "nothing agreed", "n/a", "not yet known", "?"])
def test_note_that_says_nothing(text: str) -> None:
    assert is_nothing(text)


def test_note_that_says_something() -> None:
    assert not is_nothing("a note to the board")


@pytest.mark.parametrize(
    ("said", "ending"),
    [
        ("2026-11-27", "by Friday, 27 November"), ("2026-11-21", "tomorrow"), ("2026-11-20", ""),
        ("by Friday", "by Friday"), ("3 business days", "within 3 business days"),
        ("end of next week", "by the end of next week"),
    ],
)  # fmt: skip
def test_promise_as_the_end_of_hearing_from_you(
    said: str, ending: str, notes_of: Callable[..., Brief]
) -> None:
    one = notes_of(BASE % ("", "Priya sang", "x", "ran a kitchen"), on=date(2026, 11, 20))
    assert promised(said, one) == ending


@pytest.mark.parametrize(
    ("name", "short", "formal"),
    [
        ("Dr. Anil Mehta", "Dr. Mehta", "Dr. Mehta"), ("Sir Anthony Blake", "Sir Anthony", "Sir Anthony"),
        ("M. Perrin", "M. Perrin", "M. Perrin"), ("bev", "Bev", "Bev"), ("SANDRA MILLS", "Sandra", "Sandra Mills"),
        ("Juno Park (they/them)", "Juno", "Juno Park"), ("Trish (team leader)", "Trish", "Trish"),
        ("Prof. Hanneke de Vries", "Prof. de Vries", "Prof. de Vries"),
        ("Dr Imogen St John-Clarke", "Dr St John-Clarke", "Dr St John-Clarke"),
        ('Robert "Bob" Stone', "Bob", "Robert Stone"), ("Ana Cruz, RN", "Ana", "Ana Cruz"),
    ],
)  # fmt: skip
def test_way_to_address_somebody(name: str, short: str, formal: str) -> None:
    assert (called(name), formally(name)) == (short, formal)


def test_tactless_note_is_left_out_with_its_line_and_the_reason(
    notes_of: Callable[..., Brief],
) -> None:
    one = notes_of(
        BASE % ("", "Priya looked bored until I mentioned the log", "x", "ran a kitchen")
    )
    outcome = pipeline.offline(one)
    assert "bored" not in outcome.draft.text
    assert "notes.yaml:8: left out, as it may embarrass the reader" in outcome.left_out[0]


@pytest.mark.parametrize(
    "jotted", ["ask about parking", "the van - did not come up", "look up what Kaizen is"]
)
def test_note_to_oneself_is_left_out(jotted: str, notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", jotted, "x", "ran a kitchen"))
    assert "it is a note to yourself" in pipeline.offline(one).left_out[0]


def test_why_that_finds_fault_is_left_out(notes_of: Callable[..., Brief]) -> None:
    one = notes_of(BASE % ("", "Priya sang", "x", "ran a kitchen") + "why: your ovens are terrible")
    assert any("it may sound like a complaint" in line for line in pipeline.offline(one).left_out)


@pytest.mark.parametrize(
    ("jotted", "told"),
    [
        ("new mass spec, who is going to get trained and who not", "new mass spec"),
        ("peak week. said its hell honestly. 900 parcels p/h", "peak week"),
        ("bus w/ 31 faults lol", "the bus with 31 faults"),
        (
            "restricted funds and how they are reported",
            "restricted funds and how they are reported",
        ),
        ("photographs that show the true colour", "photographs that show the true colour"),
    ],
)
def test_topic_is_told_by_its_safest_part(
    jotted: str, told: str, notes_of: Callable[..., Brief]
) -> None:
    one = notes_of(
        (BASE % ("", "Priya sang", "x", "ran a kitchen")).replace(
            "the napkin with the new menu", jotted
        )
    )
    assert phrase(one.material("talked_about")[0], one).inside == told


def test_shorthand_is_left_out_where_another_note_tells_enough(
    notes_of: Callable[..., Brief],
) -> None:
    one = notes_of(BASE % ("", "dbl refund btwn mgrs, ask abt p/h", "x", "ran a kitchen"))
    outcome = pipeline.offline(one)
    assert "refund" not in outcome.draft.text
    assert "napkin" in outcome.draft.text
    assert "left out, as it " in outcome.left_out[0]


def test_shorthand_is_asked_about_where_nothing_else_is_there(
    notes_of: Callable[..., Brief],
) -> None:
    one = notes_of(
        (BASE % ("", "ME 11 WD", "x", "ran a kitchen")).replace(
            "the napkin with the new menu", "bd sees accts"
        )
    )
    with pytest.raises(
        ThinNotesError, match=r"notes\.yaml:9: this cannot be told as it stands"
    ) as error:
        pipeline.offline(one)
    assert "Hard to tell, too: line 8" in str(error.value)


@pytest.mark.parametrize(
    "jotted",
    [
        "Priya hates the headteacher",
        "she seemed a bit arrogant",
        "dont mention that she is expecting twins",
    ],
)
def test_judgement_and_secret_stay_with_the_user(
    jotted: str, notes_of: Callable[..., Brief]
) -> None:
    outcome = pipeline.offline(notes_of(BASE % ("", jotted, "x", "ran a kitchen")))
    assert "left out" in outcome.left_out[0]
    assert jotted.split()[-1] not in outcome.draft.text
