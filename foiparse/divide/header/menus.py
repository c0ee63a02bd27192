"""A web page's menus over its letter, in text that a converter made of it: no part of the letterhead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiparse.late import late

MOST_MENU_LINES = 25  # a site's menus before its first words
FEWEST_MENU_LINES = 2  # one such line may be a letter's own: "Contact us" over an address
LONGEST_MENU_LINE = 80

_ITEM = late(
    r"(?:skip to (?:main )?(?:content|navigation)|(?:main )?menu|(?:site )?search(?: this site)?|home(?: ?page)?|"
    r"(?:this (?:web)?site uses |our )?cookies?(?: on this (?:web)?site| policy| settings)?|(?:accept|reject|allow)(?: all)?(?: cookies)?|"
    r"manage (?:cookies|settings)|you are (?:here|in)\b.{0,60}|(?:about|contact)(?: us)?|your (?:council|area|trust|organisation)|news|services|"
    r"log ?in|sign in|my account|access to information|freedom of information|(?:foi )?(?:responses|disclosure log)|publications|"
    r"close|back(?: to .{1,40})?|toggle navigation|accessibility|a to z|a-z)\W*$|"
    r"(?:home|hafan)\s*[>»›/|].{1,70}$",
    re.I,
)
# What a browser prints over each page of a web page, or alone at its foot: "30/11/2026, 13:47   Fly-tipping - Ashcombe Council".
_PRINTED = late(r"\s*\d{1,2}/\d{1,2}/(?:\d{2}|\d{4}), \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s+|$)")
# The heading over links to other entries of a log, and what shows that it stands beside the page's own and not below it.
_RELATED = late(
    r"\W*(?:(?:related|similar|other|recent|latest|more|linked|popular|previous)(?: [\w-]+){0,3} "
    r"(?:requests?|responses?|disclosures?|releases?|entries|pages|links|documents|content|items|articles)|"
    r"see also|related|you (?:may|might) (?:also )?(?:like|be interested in)|more like this|in this section)\W*$",
    re.I,
)
_ANSWER_BELOW = late(
    r"\W*(?:(?:our|the|foi|full) )?(?:response|answer|reply|information requested|you asked)\W*$|\W*(?:dear|yours) ", re.I
)
_NO_LINK = late(
    r"[.?:;]\s*$|©|\b(?:published by|tel|telephone|contact)\b|@|\b(?:you|we|your|our|is|are|was|were|has|have)\b", re.I
)
MOST_LINKS, LONGEST_LINK = 20, 120
_FIGURE = late(r"\d")  # a trail may end in the letter's own number
_TRAIL = late(r"(?:home|hafan)\s*[>»›].{1,70}$", re.I)


def menu_lines(texts: Sequence[str]) -> int:
    """How many of the first lines are a site's menus: none, where fewer than two of them are."""
    count = 0
    for text in texts[:MOST_MENU_LINES]:
        if len(text) > LONGEST_MENU_LINE or _FIGURE.search(text) or not _ITEM.match(text):
            break
        count += 1
    return count if count >= FEWEST_MENU_LINES or (count and _TRAIL.match(texts[0])) else 0


def links_to_others(texts: Sequence[str]) -> set[int]:
    """The numbers of the lines under "Related requests" or the like that hold another page's number or day, at the foot of a page."""
    found: set[int] = set()
    for i, text in enumerate(texts):
        if len(text) > LONGEST_MENU_LINE or not _RELATED.match(text) or any(map(_ANSWER_BELOW.match, texts[i + 1 :])):
            continue
        for k in range(i + 1, min(i + 1 + MOST_LINKS, len(texts))):
            if len(texts[k]) > LONGEST_LINK or _NO_LINK.search(texts[k]):
                break
            if _FIGURE.search(texts[k]):
                found.add(k)
    return found


def printed(raw: str) -> int:
    """How many characters of a line are the day and time at which its page was printed; the page's title may follow."""
    match = _PRINTED.match(raw) if raw.lstrip()[:1].isdigit() else None
    return match.end() if match else 0
