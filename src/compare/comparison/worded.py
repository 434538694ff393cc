"""How the words of two reports differ; of a restatement they are not the report's, and are not measured.

In: two reports, and what was found of their words. Out: `Words`, and the `Redlines` of pairs of passages, that show
themselves in a notebook. Refused: a row that is no pair.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING

from compare.comparison.citations import years_of
from compare.comparison.sentences import say
from compare.export import Redline, redline_runs, render_redlines
from compare.records import UsageError
from compare.tables import in_faces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from compare.records import Edit, Pair, Report

SHOWN_TERMS = 12  # of each direction: what fits on a line or two
SHOWN_PAIRS = 3  # pairs of passages laid over each other
_RESTATED = ("wording", "restated")  # what the front matter of a restatement says of itself


@dataclass(frozen=True)
class Redlines:
    """Pairs of passages with what went struck out and what came underlined."""

    lines: tuple[Redline, ...]

    def _repr_html_(self) -> str:
        return render_redlines(self.lines)

    def __str__(self) -> str:
        marks = {"delete": "[-{}-]", "insert": "{{+{}+}}", "moved-away": "[<{}<]", "moved-here": "{{>{}>}}"}
        return "\n\n".join(
            f"{line.title}\n" + "".join(marks.get(run.op, "{}").format(run.text) for run in line.runs)
            for line in self.lines
        )


def mark(
    old: Report, new: Report, pairs: Sequence[Pair], edits: Sequence[Sequence[Edit]], rows: Iterable[int]
) -> Redlines:
    """Mark the differences inside the pairs of passages in these rows."""
    lines = []
    for row in rows:
        if not 0 <= row < len(pairs):
            raise UsageError(f"row {row}: the table of passages has rows 0 to {len(pairs) - 1}")
        pair = pairs[row]
        if pair.old is None or pair.new is None:
            raise UsageError(
                f"row {row} is {pair.relation}: it has one side only; name a row that pairs two passages"
            )
        left, right = old.passages[pair.old], new.passages[pair.new]
        title = f"{old.section_label(left)} → {new.section_label(right)}"
        lines.append(Redline(title, redline_runs(left.text, edits[row])))
    return Redlines(tuple(lines))


@dataclass(frozen=True)
class Words:
    """Sentences on how the words of two reports differ, and the pairs of passages that stayed most alike."""

    lines: tuple[str, ...]
    # Empty where the words are not the reports'.
    redlines: Redlines = field(default_factory=lambda: Redlines(()))

    def __str__(self) -> str:
        return "\n\n".join(part for part in ("\n".join(self.lines), str(self.redlines)) if part)

    def _repr_html_(self) -> str:
        shown = self.redlines._repr_html_() if self.redlines.lines else ""
        return in_faces("".join(f"<p>{escape(line)}</p>" for line in self.lines)) + shown


def restated(*reports: Report) -> list[str]:
    r"""Name the reports whose words are those of whoever restated them: their front matter says so.

    Examples
    --------
    >>> import compare
    >>> from dataclasses import replace
    >>> report = compare.read_text("石河镇2030年工作总结\n一、修桥\n修桥三座。")
    >>> restated(report, replace(report, meta=(("wording", "restated"),)))
    ['text']

    """
    return [report.source for report in reports if _RESTATED in report.meta]


def instead_of_words(old: Report, new: Report, relations: pd.Series[str], figures: int, labels: str) -> Words:
    """Report why words are not measured, and how many passages and figures are paired all the same."""
    then, now = years_of(old, new, labels)
    kept = int(relations.isin(["same", "partial", "moved"]).sum())
    counts = {"kept": kept, "old": len(old.passages), "new": len(new.passages), "figures": figures}
    sources = say(labels, "joint").join(restated(old, new))
    return Words(
        (
            say(labels, "words_restated", sources=sources),
            say(labels, "words_subjects", **counts, then=then, now=now),
        )
    )


def measured_words(
    measures: Mapping[str, float], terms: pd.DataFrame, redlines: Redlines, labels: str
) -> Words:
    """Word how alike two texts are, and which terms came and went."""
    shown = ", ".join(f"{name} {value:.2f}" for name, value in measures.items())
    joint, ordered = say(labels, "joint"), terms.sort_values("keyness", kind="stable")
    gained = ordered[ordered["keyness"] > 0]["term"][::-1].head(SHOWN_TERMS)
    lost = ordered[ordered["keyness"] < 0]["term"].head(SHOWN_TERMS)
    lines = (
        say(labels, "words_measures", measures=shown),
        say(labels, "gained", terms=joint.join(gained) or "—"),
        say(labels, "lost", terms=joint.join(lost) or "—"),
    )
    return Words(lines, redlines)
