"""The numbers of templates/etiquette.yaml: how long to wait, how often to ask, and who says so."""

from functools import cache
from typing import Any, Final, NamedTuple

from drafter import assets
from drafter.errors import UsageError
from drafter.sources import Article, Source

FILE: Final = "templates/etiquette.yaml"
_UNITS: Final = {
    "thank_you_within": "days",
    "value_add_after": "business_days",
    "check_in_after": "business_days",
    "check_in_after_promise": "business_days",
    "application_after": "business_days",
    "between_messages": "business_days",
    "between_nudges": "days",
    "nudges": "times",
    "stay_in_touch": "months",
    "rejection_after": "days",
    "rejection_within": "business_days",
    "linkedin_after": "business_days",
    "silence": "days",
}


class Setting(NamedTuple):
    """A number of days, business days, months or times, and who says so."""

    number: int
    source: Source


@cache
def setting(name: str) -> Setting:
    """The number called `name`; UsageError where the user's own file holds none."""
    entry = _section("timing").get(name)
    unit = _UNITS[name]
    entry = entry if isinstance(entry, dict) else {}
    number = entry.get(unit)
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= 365:
        raise UsageError(
            f"{assets.find(FILE)}: {name} needs `{unit}:` and a number from 1 to 365\n"
            f"  Compare it with drafter's own: {assets.root() / FILE}"
        )
    return Setting(number, _source(name, entry))


def thank_you_custom(country: str | None) -> str:
    """What to know about a thank-you after an interview in `country`; "" for most countries."""
    entry = _section("thank_you_customs").get(country) if country else None
    if not entry:
        return ""
    source = _source(f"thank_you_customs: {country}", entry)
    return (
        f"in this country ({country}) a thank-you after an interview is {entry.get('is')}"
        f" ({source.point}): keep it short, or leave it"
    )


@cache
def _section(name: str) -> dict[str, Any]:
    data = assets.load_yaml(assets.find(FILE))
    section = data.get(name) if isinstance(data, dict) else None
    if not isinstance(section, dict):
        raise UsageError(
            f"{assets.find(FILE)}: `{name}:` is missing\n"
            f"  Compare it with drafter's own: {assets.root() / FILE}"
        )
    return section


def _source(name: str, entry: dict[str, Any]) -> Source:
    written = str(entry.get("source"))
    if written not in Article.__members__:
        known = ", ".join(Article.__members__)
        raise UsageError(f"{assets.find(FILE)}: the source of {name} should be one of {known}")
    return Source(Article[written], str(entry.get("point") or ""))
