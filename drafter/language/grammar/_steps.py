"""Steps: where a word leads from a state, and what that costs."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from drafter.language.grammar._state import BARE, BESIDE, NEVER, State, disagreement
from drafter.language.grammar._tags import words
from drafter.language.verbs import forms
from drafter.language.words import singular, word_set

Steps = Iterator[tuple[State, float]]
_ARTICLES: Final = frozenset({"D1", "D", "DN"})
_THINGS: Final = frozenset({"Nc", "Nd", "Nm", "Np", "Nv", "NV"})
_AFTER_TO: Final = _ARTICLES | _THINGS - {"NV"} | {"P", "E", "G", "Vg", "NUM", "O", "R", "S"}
"""What makes "to" a preposition."""
_OBJECTS: Final = frozenset({"G", "L"})
_AFTER: Final = {"P": "p", "C": "c", "X": "x"}
_LED: Final = {"BE": "X", "HA": "H", "DO": "M"}
"""Where a verb that helps leads."""


class Word(NamedTuple):
    """One word of a note."""

    text: str
    low: str
    before: str
    """The word before it."""

    @property
    def named(self) -> bool:
        """Whether the word before it has a capital."""
        return self.before[:1].isupper()


def steps(state: State, tag: str, word: Word) -> Steps:
    """Where `word` as a `tag` leads from `state`, each with what it costs."""
    if state.place == "T" and tag not in {"V0", "be", "A", "Ap", "HAp"}:
        if tag in _THINGS and word.before == "to" and word.text.islower():  # to poison
            yield state._replace(place="V", seen=True), 0.6
        if tag in _AFTER_TO and word.before:
            yield from _STEPS.get(tag, _verb)(state._replace(place="P"), tag, word)
    elif state.place == "M" and tag in _THINGS - {"Nc"}:  # cannot poison
        yield state._replace(place="V", seen=True), 0.6
    elif state.place != "M" or tag in {"V0", "be", "A", "S", "HAp"}:
        yield from _STEPS.get(tag, _verb)(state, tag, word)


def _particle(state: State, tag: str, word: Word) -> Steps:
    """ "look it up", "the spare back"."""
    if state.place[-1] == ":" or state.place == "T":  # the back door, back purge
        yield state, 0.2
    if state.in_thing or state.place in {"V", "X", "E", "G", "L", "F", "H"}:
        ended = state.place if state.place in {"V", "X"} else "E"
        yield state._replace(place=ended), state.ending


def _adverb(state: State, tag: str, word: Word) -> Steps:
    place = state.place
    waits = place[-1] == ":" and place not in {"n:", "pn:"}
    if state.is_open or waits or place in {"T", "M", "E", "F"}:
        late = place == "V" and word.low in words("late")
        lost = place == "^" and not state.owed and word.low in {"always", "never", "often"}
        yield state._replace(place="F" if late else place), BARE if lost else 0.0  # always late
    if place == "C":
        yield state._replace(place="E"), 0.2
    elif place in _OBJECTS or state.in_thing:
        yield state._replace(place="E"), state.ending


def _ordinal(state: State, tag: str, word: Word) -> Steps:
    """ "the first", "the last bus"."""
    if state.is_determined:
        yield state, 0.0
        counts = state.owed > 0 and not state.seen and state.place[0] != "p"
        place = f"{state.place.partition(':')[0]}:m"
        yield state._replace(place=place, number="?" if counts else state.number), 0.0
    elif state.is_open:
        yield state._replace(place="b:j"), BARE


def _article(state: State, tag: str, word: Word) -> Steps:
    place, number, owed, seen = state
    kind = tag.lower()
    within = {"P": "p", "C": "c"}.get(place, place[0] if place[:2] in {"pd", "cd"} else "")
    if place[-1] == ":" and place not in {"n:", "pn:"}:  # all the, half a, the two, my other
        yield state._replace(place=f"{within}{kind}:"), 0.0
    elif state.is_open:
        subject = {"D1": "s", "DN": "p"}.get(tag, "?")
        keep = place in {"P", "V", "X", "H"} or not owed
        yield State(f"{within}{kind}:", number if keep else subject, owed, seen), 0.0
        if place == "C":
            yield State(f"{kind}:", subject, owed + 1), 0.3
    elif state.is_over:
        again = 0.3 if place in _OBJECTS else 0.8 if seen and place[0] not in "Fc" else BESIDE
        fronted = owed and not seen and (not number or place.startswith("r"))
        yield state._replace(place=f"{kind}:"), state.ending + (0.2 if fronted else again)
        if fronted:
            yield state._replace(place=f"{kind}:", number="?"), state.ending + 0.2


def _figure(state: State, tag: str, word: Word) -> Steps:
    place, number, owed, _ = state
    if state.is_open or place in {"E", "G", "L"}:
        beside = 0.0 if state.is_open else 0.5 if place in _OBJECTS else 1.2
        yield state._replace(place="pn:" if place == "P" else "n:"), beside
        begins = place in {"^", "W", "R"} and owed > 0
        alone = state._replace(place="E", number="?" if begins else number)
        yield alone, 0.2 if place in {"P", "V", "X", "C"} else 0.8
        if place == "C":
            yield State("n:", "p", owed + 1), 0.3
    elif state.in_thing and state.wants_subject:
        yield State("n:", "p", owed), state.ending + 0.2
    elif state.is_determined and place[-1] == ":":
        one = place.endswith("d1:")
        yield state._replace(place=place if one else place.replace("d:", "dn:")), 0.0
    elif state.in_thing:
        label = singular(word.before.lower()) in words("label") or word.named
        yield state._replace(place="E"), (0.2 if label else 1.2)
        if word.before.lower() in words("label") or word.named:  # Year 6 pupils
            yield state._replace(place=place[:-1] + "m"), 0.1


def _thing(state: State, tag: str, word: Word) -> Steps:
    """A noun, or what may stand before one."""
    if state.in_thing:
        yield from _more_of_a_thing(state, tag, word)
        return
    place, number, owed, seen = state
    last, counts = _last(tag), _number(tag, word)
    deed = 0.2 if word.low in word_set("uncounted-words.txt") else 0.35 if state.is_open else 1.0
    bare = {"Nv": deed, "NV": NEVER}.get(tag, 0.0)
    if state.is_open:
        keep = place in {"P", "V", "X", "H"} or not owed or seen
        both = number if keep else "p" if place == "C" and number else counts
        how = "k" if word.before == "," else _AFTER.get(place, "b")
        idiom = how == "p" and (_is_idiom(word) or word.before in {"per", "as"})
        how = "i" if idiom else "o" if word.before == "of" else how
        yield State(f"{how}:{last}", both, owed, seen), bare
        if place == "C":
            yield State(f"{how}:{last}", counts, owed + 1), bare + 0.4
    elif place in {"E", "G", "L"}:
        anyone = word.before.lower().startswith(("some", "any"))
        known = word.low in word_set("person-adjectives.txt")
        beside = 0.3 if place in _OBJECTS or known else 0.8 if anyone else BESIDE
        bare = 0.0 if known and anyone else bare
        yield State(f"b:{last}", number, owed, seen), bare + beside


def _more_of_a_thing(state: State, tag: str, word: Word) -> Steps:
    """Another noun of one thing: "the bus driver"."""
    begun, previous = state.place.split(":")
    owed, seen, number = state.owed, state.seen, state.number
    several = previous == "p" and word.before not in {"women", "men"}
    extra = (1.1 if state.is_determined else BARE) if several else 0.0
    if several and word.before.endswith("days"):
        extra += 0.5
    if state.is_determined:
        extra += 0.5 if tag == "NV" else 0.0
    else:
        deed = 0.2 if word.low in word_set("uncounted-words.txt") else 1.0
        extra += {"Nv": deed, "NV": NEVER}.get(tag, 0.0)
    last, counts = _last(tag), _number(tag, word)
    if word.before.isdigit() and begun[-1:] != "n" and singular(word.low) in words("unit"):
        extra += BARE  # PG 2 years
    if begun.endswith("n") and word.low in words("unit"):
        last = "c"  # 3 year
    if begun == "n" or singular(word.low) in words("unit"):
        counts = "?"
    if begun[0] == "c" and number:  # my mother and your wife
        counts = "p"
    is_subject = owed > 0 and not seen and begun[0] not in "pio" and number != "g"
    if begun == "p" and word.named:  # at Leeds depot
        begun = "i"
    if begun in {"p", "i", "o"} and tag == "Np" and state.wants_subject:
        yield State("b:p", "p", owed), 0.4  # at Otis callbacks dropped
    yield State(f"{begun}:{last}", counts if is_subject else number, owed, seen), extra


def _is_idiom(word: Word) -> bool:
    """Whether the word before is a preposition after which this one stands bare: "by hand"."""
    return word.low in words(f"after-{word.before.lower()}")


def _last(tag: str) -> str:
    return {"Nc": "c", "Nd": "d", "Np": "p"}.get(tag, "m")


def _number(tag: str, word: Word) -> str:
    return "?" if word.low in words("either-number") else "p" if tag == "Np" else "s"


def _object(state: State, tag: str, word: Word) -> Steps:
    """ "me", "them"."""
    if not (state.is_open or state.is_over):
        return
    helped = word.before.lower() in words("helped")
    to = "L" if helped else "E" if state.place == "P" else "G"
    yield state._replace(place=to), 0.0 if state.is_open else state.ending + 1.0


def _pronoun(state: State, tag: str, word: Word) -> Steps:
    """ "this", "it", "all", wherever it stands."""
    place, _, owed, _ = state
    if place == "C":
        yield State("E", "?", owed + 1), 0.3
    if place in {"^", "W", "R"}:
        yield state._replace(place="E", number="?"), 0.0
    elif state.is_open:  # it costs somebody the rent
        yield state._replace(place="G" if place == "V" else "E"), 0.0
    elif state.is_over and state.wants_subject:  # at Acme this saved ...
        yield state._replace(place="E", number="?"), state.ending + 0.2
    elif state.is_over:
        yield state._replace(place="E"), 0.8 if place == "E" else state.ending + 1.0


def _subject(state: State, tag: str, word: Word) -> Steps:
    """ "I", "they", "nobody"."""
    place, _, owed, _ = state
    person = {"i": "i", "we": "p", "you": "p", "they": "p", "there": "?"}.get(word.low, "s")
    if place == "M":  # could you
        yield state._replace(place="M", number=person), 0.3
    elif place in {"^", "W", "R"}:
        yield State("E", person, owed), 0.0
    elif place == "C":
        yield State("E", person, owed), 0.0
        yield State("E", person, owed + 1), 1.0 if word.before == "," else 0.1
    elif place in {"V", "X"}:
        easy = word.before.lower() in words("saying") or word.before in {"that", "so"}
        yield State("E", person, owed + 1), 0.2 if easy else 1.5
    elif place.startswith("r"):  # which ones anybody misses
        yield State("E", person, owed), state.ending
    elif state.is_over:  # bread people queue for, the bus you showed me
        easy = word.low in words("relating") and state.in_thing and place[0] != "n"
        again = 0.3 if easy else 0.5 if place in _OBJECTS else 1.5
        if place[0] in "bkx" and place[-1] in "cdm":  # product I use
            again += 0.9
        yield State("E", person, owed + 1), state.ending + again
        if state.wants_subject:  # at Acme we went ...
            yield State("E", person, owed), state.ending + 0.1


def _preposition(state: State, tag: str, word: Word) -> Steps:
    place, number, owed, _ = state
    slip = BARE if word.low == "like" and word.before == "not" else 0.0  # staff not like it
    if place == "W":  # if not by, than at
        yield State("P", number, owed - 1, True), 0.1
    elif state.is_over:
        yield state._replace(place="P"), state.ending + slip
    elif state.is_open and place != "R":
        yield state._replace(place="P"), {"^": 0.4, "P": 0.2}.get(place, slip)


def _to(state: State, tag: str, word: Word) -> Steps:
    opened = state.place in {"W", "R"}  # how to
    yield state._replace(place="T", owed=state.owed - opened), state.ending


def _joiner(state: State, tag: str, word: Word) -> Steps:
    """ "and", a comma."""
    barred = word.low == "not" and state.is_open
    if state.place not in {"P", "T", "M", "W", "R"} and not barred:
        yield state._replace(place="C"), 0.5 if state.place == "^" else state.ending


def _opener(state: State, tag: str, word: Word) -> Steps:
    """ "because", "which"; with "whose" a noun follows."""
    slip = word.low == "what" and state.in_thing  # a dog what sleeps
    people = word_set("counted-people.txt") | {"person"}
    slip |= word.low == "which" and tag == "R" and word.before.lower() in people
    cost = state.ending + (BARE if slip else 0.0)
    opened = State("rd:", "?", state.owed + 1) if tag == "RD" else State(tag, "", state.owed + 1)
    yield opened, cost


def _verb(state: State, tag: str, word: Word) -> Steps:
    """A verb, helping or not."""
    place, number, owed, _ = state
    then = state._replace(place="V", seen=True)
    if tag == "be":
        yield then._replace(place="X"), 0.0 if place in {"T", "M", "H", "X"} else 2.0
    elif tag == "Vg":
        yield from _doing(state, word)
    elif tag == "Vn":
        if place in {"X", "H", "C", "V"}:
            yield then, {"C": 0.3, "V": 0.5}.get(place, 0.0)
        elif place in {"^", "W"}:
            yield State("V", number, owed - (place == "W"), True), 0.5
        elif state.is_over:
            yield then, state.ending + (0.2 if state.in_thing else 0.6)
    elif tag == "V0" and place in {"T", "M"}:
        yield then, 0.0 if forms(word.low) else -0.5
    elif tag == "V0" and place in {"L", "V"} and owed <= 0:
        helped = place == "L" or word.before.lower() in words("helped")
        yield then, 0.1 if helped else 2.0
    else:
        yield from _finite(state, tag, word)


def _doing(state: State, word: Word) -> Steps:
    """An -ing form."""
    place, number, owed, _ = state
    if place in {"X", "^", "V", "P", "C", "W", "R", "E", "G", "L"}:
        wrong = place == "X" and word.low in words("stative") and word.before != "been"
        wrong |= place == "E" and owed > 0 and not state.seen  # you throwing
        begins = place in {"^", "C"}
        subject = "g" if begins and owed else number
        cost = 2.0 if wrong else 0.9 if place == "G" else 0.0  # showed me drawing
        yield State("V", subject, owed - (place == "W"), not begins), cost
    elif state.is_over:
        yield state._replace(place="V", seen=True), state.ending + 0.3


def _finite(state: State, tag: str, word: Word) -> Steps:
    """A verb that has a subject."""
    place, number, owed, _ = state
    then = state._replace(seen=True)
    if tag == "V0" and place == "C":  # write the list and count the cards
        yield then._replace(place="V"), 0.1
    ending = state.ending
    if place in {"V", "P"} and owed > 0 and tag != "V0":  # bread people queue for is ...
        ending, place = 0.4, "E"
    if place == "^" and tag in {"DO", "DOp", "DOs", "BEs", "BEp"}:  # is it
        yield then._replace(place="X" if tag[0] == "B" else "M", owed=owed - 1), 1.0
    barred = word.low == "like" and place not in {"E", "R"}
    if barred or place in {"^", "P", "T", "M", "X", "H", "V", "G", "L"}:
        return
    to = _LED.get(tag[:2], "V")
    places = (to, "V") if to == "H" else (to,)
    if owed > 0:
        cost = ending + _awkwardness(place, number, tag, word)
        number = "?" if place in {"W", "R"} else number
        yield from ((State(one, number, owed - 1, True), cost) for one in places)
        if to == "V" and word.low in words("saying"):  # I believe children learn best outdoors
            yield State("W", "", owed), cost + 0.2
    elif place == "C":
        yield from ((then._replace(place=one), 0.1) for one in places)
    else:  # a verb too many
        yield then._replace(place=to), ending + 3.0


def _awkwardness(place: str, number: str, tag: str, word: Word) -> float:
    """What is wrong between a verb and its subject."""
    wrong = 0.0 if place in {"R", "C"} else disagreement(tag, number)
    if tag in {"V0", "V3", "Vd"} and word.before == "not":
        wrong += 2.0
    if not number and place not in {"R", "C", "W"}:
        wrong += BARE  # in the evening is busy
    if place == "C" and word.before == ",":
        wrong += 0.6  # a club, 90 kids, survived
    inverted = word.before.lower() in {"how", "why", "when", "where"} and tag[:2] in _LED
    if place == "W" and word.before.lower() not in {"than", "as"} and not inverted:
        wrong += BARE  # and after buy online
    elif place == "W" and inverted:
        wrong += 0.7  # how would you
    return wrong


_STEPS: Final[dict[str, Callable[[State, str, Word], Steps]]] = {
    "Ap": _particle, "A": _adverb, "O": _ordinal, "NUM": _figure, "G": _object, "E": _pronoun,
    "S": _subject, "P": _preposition, "T": _to, "C": _joiner,
    **dict.fromkeys(("W", "R", "RD"), _opener),
    **dict.fromkeys(_ARTICLES, _article), **dict.fromkeys(_THINGS, _thing),
}  # fmt: skip
