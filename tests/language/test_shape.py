"""The grammatical shape of notes, of many trades."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.shape import Shape, shape_of

NOTES = {
    Shape.CLAUSE: [
        "the team ships every Thursday",
        "she drew the whole pipeline on a napkin",
        "we both started out in print journalism",
        "on-call pages doubled since the warehouse launch",
        "Priya drew the whole pipeline on a napkin",
        "the oven broke twice last summer",
        "they chose someone with robotics experience",
        "there is no handover between the night crew and the day crew",
        "nurses spend an hour a shift on paperwork",
        "parents never hear back about the trips",
        "tills freeze every Saturday",
        "the museum lost a third of its visitors after the strike",
        "half the trainees leave within a year",
        "new drivers don't know the routes",
        "he still takes one shift a month",
        "invoices go out three weeks late",
        "everyone eats lunch together on Fridays",
        "I want to own a platform that real warehouses run on",
        "because the work reaches patients directly",
    ],
    Shape.NOUN: [
        "zero-downtime migrations",
        "the handover between two crews",
        "a kitchen with no walk-in freezer",
        "her years as a midwife in rural Kenya",
        "the napkin drawing of the pipeline",
        "patience with nervous dogs",
        "two summers as a lifeguard",
        "sourdough starter from 1987",
        "the new reading room on the third floor",
        "classroom management",
        "a love of old tractors",
        "the backlog of unpaid invoices",
    ],
    Shape.GERUND: [
        "moving the order service off the shared Postgres",
        "running a kitchen of twelve",
        "keeping the greenhouse warm in January",
        "teaching fractions with pizza",
        "calming nervous flyers",
    ],
    Shape.WH: [
        "how the robots report their position",
        "why the last two managers left",
        "how to price a wedding cake",
        "whether the clinic should open on Sundays",
        "what a good handover looks like",
        "how I would shard by tenant",
    ],
    Shape.THIRD: [
        "still takes one shift a month",
        "keeps a beehive on the roof",
        "runs the marathon every spring",
        "bakes the bread herself",
    ],
    Shape.PREPOSITION: [
        "by customer id, with the ten largest on shards of their own",
        "from a family of fishermen",
        "in the ten minutes before each shift",
        "with a checklist at each station",
    ],
    Shape.INFINITIVE: [
        "to own a platform that real warehouses run on",
        "to work where the food is grown",
        "to help children read",
    ],
    Shape.QUESTION: [
        "Would you shard by tenant?",
        "how would I handle an angry guest?",
        "what is your biggest weakness? ",
    ],
    Shape.FRAGMENT: ["", "...", "🥐"],
}


@pytest.mark.parametrize(
    ("text", "shape"),
    [pytest.param(text, shape, id=text) for shape, texts in NOTES.items() for text in texts],
)
def test_note_has_the_shape_people_see(text, shape):
    assert shape_of(text) is shape


@pytest.mark.parametrize(
    ("text", "field", "shape"),
    [
        ("tag every alert with an owning team", "ideas", Shape.BASE),
        ("give each driver a laminated map", "ideas", Shape.BASE),
        ("move the bread delivery to six in the morning", "ideas", Shape.BASE),
        ("print the allergens on the ticket", "ideas", Shape.BASE),
        ("start a reading club on Fridays", "ideas", Shape.BASE),
        ("put a whiteboard next to the pass", "ideas", Shape.BASE),
        ("let parents book slots by text", "ideas", Shape.BASE),
        ("first weigh every tray, then log it", "ideas", Shape.BASE),
        ("meet the night crew lead on site", "next_step", Shape.BASE),
        ("moved 2 TB of order data at Acme without an outage", "proof", Shape.PAST),
        ("cut food waste by a third in one season", "proof", Shape.PAST),
        ("ran the night ward alone for six months", "proof", Shape.PAST),
        ("wrote the training manual for new guards", "proof", Shape.PAST),
        ("set up the donor database at Shelter Aid", "proof", Shape.PAST),
        ("grew the choir from 12 to 40 singers", "proof", Shape.PAST),
        ("led a team of five welders", "proof", Shape.PAST),
        ("taught 120 pupils to read music", "proof", Shape.PAST),
        ("finished the incident review course I mentioned", "news", Shape.PAST),
        ("stock, sales and hire each keep a ledger", "problem", Shape.CLAUSE),
        ("an hour I rang and was not heard", "question", Shape.FRAGMENT),
        ("a card with what good looks like", "ideas", Shape.NOUN),
        ("only 12 of 31 boats return", "problem", Shape.CLAUSE),
        ("about 60 weddings", "proof", Shape.NOUN),
        ("your team images 900 laptops every August", "learned", Shape.CLAUSE),
        ("we both sailed for Keller", "connection", Shape.CLAUSE),
        ("a town that kept its pier open when others closed", "why", Shape.FRAGMENT),
        ("line 3 jamming every night", "talked_about", Shape.NOUN),
        ("your aunt and my father both swam for Cork", "connection", Shape.CLAUSE),
        ("passed the forklift exam", "news", Shape.PAST),
        ("read three books on soil", "news", Shape.PAST),
    ],
)
def test_field_settles_notes_without_a_subject(text, field, shape):
    assert shape_of(text, field) is shape


@given(st.text(), st.sampled_from(["", "ideas", "proof"]))
def test_any_text_has_a_shape(text, field):
    assert shape_of(text, field) in Shape
