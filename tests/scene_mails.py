"""What the scenes share: invitations, a calendar's mail, and looks at what lies in Drafts."""

from __future__ import annotations

from scene_world import INVITATION, MAYA, OLE, YES, World

SUBJECT = "Interview: Support Engineer at Tidewater Systems"
PANEL = INVITATION.replace("by video.", "by video. You will meet me and my colleague Ole Hansen, who leads operations.")
BY_COORDINATOR = """Hi Robin,

Thank you for your application for the Support Engineer position at Tidewater Systems. You will speak with
Maya Brandt, our Head of Support, by video. Would Thursday, March 12 at 2:00 pm Central suit you? It takes 45 minutes.

Best regards,
Ines Roth
Talent Coordinator, Tidewater Systems"""
INES = "Ines Roth <ines.roth@tidewater.example>"
AGENCY_MAIL = """Hi Robin,

I am recruiting on behalf of my client, Tidewater Systems, for a Support Engineer. Maya Brandt, their Head of Support,
would like to interview you by video. Would Thursday, March 12 at 2:00 pm Central suit you? It takes 45 minutes.

Kind regards,
Petra Lang
Senior Recruitment Consultant
Brightpath Recruitment"""
PETRA = "Petra Lang <petra.lang@brightpath-recruitment.example>"
NO = "Hi Robin,\n\nI am sorry to say that we have chosen another candidate.\n\nMaya"
CALENDAR = """BEGIN:VCALENDAR
PRODID:-//Scene//EN
VERSION:2.0
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
SEQUENCE:{sequence}
DTSTAMP:20260309T140000Z
DTSTART:{start}
DTEND:{end}
SUMMARY:{summary}
ORGANIZER;CN=Maya Brandt:mailto:maya.brandt@tidewater.example
ATTENDEE;CN=Robin Vale;PARTSTAT={partstat}:mailto:robin.vale@mail.example
STATUS:{status}
END:VEVENT
END:VCALENDAR
"""


def agreed(world: World, invitation: str = INVITATION, sender: str = MAYA, cc: str = "", yes: str = YES) -> World:
    world.at("03-09 09:00").receive(invitation, sender=sender, subject=SUBJECT, cc=cc)
    world.at("03-09 10:00").reply(yes)
    return world


def two_talks_at_one_employer(world: World) -> None:
    """Two roles at one employer, a talk on each, both thanked for."""
    agreed(world)
    world.at("03-10 09:00").receive(
        INVITATION.replace("Support Engineer", "Data Analyst").replace("Maya Brandt\nHead of Support", "Ole Hansen")
        .replace("Thursday, March 12", "Friday, March 13").replace("lead the support", "lead the data"),
        sender=OLE, subject="Interview: Data Analyst at Tidewater Systems", thread="data",
    )  # fmt: skip
    world.at("03-10 10:00").reply("Hi Ole,\n\nYes, Friday at 2 works for me.\n\nRobin", thread="data")
    world.thanked()
    world.at("03-13 15:20").look()
    world.send_draft("data")


def a_no_that_could_mean_two(world: World) -> None:
    """Those two, and a rejection by the employer's machine that names neither role."""
    two_talks_at_one_employer(world)
    world.at("03-16 10:00").receive(
        "Dear Robin,\n\nUnfortunately we will not be moving forward with your application.\n\nTidewater Careers",
        sender="Tidewater Careers <no-reply@tidewater.example>",
        subject="Your application",
        thread="ats",
        Auto_Submitted="auto-generated",
    )


def due_on(world: World, day: str) -> None:
    """Nothing lies there until 08:29 on the day, and a minute later one draft."""
    world.look_at(f"{day} 08:29")
    assert world.drafts() == []
    world.look_at(f"{day} 08:31")
    assert len(world.drafts()) == 1


def silent(world: World, *moments: str) -> None:
    """At none of these moments a draft lies there."""
    for moment in moments:
        world.look_at(moment)
        assert world.drafts() == [], moment


def calendar_mail(world: World, method: str, text: str, **values: str) -> bytes:
    """A mail with an iTIP object (RFC 6047); from Maya, or for a REPLY from the owner."""
    told = {
        "uid": "one@tidewater.example", "sequence": "0", "start": "20260312T190000Z", "end": "20260312T194500Z",
        "summary": "Interview: Support Engineer, Robin Vale and Tidewater Systems", "partstat": "NEEDS-ACTION",
        "status": "CONFIRMED", "subject": "Invitation: Interview: Support Engineer", **values,
    }  # fmt: skip
    mine = method == "REPLY"
    part = CALENDAR.format(method=method, **told).replace("\n", "\r\n")
    head = {
        "From": "robin.vale@mail.example" if mine else MAYA,
        "To": MAYA if mine else "robin.vale@mail.example",
        "Subject": told["subject"],
        "Date": world.now.strftime("%a, %d %b %Y %H:%M:%S %z"),
        "Message-ID": f"<{method}.{world.now:%m%d%H%M}@cal.example>",
        "MIME-Version": "1.0",
        "Content-Type": 'multipart/alternative; boundary="b"',
    }
    lines = [f"{name}: {value}" for name, value in head.items()]
    body = ["--b", "Content-Type: text/plain; charset=utf-8", "", text,
            "--b", f"Content-Type: text/calendar; charset=utf-8; method={method}", "", part, "--b--", ""]  # fmt: skip
    return "\r\n".join([*lines, "", *body]).encode()
