"""Mailboxes of a size, to count what looking at them costs: ordinary mail in numbers, and interviews among it."""

from __future__ import annotations

from datetime import datetime, timedelta

from scene_world import INVITATION, OWNER, World, raw_mail

COMPANIES = ("Tidewater", "Northgate", "Pinehill", "Brookfern", "Eastmoor", "Larkspur", "Quarryside", "Windmere")
ORDINARY = (
    "Here is the list for Saturday. Could you bring the blue folder?",
    "Thanks, the parcel came. I will pay the rest tomorrow.",
    "The position of the shelf is fine, leave it where it is.",
    "Running late, start without me.",
    "The photos are in the shared album now.",
    "My application for a parking permit was refused again.",
)
NEWSLETTER = "This week: the best offers of the season, and a recipe. Read on in your browser, or sign out below."
ARTICLE = "Our interview of the week, and ten positions that yoga teachers love."


def agree_on_interview(world: World, number: int) -> None:
    """An invitation by a company of its own, and the owner's short yes."""
    name = COMPANIES[number % len(COMPANIES)]
    text = INVITATION.replace("Tidewater", name).replace("March 12", "April 2").replace("Maya", f"Maya{number}")
    world.receive(
        text,
        sender=f"Maya{number} Brandt <maya{number}@{name.lower()}.example>",
        thread=f"interview {number}",
        subject=f"Interview: Support Engineer at {name} Systems",
    )
    world.now += timedelta(minutes=20)
    world.reply(f"Hi Maya{number},\n\nYes, Thursday at 2 works well for me.\n\nRobin", thread=f"interview {number}")


def write_ordinary(world: World, number: int, *, answers: bool = False) -> None:
    """A mail that the owner sends to somebody, as an answer where there is something to answer."""
    person = f"Kim Oslo <kim{number}@friends.example>"
    fields = {"From": OWNER, "To": person, "Subject": f"List {number}"}
    thread = ""
    if answers:
        asked = {"From": person, "To": OWNER, "Subject": f"List {number}"}
        came = world.gmail.mailbox.deliver(raw_mail("Anything I should know?", asked, world.now))
        fields |= {"Subject": f"Re: List {number}", "In-Reply-To": came.header("Message-ID")}
        thread = came.thread_id
    world.gmail.owner.send(raw_mail(ORDINARY[number % len(ORDINARY)], fields, world.now), thread)


def get_newsletter(world: World, number: int) -> None:
    fields = {"From": f"News <news{number % 40}@paper.example>", "To": OWNER, "Subject": f"Week {number}"}
    world.gmail.mailbox.deliver(raw_mail(ARTICLE if number % 50 == 0 else NEWSLETTER, fields, world.now))


def fill(world: World, *, sent: int, messages: int, days: int, interviews: int) -> None:
    """The mail of so many days until now: every other sent mail answers one, the rest are newsletters."""
    end = world.now
    begin = end - timedelta(days=days - 1)
    every = max(1, sent // interviews)
    written = count = 0
    while written < sent:
        world.now = _between(begin, end, written / sent)
        if written % every == every // 2 and written // every < interviews:
            agree_on_interview(world, written // every)
            count += 2
        else:
            write_ordinary(world, written, answers=written % 2 == 0)
            count += 1 + (written % 2 == 0)
        written += 1
    for number in range(messages - count):
        world.now = _between(begin, end, number / (messages - count))
        get_newsletter(world, number)
    world.now = end


def _between(begin: datetime, end: datetime, share: float) -> datetime:
    return begin + (end - begin) * share
