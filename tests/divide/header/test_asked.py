"""When the request was made, in the wordings of many authorities; all bodies invented."""

from __future__ import annotations

import pytest

import foiparse
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
        "You got in touch on 4 March about skips.",
        "Your form came in the post on 4 March.",
        "We had your request on 4 March 2024.",
        "Your request arrived on 4 March 2024.",
        "Your e-mail turned up on 4 March.",
        "Your letter dated the 4th of March has been passed to me.",
        "You sent in your request on 4 March 2024.",
        "Your request was filed on 4 March 2024 and asks for skips.",
        "On the 4th of March we had an e-mail from you about skips.",
        "On 4 March 2024, under the Freedom of Information Act, you asked for details of skips.",
        "On 4 March 2024 the applicant asked for details of skips.",
        "On 4 March 2024 a request was received for details of skips.",
        "A request for details of skips came to us on 4 March 2024.",
        "The request was received on 4 March.",
        "A member of the public asked us on 4 March 2024 about skips.",
        "We were asked on 4 March 2024 for details of skips.",
        "Thank you for getting in touch on 4 March with your questions about skips.",
        "Further to your request (received 4 March 2024), please see below.",
        "I am responding to your request for information about skips, which was received on 4th March 2024.",
        "I refer to your request for information about the number of skips held, made on 4 March 2024.",
        "In your e-mail of 4 March you asked for the number of skips.",
        "With reference to yours of 4 March.",
        "Your request of the 4th March is now answered.",
        "I am now able to answer your request from 4 March.",
        "Your FOI request from 4 March 2024 asked for skips.",
        "Your Subject Access Request dated 4 March 2024.",
        "Thank you for your two e-mails of 4 March and 6 March 2024 about skips.",
        "Your e-mail sent to the Chief Executive at 09:14 on 4 March 2024 has been passed to me.",
        "Thank you for your Freedom of Information request that was submitted to Borset Council on the 4th of March 2024.",
        "We received your request for the following information on 4 March 2024:",
        "We received, on 4 March 2024, your request for skips.",
        "I acknowledge receipt of your request dated 4 March 2024.",
        "This is in reply to the WhatDoTheyKnow message of 4 March 2024.",
        "Your enquiry (4/3/24) asked about skips.",
        "re your email 4/3/24",
        "Your request made 04/03/24 is answered below.",
        "I apologise for the delay in answering your letter of 4 March.",
        "Request received by email: 4 March 2024",
        "The following was requested on 4 March 2024:",
        "Thank you for your information request dated 4 March, the text of which is below.",
        "Thank you for your recent request, received here on 4 March 2024, for details of skips.",
        "Your request, dated Monday, 4 March 2024, was for skips.",
        "We write in response to your request for recorded information that we received on Monday 4 March.",
        "I'm getting back to you about what you asked us on 4 March.",
        "You e-mailed the press office on 4 March. Your e-mail was passed to us.",
        "You filled in our online form on 4 March.",
        "You telephoned on 4 March to ask for skips.",
        "Your tweet of 4 March was treated as a request.",
        "You have asked, by a letter of 4 March 2024, for the following.",
        "Under cover of a letter dated 4 March 2024 you sought skips.",
        "We are in receipt of yours dated 4 March 2024.",
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
        "Rec'd 4 March 2024; replied 28 March 2024",
        "Lodged: 4 March 2024 | Decided: 28 March 2024",
        "Received\tReplied\n04/03/2024\t28/03/2024",
        "Date Request Received\n04/03/2024\nDate Response Sent\n28/03/2024",
        "Request submitted: 2024-03-04T09:00\nResponse issued: 2024-03-28T10:00",
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
        "You asked for the minutes of the meeting held on 4 March 2024.",
        "You asked for letters from 4 March 2024 to 8 March 2024.",
        "You asked about the letter sent to residents on 4 March 2024.",
        "You asked for e-mails sent by the Leader on 4 March 2024.",
        "The figures are as at 4 March 2024 and answer your request.",
        "The Act came into force on 4 March 2000; your request is answered below.",
        "Your request was clarified on 4 March 2024.",
        "We asked you on 4 March 2024 to clarify your request.",
        "We sent you an acknowledgement on 4 March 2024.",
        "Your request concerns the fire on 4 March 2024.",
        "You requested copies of contracts awarded on 4 March 2024.",
        "We extended the time for your request on 4 March 2024.",
        "On 4 March 2024 you clarified your request.",
        "On 4 March 2024 we asked you to pay the fee.",
        "You asked how many people contacted the Council on 4 March 2024.",
        "You asked what the Council paid for the event on 4 March 2024.",
        "Our previous response of 4 March 2024 covers your questions.",
        "You paid the fee on 4 March 2024.",
        "You asked for all correspondence received by the Council on 4 March 2024.",
        "This replaces our letter of 4 March 2024 in answer to your request.",
        "Your request was transferred to us by the Home Office on 4 March 2024.",
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


def test_a_sentence_of_an_answer_is_no_label() -> None:
    letter = (
        "20 May 2024\n\nDear Ms Ashe\n\nThank you for your request dated 22 April 2024 in which you sought:\n\n1. The cost of the library\n\n"
        "2. The date of opening\n\nResponse\n\nIn respect of question 1, £18m.\n\nIn respect of question 2, the library opened on 9 September 2022."
        "\n\nYours sincerely\n"
    )
    assert foiparse.parse(letter.encode(), name="letter.txt").request_date == "2024-04-22"


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


def test_a_mail_that_carries_a_letter_has_the_letters_date() -> None:
    text = (
        "From: FOI <foi@example.org>\nSent: Wed, 17 Apr 2019 18:40:00 +0000\nTo: A Ashe\nSubject: FOI 12\n\nBorsetshire Council\n"
        "28 March 2024\nDear Ms Ashe\nThree.\n"
    )
    assert header(text).response_date == "2024-03-28"
