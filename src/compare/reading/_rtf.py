"""Read a rich text file (RTF).

In: the bytes. Out: an `Extract`: one paragraph or table row a line. Refused: nothing but a file without text; fonts,
styles, pictures, headers and whatever else is no text of the body is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from compare.lazy import regex
from compare.reading._extract import Extract
from compare.reading._format import Format
from compare.records import ReadError, SourceMap

KIND = "an RTF file"
ENDINGS = (".rtf",)
MARK = b"{\\rtf"
TOKEN = regex(rb"\\([a-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)")
BREAKS = {"par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": "\t", "cell": "\t"}
SIGNS = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
}
DROPPED = frozenset({
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer",
    "footerl", "footerr", "footerf", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata",
    "xmlnstbl", "latentstyles", "datastore", "annotation", "atnid", "atnauthor", "fldinst", "filetbl", "mmathPr",
    "pntext",
})  # fmt: skip
HIDDEN = frozenset({"v", "deleted", "strike"})
MAX_DEPTH = 1_000
PAGES = {"936": "gb18030", "950": "big5hkscs", "932": "cp932", "949": "cp949", "65001": "utf-8"}


@dataclass(frozen=True, slots=True)
class State:
    """What applies inside a group: whether it is text, and how many signs stand for one of Unicode."""

    dropped: bool = False
    hidden: bool = False
    skip: int = 1


@dataclass(slots=True)
class Reader:
    """Goes through the tokens once."""

    encoding: str = "cp1252"
    out: list[str] = field(default_factory=list)
    bytes_: bytearray = field(default_factory=bytearray)
    stack: list[State] = field(default_factory=lambda: [State()])
    to_skip: int = 0
    struck: int = 0

    def run(self, data: bytes) -> str:
        """Return the text."""
        for match in TOKEN.finditer(data):
            word, number, code, sign, brace, plain = match.groups()
            if code:
                self._byte(bytes([int(code, 16)]))
            elif plain:
                self._byte(plain)
            else:
                self._flush()
                if brace:
                    self._brace(brace)
                elif sign:
                    self._sign(sign)
                elif word:
                    self._word(word.decode(), number)
        self._flush()
        return "".join(self.out)

    def _shown(self) -> bool:
        return not (self.stack[-1].dropped or self.stack[-1].hidden)

    def _byte(self, data: bytes) -> None:
        gone = min(self.to_skip, len(data))
        self.to_skip -= gone
        if self._shown():
            self.bytes_ += data[gone:]

    def _flush(self) -> None:
        if self.bytes_:
            self.out.append(self.bytes_.decode(self.encoding, "replace"))
            self.bytes_.clear()

    def _brace(self, brace: bytes) -> None:
        self.to_skip = 0
        if brace == b"{":
            if len(self.stack) < MAX_DEPTH:
                self.stack.append(self.stack[-1])
        elif len(self.stack) > 1:
            self.stack.pop()

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":  # a destination that a reader may not know
            self.stack[-1] = replace(self.stack[-1], dropped=True)
        elif self._shown():
            self.out.append({b"~": " ", b"_": "-", b"-": ""}.get(sign, sign.decode("latin-1")))

    def _word(self, word: str, number: bytes | None) -> None:
        value = int(number) if number else 1
        if word in DROPPED:
            self.stack[-1] = replace(self.stack[-1], dropped=True)
        elif word in HIDDEN:
            self.struck += word == "strike" and value > 0
            self.stack[-1] = replace(self.stack[-1], hidden=bool(value))
        elif word == "ansicpg":
            self.encoding = PAGES.get(
                str(value), f"cp{value}" if value in range(1250, 1259) else self.encoding
            )
        elif word == "uc":
            self.stack[-1] = replace(self.stack[-1], skip=max(0, min(value, 8)))
        elif word == "u" and number:
            if self._shown():
                self.out.append(chr(value % 0x10000))
            self.to_skip = self.stack[-1].skip
        elif self._shown():
            self.out.append(BREAKS.get(word, SIGNS.get(word, "")))


def read_rtf(data: bytes, name: str) -> Extract:
    r"""Read the text of an RTF file.

    Examples
    --------
    >>> read_rtf(rb"{\rtf1\ansi\ansicpg936 {\fonttbl\f0 Song;}\f0 \'bc\'d7\u21439?2023\par}", "a.rtf").text
    '甲县2023\n'

    """
    reader = Reader()
    joined = reader.run(data)
    # Characters beyond the basic plane are written as two halves.
    text = joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = re.sub(r"\t(?=\n)", "", text)
    if not text.strip():
        raise ReadError(f"{name} is {KIND} that holds no text; save it anew as DOCX, and read that")
    warnings = (f"struck|{reader.struck}",) * bool(reader.struck)
    return Extract(text, text, SourceMap.identity(text), warnings=warnings)


FORMAT = Format(
    "rtf",
    ENDINGS,
    fits=lambda given: given.data.startswith(MARK),
    read=lambda given: read_rtf(given.data, given.name),
)
