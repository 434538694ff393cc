"""English: how annual reports are headed, numbered and dated."""

from __future__ import annotations

from compare.languages import Cue
from compare.languages.shapes.sections import SectionWords

__all__ = ["WORDS"]

WORDS = SectionWords(
    salutation=Cue(
        r"(?i)^(?:dear )?(?:fellow )?(?:share|stock)holders[,:]?$",
        match="Dear Shareholders,",
        miss="Shareholders voted.",
    ),
    numbers=(
        (1, Cue(r"(?i)^(item\s+\d{1,2}[a-c]?[.:]?)\s+", match="Item 1A. Risk Factors", miss="items sold")),
        (
            1,
            Cue(
                r"(?i)^(chapter\s+[\divxlc]{1,6})[.:]?\s*",
                match="Chapter 2. Outlook",
                miss="chapters of the law",
            ),
        ),
        (2, Cue(r"^(\d{1,2}(?:\.\d{1,2})?[.)])\s+(?=[A-Z])", match="1. Overview", miss="1.5 billion")),
    ),
    item=Cue(
        r"(?:^|(?<=[.;:]))\s*(?:(\d{1,2})\)|(First|Second|Third|Finally),)\s",
        match="First, we cut costs",
        miss="At first we cut costs",
    ),
    ordinals=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
    bullet=Cue(r"^(?:[•▪●◦*–—-])\s*", match="• fees charged", miss="fees • charged"),
    appendix=Cue(
        r"(?i)^(?:appendix|annex|glossary|exhibits?)\b.{0,40}$",
        match="Appendix A",
        miss="The appendix lists them.",
    ),
    chapter=Cue(
        r"(?i)review|outlook|strategy|results|priorities|business|risk",
        match="Outlook for next year",
        miss="Notes",
    ),
    review=Cue(
        r"(?i)review|results|management.s discussion|performance|achievements",
        match="Review of the year",
        miss="Outlook",
    ),
    problems=Cue(
        r"(?i)risk factors|challenges|shortcomings|weaknesses", match="Risk Factors", miss="Business"
    ),
    plan=Cue(
        r"(?i)outlook|plans? for|priorities|goals|targets|next year|looking ahead",
        match="Outlook",
        miss="Review",
    ),
    term=Cue(r"(?i)five.year|long.term plan", match="Five-year summary", miss="the year"),
    this_year=Cue(r"(?i)next (?:fiscal )?year|the coming year", match="in the coming year", miss="last year"),
    last_year=Cue(
        r"(?i)last year|past year|the year under review", match="in the past year", miss="next year"
    ),
    problems_open=Cue(
        r"(?i)^(?:however,? )?(?:we|the company) (?:still )?(?:face|lack)s?\b",
        match="We still face problems",
        miss="We facilitated it",
    ),
    plan_open=Cue(
        r"(?i)^(?:looking ahead|next year|in the coming year|we plan to|going forward)",
        match="Looking ahead, we",
        miss="We looked ahead",
    ),
    term_open=Cue(
        r"(?i)^(?:over|in) the (?:past|last) five years",
        match="Over the past five years",
        miss="Over five hours",
    ),
    year_open=Cue(
        r"(?i)^(?:in|during) (?:fiscal )?(?:19|20)\d\d\b", match="In fiscal 2016", miss="In 2016th place"
    ),
    year=Cue(r"(?i)\bfiscal (?:year )?((?:19|20)\d\d)\b", match="fiscal 2016", miss="in 2016"),
    title=Cue(r"(?i)\breport\b|10-K", match="Annual Report", miss="Reported sales"),
    title_year=Cue(
        r"(?i)((?:19|20)\d\d) annual report|annual report.{0,20}((?:19|20)\d\d)",
        match="2016 Annual Report",
        miss="in 2016",
    ),
    given=Cue(
        r"(?i)fiscal year ended\D{0,20}\d{0,2},? ?((?:19|20)\d\d)",
        match="for the fiscal year ended October 1, 2016",
        miss="in fiscal 2016",
    ),
    places=(
        Cue(
            r"^(The [A-Z][A-Za-z&.' -]{2,60}? (?:Company|Corporation))\b",
            match="The Example Company, together",
            miss="the company",
        ),
    ),
    nation=(),
    sentence_end=".!?",
    clause_end=",;:",
    heading_limit=120,
    lead_limit=80,
)
