"""The findings: both languages say the same things."""

import ast
import string
from pathlib import Path

import pytest

from compare.comparison import sentences
from compare.records import UsageError
from compare.tables import GoalKind, GoalStatus

HOUSE = Path(sentences.__file__).resolve().parents[1]


def gaps(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_both_languages_have_every_sentence_with_the_same_gaps():
    """A finding can be told in either language, with nothing left out."""
    for name, (chinese, english) in sentences._SENTENCES.items():
        assert chinese.strip(), name
        assert english.strip(), name
        assert gaps(chinese) == gaps(english), name


@pytest.mark.parametrize("labels", ["en", "zh"])
@pytest.mark.parametrize("kind", list(GoalKind))
def test_a_status_has_one_name_wherever_it_is_told(kind, labels):
    """The printout of the goals names each status as the tables do."""
    for status in GoalStatus.of(kind):
        if status != GoalStatus.NOT_JUDGED:
            told = sentences.say(labels, f"card_{status}", count=2)
            assert told.strip().casefold().startswith(status.label(labels).casefold())


def test_a_language_without_sentences_is_refused():
    """Only English and Chinese are spoken; anything else is a usage error that says so."""
    with pytest.raises(UsageError, match="'en' or 'zh'"):
        sentences.say("fr", "no_goals")


def test_every_sentence_that_is_asked_for_is_there():
    """A name that is written in the code has its sentence, in either language."""
    asked = {
        node.args[1].value
        for path in (HOUSE / "comparison").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "say"
        and len(node.args) > 1
        and isinstance(node.args[1], ast.Constant)
    }
    assert len(asked) > 50
    assert asked <= set(sentences._SENTENCES)
