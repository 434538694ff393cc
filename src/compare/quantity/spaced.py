"""Find the quantities of a text whose words blanks part, with unit, qualifier, kind and indicator.

In: a text and its language. Out: marks and indicators, in order; with `everything` also the numerals that measure
nothing. Refused: nothing; each pattern is linear in the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.lazy import regex
from compare.quantity.frames import frame_plainly
from compare.quantity.marks import Mark
from compare.quantity.spaced_rules import rules_of
from compare.quantity.tuning import FIGURES, REACHES, STEPS

if TYPE_CHECKING:
    import re

    from compare.quantity.spaced_rules import Rules

_SENTENCE = regex(r"[.;!?](?=\s|$)|\n")


class _Around(NamedTuple):
    """The sentence before a number, and whether it is the first number in it."""

    left: str
    fresh: bool


def find_spaced(text: str, language: str, *, everything: bool = False) -> list[tuple[Mark, str]]:
    """Find the quantities of a text with their indicators."""
    rules = rules_of(language)
    found: list[tuple[Mark, str]] = []
    carried, end = "", 0
    for match in rules.numeral.finditer(text):
        if match.start() < end:
            continue
        mark = _read(text, match, rules)
        if mark.kind in ("count", "percent"):
            around = _around(text, mark, end)
            carried = "" if around.fresh else carried
            name = _name(text, mark, around, carried, rules)
            carried = name or carried
            _settle(mark, around.left, text[mark.after : mark.after + REACHES.hedge], rules)
            frame_plainly(mark, name)
            found.append((mark, name))
            end = mark.after
        elif everything:
            found.append((mark, ""))
            end = mark.end
    return found


def _read(text: str, match: re.Match[str], rules: Rules) -> Mark:
    """Read one numeral: a measurement, or why it is none."""
    word = match["word"]
    if not word and len(match["number"]) > FIGURES.numeral:
        return Mark(match.start("number"), match.end("number"), None, kind="name", note="identifier")
    start = match.start() + (len(match[0]) - len(match[0].lstrip()))
    value = float(rules.words.spelled[word]) if word else float(match["number"].replace(",", ""))
    mark = Mark(
        start, match.end(), value * rules.words.multiples.get(match["times"] or match["wordtimes"] or "", 1.0)
    )
    mark.after = mark.end
    refusal = _refuse(text, match, rules)
    if refusal:
        mark.kind, mark.note = refusal
        return mark
    if match["upper"]:
        mark.upper = float(match["upper"].replace(",", "")) * rules.words.multiples.get(
            match["times"] or "", 1.0
        )
    _add_unit(text, match, mark, rules)
    if mark.kind in ("name", "date"):
        return mark
    if match["open"] and match["close"] and mark.value:
        mark.value = -mark.value
    elif match["open"]:
        mark.start = match.start("number")
    elif match["close"]:
        mark.end = min(mark.end, match.end("close") - 1) if mark.end == match.end("close") else mark.end
    _hedge(text, mark, rules)
    return mark


def _refuse(text: str, match: re.Match[str], rules: Rules) -> tuple[str, str] | None:
    """Tell what a number is that cannot be an amount, None if it may be one."""
    if match["word"]:
        return None
    at = match.start("number")
    if rules.label.match(text, at):
        return "name", "label"
    if match["money"] or match["first"] or match["times"] or rules.share.match(text, match.end()):
        return None
    before = text[max(0, match.start() - REACHES.hedge) : match.start()].rstrip(" ")
    note = bool(match["open"] and match["close"]) and match["number"].isdigit()
    refusals = (
        (rules.year.match(text, at), "year", "year"),
        (rules.numbered.search(before), "name", "item-number"),
        (rules.month.search(before), "date", "day"),
        (note and int(match["number"][:9]) <= FIGURES.footnote, "list-marker", "footnote"),
    )
    return next(((kind, why) for found, kind, why in refusals if found), None)


def _add_unit(text: str, match: re.Match[str], mark: Mark, rules: Rules) -> None:
    """Read the unit behind a number; a bare number in running text measures nothing."""
    at = match.end()
    points, basis, share = (
        rules.points.match(text, at),
        rules.basis.match(text, at),
        rules.share.match(text, at),
    )
    if match["first"] or share:
        mark.unit, mark.kind, mark.end = "%", "percent", share.end() if share and not match["first"] else at
    elif points or basis:
        unit = points or basis
        mark.unit, mark.end, mark.kind = (
            ("percentage point" if points else "basis point"),
            unit.end() if unit else at,
            "percent",
        )
    elif match["money"]:
        mark.unit, mark.money = rules.words.currencies[match["money"]], True
        _add_per(text, mark, rules)
    else:
        _add_noun(text, match, mark, rules)
    mark.after = mark.end


def _add_per(text: str, mark: Mark, rules: Rules) -> None:
    per = rules.per.match(text, mark.end)
    if per:
        mark.unit, mark.scope = f"{mark.unit}/{per[0].split()[-1]}", "per"
        mark.end = per.end()


def _add_noun(text: str, match: re.Match[str], mark: Mark, rules: Rules) -> None:
    coin, unit = rules.coin.match(text, mark.end), rules.unit.match(text, mark.end)
    if coin or unit:
        found = coin or unit
        mark.unit = (
            rules.words.money_words[coin["coin"]] if coin else rules.words.units[unit["unit"]] if unit else ""
        )
        mark.end = found.end() if found else mark.end
        return
    noun = rules.noun.match(text, mark.end)
    words = noun[1].split() if noun else []
    for i, word in enumerate(words):
        if word in rules.predicates or word in rules.words.months:
            break
        if word in rules.spans:
            mark.kind, mark.note, mark.unit = "date", "span", word
            mark.end += sum(len(w) + 1 for w in words[: i + 1])
            return
        if word in rules.counted or (
            word.endswith("s") and word not in rules.uncounted and not word.endswith("ss")
        ):
            mark.unit, mark.noun, mark.classifier = word, True, i > 0
            mark.end += sum(len(w) + 1 for w in words[: i + 1])
            return
    if (
        match["times"]
        or "," in (match["number"] or "")
        or (match["open"] and match["close"] and "." in match["number"])
    ):
        return
    mark.kind, mark.note = "name", "no-unit"


def _hedge(text: str, mark: Mark, rules: Rules) -> None:
    before = rules.before.search(text[max(0, mark.start - REACHES.hedge) : mark.start])
    if before:
        mark.qualifier, mark.before = before[0].strip().lower(), len(before[0])
    after = rules.after.match(text, mark.end)
    if after:
        mark.after = after.end()
        mark.qualifier = mark.qualifier or after[0].strip()


def _around(text: str, mark: Mark, end: int) -> _Around:
    begin = max(end, mark.start - REACHES.spaced)
    while begin > end and text[begin - 1].isalpha():
        begin += 1  # no half of a word
    window = text[begin : mark.start - mark.before]
    cut, fresh = 0, end == 0
    for stop in _SENTENCE.finditer(window):
        cut, fresh = stop.end(), True
    return _Around(window[cut:], fresh)


def _settle(mark: Mark, left: str, behind: str, rules: Rules) -> None:
    """Tell growth from level by the word of movement nearest to the number."""
    words = [word.lower() for word in rules.word.findall(left)[-STEPS.name :]]
    after = rules.word.match(behind.lstrip(" "))
    if (
        after
        and after[0].lower() in rules.growing | rules.falling
        and words
        and words[-1] not in rules.words.level_words
    ):
        words.append(after[0].lower())
    level = words and words[-1] in rules.words.level_words
    if words and words[-1] in rules.words.from_words:
        mark.scope = "from"
    direction = 0
    for word in reversed(words):
        if word in rules.falling or word in rules.growing:
            direction = -1 if word in rules.falling else 1
            break
    if mark.kind == "percent" and mark.unit != "%":
        mark.kind = "rate"
    if level or mark.scope == "from" or not direction:
        return
    if mark.kind in ("percent", "rate"):
        mark.kind = "rate"
        if direction < 0 and mark.value is not None:
            mark.value = -abs(mark.value)
    else:
        mark.scope = mark.scope or "change"


def _name(text: str, mark: Mark, around: _Around, carried: str, rules: Rules) -> str:
    """Give what is counted, else what is joined to the number, the subject of the clause, or what was said before."""
    if mark.noun:
        counted = text[mark.start : mark.end].split(" ", 1)[-1]
        return counted if _is_name(counted, rules) else carried
    behind = rules.behind.match(text[mark.after : mark.after + 60])
    names = (
        _joined(around.left, rules),
        _subject(around, rules),
        carried,
        behind[1].strip() if behind else "",
    )
    return next((name for name in names if _is_name(name, rules)), "")


def _is_name(name: str, rules: Rules) -> bool:
    """Whether the head of a noun phrase, its last word, can be what a figure measures."""
    words = rules.word.findall(name)
    return (
        bool(words)
        and len(words[-1]) > 1
        and words[-1].lower() not in rules.no_names
        and words[-1] not in rules.words.months
    )


def _joined(left: str, rules: Rules) -> str:
    """Return the noun phrase that a coupling joins to the number: "had total debt of", "costs were about"."""
    words = list(rules.word.finditer(left))
    stop = len(words)
    while stop and words[stop - 1][0].lower() in rules.leading:
        stop -= 1
    if stop == len(words) or not any(word[0].lower() in rules.couplings for word in words[stop:]):
        return ""
    start = stop
    while start and stop - start < STEPS.name:
        word = words[start - 1]
        gap = (
            left[word.end() : words[start].start()]
            if start < stop
            else left[word.end() : words[stop].start()]
        )
        if gap.strip() or word[0].lower() in rules.ending or word[0] in rules.words.months:
            break
        start -= 1
    while start < stop and words[start][0].lower() in rules.couplings:
        start += 1
    return left[words[start].start() : words[stop - 1].end()] if start < stop else ""


def _subject(around: _Around, rules: Rules) -> str:
    """Return the words of the clause before its verb, without the date it opens with."""
    left = around.left
    opening = rules.opening.match(left)
    left = left[opening.end() :] if opening else left
    words = list(rules.word.finditer(left))
    start = 0
    while start < len(words) and words[start][0].lower() in rules.articles:
        start += 1
    stop = start
    while stop < len(words) and words[stop][0].lower() not in rules.predicates:
        stop += 1
    if start < stop and (around.fresh or stop < len(words)):
        first = words[max(start, stop - STEPS.name)]
        return left[first.start() : words[stop - 1].end()]
    return ""
