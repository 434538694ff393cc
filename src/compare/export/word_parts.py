"""The parts of a Word file that do not depend on its text: types, relations, styles, footer.

In: language, title, date. Out: XML. Refused: nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from compare.export.look import Look

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_STATIC_PARTS: Mapping[str, str] = {
    "[Content_Types].xml": (
        f'{XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/word/comments.xml" ContentType="{_TYPE}.comments+xml"/>'
        f'<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>'
        f'<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>'
    ),
    "word/_rels/document.xml.rels": (
        f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/comments" Target="comments.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/settings" Target="settings.xml"/>'
        f'<Relationship Id="rId4" Type="{OFFICE}/footer" Target="footer1.xml"/></Relationships>'
    ),
    # From 2013 on: without it Word opens the file in its compatibility mode.
    "word/settings.xml": (
        f'{XML}<w:settings xmlns:w="{WORD}"><w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    ),
    "word/footer1.xml": (
        f'{XML}<w:ftr xmlns:w="{WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
    ),
}


def dressed_parts(look: Look | None) -> dict[str, str]:
    """Return the parts that do not depend on the text, with head and foot of the pages of the reader's file."""
    parts = dict(_STATIC_PARTS)
    if look and look.foot:
        parts["word/footer1.xml"] = f'{XML}<w:ftr xmlns:w="{WORD}">{look.foot}</w:ftr>'
    if look and look.head:
        kind = f'<Override PartName="/word/header1.xml" ContentType="{_TYPE}.header+xml"/></Types>'
        tie = f'<Relationship Id="rId5" Type="{OFFICE}/header" Target="header1.xml"/></Relationships>'
        types, ties = "[Content_Types].xml", "word/_rels/document.xml.rels"
        parts[types] = parts[types].replace("</Types>", kind)
        parts[ties] = parts[ties].replace("</Relationships>", tie)
        parts["word/header1.xml"] = f'{XML}<w:hdr xmlns:w="{WORD}">{look.head}</w:hdr>'
    return parts


_SIZES = (32, 28, 26, 24, 24, 24)  # of headings, in half points


def core_part(title: str, creator: str, made: datetime) -> str:
    """Return the properties of the file; the title comes escaped."""
    day = f'<dcterms:created xsi:type="dcterms:W3CDTF">{made:%Y-%m-%dT%H:%M:%SZ}</dcterms:created>'
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>{day}{day.replace('created', 'modified')}"
        "</cp:coreProperties>"
    )


def _style(name: str, inside: str, *, kind: str = "paragraph", title: str = "", default: bool = False) -> str:
    first = ' w:default="1"' if default else ""
    based = "" if default or kind == "character" else '<w:basedOn w:val="Normal"/>'
    if name.startswith("Heading"):
        based += '<w:next w:val="Normal"/>'
    return (
        f'<w:style w:type="{kind}"{first} w:styleId="{name}"><w:name w:val="{title or name}"/>{based}'
        f"<w:qFormat/>{inside}</w:style>"
    )


def styles_part(language: str, look: Look | None = None) -> str:
    """Return the styles: those of the reader's file, and behind them what it lacks.

    Chinese paragraphs open two characters in, English ones do not.
    """
    own = dict(_own_styles(language))
    if look is None:
        return f'{XML}<w:styles xmlns:w="{WORD}">{"".join(own.values())}</w:styles>'
    lacking = "".join(xml for name, xml in own.items() if name and name not in look.names)
    return f'{XML}<w:styles xmlns:w="{WORD}">{look.styles}{lacking}</w:styles>'


def _own_styles(language: str) -> Iterator[tuple[str, str]]:
    """Yield the defaults, under no name, and each style under its name."""
    indent = '<w:ind w:firstLineChars="200" w:firstLine="480"/>' if language == "zh" else ""
    flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
    tongue = "zh-CN" if language == "zh" else "en-US"
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>'
    heavy = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="SimHei" w:cs="Arial"/><w:b/>'
    defaults = f'{fonts}<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="{tongue}"/>'
    yield (
        "",
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>",
    )
    shape = f'<w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/>{indent}</w:pPr>'
    yield "Normal", _style("Normal", shape, default=True)
    shape = f'<w:pPr><w:spacing w:before="240" w:after="240"/>{flush}<w:jc w:val="center"/></w:pPr>'
    yield "Title", _style("Title", f'{shape}<w:rPr>{heavy}<w:sz w:val="36"/></w:rPr>')
    for level, size in enumerate(_SIZES, 1):
        shape = f'<w:keepNext/><w:spacing w:before="240" w:after="120"/>{flush}<w:outlineLvl w:val="{level - 1}"/>'
        inside = f'<w:pPr>{shape}</w:pPr><w:rPr>{heavy}<w:sz w:val="{size}"/></w:rPr>'
        yield f"Heading{level}", _style(f"Heading{level}", inside, title=f"heading {level}")
    shape = f'<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>{flush}</w:pPr>'
    yield (
        "CommentText",
        _style("CommentText", f'{shape}<w:rPr><w:sz w:val="20"/></w:rPr>', title="annotation text"),
    )
    small = '<w:rPr><w:sz w:val="16"/></w:rPr>'
    title = "annotation reference"
    yield "CommentReference", _style("CommentReference", small, kind="character", title=title)
    shape = f'<w:pPr>{flush}<w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>'
    yield "Footer", _style("Footer", shape, title="footer")
