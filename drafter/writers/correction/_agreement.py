"""Slips between words: articles that are missing, verbs and nouns that do not agree."""

from __future__ import annotations

from typing import Final

from drafter.language.articles import behind_article, things
from drafter.language.grammar import strain
from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PLURALS, PREPOSITIONS, SUBJECTS, Shape, is_adverb
from drafter.language.verbs import AUXILIARIES, Form, base_of, forms, past, third_person
from drafter.language.words import is_common, singular, word_set

_WORD: Final = Pattern(r"([\w'’-]+)")
_MASS: Final = {
    "peoples": "people", "informations": "information", "equipments": "equipment",
    "advices": "advice", "furnitures": "furniture", "feedbacks": "feedback", "staffs": "staff",
    "softwares": "software", "homeworks": "homework", "childrens": "children", "womens": "women",
    "datas": "data", "knowledges": "knowledge", "luggages": "luggage",
}  # fmt: skip
_EVERYBODY: Final = frozenset(
    "everybody everyone nobody somebody someone anybody anyone nothing everything".split()
)
_LEADING: Final = AUXILIARIES | frozenset(
    "let make help have see watch hear made helped lets makes helps letting".split()
)
_OPENERS: Final = frozenset(
    "that if when where because while since until unless whether as so but before after".split()
)
_TAKING: Final = frozenset(
    "make have has had need want create buy start build use get make making having needing using with doing".split()
)
"""Words whose object wants an article."""
_BEING: Final = frozenset({"as", "am", "was", "been", "become", "became", "becoming"})
"""Words after which a job is one of many: "I was a carer"."""
_MEETING: Final = frozenset({"meet", "meeting"})
"""Words whose object is known already: "meet the foreman"."""
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


def agreeing(text: str) -> str:
    """`text` with each of its words put right beside its neighbours."""
    return _Neighbours(text).run()


class _Neighbours:
    """One pass over the words of a note, with what stands between them."""

    def __init__(self, text: str) -> None:
        self._parts = _WORD.split(text)
        self._at = range(1, len(self._parts), 2)

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
        return 0 < place < len(self._at) and self._parts[self._at[place] - 1] == " "

    def _put(self, place: int, word: str) -> None:
        self._parts[self._at[place]] = word

    def _put_if_easier(self, place: int, word: str) -> None:
        """Put `word` where the text then reads better: "how the home handles falls" stays."""
        before, old = "".join(self._parts), self._parts[self._at[place]]
        self._put(place, word)
        if strain("".join(self._parts), Shape.FRAGMENT) >= strain(before, Shape.FRAGMENT):
            self._put(place, old)

    def _ends(self, place: int) -> bool:
        """Whether no noun can follow: the text or the phrase is over."""
        word = self._word(place)
        return not word or not self._joined(place) or word in (
            PREPOSITIONS | AUXILIARIES | {"and", "or", "who", "which", "that", "where", "when", "to", "every", "each", "what"}
        )  # fmt: skip

    def _mass(self, place: int) -> None:
        if (word := self._word(place)) in _MASS and self._word(place - 1) not in {
            "indigenous",
            *_BODIES,
        }:
            self._put(place, _MASS[word])

    def _tense(self, place: int) -> None:
        """ "teached" is "taught"; "you been" is "you have been"; "it get" is "it gets"."""
        word, before = self._word(place), self._word(place - 1)
        form = forms(word)
        if word.endswith("ed") and form is Form.NONE and not is_common(word):
            stem = next((one for one in (word[:-2], word[:-1]) if Form.BASE in forms(one)), "")
            if stem and not past(stem).endswith("ed"):
                self._put(place, past(stem))
        if not self._joined(place) or self._word(place - 2) in _LEADING:
            return
        opens = self._word(place - 2) in {"", "that", "because"}
        if before in {"you", "we", "they"} and form is Form.ING and opens:
            self._put(place, f"are {word}")
        elif before in {"i", "you", "we", "they"} and form is Form.PARTICIPLE:
            self._put(place, f"have {word}")
        elif self._word(place - 2) in _OPENERS | {"and", ""} and word not in word_set(
            "seldom-verbs.txt"
        ):
            if before in {"it", "he", "she"} and form is Form.BASE:
                self._put(place, third_person(word))
            elif before in {"we", "you", "they"} and form is Form.THIRD:
                self._put(place, base_of(word) or word)
        elif before in _WISHING and form is Form.BASE and word not in word_set("seldom-verbs.txt"):
            self._put(place, f"to {word}")

    def _plural(self, place: int) -> None:
        """ "the samples loses" is "the samples lose"; "the operators names" is "operators' names"."""
        noun, word = self._word(place - 1), self._word(place)
        plural = noun.endswith("s") and noun[-2:-1] not in "siu" and noun not in _NO_PLURAL
        if not self._joined(place) or not plural:
            return
        if word in _OWNED and singular(noun) in word_set("counted-people.txt") | {"kid", "doctor"}:
            self._put(place - 1, f"{self._parts[self._at[place - 1]]}'")
        elif forms(word) is Form.THIRD and word not in word_set("seldom-verbs.txt") | AUXILIARIES:
            if self._parts[self._at[place - 1]][0].isupper() or singular(word) in things():
                return  # Ines keeps; the teams' reports
            acting = any(Form.ING in forms(self._word(i)) for i in range(place))
            if acting or forms(noun) & Form.PAST or self._word(place - 2) in _ONE:
                return  # closing the books takes days
            kind = place > 2 and self._joined(place - 1) and self._names_kind(place - 2)
            first = place - 3 if kind and self._word(place - 3) in DETERMINERS else place - 2
            thing = base_of(word) in word_set("countable-nouns.txt") | things()  # skills drills
            if (self._opens(place - 1) and not thing) or self._word(first) in DETERMINERS:
                self._put_if_easier(place, base_of(word) or word)

    def _counted(self, place: int) -> None:
        """ "eleven cleaner" is "eleven cleaners", "6 year" is "6 years"."""
        word, count = self._word(place), self._word(place - 1)
        many = count in _COUNTS
        if count.isdigit() and int(count) > 1:
            lead = self._word(place - 2)
            verb = bool(forms(lead)) and lead not in word_set("seldom-verbs.txt")
            many = verb or lead in PREPOSITIONS | {"", "and", "or"}  # not "class 2 lorry"
        if not many:
            return
        thing = word in _UNITS or word in word_set("counted-people.txt") or word in things()
        if thing and self._joined(place) and self._ends(place + 1) and word not in PLURALS:
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
        if noun not in things() and noun not in _BODIES:
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
                self._lead(start, known=self._word(start - 1) != "if")
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
        grammar = grammar or word.isdigit() or word.lower() in _COUNTS
        plural = word.endswith("s") and not word.endswith("ss")
        verb = forms(word.lower()) & (Form.PAST | Form.ING | Form.THIRD)
        return not (grammar or plural or verb or "'" in word or "’" in word or is_adverb(word))

    def _everybody(self, place: int) -> None:
        """ "everybody write" is "everybody writes"."""
        if self._word(place) not in _EVERYBODY or self._word(place - 1) in _LEADING:
            return
        verb = place + 1
        while is_adverb(self._word(verb)):
            verb += 1
        doubled = self._word(verb + 1).endswith("s") and self._word(verb + 2) in SUBJECTS
        same = all(self._joined(i) for i in range(place + 1, verb + 1))  # everything, scrap was
        like = self._word(verb) in word_set("person-adjectives.txt")
        if like and self._word(verb + 1) in PREPOSITIONS:
            return  # someone calm with children
        if same and not doubled:  # nobody double books you
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
        if noun not in things() or noun in PREPOSITIONS:
            return
        if not self._joined(place) or not self._ends(place + 1):
            return
        start = place
        while (
            start > 1 and place - start < 3 and self._joined(start) and self._names_kind(start - 1)
        ):
            if self._word(start - 1) in _TAKING | _MEETING | {"in"}:
                break
            start -= 1
        if self._word(place - 1) == "of" and self._word(place - 2) in _PARTS:
            self._lead(place, known=True)
        if self._word(place - 1) in _BEING and noun in word_set("job-words.txt") - _UNIQUE:
            self._lead(place, known=False)
        if self._word(start - 1) in _MEETING and self._joined(start):
            self._lead(start, known=True)
        place_ = (
            noun in _PLACES and self._word(start - 1) == "in" and (noun != "store" or start < place)
        )
        if (self._word(start - 1) in _TAKING or place_) and self._joined(start):
            ours = place_ and noun in {"workshop", "kitchen", "lab", "garage"}
            self._lead(start, known=ours)

    def _lead(self, place: int, *, known: bool) -> None:
        """Put an article before the word at `place`."""
        self._put(place, behind_article(self._parts[self._at[place]], known=known))
