"""The file of the user's own synonyms and units: what it may hold, and what it is told if it holds more."""

import pytest

from compare.indicators import NO_TERMS, Terms, read_terms
from compare.records import UsageError


def written(folder, text):
    path = folder / "my.toml"
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return path


def test_synonyms_and_units_are_read(tmp_path):
    """Both tables are read; blanks around an entry do not count."""
    text = (
        '[synonyms]\n"接待游客" = ["来客总量", " 访山人数 "]\n'
        '[units]\nalike = [["场", "场次"]]\nmore = ["标箱"]\n'
    )
    assert read_terms(written(tmp_path, text)) == Terms(
        synonyms=(("接待游客", ("来客总量", "访山人数")),), units=(("场", "场次"),), more_units=("标箱",)
    )


def test_an_empty_file_adds_nothing(tmp_path):
    """A file without tables is allowed."""
    assert read_terms(written(tmp_path, "")) == NO_TERMS


def test_a_byte_order_mark_is_no_fault(tmp_path):
    """An editor may put a mark in front of UTF-8."""
    assert read_terms(written(tmp_path, b"\xef\xbb\xbf[units]\nmore = []\n")) == NO_TERMS


REFUSED = [
    ("[synonym]\n", "the file holds synonym; it may hold synonyms, units"),
    ("[units]\nsame = []\n", r"\[units\] holds same; it may hold alike, more"),
    ('synonyms = ["a"]\n', r"synonyms must be a table, written \[synonyms\]"),
    ('[synonyms]\n"接待游客" = "来客"\n', r"\[synonyms\] 接待游客 must be a list of texts"),
    ('[synonyms]\n"接待游客" = [""]\n', "none of them empty"),
    ("[units]\nalike = 3\n", "must be a list of lists"),
    ("[units]\nmore = [1]\n", r"\[units\] more must be a list of texts"),
    ("[units\n", "not TOML"),
    (b"\xff\xfe[\x00", "not UTF-8"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_cannot_be_meant_is_refused_with_its_place(tmp_path, text, message):
    """Each refusal names the file, the place in it and what may stand there."""
    path = written(tmp_path, text)
    with pytest.raises(UsageError, match=message) as refusal:
        read_terms(path)
    assert str(path) in str(refusal.value)


def test_a_missing_file_is_refused(tmp_path):
    """A path that leads nowhere is said to."""
    with pytest.raises(UsageError, match="cannot be read"):
        read_terms(tmp_path / "nowhere.toml")
