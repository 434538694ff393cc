"""English: what pages put around a report, and how its lines break."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.shapes.layout import LayoutWords

WORDS = LayoutWords(
    furniture=Cue(
        r"(?i)^(?:print|share|download|home|menu|search|skip to (?:main )?content|table of contents"
        r"|source:.{0,80}|published:.{0,80}|updated:.{0,80})$",
        match="Share",
        miss="Share prices rose.",
    ),
    contents=Cue(r"(?i)^(?:table of )?contents$", match="Table of Contents", miss="Contents of the report"),
    entry=Cue(
        r"^(\S.{1,80}?)(?:[ \u3000]?(?:\t|[.…·⋯．_-]{2})|[ \u3000]{2})[ \t\u3000.…·⋯．_-]*+\d{1,3}$",
        match="Item 1. Business\t3",
        miss="Item 1. Business",
    ),
    inline=Cue(r"(?<![ \t])[ \t]*\[edit\]", match="Review [edit]", miss="We edit it"),
    stamp=Cue(r"(\x00)(\x00)", match="\x00\x00", miss="www.example.com"),
    given=Cue(r"\x00", match="\x00", miss="at www.example.com"),
    end_mark=Cue(
        r"(?i)^(?:related (?:links|articles|news)|share this|all rights reserved"
        r"|copyright ©|©|contact us|site map|back to top|signatures$|public domain|retrieved from)",
        match="Related links",
        miss="Related party transactions",
    ),
    stops=".!?",
    finished=".!?:;",
    closing="”’\"')]",
    dangling=",(–—-",
    middle=Cue(r"^(?:[a-z]|[,;:)%])", match="and the rest", miss="And the rest"),
    fresh=Cue(r"^(?:[•▪●◦*#]|(?i:item\s+\d)|\(?\d{1,2}[.)]\s)", match="• fees", miss="fees"),
    whole=Cue(
        r"(?i)^(?:\d{4} )?annual report(?: \d{4})?$", match="Annual report 2016", miss="The annual report of"
    ),
    lone=Cue(r"^(?:[•▪●◦*–—-]|\(\d{1,2}\)|\d{1,2}\.)$", match="•", miss="• fees"),
    glue=" ",
)
