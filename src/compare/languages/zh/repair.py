"""Chinese data for the room `repair`."""

from compare.languages import Cue
from compare.languages.shapes.repair import RepairWords

__all__ = ["WORDS"]

_LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ"
_NOTE = rf"\([{_LETTERS}]{{1,7}}\)"


def _pairs(first: str, second: str) -> tuple[str, ...]:
    return tuple(a + b for a in first for b in second)


WORDS = RepairWords(
    notes=Cue(
        rf"(?:{_NOTE}){{1,4}}",
        match="專(zhuān)區",
        miss="平台(GDP)",
        note="a second note is the same one, written twice",
    ),
    syllable=Cue(rf"\(?([{_LETTERS}]{{1,7}})\)", match="(qū)", miss="(2023)"),
    damage=Cue(
        rf"(?P<sign>[?？\ufffd□])?(?<!\()(?P<note>[{_LETTERS}]{{1,7}}\)(?:{_NOTE}){{0,3}})"
        rf"|(?P<marked>\ufffd)?(?P<whole>(?:{_NOTE}){{1,4}})"
        r"|(?P<lone>[?？□]|\ufffd ?)",
        match="納入?yún)管",
        miss="納入區管",
    ),
    sign_likelihoods=(
        ("，,", -3.0),
        ("、。", -4.0),
        ("“”《》：；:;.（）()", -4.5),
        ("0123456789％%", -5.0),
        ("！？!?—…·-+", -8.0),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", -11.0),
        ("abcdefghijklmnopqrstuvwxyz〔〕【】‘’「」~/", -13.0),
    ),
    before_no_sign="在把被向从对将与和及或为以于由使让",
    opens_no_clause="的了们着之",
    sign_pairs=frozenset(
        (
            *_pairs("”》）)％%", "，,、。；;：:"),
            *_pairs("：:，,、。", "“《"),
            *_pairs("”", "“《（("),
            *_pairs("。；;：:”》）)", "\n"),
        ),
    ).union(("》《", "》（", "》(", "……", "——", "！”", "？”", "“《", "》”", "）》", ")》")),
)
