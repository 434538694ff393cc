"""English statements that look forward, as annual reports of companies make them."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.lists import phrases, words
from compare.languages.shapes.goals import Bound, Direction, GoalWords

_COMMITMENTS = (
    "open launch release build invest complete introduce expand acquire add spend repurchase construct "
    "begin start close reduce increase pay contribute hire"
)

_GENERIC = (
    "the and for with that this our are was were will from have has been which its their other such "
    "than not any all may can also into per due approximately primarily including certain over during "
    "year years fiscal company expect expects expected anticipate plan plans intend increase increases "
    "decrease million billion percent about between under each more less most new"
)

WORDS = GoalWords(
    unit="word",
    stops=".!?;\n",
    pauses=":",
    announcers="：:",
    list_marks="",
    brackets=(("(", ")"), ("“", "”")),
    names=(("“", "”"),),
    markers=Cue(r"^(?:[•●■\-–—]|\(?[0-9a-z]{1,2}[).])\s+", match="• Open two parks", miss="Open two parks"),
    leads=phrases(
        "we|the company|management|in addition|also|currently|generally|will|to|and|that|further|continue to|plan to|"
        "plans to|expect to|expects to|intend to|intends to|aim to"
    ),
    not_leads=None,
    commitments=words(_COMMITMENTS),
    noun_tails=Cue(r"\s+(?:costs?|permits?|rates?|plans?)\b", match=" costs", miss=" schools"),
    contexts=None,
    spans=None,
    shares_done=None,
    measures=None,
    rank_names=None,
    orientations=None,
    aims=None,
    programmes=Cue(r"program", match="the program", miss="the plan"),
    shortfalls=None,
    mends=Cue(r"^(?:solve|remedy)", match="remedy a weakness", miss="a weakness"),
    abstractions=Cue(
        r"(?:growth|results|performance|value|success|efficiency|quality)$",
        match="improve performance",
        miss="open a park",
    ),
    deliverables=Cue(
        r"\b(?:open|launch|release|complete|build|construct|acquire|introduce|repurchase|adopt)",
        match="open a new park",
        miss="continue to invest",
    ),
    projects=None,
    works=None,
    sites=None,
    fosters=None,
    nameable=None,
    slogans=None,
    grade_runs=None,
    duties=None,
    wishes=Cue(
        r"\b(?:strive|seek|believe|intend to continue)\b", match="strive for growth", miss="open a park"
    ),
    carriers=Cue(r"\bour (?:priority|focus) (?:is|will be)\b", match="our focus is growth", miss="our parks"),
    states=None,
    rhetoric=Cue(
        r"forward-looking|following table|based on the|cannot (?:be )?(?:assured|predict)|no assurance"
        r"|thank you|\b(?:may|might|could)\b",
        match="a forward-looking list",
        miss="we expect to open",
    ),
    situations=Cue(
        r"\b(?:was|were|had been|has been|have been) (?:expected|planned|anticipated)\b"
        r"|\bexpected (?:useful )?li(?:fe|ves)\b"
        r"|\bexpected (?:return|rate|long-term)\b",
        match="costs were expected to fall",
        miss="costs are expected to fall",
    ),
    generic=words(_GENERIC),
    figures=Cue(r"[$€£]?\d[\d.,]*(?: ?(?:million|billion|percent|%))?", match="$3.5 million", miss="million"),
    families={
        "people": ("employee", "talent", "workforce", "hiring", "labor"),
        "cost": ("cost", "expense", "wage", "inflation", "restructuring"),
        "demand": ("consumer", "demand", "audience", "subscriber", "attendance", "customer"),
        "technology": ("technolog", "digital", "streaming", "cyber", "data"),
        "law": ("regulat", "litigation", "compliance", "legislation", "tax"),
        "capital": ("capital expenditure", "investment", "borrow", "debt", "financing", "liquidity"),
        "currency": ("currency", "exchange rate", "foreign exchange", "hedg"),
        "competition": ("compet", "market share", "rivals"),
    },
    needs=(),
    remedies=(),
    mendings=(),
    stages=(
        ("explore", "evaluate", "consider", "study"),
        ("begin", "launch", "pilot", "announce"),
        ("continue", "maintain", "operate"),
        ("complete", "open", "deliver", "achieve"),
        ("expand", "enhance", "upgrade", "extend"),
    ),
    ladders=(
        (
            Cue(r"\b(?:pilot|testing)\b", match="a pilot in one region", miss="in every region"),
            Cue(r"\b(?:roll out|worldwide|all regions)\b", match="roll out the service", miss="a pilot"),
        ),
    ),
    ranks=(),
    turns=None,
    circles=Cue(
        r"\b(?:expand|extend|additional|further)\b", match="expand into Asia", miss="operate in Asia"
    ),
    whole=Cue(r"\b(?:all|every)\b", match="all stores", miss="new stores"),
    stocks=Cue(r"\b(?:total|cumulative|had)\b.{0,40}$", match="a total of", miss="added"),
    built=Cue(r"(?:built|opened|completed)\b[^,.]{0,30}$", match="opened another ", miss="opens stores "),
    yearly=Cue(
        r"\b(?:during|over) the year,? [^,.]{0,30}$",
        match="during the year opened ",
        miss="years ago opened ",
    ),
    grown=Cue(r"\b(?:grew|rose|expanded|extended) to $", match="later extended to ", miss="later closed "),
    reached=Cue(r"(?:reached|reaches|totals|totaled)\s$", match="stores reached ", miss="reached out to "),
    removes=Cue(r"\b(?:closed|removed|cut|reduced)\b", match="closed stores", miss="closest stores"),
    raises=Cue(r"\b(?:raised|increased) by (?:about )?$", match="raised by ", miss="raised to "),
    adds=Cue(r"\b(?:new|added|additional)\b", match="new stores", miss="all stores"),
    holds=Cue(r"\b(?:maintain|keep)\b", match="maintain margins", miss="raise margins"),
    goes_on=Cue(r"\bcontinue\b", match="continue to invest", miss="begin to invest"),
    phases=Cue(r"\bphase ([1-9])\b", match="phase 2", miss="phased"),
    numerals="123456789",
    takes=Cue(r"(?:to )", match="to open parks", miss="open parks"),
    treats=None,
    due=None,
    clings=Cue(r"^(?:ing|ed)\b", match="ing hours", miss="hours"),
    movements=Cue(r"\bto reach\b.*$", match="stores to reach 100", miss="stores"),
    bounds_around=Cue(r"at least|at most|approximately", match="at least 3", miss="3"),
    light_tails=Cue(r"\b(?:activities|efforts)$", match="marketing efforts", miss="marketing"),
    in_short={},
    drafted=None,
    short_forms={},
    like_units=(),
    list_ends=Cue(r"\band other\b", match="parks and other sites", miss="parks and resorts"),
    partners=Cue(r"\band\b", match="a park and a road", miss="a park"),
    list_sums=Cue(r"\band others\b", match="parks and others", miss="parks"),
    project_lists=Cue(r"\band other projects\b", match="a park and other projects", miss="a project"),
    comparatives=Cue(
        r"\b(?:more|larger|higher|greater|faster|wider|expanded|additional) ",
        match="a larger fleet",
        miss="a large fleet",
    ),
    lifts=None,
    versions=Cue(r"\b(?:version|release) (\d{1,2}\.\d)", match="version 2.0", miss="grew 2.0%"),
    problem_openers=Cue(
        r"\brisks?\b|\bchallenges?\b|\bweakness", match="the risks we face", miss="the results we told"
    ),
    announcing=Cue(r"the following (?:risks|challenges)", match="the following risks", miss="the risks"),
    names_behind=Cue(r"^(?:in particular|for example),?\s+", match="for example, a storm", miss="a storm"),
    contrasts=Cue(r"^(?:but|however|yet),?\s+", match="but a storm", miss="a storm"),
    sums=Cue(r"\s+and similar risks$", match="storms and similar risks", miss="storms"),
    grounds=Cue(r"^(?:as a result of|due to|in light of)\b", match="due to a storm", miss="a storm"),
    lacks=Cue(
        r"\b(?:adverse(?:ly)?|negative(?:ly)?|decline|impair|disrupt|impede|costly|unable|shortage|weak(?:ness)?|lack"
        r"|reduce (?:our )?(?:revenues?|demand)|increase our costs?)\b",
        match="may disrupt our work",
        miss="grew strongly",
    ),
    hangs=None,
    causes=None,
    problem_ends=Cue(r"\bto address th(?:is|ese)\b", match="We act to address these", miss="these risks"),
    bounds=(
        Bound(
            "≤",
            Cue(
                r"(?:at most|no more than|not more than|up to|below|less than|under|not exceed|limited to)"
                r" ?[$€£]?$",
                match="no more than ",
                miss="more than ",
            ),
            Cue(r"^ or less", match=" or less", miss=" or more"),
        ),
        Bound(
            "≈",
            Cue(
                r"(?:approximately|about|around|roughly|nearly|some) ?[$€£]?$",
                match="approximately ",
                miss="exactly ",
            ),
            Cue(r"^ or so", match=" or so", miss=" or more"),
        ),
        Bound(
            "≥",
            Cue(
                r"(?:at least|more than|over|exceed|above|no less than) ?[$€£]?$",
                match="at least ",
                miss="at most ",
            ),
            Cue(r"^ or more", match=" or more", miss=" or less"),
        ),
    ),
    later=Cue(
        r"\b(?:over|within|in) the next (?:two|three|four|five|ten|\d+) years\b"
        r"|\b(?:by|through) 20\d\d\b",
        match="over the next five years",
        miss="in the next year",
    ),
    this_year=Cue(r"\bnext (?:fiscal )?year\b|\bcoming year\b", match="in the coming year", miss="last year"),
    past=Cue(
        r"\b(?:was|were|from|compared (?:to|with)|versus|prior|last year|historically)\W{0,2}[$€£]?$",
        match="compared to $",
        miss="increase to $",
    ),
    threshold=Cue(r"^ or older|^ and older|^-", match=" or older", miss=" million"),
    year=Cue(r"\b((?:19|20)\d\d)\b", match="fiscal 2016", miss="20160"),
    against=Cue(
        r"\S (?:from|than|over|against|compared (?:to|with)) (?:in )?$", match="cut 5% from ", miss="in "
    ),
    compared=Cue(r"^(?:up|down) from\b", match="up from 5", miss="moving up"),
    product=Cue(r"[×x*] ?$", match="2 x ", miss="2 "),
    modals=Cue(r"^(?:must|we must|shall)\b", match="we must act", miss="we acted"),
    growth=Cue(r"\b(?:growth|rate|target|goal)\b", match="the growth target", miss="the park"),
    money=(),
    budgets=("budget",),
    joints=Cue(r"^(?:and|or|,)\s", match="and a park", miss="android"),
    tasks=Cue(r"^ (target)\b", match=" target", miss=" park"),
    origin=Cue(
        r"^(?: (?:million|billion))? to (?=[$€£]?\d)", match=" million to $387", miss=" million to our parks"
    ),
    restated=Cue(r"as (?:noted|discussed|described) above", match="as noted above", miss="as of today"),
    sizes=(),
    links=(),
    risk_item=Cue(
        r"(?i)^item\s*1a\b.{0,12}risk factors", match="Item 1A. Risk Factors", miss="Item 1. Business"
    ),
    forward=Cue(
        r"\b(?:we|the company|management|it|they|which) (?:currently |now |also )?"
        r"(?:expects?|anticipates?|plans?|intends?|aims?|targets?|forecasts?)\b"
        r"|\b(?:is|are) (?:currently |now )?"
        r"(?:expected|anticipated|planned|scheduled|projected|estimated) to\b"
        r"|\bwe (?:will|are going to) (?:open|launch|release|invest|build|complete|spend)\b",
        match="we expect pension costs to be lower",
        miss="we recorded pension costs",
    ),
    percents=("%", "percentage points"),
    durations=("year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours"),
    time_counts=None,
    covers=None,
    changes_of_time=Cue(
        r"\b(?:shorten|extend|reduce|lengthen)", match="shorten the term", miss="the term is long"
    ),
    directions=(
        Direction(
            "low",
            Cue(r"\b(?:costs?|expenses?|loss(?:es)?)\b", match="pension costs", miss="revenue"),
            "lower-cost",
        ),
        Direction(
            "low",
            Cue(r"\b(?:debt|borrowings?|leverage|emissions?)\b", match="net debt", miss="equity"),
            "lower-is-better",
        ),
        Direction(
            "high",
            Cue(
                r"\b(?:revenues?|sales|income|earnings|margin|subscribers|openings|capital expenditures)\b",
                match="operating income",
                miss="pension costs",
            ),
            "more-is-better",
        ),
    ),
    progress=Cue(
        r"\b(?:began|begun|under construction|in progress|progress|continu\w+|underway)\b",
        match="is under construction",
        miss="was opened",
    ),
    underway=Cue(
        r"\b(under construction|has begun|have begun)\b", match="is under construction", miss="constructed"
    ),
    completion=Cue(
        r"\b(?:complete|open|launch|release|finish|deliver)\b", match="to open in 2018", miss="to improve"
    ),
    arrivals=None,
    achieved=Cue(
        r"\b(?:completed|opened|launched|released|finished|delivered|acquired)\b",
        match="opened in June",
        miss="to open in June",
    ),
    ended=Cue(r"\b(?:has been|have been|was|were|is now)\b", match="was opened", miss="will be opened"),
    rollout=Cue(r"\b(?:nationwide|all stores)\b", match="open in all stores", miss="open in stores"),
    begun=Cue(r"\b(?:began|begun|started)\b", match="began construction", miss="opened"),
    steps=Cue(
        r"\bfinished the ([a-z][a-z ]{2,20})(?=[,.;]|$)", match="finished the design", miss="finished early"
    ),
    takes_back=Cue(r"^but\b", match="but not yet", miss="and more"),
    first_places=Cue(r"\bfirst in \w+ of\b", match="first in two of them", miss="first of all"),
    slips=Cue(r"\b(?:postponed|behind schedule|held up)\b", match="was postponed", miss="was opened"),
    portions=Cue(r"^(?:which is )?\d{1,2}(?:\.\d+)? ?% of all", match="94.8% of all", miss="100% of all"),
    parts_done=Cue(
        r"(?<![\d.])(\d+(?:\.\d+)?) ?(?:%|per ?cent) (?:complete|finished)",
        match="85% complete",
        miss="grew 15%",
    ),
    late=Cue(r"\b(?:delayed|postponed|behind schedule)\b", match="was delayed", miss="was opened"),
    dropped=Cue(
        r"\b(?:cancel(?:l?ed)?|abandoned|no longer plan\w*|discontinued)\b",
        match="cancelled the plant",
        miss="completed the plant",
    ),
    makes=Cue(r"(?:build|open|launch|release|construct)\b", match="open a park", miss="improve margins"),
    issues=Cue(r"^(?:adopt|issue|publish)\b", match="publish a code", miss="the issue of a code"),
    things=Cue(r"\b(program|plant|facility|center)$", match="the new plant", miss="growth"),
    tails=Cue(r" (?:project|program)s?$", match="road project", miss="road"),
    recurs=Cue(r"\b(?:annual(?:ly)?|each year|every year)\b", match="the annual review", miss="the review"),
    contrary=Cue(r"\bno growth\b", match="expect no growth", miss="expect growth"),
    spots=Cue(r"^in (\w+(?:, \w+)* and \w+),? ", match="in Ohio and Texas we open", miss="in Ohio we open"),
    each=Cue(r"\bper (?:person|household|capita)\b|\beach\b", match="hours per person", miss="hours of work"),
    rhythm=Cue(
        r"\b(?:each|every|per|a) (?:quarter|month|week|day)\b",
        match="meet every quarter",
        miss="three quarters",
    ),
    often={},
    placed=Cue(r"(?i)\brank(?:ed|s)? (\d{1,3})\b", match="ranked 6 in the state", miss="six ranks"),
    standings=None,
    actual=Cue(r"(?i)^(?:but )?actual(?:ly)?\b", match="actually spent", miss="factual"),
    improves=Cue(r"(?i)\b(?:remodel|renovate|upgrade)\w*", match="remodel 20 stores", miss="open 20 stores"),
    allots=Cue(r"(?i)\b(?:budget|allot|set aside)\b", match="budget $5 million", miss="spend $5 million"),
    left=Cue(r"(?i)\bremaining\b", match="the remaining stores", miss="the stores"),
    inherits=Cue(
        r"(?i)^the (?:second|third|other|rest)\b", match="the second is being built", miss="the store is open"
    ),
    intended=Cue(r"(?i)\b(?:planned|budgeted|targeted)\b", match="planned to spend", miss="spent"),
    rests=Cue(r"\b(?:remaining|other)\s*$", match="open the remaining ", miss="remaining stores"),
    out_of=Cue(r"[^,.;\d]{0,20}\bof which (?=\d)", match="stores, of which 4", miss="of which some"),
    total=Cue(r"\btotal (?:of )?$", match="a total of ", miss="a number of "),
    shares=Cue(r"^(?:or |that is )(?:about )?\d", match="or 86% of all", miss="8 of all"),
    rates=Cue(r"\b(\w+) (?:rate|share)$", match="the vacancy rate", miss="vacancies"),
    deadlines=Cue(r"^(?:the )?deadlines?$", match="deadlines", miss="dead lines"),
    bodies=Cue(r"\b(?:(organizations?)|committees?)$", match="committees", miss="commitments"),
    owned=Cue(r"\bsubsidiar(?:y|ies)\b", match="our subsidiary spent", miss="we spent"),
    counted=Cue(r"\bour $", match="support our ", miss="open "),
    dated=Cue(
        r"\b(?:in|by|during|before|until|through) (?:the )?(?:end of |first half of |second half of )?"
        r"(?:(?:first|second|third|fourth) quarter of )?(?:fiscal |calendar )?(?:year )?20\d\d\b",
        match="to open in fiscal 2018",
        miss="to open soon",
    ),
    headlines=Cue(
        r"\b(?:revenues?|sales|earnings|operating income|capital expenditures)\b",
        match="net sales",
        miss="store count",
    ),
    reaches={},
)
