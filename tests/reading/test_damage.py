"""Damage is mended with a record, or said to be there: bad bytes, texts decoded wrongly, radicals, names of places."""

import pytest

import compare
from compare.records import ReadError
from compare.repair import repair_text

TEXT = "甲市2023年工作报告\n一、2023年工作回顾\n全年办理案件120件，调解纠纷86件。\n二、2024年工作安排\n办理案件130件。\n"


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "big5hkscs"])
@pytest.mark.parametrize("named", [True, False])
def test_a_byte_that_fits_nothing_is_a_doubt_and_no_refusal(encoding, named):
    """The rest is read; the spot is in doubt, and the reading says how many there are."""
    text = TEXT if encoding != "big5hkscs" else TEXT.translate(str.maketrans("报办调纠纷顾", "報辦調糾紛顧"))
    data = text.replace("件，", "件\0，").encode(encoding, "ignore").replace(b"\0", b"\xff")
    report = compare.read(data, encoding=encoding if named else None)
    assert report.warnings == (f"bad-bytes|1|{encoding}",)
    assert len(report.doubts) == 1
    assert "120件" in report.text
    assert report.review_year == 2023


@pytest.mark.parametrize(
    "data", [bytes(range(128, 256)) * 40, TEXT.encode("gb18030")[:40] + bytes(range(129, 255)) * 9]
)
def test_many_bytes_that_fit_nothing_are_refused(data):
    """What is damaged throughout is in no encoding that can be told."""
    with pytest.raises(ReadError, match="encoding"):
        compare.read(data)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("latin-1", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "gb18030"), ("gb18030", "utf-8")],
)
def test_a_text_that_was_decoded_wrongly_is_decoded_anew(wrong, right):
    """Some program read it in another encoding and saved what it saw."""
    seen = TEXT.encode(right).decode(wrong, "replace" if wrong == "gb18030" else "ignore")
    if wrong == "cp1252":  # browsers fill the holes of this encoding
        seen = "".join(
            bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b)
            for b in TEXT.encode(right)
        )
    report = compare.read(seen.encode("utf-8"))
    assert report.warnings[0].startswith("decoded-twice|")
    assert report.review_year == 2023
    assert "120" in report.text


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Le conseil a décidé à l’unanimité de créer un comité d’évaluation spécialisé. " * 9,
        "Plain text. " * 30,
    ],
)
def test_a_text_that_was_decoded_rightly_is_left_alone(text):
    """Accents, Chinese and plain letters are no sign of damage."""
    report = compare.read(text.encode())
    assert report.raw == text
    assert report.warnings == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("⼀、⾏政⺠事⼯作", "一、行政民事工作"),
        ("⻓江⻢路⻔前⻋辆", "长江马路门前车辆"),
        ("金\uf90a", "金金"),
        ("①一二⑵", "①一二⑵"),
        ("⿰⿱", "⿰⿱"),
    ],
)
def test_radicals_become_the_characters_they_look_like(before, after):
    """One for one, each with a record; numbers in circles and signs that describe characters are none."""
    mended = repair_text(before)
    assert mended.text == after
    assert all(r.why == "radical" and len(r.before) == len(r.after) for r in mended.repairs)
    assert bool(mended.repairs) == (before != after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("乾安縣與於某辦理案件", "乾安县与于某办理案件"),
        ("乾縣辦理案件，乾燥天氣", "乾县办理案件，干燥天气"),
        ("乾州街道，餅乾廠辦理後勤", None),
    ],
)
def test_names_of_places_keep_their_character(before, after):
    """The county is written with the character that elsewhere becomes another."""
    found = repair_text(before).text
    assert found == after if after else "饼干厂" in found
