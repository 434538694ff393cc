"""Whether the roles a report was given agree with what its passages say: with their tense, and with its years.

In: passages with roles, the years. Out: warnings, each a code with its values. Refused: nothing.

A chapter read as plan whose passages say what was done, or one read as review that says what will be, is most often
one that was misread: every verdict on its figures would be wrong, and nobody would see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.sections._years import bare_years, years_in
from compare.sections.tuning import CHECK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.languages.shapes.sections import SectionWords
    from compare.records import Passage, Role
    from compare.sections._roles import Years


def check_roles(passages: Sequence[Passage], years: Years, words: SectionWords) -> tuple[str, ...]:
    """Return what speaks against the roles: `roles|ROLE|COUNT|OF`, with how many passages of how many contradict.

    `no-review|COUNT` where so many passages of the opening say what was done and no chapter looks back.

    Examples
    --------
    >>> from compare.languages import load
    >>> from compare.sections._roles import Years
    >>> check_roles((), Years(2023, 2024), load("zh").sections)
    ()

    """
    opening, review, plan = (_tenses(passages, role, years, words) for role in ("opening", "review", "plan"))
    found = []
    if plan and not review and opening.count(1) >= CHECK.least:  # a review whose heading was not seen
        found.append(f"no-review|{opening.count(1)}")
    if len(review) >= CHECK.least and _doubts_review(review, plan):
        found.append(f"roles|review|{review.count(-1)}|{len(review)}")
    if len(plan) >= CHECK.least and plan.count(1) >= CHECK.share * len(plan):
        found.append(f"roles|plan|{plan.count(1)}|{len(plan)}")
    return tuple(found)


def _doubts_review(review: list[int], plan: list[int]) -> bool:
    """Whether the review looks ahead: more than the plan does, or nearly throughout where there is none."""
    ahead = review.count(-1) / len(review)
    if len(plan) < CHECK.least:
        return ahead >= CHECK.alone
    return ahead >= CHECK.share and ahead > plan.count(-1) / len(plan)


def _tenses(passages: Sequence[Passage], role: Role, years: Years, words: SectionWords) -> list[int]:
    tenses = (_tense(p.text, years, words) for p in passages if p.role == role)
    return [tense for tense in tenses if tense]


def _tense(text: str, years: Years, words: SectionWords) -> int:
    """Return 1 for a passage that says what was done, -1 for one that says what will be, 0 where neither prevails."""
    done = len(words.roles.happened.regex.findall(text))
    ahead = len(words.roles.intended.regex.findall(text))
    named = years_in(bare_years(text[: CHECK.opens], words.years), words.years)
    done += years.review in named
    ahead += years.plan in named
    return (done > ahead) - (ahead > done)
