"""What people apply and are interviewed for that is no job: cues as data, weighed as in ``job_words``."""

from __future__ import annotations

from followup_daemon.reading.cues import Cues, cues

APPLIED = (
    # "apply for", "your application to the", "shortlisted for our", "interview you for a"; the noun follows
    r"\b(?:appl(?:y|ied|ying|ications?|icants?)|shortlisted|candidates?|selected|considered|interview(?:s|ed|ing)?"
    r"(?: you)?|selection) (?:for|to|on|of) (?:(?!role|position|post|job|vacanc|opening)[\w'-]+ ){0,5}?"
)
NO_JOB = (
    # behind the noun: "scholarship", but not "scholarship officer"
    r"s?\b(?! (?:\w+ )?(?:role|position|post|job|vacancy|officer|manager|assistant|administrator|coordinator|adviser"
    r"|advisor|team|department|office|worker|teacher|clerk|agent|negotiator|lead|director|consultant|tutor)\b)"
)


def _cues(block: str) -> Cues:
    return cues(block.replace("<applied>", APPLIED).replace("<no_job>", NO_JOB))


SELECTIONS = {
    "volunteering": _cues(
        r"""
        4 \bvolunteer(?:ing)? (?:role|position|opportunit\w+|application|team|vacanc\w+|post|interview|scheme)\b
        4 \b(?:become|becoming|as|be|being) an? (?:\w+ )?volunteer\b(?! (?:manager|coordinator|co-ordinator))
        4 \b(?:offer\w*|appl\w+|want\w*|like|love|happy|interest\w*|for
        |asked) (?:to |us to |in )?volunteer(?:ing)?\b(?!
        & (?:manager|coordinator|co-ordinator|services|lead))|\bvolunteer with us\b
        4 \b(?:all|every|each|with every) (?:of )?(?:our |the |new )?volunteers?\b
        8 \b(?:role|post|position|it|these|they) (?:is|are|'s) (?:\w+ )?(?:unpaid|voluntary|not paid|honorary)\b
        |\bhonorary (?:treasurer
        |secretary|chair\w*|officer)\b|\bnobody (?:gets|is) paid\b|\bno(?:-one| one) (?:gets|is) paid\b
        |\ball (?:of us )?(?:are )?unpaid\b
        4 \b(?:is|are) (?:\w+ )?(?:unpaid|voluntary|not paid)\b|\bno pay\b|\bunpaid (?:role
        |post|position)\b|\bcan(?:'t|not) pay\b|\b(?:pay|refund|reimburse) (?:your )?(?:bus|travel) (?:fares?
        |expenses|costs) but (?:nothing|not)\b
        3 \b(?:trustee|school governor|magistrate|lay member)\b
        2 \bvolunteers?\b
        """
    ),
    "award": _cues(
        r"""
        4 <applied>(?:scholarship|bursar(?:y|ie)|grant|award|prize|funding|fund|studentship|accelerator|incubator|batch
        |cohort|residency place)<no_job>
        4 \b(?:scholarship|bursary|grant|award|prize|fund|funding|accelerator) (?:interview|panel|committee|trustees)\b
        4 \b(?:all (?:the )?founders|dear founders|hi founders|both founders|your co-?founders?|cap table|term sheet
        |pitch deck|(?:read|seen|loved) your (?:deck|pitch)|demo day)\b
        4 \b(?:franchise|your bid|bidders?|tender|evaluation panel|clarification (?:interview|meeting))\b
        |\bproof of funds\b
        4 \bwe invest \S?\d|\bfund (?:your|you|the) (?:company|startup|start-up|project|idea)\b
        4 \b(?:artist'?s?|writer'?s?|composer'?s?)[- ]?(?:in[- ])?residen\w+\b|\b(?:for|to|on|of) the residenc(?:y
        |ies)\b
        4 \bliked the deck\b|\b(?:your|the) (?:deck|pitch)\b[^.\n]{0,80}\b(?:partners?|invest\w*|fund|team)\b
        |\bseries [ab]\b(?! \w)|\bseed round\b
        4 \bco-?founder matching\b|\b(?:need|looking for|seeking|want) an? (?:\w+ )?co-?founder\b
        3 \b(?:the|your) deck\b
        3 \bthe award (?:is|of|covers)\b|\btowards (?:your )?(?:fees|tuition)\b|\bawarding body\b
        3 \b(?:batch|cohort)\b
        3 \bthe (?:budget|story|costing) of your (?:film|project|book|exhibition|show)\b
        """
    ),
    "housing": _cues(
        r"""
        4 <applied>(?:flat|apartment|room|house|tenanc(?:y|ie)|lease|let|(?:one|two|three)[- ]bed(?:room)?|plot
        |property)<no_job>(?! (?:management|maintenance|law))
        4 \b(?:landlord|landlady|current tenants?|owner of the (?:flat|house))\b[^.\n]{0,60}\b(?:meet|see|interview
        |chat
        |decid\w+|like|talk)\b
        4 \b(?:flat|room|wg|flat-?mate|house-?mate|room-?mate|tenant|tenancy|house ?share) (?:interviews?|castings?)\b
        4 \bco-?op board\b|\bpurchase application\b|\b(?:last|previous|current) landlord\b
        3 \b(?:about|see|view|rent|renting|letting) (?:the|our|my|a) (?:\w+ )?(?:room|flat|apartment|bedsit)\b
        3 \b(?:flat|house|home|apartment|room)-? ?(?:share|sharing|mates?)\b|\b(?:our|the|your|spare|free|double
        |single)
        & room\b(?= (?:is|in (?:the|our|my)|to|from|you)\b)|\broom tour\b
        3 \b(?:deposit|rents?|bills included|move[- ]in date|when (?:could|can) you move in)\b[^.\n]{0,60}\b(?:months?
        |rents?|deposit|room|flat|house)\b
        3 \b(?:your|an?) (?:employer'?s letter|letter from your employer)\b|\bproof of income\b|\bguarantor\b
        |\bcredit (?:check|report)\b|\bco-?op\b
        3 \b(?:viewing|view (?:the|this) (?:flat|apartment|house|room|property))\b|\bat the property\b
        2 \b(?:landlord|landlady|tenants?|tenancy|flat-?mates?|house-?mates?|room-?mates?|lettings?|sublet|lease)\b
        2 \b(?:apartment|flat|unit) \d+\w?\b|\blease application\b|\bhousing association\b
        2 \b(?:the|our|your) (?:flat|apartment|studio apartment|spare room|room to let)\b|\b(?:monthly )?rent\b
        |\bbedroom\b
        """
    ),
    "club": _cues(
        r"""
        4 <applied>(?:membership|become a member|join (?:the|our) (?:choir|club|society|lodge|squad|band|orchestra
        |guild))<no_job>
        4 \b(?:we(?:'re| are) all|all of us|all) (?:amateurs?|volunteers)\b|\bamateur (?:orchestra|choir|players
        |dramatics?)\b
        8 \bsubs (?:are|is|of)\b|\bmembers'? (?:subscription|fee)\b
        4 \bsubscription (?:is|of|\W?\d)|\bmembers? (?:pay|fees?|subscription)\b|\b(?:club|annual) (?:membership
        |dues)\b
        4 \bpta\b|\bparish council\b|\bco-?option\b|\bnomination papers\b|\bunder[ -]\d+s\b
        4 \ballotments?\b|\bwaiting list\b[^.\n]{0,60}\bplot\b
        3 \bjoin(?:ing)? (?:the|our) (?:choir|club|society|lodge|squad|band|guild|congregation)\b
        2 \b(?:altos?|tenors?|sopranos?|basses|squad|lodge|panto\w*|rehearse|rehearsals?)\b
        """
    ),
    "casting": _cues(
        r"""
        3 \b(?:series|season) \d+\b|\baudition you\b
        2 \bcasting\b
        4 \b(?:quiz|game|reality|talent|baking|cooking|dating) shows?\b|\bcontestants?\b|\bprize money\b
        4 \bappl(?:y|ied|ying|ications?) (?:for|to|to be on) (?:be on )?(?:the|our|this) (?:show|series|season)\b
        3 \bcasting (?:producer|team|researcher)\b
        """
    ),
    "fostering": _cues(
        r"""
        4 \bfoster(?:ing)? (?:carers?|parents?|care|agency|panel)\b|\badopti(?:on|ve)\b|\bhome (?:study|visit|check
        |interview)\b|\badopting (?-i:[A-Z])\w+
        4 <applied>(?:foster|adopt|donate|donor|host)<no_job>
        4 \bhost(?:ing)? (?:an? |your )?(?:\w+ )?(?:student|famil(?:y|ies)|pupil)\b|\binterview your family\b
        """
    ),
    "examination": _cues(
        r"""
        4 \b(?:speaking|oral|language) (?:test|exam\w*|interview of your exam)\b[^.\n]{0,60}\b(?:exam\w*|certificate
        |centre
        |level|id)\b|\binterview (?:part )?of (?:your|the) exam\b
        4 <applied>(?:chartership|chartered (?:status|membership)|accreditation|certification|fellowship of)<no_job>
        4 \b(?:professional|peer|registration|fellowship|competence|competency|chartered|membership)[ -]review\b
        4 \b(?:membership|chartership|chartered status|registration|accreditation|fellowship|licensure|certification
        |credentialing) (?:interview|application|panel|assessment|review|grade|committee)\b
        4 \b(?:chartered|professional|corporate|associate|full) (?:membership|registration|status)\b
        4 \b(?:viva(?: voce)?|thesis defen[cs]e|dissertation defen[cs]e|oral exam(?:ination)?|driving test
        |bar exam)\b
        3 \b(?:licen[cs]ing (?:clerk|board|exam\w*|authority)|licen[cs]e exam\w*|exam(?:ination)? fee|retest
        |resit|re-sit|certification exam|board of examiners|proctor\w*)\b
        2 \b(?:examiners?|inspectors|your thesis|internal examiner|external examiner|you don't pass
        |know the result the same day|not refundable|affidavit|certificat(?:e|ion) of competency)\b
        2 \boral (?:interview|board)\b[^.\n]{0,80}\b(?:inspectors?|examiners?|licen[cs]e)\b
        """
    ),
    "authority": _cues(
        r"""
        4 \bvetting (?:officer|interview)\b|\b(?:security|dv|sc) clearance\b[^.\n]{0,60}\binterview\b
        |\bclearance interview\b
        4 \bwork coach\b|\buniversal credit\b
        4 <applied>(?:visas?|citizenship|naturali[sz]ation|licen[cs]e|permit|residency|asylum|benefits?)<no_job>
        4 \b(?:citizenship|naturali[sz]ation) (?:ceremony|interview|test|application)\b|\bconditionally approved\b
        |\benrol?lment cent(?:re|er)\b|\blicensing (?:officer|department|committee|team)\b
        3 \b(?:citizenship|naturali[sz]ation)\b
        3 \b(?:consulate|consular|embassy|high commission|immigration|uscis|home office|visa) (?:section
        |office|officer|general|department|appointment|interview|centre|center)\b
        2 \b(?:national|work|student|tourist|spouse|skilled worker|business|schengen|h-?1b|entry
        |residence) visa\b|\b(?:blue card|green card|work permit)\b
        2 \bapplicant: |\bcategory: |\bcounter \d|\bwindow \d|\bcase number\b|\bbiometric\w*\b
        4 \b(?:visa|immigration|citizenship|naturali[sz]ation|asylum|green card|residence permit|passport
        |global entry|nexus|trusted travel\w+|benefits?|jobcentre|work-focused|welfare|universal credit
        |unemployment|adjudication|eligibility|work search|claimant) (?:interview|appointment|section)\b
        3 \b(?:universal credit|work coach|jobcentre|job centre|benefit claim|unemployment benefits?)\b
        2 \b(?:consulate|consular|embassy|uscis|home office|immigration officer)\b
        3 \b(?:case number|your claim|claims? adjuster|witness statement|deposition|detective|under caution
        |probation officer|customs and border)\b
        """
    ),
    "admission": _cues(
        r"""
        4 \b(?:phd|doctoral|funded) (?:place|studentship|training)\b|\btuition options?\b|\bbootcamp\b
        4 <applied>(?:place|admission|entry|enrol?ment|(?:doctoral|master'?s|degree|graduate|undergraduate|phd|mba|msc
        |exchange|study) (?:programme?|course|year|place|studies)|degree|phd|doctorate|mba|exchange (?:year|programme?)
        |summer school|sixth form|kindergarten|nursery place)<no_job>
        4 \b(?:receiv\w+|submitting|submitted|review\w*|read|got|have) (?-i:[A-Z][a-z]+)'s application\b
        4 \bapplication to (?:read|study)\b|\bpersonal statement\b|\b(?:business|medical|law|graduate) school\b
        & (?:alum\w*|interview|application)
        4 \b(?:family|parents?) interview\b|\b(?:meet|interview|see) (?:\w+ )?(?:all )?(?:families|both parents
        |the family)\b
        |\bwhile (?:the )?parents\b|\bmr\.? and mrs\.?\b
        4 \binterview (?:her|him|them)\b
        3 \b(?:director|dean|head) of admissions?\b
        2 \bparents?\b
        4 \b(?:primary|grade|year|class|form|kindergarten|nursery|reception|prep|p|k|pre-?k|jc)[ -]?\d{0,2}
        & (?:places?|seats?|entry|entrance|admissions?|intake|registration)\b
        4 \bdear parents?\b|\bboth parents\b|\bparents? (?:and|or|/) (?:guardian|child|student)\w*\b
        4 \b(?:place|seat|admission|entry|enrol?ment|intake) (?:for|of) (?:your (?:son|daughter|child)
        |(?-i:[A-Z]\w+ [A-Z]\w+))\b
        4 \badmissions? (?:interview|committee|tutor|team|office|panel|officer|process|decision|test)\b
        |\balumni interview\w*\b
        3 \b(?:your|the) (?:mba|ma|msc|ma|ba|bsc|phd|doctoral|master'?s|undergraduate|pgce|degree|medical school
        |law school|bootcamp|course) (?:application|programme?|place|interview|admission)\b
        4 \b(?:scholarship|fellowship award|bursary|grant|award|prize) (?:interview|panel|committee)\b
        |\bfor the (?:\w+ ){0,3}(?:scholarship|bursary|prize)\b
        3 \b(?:a place (?:for|in|on|at)|entry (?:in|into|to)|year \d{1,2}|reception class
        |kindergarten) ?(?:\w+ )?(?:entry|place|year|september|oscar|for)?\b[^.\n]{0,60}\b(?:head|headteacher
        |school|admission|year|class)\b
        3 \b(?:scholarship|bursary|ucas|entry in (?:september|20\d\d)|entering class|incoming class
        |class of 20\d\d|offer of a place|place on the (?:course|programme?)|prospective students?|sixth form
        |tuition)\b
        2 \b(?:applicants? to the (?:programme?|school|college)|course leader|programme? director|(?:degree
        |study) programme?)\b
        """
    ),
}
"""What people are chosen for that is no job."""
