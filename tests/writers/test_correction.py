"""Slips of people who are learning English are put right, and gaps filled; good English stays."""

from __future__ import annotations

import pytest

from drafter.language.shape import Shape
from drafter.writers.correction import corrected, filled_in

SLIPS = [
    ("client complain always about the kitchens", "clients always complain about the kitchens"),
    ("people they don't come and nobody tell you", "people don't come and nobody tells you"),
    ("make whatsapp group where everybody write before 5",
     "make a whatsapp group where everybody writes before 5"),
    ("somebody patient with children", "somebody patient with children"),
    ("I am making rota for eleven cleaner since three years",
     "I have been making a rota for eleven cleaners for three years"),
    ("I want a unit where manager knows the floor", "I want a unit where the manager knows the floor"),
    ("buddy each new nurse with same mentor", "buddy each new nurse with the same mentor"),
    ("the old machine of your father which still work", "the old machine of your father which still works"),
    ("how is organised the team on two buildings", "how the team on two buildings is organised"),
    ("whether the water samples loses quality", "whether the water samples lose quality"),
    ("the group make the sampling in winter", "the group makes the sampling in winter"),
    ("doctors are not having time to call", "doctors do not have time to call"),
    ("you said me how they teached it", "you told me how they taught it"),
    ("I want make things by hand", "I want to make things by hand"),
    ("you doing handover at nine", "you are doing handover at nine"),
    ("you tasted it and after you laughed during one minute", "you tasted it and then you laughed for one minute"),
    ("you been here since 1989", "you have been here since 1989"),
    ("you are busy when it get dark", "you are busy when it gets dark"),
    ("really its because the children looked happy", "really it's because the children looked happy"),
    ("since childhood I read your books", "since childhood I have read your books"),
    ("you joined as trainee in 2009 itself", "you joined as a trainee in 2009"),
    ("you have a dog what sleep in shavings", "you have a dog which sleeps in shavings"),
    ("the operators names inside a hard hat", "the operators' names inside a hard hat"),
    ("he told about the flood and we stopped to trust the gauge",
     "he told me about the flood and we stopped trusting the gauge"),
    ("note reason for each return in separate list", "note the reason for each return in a separate list"),
    ("you have started as cleaner ten years ago", "you started as a cleaner ten years ago"),
    ("people who comes late each two weeks", "people who come late every two weeks"),
    ("the people who was in the room", "the people who were in the room"),
    ("the crew rests in same time", "the crew rests at the same time"),
    ("build simple model of the river", "build a simple model of the river"),
    ("I look what the customer needs", "I look at what the customer needs"),
    ("come and meet manager", "come and meet the manager"),
    ("you don't want to be a number no more", "you don't want to be a number any more"),
    ("you asked me why is this broken", "you asked me why this is broken"),
    ("you asked what is the plan for May", "you asked what the plan is for May"),
    ("you asked how would I test it", "you asked how I would test it"),
    ("you asked me how do I wash wool", "you asked me how I wash wool"),
    ("you rent the field since nine years", "you have rented the field for nine years"),
    ("we have wrote it down", "we have written it down"),
    ("I didn't took the bus", "I didn't take the bus"),
    ("someone for run when the chef is away", "someone to run when the chef is away"),
    ("I lead crew of 6 in the Sundays", "I lead a crew of 6 on the Sundays"),
    ("the skip is full in the end of the week", "the skip is full at the end of the week"),
    ("in my actual job we lose a third of before", "in my current job we lose a third as much as before"),
    ("you let me feel the loaf with the eyes shut", "you let me feel the loaf with my eyes shut"),
    ("without the crew wait until dark", "without the crew waiting until dark"),
    ("where I made my training", "where I did my training"),
    ("he grinds everything himself, also the spices", "he grinds everything himself, including the spices"),
    ("I weld on the boats also", "I also weld on the boats"),
    ("cutting of the glass takes a day", "the cutting of the glass takes a day"),
    ("vans wait an hour Mondays", "vans wait an hour on Mondays"),
    ("paint is the trouble not the primer", "paint is the trouble, not the primer"),
    ("there's only 9 looms", "there are only 9 looms"),
    ("there is too many leaks", "there are too many leaks"),
    ("I was carer before to be coordinator", "I was a carer before becoming a coordinator"),
    ("let each crew to choose", "let each crew choose"),
    ("I have pass my exam", "I have passed my exam"),
    ("two of the looms has a new belt", "two of the looms have a new belt"),
    ("but old scripts is slow", "but old scripts are slow"),
    ("when the inspector don't come", "when the inspector doesn't come"),
    ("you sends each weld to a lab", "you send each weld to a lab"),
    ("I am reading prints since 2014", "I have been reading prints since 2014"),
    ("I can program lathes since 8 years", "I have programmed lathes for 8 years"),
    ("the group sings in every Monday", "the group sings every Monday"),
    ("the boats cross everyday and have already a winch", "the boats cross every day and already have a winch"),
    ("waste went down on half", "waste went down by half"),
    ("send it same day from the van", "send it the same day from the van"),
    ("I like workshop where you see the street", "I like a workshop where you see the street"),
]  # fmt: skip
SOUND = [
    "I measure everything, scrap was low",
    "she gave us Fridays",
    "the boss is always there",
    "I have already eaten",
    "you asked me what is this noise",
    "the night cakes swallow Fridays",
    "it works most Mondays",
    "you said that it is not a trade",
    "why not a second oven",
    "one batch of 20 is enough",
    "thinking of the children first",
    "I have read the manual",
    "you asked what the plan is",
    "someone for the weekends",
    "she was told that the budget is fixed",
    "you hire more young people before and after you open",
    "it is more short-staffed on nights",
    "the will to win is what you hire for",
    "one of the people is retiring",
    "learning butchery from you is the reason",
    "closing the books takes 17 days",
    "Tuesdays they run two crews",
    "they showed me what is broken",
    "by itself it takes an hour",
    "reviews last month were slow",
    "Windows 10 laptop refresh",
    "year 6 teacher",
    "machines need repair twice a year",
    "use paper on the ward",
    "mother was a nurse",
    "shift swaps by text",
    "patient load",
    "pages doubled since the warehouse launch",
    "ruth planed a board",
    "james runs the floor",
    "make everyone feel at home",
    "the team who built it",
    "two people who know Excel",
    'you said "client complain"',
    "how the home handles falls at night",
    "the patients notes are on paper",
    "Ines keeps the first scanner on her desk",
    "the teams reports go missing",
    "skills drills in the front room",
    "nobody double books you",
    "I ran sessions with 18 screen reader users",
    "the guide had 2,000 downloads in its first week",
    "his allergy and you being afraid of dogs",
]
GAPS = [
    (Shape.CLAUSE, "the lunch is make by one parent", "the lunch is made by one parent"),
    (Shape.CLAUSE, "you also from Kumasi like me", "you are also from Kumasi like me"),
    (Shape.CLAUSE, "I am night person", "I am a night person"),
    (Shape.CLAUSE, "the resident can choose when they sleeping",
     "the resident can choose when they are sleeping"),
    (Shape.CLAUSE, "night callouts doubled since new boiler house",
     "night callouts doubled since the new boiler house"),
    (Shape.NOUN, "three time slot, each ten minutes", "three time slots, each ten minutes"),
    (Shape.BASE, "rerun both primary tube and tell the ward",
     "rerun both primary tubes and tell the ward"),
]  # fmt: skip
HOPELESS = [
    (Shape.NOUN, "running programs on next to nothing"),
    (Shape.BASE, "ask what happens next, then who to ask for"),
    (Shape.NOUN, "experience of supervisor"),
    (Shape.NOUN, "month by month into a side table"),
    (Shape.CLAUSE, "requests for kit come on sticky notes"),
    (Shape.NOUN, "leading 40 plus"),
    (Shape.NOUN, "old man mister Whitfield he come show me his tomato"),
    (Shape.NOUN, "ME 11 WD x2 half"),
    (Shape.CLAUSE, "I like very much be outside with children"),
]


@pytest.mark.parametrize(("jotted", "said"), SLIPS)
def test_slip_is_put_right(jotted: str, said: str) -> None:
    assert corrected(jotted) == said


@pytest.mark.parametrize("jotted", SOUND)
def test_good_english_is_left_alone(jotted: str) -> None:
    assert corrected(jotted) == jotted


@pytest.mark.parametrize(("shape", "jotted", "said"), GAPS)
def test_what_is_missing_is_put_in(shape: Shape, jotted: str, said: str) -> None:
    assert filled_in(jotted, shape, new=False) == said


@pytest.mark.parametrize(("shape", "jotted"), HOPELESS)
def test_what_a_few_edits_do_not_mend_is_left(shape: Shape, jotted: str) -> None:
    assert not filled_in(jotted, shape, new=False)


def test_what_is_mentioned_for_the_first_time_is_any_one() -> None:
    assert filled_in("busy front desk", Shape.NOUN, new=True) == "a busy front desk"
