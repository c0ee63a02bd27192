"""What columns are headed by in tables of questions and answers, in the everyday wording of authorities."""

# ruff: noqa: E501  (a pattern is read whole)
from __future__ import annotations

import re

from foiparse.late import late

# The heading of a column that asks. A table is taken for questions and answers only where another column's heading answers.
ASKED_HEADER = late(
    r"(?:(?:your|the|foi|freedom of information|original|information|specific|applicant['’]?s?|requester['’]?s?|(?:details?|parts?|elements?|points?|wording|text) of(?: the)?) ){0,3}"
    r"(?:(?:requests?|questions?|quer(?:y|ies)|enquir(?:y|ies))(?: (?:asked|raised|posed|submitted|text|wording|details?|items?|for information))?|q|asks?|"
    r"(?:what )?you (?:have )?(?:asked|requested)(?: us)?(?: for)?|asked|requested|cais|cwestiwn|cwestiynau|"
    r"(?:information|data|details?|items?)(?: you(?: have)?)? (?:requested|asked for|sought|required)|requested (?:information|data|details))(?: \(?s\)?)?\s*[:.]?$",
    re.IGNORECASE,
)
# The heading of a column that answers: whoever answers stands before it or behind it ("Trust's response", "Response from the service").
ANSWER_HEADER = late(
    r"(?:[\w]+(?:['’]s?)? ){0,5}(?:(?:responses?|answers?|repl(?:y|ies))(?: (?:provided|given|text|details?|to (?:the |your )?(?:request|question)|from (?:the )?\w+))?|a|"
    r"(?:what )?we (?:said|answered|replied|hold|can (?:tell you|confirm|say))|(?:information|data) (?:provided|supplied|held|we hold|disclosed|released)|"
    r"comments?|ymateb|ateb|atebion)\s*[:.]?$",
    re.IGNORECASE,
)
# The heading of a column that says more beside the answer.
EXTRA_HEADER = late(
    r"(?:(?:any|further|additional|other|our|relevant|reasons? for) )*(?:exemptions?|exceptions?|reasons?|notes?|comments?|explanations?|remarks?|sections?)\b.{0,40}$",
    re.IGNORECASE,
)
