"""Cut noun phrases out of the words around a number.

In: the clause before a number or what stands behind it. Out: phrases by whole words, without the words of
activity, time and scope that are no part of a row name. Refused: nothing; where no phrase stands it is empty.
"""

from __future__ import annotations

from typing import NamedTuple

import rjieba

from compare.lazy import regex
from compare.quantity.lexicon import SIGNS as WORDS
from compare.quantity.nouns import CLAUSE, JOINTS, TRIM, end_of
from compare.quantity.slogans import praised_in
from compare.quantity.tuning import LENGTHS, REACHES, STEPS
from compare.text import PAIR

BREAK = regex(r"[。！？!?\n；;]")
"""Where a sentence ends, and with it what may be carried over."""

_LINKS = frozenset(WORDS.links + WORDS.rises + WORDS.falls + WORDS.levels + WORDS.totals + WORDS.before)
_MOVES = frozenset(WORDS.rises + WORDS.falls)
_OPENERS = frozenset(WORDS.openers + WORDS.totals + WORDS.parts)
_ALL = _OPENERS.union(WORDS.alike)
_LIGHT = frozenset(WORDS.light)
_MIDDLES = frozenset(WORDS.middles)
KEPT = frozenset(WORDS.kept)
_VERBS = frozenset(WORDS.light + WORDS.kept + WORDS.verbs)
AND_SO_ON = frozenset(WORDS.and_so_on)
_ORIGINS = frozenset(WORDS.origins)
_TOTALS, _KINDS = frozenset(WORDS.totals), frozenset(WORDS.frames.kinds)
_TO = frozenset(WORDS.origins + WORDS.levels + WORDS.copulas + WORDS.rises + WORDS.falls)
HEADS = tuple(sorted(WORDS.heads, key=len, reverse=True))
_HEAD_SIGNS = frozenset(head[-1] for head in HEADS)
_HEAD_WORDS = frozenset(WORDS.heads + WORDS.lifetimes)
_BLANKS = frozenset(" \t\u3000（）()、，,：:—-·")
_YEAR = regex(WORDS.years.pattern)
_ORDINAL = regex(rf"(?:{WORDS.ordinals.pattern})(?:{'|'.join(WORDS.frames.rounds)})?")
_MANNER = frozenset(WORDS.frames.manner)
_DONE = frozenset((*WORDS.light, *WORDS.kept, *WORDS.frames.acts, *WORDS.frames.adding))
_SET_UP = frozenset((*WORDS.light, *WORDS.frames.adding, *WORDS.frames.newly))
_BEFORE_DEEDS = frozenset((*WORDS.frames.beneficiary, *WORDS.frames.where, *WORDS.frames.about))
_BENEFICIARY = frozenset(WORDS.frames.beneficiary)
_DEEDS = frozenset((*WORDS.light, *WORDS.kept, *WORDS.verbs, *WORDS.frames.acts))
_OTHER_DEEDS = frozenset((*WORDS.frames.acts, *WORDS.frames.adding)) - _LIGHT - frozenset(WORDS.ends)
_HEADLINES = frozenset(WORDS.frames.headlines)
_CARRYING_OUT = frozenset(WORDS.frames.carrying_out)
_ASIDE = regex(WORDS.asides.pattern)
_COMPARATORS = frozenset(WORDS.comparators)
_ITEM = regex(WORDS.item_start.pattern)
_NO_WORDS = regex(f"{WORDS.item_start.pattern}|{WORDS.asides.pattern}|{WORDS.years.pattern}")
_FRONT = "|".join((*WORDS.frames.fronts, *WORDS.origins))
_DATED = regex(
    rf"{WORDS.asides.pattern}|(?:{_FRONT})?(?:{WORDS.years.pattern}|{WORDS.dates.pattern})"
    rf"|(?:{WORDS.versions.pattern})\w?$"
)
_MOVERS = frozenset(WORDS.movers)
_TRAVELS = frozenset(WORDS.frames.movers)
_SPREADING = frozenset((*WORDS.levels, *WORDS.frames.reaching))
_HANDS = frozenset(WORDS.frames.hands)
_DEALING = frozenset(WORDS.dealing)
AGENTS = regex(WORDS.frames.agents.pattern)
_PLACES = WORDS.frames.places
_PLACED = frozenset(
    (*WORDS.frames.placed, *(act for act in WORDS.frames.adding if act[PAIR:] in WORDS.rises))
)
_STRESSING = frozenset(WORDS.frames.stressing)
_TRAILING = _OPENERS | _STRESSING
_THINGS = frozenset("nji")
_VERBAL = regex(WORDS.frames.verbal_nouns.pattern)
_ADDED = regex(f"^[，,]?(?:{'|'.join(WORDS.frames.sums)})")
_LONE = regex(r"[（(][^（）()]*$|^[^（）()]*[）)]")


class Left(NamedTuple):
    """What stands before a number: the phrase, the words that link it, that open it, all before the link, its text."""

    phrase: list[str]
    link: list[str]
    opening: list[str]
    whole: list[str]
    text: str


def clause_of(gap: str, *, at_start: bool) -> tuple[str, tuple[str, str]]:
    """Cut the clauses out of what stands between two numbers.

    Returns
    -------
    tuple of (str, tuple of (str, str))
        The clause that leads to the number; and the first one of its sentence, where that can be seen, and the
        one before.

    """
    cut = opening = opened = last = 0
    for match in CLAUSE.finditer(gap):
        last, cut = cut, match.end()
        if BREAK.match(match[0]):
            opening = opened = cut
        elif opened == opening:
            opened = match.start()
    clause = gap[cut:]
    if not cut and not at_start:  # 839个海外仓、总面积…: the first words belong to the number before
        head, comma, tail = clause.partition("、")
        if comma and head:
            clause = tail
        clause = "" if _ends_in_joint(clause) else _without_joint(clause)  # 5个乡镇和8个部门
    if not (opening or at_start):
        return clause, ("", "")
    return clause, (gap[opening:opened], gap[last : max(last, cut - 1)] if last >= opening else "")


def doing_before(gap: str, *, opens: bool = False, longest: int = LENGTHS.doing) -> str:
    """Return what was done in the clause before the last (开展检查，发现问题), or the subject of an opening one."""
    clauses = CLAUSE.split(BREAK.split(gap)[-1])
    if len(clauses) < PAIR:
        return ""
    words: list[str] = rjieba.cut(_ORDINAL.sub("", _ITEM.sub("", clauses[-2])))
    verb = max((i for i, word in enumerate(words) if word in _CARRYING_OUT), default=-1)
    if verb < 0:
        return subject_of(clauses[-2]) if len(clauses) == PAIR and opens else ""
    while verb + 1 < len(words) and (words[verb + 1] in _LIGHT or opens_clause(words, verb + 1)):
        verb += 1
    end = end_of(words, verb + 1)
    done = "".join(words[verb + 1 : end]).strip(TRIM)
    return done if end == len(words) and PAIR < len(done) <= longest else ""


def _ends_in_joint(clause: str) -> bool:
    """Tell a list that goes on (乡镇和) from a verb that only ends like it (惠及)."""
    return clause.endswith(WORDS.joints) and rjieba.cut(clause)[-1] in JOINTS


def _without_joint(clause: str) -> str:
    """Drop what joins a clause to the number right before it (…件和政协提案)."""
    if not clause.startswith(WORDS.joints):
        return clause
    words: list[str] = rjieba.cut(clause)
    return clause[len(words[0]) :] if words[0] in JOINTS else clause


def opens_clause(words: list[str], at: int) -> bool:
    """Tell whether a word only opens the clause; 再 does in 再减少, not in 再就业."""
    if words[at] in _BLANKS:
        return True
    return words[at] in _OPENERS and not "".join(words[at : at + 2]).startswith(WORDS.compounds)


def split_left(clause: str) -> Left:
    """Split the clause before a number into opening, phrase and link, by whole words."""
    clause = _ADDED.sub("", clause)
    if _NO_WORDS.search(clause):
        clause = _YEAR.sub(WORDS.a_year, _ASIDE.sub("", _ITEM.sub("", clause)))
    words: list[str] = rjieba.cut(clause)
    while (
        words[2:]
        and words[-1] in (_ALL if words[-2] in WORDS.levels else _OPENERS)
        and words[-2] in _SPREADING
    ):  # 已覆盖全县14个乡镇
        words.pop()
    end = _strip_links(words)
    start = 0
    while start < end and opens_clause(words, start):
        start += 1
    end = _before_stress(words, start, _before_yardstick(words, start, end))
    if end < len(words) and (words[end].startswith(WORDS.levels) or words[end].endswith(WORDS.levels)):
        while end > start and words[end - 1] in _TRAVELS:  # 监督员扩充至: the verb is no part of the name
            end -= 1
    for origin in range(end - 1, max(start, end - STEPS.origin), -1):
        if words[origin] in _ORIGINS:
            end = origin
    end += _ratio_words(words[end:])
    if end > start + 1 and words[end - 1] in _HANDS:  # 活动办了61场, 热线共收到9件
        end = start + 1 + _strip_links(words[start + 1 : end - 1])
    phrase = _after_list(words[start:end])
    before = words[start - 1] if start else ""
    phrase = _done_for(phrase, led=before in _BEFORE_DEEDS, where=before in WORDS.frames.where)
    if phrase[1:] and phrase[-1][0] == WORDS.per_sign and phrase[-1][1:PAIR] in WORDS.multipliers:
        phrase = [phrase[-1], *phrase[: -2 if phrase[-2] in WORDS.before else -1]]  # 抽检超每千人5批次
    link = [word for word in words[end:] if word not in _BLANKS]
    return Left(phrase, link, words[:start], words[:end], "".join(phrase).strip(TRIM))


def _after_list(phrase: list[str]) -> list[str]:
    """Drop what stands before the noun of a phrase: examples, what was put before its verb."""
    for i in range(len(phrase) - 2, -1, -1):
        if phrase[i] in AND_SO_ON and "".join(phrase[i + 1 :]) in WORDS.frames.bare:
            return [*first_example(phrase[:i]), *phrase[i:]]
        if phrase[i] in _DEALING and i and _DEEDS.issuperset(phrase[i + 1 :]):
            return phrase[:i]  # 一类、二类监控点分别建成8个、9个
        if phrase[i] in AND_SO_ON and phrase[0] in _OTHER_DEEDS and i > 1 and phrase[1] not in JOINTS:
            return [phrase[0], *phrase[i + 1 :]]  # 学习甲、乙等法规
        if phrase[i] in AND_SO_ON or phrase[i] in _MOVERS or phrase[i] in _DEALING:
            return phrase[i + 1 + (phrase[i + 1 : i + 2] == [_PLACES]) :]  # 甲、乙等地
    return phrase


def _done_for(phrase: list[str], *, led: bool, where: bool) -> list[str]:
    """Drop those for whom something is done before what is done for them (为干部讲授法治课)."""
    if not led and _BENEFICIARY.isdisjoint(phrase):
        return phrase
    front = -1 if led else next(i for i, word in enumerate(phrase) if word in _BENEFICIARY)
    deeds = _SET_UP if where else _DONE
    tried = range(front + 2, len(phrase) - 1)
    at = next((i for i in tried if phrase[i] in deeds or phrase[i - 1] + phrase[i] in deeds), 0)
    at -= int(at > 0 and phrase[at - 1] in WORDS.frames.fresh)
    return [*phrase[: max(0, front)], *phrase[at:]] if at else phrase


def first_example(words: list[str]) -> list[str]:
    """Return the first of a list of examples, without the verbs that open it (开展送教、送戏等活动)."""
    member = words[: words.index("、")] if "、" in words else words
    verb = max((i for i, word in enumerate(member[: STEPS.verb]) if word in _LIGHT), default=-1)
    return [bare(member[verb + 1 :])]


def _ratio_words(link: list[str]) -> int:
    """Count the words of a link that are the noun's last: 占比 as two words, 比 in 收入比由…."""
    ratio = len(link) > 1 and link[1] in WORDS.ratio_nouns
    closed = len(link) == PAIR or (len(link) > PAIR and link[2] in _TO)
    if ratio and (link[0] in WORDS.shares or (link[0] in _MOVES and closed)):
        return 2  # 占比; 压缩比达
    return int(link[:1] != [] and link[0] in WORDS.ratio_nouns and (len(link) == 1 or link[1] in _TO))


def _before_yardstick(words: list[str], start: int, end: int) -> int:
    """Leave out what a growth is measured against (投资比“十三五”时期增长…)."""
    if not _MOVES.intersection(words[end:]):
        return end
    for i in range(end - 2, max(start, end - STEPS.comparison), -1):
        word = words[i]
        if word in _COMPARATORS:
            return _strip_links(words[:i])
        if word[-1] in _COMPARATORS and any(
            head.endswith(word[:-1]) for head in HEADS
        ):  # 额比 is one word to the dictionary
            words[i : i + 1] = [word[:-1], word[-1]]
            return _strip_links(words[: i + 1])
    return end


def _before_stress(words: list[str], start: int, end: int) -> int:
    """Leave out what is stressed of a thing behind it, where that names none itself (占比首次过半、达到51%)."""
    for i in range(end - 2, start, -1):
        if words[i] in _STRESSING:
            said = "".join(words[i + 1 : end])
            plain = len(said) <= LENGTHS.stress and _DEEDS.isdisjoint(words[i + 1 : end])
            return i if plain and all(tag[0] not in _THINGS for _, tag in rjieba.tag(said)) else end
    return end - (end - 1 > start and words[end - 1] in _STRESSING)


def _strip_links(words: list[str]) -> int:
    """Find where the words that link a phrase to its number begin; a fused word is cut in two."""
    end = len(words)
    while end:
        word = words[end - 1]
        if (word in _LINKS and "".join(words[max(0, end - PAIR) : end]) not in _PLACED) or word in _BLANKS:
            end -= 1
            continue
        cut = _fused(word, moved=words[end : end + 1] != [] and words[end] in _TO)
        if not cut:
            break
        words[end - 1 : end] = [word[:cut], word[cut:]]
        end += 1
    return end


def _fused(word: str, *, moved: bool) -> int:
    """Find where a link begins that the dictionary holds as one word with its noun (价格上涨, 率达)."""
    if len(word) > PAIR and word[-PAIR:] in _MOVES:
        return len(word) - PAIR
    if len(word) > PAIR and word[-PAIR:] in _LINKS and word[:-PAIR].endswith(HEADS):
        return len(word) - PAIR  # 率控制
    if word[:-1] in _HEAD_SIGNS and word[-1] in _ORIGINS:
        return 1  # 查处数由
    if word[:-1] in WORDS.ratio_nouns and word[-1] in _LINKS:
        return 1
    if len(word) > 1 and word[-1] in _LINKS and (word[:-1].endswith(HEADS) or (moved and word[-1] in _MOVES)):
        return len(word) - 1
    return 0


def bare(phrase: list[str]) -> str:
    """Drop the verbs of activity that open a phrase, unless nothing would be left."""
    phrase = [word for word in phrase if word not in _TOTALS and word not in _KINDS] or phrase
    start, last = 0, len(phrase) - 1
    while start < last and (phrase[start] in _LIGHT or opens_clause(phrase, start)):
        if "".join(phrase[start : start + 2]).startswith(WORDS.compounds):
            break  # 编制使用率
        if start == last - 1 and phrase[last] in _HEAD_WORDS and phrase[start] not in _MIDDLES:
            break  # 办理时限, 发行规模: the verb says whose measure it is
        if start and phrase[start - 1] in _LIGHT and _VERBAL.fullmatch(phrase[start] + phrase[start + 1]):
            break  # 获批建设用地
        start += 1
    rest = _without_means(phrase[start:])
    for i in range(len(rest) - 2, 0, -1):
        if rest[i] == "、" and rest[i + 1] in _VERBS:
            return bare(rest[i + 1 :])
        if rest[i] in _MIDDLES:
            subject, thing = "".join(rest[:i]).strip(TRIM), "".join(rest[i + 1 :]).strip(TRIM)
            who = "".join(word for word in rest[:i] if word not in _OPENERS)
            return thing if len(subject) > LENGTHS.subject or AGENTS.match(who) else subject + thing
    return "".join(rest).strip(TRIM)


def _without_means(phrase: list[str]) -> list[str]:
    """Drop a long subject or means before how and what was done (直通车制度有效化解积案); of a short one only how."""
    for i in range(1, len(phrase) - 2):
        if phrase[i] in _MANNER and phrase[i + 1] in _DEEDS and phrase[i - 1] not in _DEEDS:
            subject = "".join(phrase[:i])
            return phrase[i + 1 :] if len(subject) > LENGTHS.doing else [*phrase[:i], *phrase[i + 1 :]]
    return phrase


def bare_text(phrase: str) -> str:
    """Drop the verbs of activity that open a phrase not yet cut into words."""
    return bare(rjieba.cut(phrase))


def undated(clause: str) -> str:
    """Return a clause without the number of its item, dates, and the number of a version."""
    return _DATED.sub("", _ADDED.sub("", _ITEM.sub("", clause.strip(TRIM))))


def subject_of(clause: str, *, praised: bool = False) -> str:
    """Give what an earlier clause speaks of: its words up to the predicate, or to the word that praises it."""
    topic = praised_in(clause)
    if topic:
        return topic
    words: list[str] = rjieba.cut(undated(clause)[: REACHES.subject])
    start = 0
    while start < len(words) and opens_clause(words, start):
        start += 1
    end = end_of(words, start)
    end = next((i for i in range(start, end) if praised and words[i][:PAIR] in _HEADLINES), end)
    if end == len(words):  # no predicate the lists know: up to the measure, if one is named
        end = next((i + 1 for i in range(end - 1, start - 1, -1) if words[i].endswith(HEADS)), start)
    while end > start and words[end - 1] in _TRAILING:  # 办证时间进一步压缩
        end -= 1
    name = "".join(words[start:end]).strip(TRIM)
    return name if len(name) <= LENGTHS.subject else ""


def tidy(name: str) -> str:
    """Drop brackets and quotation marks that have lost their partner.

    Examples
    --------
    >>> tidy("县（市"), tidy("“一件事”主题服务"), tidy("小巨人”企业")
    ('县', '“一件事”主题服务', '小巨人企业')

    """
    if name.isalnum():  # no signs at all
        return name
    if name.count("（") + name.count("(") != name.count("）") + name.count(")"):
        name = _LONE.sub("", name)
    if name.count("“") == name.count("”"):
        return name[1:-1] if name[:1] == "“" and name[-1:] == "”" and name.count("“") == 1 else name
    return name.replace("“", "").replace("”", "")
