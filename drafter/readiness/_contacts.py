"""Addresses and numbers, as far as their form tells: whether they reach anybody, it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from drafter.language.names import distance
from drafter.language.patterns import Pattern
from drafter.language.words import fold
from drafter.notes import Me, NotesFile

_PROVIDERS: Final = (
    "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "proton.me",
    "protonmail.com", "live.com", "gmx.net", "fastmail.com",
)  # fmt: skip
_EXAMPLES: Final = Pattern(r"(?:.+\.)?(?:example(?:\.(?:com|net|org))?|test|invalid)")
_UNKNOWN: Final = "the form is right; whether it reaches them is not confirmed"


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody, or that there is none."""

    person: str
    value: str | None
    """The address or number; None where the notes have none."""
    said: str
    """What drafter can tell of it."""
    doubtful: bool = False
    """Whether it looks wrong."""
    line: int | None = None
    """Where it stands in the notes; None in the profile."""


def contacts(file: NotesFile, me: Me) -> list[Contact]:
    """Everybody's contact details, the user's first."""
    return list(_contacts(file, me))


def _contacts(file: NotesFile, me: Me) -> Iterator[Contact]:
    notes = file.notes
    people = [
        (one.name, one.email, f"interviewers[{i}]") for i, one in enumerate(notes.interviewers)
    ]
    if notes.recruiter:
        people.append((notes.recruiter.name, notes.recruiter.email, "recruiter"))
    domains = [_domain(address) for _, address, _ in people if address]
    yield _email("you", me.email, file.lines.get("me.email"), ())
    yield _phone("you", me.phone, file.lines.get("me.phone"), notes.country)
    for name, address, path in people:
        said = _email(name, address, file.lines.get(f"{path}.email"), domains)
        yield (
            said
            if address or path == "recruiter"
            else _nowhere(name, notes.interview.via, file, path)
        )
    if notes.recruiter and notes.recruiter.phone:
        line = file.lines.get("recruiter.phone")
        yield _phone(notes.recruiter.name, notes.recruiter.phone, line, notes.country)


def _nowhere(name: str, via: str | None, file: NotesFile, path: str) -> Contact:
    said = f"no address; goes through {via}" if via else "no address"
    return Contact(name, None, said, line=file.line(f"{path}.name"))


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower()


def _email(person: str, address: str | None, line: int | None, others: Sequence[str]) -> Contact:
    if address is None:
        return Contact(person, None, "no email", line=line)
    doubt = _doubt(person, address, others)
    said = doubt or (_UNKNOWN if person != "you" else "the form is right; not confirmed")
    return Contact(person, address, said, bool(doubt), line)


def _doubt(person: str, address: str, others: Sequence[str]) -> str:
    """What looks wrong about an address; "" if nothing does."""
    from email_validator import EmailNotValidError, validate_email

    domain = _domain(address)
    if _EXAMPLES.fullmatch(domain):
        return "an example address, which reaches nobody"
    try:
        validate_email(address, check_deliverability=False)
    except EmailNotValidError as error:
        return str(error)
    for known in (*_PROVIDERS, *others):
        rare = others.count(domain) < others.count(known) or known in _PROVIDERS
        if domain not in _PROVIDERS and rare and distance(domain, known) == 1:
            return f"did you mean {known}?"
    local = fold(address.partition("@")[0])
    parts = [part for part in re.split(r"\W+", fold(person)) if len(part) > 2]
    if person != "you" and parts and not any(part[:4] in local for part in parts):
        initials = "".join(part[0] for part in re.split(r"\W+", fold(person)) if part)
        if not local.startswith(initials[0]) and initials not in local:
            return f"this does not look like the name {person}: is it theirs?"
    return ""


def _phone(person: str, number: str | None, line: int | None, country: str | None) -> Contact:
    import phonenumbers

    if number is None:
        return Contact(person, None, "no phone", line=line)
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        if number.strip().startswith("+") or country:
            return Contact(person, number, "no phone number is written like this", True, line)
        said = "not confirmed: without + and a country code, it cannot be called from abroad"
        return Contact(person, number, said, line=line)
    if not phonenumbers.is_possible_number(parsed):
        return Contact(person, number, "digits are missing, or too many", True, line)
    if not phonenumbers.is_valid_number(parsed):
        return Contact(
            person, number, "no numbers of this form are in use: check the digits", True, line
        )
    region = phonenumbers.region_code_for_number(parsed) or ""
    said = f"the form is right{f' for {region}' if region else ''}; not confirmed"
    return Contact(person, number, said, line=line)
