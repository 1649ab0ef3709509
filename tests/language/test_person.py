"""Notes are turned to the reader: who is meant becomes "you", everybody else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.person import Viewpoint, told

VIEW = Viewpoint("Priya Raman", "Jordan Avery", ("Tom Becker",))

NAMED = [
    ("Priya drew the whole pipeline on a napkin", "you drew the whole pipeline on a napkin"),
    ("Priya Raman drew a map", "you drew a map"),
    ("Ms Raman drew a map", "you drew a map"),
    ("Ms. Raman is proud of the crew", "you are proud of the crew"),
    ("Dr. Raman was on call", "you were on call"),
    ("Professor Raman marks every essay herself", "you mark every essay yourself"),
    ("Priya's team ships every Thursday", "your team ships every Thursday"),
    ("Priya’s team ships every Thursday", "your team ships every Thursday"),
    ("Priya Raman's first job was in a bakery", "your first job was in a bakery"),
    ("Priya has two dogs", "you have two dogs"),
    ("Priya show me the machine of her father", "you showed me the machine of your father"),
    ("Priya's got her father's toolbox", "you have got your father's toolbox"),
    ('Priya - "flaky tests are worse than none"', 'you said "flaky tests are worse than none"'),
    ("Priya's from Leeds", "you are from Leeds"),
    ("PR sold her first van to a nun", "you sold your first van to a nun"),
    ("PR's rule is no meetings", "your rule is no meetings"),
    ("P. studied in Cork", "you studied in Cork"),
    ("Priya's after buying a tractor", "you are after buying a tractor"),
    ("madam told me that she began as a teller", "you told me that you began as a teller"),
    ("Priya said they'd never lost a dog", "you said you had never lost a dog"),
    ("Priya would never ask a nurse to do what she wouldn't do herself",
     "you would never ask a nurse to do what you wouldn't do yourself"),
    ("everyone brings their own mug", "everyone brings their own mug"),
    ("each crew picks their own shifts", "each crew picks their own shifts"),
    ("Priya hasn't seen the audit", "you haven't seen the audit"),
    ("Priya doesn’t like meetings", "you don't like meetings"),
    ("Priya does not like slides", "you do not like slides"),
    ("Priya still takes one shift a month", "you still take one shift a month"),
    ("Priya carries the pager and watches the queue", "you carry the pager and watch the queue"),
    ("Priya goes to every tasting", "you go to every tasting"),
    ("Priya knows every driver by name", "you know every driver by name"),
    ("Priya thinks the audit is late", "you think the audit is late"),
    ("Priya: the archive is the hard part", "you said: the archive is the hard part"),
    ("I asked Priya about the outage", "I asked you about the outage"),
    ("a story from Priya", "a story from you"),
    ("according to Priya, the audit is late", "according to you, the audit is late"),
    ("the way Priya explains recipes", "the way you explain recipes"),
    ("Priya and I both started in print", "you and I both started in print"),
    ("Priya and her team ship every Thursday", "you and your team ship every Thursday"),
    ("Priya and Tom want one queue", "you and Tom want one queue"),
    ("Tom said Priya runs the night desk", "Tom said you run the night desk"),
    ("Priya, Tom and I walked the floor", "you, Tom and I walked the floor"),
    ("Priya's leading the migration", "you are leading the migration"),
    ("Priya's been there since 2010", "you have been there since 2010"),
    ("Priya-led reviews save hours", "Priya-led reviews save hours"),
    ("write to priya.raman@northwind.example", "write to priya.raman@northwind.example"),
    ("the hiring manager wants one queue", "you want one queue"),
    ("Priya introduced me to Tom, and he showed me the floor",
     "you introduced me to Tom, and he showed me the floor"),
]  # fmt: skip

PRONOUNS = [
    (
        "a boy ran in to tell Priya's team and her he'd passed",
        "a boy ran in to tell your team and you he'd passed",
    ),
    ("she keeps bees on her roof", "you keep bees on your roof"),
    ("he told me his first boss was a baker", "you told me your first boss was a baker"),
    ("Priya said she keeps bees", "you said you keep bees"),
    ("she's been there for ten years", "you have been there for ten years"),
    ("she’s proud of the archive", "you are proud of the archive"),
    ("she'd start with the intake form", "you would start with the intake form"),
    ("he'll retire in May", "you will retire in May"),
    ("she built it herself", "you built it yourself"),
    ("the idea was hers", "the idea was yours"),
    (
        "she wears a scarf that a patient knitted her in 2009 under her coat",
        "you wear a scarf that a patient knitted you in 2009 under your coat",
    ),
    (
        "she reads old maps and sells them on the train",
        "you read old maps and sell them on the train",
    ),
    (
        "one resident called me Joan and she just let her",
        "one resident called me Joan and you just let her",
    ),
    (
        "she began as a porter, still does a Sunday shift",
        "you began as a porter, still do a Sunday shift",
    ),
    ("I thanked her for the tour", "I thanked you for the tour"),
    ("the napkin hangs in her office", "the napkin hangs in your office"),
    ("her own father was a miner", "your own father was a miner"),
    ("She bakes the bread", "You bake the bread"),
    ("they restored the organ", "you restored the organ"),
]

OTHERS = [
    ("Tom keeps bees", "Tom keeps bees"),
    ("Tom Becker's team owns the pager", "Tom Becker's team owns the pager"),
    ("Tom said he likes the plan", "Tom said he likes the plan"),
    ("she said her boss hates slides, and he never reads them",
     "you said your boss hates slides, and he never reads them"),
    ("her daughter plays the cello and she practises at six",
     "your daughter plays the cello and she practises at six"),
    ("Priya said \"she owns the pager now\"", "you said \"she owns the pager now\""),
    ("her rule is “Priya never forgets”", "your rule is “Priya never forgets”"),
    ("played me a call from a 7-year-old asking for her dad", "played me a call from a 7-year-old asking for her dad"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "turned"), NAMED)
def test_reader_is_spoken_to(text, turned):
    assert told(text, VIEW, subject="reader") == turned


@pytest.mark.parametrize(("text", "turned"), PRONOUNS)
def test_pronoun_that_means_the_reader_is_turned(text, turned):
    assert told(text, VIEW, subject="reader") == turned


@pytest.mark.parametrize(("text", "turned"), OTHERS)
def test_other_people_and_quotations_are_left_alone(text, turned):
    assert told(text, VIEW, subject="reader") == turned


@pytest.mark.parametrize("text", ["she keeps bees", "his first job", "they left", "it's hers"])
def test_pronoun_stays_where_nobody_is_known_to_be_meant(text):
    assert told(text, VIEW) == text


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("we doubled the pages since the launch", "you doubled the pages since the launch"),
        ("our warehouse loses a pallet a day", "your warehouse loses a pallet a day"),
        ("nobody tells us about recalls", "nobody tells you about recalls"),
        ("they lose two tills every Saturday", "you lose two tills every Saturday"),
        ("their tills freeze every Saturday", "your tills freeze every Saturday"),
        ("the blame is ours", "the blame is yours"),
        ("Priya says we lose a pallet a day", "you say you lose a pallet a day"),
    ],
)
def test_company_that_speaks_of_itself_becomes_you(text, turned):
    assert told(text, VIEW, subject="reader", company=True) == turned


@pytest.mark.parametrize(
    "text", ["we both started out in print", "our first jobs were in a bakery"]
)
def test_we_stays_where_it_is_not_the_company(text):
    assert told(text, VIEW, subject="reader") == text


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("Jordan cut pages from 40 to 6", "I cut pages from 40 to 6"),
        ("Jordan Avery's last team was in Lyon", "my last team was in Lyon"),
        ("Jordan has run three kitchens", "I have run three kitchens"),
        ("Jordan is certified in wound care", "I am certified in wound care"),
        ("Jordan was head of the choir", "I was head of the choir"),
        ("Jordan mentors two apprentices", "I mentor two apprentices"),
        ("she ran the ward alone for six months", "I ran the ward alone for six months"),
        ("he is licensed for heavy goods", "I am licensed for heavy goods"),
        ("his choir grew to forty", "my choir grew to forty"),
        ("the candidate ran three kitchens", "I ran three kitchens"),
        ("Priya asked Jordan about the outage", "you asked me about the outage"),
        ("Jordan told Priya about the outage", "I told you about the outage"),
        ("wrote the manual for new guards", "wrote the manual for new guards"),
    ],
)
def test_writer_in_the_third_person_becomes_i(text, turned):
    assert told(text, VIEW, subject="writer") == turned


@pytest.mark.parametrize(
    ("reader", "others", "text", "turned"),
    [
        ("Priya Raman", ("Priya Shah",), "Priya drew a map", "Priya drew a map"),
        ("Priya Raman", ("Priya Shah",), "Priya Raman drew a map", "you drew a map"),
        ("Priya Raman", ("Priya Shah",), "Priya Shah drew a map", "Priya Shah drew a map"),
        ("Will Stone", (), "the store will close at six", "the store will close at six"),
        ("Dr. Ada Obi", (), "Dr. Obi walks the ward", "you walk the ward"),
        ("Dr. Ada Obi", (), "Ada walks the ward", "you walk the ward"),
        ("Ms Obi", (), "Ms Obi walks the ward", "you walk the ward"),
        ("Cher", (), "Cher sings", "you sing"),
        ("Ana", (), "Anabel and Santa Ana-Maria", "Anabel and Santa Ana-Maria"),
        ("Chloé Martin", (), "Chloé keeps bees", "you keep bees"),
        ("Maria Elena Torres", (), "Maria Elena Torres keeps bees", "you keep bees"),
        ("Maria Elena Torres", (), "Maria Elena keeps bees", "you keep bees"),
        ("May Chen", (), "May walks the ward", "you walk the ward"),
    ],
)
def test_name_is_known_in_its_usual_forms(reader, others, text, turned):
    assert told(text, Viewpoint(reader, "Jordan Avery", others)) == turned


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        (
            "they finish jobs with the crew that began them",
            "you finish jobs with the crew that began them",
        ),
        ("they say the delays kill them", "you say the delays kill you"),
        ("a family place, and they hire people back", "a family place, and you hire people back"),
    ],
)
def test_them_are_things_the_company_does_something_with(text, turned):
    assert told(text, Viewpoint("Priya Raman", "Jordan Avery"), company=True) == turned


def test_one_of_several_people_is_not_the_writer():
    note = "trained 3 apprentices, one has her own shop now"
    assert told(note, Viewpoint("Ann Lee", "Jordan Avery"), subject="writer") == note


def test_parent_of_the_same_name_is_somebody_else():
    view = Viewpoint("Renee Keller", "Jordan Avery")
    assert told("meeting Mr. Keller Sr.", view, subject="reader") == "meeting Mr. Keller Sr."


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("a tour with the Ward Manager", "a tour with you"),
        ("the ward manager keeps a log", "you keep a log"),
        ("the ward manager of another hospital", "the ward manager of another hospital"),
        ("the ward managers", "the ward managers"),
    ],
)
def test_reader_is_spoken_to_also_by_title(text, turned):
    view = Viewpoint("Priya Raman", "Jordan Avery", title="Ward Manager")
    assert told(text, view, subject="reader") == turned


@pytest.mark.parametrize("text", ["", "  ", "the tills freeze every Saturday", "🥐, 40 % — ok?"])
def test_text_without_people_is_unchanged(text):
    assert told(text, VIEW, subject="reader") == text


@given(
    st.one_of(
        st.text(),
        st.lists(
            st.sampled_from(
                "Priya Raman Priya's Tom she her he's and is runs , . : we Jordan".split()
            )
        ).map(" ".join),
    ),
    st.sampled_from(["", "reader", "writer"]),
    st.booleans(),
)
def test_no_text_is_too_odd_and_no_mark_is_left(text, subject, company):
    turned = told(
        text.replace("\x01", "").replace("\x02", ""), VIEW, subject=subject, company=company
    )
    assert not {"\x01", "\x02"} & set(turned)
