"""Questions and answers as public bodies word them, with the records that the rulings ask for: invented, from no letter.

Written as in test_wordings; a case is one letter of (question, answer)…
"""

from __future__ import annotations

import pytest

from tests.records.test_wordings import Asked, told

SYSTEMS: dict[str, tuple[Asked, list[str]]] = {
    "the name alone": ([("What system do you use for case management?", "Caselight")], ["Caselight"]),
    "the name alone, with a full stop": ([("Which HR system does the Trust currently use?", "Peoplestream.")], ["Peoplestream"]),
    "two words": (
        [("What software does the Council use to manage planning applications?", "Planline Enterprise")],
        ["Planline Enterprise"],
    ),
    "acronym": ([("Which library management system do you use?", "LIBRIS")], ["LIBRIS"]),
    "product with a number": ([("What telephony system is in place?", "Voxline 365")], ["Voxline 365"]),
    "supplier and product": (
        [("What finance system do you use and who supplies it?", "Ledgermark, supplied by Oakbyte Ltd")],
        ["Ledgermark/Oakbyte Ltd"],
    ),
    "maker's possessive": ([("Which EPR do you use?", "We use Oakbyte's Wardline")], ["Wardline/Oakbyte"]),
    "bracketed maker": (
        [("Name of the asset management system?", "Groundplan (Tarn Software Ltd)")],
        ["Groundplan/Tarn Software Ltd"],
    ),
    "dash between": (
        [("Please state the name and supplier of your CRM system", "Contactwell – Oakbyte Ltd")],
        ["Contactwell/Oakbyte Ltd"],
    ),
    "two questions": (
        [("What rostering software does the Trust use?", "Shiftline"), ("Who is the supplier?", "Oakbyte Ltd")],
        ["Shiftline/Oakbyte Ltd"],
    ),
    "two questions, provider": (
        [("What is the name of the system?", "Shiftline"), ("Who provides this system?", "It is provided by Oakbyte.")],
        ["Shiftline/Oakbyte"],
    ),
    "start and end apart": (
        [
            ("Who supplies your telephony system?", "Fernlea Telecom"),
            ("When did the contract start?", "1 June 2021"),
            ("When does the contract end?", "31 May 2026"),
        ],
        ["/Fernlea Telecom/2026-05-31"],
    ),
    "start and end in one answer": (
        [
            ("Which MIS do you use?", "Classmark"),
            ("What are the start and end dates of the contract?", "01/09/2022 to 31/08/2025"),
        ],
        ["Classmark//2025-08-31"],
    ),
    "start and end labelled": (
        [("Which MIS do you use?", "Classmark"), ("Contract start and end dates", "Start: 01/09/2022\nEnd: 31/08/2025")],
        ["Classmark//2025-08-31"],
    ),
    "renewal": (
        [("Which e-rostering system is used?", "Shiftline"), ("When is the contract due for renewal?", "April 2027")],
        ["Shiftline//2027-04"],
    ),
    "with extension": (
        [
            ("Which GIS software do you use?", "Mapfield"),
            ("When does the contract expire?", "31st March 2026 with the option to extend for a further 2 x 12 months"),
        ],
        ["Mapfield//2026-03-31"],
    ),
    "rolling": (
        [("Which GIS software do you use?", "Mapfield"), ("When does the contract expire?", "Rolling annual contract")],
        ["Mapfield"],
    ),
    "cost per annum": (
        [("What is your housing management system called?", "Tenantline"), ("What is the annual cost?", "£64,500.00 + VAT")],
        ["Tenantline///64500"],
    ),
    "cost and users": (
        [
            ("What booking system do you use?", "Slotwell"),
            ("How much does it cost per year?", "£12,000"),
            ("How many users are there?", "Approximately 340"),
        ],
        ["Slotwell///12000/340"],
    ),
    "licences": (
        [("What project management software do you use?", "Taskmark"), ("How many licences do you have?", "75 licences")],
        ["Taskmark////75"],
    ),
    "whole contract value": (
        [("Which CRM system do you use?", "Contactwell"), ("What is the total value of the contract?", "£310,000 over 5 years")],
        ["Contactwell", "Contactwell 310000 total"],
    ),
    "range of cost": (
        [("Which CRM system do you use?", "Contactwell"), ("What is the annual cost?", "Between £10,000 and £15,000")],
        ["Contactwell"],
    ),
    "yes then name": (
        [("Do you use case management software?", "Yes"), ("If yes, which product do you use?", "Caselight")],
        ["Caselight"],
    ),
    "yes and name in one": (
        [("Does the Trust have an electronic document management system? If so, which?", "Yes, Docuvault.")],
        ["Docuvault"],
    ),
    "yes, we use": ([("Do you use any AI tools?", "Yes. We use Microsoft Copilot.")], ["Microsoft Copilot"]),
    "list of AI tools": (
        [("Which generative AI tools are approved for use by staff?", "Microsoft Copilot, ChatGPT and Scribewell")],
        ["Microsoft Copilot", "ChatGPT", "Scribewell"],
    ),
    "bullets": (
        [("Please list the software applications used by the HR team", "• Peoplestream\n• Trainwell\n• Joblight")],
        ["Peoplestream", "Trainwell", "Joblight"],
    ),
    "functions before colons": (
        [
            (
                "What software systems do you use for HR, payroll and finance?",
                "HR: Peoplestream\nPayroll: Paymark\nFinance: Ledgermark",
            )
        ],
        ["Peoplestream", "Paymark", "Ledgermark"],
    ),
    "our supplier is": (
        [("Who is your current telephony provider?", "Our current supplier is Fernlea Telecom plc.")],
        ["/Fernlea Telecom plc"],
    ),
    "currently with": ([("Who is the provider of your payroll software?", "We are currently with Oakbyte.")], ["/Oakbyte"]),
    "the council currently uses": (
        [("Which system is used for FOI requests?", "The Council currently uses Infotrace to log requests.")],
        ["Infotrace"],
    ),
    "the name of the system is": (
        [("What is the name of your pharmacy system?", "The name of the system is Dosewell.")],
        ["Dosewell"],
    ),
    "the system in use is": (
        [("What maternity system do you use?", "The system in use is Birthnote by Oakbyte Health.")],
        ["Birthnote/Oakbyte Health"],
    ),
    "known as": (
        [("Which learning management system is used?", "The LMS is known as Learnwell and is hosted by Tarn Software.")],
        ["Learnwell/Tarn Software"],
    ),
    "in-house with name": ([("What incident reporting system do you use?", "An in-house system called Safelog")], ["Safelog"]),
    "moved from": ([("Which payroll system do you use?", "Paymark. This replaced an earlier system in 2019.")], ["Paymark"]),
    "we do not use, but": (
        [("Do you use chatbot software? If so which?", "Yes – Chatwell, which was procured through G-Cloud.")],
        ["Chatwell"],
    ),
    "under the framework": (
        [
            (
                "Which contact centre system do you use, and how was it procured?",
                "Callwell. It was procured through the CCS framework RM3808.",
            )
        ],
        ["Callwell"],
    ),
    "form fields": (
        [
            (
                "Please complete for your case management software: 1. Supplier 2. Product 3. Contract end date 4. Annual spend",
                "Supplier: Oakbyte\nProduct: Caselight\nContract end date: 31/12/2026\nAnnual spend: £23,400",
            )
        ],
        ["Caselight/Oakbyte/2026-12-31/23400"],
    ),
    "questions as fields": (
        [("Supplier name", "Oakbyte"), ("Product name", "Caselight"), ("Expiry date", "31/12/2026"), ("Annual cost", "£23,400")],
        ["Caselight/Oakbyte/2026-12-31/23400"],
    ),
    "sections with sub-parts": (
        [
            ("What is your current CRM system?", "Contactwell"),
            ("What is the annual cost of the CRM system?", "£9,000"),
            ("What is your current ERP system?", "Ledgermark"),
            ("What is the annual cost of the ERP system?", "£88,000"),
        ],
        ["Contactwell///9000", "Ledgermark///88000"],
    ),
    "n/a for one": (
        [
            ("What is your current CRM system?", "N/A"),
            ("What is your current ERP system?", "Ledgermark"),
            ("When does the ERP contract end?", "2027"),
        ],
        ["Ledgermark//2027"],
    ),
    "table blank-separated": (
        [
            (
                "Please list your systems with supplier and expiry",
                "System  Supplier  Expiry\nCaselight  Oakbyte Ltd  31/03/2026\nDocuvault  Tarn Software  30/06/2027",
            )
        ],
        ["Caselight/Oakbyte Ltd/2026-03-31", "Docuvault/Tarn Software/2027-06-30"],
    ),
    "table tab-separated": (
        [
            (
                "Please list your systems with supplier and expiry",
                "System\tSupplier\tExpiry date\nCaselight\tOakbyte Ltd\t31/03/2026\nDocuvault\tTarn Software\t30/06/2027",
            )
        ],
        ["Caselight/Oakbyte Ltd/2026-03-31", "Docuvault/Tarn Software/2027-06-30"],
    ),
    "answer repeats question": (
        [("What digital dictation system does the Trust use?", "The digital dictation system the Trust uses is Voicenote.")],
        ["Voicenote"],
    ),
    "confirm": (
        [("What rota system do you use?", "I can confirm that the Trust uses Shiftline for medical rotas.")],
        ["Shiftline"],
    ),
    "can confirm supplier": (
        [("Who supplies your parking permit system?", "The Council can confirm that the supplier is Kerbmark Ltd.")],
        ["/Kerbmark Ltd"],
    ),
    "delivered by": (
        [("What video consultation platform is used?", "Video consultations are delivered using Clinicview.")],
        ["Clinicview"],
    ),
    "provided through": (
        [("What online forms platform do you use?", "Our online forms are built in Formwell, provided by Oakbyte.")],
        ["Formwell/Oakbyte"],
    ),
    "supplier is maker": (
        [
            (
                "Which company supplies your social care case management system, and what is it called?",
                "Oakbyte supplies our social care case management system, which is called Caselight.",
            )
        ],
        ["Caselight/Oakbyte"],
    ),
    "two for different areas": (
        [
            (
                "What case management system do you use in adults' and children's social care?",
                "Adults – Caselight\nChildren – Kidlog",
            )
        ],
        ["Caselight", "Kidlog"],
    ),
    "same for both": (
        [("What case management system do you use in adults' and children's social care?", "Caselight is used for both.")],
        ["Caselight"],
    ),
    "users unlimited": (
        [("Which survey tool do you use?", "Surveymark"), ("How many licences are held?", "Unlimited – enterprise licence")],
        ["Surveymark////unlimited"],
    ),
    "term": (
        [
            ("Who is your print supplier and which print management software do you use?", "Tonerline Ltd; Printtrack"),
            ("Contract expiry?", "30 September 2026"),
        ],
        ["Printtrack/Tonerline Ltd/2026-09-30"],
    ),
    "free tool": (
        [("Which survey tool do you use?", "Surveymark"), ("What is the annual cost?", "Free of charge")],
        ["Surveymark///0"],
    ),
}


TEAMS: dict[str, tuple[Asked, list[str]]] = {
    "have a team of": (
        [("How many staff are in your procurement team?", "We have a Corporate Procurement team of 15 staff.")],
        ["Corporate Procurement team 15 staff"],
    ),
    "decimals": ([("How many FTE work in procurement?", "12.4 WTE")], ["procurement 12.4 FTE"]),
    "figure alone": ([("How many people are employed in your procurement team?", "8")], ["procurement team 8 staff"]),
    "figure with words": (
        [("How many FTEs are in the communications team?", "There are 6.5 FTEs in the team.")],
        ["communications team 6.5 FTE"],
    ),
    "comprises": (
        [("What is the size of your procurement team?", "The procurement team comprises 11 FTE.")],
        ["procurement 11 FTE"],
    ),
    "approximately": (
        [("How many staff work in your press office?", "Approximately 9 members of staff")],
        ["press office 9 staff"],
    ),
    "roles with bands": (
        [
            (
                "Please list roles in the procurement team with WTE",
                "Head of Procurement (Band 8b) – 1.0 WTE\nCategory Manager (Band 7) – 3.0 WTE\nBuyer (Band 5) – 2.6 WTE",
            )
        ],
        ["Head of Procurement 1 FTE", "Category Manager 3 FTE", "Buyer 2.6 FTE"],
    ),
    "roles with numbers first": (
        [
            (
                "What roles are in the communications team?",
                "1 x Head of Communications\n3 x Communications Officer\n1 x Web Editor",
            )
        ],
        ["Head of Communications 1 staff", "Communications Officer 3 staff", "Web Editor 1 staff"],
    ),
    "teams by colons": (
        [("How many FTE are in each of these teams: HR, Finance, IT?", "HR: 14.2\nFinance: 22.0\nIT: 31.6")],
        ["HR 14.2 FTE", "Finance 22 FTE", "IT 31.6 FTE"],
    ),
    "two parts": (
        [("How many staff work in (a) procurement and (b) contract management?", "a) 12\nb) 4")],
        ["procurement 12 staff", "contract management 4 staff"],
    ),
    "two questions": (
        [
            ("How many full-time equivalents are employed in communications?", "17.8 FTE"),
            ("How many full-time equivalents are employed in marketing?", "4.0 FTE"),
        ],
        ["communications 17.8 FTE", "marketing 4 FTE"],
    ),
    "employs": (
        [("How many press officers do you employ?", "The Council employs 3 press officers.")],
        ["press officers 3 staff"],
    ),
    "consists of": (
        [
            (
                "What is the structure of the information governance team?",
                "The Information Governance team consists of 5 members of staff.",
            )
        ],
        ["Information Governance 5 staff"],
    ),
    "in words": ([("How many people work in the FOI team?", "Three")], ["FOI team 3 staff"]),
    "at date": (
        [("What was the headcount of the legal department?", "As at 31 March 2024 the headcount was 41.")],
        ["legal department 41 staff"],
    ),
    "fewer than five": ([("How many staff are in the digital team?", "Fewer than five")], []),
    "do you have a team": (
        [("Do you have a central procurement team, and how many staff does it have?", "Yes, 7 staff")],
        ["procurement 7 staff"],
    ),
    "years": (
        [("How many FTE worked in communications in each year?", "2021/22: 10.0\n2022/23: 11.5\n2023/24: 12.0")],
        ["communications 12 FTE"],
    ),
    "counted in sentence": (
        [("How many people are in your procurement team?", "There are currently 21 people in the procurement team.")],
        ["procurement team 21 staff"],
    ),
    "within": ([("How many staff work on cyber security?", "4 FTE within the Cyber Security team")], ["Cyber Security 4 FTE"]),
}


SPEND: dict[str, tuple[Asked, list[str]]] = {
    "portal named": ([("What e-tendering portal do you use?", "The Chest")], ["Chest None None"]),
    "portal in a sentence": (
        [("Which e-procurement system does the Trust use?", "The Trust uses Tenderline.")],
        ["Tenderline None None"],
    ),
    "portal with cost": (
        [("Which e-tendering system do you use and what is the annual cost?", "Tenderline, £9,500 per annum")],
        ["Tenderline 9500 year"],
    ),
    "portal then cost": (
        [("Which e-tendering system do you use?", "Tenderline"), ("What is the annual cost?", "£9,500")],
        ["Tenderline 9500 year"],
    ),
    "several portals": (
        [("Which e-tendering portals do you use?", "Tenderline and Bidwell")],
        ["Tenderline None None", "Bidwell None None"],
    ),
    "portal none": ([("Do you use an e-tendering system? If so, which?", "No")], []),
    "TikTok": ([("How much did you spend on TikTok advertising in 2023/24?", "£3,250")], ["TikTok 3250 year"]),
    "TikTok zero": ([("How much did you spend on TikTok advertising in 2023/24?", "£0")], ["TikTok 0 year"]),
    "TikTok nil": ([("How much has the Council spent on advertising on TikTok in 2023/24?", "Nil")], ["TikTok 0 year"]),
    "per platform": (
        [
            (
                "How much was spent on advertising on each platform in 2023/24?",
                "Facebook: £4,000\nInstagram: £1,200\nTikTok: nil\nX: £0",
            )
        ],
        ["Facebook 4000 year", "Instagram 1200 year", "TikTok 0 year", "X 0 year"],
    ),
    "platform not used": (
        [("How much was spent on advertising on each platform in 2023/24?", "Facebook: £4,000\nSnapchat: not used")],
        ["Facebook 4000 year", "Snapchat None None"],
    ),
    "one question a platform": (
        [("Spend on Facebook advertising 2023/24", "£4,000"), ("Spend on LinkedIn advertising 2023/24", "£950.50")],
        ["Facebook 4000 year", "LinkedIn 950.5 year"],
    ),
    "years of a table": (
        [("How much has been spent on Google Ads in each of the last two years?", "2022/23: £10,200\n2023/24: £8,400")],
        ["Google Ads 10200 year", "Google Ads 8400 year"],
    ),
    "spent sentence": (
        [("How much did the university spend on TikTok?", "The University spent £12,400 on TikTok in 2023/24.")],
        ["TikTok 12400 year"],
    ),
    "licence of a named tool": (
        [("How much did you pay for Microsoft Copilot licences in 2024/25?", "£31,200")],
        ["Microsoft Copilot 31200 year"],
    ),
    "total of contract": (
        [("What is the total contract value with Oakbyte Ltd for the software?", "£1.4 million")],
        ["Oakbyte Ltd 1400000 total"],
    ),
}

NOTHING: dict[str, Asked] = {
    "policy": [
        ("Do you have a policy on the use of AI tools?", "Yes, the Acceptable Use Policy and the Data Protection Policy apply.")
    ],
    "budget": [("What is the total annual budget for IT?", "£4.2 million"), ("What is the budget for software?", "£310,000")],
    "acts": [("Which legislation applies to the system?", "The Care Act 2014 and the Mental Health Act 1983.")],
    "statistics": [("How many patients used the online booking system in 2023?", "14,210")],
    "number of devices": [("How many laptops does the Council have and which operating system do they run?", "1,204")],
    "in-house": [("Do you outsource payroll or use a bureau? If so which supplier?", "In-house")],
    "n/a": [("Which chatbot software do you use?", "N/A"), ("When does the contract end?", "N/A")],
    "none": [("What AI tools does the Council use?", "None"), ("What was the cost?", "£0")],
    "not applicable": [
        ("Which system do you use?", "Not applicable."),
        ("Supplier", "Not applicable"),
        ("Contract end date", "Not applicable"),
    ],
    "no system": [("What system do you use to record incidents?", "The Trust does not use a system for this.")],
    "spreadsheets": [("What system do you use to record incidents?", "An Excel spreadsheet is used.")],
    "manual": [("What software do you use for rotas?", "Rotas are prepared manually.")],
    "not held": [("What software do you use for rotas?", "We do not hold this information.")],
    "exempt": [("What firewall software do you use?", "Section 31(1)(a) – Law Enforcement is applied.")],
    "person": [("Who is responsible for your telephony system?", "Head of ICT")],
    "officer": [("Who manages the CRM system?", "Anna Bell, Customer Services Manager")],
    "statistic of calls": [("How many calls did the contact centre system receive?", "January 4,100\nFebruary 3,900")],
    "wards": [("Which wards use the electronic prescribing system?", "Ashdown Ward, Birch Ward and Cedar Ward")],
    "staff sickness": [("How many staff in procurement were off sick in 2023?", "4")],
    "students": [("How many students are enrolled in the Business School?", "1,240")],
    "interpreters": [
        ("Who provides your interpreting services?", "Language Bridge Ltd"),
        ("When does the contract end?", "March 2026"),
    ],
    "cleaning": [("Who is your cleaning contractor?", "Brightmop Ltd"), ("What is the annual value?", "£450,000")],
    "consultants": [("How much was spent on consultants in 2023/24?", "£1,250,000")],
    "agencies": [("How much did you spend on agency staff by department?", "Adult Care £120,000\nHome Services £88,000")],
    "website reference": [
        ("Where is your contracts register?", "This is published on our website: https://example.org/contracts")
    ],
    "training": [("What training is given on the case management system?", "Induction Training and Data Security Awareness")],
    "ICO": [
        (
            "What systems are in place to monitor compliance?",
            "The Information Commissioner's Office and Audit Committee receive reports.",
        )
    ],
    "vacancies": [("How many vacancies are there in the procurement team?", "3")],
    "councillors": [("How many councillors are on the Planning Committee?", "11")],
    "operators": [("Does the force use facial recognition technology?", "No. Northby Police does not use facial recognition.")],
    "plan": [("Do you plan to replace your CRM system?", "Yes, in the next 12 months.")],
    "grades": [("What is the salary of the Head of Procurement?", "Band 8c, £65,000 to £75,000")],
    "ban": [("Has the Council banned TikTok on work devices?", "Yes, since March 2023.")],
    "accounts": [("How many followers does the Council's Facebook page have?", "12,400")],
    "spend on events": [("How much was spent on the Summer Festival?", "£48,000")],
    "fire doors": [("What alarm system is fitted in the building?", "Grade A LD1")],
}

CASES = {**SYSTEMS, **{f"team: {k}": v for k, v in TEAMS.items()}, **{f"spend: {k}": v for k, v in SPEND.items()}}


@pytest.mark.parametrize("shape", CASES)
def test_public_wordings(shape: str) -> None:
    asked, expected = CASES[shape]
    assert sorted(told(*asked)) == sorted(expected)


@pytest.mark.parametrize("topic", NOTHING)
def test_nothing_to_record(topic: str) -> None:
    assert told(*NOTHING[topic]) == []
