"""Words that make a job title or an organisation's name: data for ``roles``, ``employer`` and ``people``."""

from __future__ import annotations

HEADS = frozenset(
    """
    accountant actuary adjuster admin administrator advisor adviser advocate agent aide ambassador analyst animator
    apprentice apprenticeship architect archivist artist assembler assessor assistant associate attendant attorney
    auditor author baker banker barber barista barman bartender biologist bookkeeper bricklayer broker builder buyer
    boss superintendent
    captain caregiver caretaker carer carpenter caseworker cashier chair chaplain chef chemist chief clerk cleaner
    clinician coach collector commissioner companion compositor comptroller concierge conductor conservator constable
    consultant controller cook coordinator co-ordinator copywriter counsel counsellor counselor courier crew curator
    custodian cto ceo cfo coo cio dealer dean demonstrator dentist designer detective developer dietician dietitian
    director dispatcher doctor dramaturg driver economist editor educator electrician employee engineer
    epidemiologist estimator evangelist examiner executive fabricator facilitator farmer fellow fellowship finisher
    firefighter fitter florist foreman forester forecaster fundraiser gardener geologist glazier graduate groom
    groundskeeper guard guide gunsmith hairdresser handyman head herdsman host hostess housekeeper hygienist
    illustrator inspector installer instructor intern internship interpreter investigator janitor jeweller joiner
    journalist judge keeper keyholder labourer laborer landscaper lawyer lead leader lecturer lecturership lectureship
    librarian lifeguard loader locksmith machinist manager marketer mason mate mathematician matron mechanic
    mechatronics mediator medic member mentor merchandiser merchandizer metallurgist midwife milliner minister
    miller modeller modeler musician nanny navigator negotiator nurse nutritionist observer officer operative
    operator optician optometrist organiser organist organizer orthodontist osteopath owner packer painter paralegal
    paramedic partner pastor pastrycook pathologist perfusionist pharmacist phlebotomist photographer physician
    physicist physio physiotherapist picker pilot planner plasterer plumber podiatrist policymaker porter postdoc
    postman potter practitioner president principal printer producer professor programmer promoter proofreader
    prosecutor psychiatrist psychologist purchaser radiographer radiologist ranger realtor receptionist recruiter
    rector registrar rep reporter representative researcher retoucher roofer sailor salesperson scaffolder scheduler
    scholar scientist sculptor seamstress secretary sergeant server setter sewer sexton shepherd shopper signaller
    singer skipper smith solicitor sommelier sonographer specialist statistician steward stewardess stocker
    storekeeper storeman strategist stylist sub-editor superintendent supervisor support surgeon surveyor tailor teacher
    technician
    technologist telemarketer teller tester therapist toolmaker trader trainee trainer translator treasurer tutor
    typist underwriter upholsterer usher vet veterinarian vicar videographer vintner waiter waitress warden
    warehouseman watchmaker weaver welder worker writer rn lpn lvn cna rvt hca emt np pa slp bcba swe sre sdet dba
    qs cpa pm tpm ae sdr bdr csm vp svp evp qa ux
    """.split()
)
"""Last words of a job title; whatever stands before them qualifies it."""

LOOSE_HEADS = frozenset(
    """
    chair chief crew doctor employee guide head host judge keeper lead leader mate member miller mason observer
    owner partner pa pm qa ux vp ae np president principal author agent coach companion smith potter sailor scholar
    sewer shopper support captain baker cook fellow graduate groom guard minister pilot porter ranger rector server
    setter singer skipper tailor usher vet worker dealer dean collector admin
    """.split()
)
"""Heads that are also common words or names: a title only beside other marks."""

RANKS = frozenset(
    """
    senior sr sr. junior jr jr. lead principal staff chief head deputy assistant associate vice group regional
    global national area district senior-level mid mid-level entry-level graduate trainee night day weekend seasonal
    part-time full-time temporary interim acting founding executive managing general maintenance software data
    product sales marketing customer project program programme account business financial legal clinical registered
    certified licensed specialist technical systems network security cloud frontend front-end backend back-end full-
    stack fullstack devops platform mobile ios android embedded firmware hardware mechanical electrical civil
    structural process production quality supply chain operations human resources hr it
    """.split()
)
"""First words of a job title that may be written small."""

ORGANISATIONS = frozenset(
    """
    academy agency airlines airways architects archives association associates authority bakery bank biologics
    biosciences biotech board books brewery brothers bureau cafe capital care carriers cathedral center centre
    centers charity church clinic club co-op cooperative college collective commission communications community
    company computing construction consulting consultants corporation corp council county creative credit dairy
    dental department design diagnostics diocese district dynamics ecology electric electronics energy engineering
    enterprises estates events express farm farms federation films finance financial fitness foods foundation
    foundry freight fund games gallery garage gardens gmbh group hardware healthcare health holdings home homes
    hospice hospital hospitals hotel hotels house housing inc inn initiative institute institution instruments
    insurance interactive international investments kitchen kitchens lab laboratories laboratory labs law learning
    libraries library limited literacy llc llp logistics ltd machinery manufacturing marine markets materials media
    medical metals mills ministry motors mountain museum museums music network networks nhs nursery orchestra
    organics outfitters packaging parish partners partnership payments pharma pharmaceuticals pharmacy photonics
    pictures plastics plc power practice precision press primary printing productions products project properties
    publishing railway realty records recruitment rehabilitation renewables research resort resources restaurant
    restaurants retail robotics roasters school schools sciences scientific security semiconductor services shipping
    shipyard society software solar solicitors solutions stamping steel stores street studio studios supply surgery
    surveyors systems team technologies technology telecom textiles theatre theater therapeutics tool tooling tours
    trading transit transport trust university utilities ventures veterinary vineyards water wellness winery
    wireless works workshop yard bv b.v. nv n.v. ag kg se sa s.a. srl s.r.l. spa oy ab as aps sarl s.a.s. pty pte
    pvt kk k.k. plc. inc. ltd. llc. co. corp.
    """.split()
)
"""Words by which a line of a signature is known for an organisation's name."""

AGENCY = (
    "recruitment", "recruiting", "recruiters", "staffing", "talent solutions", "talent partners", "search partners",
    "executive search", "search & selection", "search and selection", "employment agency", "employment business",
    "personnel services", "headhunters", "headhunting", "detachering", "uitzend", "resourcing ltd", "manpower", "temps",
    "job agency", "placement", "placements", "recruitment consultant", "recruitment consultancy", "careers consultancy",
)  # fmt: skip
"""Words of a sender's own name, title or small print that mark an agency."""

CLIENT = (
    "my client", "our client", "the client", "client's", "clients are", "a client of", "on behalf of our client",
    "your cv across", "your cv over to", "put you forward", "putting you forward", "submit you", "submitted you",
    "represent you", "introduce you", "introduced you", "sent your cv", "send your cv", "sent your profile",
    "shared your profile", "they'd like to see you", "they would like to see you", "they'd love to meet you",
    "they would like to meet you", "came back to me", "came back within", "feedback from the client", "can i tell him",
    "can i tell her", "can i tell them", "shall i tell", "i'll let them know", "i'll let him know", "i'll let her know",
    "put you in front of", "this client", "your profile shared with", "profile was shared with", "retained us",
    "engaged us", "our principals", "owners requested", "owners have requested", "client side",
)  # fmt: skip
"""Words of someone who arranges a meeting between the owner and a third party."""

FILLERS = frozenset(
    """
    a an the this that our your my same other new next first second last of for in on at to and or with from by any
    some such right best good great exciting open more full whole dream same current similar following above
    """.split()
)
"""Words that are no part of a title where they stand alone or end one."""

NO_COMPANY = frozenset(
    """
    i a an the we you he she it they my our your me us monday tuesday wednesday thursday friday saturday sunday mon
    tue tues wed thu thur thurs fri sat sun january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec am pm noon midday zoom google meet teams
    microsoft webex skype video phone call interview interviews interviewing screen chat talk conversation meeting
    round first second third final next step steps onsite on-site application role position job opening vacancy
    opportunity invitation invite invited confirmation confirmed confirm schedule scheduling availability updated
    update re fw fwd hi hello dear thanks thank quick intro introduction question questions follow up following
    about regarding your hr team panel hiring recruiting recruitment careers talent candidate time slot date office
    reception hours et pt ct mt est pst cst edt pdt cdt gmt bst cet uk us usa eu london paris berlin dublin york
    boston chicago toronto remote hybrid full part contract permanent change new important urgent reminder cancelled
    canceled accepted declined hold ref comp linkedin indeed outlook all technical manager director ftse fortune
    stealth startup scale-up mr mrs ms dr prof once any
    """.split()
)
"""Words that begin or stand for no company."""
