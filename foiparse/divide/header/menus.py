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


def printed(raw: str) -> int:
    """How many characters of a line are the day and time at which its page was printed; the page's title may follow."""
    match = _PRINTED.match(raw) if raw.lstrip()[:1].isdigit() else None
    return match.end() if match else 0
