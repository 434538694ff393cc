"""English numerals, units and the words around them."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.en.periods import MONTHS
from compare.languages.lists import phrases, words
from compare.languages.shapes.quantities import AlphabeticWords

WORDS = AlphabeticWords(
    spelled=dict(
        zip(
            words(
                "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
            ),
            (*range(2, 21), *range(30, 100, 10)),
            strict=True,
        )
    ),
    multiples={
        "hundred": 1e2,
        "thousand": 1e3,
        "million": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
        "bn": 1e9,
        "mn": 1e6,
    },
    currencies={
        "US$": "USD",
        "HK$": "HKD",
        "C$": "CAD",
        "A$": "AUD",
        "$": "USD",
        "€": "EUR",
        "£": "GBP",
        "¥": "CNY",
        "RMB": "CNY",
    },
    money_words={
        "dollars": "USD",
        "euros": "EUR",
        "yuan": "CNY",
        "pounds sterling": "GBP",
        "yen": "JPY",
        "cents": "cent",
    },
    percents=phrases("percent|per cent|pct"),
    points=phrases("percentage points|percentage point|pp"),
    basis_points=phrases("basis points|basis point|bps|bp"),
    units={
        "hours": "hour",
        "hour": "hour",
        "minutes": "minute",
        "tonnes": "tonne",
        "tons": "ton",
        "kilometers": "km",
        "kilometres": "km",
        "km": "km",
        "miles": "mile",
        "acres": "acre",
        "hectares": "hectare",
        "square feet": "square foot",
        "square kilometres": "square km",
        "square kilometers": "square km",
        "square meters": "square metre",
        "square metres": "square metre",
        "gigawatts": "GW",
        "GW": "GW",
        "megawatts": "MW",
        "MW": "MW",
        "kilowatt-hours": "kWh",
        "barrels": "barrel",
        "gallons": "gallon",
        "liters": "litre",
        "litres": "litre",
        "kilograms": "kg",
        "kg": "kg",
        "times": "times",
    },
    count_nouns=words("people children women men staff personnel cattle sheep"),
    spans=words("year years month months week weeks day days quarter quarters decade decades"),
    no_plurals=words(
        "as is was has its this thus less plus across versus process business access success news basis"
    ),
    hedges_before=phrases(
        "approximately|about|around|roughly|nearly|almost|over|more than|less than|at least|up to|"
        "at most|as much as|as many as|"
        "no more than|no less than|fewer than|exceeding|some|under|below|above|an estimated"
    ),
    hedges_after=phrases("or more|or less|or above|or so"),
    bounds={
        ">": phrases("over|more than|exceeding|above"),
        "≥": phrases("at least|no less than|or more|or above"),
        "≈": phrases("approximately|about|around|roughly|nearly|almost|some|an estimated|or so"),
        "≤": phrases("up to|at most|no more than|or less"),
        "<": phrases("less than|fewer than|under|below"),
    },
    growing=words(
        "increase increased increases increasing growth grew grow grown rise rose risen rising up "
        "gain gained higher climbed expanded improved more additional advanced"
    ),
    falling=words(
        "decrease decreased decreases decreasing decline declined declines declining fell fall "
        "fallen drop dropped down reduction reduced lower lost shrank contracted less"
    ),
    level_words=words("to at"),
    per_words=phrases(
        "per share|per diluted share|per subscriber|per day|per year|per capita|per ton|per tonne|"
        "per household|per hour|a share|each"
    ),
    predicates=words(
        "compared is are was were be been has have had will would may can could increased "
        "decreased grew declined rose fell totaled totalled reached amounted represented accounted "
        "comprised generated recorded reported employed employs operates operated owns owned "
        "covers covered of by to from at in for with includes included including that which who we "
        "it or on as than over under about approximately due driven increase decrease growth "
        "decline up down remained stood came hit exceeded serves served built opened completed "
        "created added plans expects expected"
    ),
    articles=words(
        "the a an our its their this these those all total overall such in for of on and by with "
        "while as to at however also we"
    ),
    couplings=words("of was were is are totaled totaling totalled totalling reached amounting"),
    no_names=words(
        "expect expects expected expecting expectation end ends ended ending year years month months quarter "
        "quarters week date day period periods fiscal company corporation we it they management note notes item "
        "respectively related respect part basis associated scheduled approximately inputs million billion thousand "
        "percent total prior million due which that other the aggregate paid returned represents assumes"
    ),
    from_words=words("from"),
    numbered=words(
        "Item Items Note Notes Page Pages page pages Section section Part Chapter chapter Article "
        "Exhibit Form Rule Topic Figure Table No No. Volume Schedule Act ASU ASC Title Appendix"
    ),
    months=(*MONTHS, *words("Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Oct. Nov. Dec.")),
    labels=(
        Cue(r"[0-9]+-[A-Z]", match="Form 10-K", miss="10-12 people"),
        Cue(r"[0-9]+(?:st|nd|rd|th)\b", match="the 21st century", miss="21 stations"),
        Cue(r"[0-9]+[A-Z]\b", match="Item 1A", miss="1 A"),
        Cue(r"[0-9]+-(?:year|day|month|hour|week|quarter|inch)", match="a 10-year plan", miss="10 years"),
    ),
    calendar_year=Cue(r"(?:19|20)[0-9]{2}(?![0-9,.]*[0-9])", match="in 2017", miss="2017.5"),
    ranged=words("to"),
    behind=words("of in"),
    dated_opening=Cue(
        r"\s*(?:As of|At|On|In|During|For)\b[^.;]{0,60}?(?:19|20)[0-9]{2}(?:[^.;]{0,40}?(?:19|20)[0-9]{2}){0,2}"
        r",? ?(?:respectively,)? ?",
        match="At June 30, 2021, debt was $5 million",
        miss="Atlas had 2021 members",
    ),
    light=words("to at a an"),
    being=words("was were is are"),
)
