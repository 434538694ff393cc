"""Tell budget, outturn and the outturn of the year before apart (预算数15亿元,实际完成16亿元,比上年决算数14亿元增长3%).

In: the names of one sentence, in order. Out: each with the name of its account. Refused: names of no account; they
stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.quantity.acts import lone_act
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import OWNERS
from compare.quantity.topics import MARKS
from compare.text import PAIR

if TYPE_CHECKING:
    from compare.quantity.marks import Mark
    from compare.quantity.phrases import Left
    from compare.quantity.topics import Told

_BUDGETS, _OUTTURNS = (*WORDS.frames.budgets, *WORDS.frames.tasks), WORDS.frames.outturns


def account_of(name: str) -> tuple[str, str]:
    """Return the account a budget is told of, empty where a name is no budget's, and the name without its copula.

    Examples
    --------
    >>> account_of("教育支出调整预算数为"), account_of("教育支出")
    (('教育支出', '教育支出调整预算数'), ('', '教育支出'))

    """
    bare = name[:-1] if name.endswith(WORDS.levels) else name
    if not bare.endswith(_BUDGETS):
        return "", name
    account = next((bare.removesuffix(word) for word in _BUDGETS if bare.endswith(word)), "")
    return (account, bare) if len(account) >= PAIR else ("", name)


def name_of_account(name: str, mark: Mark, clause: str, account: str) -> str:
    """Name what follows a budget: the outturn, the outturn of the year before, the growth."""
    outturn = next((word for word in _OUTTURNS if word in clause), "")
    if outturn and mark.kind == "count" and any(word in clause for word in WORDS.frames.before_year):
        mark.scope = "from"  # a figure of the year before, told in passing
        return f"{account}{WORDS.frames.before_year[0]}{outturn}"
    return account if name in _OUTTURNS or lone_act(name) or account_of(name)[0] == account else name


def share_of_budget(name: str, mark: Mark, told: str) -> str:
    """Name a percentage of a budget as the part of it that was reached (完成预算的98%); empty where it is none."""
    return (
        f"{told.removesuffix(name)}{name}{WORDS.frames.done_share}"
        if mark.kind == "percent" and name in WORDS.frames.budgets and told
        else ""
    )


def of_account(names: list[str], mark: Mark, left: Left, clause: str, told: Told) -> tuple[list[str], bool]:
    """Name what follows a budget; and whether it may be a topic: a share or the outturn of the year before is none."""
    names = [told.of_fund(name, mark) for name in names]
    measured = _of_measure(names, mark, left, told)
    if measured:
        return [measured], False
    if told.names and mark.kind == "percent":
        of = told.account or told.names[-1]
        share = share_of_budget(names[0], mark, of)
        if share or _portion(left, clause):  # 为预算数的98%
            return [share or f"{of}{WORDS.shares[0]}{name}" for name in names], False
    if len(names) > 1:
        return names, True
    if mark.kind == "percent" and names[0].endswith(WORDS.frames.plans) and not OWNERS.isdisjoint(left.link):
        done = WORDS.frames.done_share if any(word in clause for word in WORDS.frames.carried_out) else ""
        return [names[0] + done], False
    planned = names[0] + (left.link[0] if left.link and names[0] == left.text else "")  # 收入年初安排2250万元
    own, name = account_of(planned)
    if not own:
        own, name = account_of(names[0])
    if told.account and told.names:  # the act alone, or behind the name of the task
        name = name.removeprefix(told.names[-1]) or name
        name = name.removeprefix(told.account) if name.endswith(_OUTTURNS) else name
    if told.account and (
        not left.text or lone_act(name) or name in WORDS.frames.outturns or name in told.names[-1:]
    ):
        name = name_of_account(name, mark, clause, told.account)
    told.account = own or told.account
    if mark.kind == "percent" and name == told.account and any(w in clause for w in WORDS.frames.carried_out):
        return [name + WORDS.frames.done_share], False  # 收入年初安排8亿元，实收7亿元，完成87.5%
    return [name], mark.scope != "from" or not told.account


def _of_measure(names: list[str], mark: Mark, left: Left, told: Told) -> str:
    """Name a budget by the sum it measures, and the percentage behind it; empty where it is neither."""
    plan, told.plan = told.plan, ""
    if plan and mark.kind == "percent" and not left.text and OWNERS.issuperset(left.link[:1]):
        return f"{told.names[-1]}{plan}{WORDS.frames.done_share}"
    if not _is_measure(names, mark, left, told):
        return ""
    told.plan = names[0]
    return told.names[-1] + names[0]


def _is_measure(names: list[str], mark: Mark, left: Left, told: Told) -> bool:
    """Whether a sum is the budget of the one before it, which it is told to measure (收入12亿元，为预算11亿元的98%)."""
    measured = mark.money and told.names[-1:] == [told.by_unit.get(mark.unit)]
    parts = (*WORDS.frames.portions, *WORDS.frames.carried_out)
    said = not set(parts).isdisjoint((*left.opening, *left.link, *left.phrase[:1]))
    return measured and said and mark.kind == "count" and names[0] in _BUDGETS and len(names) == 1


def _portion(left: Left, clause: str) -> bool:
    """Whether a percentage is told as one of something else (收入12亿元，为预算数的98%)."""
    return clause.lstrip(MARKS).startswith(WORDS.frames.portions) and not OWNERS.isdisjoint(left.link)
