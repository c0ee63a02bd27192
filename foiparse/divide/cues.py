"""Words that tell what a paragraph is for: the dividing's cue phrases, as data. English first, Welsh beside it.

Each list holds regular expressions that are matched at the start of a unit's folded, lower-case text unless said otherwise. They
hold standing phrases of the trade only, never a name.
"""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re
from functools import lru_cache

from foiparse.late import late


def _any(*phrases: str) -> re.Pattern[str]:
    return late("(?:" + "|".join(phrases) + ")")


SALUTATION = _any(r"(?:dear|annwyl)\b", r"(?:hello|hi|good (?:morning|afternoon))\b.{0,40}$")
CLOSING = _any(
    r"(?:yours(?: (?:sincerely|faithfully|truly|ever|etc|respectfully|in\b))?|kind(?:est)? regards|best regards|warm regards|regards|many thanks|best wishes|yn gywir|cofion|sincerely|with (?:(?:kind|best|warm|many|our|my) )*(?:regards|thanks|best wishes|wishes)|thanking you|thanks(?: again)?|cheers|respectfully|faithfully|all (?:the best|good wishes)|signed(?: by| on behalf)?|(?:for and )?on behalf of)\b.{0,40}$",
    r"(?:freedom of information|foi|information governance|information rights|information access|disclosure|information management|data protection|corporate information|records)\s?(?:team|officer|manager|unit|office|lead|co-?ordinator|department|advis[eo]r|decision maker|administrator|case ?worker|section)\b.{0,60}$",
    r"(?:i |we )?(?:hope|trust)(?: that)? (?:this|the|you|our|my)\b",
    r"(?:this|that|the above) (?:response )?(?:now )?(?:concludes|completes) (?:our|the|your|my)\b",
    r"i confirm that the information (?:above|attached)",
    r"it (?:has been|was) (?:a|my|our) pleasure\b",
    r"(?:should|if) you (?:have|require|need|wish|would like)(?: to| any)?\b.{0,60}(?:quer(?:y|ies)|questions?|concerns?|further (?:information|assistance|help|clarification)|discuss|please (?:do not|don't|feel|contact|get))",
    r"please (?:do not|don't|feel free|get in touch|contact (?:me|us|(?:the|our) (?:\w+ ){0,3}(?:undersigned|above|team|office|unit|department|officer|address|section|service|desk|helpdesk)))\b.{0,60}(?:hesitate|contact|queries|touch|further)?",
    r"(?:please )?(?:let (?:me|us) know|get in touch|feel free|(?:just )?(?:shout|ask|call|ring|phone))\b.{0,30}\b(?:if (?:you|i|we|there|anything)|to (?:contact|get|call|ask|discuss))\b",
    r"if (?:i|we) (?:can|may|could) (?:be of|help|assist)\b|any (?:further )?(?:queries|questions|problems)\b.{0,20}\b(?:please|just|let|contact|call|ring|shout|ask)\b",
    r"best(?: wishes)?[,.]?$",
    r"(?:(?:on this basis|accordingly|therefore|as such|consequently|please be advised that|i can confirm that|with this),? )?(?:(?:i|we|the [\w ]{2,40}) (?:have |am |are |will |shall |can |would |now |therefore )*(?:clos(?:e|ed|ing)\b.{0,20}\b(?:request|case|enquiry|file|matter|foi|application)|(?:consider|regard|treat|mark)(?:s|ed)?\b.{0,20}\b(?:request|case|enquiry|file|matter|foi|application) (?:as |to be |to have been |is |has been )*(?:now )?(?:clos|complet|conclu|fulfil|answered))|your (?:foi |information |freedom of information )?(?:request|case|enquiry|application) (?:is|has|will) (?:now |therefore |thus |been |be |accordingly )*(?:clos|complet|conclud|fulfil))",
    r"(?:i|we|may i|the [\w ]{2,40})(?: would|['’]d)? (?:also )?(?:like to )?(?:take this opportunity to )?thank you\b.{0,20}\bfor (?:your (?:interest|patience|enquiry|correspondence|understanding)|contacting|taking|writing|bringing|getting)\b",
    r"you (?:can|may) (?:also )?(?:contact|e-?mail|write to|reach|telephone) (?:me|us|(?:the|our) (?:foi|freedom|information|disclosure|data|access|compliance)\b.{0,30})\b",
    r"(?:if|should) (?:any(?:thing)?(?: of (?:this|the above))?|this|any part|there)\b.{0,60}\b(?:unclear|not clear|explain|explanation|clarif\w+|help|anything (?:else|further))\b.{0,60}\b(?:please|ring|call|phone|contact|write|e-?mail|touch|let (?:me|us))\b",
    r"(?:do please|please do|do) (?:ring|call|phone|write|get in touch|contact|let (?:me|us) know|come back|not hesitate)\b",
    r"(?:(?:i am|i['’]m|we are|we['’]re) (?:very |really |truly )?sorry|(?:i|we) (?:am|are)? ?(?:again )?(?:sincerely |would like to )?apologi[sz]e|(?:please accept )?(?:my|our|with) (?:sincere )?apologies|sorry)\b.{0,40}\b(?:delay (?:in|with) (?:responding|replying|answering|sending|getting|providing|this|my|our)|took so long|taken so long|so late|lateness of|late (?:reply|response)|length of time (?:it|this))",
    r"further (?:help|advice|assistance|queries|questions|contact|enquiries)\s*[:.–-]",
    r"thank you (?:again |once again )?for (?:your (?:interest|email|enquiry|patience|request|correspondence)|contacting|taking)",
    r"(?:in (?:any|all) (?:further|future|subsequent)|please (?:always )?(?:quote|remember to quote)|when (?:contacting|corresponding|replying)|(?:your |the )?(?:reference|request) number .{0,30}should be quoted).{0,80}(?:reference|correspondence|communication|quote)",
    r"if you have (?:more|anything|any)\b",
    r"i (?:would like to )?(?:once )?again apologi[sz]e",
    r"if you (?:do not have|require|would prefer|need|are unable to).{0,80}(?:copy|format|internet|access|print|language)",
    r"sent (?:by e-?mail|on behalf)",
    r"(?:enc|encl|cc)s?[.:]",
    r"os (?:oes gennych|ydych)",
)
COMPLAINT = _any(
    r"(?=any|a person|a requester|applicant|requester|those|people)(?=.*\b(?:reviews?|commissioner|response|reply|outcome|decision|handl\w+|sent|request)\b)(?:any(?:one|body)|any person|a person|a requester|applicants?|requesters?|those|people)\b.{0,40}\b(?:dissatisfied|unhappy|not (?:content|happy|satisfied)|disagree\w*|aggrieved)\b",
    r"(?:still )?(?:not (?:happy|satisfied|content)|unhappy|dissatisfied|disagree)(?: with (?:this|our|the|my)\b.{0,40})?\?",
    r"internal reviews? (?:are|is|may be|can be|should be|must be|will be)\b.{0,40}\b(?:conducted|carried out|made|sent|sought|asked|requested|handled|dealt|undertaken|considered|addressed)\b|(?:requests for (?:an? )?)?reviews? (?:requests? )?(?:may be|can be|should be|must be) (?:made|sent|sought|asked|requested|addressed)\b|reviews? are (?:conducted|carried out|handled|dealt with|considered) by (?:our|the|a)\b.{0,60}(?:officer|manager|director|secretary|solicitor|clerk|team|panel)\b|review requests?\s*[:–-]",
    r"if (?:you (?:think|believe|feel|consider|find)(?: that)? )?(?:we|i)(?:['’]ve| have| may have)? (?:got|made|failed|not\b|mishandled|misunderstood|missed|handled|dealt|acted|wrongly)\b",
    r"(?:you(?:['’]ve| have| then have)) (?:\w+ )?(?:\d+|two|three|forty|sixty|twenty) (?:\(\d+\) )?(?:calendar |working )?(?:months?|days|weeks) (?:in which|to|from|after|within)\b.{0,80}\b(?:review|ask|appeal|complain|write|request|look|disagree)",
    r"you (?:can|may|could|are able to) (?:have|ask for|seek|request|get)\b.{0,50}\b(?:reviewed|looked at again|reconsider\w*|re-?examined|review)\b",
    r"(?:if|should) you(?:['’]d| would|['’]re| are)? (?:like|want|wish|prefer|unhappy)\b.{0,60}\b(?:looked? (?:at|into) (?:\w+ )?again|looked at|reviewed|reconsidered|take (?:this|it|the matter|matters) (?:any )?further|challenge)\b",
    r"(?:\w\.\s)?(?:if you (?:disagree|are unhappy|are not happy|are dissatisfied)|your (?:appeal )?rights?|rights? of (?:appeal|review|complaint)|appeal rights?|what (?:to do|you can do|happens(?: next)?|next)(?: if)?|(?:ways|where|who) to (?:complain|appeal)|how to (?:challenge|appeal|complain|ask|seek|request)|challenging (?:this|our|the)|taking (?:it|this|the matter|matters) further|further (?:recourse|rights)|seeking a review|asking for a review|review and (?:complaint|appeal)s?|complaints? and (?:appeal|review)s?|contacting the (?:information )?commissioner)\b.{0,40}$",
    r"to (?:ask for|request|seek|apply for|obtain) (?:a|an|an internal) (?:internal )?review\b",
    r"(?:this|that) (?:now )?(?:ends|concludes|exhausts|completes|is the end of) (?:the|our)\b.{0,50}\b(?:procedures?|process|review)\b",
    r"(?:the )?(?:commissioner|ico)(?:['’]s)? (?:(?:web)?(?:site|office|address|helpline|casework\w*)\b|(?:can|may) be (?:contacted|reached|found)|(?:will|would|may|does|is) (?:not )?(?:normally|usually|generally|unlikely|expect)|normally)",
    r"(?:if|should) (?:you|the applicant) (?:are|be|were|remain|feel|is|are still|still|re|’re|'re)?\s?(?:not |un|dis|still |in any way )*(?:happy|satisfied|dissatisfied|unhappy|content)\b",
    r"if you(?:'|’)?re? (?:are )?(?:not|un|dis|still)\s?(?:happy|satisfied|content)",
    r"(?:if|should) you\b.{0,60}\b(?:complain|complaint|appeal|internal review|review of (?:this|our|the)|dissatisfied|unhappy|not (?:happy|satisfied|content))",
    r"(?:if|where|should) (?:you|following|after|having)\b.{0,120}\b(?:information )?commissioner",
    r"(?:you have|you also have|you may|you can|you are entitled|you've|there is)\b.{0,40}\b(?:right (?:to|of) (?:complain|complaint|appeal|request|ask|an internal|a review)|complain|internal review|appeal|review)",
    r"(?:right(?:s)? (?:of|to) (?:complaint|appeal|complain|review|internal)|your right(?:s)?(?: to| of|$)|complaints?(?: procedures?| rights?| process|$)|(?:your )?right to (?:complain|request|ask)|appeals? (?:procedures?|process|rights?)|internal reviews?(?: procedures?| process)?:?$|review procedures?|how to (?:complain|ask for a review|appeal)|requesting a review|dissatisfaction|complaint rights)",
    r"(?:the )?(?:information|scottish information) commissioner(?:'s|’s|s’|s')?(?: office)?(?: can be| may be| at|,|:|$| -| is\b)",
    r"(?:an |any )?(?:request for )?(?:an )?internal reviews? (?:requests? )?(?:should|must|can|will)",
    r"(?:we|i|the \w+) (?:would|will) (?:also )?(?:like|advise)?.{0,30}(?:inform|advise|remind|point out to) you.{0,30}(?:right|complain|review)",
    r"please (?:be advised|note|remember)?.{0,30}(?:internal review|right of (?:appeal|complaint))",
    r"(?:any )?complaints? (?:should|about (?:the (?:handling|way|response)|our|this|how|your)|must|will|can|in respect)",
    r"(?:i am|we are) (?:also )?(?:obliged|required) to (?:inform|advise|tell) you.{0,80}(?:review|complain|appeal)",
    r"(?:wycliffe house|kinburn castle)",
    r"os (?:nad|ydych).{0,30}(?:fodlon|anfodlon|anhapus)",
    r"further information:?$",
    r"(?:if you|to) (?:disagree|request (?:an internal|a) review)",
    r"for your information,? (?:attached|enclosed|i (?:attach|enclose)).{0,40}(?:complain|appeal)",
    r"(?:(?:please )?(?:find|see|note)?.{0,12}(?:the )?(?:details|information|leaflet|sheet|notes?|explanation|guidance) (?:of|on|about|explaining|setting out|for|attached|enclosed|regarding|concerning)|attached|enclosed|i (?:attach|enclose)|we (?:attach|enclose)).{0,60}(?:complaints? (?:procedure|process|rights?)|appeals? (?:procedure|process|rights?)|rights? of appeal|right to (?:complain|appeal|ask|request|seek)|review procedure|internal review)",
    r"(?:further |more )?(?:information|advice|details|guidance) (?:about|on|regarding) (?:your rights|the act|how to (?:complain|appeal|ask)|the (?:appeals?|review|complaints?))\b",
    r"(?:under |by |in accordance with )?(?:the )?(?:section|s\.?) ?(?:50|47)\b.{0,40}\b(?:you may|you can|you have|gives you|allows you|entitles you|apply|right)\b",
    r"(?:i|we|the [\w ]{2,40}) (?:must|am obliged to|are obliged to|have to|should|would) (?:also )?(?:advise|inform|tell|remind) you\b.{0,40}\b(?:right|appeal|complain|review)\b",
    r"what (?:if|should) (?:i|you|we)\b.{0,60}\b(?:question|disagree|unhappy|not happy|complain|appeal|challenge|dissatisfied|decision)\b",
)
REUSE = _any(
    r"(?:please )?(?:how (?:did|have|are) we (?:do|done|doing)|(?:let us know|tell us|say) how we (?:did|are doing|have done|have dealt)|(?:we(?:['’]d| would)? |i would )?(?:welcome|value|appreciate|like)(?: to (?:hear|have|know|receive))? (?:your|any) (?:feedback|comments|views|opinions?)|(?:scan|follow|use|click) (?:the|this) (?:qr )?(?:code|link) (?:to|below|and)\b.{0,40}(?:feedback|survey|rate|tell us)|scan the (?:qr )?code|rate (?:our|this|your) (?:service|response|website|page|experience)|(?:is|was) (?:this|there anything) .{0,20}(?:wrong|useful|helpful)\b|report (?:a|any) problems?|did (?:you find|we answer))",
    r"(?:what (?:happens to|we do with|do we do with)|how (?:do )?we (?:use|handle|look after|process|store|hold)) your (?:personal )?(?:data|details|information)",
    r"(?:your (?:personal )?(?:details|data|name|information)(?: and (?:\w+ ){0,3}\w+)? (?:are|is|will be|may be) (?:kept|held|stored|retained|processed|used|recorded)|(?=[\w ]* your )(?:we|the [\w ]{2,40}|[\w ]{2,40}) (?:will )?(?:keeps?|holds?|stores?|retains?|process(?:es)?) your (?:details|personal|name|data|contact))\b",
    r"(?:©|\(c\)\s*(?:\d{4}|crown|copyright)|crown copyright|contains public sector information|all rights reserved)",
    r"(?:you (?:may|can|are free to|must not|do not|are not))\b.{0,60}\b(?:re-?use|use|copy|copyright|own)\b.{0,90}\b(?:information|licen[cs]e|copyright|document|material)",
    r"(?:re-?use|copyright)(?: of| and|:|$| notice| statement|\b.{0,30}$)",
    r"(?:the|this|all|any|most of the|please note.{0,40}) .{0,60}\b(?:copyright|re-?use of public sector|open government licen[cs]e|(?<!already in the )public domain|not (?:be )?(?:re-?used|used for direct marketing))\b",
    r"(?:please note|please be (?:advised|aware)|you should (?:note|be aware)).{0,60}(?:copyright|re-?use|publish|published on|disclosure log|direct marketing)",
    r"(?:the |this )?(?:information|response|material|document|data)s?.{0,60}(?:is|are|remains?) (?:subject to|protected by|the).{0,20}copyright",
    r"(?:a copy of )?(?:this|our|the|all|your) (?:response|request|foi|information|letter|reply)s?.{0,60}(?:may|will|is|are|can)(?: also)? be (?:published|placed|made available|added|released|disclosed).{0,60}(?:website|disclosure log|public domain|online|internet)",
    r"(?:under|in accordance with|as part of|in line with|in keeping with).{0,60}(?:publication scheme|transparency|re-?use of public sector).{0,80}",
    r"(?:the )?freedom of information act (?:2000 )?is a public disclosure regime",
    r"every (?:reasonable )?effort (?:is|has been|was) made",
    r"any (?:contact|personal) details (?:provided|contained|supplied)",
    r".{0,60}response to your request is unique and should not be used",
    r"(?:police forces|forces|it should be noted that police).{0,60}(?:routinely required|for these reasons|statistics)",
    r"(?:the |any |all )?information (?:supplied|provided|contained|disclosed|released)\b.{0,120}\b(?:copyright|re-?use|public domain|marketing|database rights)",
    r"(?:information|material|documents?) (?:which is |that is )?(?:is )?(?:subject to|protected by|covered by) (?:\w+ )?copyright",
    r"note please that|(?:it is )?(?:provided|supplied|released) (?:to you )?(?:under|subject to) (?:the )?(?:open government|re-?use)",
    r"please (?:would you|complete|take|could you).{0,60}(?:survey|questionnaire|feedback)",
    r"(?:was this page (?:helpful|useful)|your feedback|feedback\s*[:.?!–-]*$|(?:give|leave|send) (?:us )?feedback|(?:to )?help us (?:to )?improve|tell us what you)",
    r"(?:how we use|privacy (?:notice|policy)|data protection(?: notice|:|$)|for (?:information|details) (?:on|about) how (?:we|the))",
    r"most of the information that we provide",
    r"(?:find out more|related (?:links|content|pages)|share this|contact us|contact details(?=\s*[:.]?$)|back to top|in this section|print(?: this)? page|last updated|page (?:last )?updated)\b|published\s*(?::|$|(?:on )?\d)",
    r"(?:about (?:foi|freedom of information|this (?:response|release))|contact|freedom of information|accessibility|site map)\s*[:.]?$|got a question about\b|view all (?:foi|our) (?:responses|releases)|(?:the )?[\w ]{3,60} (?:is|are) committed to publishing (?:all )?(?:the )?(?:information|responses)",
    r"disclaimer|(?:this|the) (?:e-?mail|message|communication).{0,40}(?:confidential|intended|may contain|and any)",
    r"personal details in respect of your request",
    r"(?:the |all |any )?(?:information|data|figures?|statistics|details) (?:provided|supplied|given|contained|shown|in this|above|is|are)?.{0,40}\b(?:is|are|was|were) (?:only )?(?:correct|accurate|true|valid|current) (?:at|as at|as of|on|to the best)\b",
    r"please note.{0,40}\b(?:personal use|your own use|private use)\b",
    r"(?:we are |the [\w ]{2,40} is )?(?:continually|constantly|always) (?:seeking|looking|trying|striving) to improve\b|.{0,60}\b(?:grateful|appreciate it|helpful) if you (?:could|would) (?:complete|take|fill)\b",
    r"(?:therefore|accordingly|as such|in line with|please note),?.{0,60}\b(?:version|copy|anonymi[sz]ed|redacted)\b.{0,80}\b(?:website|disclosure log|published|posted)\b",
)
# Any of these must be there for the pairs below to be tried.
CLOSING_HINT = late(
    r"commissioner|review|complain|appeal|satisf|happy|content|disagree|re-?us|copyright|licen|publish|log|quer|question|further|discuss|submitting|looking|wycliffe|kinburn|tribunal|ombudsman|representation|reconsider|ogl|again|ico\b"
)
# Words that close a letter wherever they stand in a paragraph: each pair must meet in its first sentences.
CLOSING_WORDS = (
    (
        "complaint",
        late(
            r"\b(?:information commissioner|wycliffe house|kinburn castle|first[- ]tier tribunal|data protection commission(?:er)?|www\.ico\.|casework@ico|ombudsman)\b"
        ),
        late(
            r"\b(?:you|your|contact(?:ed)?|complain(?:ts?)?\b(?! (?:was|were|have|had|has|made|received|upheld|about|against us|(?:in|during|since) (?:19|20)\d\d))|appeals? (?:to|may|should|can|must)|write|address|apply|right|reach(?:ed)?)\b"
        ),
    ),
    (
        "complaint",
        late(
            r"\b(?:internal review|reviews? (?:of|by|our|this|the|under|under section|procedure)|ask for a review|a review|review (?:our|this|the) decision|look (?:at|into) (?:our|this|the) (?:decision|matter|response) again|appeal|complain|complaints? (?:procedure|process|to)|representations?|reconsider)\b"
        ),
        late(
            r"\b(?:if you|you (?:may|can|have|are entitled|wish|could|should)|allows? you|should you|your right|right (?:to|of)|entitled to|do not agree|disagree|dissatisf\w+|unhappy|not (?:happy|satisfied|content)|believe that we)\b"
        ),
    ),
    (
        "complaint",
        late(r"^(?:internal )?reviews?\b|^complaints?\b|^appeals?\b"),
        late(r"\b(?:please|write|within \d+|days|months|address)\b"),
    ),
    (
        "complaint",
        late(r"\b(?:dissatisfied|not satisfied|unhappy|not happy|not content|disagree)\b"),
        late(r"\b(?:if|should|where) you\b.*\b(?:write|contact|ask|request|may|can|please)\b"),
    ),
    (
        "reuse",
        late(r"\b(?:re-?us(?:e|ed|ing)|copyright|open government licen[cs]e|ogl)\b"),
        late(r"\b(?:information|document|material|response|data|content)s?\b"),
    ),
    (
        "reuse",
        late(
            r"\b(?:this|our|the|your|your) (?:response|reply|request|letter|answers?)\b.*\b(?:publish(?:ed)?|disclosure log|placed on|website)\b"
        ),
        late(r"\b(?:may|will|is|be|has)\b.*\b(?:publish(?:ed)?|disclosure log|placed on our|on our website)\b"),
    ),
    (
        "signature",
        late(
            r"\b(?:if|should) (?:you|this|these)\b.{0,60}\b(?:quer(?:y|ies)|questions?|further (?:help|information|assistance|clarification)|discuss|considering submitting|looking for)\b"
        ),
        late(r"\b(?:contact|e-?mail|write|call|hesitate|touch|telephone|let (?:me|us) know|please)\b"),
    ),
)
# A numbered paragraph of a review or a decision that tells the rights of appeal.
NUMBERED_RIGHTS = late(
    r"(?:if you (?:are|remain) (?:still )?(?:not satisfied|dissatisfied|unhappy|not happy|not content)|(?:you (?:may|can|have)|gives you|your right|a right|right to)\b.{0,80}\b(?:apply|complain|appeal|right|contact|ask|review))\b.{0,200}\b(?:commissioner|tribunal|ombudsman|internal review)\b"
)
# A formal statement that the letter is a refusal notice: it closes the letter where an answer stands before it.
REFUSAL_STATEMENT = late(
    r"(?:(?:i am|we are|the [\w ]{2,40} is) not (?:required|obliged) (?:by (?:statute|law)|under the act) to (?:release|provide|disclose|supply) (?:any (?:further|other|more)|the remain\w+|all)\b"
    r"|(?:this|the above|the foregoing) (?:letter|e-?mail|response|reply|decision|notice|document)? ?(?:is|acts|serves|constitutes|stands|represents|should be (?:read|treated|taken|regarded)|therefore (?:acts|is|constitutes|serves)|also (?:acts|is|constitutes|serves))(?: as)? (?:a |an |the |our |your )?(?:formal |partial |part )?(?:refusal|notice (?:of refusal|that (?:section|regulation)|required|under|for the purposes|in accordance|pursuant))\b"
    r"|refusal(?: notice)?\s*[:–-]+ to the extent\b"
    r"|(?:in addition,? |further(?:more)?,? |however,? |additionally,? )?(?:the )?[\w' ]{2,60}?(?:can |will |must )?(?:also )?neither confirms? n?or den(?:y|ies)\b"
    r".{0,60}\b(?:any|whether) (?:\w+ ){0,3}(?:other|further|additional) (?:\w+ )?information\b"
    r"|in (?:line|compliance|keeping|conformity|accord) with\b.{0,90}\brefusal\b|you (?:should|may) (?:treat|regard|take|consider) this\b.{0,60}\brefusal\b)|"
    r"(?:please (?:treat|regard|accept|take|consider|view|read)|for the purposes of|(?:this|the above|the foregoing) (?:letter|e-?mail|response|reply|notice|document)? ?(?:is|acts|serves|constitutes|should be (?:treated|regarded)|therefore acts|sets out)|in accordance with|under|pursuant to)\b.{0,90}\b(?:refusal notice|refusal|reasons for refusal)\b"
)
# A heading over advice on how to narrow a request that was refused as a whole: what follows belongs to no question.
ADVICE_HEADING = late(
    r"(?:(?:section|regulation|s\.?) ?(?:16|15|9)\b.{0,30}[:–-]+ ?)?(?:(?:our )?(?:duty|obligation) to (?:provide )?advi[cs]e (?:and|&) assist\w*|advice (?:and|&) assistance|(?:refining|narrowing|reducing|revising) your request|(?:how|ways) (?:you (?:can|could|might|may) |to )(?:refine|narrow|reduce|revise) your request)\b.{0,40}$"
)
# Polite words before a standing phrase, passed over before it is matched.
POLITE = late(
    r"(?:(?:please (?:note|be (?:advised|aware)|remember|also note)|(?:i|we) (?:would|should|must|wish to|also) (?:also )?(?:like to )?(?:point out|advise|inform|remind|add|mention|note)(?: you)?|finally|in addition|however|alternatively|additionally|further(?:more)?|note|nb|n\.b\.|lastly|equally|as (?:always|ever)|in the meantime|otherwise)\b[,:]?\s*(?:that\s+)?|[*•–-]\s*|\(\w\)\s*)+"
)
# Headings that open the authority's answers over the whole letter.
RESPONSE_HEADING = _any(
    r"(?:our |the |my |trust |council |full |final |foi |revised |university |force |original |initial |previous |first |second |third |fourth |formal |detailed |partial |authority |constabulary |board |department |agency |college |school )*(?:response|reply|answers?|ymateb|decision|findings?|outcome)s?(?: (?:to|from|of) (?:your |the )?(?:request|questions?|\w+ ?\w*))?(?:\s*[:.–-]*|\s\(?\d{1,2}(?:st|nd|rd|th)?[./ -]\w{2,9}[./ -]\d{2,4}\)?)$",
    r"(?:in )?(?:our )?response(?: to your (?:request|questions?))?\s*[:–-]*$",
    r"(?:our |the )?(?:response|reply|answer)s? to your (?:request|questions?|enquiry) (?:is|are|follows?)\b.{0,40}$",
    r"(?:please )?(?:find|see)(?: below| attached)?\b.{0,40}\b(?:response|answers|reply|information)\b(?:[^.]|\.(?! \w)){0,60}(?:below|follows|questions?|request)?[.:]*$",
    r"(?:your|the) questions? (?:is|are|have been) answered\b.{0,40}$",
    r"(?:the )?answers? (?:is|are|to your)\b.{0,40}[:.]$",
    r"(?:what )?(?:we|our|the council|the trust) (?:said|replied|answered|response)\s*:?$",
    r"in answer to your\b.{0,40}[:.]$",
    r"(?:we|i) (?:(?:can|are able to|am able to)(?: now)?|(?:am|are) now able to|now) (?:respond|answer|reply|provide (?:you with )?(?:a|the|our|my) (?:full )?(?:response|reply|answer))\b.{0,40}[:.]$",
    r"decision under the terms",
    r"(?!this|that|here|it\b|please|end of)(?:the )?[\w &]{2,30}['’]s? (?:response|reply|answer|decision|determination)s?\s*[:.–-]*$",
    r"(?:details of (?:our |the )?response|determination|results? of (?:our |the )?search(?:es)?|search results|our answers? (?:is|are)\b.{0,60}(?:below|question|red|blue|green|bold|italics?).{0,20})\s*[:.–-]*$",
    r"(?:(?:i|we)|(?:the )[\w &]{2,30}) (?:can|am|are|is|will|would|now|able|pleased|in a position|to|therefore|also|like| )+(?:provide|confirm|advise|give|offer|supply|disclose|release|state|inform)\b(?: you)?(?: with| of| as)? (?:the following|follows)(?: response| information| answers?| details| data)?\s*[:.]$",
    r"(?:the |all )?(?:information|data|details|answers?)(?: that)?(?: you (?:have )?(?:requested|asked for|sought)| requested| held)? (?:is|are|has been|have been) (?:set out|provided|given|detailed|supplied|shown|listed|presented)\b.{0,30}\bbelow\s*[.:]$",
    r"in (?:response|answer|reply) to (?:your|the|each)\b.{0,60}\b(?:as follows|the following)\s*[:.]$",
    r"(?:(?:our |the )?(?:response|reply|answer)|(?:responded|date of response)\s*[:–-]?)\s+(?:dated |sent |on )?\d{1,2}[\s./-]\w{2,9}[\s./-]\d{2,4}$",
    r".{0,60}\b(?:response|reply|answers?)s? (?:(?:is|are|can be found|may be found)(?: set out| provided| given| detailed)? )?(?:as follows|below|underneath|set out below)\s*[:.]?$",
    r"(?:information|details|documents?) (?:provided|supplied|disclosed|released|held|given)\s*[:.–-]*$",
)
REQUEST_HEADING = _any(
    r"(?:what you (?:asked|requested|wanted)(?: us| for| to know)*|(?:the )?information (?:that )?you (?:have )?(?:requested|asked for|sought)|requested information)\s*[:.–-]*$",
    r"(?:specifically,? |in particular,? )?you (?:have )?(?:asked|requested)(?: us| for)?\s*[:–-]+$",
    r"(?:your |the )?(?:request|questions?)\s*[–-]+\s*(?:foi|ref|reference|no|\d)[\w /.:-]{0,30}$",
    r"(?:your |the |foi |original |information |full |specific |exact |initial |actual |(?:details|summary|wording|text|scope|copy|terms) of (?:your |the )?)*(?:request|questions?|enquiry|query|cais)(?: (?:and (?:trust )?(?:response|answer|reply)|for information|details|summary|received|made|asked))*\s*[:.–-]*$",
    r"(?:you|the applicant|the requester) (?:have )?(?:asked|requested|wrote|said|enquired)\b.{0,80}[:–-]\s*$",
    r"you asked(?: us)?\s*[:.]?$",
    r"information (?:requested|sought|asked for)\s*[:.–-]*$",
    r"your (?:request|questions?)\b.{0,80}[:–-]+\s*$",
)
PREAMBLE = _any(
    r"(?:thank you|(?:many )?thanks|diolch) (?:for|am)\b",
    r"(?:further to|with reference to|in (?:relation|reference|regard|response|reply) to|i (?:refer|write)(?! to (?:ask|request|enquire|seek|make|find)\b)|i am (?:writing(?! to (?:ask|request|enquire|seek|make|find)\b)|responding|replying)|we (?:refer|write)|re:|following (?:receipt|your)|following an investigation)\b.{0,200}",
    r"(?:your|the|this) request (?:for information )?(?:has been|was|is being|have been)\b.{0,120}(?:received|considered|handled|dealt|processed|logged|passed)",
    r"(?:i|we) (?:can |am able to |are able to )?(?:confirm|acknowledge) (?:that )?(?:receipt|we (?:have )?received|the (?:trust|council|university|department|authority) holds|we (?:do )?hold|i hold)",
    r"(?:the )?(?:freedom of information|environmental information)\b.{0,60}$",
    r"(?:this is to inform you|you wrote|you asked|you requested|you (?:have )?sent)",
    r"may i (?:begin|apologise)|(?:i|we) apologise for the (?:delay|lateness)|please accept (?:my|our) apologies",
    r"section 1\s?\(1\)|section 1 of (?:the )?(?:freedom|foia)",
    r"(?:i|we) have (?:now )?completed (?:my|our|the|a) search(?:es)?(?: for (?:the|this) information)?(?: (?:that )?you (?:have )?(?:requested|asked for))?\.?$",
    r"(?:i|we) (?:have|am|are) (?:now )?(?:considered|completed|processed|treating|dealing|dealt|handling|handled|processing)\b.{0,30}(?:request|your)",
)
NAVIGATION = _any(
    r"skip to (?:main )?content",
    r"menu$",
    r"home$",
    r"(?:log|sign) in$",
    r"search$",
    r"cookies?\b",
    r"you are here",
    r"breadcrumb",
    r"« ?back",
)
# Labels that stand on their own line before a question or an answer, without a number.
QUESTION_LABEL = late(
    r"(?:(?:cais|cwestiwn|question|request)\s*[/|]\s*(?:cais|cwestiwn|question|request)|q|question|query|request|you asked(?: us)?|your question|you requested|we asked|cwestiwn|information requested)\s*[:.–-]*$",
    re.I,
)
ANSWER_LABEL = late(
    r"(?:(?:ateb|ymateb|answer|response|reply)\s*[/|]\s*(?:ateb|ymateb|answer|response|reply)|a|ans|answer|(?:our |the |trust |council |foi |university |force )?(?:response|reply|answer)s?|(?:what )?we (?:said|answered|replied)|ateb|ymateb|our response (?:is|was)|response provided)\s*[:.–-]*$",
    re.I,
)
ANSWER_LABEL_INLINE = late(
    r"(?:(?:answers?|ans|response|reply|(?:our|trust|council|foi) (?:response|answer|reply)|ateb|ymateb)\s*[:–-]+\s*(?=\S)|(?-i:A)\s*[:).]\s+(?=[A-Z0-9£•])|we (?:said|answered)\s*:\s*)",
    re.I,
)
QUESTION_LABEL_INLINE = late(r"(?:(?:question|query|request|you asked)\s*[:–-]+\s*(?=\S)|(?-i:Q)\s*[:).]\s+(?=[A-Z]))", re.I)

# A thank-you sentence that leads into the request without a colon: "… in which you requested the following".
WANTED_END = late(r"\bthe following(?: information| questions?| details)?$")
LEAD_IN = late(
    r"\b(?:you|your|request(?:ed|ing)?|ask(?:ed|ing)?)\b[^.?!:]{0,120}\bthe following(?: information| questions?| details)?$"
)
LONGEST_LEAD = 250  # characters of a whole paragraph that leads into the request without a colon
# A paragraph whose end leads into the request: "You asked for the following information:".
REQUEST_LEAD = late(
    r"(?:^|[.?!,]\s+|[‘“'\"])(?![^.?!:]{0,160}\b(?:section|exempt|response|respond|answer|repl(?:y|ies)|confirm|provide you|provided|below|advise|find|disclos|releas|table shows|submitted|contact|address|website|link|telephone|e-?mail us|visit|available))(?=[^.?!:]*\b(?:requested|request(?:ing)?|asked|ask(?:ing)?|questions?|information|know|seek(?:ing)?|require|wanted|wrote|stated|supply|could you|can you|please (?:provide|supply|answer|give|tell|send))\b)(?:[^.?!:\s]+\s+){2}[^.?!:]{3,200}[:–-]+\s*[-·•]?\s*$"
    r"|^(?:we |i )?(?:thank you|(?:many )?thanks|you (?:have )?(?:asked|requested))\b(?![^.?!]*\b(?:response|answer|repl|provided))[^.?!]{0,80}\b(?:information|questions?|following|details)\b[^.?!]{0,40}\b(?:below|as follows|following)\b[^.?!]{0,80}[.:]?$"
)
# "Your request is repeated below." with no colon.
REPEATED_LEAD = late(
    r"(?:^|[.?!]\s+)(?:for (?:your |our )?(?:ease of )?(?:reference|convenience|completeness),? )?(?:your|the) (?:original |full |specific )?(?:request|questions?|e-?mail|enquiry)\b[^.?!:]{0,40}\b(?:is|are|was|were|has been|have been) (?:reproduced|repeated|reprinted|restated|set out|copied|shown|given|listed|quoted|outlined|detailed)\b(?![^.?!:]*\b(?:answer|response|repl))[^.?!:]{0,40}[.:]?$"
)
# The same in few words, at the end of a paragraph: "… on 8 May. You asked:", "It reads:", "the text of it was:".
SHORT_LEAD = late(
    r"(?:^|[.?!,;]\s+|\b(?:in which|where|when|and|that|which)\s+)(?:you (?:have |had |then |also )?(?:asked|requested|wrote|said|stated|wanted(?: to know)?|put|enquired|sought|posed|raised)(?: (?:us|me|for|the|following|to know|about|that|in it|these|questions?|information|points?))*"
    r"|(?:it|which|this|they) (?:reads?|ran|says|said|asked|asks|was worded)(?: as follows)?"
    r"|(?:your|the) (?:request|question|e-?mail|letter|message|enquiry|query|note)s? (?:was|were|is|are|read|reads|said|says|asked|asks|ran|stated)(?: as follows| the following)?"
    r"|[^.?!:]{0,60}\b(?:request|enquiry|questions?)\b[^.?!:]{0,60}\b(?:regarding|concerning|about|relating to|in relation to|in respect of|with regards? to)"
    r"|the (?:text|wording|terms) (?:of (?:it|your \w+|the \w+) )?(?:was|were|is|are|read|reads|ran)(?: as follows)?)\s*[:–-]+\s*$"
)
# Words before a list of the authority's own: factors weighed, things enclosed, ways to narrow the request, what a section says.
OWN_LIST = late(
    r"(?:\b(?:factors?|reasons?|considerations?|arguments?|suggest(?:ions?|ed)?|options?|enclos(?:e|ed|ing|ures?)|attach(?:ed|ing|ments?)|looked at|into account|having regard to|in favour|against|public interest|refin(?:e|ing)|narrow(?:ing|ed|er)?|notice (?:which|that)|made up of|consists? of|comprises?)\b(?:(?!answers?|respon|repl|questions?|following|information|request|below)[^.?!:]){0,40}[:–-]?|\bsuggestions\s*:)$"
)
# The rest of a request that earlier answers left over.
REMAINDER = late(
    r"(?:(?:the )?(?:remainder|rest) of (?:your|the|this)|(?:all|any|the) (?:the )?(?:other|remaining) (?:parts?|questions?|points?|elements?|aspects?|information)|(?:your|the) remaining questions?)"
)
# Standing words between the salutation and the answer: thanks, receipt, handling, duty, delay.
OPENING = _any(
    r"(?:we |i )?(?:thank you|(?:many )?thanks|diolch)\b",
    r"(?:further to|with reference to|in (?:reference|regard|response|reply) to|i (?:refer|write|am writing|am responding)\b(?! to (?:ask|request|enquire|seek|make|find)\b)|we (?:refer|write|are writing)|following receipt)\b",
    r"(?:re|ref|subject|title)\s*[:-].{0,200}$",
    r"[^.?!:]{0,70}\b(?:freedom of information|environmental information|information request|request for information|foi request|foisa?|access to information)\b[^.?!]{0,70}$",
    r"(?:your|the|this) (?:recent |foi |freedom of information |information )?(?:request|enquiry|application)s?\b.{0,60}\b(?:has been|was|is being|have been|is|under|for)\b.{0,120}(?:received|considered|handled|dealt|processed|logged|passed|refer|below)",
    r"(?:the |under the |request(?:s)? (?:for information )?under (?:the )?)?(?:freedom of information|environmental information|foi|re:?|request for information|information request|subject)\b.{0,90}$",
    r"(?:i|we) (?:have|am|are|have now) (?:now )?(?:considered|completed|processed|treating|dealing|dealt|handling|handled|processing|treated|searched)\b.{0,60}(?:request|your|enquiry|search)",
    r"(?:may i|please accept|i |we )(?:begin|my|our|apologi[sz]e).{0,60}(?:delay|late|apolog)",
    r"(?:please accept (?:my|our)|(?:(?:i am|we are|i['’]m|we['’]re) )?(?:very |really )?sorry|(?:my|our|with) (?:sincere )?apologies)\b.{0,60}\b(?:delay|late|apolog|took|taken)",
    r"with (?:regards?|respect|reference) to your\b.{0,200}\b(?:request|e-?mail|letter|enquiry)\b",
    r"(?:i|we|the [\w &]{2,40}) (?:can confirm that your|have (?:now )?had the opportunity|received your|has (?:now )?(?:considered|completed|processed))\b.{0,60}\b(?:request|enquiry|application)\b",
    r"(?:the |our )?search(?:es)? (?:has|have|was|were) (?:now )?(?:been )?(?:completed|conducted|carried out|undertaken)\b.{0,60}$",
    r"(?:i am|we are) (?:now )?(?:pleased|in a position|able|happy) to (?:respond|reply|answer|provide (?:you )?(?:with )?(?:the following|our|a) (?:response|reply|answer|information))\b.{0,60}$",
    r"(?:i|we) (?:can )?(?:acknowledge|confirm receipt)",
    r"(?:you (?:wrote|sent|contacted|emailed|submitted))\b",
    r"(?:this is to inform you|this letter is|please find (?:below|our response)|our response|the response|your request is repeated|i set out)\b.{0,160}(?:below|follows|questions?|completed|response|response in)",
    r"(?:our|your) ref",
    r"(?:the )?request was received",
    r"official\b",
    r"(?:ref(?:erence)?(?: no| number)?|subject|date|title|category|keyword|published|requested|responded|disclosure date|request number|foi reference|date (?:received|responded|completed|of|closed))\b\s*[:.]",
)
# "I can confirm that the Council holds some of it": right before an answer it belongs to it, elsewhere to nothing.
CONFIRMS = late(
    r"(?:in accordance with [^.]{0,80},?\s+)?(?:i|we) (?:can )?confirm that (?:the|some|we|this|your)\b.{0,90}\b(?:holds?|held)\b.{0,60}$"
)
HOLDS = _any(
    r"(?:i|we) (?:can |am able to |are able to |wish to )?(?:confirm|advise|inform|respond|reply|answer|provide)",
    r"(?:the|this) [\w ]{0,40}(?:holds|hold|does hold|has)\b",
    r"(?:i|we) (?:have|am|are|do)\b",
    r"(?:the )?(?:information|response|answer)\b",
)
# The authority speaks again after a request in prose: how it handles it, that it has finished, what it encloses.
HANDLED = _any(
    r"(?:i|we) (?:have|am|are|have now) (?:now )?(?:considered|completed|processed|treating|dealing|dealt|handling|handled|processing|treated|searched|carried out|undertaken)\b",
    r"your (?:recent )?(?:request|enquiry) (?:has been|is being|was|have been)\b",
    r"(?:the|our) (?:information|response|answer)s? (?:that )?(?:you (?:have )?(?:requested|asked)|(?:we|to your)).{0,60}(?:is|are|below|follows|given)",
    r"(?:i|we) can (?:now )?(?:confirm|advise|respond|answer)\b",
    r"in (?:response|reply|answer) to your (?:request|question|enquiry)",
)
# A sentence that tells the request by itself.
TOLD = late(
    r"(?:specifically,? |in particular,? |in (?:your|this|that) (?:request|e-?mail|letter|message|note),? |on \d[^,.]{3,20},? |there,? |essentially,? |in (?:short|summary|essence),? )?"
    r"(?:you (?:have |had )?(?:also |then )?(?:asked|requested|would like|wish(?:ed)?|want(?:ed)?|enquired|inquired|queried|wrote asking|sought|seek|are seeking|were seeking|are interested in|were interested in|are looking for|were looking for|needed)"
    r"|your (?:request|question|enquiry|query|e-?mail|letter|message) (?:is|was|asked|asks|sought|seeks|concerns|concerned|related|relates|requested)(?! (?:received|dated|dealt|handled|being|processed|acknowledged|logged|passed|treated|considered|refused))|the request (?:is|was) (?:for|to)|the (?:applicant|requester) (?:asked|requested|sought|wanted|wishes|wished)|what you (?:asked|wanted|requested|are after|were after))"
    r"\b(?!.{0,20}\b(?:review)\b)",
    re.IGNORECASE,
)
# Where an e-mail is quoted below the letter.
QUOTED = late(
    r"(?:-{2,}\s*)?(?:original message|forwarded message|begin forwarded message|original request)\b|from:\s|on .{6,80} wrote:\s*$|sent:\s|>\s",
    re.IGNORECASE,
)
# The words of the thank-you sentence up to the request itself.
REQUEST_PHRASE = late(
    r"\s*(?:(?:thank you|(?:many )?thanks) for|further to|with reference to|in (?:response|reply|reference|regard|relation) to|(?:i|we) (?:refer to|write (?:in|about|with|further)|am (?:writing|responding)|acknowledge)|your|you|(?:i|we) (?:have )?received|on \d)"
    r"[^.?!:]{0,260}?\b(?:requesting(?: that| to know)?|requested(?: that| to know)?|asking(?: for| about| us| to know)?|requests?(?: (?:of|dated|made on|received on|from) [^,.?!:]{3,30}?)? for(?= (?:the|an?|all|any|copies|details|access to|documents|data|figures|how) )|(?:in which |where |when )you (?:asked|requested|wanted|sought|wished)(?: for| about| to know| us)?|you (?:have )?(?:asked|requested)(?: for| about| to know| us)?|wish(?:ing)? to know|to know|"
    r"(?:for|requesting|seeking) (?:the following )?information (?:about|on|regarding|relating to|in relation to|concerning|in respect of|with regards? to)|(?:regarding|concerning|relating to|in relation to|in respect of|with regards? to)"
    r"|\brequest(?: (?:of|dated|made on|received on|under) [^,.?!:]{3,60}?)? about)(?: the following)?[:,]?\s+",
    re.I,
)
NO_REQUEST = _any(
    r"(?:information )?(?:under|which|that was|dated|received|in accordance|and|from|by|of|on|as|in line)\b",
    r"the (?:freedom|environmental|above|provisions|foi)",
    r"information (?:under|held|from|which|dated|received|of|in)\b",
    r"your\b",
    r"(?:foi|freedom)",
)
# Where the thank-you sentence goes on after the request that it restates.
AFTER_REQUEST = late(
    r",?\s+(?:which|that) (?:was|were|we|i|has|have|you)\b|,\s+(?:received|dated|made|submitted|sent|please find|and (?:our|i|we) |i (?:can|am)|we (?:can|are))\b|\s+(?:under|in accordance with|pursuant to|made under) (?:the )?(?:freedom|environmental|foi|data protection)",
    re.IGNORECASE,
)
SENTENCE_STOP = late(r"[.?!](?=[’”\"')]*(?:\s|$))[’”\"')]*")


@lru_cache(maxsize=8192)
def leads_own_list(plain: str) -> bool:
    """Whether a paragraph leads into a list of the authority's own: "The factors in favour are:", "I enclose:"."""
    words = plain[-160:].lower()
    return words[-1:] not in ".?!" and not leads_in_request(plain) and OWN_LIST.search(words) is not None


@lru_cache(maxsize=8192)
def opens(words: str) -> bool:
    """Whether a paragraph, by its first words in lower case, opens a letter: many readings ask it of each."""
    return OPENING.match(words) is not None


@lru_cache(maxsize=8192)
def leads_in_request(plain: str) -> bool:
    """Whether a paragraph ends by leading into the request: "You asked for the following:"."""
    if WANTED_END.search(plain[-40:].lower()):
        return LEAD_IN.search(plain[-260:].lower()) is not None
    if plain[-1:] not in ":-–•·." or (plain[-1] == "." and len(plain) > LONGEST_LEAD):
        return False
    words = plain[-200:].lower()
    if plain[-1] in ".:" and REPEATED_LEAD.search(words):
        return True
    return REQUEST_LEAD.search(words) is not None or (plain[-1] != "." and SHORT_LEAD.search(words) is not None)
