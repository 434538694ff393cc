"""The recipes of src/compare/README.md, each followed on a copy of the package."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[1] / "src" / "compare"

SUBTITLES = """
import re
from compare.reading._extract import Extract
from compare.reading._format import Format
from compare.records import SourceMap, TextEdit

CUE = re.compile(r"^\\d+\\n\\d\\d:\\d\\d:\\d\\d,\\d{3} --> [^\\n]*\\n", re.MULTILINE)

def read(given):
    edits = [TextEdit(cue.start(), cue.end(), "") for cue in CUE.finditer(given.raw)]
    return Extract(given.raw, *SourceMap.identity(given.raw).edit(given.raw, edits))

FORMAT = Format("subtitles", (".srt",), lambda given: given.ends((".srt",)), read, decoded=True)
"""
WIKI = """
from compare.export.format import Format, one_file

def render(tables, *, labels):
    return "\\n".join(f"== {name} ==" for name, _ in tables.frames)

FORMAT = Format((".wiki",), one_file(render))
"""
LONGEST = """
from rapidfuzz.distance import LCSseq

MEASURES = {"longest": LCSseq.normalized_similarity}
"""


@pytest.fixture
def copied(tmp_path):
    shutil.copytree(HOUSE, tmp_path / "compare", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def add(root, file, text, registry, line):
    """Write one new file and put one line into a list that is there."""
    (root / "compare" / file).write_text(text, encoding="utf-8")
    listed = root / "compare" / registry
    before = listed.read_text(encoding="utf-8")
    assert before.count("MODULES = (\n") == 1
    listed.write_text(before.replace("MODULES = (\n", f"MODULES = (\n    {line},\n"), encoding="utf-8")


def add_language(root, code, nearest):
    """Copy the folder of the nearest language and name the new code: one folder, one line."""
    languages = root / "compare/languages"
    folder = Path(shutil.copytree(languages / nearest, languages / code))
    for module in folder.glob("*.py"):
        text = module.read_text(encoding="utf-8")
        module.write_text(text.replace(f"languages.{nearest}.", f"languages.{code}."), encoding="utf-8")
    listed = languages / "language.py"
    before = listed.read_text(encoding="utf-8")
    assert before.count('CODES = ("zh", "en")') == 1
    listed.write_text(before.replace('"en")', f'"en", "{code}")'), encoding="utf-8")
    return folder


def run(root, code):
    """Run code with the copy in place of the package, and return what it prints as JSON."""
    head = f"import sys, json; sys.path.insert(0, {str(root)!r}); import compare\n"
    shown = subprocess.run(
        [sys.executable, "-c", head + code], capture_output=True, text=True, check=False, cwd=root
    )
    assert shown.returncode == 0, shown.stderr
    return json.loads(shown.stdout)


def test_a_format_to_read(copied):
    """Subtitles are read, with offsets into the file as it is, and a panel finds them."""
    add(copied, "reading/_subtitles.py", SUBTITLES, "reading/_formats.py", '"_subtitles"')
    for year in (2030, 2031):
        (copied / f"石河镇-{year}.srt").write_text(
            f"1\n00:00:01,000 --> 00:00:04,000\n石河镇{year}年工作总结\n\n"
            f"2\n00:00:05,000 --> 00:00:09,000\n一、工作回顾\n\n"
            "3\n00:00:10,000 --> 00:00:14,000\n修桥3座。\n",
            encoding="utf-8",
        )
    code = """
from compare.reading import ENDINGS
report = compare.read("石河镇-2030.srt")
passage = report.passages[0]
print(json.dumps([".srt" in ENDINGS, report.review_year, passage.text, report.raw[passage.span.slice]]))
"""
    assert run(copied, code) == [True, 2030, "修桥3座。", "修桥3座。"]


def test_a_format_to_write(copied):
    """A file of the new ending is written by the same call as any other."""
    add(copied, "export/wiki.py", WIKI, "export/formats.py", '"wiki"')
    code = """
report = compare.read_text("石河镇2030年工作总结\\n一、工作回顾\\n修桥3座。")
(path,) = compare.plan(report).export("plan.wiki")
print(json.dumps([path.name, path.read_text().split("\\n")[0]]))
"""
    assert run(copied, code) == ["plan.wiki", "== changes =="]


def test_a_similarity_measure(copied):
    """The new measure is among those of a comparison, and 1 for equal texts."""
    add(copied, "wording/_longest.py", LONGEST, "wording/measures.py", '"_longest"')
    code = """
report = compare.read_text("石河镇2030年工作总结\\n一、工作回顾\\n修桥3座。")
print(json.dumps(compare.reports(report, report).measures["longest"]))
"""
    assert run(copied, code) == 1.0


def test_a_language(copied):
    """A copy of the English tables under another code reads, counts and compares as English does."""
    add_language(copied, "sco", "en")
    code = """
text = "Annual report of Ardvale {0}\\n\\nI. Review of {0}\\n\\nWe closed {2} cases in {0}."
found = {}
for code in ("en", "sco"):
    old, new = (
        compare.read_text(text.format(y, y + 1, n), language=code) for y, n in ((2030, 12), (2031, 16))
    )
    change = compare.reports(old, new)
    found[old.language] = [
        change.indicators[["indicator", "change"]].values.tolist(),
        [section.role for section in old.sections],
    ]
print(json.dumps(found))
"""
    found = run(copied, code)
    assert found["sco"] == found["en"] == [[["cases", 4.0]], ["review"]]


def test_a_language_reads_figures_by_its_own_words(copied):
    """A language of its own words for million and staff reads figures by them, not by those of another language."""
    table = add_language(copied, "sco", "en") / "quantities.py"
    words = table.read_text(encoding="utf-8")
    for own, theirs in (('"million": 1e6', '"meellion": 1e6'), ("people children", "fowk bairns")):
        assert words.count(own) == 1
        words = words.replace(own, theirs)
    table.write_text(words, encoding="utf-8")
    code = """
from compare.quantity import find_in_text
text = "Costs were $3 meellion. We hired 12 fowk. We hired 12 people."
found = {c: [(q.value, q.unit) for q in find_in_text(text, c)] for c in ("en", "sco")}
print(json.dumps(found))
"""
    assert run(copied, code) == {
        "en": [[3.0, "USD"], [12.0, "people"]],
        "sco": [[3_000_000.0, "USD"], [12.0, "fowk"]],
    }


def test_a_second_script_without_blanks_is_refused(copied):
    """The grammar of figures that is built in is that of one such language: another is not read by its words."""
    add_language(copied, "yue", "zh")
    code = """
from compare.quantity import find_in_text
try:
    find_in_text("修桥3座", "yue")
    said = "read"
except compare.CompareError as error:
    said = str(error)
print(json.dumps(said))
"""
    assert run(copied, code) == "figures in 'yue' cannot be read: its words are not parted by blanks"
