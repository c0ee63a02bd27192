"""Word letters told apart by their look: `python samples/word_letters_styled.py` writes them and their gold.

All authorities and people are invented. The gold is what a careful reader would mark, not what the parser gives.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from sheet import Sheet, cited, facts


def ellerby_bold_answers() -> None:
    """Questions of several paragraphs in plain type, answers in bold with no label; a footnote carries the refusal."""
    s = Sheet("ellerby-bold-answers")
    s.say("O", "Ellerby Community NHS Trust", "Larch House", "Ellerby", "Our Ref: FOI-6120", "9th June 2021", "Dear Dr Moss")
    s.say(
        "O",
        "Thank you for your e-mail received on 17th May asking our Trust for information. Under the Act we can give you the following:",
    )
    n = s.new_list(("decimal", "%1."))
    s.say("Q 1", "The number of people referred to the memory service, by month.", in_list=(n, 0))
    s.say(
        "Q 1",
        "Please use the referral source codes of the national data set.",
        "Please cover January 2019 to the latest month that you have.",
    )
    s.say("A 1", "Please see the attached workbook, first tab.", bold=True)
    s.say("Q 2", "The number of those people who waited more than eighteen weeks, with the reason for each wait.", in_list=(n, 0))
    s.say("Q 2", "Please give this by month for the same time.")
    s.say(
        "A 2",
        "Reasons for waiting are typed into each patient's notes and are not coded. To find them, some 2,300 sets of notes would have to be read one by one. Please see the note * below.",
        bold=True,
    )
    s.say("Q 3", "The number of full assessments carried out by video since April 2020.", in_list=(n, 0))
    s.say("A 3", "412, to the end of April 2021.", bold=True)
    s.say(
        "A 2",
        "* The Freedom of Information Act sets an appropriate limit of £450, or 18 hours of work, on what a Trust must spend on a request. Section 12 allows us to refuse what would cost more, and we estimate that this question would.",
    )
    s.say(
        "O",
        "Should you wish to appeal, please write to the Trust Secretary, who will look into the matter within 40 working days.",
    )
    s.say("O", "Yours sincerely", "Information Governance Support")
    s.save(
        facts("plain questions of several paragraphs, bold answers, refusal in a starred note", "Ellerby Community NHS Trust", "FOI-6120",
              ("2021-05-17", "2021-06-09"), ["foia"], status={"1": "provided", "2": "withheld", "3": "provided"},
              citations=[cited("foia:12", "relied_on", "2")])
    )  # fmt: skip


def oakmere_red() -> None:
    """The request pasted whole, answers typed between its lines in red."""
    s = Sheet("oakmere-red", font="Calibri")
    s.say("O", "Oakmere Borough Council", "Reference: 20230771", "Date: 11 July 2023", "Dear Requester,")
    s.say("O", "Your request for information - homelessness", bold=True)
    s.say("O", "Thank you for your request dated 14 June 2023. Please find our replies in red below.")
    s.say("Q 1", "1. How many households were owed a main housing duty on 31 March 2023?")
    s.say("A 1", "207", colour="FF0000")
    s.say("Q 2", "2. How many of them had children?")
    s.say("A 2", "131", colour="FF0000")
    s.say("Q 3", "3. What did the council spend on bed and breakfast in 2022/23")
    s.say("A 3", "£1,846,020 gross. £611,300 was recovered through housing benefit.", colour="FF0000")
    s.say("Q 4", "4. Which hotels were used? Please name them.")
    s.say(
        "A 4",
        "The council will not name the hotels. Families in them include people who have fled violence, and to name the hotels would be likely to endanger them. Section 38(1)(b) applies.",
        "We have considered the public interest. The sums spent are already given above, and naming adds little to them; the risk to families is plain. The exemption is upheld.",
        colour="FF0000",
    )
    s.say("Q 5", "5. When did you last review your homelessness strategy")
    s.say("A 5", "November 2022", colour="FF0000")
    s.say("O", "Internal reviews: please write within 40 working days to the Monitoring Officer, Oakmere Borough Council.")
    s.save(
        facts("answers in red beneath plain numbered questions", "Oakmere Borough Council", "20230771", ("2023-06-14", "2023-07-11"), ["foia"],
              status={"1": "provided", "2": "provided", "3": "provided", "4": "withheld", "5": "provided"},
              citations=[cited("foia:38(1)(b)", "relied_on", "4")])
    )  # fmt: skip


def vale_italic_unnumbered() -> None:
    """Questions in italics without numbers, answers in plain type."""
    s = Sheet("vale-italic", font="Times New Roman")
    s.say("O", "Police and Crime Commissioner for the Vale", "FOI 0218/24", "22 February 2024")
    s.say(
        "O",
        "Dear Mr Quant",
        "Thank you for your request of 30 January 2024 under the Freedom of Information Act 2000. I take your questions in turn.",
    )
    s.say("Q *1", "What was the cost of the Commissioner's travel in each of the last three financial years?", italic=True)
    s.say("A *1", "2020/21: £312; 2021/22: £2,041; 2022/23: £3,377.")
    s.say("Q *2", "Please supply receipts for any journey that cost more than £200.", italic=True)
    s.say("A *2", "Two receipts are enclosed. Card numbers have been struck out.")
    s.say("Q *3", "Does the Commissioner have the use of an official car, and who drives it?", italic=True)
    s.say("A *3", "There is no official car.")
    s.say("Q *4", "Has the Commissioner flown on official business", italic=True)
    s.say("A *4", "No recorded information is held that shows any flight.")
    s.say(
        "O",
        "You may complain about this reply to the Chief Executive of this office, and thereafter to the Information Commissioner.",
    )
    s.say("O", "Yours sincerely", "Office Manager")
    s.save(
        facts("questions in italics, answers plain, no numbers", "Police and Crime Commissioner for the Vale", "FOI 0218/24",
              ("2024-01-30", "2024-02-22"), ["foia"], status={"*1": "provided", "*2": "provided", "*3": "provided", "*4": "not_held"})
    )  # fmt: skip


def marram_table_three_columns() -> None:
    """A table of three columns: number, question, response."""
    s = Sheet("marram-table")
    s.say("O", "Marram Coast Council", bold=True)
    s.say("O", "Information Request 3392 - Response", "Issued 3 March 2025")
    rows: list[list[object]] = [
        ["No.", "Question", "Response"],
        [("Q 1", "1"), "How many beach huts does the Council let?", ("A 1", "164")],
        [("Q 2", "2"), "What is the yearly rent of each, and how long is the waiting list?", ("A 2", "£640 to £910 by site. There are 388 names on the list.")],
        [("Q 3", "3"), "How many tenants live outside the district?", ("A 3", "Not recorded.")],
        [("Q 4", "4"), "Please give the names of tenants who are councillors or officers.", ("A 4", "Section 40(2) - this is personal information and is exempt.")],
        [("Q 5", "5"), "Has the Council considered selling the huts?", ("A 5", "Yes. See the minutes of Cabinet, 6 November 2024, at www.marramcoast.example/minutes")],
    ]  # fmt: skip
    s.table(rows, "O", bold_head=True)  # type: ignore[arg-type]
    s.say("O", "If you disagree with this response you may ask for a review by e-mailing foi@marramcoast.example.")
    s.save(
        facts("table of number, question, response", "Marram Coast Council", "3392", (None, "2025-03-03"), ["foia"],
              status={"1": "provided", "2": "provided", "3": "not_held", "4": "withheld", "5": "signposted"},
              citations=[cited("foia:40(2)", "relied_on", "4")])
    )  # fmt: skip


def tarnside_headings() -> None:
    """Each question is a Word heading, the answer the text beneath it."""
    s = Sheet("tarnside-headings")
    s.say("O", "Tarnside National Park Authority", "EIR-2022-31", "19 August 2022", "Dear Ms Fell")
    s.say("O", "Your request of 25 July 2022 has been handled under the Environmental Information Regulations 2004.")
    s.heading("Q *1", "How many applications for new tracks have been received since 2015?")
    s.say("A *1", "Thirty-eight.")
    s.heading("Q *2", "How many were refused, and on what grounds?")
    s.say("A *2", "Nine were refused. The grounds are in the decision notices, all of which can be read on our planning pages.")
    s.heading("Q *3", "What enforcement has been taken against tracks built without consent?")
    s.say("A *3", "Two enforcement notices have been served. A third case is open.")
    s.say(
        "A *3",
        "Papers on the open case are withheld under regulation 12(5)(b), the course of justice. An enforcement appeal is expected, and the interest in a fair hearing outweighs the interest in seeing the papers now.",
    )
    s.heading("O", "Your right to complain")
    s.say("O", "Please write within 40 working days if you think that we have not met our duties.")
    s.save(
        facts("questions as headings, answers beneath", "Tarnside National Park Authority", "EIR-2022-31", ("2022-07-25", "2022-08-19"), ["eir"],
              status={"*1": "provided", "*2": "provided", "*3": "partial"}, citations=[cited("eir:12(5)(b)", "relied_on", "*3")],
              doubts="2: the number is given, the grounds signposted")
    )  # fmt: skip


def quarry_roman_parts() -> None:
    """Word's own numbers with roman parts; each part answered in bold."""
    s = Sheet("quarry-roman")
    s.say(
        "O",
        "QUARRY HILL UNIVERSITY",
        "FOI 22/23-188",
        "Dear Enquirer",
        "Here is the University's response to your request, received 2 May 2023.",
    )
    n = s.new_list(("decimal", "%1."), ("lowerRoman", "%2."))
    s.say("Q 1", "In the academic year 2021/22:", in_list=(n, 0))
    s.say("Q 1.i", "how many students withdrew from their course?", in_list=(n, 1))
    s.say("A 1.i", "1,204", bold=True, indent=36)
    s.say("Q 1.ii", "how many of those were in their first year?", in_list=(n, 1))
    s.say("A 1.ii", "877", bold=True, indent=36)
    s.say("Q 1.iii", "what reasons did they give?", in_list=(n, 1))
    s.say(
        "A 1.iii",
        "Reasons are recorded under four heads: health 212, finance 190, transfer 355, other or none 447.",
        bold=True,
        indent=36,
    )
    s.say("Q 2", "What did the University spend on counselling services in the same year?", in_list=(n, 0))
    s.say("A 2", "£688,140", bold=True, indent=18)
    s.say("Q 3", "Please supply any consultants' reports on student retention.", in_list=(n, 0))
    s.say(
        "A 3",
        "One report is held. It is withheld under section 36(2)(b)(ii) of the Freedom of Information Act. The Vice-Chancellor, as the qualified person, is of the opinion that release would be likely to inhibit the free and frank exchange of views for the purposes of deliberation. The public interest in disclosure is outweighed while the plan is before Council.",
        bold=True,
        indent=18,
    )
    s.say("O", "Requests for review should be sent to the University Secretary.")
    s.save(
        facts("Word numbers, roman parts, bold answers", "QUARRY HILL UNIVERSITY", "FOI 22/23-188", ("2023-05-02", None), ["foia"],  # type: ignore[arg-type]
              status={"1.i": "provided", "1.ii": "provided", "1.iii": "provided", "2": "provided", "3": "withheld"},
              citations=[cited("foia:36(2)(b)(ii)", "relied_on", "3")])
    )  # fmt: skip


def highcombe_boxed_request() -> None:
    """The request in a box of one cell, the answers by number outside it."""
    s = Sheet("highcombe-box")
    s.say("O", "Highcombe Constabulary", "Reference number: 2019-512", "6 September 2019")
    s.say("O", "Thank you for your request of 12 August 2019, as follows:")
    s.text_box(
        ("R 1", "1) How many officers were dismissed after a misconduct hearing in 2018?"),
        ("R 2", "2) What was the finding in each case?"),
        ("R 3", "3) How many hearings were held in private?"),
    )
    s.say("O", "Response:", bold=True)
    s.pieces(("Q 1", "1) How many officers were dismissed after a misconduct hearing in 2018?"), bold=True)
    s.say("A 1", "Six.")
    s.pieces(("Q 2", "2) What was the finding in each case?"), bold=True)
    s.say(
        "A 2",
        "Outcomes are published by the College of Policing in its barred list, and by this force for 28 days. They are accessible to you by other means and Section 21(1) of the Act applies.",
    )
    s.pieces(("Q 3", "3) How many hearings were held in private?"), bold=True)
    s.say("A 3", "None.")
    s.say(
        "O",
        "Every effort is made to ensure that the figures are correct, but police forces count differently and the figures should not be used for comparison.",
    )
    s.footer("Highcombe Constabulary: serving with pride")
    s.save(
        facts("request in a text box, restated in bold with answers", "Highcombe Constabulary", "2019-512", ("2019-08-12", "2019-09-06"), ["foia"],
              status={"1": "provided", "2": "signposted", "3": "provided"}, citations=[cited("foia:21(1)", "relied_on", "2")])
    )  # fmt: skip


def dunlin_grouped() -> None:
    """Bold listing, then answers to groups of numbers, one table for two of them."""
    s = Sheet("dunlin-grouped")
    s.say(
        "O",
        "Dunlin Integrated Care Board",
        "FOI.24.DUN119",
        "2 December 2024",
        "Dear Sir/Madam",
        "RE: Freedom of Information Request",
        "Please find your request and our answers beneath. It reached us on 5 November 2024.",
    )
    n = s.new_list(("decimal", "%1)"))
    asked = [
        "How many patients were funded for continuing healthcare in each of the last two years?",
        "What was the average weekly cost?",
        "How many appeals were lodged?",
        "How many of the appeals succeeded?",
        "Please share your policy on top-up fees.",
    ]
    for i, text in enumerate(asked, 1):
        s.say(f"Q {i}", text, in_list=(n, 0), bold=True)
    s.say("O", "ICB response", bold=True)
    s.say("A 1,2", "Questions 1 and 2:")
    s.table([["Year", "Patients", "Average weekly cost"], ["2022/23", "611", "£1,204"], ["2023/24", "655", "£1,377"]])
    s.say(
        "A 3,4",
        "Questions 3-4: The ICB does not hold these figures. Appeals are dealt with by NHS England, which you may wish to ask.",
    )
    s.say("A 5", "Question 5: The policy is attached.")
    s.say("O", "If you are unhappy with this response please contact the corporate team within two months.")
    s.save(
        facts("bold listing, then grouped answers, one with a table", "Dunlin Integrated Care Board", "FOI.24.DUN119", ("2024-11-05", "2024-12-02"), ["foia"],
              status={"1": "provided", "2": "provided", "3": "not_held", "4": "not_held", "5": "provided"},
              tables=[{"question": "1", "cells": [["Year", "Patients", "Average weekly cost"], ["2022/23", "611", "£1,204"], ["2023/24", "655", "£1,377"]], "filled": True}])
    )  # fmt: skip


if __name__ == "__main__":
    for write in (ellerby_bold_answers, oakmere_red, vale_italic_unnumbered, marram_table_three_columns, tarnside_headings,
                  quarry_roman_parts, highcombe_boxed_request, dunlin_grouped):  # fmt: skip
        write()
