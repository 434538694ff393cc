"""What a clause of the next report proves of a goal: that it is whole, and names the thing.

In: a goal and a clause. Out: yes or no. Refused: a clause that shares only words with a goal whose thing it does not
name; a lack, a mere delay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.goals.commitments import leading, verb_of
from compare.goals.contexts import is_shortfall
from compare.goals.subjects import key_of, names_in
from compare.goals.things import core_of
from compare.goals.tuning import DEEDS
from compare.text import PAIR, terms_of

if TYPE_CHECKING:
    from compare.goals.clauses import Clause
    from compare.languages.shapes.goals import GoalWords
    from compare.records import Goal


def is_judged(goal: Goal, words: GoalWords) -> bool:
    """Return whether a goal is judged at all: each is that says what is done to what; a direction never.

    In English only a goal with a figure or a date is.
    """
    settled = _settled(goal, words)
    told = settled is None or (goal.grade == "direction" and only_fosters(goal.goal, words))
    return _says_what(goal, words) if told else bool(settled)


def only_fosters(text: str, words: GoalWords) -> bool:
    """Tell a goal that fosters a field or watches over a state, with nothing in it that one could look up.

    Examples
    --------
    >>> from compare.languages import load
    >>> [only_fosters(text, load("zh").goals) for text in ("大力发展渔业", "实施渔业发展规划")]
    [True, False]

    """
    if not words.fosters or not words.nameable or words.nameable.regex.search(text):
        return False
    return words.fosters.regex.search(text) is not None and not names_in(text, words)


def _settled(goal: Goal, words: GoalWords) -> bool | None:
    """Return whether a goal is judged where its kind alone decides: a figure is, a direction is not."""
    if goal.kind == "numeric":
        return True
    if words.dated is not None:
        return words.dated.any_case.search(goal.goal) is not None
    return False if goal.grade == "direction" else None


def goes_on(goal: Goal, before: Goal | None, words: GoalWords) -> bool:
    """Return whether a goal only goes on with the thing of the one before it: its end, or its first phase.

    "建设河滨图书馆，年内投用": the second of them names nothing.
    """
    if before is None or goal.kind != "measure" or goal.passage != before.passage:
        return False
    near = 0 <= goal.at.start - before.at.end <= DEEDS.beside
    bare = words.tails.regex.sub("", goal.text) == ""
    return near and (bare or words.phases.regex.match(goal.text) is not None)


def _says_what(goal: Goal, words: GoalWords) -> bool:
    return len(terms_of(thing_of(goal.text, words), key_of(words))) >= DEEDS.own_terms


def is_checkable(goal: Goal, words: GoalWords) -> bool:
    r"""Tell a goal whose outcome can be checked: a figure, a deliverable, an action on something that has a name.

    These are listed for a reader; of the others only the number.

    Examples
    --------
    >>> import compare
    >>> from compare.languages import load
    >>> plan = compare.read_text("某县2023年工作报告\n一、2024年计划\n实施“蓝湾行动”。开展路面检查。")
    >>> goals = compare.plan(plan).found_goals
    >>> [is_checkable(goal, load("zh").goals) for goal in goals]
    [True, False]

    """
    settled = _settled(goal, words)
    if settled is not None:
        return settled
    own = _says_what(goal, words)
    if goal.grade == "deliverable" and own and _ends(goal, words):
        return True
    return bool(names_in(goal.goal, words)) or (own and words.things.regex.search(goal.text) is not None)


def thing_of(text: str, words: GoalWords) -> str:
    """Return the name of the thing a goal is about, without what is done to it.

    Examples
    --------
    >>> from compare.languages import load
    >>> thing_of("加快东湖机场改扩建工程", load("zh").goals)
    '东湖机场'

    """
    core = core_of(text, words)
    named = words.things.regex.search(text)
    if named and core in text:  # what a programme moves is a part of its name
        core = text[text.index(core) : max(named.end(1), text.index(core) + len(core))]
    if core.startswith(words.commitments) and verb_of(core, words) in words.generic:
        core = core_of(core, words)  # begin to build a dam: two verbs
    summed = words.list_sums.regex.search(core)
    core = core[: summed.start()] if summed and summed.start() > PAIR else core
    return words.tails.regex.sub("", core) or core or text


def is_whole(text: str, words: GoalWords) -> bool:
    """Tell a clause that may report what was done, by whatever verb, from a lead-in, a lack, or a mere delay.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> is_whole("在水利领域", zh), is_whole("两座水库建成蓄水", zh), is_whole("水库因汛期顺延", zh)
    (False, True, False)

    """
    if words.contexts is not None and words.contexts.regex.search(text):
        return False
    works = (words.achieved, *(early for early, _ in words.ladders))
    rest = words.slips.regex.sub("", text)
    slipped = rest != text and not any(cue.regex.search(rest) for cue in works)
    return not slipped and len(text) <= DEEDS.longest and not is_shortfall(text, words)


def is_heading(clause: Clause, words: GoalWords) -> bool:
    """Tell a numbered sentence that only says what its paragraph is about (三是延伸公共服务)."""
    if clause.at != clause.sentence or not words.markers.regex.match(clause.text):
        return False
    acts = clause.text[leading(clause.text, words) :].startswith(words.commitments)
    return acts and not any(c.regex.search(clause.text) for c in (words.achieved, words.ended, words.figures))


def is_name(text: str, words: GoalWords) -> bool:
    """Tell a bare name, which reports nothing.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> is_name("东湖博物馆", zh), is_name("东湖博物馆落成", zh)
    (True, False)

    """
    cues = (words.achieved, words.progress, words.underway, words.ended, words.figures, words.states)
    return verb_of(text, words) == "" and not any(cue and cue.regex.search(text) for cue in cues)


def names_thing(subject: str, told: str, words: GoalWords) -> bool:
    """Tell whether a clause names the thing a goal is about: its own name, or its head and most of its words.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> (
    ...     names_thing("建成东湖图书馆", "东湖新图书馆开馆", zh),
    ...     names_thing("建成东湖图书馆", "东湖水质改善", zh),
    ... )
    (True, False)

    """
    key = key_of(words)
    about = terms_of(told, key)
    if not set(words.phases.regex.findall(subject)) <= set(words.phases.regex.findall(told)):
        return False  # the second phase is not built when the first is
    core = thing_of(subject, words)
    names = names_in(subject, words)
    if names:
        return _has(subject, told, words) and any(
            name in told or _share(terms_of(name, key), about) >= DEEDS.same_name for name in names
        )
    share = _share(terms_of(core, key), about)
    front = words.unit == "word" or core[:PAIR] in told or core[:PAIR] in words.generic
    if share < DEEDS.close and not front:
        return False  # what sets a name apart stands at its front
    if words.unit != "word" and len(core) <= DEEDS.short and run_of(core, told) < DEEDS.together * len(core):
        return False  # two streets of one town
    ends = words.unit == "word" or core[-PAIR:] in told
    return share >= (DEEDS.same_thing if ends else DEEDS.headless)


def same_kind(goal: str, told: str, words: GoalWords) -> bool:
    """Tell whether a clause speaks of the programme or thing of a goal, not only of its field, or of what was finished.

    Examples
    --------
    >>> from compare.languages import load
    >>> zh = load("zh").goals
    >>> (
    ...     same_kind("实施蓝湾整治工程", "蓝湾整治工程推进", zh),
    ...     same_kind("实施蓝湾整治工程", "推动蓝湾整治", zh),
    ... )
    (True, False)

    """
    kind = words.things.regex.search(goal)
    finished = any(cue.regex.search(told) for cue in (words.achieved, words.ended))
    named = any(name in told for name in names_in(goal, words))
    return finished or named or kind is None or kind.group(1) in told


def run_of(name: str, text: str) -> int:
    """Return the length of the longest piece of a name that is in a text.

    Examples
    --------
    >>> run_of("东湖图书馆", "东湖新图书馆")
    3

    """
    best = 0
    for start in range(len(name)):
        while start + best < len(name) and name[start : start + best + 1] in text:
            best += 1
    return best


def _share(terms: frozenset[str], about: frozenset[str]) -> float:
    """Return which part of some terms is among others."""
    return len(terms & about) / len(terms) if terms else 0.0


def _has(subject: str, told: str, words: GoalWords) -> bool:
    """Tell whether a text has what is behind the last name in a goal, if that is a thing."""
    behind = subject[max(subject.rfind(closer) for _, closer in words.names) + 1 :]
    cuts = (cue.regex.search(behind) for cue in (words.list_sums, words.movements))
    behind = behind[: min((cut.start() for cut in cuts if cut), default=len(behind))]
    behind = words.tails.regex.sub("", behind)
    if len(behind) < PAIR or behind[-PAIR:] in told:
        return True
    return behind.endswith(words.commitments) and not words.things.regex.search(f"{subject[:PAIR]}{behind}")


def _ends(goal: Goal, words: GoalWords) -> bool:
    """Tell a goal that leaves a thing behind, or promises an end."""
    makes = words.makes.regex.match(verb_of(goal.goal, words)) is not None
    return makes or words.completion.regex.search(goal.goal) is not None
