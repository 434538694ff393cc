"""Chinese data for the room `repair`."""

from compare.languages import Cue
from compare.languages.shapes.repair import RepairWords

__all__ = ["WORDS"]

_LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ"
_NOTE = rf"\([{_LETTERS}]{{1,7}}\)"

WORDS = RepairWords(
    notes=Cue(
        rf"(?<=[\u3400-\u9fff])(?:{_NOTE}){{1,4}}",
        match="專(zhuān)區",
        miss="平台(GDP)",
        note="a second note is the same one, written twice",
    ),
    syllable=Cue(rf"\(([{_LETTERS}]{{1,7}})\)", match="(qū)", miss="(2023)"),
)
