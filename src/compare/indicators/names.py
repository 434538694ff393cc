"""Whether two names of indicators mean the same measurement.

In: two names, as `quantities` gives them or as a person writes them. Out: a similarity from 0 to 1. Refused:
nothing; a name without a word in it is like no other.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from compare.indicators._parse import NAMES_KEPT, Name, words_of
from compare.indicators.tuning import NAMES
from compare.text import Weights, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.languages.shapes.indicators import IndicatorWords

EVEN = Weights({})


@lru_cache(maxsize=NAMES_KEPT)  # names of goals and results meet again and again
def similarity(old: Name, new: Name, *, language: str = "zh") -> float:
    """Compare two names that were taken apart, all words of one weight; symmetric, 1 for names of the same words."""
    if _letters_in(old.words).isdisjoint(_letters_in(new.words)):
        return 0.0
    return Likeness(EVEN, language)(old, new)


class Likeness:
    """Compare names of one pair of reports; remembers what was compared."""

    def __init__(self, weights: Weights = EVEN, language: str = "zh") -> None:
        self._weights = weights
        self._language, self._rules = language, words_of(language)
        self._words: dict[str, float] = {}
        self._weighed: dict[Name, tuple[dict[str, float], float]] = {}
        self._pairs: dict[tuple[Name, Name], float] = {}

    def __call__(self, old: Name, new: Name) -> float:
        """Tell how alike two names are, 0 to 1."""
        if not old.words or not new.words:
            return 0.0
        if old.words == new.words:
            return 1.0
        key = (old, new)
        if key not in self._pairs:
            self._pairs[key] = self._compare(old, new)
        return self._pairs[key]

    def inserted(self, old: Name, new: Name) -> float:
        """Return the weight of what one name has in its midst that the other lacks."""
        (left, _), (right, _) = self._weigh(old), self._weigh(new)
        return max(_inserted(left, right), _inserted(right, left))

    def telling(self, name: Name) -> float:
        """Tell how much a name says by itself: 1 for a full name, less for a bare `investment` or `income`."""
        return _telling(name.words, self._language)

    def _compare(self, old: Name, new: Name) -> float:
        letters = _letters_in(old.words) & _letters_in(new.words)
        if not letters:
            return 0.0  # most pairs of names end here
        (left, total_left), (right, total_right) = self._weigh(old), self._weigh(new)
        if left.keys() == right.keys():
            return 1.0
        shared = _shared(left, right, letters)
        if not shared:
            return 0.0
        likeness = proportion(shared, total_left, total_right)
        likeness *= kinship(old, new)
        likeness *= 1.0 - NAMES.inserted * min(
            NAMES.telling, max(_inserted(left, right), _inserted(right, left))
        )
        return round(min(1.0, likeness), 6)

    def weight(self, word: str) -> float:
        """Give a word its weight in a name."""
        weight = self._words.get(word)
        if weight is None:
            weight = self._words[word] = _weight(word, self._weights, self._rules)
        return weight

    def _weigh(self, name: Name) -> tuple[dict[str, float], float]:
        """Give the weight of each word of a name, and of all."""
        weighed = self._weighed.get(name)
        if weighed is None:
            weights = {word: self.weight(word) for word in name.words}
            weighed = self._weighed[name] = weights, sum(weights.values())
        return weighed


def proportion(shared: float, total_left: float, total_right: float) -> float:
    """Set what two names share against all that they hold."""
    dice = 2 * shared / (total_left + total_right)
    # A short name inside a long one is the same thing less exactly said, if it says enough.
    covered = shared / min(total_left, total_right) * min(1.0, shared / NAMES.telling)
    return max(dice, 0.5 * dice + 0.5 * covered)


def weigh_names(names: Iterable[Name]) -> Weights:
    """Weigh the words of the names of two reports: the rarer, the more a shared one proves."""
    return weigh((set(name.words) for name in names), spare=2, least=NAMES.rarest)


def _weight(word: str, weights: Weights, rules: IndicatorWords) -> float:
    """Weigh a word: rarer words tell more, and longer ones where letters are words."""
    if word in rules.light:
        return weights.of(word) * NAMES.light
    return weights.of(word) * (NAMES.word if rules.words is not None else min(3.0, 0.5 + 0.5 * len(word)))


@lru_cache(maxsize=NAMES_KEPT)
def _telling(words: tuple[str, ...], language: str) -> float:
    rules = words_of(language)
    return min(1.0, sum(_weight(word, EVEN, rules) for word in dict.fromkeys(words)) / NAMES.telling)


def _shared(left: dict[str, float], right: dict[str, float], letters: frozenset[str]) -> float:
    """Sum what two names have in common; words that share letters count in part.

    `letters` are those that both names hold: words without any of them share nothing.
    """
    common = left.keys() & right.keys()
    total = float(sum(min(left[word], right[word]) for word in sorted(common)))
    rest_right = [word for word in right if word not in common and not letters.isdisjoint(word)]
    rest_left = [word for word in left if word not in common and not letters.isdisjoint(word)]
    options = [
        (like, min(a, b), max(a, b), a, b)
        for a in rest_left
        for own in (_letters_of(a),)
        for b in rest_right
        if not own.isdisjoint(b) and (like := _letters(a, b)) >= NAMES.same_letters
    ]
    options.sort(reverse=True)
    taken = set[str]()  # no word stands in both lists
    for like, _, _, a, b in options:
        if a not in taken and b not in taken:
            total += like * min(left[a], right[b])
            taken.update((a, b))
    return total


def _inserted(short: dict[str, float], long: dict[str, float]) -> float:
    """Weigh what a name has in its midst that the other lacks (central *research* spending): a part of the whole.

    What stands in front is often left out; what stands between the words of the other name is not.
    """
    places = [at for at, word in enumerate(long) if word in short]
    if len(places) < len(short):
        return 0.0
    between = list(long)[places[0] : places[-1]]
    return sum(long[word] for word in between if word not in short)


@lru_cache(maxsize=NAMES_KEPT)
def _letters(a: str, b: str) -> float:
    """Tell how many letters two words share, as a share of both."""
    common = sum(min(a.count(letter), b.count(letter)) for letter in _letters_of(a).intersection(b))
    return 2 * common / (len(a) + len(b))


@lru_cache(maxsize=NAMES_KEPT)
def _letters_in(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset("".join(words))


@lru_cache(maxsize=NAMES_KEPT)
def _letters_of(word: str) -> frozenset[str]:
    return frozenset(word)


def kinship(old: Name, new: Name) -> float:
    """Tell what is left of the likeness of two names for the families of their words, and for their heads."""
    return _family_factor(old, new) * _head_factor(old, new)


def _family_factor(old: Name, new: Name) -> float:
    if old.families == new.families:
        return 1.0
    left, right = dict(old.families), dict(new.families)
    factor = 1.0
    for family in left.keys() | right.keys():
        a, b = left.get(family), right.get(family)
        if a is None or b is None:
            factor *= NAMES.one_sided
        elif not a & b:
            factor *= NAMES.conflict
        elif a != b:
            factor *= NAMES.one_sided
    return factor


def compatible(old: Name, new: Name) -> bool:
    """Tell whether no family of words sets the two names apart."""
    right = dict(new.families)
    return all(members & right.get(family, members) for family, members in old.families)


def _head_factor(old: Name, new: Name) -> float:
    if not old.head or not new.head or old.head == new.head:
        return 1.0
    inside = _holds(new.words, old.head), _holds(old.words, new.head)
    return 1.0 if all(inside) else NAMES.half_head if any(inside) else NAMES.other_head


def _holds(words: tuple[str, ...], head: str) -> bool:
    return any(head in word or (len(word) > 1 and word in head) for word in words)
