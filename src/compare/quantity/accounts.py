"""Tell budget, outturn and the outturn of the year before apart (预算数15亿元,实际完成16亿元,比上年决算数14亿元增长3%).

In: the names of one sentence, in order. Out: each with the name of its account. Refused: names of no account; they
stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.quantity.words import SIGNS as WORDS

if TYPE_CHECKING:
    from compare.quantity.marks import Mark

__all__ = ["account_of", "name_of_account", "share_of_budget"]

_BUDGETS, _OUTTURNS = WORDS.frames.budgets, WORDS.frames.outturns
_LEAST = 2


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
    return (account, bare) if len(account) >= _LEAST else ("", name)


def name_of_account(name: str, mark: Mark, clause: str, account: str) -> str:
    """Name what follows a budget: the outturn, the outturn of the year before, the growth."""
    outturn = next((word for word in _OUTTURNS if word in clause), "")
    if outturn and mark.kind == "count" and any(word in clause for word in WORDS.frames.before_year):
        mark.scope = "from"  # a figure of the year before, told in passing
        return f"{account}{WORDS.frames.before_year[0]}{outturn}"
    return account if name in _OUTTURNS or account_of(name)[0] == account else name


def share_of_budget(name: str, mark: Mark, told: str) -> str:
    """Name a percentage of a budget by what it is of (完成预算的98%); empty where it is none."""
    return f"{told}{WORDS.shares[0]}{name}" if mark.kind == "percent" and name in _BUDGETS and told else ""
