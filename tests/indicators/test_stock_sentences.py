"""Figures of a filing's running text: paired by stock sentences, newest year with newest, and else withheld."""

import compare
from compare.indicators._stock_sentences import pair_sentences
from compare.quantity import find_quantities

LINES = [
    "As of May 31, {y} and {x}, mills owed $1{y2} million and $1{x2} million, respectively, to towns.",
    "Mills paid $2{y2} million, $2{x2} million and $2{w2} million to towns in fiscal {y}, {x} and {w}, respectively.",
    "The fair value of all that mills granted was $3{y2} million (based on the price of that day) to towns.",
    "Mills may sell up to 900,000 shares to towns at any time under the plan they have made for it.",
    "In 2015, mills issued $7 million of notes to towns that are due in many years to come.",
]


def report(year, lines=LINES):
    years = {"y": year, "x": year - 1, "w": year - 2}
    digits = {f"{name}2": value % 100 for name, value in years.items()}
    text = "\n".join([f"Annual report for fiscal year {year}", *lines]).format(**years, **digits)
    return compare.read_text(text, language="en").with_(review_year=year)


def paired(old, new):
    found, spent = pair_sentences(old, new, find_quantities(old), find_quantities(new))
    return [(a.value, b.value) for a, b, _ in found], [q.value for q in spent]


def test_each_figure_is_of_the_year_of_its_place_in_the_list():
    """Of figures and years that are listed the first is paired with the first of last year's report, and no other."""
    found, _ = paired(report(2023), report(2024))
    assert found[:3] == [(123e6, 124e6), (223e6, 224e6), (323e6, 324e6)]


def test_standing_wording_is_no_row():
    """What has no year and no other value, and what happened years ago, is neither a pair nor new nor gone."""
    found, spent = paired(report(2023), report(2024))
    assert len(found) == 3
    assert {9e5, 7e6} <= set(spent)


def test_a_sentence_that_was_rewritten_has_no_pair():
    """A figure whose sentence says something else now is left to the reader."""
    other = [LINES[0].replace("owed", "lent"), *LINES[1:]]
    found, _ = paired(report(2023), report(2024, other))
    assert (123e6, 124e6) not in found


def test_what_a_figure_rose_from_is_last_years():
    """Of a rise only the end is of the year; by how much it rose is the value of no year."""
    said = [
        *LINES,
        "Costs of mills and of all towns increased $5{y2} million from $6{x2} million to $7{y2} million.",
    ]
    found, spent = paired(report(2023, said), report(2024, said))
    assert found[3:] == [(723e6, 724e6)]
    assert {622e6, 623e6, 523e6, 524e6} <= set(spent)


def test_a_chapter_on_the_year_before_has_no_row():
    """Below "2023 vs. 2022" the report of 2024 says again what the one of 2023 said; only its own year counts."""
    said = "All that the mills of the vale earned in the towns was $8{} million, net of what they paid."
    chapters = [
        *LINES,
        "ITEM 7. Results",
        "MILLS IN {y} VS. {x}",
        said.format("{y2}"),
        "MILLS IN {x} VS. {w}",
        said.format("{x2}"),
    ]
    found, spent = paired(report(2023, chapters), report(2024, chapters))
    assert found[3:] == [(823e6, 824e6)]
    assert 822e6 in spent
