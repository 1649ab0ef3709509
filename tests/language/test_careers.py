"""How clearly a sentence tells of a working life, told in any build."""

import pytest

from drafter.language.careers import career, matter

TOLD = (
    "Half the bakers in this town learnt their trade under me.",
    "Before I moved to payroll I was a croupier on a cruise ship.",
    "It fell to me to close the Leeds branch.",
    "The union trusted me with the talks, and nobody walked out.",
    "A former lifeguard myself, I count heads without thinking.",
    "Having toured with a circus, I can pack a lorry in the dark.",
    "For the better part of a decade I kept a seed nursery afloat.",
    "Somebody at the museum gave me its volunteer award.",
)
TALK = (
    "My aunt laughed when I told her about the parrot in reception.",
    "I could not stop thinking about the model ship in your lobby.",
    "I took a wrong turn on the way out and met half of your team.",
    "You told me that patients ask for your nurses by name.",
    "I would like to work for a firm that trains its own people.",
    "Have you ever led a crew through a winter like that?",
    "I rang your office on Monday, and the receptionist was a delight.",
    "I hope to bring the same care to your clients.",
    "In my head I have already moved the desks.",
)


@pytest.mark.parametrize("text", TOLD)
def test_hears_a_working_life_in_any_build(text: str) -> None:
    assert career(text) >= 2


@pytest.mark.parametrize("text", TALK)
def test_hears_none_in_talk_of_the_day_or_of_the_reader(text: str) -> None:
    assert career(text) < 2


def test_grows_with_what_speaks_for_it() -> None:
    assert career("I redrew the rota.") < career("At my last depot I redrew the rota as union rep.")


def test_the_matter_is_what_no_other_career_would_share() -> None:
    assert matter("I really have kept bees before.") == {"bee"}
