"""The place a report is of, and the office that reports.

In: title, the lines above the body, the first paragraphs, what the page around the text said. Out: place and issuer, as
printed; empty where the text does not say. Refused: nothing.

Whatever names a place is evidence with a weight: the title, the lines above the body, who does what in the first
paragraphs, what the page names as its source, documents, sites and offices anywhere in the text. What the report calls
itself (our town, the whole county) says of which level its place is. The name is read for which most speaks.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.languages import load
from compare.lazy import regex
from compare.sections.tuning import BUILD, SAID, WEIGHTS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from compare.languages import Cue
    from compare.languages.shapes.sections import PlaceWords, SectionWords


DOUBLED = regex(r"(?<=.)(.)\1$")

Named = tuple[str, str]
"""A place and an office, as printed; either may be empty."""

Evidence = tuple[float, Named]
"""What weight, and for whom; no two kinds of evidence have the same weight."""


def same_place(one: str, other: str, *, language: str = "zh") -> bool:
    """Whether two names are of one place, the larger place before it named or left out.

    Examples
    --------
    >>> same_place("乙区", "甲市乙区"), same_place("乙区", "甲市丙乙区")
    (True, False)

    """
    return _same(one, other, load(language).sections.places)


def _same(one: str, other: str, words: PlaceWords) -> bool:
    short, long = sorted((one, other), key=len)
    before = long.removesuffix(short)
    return one == other or (bool(short) and before != long and words.larger.regex.search(before) is not None)


def place_in_title(title: str, words: SectionWords) -> Named:
    """Return the place and the office a title begins with, or only the place it names elsewhere.

    Examples
    --------
    >>> from compare.languages import load
    >>> place_in_title("甲市乙区司法局2023年度工作总结", load("zh").sections)
    ('甲市乙区', '甲市乙区司法局')

    """
    found = _entitled(title, words.places)
    return found if found[0] else (_in_line(title, words.places), "")


def find_place(
    titles: Sequence[str],
    front: Sequence[str],
    body: Sequence[str],
    beside: Sequence[str],
    words: SectionWords,
) -> Named:
    """Return place and issuer.

    Parameters
    ----------
    titles : sequence of str
        Titles and issuers the file or the text states, best first.
    front, body : sequence of str
        The lines above the body, and those of it.
    beside : sequence of str
        Lines of the page around the text.
    words : SectionWords

    """
    places = words.places
    signed = _signed([*front, *body[: SAID.cover]], places)
    if signed:
        return signed, signed
    addressed = places.addressee.regex
    front = [line for line in front if not addressed.search(line)]
    begun = [line for line in body[: 3 * SAID.paragraphs] if not addressed.search(line)]
    text = "\n".join([*front, *begun, *body[3 * SAID.paragraphs :]])[: SAID.sample]
    ours, own = _own(text, places)
    found = sorted(
        (
            (weight, named)
            for weight, raw in (
                *_said(titles, front, begun, words),
                *_published(beside, body, own, places),
                *_mentioned("\n".join([text, *beside]), places),
            )
            if (named := _cut(raw, text, places))[0]
        ),
        key=lambda evidence: -evidence[0],
    )
    names = dict.fromkeys(place for _, (place, _) in found)
    weights = {name: _weight(name, found, (ours, own), text, places) for name in names}
    most = max(weights.values(), default=0.0)
    best = [name for name, weight in weights.items() if weight == most > WEIGHTS.least]
    rivals = [name for name in best if places.larger.regex.search(name)]
    if not best or not all(_same(best[0], name, places) for name in rivals):
        return "", ""
    theirs = [named for _, named in found if _same(best[0], named[0], places)]
    return theirs[0][0], next((n[1] for n in theirs if n[1]), "")


def _signed(lines: Sequence[str], words: PlaceWords) -> str:
    """Return the name above the line that says it is one."""
    for line, below in pairwise(line for line in lines if any(c.isalnum() for c in line)):
        if words.signed and words.signed.regex.search(below) and len(line) <= SAID.place:
            return line.strip()
    return ""


def _said(
    titles: Sequence[str], front: Sequence[str], said: Sequence[str], every: SectionWords
) -> Iterator[Evidence]:
    """Yield whom the title, the lines above the body and the first paragraphs name."""
    words = every.places
    opening = [line for line in said if len(line) >= SAID.sentence][: SAID.paragraphs] or said[
        : SAID.paragraphs
    ]
    for title in titles:
        yield WEIGHTS.title, _entitled(title, words)
        yield WEIGHTS.front, (_in_line(title, words), "")
    for line in front:
        yield WEIGHTS.front, (_in_line(line, words), "")
        yield from ((WEIGHTS.speaker, _named(match)) for match in _matches(words.speaker, line))
    for line in opening:
        acting = [_named(match) for match in _matches(words.subject, line[: SAID.subject])]
        named = _in_line(every.years.aside.regex.sub(" ", line), words)
        yield from ((WEIGHTS.subject, who) for who in acting)
        if named not in [place for place, _ in acting]:
            yield WEIGHTS.opening, (named, "")
    for line in (*titles, *front, *opening):
        for cue in (words.ministry, words.institution):
            yield from ((WEIGHTS.body, (match[1], match[1])) for match in _matches(cue, line[: SAID.subject]))


def _published(
    beside: Sequence[str], body: Sequence[str], own: Counter[str], words: PlaceWords
) -> Iterator[Evidence]:
    """Yield whom the page around the text and the last lines name as the publisher."""
    for line in beside:
        for match in _matches(words.labelled, line):
            yield WEIGHTS.labelled, _entitled(match[1], words)
        if own:  # a page of 甲 in a text on 全县 is of 甲县
            kind = own.most_common(1)[0][0]
            yield from ((WEIGHTS.labelled, (match[1] + kind, "")) for match in _matches(words.bare, line))
    for line in body[-BUILD.closing_lines :]:
        named = _entitled(line, words) if len(line) <= SAID.sentence else ("", "")
        if named[1]:
            yield WEIGHTS.closing, named


def _mentioned(text: str, words: PlaceWords) -> Iterator[Evidence]:
    """Yield the places named anywhere: by documents, sites, offices, and by a word that only implies them."""
    kinds = (
        (WEIGHTS.document, words.document),
        (WEIGHTS.site, words.site),
        (WEIGHTS.mention, words.mention),
    )
    for weight, cue in kinds:
        yield from ((weight, (match[1], "")) for match in _matches(cue, text))
    for match in _matches(words.implied, text):
        yield WEIGHTS.document, (words.short[match[0]], "")


def _own(text: str, words: PlaceWords) -> tuple[Counter[str], Counter[str]]:
    """Count the kinds of place, by their last character, that a report calls its own; and with their offices."""
    ours, whole, offices = (
        Counter(match[1][-1] for match in _matches(cue, text))
        for cue in (words.ours, words.whole, words.level)
    )
    own = whole + Counter({kind: WEIGHTS.ours * n for kind, n in ours.items()})
    return own, own + offices


def _cut(named: Named, text: str, words: PlaceWords) -> Named:
    """Return a name without the words of the sentence before it; none where that leaves no name."""
    place, office = named
    if not words.larger.regex.search(place):
        return named
    ends = [match.end() for match in _matches(words.before, place)]
    ends += [place.rindex(word) + len(word) for word in words.leading if word in place]
    before = max((end for end in ends if end < len(place)), default=0)
    rest = place[before:]
    if next(_matches(words.joint, rest), None) and text.count(rest[1:]) > text.count(rest):
        before, rest = before + 1, rest[1:]
    rest = DOUBLED.sub(r"\1", rest)  # 甲县县政府: the county's name, then its government
    return ("", "") if words.generic.regex.search(rest) else (rest, office[before:])


def _weight(
    name: str, found: Sequence[Evidence], own: tuple[Counter[str], ...], text: str, words: PlaceWords
) -> float:
    """Weigh what speaks for a name: each kind of evidence once, how often it is named, and its level."""
    weights = [weight for weight, (place, _) in found if _same(name, place, words)]
    often = max(text.count(name), len(weights))
    total = sum({*weights}) + WEIGHTS.again * min(often - 1, WEIGHTS.often)
    if name == words.nation_name or words.larger.regex.search(name):
        of_own, of_all = (_share(name, kinds, text, words) for kinds in own)
        total += WEIGHTS.level * (of_all or 0.0)
        if of_own is not None and of_all is not None:
            total -= WEIGHTS.other_level * (1 - max(of_own, of_all))
    return total


def _share(name: str, kinds: Counter[str], text: str, words: PlaceWords) -> float | None:
    """Return how often the level of a place is called the own one, for each time of the most frequent."""
    if not kinds:
        return None
    times = text.count(name) if name == words.nation_name else kinds[name[-1]]
    return times / max(times, *kinds.values())


def _matches(cue: Cue | None, text: str) -> Iterator[re.Match[str]]:
    return cue.regex.finditer(text) if cue else iter(())


def _entitled(line: str, words: PlaceWords) -> Named:
    return next((_named(match) for match in _matches(words.entitled, line)), ("", ""))


def _named(match: re.Match[str]) -> Named:
    outer = match.groupdict().get("outer") or ""
    return match["place"], outer + match["place"] + match["office"] if match["office"] else ""


def _in_line(line: str, words: PlaceWords) -> str:
    """Return the place a line names, or the nation whose body it names."""
    head = line[: SAID.place]
    for match in _matches(words.place, head):
        if not words.generic.regex.search(match[1].strip()):
            return match[1].strip()
    return words.nation_name if next(_matches(words.nation, head), None) else ""
