"""The findings: both languages say the same things."""

import string

import pytest

from compare.comparison import sentences
from compare.records import UsageError


def gaps(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_both_languages_have_every_sentence_with_the_same_gaps():
    """A finding can be told in either language, with nothing left out."""
    english, chinese = sentences._SENTENCES["en"], sentences._SENTENCES["zh"]
    assert english.keys() == chinese.keys()
    assert {name: gaps(text) for name, text in english.items()} == {
        name: gaps(text) for name, text in chinese.items()
    }


def test_a_language_without_sentences_is_refused():
    """Only English and Chinese are spoken; anything else is a usage error that says so."""
    with pytest.raises(UsageError, match="'en' or 'zh'"):
        sentences.say("fr", "no_goals")
