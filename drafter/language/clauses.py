"""Clauses: which part of a sentence is said of its reader, and which of its writer.

No parser: the words of grammar, the forms of verbs and the marks of punctuation are enough to
tell whom a stretch of words belongs to.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from drafter.language.patterns import Pattern
from drafter.language.shape import DETERMINERS, PREPOSITIONS, is_adverb
from drafter.language.verbs import AUXILIARIES, Form, base_of, forms
from drafter.language.words import Token, tokens


class Clause(NamedTuple):
    """Something said of the reader or the writer; `sentence[start:end]` is what shows it."""

    who: str
    """ "you", "I" or "we"."""
    start: int
    end: int
    verb: str = ""
    """What they do, as a base form; "" for something of theirs."""
    owned: str = ""
    """What is theirs: "monthly close" of "your monthly close"."""
    before: str = ""
    """What it is said about, where that stands first: "the modules" of "the modules you wrote"."""
    after: str = ""
    """The rest of it."""
    lead: str = ""
    """The word before: "as", "what", "that"."""
    unreal: bool = False
    """Whether it is only imagined, wished, asked or denied."""

    @property
    def about(self) -> str:
        """All it is said about."""
        return f"{self.before} {self.verb} {self.owned} {self.after}"


_WHO: Final = {"you": "you", "i": "I", "we": "we", "your": "you", "my": "I", "our": "we"}
_HIDDEN: Final = {"'ve": "have", "'d": "had", "'ll": "will", "'re": "are", "'m": "am"}
_MODALS: Final = frozenset(
    "could would can may might will shall should must cannot couldn't wouldn't can't won't"
    " shouldn't".split()
)
_BE: Final = frozenset("am are is was were be been being".split())
_IMAGINED: Final = frozenset(
    "if whether unless once until till before suppose imagine lest so hope wish should".split()
)
_PROPOSING: Final = frozenset(
    "suggest suggestion propose proposal recommend recommendation advise advice idea urge".split()
)
_SUPPOSED: Final = frozenset("if whether unless suppose imagine".split())
_NOT_SUBJECT: Final = frozenset(
    "to with for from at in about on upon of toward against between among by under thank".split()
)
_OBJECT_OF: Final = frozenset(
    "help let make tell show give thank ask send offer bring allow assist join remind hand owe teach"
    " lend pass serve pour play meet want".split()
)
_LINKS: Final = frozenset("that which whom who".split())
_WH: Final = frozenset("what how why whatever".split())
_JOINTS: Final = frozenset(
    "and but so or because since when while if although though that which who whom where how what"
    " why whether than until before after as".split()
)
_SETTING: Final = frozenset(
    "since when because after if although though while given where once before until whenever now"
    .split()
)  # fmt: skip
_COLLECTIVE: Final = frozenset(
    "team company firm hospital school people staff crew kitchen colleagues group department"
    " practice unit shop workshop engineers nurses teachers".split()
)
_TAKEN_IN: Final = frozenset(
    "admire like love enjoy remember hear read appreciate picture see notice recall keep impress"
    " strike move inspire mention watch learn find value respect praise think".split()
)
"""What the writer does with a thing of the reader's: it stays the reader's."""
_HARD: Final = Pattern(
    r"[;()]|\s[–-]\s|\s?—|:\s|[.?!]\s"
    r"|,? (?:and|but|so|yet) (?=(?:it|that|this|there|these|those|he|she|they|at|in|on|with|for)\b)"
    r"|, (?:and|but|so|yet|which) (?=(?:the|a|an|I|we|my|our|your?)\b)"
    r"| (?:made|makes?|reminded|reminds|led|set|got|brought|took|left|kept|convinced|prompted) me\b",
    re.IGNORECASE,
)
_MAIN_VERB: Final = Pattern(
    r"\b(?:is|was|are|were|has|have|made|makes?|stayed|stays|fits?|sounds?|means|meant|matters?"
    r"|shows?|says|gives?|gave|struck|impressed|deserves?|helped|answers?)\b"
)  # fmt: skip
_THANKED_FOR: Final = Pattern(
    r"\b(?:thank you[^.;!?]*\band|thank you|thanks|grateful to you|appreciate you|obliged to you)"
    r"(?: again| so much| very much| both| once more)*,?(?: for)? (?:\w+ly )?(?P<verb>[\w-]+ing)\b"
    r"(?! (?:the |some |so much |your |that |so much of your )?time\b)",
    re.IGNORECASE,
)


def readdressed(sentence: str, name: str, to: str = "you") -> str:
    """`sentence` with `name` turned to "you" or "I", and "name's" to "your" or "my", in place."""

    def turned(found: re.Match[str]) -> str:
        return ({"you": "your", "I": "my"}[to] if found[1] else to).ljust(len(found[0]))

    return re.sub(rf"\b{re.escape(name)}(['’]s?)?(?!\w)", turned, sentence)


@lru_cache(maxsize=1024)
def clauses(sentence: str) -> tuple[Clause, ...]:
    """What `sentence` says of its reader and its writer, in order."""
    words = tokens(sentence)
    found = [
        clause
        for index, word in enumerate(words)
        if (clause := _Reader(sentence, words).clause_at(index, word)) is not None
    ]
    for thanks in _THANKED_FOR.finditer(sentence):
        verb = base_of(thanks["verb"].lower().rpartition("-")[2])
        if verb:
            after = _Reader(sentence, words).after("you", thanks.end("verb"), "")
            found.append(Clause("you", thanks.start("verb"), thanks.end("verb"), verb, after=after,
                                lead="for"))  # fmt: skip
    return tuple(sorted(found, key=lambda clause: clause.start))


class _Reader:
    """One sentence, and the words around each "you", "I", "your" and "my" in it."""

    def __init__(self, sentence: str, words: tuple[Token, ...]) -> None:
        self._text = sentence
        self._words = words

    def clause_at(self, index: int, word: Token) -> Clause | None:
        """The clause that the pronoun at `index` opens, if it is one and opens one."""
        plain, _, ending = word.lower.partition("'")
        if plain in {"your", "my", "our"} and not ending:
            return self._possession(index)
        if plain in {"you", "i", "we"} and self._word(index + 1) != "both":
            return self._action(index, index + 1, _WHO[plain], "'" + ending if ending else "")
        return None

    def _possession(self, index: int) -> Clause | None:
        """ "your sketch of the joint", or "the modules your team wrote"."""
        end = index + 1
        while end < len(self._words) and end - index < 5 and self._continues(end):
            end += 1
        named = self._words[index + 1 : end]
        if not named:
            return None
        who = _WHO[self._words[index].lower]
        if who == "you" and Form.ING in forms(named[0].lower) and self._takes_object(index + 2):
            stop = named[0].end
            after = self.after(who, stop, "")
            verb = base_of(named[0].lower) or ""
            return Clause(who, self._words[index].start, stop, verb, after=after)
        if named[-1].lower.removesuffix("'s") in _COLLECTIVE or self._acts(index, named):
            size = 1 if self._acts(index, named) else len(named)
            if (acting := self._action(index, index + 1 + size, who, "")) is not None:
                return acting
        stop = named[-1].end
        before, unreal = self._setting(index)
        return Clause(
            who,
            self._words[index].start,
            stop,
            owned=self._text[named[0].start : stop],
            before=before,
            after=self.after(who, stop, self._lead(index)),
            lead=self._lead(index),
            unreal=unreal,
        )

    def _takes_object(self, index: int) -> bool:
        """Whether the word at `index` can only follow a verb: "your telling me", not "your list"."""
        return self._word(index) in DETERMINERS | {"me", "us", "how", "why", "about"}

    def _acts(self, index: int, named: Sequence[Token]) -> bool:
        """Whether the first word of `named` is somebody: "your team", "that your nurses wrote"."""
        relative = self._word(index) == "your" and self._lead(index) in _LINKS
        return relative or named[0].lower in _COLLECTIVE

    def _setting(self, index: int) -> tuple[str, bool]:
        """What stands before the thing at `index` in its clause, and whether that is imagined."""
        start = self._words[index].start
        since = max((joint.end() for joint in _HARD.finditer(self._text[:start])), default=0)
        stretch = [word.lower for word in self._words[:index] if word.start >= since]
        imagined = any(w in _MODALS | _SUPPOSED or w.endswith(("'d", "'ll")) for w in stretch)
        alone = not any(word.partition("'")[0] in _WHO for word in stretch)
        return self._text[since:start] if alone else "", imagined

    def _continues(self, index: int) -> bool:
        """Whether the word at `index` still belongs to the thing that is owned."""
        word, before = self._words[index], self._words[index - 1]
        if self._text[before.end : word.start].strip():
            return False
        if word.lower in PREPOSITIONS | AUXILIARIES | _JOINTS | _WHO.keys() | {"to", "me"}:
            return False
        return word.lower not in DETERMINERS - {"one", "two", "three", "four", "five", "six",
                                                "seven", "eight", "nine", "ten"}  # fmt: skip

    def _action(self, index: int, place: int, who: str, ending: str) -> Clause | None:
        """What the subject at `index` does; its predicate starts at the word `place`."""
        named = place - 1
        helpers = [_HIDDEN[ending]] if ending in _HIDDEN else []
        denied = False
        while place < len(self._words) and (
            is_adverb(self._words[place].lower)
            or self._words[place].lower in AUXILIARIES | {"be", "been", "being"}
            or self._words[place].lower in {"all", "both", "not"}
        ):
            word = self._words[place].lower
            denied |= word in {"not", "never", "rarely"} or word.endswith("n't")
            helpers += [word] if word in AUXILIARIES | {"be", "been", "being"} else []
            place += 1
        lead = self._lead(index)
        if lead == "by" and who == "you":
            return self._passive(index, named)
        if lead == "of" and self._word(index + 1) == "to":
            verb, end = self._verb(index + 2, [])
        elif self._is_object(index, lead):
            return None
        else:
            verb, end = self._verb(place, helpers)
        if not verb:
            return None
        denied |= self._word(end + 1) in {"no", "nothing", "none", "neither"}
        unreal = denied or bool(_MODALS & set(helpers)) or self._is_imagined(index, lead)
        form = forms(self._words[end].lower)
        if ending == "'d" and Form.BASE in form:
            unreal = True
        if not helpers and Form.PAST not in form and self._is_conditional(index):
            unreal = True
        stop = self._words[end].end
        return Clause(
            who,
            self._words[index].start,
            stop,
            verb,
            before=self._before(index, lead),
            after=self.after(who, stop, lead),
            lead=lead,
            unreal=unreal,
        )

    def _is_imagined(self, index: int, lead: str) -> bool:
        """Whether what the subject at `index` does is only supposed, or proposed to it."""
        if (base_of(lead) or lead) in _IMAGINED or (lead == "as" and self._word(index - 2) in
                                                    {"soon", "long"}):  # fmt: skip
            return True
        words = [word.lower for word in self._words[max(0, index - 6) : index]]
        proposing = any((base_of(w) or w) in _PROPOSING for w in words)
        return proposing and any(w.partition("'")[0] in {"i", "my", "we", "our"} for w in words)

    def _is_conditional(self, index: int) -> bool:
        """Whether the clause at `index` says what follows from an "if": "you flip it back"."""
        before = {word.lower for word in self._words[:index]}
        return self._word(index) == "you" and bool(before & {"if", "unless", "whenever"})

    def _passive(self, index: int, end: int) -> Clause | None:
        """ "the modules written by you": what the words before say was done."""
        verb = base_of(self._word(index - 2)) or ""
        stop = self._words[end].end
        about = self._antecedent(index - 3) if index > 2 else ""
        after = self.after("you", stop, "")
        start = self._words[index].start
        return Clause("you", start, stop, verb, "", about, after, "by") if verb else None

    def _verb(self, place: int, helpers: list[str]) -> tuple[str, int]:
        """The verb at `place`, and where it stands; what only helping verbs say is "be" or "do"."""
        word = self._word(place)
        known = forms(word)
        last = helpers[-1] if helpers else ""
        if last in _BE and Form.ING not in known:
            return "be", place - 1
        if word in {"keep", "kept", "stop", "stopped"} and Form.ING in forms(self._word(place + 1)):
            return base_of(self._word(place + 1)) or "", place + 1
        adjacent = place < len(self._words) and not self._gap(place)
        if adjacent and (known or (word.endswith("ed") and len(word) > 4)):
            return base_of(word) or word, place
        if last in {"have", "has", "had"}:
            return "have", place - 1
        return ("do", place - 1) if last else ("", place)

    def _is_object(self, index: int, lead: str) -> bool:
        """Whether the pronoun at `index` is no subject: "help you cut", "with you"."""
        if self._word(index).partition("'")[0] not in {"you", "your"}:
            return False
        return lead in _NOT_SUBJECT or (base_of(lead) or lead) in _OBJECT_OF

    def after(self, who: str, start: int, lead: str) -> str:
        """What follows `start` and is still said of `who`."""
        end = len(self._text)
        for joint in _HARD.finditer(self._text, start):
            if joint.start() > start + 1 or ":" not in joint[0]:
                end = joint.start()
                break
        if lead in _WH and (main := _MAIN_VERB.search(self._text, start + 1, end)):
            end = main.start()
        aside = lead == "as" and self._is_aside(who, start)
        if (lead in _SETTING or aside) and (comma := self._text.find(",", start, end)) >= 0:
            end = comma
        other = next((word for word in self._words if start < word.start < end
                      and self._is_other(word, who)), None)  # fmt: skip
        if other is not None:
            end = self._last_joint(start, other.start)
        return self._text[start:end]

    def _is_aside(self, who: str, start: int) -> bool:
        """Whether what stands before `start` is set in between commas: "this, as you put it, is"."""
        lead = self._text[:start].lower().rfind(f", as {who.lower()} ")
        return lead >= 0 and "," not in self._text[lead + 1 : start]

    def _is_other(self, word: Token, who: str) -> bool:
        """Whether `word` turns from `who` to the other one."""
        plain = word.lower.partition("'")[0]
        if who == "you":
            return plain in {"i", "we", "my", "our", "mine", "ours"}
        return plain in {"your", "yours"} or (
            plain == "you" and self._is_subject(self._words.index(word))
        )

    def _is_subject(self, index: int) -> bool:
        after = self._word(index + 1)
        lead = self._lead(index) or ""
        acts = is_adverb(after) or after in AUXILIARIES or bool(forms(after))
        return (acts or "'" in self._words[index].lower) and not self._is_object(index, lead)

    def _last_joint(self, start: int, stop: int) -> int:
        """Where the stretch that ends at `stop` begins: its last comma or joining word."""
        comma = self._text.rfind(",", start, stop)
        joints = [w.start for w in self._words if start < w.start < stop and w.lower in _JOINTS]
        return max([comma, *joints], default=-1) if comma >= 0 or joints else stop

    def _before(self, index: int, lead: str) -> str:
        """What the clause at `index` is about, where it stands before it."""
        start = self._words[index].start
        left = self._text[:start]
        joints = [joint.end() for joint in _HARD.finditer(left)]
        since = joints[-1] if joints else 0
        if lead == "as":
            return left[:-3].rstrip(" ,a")
        if left.endswith(", ") and self._ends_after(index):
            return left[since:]  # "the close takes twelve days, you said"
        stretch = [w for w in self._words[:index] if w.start >= since]
        as_one = [w.lower for w in stretch[:2]] in (["as", "a"], ["as", "an"])
        fronted = bool(stretch) and (as_one or stretch[0].lower in PREPOSITIONS - _JOINTS)
        if fronted and not any(w.lower.partition("'")[0] in _WHO for w in stretch):
            return left[since:]
        if lead in _LINKS:
            return self._antecedent(index - 2)
        return "" if not lead or lead in _JOINTS else self._antecedent(index - 1)

    def _ends_after(self, index: int) -> bool:
        """Whether the clause at `index` is but two or three words at the end: "you told me"."""
        rest = self._words[index + 1 :]
        return len(rest) < 3 and all(word.lower == "me" for word in rest[1:])

    def _antecedent(self, last: int) -> str:
        """The noun phrase that ends with the word at `last`."""
        first = last
        while first >= 0:
            word = self._words[first].lower
            verbal = forms(word) & (Form.THIRD | Form.PAST | Form.ING)
            if word in AUXILIARIES or word in (_JOINTS - {"and"}) or word == "to":
                break
            if verbal and first < last and self._word(first + 1) in DETERMINERS:
                break
            if word.partition("'")[0] in _WHO:
                if word.partition("'")[0] in {"i", "we"} and not self._taken_in(first):
                    return ""
                break
            if first < last and self._gap(first + 1):
                break
            first -= 1
        if first >= last:
            return ""
        return self._text[self._words[first + 1].start : self._words[last].end]

    def _taken_in(self, index: int) -> bool:
        """Whether the "I" at `index` only sees, hears or likes what follows."""
        after = [w.lower for w in self._words[index + 1 : index + 4]]
        return any((base_of(word) or word) in _TAKEN_IN for word in after)

    def _gap(self, index: int) -> bool:
        """Whether punctuation stands before the word at `index`."""
        return bool(self._text[self._words[index - 1].end : self._words[index].start].strip())

    def _word(self, index: int) -> str:
        return self._words[index].lower if 0 <= index < len(self._words) else ""

    def _lead(self, index: int) -> str:
        """The word before, unless punctuation parts them; but a comma does not part a link."""
        return "" if index == 0 or self._gap(index) else self._word(index - 1)
