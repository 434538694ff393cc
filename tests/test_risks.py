"""Risk factors of a filing are units: new, dropped, reworded and moved ones come first in what changed."""

import compare
from compare.goals import find_risks, pair_risks

BODY = "Fires come to {0} each year, and {0} pay for what burns, whoever lit them. Rain does not help {0}, they say."
FIRE = ("Our mills may burn down any day.", BODY.format("mills"))
DEBT = ("Towns may not be able to pay what they owe us.", BODY.format("towns").replace("Fires", "Debts"))
FLOOD = (
    "Rivers may rise and take our mills.",
    "No wall holds a river that wants to pass; we have built none so far.",
)
HEAD = "<p>FORM 10-K</p><p>Annual report</p><p>PART I</p><p>Item 1. Business</p><p>We run mills.</p>"
TAIL = "<p>Item 1B. Unresolved Staff Comments</p><p>None.</p><p>Item 2. Properties</p><p>Mills.</p>"
FURNITURE = "<p>Mills of the Vale | Form 10-K | 7</p>"


def filing(*factors):
    risks = "".join(
        f"<p><b>{name}</b></p>{FURNITURE if n else ''}<p>{body}</p>" for n, (name, body) in enumerate(factors)
    )
    page = f"<html><body>{HEAD}<p>Item 1A. Risk Factors</p><p><b>Risks of mills</b></p>{risks}{TAIL}</body></html>"
    return compare.read(page.encode())


def relations(old, new):
    return [(p.relation, (p.new or p.old).problem) for p in pair_risks(find_risks(old), find_risks(new))]


def test_a_factor_is_a_sentence_set_apart_and_the_text_below_it():
    """Headings of groups are no factors, other items hold none, and each has its place in the source."""
    report = filing(FIRE, DEBT)
    found = find_risks(report)
    assert [p.problem for p in found] == [FIRE[0], DEBT[0]]
    assert all(report.text[p.at.slice] == p.text for p in found)
    assert report.raw[found[1].span.start :].startswith(DEBT[0])


def test_factors_are_new_gone_reworded_or_the_same():
    """A running head that moved is no change of wording; another word is."""
    worse = (FIRE[0], FIRE[1].replace("each year", "twice a year"))
    assert relations(filing(FIRE, DEBT), filing(worse, FLOOD)) == [
        ("new", FLOOD[0]),
        ("gone", DEBT[0]),
        ("reworded", FIRE[0]),
    ]


def test_a_factor_that_stands_elsewhere_is_moved():
    """Of three factors one goes to the end: that one was moved, the others kept their order."""
    assert relations(filing(FIRE, DEBT, FLOOD), filing(DEBT, FLOOD, FIRE)) == [
        ("moved", FIRE[0]),
        ("same", DEBT[0]),
        ("same", FLOOD[0]),
    ]


def test_risk_factors_come_first():
    """Whoever compares two filings reads of their risk factors before anything else, in both languages."""
    change = compare.reports(filing(FIRE, DEBT), filing(FIRE, FLOOD))
    said = [finding.sentence for finding in change.findings()]
    assert said[0].startswith("Risk factors of the later report against the earlier one: 1 new; 1 dropped")
    assert said[1:3] == [f"New risk factor: {FLOOD[0]}", f"Dropped risk factor: {DEBT[0]}"]
    assert "风险因素" in next(iter(change.findings(labels="zh"))).sentence
    assert list(change.problems.outcome) == ["new", "gone", "same"]


def test_a_report_that_is_no_filing_has_no_risk_factors():
    """Bold sentences elsewhere are none."""
    page = f"<html><body><h1>Annual report</h1><p><b>{FIRE[0]}</b></p><p>Fires come.</p></body></html>"
    assert find_risks(compare.read(page.encode())) == ()
