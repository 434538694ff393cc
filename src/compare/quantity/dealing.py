"""Deal what is told of several with one word to each of them (水务、林业分别立案47件、82件).

In: the text of a sentence up to a list of numbers, their names, what was told before. Out: one name for each. Refused:
nothing; where as many members as numbers are not listed, the names stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.quantity.acts import lone_act, parted
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.members import of_summed
from compare.quantity.nouns import CLAUSE, JOINT, NUMERALS, TRIM
from compare.quantity.parts import without_new
from compare.quantity.phrases import bare_text
from compare.quantity.tuning import LENGTHS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

_SPHERES = WORDS.frames.spheres
_CASEWORK = frozenset((*WORDS.frames.rulings, *WORDS.frames.stages, *WORDS.frames.casework))


def dealt_over(before: str, names: list[str], mark: Mark, whole: str = "") -> list[str]:
    """Deal what is told of a list to its members, in their order; the names as they are where none fits.

    Examples
    --------
    >>> from compare.quantity.marks import Mark
    >>> mark = Mark(0, 0, 0, unit="件")
    >>> dealt_over("种植、养殖两项产业产值分别达到", ["产业产值", "产业产值"], mark)
    ['种植产业产值', '养殖产业产值']
    >>> dealt_over("水务、林业领域分别立案", ["立案", "立案"], mark)
    ['水务立案', '林业立案']

    """
    head, dealing, said = CLAUSE.split(before)[-1].rpartition(WORDS.dealing[0])
    members = JOINT.split(head)
    if not dealing or len(names) < PAIR or len(members) != len(names):
        return names
    listed = of_summed(members) if len(set(names)) == 1 else []
    if listed:
        return [
            f"{bare_text(member)}{'' if name.startswith(noun) else noun}{name}"
            for (member, noun), name in zip(listed, names, strict=True)
        ]
    return (
        names if mark.kind != "count" else _each_with_its_own(members, said.strip(TRIM), names, mark, whole)
    )


def _each_with_its_own(members: list[str], said: str, names: list[str], mark: Mark, whole: str) -> list[str]:
    """Say before an act which of several did it, and of which whole theirs are parts."""
    last = next((members[-1].removesuffix(end) for end in _SPHERES if members[-1].endswith(end)), "")
    of_whole = without_new(parted(whole)[1]) if mark.classifier and last else ""
    members = [bare_text(member.strip(TRIM)) for member in (*members[:-1], last or members[-1])]
    plain = all(PAIR <= len(m) <= LENGTHS.place and NUMERALS.isdisjoint(m) for m in members)
    act = names[0] if names[0] in said else said if said in _CASEWORK else ""
    same = len(set(names)) == 1
    if not plain or not (act or of_whole) or (same and not act):
        return names
    if of_whole and (not act or (mark.scope == "part" and len(act) == PAIR)):
        act = of_whole + (act if lone_act(act) else "")
    return [member + act for member in members]
