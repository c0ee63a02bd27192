"""More questions and answers as public bodies word them: telephony, rotas, AI tools, tables left as lines, staff, spend. Invented.

Written as in test_wordings; a case is one letter of (question, answer)…
"""

from __future__ import annotations

import pytest

from tests.records.test_wordings import Asked, told

CASES: dict[str, tuple[Asked, list[str]]] = {
    "broadband": (
        [
            ("Who is your existing telephony supplier?", "BT"),
            ("How many users do you have?", "1,150"),
            ("When does the contract expire?", "March 2027"),
            ("What is the annual spend?", "£52,000"),
        ],
        ["/BT/2027-03/52000/1150"],
    ),
    "rota each staff group": (
        [("Which e-rostering system is used for: a) nursing b) medical staff", "a) HealthRoster\nb) Medirota")],
        ["HealthRoster", "/Medirota"],
    ),
    "nursing: name": (
        [
            (
                "What rostering software do you use for nurses and for doctors?",
                "Nursing – HealthRoster (Allocate). Doctors – CLWRota.",
            )
        ],
        ["HealthRoster/Allocate", "CLWRota"],
    ),
    "provider of rota": ([("Who is the Trust's e-rostering provider?", "RLDatix (formerly Allocate)")], ["/RLDatix"]),
    "ai tools in sentence": (
        [
            (
                "Does the Council use any generative AI tools? If so please list them.",
                "Yes, the Council has approved Microsoft Copilot for use by staff, and a trial of Magic Notes is under way in adult social care.",
            )
        ],
        ["Microsoft Copilot", "Magic Notes"],
    ),
    "ai none": ([("Does the Council use any AI tools?", "The Council does not currently use any AI tools.")], []),
    "ai with cost": (
        [("What AI software is used?", "Microsoft 365 Copilot"), ("How many licences?", "300"), ("Annual cost?", "£75,600")],
        ["Microsoft 365 Copilot///75600/300"],
    ),
    "transcription": (
        [("Do you use any AI transcription or note taking tool?", "Yes – Magic Notes by Beam.")],
        ["Magic Notes/Beam"],
    ),
    "crm no": ([("What CRM system do you use?", "We do not have a CRM system.")], []),
    "website cms": (
        [
            ("What content management system does the website run on?", "Umbraco"),
            ("Who hosts the website?", "It is hosted in-house."),
        ],
        ["Umbraco"],
    ),
    "drupal": ([("Which CMS do you use?", "The website is built on Drupal.")], ["Drupal"]),
    "several modules": (
        [
            ("What modules of Ledgermark do you use?", "General Ledger, Accounts Payable and Debtors"),
            ("What finance system do you use?", "Ledgermark"),
        ],
        ["Ledgermark"],
    ),
    "yes name next": ([("Do you have a service desk tool?", "Yes"), ("What is it called?", "Hornbill")], ["/Hornbill"]),
    "yes name next with supplier": (
        [
            ("Do you use software for asset management?", "Yes."),
            ("Who is the supplier?", "Oakbyte"),
            ("What is the product?", "Groundplan"),
        ],
        ["Groundplan/Oakbyte"],
    ),
    "antivirus": (
        [
            ("What antivirus software do you use?", "Sophos Intercept X"),
            ("Expiry date of the licence", "31/07/2025"),
            ("Number of licences", "4500"),
        ],
        ["Sophos Intercept X//2025-07-31//4500"],
    ),
    "housing repair": (
        [("Please confirm the software used for repairs scheduling", "We use DRS by Kirona for scheduling.")],
        ["DRS/Kirona"],
    ),
    "erp combined": (
        [
            (
                "What ERP/finance system do you use, when was it implemented and when does the contract end?",
                "Unit4 ERP, implemented in April 2018, contract ends 31 March 2028",
            )
        ],
        ["Unit4 ERP//2028-03-31"],
    ),
    "payroll bureau": (
        [
            ("Which payroll software do you use?", "iTrent (MHR)"),
            ("Is it in-house or hosted?", "Hosted"),
            ("Contract end", "30/11/2026"),
        ],
        ["iTrent/MHR/2026-11-30"],
    ),
    "library": ([("LMS supplier and product", "Civica – Spydus")], ["Spydus/Civica"]),
    "dash list of depts": (
        [
            (
                "What systems do the following departments use: Environmental Health, Licensing, Planning?",
                "Environmental Health – Uniform\nLicensing – Uniform\nPlanning – Uniform",
            )
        ],
        ["Uniform"],
    ),
    "dept colon supplier": (
        [("Please state the software used by Revenues and Benefits", "NEC Revenues and Benefits")],
        ["NEC Revenues and Benefits"],
    ),
    "expired": (
        [
            ("Which GIS do you use?", "ArcGIS"),
            ("When does the contract expire?", "The current contract expires on 14th February 2026."),
        ],
        ["ArcGIS//2026-02-14"],
    ),
    "cost sentences": (
        [("Which GIS do you use?", "ArcGIS"), ("What does it cost?", "The annual subscription is £45,120 (ex VAT).")],
        ["ArcGIS///45120"],
    ),
    "exempt cost": ([("Which GIS do you use?", "ArcGIS"), ("What does it cost?", "Exempt under section 43(2)")], ["ArcGIS"]),
    "list with suppliers": (
        [
            (
                "List all software packages used by the finance team along with the supplier",
                "Ledgermark – Oakbyte\nPaymark – Tarn Software\nBudgetwell – Tarn Software",
            )
        ],
        ["Ledgermark/Oakbyte", "Paymark/Tarn Software", "Budgetwell/Tarn Software"],
    ),
    "sentence two used": (
        [
            (
                "What systems are used to record complaints and incidents?",
                "Complaints are recorded on Caselight and incidents are logged in Safelog.",
            )
        ],
        ["Caselight", "Safelog"],
    ),
    "both via": (
        [("What software is used for video calls?", "Microsoft Teams and Zoom are both used.")],
        ["Microsoft Teams", "Zoom"],
    ),
    "no single": (
        [
            (
                "What system is used to store records?",
                "There is no single system. Records are held across a number of departmental systems.",
            )
        ],
        [],
    ),
    "planned": ([("Do you plan to replace your ERP?", "We are in the process of procuring a replacement.")], []),
    "unnamed supplier": (
        [("What is the cost of your website?", "£12,000 per year"), ("Who is the supplier of the website platform?", "Jadu Ltd")],
        ["/Jadu Ltd"],
    ),
    "team of": (
        [
            (
                "Please confirm the number of FTE in: Procurement; Contract Management; Commissioning.",
                "Procurement – 9.6\nContract Management – 4\nCommissioning – 11.2",
            )
        ],
        ["Procurement 9.6 FTE", "Contract Management 4 FTE", "Commissioning 11.2 FTE"],
    ),
    "fte with total": (
        [
            (
                "How many FTE are employed in your procurement department and what roles do they have?",
                "Total 8.0 FTE: 1 Head of Procurement, 4 Category Managers, 3 Buyers",
            )
        ],
        ["procurement department 8 FTE"],
    ),
    "procurement budget": ([("What is the annual budget of the procurement team?", "£412,000")], []),
    "comms staff by role": (
        [("Job titles and numbers of communications staff", "Communications Manager x 1\nPR Officer x 2\nDigital Officer x 1.5")],
        ["Communications Manager 1 staff", "PR Officer 2 staff", "Digital Officer 1.5 staff"],
    ),
    "comms cost": ([("What is the total staffing cost of your communications team?", "£520,000")], []),
    "comms fte": (
        [
            (
                "How many full time equivalent communications staff do you employ?",
                "The Council employs 7.6 FTE communications staff.",
            )
        ],
        ["communications 7.6 FTE"],
    ),
    "it staff": (
        [("How many staff are employed within your ICT department?", "Currently 64 (58.3 FTE)")],
        ["ICT department 64 staff"],
    ),
    "table roles": (
        [
            (
                "Please provide the roles and FTE in the procurement function",
                "Role\tFTE\nHead of Procurement\t1.0\nProcurement Officer\t2.5",
            )
        ],
        ["Head of Procurement 1 FTE", "Procurement Officer 2.5 FTE"],
    ),
    "tiktok used": (
        [("Does the Council have a TikTok account?", "Yes"), ("How much has the Council spent on TikTok?", "None")],
        ["TikTok 0 total"],
    ),
    "tiktok never": (
        [("How much has been spent promoting content on TikTok since 2020?", "The Council has not spent any money on TikTok.")],
        ["TikTok 0 total"],
    ),
    "platform years": (
        [
            (
                "Please state the amount spent on advertising on Facebook in 2021/22, 2022/23 and 2023/24",
                "2021/22 £3,000\n2022/23 £4,250\n2023/24 £5,100",
            )
        ],
        ["Facebook 3000 year", "Facebook 4250 year", "Facebook 5100 year"],
    ),
    "e-tender": (
        [
            ("What e-tendering or contract management system do you use?", "ProContract, provided by Proactis"),
            ("When does it expire?", "31 March 2026"),
        ],
        ["ProContract/Proactis/2026-03-31", "ProContract None None"],
    ),
    "portal regional": ([("Do you use an e-procurement portal?", "Yes, we use the YORtender portal.")], ["YORtender None None"]),
    "p2p": ([("What purchase to pay system do you use?", "Oracle Fusion")], ["Fusion/Oracle"]),
    "spend mgmt n/a": (
        [("What spend analytics tool do you use?", "N/A"), ("What contract management tool do you use?", "N/A")],
        [],
    ),
    "amount question": ([("How much have you paid to Palantir since 2020?", "£1,250,000")], ["Palantir 1250000 total"]),
    "zoom": ([("How much was spent on Zoom licences in 2022?", "£2,158.80")], ["Zoom 2158.8 year"]),
    "stonewall": (
        [("How much has the Trust paid Stonewall in each year?", "2019/20 £3,000\n2020/21 £3,000")],
        ["Stonewall 3000 year", "Stonewall 3000 year"],
    ),
    "stonewall none": (
        [("How much has the Trust paid to Stonewall in the last 3 years?", "The Trust has not made any payments to Stonewall.")],
        ["Stonewall 0 total"],
    ),
    "tiktok years zero too": (
        [
            (
                "How much has the Council spent on TikTok advertising in 2021/22, 2022/23 and 2023/24?",
                "2021/22: £0\n2022/23: £0\n2023/24: £1,200",
            )
        ],
        ["TikTok 0 year", "TikTok 0 year", "TikTok 1200 year"],
    ),
    "tiktok none any too": (
        [("How much has the Council spent on TikTok advertising in each of the last three years?", "None")],
        ["TikTok 0 total"],
    ),
    "tiktok bullet too": (
        [("Please provide the total spend on advertising with TikTok in the 2023 calendar year", "The total spend was £4,510.")],
        ["TikTok 4510 year"],
    ),
    "tiktok no account too": (
        [("Please provide the total spend on advertising with TikTok", "The University does not advertise on TikTok.")],
        ["TikTok 0 total"],
    ),
    "platforms parts too": (
        [("What was your spend in 2023 on: a) Facebook b) TikTok c) Snapchat", "a) £12,000\nb) £3,000\nc) £0")],
        ["Facebook 12000 year", "TikTok 3000 year", "Snapchat 0 year"],
    ),
    "platforms flat too": (
        [("Advertising spend by platform 2022/23", "Platform Spend\nFacebook £5,210.44\nTikTok £1,003.00\nSnapchat £0.00")],
        ["Facebook 5210.44 year", "TikTok 1003 year", "Snapchat 0 year"],
    ),
    "rota flat too": (
        [
            (
                "Please list the rostering system for each staff group with the supplier and contract end date",
                "Staff group System Supplier Contract end date\nNursing HealthRoster RLDatix 31/03/2026\nMedical Medirota Medirota 30/09/2025",
            )
        ],
        ["HealthRoster/RLDatix/2026-03-31", "Medirota/Medirota/2025-09-30"],
    ),
    "rota sentence too": (
        [
            (
                "Which electronic rostering system does the Trust use?",
                "The Trust uses Allocate HealthRoster for nursing staff and Medirota for consultants.",
            )
        ],
        ["Allocate HealthRoster", "Medirota"],
    ),
    "rota short too": ([("Which electronic rostering system does the Trust use?", "Allocate")], ["/Allocate"]),
    "rota q fields too": (
        [
            ("Supplier of rota system for doctors", "Allocate Software"),
            ("Date contract started", "1 April 2019"),
            ("Date contract ends", "31 March 2024"),
            ("Annual cost", "£38,211"),
        ],
        ["/Allocate Software/2024-03-31/38211"],
    ),
    "rota dup groups too": (
        [
            ("a. Nursing: which system", "HealthRoster"),
            ("b. Junior doctors: which system", "e-Rota"),
            ("c. Consultants: which system", "None"),
        ],
        ["HealthRoster", "e-Rota"],
    ),
    "it fields too": (
        [
            ("What is the name of your main ERP system?", "Oracle Fusion"),
            ("Who is the vendor?", "Oracle"),
            ("When does your contract expire?", "May 2027"),
            ("What is your annual spend?", "£310,000"),
            ("How many users?", "1,900"),
        ],
        ["Fusion/Oracle/2027-05/310000/1900"],
    ),
    "it flat too": (
        [
            (
                "Please provide the details of your CRM, HR and finance systems",
                "CRM: Dynamics 365, Microsoft, March 2026\nHR: iTrent, MHR, June 2027\nFinance: Unit4 ERP, Unit4, 2028",
            )
        ],
        ["Dynamics 365/Microsoft/2026-03", "iTrent/MHR/2027-06", "Unit4 ERP/Unit4/2028"],
    ),
    "it numbered too": (
        [("Please confirm the following systems: 1. HR 2. Payroll 3. Finance", "1. iTrent\n2. iTrent\n3. Oracle Fusion")],
        ["iTrent", "Fusion/Oracle"],
    ),
    "it table ws too": (
        [
            (
                "Please list the systems you use",
                "Function          System          Supplier\nHR                iTrent          MHR\nFinance           eFinancials     Advanced",
            )
        ],
        ["iTrent/MHR", "eFinancials/Advanced"],
    ),
    "tele contract too": (
        [("Who is your telephony provider and when does the contract end?", "8x8 – contract ends 14 November 2025.")],
        ["/8x8/2025-11-14"],
    ),
    "tele users too": ([("Do you use Microsoft Teams for telephony?", "Yes")], ["Microsoft Teams"]),
    "tele contact centre too": (
        [("What contact centre solution do you use?", "Anywhere365, supplied by Gamma")],
        ["Anywhere365/Gamma"],
    ),
    "tele multiple suppliers too": (
        [("Who supplies your telephone lines?", "BT and Virgin Media Business")],
        ["/BT", "/Virgin Media Business"],
    ),
    "ai 1 too": (
        [
            (
                "Please list any AI tools in use, their supplier and annual cost",
                "Copilot, Microsoft, £28,000\nMagic Notes, Beam, £42,000",
            )
        ],
        ["Copilot/Microsoft//28000", "Magic Notes/Beam//42000"],
    ),
    "ai 2 too": (
        [("Which AI tools have been deployed?", "ChatGPT (OpenAI) and Gemini (Google)")],
        ["ChatGPT/OpenAI", "Gemini/Google"],
    ),
    "ai 3 too": (
        [
            (
                "Does the department use artificial intelligence?",
                "Yes, the Department uses an AI tool called Redbox for summarising documents.",
            )
        ],
        ["/Redbox"],
    ),
    "ai 4 too": (
        [
            (
                "Does the Trust use AI in radiology? If so, which products?",
                "Yes – the Trust uses Annalise CXR for chest x-rays and Brainomix e-Stroke for stroke imaging.",
            )
        ],
        ["Annalise CXR", "Brainomix e-Stroke"],
    ),
    "proc 1 too": (
        [("How many FTE are in your procurement function?", "The Council has 23.6 FTE in its Procurement and Commercial team.")],
        ["Procurement and Commercial team 23.6 FTE"],
    ),
    "proc 2 too": (
        [("How many people work in procurement?", "There are 14 people (12.8 FTE) working in procurement.")],
        ["procurement 14 staff"],
    ),
    "proc 3 too": ([("Please state the number of FTE procurement staff", "6 FTE")], ["procurement 6 FTE"]),
    "proc 4 too": ([("Do you have a dedicated procurement team?", "Yes, the team consists of 9 FTEs.")], ["procurement 9 FTE"]),
    "proc 5 too": ([("How many qualified (MCIPS) staff work in procurement?", "4")], []),
    "proc 6 too": (
        [("Number of procurement staff", "Head of Procurement x1, Senior Category Manager x3, Category Officer x4")],
        ["Head of Procurement 1 staff", "Senior Category Manager 3 staff", "Category Officer 4 staff"],
    ),
    "proc 7 too": (
        [("Number of procurement staff", "We have a Corporate Procurement team of 15 staff and a Contracts team of 4 staff.")],
        ["Corporate Procurement team 15 staff", "Contracts team 4 staff"],
    ),
    "comms 1 too": (
        [("How many people are employed in communications roles?", "12 people (10.4 FTE)")],
        ["communications 12 staff"],
    ),
    "comms 2 too": (
        [
            (
                "How many FTE are employed in the following: communications; marketing; digital; design?",
                "Communications 8.6\nMarketing 3\nDigital 4.5\nDesign 2",
            )
        ],
        ["Communications 8.6 FTE", "Marketing 3 FTE", "Digital 4.5 FTE", "Design 2 FTE"],
    ),
    "comms 3 too": (
        [
            (
                "How many staff are in your communications team and what is the total salary cost?",
                "There are 9 members of staff in the team and the total salary cost is £412,000.",
            )
        ],
        ["communications team 9 staff"],
    ),
    "comms 4 too": (
        [("For the year ending 31 March 2023, how many full-time equivalent communications staff were employed?", "11.2")],
        ["communications 11.2 FTE"],
    ),
    "comms 5 too": (
        [("Headcount of the communications directorate as at 1 April", "Communications: 14; Marketing: 6; Events: 2")],
        ["Communications 14 staff", "Marketing 6 staff", "Events 2 staff"],
    ),
}

# Policies, law, statistics, people and prices of other things: no record of any kind.
NOTHING: dict[str, Asked] = {
    "approved": [
        (
            "Has the Council approved the use of AI tools?",
            "The Cabinet approved Option 2 in March. The Audit Committee introduced Standing Orders.",
        )
    ],
    "policy": [
        (
            "What AI policy applies to staff use of software?",
            "The Council adopted the Information Security Policy and the AI Charter.",
        )
    ],
    "pilot": [("Is the Council testing any AI software?", "A pilot in Adult Social Care is being planned.")],
    "phase": [("When was the system implemented?", "Phase 1 went live in April. We introduced Phase 2 in May.")],
    "act": [("Do you use any app to record stops?", "Yes. Stops are recorded under the Police and Criminal Evidence Act.")],
    "tenders": [
        (
            "How many tenders were published on your portal?",
            "In 2023 the Council published 41 tenders. All tenders over £100,000 go through Cabinet.",
        )
    ],
    "contract value": [("What was the total contract value with Brightmop Ltd for cleaning?", "£1.4 million")],
    "charity": [("How much grant funding was paid to Northby Foodbank in 2023/24?", "£15,000")],
    "no spend": [("How much was spent on Chief Executive travel in 2023?", "Nil")],
    "parking": [("How many parking spaces are there for (a) staff (b) visitors?", "(a) 120 (b) 44")],
    "post roles": [("What roles in the procurement team have budget responsibility?", "Head of Procurement")],
    "salary bands": [("List the roles in the team with salaries", "Head of Service £65,000\nManager £48,000")],
    "complaints in team": [("How many complaints were made about staff in the housing department?", "14")],
    "providers": [("Number of homecare providers used", "46")],
    "housing stock": [("How many properties are in the housing department's stock?", "4,200")],
    "training no": [("How many staff in HR have completed AI training?", "12")],
    "meetings": [("What video software was used for the meeting on 4 May?", "Minutes of the meeting are attached.")],
    "total": [("Total spend on software in 2023/24", "£2.1m")],
    "departments": [("Which departments have the largest software spend?", "Digital Services, Adult Social Care and Highways")],
    "people2": [("Who approved the use of the product?", "The Board, at its meeting of 28 September 2023.")],
    "countries": [("In which country is the data of the system hosted?", "Ireland")],
    "browser": [("In what format is the data in the system held?", "CSV and PDF")],
    "cloud": [("Is the system cloud based or on premises?", "Cloud")],
    "months": [("When will the system go out to tender?", "Spring 2026")],
    "framework": [("Which framework was used to buy the software?", "G-Cloud 13")],
    "framework2": [("How was the software procured?", "Crown Commercial Service framework RM6259")],
    "lead": [("Who is the lead officer for the digital programme?", "Digital Transformation Lead")],
    "tel": [("What is your main telephone number?", "01632 960123")],
    "mis": [("How many pupils were excluded according to the MIS?", "12")],
    "alarm": [("Does the school have a fire alarm system?", "Yes. Grade L1.")],
    "answers yes": [("Do you use software to detect plagiarism?", "Yes")],
    "answers partially": [("Do you use any app for staff?", "Partially - see Question 4.")],
    "section": [("Which cyber security products do you use?", "Section 31 applies. Please see Annex A.")],
}


@pytest.mark.parametrize("shape", CASES)
def test_public_wordings(shape: str) -> None:
    asked, expected = CASES[shape]
    assert sorted(told(*asked)) == sorted(expected)


@pytest.mark.parametrize("topic", NOTHING)
def test_nothing_to_record(topic: str) -> None:
    assert told(*NOTHING[topic]) == []
