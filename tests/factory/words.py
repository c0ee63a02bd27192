"""Words that factory letters are made of. Invented places and people; the phrasing is that of public bodies in general."""

PLACES = (
    "Wexcombe", "Harrowdale", "Thornsea", "Kelderby", "Morwick", "Ashcaster", "Brackenford", "Loxmouth", "Pendry",
    "Stourleigh", "Cairnhope", "Dunmarrow", "Elverton", "Fennbridge", "Glaisby", "Inverlour", "Netherwick", "Ostrey",
)  # fmt: skip
BODIES = (
    ("{} Borough Council", "the Council"), ("{} City Council", "the Council"), ("{} County Council", "the Council"),
    ("{} District Council", "the Council"), ("{} NHS Foundation Trust", "the Trust"), ("University of {}", "the University"),
    ("{} Constabulary", "the Constabulary"), ("{} Fire and Rescue Service", "the Service"),
    ("{} University Hospitals NHS Trust", "the Trust"), ("{} and District Housing Authority", "the Authority"),
)  # fmt: skip
SCOTS = (("{} Council", "the Council"), ("NHS {}", "the Board"), ("{} Health Board", "the Board"))
PEOPLE = ("Mr Aldous", "Ms Pettifer", "Dr Quill", "Mrs Ransome", "Mr Tarrant", "Ms Ude", "Mx Vane", "Miss Wray")
SIGNERS = ("R. Calloway", "Jo Denholm", "Priya Estcourt", "M. Farnaby", "Sam Gillow", "T. Hesketh", "Ines Jardine")
ROLES = ("Information Governance Officer", "Freedom of Information Lead", "Records and Disclosure Manager",
         "Head of Legal Services", "FOI Coordinator", "Information Rights Adviser")  # fmt: skip
THINGS = (
    "complaints about refuse collection", "parking permits issued to residents", "agency nurses employed", "stray dogs collected",
    "noise complaints received", "housing repairs reported", "planning applications refused", "potholes repaired",
    "library visits", "data breaches reported", "staff grievances raised", "vacant council homes", "fly-tipping incidents recorded",
    "school exclusions", "ambulance handovers over one hour", "drones purchased", "laptops lost or stolen", "cancelled operations",
    "street lights replaced with LED units", "apprentices recruited", "taxi licences revoked", "food hygiene inspections carried out",
    "body worn cameras in use", "missing persons reports", "student withdrawals from first-year courses",
)  # fmt: skip
SERVICES = (
    "your payroll software", "the grounds maintenance contract", "your customer relationship management system",
    "the telephone exchange", "your document management system", "the school meals contract", "interpreting services",
    "your housing management system", "the office cleaning contract", "your cyber security monitoring service",
    "the photocopier lease", "your case management system", "the patient transport contract", "your learning platform",
    "the parking enforcement contract", "your e-procurement portal",
)  # fmt: skip
SUBJECTS = (
    "home working", "the use of generative artificial intelligence", "menopause in the workplace", "single-use plastics",
    "whistle-blowing", "social media use by staff", "lone working", "the sale of surplus land", "electric vehicle charging",
    "biodiversity in public parks", "the retention of e-mails", "bullying and harassment", "rewilding road verges",
)  # fmt: skip
POSTS = ("Chief Information Officer", "Head of Procurement", "Data Protection Officer", "Director of Estates",
         "Senior Responsible Owner", "Head of Customer Services", "Chief Pharmacist", "Fleet Manager")  # fmt: skip
SUPPLIERS = ("Norbury Systems", "Castellan Digital", "Optiware Ltd", "Bluefern Software", "Meridian Catering", "Halden Group",
             "Quarrymount IT", "Tesserae Solutions", "Larkrise Services", "Ironbridge Data plc")  # fmt: skip
PERIODS = (
    "in 2022/23", "during the 2023 calendar year", "in each of the last three financial years", "between 1 April 2021 and 31 March 2022",
    "since January 2020", "in the past 12 months", "from 2019 to date", "in the financial year 2023-24", "in the last five years",
)  # fmt: skip
LINKS = ("www.{}.example/open-data", "https://www.{}.example/spending/over-500", "https://www.{}.example/policies/index",
         "http://data.{}.example/registers")  # fmt: skip
TEAMS = ("Finance", "Housing", "Estates", "Highways", "Digital", "Human Resources", "Legal", "Customer Services", "Planning")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

THANKS = (
    "Thank you for your request for information, which we received on {date}.",
    "I am writing in response to your request for information dated {date}, which has been handled under the {act}.",
    "Further to your e-mail of {date}, in which you asked for information about {subject}, please find our reply set out here.",
    "We refer to your Freedom of Information request received by {body} on {date}.",
    "Your request of {date} has now been considered under the {act}.",
)
HELD = (
    "I can confirm that {body} holds some of the information that you asked for.",
    "In accordance with section 1(1)(a) of the {act} I can confirm that the information is held.",
    "",
    "",
)
ASKED = (
    "You asked:",
    "Your request:",
    "Request",
    "You asked for the following information:",
    "Details of request",
    "Your questions were:",
)
ANSWERED = (
    "Our response:",
    "Response",
    "The {Body}'s response is as follows:",
    "Our answers are set out below:",
    "Reply",
    "Response:",
)
REVIEW = (
    (
        "If you are unhappy with the way your request has been handled you may ask for an internal review within 40 working days "
        "by writing to the Information Governance team at the address above.",
        "If you remain dissatisfied you may apply to the Information Commissioner: Information Commissioner's Office, "
        "Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF.",
    ),
    (
        "Should you be dissatisfied with this response, please contact us and we will review our decision.",
        "You also have the right to complain to the Information Commissioner's Office at www.ico.org.uk once the internal review is complete.",
    ),
    (
        "You have the right to request a review of this decision. Your request should be made within two months of this letter.",
        "If you are not content with the outcome of the internal review, you can appeal to the Information Commissioner under section 50 of the Act.",
    ),
)  # fmt: skip
REVIEW_SCOTS = (
    "If you are dissatisfied with the way in which your request has been dealt with you may ask us to review our decision "
    "within 40 working days under section 20 of the Freedom of Information (Scotland) Act 2002.",
    "If you are still dissatisfied you may appeal to the Scottish Information Commissioner, Kinburn Castle, Doubledykes Road, "
    "St Andrews, Fife, KY16 9DS.",
)
REUSE = (
    "The information supplied to you may be re-used under the terms of the Open Government Licence.",
    "Most of the information that we provide in response to requests will be subject to copyright protection. You are free to use "
    "it for your own use, including non-commercial research.",
    "",
)
CLOSES = ("Yours sincerely", "Yours faithfully", "Kind regards", "Regards")
DISCLAIMER = (
    "This e-mail and any attachments are confidential and intended solely for the addressee. If you have received it in error, "
    "please notify the sender and delete it."
)
