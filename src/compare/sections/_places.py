"""The place a report is of, and the office that reports.

In: title, the lines above the body, the first paragraphs, what the page around the text said. Out: place and issuer, as
printed; empty where the text does not say. Refused: nothing.

Evidence in its order: the title; the lines above the body; who does what in the first paragraphs; what the page names
as its source; and last the documents quoted, if they are named after a place of the kind the report calls its own.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.languages import load
from compare.lazy import regex
from compare.sections.tuning import SAID

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.languages.shapes.sections import PlaceWords, SectionWords

__all__ = ["find_place", "place_in_title", "same_place"]

SAMPLE = 20_000
"""Documents are quoted all over a text; so many characters are looked through."""

DOUBLED = regex(r"(?<=.)(.)\1$")

Named = tuple[str, str]
"""A place and an office, as printed; either may be empty."""


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
    return one == other or (
        bool(short) and before != long and re.search(words.larger.pattern, before) is not None
    )


def place_in_title(title: str, words: SectionWords) -> Named:
    """Return the place and the office a title begins with, or only the place it names elsewhere.

    Examples
    --------
    >>> from compare.languages import load
    >>> place_in_title("甲市乙区司法局2023年度工作总结", load("zh").sections)
    ('甲市乙区', '甲市乙区司法局')

    """
    found = _named(re.search(words.places.entitled.pattern, title), words.places)
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
    addressed = re.compile(places.addressee.pattern)
    said = [line for line in body[: 3 * SAID.paragraphs] if not addressed.search(line)]
    opening = [line for line in said if len(line) >= SAID.sentence][: SAID.paragraphs] or said[
        : SAID.paragraphs
    ]
    first = _first(place_in_title(title, words) for title in titles)
    if not first[0]:
        first = _first((_in_line(line, places), "") for line in front if not addressed.search(line))
    subject = _first(_subject(line[: SAID.subject], places) for line in opening)
    if first[0]:
        spoken = (_named(places.speaker.regex.search(line), places) for line in front if places.speaker)
        published = (_labelled(line, words) for line in beside)
        others = (named for named in (subject, *spoken, *published) if named[1])
        return first[0], first[1] or next((n[1] for n in others if _same(first[0], n[0], places)), "")
    if subject[0]:
        return subject
    bodies = [places.institution.pattern] * (len(titles) + len(front) + len(opening))
    asked = [*zip([*titles, *front, *opening], bodies, strict=True)]
    asked += [(line, places.ministry.pattern) for line in (*titles, *front, *opening)]
    ministry = next((m[1] for line, cue in asked if (m := re.search(cue, line[: SAID.subject]))), "")
    if ministry:
        return ministry, ministry
    labelled = _first(_labelled(line, words) for line in beside)
    if labelled[0]:
        return labelled
    named = _first(
        (_in_line(re.sub(words.years.aside.pattern, " ", line), places), "") for line in opening[:2]
    )
    return named if named[0] else (_quoted("\n".join([*front, *body])[:SAMPLE], places), "")


def _signed(lines: Sequence[str], words: PlaceWords) -> str:
    """Return the name above the line that says it is one."""
    for line, below in pairwise(line for line in lines if any(c.isalnum() for c in line)):
        if words.signed.regex.search(below) and len(line) <= SAID.place:
            return line.strip()
    return ""


def _first(found: Iterable[Named]) -> Named:
    return next((named for named in found if named[0]), ("", ""))


def _named(match: re.Match[str] | None, words: PlaceWords) -> Named:
    if match is None or re.search(words.generic.pattern, match["place"]):
        return "", ""
    outer = match.groupdict().get("outer") or ""
    place = DOUBLED.sub(r"\1", match["place"])  # 甲县县政府: the county's name, then its government
    return place, outer + match["place"] + match["office"] if match["office"] else ""


def _subject(paragraph: str, words: PlaceWords) -> Named:
    """Return the first place that does something, and its office."""
    return _first(_named(match, words) for match in re.finditer(words.subject.pattern, paragraph))


def _labelled(line: str, words: SectionWords) -> Named:
    """Return the place and office a line of the page names as the source."""
    found = re.finditer(words.places.labelled.pattern, line)
    return _first(_named(re.search(words.places.entitled.pattern, match[1]), words.places) for match in found)


def _in_line(line: str, words: PlaceWords) -> str:
    """Return the place a line names, or the nation whose body it names."""
    head = line[: SAID.place]
    match = re.search(words.place.pattern, head)
    if match and not re.search(words.generic.pattern, match[1].strip()):
        return match[1].strip()
    return words.nation_name if re.search(words.nation.pattern, head) else ""


def _quoted(text: str, words: PlaceWords) -> str:
    """Return the place of the kind the report calls its own after which most of the quoted documents are named."""
    own = Counter(match[1] for match in re.finditer(words.ours.pattern, text))
    if not own:
        return ""
    kind = own.most_common(1)[0][0]
    named = Counter(match[1] for match in re.finditer(words.document.pattern, text))
    fit = [
        name
        for name, _ in named.most_common()
        if name.endswith(kind) and not re.search(words.generic.pattern, name)
    ]
    return fit[0] if fit else ""
