"""Whether notes are ready, what would help most, and what in them looks like a slip."""

from drafter.readiness._contacts import Contact, contacts
from drafter.readiness._kinds import Lack, Readiness, readiness
from drafter.readiness._slips import Slip, slips

__all__ = ["Contact", "Lack", "Readiness", "Slip", "contacts", "readiness", "slips"]
