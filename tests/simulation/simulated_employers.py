"""Employers: who arranges, who asks the questions, and whom two of them share."""

from __future__ import annotations

import random
from collections.abc import Sequence

from simulated_facts import Employer

from followup_daemon.mail import Person

FIRST_NAMES = "Ana Ben Carla Dev Elif Finn Gita Hugo Ines Jon".split()
LAST_NAMES = "Sousa Okoro Weiss Patel Kaya Moe Rao Lind Roth Bell".split()
COMPANIES = "Larkfield,Brightwater,Quillon,Ostrava,Tamarin,Verdane,Kestrel,Mooring".split(",")
ROLES = ("Data Analyst", "Platform Engineer", "Support Lead", "Nurse Educator")


def employer(number: int, rng: random.Random, earlier: Sequence[Employer] = ()) -> Employer:
    """An employer unlike those of other numbers, with or without a recruiter, at times an agency's: of an earlier one.

    Then one person writes for two companies.
    """
    company = COMPANIES[number % len(COMPANIES)]
    domain = f"{company.lower()}.example"
    names = [f"{first} {LAST_NAMES[number % len(LAST_NAMES)]}" for first in rng.sample(FIRST_NAMES, 4)]

    def person(name: str, at: str = domain) -> Person:
        first = name.partition(" ")[0].lower()
        return Person(name, f"{first}@{at}")

    interviewers = tuple(person(name) for name in names[: rng.choice((1, 1, 1, 2, 3))])
    arranged = rng.random()
    agency = arranged < 0.2
    recruiter = person(names[3], f"staffing{number}.example" if agency else domain) if arranged < 0.6 else None
    agents = [one.recruiter for one in earlier if one.agency]
    if agents and rng.random() < 0.4:
        recruiter, agency = rng.choice(agents), True
    if recruiter and rng.random() < 0.2:
        interviewers = tuple(Person(one.name, "") for one in interviewers)
    machine = Person(f"{company} Careers", f"no-reply@jobs.{domain}")
    role = ROLES[number % len(ROLES)]
    return Employer(f"{company.lower()}{number}", company, role, recruiter, agency, interviewers, machine)
