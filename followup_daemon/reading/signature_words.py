# ruff: noqa: RUF001 - letters of other scripts are meant
"""The words that close a letter, and those of the lines that programs and lawyers put below it."""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    """The phrases between the commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


# A line that is nothing but one of these closes a letter; punctuation and case do not count.
CLOSINGS = frozenset(
    _phrases("""
    best, all best, all the best, all my best, my best, best to you, very best, regards, best regards, kind regards,
    warm regards, warmest regards, kindest regards, with kind regards, with best regards, with warm regards, rgds,
    brgds, br, kr, best rgds, regards and thanks, best wishes, with best wishes, warm wishes, kind wishes,
    warmest wishes, warmest, warmly, fondly, sincerely, yours sincerely, sincerely yours, yours truly,
    very truly yours, truly yours, yours faithfully, faithfully, respectfully, respectfully yours, cordially, yours,
    yours ever, very respectfully, v/r, thanks, thank you, many thanks, thanks again, thanks so much, thanks a lot,
    thanks very much, thanks a million, thanks a mill, thank you so much, thank you very much, thank you again, thx,
    ty, tia, with thanks, with many thanks, with gratitude, gratefully, much appreciated, thanks in advance,
    thank you in advance, thanks and regards, thanks & regards, thanks and best regards, thanks & best regards,
    thanks and kind regards, thank you and best regards, thank you and kind regards, thanking you, thanks and best,
    cheers, ta, talk soon, speak soon, see you soon, see you then, take care, be well, ciao, peace, xx, x, onwards,
    looking forward, until then, in partnership, in solidarity, slainte, sláinte, le meas, blessings,
    have a great day, groet, diolch, gr, with every good wish, every good wish, go raibh maith agat, have a good day,
    have a great weekend, have a good weekend, have a nice day, have a good one, mit freundlichen grüßen,
    mit freundlichen grüssen, mit freundlichem gruß, freundliche grüße, freundliche grüsse, beste grüße,
    beste grüsse, viele grüße, viele grüsse, liebe grüße, liebe grüsse, herzliche grüße, mit besten grüßen,
    mit besten grüssen, schöne grüße, gruß, grüße, lg, vg, mfg, hochachtungsvoll, danke, vielen dank, besten dank,
    cordialement, bien cordialement, bien à vous, bien à toi, salutations, sincères salutations, respectueusement,
    meilleures salutations, amicalement, merci, merci d'avance, à bientôt, saludos, un saludo, saludos cordiales,
    un cordial saludo, cordialmente, atentamente, gracias, muchas gracias, un abrazo, abrazos, atenciosamente, att,
    cumprimentos, com os melhores cumprimentos, melhores cumprimentos, obrigado, obrigada, abraço, cordiali saluti,
    distinti saluti, saluti, un saluto, un caro saluto, grazie, grazie mille, met vriendelijke groet,
    met vriendelijke groeten, vriendelijke groet, groeten, groetjes, mvg, bedankt, hartelijke groet,
    med vänliga hälsningar, vänliga hälsningar, hälsningar, mvh, med vennlig hilsen, vennlig hilsen, hilsen,
    med venlig hilsen, venlig hilsen, bedste hilsner, tack, takk, tak, ystävällisin terveisin, terveisin, t, kiitos,
    z poważaniem, pozdrawiam, pozdrowienia, z wyrazami szacunku, serdecznie pozdrawiam, dziękuję, s pozdravem,
    s úctou, děkuji, üdvözlettel, cu stimă, с уважением, спасибо, з повагою, saygılarımla, teşekkürler,
    iyi çalışmalar
    """)
)

# Answers and other words that stand alone on a line and are no name.
ANSWERS = frozenset(
    """
    yes yep yeah yup no nope ok okay okey kk sure great perfect excellent wonderful lovely brilliant super fine good
    cool fantastic awesome amazing done confirmed agreed noted received understood absolutely definitely certainly
    works deal accepted booked monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun today tomorrow tonight noon midday morning afternoon evening january february march april may
    june july august september october november december hi hello hey dear congratulations congrats sorry welcome
    either both neither interview call meeting invitation reminder zoom teams phone skype meet attached enclosed
    please here there
    """.split()
)

# What a phone, a tablet or a mail program says of itself.
DEVICE_BEGINNINGS = _phrases("""
    sent from, sent via, sent with, sent by, sent using, sent through, get outlook for, from my, envoyé depuis,
    envoyé de mon, envoyé à partir, gesendet von, gesendet mit, von meinem, von meiner,
    diese nachricht wurde von meinem, enviado desde, enviado do meu, enviado de mi, enviado a partir, enviado por,
    inviato da, inviato dal, verzonden vanaf, verzonden met, verstuurd vanaf, skickat från, sendt fra, lähetetty,
    wysłano z, wysłane z, odesláno z, отправлено с, отправлено из, 发自我的, 發自我的, 從我的, iphoneから送信,
    나의 iphone, 나의 galaxy, iphone'umdan gönderildi, get bluemail, sent on the go
""")
DEVICES = _phrases("""
    iphone, ipad, ipod, android, samsung, galaxy, blackberry, outlook, mobile, phone, mobil, handy, windows, yahoo,
    gmail, proton, superhuman, spark, mailbox, airmail, huawei, xiaomi, pixel, htc, nokia, motorola, k-9, fairemail,
    bluemail, hey, téléphone, tablet, mail, device, mac, the go
""")
# What a writer says when they type on the phone.
DEVICE_EXCUSES = _phrases("please excuse any typos, please excuse typos, please excuse the brevity, excuse brevity")

# Phrases that no letter has, but the small print below it.
SMALL_PRINT = _phrases("""
    intended recipient, intended only for, intended solely for, solely for the use of, confidentiality notice,
    this email is confidential, this e-mail is confidential, this message is confidential, e-mail is confidential,
    may contain confidential, contain confidential, contains confidential, confidential and may, privileged and,
    legally privileged, privileged information, if you have received this, if you received this,
    received this email in error, received this message in error, are not the intended, please delete it,
    views expressed in this, opinions expressed in this, consider the environment, before printing this,
    think before you print, scanned for viruses, virus-free, virus free, equal opportunity employer,
    equal employment opportunity, equal opportunities employer, registered in england, registered office,
    company number, registered number, to unsubscribe, unsubscribe from, manage your preferences, email preferences,
    privacy policy, all rights reserved, diese e-mail enthält, vertrauliche informationen,
    ce message est confidentiel, ce message et, información confidencial, este mensaje es confidencial,
    informazioni riservate, vertrouwelijke informatie, external email, external sender, originated from outside,
    originated outside, came from outside, exercise caution, do not click links, caution: external
""")

# The labels of details that some people put below their signature.
DETAILS = frozenset(
    """
    when where date time what who location venue place interviewer interviewers panel agenda format duration length
    schedule meeting join zoom teams link address day room dial interview attendees topic passcode
    """.split()
)
