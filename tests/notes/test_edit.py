"""Ideas added to a notes file leave the rest of it as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import NotesError
from drafter.notes import notes_in, with_ideas

HEAD = "# my notes\ncompany: Acme\nrole: Cook\ninterviewers: [Ann Lee]\n"
LAYOUTS = {
    "none yet": "problems:\n  - problem: cold soup  # she sighed\n    raised_by: Ann Lee\nwhy: soup\n",
    "a bare problem": "problems:\n  - cold soup\nwhy: soup\n",
    "a list": "problems:\n- problem: cold soup\n  ideas:\n    - lids\n    # more?\n\nwhy: soup\n",
    "one on the line": "problems:\n  - problem: cold soup\n    ideas: lids  # from Bo\nwhy: soup\n",
    "the last line": "why: soup\nproblems:\n  - problem: cold soup",
    "a block": "problems:\n  - problem: |\n      cold\n      soup\nwhy: soup\n",
    "windows": "problems:\r\n  - problem: cold soup\r\nwhy: soup\r\n",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_adds_ideas_and_keeps_every_line(layout: str) -> None:
    before = notes_in(HEAD + layout, "notes.yaml")
    after = notes_in(with_ideas(before, 0, ["warm the bowls", "smaller: pots"]), "notes.yaml")
    old = before.notes.problems[0].ideas
    assert after.notes.problems[0].ideas == (*old, "warm the bowls", "smaller: pots")
    assert after.notes.why == ("soup",)
    for comment in ("# my notes", "# she sighed", "# more?", "# from Bo"):
        assert (comment in after.text) == (comment in before.text)


def test_the_second_problem_is_left_alone() -> None:
    text = HEAD + "problems:\n  - problem: cold soup\n  - problem: late bread\n"
    after = notes_in(with_ideas(notes_in(text, "n.yaml"), 0, ["lids"]), "n.yaml")
    assert [one.ideas for one in after.notes.problems] == [("lids",), ()]


@pytest.mark.parametrize(
    "layout",
    ["problems: [cold soup]\n", "problems:\n  - {problem: cold soup}\n", "problems: cold soup\n"],
)
def test_what_it_dares_not_change_is_told_with_what_to_add(layout: str) -> None:
    with pytest.raises(NotesError, match="Add this under it yourself:\n    ideas:\n      - lids"):
        with_ideas(notes_in(HEAD + layout, "n.yaml"), 0, ["lids"])


@given(
    idea=st.text(min_size=1, max_size=60).filter(
        lambda text: text.split() == [text.strip()] or " ".join(text.split()) == text
    )
)
@settings(max_examples=80, deadline=None)
def test_any_idea_reads_back_as_it_was(idea: str) -> None:
    file = notes_in(HEAD + "problems:\n  - problem: cold soup\n", "n.yaml")
    try:
        text = with_ideas(file, 0, [idea])
    except NotesError:
        return  # a character that no YAML file can hold, or a value that stands for nothing
    assert notes_in(text, "n.yaml").notes.problems[0].ideas == (idea,)
