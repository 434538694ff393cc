"""Notes are codes and values; they are worded once, in the language of the labels, and can be read back."""

from __future__ import annotations

import re

import pytest
from each import each

import compare
from compare.records import Note
from compare.tables import NOTES, build, empty_frame, indicators_rows, label_frame, plain_frame, word_note
from compare.tables.notes import plain_note

VALUES = {
    "old": "约1,000件",
    "new": "人次（=不同）",
    "printed": "6",
    "computed": "8.3",
    "year": "2019",
    "value": "340吨",
    "room": "0.1",
    "text": "新站尚未启用",
    "unit": "个百分点",
    "path": "甲镇/2019年（定稿）.md",
    "other": "甲镇/2019.docx",
}
CHINESE = re.compile("[\u4e00-\u9fff]")


def fields(template):
    """Name what is filled in."""
    return set(re.findall(r"\{(\w+)\}", template))


@each(NOTES)
def test_each_note_is_worded_alike_in_both_languages(code):
    """Both sentences take the same values, hold no joint of two notes, and are in their own language."""
    zh, en = NOTES[code]
    assert fields(zh) == fields(en)
    assert not re.search("[;；]", zh + en)
    assert CHINESE.search(zh)
    assert not CHINESE.search(en)


@each([(code, labels) for code in NOTES for labels in ("zh", "en")])
def test_a_worded_note_can_be_read_back(code, labels):
    """From the sentence comes the code with its values, alone and beside another note."""
    note = Note(code, tuple((name, VALUES[name]) for name in sorted(fields(NOTES[code][0]), reverse=True)))
    worded = word_note([note, Note("zero")], labels)
    assert "{" not in worded
    assert word_note(plain_note(worded, labels), labels) == worded
    assert plain_note(word_note([note], labels), labels).partition("(")[0] == code


def test_sentences_are_distinct():
    """No two notes read the same, so that each can be read back."""
    for at in (0, 1):
        assert len({pair[at] for pair in NOTES.values()}) == len(NOTES)


@pytest.mark.parametrize("text", ["", "a remark of somebody's own", "unit(", "unit(old=1)", "range(x=1)"])
def test_what_is_no_note_stays(text):
    """A text that is no code stands for itself, there and back."""
    assert word_note(text, "en") == text
    assert plain_note(text, "zh") == text


def test_values_cannot_break_a_note():
    """What a report prints cannot end a note: a semicolon in it becomes a comma."""
    row = word_note([Note("approximate", (("old", "6%; zero"), ("new", "5%；约")))], "en")
    assert row == "approximate (6%， zero, 5%，约)"


@pytest.mark.parametrize("labels", ["zh", "en"])
def test_a_table_has_notes_in_the_language_of_its_labels(labels):
    """A Chinese report under English labels has English notes, and the other way round; the plain frame has codes."""
    texts = [
        f"甲市{y}年工作总结\n一、工作回顾\n培训农机手{n}。" for y, n in ((2022, "300人"), (2023, "420人次"))
    ]
    frame = compare.reports(*map(compare.read_text, texts)).indicators
    assert frame["note"].tolist() == ["unit(old=人, new=人次)"]
    shown = label_frame(frame, "indicators", labels)
    (note,) = shown["说明" if labels == "zh" else "Note"]
    assert note == NOTES["unit"][labels == "en"].format(old="人", new="人次")
    assert plain_frame(shown, labels, "indicators")["note"].tolist() == frame["note"].tolist()
    assert label_frame(empty_frame("indicators"), "indicators", labels).empty
    assert build("indicators", indicators_rows([]))["note"].tolist() == []
