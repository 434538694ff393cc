"""Whether two names mean the same indicator: every table entry works, near misses stay apart."""

from itertools import combinations

import pytest
from each import each
from hypothesis import given
from hypothesis import strategies as st

from compare.indicators import Terms, parse_name
from compare.indicators.conversion import unit_relation
from compare.indicators.names import similarity
from compare.indicators.own_terms import NO_TERMS
from compare.languages.en import indicators as english
from compare.languages.zh import indicators as chinese


def name_similarity(old, new, *, language="zh", terms=NO_TERMS):
    """Give how alike two names are; of names that share one value the best pair counts."""
    left, right = ([parse_name(one, language, terms) for one in name.split(";")] for name in (old, new))
    return max(similarity(a, b, language=language) for a in left for b in right)


TABLES = (("zh", chinese.WORDS), ("en", english.WORDS))

SYNONYMS = [
    (kept, other, language)
    for language, words in TABLES
    for kept, others in words.synonyms.items()
    for other in others
]

FAMILIES = [
    (first, second, language)
    for language, words in TABLES
    for family in words.apart
    for one, other in combinations(family, 2)
    for first in one
    for second in other
    # 水质 inside 断面水质 and the like: a word of the one alternative inside a word of the other
    if first not in second and second not in first
]

ALTERNATIVES = [
    (word, language)
    for language, words in TABLES
    for family in words.apart
    for alternative in family
    for word in alternative
]

SAME = [
    ("国内生产总值", "全省地区生产总值"),
    ("地区生产总值增长", "GDP增速"),
    ("规模以上工业增加值", "规上工业增加值"),
    ("城镇新增就业", "新增就业"),
    ("全年接待国内外游客", "旅游接待人数"),
    ("旅客吞吐量", "河东机场年旅客吞吐量"),
    ("新建农村道路", "农村道路"),
    ("改造城镇老旧小区", "开工改造老旧小区"),
    ("城镇老旧小区改造", "改造老旧小区"),
    ("细颗粒物（PM2.5）平均浓度", "PM2.5浓度"),
    ("市场主体总量", "经营主体总数"),
    ("及时受理率;按期办结率", "按期办结率"),
    ("居民消费价格涨幅", "居民消费价格"),
    ("城镇调查失业率控制在", "城镇调查失业率"),
]

DIFFERENT = [
    ("财政收入", "一般公共预算收入"),
    ("一般公共预算收入", "一般公共预算支出"),
    ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
    ("城镇登记失业率", "城镇调查失业率"),
    ("人大代表建议", "政协提案"),
    ("受理行政复议案件", "办结行政复议案件"),
    ("规模以上工业总产值", "规模以上工业增加值"),
    ("出口总额", "进口总额"),
    ("出口总额", "进出口总额"),
    ("第二产业增加值", "第三产业增加值"),
    ("民间投资", "固定资产投资"),
    ("星级酒店", "接待床位"),
    ("原煤产量", "天然气产量"),
    ("高速公路里程", "农村公路里程"),
    ("养老保险参保率", "医疗保险参保率"),
    ("生产安全事故起数", "生产安全事故死亡人数"),
    ("新建小学", "新建高中"),
    ("户籍人口城镇化率", "常住人口城镇化率"),
    ("森林覆盖率", "疫苗覆盖率"),
    ("法律议案", "行政法规"),
]

WORDS = st.sampled_from(
    sorted({word for kept, others in chinese.WORDS.synonyms.items() for word in (kept, *others)})
)
NAMES = st.one_of(WORDS, st.text(max_size=12), st.builds(lambda a, b: a + b, WORDS, st.text(max_size=4)))


@each(SYNONYMS)
def test_every_synonym_is_the_same_name(kept, other, language):
    """Each listed synonym is found to be the name it stands for."""
    assert name_similarity(kept, other, language=language) == 1.0


@each(ALTERNATIVES)
def test_every_word_of_a_family_is_found(word, language):
    """Each word that sets names apart is seen in a name that holds it."""
    text = f"{word}总数" if language == "zh" else f"number of {word}"
    assert parse_name(text, language).families


@pytest.mark.parametrize(
    ("language", "frame"), [("zh", "河东片区{}完成总数"), ("en", "total {} of the northern district")]
)
def test_words_that_exclude_each_other_keep_long_names_apart(language, frame):
    """Names that agree in all but two excluding words are not the same indicator."""
    pairs = [(first, second) for first, second, code in FAMILIES if code == language]
    assert pairs
    assert [
        (first, second)
        for first, second in pairs
        if name_similarity(frame.format(first), frame.format(second), language=language) >= 0.6
    ] == []


@pytest.mark.parametrize(("old", "new"), SAME)
def test_names_of_one_indicator_are_alike(old, new):
    """Left-out modifiers, verbs, places and growth words do not hide that it is one indicator."""
    assert name_similarity(old, new) >= 0.7


@pytest.mark.parametrize(("old", "new"), DIFFERENT)
def test_names_of_two_indicators_are_not_alike(old, new):
    """Names that share most of their letters and mean different things stay apart."""
    assert name_similarity(old, new) < 0.6


@each(chinese.WORDS.fillers)
def test_every_filler_says_nothing(filler):
    """A filler before or behind a name does not change it."""
    assert name_similarity(filler + "蓝莓采摘园", "蓝莓采摘园") == 1.0
    assert name_similarity("蓝莓采摘园" + filler, "蓝莓采摘园") == 1.0


@each(english.WORDS.fillers)
def test_every_english_filler_says_nothing(filler):
    """An English filler before a name does not change it."""
    assert name_similarity(f"{filler} blueberry harvest", "blueberry harvest", language="en") == 1.0


@each([(w, language) for language, t in TABLES for w in sorted(t.light)])
def test_a_light_word_is_no_head(word, language):
    """Sharing only a light word makes two names nothing like each other."""
    names = (f"玄武岩、{word}", f"蓝莓、{word}") if language == "zh" else (f"basalt {word}", f"berry {word}")
    assert parse_name(names[0], language).head != word
    assert name_similarity(*names, language=language) < 0.4


RELATIONS = {"spellings": "same", "units": "alike", "counted": "counted"}


@pytest.mark.parametrize(("words", "relation"), [(t, r) for _, t in TABLES for r in RELATIONS])
def test_every_unit_stands_with_its_group(words, relation):
    """Units of one group may be laid side by side, each with each."""
    expected = RELATIONS[relation]
    for group in getattr(words, relation):
        for a, b in combinations(group, 2):
            assert unit_relation(a, b, words, NO_TERMS) == expected
            assert unit_relation(b, a, words, NO_TERMS) == expected
            assert unit_relation(a, a, words, NO_TERMS) == "same"
    assert unit_relation("元", "人", words, NO_TERMS) == ""


def test_the_users_synonyms_join_the_tables():
    """A synonym of the user's counts like a listed one, also beside a listed name."""
    terms = Terms(synonyms=(("接待游客", ("来客总量",)),), units=(("场", "场次"),))
    assert name_similarity("来客总量", "旅游接待人数") < 0.6
    assert name_similarity("来客总量", "旅游接待人数", terms=terms) == 1.0
    assert unit_relation("场", "场次", chinese.WORDS, terms) == "alike"


@given(NAMES, NAMES)
def test_similarity_is_a_measure(old, new):
    """Similarity lies between 0 and 1, does not mind the order, and a name of any word is like itself."""
    there, back = name_similarity(old, new), name_similarity(new, old)
    assert 0.0 <= there <= 1.0
    assert there == back
    if parse_name(old.split(";")[0]).words:
        assert name_similarity(old, old) == 1.0


def test_what_stands_between_the_words_of_a_name_makes_it_a_part():
    """A modifier in front may be left out; one in the midst tells of a part of the whole."""
    whole, part, fuller = "港务集团运输支出", "港务集团冷链研究运输支出", "东湾港务集团运输支出"
    assert name_similarity(whole, part) < 0.8 * name_similarity(whole, fuller)


def test_a_name_without_words_is_like_no_other():
    """Empty names and bare marks are not the same indicator."""
    assert name_similarity("", "") == 0.0
    assert name_similarity("——", "100%") == 0.0
