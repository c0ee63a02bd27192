"""Provisions that a letter says it does not use, that others wanted used, and words that only look like it; sentences of our own."""

from __future__ import annotations

import pytest

from tests.law.test_wordings import M, R, roles

NOT_USED: list[str] = [
    "The log is short, so section 12(1) has not come up.",
    "Nothing was struck out, hence section 40(2) does not come into it.",
    "Compiling this took an afternoon and section 12(1) has not had to be considered.",
    "Section 12(2), which deals with finding out whether something is held, is not used.",
    "Section 24(1), also put forward by the port, was not used.",
    "We did not need section 41(1).",
    "We don't also need section 38(1)(b), much as we worry for the wardens.",
    "He saw no need to add section 36(2)(c).",
    "There was no reason to look at section 14(1).",
    "It was therefore not necessary to consider section 31(1)(a).",
    "The drowned are not protected by section 40(2).",
    "This isn't a case of section 12(2), as we know what we have.",
    "We make no use of section 35(3).",
    "We looked at section 24(1) as well but do not need it.",
    "An early draft relied on section 41(1) and we've dropped that.",
    "We considered section 22(1) but didn't use it as no date is fixed.",
    "We refused your earlier request under section 12(1) as too wide.",
    "We would be slow to turn to section 14(1).",
    "Since you ask, section 42(1) might have done just as well.",
    "Section 40(2) was cited for the posts, which was plainly mistaken.",
    "Nor, though two of them speak of the levy, have we applied section 28(1).",
    "For none of the four did we rely on section 41(1).",
    "Section 38(1), health and safety, was thought about too, but one is enough.",
    "We gave some thought to section 36(2)(c), but our dean was not asked for an opinion.",
    "We consulted the harbour about section 27(1)(a) and don't think that harm is likely.",
    "He has agreed to this; ordinarily section 40(2) would apply to his post.",
    "The Act has no ceiling of the sort section 12(1) sets.",
    "You wrote that you would fight section 43(2). That is not the one that counts here.",
    "The requester's point on section 12(1) is a fair one.",
    "The board hangs in the ferry hall, yet we haven't taken that point (section 21(1)).",
    "It would not be a kindness to the reader, and we do not think it right to cite section 21(1).",
    "I have not just sent you off with section 21(1); the five papers come with this.",
    "We know of the other nine and have not treated this as one that falls to section 14(1).",
    "Sorting the cards would not exceed the limit of section 12(1), but it would be new work.",
    "It holds for boats and for owners, so that nothing turns on section 40(2).",
    "It is not called vexatious, and section 14(1) has played no part.",
    "It isn't a case of a letter got from a stranger under section 41(1).",
    "I don't agree that nine hundred slides make a request vexatious (section 14(1)) when they lie in one box.",
    "For those months I think that you are right and section 43(2) doesn't hold.",
    "Section 36(2)(c), the conduct of affairs, was on the guild's list, and was not accepted.",
    "You may have heard of section 41(1): it was put to us by the maker and we didn't agree.",
    "This does for the seals what section 38(1)(b) does for people, and no, that section isn't the one.",
    "(Section 22A(1) is for research and isn't what's in point.)",
    "It could have priced the search under section 12(1) but did not think that fair.",
    "Even were some cards to say so, reading all of them would take us past section 12(1).",
    "At first we thought to refuse this under section 12(1), but a query was found that counts them.",
    "We had thought that this would go past section 12(1), but were helped by an older list.",
    "We wondered about section 31(1)(g), but no duty of an inspector would be harmed.",
    "(Section 41(1) can outlive a person. We didn't decide whether it does here.)",
    "We relied then on section 43(2) for the first loan. Neither is relied on now.",
]
WANTED_BY_OTHERS: list[str] = [
    "Both growers also claimed that section 41(1) applied; as each had agreed to publication we did not agree.",
    "One ferry firm asked us to rely on section 43(2): we do not agree with it.",
    "A lodger argued that section 40(2) was the right exemption. We have not found it necessary to decide about that.",
    "It was put to us by the brewer that this is a trade secret (section 43(1)). We differ.",
    "A warden wondered about section 38(1)(b). Not pursued.",
    "Section 31(1)(a) was proposed by the estates team but was not retained.",
    "The carter also urged section 41(1) upon us, but gave his price freely, so that does not arise.",
    "The depot suggested that section 44(1)(a) might bar us; we looked and it doesn't.",
]
STILL_USED: list[str] = [
    "It was meant for the spring report before you asked, so section 22(1) applies.",
    "The prices you asked for are exempt under section 43(2).",
    "You will note that the names have been taken out under section 40(2).",
    "These are letters between solicitor and client, subject to legal professional privilege, and section 42(1) is engaged.",
    "It was collected for an inquiry that may lead to charges and falls within section 30(1)(b).",
    "It would put the lodger in danger if it were passed around (section 38(1)(b)).",
    "The firm argued that it would lose custom, and section 43(2) is engaged. We do not think that the public interest outweighs this.",
    "We can neither confirm nor deny it, since if it were held it would be exempt under section 31(1)(a).",
    "We do not need to confirm or deny under section 40(5B)(a)(i).",
    "We have not needed to go on once the limit was passed: section 12(1) applies.",
    "Section 40(2) is absolute and we do not need to consider the public interest.",
    "Section 40(2): the clerk has no public role.",
    "This is not a matter of public record and is exempt under section 40(2).",
    "Section 43(2) applies: the prices do not need to be known for the accounts to be read.",
    "The Act does not require us to send what is exempt under section 21.",
    "Withheld under section 35(1)(a), since the options were discussed with ministers only.",
    "Their terms are not protected by copyright and are exempt under section 43(2).",
    "There is no need to print it again as it is on our website: section 21 applies.",
    "Section 40(2) applies as the warden would normally have no say in such a thing.",
    "We have considered your view about harm and do not find it weighty. Section 43(2) is engaged.",
    "How many withdrew after the open day is withheld under section 40(2).",
    "A family could sue if we broke that promise, so section 41(1) exempts it.",
    "It would be actionable were we to publish it (section 41(1)).",
    "If it did exist it would be exempt by section 31(1)(g).",
    "The minutes are on our website. Section 21(1).\n(f) When was the hall opened?\nIt has been built. It was not needed.",
    "Please could you give the fares\nOur answer: Refused under section 43(2), as rivals would undercut them.",
]
CASES = [(words, M) for words in (*NOT_USED, *WANTED_BY_OTHERS)] + [(words, R) for words in STILL_USED]


@pytest.mark.parametrize(("words", "role"), CASES)
def test_what_is_said_not_to_be_used_is_only_mentioned(words: str, role: str) -> None:
    assert set(roles(words, "A", "foia").values()) == {role}
