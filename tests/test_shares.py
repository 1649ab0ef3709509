"""What belongs to nobody in particular is shared out over a panel."""

from __future__ import annotations

from drafter.notes import Interviewer, Notes, Problem, Strength
from drafter.shares import shares_of

ANNA = Interviewer(name="Anna", talked_about=("the payroll in Leeds",))
BEN = Interviewer(name="Ben", talked_about=("the fleet of delivery vans",))


def notes(**more: object) -> Notes:
    return Notes(company="Acme", role="Manager", interviewers=(ANNA, BEN), **more)  # type: ignore[arg-type]


def test_a_problem_falls_to_whom_it_concerns() -> None:
    problems = (Problem(problem="vans break down on delivery"), Problem(problem="payroll is late"))
    assert shares_of(notes(problems=problems), 0)[0] == {1}
    assert shares_of(notes(problems=problems), 1)[0] == {0}


def test_problems_that_concern_nobody_are_shared_out_evenly() -> None:
    problems = tuple(Problem(problem=text) for text in ("noise", "dust", "heat", "rain"))
    mine, theirs = (shares_of(notes(problems=problems), place)[0] for place in (0, 1))
    assert len(mine) == len(theirs) == 2
    assert mine | theirs == {0, 1, 2, 3}


def test_a_problem_somebody_raised_is_not_shared_out() -> None:
    problems = (Problem(problem="payroll is late", raised_by="Ben"),)
    assert shares_of(notes(problems=problems), 0)[0] == frozenset()


def test_each_hears_first_of_the_strength_that_concerns_them() -> None:
    strengths = (Strength(proof="ran a fleet of forty vans"), Strength(proof="did the payroll"))
    assert shares_of(notes(strengths=strengths), 0)[1] == 1
    assert shares_of(notes(strengths=strengths), 1)[1] == 0


def test_one_strength_serves_everybody() -> None:
    strengths = (Strength(proof="ran a fleet of forty vans"),)
    assert {shares_of(notes(strengths=strengths), place)[1] for place in (0, 1)} == {0}
