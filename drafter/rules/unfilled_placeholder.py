"""DR105 unfilled-placeholder: a blank that somebody forgot to fill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules._rule import Article, Example, Hit, Rule, Source

_WORDS: Final = (
    r"(?:your|my|first|last|full|the|hiring|contact|company|recruiter|interviewer|candidate|job|role"
    r"|position|manager|employer|name|title|date|topic|insert|add|specific|phone|email|number|day"
    r"|skill|project|example|address|website|linkedin|url|details|information|something)"
)
_PLACEHOLDER: Final = rf"""
    \[[^\[\]\n]{{1,80}}\](?!\()                # [Name], but no Markdown link
    | \{{\{{?[^{{}}\n]{{1,60}}\}}?\}}          # {{company}} and {{{{company}}}}
    | \$\{{[^}}\n]{{1,60}}\}}
    | <(?!https?:|mailto:)(?:[A-Z][A-Z_ ]{{2,40}}|(?i:[^<>@\n]{{0,30}}\b{_WORDS}\b[^<>@\n]{{0,30}}))>
    | %[A-Z][A-Z_]{{2,30}}% | «[^»\n]{{1,40}}» | \(\s*(?i:your|company|interviewer)\ (?i:name)\s*\)
    | \(\s*(?i:insert)\b[^()\n]{{0,80}}\) | \bINSERT\b(?:\ [A-Z]+)*
    | \b(?:TODO|TBD|TBC|FIXME|XX+|(?i:lorem\ ipsum))\b
    | \b(?:Your|My|Full|Company|Interviewer|Interviewer's|Recruiter|Recruiter's|Hiring\ Manager)
      \ Name\b | \bInterviewer(?='s\ Name)
    | _{{3,}} | \.{{5,}}
    """


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    for found in re.finditer(_PLACEHOLDER, draft.text, re.VERBOSE):
        if found[0] not in brief.vocabulary:
            yield Hit(*found.span())


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
