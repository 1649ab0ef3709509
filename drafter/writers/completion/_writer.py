"""What the writer can do, has done and wants, with "I" put back.

A NOUN is something that one can bring: "a UEFA B licence and five seasons".
"""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import things, with_article
from drafter.language.grammar import PLAIN, strain
from drafter.language.patterns import Pattern
from drafter.language.sentences import in_a_row
from drafter.language.shape import (
    DETERMINERS,
    PLURALS,
    PREPOSITIONS,
    SUBJECTS,
    Shape,
    Shaped,
    is_adverb,
    shape_of,
)
from drafter.language.verbs import MODALS, Form, base_of, forms, participle
from drafter.language.words import word_set
from drafter.writers.completion._spans import SPAN, for_span, listed, perfect, span_of
from drafter.writers.completion._standing import (
    PAPERS,
    STATUS,
    as_job,
    is_job,
    is_status,
    with_status,
)
from drafter.writers.completion._verbs import base, with_verb

_PASSIVE: Final = frozenset(
    "promoted elected awarded nominated chosen selected voted named appointed recognised recognized"
    " asked invited headhunted praised born raised".split()
)
_STATIVE: Final = frozenset(
    "want love like need miss admire enjoy hope prefer believe know feel think care live".split()
)


def of_writer(text: str, shape: Shape) -> Shaped:
    """What the writer did or can do, with "I" put back."""
    text, shape = _seen_anew(text, shape)
    first, _, rest = text.partition(" ")
    word = first.lower()
    if helped := _with_helper(word, text, rest):
        return helped, Shape.CLAUSE
    if set(re.split(r", | and ", text)) & _STEADY:
        return text, Shape.FRAGMENT  # strong, on time
    if stood := _with_be(word, text, shape):
        return stood, Shape.CLAUSE
    if shape is Shape.BASE and word in word_set("seldom-verbs.txt"):
        shape = Shape.NOUN
    if rest.startswith(("it ", "them ")) and Form.BASE in forms(word):
        shape = Shape.BASE  # use it every day
    if shape is Shape.THIRD and re.match(r"from \S+ ?%? to ", rest):
        return text, Shape.FRAGMENT  # mis-picks from 2 % to 1 %
    if told := _having_done(text):
        return told, Shape.CLAUSE
    thing, _, deed = text.partition(", ")
    if deed and shape is Shape.CLAUSE is not shape_of(thing) and _NOT_HELD.search(thing):
        return text, Shape.FRAGMENT  # copy chief for two years, never missed a night
    if shape in {Shape.PAST, Shape.BASE} or is_unknown_past(word, shape):
        return perfect(f"I {for_span(_with_object(_lower_verb(text)))}"), Shape.CLAUSE
    if shape is Shape.THIRD:
        return "I " + for_span(with_verb(text, base)), Shape.CLAUSE
    if word == "i" and shape is Shape.CLAUSE:
        return perfect(for_span(text)), shape
    if worked := _worked(text):
        return worked, Shape.CLAUSE
    if shape in {Shape.NOUN, Shape.FRAGMENT, Shape.GERUND} or SPAN.match(text):
        return _brought(text, shape)
    return for_span(text), shape


def _seen_anew(text: str, shape: Shape) -> Shaped:
    """`text` and its shape, knowing that it is said of the writer."""
    if _QUALIFIED.match(text):
        return _QUALIFIED.sub(r"\2 for \1", text), Shape.NOUN
    if shape is Shape.CLAUSE and _counts(text):
        return text, Shape.NOUN
    if shape in {Shape.CLAUSE, Shape.NOUN} and _AND_I.search(text) and _is_thing(text):
        return f"have {text}", Shape.CLAUSE
    word, _, rest = text.partition(" ")
    after = rest.partition(" ")[0].lower()
    many = after in PLURALS | {"staff"} or after.endswith("s") or after[:1].isdigit()
    if word.lower() in {"trained", "used"} and shape is Shape.NOUN and many:
        return text, Shape.PAST  # trained staff in manual handling
    if Form.BASE in forms(word.lower()) and after in word_set("job-words.txt") and is_job(text):
        return text, Shape.NOUN  # watch officer on tankers
    if word == "used" and after in things():
        return text, Shape.FRAGMENT  # used car sales
    verb = forms(word.lower()) is Form.BASE and bool(rest)
    verb = verb and word.lower() not in word_set("seldom-verbs.txt") | word_set("job-words.txt")
    if verb and shape in {Shape.NOUN, Shape.FRAGMENT}:
        return text, Shape.BASE  # write own queries
    return text, shape


def _with_helper(word: str, text: str, rest: str) -> str:
    """A note that opens with a helping verb, with "I" before it; "" for others."""
    done, _, what = rest.partition(" ")
    if word in {"has", "have"} and (is_adverb(done) or Form.PARTICIPLE in forms(done)):
        return f"I have been {with_article(what)}" if done == "been" else f"I have {rest}"
    if word in {"has", "have", "having", "haven't", "hasn't", "had"}:
        verb = {"hasn't": "have not", "haven't": "have not", "had": "had"}.get(word, "have")
        return f"I {verb} {_AND_SPAN.sub(' and ', with_article(rest))}"
    if word in {"is", "am", "was"}:
        return f"I {'was' if word == 'was' else 'am'} {rest}"
    if word in {"been", "done"}:
        return f"I have {text}"
    if word in MODALS or word in {"does", "do", "did"}:
        return f"I {'do' if word == 'does' else word} {for_span(rest)}"
    return ""


def _with_be(word: str, text: str, shape: Shape) -> str:
    """What the writer is or was, as a sentence; "" for other notes."""
    if word in _PASSIVE and (lived := re.match(r"([^,]*), (\w+ed .*\b(?:for|since)\b.*)", text)):
        return f"I was {lived[1]} and have {lived[2]}"
    if word in _PASSIVE or (shape is Shape.PAST and text.startswith(f"{word} by ")):
        return f"I was {text}"
    if re.match(r"(?:the |a )?go-to ", text):
        return f"I have been the go-to {text.partition('go-to ')[2]}"
    if re.match(r"booked (?:on|onto|in for|in to)\b", text):
        return f"I am {text}"
    if word in {"never", "always"} and shape is Shape.PAST:
        return f"I have {text}"
    if re.match(r"number \d|(?:top|first|second|third|best|winner|runner-up) (?:\d|of|in)", text):
        return f"I was {text}"
    qualities = re.split(r", | and ", text)
    if all(one.lower() in word_set("person-adjectives.txt") for one in qualities):
        return f"I am {in_a_row(qualities)}"
    return with_status(text) if is_status(text, shape) else ""


def _worked(text: str) -> str:
    """A job, hours worked or a labelled deed, as a sentence; "" for other notes."""
    if is_job(text):
        return as_job(text)
    if _ROTA.match(text):
        worked = re.sub(r"(?:,| and) often (?=the )", ", often as ", text)
        return f"I have worked {for_span(with_article(worked))}"
    if _POST.match(text):
        return f"I have worked on the {re.sub(r'(?:,| and) (?=[0-9])', ', with ', text, count=1)}"
    if label := _LABELLED.match(text):
        head, comma, tail = text[label.end() :].partition(",")
        return f"I {head} ({label[1]}){comma}{tail}"
    if re.match(r"\w+ing \d+ (?:years|seasons|months)\b", text):
        head, _, tail = re.sub(r"(?:,| and) ", "|", text, count=1).partition("|")
        return f"I have been {for_span(head)}{f', with {tail}' if tail else ''}"
    return ""


_AND_I: Final = Pattern(r", and (?:for the last \w+ )?I(?:['’]ve)? ", needs=", and ")
_AND_SPAN: Final = Pattern(r", (?=\d+ (?:years|months|seasons)\b)", needs="year|month|season")
_LABELLED: Final = Pattern(
    r"([A-Z]\w+(?: [A-Z]\w+)?): (?=\w+ed |ran |led |built |cut |did |made )", needs=": "
)
_QUALIFIED: Final = Pattern(
    r"^(\d+\+? years?) (qualified|certified|licensed|registered|trained|chartered)\b",
    needs="qualified|certified|licensed|registered|trained|chartered",
)
_COUNT: Final = Pattern(
    r"[£$€]?\d[\d.,k%+-]* [\w-]+s (?:a|per|at|in|with|of|every|each|under|over|daily) ",
    needs="s a |s per |s at |s in |s with |s of |s every |s each |s under |s over |s daily ",
)


def _counts(text: str) -> bool:
    """Whether `text` opens with things counted: "60-70 draws a day at the clinic"."""
    return bool(_COUNT.match(text)) and not re.search(r"\b(?:is|are|was|were|have|has)\b", text)


def _is_thing(text: str) -> bool:
    """Whether `text` opens with something one has: "paediatric first aid, renewed in June, and"."""
    head = text.partition(",")[0]
    first = head.partition(" ")[0].lower()
    return first not in SUBJECTS | DETERMINERS | PREPOSITIONS and shape_of(head) is Shape.NOUN


_STEADY: Final = frozenset(
    {"on time", "always on time", "never late", "hard working", "hard worker"}
)
"""What one says of oneself, and nobody can bring."""


_ROTA: Final = Pattern(
    r"(?:an? |the )?(?:[\w-]+ ){0,5}(?:rota|roster|nights|night shifts?|weekends) (?:for )?\d+ (?:years|months)\b",
    needs="rota|roster|nights|night shift|weekends",
)
"""Hours that one works rather than brings."""


def evidence(text: str, shape: Shape) -> Shaped:
    """What shows that an idea works; "worked at Acme" is said of the idea."""
    first = text.partition(" ")[0].lower()
    if first == "worked":
        return f"it {text}", Shape.CLAUSE
    if first == "tested":
        return f"it was {text}", Shape.CLAUSE
    if first in {"did", "tried"} and (done := re.match(r"(?:did|tried) (?:this|that|it)\b", text)):
        return f"I {text[: done.end()]}{text[done.end() :]}", Shape.CLAUSE
    if first in {"no", "zero"}:
        return f"we had {text}", Shape.CLAUSE
    whole, after = of_writer(text, shape)
    return (text, Shape.FRAGMENT) if after is Shape.NOUN else (whole, after)


_FELT: Final = frozenset(
    "ready keen sick fed tired bored proud looking hoping passionate drawn excited done".split()
)
"""What one is about the work: "keen to learn", "done with night shifts"."""
_OF: Final = Pattern(r"(?:of|and|that|for)\b|$")
"""What follows a thing: "love of books"."""
_SEEMED: Final = Pattern(
    r"(?:(?:just|really|always|simply) )?(?:felt|feels|seemed|seems|looked|looks|sounded|sounds) (?!at\b|for\b|after\b|forward)",
    needs="felt |feels |seemed |seems |looked |looks |sounded |sounds ",
)
"""What the work did, not the writer: "just felt like home"."""
_SAYS: Final = Pattern(r"\b(?:matters|means|is (?:why|what|the reason)|(?:keeps|makes|gives) me)\b")
"""The verb of a sentence whose subject begins with an -ing form."""


def _with_it_is(parts: list[str]) -> str:
    """ "small firm, drivers keep their coach" with what it is said of; "" for other reasons."""
    if len(parts) != 2 or shape_of(parts[0]) is not Shape.NOUN:
        return ""
    one, two = parts[0], parts[1].removeprefix("and ")
    thing = with_article(one)
    mine = two.startswith(("I ", "you ", "they ", "we "))
    whole = mine or (thing != one and shape_of(two) is Shape.CLAUSE)
    return f"it is {thing}, and {two}" if whole else ""


def why(text: str, shape: Shape) -> Shaped:
    """What the writer wants, as a sentence about wanting."""
    parts = text.split(", ")
    if said := _with_it_is(parts):
        return said, Shape.CLAUSE
    if len(parts) > 1 and all(part.partition(" ")[0] in _STATIVE | _FELT for part in parts):
        *most, last = (why(part, shape_of(part, "why"))[0] for part in parts)
        return f"{', '.join(most)}, and {last}", Shape.CLAUSE
    if _SEEMED.match(text):
        return f"it {text}", Shape.CLAUSE
    first, _, rest = text.partition(" ")
    word = first.lower()
    if base_of(word) == "want" and rest:
        return f"I want {rest}", Shape.CLAUSE
    if word == "would" or word in {"always", "been", "has", "have"}:
        return of_writer(text, shape)
    if shape is Shape.GERUND and _SAYS.search(rest):
        return text, Shape.CLAUSE  # feeding people at night matters to me
    if word in _FELT:
        return f"I am {text}", Shape.CLAUSE
    if shape is Shape.INFINITIVE:
        return f"I want {text}", Shape.CLAUSE
    if shape is Shape.THIRD and " its " in text:
        return f"you {with_verb(text, base)}".replace(" its ", " your "), Shape.CLAUSE
    if word in _STATIVE - {"live"} and shape is Shape.NOUN and not _OF.match(rest):
        shape = Shape.BASE  # care about the river
    if shape is Shape.THIRD and strain(text, Shape.NOUN) < strain(
        f"I {with_verb(text, base)}", Shape.CLAUSE
    ):
        return text, Shape.NOUN  # results that people wait for, numbers with meaning
    thing = rest.startswith(("that ", "of ")) and word not in _STATIVE
    if thing and strain(text, Shape.CLAUSE) < PLAIN:
        return text, Shape.CLAUSE  # progress that a patient can feel is the best thing I know
    thing = thing or word in word_set("person-adjectives.txt")  # steady hours
    shape = Shape.NOUN if thing and shape is Shape.BASE else shape
    verb = Form.BASE in forms(word) and rest and word not in word_set("seldom-verbs.txt")
    if shape is Shape.BASE or (verb and not thing and shape is not Shape.CLAUSE):
        return (f"I {text}" if word in _STATIVE else f"I want to {text}"), Shape.CLAUSE
    bare = shape is Shape.PAST and word.endswith("ed") and len(text.split()) < 4
    if bare and rest.endswith("s") and rest.split(" ")[0] not in DETERMINERS | PREPOSITIONS:
        return text, Shape.NOUN  # varied days
    if shape in {Shape.PAST, Shape.THIRD}:
        return of_writer(text, shape)
    if shape is Shape.NOUN and rest:
        named = [part for part in parts if with_article(part) != part or part.startswith("the ")]
        if len(parts) > 2 and named == parts:  # mission, team, the number of shots on goal
            return in_a_row([f"the {part.removeprefix('the ')}" for part in parts]), shape
        return listed(text), shape
    return text, shape


def _brought(text: str, shape: Shape) -> Shaped:
    """Something the writer has: "8 years child protection, 40 court reports"."""
    text = re.sub(
        r"^(\d+ (?:years|months|seasons)\b[^,]*), (?=[a-z][^,]* and [^,]*$)", r"\1, with ", text
    )
    text = re.sub(
        r"( and [^,]*), (?=(?:\d+|two|three|four|five|six) [a-z]+ [^,]*$)", r"\1, and ", text
    )
    if done := _OFTEN.match(text):
        return f"I have done {done[0]}", Shape.CLAUSE
    text = _TOOL.sub(r"\2 with \1", text)
    whole = text if PAPERS.match(text) else listed(span_of(text))
    if long := re.match(r"(\d+ (?:years|months|seasons))(?=, with )", whole):
        return f"I have worked for {long[1]}{whole[long.end() :]}", Shape.CLAUSE
    if text.startswith(("no ", "zero ")):
        return f"I have had {whole}", Shape.CLAUSE
    if long := re.match(r"([^,;]+) since \S+$", whole):
        tool = long[1].lower() in word_set("technologies.txt")
        if not (whole[0].isdigit() or tool or _PAPER.search(long[1])):
            return text, Shape.FRAGMENT  # LMSW since 2019
        return f"I have {'worked with' if tool else 'had'} {whole}", Shape.CLAUSE
    if shape is Shape.GERUND and not SPAN.match(text):
        long = re.search(r" (?:for|since) ", text)
        return f"I have {'been' if long else 'experience in'} {text}", Shape.CLAUSE
    return whole, Shape.NOUN


_OFTEN: Final = Pattern(
    r"[a-z][\w -]*? (?:once|twice|\d+ times|daily|weekly|every [a-z]+)\b.* for \d+ (?:years|months|seasons)\b.*",
    needs="years|months|seasons",
)
"""What one has done over and over: "storytimes 3 times a week for 6 years"."""
_TOOL: Final = Pattern(
    r"^([A-Z][\w.+#]*(?: [A-Z][\w.]*)?) (\d+ (?:years|months|seasons))(?=$|,| and )",
    needs="years|months|seasons",
)
_PAPER: Final = Pattern(r"(?:licen[cs]e|certificate|ticket|card|badge|diploma|degree|permit)s?$")
"""What one holds for sure."""
_POST: Final = Pattern(
    r"(?:front |help |service )?(?:desk|counter|bar|till|ward) (?:at|in|for) ",
    needs="desk |counter |bar |till |ward ",
)
"""Where one worked, which nobody can bring."""


def _having_done(text: str) -> str:
    """ "6 years on the pass, never lost a commis" as a sentence; "" for other notes."""
    thing, _, deed = next(
        (cut for mark in (";", ",", " and") if (cut := text.rpartition(f"{mark} "))[0]),
        ("", "", ""),
    )
    if thing and not SPAN.match(thing) and _NOT_HELD.search(thing):
        return ""
    status = deed.partition(" ")[0].lower() in STATUS and not re.match(r"\w+ \d", deed)
    if len(deed.split()) < 3 or not (status or shape_of(deed, "proof") is Shape.PAST):
        return ""
    noun = thing.partition(" ")[0].lower() in word_set("seldom-verbs.txt") or SPAN.match(thing)
    if not noun and shape_of(thing, "proof") not in {Shape.NOUN, Shape.FRAGMENT}:
        return ""
    if (
        is_job(thing)
        or thing.partition(" ")[0].lower() in STATUS
        or is_unknown_past(thing.partition(" ")[0], Shape.NOUN)
    ):
        return ""
    have = "have " if deed.startswith(("never", "always")) else "am " if status else ""
    had = "have had" if " since " in thing else "did" if _SERVED.search(thing) else "have"
    return f"I {had} {listed(span_of(thing))} and {have}{for_span(deed)}"


_SERVED: Final = Pattern(r"(?:internship|placement|apprenticeship|traineeship|secondment)\b")
"""What is over when it is told."""
_NOT_HELD: Final = Pattern(r"['’]s |^[a-z]+$|\b(?:chief|user|champion|captain)\b")
"""Who one is, what is another's, and what needs a word before it: nobody has "capstone"."""


def is_unknown_past(word: str, shape: Shape) -> bool:
    """Whether `word` is a past form of a verb no list holds ("wired", "animated")."""
    unsure = shape in {Shape.NOUN, Shape.FRAGMENT, Shape.CLAUSE}
    return unsure and word.endswith("ed") and len(word) > 4 and forms(word) is Form.NONE


def _with_object(text: str) -> str:
    """ "led team of five" with the article of its object."""
    verb, _, object_ = text.partition(" ")
    if (
        not object_
        or object_.partition(" ")[0].lower() in PREPOSITIONS
        or is_adverb(object_.split()[0])
    ):
        return text
    if object_.startswith("own "):
        return f"{verb} my {object_}"
    return f"{verb} {with_article(object_)}"


def _lower_verb(text: str) -> str:
    """`text` whose first word, a verb no list holds, loses the capital of its line."""
    first = text.partition(" ")[0]
    verb = first.endswith("ed") or Form.BASE in forms(first.lower())
    return text[0].lower() + text[1:] if first.istitle() and verb else text


_DONE: Final = Pattern(r"I (finish|complete|pass|receive|obtain|win|get|sign|start|begin) ")
_TO_COME: Final = Pattern(r"\b(?:on \w+day|next|tomorrow|in [A-Z]\w+)\b")
_MINE: Final = Pattern(
    r"(?!(?:my|the|our|a|an|I|we|your|all|both|two) )[\w-]+(?: [\w-]+){0,3}?(?<!of) ?"
    r"(?:results?|certificate|licen[cs]e|visa|DBS|permit|paper|article|references?|thesis|diploma"
    r"|registration|clearance)(?: \w+)? (?:came|is|was|has|got|arrived|went|are|have)\b"
)
"""News of one's own that leaves "my" out: "diploma result came through"."""


def news(text: str, shape: Shape) -> Shaped:
    """What is new has happened: "I finish the course" is "I have finished the course"."""
    if shape is Shape.CLAUSE and _MINE.match(text):
        text = f"my {text}"
    if shape is Shape.GERUND:
        return f"I am {text}", Shape.CLAUSE
    whole, after = of_writer(text, shape)
    if _TO_COME.search(text):
        return whole, after
    return _DONE.sub(lambda done: f"I have {participle(done[1])} ", whole, 1), after
