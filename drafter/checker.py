"""Runs the rules over a draft and gathers what they find."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from drafter.brief import Brief
from drafter.draft import Draft
from drafter.rules import MUST, RULES, Finding

_BLANK: Final = "unfilled-placeholder"
"""What stands in a blank is to be replaced, not judged."""


class Report(NamedTuple):
    """The findings about one draft, in the order of the text."""

    findings: tuple[Finding, ...]
    proofread: bool
    """Whether the grammar checker took part."""
    skipped: tuple[str, ...] = ()
    """The codes of the rules that had no notes to hold the draft to."""

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The must-findings."""
        return tuple(one for one in self.findings if one.severity is MUST)

    @property
    def advice(self) -> tuple[Finding, ...]:
        """The should-findings."""
        return tuple(one for one in self.findings if one.severity is not MUST)

    @property
    def clean(self) -> bool:
        """Whether no must-rule is broken."""
        return not self.blocking

    @property
    def weight(self) -> tuple[int, int]:
        """How bad the draft is: must-findings first, then advice; smaller is better."""
        return len(self.blocking), len(self.advice)


def check(draft: Draft, brief: Brief, *, proofread: bool = True) -> Report:
    """What the rules find in `draft`, which was made for `brief`."""
    found: list[Finding] = []
    skipped = []
    for rule in RULES:
        severity = rule.severity_in(draft.kind)
        if severity is None or (rule.proofreads and not proofread):
            continue
        if rule.needs_notes and not brief.facts:
            skipped.append(rule.code)
            continue
        found += [rule.finding(hit, draft, severity) for hit in rule.check(draft, brief)]
    blanks = [one for one in found if one.name == _BLANK]
    found = [one for one in found if one in blanks or not _inside(one, blanks)]
    found.sort(key=lambda finding: (finding.start, finding.code))
    return Report(tuple(found), proofread, tuple(skipped))


def _inside(finding: Finding, others: Iterable[Finding]) -> bool:
    return any(one.start <= finding.start < finding.end <= one.end for one in others)
