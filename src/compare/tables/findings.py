"""What a reader should know first: findings with sentence, figure, both texts with places, and caveat.

In: worded sentences and quotations. Out: `Findings`, the weightiest first, at most a dozen, that print and show
themselves. Refused: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from compare.tables.amounts import display_width
from compare.tables.faces import in_faces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.records import Span

#: More than these no reader takes in at a glance; the tables contain all.
MOST = 12
#: A colon and brackets, as they are set in English and in Chinese.
_MARKS = ((": ", "(", ")"), ("：", "（", "）"))


def _wide(text: str) -> bool:
    """Whether a text is set in Chinese."""
    return any(display_width(c) > 1 for c in text)


@dataclass(frozen=True, slots=True)
class Quote:
    """A text a finding rests on, and its place."""

    when: str  # which report it is from: the year reviewed, or its name where years do not distinguish the reports
    text: str  # as printed; long texts are cut around what matters
    where: str  # chapter, paragraph and page, for a reader of the printed report
    span: Span  # offsets into `Report.raw`

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.where, f"{self.span.start}–{self.span.end}") if part)
        return f"{self.when}{_MARKS[_wide(self.when)][0]}{self.text}  [{place}]"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is so, in a sentence a reader understands without a table.

    Attributes
    ----------
    kind : str
        indicator, target, missed, targets, commitments, problems, sections, risks, upgraded, open, goals, figures, …
    sentence : str
    figure : str
        The figure the sentence turns on, worded; empty where there is none.
    quotes : tuple of Quote
        The texts it rests on, the earlier report first.
    caveat : str
        What limits it; empty where nothing does.
    weight : float
        0 to 1; the weightiest come first.

    """

    kind: str
    sentence: str
    figure: str = ""
    quotes: tuple[Quote, ...] = ()
    caveat: str = ""
    weight: float = 0.5

    def __str__(self) -> str:
        _, left, right = _MARKS[_wide(self.caveat)]
        caveat = (f"    {left}{self.caveat}{right}",) if self.caveat else ()
        return "\n".join((self.sentence, *(f"    {quote}" for quote in self.quotes), *caveat))


class Findings(tuple[Finding, ...]):
    """Findings in order; printed one below the other, a list in a notebook.

    Examples
    --------
    >>> print(Findings.of([Finding("goals", "3 goals"), Finding("indicator", "Jobs rose", weight=0.9)]))
    Jobs rose
    3 goals

    """

    __slots__ = ()

    @classmethod
    def of(cls, found: Iterable[Finding], most: int = MOST) -> Findings:
        """Return the weightiest findings; equal ones keep their order."""
        return cls(sorted(found, key=lambda finding: -finding.weight)[:most])

    def __str__(self) -> str:
        """Write one below the other."""
        return "\n".join(map(str, self._said()))

    __repr__ = __str__

    def _said(self) -> Iterator[Finding]:
        """Yield each; a caveat that several in a row share comes once, with the last of them."""
        following = (*(finding.caveat for finding in self[1:]), "")
        for one, after in zip(self, following, strict=False):
            yield replace(one, caveat="") if one.caveat == after else one

    def _repr_html_(self) -> str:
        items = "".join(_item(finding) for finding in self._said())
        return in_faces(f"<ol class='findings'>{items}</ol>")


def _item(finding: Finding) -> str:
    small = [f"{escape(str(quote))}" for quote in finding.quotes] + [escape(finding.caveat)] * bool(
        finding.caveat
    )
    return f"<li>{escape(finding.sentence)}{''.join(f'<br><small>{line}</small>' for line in small)}</li>"
