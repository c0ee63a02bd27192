"""What an internal review says of the answer before it: its provisions are reported there, not relied on, where the review overturns.

A review tells the earlier refusal and the requester's grounds before it finds. Such stretches are known by their headings ("The
original response", "Your grounds"), which a heading of findings ends, or by a sentence that reports ("the Council replied on 29 July
that …"). Where the review only upholds, what it reports is still what the authority stands on.
"""

from __future__ import annotations

from foiparse.late import late
from foiparse.law.words import words

# A review says what it is in its heading or first paragraph.
OPENING = 1800
_REVIEW = late(
    r"[cdinor](?<=\b.)(?:(?<=i)nternal review|(?:(?<=o)utcome|(?<=r)esult|(?<=d)ecision|(?<=n)otice|(?<=c)onclusion)s? (?:of|on|up?on) "
    r"(?:the |your |a |my |our )?(?:review|reconsideration)|(?<=d)ecision (?:on|up?on) (?:your )?representations|"
    r"(?<=r)(?:equest for (?:a |an )?(?:internal |formal )?review|econsideration|equirement for review|"
    r"eview of (?:the |our |your )?(?:foi|eir|freedom|decision|response|handling|request)))"
)
# Where only rights are offered, a review is to come.
_OFFERED = late(r"\b(?:if you|should you|you (?:may|can|have|are entitled)|right to|entitled to|please|wish)\b[^.\n]{0,120}\Z")
_HEADING = late(
    r"(?:^|\n)[ \t]{0,8}(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)][ \t]{0,8})?(?P<title>[^\n.]{4,70}?)[ \t]{0,4}[:.]?[ \t]{0,4}(?=\n)"
)


def is_review(text: str) -> bool:
    """Whether a letter is the outcome of a review, by its opening. `text` in lower case."""
    opening = text[:OPENING]
    return any(not _OFFERED.search(opening[max(0, m.start() - 140) : m.start()]) for m in _REVIEW.finditer(opening))


class History:
    """The stretches of one letter that report an earlier answer or the requester's grounds; none in a letter that is no review."""

    def __init__(self, text: str) -> None:
        """`text` is clean."""
        low = text.lower()
        self.text = low if len(low) == len(text) else ""
        self.told: list[tuple[int, int]] = []
        self.overturned = False
        if not self.text or not is_review(self.text):
            self.text = ""
            return
        self.overturned = words("overturned").search(self.text) is not None
        self._stretches()

    def _stretches(self) -> None:
        since = -1
        for heading in _HEADING.finditer(self.text):
            title = heading["title"]
            if words("heading of findings").search(title):
                self._close(since, heading.start())
                since = -1
            elif since < 0 and words("heading of history").match(title):
                since = heading.end()
        self._close(since, len(self.text))

    def _close(self, since: int, until: int) -> None:
        if since >= 0 and until < len(self.text):
            self.told.append((since, until))

    def reports(self, at: int, before: str) -> bool:
        """Whether a citation at `at`, with its sentence up to it, is told of an earlier answer that the review does not keep."""
        if not self.overturned:
            return False
        if any(a <= at < b for a, b in self.told):
            return True
        reported = words("reported").search(before)
        return reported is not None and not words("kept").search(before)
