"""Notes turned to the reader: "Priya drew ..." becomes "you drew ..." in a message to Priya."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from drafter.language.antecedents import (
    NO_PLURAL,
    THEY,
    givers,
    is_free,
    means_company,
    means_things,
)
from drafter.language.mentions import marked
from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PREPOSITIONS, is_adverb
from drafter.language.verbs import Form, base_of, forms, past
from drafter.language.words import word_set

_IRREGULAR: Final = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't",
    "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
_QUOTED: Final = Pattern(r"\"[^\"]*\"|“[^”]*”", needs='"|“')
_PIECE: Final = Pattern(
    r"\x01\w+\x02(?:['’]s?\b|['’](?!\w))?|[^\W_]+(?:['’.-][^\W_]+)*|\s+|.", re.DOTALL
)
_SHORT: Final = Pattern(r"^(they|we)['’](re|ve|ll)\b", re.I, needs="'re|’re|'ve|’ve|'ll|’ll")
_LONG: Final = {"re": "are", "ve": "have", "ll": "will"}
_READER: Final = Pattern(
    r"\b[Tt]he (?:interviewer|hiring manager)\b|^(?:[Mm]adam|[Ss]ir|[Oo]ga|[Mm]a['’]am)(?= [a-z])",
    needs="interviewer|hiring manager|madam|sir|oga|ma'am|ma’am",
)
_WRITER: Final = Pattern(r"\b[Tt]he (?:candidate|applicant)\b", needs="candidate|applicant")
_THIRD_PERSONS: Final = {
    "she": "you", "he": "you", "him": "you", "hers": "yours", "his": "your",
    "herself": "yourself", "himself": "yourself",
}  # fmt: skip
_GIVING: Final = frozenset(
    "took takes take cost costs gave give gives told tell tells taught showed bought sent made asked"
    " offered".split()
)
"""Verbs before "her" that make it "you" rather than "your": it took her three months."""
_AFTER_IS: Final = frozenset(
    "the a an not after from in at about on with for by very really so just always still never".split()
)
"""Words before which "Priya's" is "Priya is"."""
_CLAUSE_OPENERS: Final = frozenset({"", "that", "how", "when", "because", "where", "and", "but"})
_ONCE: Final = frozenset(
    "say tell show explain ask give take bring mention laugh smile offer introduce draw invite admit"
    " describe promise point walk agree confirm".split()
)
"""What one does once in an interview: with "she" before it, learners mean the past."""
_REMARK: Final = Pattern(r"^you ?[-–] ?(?=[\"“])", needs="you -|you –|you-|you–")
_CONTRACTED: Final = frozenset("she's he's she’s he’s she'd he'd she’d he’d she'll he'll".split())
_COMPANY: Final = {"we": "you", "our": "your", "us": "you", "ours": "yours"}


_THEMSELVES: Final = Pattern(r"\bthey (?:(?!\w+s\b)[\w-]+ )*themselves\b", re.I, needs="themselves")
"""They who act, and nobody else in between: "they phone every new referral themselves"."""


class Viewpoint(NamedTuple):
    """Who writes to whom; names as in the notes."""

    reader: str
    writer: str | None = None
    others: tuple[str, ...] = ()
    """The other interviewers, whose names are left alone."""
    title: str = ""
    """The reader's job, where nobody else has it: "the practice educator" is the reader."""


def told(
    text: str,
    view: Viewpoint,
    *,
    subject: str = "",
    company: bool = False,
) -> str:
    """`text` as the writer would say it to the reader.

    `subject` tells whom a bare "she", "he" or "they" means: "reader", "writer" or "" for nobody.
    With `company`, "we" and "they" mean the reader's organisation.
    """
    pieces: list[str] = []
    last = 0
    for quote in _QUOTED.finditer(text):  # what was said word for word stays
        pieces += [_turn(text[last : quote.start()], view, subject, company), quote[0]]
        last = quote.end()
    pieces.append(_turn(text[last:], view, subject, company))
    said = _REMARK.sub("you said ", "".join(pieces))
    if _THEMSELVES.search(text) and not re.search(r"\bthey\b", said, re.IGNORECASE):
        return said.replace("themselves", "yourselves")
    return said


def _turn(text: str, view: Viewpoint, subject: str, company: bool) -> str:
    if not text.strip():
        return text
    text = _SHORT.sub(lambda short: f"{short[1]} {_LONG[short[2].lower()]}", text)
    text = _opened(text, view.reader)
    text = marked(text, view.reader, view.others, "you")
    text = _relative(text)
    text = _READER.sub("\x01you\x02", text)
    if view.title and subject == "reader" and view.title.lower() in text.lower():
        text = _titled(view.title).sub("\x01you\x02", text)
    if view.writer:
        text = marked(text, view.writer, (view.reader, *view.others), "I")
        text = _WRITER.sub("\x01I\x02", text)
    return _politely(_Turner(text, view, subject, company).run())


@lru_cache(maxsize=32)
def _titled(title: str) -> re.Pattern[str]:
    """What finds "the <title>", unless it goes on: "the head of science at my old school"."""
    return re.compile(
        rf"\bthe {re.escape(title)}(?![\w-]|['’]?s? (?:of|for|at|from|who|before)\b)", re.I
    )


def _politely(text: str) -> str:
    """`text` with the reader first: "you and Ben"."""
    if " and you" not in text:
        return text
    text = re.sub(r"\byou and you\b", "you", text)
    text = re.sub(r"\b(me|I) and you\b", r"you and \1", text)
    return _YOU_LAST.sub(r"you and \1", text)


_YOU_LAST: Final = Pattern(
    r"\b(?<!and )((?:[A-Z][\w'’-]+ ?){1,2}) and you(?=$|[.,;:!?)]| (?:both|on|in|at|about|next)\b)"
)


def _opened(text: str, name: str) -> str:
    """`text` with the name of who acts where it opens the note: "cat has", "AK closed", "F drove"."""
    first, _, rest = text.partition(" ")
    parts = name.partition(",")[0].split()
    small = first.islower() and first.title() in name.split()
    initials = "".join(part[0] for part in parts)
    short = first.rstrip(".") in {initials, initials[:1]} - {"I", "A"}
    if first[-2:] in {"'s", "’s"} and first[:-2] == initials:
        return f"{parts[0]}'s {rest}"
    if not (small or short):
        return text
    verb = rest.partition(" ")[0].lower()
    form = forms(verb)
    acts = verb in _IRREGULAR or (Form.THIRD in form and verb not in word_set("seldom-verbs.txt"))
    acts = acts or (Form.PAST in form and Form.BASE not in form)
    if not acts:
        return text
    return f"{first.title() if small else parts[0]} {rest}"


_WHO: Final = Pattern(r"\x01you\x02, who ([^,;.]+)(?:, | - | – )(?=\w)", needs=", who ")


def _relative(text: str) -> str:
    """`text` without a relative clause on the reader: nobody says "you, who won 30 caps, tape"."""
    return _WHO.sub("\x01you\x02 \\1 and \x01you\x02 ", text)


def _base(word: str) -> str:
    """The base of a third person that no list holds: "butchers" is "butcher"."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("shes", "ches", "xes", "zes")) else word[:-1]


class _Turner:
    """One pass over the words, replacing people by persons and making the verbs agree."""

    def __init__(self, text: str, view: Viewpoint, subject: str, company: bool) -> None:
        self._parts: list[str] = _PIECE.findall(text)
        self._view = view
        self._subject = subject
        self._company = company
        words = [part.lower() for part in self._parts if part[:1].isalpha()]
        self._they = (company or subject == "reader") and means_company(words)
        self._first_person = bool({"i", "me", "my"} & set(words))
        self._givers = givers(words)

    def run(self) -> str:
        for index in range(len(self._parts)):
            self._step(index)
        return "".join(self._parts)

    def _step(self, index: int) -> None:
        part = self._parts[index]
        if part.startswith("\x01"):
            self._replace_name(index)
        elif part[:1].isalpha():
            self._replace_pronoun(index)

    def _replace_name(self, index: int) -> None:
        part = self._parts[index]
        person = part[1 : part.index("\x02")]
        ending = part[part.index("\x02") + 1 :]
        if ending:
            self._possessive(index, person)
            return
        before = self._word(index, -1)
        object_ = before in PREPOSITIONS or (bool(forms(before)) and not self._verb_follows(index))
        if self._parts[index + 1 : index + 2] == [":"] and not before:
            self._parts[index] = "you said" if person == "you" else "I said"
            return
        self._parts[index] = person if person == "you" or not object_ else "me"
        if not object_ and self._word(index, 1) != "and":
            self._agree(index, person)

    def _possessive(self, index: int, person: str) -> None:
        """Mend "Priya's": mostly "your", but "Priya's leading the ..." is "you are leading"."""
        after, then = self._word(index, 1), self._word(index, 2)
        if after in {"been", "got"}:
            self._parts[index] = f"{person} have"
        elif (
            (after.endswith("ed") and then in PREPOSITIONS)
            or (Form.ING in forms(after) and then in DETERMINERS)
            or after in _AFTER_IS
        ):
            self._parts[index] = "you are" if person == "you" else "I am"
        else:
            self._parts[index] = "your" if person == "you" else "my"

    def _replace_pronoun(self, index: int) -> None:
        word = self._parts[index].lower()
        person = "I" if self._subject == "writer" else "you"
        if self._they and word in THEY:
            if word != "them" or not self._means_things(index):
                self._set(index, THEY[word])
        elif self._they and re.match(r"they['’]", word):
            self._set(index, self._spelt_out(index, "you"))
        elif self._company and word in _COMPANY and not self._first_person:
            self._set(index, _COMPANY[word])
        elif self._subject and word in {"she", "he"} and self._means_subject(index):
            self._set(index, person)
            self._agree(index, person)
        elif self._subject and word in _CONTRACTED and self._means_subject(index):
            self._set(index, self._spelt_out(index, person))
        elif self._subject and word in _THIRD_PERSONS and self._means_subject(index):
            mine = {"you": "me", "your": "my", "yours": "mine", "yourself": "myself"}
            self._set(
                index, _THIRD_PERSONS[word] if person == "you" else mine[_THIRD_PERSONS[word]]
            )
        elif self._subject and word == "her" and self._means_subject(index):
            after = (
                self._word(index, 1).partition("'")[0].partition("’")[0]
            )  # "tell her he'd passed"
            owns = bool(after) and after not in word_set("function-words.txt")
            owns = owns and self._word(index, -1) not in _GIVING
            owns = owns or after in {"own", "first", "last", "most"} | word_set(
                "counted-people.txt"
            )
            owns = owns or (after in {"two", "three"} and self._word(index, -1) not in _GIVING)
            if not owns and self._is_done_by(person, index):
                return  # you just let her: nobody else is you
            self._set(index, {"you": ("you", "your"), "I": ("me", "my")}[person][owns])

    def _means_things(self, index: int) -> bool:
        """Whether the "them" at `index` are things that "they" do something with."""
        before = [part.lower() for part in self._parts[:index] if part[:1].isalpha()]
        return means_things(before, len(before))

    def _spelt_out(self, index: int, person: str) -> str:
        """ "she's been" is "you have been", "he's proud" is "you are proud"."""
        word = self._parts[index].lower().replace("’", "'")
        if word.endswith("'s"):
            participle = Form.PARTICIPLE in forms(self._word(index, 1))
            has = participle or self._word(index, 1) in {"been", "got", "had"}
            return f"{person} {'have' if has else 'am' if person == 'I' else 'are'}"
        if word.endswith("'ve"):
            return f"{person} have"
        if word.endswith("'re"):
            return f"{person} are"
        after = self._word(index, 1 + is_adverb(self._word(index, 1)))
        if word.endswith("'d") and forms(after) & (Form.PAST | Form.PARTICIPLE):
            return f"{person} had"
        return person + (" would" if word.endswith("'d") else " will")

    def _is_done_by(self, person: str, index: int) -> bool:
        """Whether what is done to the one at `index` is done by `person`."""
        step = -2 - is_adverb(self._word(index, -2))
        return bool(forms(self._word(index, -1))) and self._word(index, step) == person.lower()

    def _means_subject(self, index: int) -> bool:
        """Whether no other person named before `index` can be the one a pronoun means."""
        pronoun = self._parts[index]
        if pronoun in {"his", "her"} and self._word(index, -1) in {"is", "was", "became"}:
            return True  # "my teacher was his apprentice": nobody is his own
        named = {name.split()[0].lower() for name in self._view.others}
        return is_free(pronoun, "".join(self._parts[:index]), named, self._givers)

    def _agree(self, index: int, person: str) -> None:
        """Make the verb of the replaced subject agree, and those joined to it by "and" or commas."""
        verb = self._next_word(self._past_aside(index))
        if verb is not None and self._word(index, -1) in _CLAUSE_OPENERS:
            word = self._parts[verb].lower()
            self._parts[verb] = past(word) if word in _ONCE else self._parts[verb]
        verb = self._agree_at(verb, person, direct=True)
        position = verb
        while position is not None and (position := self._next_word(position)) is not None:
            word = self._parts[position].lower()
            if word in {"and", "or", "but", "then"}:
                following = self._next_word(position)
                while following is not None and is_adverb(self._parts[following].lower()):
                    following = self._next_word(following)
                before = self._word(position, -1)
                plural = before.endswith("s") and not before.endswith(("ss", "self"))
                just = verb is not None and self._next_word(verb) == position
                if just or not plural or self._opens_object(following):  # not "maps and charts"
                    verb = self._agree_at(following, person)
            elif self._after_comma(position) and is_adverb(word):  # ..., still does a shift
                following = self._next_word(position)
                if following is not None and self._opens_object(following):
                    verb = self._agree_at(following, person)
            elif self._after_comma(position) and Form.THIRD in forms(word):
                if (
                    verb is not None and self._next_word(verb) == position
                ):  # reads, writes and edits
                    verb = self._agree_at(position, person)
                elif self._opens_object(position):
                    verb = self._agree_at(position, person)
            elif self._parts[position].startswith("\x01") or word in {"i", "we", "it", "they"}:
                return

    def _past_aside(self, index: int) -> int:
        """Where the subject at `index` goes on after an aside: "you, a former nurse, run ..."."""
        if self._parts[index + 1 : index + 2] != [","] or self._word(index, 1) not in DETERMINERS:
            return index
        return next((i for i in range(index + 2, len(self._parts)) if self._parts[i] == ","), index)

    def _after_comma(self, position: int) -> bool:
        return self._parts[position - 2 : position] == [",", " "]

    def _opens_object(self, verb: int | None) -> bool:
        """Whether the word after the one at `verb` shows that it is a verb."""
        after = self._word(verb, 1) if verb is not None else ""
        object_ = after in DETERMINERS or after in {"them", "it", "him", "her", "us", "me"}
        return object_ or after[:1].isdigit() or is_adverb(after)

    def _agree_at(self, position: int | None, person: str, *, direct: bool = False) -> int | None:
        """Make the verb at `position`, or after the adverbs there, agree; where it stood."""
        while position is not None and is_adverb(self._parts[position].lower()):
            position = self._next_word(position)
        if position is None:
            return None
        part = self._parts[position]
        word = part.replace("’", "'").lower()
        if person == "I" and word in {"is", "was"}:
            self._parts[position] = {"is": "am", "was": "was"}[word]
        elif word in _IRREGULAR:
            self._parts[position] = _IRREGULAR[word]
        elif Form.THIRD in forms(word):
            self._parts[position] = base_of(word) or word
        elif direct and part.islower() and re.search(r"[^su]s$", word) and word not in NO_PLURAL:
            self._parts[position] = _base(word)
        return position

    def _verb_follows(self, index: int) -> bool:
        after = self._word(index, 1)
        finite = Form.THIRD | Form.PAST
        return after in _IRREGULAR or bool(forms(after) & finite) or is_adverb(after)

    def _next_word(self, index: int) -> int | None:
        """The place of the next word in the same stretch; None at the end or a full stop."""
        for position in range(index + 1, len(self._parts)):
            if self._parts[position][:1].isalnum() or self._parts[position].startswith("\x01"):
                return position
            if self._parts[position] in ".;:!?":
                return None
        return None

    def _word(self, index: int, step: int) -> str:
        """The word `step` places away, in lower case; "" where there is none."""
        words = [i for i, part in enumerate(self._parts) if part[:1].isalnum() or part[0] == "\x01"]
        place = words.index(index) + step
        if not 0 <= place < len(words):
            return ""
        return str(self._parts[words[place]]).lower().strip("\x01\x02")

    def _set(self, index: int, word: str) -> None:
        self._parts[index] = (
            word.capitalize()
            if self._parts[index][0].isupper() and (word != "I" and index == 0)
            else word
        )
