"""The demo's story: six weeks in the life of a job seeker, March and April 2026. Everybody in it is invented."""

from __future__ import annotations

from followup_daemon.sandbox.story import Chapter, DiscardDraft, Edit, Incoming, Outgoing, SendDraft

OWNER_NAME = "Priya Raman"
OWNER = "priya.raman@mail.example"
ZONE = "America/Chicago"

ANA = "Ana Sousa <ana.sousa@larkfield.example>"
MARCUS = "Marcus Bell <mbell@brightwaterfoods.example>"
NORA = "Nora Lindqvist <nora@cedarandpine.example>"
JOSEPH = "Joseph Adeyemi <joseph.adeyemi@harbourline.example>"
WEI = "Wei Zhang <wei.zhang@harbourline.example>"
GRACE = "Grace Holloway <grace@quillandco.example>"
TOMAS = "Tomas Herrera <therrera@ostrandermuseum.example>"
LENA = "Lena Fischer <lena@sundial.example>"
OLD_FRIEND = "Sam Whitaker <sam.whitaker@friends.example>"

PROMISE = Chapter(
    "Larkfield: they name a date, and it passes",
    (
        Incoming(
            "2026-03-02 09:10",
            "larkfield",
            ANA,
            "Interview for the Data Analyst role at Larkfield",
            """Hi Priya,

Thank you for applying for the Data Analyst role at Larkfield. I lead the analytics team and would like to
interview you over Zoom. Would Tuesday, March 3 at 10:00 am Central work for you? It will take 45 minutes.

Best,
Ana

Ana Sousa
Head of Analytics, Larkfield""",
        ),
        Outgoing(
            "2026-03-02 11:25",
            "larkfield",
            """Hi Ana,

Yes, Tuesday at 10 works well. I look forward to our conversation.

Priya""",
        ),
        SendDraft("2026-03-03 17:40", "larkfield"),
        Incoming(
            "2026-03-04 10:05",
            "larkfield",
            ANA,
            "",
            """Hi Priya,

It was great to meet you too. We will decide by Friday, March 13 and I will be in touch then.

Ana""",
        ),
        SendDraft("2026-03-16 12:10", "larkfield"),
        Incoming(
            "2026-03-18 15:30",
            "larkfield",
            ANA,
            "",
            """Hi Priya,

Sorry for the wait, and good news: we would like to offer you the position. I will call you to go through
the details, and the written offer follows by the end of the week.

Ana""",
        ),
    ),
)

SILENCE = Chapter(
    "Brightwater: silence to the end",
    (
        Incoming(
            "2026-03-03 14:20",
            "brightwater",
            MARCUS,
            "Phone interview - Operations Planner, Brightwater Foods",
            """Hello Priya,

I would like to set up a phone interview for the Operations Planner position at Brightwater Foods.
I can call you at one of these times:

- Thursday, March 5 at 2:00 pm CT
- Friday, March 6 at 9:30 am CT

Which one suits you?

Marcus Bell
Operations Manager
Brightwater Foods""",
        ),
        Outgoing(
            "2026-03-03 16:05",
            "brightwater",
            """Hello Marcus,

The first one, please: Thursday at 2. My number is 312-555-0142.

Best regards,
Priya""",
        ),
        SendDraft("2026-03-05 18:15", "brightwater"),
        SendDraft("2026-03-12 09:20", "brightwater"),
        SendDraft("2026-03-23 10:00", "brightwater"),
    ),
)

OUT_OF_OFFICE = Chapter(
    "Cedar & Pine: the interviewer is away",
    (
        Incoming(
            "2026-03-05 08:45",
            "cedar",
            NORA,
            "Your application to Cedar & Pine Architects",
            """Dear Priya,

We enjoyed your portfolio and would like to invite you to an interview at our office, 40 Elm Street, for the
Studio Coordinator position. Could you come on Monday, March 9 at 1:30 pm?

Kind regards,
Nora Lindqvist
Principal, Cedar & Pine Architects""",
        ),
        Outgoing("2026-03-05 09:30", "cedar", "Dear Nora,\n\nMonday at 1:30 is perfect, I will be there.\n\nPriya"),
        SendDraft("2026-03-10 08:20", "cedar"),
        Incoming(
            "2026-03-10 08:21",
            "cedar",
            NORA,
            "Automatic reply: Your application to Cedar & Pine Architects",
            "I am out of the office and will be back on Monday, March 23. For urgent matters call the studio.",
            headers=(("Auto-Submitted", "auto-replied"),),
        ),
        SendDraft("2026-03-24 09:00", "cedar"),
        Incoming(
            "2026-03-26 11:15",
            "cedar",
            NORA,
            "",
            "Dear Priya,\n\nThank you for your patience. We are still talking to other candidates.\n\nNora",
        ),
    ),
)

RESCHEDULED = Chapter(
    "Harbour Line: moved, then a second round",
    (
        Incoming(
            "2026-03-02 13:00",
            "harbour",
            JOSEPH,
            "Harbour Line Logistics: interview for Supply Planner",
            """Hi Priya,

Wei Zhang and I would like to interview you for the Supply Planner role at Harbour Line Logistics, on a
Teams video call. Does Wednesday, March 4 at 3:00 pm CT work?

Joseph Adeyemi
Planning Lead, Harbour Line Logistics""",
            cc=WEI,
        ),
        Outgoing(
            "2026-03-02 13:40", "harbour", "Hi Joseph,\n\nWednesday at 3 works for me. See you both then.\n\nPriya"
        ),
        Incoming(
            "2026-03-03 17:10",
            "harbour",
            JOSEPH,
            "",
            "Hi Priya,\n\nI am sorry, something came up. Could we move it to Friday, March 6 at 11:00 am CT?\n\nJoseph",
            cc=WEI,
        ),
        Outgoing("2026-03-03 18:00", "harbour", "Hi Joseph,\n\nNo problem, Friday at 11 is fine.\n\nPriya"),
        Edit("2026-03-06 15:00", "harbour", "Your question about the winter stock has stayed with me."),
        SendDraft("2026-03-06 15:05", "harbour"),
        Incoming(
            "2026-03-11 10:00",
            "harbour",
            JOSEPH,
            "",
            """Hi Priya,

Wei and I enjoyed talking with you. We would like to invite you to a second interview with our director.
What times would suit you next week?

Joseph""",
        ),
        Outgoing(
            "2026-03-11 12:30",
            "harbour",
            "Hi Joseph,\n\nWonderful, thank you. I could do Tuesday or Wednesday afternoon.\n\nPriya",
        ),
    ),
)

REJECTION = Chapter(
    "Quill & Co: a rejection from a machine, in another thread",
    (
        Incoming(
            "2026-03-09 10:30",
            "quill",
            GRACE,
            "Interview for Content Editor at Quill & Co",
            """Hi Priya,

We would love to talk to you about the Content Editor position at Quill & Co. Are you free for a video
interview with me on Thursday, March 12 at 4:00 pm CT? About an hour.

Grace Holloway
Editorial Director, Quill & Co""",
        ),
        Outgoing("2026-03-09 11:00", "quill", "Hi Grace,\n\nThursday at 4 works. Looking forward to it.\n\nPriya"),
        Incoming(
            "2026-03-12 21:05",
            "quill-ats",
            "Quill & Co Hiring <no-reply@hire.lever.co>",
            "Your application for Content Editor",
            """Dear Priya,

Thank you for your interest in the Content Editor position at Quill & Co. After careful consideration we
have decided to move forward with other candidates. We wish you success in your search.

This mailbox is not monitored.""",
            headers=(("Auto-Submitted", "auto-generated"),),
        ),
    ),
)

QUESTION = Chapter(
    "Ostrander Museum: the ball is with the owner; a draft is thrown away",
    (
        Incoming(
            "2026-03-06 09:00",
            "ostrander",
            TOMAS,
            "Ostrander Museum - Programme Assistant",
            """Dear Priya,

We would be glad to interview you for the post of Programme Assistant at the Ostrander Museum, in person at
the museum, on Tuesday, March 10 at 9:00 am. Please let me know whether this suits you.

Tomas Herrera
Head of Programmes, Ostrander Museum""",
        ),
        Outgoing(
            "2026-03-06 10:10", "ostrander", "Dear Tomas,\n\nThank you, Tuesday at 9 suits me very well.\n\nPriya"
        ),
        SendDraft("2026-03-10 20:00", "ostrander"),
        Incoming(
            "2026-03-11 16:45",
            "ostrander",
            TOMAS,
            "",
            "Dear Priya,\n\nCould you send me the names of two references?\n\nTomas",
        ),
        Outgoing(
            "2026-03-17 09:00",
            "ostrander",
            "Dear Tomas,\n\nOf course, you will find both in the attached list.\n\nPriya",
        ),
        DiscardDraft("2026-03-24 13:00", "ostrander"),
    ),
)

SCHEDULER = Chapter(
    "Sundial: booked through a scheduler",
    (
        Incoming(
            "2026-03-10 12:00",
            "sundial",
            LENA,
            "Interview at Sundial",
            """Hi Priya,

Your application for the Customer Success Manager role at Sundial stood out. I would like to interview you,
please book any slot that suits you: https://calendly.com/lena-sundial/interview

Lena Fischer
Sundial""",
        ),
        Incoming(
            "2026-03-10 12:30",
            "sundial-notice",
            "Calendly <notifications@calendly.com>",
            "Confirmed: Interview with Lena Fischer on Friday, March 13, 2026",
            """Hi Priya Raman,

Your event has been scheduled.

Event Type:
Interview

Invitee:
Priya Raman

Host:
Lena Fischer

Event Date/Time:
11:00am - 11:45am (Central Time - US & Canada) on Friday, March 13, 2026

Location:
This is a Google Meet web conference.""",
            headers=(("Auto-Submitted", "auto-generated"),),
        ),
        Outgoing("2026-03-10 12:40", "sundial", "Hi Lena,\n\nBooked, thank you. See you then!\n\nPriya"),
        SendDraft("2026-03-13 16:00", "sundial"),
        Incoming(
            "2026-03-17 10:20",
            "sundial",
            LENA,
            "",
            "Hi Priya,\n\nThanks again for your time. We have filled the position internally. All the best!\n\nLena",
        ),
    ),
)

NO_INTERVIEW = Chapter(
    "What is no interview: coffee with a friend",
    (
        Incoming(
            "2026-03-04 18:00",
            "coffee",
            OLD_FRIEND,
            "Coffee?",
            "Hey Priya! Coffee on Saturday at 10, the usual place? You must tell me how the job hunt goes.\n\nSam",
        ),
        Outgoing("2026-03-04 19:10", "coffee", "Saturday at 10 works, see you there!\n\nPriya"),
    ),
)

CHAPTERS = (PROMISE, SILENCE, OUT_OF_OFFICE, RESCHEDULED, REJECTION, QUESTION, SCHEDULER, NO_INTERVIEW)
