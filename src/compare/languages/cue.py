"""A cue: a regular expression with its proof.

In: a pattern, a text it must find, a near miss. Out: the expression, compiled on first use. Refused: nothing; the
proofs are tested.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from compare.expressions import compiled


@dataclass(frozen=True)
class Cue:
    """A regular expression with its proof: a text it must find and a near miss it must not.

    Every alternative of the pattern is proved by one of them, or by an example in `tests/languages/examples`.

    Examples
    --------
    >>> Cue(r"[一二三四五六七八九十]是", match="二是完善制度", miss="但是").pattern
    '[一二三四五六七八九十]是'

    """

    pattern: str
    match: str
    miss: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when it is first used."""
        return compiled(self.pattern)

    @cached_property
    def any_case(self) -> re.Pattern[str]:
        """The expression for letters of either case."""
        return compiled(self.pattern, re.IGNORECASE)
