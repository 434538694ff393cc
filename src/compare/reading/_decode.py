"""Turn bytes into text: which encoding, and whether it is text at all.

In: bytes. Out: the text (line ends untouched) and the name of the encoding. Refused: office files, PDF and
other binary content, bytes no known encoding explains.
"""

from __future__ import annotations

import codecs
from itertools import pairwise
from typing import NamedTuple

from compare.reading.tuning import DECODING
from compare.records import ReadError

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP or Office file (DOCX, XLSX …)"),
    (b"%PDF-", "a PDF file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (DOC, XLS …)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)
# The most frequent characters of each script: whichever decoding shows more of them is the right one.
COMMON_SIMPLIFIED = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞"
)
COMMON_TRADITIONAL = frozenset(
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近礦千週委素技備半辦青省列習響約支般史感勞便團往酸歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴龍飛"
)
PUNCTUATION = frozenset("，。、；：？！“”（）《》\n\r\u3000")


class Decoded(NamedTuple):
    """A text, the encoding it was read in, and what makes it doubtful."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Decode the bytes of a source; refuse what is no text, or in no encoding that can be told.

    Few bytes that fit nothing are replaced and warned of. A text that was decoded wrongly before it was saved is
    decoded anew, if that is certain.
    """
    if encoding is not None:
        return _as_told(data, name, encoding)
    for mark, found in BOMS:
        if data.startswith(mark):
            return _as_told(data, name, found)
    _refuse_binary(data, name)
    wide = _utf16_without_mark(data)
    if wide:
        return _as_told(data, name, wide)
    if b"\0" in data:
        raise ReadError(f"{name} holds NUL bytes and is no text file; give the report as text")
    try:
        return _once_more(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _replaced(data, "utf-8") or _by_frequent_characters(data, name)


def _replaced(data: bytes, encoding: str) -> Decoded | None:
    """Decode bytes of which few fit nothing, with signs in their place; None if there are more."""
    text = data.decode(encoding, "replace")
    bad = text.count("\ufffd")
    foreign = sum(c > "\x7f" for c in text)
    common = COMMON_TRADITIONAL if encoding == "big5hkscs" else COMMON_SIMPLIFIED
    if (
        not bad
        or bad > DECODING.most_bad * foreign
        or not _readable(text)
        or _share(text, common) < DECODING.frequent
    ):
        return None
    return Decoded(text, encoding, (f"bad-bytes|{bad}|{encoding}",))


def _once_more(text: str) -> Decoded:
    """Undo that a text in UTF-8 or GB18030 was read in a Western encoding, or one in UTF-8 in GB18030, and saved so."""
    sample = text[: DECODING.sample]
    if (
        _share(sample, COMMON_SIMPLIFIED) >= DECODING.frequent
        or sum(c > "\x7f" for c in sample) < DECODING.least_foreign
    ):
        return Decoded(text, "utf-8")
    for wrong, right in (("western", "utf-8"), ("western", "gb18030"), ("gb18030", "utf-8")):
        data = (
            _western(text) if wrong == "western" else text.replace("\ufffd", "?").encode("gb18030", "replace")
        )
        anew = data.decode(right, "replace") if data else ""
        bad = anew.count("\ufffd")
        if (
            anew
            and bad <= DECODING.most_lost * len(anew)
            and _share(anew, COMMON_SIMPLIFIED) >= DECODING.frequent
        ):
            return Decoded(anew, f"{right} in utf-8", (f"decoded-twice|{bad}",))
    pairs = sum("\xc3" <= a <= "\xef" and "\x80" <= b <= "\xbf" for a, b in pairwise(sample))
    garbled = pairs >= DECODING.least_foreign or _is_strange(sample)
    return Decoded(text, "utf-8", ("mojibake",) if garbled else ())


def _is_strange(sample: str) -> bool:
    """Whether much of a text is lost, or its Chinese characters are hardly ever those that texts are made of."""
    lost = sample.count("\ufffd") > DECODING.most_lost * sum(c > "\x7f" for c in sample)
    chinese = "".join(c for c in sample if "\u3400" <= c <= "\u9fff")
    return lost or (
        len(chinese) >= DECODING.least_foreign and _share(chinese, COMMON_TRADITIONAL) < DECODING.frequent
    )


def _western(text: str) -> bytes:
    """Return the bytes a text was read from in Windows-1252, holes filled as browsers do; none if it was not."""
    out = bytearray()
    for char in text:
        try:
            out += char.encode("latin-1") if char <= "\xff" else char.encode("cp1252")
        except UnicodeEncodeError:
            return b""
    return bytes(out)


def _as_told(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except (LookupError, TypeError):
        raise ReadError(
            f"{encoding!r} is no encoding Python knows; try encoding='gb18030' or 'utf-8'"
        ) from None
    except (UnicodeError, ValueError) as error:
        saved = _replaced(data, encoding) if isinstance(error, UnicodeDecodeError) else None
        if saved is not None:
            return saved
        raise ReadError(
            f"{name} is not written in {encoding}: {_short(error)}; give another encoding="
        ) from None
    if not isinstance(text, str) or not text.strip():
        raise ReadError(f"{name} holds no text when read as {encoding}")
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _short(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"byte {error.start} does not fit"
    return "the bytes do not fit"


def _refuse_binary(data: bytes, name: str) -> None:
    for mark, kind in SIGNATURES:
        if data.startswith(mark):
            raise ReadError(
                f"{name} is {kind}, and this format is not read yet; save the report as plain text (.txt)"
            )


def _utf16_without_mark(data: bytes) -> str:
    """Detect UTF-16 by its line ends and spaces: one byte of the pair is always zero."""
    sample = data[:4096]
    if len(data) % 2 or b"\0" not in sample:
        return ""
    for encoding, marks in (("utf-16-le", (b"\n\0", b" \0")), ("utf-16-be", (b"\0\n", b"\0 "))):
        if not any(mark in sample for mark in marks):
            continue
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        known = sum(c in COMMON_SIMPLIFIED or c in COMMON_TRADITIONAL or " " <= c <= "~" for c in text[:2000])
        if known > len(text[:2000]) / 4 and "\0" not in text[:2000]:
            return encoding
    return ""


def _by_frequent_characters(data: bytes, name: str) -> Decoded:
    best: tuple[float, str, str] = (0.0, "", "")
    for encoding, common in (("gb18030", COMMON_SIMPLIFIED), ("big5hkscs", COMMON_TRADITIONAL)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        share = _share(text, common)
        if share > best[0]:
            best = (share, text, encoding)
    if best[0] >= DECODING.frequent:
        return Decoded(best[1], best[2])
    # The text with fewer bytes that fit nothing is the right one.
    saved = [found for encoding in ("gb18030", "big5hkscs") if (found := _replaced(data, encoding))]
    if saved:
        return min(saved, key=lambda found: found.text.count("\ufffd"))
    return _by_detector(data, name)


def _share(text: str, common: frozenset[str]) -> float:
    foreign = [c for c in text[: DECODING.sample] if c > "\x7f"]
    return sum(c in common or c in PUNCTUATION for c in foreign) / len(foreign) if foreign else 0.0


def is_gibberish(text: str) -> bool:
    """Whether a text is of a script beyond ASCII and hardly contains a character that such texts do not."""
    sample = text[: DECODING.sample]
    foreign = sum(c > "\x7f" for c in sample)
    likely = max(_share(sample, COMMON_SIMPLIFIED), _share(sample, COMMON_TRADITIONAL))
    return (
        foreign >= max(DECODING.least_foreign, DECODING.frequent * len(sample)) and likely < DECODING.frequent
    )


def _by_detector(data: bytes, name: str) -> Decoded:
    import chardet  # noqa: PLC0415 - only the rare file gets here

    guess = chardet.detect(data[: DECODING.sample])
    encoding, confidence = guess.get("encoding"), guess.get("confidence") or 0.0
    if encoding and (confidence >= DECODING.detected or _is_mostly_ascii(data)):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            text = ""
        if text and _readable(text):
            return Decoded(text, encoding.lower())
    raise ReadError(f"{name} is in no encoding that can be told; name it, for example encoding='gb18030'")


def _is_mostly_ascii(data: bytes) -> bool:
    sample = data[: DECODING.sample]
    return sum(byte < 0x80 for byte in sample) >= DECODING.ascii_share * len(sample)  # noqa: PLR2004 - the end of ASCII


def _readable(text: str) -> bool:
    """Whether the text contains no control characters but line ends and tabs."""
    return not any(
        (c < " " and c not in "\t\n\r\f\v") or "\x7f" <= c <= "\x9f" for c in text[: DECODING.sample]
    )
