"""The Word letters among the samples: `python samples/word_letters.py` writes them and their gold.

All authorities and people are invented. The gold is what a careful reader would mark, not what the parser gives.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from sheet import Sheet, cited, facts


def wexcombe_systems() -> None:
    """Word's own numbers and letters, answers beneath, a filled table of systems."""
    s = Sheet("wexcombe-systems")
    s.say("O", "Wexcombe Borough Council", "Customer and Digital Services", "Guildhall Square, Wexcombe WX1 3AA", bold=True)
    s.say("O", "Our ref: 9917/24", "1 October 2024", "Dear Mr Halloran")
    s.say("O", "Your request under the Freedom of Information Act 2000: business systems", bold=True)
    s.say(
        "O",
        "I write in reply to your request of 3 September 2024. We hold the information you want and, save for one point, you will find it below.",
    )
    n = s.new_list(("decimal", "%1."), ("lowerLetter", "(%2)"))
    s.say(
        "Q 1",
        "For each system listed, please fill in the supplier, the end of the contract, the yearly cost and the number of users.",
        in_list=(n, 0),
    )
    systems = [
        ["Function", "Product", "Supplier", "Contract end", "Annual cost", "Users"],
        ["Finance", "LedgerWise", "Corvane Software Ltd", "31/03/2027", "£148,000", "310"],
        ["HR and payroll", "PeopleHub", "Ardmore Systems", "30 June 2025", "£96,250", "1,450"],
        ["Revenues and benefits", "CivicRev", "Corvane Software Ltd", "31/03/2026", "£212,400", "85"],
    ]
    s.table(systems, "A 1", bold_head=True)
    s.say("Q 2", "In respect of the finance system:", in_list=(n, 0))
    s.say("Q 2.a", "When did it go live?", in_list=(n, 1))
    s.say("A 2.a", "It went live on 1 April 2017.", indent=36)
    s.say("Q 2.b", "Is it hosted on your own premises?", in_list=(n, 1))
    s.say("A 2.b", "No. Corvane host it for us.", indent=36)
    s.say("Q 2.c", "Which version and patch level is in use?", in_list=(n, 1))
    s.say(
        "A 2.c",
        "We are refusing this part under Section 31(1)(a) of the Act. To publish the patch level of a live system would tell an attacker which known weaknesses to try, and would be likely to prejudice the prevention of crime.",
        "The exemption is subject to a public interest test. There is an interest in knowing that councils look after their systems. It is met by our yearly assurance statement. The interest in keeping residents' bank details safe is stronger, and so the information is withheld.",
        indent=36,
    )
    s.say("Q 3", "Who in the Council is responsible for the HR system? Name, job title and e-mail address.", in_list=(n, 0))
    s.say("A 3", "Belinda Achterberg, Head of People, belinda.achterberg@wexcombe.example")
    s.say("Q 4", "Do you intend to replace any of these systems in the next two years?", in_list=(n, 0))
    s.say("A 4", "A replacement for PeopleHub is out to tender at present. There are no plans for the others.")
    s.say(
        "O",
        "Please treat this letter as a refusal notice under Section 17 of the Act as far as it concerns part (c) of question 2.",
    )
    s.say(
        "O",
        "If you would like us to look at our decision again, write to the Head of Legal Services within two months. After that the Information Commissioner can consider your complaint (www.ico.org.uk).",
    )
    s.say("O", "Yours sincerely", "Tobias Quennell", "Information Officer")
    s.footer("Wexcombe Borough Council | Serving the vale")
    rows = [
        ("LedgerWise", "Corvane Software Ltd", "Finance", "2027-03-31", 148000, 310),
        ("PeopleHub", "Ardmore Systems", "HR and payroll", "2025-06-30", 96250, 1450),
    ]
    rows.append(("CivicRev", "Corvane Software Ltd", "Revenues and benefits", "2026-03-31", 212400, 85))
    names = ("product", "supplier", "functions", "contract_end", "annual_cost", "users")
    records = [dict(zip(names, (p, q, [f], e, c, u), strict=True)) for p, q, f, e, c, u in rows]
    s.save(
        facts(
            "Word list numbers with lettered parts, answers beneath; a filled table of systems",
            "Wexcombe Borough Council",
            "9917/24",
            ("2024-09-03", "2024-10-01"),
            ["foia"],
            status={"1": "provided", "2.a": "provided", "2.b": "provided", "2.c": "withheld", "3": "provided", "4": "provided"},
            citations=[cited("foia:31(1)(a)", "relied_on", "2.c"), cited("foia:17", "procedural", "2.c")],
            tables=[{"question": "1", "cells": systems, "filled": True}],
            records={"software_systems": records},
        )
    )


def brackenford_procurement() -> None:
    """A table of two columns: the question on the left, the reply on the right."""
    s = Sheet("brackenford-procurement", "Calibri")
    s.say("O", "Brackenford Metropolitan Borough Council", bold=True)
    s.say("O", "Request reference: BMBC-FOI-00682", "Date of reply: 22 February 2021")
    s.say(
        "O",
        "Dear Requester",
        "Thank you for your request for information, which we received on 26 January 2021. Our reply is in the table.",
    )
    rows: list[list[str | tuple[str, str]]] = [
        ["Your question", "Our reply"],
        [
            ("Q 1", "1. How many people work in your procurement team? Please give FTE if possible."),
            ("A 1", "Strategic Procurement: 11.5 FTE\nSocial Care Commissioning and Contracts: 8 FTE"),
        ],
        [
            ("Q 2", "2. What e-tendering platform do you use and what did it cost you last year?"),
            ("A 2", "ProTenda. The licence was £14,300 in 2019/20."),
        ],
        [("Q 3", "3. Do you use purchasing cards? If so, what was spent on them in 2019/20?"), ("A 3", "Yes. £386,114.92")],
        [
            ("Q 4", "4. What is your total third-party spend?"),
            (
                "A 4",
                "We publish all payments over £500 each month at www.brackenford.example/open-data, so this is reasonably accessible to you and exempt under section 21 of the Freedom of Information Act.",
            ),
        ],
        [
            ("Q 5", "5. How many contracts were let without competition, and what were the reasons?"),
            (
                "A 5",
                "23 waivers were granted. Reasons are written in free text on each waiver and we do not hold a summary of them.",
            ),
        ],
        [("Q 6", "6. Would you be willing to take part in a short survey?"), ("A 6", "No, thank you.")],
    ]
    s.table(rows, "O", bold_head=True)
    s.say(
        "O",
        "If you are not happy with our reply you can ask for a review within 40 working days (e-mail: reviews@brackenford.example). If you are still not happy you can go to the Information Commissioner, Wycliffe House, Water Lane, Wilmslow, SK9 5AF.",
    )
    s.say("O", "Regards", "Freedom of Information Team")
    cells = [[c[1] if isinstance(c, tuple) else c for c in row] for row in rows]
    s.save(
        facts(
            "two-column table, question left, reply right, numbers typed in the left cell",
            "Brackenford Metropolitan Borough Council",
            "BMBC-FOI-00682",
            ("2021-01-26", "2021-02-22"),
            ["foia"],
            status={"1": "provided", "2": "provided", "3": "provided", "4": "signposted", "5": "partial", "6": "provided"},
            citations=[cited("foia:21", "relied_on", "4")],
            records={
                "procurement_teams": [
                    {"team": "Strategic Procurement", "headcount": 11.5, "unit": "FTE"},
                    {"team": "Social Care Commissioning and Contracts", "headcount": 8, "unit": "FTE"},
                ],
                "platform_spend": [
                    {"provider": "ProTenda", "amount": 14300, "currency": "GBP", "period": "year", "raw": "£14,300 in 2019/20"}
                ],
            },
            doubts=f"the layout table of {len(cells)} rows is no table of data and is left out",
        )
    )


def ashby_vale_housing() -> None:
    """Style alone: bold questions without numbers, plain answers."""
    s = Sheet("ashby-vale-housing", "Verdana")
    s.say(
        "O", "Ashby Vale Homes", "a housing association owned by Ashby Vale District Council", "14th August 2019", "Case 1908-77"
    )
    s.say(
        "O",
        "Dear Mrs Thistlewood",
        "You contacted us on 17th July to ask about repairs and about damp in our homes in Coldbrook. We take your points in order.",
    )
    ask = [
        (
            "How many reports of damp or mould have you had from tenants in Coldbrook since 1st April 2018?",
            "provided",
            ["We had 128 reports between that date and 30th June 2019."],
        ),
        ("How many of these led to a surveyor's visit?", "provided", ["Ninety-four."]),
        (
            "How long on average did tenants wait for that visit?",
            "provided",
            ["The average was 23 days. The longest wait was 71 days, over Christmas."],
        ),
        (
            "What has been paid to tenants in compensation for damp, and on how many occasions?",
            "provided",
            ["£6,210 on seventeen occasions."],
        ),
        (
            "Please send me the surveyors' reports for the flats in Weaver Court.",
            "withheld",
            [
                "The reports describe the inside of people's homes and, in four cases, their health. Even with names and door numbers struck out, neighbours in a block of twelve flats would know whose home was meant. We regard them as personal data, and some of them as special category data, and are withholding them under section 40(2) of the Freedom of Information Act 2000. You are of course entitled to the report on your own flat, and a copy is being sent to you apart from this letter."
            ],
        ),
        (
            "Has any member of staff been disciplined over the handling of damp?",
            "ncnd",
            [
                "We can neither confirm nor deny whether we hold this. Our Coldbrook team is small and to say either would itself reveal something about named people. The exemption is section 40(5B)(a)(i)."
            ],
        ),
    ]
    for i, (question, _, answer) in enumerate(ask, 1):
        s.say(f"Q *{i}", question, bold=True)
        s.say(f"A *{i}", *answer)
    s.say("O", "We hope that this helps. You can appeal within 28 days to our Company Secretary, and beyond that to the ICO.")
    s.say("O", "With kind regards", "Rosalind Etheridge-Bello", "Customer Feedback Manager")
    s.save(
        facts(
            "bold questions without numbers, plain answers beneath",
            "Ashby Vale Homes",
            "1908-77",
            ("2019-07-17", "2019-08-14"),
            ["foia"],
            status={f"*{i}": status for i, (_, status, _) in enumerate(ask, 1)},
            citations=[cited("foia:40(2)", "relied_on", "*5"), cited("foia:40(5B)(a)(i)", "relied_on", "*6")],
            doubts="the date of the request has no year of its own; the letter's date gives it",
        )
    )


def marlscar_vexatious() -> None:
    """A refusal of the whole request: bullets listed, one answer for all."""
    s = Sheet("marlscar-vexatious", "Times New Roman")
    s.say("O", "MARLSCAR SIXTH FORM COLLEGE", "Clerk to the Corporation", "College Road, Marlscar")
    s.say(
        "O",
        "27 January 2025",
        "Dear Mr Vandermolen",
        "RE: YOUR REQUEST OF 2 JANUARY 2025",
        "You wrote to the College to ask for:",
    )
    b = s.new_list(("bullet", "•"))
    s.say("Q *1", "every e-mail sent or received by the Principal in which the car park is mentioned;", in_list=(b, 0))
    s.say("Q *2", "the minutes of all meetings of the Estates Group since 2015;", in_list=(b, 0))
    s.say("Q *3", "the CCTV policy, and a list of every person who has viewed footage from the car park.", in_list=(b, 0))
    s.say(
        "A *1,*2,*3",
        "The College is refusing your request under section 14(1) of the Freedom of Information Act 2000, which provides that section 1(1) does not oblige a public authority to comply with a request that is vexatious.",
        "In reaching that view we have looked at four matters: the burden on the College, the motive behind the request, its value or serious purpose, and whether it causes harassment or distress to staff. This is your nineteenth request about the car park since the barrier was put up in March 2023. The answers so far have taken some 140 hours of staff time, and each has been followed within days by another request. Several have accused named receptionists of lying. The Corporation's complaints panel found no fault in June 2024 and its report was sent to you. While there may have been a serious purpose at the start, we believe that it has long been exhausted, and that the effort asked of a small college is out of all proportion to it.",
        "Section 14 is not an exemption and no public interest test applies.",
    )
    s.say("O", "Under section 17(6) of the Act we give you notice that we will not reply to further requests on this subject.")
    s.say(
        "O",
        "You may ask for an internal review by writing to the Chair of the Corporation. You also have the right under section 50 to apply to the Information Commissioner for a decision.",
    )
    s.say("O", "Yours faithfully", "Lettice Omondi-Farquhar", "Clerk to the Corporation")
    every = ("*1", "*2", "*3")
    s.save(
        facts(
            "bulleted request, then a refusal of the whole request in prose",
            "Marlscar Sixth Form College",
            None,
            ("2025-01-02", "2025-01-27"),
            ["foia"],
            status=dict.fromkeys(every, "withheld"),
            citations=[
                cited("foia:14(1)", "relied_on", *every),
                cited("foia:1(1)", "procedural", *every),
                cited("foia:17(6)", "procedural"),
                cited("foia:50", "procedural"),
            ],
        )
    )


def thornholme_fire() -> None:
    """The request in a floating text box; answers below by number, two of them joint."""
    s = Sheet("thornholme-fire")
    s.say("O", "THORNHOLME FIRE AND RESCUE SERVICE", bold=True)
    s.say("O", "FOI response 2020-156", "Date: 11 November 2020", "Request received: 14 October 2020")
    s.text_box(
        ("O", "Information requested"),
        ("Q 1", "Q1. Number of attendances at high-rise residential buildings in 2018, 2019 and 2020 to date."),
        ("Q 2", "Q2. Number of those buildings that have external cladding of aluminium composite material."),
        ("Q 3", "Q3. The addresses of the buildings in Q2."),
        ("Q 4", "Q4. Number of vehicles in the Service that can reach above the tenth floor."),
        ("Q 5", "Q5. Number of firefighters who have left the Service since 1 January 2018."),
        ("Q 6", "Q6. Reasons for leaving, where recorded."),
    )
    s.say("O", "Response", bold=True)
    s.say("A 1", "Q1. 2018 – 212; 2019 – 187; 2020 (to 30 September) – 126.")
    s.say("A 2", "Q2. Nine buildings.")
    s.say(
        "A 3",
        "Q3. The Service holds the addresses but will not release them. Section 38(1)(b) of the Freedom of Information Act 2000 applies where disclosure would, or would be likely to, endanger the safety of any individual. In the year after a list of buildings of this kind was put on social media, two of them suffered deliberate fires.",
        "Public interest test – for disclosure: residents and those who think of buying have an interest in knowing what is on the walls. Against: each building's own residents have been told by letter, and to identify the buildings to the world at large adds risk to life and no safety. The Service has decided that the public interest in maintaining the exemption outweighs the public interest in disclosure.",
    )
    s.say("A 4", "Q4. Two aerial ladder platforms.")
    s.say(
        "A 5,6",
        "Q5 and Q6. 74 firefighters have left: 41 retired, 19 resigned, 8 transferred to another service, and in 6 cases no reason is recorded.",
    )
    s.say("O", "Complaints", bold=True)
    s.say(
        "O",
        "Complaints about this response go to the Data Protection Officer, Service Headquarters, Thornholme. The Information Commissioner may be contacted at casework@ico.org.uk if you remain unhappy.",
    )
    s.footer("OFFICIAL – Thornholme Fire and Rescue Service – page 1")
    s.save(
        facts(
            "request in a text box, answers below by number, the last two together",
            "Thornholme Fire and Rescue Service",
            "2020-156",
            ("2020-10-14", "2020-11-11"),
            ["foia"],
            status={"1": "provided", "2": "provided", "3": "withheld", "4": "provided", "5": "provided", "6": "provided"},
            citations=[cited("foia:38(1)(b)", "relied_on", "3")],
        )
    )


def orrindale_health() -> None:
    """Scotland: stacked table, tick boxes, a table of figures with small numbers held back, and the cost limit."""
    s = Sheet("orrindale-health", "Calibri")
    s.say("O", "NHS Orrindale", bold=True)
    s.say(
        "O",
        "Freedom of Information Office",
        "Our reference: NHSO/23/0912",
        "Date of request: 4 December 2023",
        "Date of response: 8 January 2024",
    )
    s.say("O", "Freedom of Information (Scotland) Act 2002 – waiting times for audiology", bold=True)
    figures = [["Hospital", "2021", "2022"], ["Orrindale Royal", "412", "508"], ["Braeside Cottage", "*", "11"]]
    s.table(
        [
            [("Q 1", "Question 1: How many adults were waiting for a first hearing test on 30 November 2023?")],
            [("A 1", "1,904")],
            [("Q 2", "Question 2: How many hearing aids were fitted at each hospital in 2021 and 2022?")],
            [
                (
                    "A 2",
                    "Please see the table that follows. Figures from 1 to 4 are shown as * since the patients might be identified from them; they are exempt under section 38(1)(b) of the Act (personal information).",
                )
            ],
        ]
    )
    s.table(figures, bold_head=True)
    s.table(
        [
            [("Q 3", "Question 3: For each patient in the last five years, the time between referral and fitting.")],
            [
                (
                    "A 3",
                    "Under section 12(1) of the Act the Board does not have to comply with a request if the cost would exceed £600. Before 2022 the date of referral was kept on paper only. To read some 9,500 case notes at five minutes each at £15 an hour would cost about £11,875. Should you limit this to 2022 and later we could run a report at no cost.",
                )
            ],
            [("Q 4", "Question 4: Is the service provided by (tick all that apply):")],
        ]
    )
    s.tick("A 4", (True, "the Board"), (False, "another Board"), (True, "a private company"), (False, "a charity"))
    s.table(
        [
            [("Q 5", "Question 5: What was paid to private companies for it in 2022/23?")],
            [("A 5", "£268,300, all of it to Auralis Hearing Scotland Ltd.")],
        ]
    )
    s.say(
        "O",
        "If you are dissatisfied you may require us to review our decision under section 20 of the Act, within 40 working days. You may then appeal to the Scottish Information Commissioner at Kinburn Castle, St Andrews.",
    )
    s.say("O", "Corporate Services, NHS Orrindale is the common name of Orrindale Health Board")
    s.save(
        facts(
            "stacked tables, question above answer; tick boxes; a table of figures with small numbers held back",
            "NHS Orrindale",
            "NHSO/23/0912",
            ("2023-12-04", "2024-01-08"),
            ["foisa"],
            status={"1": "provided", "2": "partial", "3": "withheld", "4": "provided", "5": "provided"},
            citations=[
                cited("foisa:38(1)(b)", "relied_on", "2"),
                cited("foisa:12(1)", "relied_on", "3"),
                cited("foisa:20", "procedural"),
            ],
            tables=[{"question": "2", "cells": figures, "filled": True}],
            doubts="Auralis is a provider of hearing care, not a software or procurement platform: no record",
        )
    )


def saltmarsh_ambulance() -> None:
    """Headings with numbers that start again beneath each, one group answered together."""
    s = Sheet("saltmarsh-ambulance")
    s.say("O", "Saltmarsh and Fens Ambulance Service NHS Trust", bold=True)
    s.say(
        "O", "FOI 24/0331", "19 April 2024", "Dear Colleague", "Please find the Trust's reply to your request of 20 March 2024."
    )
    s.heading("O", "Vehicles")
    first = s.new_list(("decimal", "%1)"))
    s.say("Q *1", "How many double-crewed ambulances does the Trust operate?", in_list=(first, 0))
    s.say("A *1", "331", italic=True)
    s.say("Q *2", "How many are more than seven years old?", in_list=(first, 0))
    s.say("A *2", "58", italic=True)
    s.heading("O", "Handover delays")
    second = s.new_list(("decimal", "%1)"))
    s.say("Q *3", "Hours lost to handovers of more than 30 minutes in 2023/24.", in_list=(second, 0))
    s.say("Q *4", "The same for 2022/23.", in_list=(second, 0))
    s.say(
        "A *3,*4",
        "The figures are published each month by NHS England and are available to you there; section 21 of the FOI Act 2000 applies to both questions.",
        italic=True,
    )
    s.say("Q *5", "The number of patients who died while waiting to be handed over.", in_list=(second, 0))
    s.say(
        "A *5",
        "The Trust does not hold this. Once at hospital, a patient's outcome is recorded by the hospital and you may wish to ask the four acute trusts in our area.",
        italic=True,
    )
    s.heading("O", "Staff")
    third = s.new_list(("decimal", "%1)"))
    s.say("Q *6", "How many paramedics are employed, in WTE?", in_list=(third, 0))
    s.say("A *6", "1,212.6 WTE at 31 March 2024.", italic=True)
    s.say("Q *7", "How many assaults on crews were reported to the police in 2023/24?", in_list=(third, 0))
    s.say(
        "A *7",
        "We need to know whether you mean physical assaults alone or also threats and abuse. Please tell us which you would like and we will take up this question again. We will close it if we have not heard from you in two months.",
        italic=True,
    )
    s.link(
        "O",
        "How to complain: see ",
        "our website",
        "https://www.saltmarshambulance.example/foi",
        ", or ask this office for a leaflet.",
    )
    s.say("O", "Information Governance Department")
    provided = dict.fromkeys(("*1", "*2", "*6"), "provided")
    s.save(
        facts(
            "headings, Word numbers that start again beneath each, italic answers, one answer to two questions",
            "Saltmarsh and Fens Ambulance Service NHS Trust",
            "FOI 24/0331",
            ("2024-03-20", "2024-04-19"),
            ["foia"],
            status=provided | {"*3": "signposted", "*4": "signposted", "*5": "not_held", "*7": "clarification"},
            citations=[cited("foia:21", "relied_on", "*3", "*4")],
            records={"teams": [{"team": "paramedics", "headcount": 1212.6, "unit": "FTE"}]},
        )
    )


def glanhelyg_red() -> None:
    """A Welsh council: bilingual furniture, the request as sent with the answers in red beneath."""
    s = Sheet("glanhelyg-red")
    s.say("O", "CYNGOR SIR GLANHELYG", "GLANHELYG COUNTY COUNCIL", bold=True)
    s.say("O", "Croesewir gohebiaeth yn Gymraeg. Correspondence is welcome in Welsh or English.")
    s.say("O", "Cyf / Ref: GCC-05231", "Dyddiad / Date: 7 November 2016", "Dear Ms Bevan-Achterop")
    s.say("O", "Further to your request of 11 October 2016, our answers are given in red beneath each of your points.")
    ask = [
        (
            "a",
            "The number of school crossing patrols in post in September 2010 and in September 2016.",
            "2010: 64. 2016: 38.",
            "provided",
        ),
        (
            "b",
            "The number of sites at which a patrol was withdrawn between those dates, with the name of each school.",
            "22 sites were withdrawn. The schools are in the attached list (Appendix 1).",
            "provided",
        ),
        (
            "c",
            "Any risk assessment carried out before each withdrawal.",
            "Assessments for the 13 sites withdrawn since 2013 are attached (Appendix 2). For the nine before that the papers were destroyed under our retention schedule and are no longer held.",
            "partial",
        ),
        (
            "d",
            "The number of children injured within 100 metres of those sites since.",
            "Not held. This is recorded by Heddlu Canolbarth y Gororau / Mid Marches Police.",
            "not_held",
        ),
        ("e", "The cost of the service in 2010/11 and 2015/16.", "£297,000 in 2010/11 and £171,500 in 2015/16.", "provided"),
        (
            "f",
            "Will the Council guarantee that no more patrols will go?",
            "The budget for next year is to be set in February and no decision has been made.",
            "provided",
        ),
    ]
    for letter, question, answer, _ in ask:
        s.say(f"Q {letter}", f"{letter}) {question}")
        s.say(f"A {letter}", answer, colour="FF0000")
    s.say(
        "O",
        "Os ydych yn anfodlon, gallwch ofyn am adolygiad mewnol. If you are unhappy with this reply you may ask for an internal review by contacting the Information Unit, or write to the Information Commissioner's Office – Wales, 2nd Floor, Churchill House, Cardiff CF10 2HH.",
    )
    s.say(
        "O", "Yn gywir / Yours sincerely", "Gwenllian Prys-Oduya", "Swyddog Rhyddid Gwybodaeth / Freedom of Information Officer"
    )
    s.footer("Neuadd y Sir, Glanhelyg / County Hall, Glanhelyg")
    s.save(
        facts(
            "lettered questions as sent, answers beneath in red, bilingual furniture",
            "Glanhelyg County Council",
            "GCC-05231",
            ("2016-10-11", "2016-11-07"),
            [],
            status={letter: status for letter, _, _, status in ask},
            doubts="the letter names no Act: no regime is given; the last answer is in substance 'not decided', taken as provided",
        )
    )


LETTERS = (
    wexcombe_systems,
    brackenford_procurement,
    ashby_vale_housing,
    marlscar_vexatious,
    thornholme_fire,
    orrindale_health,
    saltmarsh_ambulance,
    glanhelyg_red,
)

if __name__ == "__main__":
    for letter in LETTERS:
        letter()
