"""Slips that stand in words, and what was meant: "said me" is "told me"."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.articles import behind_article, things
from drafter.language.grammar import is_countable
from drafter.language.patterns import Pattern, replaced
from drafter.language.shape import is_adverb
from drafter.language.verbs import AUXILIARIES, Form, base_of, forms, ing, participle
from drafter.language.words import singular, word_set

_SPAN: Final = r"(?P<span>(?:the )?(?:last |past )?(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|many|several) (?:years?|months?|weeks?|days?))"
_PLURAL: Final = {"was": "were", "is": "are", "has": "have"}
_WH: Final = r"why|how|what|where|when|who"
_TO_ASK: Final = (
    r"\b(ask(?:s|ed)?(?: (?:me|us|you))?|knows?|wonder(?:s|ed)?|explain(?:s|ed)?(?: to (?:me|us|you))?"
    r"|told me|tell me|show(?:s|ed)? me|understands?)"
)
"""What a question follows in the order of a sentence: "asked me why it is", not "why is it"."""
_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_GROUP: Final = (
    r"(?:batch|team|group|crew|pack|set|series|class|pile|pair|couple|fleet|gang|brigade|load|minimum"
    r"|maximum|panel|section|squad|ward|cohort)"
)
_CLAUSE: Final = r"(^|, |\b(?:that|and|but|because|if|when|how|so|as|where) )"
_OF: Final = frozenset(
    "thinking talking speaking hearing dreaming consisting approving disposing knowing learning being"
    " complaining because coming".split()
)
"""What "of" belongs to: "thinking of the kids"."""
_DAY_LED: Final = frozenset(
    "on most some all every the of and or to many few by until till from two three four for than no"
    " between like love hate off early late alternate both if when me us him them you her it".split()
)
"""Words that lead to several days."""
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
    (Pattern(rf"\b(I|you|we|they|he|she|it) (?:can )?([a-z]+) ([^,;.]*?)since {_SPAN}\b(?! ago| old)",
             needs="since &&year|month|week|day"), lambda m: _has_lasted(m[1], m[2], m[3], m["span"])),
    (Pattern(r"(years?\b[^,;]*), (?:in |for )?(?:the )?last (\d+|two|three|four|five|six) (?:years? )?I (\w+)",
             needs="last && i "), lambda m: f"{m[1]}, and for the last {m[2]} I {_perfect(m[3])}"),
    (Pattern(r"\b(am|are|is) (\w+ing\b[^,;.]*?) since (?=\d{4}\b|last |[A-Z])", needs="ing&&since"),
     lambda m: f"{'has' if m[1] == 'is' else 'have'} been {m[2]} since "),
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
    (Pattern(rf"{_TO_ASK} ({_WH}) (is|are|was|were|has|have|can|could|will|would|should|must) "
             r"(it|they|he|she|we|I|you|(?:this|that|(?:the|my|your|our) \w+)"
             r"(?=$|[,.;]| (?:and|for|in|on|at|if|when|with|\w+ed|\w+en)\b))(?=\W|$)",
             needs="ask|know|wonder|explain|told me|show|tell me|understand"), r"\1 \2 \4 \3"),
    (Pattern(rf"{_TO_ASK} ({_WH}) (?:do|does) (I|we|they|you)\b",
             needs="ask|know|wonder|explain|told me|show|tell me|understand"), r"\1 \2 \3"),
    (Pattern(r"\b(discuss(?:ed|ing|es)?|mention(?:ed|ing|s)?) about\b(?! \d)", needs="discuss|mention"), r"\1"),
    (Pattern(r"\b(?:am|are) (dis)?agree\b", needs="agree"), r"\1agree"),
    # Articles that are missing
    (Pattern(r"\b(in|into) (separate|single|common|special|dedicated) (?!\w+s\b)(?=[a-z]+)",
             needs="separate|single|common|special|dedicated"), r"\1 a \2 "),
    (Pattern(r"\b(make|build|write|create|draw) (simple|small|short|quick) (?=([a-z]+)\b(?:$| (?:of|for|to|that|which|with)\b))",
             needs="simple|small|short|quick"), lambda m: m[0] if _is_mass(m[3]) else f"{m[1]} a {m[2]} "),
    (Pattern(r"(^|, )same (?=[a-z]+(?: [a-z]+)?(?: (?:on|in|at|for|with|as|being)\b|,|$))", needs="same "), r"\1the same "),
    (Pattern(r"\b(?:the )?same (?=(?:was|is|were) )", needs="same "), "the same "),
    (Pattern(r", (?:and )?rest (?=(?:is|was|are|goes|\w+s) )", needs="rest "), ", and the rest "),
    (Pattern(r"(?<!the )\bsame (?=day(?:$| (?:from|by|after|if|when|and|or)\b))", needs="same day"), "the same "),
    (Pattern(r"(?<!the )(?<!this )(?<!that )(?<!these )(?<!those )(?<!very )(?<!\ball )(?<=[a-z] )same "
             r"(?!day|sex|store|site|old|again)(?=[a-z\d])", needs="same "), "the same "),
    (Pattern(r"\b(started|start|began|joined|trained|worked) as ([a-z]+(?:er|or|ist|ian|ant))\b", needs=" as "),
     lambda m: f"{m[1]} as {behind_article(m[2])}"),
    (Pattern(rf"\b(for|with|in|to|from|lead|leads|led|leading|run|ran|manage|managed|have|has|had|supervise|supervised)"
             rf" ({_GROUP}) of (?=\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)",
             needs=_GROUP[3:-1].replace("|", " of |") + " of "), r"\1 a \2 of "),
    (Pattern(r"\b(outside|inside|(?:in front|on top|at the (?:back|end|start|side|top)) of|(?:outside|inside) of)"
             r" (?=([a-z]+)(?:$|[,.;]| (?:and|before|after|when|so)\b))", needs="side |in front of|on top of|at the back of|at the end of|at the start of"
             "|at the side of|at the top of"),
     lambda m: f"{m[1]} the " if m[2] in things() and not m[2].endswith("s") else m[0]),
    (Pattern(r"\b(I|you|we|they) (like|love|prefer|enjoy|want|need) ([a-z]+) (?=(?:where|that|which|who)\b)",
             needs=" where| that| which| who"),
     lambda m: f"{m[1]} {m[2]} {behind_article(m[3])} " if m[3] in things() else m[0]),
    (Pattern(r"^([a-z]+ing) of (?=(?:the|my|our|your|their) )", needs="ing of "),
     lambda m: m[0] if m[1] in _OF else f"the {m[0]}"),
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
    (Pattern(rf"(?<![\w'’-])([\w-]+) ({_WEEKDAY}s)(?=$|[,.;]| (?:and|before|after|when|because|in the)\b)",
             needs="days"), lambda m: m[0] if m[1].lower() in _DAY_LED or forms(m[1].lower()) else f"{m[1]} on {m[2]}"),
    (Pattern(rf"\b(?:in|on|at) (?=every (?:{_WEEKDAY}|day|week|month|year|morning|evening|night)\b)", needs=" every "), ""),
    (Pattern(r"\beveryday(?=$|[,.;]| (?:and|but|at|in|on|from|with)\b)", needs="everyday"), "every day"),
    (Pattern(r"\b(have|has) already (?=([a-z]+)\b)", needs="ve already|as already"),
     lambda m: m[0] if Form.PARTICIPLE in forms(m[2]) or m[2] == "been" else f"already {m[1]} "),
    (Pattern(r"\bnear (?=([a-z]+)(?:$|[,.;]))", needs="near "),
     lambda m: "near the " if is_countable(m[1]) and not m[1].endswith("s") else m[0]),
    (Pattern(r"\b(went|gone|goes|go|dropped|fell|came|rose) ((?:down|up) )?on (?=half|a third|a quarter|\d+ ?%|\d+ percent)",
             needs=" on &&half|third|quarter|%|percent"), lambda m: f"{m[1]} {m[2] or ''}by "),
    (Pattern(rf"\bin (the )?(?={_WEEKDAY}s?\b(?!['’]))", needs="day"), r"on \1"),
    (Pattern(r"\bin the (end|beginning|start) of (?=(?:the|each|every|a) )", needs="in the end of|in the beg|in the start of"), r"at the \1 of "),
    (Pattern(r"\b(go|goes|went|throw|throws|threw|thrown) to (garbage|trash|rubbish)\b", needs="garbage|trash|rubbish"),
     r"\1 in the \2"),
    (Pattern(r"\b(everything|all)\b([^,;]*), also (?=(?:the|my|our|your) )", needs=", also "), r"\1\2, including "),
    (Pattern(r"\b(I|you|we|they) ([a-z]+) ([^,;.]+?) also$", needs=" also"),
     lambda m: f"{m[1]} also {m[2]} {m[3]}" if forms(m[2]) & (Form.BASE | Form.PAST) else m[0]),
    (Pattern(r"(?<!there )\b(is|was) other (?=[a-z]+$)", needs=" other "), r"\1 different "),
    (Pattern(r"\b(some(?:one|body)|a person|people) for ([a-z]+) (?=(?:when|the|a|an|my|your|our|on|with|in|at|if)\b)",
             needs="one for |body for |person for |people for "),
     lambda m: f"{m[1]} to {m[2]} " if Form.BASE in forms(m[2]) else m[0]),
    (Pattern(r"\b(me\b.*? )with the (eyes|hands|arms|mouth|head) (?=\w)", needs="eyes|hands|arms|mouth|head"),
     r"\1with my \2 "),
    (Pattern(r"\bmy actual (?=(?:job|work|role|position|post|company|employer|boss|team|place|restaurant|school|firm|workplace)\b)",
             needs="actual"), "my current "),
    (Pattern(r"\b(half|a third|a quarter|twice) of before\b", needs="of before"), r"\1 as much as before"),
    (Pattern(r"\bwithout (the|my|your|our|any|a|an) (\w+) ([a-z]+) (?=until|till|late|at|in|on|for|to|with|the|a|my)",
             needs="without "), lambda m: f"without {m[1]} {m[2]} {ing(m[3])} " if forms(m[3]) is Form.BASE
     and m[3] not in word_set("seldom-verbs.txt") else m[0]),
    (Pattern(r"\b(?:made|make) (?=(?:my|a|an|the|one) (?:\w+ )?(?:course|training|internship|apprenticeship|exam|studies|diploma)\b)",
             needs="made |make "), lambda m: "did " if m[0] == "made " else "do "),
    (Pattern(r"\band then (?=([a-z]+) (?:at|in|of|for)\b)", needs="and then "),
     lambda m: "and then as " if m[1] in word_set("job-words.txt") and not forms(m[1]) else m[0]),
    (Pattern(r"\b([\w-]+) not (?=(?:the|a|an|my|your|our|[0-9][\w.]*)\b[^,;.]*$)",
             needs=" not the| not a| not my| not your| not our| not 0| not 1| not 2| not 3| not 4| not 5| not 6| not 7| not 8| not 9"),
     lambda m: m[0] if _leads_to_not(m[1].lower()) else f"{m[1]}, not "),
    (Pattern(r"\benough of (?=[a-z]+ing\b)", needs="enough of"), "enough "),
    (Pattern(r"\bin (?:the )?same time\b", needs="same time"), "at the same time"),
    (Pattern(r"\blook (?=(?:what|how|where|who)\b)", needs="look "), "look at "),
    (Pattern(r"\bnear (?:of|to) (?=the|my|your|our|home)", needs="near "), "near "),
    (Pattern(r"(?<!before )\band after (?=(?:you|I|he|she|we|they) )", needs="and after "), "and then "),
    (Pattern(r", now (?=(?:I|we|they|it|you|the|my|your)\b)", needs=", now "), ", and now "),
    (Pattern(r"(?<!and), after (?=here|there)", needs=", after"), ", and after that "),
    (Pattern(r"^(?!\w*days\b|\w*times\b|always|as|this|perhaps|nights|mornings|evenings)"
             r"((?:the )?(?:\w+s|people|children)) they (?=[a-z])", needs="they"), r"\1 "),
    (Pattern(r"\balways (the same (?:\w+ )?\w+s) ([a-z]+)\b", needs="always the same"),
     lambda m: f"{m[1]} always {m[2]}" if Form.BASE in forms(m[2]) else m[0]),
    # Verbs that do not agree with who acts
    (Pattern(r"\b([Tt])here(?: is|['’]s) (?=(?:only |just |about |at least |over |too |so )?(?:many|several|few|a few|two|three|four|five"
             r"|six|seven|eight|nine|ten|(?!1 )\d+) (?:\w+ )?\w+s\b)", needs="there"), r"\1here are "),
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
    (Pattern(r"\b(two|three|four|five|some|most|many|all|both|several|few|\d\d*) of (the|my|our|your|them|these|those)( [a-z]+s)? (has|is|was)\b",
             needs=" of &&s has|s is|s was|m has|m is|m was|e has|e is|e was|r has|r is|r was|y has|y is|y was"), lambda m: f"{m[1]} of {m[2]}{m[3] or ''} {_PLURAL[m[4]]}" if m[3] or m[2] == "them" else m[0]),
    (Pattern(r"(?<!of )\b(old|these|those|many|our|your|my|new|some) ([a-z]+s) (is|was|has)\b", needs="s is|s was|s has"),
     lambda m: f"{m[1]} {m[2]} {_PLURAL[m[3]]}" if singular(m[2]) in things() and singular(m[2]) != m[2] else m[0]),
    (Pattern(r"\b(the|a|an|my|your|our|his|her) ([a-z]+) don(['’])t\b", needs="don't|don’t"),
     lambda m: f"{m[1]} {m[2]} doesn{m[3]}t" if m[2] in things() and singular(m[2]) == m[2] else m[0]),
    # The order of words
    (Pattern(r"^(how|where|when|why) (is|are|was|were) (\w+(?:ed|en|n)) (the|a|your|our) ([\w ]+)$",
             needs="how |where |when |why && is | are | was | were "), r"\1 \4 \5 \2 \3"),
    (Pattern(r"\b(is|are|was|were) (\w+ed) (actually|currently|already|also)\b", needs="actually|currently|also|already"),
     r"\1 \3 \2"),
    (Pattern(r"\bhow (\w+) (is|are|was|were) (that|this|it)$", needs="how && is | are | was | were "), r"how \1 \3 \2"),
    # Other forms of verbs
    (Pattern(r"\b(before|after|without) to ([a-z]+)\b", needs="before to |after to |without to "),
     lambda m: f"{m[1]} {'becoming' if m[2] == 'be' else ing(m[2])}" if Form.BASE in forms(m[2]) else m[0]),
    (Pattern(r"\b(let|lets|letting) ((?:[a-z]+ ){1,3}?)to (?=[a-z]+)", needs="let |lets |letting && to "), r"\1 \2"),
    (Pattern(r"\b(I|you|we|they) have ([a-z]+) (?=(?:my|the|a|an|it|them|your|our)\b)", needs=" have "),
     lambda m: f"{m[1]} have {participle(m[2])} " if forms(m[2]) is Form.BASE and m[2] not in AUXILIARIES else m[0]),
    (Pattern(r"\b(have|has|had) (?:not )?(went|did|saw|took|wrote|gave|came|became|began|broke|chose|drove|ate|fell|forgot"
             r"|froze|grew|knew|ran|rode|rose|sang|spoke|stole|swam|threw|wore)\b",
             needs="have |has |had && went| did| saw| took| wrote| gave| came| became| began| broke| chose| drove| ate"
             "| fell| forgot| froze| grew| knew| ran| rode| rose| sang| spoke| stole| swam| threw| wore"),
     lambda m: m[0].removesuffix(m[2]) + participle(base_of(m[2]) or m[2])),
    (Pattern(r"\b(did not|did(?:n['’]t)?) ([a-z]+)\b", needs="did |didn't |didn’t "), lambda m: _did(m[1], m[2])),
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
    (Pattern(r",? yes,? really\b", needs="yes"), ""),
    (Pattern(r",? would you believe(?: it)?\b", needs="would you believe"), ""),
)  # fmt: skip


def _leads_to_not(word: str) -> bool:
    """Whether "not" after `word` belongs to it, or needs no comma: "is not the", "why not a"."""
    grammar = word in AUXILIARIES | word_set("function-words.txt") or is_adverb(word)
    return grammar or (bool(forms(word)) and word not in word_set("seldom-verbs.txt"))


def _did(did: str, verb: str) -> str:
    """ "did not found" is "did not find"."""
    wrong = Form.PAST in forms(verb) and Form.BASE not in forms(verb) and verb not in AUXILIARIES
    return f"{did} {base_of(verb)}" if wrong else f"{did} {verb}"


def _has_lasted(who: str, verb: str, what: str, span: str) -> str:
    """ "you buy there since ten years" is "you have bought there for ten years"."""
    base, form = base_of(verb), forms(verb)
    now = form & (Form.BASE | Form.THIRD) and not form & Form.PAST and verb not in AUXILIARIES
    have = "has" if who in {"he", "she", "it"} else "have"
    said = f"{have} {participle(base)}" if now and base else verb
    return f"{who} {said} {what}for {span}"


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
