"""How plausible a stretch of Chinese is: words by their frequency, and what this text says elsewhere.

In: the text being mended, and guesses that grow by one character at a time. Out: the logarithm of the
likelihood of each. Refused: nothing; what no report contains is merely very unlikely.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from compare.lazy import regex
from compare.repair.script import to_simplified
from compare.repair.tuning import LIKELIHOOD

if TYPE_CHECKING:
    from compare.languages.shapes.repair import RepairWords

_TOTAL = 60_101_967  # occurrences the word list was counted on: the sum of its frequencies
_LEVEL_ONE_LAST = 0xD7
_ENDS = tuple("，,、。；;：:！!？?")
_SURROGATE = regex("[\ud800-\udfff]")  # the word list can only be asked for what can be encoded
_RANK = (0.0, -3.0, -9.0)  # what a rarer character costs: of level one, of level two, of neither


@cache
def _words() -> Any:
    from rjieba import Jieba  # noqa: PLC0415 (loads its dictionary; only garbled texts need it)

    return Jieba()


@cache
def simple(char: str) -> str:
    """Return the simplified form of one character."""
    return to_simplified(char) if char > "\u3400" else char


@cache
def commonness(char: str) -> float:
    """Return what the rank of a character costs: 0 for the 3,755 of GB 2312 level one, less for rarer ones."""
    try:
        code = simple(char).encode("gb2312")
    except UnicodeEncodeError:
        return _RANK[2]
    return _RANK[0] if code[0] <= _LEVEL_ONE_LAST else _RANK[1]


class Lexicon:
    """How likely the words and signs of one language are.

    Examples
    --------
    >>> from compare.languages import load
    >>> known = lexicon(load("zh").repair)
    >>> known.of_word("法治") > known.of_word("夜妮"), known.is_usual("区")
    (True, True)

    """

    def __init__(self, words: RepairWords) -> None:
        self.words = words
        self._usual: dict[str, bool] = {}
        self._signs = {
            sign: likelihood for signs, likelihood in reversed(words.sign_likelihoods) for sign in signs
        }

    def frequency(self, char: str) -> float:
        """Return the logarithm of how frequent a character is in general, as a word."""
        return self.of_word(simple(char))

    def is_usual(self, char: str) -> bool:
        """Whether a character may be guessed at: of level one, or a usual sign."""
        if char not in self._usual:
            self._usual[char] = (
                commonness(char) == 0
                if "\u3400" < char < "\ufe00"
                else self._of_sign(char) > LIKELIHOOD.unusual
            )
        return self._usual[char]

    def of_word(self, word: str) -> float:
        """Return the logarithm of how likely a word is in general."""
        words = _words()
        usual = LIKELIHOOD.report_word if word in self.words.report_words else -math.inf
        if words.has_word(word):
            return max(usual, math.log(max(words.suggest_freq(word) - 1, 1) / _TOTAL))
        if usual > -math.inf:
            return usual
        return self._of_sign(word) if len(word) == 1 else -math.inf

    def _of_sign(self, char: str) -> float:
        """Rate a character that is no word: a sign, a digit, a letter, or a rare character."""
        if char in self._signs:
            return self._signs[char]
        return -13.0 + commonness(char) if "\u4e00" <= char <= "\u9fff" else -20.0


@cache
def lexicon(words: RepairWords) -> Lexicon:
    """Return the lexicon of a language; one is kept for each."""
    return Lexicon(words)


class Trace(NamedTuple):
    """A guess as far as its likelihood goes: the last characters, and the best score at each of them."""

    tail: str
    scores: tuple[float, ...]

    @property
    def score(self) -> float:
        """The logarithm of the likelihood up to here."""
        return self.scores[-1]


class Likelihood:
    """The likelihood of readings in one text.

    Examples
    --------
    >>> from compare.languages import load
    >>> likelihood = Likelihood("", lexicon(load("zh").repair))
    >>> good, bad = (likelihood.follow(likelihood.start("法治"), c) for c in ("夜校", "夜妮"))
    >>> good.score > bad.score
    True

    """

    def __init__(self, text: str, known: Lexicon) -> None:
        self.lexicon = known
        sample = "".join(map(simple, _SURROGATE.sub(" ", text[: LIKELIHOOD.sample])))
        counts = Counter(_words().cut(sample))
        self._own = {
            w: LIKELIHOOD.own * n / max(counts.total(), LIKELIHOOD.few)
            for w, n in counts.items()
            if len(w) <= LIKELIHOOD.word
        }
        self._known: dict[str, float] = {}
        self._pairs = Counter(pairwise(sample))
        self._triples = Counter(zip(sample, sample[1:], sample[2:], strict=False))

    def start(self, before: str) -> Trace:
        """Begin behind some characters that are sure."""
        trace = Trace("", (0.0,))
        return self.follow(trace, before)

    def follow(self, trace: Trace, text: str, penalty: float = 0.0) -> Trace:
        """Add characters to a guess."""
        tail, scores = trace
        known = self._known
        for char in map(simple, _SURROGATE.sub(" ", text)):
            tail = (tail + char)[-LIKELIHOOD.word :]
            best = scores[-1] + (known[char] if char in known else self._of_word(char))
            for n in range(2, min(len(tail), len(scores)) + 1):
                word = tail[-n:]
                score = scores[-n] + (known[word] if word in known else self._of_word(word))
                best = max(best, score)
            scores = (*scores[-LIKELIHOOD.word + 1 :], best + self._elsewhere(tail))
        if penalty:
            scores = tuple(s + penalty for s in scores)
        return Trace(tail, scores)

    def _elsewhere(self, tail: str) -> float:
        """Reward what the text says elsewhere as well."""
        last = tail[-1]
        if not "\u3400" < last < "\ufe00":
            return self._sign_after(tail)
        if last in self.lexicon.words.opens_no_clause and tail[-2:-1] in _ENDS:
            return LIKELIHOOD.strange_pair
        pair = self._pairs.get((tail[-2], last), 0) if len(tail) > 1 else 0
        if not pair:
            return 0.0
        triple = self._triples.get((tail[-3], tail[-2], last), 0) if len(tail) > 2 else 0  # noqa: PLR2004
        return LIKELIHOOD.pair * min(math.log1p(pair), 2.0) + (LIKELIHOOD.triple if triple else 0.0)

    def _of_word(self, word: str) -> float:
        """Mix the frequency of a word in general with its frequency in this text."""
        found = self.lexicon.of_word(word)
        if word in self._own:
            found = math.log((1 - LIKELIHOOD.own) * math.exp(found) + self._own[word])
        elif len(word) == 1 and "\u3400" < word < "\ufe00":
            found += LIKELIHOOD.lone
        self._known[word] = found
        return found

    def _sign_after(self, tail: str) -> float:
        """Rate a sign behind a sign: most do not follow each other."""
        pair = tail[-2:]
        if len(pair) < 2:  # noqa: PLR2004
            return 0.0
        if pair[1] in _ENDS and pair[0] in self.lexicon.words.before_no_sign:
            return LIKELIHOOD.strange_pair
        if "\u3400" < pair[0] < "\ufe00" or (pair.isascii() and pair.isalnum()):
            return 0.0
        return 0.0 if pair in self.lexicon.words.sign_pairs or pair[0].isalnum() else LIKELIHOOD.strange_pair
