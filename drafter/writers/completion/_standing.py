"""What the writer is: a job, or a standing such as "Gas Safe registered 9 years"."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import behind_article
from drafter.language.patterns import Pattern
from drafter.language.shape import ADVERBS, DETERMINERS, PREPOSITIONS, SUBJECTS, Shape, shape_of
from drafter.language.words import word_set
from drafter.writers.completion._spans import for_span, span_of

STATUS: Final = frozenset(
    "certified licensed qualified registered chartered accredited trained fluent good able used"
    " coded experienced comfortable familiar happy willing flexible reliable punctual skilled".split()
)
_WITH_SPAN: Final = Pattern(r"(?:,| and) (\d+ (?:years|seasons|months) .*)")
_BEHIND_TITLE: Final = Pattern(
    r"\s(?:at|in|for|with|of|on|since|and)\s|[,;(]"
    r"|(?<!\bclass)(?<!\byear)(?<!\blevel)(?<!\bgrade)(?<!\bband)\s\d"
)
"""What ends the title of a job: "bar manager at", "teacher, 4 years", but not "year 4 teacher"."""
_DEEDS: Final = frozenset({"used", "trained"})
"""What one did, unless it goes on as a standing does: "used LabWare", "trained up three"."""
_STANDING: Final = PREPOSITIONS - {"up", "over"} | {"to"}
_COUNTED: Final = DETERMINERS | frozenset("eleven twelve twenty thirty forty fifty several".split())
"""What follows a deed, not a status: trained four apprentices."""


def is_status(text: str, shape: Shape) -> bool:
    """Whether `text` tells what one is or has earned: "Gas Safe registered 9 years"."""
    words = re.findall(r"[\w+-]+", text.lower())
    if not words or is_job(text) or words[0] in SUBJECTS | {"my"}:
        return False
    if re.match(r"fluent [A-Z]", text):
        return False
    if words[0] in STATUS:
        return (
            shape is not Shape.CLAUSE
            and words[1:2] != []
            and words[1] not in word_set("countable-nouns.txt") | _COUNTED
            and not (words[0] in _DEEDS and words[1] not in _STANDING)
        )
    return bool(_HAS_EARNED.match(text))


_EARNED: Final = "certified|qualified|trained|licensed|registered|accredited|chartered"
_HAS_EARNED: Final = Pattern(
    rf"(?:(?!I |we )[\w+-]+ (?:and )?){{1,4}}?(?:{_EARNED})\b(?! [a-z]+s\b)", needs=_EARNED
)


def with_status(text: str) -> str:
    """ "Gas Safe registered 9 years, can do LPG" as a sentence."""
    text = re.sub(rf"\b({_EARNED}) (?:in )?(\d{{4}})\b", r"\1 since \2", text)
    text = for_span(text)
    text = _WITH_SPAN.sub(lambda with_: f", with {span_of(with_[1])}", text)
    text = re.sub(r" and (?=\d+ )", ", with ", text)
    text = re.sub(r", (?=(?:can|could|have|did|led|ran|worked) )", " and ", text)
    text = re.sub(r"(?:,| and)(?: have)? (never|always) (?=\w)", r", and have \1 ", text)
    text = re.sub(r", (?=\d[\d+,]* [a-z]+)", ", with ", text)
    head, _, tail = text.partition(", ")
    if tail and shape_of(tail, "proof") is Shape.NOUN and not tail.startswith(("with ", "and ")):
        text = f"{head}, with {tail}"
    lasting = re.search(r" since | for \d", head)
    return f"I {'have been' if lasting else 'am'} {text}"


def is_job(text: str) -> bool:
    """Whether `text` begins with the title of a job, without an article."""
    if PAPERS.match(text):
        return False
    head = _BEHIND_TITLE.split(text)[0]
    words = head.lower().split()
    return (
        bool(words)
        and words[-1] in word_set("job-words.txt")
        and words[0].partition("'")[0] not in SUBJECTS
        and not words[0][0].isdigit()
        and words[0] not in DETERMINERS | ADVERBS | {"many", "several"}
    )


PAPERS: Final = Pattern(
    r"[^,;(]* and [^,;(]*\b(?:licen[cs]es|certificates|tickets|cards|badges|diplomas|degrees)\b",
    needs="licen|certificates|tickets|cards|badges|diplomas|degrees",
)
"""What one holds: "Door Supervisor and CCTV licences" name no job."""


def as_job(text: str) -> str:
    """ "front desk supervisor at the Maribel" told as a sentence."""
    first, _, rest = text.partition(" ")
    word = first.istitle() and "&" not in first  # no R&D
    small = word and (first.lower() in word_set("job-words.txt") or not rest[:1].isupper())
    text = text[0].lower() + text[1:] if small else text
    text = re.sub(
        r"(?:,)?(?<! for) (?=\d+ (?:years|seasons|months|summers|winters)\b(?! of| with| at| in))",
        " for ",
        text,
    )
    text = re.sub(r"\b([A-Z]\w+) fluent\b", r"fluent \1", text)
    text = re.sub(
        r"(?:,|;| and) (?=fluent |(?:about |over |almost )?(?!(?:19|20)\d\d$)\d)", ", with ", text
    )
    text = re.sub(r"(, with [^,]+), with ", r"\1 and ", text)
    text = re.sub(r", (?=(?:led|ran|built|did|taught|drove|won|kept) )", " and ", text)
    if " of the year" in text:
        return f"I was {text}"
    title = behind_article(text)
    if " since " in text or (first.lower() in STATUS and re.search(r" for \d", text)):
        return f"I have been {title}"
    if first.lower() in STATUS or _HELD.match(text):
        return f"I am {title}"
    return f"I have worked as {title}"


_HELD: Final = Pattern(
    r"(?:[\w-]+ ){0,4}(?:fellow|member|finalist|winner|expert|holder|champion|graduate)\b", re.I
)
"""What one is rather than works as."""
