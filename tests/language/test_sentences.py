"""Sentences end where people end them, and keep their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.sentences import Span, paragraphs, sentences


@pytest.mark.parametrize(
    "text",
    [
        "I met Dr. Okafor at nine.",
        "Mr. and Mrs. Paz run it.",
        "Ms. Raman drew a map.",
        "Bread, salt, etc. were on the list.",
        "We talked about tools, e.g. the oven, and tests, i.e. tastings.",
        "J. R. Paz asked me.",
        "I spoke with Ana B. Diaz.",
        "Waste fell by 3.5 percent.",
        "We run Python 3.11 on example.com now.",
        "The shift starts at 7 a.m. each day.",
        "She holds a Ph.D. in optics.",
        "The U.S. office opens in May.",
        "Room no. 5 is cold.",
        "He joined Acme Inc. last year.",
        "I agree",
    ],
)
def test_one_sentence_stays_whole(text):
    assert [span.text for span in sentences(text)] == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Thank you. I enjoyed it!", ["Thank you.", "I enjoyed it!"]),
        ("Really? Yes.", ["Really?", "Yes."]),
        ('She said "stop." I did.', ['She said "stop."', "I did."]),
        ("She said “stop.” I did.", ["She said “stop.”", "I did."]),
        ("It ended (at last.) I left.", ["It ended (at last.)", "I left."]),
        ("We start at 7 a.m. Bring boots.", ["We start at 7 a.m.", "Bring boots."]),
        ("She joined Acme Inc. I stayed.", ["She joined Acme Inc.", "I stayed."]),
        ("They said no. I went home.", ["They said no.", "I went home."]),
        ("It was I. Nobody knew.", ["It was I.", "Nobody knew."]),
        ("Dear Ana,\n\nThank you.", ["Dear Ana,", "Thank you."]),
        ("One line\nand its end.", ["One line\nand its end."]),
        ("Points:\n- salt\n- bread", ["Points:", "- salt", "- bread"]),
        ("Well… Good.", ["Well…", "Good."]),
        ("  Spaced out.  Twice.  ", ["Spaced out.", "Twice."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_text_is_split_into_sentences(text, parts):
    assert [span.text for span in sentences(text)] == parts


def test_offset_is_added():
    assert sentences(" Hi. Bye.", offset=10) == [Span("Hi.", 11, 14), Span("Bye.", 15, 19)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a\nb\n\nc", ["a\nb", "c"]),
        ("a\n \t\nb", ["a", "b"]),
        ("\n\na\n\n\n\nb\n", ["a", "b"]),
        ("", []),
    ],
)
def test_blank_lines_part_paragraphs(text, parts):
    assert [span.text for span in paragraphs(text)] == parts


TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(
            'Ana Dr. e.g. 3.5 no. a.m. U.S. I ! ? … " ” ) - • , bread \n \n\n  '.split(" ")
        ),
        max_size=25,
    ).map(" ".join),
)


@pytest.mark.parametrize("split", [sentences, paragraphs])
@given(text=TEXTS)
def test_spans_slice_back_to_the_text(split, text):
    spans = split(text, offset=7)
    assert all(text[span.start - 7 : span.end - 7] == span.text for span in spans)


@pytest.mark.parametrize("split", [sentences, paragraphs])
@given(text=TEXTS)
def test_no_letter_is_lost_and_none_is_doubled(split, text):
    assert "".join("".join(span.text.split()) for span in split(text)) == "".join(text.split())
