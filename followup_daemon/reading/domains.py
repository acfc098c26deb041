"""Whose domain an address stands on: tables of public mail providers, hiring platforms and schedulers, and the owner
of a name as the public suffix list sees it."""

from __future__ import annotations

from functools import cache, lru_cache

from publicsuffixlist import PublicSuffixList

PUBLIC_MAIL = frozenset(
    """
    126.com 139.com 163.com aim.com aol.com arcor.de att.net bellsouth.net bigpond.com bigpond.net.au bluewin.ch
    blueyonder.co.uk bt.com btinternet.com btopenworld.com charter.net comcast.net cox.net duck.com eircom.net
    email.com fastmail.com fastmail.fm foxmail.com free.fr freenet.de frontier.com gmail.com gmx.at gmx.ch gmx.com
    gmx.de gmx.net googlemail.com hey.com home.nl hotmail.be hotmail.ca hotmail.co.uk hotmail.com hotmail.de
    hotmail.es hotmail.fr hotmail.it hotmail.nl hush.com hushmail.com icloud.com inbox.com inbox.lv indiatimes.com
    interia.pl juno.com kpnmail.nl laposte.net libero.it live.ca live.co.uk live.com live.com.au live.fr live.ie
    live.nl lycos.com mac.com mail.com mail.ru mailbox.org me.com msn.com mweb.co.za naver.com netscape.net
    ntlworld.com o2.co.uk o2.pl online.de optimum.net optonline.net optusnet.com.au orange.fr outlook.be outlook.com
    outlook.com.au outlook.de outlook.es outlook.fr outlook.ie outlook.in pm.me posteo.de posteo.net proton.me
    protonmail.ch protonmail.com qq.com rediffmail.com rocketmail.com rogers.com sbcglobal.net seznam.cz sfr.fr
    shaw.ca sina.com sky.com skynet.be swbell.net sympatico.ca t-online.de talk21.com talktalk.net telenet.be
    telia.com telkomsa.net telus.net tiscali.co.uk tiscali.it tuta.io tutanota.com tutanota.de unitybox.de
    verizon.net videotron.ca virgilio.it virgin.net virginmedia.com wanadoo.fr web.de webmail.co.za windstream.net
    wp.pl xs4all.nl xtra.co.nz yahoo.ca yahoo.co.in yahoo.co.jp yahoo.co.nz yahoo.co.uk yahoo.com yahoo.com.au
    yahoo.com.br yahoo.com.sg yahoo.de yahoo.es yahoo.fr yahoo.ie yahoo.in yahoo.it yandex.com yandex.ru ymail.com
    ziggo.nl zoho.com zohomail.com
    """.split()
)
HIRING_PLATFORMS = frozenset(
    """
    adp.com angel.co applicantpro.com applicantstack.com applytojob.com appone.com ashbyhq.com avature.net
    bamboohr.com brassring.com breezy-mail.com breezy.hr catsone.com comeet-notifications.com comeet.com
    cornerstoneondemand.com csod.com dayforce.com dayforcehcm.com edjoin.org eightfold.ai eploy.net fountain.com
    freshteam.com gem.com governmentjobs.com greenhouse-mail.io greenhouse.io hackerrank.com handshake.com hibob.com
    hirebridge.com hireez.com hirehive.com hireright.com hirevue.com homerun.co icims.com indeed.com indeedemail.com
    isolvedhire.com jazz.co jazzhr.com jobadder.com jobs.ac.uk jobs.nhs.uk jobscore.com jobtrain.co.uk jobvite.com
    join.com joinhandshake.com jotform.com keka.com kenexa.com lever.co linkedin.com loxo.co manatal.com monster.com
    msg.paycomonline.com myworkday.com myworkdayjobs.com naukri.com neogov.com networxrecruitment.com njoyn.com
    oorwin.com oraclecloud.com otta.com pageuppeople.com paradox.ai paycom.com paycomonline.com paycor.com
    paylocity.com peoplefluent.com personio.com personio.de phenompeople.com pinpointhq.com polymer.co reachdesk.com
    recooty.com recruitee.com recruiterbox.com recruiterflow.com reed.co.uk resumator.com rippling-ats.com
    rippling.com sagehr.com schoolspring.com seek.com.au selectminds.com silkroad.com simplicant.com
    smartrecruiters.com softgarden.io stepstone.de successfactors.com successfactors.eu talentadore.com
    talentlyft.com taleo.net talnt.com teamtailor-mail.com teamtailor.com tes.com totaljobs.com trac.jobs
    traffit.com trakstar.com tribepad.com ukg.com ultipro.com usajobs.gov usastaffing.gov vacancyfiller.co.uk
    welcometothejungle.com wellfound.com wizehire.com workable.com workablemail.com workday.com workforcenow.cloud
    workstream.us xing.com ziprecruiter.com zohorecruit.com zohorecruitmail.com
    """.split()
)
SCHEDULERS = frozenset(
    """
    acuityscheduling.com appointlet.com cal.com calendar.google.com calendly.com chilipiper.com cronofy.com
    doodle.com goodtime.io hubspot.com koalendar.com modernloop.io oncehub.com prelude.co reclaim.ai savvycal.com
    scheduleonce.com setmore.com simplybook.me squarespacescheduling.com tidycal.com vimcal.com vyte.in woven.com
    x.ai youcanbook.me zcal.co zohobookings.com
    """.split()
)


SELF_CALLED = frozenset("booking bookings appointments scheduling".split())
"""What a scheduler calls itself: ``bookings.example``."""


@cache
def _suffixes(*, encoded: bool) -> PublicSuffixList:
    """The public suffixes, those in other scripts also ``encoded``, which takes most of the time to make ready."""
    return PublicSuffixList(accept_encoded_idn=encoded)


@lru_cache(maxsize=4096)
def registered(domain: str) -> str:
    """The name someone registered, ``bar.co.uk`` for ``mail.foo.bar.co.uk``; else the domain itself."""
    name = domain.strip(" .").lower()
    return _suffixes(encoded="xn--" in name).privatesuffix(name) or name


def _stands_in(domain: str, table: frozenset[str]) -> bool:
    """Whether the domain or one it lies under stands in the table: ``us.lever.co`` lies under ``lever.co``."""
    labels = domain.lower().split(".")[-6:]
    return any(".".join(labels[start:]) in table for start in range(len(labels)))


def is_public_mail(domain: str) -> bool:
    """Whether anyone can have an address there."""
    return _stands_in(domain, PUBLIC_MAIL)


def is_hiring_platform(domain: str) -> bool:
    """Whether employers have their mail sent from there: applicant tracking systems, job boards."""
    return _stands_in(domain, HIRING_PLATFORMS)


def is_scheduler(domain: str) -> bool:
    """Whether it books meetings for others: a known one, or one called after what it does."""
    return _stands_in(domain, SCHEDULERS) or registered(domain).partition(".")[0] in SELF_CALLED
