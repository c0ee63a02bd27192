"""What closes a letter by its words, and what only speaks of the letter at its end."""

from __future__ import annotations

import pytest

from foiparse.divide.closings import kind_of, mark_words_about
from foiparse.divide.units import make_units
from tests.divide.letters import document

CLOSING = {
    "You can find out how we use your personal data in our privacy notice.": "reuse",
    "To find out how the Trust processes your personal information please see our website.": "reuse",
    "Provided under the Freedom of Information Act 2000, this information is made available to the public at large.": "reuse",
    "In complying with its statutory duty under section 1 the Force does not breach copyright.": "reuse",
    "Any commercial use of this information requires our consent.": "reuse",
    "The figures provided are unique to this organisation.": "reuse",
    "More information about Freedom of Information is available from the Commissioner's website.": "reuse",
    "As we have now provided the information you requested, we are treating your request as closed.": "signature",
    "We regard your request as complete.": "signature",
    "There is no charge for providing this information.": "signature",
    "We have not charged a fee for dealing with your request.": "signature",
    "Please quote the reference number above.": "signature",
    "We aim to respond to all requests within 20 working days.": "signature",
    "Attached is a leaflet which explains how to appeal.": "complaint",
    "Please see overleaf for details of how to complain.": "complaint",
    # and what answers
    "There is no charge for residents.": None,
    "We have provided 14 grants, and the scheme is closed.": None,
    "The figures are for each of our depots.": None,
    "We aim to respond to all noise complaints within five days.": None,
    "Please use the side entrance.": None,
    "Please give the number of people registered with a dentist.": None,
    "Please give the reference of each contract.": None,
    "Attached is a leaflet on the scheme.": None,
    "You can find out how we use the vans from our fleet plan.": None,
}


@pytest.mark.parametrize(("words", "kind"), CLOSING.items())
def test_what_closes_a_letter(words: str, kind: str | None) -> None:
    assert kind_of(words.lower()) == kind


ABOUT = [
    "This email was sent from an unmonitored mailbox.",
    "This document can be made available in other languages on request.",
    "The case officer for this request was T Marrack.",
    "Disclosure under the Act is to the world at large.",
    "While every care has been taken in preparing this response, we accept no liability for errors.",
    "We are sorry that we could not be of more help.",
    "The Service is not responsible for the content of external websites.",
    "There is no charge for this information.",
    "The Trust takes its responsibilities under the Act very seriously.",
    "The Force has answered your request within the 20 working days allowed.",
    "Each force records its data in its own way, and so comparisons may be misleading.",
    "Our complaints leaflet is enclosed.",
    "We publish all responses on our website in the interests of transparency.",
]
TELLING = [
    "The Head of Digital Services is responsible for the website.",
    "There is no charge for this service.",
    "This request is refused under section 12(1).",
    "This response does not include part-time staff.",
    "The documents are held by the Trust.",
    "The mailbox receives 40 letters a day.",
    "We publish all contracts on our website.",
    "Comparable figures for earlier years are attached.",
]


def zones(lines: list[str], closing: str = "signature") -> list[str | None]:
    units, _ = make_units(document("\n".join(lines)))
    units[0].zone, units[-1].zone = "salutation", closing
    mark_words_about(units)
    return [u.zone for u in units]


@pytest.mark.parametrize("words", ABOUT)
def test_what_speaks_of_the_letter_at_its_end(words: str) -> None:
    assert zones(["Dear Mr Reed", "How many?", "Four.", words, "Yours sincerely"])[3] == "signature"
    assert zones(["Dear Mr Reed", words, "We own four vans.", "Yours sincerely"])[1] is None  # it opens the letter
    assert zones(["Dear Mr Reed", "Four.", "How is it sent?", words, "Yours sincerely"])[3] is None  # it answers


@pytest.mark.parametrize("words", TELLING)
def test_what_tells_something_all_the_same(words: str) -> None:
    assert zones(["Dear Mr Reed", "How many?", "Four.", words, "Yours sincerely"])[3] is None


def test_several_such_paragraphs_and_no_further_than_the_first_that_tells() -> None:
    lines = ["Dear Mr Reed", "How many?", ABOUT[0], "Four.", ABOUT[1], ABOUT[2], "Yours sincerely"]
    assert zones(lines)[2:6] == [None, None, "signature", "signature"]
