"""DR105 unfilled-placeholder: a blank that somebody forgot to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.rules._rule import Article, Example, Hit, Rule, Source

_WORDS: Final = (
    r"(?:your|my|first|last|full|the|hiring|contact|company|recruiter|interviewer|candidate|job|role"
    r"|position|manager|employer|name|title|date|topic|insert|add|specific|phone|email|number|day"
    r"|skill|project|example|address|website|linkedin|url|details|information|something)"
)
_PLACEHOLDER: Final = Pattern(
    rf"""
    \[[^\[\]\n]{{1,80}}\](?!\()                # [Name], but no Markdown link
    | \{{\{{?[^{{}}\n]{{1,60}}\}}?\}}          # {{company}} and {{{{company}}}}
    | \$\{{[^}}\n]{{1,60}}\}}
    | <(?!https?:|mailto:)(?:[A-Z][A-Z_ ]{{2,40}}|[a-z]+(?:[ _][a-z]+){{0,4}}|(?i:[^<>@\n]{{0,30}}\b{_WORDS}\b[^<>@\n]{{0,30}}))>
    | %[A-Z][A-Z_]{{2,30}}% | «[^»\n]{{1,40}}» | \(\s*(?i:your|company|interviewer)\ (?i:name)\s*\)
    | \(\s*(?i:insert)\b[^()\n]{{0,80}}\) | \bINSERT\b(?:\ [A-Z]+)*
    | \b(?:TODO|TBD|TBC|FIXME|XX+|(?i:lorem\ ipsum))\b
    | \b(?:Your|My|Full|Company|Interviewer|Interviewer's|Recruiter|Recruiter's|Hiring\ Manager)
      \ Name\b | \bInterviewer(?='s\ Name)
    | \((?i:insert|add|put|your|their|his|her|my|the|name|date|day|time|topic|detail|number|something)
      (?:\ [\w']+){{0,3}}\ here\)
    | \((?:amount|name|number|date|day|time|place|role|company|topic|title|location|figure|detail)s?\)
    | (?:…|\.{{3}})\s?(?i:insert|add|your|name|date|company|put)\b[^.…\n]{{0,30}}(?:…|\.{{3}})
    | \b(?i:insert)\ [\w'’\ ]{{2,25}}\ here\b
    | _{{3,}} | \.{{5,}}
    """,
    re.VERBOSE,
    needs="[|{|<|%|«|(|insert|todo|tbd|tbc|fixme|xx|lorem| name|interviewer|___|...|…",
)


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for found in _PLACEHOLDER.finditer(draft.text):
        if found[0] not in brief.vocabulary:
            yield Hit(*found.span(), mend=_value(found, draft, brief))


_STANDS_FOR: Final[dict[str, str]] = {
    **dict.fromkeys(
        ("interviewer", "interviewer name", "interviewers name", "recipient", "recipient name",
         "hiring manager name", "hiring managers name", "contact name", "contact person"),
        "recipient",
    ),
    **dict.fromkeys(
        ("company", "company name", "companys name", "name of company", "organization",
         "organization name", "organisation", "organisation name", "employer", "employer name"),
        "company",
    ),
    **dict.fromkeys(
        ("role", "role title", "role name", "job", "job title", "job role", "jobtitle", "position",
         "position title", "position name"),
        "role",
    ),
    **dict.fromkeys(
        ("your name", "your full name", "my name", "my full name", "full name", "user name",
         "candidate name", "sender name", "applicant name"),
        "me",
    ),
    **dict.fromkeys(("your email", "your email address", "my email", "email", "email address",
                     "email id"), "email"),
    **dict.fromkeys(("your phone", "your phone number", "your number", "my phone number", "phone",
                     "phone number", "your preferred phone number"), "phone"),
    **dict.fromkeys(("your linkedin", "your linkedin profile", "linkedin", "linkedin profile",
                     "linkedin url", "linkedin profile url", "your linkedin url"), "linkedin"),
    **dict.fromkeys(("your contact information", "your contact info", "contact information",
                     "contact info", "your contact details", "contact details"), "contact"),
}  # fmt: skip
"""What blanks are called, and which part of the brief fills them."""


def _value(blank: re.Match[str], draft: Draft, brief: Brief) -> str | None:
    """What fills `blank`; None where the brief does not say, or it would not fit in."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", blank[0].strip("[]{}<>()$"))
    called = " ".join(re.sub(r"['’]", "", re.sub(r"[_.\s-]+", " ", words)).lower().split())
    me = brief.me
    last = not draft.text[blank.end() :].strip()  # under a message without a closing
    signed = last or blank.start() >= max(draft.sign_off.end, draft.body.end)
    values = {
        "recipient": brief.recipient and brief.first_name,
        "company": brief.company,
        "role": brief.role,
        "me": me.name,
        "email": me.email,
        "phone": me.phone,
        "linkedin": me.linkedin,
        "contact": "\n".join(filter(None, (me.phone, me.email))) if signed else None,
    }
    named = {"name": "me" if signed else "recipient", "first name": "me" if signed else "recipient"}
    value = values.get(_STANDS_FOR.get(called, named.get(called, "")))
    article = re.search(r"\b(an?)\s+$", draft.text[: blank.start()], re.IGNORECASE)
    if article and value and (value[0].lower() in "aeiou") != (article[1].lower() == "an"):
        return None
    return value or None


RULE: Final = Rule(
    code="DR105",
    name="unfilled-placeholder",
    source=Source(Article.A3, "Don't standardize your message"),
    rationale="A blank left in the text proves that it was not written for its reader.",
    message="“{quote}” is a blank that nobody filled in.",
    fix="Put in what “{quote}” stands for, or take the words around it out.",
    fires=(
        Example("Thank you for your time, [Name]."),
        Example("I would love to work at {company}."),
        Example("I enjoyed hearing about TODO and the team."),
        Example("Our talk about XX stayed with me."),
        Example("Thank you.", greeting="Dear Hiring Manager Name,"),
        Example("I learned about ${job.title} and <company name>."),
        Example("Thank you.", subject="<Role> interview"),
        Example("Dear %FIRST_NAME%, thank you; INSERT DETAIL here."),
    ),
    silent=(
        Example("I cut pages from 40 to 6 (as I told you)."),
        Example("My notes are at [the wiki](https://example.com).", why="A Markdown link."),
        Example("I care about size XL and pages < 40.", why="No blank has this form."),
        Example("Write to <jordan@example.com> any time.", why="An address in angle brackets."),
    ),
    check=_check,
)
