"""A checked message as people and build servers see it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.brief import Brief
from drafter.checker import Report
from drafter.deliver.listing import COLOURED, PLAIN, listing, verdict, workflow_commands
from drafter.rules import MUST, SHOULD, Example, Finding, Severity
from tests.conftest import message


def finding(start: int, end: int, severity: Severity = MUST, mend: str | None = None) -> Finding:
    return Finding("DR000", "some-fault", severity, start, end, "", "It is so.", "Do it.", mend)


def test_a_finding_stands_under_its_words() -> None:
    assert listing("Dear Prya,\n\nHello.", [finding(5, 9)]) == [
        "1 | Dear Prya,",
        "  |      ^^^^",
        "  |   DR000 some-fault (must)",
        "  |   It is so. Do it.",
        "2 |",
        "3 | Hello.",
    ]


def test_advice_is_marked_differently() -> None:
    assert listing("Dear Prya,", [finding(5, 9, SHOULD)])[1:3] == [
        "  |      ~~~~",
        "  |   DR000 some-fault (should)",
    ]


def test_a_mend_is_told() -> None:
    assert listing("Dear Prya,", [finding(5, 9, mend="x")])[-1].endswith("(--fix does this)")


def test_findings_on_the_same_words_share_an_underline() -> None:
    lines = listing("Dear Prya,", [finding(5, 9), finding(5, 9)])
    assert sum("^" in line for line in lines) == 1
    assert sum("some-fault" in line for line in lines) == 2


def test_a_long_line_is_wrapped_and_keeps_its_one_number() -> None:
    text = "word " * 30 + "fault " + "word " * 5
    lines = listing(text, [finding(150, 155)])
    assert all(len(line) <= 80 for line in lines)
    assert [line[:3] for line in lines if "word" in line] == ["1 |", "  |", "  |"]
    (row,) = [i for i, line in enumerate(lines) if "fault" in line and "some" not in line]
    assert lines[row].index("fault") == lines[row + 1].index("^")


def test_a_passage_over_many_rows_is_underlined_once() -> None:
    lines = listing("word " * 100, [finding(0, 499)])
    assert sum("^" in line for line in lines) == 1


def test_wide_and_combining_letters_do_not_shift_the_underline() -> None:
    (_, under, *_) = listing("日本 e\u0301 x", [finding(6, 7)])
    assert under == "  |        ^"


def test_nothing_commands_the_terminal() -> None:
    assert "\x1b" not in "".join(listing("a\x1b[31mb\x07\u202e", [finding(0, 1)]))


def test_colours_only_where_they_are_wanted() -> None:
    found = [finding(0, 1)]
    assert "\x1b" not in "".join(listing("a", found, PLAIN))
    assert "\x1b[1;31m^" in "".join(listing("a", found, COLOURED))


@given(
    text=st.text(alphabet="ab é日\n\t ", max_size=120),
    spans=st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=5),
    width=st.integers(40, 80),
)
def test_every_finding_is_shown_whatever_the_text(
    text: str, spans: list[tuple[int, int]], width: int
) -> None:
    size = len(text)
    found = [finding(min(a, b, size), min(max(a, b), size)) for a, b in spans]
    lines = listing(text, found, PLAIN._replace(width=width))
    assert sum("some-fault" in line for line in lines) == len(found)


def test_the_verdict_counts_musts_before_advice(panel: Brief) -> None:
    draft, brief = message(Example("Thank you."), panel)
    found = (finding(0, 1, SHOULD), finding(0, 1, mend="x"), finding(0, 1))
    assert verdict(draft, brief, Report(found, proofread=True)) == (
        "thank-you to Priya Raman, 2 words: 2 must-findings, 1 piece of advice, --fix mends 1"
    )
    assert verdict(draft, brief, Report((), proofread=True)).endswith("breaks no rule")


def test_workflow_commands_escape_what_would_end_them(panel: Brief) -> None:
    draft, _ = message(Example("Thank you."), panel)
    one = finding(9, 12)._replace(message="50 % of\nit", quote="x")
    (line,) = workflow_commands(draft, Report((one,), proofread=True), "a,b:c.txt")
    assert line == (
        "::error file=a%2Cb%3Ac.txt,line=1,col=10,endLine=1,endColumn=13,"
        "title=DR000 some-fault::50 %25 of%0Ait Do it."
    )
