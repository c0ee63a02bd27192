"""When the request was made, in the wordings of many authorities; all bodies invented."""

from __future__ import annotations

import pytest

from foiparse.divide.division import Header
from foiparse.divide.header import read_header
from foiparse.read.text import read_text


def header(text: str) -> Header:
    return read_header(read_text(text.encode()))


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for your email of 4 March 2024 about skips.",
        "Thank you for your request which was received on 4 March 2024.",
        "Thank you for your Freedom of Information request received by the Council on Monday 4th March 2024.",
        "I refer to your note of 4th March in which you ask for skips.",
        "I write further to your questions of 4 March about skips.",
        "Your enquiry came through our web form on 4 March.",
        "Your request, which reached us on 4 March 2024, has now been considered.",
        "Thank you for your query concerning skips which got to us on 4 March.",
        "I am replying to the questions that you sent to all councils on 4th March 2024.",
        "This concerns the enquiry that we had from you on 4th March.",
        "You wrote to both councils on 4 March 2024.",
        "The Council received the above on 04/03/2024.",
        "On 4 March 2024 the Council received your request, in which you sought access to skips.",
        "On 4 March 2024, you asked for skips.",
        "Your request was logged on 4 March 2024.",
        "Your request for information dated 4 March 2024 and received on 5 March 2024 refers.",
        "Thank you for your request of 5 March 2024, sent on 4 March 2024.",
        "We refer to your information request submitted via the website on 4 March 2024.",
        "I refer to your FOI questionnaire of 4 March 2024.",
        "I am writing in response to your Freedom of Information Act request, submitted March 4, 2024, for skips.",
        "Further to your letter (4 March 2024) I can now reply.",
        "Diolch am eich cais a ddaeth i law ar 4 Mawrth 2024.",
        "I acknowledge that on 4 March 2024 you asked the Board for skips.",
        "Thank you for contacting the Council on 4 March 2024.",
        "We are responding to the request you made on 4 March 2024 under the Act.",
        "Your e-mail dated 04.03.2024 has been passed to me.",
        "Your correspondence of 4 March was passed to this team.",
        "Thank you for your request under the Freedom of Information Act 2000, received in this office on 4 March 2024.",
        "I refer to your request for information which was received by Borsetshire Police on 04/03/2024 and which asks for skips.",
        "Re: request for information made by e-mail on 4 March 2024.",
    ],
)
def test_the_request_in_the_opening_sentence(sentence: str) -> None:
    assert header(f"28 March 2024\n\nDear Ms Ashe\n\n{sentence}\n\nWe have three skips.\n").request_date == "2024-03-04"


@pytest.mark.parametrize(
    "line",
    [
        "Date received: 4 March 2024    Date responded: 28 March 2024",
        "Date Requested: 04-03-2024 Date Responded: 28-03-2024",
        "Requested Mon 4 March 2024Responded Thu 28 March 2024",
        "Received\t4 March 2024\nSent\t28 March 2024",
        "Original request 04/03/2024 | First answer 12/03/2024 | Review asked for 14/03/2024 | Outcome 28/03/2024",
        "Asked 4 March 2024 · Answered 28 March 2024",
        "Date of request 4 March 2024 | Date of answer 28 March 2024",
        "Request received: 04/03/2024\t\tDecision issued: 28/03/2024",
        "Date received: 2024-03-04\nDate of reply: 2024-03-28",
        "Your letter: 4 March 2024 (received same day)\nDate: 28 March 2024",
        "Date in: 04.03.24\nDate out: 28.03.24",
        "Received 4 March 2024. Completed on 28 March 2024. Published 2 April 2024.",
        "Dyddiad derbyn / Date received 04.03.2024\nDyddiad ymateb / Date responded 28.03.2024",
    ],
)
def test_labels_of_logs(line: str) -> None:
    found = header(f"Skips and their cost\n{line}\nRequest\nHow many skips?\nResponse\nThree.\n")
    assert (found.request_date, found.response_date) == ("2024-03-04", "2024-03-28")


@pytest.mark.parametrize(
    "sentence",
    [
        "You asked how many skips were sent to the depot on 4 March 2024.",
        "You requested the number of staff in post on 4 March 2024.",
        "You wrote on 4 March 2024 asking for an internal review.",
        "Thank you for your e-mail of 4 March 2024, in which you ask for an internal review of our reply.",
        "You wrote on 4 March expressing dissatisfaction with our response.",
        "On 4 March 2024 you agreed that names could be left out.",
        "We wrote to you on 4 March 2024 to say that we needed more time.",
        "This is our decision upon your representations dated 4 March 2024.",
    ],
)
def test_what_is_no_day_of_a_request(sentence: str) -> None:
    assert header(f"28 March 2024\n\nDear Ms Ashe\n\n{sentence}\n\nWe have three skips.\n").request_date is None


def test_a_review_names_the_first_request() -> None:
    text = (
        "28 March 2024\n\nDear Ms Ashe\n\nThank you for your e-mail of 4 March, in which you ask for an internal review of the handling of "
        "your request of 20 November 2023. I have carried it out.\n"
    )
    assert header(text).request_date == "2023-11-20"


def test_december_is_of_the_year_before() -> None:
    assert (
        header("9 January 2024\n\nDear Ms Ashe\n\nThank you for your e-mail of 12 December about skips.\n").request_date
        == "2023-12-12"
    )


def test_a_thread_begins_with_the_request() -> None:
    text = (
        "From: FOI Borsetshire\nSent: 28 March 2024 14:20\nTo: A Ashe\nSubject: Skips\nDear Ms Ashe\nThe rest is attached.\n"
        "-----Original Message-----\nFrom: FOI Borsetshire\nSent: 20 March 2024 09:11\nSubject: Skips\nHere is some.\n"
        "-----Original Message-----\nFrom: A Ashe\nSent: 4 March 2024 21:40\nSubject: Skips\nHow many skips?\n"
    )
    assert (header(text).request_date, header(text).response_date) == ("2024-03-04", "2024-03-28")


@pytest.mark.parametrize(
    "text",
    [
        "Borsetshire Council\nSkips\nEIR 3307 (Review) 28 March 2024\nDear Ms Ashe\nText.",
        "Borsetshire Council\nFelpersham, 28 March 2024\nDear Ms Ashe\nText.",
        "28ú Márta 2024 / 28 March 2024\nDear Ms Ashe\nText.",
        "Skips\nWe received the request on 4 March 2024 and replied on 28 March\n2024.\n1. How many?\nThree.",
        "Dear Ms Ashe\nText.\nAsk for a review within two months of the date of this letter, 28/03/2024.\nYours sincerely\nB Ash",
        "Dear Ms Ashe\nI refer to your letter dated 4 March 2024 about skips.\nYours sincerely\nB Ash\n28 March 2024",
        "From: FOI <foi@example.org>\nSent: Thu, 28 Mar 2024 16:47:00 +0000\nTo: a@example.org\nSubject: skips\nHello\nThree.",
        "Deposit Regulator. Request received: March 2024. Our answer: 28 March 2024. First published: 2 April 2024.\n1. How many?\nThree.",
    ],
)
def test_the_day_of_the_answer(text: str) -> None:
    assert header(text).response_date == "2024-03-28"


@pytest.mark.parametrize(
    "line",
    [
        "Dated this 28th day of March 2024",
        "2024/03/28",
        "28 o Fawrth 2024",
        "28ain Mawrth 2024",
        "Please ask for: B Ash   28 March 2024",
        "Enquiries to: the Officer for Skips and Vans                    Date: 28 March 2024",
        "Town Hall, Felpersham FE1 1AA 28 March 2024",
        "This response was issued on 28 March 2024",
        "Response sent to applicant: 28 March 2024",
        "Our Ref\tYour Ref\tDate\nFOI 1234\t\t28 March 2024",
        "Date of publication: 9 April 2024\nDate of Reply to Requester: 28 March 2024",
        "Date due: 10/04/2024 Date replied: 28/03/2024",
    ],
)
def test_the_day_in_the_letterhead(line: str) -> None:
    text = f"Borsetshire Council\nTown Hall\n{line}\n\nDear Ms Ashe\n\nThe answers follow.\n\n1. How many?\nThree.\n\nYours sincerely\nB Ash\n"
    assert header(text).response_date == "2024-03-28"


def test_a_log_that_gives_the_request_first() -> None:
    text = (
        "Skips\nRequest\nReceived: 4 March 2024\nDear Council\n1. How many skips?\n2. Where are they?\n3. Why?\n4. Since when?\nThanks\nResponse\n"
        "28 March 2024\nDear Sir\n1. Three\n2. Here\n3. Waste\n4. Always\n"
    )
    assert header(text).response_date == "2024-03-28"
