"""What units are called in the language of the labels: the one home of their names.

In: a unit as a report has it, a label language. Out: its name there. Refused: nothing; a unit without a
name there keeps its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PER: Mapping[str, str] = {"zh": "/", "en": " per "}
# What a measure word counts, one and several; of two that mean the same the reports of two years may have either.
_COUNTED: Mapping[str, tuple[str, str]] = {
    word: (one, several)
    for words, one, several in (
        ("人 名 位", "person", "people"),
        ("人次", "person-time", "person-times"),
        ("户 户次", "household", "households"),
        ("家", "establishment", "establishments"),
        ("所", "institution", "institutions"),
        ("座", "structure", "structures"),
        ("处", "site", "sites"),
        ("栋 幢", "building", "buildings"),
        ("间", "room", "rooms"),
        ("宗 起 例", "case", "cases"),
        ("项 件 条", "item", "items"),
        ("个", "unit", "units"),
        ("场 场次", "event", "events"),
        ("期", "session", "sessions"),
        ("份", "copy", "copies"),
        ("篇", "article", "articles"),
        ("批 批次", "batch", "batches"),
        ("支", "team", "teams"),
        ("套", "set", "sets"),
        ("辆", "vehicle", "vehicles"),
        ("台 台套", "machine", "machines"),
        ("株 棵", "plant", "plants"),
        ("次", "time", "times"),
        ("天 日", "day", "days"),
        ("年", "year", "years"),
        ("个月", "month", "months"),
        ("小时", "hour", "hours"),
        ("分钟", "minute", "minutes"),
        ("个百分点", "percentage point", "percentage points"),
    )
    for word in words.split()
} | {"people": ("person", "people"), "percentage point": ("percentage point", "percentage points")}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "USD": "美元", "EUR": "欧元", "percentage point": "个百分点", "acre": "英亩", "mile": "英里",
        "square foot": "平方英尺", "hour": "小时", "people": "人", "ton": "吨", "share": "股",
    },
    "en": {
        "元": "yuan", "美元": "US$", "USD": "$", "港元": "HK$", "欧元": "€", "EUR": "€", "元/人": "yuan a head",
        "公里": "km", "千米": "km", "米": "m", "平方米": "m²", "平方公里": "km²", "立方米": "m³", "亩": "mu",
        "公顷": "ha", "吨": "t", "公斤": "kg", "斤": "jin", "千瓦": "kW", "千瓦时": "kWh", "千伏": "kV",
        "吨标准煤": "tce", "倍": "times", "头": "head", "只": "head",
    } | {word: several for word, (_, several) in _COUNTED.items()},
}  # fmt: skip


def unit_name(unit: str, labels: str, *, one: bool = False) -> str:
    """Name a unit in the language of the labels, where it has a name there; `one` where there is one of it.

    Examples
    --------
    >>> unit_name("元", "en"), unit_name("元", "zh"), unit_name("宗", "en"), unit_name("USD/share", "en")
    ('yuan', '元', 'cases', '$ per share')
    >>> unit_name("人次", "en", one=True), unit_name("羊单位", "en")
    ('person-time', '羊单位')

    """
    names = _NAMES[labels]
    if one and labels == "en" and unit in _COUNTED:
        return _COUNTED[unit][0]
    whole, _, each = unit.partition("/")
    if unit not in names and whole in names and (each in names or each.isascii()) and each:
        return f"{names[whole]}{PER[labels]}{_COUNTED.get(each, (names.get(each, each),))[0]}"
    return names.get(unit, unit)
