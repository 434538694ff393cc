"""English names of indicators: synonyms, words that exclude each other, words that say nothing."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.lists import words
from compare.languages.shapes.indicators import IndicatorWords

_LIGHT = "of in and to for by on at from with which or as that per amount number rate level other new "

WORDS = IndicatorWords(
    synonyms={
        "gross domestic product": ("gdp",),
        "revenue": ("revenues", "net sales", "total revenues", "total revenue"),
        "operating income": ("income from operations", "operating profit"),
        "net income": ("net earnings", "net profit"),
        "earnings per share": ("eps", "income per share", "net income per share"),
        "total assets": (),
        "cost of sales": ("cost of goods sold", "cost of revenue", "cost of revenues"),
        "capital expenditure": ("capital expenditures", "capex"),
        "employees": ("staff", "headcount", "workforce"),
        "share repurchase": ("share repurchases", "stock repurchases", "repurchases of common stock"),
        "tax rate": ("effective income tax rate", "effective tax rate"),
        "unemployment rate": ("jobless rate",),
        "consumer prices": ("cpi", "consumer price index"),
        "research and development": ("r&d",),
    },
    meanings={},
    lines=(
        Cue(
            r"(?i)(?:^|: )(?:total )?(?:consolidated )?(?:net )?(?:operating )?(?:revenues?|sales)"
            r"(?: and other (?:(?:operating )?revenues?|income)| to customers)?(?:, net)?(?:,? net of interest"
            r" expense)?$"
            r"|(?:revenues?|sales): total$",
            match="Revenues: Total net revenues",
            miss="Cost of revenues",
        ),
        Cue(
            r"(?i)(?:^|: )(?:total |net )?operating (?:income|profit|earnings)$"
            r"|(?:^|: )(?:income|earnings|profit) from operations$",
            match="Income from operations",
            miss="Other operating income",
        ),
        Cue(
            r"(?i)(?:^|: )(?:consolidated )?net (?:income|earnings|profit|loss)"
            r"(?: (?:attributable|available|applicable) to (?!non)[^:]{1,80})?$",
            match="Net income attributable to Mill Corp",
            miss="Net income per share",
        ),
        Cue(
            r"(?i)\bdilut(?:ed|ion)\b[^/]{0,80}/share$",
            match="Earnings per share: Diluted/share",
            miss="Diluted shares",
        ),
        Cue(r"(?i)(?:^|: )total assets$", match="Total assets", miss="Total assets sold"),
        Cue(
            r"(?i)(?:^|: )(?:income|earnings|profit)(?: from continuing operations)? before"
            r"(?: provision for)?(?: income)? tax(?:es)?$",
            match="Income before income taxes",
            miss="Income taxes",
        ),
        Cue(
            r"(?i)(?:^|: )(?:total )?costs? of (?:goods sold|products sold|sales|revenues?)$",
            match="Cost of sales",
            miss="Costs of sales staff",
        ),
    ),
    wholes=("balance", "total"),
    apart=(
        (("domestic", "u.s", "united states"), ("international", "foreign", "overseas")),
        (
            ("revenue", "sales"),
            ("income", "earnings", "profit"),
            ("expense", "cost"),
            ("debt", "borrowing"),
            ("tax",),
        ),
        (("basic",), ("diluted",)),
        (("import",), ("export",)),
        (("urban",), ("rural",)),
        (("gross",), ("net",)),
        (("operating",), ("investing",), ("financing",)),
        (("asset",), ("liability",), ("equity",)),
        (("current",), ("deferred",)),
        (("short-term",), ("long-term",)),
        (("male", "men"), ("female", "women")),
        (("primary school",), ("secondary school",), ("university",)),
    ),
    fillers=words(
        "the a an this year approximately about total fiscal increased increase decreased decrease rose fell grew "
        "growth reached was were is are our"
    ),
    light=frozenset(words(_LIGHT)),
    amounts=(),
    units=(("$", "dollars", "usd"),),
    spellings=(("%", "percent"),),
    measures=(),
    counted=(("visitors", "visits"),),
    moves=Cue(r"(?i)^(?:fewer|more|reduction in|increase in)\b", match="reduction in debt", miss="debt"),
    movement=Cue(
        r"(?i)\b(?:increased?|grew|rose|up|fell|declined?|decreased?|down)"
        r"(?: by| of)?(?: about| approximately)? *$",
        match="revenue grew by ",
        miss="revenue grew to ",
    ),
    arrival=Cue(
        r"(?i)\b(?:to|reached|totall?ed|was|were|at)(?: about| approximately)? *$",
        match="rose to ",
        miss="rose by ",
    ),
    average=Cue(
        r"(?i)\bannual average|\baverage annual|\bper year on average",
        match="average annual growth",
        miss="annual growth",
    ),
    span_of_years=Cue(
        r"(?i)\b(?:three|four|five|six|ten)[- ]years?\b|\bby 20\d\d\b",
        match="over the five years",
        miss="over the year",
    ),
    years_open=Cue(
        r"(?i)\b(?:over|in|during) the (?:past|last) (?:three|four|five) years\b",
        match="Over the past five years",
        miss="over the past year",
    ),
    year_opens=Cue(
        r"(?i)\b(?:over|in|during) the (?:past|last) year\b|\bin fiscal (?:19|20)\d\d\b",
        match="In the past year",
        miss="in the past five years",
    ),
    one_year=Cue(
        r"(?i)\byear[- ]over[- ]year\b|\bfrom the prior year\b", match="year-over-year", miss="years"
    ),
    in_year=Cue(
        r"(?i)\bin the year\b|\bduring the year\b", match="opened in the year", miss="at the end of the year"
    ),
    monthly=Cue(r"(?i)\b(?:each|per|a) month\b|\bmonthly\b", match="monthly fee of", miss="last month"),
    a_month="/month",
    running=Cue(r"(?i)\bcumulative|\bto date\b", match="cumulative investment", miss="yearly investment"),
    since=Cue(
        r"(?i)\bsince (?:19|20)\d\d|\bcompared (?:to|with) (?:19|20)\d\d",
        match="up since 2015",
        miss="up since then",
    ),
    earlier=Cue(
        r"(?i)\b(?:prior|previous|last) year (?:of|was)|\bcompared (?:to|with)\b",
        match="compared to ",
        miss="in the year",
    ),
    outside=Cue(
        r"(?i)\bnational average|\bindustry average", match="the national average", miss="average cost"
    ),
    meant=Cue(
        r"(?i)\b(?:earmarked|set aside|reserved) for\b",
        match="funds earmarked for housing of",
        miss="funds used for housing of",
    ),
    planned=Cue(
        r"(?i)\b(?:budgeted|quota of|(?:target|goal) (?:of|was))\b[^,;]*$",
        match="wells in the quota of",
        miss="the budget closed at",
    ),
    year=Cue(r"(?<!\d)((?:19|20)\d\d)(?!\d)", match="in 2016,", miss="12016"),
    words=Cue(r"[A-Za-z][A-Za-z.&'-]*[A-Za-z]|[A-Za-z]", match="net income", miss="12"),
    added=Cue(r"(?i)\b(?:added|new|opened|hired)\b", match="opened stores", miss="stores in operation"),
    stands=Cue(r"(?i)\b(?:totall?ed|total of|reached)\s*$", match="reached", miss="reached by"),
    follows=Cue(
        r"^[ -]?(?!in|of|or|and|to|for|from|at|on|by|as|with|compared)[a-z]", match=" warehouse", miss=" in"
    ),
    bound=Cue(
        r"(?:over|above|under|below|least) [0-9.,]+", match="loans above 5 million", miss="above the loans"
    ),
    budgets=("budget",),
    everywhere=Cue(r"(?i)\b(?:company|group|firm)-?wide\b", match="company-wide headcount", miss="wide"),
    office=Cue(r"(?i)\b(?:segment|division|subsidiary)$", match="the retail segment", miss="segments"),
    each_month=Cue(r"(?i)\b(?:per|a|each|every) month\b|\bmonthly\b", match="paid a month", miss="months"),
    each_year=Cue(r"(?i)\b(?:per|a|each|every) year\b|\byearly\b", match="paid per year", miss="last year"),
    list_mark=" and ",
    ends=".!?;\n",
    stops=",:()",
)
