"""Questions as requesters write them, each with the kind of answer that it calls for."""

from __future__ import annotations

from random import Random

from tests.factory.plan import Ask
from tests.factory.words import PERIODS, POSTS, SERVICES, SUBJECTS, THINGS

FORMS = (
    ("number", "How many {things} were there {period}?"),
    ("number", "Please provide the number of {things} {period}."),
    ("number", "Please state the total number of {things} {period}, broken down by year where possible."),
    ("number", "What was the total number of {things} {period}?"),
    ("number", "The number of {things} {period}"),
    ("number", "I would like to know how many {things} there have been {period}."),
    ("money", "What was the total cost of {service} {period}?"),
    ("money", "How much has been spent on {service} {period}? Please give the figure excluding VAT."),
    ("money", "Please confirm the annual value of {service}."),
    ("name", "Which company provides {service}?"),
    ("name", "Please name the supplier of {service}."),
    ("name", "Who is the current provider of {service}"),
    ("when", "When does the agreement for {service} expire?"),
    ("when", "What is the end date of {service}? If it can be extended, please say for how long."),
    ("yes", "Do you have a policy on {subject}?"),
    ("yes", "Is there any plan to change {service} within the next two years?"),
    ("yes", "Has a review of {subject} been carried out {period}? If so, please provide a copy."),
    ("yes", "Can you confirm whether {service} was put out to tender {period}?"),
    ("who", "Who is responsible for {service}? Please provide the job title."),
    ("who", "Please provide the job title of the officer with responsibility for {subject}."),
    ("who", "To whom does the {post} report?"),
)
LEADS = ("For {service}, please provide:", "In relation to {subject}, please tell me the following:",
         "For each of the last three years, please state:", "Regarding {service}:")  # fmt: skip


def ask(rng: Random) -> tuple[str, Ask]:
    """A question and the kind of its answer."""
    kind, form = rng.choice(FORMS)
    return kind, Ask(_fill(rng, form))


def lead_in(rng: Random) -> Ask:
    """A line that only introduces sub-questions."""
    return Ask(_fill(rng, rng.choice(LEADS)))


def _fill(rng: Random, form: str) -> str:
    return form.format(
        things=rng.choice(THINGS), period=rng.choice(PERIODS), service=rng.choice(SERVICES), subject=rng.choice(SUBJECTS),
        post=rng.choice(POSTS),
    )  # fmt: skip
