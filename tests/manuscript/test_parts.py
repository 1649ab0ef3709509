"""The parts of a message are found in whatever way people lay it out."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.manuscript import Parts, parts

BODY = "Thank you for your time on Friday.\n\nI would be glad to join."


def found(text: str) -> tuple[str, str, str, str, str]:
    one = parts(text)
    return (
        one.subject.text,
        one.greeting.text,
        one.body.text,
        one.sign_off.text,
        one.contact.text,
    )


def test_a_usual_mail() -> None:
    text = f"Subject: Thank you\n\nDear Priya,\n\n{BODY}\n\nKind regards,\nJordan Avery\n+1 415 555 0132\n"
    assert found(text) == (
        "Thank you",
        "Dear Priya,",
        BODY,
        "Kind regards,",
        "Jordan Avery\n+1 415 555 0132",
    )


@pytest.mark.parametrize(
    ("above", "subject"),
    [
        ("Subject: Thank you\n\n", "Thank you"),
        ("Subject line: Thank you\n", "Thank you"),
        ("**Subject:** Thank you\n\n", "Thank you"),
        ("## Subject: Thank you\n\n", "Thank you"),
        ("# Thank you\n\n", "Thank you"),
        ("To: Priya Raman <p@example.com>\nSubject: Thank you\n\n", "Thank you"),
        ("From: me\nDate: Fri, 20 Nov 2026\nTo: Priya\nSubject: Re: Thank you\n", "Re: Thank you"),
        ("Re: Senior Engineer\n\n", "Senior Engineer"),
        ("Thank you: Senior Engineer\n\n", "Thank you: Senior Engineer"),
        ("---------- Forwarded message ---------\nFrom: me\nSubject: Hello\n\n", "Hello"),
        ("\n\n\nSubject: Thank you\n\n\n", "Thank you"),
        ("", ""),
    ],
)
def test_subject(above: str, subject: str) -> None:
    assert found(f"{above}Dear Priya,\n\n{BODY}\n") == (subject, "Dear Priya,", BODY, "", "")


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Priya,", "Hi Priya", "Hi Priya -", "Hi Priya –", "Hello, Priya!", "Hey there,", "Hi all,",
        "Good morning, Priya,", "Good afternoon Dr. Raman:", "Dear Ms. O'Neill-Raman:", "Priya,",
        "Dear Priya, Tomás, and Mei,", "Dear Priya and team:", "To whom it may concern:", "Hi [Name],",
        "Dear {{recruiter_name}},", "Dear Hiring Manager,", "Priya -", "**Dear Priya,**", "Hi,", "Hello!",
        "Dear Dr. van den Berg,", "Greetings Priya,", "HI PRIYA,", "Dear Élodie,", "Dear Mr. Smith;",
        "hi mrs pickering,", "dear priya,",
    ],
)  # fmt: skip
def test_greeting_on_its_own_line(greeting: str) -> None:
    assert found(f"{greeting}\n\n{BODY}\n")[1:3] == (greeting, BODY)
    assert found(f"{greeting}\n{BODY}\n")[1:3] == (greeting, BODY)


@pytest.mark.parametrize(
    ("line", "greeting", "body"),
    [
        ("Hi Priya, thank you for Friday.", "Hi Priya,", "thank you for Friday."),
        ("Hi Priya - thank you for Friday.", "Hi Priya -", "thank you for Friday."),
        ("Hi Priya! It was good to meet.", "Hi Priya!", "It was good to meet."),
        ("Dear Ms. Raman, I enjoyed it.", "Dear Ms. Raman,", "I enjoyed it."),
        ("Hello Priya — I enjoyed it.", "Hello Priya —", "I enjoyed it."),
        ("Priya, thank you for Friday.", "Priya,", "thank you for Friday."),
        ("Good morning Priya. I enjoyed it.", "Good morning Priya.", "I enjoyed it."),
    ],
)
def test_greeting_before_the_text(line: str, greeting: str, body: str) -> None:
    assert found(line)[1:3] == (greeting, body)


@pytest.mark.parametrize(
    "body",
    [
        BODY,
        "Yesterday, I learned a lot.",
        "Unfortunately, I cannot come.",
        "Good to meet you.",
        "It was good to talk, Priya.",
        "Thank you, Priya!",
        "Highlights of our talk were many, and I will remember them.",
    ],
)
def test_no_greeting(body: str) -> None:
    assert found(body)[1:3] == ("", body)


def test_address_and_date_above_the_greeting_are_no_text() -> None:
    text = f"Ms. Sentra Nessen\n203 Harbor Street\n20 November 2026\n\nDear Ms. Nessen:\n\n{BODY}\n"
    assert found(text)[:3] == ("", "Dear Ms. Nessen:", BODY)


def test_a_date_above_the_greeting_is_no_subject() -> None:
    assert found(f"20 November 2026\n\nDear Priya,\n\n{BODY}\n")[0] == ""


@pytest.mark.parametrize(
    "sign_off",
    [
        "Best,", "Kind regards", "Yours sincerely,", "Yours faithfully,", "Many thanks,", "Cheers,",
        "Thanks!", "All the best -", "*Warmly,*", "Thank you again,", "Best Regards,", "Gratefully,",
        "With thanks and best wishes,", "Respectfully yours,", "Thanks & regards,", "sincerely,",
        "Wishing you and the team all the best,",
    ],
)  # fmt: skip
def test_sign_off(sign_off: str) -> None:
    text = f"Dear Priya,\n\n{BODY}\n\n{sign_off}\n\n\nJordan Avery\n"
    assert found(text)[2:] == (BODY, sign_off, "Jordan Avery")
    text = f"Dear Priya,\n\n{BODY}\n{sign_off}\nJordan\n"
    assert found(text)[2:] == (BODY, sign_off, "Jordan")


@pytest.mark.parametrize(
    ("closing", "sign_off", "contact"),
    [
        ("Best, Jordan", "Best,", "Jordan"),
        ("Kind regards - Jordan Avery", "Kind regards -", "Jordan Avery"),
        ("Best,\nJordan\n-- \nJordan Avery\n+1 415 555 0132", "Best,",
         "Jordan\n-- \nJordan Avery\n+1 415 555 0132"),
        ("Jordan Avery\njordan@example.com", "", "Jordan Avery\njordan@example.com"),
        ("- Jordan", "", "- Jordan"),
        ("[Your Name]\n[Your Phone]", "", "[Your Name]\n[Your Phone]"),
        ("Best,\nJordan\n\nP.S. I sent the paper to Mei, as I said I would.", "Best,",
         "Jordan\n\nP.S. I sent the paper to Mei, as I said I would."),
        ("Best,\nJordan\n\nThis mail is meant for its addressee and nobody else.", "Best,",
         "Jordan\n\nThis mail is meant for its addressee and nobody else."),
        ("Best,\nJordan\nSent from my iPhone", "Best,", "Jordan\nSent from my iPhone"),
        ("Best regards", "Best regards", ""),
    ],
)  # fmt: skip
def test_what_stands_at_the_end(closing: str, sign_off: str, contact: str) -> None:
    assert found(f"Dear Priya,\n\n{BODY}\n\n{closing}\n")[2:] == (BODY, sign_off, contact)


@pytest.mark.parametrize("end", ["Thank you!", "Have a great weekend!", "Thanks so much."])
def test_thanks_at_the_very_end_belong_to_the_text(end: str) -> None:
    assert found(f"Dear Priya,\n\n{BODY}\n\n{end}\n")[2:] == (f"{BODY}\n\n{end}", "", "")


@pytest.mark.parametrize(
    "below",
    [
        "On Fri, 20 Nov 2026 at 14:00, Priya Raman <p@example.com> wrote:\n> Hi Jordan,\n> [Name]\n",
        "On Fri, 20 Nov 2026 at 14:00, Priya Raman\n<p@example.com> wrote:\n> Hi Jordan\n",
        "-----Original Message-----\nFrom: Priya\nSent: Friday\nHi Jordan\n",
        "________________________________\nFrom: Priya\nSent: Friday\nTo: Jordan\nSubject: Hi\n\nHi Jordan\n",
        "From: Priya Raman\nDate: Friday\nTo: Jordan\n\nHi Jordan\n",
        "---------- Forwarded message ----------\nHi Jordan\n",
        "> Hi Jordan,\n>\n> see you on Friday\n",
    ],
)
def test_what_is_quoted_below_is_left_out(below: str) -> None:
    one = parts(f"Dear Priya,\n\n{BODY}\n\nBest,\nJordan\n\n{below}")
    assert one.text == f"Dear Priya,\n\n{BODY}\n\nBest,\nJordan"
    assert one.contact.text == "Jordan"


def test_an_answer_below_what_it_quotes() -> None:
    text = f"On Friday Priya wrote:\n> Hi Jordan,\n>\n> write to me\n\nDear Priya,\n\n{BODY}\n\nBest,\nJordan\n"
    assert found(text) == ("", "Dear Priya,", BODY, "Best,", "Jordan")


def test_lines_wrapped_by_hand_stay_one_text() -> None:
    body = "Thank you for taking the time\nto talk with me about the\nrole."
    assert found(f"Dear Priya,\n\n{body}\n\nBest,\nJordan\n")[2] == body


def test_the_addressee_of_a_header_is_told() -> None:
    assert parts(f"To: Priya Raman <p@example.com>\n\n{BODY}").to == "Priya Raman <p@example.com>"


PIECES = ["Subject: ", "Dear Priya,", "Hi", "\n", "\n\n", "Best,", "Jordan", "> quoted", "On Friday X wrote:",
          "From: a", "To: b", "--", "Thank you.", "# ", " ", "\t", "[Name]", "p.s. more", "é", "😀"]  # fmt: skip


@given(
    st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
)
def test_every_part_stands_where_it_says_and_in_order(text: str) -> None:
    one: Parts = parts(text)
    assert text.startswith(one.text)
    spans = [one.greeting, one.body, one.sign_off, one.contact]
    for span in [one.subject, *spans]:
        assert one.text[span.start : span.end] == span.text
    filled = [span for span in spans if span.text]
    assert all(left.end <= right.start for left, right in itertools.pairwise(filled))


@pytest.mark.parametrize("remark", ["Sure! Here is your mail:", "Below you find the message."])
def test_a_remark_above_the_subject_or_the_greeting_hides_neither(remark: str) -> None:
    mail = f"Dear Priya,\n\n{BODY}\n\nKind regards,\nJordan Avery\n"
    for text in (
        f"{remark}\n\nSubject: Thank you\n\n{mail}",
        f"Subject: Thank you\n{remark}\n\n{mail}",
    ):
        assert found(text)[:3] == ("Thank you", "Dear Priya,", BODY)
