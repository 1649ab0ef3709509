"""Note-speak is spelt out; what is no note-speak stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.pieces import joined
from drafter.language.shorthand import plain


@pytest.mark.parametrize(
    ("jotted", "said"),
    [
        ("6 yrs w/ kids & adults on fridays :)", "6 years with kids and adults on Fridays"),
        ("deploys happen 30x a day", "deploys happen 30 times a day"),
        ("flake rate 14% -> 1%", "flake rate from 14% to 1%"),
        ("SHE BUTCHERS EVERYTHING HERSELF", "She butchers everything herself"),
        ("does the accounts AND sweeps", "does the accounts and sweeps"),
        ("milking's at 4:30", "milking is at 4:30"),
        ("13 yr old boys", "13-year-old boys"),
        ("10 min debrief", "10-minute debrief"),
        ("opens 15 min later than the rest", "opens 15 minutes later than the rest"),
        ("the 2 day course in Nov", "the 2-day course in November"),
        ("a 4 week wait", "a 4 week wait"),
        ("ten minute check, renewed May", "ten-minute check, renewed in May"),
        ("a 10 mile road test", "a 10-mile road test"),
        ("30ish tickets, 0 late returns", "about 30 tickets, no late returns"),
        ("rotas/timesheets w/out errors", "rotas and timesheets without errors"),
        ("opened a 2nd site, few miles off", "opened a second site, a few miles off"),
        ("the 2nd site is slower b/c of parking", "the second site is slower because of parking"),
        ("call with HR", "call with HR"),
        ("UEFA B", "UEFA B"),
        ("R&D", "R&D"),
        ("i speak english", "I speak English"),
        ("Priya's team", "Priya's team"),
        ("in first year", "in the first year"),
        ("4yrs ICU, 2 charge", "4 years ICU, 2 in charge"),
        ("takes a pt load 1x/wk", "takes a patient load once a week"),
        ("down 7 hrs -> 50 min", "down from 7 hours to 50 minutes"),
        ("went from 11 -> 2", "went from 11 to 2"),
        ("WE RELEASE EVERY 2ND SATURDAY", "We release every 2nd Saturday"),
        ("- mission - team - # of shots", "mission, team, the number of shots"),
        ("a 24 bed ward and a 3 person team", "a 24-bed ward and a 3-person team"),
        ("I cleared it at Dr. Cole's in one summer", "I cleared it at Dr. Cole's in one summer"),
        ("so that the mill's cleaned less often", "so that the mill is cleaned less often"),
    ],
)
def test_jotting_in_plain_words(jotted: str, said: str) -> None:
    assert plain(jotted) == said


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(plain(text), str)


@pytest.mark.parametrize(
    ("field", "jotted", "said"),
    [
        ("connection", "you played soccer, I played chess", "you played soccer, and I played chess"),
        ("proof", "72 wpm, 99.4% accuracy", "72 wpm and 99.4% accuracy"),
        ("ideas", "pick 10 metrics, define each once, kill the rest",
         "pick 10 metrics, define each once and kill the rest"),
        ("talked_about", "quota — 18 meetings, 70% of the team hits it", "quota"),
        ("talked_about", "caseloads (max 16, you promised)", "caseloads"),
        ("memorable", "you showed me a game, made in a laundromat",
         "you showed me a game, made in a laundromat"),
        ("need", "Lyon, France", "Lyon, France"),
        ("ideas", "strip the old paint off, sand it and prime it", "strip the old paint off, sand it and prime it"),
        ("ideas", "label every drum, shelve them by date", "label every drum and shelve them by date"),
        ("ideas", "a deposit of £5, comes off the bill", "a deposit of £5, which comes off the bill"),
        ("why", "been a member all my life, would like to give back",
         "been a member all my life and would like to give back"),
        ("proof", "notes for the monthly board, 4 years", "notes for the monthly board for 4 years"),
        ("ideas", "ring each family, before they leave", "ring each family, before they leave"),
        ("memorable", "you drove a tram at 20, still keep the cap", "you drove a tram at 20 and still keep the cap"),
        ("connection", "you sang in Cork, so did I", "you sang in Cork, and so did I"),
        ("why", "I like old houses, my father built them", "I like old houses, and my father built them"),
        ("proof", "kept the log, police have asked for it", "kept the log, and police have asked for it"),
        ("evidence", "we tried it in May, turned out the pump was worn",
         "we tried it in May; it turned out the pump was worn"),
        ("problem", "Alpha decay: signals halve in 14 months", "signals halve in 14 months"),
        ("talked_about", "the spring tour, 14 puppets, six towns", "the spring tour, with 14 puppets and six towns"),
        ("talked_about", "the rota, two days then off", "the rota, two days then off"),
        ("talked_about", "you opened the vault, nothing in it is labelled",
         "you opened the vault, and nothing in it is labelled"),
        ("proof", "shipped 9 organs, three overseas", "shipped 9 organs, three of them overseas"),
        ("proof", "9 years on looms, I mend them as well", "9 years on looms, and I mend them as well"),
        ("evidence", "drew one up at Otley, stuck, still in use in May",
         "drew one up at Otley; it stuck and is still in use in May"),
        ("answer", "the night the boiler burst, I rang the engineer",
         "the night the boiler burst – I rang the engineer"),
        ("answer", "the cook who said it was late - gave him the pan, he gave me Sundays",
         "the cook who said it was late – I gave him the pan, and he gave me Sundays"),
        ("memorable", "the bent oar, everyone touches it", "the bent oar – everyone touches it"),
        ("evidence", "I did that in Hull, 5 boats to 19 in a year", "I did that in Hull, from 5 boats to 19 in a year"),
        ("evidence", "I moved 60 boats, took four weeks", "I moved 60 boats, which took four weeks"),
        ("proof", "11 boats, none of them lost", "11 boats, none of them lost"),
        ("proof", "moved 4,000 jars, no loss, 2 weekends", "moved 4,000 jars with no loss in 2 weekends"),
        ("talked_about", "we asked about nights, it's one in five", "we asked about nights"),
        ("proof", "4 years at a vet's, about 60 calls a day", "4 years at a vet's, with about 60 calls a day"),
        ("proof", "skipper's ticket since 2016, clean", "a clean skipper's ticket since 2016"),
        ("learned", "your reviews: 4.9 stars, you answer each", "your reviews: 4.9 stars, you answer each"),
        ("learned", "90 calls a day, triage is the bottleneck", "90 calls a day, and triage is the bottleneck"),
    ],
)  # fmt: skip
def test_pieces_are_joined_as_a_sentence_joins_them(field: str, jotted: str, said: str) -> None:
    assert joined(jotted, field) == said
