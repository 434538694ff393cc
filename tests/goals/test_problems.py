"""By what words a problem is named."""

import pytest

import compare

REPORT = (
    "石河镇2030年工作总结\n一、2030年工作\n修路3公里。\n二、存在的问题\n一是{}。二是培训不够。\n"
    "三、2031年计划\n修桥2座。"
)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("桥梁养护跟不上，旧桥多", "桥梁养护跟不上"),
        ("路网不密，断头路多", "路网不密"),
        # a word or two name nothing
        ("另外，桥梁养护跟不上", "另外，桥梁养护跟不上。"),
        ("其次，路网不密", "其次，路网不密。"),
    ],
)
def test_a_problem_is_named_by_its_first_clause_unless_that_is_a_word(told, name):
    """The first clause says what is lacking; where it is only a word that leads in, all of it is the name."""
    first, _ = compare.plan(compare.read_text(REPORT.format(told))).problems["problem"]
    assert first == name
