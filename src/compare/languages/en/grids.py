"""English: scales, units, periods and directions of tables."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.lists import words
from compare.languages.shapes.grids import GridWords

_THINGS = (
    "tons|tonnes|cords|barrels|gallons|bushels|pounds|ounces|acres|hectares|miles|cubic feet|megawatt[- ]hours"
    "|passengers|customers|subscribers|employees|people|units"
)

WORDS = GridWords(
    scale=Cue(
        r"(?i)(?:\bin (?:u\.?s\.? ?)?\$? ?|\(\$? ?|\bdollars(?: are)? (?:in )?|^\$?|\bamounts )(thousand"
        r"|million|billion|000)(?:['’]?s\b|(?<=\$000)(?![\d,.]))"
        r"(?! of shares)",
        match="(in millions)",
        miss="(thousands of shares)",
    ),
    scaled_things=Cue(
        rf"(?i)\b(?:thousand|million|billion)s of (?:(?:metric|short) )?(?:{_THINGS})\b"
        rf"|\b(?:{_THINGS})[ ,]{{1,2}}in (?:thousand|million|billion)s\b",
        match="(thousands of tons)",
        miss="(thousands of dollars per ton)",
    ),
    scales=(("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("000", 1e3)),
    shares_whole=Cue(
        r"(?i)\bexcept (?:for )?(?:the )?(?:number of )?(?:common |ordinary )?(?:shares?"
        r"|units?)\b(?! prices?\b)",
        match="in thousands, except share and per share data",
        miss="in thousands, except per share data",
    ),
    shares=Cue(r"(?i)\b(?:shares|rsus|psus)\b", match="Shares repurchased", miss="earnings per share"),
    share_count=Cue(
        r"(?i)\b(?:number of|average|diluted|basic)\b.{0,40}\bshares\b|\bshares (?:used|outstanding|at"
        r"|authorized)\b"
        r"|\bdenominator\b|\b(?:anti-?)?dilutive\b"
        r"|\bnumber of (?:stock |share )?(?:options|awards|warrants|rsus|restricted (?:stock |share )?units)\b",
        match="Diluted shares",
        miss="Shares repurchased",
    ),
    per_share=Cue(
        r"(?i)\bper (?:(?:common|ordinary|diluted|basic) )?(?:share|unit)\b|\bgrant[- ]date fair value\b"
        r"|\bexercise price\b|\b(?:option|average|purchase) price\b(?! per (?!(?:common |ordinary )?(?:share|unit)))",
        match="Dividends per share",
        miss="Shares issued",
    ),
    shares_scale=Cue(
        r"(?i)\bshares[^()]{0,60}? in (thousand|million|billion)s\b",
        match="shares are in thousands",
        miss="in thousands",
    ),
    percent=Cue(
        r"(?i)%|\bpercent|\b(?:tax|interest|discount) rate\b|\byield\b|\bvolatility\b",
        match="% change",
        miss="change",
    ),
    money_row=Cue(
        r"(?i)\b(?:value|expenses?|costs?|amounts?|revenues?|net sales|taxes|numerator|price|earnings)\b",
        match="Fair value of shares",
        miss="Shares",
    ),
    counted=Cue(
        r"(?i)\bin years\b|\(years\)|\b(?:number|count) of (?!shares)|\b(?:expected|contractual"
        r"|lease) (?:term|life)\b"
        r"|(?<!per )\bsquare (?:feet|foot|footage|meters)\b|\bratio\b",
        match="Expected life (in years)",
        miss="Long-term debt margin years ended",
    ),
    things=Cue(
        r"(?i)^(?:total |average |ending )?(?:stores|customers|employees|restaurants|locations|branches|subscribers"
        r"|properties|rooms|units sold|barrels|tons)\b",
        match="Total stores",
        miss="Cost of stores",
    ),
    rates=Cue(
        r"(?i)\bprice per (?!common|ordinary|share|unit|diluted|basic)\w"
        r"|\bper (?:square foot|store|customer|subscriber|user|employee|room|barrel|boe|gallon|ton(?:ne)?|ounce"
        r"|pound|bushel|[mk]wh|mc?f|mmbtu|mile|order|transaction|patient day|day)\b",
        match="Sales per square foot",
        miss="Earnings per share",
    ),
    cohort=Cue(
        r"(?i)\b(?:origination|accident|underwriting|policy) years?\b|\byears? of (?:origination|issue)\b"
        r"|\bvintages?\b",
        match="Loans by origination year 2023",
        miss="Loan origination fees, year ended 2023",
    ),
    due=Cue(
        r"(?i)\bmaturit(?:y|ies)\b|\bexpir(?:y|ation)\b|\bdue\b|\byear (?:opened|built|acquired)\b",
        match="Maturity",
        miss="Year ended",
    ),
    month=Cue(
        r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember"
        r"|ober|ember)?\b"
        r"\.?(?: \d{1,2}\b)?",
        match="December 31",
        miss="marketing",
    ),
    months=Cue(
        r"(?i)\b(three|six|nine|twelve|\d{1,2}) months\b|\b(?:quarters? ended|(?:first|second|third"
        r"|fourth) quarter)\b",
        match="three months ended",
        miss="year ended",
    ),
    lengths=(("three", 3), ("six", 6), ("nine", 9), ("twelve", 12), ("3", 3), ("6", 6), ("9", 9), ("12", 12)),
    time_words=frozenset(
        words(
            "year years yr fiscal fy ended ending end as of at the for in three six nine twelve months month "
            "quarter quarters weeks fifty two period periods and"
        )
    ),
    balance=Cue(
        r"(?i)^(?:\w+ ){0,4}?(?:balances?|outstanding|unvested|nonvested)\b",
        match="Balances at December 31, 2024",
        miss="Net income",
    ),
    moved=Cue(
        r"(?i)\bchange\b(?! in)|%? ?\bchg\b|\bvs\b|\bversus\b|\bgrowth\b|\bincrease ?(?:/|\()",
        match="% Change",
        miss="Exchange rates",
    ),
    compared=Cue(r"(?i)\b(?:vs|versus|compared (?:to|with))\b", match="2024 vs. 2023", miss="2024 and 2023"),
    ended=Cue(r"(?i)\bended\b", match="Year ended May 31, 2024", miss="Fiscal 2026"),
    fixed_year=Cue(
        r"(?i)\bdue\b|\b(?:notes?|plan|debentures?|bonds?|act|program|loan|issuances?)\b",
        match="2% notes due 2030",
        miss="Balance at December 31, 2024",
    ),
    beginning=Cue(
        r"(?i)\bbeginning\b|\bstart of (?:the )?(?:year|period)\b|\bopening balance\b"
        r"|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) 1,?$",
        match="Balance at beginning of year",
        miss="Balance at end of year",
    ),
    first_day=Cue(
        r"(?i)\bjanuary 1\b", match="Balance at January 1, 2024", miss="Balance at January 11, 2024"
    ),
    last_day=Cue(r"(?i)\bdecember 31\b", match="December 31, 2024", miss="December 3, 2024"),
    taken=Cue(
        r"(?i)\b(?:payments?|purchases?|re(?:purchase[sd]?|payments?)|acquisitions?|additions|dividends?"
        r"|withh[eo]ld(?:ing)?|costs?|expenses?|less|allowances?|accumulated (?:depreciation|amortization)"
        r"|depreciation|amortization|imputed interest|unamortized|discounts?|decreases?|reductions?"
        r"|settlements?"
        r"|lapses?|expirations?|expired|forfeit(?:ed|ures?)|vest(?:ed|ing)|exercised|released"
        r"|cancel(?:l?ed|lations?)|retire(?:d|ments?)|utilization|usage|deductions?|write-?(?:offs?"
        r"|downs?)|credits?"
        r"|selling|administrative|research and development|marketing"
        r"|(?:un)?realized (?:\w+ )?loss(?:es)?|paid|claims|charge-?offs"
        r"|capital expenditures|deferred tax liabilit(?:y|ies)|tax benefits? (?:related|from|on)"
        r"|foreign-derived intangible income|ceded|impairments?|provisions? for|revenues? recogni[sz]ed"
        r"|recogni[sz]ed as revenue"
        r"|expected return on|sublease income|liabilities assumed"
        r"|attributable to (?:the )?non-?controlling interests?)\b"
        r"|^treasury (?:stock|shares)\b|^income tax(?:es)?(?: provision)?$|^(?:net )?gains? (?:on|from)\b"
        r"|^interest (?:and [\w ]{0,30})?income\b|\bactuarial gains?$|\bderivative\b.{0,40}\bliabilities$"
        r"|\bequity in (?:net )?(?:earnings|income)\b"
        r"|^(?:net )?increase in (?!cash)[^()]{0,60}\b(?:loans|assets|receivables?|inventor(?:y|ies)"
        r"|prepaid|premises)\b",
        match="Purchases of mills",
        miss="Net income",
    ),
    taken_head=Cue(
        r"(?i)\bunrealized loss(?:es)?$|\bgross (?:un)?realized loss(?:es)?\b|\bdeductions\b|\bwrite-?offs\b"
        r"|\baccumulated (?:depreciation|amortization)\b|\boffset\b|\bcollateral\b|^usage$"
        r"|\bcharge-?offs\b|\bceded\b",
        match="Unrealized losses",
        miss="Unrealized gains (losses)",
    ),
    taken_group=Cue(
        r"(?i)\bdeferred (?:income )?tax liabilities\b|^liabilities:?$|^less:?$|\bdeductions?:"
        r"|^(?:gross )?(?:\w+ )?(?:charge|write)-?offs:?$",
        match="Deferred tax liabilities:",
        miss="Total liabilities",
    ),
    credits=Cue(
        r"(?i)\b(?:credits?|deductions?|benefits?|foreign-derived intangible income|tax-exempt (?:income"
        r"|interest))\b",
        match="Research credit",
        miss="State taxes",
    ),
    both_ways=Cue(
        r"(?i)\([^()]{0,40}\b(?:gains?|loss(?:es)?|income|expenses?|benefits?|us(?:ed|e)|proceeds|repayments?"
        r"|payments?|purchases?|provision|increases?|decreases?|charges?|credits?|discounts?"
        r"|liabilit(?:y|ies))\b"
        r"[^()]{0,40}\)|\bnet (?:cash|increase(?! in loans)|decrease|change)\b|\bin cash\b|\bprovided by\b"
        r"|\bgains? (?:and|or|/) loss|^changes? in\b|\bprior service\b",
        match="Income (loss)",
        miss="Dividends ($0.20 per share)",
    ),
    turned=Cue(
        r"(?i)\((?:gains?|income|increases?)\)[ /]"
        r"|\((?:gains?|income|increases?)\b[^()]{0,40}\) ?/? ?(?:loss|expense|decrease)"
        r"|\b(?:loss(?:es)?|expenses?(?:, net)?|decreases?)[ /]{1,2}\((?:gains?|income|increases?)\)"
        r"|\bbenefits? \((?:provision|expense)|\breclassification adjustments?\b|\bamounts reclassified from\b"
        r"|^changes? in (?:[\w&-]+ ){0,2}(?:receivables?|inventor(?:y|ies))\b",
        match="Losses (gains) on mills",
        miss="Gains (losses) on mills",
    ),
    net_of=Cue(r"(?i),? net of\b", match="Change in value, net of tax benefit (expense)", miss="Net income"),
    income_group=Cue(
        r"(?i)\((?:income|gains?)\)[ /]{1,3}(?:expenses?|loss(?:es)?)\b",
        match="Other (income) expense:",
        miss="Other income (expense):",
    ),
    income=Cue(
        r"(?i)^(?!.*\b(?:expenses?|loss(?:es)?)\b).*\b(?:income|gains?)\b",
        match="Interest income and other, net",
        miss="Net losses and income",
    ),
    flows=Cue(
        r"(?i)^(?:net )?(?:cash\b[^:]{0,40} )?(?:operating|investing|financing) (?:activities"
        r"|operations)\b[^:]{0,30}:?$"
        r"|^cash\b[^:]{0,40}\boperations:?$",
        match="Cash flows from investing activities:",
        miss="Adjustments to cash from operating activities:",
    ),
    outlays=Cue(
        r"(?i)\b(?:investing|financing) activities\b",
        match="Investing activities:",
        miss="Operating activities:",
    ),
    both_flows=Cue(
        r"(?i)\bother\b|\bnet\b(?! of\b)|\bchanges?\b|\bproceeds\b|\bcash\b|\bactivities\b|\beffect of\b",
        match="Short-term borrowings, net",
        miss="Capital contributed to mills, net of costs",
    ),
    asset_changes=Cue(
        r"(?i)\bchanges? in\b.{0,60}\b(?:assets|liabilities|working capital)\b|\bchanges? in:?$"
        r"|\(increase\)[ /]{1,3}decrease in:?$|\bdecrease[ /]{1,3}\(increase\) in:?$",
        match="Changes in operating assets and liabilities:",
        miss="Total assets",
    ),
    assets=Cue(
        r"(?i)receivable|inventor|prepaid|\bassets\b|\bdeposits\b|\bcontract costs\b|\bunbilled\b"
        r"|\bsupplies\b|\bfuel\b|^merchandise\b"
        r"|\bdeferred (?:costs|commissions|charges)\b|\bheld for sale\b",
        match="Accounts receivable",
        miss="Accounts payable",
    ),
    liabilities=Cue(
        r"(?i)liabilit|payable|accrued|deferred revenue|unearned|customer deposits",
        match="Accrued wages",
        miss="Inventories",
    ),
    absent=Cue(
        r"(?i)^(?:n\s?[/.]?\s?[am]\.?|not (?:meaningful|applicable|available)|none|nil|\*+)$",
        match="N/M",
        miss="Name",
    ),
    references=Cue(
        r"(?i)^(?:(?:see )?(?:foot)?notes?(?: reference)?(?: numbers?| nos?\.?)?|ref(?:erences?)?\.?"
        r"|pages?(?: no\.?)?)$",
        match="Note",
        miss="Notes payable",
    ),
    broken=Cue(
        r"(?i)(?:[,(/]|\b(?:of|and|or|the|a|an|for|in|to|by|from|on|with|at|per|less|than|its|our|as|net of"
        r"|other than|excluding|including))$",
        match="Sales of bran and",
        miss="Wages paid",
    ),
    totals=("total",),
    statement=Cue(
        r"(?i)(?<!condensed )(?<!notes to )(?<!notes to the )\b(?:consolidated|combined)"
        r" (?:balance sheets?|(?:income|earnings) statements?|results of operations|statements? of"
        r" (?:comprehensive |consolidated )?(?:income|operations|earnings|cash flows?|financial (?:position"
        r"|condition)|loss|profit))\b[^.:;]{0,120}$"
        r"|(?<!condensed )\bstatements? of consolidated (?:income|operations|earnings|cash flows?"
        r"|financial position)\b[^.:;]{0,120}$",
        match="ABC CORP CONSOLIDATED STATEMENTS OF INCOME",
        miss="as shown in our consolidated statements of income:",
    ),
    currency="USD",
    currencies=(("$", "USD"), ("€", "EUR"), ("£", "GBP")),
    share="shares",
    one_share="share",
)
