"""What a claim is built like, besides "I" and a verb: papers and ranks, and what others granted."""

from __future__ import annotations

import re
from typing import Final

from drafter.language.patterns import LETTERS, Pattern

ADVERBS: Final = (
    r"(?:(?:also|already|once|twice|often|even|always|never|just|only|then|later|since|now|all|both"
    r"|personally|in fact|indeed|as it happens"
    rf"|myself|{LETTERS}ly)\s+)*"
)


WHOLE: Final = Pattern(
    r"\b(?:whole|entire|single-?handed(?:ly)?|(?:by|all) myself|on my own|from scratch"
    r"|from (?:nothing|zero|the ground up)|never once|not once|never|(?:not|never|without|lost|missed|had) a single|professionally"
    r"|to this day|half the|more than any(?:one|body)?|every(?:one|body)? (?:in|of|at|who)|the (?:first|only) (?:\w+ )?(?:to|who|ever))\b",
    re.IGNORECASE,
    needs="whole|entire|single|myself|on my own|from scratch|from nothing|from zero|from the ground"
    "|once|never|professionally|to this day|half the|more than any|everyone|everybody|every in"
    "|every of|every at|every who|the first|the only",
)
"""What makes a deed one's own and nobody else's, or one without exception."""
_PAPERS: Final = (
    "certif|degree|diploma|licen|award|doctorate|bachelor|master|fluency|accredit|apprentice|intern"
    "|promotion|prize|patent|publication|qualification"
)
_CALLINGS: Final = (
    r"(?:[a-z]+(?:chef|nurse|man|woman|ologist|ographer|ician)|chef|cook|physio|nurse|doctor|manager|director|head|captain|coach|tutor"
    r"|teacher|lecturer|editor|engineer|architect|designer|consultant|adviser|advisor|supervisor|foreman|chair|secretary"
    r"|treasurer|buyer|planner|surveyor|officer|inspector|instructor|trainer|translator|interpreter|photographer|driver|pilot)"
)
STANDINGS: Final = (
    Pattern(
        r"\bI(?: have|['’]ve)? (?:also |still |now )?(?:been|sit|serve|served|sat|am|was) on (?:the|an?) (?:[\w-]+ ){0,3}"
        r"(?:board|council|committee|panel|jury|commission|faculty|team of)\b",
        re.IGNORECASE,
        needs="board|council|committee|panel|jury|commission|faculty|team of",
    ),
    Pattern(
        rf"\b(?:I am|I['’]m|I was|I have been|I['’]ve (?:since |now |also )?been)\s+{ADVERBS}(?:(?:a|an|the|one of the|in|put in)\s+)?"
        r"(?:\w+\s+)?(?:fluent|certified|licensed|licenced|qualified|accredited|chartered|registered"
        r"|bilingual|trilingual|native|proficient|experienced|seasoned|expert|specialist|veteran"
        r"|youngest|oldest|promoted|awarded|elected|nominated|selected|recognised|recognized|named"
        r"|responsible|charge of|graduate|alumn\w+|volunteer|winner|author|founder|founding|trained"
        r"|versed|accustomed|voted|crowned|commended|shortlisted|appointed|accomplished|skilled"
        r"|gifted|talented|practised|practiced|adept)\b",
        re.IGNORECASE,
        needs="fluent|certif|licen|qualif|accredit|charter|regist|lingual|native|profici|experienced"
        "|seasoned|expert|specialist|veteran|youngest|oldest|promoted|awarded|elected|nominated"
        "|selected|recogni|named|responsible|charge of|graduate|alumn|volunteer|winner|author|found"
        "|trained|versed|accustomed|voted|crowned|commended|shortlisted|appointed|accomplished"
        "|skilled|gifted|talented|practi|adept",
    ),
    Pattern(
        rf"\bI (?:was|worked as|served as) (?:the|an?) (?:[a-z-]+ ){{0,2}}{_CALLINGS} (?:for|to|at|of|on|in)\b",
        re.IGNORECASE,
        needs="i was a |i was an |i was the |i worked as |i served as ",
    ),
    Pattern(
        r"\bmy (?:\w+ ){0,2}(?:certification|certificate|degree|diploma|licen[cs]e|award|doctorate"
        r"|bachelor['’]?s|master['’]?s|fluency|accreditation|apprenticeship|internship|promotion"
        r"|prize|patent|publications|qualification)s?\b"
        r"|\b(?:awards?|prize|medal|honou?rs?) (?:for|from) my\b",
        re.IGNORECASE,
        needs=f"{_PAPERS}|medal|honor|honour",
    ),
    Pattern(
        r"\bmy (?:\w+ ){0,2}(?:experience|background|training|expertise|career|years) (?:in|with|as|of|on)\b"
        r"|\bmy (?:\w+ )?(?:time|stint|years|days|post) as (?:\w+)",
        re.IGNORECASE,
        needs="my &&experience|background|training|expertise|career|years|time as|stint as|days as"
        "|post as",
    ),
    Pattern(
        r"\bI(?:['’]m| am) (?:regularly|often|frequently|sometimes|always) (?:invited|asked|called (?:in|on)|hired|flown in) to\b"
        r"|\b(?:every one|each|all|most|many|several|some|none|two|three|half) of my (?:[\w-]+ ){0,2}(?:trainees|apprentices|pupils|students"
        r"|sixth[- ]formers|clients|patients|recruits|proteges|protégés|juniors|mentees|graduates|players|cooks|staff) (?:ha[sd]|have|went|won|are now|became|now)\b",
        re.IGNORECASE,
        needs="invited to|asked to|called in|called on|hired to|flown in|of my",
    ),
    Pattern(
        r"\bI (?:also )?(?:hold|have|possess|own) (?:\w+ \w+ and )?(?:a|an|my|the|several|many|two|extensive|strong"
        r"|deep|long|considerable|broad|solid|years of)?\s?(?:\w+ ){0,2}(?:degree|certificate"
        r"|certification|licen[cs]e|diploma|doctorate|experience|background|expertise|award|training"
        r"|master['’]?s|bachelor['’]?s|command|track record)\b",
        re.IGNORECASE,
        needs=f"{_PAPERS}|experience|background|expertise|training|command|track record",
    ),
    Pattern(
        r"\b[Aa]s (?:a|an) (?:\w+[- ])?(?:former|trained|certified|licensed|experienced|seasoned"
        r"|qualified|chartered|long-?time|lifelong|award-winning|published|registered|accredited)\b",
        re.IGNORECASE,
        needs="as a |as an &&former|trained|certified|licensed|experienced|seasoned|qualified|chartered|time"
        "|lifelong|award|published|registered|accredited",
    ),
)
"""A skill, a paper or a rank."""


AS_ONE: Final = Pattern(
    r"\b(?:as|in my (?:\w+ )?(?:time|years|days|stint|spell) as) (?:an? |the |acting |former )?(?!your |our |my |if )"
    r"((?:[\w-]+ ){0,3}?[a-z-]+)(?: (?:of|at|for|in|with|on) [\w&'’ -]{2,40}?)?,? (?:I|we)"
    r" (?:\w+ed|saw|learnt|knew|had|was|were|did|ran|led|made|took|kept|found|built|got|dealt)\b",
    re.IGNORECASE,
    needs="as && i | we ",
)
"""A post that is said to have been held: "As branch secretary I learned to wait"."""
CAUSED: Final = Pattern(
    r"\bI(?:['’]ve| have| had)? (?:also |even |once |finally |eventually )*"
    r"(?:got|persuaded|convinced|talked|coaxed)"
    r" (?:our|the|my|every|each|all|most|two|three|several|one|an?|half|both) "
    r"(?!(?:(?:real |great |good |big |huge )?(?:kick|lot|laugh|thrill|buzz|deal|lift|reason)"
    r"|chance|opportunity|train|bus|tram|tube|ferry|flight|plane|impression|feeling|sense|time"
    r"|message|news|hint|point|picture|go-ahead|day|nerve|courage)\b)"
    r"(?:[\w’'-]+ ){1,6}?(?:to|(?:in|out)(?:to| of)) (\w+)\b",
    needs="got |persuaded |convinced |talked |coaxed && to | into | in of | out of | outto ",
)
"""What the writer made others do: "I got the drivers to wear the belts"."""
CHOSEN: Final = Pattern(
    rf"{WHOLE.source}|\b(?:chose|chosen|picked|asked|sent|wanted|trusted|called|turned)\b",
    re.IGNORECASE,
)
THE_ONE: Final = Pattern(
    r"\bI(?:['’]m| was| am|(?:['’]ve| have) been)(?: \w+)? the (?:(?:only |first )?(?:one|person)"
    r"|(?:only|first|youngest|oldest) \w+ (?:they|he|she|to|who|that|ever|in|there))\b"
    r"|\bit was (?:I|me) (?:who|that)\b"
    r"|\bI(?:['’]ve| have| had)? never (?:once )?had (?:a single|one|an? [\w-]+(?: [\w-]+)?"
    r" (?:go|fail|come|leave|break|miss|be|turn|drop|refuse|complain|return))\b",
    re.IGNORECASE,
    needs=" the one| the only| the first| the person| the youngest| the oldest|it was i |it was me "
    "|never&&i'm |i’m |i was |i am | been |it was |never ",
)
TOOK_ME: Final = Pattern(
    r"\b(?!(?:you|your|which|that|what|who|it|this)\b)[\w’']+ (?:have |had |has |once |then |also |later )*"
    r"(?:(?:asked|invited|chose|chosen|picked|trusted|appointed|hired|promoted|begged|elected|voted"
    r"|made|brought|called) me (?:in |back )?(?:to|as|head|manager|partner|lead|leader|director"
    r"|captain|foreman|supervisor)"
    r"|(?:(?:offered|gave|given|handed|awarded) me|(?:was|been) (?:offered|given|handed|awarded))"
    r" (?:the|an?|my own) (?:[\w'’-]+ ){0,2}?(?:post|job|role|place"
    r"|prize|award|chair|partnership|promotion|medal|title|keys|team|department|contract))\b",
    re.IGNORECASE,
    needs="asked|invited|chose|picked|trusted|appointed|hired|promoted|begged|elected|voted|made"
    "|brought|called|offered|gave|given|handed|awarded&& me | was | been ",
)
_TAKEN_UP: Final = (
    "adopted|copied|published|taken up|rolled out|shown|printed|praised|chosen|picked|awarded"
    "|recogni[sz]ed|cited|quoted|licen[cs]ed|exhibited|broadcast|featured|imitated|put into|held up"
    "|singled out|introduced|voted|crowned|named the|rated|ranked"
)
_UPTAKES: Final = (
    "adopted|copied|published|taken up|rolled out|shown|printed|praised|chosen|picked|awarded"
    "|recogni|cited|quoted|licen|exhibited|broadcast|featured|imitated|put into|held up|singled out"
    "|introduced|voted|crowned|named the|rated|ranked"
)
OF_MINE: Final = Pattern(
    r"\bmy (?!(?:[\w-]+ )?(?:question|application|cv|r[eé]sum[eé]|train|bus|flight|car|letter|interview"
    r"|answer|name|thanks|attention|interest|eyes?|curiosity|heart|mind|head|imagination|day|week"
    r"|morning|phone|nerves|breath|hope|hopes|time|call|mail|email|message)\b)(?:[\w-]+ ){1,5}?"
    r"(?:was|were|is|are|(?:has|have|had)(?: since| now| all| even)? been)(?: \w+ly| since| now| even| also)? "
    rf"(?:(?:{_TAKEN_UP})\b"
    rf"|(?:{LETTERS}ed|taken|given|sold|bought|sung|worn|read|driven|grown|made|built|taught|known)(?: \w+)?"
    r" (?:by|across|all over|throughout)\b)",
    re.IGNORECASE,
    needs=f"{_UPTAKES}| by| across| all over| throughout",
)
HAD_TAKEN: Final = Pattern(
    rf"\bI(?:['’]ve| have)?\s+{ADVERBS}had (?:an?|one|two|three|several|some|many|my)"
    r" (?:own )?(?!(?:cv|r[eé]sum[eé]|letter|application|answer|question|hopes?|name)\b)"
    rf"(?:[\w-]+ ){{1,3}}?(?:of (?:mine|my own) )?(?:{_TAKEN_UP}|written up|accepted|performed|staged)\b",
    re.IGNORECASE,
    needs=f"had &&{_UPTAKES}|written up|accepted|performed|staged",
)
"""What others granted the writer, or took from them, by the build of the sentence."""
_WORKPLACE: Final = (
    r"(?:jobs?|posts?|roles?|(?:work)?places?|employers?|firms?|compan(?:y|ies)|agenc(?:y|ies)|charit(?:y|ies)|hotels?"
    r"|hospitals?|clinics?|wards?|surger(?:y|ies)|practices?|schools?|colleges?|universit(?:y|ies)"
    r"|shops?|stores?|banks?|branch(?:es)?|factor(?:y|ies)|plants?|mills?|yards?|depots?|warehouses?"
    r"|kitchens?|restaurants?|bakeries|bakery|councils?|clubs?|theatres?|theaters?|museums?|librar(?:y|ies)"
    r"|carriers?)(?=[,.;:!?]|$|\s(?:and|but|before|for|in|on|at|that|who|which|when|while|until|by"
    r"|with|to|of|too|as|where|since|over)\b)"
)
_IN_PLACE: Final = (
    "job|post|role|place|employer|firm|compan|agenc|charit|hotel|hospital|clinic|ward|surger"
    "|practice|school|college|universit|shop|store|bank|branch|factor|plant|mill|yard|depot|warehouse"
    "|kitchen|restaurant|baker|council|club|theat|museum|librar|carrier"
)
_BEFORE: Final = "|".join(
    f"{whose} {when}"
    for whose in ("my", "our")
    for when in ("last", "old", "former", "previous", "first", "current", "present")
)
FORMERLY: Final = Pattern(
    r"\b(?:at|in|for) (?:my|our) (?:last|old|former|previous|first|current|present)"
    rf" (?:[\w-]+ )?{_WORKPLACE}\b",
    re.IGNORECASE,
    needs=f"{_BEFORE}&&{_IN_PLACE}",
)
"""Where the writer has worked, and not only been."""
ELSEWHERE: Final = Pattern(
    rf"{FORMERLY.source}|\b(?:(?:at|in|for|with|to|across) (?:another|other|two|three|several|many)"
    rf"|for (?:an?|some)) (?:[\w-]+ ){{0,2}}?{_WORKPLACE}\b",
    re.IGNORECASE,
    needs=f"{_BEFORE}|other |two |three |several |many |for a |for an |for some &&{_IN_PLACE}",
)
"""What makes any verb that of a deed: that it was done in a place of work."""
TAUGHT: Final = Pattern(
    r"^\W*(?:[\w-]+ ){0,3}?(?:talk|class|lesson|lecture|workshop|course|seminar|keynote|masterclass"
    r"|evidence)(?:e?s)?\b",
    re.IGNORECASE,
)
"""What makes a deed of a verb like "give"."""
TOOK_OVER: Final = Pattern(
    rf"\bI(?:['’]ve| have| had)?\s+{ADVERBS}(?:took|taken) (?:over (?!from\b|your\b|this\b|that\b|it\b"
    r"|(?:an?|\w+) (?:hour|minute|day|week|month|year)s?\b)|charge of |the lead (?:on|in) )",
    re.IGNORECASE,
    needs="took over |taken over |took charge of |taken charge of |took the lead |taken the lead ",
)
SAW_THROUGH: Final = Pattern(
    rf"\bI(?:['’]ve| have| had)?\s+{ADVERBS}(?:saw|seen) (?!you\b|your\b|it\b|that\b|what\b)"
    r"(?:[\w'’-]+ ){1,6}?through (?:their|his|her|its|our|an?|the|two|three|several)"
    r" (?!(?:[\w-]+ )?(?:window|windows|glass|door|doors|doorway|gate|hatch|fence|rain|fog|steam|trees)\b)",
    re.IGNORECASE,
    needs="saw |seen && through ",
)
"""Deeds that are told by two words: "I took over the rota", "I saw them through their finals"."""
DOING: Final = Pattern(
    rf"(?:^|[,;–—]\s|\b(?:I(?:['’]ve)?\s+(?:have )?{ADVERBS}(?:loved|enjoyed|liked|relished)|from|by|of|after|while"
    rf"|when) )(?P<verb>{LETTERS}ing) (?=[^,;.]*{FORMERLY.source})",
    re.IGNORECASE,
    needs=f"ing &&{_BEFORE}&&{_IN_PLACE}",
)
"""A deed that no clause of its own tells: "I loved running the till at my old shop"."""
