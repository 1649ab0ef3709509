"""DR410 no-contact-details: no phone or email to answer to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.language.patterns import Pattern
from drafter.rules._rule import Article, Example, Hit, Rule, Source, at, at_end

EMAIL: Final = Pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE: Final = Pattern(r"(?<!\w)\+?\(?\d(?:[\s().-]?\d){6,14}(?!\w)")


def _check(draft: Draft, brief: Brief) -> Iterator[Hit]:
    if not draft.kind.contact:
        return
    after = draft.text[draft.body.start :]
    if EMAIL.search(after) or PHONE.search(after):
        return
    details = [line for line in (brief.me.phone, brief.me.email) if line]
    part = draft.contact if draft.contact.text else draft.sign_off
    if not part.text:
        yield at_end(draft)
    elif details:
        name = [brief.me.name] if brief.me.name and part is draft.sign_off else []
        yield Hit(part.start, part.end, mend="\n".join([part.text, *name, *details]))
    else:
        yield at(part)


RULE: Final = Rule(
    code="DR410",
    name="no-contact-details",
    source=Source(Article.A3, "Leave your contact information so someone can get back to you"),
    rationale="People forward these messages. Without a phone number or an address under the name,"
    " whoever reads it next cannot answer.",
    message="There is no phone number or email to answer to.",
    fix="Put a phone number or an email under the name (`me:` in the notes, or the profile).",
    fires=(
        Example("Thank you for your time.", contact=("Jordan Avery",)),
        Example("Thank you for your time.", contact=()),
        Example("Call me any time.", contact=("Jordan Avery", "Backend engineer, 10 years")),
    ),
    silent=(
        Example("Thank you for your time."),
        Example("Thank you for your time.", contact=("Jordan Avery", "jordan@example.com")),
        Example("My number is (415) 555-0132.", contact=("Jordan Avery",), why="Said in the body."),
    ),
    check=_check,
)
