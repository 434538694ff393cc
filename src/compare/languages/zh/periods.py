"""Chinese: which days a figure is of."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.shapes.periods import PeriodWords

_YEAR = r"(?:(?P<y>(?:19|20)\d\d)年)"

WORDS = PeriodWords(
    day=Cue(
        r"(?P<y>(?:19|20)\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})日", match="2023年12月31日", miss="2023年12月"
    ),
    months=(),
    cover=Cue(r"\x00", match="\x00", miss="截至"),
    year=Cue(r"(?P<y>(?:19|20)\d\d)年?", match="2023年", miss="23年"),
    lasting=Cue(r"\x00", match="\x00", miss="截至"),
    point=Cue(r"年末|年底|截至|截止", match="2023年末", miss="2023年"),
    flows=Cue(r"\x00", match="\x00", miss="收入表"),
    stocks=Cue(r"\x00", match="\x00", miss="资产负债表"),
    closes=Cue(r"\x00", match="\x00", miss="期末余额"),
    parts=(
        (Cue(r"前三季度|1[-—－~至]9月", match="前三季度", miss="三季度"), 1, 9),
        (Cue(r"上半年|1[-—－~至]6月", match="上半年", miss="下半年"), 1, 6),
        (Cue(r"下半年", match="下半年", miss="上半年"), 7, 12),
        (Cue(r"(?<!前)一季度|1[-—－~至]3月", match="一季度", miss="二季度"), 1, 3),
        (Cue(r"二季度", match="二季度", miss="一季度"), 4, 6),
        (Cue(r"(?<!前)三季度", match="三季度", miss="前三季度"), 7, 9),
        (Cue(r"四季度", match="四季度", miss="三季度"), 10, 12),
    ),
    timed=Cue(r"[年月季]|以来|\d[度末底]", match="12月", miss="12日"),
    spans=(
        (
            "years",
            Cue(
                r"(?P<y>(?:19|20)\d\d)年?[至到—–－~～-](?P<z>(?:19|20)\d\d)年(?!度?[末底])",
                match="2021年至2023年",
                miss="2021年、2023年",
            ),
        ),
        ("day", Cue(_YEAR + r"?(?P<m>\d{1,2})月(?P<d>\d{1,2})日", match="5月18日", miss="5月")),
        (
            "months",
            Cue(
                _YEAR + r"?(?<!\d)(?P<m>\d{1,2})月?[至到—–－~～-](?P<n>\d{1,2})月(?!\d|[末底])",
                match="2023年1—9月",
                miss="1月9日",
            ),
        ),
        (
            "last",
            Cue(
                _YEAR + r"?(?<!\d)(?P<m>\d{1,2})月[末底]"
                r"|截[至止](?:(?P<y2>(?:19|20)\d\d)年)?(?P<m2>\d{1,2})月(?!\d)",
                match="截至6月底",
                miss="6月",
            ),
        ),
        ("month", Cue(_YEAR + r"?(?<!\d)(?P<m>\d{1,2})月份?(?!\d|[末底])", match="12月", miss="6个月")),
        (
            "part",
            Cue(_YEAR + r"?(?P<p>[上下]半年|前三季度|第?[一二三四]季度)", match="2023年上半年", miss="季度"),
        ),
        (
            "close",
            Cue(
                r"(?:(?P<y>(?:19|20)\d\d)年?|(?<![一-鿿\d])年|(?<=[至到])年)度?[末底](?![以之]?前)",
                match="2023年末",
                miss="2023年底前",
            ),
        ),
        (
            "plan",
            Cue(
                r"[“”]?十(?P<n>[二三四五])五[”“]?(?:时期|规划)?以来",
                match="“十四五”以来",
                miss="“十四五”规划",
            ),
        ),
        ("since", Cue(_YEAR + r"(?:\d{1,2}月)?以来", match="2021年以来", miss="2021年来")),
        (
            "back",
            Cue(
                r"(?:近|过去)(?P<n>[两二三四五六七八九十])年(?!期|级|制)|(?<![一-鿿\d])(?P<n2>[两三四五六七八九十])年[来间]",
                match="近五年来",
                miss="五年期",
            ),
        ),
        (
            "year",
            Cue(
                _YEAR
                + r"度?(?![版款式型届级期以之前后起初末底至到—–－~～-]|\d|第?[一二三四]季|[上下]半年)|全年(?!级)",
                match="2023年",
                miss="2020年版",
            ),
        ),
    ),
    counts=(*((sign, n) for n, sign in enumerate("零一二三四五六七八九十")), ("两", 2)),
    beside=Cue(r"(?:[比较同与]|高于|低于|超过)(?:上年|同期)?$", match="较", miss="的"),
    within=Cue(r"^[^，,；。\d]{1,12}的", match="启动的项目", miss="启动项目"),
    apiece=Cue(r"分别", match="分别为", miss="分为"),
    after=False,
)
