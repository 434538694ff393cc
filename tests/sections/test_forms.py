"""A yearly report on a form whose items are numbered by law: each item once, who reports, and of which year."""

import compare

TOWNS = " ".join(["The towns pay for mills, and the mills pay the towns; both have done so for years."] * 8)
FORM = "\n".join(
    [
        *("FORM 10-K", "For the fiscal year ended May 31, 2024", "Mills of the Vale, Inc."),
        "(Exact name of registrant as specified in its charter)",
        *("PART I", "Item 1. Business 3", "Item 1A. Risk Factors 9", "PART II", "Item 7. Discussion 20"),
        *("Item 8. Statements 30", "PART I", "Item 1.", "Business", TOWNS, "Item 1A. Risk Factors", TOWNS),
        *("Item 7 of this report says more about mills.", "PART II", "Item 7. Discussion.", "None."),
        *("Item 7. Discussion.", TOWNS, "Item 8. Statements", TOWNS),
    ]
)


def items(text):
    report = compare.read_text(text, language="en")
    return report, [s for s in report.sections if s.number.lower().startswith("item")]


def test_each_item_is_found_once_where_its_text_begins():
    """Contents, running heads and references to an item are none; a number may stand on a line of its own."""
    report, found = items(FORM)
    assert [(s.number, s.heading) for s in found] == [
        ("Item 1.", "Business"),
        ("Item 1A.", "Risk Factors"),
        ("Item 7.", "Discussion"),
        ("Item 8.", "Statements"),
    ]
    assert [s.label for s in found][:1] == ["Item 1. Business"]
    assert [s.label for s in report.sections if s.number.startswith("PART")] == ["PART I", "PART II"]
    assert all(len(s.at) > len(TOWNS) for s in found)
    assert [report.raw[s.span.start : s.span.start + 7] for s in found] == [
        "Item 1.",
        "Item 1A",
        "Item 7.",
        "Item 8.",
    ]


def test_who_reports_stands_above_the_line_that_says_so():
    """The cover names the company, and the fiscal year by the day it ended."""
    report, _ = items(FORM)
    assert (report.place, report.issuer, report.review_year) == (*["Mills of the Vale, Inc."] * 2, 2024)


def test_a_text_of_no_known_kind_is_doubted():
    """A long English text that is neither called nor built like a report gets a warning; a report does not."""
    report, _ = items(FORM)
    walk = compare.read_text("A walk in the hills\n" + "\n".join([TOWNS] * 4), language="en")
    assert (report.warnings, walk.warnings) == ((), ("genre",))


def test_a_page_with_contents_and_stamped_lines_is_read():
    """What a table of contents and a running head both take away is taken away once."""
    head = "Mills of the Vale Table of Contents"
    body = "\n".join(f"{head}\n{TOWNS[:-1]}\n{head}\nand {TOWNS}" for _ in range(4))
    report = compare.read_text(f"{head}\n{head}\n{FORM}\n{body}", language="en")
    assert "towns pay for mills" in report.text


def test_a_link_back_to_the_contents_is_no_heading():
    """A page shows it above every page of the print; once it is the heading of the contents."""
    pages = "\n".join(["Table of Contents\n" + TOWNS] * 5)
    report, found = items(f"{FORM}\n{pages}")
    assert "Table of Contents" not in {s.label for s in report.sections}
    assert len(found) == 4
    assert report.raw.count("Table of Contents") == 5
