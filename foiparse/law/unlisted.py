"""Laws of their own that the registry has not, whose numbers mean other things than ours: an island's, or a Canadian province's."""

from __future__ import annotations

from foiparse.late import late

_ISLANDS = late(r"Freedom\s{1,3}of\s{1,3}Information\s{1,3}(?:Act\s{1,3}2015|\(Jersey\)\s{1,3}Law)")
# A province's Act, by its name or its Commissioner; the federal one has neither.
_PROVINCES = late(
    r"Protection\s{1,3}of\s{1,3}Privacy\s{1,3}Act|\bM?FIPPA\b|\bFOIPP?A?\b|"
    r"Privacy\s{1,3}Commissioner(?:\s{1,3}(?:of|for)\s{1,3}|/)(?:Ontario|British|Alberta|Saskatchewan|Newfoundland|Nova|P)"
)
# The regime that the header takes such a letter for.
_TAKEN_FOR = {"foia": (_ISLANDS, _PROVINCES), "atia_ca": (_PROVINCES,)}


def unlisted(section: str, text: str, signs: tuple[str, ...]) -> bool:
    """Whether a letter is under one of these; `section` is the regime it is taken for and `signs` are the words that show that one."""
    laws = _TAKEN_FOR.get(section, ())
    return any(law.search(text) for law in laws) and not any(sign in text for sign in signs)
