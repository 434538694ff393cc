"""The alternatives of a regular expression, and the expression without one of them."""

import re

OPENING = re.compile(r"\((?:\?(?::|=|!|<=|<!|P<\w+>|P=|#|[aiLmsux-]+[:)]))?")
CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)


def alternations(pattern):
    """Give, for every alternation at the top and in groups, start and end of its alternatives.

    Equal alternations count once: they are one fragment, put in several times.
    """
    found, open_groups, at = {}, [(0, [])], 0

    def close(end):
        start, bars = open_groups.pop()
        if bars:
            found.setdefault(
                pattern[start:end], list(zip([start, *(bar + 1 for bar in bars)], [*bars, end], strict=True))
            )

    while at < len(pattern):
        sign, width = pattern[at], 1
        if sign == "\\":
            width = 2
        elif sign == "[":
            width = len(CLASS.match(pattern, at)[0])
        elif sign == "(":
            width = len(OPENING.match(pattern, at)[0])
            open_groups.append((at + width, []))
        elif sign == ")":
            close(at)
        elif sign == "|":
            open_groups[-1][1].append(at)
        at += width
    close(len(pattern))
    return list(found.values())


def without(pattern, alternatives, number):
    """Give the expression without one alternative of an alternation, wherever the same alternation stands in it."""
    start, end = alternatives[number]
    first, last = alternatives[0][0], alternatives[-1][1]
    left = [pattern[a:b] for a, b in alternatives if (a, b) != (start, end)]
    return pattern.replace(pattern[first:last], "|".join(left))


def result(pattern, text):
    """Give what an expression finds first in a text: the place and the groups, or None."""
    found = re.search(pattern, text)
    return found and (found.span(), found.groups())


def unproved(pattern, examples):
    """Give the alternatives without which all goes on as before in every example.

    An alternative is proved when, without it, an example is found no longer or in another way (as where an optional
    part falls away), or is found that must not be (as where what must not follow falls away).
    """
    with_all = [result(pattern, text) for text in examples]
    return [
        (start, end)
        for alternatives in alternations(pattern)
        for number, (start, end) in enumerate(alternatives)
        if all(
            result(without(pattern, alternatives, number), text) == found
            for text, found in zip(examples, with_all, strict=True)
        )
    ]
