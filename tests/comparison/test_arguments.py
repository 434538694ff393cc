"""What is no report, path, table or label is refused in a sentence, as everything else is."""

import pytest

import compare

REPORT = compare.read_text(
    "柳湾镇2030年工作报告\n一、2030年工作回顾\n修路3公里。\n二、2031年工作安排\n修桥2座。"
)
PLAN = compare.plan(REPORT)


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda: compare.read(5), "int"),
        (lambda: compare.read_text(b"text"), "bytes"),
        (lambda: compare.read("柳湾镇".encode(), encoding=5), "5 is no encoding"),
        (lambda: compare.plan([]), "list"),
        (lambda: compare.reports(REPORT, None), "NoneType"),
        (lambda: compare.reports(REPORT, REPORT, similarity=5), "similarity=5"),
        (lambda: compare.reports(REPORT, REPORT, terms=5), "terms: "),
        (lambda: compare.reports(REPORT, REPORT, review=5), "review: "),
        (lambda: compare.trend(5), "a list of reports, not one int"),
        (lambda: compare.trend("2030.txt"), "a list of reports, not one str"),
        (lambda: compare.panel([]), "source: "),
        (lambda: PLAN.export(5), "path: "),
        (lambda: PLAN.export(None), "path: "),
        (lambda: PLAN.export("out.html", labels=[]), "labels"),
        (lambda: PLAN.export("out.docx", like=5), "like: "),
        (lambda: PLAN.show([]), "no table"),
        (lambda: PLAN.show("goals", 5), "no column 5"),
        (lambda: PLAN.show("goals", ["goal"]), "no column"),
        (lambda: PLAN.show("goals", query=5), "cannot be asked"),
        (lambda: PLAN.show("goals", head="many"), "head='many'"),
        (lambda: PLAN.findings(labels=["en"]), "labels"),
        (lambda: compare.tables.describe([]), "no table"),
    ],
)
def test_an_argument_of_another_kind_is_refused_in_a_sentence(call, named):
    """No `TypeError` from somewhere inside: what is wrong, where, and what to give instead."""
    with pytest.raises(compare.CompareError, match=r"^[^\n]+$") as refused:
        call()
    assert named in str(refused.value)
