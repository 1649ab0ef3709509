"""Slips that stand in words, and what was meant: "said me" is "told me"."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import behind_article
from drafter.language.patterns import Pattern, replaced
from drafter.language.verbs import AUXILIARIES, Form, base_of, forms, participle
from drafter.language.words import word_set

_SPAN: Final = r"(?P<span>(?:the )?(?:last |past )?(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|many|several) (?:years?|months?|weeks?|days?))"
_PLURAL: Final = {"was": "were", "is": "are", "has": "have"}
_CLAUSE: Final = r"(^|, |\b(?:that|and|but|because|if|when|how|so|as|where) )"
# One slip after the other is put right, in this order, each in what the ones before it have left.
# It matters where two meet: the sign of "biggest = 4" comes before a plain "=" and both before the
# words that they become; "am working since 3 years" needs another tense before another preposition;
# "they is having" becomes "they are having" before it becomes "they have".
_SLIPS: Final = (
    # Signs
    (Pattern(r"\b(?<!the )(biggest|largest|longest|smallest|total|average) ?= ?", needs="="), r"the \1 "),
    (Pattern(r"(?<=[a-z]) = (?=\w)", needs=" = "), " is "),
    (Pattern(r"(?<=[a-z]) minus (?=\d+(?:$|,))", needs=" minus "), " at minus "),
    # How long, and since when
    (Pattern(rf"\bam (\w+ing\b[^,;.]*?) (?:since|for|from) {_SPAN}\b", needs="am &&since |for |from "),
     r"have been \1 for \g<span>"),
    (Pattern(rf"\bsince {_SPAN}\b(?! ago| old)", needs="since &&year|month|week|day"), r"for \g<span>"),
    (Pattern(r"\bfrom (last|past) (?=\d+ |two |three |four |five |six )", needs="from last|from past"),
     r"for the \1 "),
    (Pattern(r"\beach (?=(?:two|three|four|\d+) (?:days|weeks|months|years)\b)", needs="each &&days|weeks|months|years"), "every "),
    (Pattern(r"\bduring (?=(?:\d+|one|two|three|five|ten|many) (?:minutes?|hours?|days?|weeks?|months?|years?)\b)",
             needs="during "), "for "),
    (Pattern(r"\b(have|has) (\w+ed)(?= [^,;]*\bago\b)", needs="ago"), r"\2"),
    (Pattern(r"\bsince (childhood|school|college|university|\d{4}) I (\w+)", needs="since && i "),
     lambda m: f"since {m[1]} I {_perfect(m[2])}"),
    (Pattern(r"\b(\d+) (year|month)s? (?=no |without |zero )", needs="year |month |years |months &&no |without |zero "), r"\1 \2s with "),
    (Pattern(r"\bwith without\b", needs="with without"), "without"),
    (Pattern(r"\b(come|comes|came|arrives?|arrived|starts?|started|finish|finishes|opens?|closes?|leaves?"
             r"|begins?|ends?|up) (\d{1,2}(?:[:.]\d\d)? ?[ap]m)\b",
             needs="am|pm&&come|came|arrive|start|finish|open|close|leave|begin|end|up"), r"\1 at \2"),
    # Telling, asking and agreeing
    (Pattern(r"\b(explain|explained|explains) me\b", needs="explain"), r"\1 to me"),
    (Pattern(r"\b(?:said|say|says) me\b", needs=" me"), "told me"),
    (Pattern(r"\bsaid (\w+) (?=(?:every|the|a|an|your|my|it|them|more|less|down) )", needs="said "),
     lambda m: f"said to {m[1]} " if forms(m[1]) is Form.BASE else m[0]),
    (Pattern(r"\b(told|tell) to (?=me|us|him|her|them|you|the|my|your)", needs="told to |tell to "), r"\1 "),
    (Pattern(r"\b(I|you|we|they|he|she) told that\b", needs="told that"), r"\1 said that"),
    (Pattern(r"\b(you|he|she|they|we) told about\b", needs="told about"), r"\1 told me about"),
    (Pattern(r"\b(?:was|were|is|are|am) telling that\b", needs="telling that"), "said that"),
    (Pattern(r"\byou told (?=you\b)", needs="you told you"), "you said "),
    (Pattern(r"\b(discuss(?:ed|ing|es)?|mention(?:ed|ing|s)?) about\b(?! \d)", needs="discuss|mention"), r"\1"),
    (Pattern(r"\b(?:am|are) (dis)?agree\b", needs="agree"), r"\1agree"),
    # Articles that are missing
    (Pattern(r"\b(in|into) (separate|single|common|special|dedicated) (?!\w+s\b)(?=[a-z]+)",
             needs="separate|single|common|special|dedicated"), r"\1 a \2 "),
    (Pattern(r"\b(make|build|write|create|draw) (simple|small|short|quick) (?=([a-z]+)\b(?:$| (?:of|for|to|that|which|with)\b))",
             needs="simple|small|short|quick"), lambda m: m[0] if _is_mass(m[3]) else f"{m[1]} a {m[2]} "),
    (Pattern(r"(^|, )same (?=[a-z]+(?: (?:on|in|at|for|with|as|being)\b|,|$))", needs="same "), r"\1the same "),
    (Pattern(r"\b(?:the )?same (?=(?:was|is|were) )", needs="same "), "the same "),
    (Pattern(r", (?:and )?rest (?=(?:is|was|are|goes|\w+s) )", needs="rest "), ", and the rest "),
    (Pattern(r"(?<!the )\bsame (?=day$)", needs="same day"), "the same "),
    (Pattern(r"(?<!the )(?<!this )(?<!that )(?<!these )(?<!those )(?<!very )(?<!\ball )(?<=[a-z] )same "
             r"(?!day|sex|store|site|old|again)(?=[a-z])", needs="same "), "the same "),
    (Pattern(r"\b(started|start|began|joined|trained|worked) as ([a-z]+(?:er|or|ist|ian|ant))\b", needs=" as "),
     lambda m: f"{m[1]} as {behind_article(m[2])}"),
    (Pattern(r"\bas (?=(?:example|excuse|alternative|exception)\b(?! of))", needs="as "), "as an "),
    (Pattern(r"\b(down|out|know|check|see|explain|write|note|understand) (?=(?:reason|cause|name|number|status|size"
             r"|price|state) (?:of|for)\b)", needs="reason|cause|name|number|status|size|price|state"), r"\1 the "),
    (Pattern(r"(?<=[a-z]s)(?<!\bits)(?<!\bhis)(?<!\bthis) (first|second|last(?= \w+ \w)) (?=(?:\w+ )?(?:years?|months?|weeks?|terms?|days)$)",
             needs="first|second|last&&year|month|week|term|days"), r" in the \1 "),
    (Pattern(r"\b(work(?:s|ed|ing)?) (night|day|morning|evening|late|early) shift\b", needs=" shift"),
     r"\1 the \2 shift"),
    (Pattern(r"\b(\w+ed|wrote|made|built|did|drew|write|build|make|draw) (first|second|last|whole|final)"
             r" (\w+) of\b", needs="first |second |last |whole |final && of"), r"\1 the \2 \3 of"),
    (Pattern(r"\bdo (rollback|release|audit|review|survey|test|check|migration) of\b", needs="do "),
     r"do a \1 of"),
    (Pattern(r"\b(stay|work|live|wait|take|last)(s|ed|ing)? long time\b", needs="long time"),
     r"\1\2 a long time"),
    # Other small words: missing, wrong or too many
    (Pattern(r"\benough of (?=[a-z]+ing\b)", needs="enough of"), "enough "),
    (Pattern(r"\bin (?:the )?same time\b", needs="same time"), "at the same time"),
    (Pattern(r"\blook (?=(?:what|how|where|who)\b)", needs="look "), "look at "),
    (Pattern(r"\bnear (?:of|to) (?=the|my|your|our|home)", needs="near "), "near "),
    (Pattern(r"(?<!before )\band after (?=(?:you|I|he|she|we|they) )", needs="and after "), "and then "),
    (Pattern(r", now (?=(?:I|we|they|it|you|the|my|your)\b)", needs=", now "), ", and now "),
    (Pattern(r"(?<!and), after (?=here|there)", needs=", after"), ", and after that "),
    (Pattern(r"^(?!\w*days\b|\w*times\b|always|as|this|perhaps|nights|mornings|evenings)"
             r"((?:the )?(?:\w+s|people|children)) they (?=[a-z])", needs="they"), r"\1 "),
    # Verbs that do not agree with who acts
    (Pattern(r"\bpeople who (\w+s)\b", needs="people who "),
     lambda m: f"people who {_PLURAL.get(m[1]) or base_of(m[1]) or m[1]}"),
    (Pattern(r"\b(he|she|it) don['’]t\b", re.I, needs="don't|don’t"), r"\1 doesn't"),
    (Pattern(rf"{_CLAUSE}(we|you|they|people) was\b", re.I, needs=" was"), r"\1\2 were"),
    (Pattern(rf"{_CLAUSE}(we|you|they|people) (?:is|am)\b", re.I, needs=" is| am"), r"\1\2 are"),
    (Pattern(rf"{_CLAUSE}(I|we|you|they|people) has\b", re.I, needs=" has"), r"\1\2 have"),
    (Pattern(rf"{_CLAUSE}(I|we|you|they|people) does\b", re.I, needs=" does"), r"\1\2 do"),
    (Pattern(r"\bthere (?:is|'s) (?=(?:many|several|two|three|four|five|\d+) )", re.I, needs="there"),
     "there are "),
    (Pattern(r"\byou yourself (was|is|has)\b", needs="yourself"),
     lambda m: f"you yourself {_PLURAL[m[1]]}"),
    # The order of words
    (Pattern(r"^(how|where|when|why) (is|are|was|were) (\w+(?:ed|en|n)) (the|a|your|our) ([\w ]+)$",
             needs="how |where |when |why && is | are | was | were "), r"\1 \4 \5 \2 \3"),
    (Pattern(r"\b(is|are|was|were) (\w+ed) (actually|currently|already|also)\b", needs="actually|currently|also|already"),
     r"\1 \3 \2"),
    (Pattern(r"\bhow (\w+) (is|are|was|were) (that|this|it)$", needs="how && is | are | was | were "), r"how \1 \3 \2"),
    # Other forms of verbs
    (Pattern(r"\b(stop(?:s|ped)?) to (believ|trust|us|lik|car|com|answer|work)e?(?= )", needs="stop to |stops to |stopped to "), r"\1 \2ing"),
    (Pattern(r"\bcan able to\b", needs="can able"), "can"),
    (Pattern(r"\b(I|you|we|they|he|she|it) (can|could|must|should|will|may) to (?=[a-z])",
             needs="can to |could to |must to |should to |will to |may to "),
     r"\1 \2 "),
    (Pattern(r"\b(is|are|am) (not )?having (?=time|meaning|no |only |experience|knowledge|\d|a lot)",
             needs="having"), lambda m: _having(m[1], bool(m[2]))),
    (Pattern(r"\b(have|has) not enough\b", needs="not enough"),
     lambda m: ("don't" if m[1] == "have" else "doesn't") + " have enough"),
    (Pattern(r"(n['’]t|\bnever)( [^,;.]*?) no more\b(?! than)", needs=" no more"), r"\1\2 any more"),
    (Pattern(r"\bhad ran\b", needs="had ran"), "had run"),
    (Pattern(r"^what I do if\b", needs="what i do if"), "what I would do if"),
    # Forms of nouns and adjectives
    (Pattern(r"\bits (?=(?:because|the|an?|not|about|been|where|why|really|very|so|too|hard|easy|good"
             r"|great|nice)\b)", needs="its "), "it's "),
    (Pattern(r"\bhow its (?=[a-z])", needs="how its "), "how it's "),
    (Pattern(r"\bmore (cold|cheap|warm|long|short|old|young|strong|small|fast|slow)(?=$|[,.;]| (?:and|than|in|at|so)\b)",
             needs="more "),
     r"\1er"),
    (Pattern(r"\bmore (better|easier|faster|cheaper|safer|quicker)\b", needs="more "), r"\1"),
    (Pattern(r"^no shows?\b", needs="no show"), "no-shows"),
    (Pattern(r"(?<!missing )\bpersons\b", needs="persons"), "people"),
    # The English of other countries
    (Pattern(r"\b(they|we|you|there) do be\b", needs="do be"), r"\1 are"),
    (Pattern(r"\b(he|she|it|there) does be\b", needs="does be"), r"\1 is"),
    (Pattern(r"\bdey (?=[a-z]+)", needs="dey "), ""),
    (Pattern(r"(?<=\d{4}|week|.day|onth|year|ning) itself\b", needs=" itself"), ""),
    (Pattern(r"\bpass(ed|ing)? out (?:from|of)(?= (?:[A-Z]|college|school|university))", needs=" out from| out of"), r"graduat\1 from"),
    (Pattern(r"\bdo the needful\b", needs="needful"), "solve it"),
    (Pattern(r",? would you believe(?: it)?\b", needs="would you believe"), ""),
)  # fmt: skip


def _is_mass(word: str) -> bool:
    return word.endswith("s") or word in word_set("uncounted-words.txt")


def _perfect(verb: str) -> str:
    """ "read" is "have read"; a verb that helps another stays."""
    base = base_of(verb)
    return verb if not base or verb in AUXILIARIES else f"have {participle(base)}"


def _having(be: str, denied: bool) -> str:
    """ "are not having" is "do not have"."""
    does = "does" if be == "is" else "do"
    return f"{does} not have " if denied else ("has " if be == "is" else "have ")


def reworded(text: str) -> str:
    """`text` with what was meant in place of each slip."""
    return replaced(text, _SLIPS)
