"""Notes by people who are still learning English: small slips put right, nothing said anew.

What is mended is what cannot be meant otherwise: an article that is missing, a verb that does not
agree, a tense or a preposition that another language would have.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PLURALS, PREPOSITIONS, SUBJECTS, is_adverb
from drafter.language.verbs import AUXILIARIES, Form, base_of, forms, participle, past, third_person
from drafter.language.words import is_common, singular, word_set
from drafter.writers.credentials import article

_SPAN: Final = r"(?P<span>(?:the )?(?:last |past )?(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|many|several) (?:years?|months?|weeks?|days?))"
_YOUR_FORM: Final = {"was": "were", "is": "are", "has": "have"}
_CLAUSE: Final = r"(^|, |\b(?:that|and|but|because|if|when|how|so|as|where) )"
_SLIPS: Final = (
    (Pattern(rf"\bam (\w+ing\b[^,;.]*?) (?:since|for|from) {_SPAN}\b", needs="am "),
     r"have been \1 for \g<span>"),
    (Pattern(rf"\bsince {_SPAN}\b(?! ago| old)", needs="since "), r"for \g<span>"),
    (Pattern(r"\bfrom (last|past) (?=\d+ |two |three |four |five |six )", needs="from last|from past"),
     r"for the \1 "),
    (Pattern(r"\bits (?=(?:because|the|an?|not|about|been|where|why|really|very|so|too|hard|easy|good"
             r"|great|nice)\b)", needs="its "), "it's "),
    (Pattern(r"\b(explain|explained|explains) me\b", needs="explain"), r"\1 to me"),
    (Pattern(r"\b(?:said|say|says) me\b", needs=" me"), "told me"),
    (Pattern(r"\b(told|tell) to (?=me|us|him|her|them|you|the|my|your)", needs="told to |tell to "), r"\1 "),
    (Pattern(r"\b(I|you|we|they|he|she) told that\b", needs="told that"), r"\1 said that"),
    (Pattern(r"\b(discuss(?:ed|ing|es)?|mention(?:ed|ing|s)?) about\b(?! \d)", needs=" about"), r"\1"),
    (Pattern(r"\b(?:am|are) (dis)?agree\b", needs="agree"), r"\1agree"),
    (Pattern(r"\bduring (?=(?:\d+|one|two|three|five|ten|many) (?:minutes?|hours?|days?|weeks?|months?|years?)\b)",
             needs="during "), "for "),
    (Pattern(r"(?<!before )\band after (?=(?:you|I|he|she|we|they) )", needs="and after "), "and then "),
    (Pattern(r"\bmore (cold|cheap|warm|long|short|old|young|strong|small|fast|slow)(?=$|[,.;]| (?:and|than|in|at|so)\b)",
             needs="more "),
     r"\1er"),
    (Pattern(r"\bmore (better|easier|faster|cheaper|safer|quicker)\b", needs="more "), r"\1"),
    (Pattern(r"\bcan able to\b", needs="can able"), "can"),
    (Pattern(r"\b(I|you|we|they|he|she|it) (can|could|must|should|will|may) to (?=[a-z])",
             needs="can to |could to |must to |should to |will to |may to "),
     r"\1 \2 "),
    (Pattern(r"\b(they|we|you|there) do be\b", needs="do be"), r"\1 are"),
    (Pattern(r"\b(he|she|it|there) does be\b", needs="does be"), r"\1 is"),
    (Pattern(r"\bdey (?=[a-z]+)", needs="dey "), ""),
    (Pattern(r"\bpass(ed|ing)? out (?:from|of)(?= (?:[A-Z]|college|school|university))", needs=" out from| out of"), r"graduat\1 from"),
    (Pattern(r"\bdo the needful\b", needs="needful"), "solve it"),
    (Pattern(r"(?<=[a-z]s) (first|second|last(?= \w+ \w)) (?=(?:\w+ )?(?:years?|months?|weeks?|terms?|days)$)",
             needs="first|second|last"), r" in the \1 "),
    (Pattern(r"\b(work(?:s|ed|ing)?) (night|day|morning|evening|late|early) shift\b", needs=" shift"),
     r"\1 the \2 shift"),
    (Pattern(r"\b(\w+ed|wrote|made|built|did|drew|write|build|make|draw) (first|second|last|whole|final)"
             r" (\w+) of\b", needs="first |second |last |whole |final "), r"\1 the \2 \3 of"),
    (Pattern(r"\bdo (rollback|release|audit|review|survey|test|check|migration) of\b", needs="do "),
     r"do a \1 of"),
    (Pattern(r", now (?=(?:I|we|they|it|you|the|my|your)\b)", needs=", now "), ", and now "),
    (Pattern(r"\b(?<!the )(biggest|largest|longest|smallest|total|average) ?= ?", needs="="), r"the \1 "),
    (Pattern(r"(?<=[a-z]) = (?=\w)", needs=" = "), " is "),
    (Pattern(r"(?<=[a-z]) minus (?=\d+(?:$|,))", needs=" minus "), " at minus "),
    (Pattern(r"\b(?:the )?same (?=(?:was|is|were) )", needs="same "), "the same "),
    (Pattern(r"(?<!the )(?<!this )(?<!that )(?<!these )(?<!those )(?<!very )(?<!\ball )(?<=[a-z] )same "
             r"(?!day|sex|store|site|old|again)(?=[a-z])", needs="same "), "the same "),
    (Pattern(r"\b(stay|work|live|wait|take|last)(s|ed|ing)? long time\b", needs="long time"),
     r"\1\2 a long time"),
    (Pattern(r"\b(\d+) (year|month)s? (?=no |without |zero )", needs="year|month"), r"\1 \2s with "),
    (Pattern(r"\bwith without\b", needs="with without"), "without"),
    (Pattern(r"\b(he|she|it) don['’]t\b", re.I, needs="don't|don’t"), r"\1 doesn't"),
    (Pattern(rf"{_CLAUSE}(we|you|they|people) was\b", re.I, needs=" was"), r"\1\2 were"),
    (Pattern(rf"{_CLAUSE}(we|you|they|people) (?:is|am)\b", re.I, needs=" is| am"), r"\1\2 are"),
    (Pattern(rf"{_CLAUSE}(I|we|you|they|people) has\b", re.I, needs=" has"), r"\1\2 have"),
    (Pattern(rf"{_CLAUSE}(I|we|you|they|people) does\b", re.I, needs=" does"), r"\1\2 do"),
    (Pattern(r"\bthere (?:is|'s) (?=(?:many|several|two|three|four|five|\d+) )", re.I, needs="there"),
     "there are "),
    (Pattern(r"^(?!\w*days\b|\w*times\b|always|as|this|perhaps|nights|mornings|evenings)"
             r"((?:the )?(?:\w+s|people|children)) they (?=[a-z])", needs="they"), r"\1 "),
    (Pattern(r"^no shows?\b", needs="no show"), "no-shows"),
    (Pattern(r"^(how|where|when|why) (is|are|was|were) (\w+(?:ed|en|n)) (the|a|your|our) ([\w ]+)$",
             needs="how|where|when|why"), r"\1 \4 \5 \2 \3"),
    (Pattern(r"\b(?:was|were|is|are|am) telling that\b", needs="telling that"), "said that"),
    (Pattern(r"\byou told (?=you\b)", needs="you told you"), "you said "),
    (Pattern(r"\byou yourself (was|is|has)\b", needs="yourself"),
     lambda m: f"you yourself {_YOUR_FORM[m[1]]}"),
    (Pattern(r"(?<=\d{4}|week|.day|onth|year|ning) itself\b", needs=" itself"), ""),
    (Pattern(r"\b(is|are|am) (not )?having (?=time|meaning|no |only |experience|knowledge|\d|a lot)",
             needs="having"), lambda m: _having(m[1], bool(m[2]))),
    (Pattern(r"\b(have|has) not enough\b", needs="not enough"),
     lambda m: ("don't" if m[1] == "have" else "doesn't") + " have enough"),
    (Pattern(r"(?<!missing )\bpersons\b", needs="persons"), "people"),
    (Pattern(r"\bnear (?:of|to) (?=the|my|your|our|home)", needs="near "), "near "),
    (Pattern(r"\b(is|are|was|were) (\w+ed) (actually|currently|already|also)\b", needs="actually|currently|also|already"),
     r"\1 \3 \2"),
    (Pattern(r"(?<!and), after (?=here|there)", needs=", after"), ", and after that "),
    (Pattern(r",? would you believe(?: it)?\b", needs="would you believe"), ""),
    (Pattern(r"(n['’]t|\bnever)( [^,;.]*?) no more\b(?! than)", needs=" no more"), r"\1\2 any more"),
    (Pattern(r"\bhow (\w+) (is|are|was|were) (that|this|it)$", needs="how "), r"how \1 \3 \2"),
    (Pattern(r"\b(come|comes|came|arrives?|arrived|starts?|started|finish|finishes|opens?|closes?|leaves?"
             r"|begins?|ends?|up) (\d{1,2}(?:[:.]\d\d)? ?[ap]m)\b", needs="am|pm"), r"\1 at \2"),
    (Pattern(r"\bhad ran\b", needs="had ran"), "had run"),
    (Pattern(r"\bsince (childhood|school|college|university|\d{4}) I (\w+)", needs="since "),
     lambda m: f"since {m[1]} I {_perfect(m[2])}"),
    (Pattern(r"^what I do if\b", needs="what i do if"), "what I would do if"),
    (Pattern(r"^(\w+) (am|is|are|was|were) to (first|second)", needs=" to first| to second"), r"\1 \2 to \3"),
)  # fmt: skip
"""Slips that stand in words, and what was meant."""


def _perfect(verb: str) -> str:
    """ "read" is "have read"; a verb that helps another stays."""
    base = base_of(verb)
    return verb if not base or verb in AUXILIARIES else f"have {participle(base)}"


def _having(be: str, denied: bool) -> str:
    """ "are not having" is "do not have"."""
    does = "does" if be == "is" else "do"
    return f"{does} not have " if denied else ("has " if be == "is" else "have ")


_MASS: Final = {
    "peoples": "people", "informations": "information", "equipments": "equipment",
    "advices": "advice", "furnitures": "furniture", "feedbacks": "feedback", "staffs": "staff",
    "softwares": "software", "homeworks": "homework", "childrens": "children", "womens": "women",
    "datas": "data", "knowledges": "knowledge", "luggages": "luggage",
}  # fmt: skip
_EVERYBODY: Final = frozenset(
    "everybody everyone nobody somebody someone anybody anyone nothing everything".split()
)
_LETTING: Final = frozenset(
    "let make help have see watch hear made helped lets makes helps letting".split()
)
_OPENERS: Final = frozenset(
    "that if when where because while since until unless whether as so but before after".split()
)
_TAKING: Final = frozenset(
    "make have has had need want create buy start build use get make making having needing using with do does did doing".split()
)
"""Words whose object wants an article."""
_BODIES: Final = frozenset("group company department committee hospital school firm".split())
_UNIQUE: Final = frozenset("captain head chair treasurer secretary president lead".split())
"""Jobs of which there is but one: "as captain"."""
_PARTS: Final = frozenset(
    "version rest part half middle back front top bottom end owner design".split()
)
"""What is always of one particular thing: "the first version of the ledger"."""
_PLACES: Final = frozenset(
    "kitchen restaurant warehouse factory hotel workshop clinic bakery garage company firm salon"
    " laboratory lab startup store".split()
)
"""Places in which one works only with an article; "in hospital" and "in store" have none."""
_WISHING: Final = frozenset("want wants wanted hope hopes".split())
_KIN: Final = frozenset(
    "mother father husband wife sister brother son daughter child kid baby mum mom dad friend".split()
)
"""People who without a word before them are somebody's."""
_ASKING: Final = frozenset("ask tell show teach explain know see say learn hear understand".split())
_OWNED: Final = frozenset(
    "names name lounge school room families parents homes phones faces".split()
)
"""What plural people have: "the operators' names"."""
_ONE: Final = frozenset("a an this that each every another 's".split())
_NO_PLURAL: Final = frozenset(
    "is was has does this its us always perhaps sometimes besides yes plus news means series lens"
    " sales physics maths thus gas bus boss access his hers yours whereas as afterwards less upstairs downstairs overseas nowadays indoors outdoors towards james chris"
    " alexis carlos nicholas thomas douglas agnes charles hans lucas jonas andreas elias silas".split()
)
_UNITS: Final = frozenset("year month week day hour minute".split())
_COUNTS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty"
    " many several few".split()
)


def mended(text: str) -> str:
    """`text` with the slips put right of which one can be sure."""
    if '"' in text or "“" in text:
        return text  # what was said word for word stays
    for pattern, meant in _SLIPS:
        text = pattern.sub(meant, text)
    return _Mender(text).run()


@cache
def things() -> frozenset[str]:
    """What wants an article in the singular."""
    named = word_set("things.txt") | word_set("counted-people.txt") | word_set("job-words.txt")
    return named - PLURALS - _KIN - frozenset({"staff", "team", "crew", "lead", "head", "help"})


class _Mender:
    """One pass over the words of a note, with what stands between them."""

    def __init__(self, text: str) -> None:
        self._parts = re.findall(r"[\w'’-]+|[^\w'’-]+", text)
        self._at = [i for i, part in enumerate(self._parts) if re.match(r"[\w'’-]", part)]

    def run(self) -> str:
        for place in range(len(self._at)):
            self._mass(place)
            self._tense(place)
            self._plural(place)
            self._counted(place)
            self._subject(place)
            self._everybody(place)
            self._relative(place)
            self._object(place)
        return "".join(self._parts)

    def _word(self, place: int) -> str:
        return self._parts[self._at[place]].lower() if 0 <= place < len(self._at) else ""

    def _joined(self, place: int) -> bool:
        """Whether only a blank parts the word at `place` from the one before."""
        return place > 0 and self._parts[self._at[place] - 1] == " "

    def _put(self, place: int, word: str) -> None:
        self._parts[self._at[place]] = word

    def _ends(self, place: int) -> bool:
        """Whether no noun can follow: the text or the phrase is over."""
        word = self._word(place)
        return not word or not self._joined(place) or word in (
            PREPOSITIONS | AUXILIARIES | {"and", "or", "who", "which", "that", "where", "when", "to", "every", "each", "what"}
        )  # fmt: skip

    def _mass(self, place: int) -> None:
        if (word := self._word(place)) in _MASS and self._word(place - 1) != "indigenous":
            self._put(place, _MASS[word])

    def _tense(self, place: int) -> None:
        """ "teached" is "taught"; "you been" is "you have been"; "it get" is "it gets"."""
        word, before = self._word(place), self._word(place - 1)
        form = forms(word)
        stem = next((one for one in (word[:-2], word[:-1]) if Form.BASE in forms(one)), "")
        slip = word.endswith("ed") and form is Form.NONE and not is_common(word)
        if slip and stem and not past(stem).endswith("ed"):
            self._put(place, past(stem))
        if not self._joined(place) or self._word(place - 2) in AUXILIARIES | _LETTING:
            return
        opens = self._word(place - 2) in {"", "that", "because", "and"}
        if before in {"you", "we", "they"} and form is Form.ING and opens:
            self._put(place, f"are {word}")
        elif before in {"i", "you", "we", "they"} and form is Form.PARTICIPLE:
            self._put(place, f"have {word}")
        elif (
            before == "it" and form is Form.BASE and self._word(place - 2) in _OPENERS | {"and", ""}
        ):
            self._put(place, third_person(word))
        elif before in _WISHING and form is Form.BASE and word not in word_set("seldom-verbs.txt"):
            self._put(place, f"to {word}")

    def _plural(self, place: int) -> None:
        """ "the samples loses" is "the samples lose"; "the operators names" is "operators' names"."""
        noun, word = self._word(place - 1), self._word(place)
        plural = re.search(r"[^siu]s$", noun) and noun not in _NO_PLURAL
        if not self._joined(place) or not plural:
            return
        if word in _OWNED and singular(noun) in word_set("counted-people.txt") | {"kid", "doctor"}:
            self._put(place - 1, f"{self._parts[self._at[place - 1]]}'")
        elif forms(word) is Form.THIRD and word not in word_set("seldom-verbs.txt") | AUXILIARIES:
            acting = any(Form.ING in forms(self._word(i)) for i in range(place))
            if acting or forms(noun) & Form.PAST or self._word(place - 2) in _ONE:
                return  # closing the books takes days
            kind = place > 2 and self._joined(place - 1) and self._names_kind(place - 2)
            first = place - 3 if kind and self._word(place - 3) in DETERMINERS else place - 2
            if not self._opens(place - 1) and self._word(first) not in DETERMINERS:
                return
            self._put(place, base_of(word) or word)

    def _counted(self, place: int) -> None:
        """ "eleven cleaner" is "eleven cleaners", "6 year" is "6 years"."""
        word, count = self._word(place), self._word(place - 1)
        lead = self._word(place - 2)
        verb = bool(forms(lead)) and lead not in word_set("seldom-verbs.txt")
        counts = verb or lead in PREPOSITIONS | {"", "and", "or"}  # not "class 2 lorry"
        digits = count.isdigit() and int(count) > 1 and counts
        many = count in _COUNTS or digits
        thing = word in _UNITS or word in word_set("counted-people.txt") or word in things()
        if many and thing and self._joined(place) and self._ends(place + 1) and word not in PLURALS:
            self._put(place, word + "s" if not word.endswith("y") or word == "day" else word)

    def _opens(self, place: int) -> bool:
        """Whether a clause begins with the word at `place`."""
        before = self._word(place - 1)
        return place == 0 or before in _OPENERS or (
            not self._joined(place) and "," in self._parts[self._at[place] - 1]
        )  # fmt: skip

    def _subject(self, place: int) -> None:
        """ "manager knows" is "the manager knows"; "client complain" is "clients complain"."""
        noun = self._parts[self._at[place]]
        if noun not in things() | _BODIES:
            return
        if self._word(place - 1) == "the" and self._opens(place - 1):
            goes_on = self._word(place + 2) and self._goes_on(place + 1)
            if goes_on and self._word(place + 1) not in word_set("seldom-verbs.txt"):
                self._third(place + 1)
            return
        if noun in _BODIES:
            return
        start = place if self._opens(place) else place - 1
        if start < 0 or not self._opens(start) or (start < place and not self._names_kind(start)):
            return
        if start < place and not self._joined(place):
            return
        verb = place + 1
        while is_adverb(self._word(verb)):
            verb += 1
        after = self._word(verb)
        if not after or not self._joined(place + 1) or after in {"to", "are", "were", "have", "do"}:
            return
        form = forms(after)
        seldom = after in word_set("seldom-verbs.txt")
        if after in AUXILIARIES or (form & (Form.THIRD | Form.PAST) and not seldom):
            unsure = Form.PARTICIPLE in form and not self._goes_on(verb)  # exam passed 12/1
            if (Form.BASE not in form and not unsure) or after in AUXILIARIES:
                self._put(start, self._with_article(start, one=self._word(start - 1) == "if"))
        elif form is Form.BASE and not seldom and self._word(verb + 1) and self._goes_on(verb):
            self._put(place, f"{noun}s")
            self._swap(verb)

    def _goes_on(self, verb: int) -> bool:
        """Whether what follows the word at `verb` shows that it is a verb."""
        after = self._word(verb + 1)
        return not after or is_adverb(after) or after in (
            PREPOSITIONS | DETERMINERS | {"me", "us", "him", "them", "you", "it"}
        )  # fmt: skip

    def _swap(self, verb: int) -> None:
        """ "complain always about" is "always complain about"."""
        adverb = self._word(verb + 1)
        if adverb in {"always", "often", "never", "usually", "sometimes"}:
            self._put(verb + 1, self._word(verb))
            self._put(verb, adverb)

    def _names_kind(self, place: int) -> bool:
        """Whether the word at `place` only tells which thing: "reconciliation job"."""
        word = self._parts[self._at[place]]
        grammar = word.lower() in word_set("function-words.txt") | DETERMINERS | SUBJECTS
        plural = word.endswith("s") and not word.endswith("ss")
        verb = forms(word.lower()) & (Form.PAST | Form.ING | Form.THIRD)
        return not (grammar or plural or verb or "'" in word or "’" in word or is_adverb(word))

    def _everybody(self, place: int) -> None:
        """ "everybody write" is "everybody writes"."""
        if self._word(place) not in _EVERYBODY or self._word(place - 1) in _LETTING | AUXILIARIES:
            return
        verb = place + 1
        while is_adverb(self._word(verb)):
            verb += 1
        self._third(verb)

    def _third(self, place: int) -> None:
        word = self._word(place)
        if forms(word) in {Form.BASE, Form.BASE | Form.PARTICIPLE} and word not in AUXILIARIES:
            self._put(place, third_person(word))
        elif word in {"don't", "don’t"}:
            self._put(place, "doesn't")
        elif word == "have":
            self._put(place, "has")

    def _relative(self, place: int) -> None:
        """ "person who know Excel" is "person who knows Excel"."""
        if not self._joined(place) or self._word(place) not in {"who", "which", "what"}:
            return
        if self._word(place) == "what" and not self._means_which(place):
            return
        noun = place - 1
        while noun >= 0 and self._word(noun) not in DETERMINERS and not self._is_verb(noun):
            word = self._word(noun)
            if (
                word in PLURALS | _BODIES | {"team", "crew", "pair", "couple"}
                or (word.endswith("s") and not word.endswith("ss"))
                or word == "and"
            ):
                return
            noun -= 1
        if noun >= 0 and self._word(noun) in {"these", "those", "two", "three", "all", "both"}:
            return
        if forms(self._word(place - 1)) and self._word(place - 1) not in things():
            return
        verb = place + 1
        while is_adverb(self._word(verb)):
            verb += 1
        if self._goes_on(verb) or self._parts[self._at[verb + 1]].istitle():
            self._third(verb)

    def _means_which(self, place: int) -> bool:
        """Whether "what" at `place` is a learner's "which", now put right: "a dog what sleeps"."""
        before = {base_of(self._word(i)) or self._word(i) for i in range(place)}
        verb = bool(forms(self._word(place + 1)) & (Form.BASE | Form.THIRD))
        noun = self._word(place - 1).rpartition(" ")[2]
        if noun not in things() or not verb or before & _ASKING:
            return False
        self._put(place, "which")
        return True

    def _is_verb(self, place: int) -> bool:
        form = forms(self._word(place))
        return bool(form & (Form.PAST | Form.THIRD)) or self._word(place) in AUXILIARIES

    def _object(self, place: int) -> None:
        """ "make rota" is "make a rota"."""
        noun = self._parts[self._at[place]]
        if noun not in things() or not self._joined(place) or not self._ends(place + 1):
            return
        start = place
        while (
            start > 1 and place - start < 3 and self._joined(start) and self._names_kind(start - 1)
        ):
            if self._word(start - 1) in _TAKING | {"in"}:
                break
            start -= 1
        if self._word(place - 1) == "of" and self._word(place - 2) in _PARTS:
            self._put(place, f"the {noun}")
        if self._word(place - 1) == "as" and noun in word_set("job-words.txt") - _UNIQUE:
            self._put(place, f"{article(noun)} {noun}")
        place_ = (
            noun in _PLACES and self._word(start - 1) == "in" and (noun != "store" or start < place)
        )
        if (self._word(start - 1) in _TAKING or place_) and self._joined(start):
            ours = place_ and noun in {"workshop", "kitchen", "lab", "garage"}
            self._put(start, self._with_article(start, one=not ours))

    def _with_article(self, place: int, *, one: bool) -> str:
        """The word at `place` behind "the", or behind "a" where any `one` is meant."""
        word = self._parts[self._at[place]]
        return f"{article(word) if one else 'the'} {word}"
