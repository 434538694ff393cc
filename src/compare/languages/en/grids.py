"""English: scales, units and periods of tables."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.shapes.grids import GridWords

__all__ = ["WORDS"]

WORDS = GridWords(
    scale=Cue(
        r"(?i)\bin (thousand|million|billion)s\b",
        match="(in millions)",
        miss="3 million",
        matches=("in thousands", "in billions"),
    ),
    scales=(("thousand", 1e3), ("million", 1e6), ("billion", 1e9)),
    shares=Cue(
        r"(?i)\b(?:shares|rsus)\b",
        match="Diluted shares",
        miss="earnings per share",
        matches=("RSUs granted",),
    ),
    per_share=Cue(
        r"(?i)\bper (?:(?:common|diluted|basic) )?share\b|\bgrant[- ]date fair value\b|\bexercise price\b",
        match="Dividends per share",
        miss="Shares issued",
        matches=(
            "Earnings per common share",
            "Earnings per diluted share",
            "Earnings per basic share",
            "grant-date fair value",
            "exercise price",
        ),
    ),
    shares_scale=Cue(
        r"(?i)\bshares[^()]{0,60}? in (thousand|million|billion)s\b",
        match="shares are in thousands",
        miss="in thousands",
        matches=("shares in millions", "shares in billions"),
    ),
    percent=Cue(
        r"(?i)%|\bpercent|\b(?:tax|interest) rate\b|\byield\b|\bvolatility\b",
        match="% change",
        miss="change",
        matches=("percent of sales", "tax rate", "interest rate", "dividend yield", "expected volatility"),
    ),
    money_row=Cue(
        r"(?i)\b(?:value|expense|cost|amount|taxes)\b",
        match="Fair value of shares",
        miss="Shares",
        matches=("expense", "cost", "amount", "shares withheld for taxes"),
    ),
    counted=Cue(
        r"(?i)\(?in years\)?|\(years\)|\bnumber of (?!shares)|\bterm\b",
        match="Expected life (in years)",
        miss="Rent",
        matches=("life (years)", "number of stores", "expected term"),
    ),
    currency="USD",
    share="shares",
)
