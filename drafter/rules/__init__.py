"""The rulebook: every rule, in order of its code."""

from typing import Final

from drafter.rules import (
    bitter,
    boastful,
    credited_to_the_wrong_person,
    desperate,
    flat,
    gushing,
    insecure,
    invented_fact,
    machine_residue,
    misspelled,
    no_contact_details,
    no_interest,
    no_thanks,
    no_value,
    nothing_specific,
    off_tone,
    over_familiar,
    pestering,
    poor_subject,
    roles_reversed,
    rude,
    too_long,
    too_short,
    unfilled_placeholder,
    wrong_name,
)
from drafter.rules._rule import MUST, SHOULD, Example, Finding, Rule, Severity

RULES: Final[tuple[Rule, ...]] = (
    nothing_specific.RULE,
    unfilled_placeholder.RULE,
    wrong_name.RULE,
    credited_to_the_wrong_person.RULE,
    roles_reversed.RULE,
    machine_residue.RULE,
    invented_fact.RULE,
    too_long.RULE,
    too_short.RULE,
    poor_subject.RULE,
    no_thanks.RULE,
    no_interest.RULE,
    no_value.RULE,
    no_contact_details.RULE,
    rude.RULE,
    pestering.RULE,
    desperate.RULE,
    over_familiar.RULE,
    insecure.RULE,
    boastful.RULE,
    bitter.RULE,
    flat.RULE,
    gushing.RULE,
    off_tone.RULE,
    misspelled.RULE,
)

__all__ = ["MUST", "RULES", "SHOULD", "Example", "Finding", "Rule", "Severity"]
