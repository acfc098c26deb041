"""Two people at one employer compare what they were sent."""

from __future__ import annotations

from scene_mails import two_talks_at_one_employer
from scene_world import World

from followup_daemon.mail import Message


def words_of_ours(mail: Message) -> set[str]:
    """The sentences of a letter, without greeting, job and name."""
    return {line.replace("Data Analyst", "Support Engineer") for line in mail.text.splitlines()[1:]}


def test_two_people_at_one_employer_are_thanked_and_asked_in_other_words(world: World) -> None:
    two_talks_at_one_employer(world)
    thanks = [mail for mail in world.sent() if "time to" in mail.text]
    world.at("03-19 08:35").look()
    world.at("03-20 08:35").look()
    asked = world.drafts()
    for first, second in (thanks, asked):
        assert first.to != second.to
        assert words_of_ours(first) & words_of_ours(second) <= {"", "Best regards,", "Robin Vale"}
