"""What the reader said, showed and struggles with, with "you" put back."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import lacks_article, things, with_article
from drafter.language.grammar import PLAIN, strain
from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PREPOSITIONS, Shape, Shaped, is_adverb, shape_of
from drafter.language.verbs import AUXILIARIES, MODALS, Form, forms
from drafter.language.words import word_set
from drafter.writers.completion._verbs import base, with_verb

_SOUNDS: Final = frozenset("so very really super incredibly extremely".split())
_TALKED: Final = Pattern(
    r"^(?:(?:we|you|I|you and I|the two of us) )?(?:both )?(?:also )?(?:talked|talking|spoke|chatted"
    r"|me asking you about|long chat|good chat|chat|talk|discussion|conversation|discussed|me asking|asked|asking|told me|went"
    r" on|went)\s+(?:about|on|over)\s+|^(?:we |you |you and I )?discussed\s+",
    re.IGNORECASE,
    needs="talk|spoke|chat|discuss|conversation|ask|told me|went",
)
_HOW_DO: Final = Pattern(
    r"^(how|what|where|when|who(?:m)?) (?:do|can|could|should|would) (?:you|we|I|they|one) ",
    re.I,
    needs=" do | can | could | should | would ",
)
_AND_THIRD: Final = Pattern(r"\band ([a-z]+s)(?= [a-z])", needs="and ")


def _and_base(joined: re.Match[str]) -> str:
    """ "and opens" is "and open" of the reader; "and notes" may be a thing."""
    verb = Form.THIRD in forms(joined[1]) and joined[1] not in word_set("seldom-verbs.txt")
    return f"and {base(joined[1])}" if verb else joined[0]


def _of_reader(text: str, shape: Shape) -> Shaped:
    """What the reader said or did, with "you" put back."""
    first, _, rest = text.partition(" ")
    first = first.lower()
    if first == "when" and shape is not Shape.CLAUSE:
        return text, Shape.FRAGMENT
    if (few := _HARDLY.match(text)) and shape is not Shape.CLAUSE:
        rest = text[few.end() :]
        are = re.split(rf" (?:{'|'.join(PREPOSITIONS)}) |[,;]", rest)[0].endswith("s")
        return f"there {'are' if are else 'is'} {text}", Shape.CLAUSE
    acts = shape is Shape.THIRD or (shape is Shape.NOUN and forms(first) is Form.THIRD)
    if acts and " its " in text:
        return f"you {with_verb(text, base)}".replace(" its ", " your "), Shape.CLAUSE

    if first in {"was", "were", "is", "has", "does"}:
        verb = {"was": "were", "is": "are", "has": "have", "does": "do"}.get(first, first)
        return f"you {verb}{text[len(first) :]}", Shape.CLAUSE
    if shape is Shape.PAST and _acted_on(first, rest):
        return text, Shape.CLAUSE
    if shape is Shape.PAST or (first in {"said", "told"} and shape is not Shape.CLAUSE):
        return f"you {text}", Shape.CLAUSE
    if shape is Shape.THIRD:
        return "you " + _AND_THIRD.sub(_and_base, with_verb(text, base)), Shape.CLAUSE
    if first == "no" and shape is Shape.NOUN:
        plural = re.split(rf" (?:{'|'.join(PREPOSITIONS)}|so|when) |[,;]", rest)[0].endswith("s")
        then = re.search(r" when (?:you|I|we) \w+ed\b", text)
        are, is_ = ("were", "was") if then else ("are", "is")
        return f"there {are if plural else is_} {text}", Shape.CLAUSE
    if first == "not" and rest.startswith(("a ", "an ", "just ", "the ")):
        return f"you are {text}", Shape.CLAUSE
    if first in _SOUNDS and rest.partition(" ")[0] not in {"that", "much", "many"}:
        return f"you were {text}", Shape.CLAUSE
    return text, shape


_HARDLY: Final = Pattern(
    r"(?:hardly|barely|scarcely) any(?:body|one|thing)?\b|(?:next to|almost|practically|virtually) (?:no|nothing)\b",
    needs="hardly|barely|scarcely|next to|almost|practically|virtually",
)
_SURER: Final = 0.3
"""By how much less strain a sentence has to have than a thing."""


def _acted_on(first: str, rest: str) -> bool:
    """Whether the first word only tells which thing acts: "paid search eats the budget"."""
    thing, verb, *_ = [*rest.lower().split(" "), "", ""]
    kind = Form.PARTICIPLE in forms(first) and thing not in word_set("function-words.txt")
    return kind and forms(verb) is Form.THIRD and verb not in word_set("seldom-verbs.txt")


_PUT: Final = Pattern(
    r"^((?:your|the|one) (?:[a-z]+ )?(?:rule|line|advice|motto|tip|saying|joke|view|point))(?: [-–]|:) ",
    needs="rule|line|advice|motto|tip|saying|joke|view|point&&: | - | – ",
)
""" "your rule: nobody eats standing up"."""


_LIKED: Final = Pattern(
    r"^I (?:really )?(?:loved|liked|enjoyed|appreciated) (?:that |how )?"
    r"|^you (?:told me|said|mentioned) that (?=(?:you|in|during|back) )",
    needs="loved|liked|enjoyed|appreciated|you told|you said|you mentioned",
)
_WHEN_I: Final = Pattern(
    r"(when I [^,]*?) (you (?:\w+ed|said|told|gave|took|drew)\b.*)", needs="when i "
)


def memorable(text: str, shape: Shape) -> Shaped:
    """What stuck, with "you" put back; "very kind, gave me tea" is said of the reader."""
    liked = _LIKED.sub("", text)
    if liked != text:
        liked = (
            re.sub(r",? and that (?=\w+)", ", and ", liked) if text.startswith("you ") else liked
        )
        return memorable(liked, shape_of(liked, "memorable"))
    if len(text) > 1 and text[0] in "\"“‘'" and text[-1] in "\"”’'":
        return f"you said {text}", Shape.CLAUSE
    if asked := _WHEN_I.match(text):
        return f"{asked[1]}, {asked[2]}", Shape.CLAUSE
    if text.startswith(("ex-", "former ", "self-taught")):
        is_ = "are a" if text.startswith("former") else "are"
        text = re.sub(
            r"(?:,| and) (\w+s)(?= )", lambda verb: f" and {base(verb[1])}", text, count=1
        )
        return f"you {is_} {text}", Shape.CLAUSE
    if put := _PUT.match(text):
        rest = text[put.end() :]
        if shape_of(rest) is Shape.CLAUSE or rest.startswith("if "):
            return f"{put[1]} that {rest}", Shape.NOUN
    text = re.sub(r"^you say (?=that |you |it |the |there )", "you said ", text)
    first = text.partition(" ")[0].lower().strip(",")
    if first in word_set("person-adjectives.txt") and shape is Shape.NOUN:
        parts = re.split(r",\s+|\s+and\s+", text)
        if all(
            (part.split() or [""])[0].lower() in word_set("person-adjectives.txt")
            or shape_of(part) is Shape.PAST
            for part in parts
        ):
            return f"you were {text}", Shape.CLAUSE
    told = strain(text, Shape.NOUN) > strain(text, Shape.CLAUSE) < PLAIN
    if shape is Shape.NOUN and first in {"a", "an", "the", "two", "three"} and told:
        return text, Shape.CLAUSE  # a boy of four interrupted us
    if shape is Shape.NOUN and with_article(text) != text:
        return f"the {text}", shape
    if forms(first) is Form.THIRD and first not in word_set("seldom-verbs.txt") and " " in text:
        return _of_reader(text, Shape.THIRD)  # hates tweezers
    if shape is Shape.BASE and Form.PAST in forms(first):
        return _of_reader(text, Shape.PAST)  # read us a card
    if shape is Shape.PAST and _is_kept(text):
        return f"the {text}", Shape.NOUN  # a cracked cup on her shelf
    return _of_reader(text, shape)


_KEPT: Final = Pattern(
    r"([a-z]+) ((?:[a-z-]+ ){1,3}?)(?:on|in|by|above|behind|under|over|beside|next to|outside) (?:your|the|a|my|her|his)\b",
    needs=" on | in | by | above| behind| under| over| beside| next to| outside",
)
_SHOWN: Final = frozenset(
    "showed asked offered mentioned described introduced invited told".split()
)


def _is_kept(text: str) -> bool:
    """Whether `text` opens with a thing that had something done to it, and where it stands."""
    found = _KEPT.match(text)
    if not found or found[1] in _SHOWN or Form.PARTICIPLE not in forms(found[1]):
        return False
    return lacks_article(found[2].strip())


_TOLD: Final = Pattern(
    r"^(?:you |I )?(?:asked|explained|described|showed|told|walked|talked) (?:me |you )?(?:through )?"
    r"(?=(?:how|why|what|whether|when|where|who) )",
    needs="asked|explained|described|showed|told|walked|talked",
)


def talked_about(text: str, shape: Shape) -> Shaped:
    """A topic, without the words that only say that it was one."""
    text = _HOW_DO.sub(r"\1 to ", text)
    text = re.sub(r"^if (?=\w)", "whether ", text)
    if text.startswith("what if "):
        return text, Shape.FRAGMENT
    text = _TOLD.sub("", text)
    topic = _TALKED.sub("", text)
    topic = _HOW_DO.sub(r"\1 to ", topic)
    if topic != text or shape_of(topic) is Shape.WH:
        return topic, shape_of(topic, "talked_about")
    me = re.match(r"\w+ (?:me|us)\b", text)  # asked me about the gap
    if shape in {Shape.PAST, Shape.THIRD} and not me and strain(text, Shape.NOUN) < PLAIN:
        return text, Shape.NOUN  # restricted funds, photographs that show the colour
    if shape is Shape.INFINITIVE:
        return f"the plan {text}", Shape.NOUN
    if shape is Shape.NOUN and (part := _PART_OF.match(text)) and not forms(part[1]) & Form.PAST:
        return f"the {text}", shape  # quality of the welds
    return _of_reader(text, shape)


_PART_OF: Final = Pattern(
    r"(?!half|most|some|all|none|one|two|three|each|both|many|few|much|more|plenty|lots|because|ahead|out|instead|front"
    r"|top|care|part)([a-z]+) of (?:the|your|our) ",
    needs=" of the | of your | of our ",
)
_THERE: Final = Pattern(
    r"^(?:(?P<all>(?:every|all) [a-z]+|every(?:one|body))|(?P<some>[a-z]+s)) there(?= [a-z])",
    needs=" there ",
)
""" "nurses there", said to one of them."""
_HEARD: Final = Pattern(
    r"^you (?:said|told me|mentioned|explained) that (?=[a-z])"
    r"|^(?:(?:you|I) )?(?:learn(?:ed|t)|found out|heard|realised|realized)\s+(?:that\s+)?",
    re.IGNORECASE,
    needs="you said|you told|you mentioned|you explained|learn|found out|heard|reali",
)


_SAYING: Final = Pattern(
    r"^you (?:said|told me|mentioned|explained) (?!that\b|me\b|to\b|about\b)(?=[a-z\d])",
    needs="you said|you told me|you mentioned|you explained",
)


_UNKNOWN: Final = Pattern(
    r",? (?:and |which |but )*I (?:did not|didn['’]t|had not|hadn['’]t|never) (?:know|knew|known|realise|realize"
    r"|realised|realized|expect|expected)(?: (?:that|this|it|before|until now|at all))*$",
    needs="know|knew|reali|expect",
)
"""What the frame says of any lesson: that it was new."""


def _unsaid(text: str, field: str) -> str:
    """What follows "you said" where it is a whole sentence: the frame says the rest already."""
    inner = _SAYING.sub("", text)
    if inner == text:
        return ""
    whole = shape_of(inner, field) is Shape.CLAUSE
    said = text.startswith("you said ") and inner.count(" ") > 3
    return inner if whole or (said and strain(inner, Shape.CLAUSE) < PLAIN) else ""


def learned(text: str, shape: Shape) -> Shaped:
    """What was learned, without "learned that" and "you said (that)"."""
    if said := _unsaid(text, "learned"):
        return said, Shape.CLAUSE
    inner = _UNKNOWN.sub("", _HEARD.sub("", text))
    inner = _THERE.sub(lambda there: there["all"] or f"your {there['some']}", inner)
    if shape is Shape.BASE and " their " in text:
        return f"you {text.replace(' their ', ' your ')}", Shape.CLAUSE
    if inner != text:
        return _of_reader(inner, shape_of(inner, "learned"))
    if shape is Shape.PAST or (shape is Shape.NOUN and text[0].isdigit()):
        return text, Shape.FRAGMENT
    if re.match(r"(?:don't|do not|always|never)\b", text) and shape is not Shape.CLAUSE:
        return text, Shape.BASE
    return _of_reader(text, shape)


def connection(text: str, shape: Shape) -> Shaped:
    """ "both from Leeds" and "both started in print", with their subject."""
    if also := re.match(r"I (?:also |too )(?P<did>.*)|I (?P<do>.*?),? too$", text):
        return f"we both {also['did'] or also['do']}", Shape.CLAUSE
    text = _FOUND.sub("", text)
    text = re.sub(r", (you [^,]+), (?:and )?(I [^,]+)$", r": \1, and \2", text)
    text = re.sub(r"^(?:you and me|me and you)\b", "you and I", text, flags=re.IGNORECASE)
    if re.match(r"you and I both [a-z]", text):
        return text, Shape.CLAUSE
    if shape is Shape.PAST and not text.lower().startswith("both "):
        return f"{'I' if ' your ' in text else 'we both'} {text}", Shape.CLAUSE
    first, _, rest = text.partition(" ")
    if first.lower() != "both" or re.match(r"of (?:us|our)\b|\S+ and (?:I|you)\b", rest):
        return (text, Shape.CLAUSE) if first.lower() == "both" else (text, shape)
    second, _, beyond = rest.partition(" ")
    plural = second.endswith("s") and beyond.partition(" ")[0] in PREPOSITIONS
    if plural and not forms(second) & Form.PAST and not is_adverb(second):
        return f"both our {second} are {beyond}", Shape.CLAUSE
    if forms(second) & (Form.PAST | Form.BASE) and not rest.startswith("born"):
        return f"we both {rest}", Shape.CLAUSE
    if Form.THIRD in forms(second) and beyond:
        return "we both " + with_verb(rest, base), Shape.CLAUSE
    return f"we are both {rest}", Shape.CLAUSE


_SAID: Final = Pattern(
    r"^(?:you|(?:[A-Z][\w.]* )?[A-Z]\w+) (?:said|says|mentioned|explained|told me) that (?=\w)",
    needs=" that ",
)
"""What the frame says already."""
_FOUND: Final = Pattern(
    r"^(?:we|I) (?:discovered|found(?: out)?|realised|realized|learned|learnt) (?:that )?(?=(?:we|you|both) )",
    needs="discovered|found|realis|realiz|learned|learnt",
)
_UNDONE: Final = Pattern(
    r"[\w' -]+?(?<! is)(?<! are)(?<! was)(?<! were) not [a-z]+ing\b", needs=" not "
)
_BEING: Final = Pattern(
    r"(?!I |we |you |they )[\w' -]+? being [a-z]+(?:ed|en|wn)\b", needs=" being "
)
_BE: Final = Pattern(r"\b(?:is|are|was|were|has|have|means|leaves|makes|costs)\b")
_LASTING: Final = Pattern(r"^(\d+)[ -](minute|hour|day|week|month|page|step) (?=[a-z])")
_HURTS: Final = Pattern(
    r"\b(kill|cost|slow|hurt|frustrat|driv|eat|caus|burn|stress|overwhelm|drown|annoy|wear)(e?ing|s|es)"
    r"( (?:down|out))? them\b",
    needs=" them",
)


_TOO: Final = Pattern(
    r"(?:too (?:many|much|few|little)|not enough|lack of|no) ", needs="too |not |lack |no "
)


def problem(text: str, shape: Shape) -> Shaped:
    """A problem; a noun with an -ing form behind it is no clause."""
    if said := _unsaid(text, "problem"):
        return said, Shape.CLAUSE
    if (inner := _SAID.sub("", text)) != text:
        return problem(inner, shape_of(inner, "problem"))
    text = _HURTS.sub(r"\1\2\3 you", text)
    if shape is Shape.NOUN and re.search(r", (?!which|who|and|or|especially|even)", text):
        shape = Shape.NOUN if " and " in text else Shape.FRAGMENT  # one figure, four dashboards
    words = text.split(" ")
    if _UNDONE.match(text):
        return text, Shape.NOUN  # the log not being read
    if shape in {Shape.CLAUSE, Shape.FRAGMENT} and _BEING.match(text) and not _BE.search(text):
        return text, Shape.NOUN  # the same complaint being logged twice
    if len(words) < 4 and Form.ING in forms(words[-1]) and shape is not Shape.CLAUSE:
        return text, Shape.NOUN  # line 4 stopping
    if (
        shape is Shape.PAST
        and len(words) > 1
        and words[1].endswith("s")
        and words[0].endswith("ed")
    ):
        return text, Shape.NOUN  # mislabeled tubes
    if text[:1].isdigit() and re.fullmatch(
        r"\d\S* [\w -]+s (?:daily|weekly|monthly|a day|a week|a month|an hour)", text
    ):
        return text, Shape.NOUN  # 200 password resets daily
    if shape is Shape.THIRD and words[1] in PREPOSITIONS:
        return text, Shape.NOUN  # falls between 4 and 6am
    if shape is Shape.NOUN and _LASTING.match(text):
        return _LASTING.sub(r"the \1-\2 ", text), shape  # 6 hour test run
    told = strain(text, Shape.CLAUSE)
    acts = words[0] not in AUXILIARIES | MODALS and not words[0].endswith(("n't", "n’t"))
    if shape is Shape.NOUN and acts and told < PLAIN and told + _SURER < strain(text, shape):
        return text, Shape.CLAUSE  # kit breaks and nobody reports it
    if len(words) == 2 and words[1] in things() and words[0] not in DETERMINERS:
        return f"the {text}", Shape.NOUN  # permissions screen
    if shape is Shape.CLAUSE and re.match(r"[\w' -]{1,30}?(?<!\bi)(?<!\bwa)s [a-z]+ing\b", text):
        return text, Shape.NOUN
    one, comma, two = text.partition(", ")
    whole = comma and shape is Shape.CLAUSE is shape_of(two)
    if whole and _TOO.match(one) and shape_of(one, "problem") is not Shape.CLAUSE:
        return f"{problem(one, Shape.NOUN)[0]}, and {two.removeprefix('and ')}", shape
    if _TOO.match(text) and (shape is not Shape.CLAUSE):
        plural = not re.match(r"(?:too (?:much|little)|lack of)", text) and re.split(
            rf" (?:{'|'.join(PREPOSITIONS)}|because) |[,;]", text
        )[0].endswith("s")
        text = f"a {text}" if text.startswith("lack") else text
        return f"there {'are' if plural else 'is'} {text}", Shape.CLAUSE
    return _of_reader(text, shape)
