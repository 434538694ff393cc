"""Chinese: which days a figure is of."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.shapes.periods import PeriodWords

__all__ = ["WORDS"]

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
)
