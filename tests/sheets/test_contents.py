"""A table of contents is recognised whatever the format, and a table of figures is never taken for one."""

import pytest
from printed import BULLETIN, MAKERS, Document, Printed, row

import compare

BODY = (
    ("一、总体情况", "全年修路三百余条，回应群众关切，渠道进一步畅通。"),
    ("二、主要做法", "开展巡查检查，公开的内容更加贴近群众的需要。"),
    ("三、存在问题", "公开的内容还不够丰富，基层力量较为薄弱。"),
    ("四、下一步打算", "继续充实公开的内容，加强对基层的指导和培训。"),
)
PAGES = Printed(("目　录",), tuple(row(head, at) for at, (head, _) in enumerate(BODY, 2)), (), (300, 60))
PARTS = tuple(part for head, text in BODY for part in (f"#{head}", text))
DOCUMENT = Document("甲县2023年工作总结", (PAGES, *PARTS))


def read(maker, document, tmp_path):
    path = tmp_path / ("report.md" if maker == "strokes" else "report")
    path.write_bytes(MAKERS[maker](document))
    return compare.read(path)


@pytest.mark.parametrize("maker", MAKERS)
def test_contents_are_left_out(maker, tmp_path):
    """The chapters are those of the body, each once; the list of pages is no table and counts nothing."""
    report = read(maker, DOCUMENT, tmp_path)
    assert [section.label for section in report.sections] == [head for head, _ in BODY]
    assert report.grids == ()
    assert compare.quantities(report)["value"].tolist() == [300.0]


@pytest.mark.quick("page")
@pytest.mark.parametrize("maker", MAKERS)
def test_chapters_stay_chapters_between_tables(maker, tmp_path):
    """Of a bulletin the four chapters are found, and no row of its tables is one."""
    report = read(maker, BULLETIN, tmp_path)
    assert [section.label for section in report.sections] == [
        "一、综合",
        "二、农业",
        "三、财政金融",
        "四、人口",
    ]
    assert len(report.grids) == 4
