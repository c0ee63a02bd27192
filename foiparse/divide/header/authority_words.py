"""The words that public authorities' names are made of. Type words and patterns; no list of authorities is needed or kept."""

from __future__ import annotations

from foiparse.divide.header.wordlist import words

# Words that join the parts of a name ("Kent and Medway", "Newcastle upon Tyne", "Blackburn with Darwen").
JOINERS = words(
    """
    and of the for upon on with under le de y nan nam &
    """
)

# Last words that make the capitalised words before them a public authority's name. Longer ones first where one begins another.
ENDINGS = (
    "Police and Crime Commissioner",
    "Police and Crime Panel",
    "Police & Crime Commissioner",
    "Police, Fire and Crime Commissioner",
    "Police Service",
    "Police Force",
    "Police Authority",
    "Police and Fire Authority",
    "Police & Fire Authority",
    "Police, Fire and Crime Panel",
    "Police",
    "Constabulary",
    "Council",
    "MBC",
    "CBC",
    "Fire and Rescue Service",
    "Fire & Rescue Service",
    "Fire and Rescue Joint Board",
    "Fire and Rescue Authority",
    "Fire & Rescue Authority",
    "Fire and Rescue",
    "Fire & Rescue",
    "Fire Service",
    "Fire Authority",
    "Fire Brigade",
    "Health Board",
    "Clinical Commissioning Group",
    "CCG",
    "Integrated Care Board",
    "ICB",
    "NHS Foundation Trust",
    "NHS Trust",
    "NHS FT",
    "Trust",
    "Healthcare",
    "Ambulance Service",
    "University",
    "College",
    "School",
    "Academy",
    "Health and Care Partnership",
    "Housing Association",
    "Partnership",
    "Homes",
    "Museum and Archive",
    "Museum",
    "Authority",
    "Corporation",
    "Agency",
    "Commission",
    "Inspectorate",
    "Regulator",
    "Government",
    "Parliament",
    "Assembly",
    "Executive",
    "Registry",
    "Bureau",
    "Institute",
    "Consortium",
    "Conservancy",
    "Pension Fund",
    "Archives",
    "Archive",
    "Organisation",
    "Medical Practice",
    "Medical Centre",
    "Surgery",
    "Schools Federation",
    "Federation",
    "Housing Group",
    "Museum Group",
    "Museums and Galleries",
    "Museums",
    "Scotland",
    "Wales",
    "England",
    "Shared Services",
    "Shared Service",
    "Joint Board",
    "Joint Committee",
    "Commissioners",
    "Conservators",
    "Administration",
    "Hospitals",
    "Enterprise",
    "Water Company",
    "Water",
    "Homes Association",
    "Homes Group",
    "College Group",
    "Hospital Group",
    "Hospitals Group",
    "Crematorium Committee",
    "Crematorium Joint Committee",
    "Museums Committee",
    "OPCC",
    "Department",
    "Conservatoire",
    "Office",
    "Service",
    "Board",
)

# Endings that also end other phrases ("Doctors and Healthcare"): a joining word right before them makes no name.
WEAK_ENDINGS = (
    "Department",
    "Homes",
    "Partnership",
    "Museum",
    "Healthcare",
    "Service",
    "Office",
    "Executive",
    "Agency",
    "Board",
    "Trust",
    "School",
    "College",
    "Registry",
    "Bureau",
    "Institute",
    "Archives",
    "Archive",
    "Organisation",
    "Surgery",
    "Federation",
    "Museums",
    "Scotland",
    "Wales",
    "England",
    "Commissioners",
    "Administration",
    "Hospitals",
    "Enterprise",
    "Water",
)

# Openings that make the capitalised words after them a name.
OPENINGS = (
    "University of",
    "London Borough of",
    "Royal Borough of",
    "City and County of",
    "City & County of",
    "City of",
    "Council of",
    "Borough of",
    "Corporation of",
    "Town of",
    "Shire of",
    "County of",
    "Village of",
    "Bank of",
    "Registers of",
    "Conservators of",
    "Charter Trustees of",
    "Commissioners of",
    "Police Service of",
    "House of",
    "Office of the Police and Crime Commissioner for",
    "Police and Crime Commissioner for",
    "Office of the Police, Fire and Crime Commissioner for",
    "Department for",
    "Department of",
    "Ministry of",
    "Ministry for",
    "Office for",
    "Office of",
    "Commission for",
    "Transport for",
    "Royal College of",
    "NHS",
    "Cyngor",
    "Heddlu",
    "Comhairle",
)

# Kinds of bodies that "of", "for" or "on" may follow, with words of the name before them: "Federal Bureau of Canals".
KINDS_OF_BODY = words(
    """
    Department Ministry Office Commission Inspectorate Registry Archive Archives Museum Museums Body Bureau Institute Directorate
    Agency Council Board Authority Service Regulator Executive Commissioner Library Gallery Centre Foundation Society College
    Borough Academy Corporation Trust
    """
)
# What follows them where they are a part of a body and no body ("Board of Governors", "Office of the Chief Executive").
NO_BODY = words(
    """
    directors governors trustees chief management members excellence governance freedom information visitors appeal review staff practice
    """
)
DAYS_AND_MONTHS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
NO_BODY |= DAYS_AND_MONTHS  # "received by the Council on Monday"

# Words for a part of an authority: in "Safeguarding Unit of Borsetshire Police" the name begins after "of".
UNITS = words(
    """
    department team unit office section division service services directorate library branch group desk
    log
    """
)

# What "of" and a body's name may follow as part of that name ("Isle of Sker Council"); after other words the name begins behind "of".
BEFORE_OF = KINDS_OF_BODY | words(
    """
    City Isle Isles Vale Port Forest Bay Borough County Royal Heart Bank Town Shire Bridge Church Diocese Archdiocese House Kingdom
    Mull Peak Carse Howe Kyle Firth Village Parish Lady Saint Mary Mount Valley University Federation Council Corporation Police Constabulary
    Hospital Hospitals Colleges Schools
    """
)

# Words after a name's ending that make it part of another thing ("Council House", "Police Station", "Trust Headquarters").
NOT_NEXT = words(
    """
    house offices office station tax tenant tenants
    board secretary policy policies member members officer officers number no federation staff record records code
    leader chamber buildings center centre
    """
)

# Words at which a name that began with an opening ends ("NHS Borsetshire IT system").
NOT_WITHIN = NOT_NEXT | words(
    "our legal published headquarters hq it ict hr finance corporate information freedom foi response reply request their governance part"
)
NOT_WITHIN |= DAYS_AND_MONTHS
# Labels of a log, where its next fact stands in the line under the name.
NOT_BELOW = words(
    """
    date status publication page received requested subject category directorate outcome theme exemptions due first last case reference ref title
    topic
    """
)

# Bodies that letters name for another reason: where to complain, whose licence applies, who made the law, who else may know.
NOT_THE_SENDER = (
    "full council",
    "information commissioner",
    "commissioner's office",
    "commissioner’s office",
    "ombudsman",
    "post office",
    "stationery office",
    "public sector information",
    "open government",
    "national archives, kew",
    "court of session",
    "supreme court",
    "upper tribunal",
    "first-tier tribunal",
    "information tribunal",
    "european parliament",
    "trust board",
    "executive board",
    "her majesty's stationery",
    "crown copyright",
    "copyright service",
    "crown prosecution service",
    "head office",
    "our trust",
    "the trust",
    "nhs no",
    "nhs number",
    "nhs mail",
    "this council",
    "local authority",
    "public authority",
    "local government",
    "central government",
    "data service",
    "publication scheme",
    "senior civil service",
)

# A name begins with none of these: they open sentences or stand before the name.
NOT_FIRST = words(
    """
    the a an in at on of for from to by with under and or as if is are was i we you our your this that these those
    please dear hello hi whether however although while where when since further following thank thanks currently unfortunately re ref
    subject request requested chair chairman chief leader director head manager officer address email e-mail tel
    telephone website web fax date both neither information freedom act section no yes not all any some each every
    many most also whilst once though unless because but so public authority data customer response contact both between within via per after before
    topic enquiries during until about regarding concerning copyright © contains name title dept department: responses question answer
    local other another single same joint new his her their its who which what foi foia foisa eir
    does do did has have can could should would will shall may might must had be been registered regulated funded
    supported authorised published issued owned run constable constables
    """
)

# A name made only of type words and these says nothing ("The Trust", "County Council", "NHS Foundation Trust").
GENERIC = words(
    """
    cyngor sir sirol heddlu bwrdd iechyd prifysgol bwrdeistref dinas ymddiriedolaeth gig awdurdod comhairle contae homes
    the a nhs trust foundation council county city borough district town parish metropolitan royal police force
    service authority board university college school academy department office agency government health healthcare
    care hospital hospitals fire rescue and of for local public partnership commission executive community national
    group clinical commissioning integrated constabulary station headquarters legal unitary mental social services
    parliament assembly library museum association corporate primary data protection information freedom records chief
    customer human resources crown secretary finance management planning housing adult children mbc cbc ccg icb
    directorate inspectorate bureau registry archive archives institute organisation surgery medical practice
    ltd limited plc cic llp opcc panel ombudsman adjudicator committee
    business support education environment digital security ict it hr law enforcement crime criminal justice
    combined park parks ambulance court harbour programme box area rights research highways winter ranger document inclusion events
    learning enquiries transportation governance affairs casework administration central libraries licensing parking waste communications democratic
    """
)

# Of those, the words that name a school or a surgery by where it is: "Harbour School", "Park Surgery".
PLACES = words("harbour park parks court central station box north south east west border grange")

# Words of nations and compass points, which bodies have in common that are otherwise strangers.
NATIONS = words(
    "scottish scotland welsh wales english england british uk irish ireland northern southern eastern western north south east west"
)

# Short forms of kinds of bodies.
SHORT_KINDS = {
    "icb": "integrated care board",
    "hsc": "health and social care",
    "ccg": "clinical commissioning group",
    "mbc": "metropolitan borough council",
    "cbc": "county borough council",
    "dc": "district council",
    "cc": "county council",
    "bc": "borough council",
}
