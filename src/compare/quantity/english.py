"""Find the quantities of an English text, with unit, qualifier, kind and indicator.

In: a text. Out: marks and indicators, in order; with `everything` also the numerals that measure nothing.
Refused: nothing; each pattern is linear in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.lazy import regex
from compare.quantity.frames import frame_plainly
from compare.quantity.marks import Mark
from compare.quantity.numerals import LONGEST
from compare.quantity.words import WORDS_APART as WORDS
from compare.text import longest_first

__all__ = ["find_english"]


_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+"
_NUMERAL = regex(
    rf"(?:(?P<money>{longest_first(WORDS.currencies)}) ?|(?<![\w.,]))(?P<open>\()?(?P<number>(?:{_NUMBER})(?![0-9]))"
    rf"(?: ?(?:-|–|to) ?[$€£]?(?P<upper>{_NUMBER}))?(?P<first>%)?(?P<close>\))?"
    rf"(?: ?(?P<times>{longest_first(WORDS.multiples)})\b)?"
    rf"|\b(?P<word>{longest_first(WORDS.spelled)})\b(?: (?P<wordtimes>{longest_first(WORDS.multiples)})\b)?",
)
_PERCENT = regex(rf" ?(?:{longest_first(WORDS.points)})\b")
_BASIS = regex(rf" ?(?:{longest_first(WORDS.basis_points)})\b")
_SHARE = regex(r" ?(?:%|(?:percent|per cent|pct)\b)")
_UNIT = regex(rf"[ -](?P<unit>{longest_first(WORDS.units)})\b")
_COIN = regex(rf" (?P<coin>{longest_first(WORDS.money_words)})\b")
_PER = regex(rf" (?:{longest_first(WORDS.per_words)})\b")
_NOUN = regex(r"((?: [A-Za-z][a-z'’-]+){1,4})")
_BEFORE = regex(rf"\b(?:{longest_first(WORDS.hedges_before)}) ?$", re.IGNORECASE)
_AFTER = regex(rf" (?:{longest_first(WORDS.hedges_after)})\b")
_LABELS = regex("|".join(cue.pattern for cue in WORDS.labels))
_YEAR = regex(WORDS.calendar_year.pattern)
_NUMBERED = regex(rf"(?:{longest_first(WORDS.numbered)}) ?$")
_MONTH = regex(rf"\b(?:{longest_first(WORDS.months)}) ?$")
_SENTENCE = regex(r"[.;!?](?=\s|$)|\n")
_WORD = regex(r"[A-Za-z][A-Za-z'’&.-]*")
_WINDOW = 120
_HEDGE = 14
_FOOTNOTE = 30
_NAME_WORDS = 6
_GROWING, _FALLING = frozenset(WORDS.growing), frozenset(WORDS.falling)
_PREDICATES, _ARTICLES = frozenset(WORDS.predicates), frozenset(WORDS.articles)
_SPANS = frozenset(WORDS.spans)
_COUPLINGS, _NO_NAMES = frozenset(WORDS.couplings), frozenset(WORDS.no_names)
_LEADING = (
    _COUPLINGS | {word for phrase in WORDS.hedges_before for word in phrase.split()} | {"to", "at", "a", "an"}
)
_ENDING = (_PREDICATES | _ARTICLES) - _COUPLINGS | {"was", "were", "is", "are"}
"""Words before a name; "costs of mills" is one."""
_OPENING = regex(
    r"\s*(?:As of|At|On|In|During|For)\b[^.;]{0,60}?(?:19|20)[0-9]{2}(?:[^.;]{0,40}?(?:19|20)[0-9]{2}){0,2}"
    r",? ?(?:respectively,)? ?"
)
"""The date a sentence opens with."""
_COUNTED, _UNCOUNTED = frozenset(WORDS.count_nouns), frozenset(WORDS.no_plurals)


class _Around(NamedTuple):
    """The sentence before a number, and whether it is the first number in it."""

    left: str
    fresh: bool


def find_english(text: str, *, everything: bool = False) -> list[tuple[Mark, str]]:
    """Find the quantities of an English text with their indicators."""
    found: list[tuple[Mark, str]] = []
    carried, end = "", 0
    for match in _NUMERAL.finditer(text):
        if match.start() < end:
            continue
        mark = _read(text, match)
        if mark.kind in ("count", "percent"):
            around = _around(text, mark, end)
            carried = "" if around.fresh else carried
            name = _name(text, mark, around, carried)
            carried = name or carried
            _settle(mark, around.left, text[mark.after : mark.after + _HEDGE])
            frame_plainly(mark, name)
            found.append((mark, name))
            end = mark.after
        elif everything:
            found.append((mark, ""))
            end = mark.end
    return found


def _read(text: str, match: re.Match[str]) -> Mark:
    """Read one numeral: a measurement, or why it is none."""
    word = match["word"]
    if not word and len(match["number"]) > LONGEST:
        return Mark(match.start("number"), match.end("number"), None, kind="name", note="identifier")
    start = match.start() + (len(match[0]) - len(match[0].lstrip()))
    value = float(WORDS.spelled[word]) if word else float(match["number"].replace(",", ""))
    mark = Mark(
        start, match.end(), value * WORDS.multiples.get(match["times"] or match["wordtimes"] or "", 1.0)
    )
    mark.after = mark.end
    refusal = _refuse(text, match)
    if refusal:
        mark.kind, mark.note = refusal
        return mark
    if match["upper"]:
        mark.upper = float(match["upper"].replace(",", "")) * WORDS.multiples.get(match["times"] or "", 1.0)
    _add_unit(text, match, mark)
    if mark.kind in ("name", "date"):
        return mark
    if match["open"] and match["close"] and mark.value:
        mark.value = -mark.value
    elif match["open"]:
        mark.start = match.start("number")
    elif match["close"]:
        mark.end = min(mark.end, match.end("close") - 1) if mark.end == match.end("close") else mark.end
    _hedge(text, mark)
    return mark


def _refuse(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    """Tell what a number is that cannot be an amount, None if it may be one."""
    if match["word"]:
        return None
    at = match.start("number")
    if _LABELS.match(text, at):
        return "name", "label"
    if match["money"] or match["first"] or match["times"] or _SHARE.match(text, match.end()):
        return None
    before = text[max(0, match.start() - _HEDGE) : match.start()].rstrip(" ")
    note = bool(match["open"] and match["close"]) and match["number"].isdigit()
    refusals = (
        (_YEAR.match(text, at), "year", "year"),
        (_NUMBERED.search(before), "name", "item-number"),
        (_MONTH.search(before), "date", "day"),
        (note and int(match["number"][:9]) <= _FOOTNOTE, "list-marker", "footnote"),
    )
    return next(((kind, why) for found, kind, why in refusals if found), None)


def _add_unit(text: str, match: re.Match[str], mark: Mark) -> None:
    """Read the unit behind a number; a bare number in running text measures nothing."""
    at = match.end()
    points, basis, share = _PERCENT.match(text, at), _BASIS.match(text, at), _SHARE.match(text, at)
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
        mark.unit, mark.money = WORDS.currencies[match["money"]], True
        _add_per(text, mark)
    else:
        _add_noun(text, match, mark)
    mark.after = mark.end


def _add_per(text: str, mark: Mark) -> None:
    per = _PER.match(text, mark.end)
    if per:
        mark.unit, mark.scope = f"{mark.unit}/{per[0].split()[-1]}", "per"
        mark.end = per.end()


def _add_noun(text: str, match: re.Match[str], mark: Mark) -> None:
    coin, unit = _COIN.match(text, mark.end), _UNIT.match(text, mark.end)
    if coin or unit:
        found = coin or unit
        mark.unit = WORDS.money_words[coin["coin"]] if coin else WORDS.units[unit["unit"]] if unit else ""
        mark.end = found.end() if found else mark.end
        return
    noun = _NOUN.match(text, mark.end)
    words = noun[1].split() if noun else []
    for i, word in enumerate(words):
        if word in _PREDICATES or word in WORDS.months:
            break
        if word in _SPANS:
            mark.kind, mark.note, mark.unit = "date", "span", word
            mark.end += sum(len(w) + 1 for w in words[: i + 1])
            return
        if word in _COUNTED or (word.endswith("s") and word not in _UNCOUNTED and not word.endswith("ss")):
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


def _hedge(text: str, mark: Mark) -> None:
    before = _BEFORE.search(text[max(0, mark.start - _HEDGE) : mark.start])
    if before:
        mark.qualifier, mark.before = before[0].strip().lower(), len(before[0])
    after = _AFTER.match(text, mark.end)
    if after:
        mark.after = after.end()
        mark.qualifier = mark.qualifier or after[0].strip()


def _around(text: str, mark: Mark, end: int) -> _Around:
    begin = max(end, mark.start - _WINDOW)
    while begin > end and text[begin - 1].isalpha():
        begin += 1  # no half of a word
    window = text[begin : mark.start - mark.before]
    cut, fresh = 0, end == 0
    for stop in _SENTENCE.finditer(window):
        cut, fresh = stop.end(), True
    return _Around(window[cut:], fresh)


def _settle(mark: Mark, left: str, behind: str) -> None:
    """Tell growth from level by the word of movement nearest to the number."""
    words = [word.lower() for word in _WORD.findall(left)[-_NAME_WORDS:]]
    after = _WORD.match(behind.lstrip(" "))
    if after and after[0].lower() in _GROWING | _FALLING and words and words[-1] not in WORDS.level_words:
        words.append(after[0].lower())
    level = words and words[-1] in WORDS.level_words
    if words and words[-1] in WORDS.from_words:
        mark.scope = "from"
    direction = 0
    for word in reversed(words):
        if word in _FALLING or word in _GROWING:
            direction = -1 if word in _FALLING else 1
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


def _name(text: str, mark: Mark, around: _Around, carried: str) -> str:
    """Give what is counted, else what is joined to the number, the subject of the clause, or what was said before."""
    if mark.noun:
        counted = text[mark.start : mark.end].split(" ", 1)[-1]
        return counted if _is_name(counted) else carried
    behind = re.match(r" (?:of|in) ((?:[A-Za-z'’-]+ ?){1,4})", text[mark.after : mark.after + 60])
    names = (_joined(around.left), _subject(around), carried, behind[1].strip() if behind else "")
    return next(filter(_is_name, names), "")


def _is_name(name: str) -> bool:
    """Whether the head of a noun phrase, its last word, can be what a figure measures."""
    words = _WORD.findall(name)
    return (
        bool(words)
        and len(words[-1]) > 1
        and words[-1].lower() not in _NO_NAMES
        and words[-1] not in WORDS.months
    )


def _joined(left: str) -> str:
    """Return the noun phrase that a coupling joins to the number: "had total debt of", "costs were about"."""
    words = list(_WORD.finditer(left))
    stop = len(words)
    while stop and words[stop - 1][0].lower() in _LEADING:
        stop -= 1
    if stop == len(words) or not any(word[0].lower() in _COUPLINGS for word in words[stop:]):
        return ""
    start = stop
    while start and stop - start < _NAME_WORDS:
        word = words[start - 1]
        gap = (
            left[word.end() : words[start].start()]
            if start < stop
            else left[word.end() : words[stop].start()]
        )
        if gap.strip() or word[0].lower() in _ENDING or word[0] in WORDS.months:
            break
        start -= 1
    while start < stop and words[start][0].lower() in _COUPLINGS:
        start += 1
    return left[words[start].start() : words[stop - 1].end()] if start < stop else ""


def _subject(around: _Around) -> str:
    """Return the words of the clause before its verb, without the date it opens with."""
    left = around.left
    opening = _OPENING.match(left)
    left = left[opening.end() :] if opening else left
    words = list(_WORD.finditer(left))
    start = 0
    while start < len(words) and words[start][0].lower() in _ARTICLES:
        start += 1
    stop = start
    while stop < len(words) and words[stop][0].lower() not in _PREDICATES:
        stop += 1
    if start < stop and (around.fresh or stop < len(words)):
        first = words[max(start, stop - _NAME_WORDS)]
        return left[first.start() : words[stop - 1].end()]
    return ""
