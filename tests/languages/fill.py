"""Adds the shortest examples it can make for the alternatives of cues that no example proves yet.

    python tests/languages/fill.py            # writes examples/<language>-<room>.json
    python tests/languages/fill.py zh.goals   # for the cues whose path begins so

Whoever adds a cue writes a match and a near miss beside it; this command proves its other alternatives. Prints the
alternatives for which it finds no example: most are shadowed by another one and
may go; write an example for the others into the file by hand.
"""

import json
import random
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from alternatives import CLASS, OPENING, alternations, result, unproved, without
from test_alternatives import CUES, EXAMPLES

FOLDER = Path(__file__).parent / "examples"
TRIES = 60
_TIMES = re.compile(r"(?:[*+?]|\{(\d*)(,?)(\d*)\})[?+]?")
_SIGNS = (
    "路桥河园区县市村镇站所山水学田林湖人民3二一五年月日的了，。；、：！\n\t ”“《》（）()-—%"
    "亿万元个本全省委乡街周AabcXyz.,$01289"
)
_CARRIERS = "{} 区{} {}区 区{}区 {}， 。{} {}_a {}3 {}三 {}。 \n{} {}\n a_{}".replace("_", "\0").split(" ")
_FORCED = 6  # tries without optional parts


class Writer:
    """Writes texts that an expression may find: through one of its alternatives, anything else by chance."""

    def __init__(self, pattern):
        self.pattern, self.at = pattern, 0
        self.dice = random.Random(7)  # noqa: S311 - a dice, no secret
        self.tree = self._alternatives()

    def _alternatives(self):
        found, start, parts = [], self.at, []
        while self.at < len(self.pattern) and self.pattern[self.at] != ")":
            if self.pattern[self.at] == "|":
                found.append((start, self.at, parts))
                self.at += 1
                start, parts = self.at, []
                continue
            parts.append(self._repeated(self._one()))
        return ("any", [*found, (start, self.at, parts)])

    def _one(self):
        sign, at = self.pattern[self.at], self.at
        if sign == "(":
            opening = OPENING.match(self.pattern, at)[0]
            self.at += len(opening)
            inside = self._alternatives()
            self.at += 1
            return ("not", inside) if opening in ("(?!", "(?<!") else inside
        width = 2 if sign == "\\" else len(CLASS.match(self.pattern, at)[0]) if sign == "[" else 1
        self.at += width
        piece = self.pattern[at : self.at]
        if piece in ("^", "$", r"\b", r"\B", r"\A", r"\Z"):
            return ("text", "")
        if width == 1 and sign != ".":
            return ("text", sign)
        return ("text", piece[1]) if sign == "\\" and not piece[1].isalnum() else ("class", piece)

    def _repeated(self, part):
        times = _TIMES.match(self.pattern, self.at)
        if not times:
            return part
        self.at = times.end()
        least = {"*": 0, "+": 1, "?": 0}.get(times[0][0], int(times[1] or 0))
        most = {"*": 2, "+": 2, "?": 1}.get(times[0][0], int(times[3] or least) if times[2] else least)
        return ("times", least, most, part)

    def holds(self, node, wanted):
        """Say whether an alternative lies within a part."""
        if node[0] == "any":
            return any(
                (a, b) == wanted or any(self.holds(p, wanted) for p in parts) for a, b, parts in node[1]
            )
        return node[0] in ("not", "times") and self.holds(node[-1], wanted)

    def write(self, node, wanted, *, more):
        """Write a text for a part; `more` also writes what may be left out."""
        kind = node[0]
        if kind == "text":
            return node[1]
        if kind == "class":
            return self._sign(node[1])
        if kind == "not":
            return self.write(node[1], wanted, more=more) if self.holds(node[1], wanted) else ""
        if kind == "times":
            inside = self.holds(node[3], wanted)
            times = self.dice.choice([node[1], node[2]]) if more else node[1]
            return "".join(
                self.write(node[3], None if number else wanted, more=more)
                for number in range(max(times, inside))
            )
        chosen = [o for o in node[1] if (o[0], o[1]) == wanted]
        chosen = chosen or [o for o in node[1] if any(self.holds(part, wanted) for part in o[2])]
        parts = self.dice.choice(chosen or node[1])[2]
        return "".join(self.write(part, wanted, more=more) for part in parts)

    def _sign(self, piece):
        fits = re.compile(piece, re.DOTALL).fullmatch
        good = [sign for sign in _SIGNS if fits(sign)][:6]
        good = (
            good or [sign for sign in map(chr, (*range(32, 127), *range(0x2010, 0xFF5F))) if fits(sign)][:3]
        )
        return self.dice.choice(good) if good else ""


def example_for(pattern, wanted, writer):
    """Give the shortest text found that proves an alternative, or None."""
    alternatives = next(found for found in alternations(pattern) if wanted in found)
    less = without(pattern, alternatives, alternatives.index(wanted))
    for tried in range(TRIES):
        text = writer.write(writer.tree, wanted, more=tried >= _FORCED)
        for carrier in _CARRIERS:
            whole = carrier.replace("\0", " ").format(text)
            if result(pattern, whole) != result(less, whole):
                return whole
    return None


def fill(cue, known):
    """Give examples for what is not proved yet, and the alternatives that have none."""
    new, none = [], []
    writer = Writer(cue.pattern)
    while todo := [w for w in unproved(cue.pattern, [*known, *new]) if w not in none]:
        text = example_for(cue.pattern, todo[0], writer)
        if text is None:
            none.append(todo[0])
        else:
            new.append(text)
    return new, none


def main(begin):
    """Fill in the files of examples; examples that their cue has outgrown go."""
    files = {}
    for path, cue in CUES.items():
        kept = EXAMPLES.get(path, {})
        found = [text for text in kept.get("found", ()) if re.search(cue.pattern, text)]
        missed = [text for text in kept.get("not found", ()) if not re.search(cue.pattern, text)]
        if path.startswith(begin) and alternations(cue.pattern):
            new, none = fill(cue, [cue.match, cue.miss, *found, *missed])
            found += [text for text in new if re.search(cue.pattern, text)]
            missed += [text for text in new if not re.search(cue.pattern, text)]
            for start, end in none:
                print(f"{path}: no example for {cue.pattern[start:end]!r}")
        kept = {name: texts for name, texts in (("found", found), ("not found", missed)) if texts}
        if kept:
            code, room = path.split(".")[:2]
            files.setdefault(f"{code}-{room}", {})[path] = kept
    for name, examples in files.items():
        text = json.dumps(examples, ensure_ascii=False, indent=1)
        # One list a line: short texts read better in one go.
        text = re.sub(r"\n {3,}", " ", re.sub(r"\n {2}\]", "]", text))
        (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
