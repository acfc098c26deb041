"""Ordinary words that mail writes large, at the beginning of a line or in a heading: none is a person's name."""

from __future__ import annotations

ORDINARY = frozenset(
    """
    about above access account action actual additional address administration admission admissions advice agreed
    analysis analytics applicant applicants application applications appointment appointments apply approval arrival
    arrive assessment assessments attendance attached attend author availability available background banking basic
    below benefits best brand briefing budget building business calibration candidate candidates career careers cc
    certificate certificates change changes check checks client clients clinical code comments commercial
    commissioning committee common communication compensation competency complete compliance component conditions
    conference congratulations contact contacts content contract control coordination copy core corporate country
    course cover customer customers data day days deadline dear decision delivery deputy description design detail
    details detection developer development digital directions directorate discipline discover division document
    documents download dress driving duration duty education emergency employee employees employment enclosed
    enquiries entrance entrevue environment equality equipment estimated evaluation event events every everyone
    evidence example excellent exit expected expenses experience external faculty feedback field file files
    financial find focus follow following form format forms forward foundation free friendly full further future
    get given global good government grade graduate great growth guest guidance guide half hand health heads help
    high history hosted hours how identification identity immediate include included including industry information
    infrastructure initial innovation instructions insurance integration intelligence internal international invited
    issues item items join joint key kindly knowledge language late latest leadership learning legal letter
    level library licence license life line link links list live local location log logistics long look main
    maintenance make manage management map market markets master match material materials measures media member
    members message method mission mobile module monthly more move name names national nature need network new news
    night nothing notes notice notification number nursing objective offer office offices old online open opening
    opportunity optional options order organisation organization original other outcome outside overview pack
    package page paper papers parents park participants partnership parts passport pay payment payroll people
    performance permanent personal personnel phone photo place planning plant platform policy portal portfolio
    position post postal practice preparation present press previous price primary priority privacy private procedure
    proceed process procurement production professional profile program programme programmes project projects
    proof proposal proposed protection public purchasing purpose quality question questions quick range rate read
    ready real reason receipt received record records recruiting reference references regional register registration
    regulatory related relations release reliability relocation remote reply report reporting reports request required
    requirements research reserve resource resources response responsibilities rest result results retail return
    review rewards right risk role roles rooms route rules safety salary sample schedule science scope screening
    search season secondary secretary section sector security see select selected selection send senior service
    services session sessions set shift shortlisted show sign simple site sites skill skills small social special
    specialist specialists specification stage standard standards start statement station status step steps store
    strategic strategy strong student students study subject success summary supervision supply supporting sure
    survey sustainability table take talent task tasks tax teaching technical telephone term terms test testing tests
    text thing think time times title tools topics total trade training transfer transport travel treasury trial
    trust type under university unsubscribe until upcoming update updates urgent use user using value various vendor
    venue via video view virtual visa visit visitor visitors volunteer wages walk warehouse weather web website week
    weekly weeks welfare while whole wishes within work workforce working works workshop writing written year years
    minute minutes min mins hour introductory quarter half absolutely afterwards alternatively although anyway
    apparently around because besides between bring brilliant
    pairing retro retrospective whiteboard whiteboarding fireside wardrobe front
    call called can come confirm confirming currently definitely despite either enjoy especially even ever exactly
    feel fine first flexible fortunately fyi given glad had having hopefully however indeed instead it'll it's
    lovely lmk many maybe meanwhile might mind must my myself never nice nobody none normally obviously of once
    onto otherwise over overall perhaps prior probably quite rather really regarding seems several shall she simply
    since someone sometimes soon sorry speak still such super than that's their them therefore they they're though
    through thus together too totally unless up usually wanted wear we're what's whatever whenever where's wherever
    whether whichever whose without wonderful would yeah yep yet you'll your
    bonjour merci cordialement veuillez vous votre nous madame monsieur comit\u00e9 bonne journ\u00e9e sehr geehrte
    geehrter
    liebe lieber hallo guten danke vielen mit freundlichen gr\u00fc\u00dfen gr\u00fc\u00dfe bitte ihre ihr unsere
    estimado estimada
    hola gracias saludos buenos buenas adjunto beste hoi groet groeten hartelijke vriendelijke dank met gentile
    cordiali saluti buongiorno grazie prezado prezada obrigado obrigada cumprimentos kumusta salamat namaste
    """.split()
)
