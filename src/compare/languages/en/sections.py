"""English: how annual reports are headed, numbered, dated and named."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.shapes.sections import (
    HeadingWords,
    PlaceWords,
    RoleWords,
    SectionWords,
    TitleWords,
    YearWords,
)

_NOTHING = r"^\x00$"  # what English reports have no form for

HEADINGS = HeadingWords(
    salutation=Cue(
        r"(?i)^(?:dear )?(?:fellow )?(?:share|stock)holders[,:]?$|^(?:to our )(?:share|stock)holders[,:]?$",
        match="Dear Shareholders,",
        miss="Shareholders voted.",
    ),
    greeting=Cue(
        r"(?i)^(?:dear )?fellow (?:share|stock)holders[,:!]\s*",
        match="Fellow shareholders, we grew",
        miss="Shareholders",
    ),
    announcing=Cue(
        r"(?i)we (?:hereby )?report as follows", match="We report as follows:", miss="The report follows"
    ),
    numbers=(
        (1, Cue(r"(?i)^(part\s+[ivx]{1,4}\b[.:,]?)\s*+(?!of\b)", match="PART II", miss="Part of the plan")),
        (
            2,
            Cue(
                r"(?i)^(item\s+\d{1,2}[a-c]?\b[.:]?)\s*+(?!(?-i:[a-z]))",
                match="Item 1A. Risk Factors",
                miss="items sold",
            ),
        ),
        (
            1,
            Cue(
                r"(?i)^(chapter\s+(?:\d{1,3}|[ivxlc]{1,6})\b[.:]?)\s*",
                match="Chapter 2. Outlook",
                miss="chapters",
            ),
        ),
        (3, Cue(r"^(\d{1,2}(?:\.\d{1,2})?[.)])\s+(?=[A-Z])", match="1. Overview", miss="1.5 billion")),
    ),
    ordinals=("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
    item=Cue(
        r"(?:^|(?<=[.;:]))\s*(?:\((\d{1,2})\)|(?:First|Second|Third|Finally),)\s",
        match="First, we cut costs",
        miss="At first, we cut costs",
    ),
    item_line=Cue(
        r"^(?:[•▪●◦*–—-]|\(\d{1,2}\)|\d{1,2}[.)])\s", match="• fees charged", miss="fees • charged"
    ),
    bullet=Cue(r"^(?:[•▪●◦*–—-])\s*", match="• fees charged", miss="fees • charged"),
    form_item=Cue(
        r"(?i)^\s*(items?\s+(\d{1,2}[a-c]?)(?:(?:\s+and|,)\s+\d{1,2}[a-c]?)?\b[.:]?)(?!\s*(?-i:[a-z,;“(]))[\s—–-]*",
        match="ITEM 1A. RISK FACTORS",
        miss="Item 7 of this report",
    ),
    form_part=Cue(r"(?i)^\s*(part\s+([ivx]{1,4}))\b[.:,]?\s*$", match="PART II", miss="Part II of the plan"),
    appendix=Cue(
        r"(?i)^(?:appendix|annex|glossary|exhibits?)\b[^.]{0,40}$",
        match="Appendix A",
        miss="The appendix lists them.",
    ),
    chapter=Cue(
        r"(?i)\b(?:review|outlook|strategy|results|priorities|risks?|achievements|plans?|challenges)\b",
        match="Outlook for next year",
        miss="Notes",
    ),
    shout=Cue(
        r"^(?=.{8})(?=.*[A-Z]{3})[A-Z0-9&’',()./–—-]+(?:\s(?:(?:vs\.|and|of|the|for|in|to)\s){0,2}"
        r"[A-Z0-9&’',()./–—-]+){0,13}$",
        match="CONSOLIDATED RESULTS",
        miss="Consolidated results",
    ),
    look=Cue(
        r"^[A-Z0-9“][\w&’'./”-]*"
        r"(?:,? (?:[–—-] )?(?:[A-Z0-9“(][\w&’'./”)-]*|and|of|the|for|in|to|on|by|with|a|an|or|vs\.|from|at|net"
        r"|expenses)){0,11}$",
        match="Roads and Bridges",
        miss="Roads are good in all of our towns",
    ),
    debris=Cue(
        r"(?i)^[\d\s$€£%.,()/:+*–—-]+$"
        r"|^\((?:in|dollars in) (?:millions|thousands|billions)\b[^.]{0,60}\)$|^\(?unaudited\)?$",
        match="(in thousands, unless stated)",
        miss="In millions of homes",
    ),
    signature=Cue(
        r"(?i)^(?:sincerely|respectfully submitted)\b.{0,40}$", match="Sincerely,", miss="We sincerely hope"
    ),
    sentence_end=".!?",
    clause_end=",;:",
    closing="”’\"')]",
    heading_limit=120,
    lead_limit=80,
)

ROLES = RoleWords(
    review=Cue(
        r"(?i)\breview\b|\bresults\b|management.s discussion|\bperformance\b|achievements|\bprogress\b",
        match="Review of the year",
        miss="Outlook",
    ),
    problems=Cue(
        r"(?i)risk factors|challenges|shortcomings|weaknesses", match="Risk Factors", miss="Business"
    ),
    plan=Cue(
        r"(?i)\boutlook\b|\bplans?\b|priorities|\bgoals\b|\btargets\b|next year|looking ahead",
        match="Outlook",
        miss="Review",
    ),
    term=Cue(r"(?i)five.year|long.term plan", match="Five-year summary", miss="the year"),
    done=Cue(r"(?i)\breview\b|achievements|\bresults\b", match="Review of the plan", miss="The plan"),
    neither=Cue(r"(?i)^other (?:matters|information)$", match="Other information", miss="Other income"),
    mixed=Cue(
        r"(?i)(?:achievements|results|progress)[^.]{0,20} and [^.]{0,12}(?:challenges|shortcomings)",
        match="Achievements and remaining challenges",
        miss="Challenges and responses",
    ),
    now=Cue(r"(?i)\bthis year\b", match="what we do this year", miss="this yearly review"),
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
        r"(?i)^(?:looking ahead|next year|in the coming year|going forward)",
        match="Looking ahead, we",
        miss="We looked ahead",
    ),
    plan_turn=Cue(
        r"(?i)\bwe (?:plan|intend|aim) to\b|\bwe will\b", match="Here we plan to", miss="We planned to"
    ),
    targets=Cue(
        r"(?i)^(?:our|the) (?:main |key )?targets for (?:fiscal )?(?:next year|20\d\d) are",
        match="Our targets for 2017 are",
        miss="Our targets were met",
    ),
    happened=Cue(_NOTHING, match="\x00", miss="Revenues rose"),  # filings plan too little to be held so
    intended=Cue(_NOTHING, match="\x00", miss="We will grow"),
    term_open=Cue(
        r"(?i)^(?:over|in) the (?:past|last) five years",
        match="Over the past five years",
        miss="Over five hours",
    ),
    year_open=Cue(
        r"(?i)^(?:in|during) (?:fiscal )?(?:19|20)\d\d\b", match="In fiscal 2016", miss="In 2016th place"
    ),
)

YEARS = YearWords(
    year=Cue(r"(?i)\b(?:fiscal (?:year )?)?((?:19|20)\d\d)\b(?!-)", match="fiscal 2016", miss="room 20165"),
    headed=Cue(r"(?i)\b(?:fiscal (?:year )?)?((?:19|20)\d\d)\b(?!-)", match="fiscal 2016", miss="room 20165"),
    digits="",
    written_year=Cue(r"(?i)two thousand and \w+", match="two thousand and nine", miss="two thousand dollars"),
    aside=Cue(r"(?i)\bby (?:fiscal )?(?:19|20)\d\d\b", match="by 2030", miss="in 2016"),
    document=Cue(r"“([^”]{0,60} Plan)”", match="“Plan 2016, Our Plan”", miss="our plan"),
    announced=Cue(
        r"(?i)annual report (?:\S+ ){0,6}for (?:the )?(?:fiscal )?year(?: ended \w+ \d+,)? ((?:19|20)\d\d)",
        match="this annual report of the Company for fiscal year 2016",
        miss="for 2016",
    ),
    opened=Cue(
        r"(?i)^in (?:fiscal )?((?:19|20)\d\d),? we\b(?! will)",
        match="In 2016, we grew",
        miss="In 2016, sales",
    ),
    title_year=Cue(
        r"(?i)((?:19|20)\d\d) annual report|annual report.{0,20}?((?:19|20)\d\d)",
        match="2016 Annual Report",
        miss="2016",
    ),
    title_plan=Cue(r"^\x00(\d{4})$", match="\x002016", miss="Plan for 2016"),
    given=Cue(
        r"(?i)proposals for ((?:19|20)\d\d)",
        match="with proposals for 2017",
        miss="for the fiscal year ended 2016",
    ),
    dated=Cue(
        r"(?i)^(?:delivered )?(?:on )?(?:january|february|march|april|may|june|july|august|september|october"
        r"|november|december) \d{1,2}, ((?:19|20)\d\d)$",
        match="Delivered on March 5, 2016",
        miss="as of March 5, 2016, we had",
    ),
    entitled=Cue(
        r"(?i)work of the government \(((?:19|20)\d\d)\)",
        match="Report on the Work of the Government (2016)",
        miss="the government in 2016",
    ),
    late=Cue(
        r"(?i)\b(?:november|december) \d{1,2}, (?=\d{4})", match="December 3, 2016", miss="March 3, 2017"
    ),
    said_review=Cue(
        r"(?i)(?:revenues?|results|sales|income|costs?) (?:for|in|of) fiscal ((?:19|20)\d\d)"
        r"|during fiscal ((?:19|20)\d\d)"
        r"|fiscal year ended\D{0,12}\d{0,2},? ?((?:19|20)\d\d)"
        r"|((?:19|20)\d\d) (?:vs\.?|versus|compared (?:to|with)) (?:19|20)\d\d",
        match="Revenues for fiscal 2016 rose",
        miss="in 2016",
    ),
    said_plan=Cue(
        r"(?i)(?:outlook|targets?|goals|expectations) for (?:fiscal )?((?:19|20)\d\d)",
        match="Outlook for 2017",
        miss="in 2017",
    ),
)


TITLES = TitleWords(
    title=Cue(r"(?i)\breport\b|10-K", match="Annual Report", miss="Reported sales"),
    not_title=Cue(r"[.;:]$", match="We report as follows:", miss="Annual Report"),
    prefix=Cue(r"^\x00", match="\x00", miss="Annual Report 2016"),
    whole=Cue(r"^(.{2,80})$", match="2016 Annual Report", miss=""),
    ended=Cue(r"(?i)\breport\b|10-K", match="Annual Report 2016", miss="Reported sales"),
    untitled=Cue(r"\w", match="The year 2016", miss="***"),
    office=Cue(_NOTHING, match="\x00", miss="The Treasury"),
    labelled=Cue(r"^(\x00)$", match="\x00", miss="Title: the year"),
    glued=Cue(r"^(\x00)$", match="\x00", miss="Annual Report In 2016"),
    sent=Cue(r"^(\x00)$", match="\x00", miss="Annual Report"),
    begun=Cue(_NOTHING, match="\x00", miss="Report on"),
    genre=Cue(
        r"(?i)\breport\b|\b10-?K\b|^items?\s+\d|(?:share|stock)holders|\bwork of the government\b",
        match="Annual Report",
        miss="A walk in the hills",
    ),
    refusal=Cue(
        r"(?i)\b40[34]\b|not found|forbidden|access denied", match="403 Forbidden", miss="We found it"
    ),
    form=Cue(
        r"(?i)^form\s+((?:10-?k|20-?f|40-?f)(?:/a)?)$", match="FORM 10-K", miss="our Form 10-K for the year"
    ),
)

PLACES = PlaceWords(
    place=Cue(
        r"^((?:The )?[A-Z][A-Za-z&.' -]{2,60}? (?:Company|Corporation|Inc\.?|Group|Limited))\b",
        match="The Example Company, together",
        miss="the company",
    ),
    signed=Cue(
        r"(?i)exact name of (?:the )?(?:registrant|company)",
        match="(Exact name of registrant as specified in its charter)",
        miss="Name of each exchange",
    ),
    generic=Cue(r"(?i)^the company$", match="The Company", miss="The Example Company"),
    addressee=Cue(r"^Dear .{2,60}[,:]$", match="Dear shareholders,", miss="Dear shares are rare."),
    larger=Cue(r"\bof $", match="City of ", miss="City"),
)

WORDS = SectionWords(HEADINGS, ROLES, YEARS, TITLES, PLACES)
