"""The name of a figure in English prose is the head of the noun phrase that belongs to it."""

import pytest

from compare.quantity import find_in_text

NAMES = [
    ("As of May 31, 2024, the Company had long-term mill debt of $5 million.", "long-term mill debt"),
    ("For fiscal 2024, costs of mills were approximately $3 million.", "costs of mills"),
    ("In fiscal year 2023, mill revenue increased to $4 million.", "mill revenue"),
    ("We expect to spend $7 million.", ""),
    ("At the end of the year it was $8 million.", ""),
    ("In January the Company paid $9 million.", ""),
    ("Mill owners employed 12 millers.", "millers"),
]


@pytest.mark.parametrize(("said", "name"), NAMES)
def test_a_name_is_the_head_of_its_noun_phrase(said, name):
    """Neither a date nor "expect", "end", "year" or the company is what is measured; then there is no name."""
    quantity = next(q for q in find_in_text(said, "en") if q.kind in ("count", "percent"))
    assert quantity.indicator == name


def test_no_half_of_a_word_is_part_of_a_name():
    """However long the sentence before it is, a name begins with a whole word."""
    said = "The mills of the vale that grind what others bring " * 4 + "held grain stocks of $5 million."
    name = next(iter(find_in_text(said, "en"))).indicator
    assert name.endswith("grain stocks")
    assert set(name.split()) <= set(said.split())
