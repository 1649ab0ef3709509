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
        r"\bmy (?:\w+ ){0,2}(?:certification|certificate|degree|diploma|licen[cs]e|award|doctorate"
        r"|bachelor['’]?s|master['’]?s|fluency|accreditation|apprenticeship|internship|promotion"
        r"|prize|patent|publications|qualification)s?\b"
        r"|\b(?:awards?|prize|medal|honou?rs?) (?:for|from) my\b",
        re.IGNORECASE,
        needs=f"{_PAPERS}|medal|honor|honour",
    ),
    Pattern(
        r"\bmy (?:\w+ ){0,2}(?:experience|background|training|expertise|career|years) (?:in|with|as|of|on)\b"
        r"(?! [^,;.]*\b(?:is|was) (?:rather |still |very |so far )?(?:limited|thin|small|slight|modest|short)\b)"
        r"|\bmy (?:\w+ )?(?:time|stint|years|days|post) as (?:\w+)",
        re.IGNORECASE,
        needs="my &&experience|background|training|expertise|career|years|time as|stint as|days as"
        "|post as",
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
