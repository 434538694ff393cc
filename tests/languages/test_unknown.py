"""A language nobody wrote tables for is refused by every room that reads tables, and never read as Chinese."""

from dataclasses import replace

import pytest

import compare
from compare.goals import find_goals, find_plan, follow_up
from compare.indicators import (
    NO_TERMS,
    make_items,
    pair_indicators,
    parse_name,
    tell_bases,
    words_of,
)
from compare.indicators.names import Likeness
from compare.intake import read_text
from compare.languages import load
from compare.quantity import find_in_text, find_quantities
from compare.records import SourceMap, UsageError
from compare.repair import mend_layout, repair_text
from compare.sections import outline

TEXT = (
    "青溪县2023年度工作情况的报告\n\n一、2023年工作\n\n新增岗位500个。\n\n二、2024年计划\n\n新增岗位600个。\n"
)


def foreign():
    """Give a report whose language has been set to one without tables."""
    return replace(read_text(TEXT), language="fr")


def known():
    """Give quantities as another language found them."""
    return find_quantities(read_text(TEXT))


CALLS = {
    "load": lambda: load("fr"),
    "read_text": lambda: read_text(TEXT, language="fr"),
    "repair_text": lambda: repair_text(TEXT, language="fr"),
    "mend_layout": lambda: mend_layout(TEXT, SourceMap.identity(TEXT), language="fr"),
    "outline": lambda: outline(TEXT, SourceMap.identity(TEXT), language="fr"),
    "find_in_text": lambda: find_in_text("500个", "fr"),
    "find_quantities": lambda: find_quantities(foreign()),
    "make_items": lambda: make_items(foreign(), known(), NO_TERMS),
    "tell_bases": lambda: tuple(tell_bases(foreign(), known())),
    "pair_indicators": lambda: pair_indicators(foreign(), foreign(), known(), known()),
    "words_of": lambda: words_of("fr"),
    "parse_name": lambda: parse_name("新增岗位", "fr"),
    "likeness": lambda: Likeness(language="fr"),
    "find_goals": lambda: find_goals(foreign(), known()),
    "find_plan": lambda: find_plan(foreign(), known()),
    "follow_up": lambda: follow_up(foreign(), foreign(), (), known(), known()),
    "quantities": lambda: compare.quantities(foreign()),
    "plan": lambda: compare.plan(foreign()).goals,
    "indicators": lambda: compare.reports(foreign(), foreign()).indicators,
    "followup": lambda: compare.reports(foreign(), foreign()).followup,
}


@pytest.mark.parametrize("name", CALLS)
def test_an_unknown_language_is_refused(name):
    """The message names the language, and those there are tables for."""
    with pytest.raises(UsageError, match=r"'fr'.*zh, en"):
        CALLS[name]()


@pytest.mark.parametrize("code", ["", "ZH", "zh-CN", "chinese", "../zh"])
def test_a_code_is_one_of_those_listed(code):
    """No code is guessed at, and none leads out of the folder of languages."""
    with pytest.raises(UsageError):
        load(code)
