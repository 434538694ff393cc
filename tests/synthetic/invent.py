"""Invented reports of invented places, of any number and size, with their answers: the same seed, the same reports.

Run it to fill a folder: `python tests/synthetic/invent.py FOLDER --places 400 --years 6 --sentences 60 --seed 1`.
"""

import argparse
import random
from dataclasses import dataclass, field
from pathlib import Path

# Indicator, unit, first value, decimals.
FIGURES = (
    ("城镇新增就业", "人", 4200, 0),
    ("粮食产量", "万吨", 31.5, 1),
    ("新建农村公路", "公里", 86, 0),
    ("一般公共预算收入", "亿元", 24.8, 1),
    ("城镇居民人均可支配收入", "元", 38600, 0),
    ("新增养老床位", "张", 320, 0),
    ("空气质量优良天数", "天", 310, 0),
    ("改造老旧小区", "个", 14, 0),
)
PLANNED = ("城镇新增就业", "新建农村公路", "新增养老床位", "改造老旧小区")
FIRST = "云青石松柳竹梅兰桂枫榆槐桐杉柏荷莲溪泉潭"
SECOND = "溪岭川河湾坪塘沟桥渡原陵岗坡洲浦泽源峰屏"
WHO = ("各镇", "主管部门", "基层站所", "工作专班", "驻村干部", "志愿者", "企业代表", "社区网格员")
DOES = ("梳理", "完善", "公开", "简化", "推进", "落实", "核对", "优化", "充实", "回访")
WHAT = (
    "办事清单",
    "巡查台账",
    "培训课程",
    "便民窗口",
    "水渠管护",
    "果园灌溉",
    "图书角",
    "夜校课堂",
    "校车线路",
)
HOW = ("按月", "分片", "逐户", "就近", "错峰", "上门", "联合", "定期", "分批", "轮流")
WHY = ("方便群众办事", "减少往返", "保障安全", "提高效率", "回应关切", "巩固成果", "补齐短板", "服务生产")
LACKS = ("乡村道路养护跟不上", "养老服务人手偏少", "小微企业融资渠道偏窄", "排水管网老化")


@dataclass
class Told:
    """What the reports of one place say, year by year: the answers."""

    place: str
    figures: dict = field(default_factory=dict)  # (indicator, year) -> value in the base unit
    targets: dict = field(default_factory=dict)  # (indicator, year planned for) -> value
    reached: dict = field(default_factory=dict)  # (indicator, year) -> whether the target was met


def name_place(number):
    """Name a place; every number has its own."""
    first, rest = number % len(FIRST), number // len(FIRST)
    second, third = rest % len(SECOND), rest // len(SECOND)
    return FIRST[first] + SECOND[second] + (FIRST[third % len(FIRST)] if third else "") + "县"


def invent(number, years, seed=0, sentences=20):
    """Write the reports of one place.

    Returns the texts by year, and the answers. About `sentences` sentences of prose stand around the figures.
    """
    rng = random.Random(f"{seed}/{number}")  # noqa: S311 - a seeded story, no secret
    place = name_place(number)
    told, texts, targets = Told(place), {}, {}
    levels = {name: start * rng.uniform(0.6, 1.7) for name, _, start, _ in FIGURES}
    for year in years:
        lines = [f"{place}{year}年政府工作总结", "", f"一、{year}年工作回顾"]
        for name, unit, _, decimals in FIGURES:
            levels[name] *= rng.uniform(0.94, 1.12)
            value = round(levels[name], decimals)
            if name in targets:
                met = rng.random() < 0.7
                goal = targets[name]
                value = max(1, round(goal * (rng.uniform(1.02, 1.1) if met else rng.uniform(0.8, 0.93))))
                levels[name] = value
                told.reached[name, year] = value >= goal
            printed = f"{value:.{decimals}f}"
            told.figures[name, year] = round(float(printed) * {"万": 1e4, "亿": 1e8}.get(unit[0], 1), 6)
            lines.append(f"全年{name}{printed}{unit}。" + prose(rng, sentences // 12))
        lines += ["", "二、存在的问题", f"{rng.choice(LACKS)}。" + prose(rng, sentences // 12)]
        lines += ["", f"三、{year + 1}年工作计划"]
        targets = {}
        for name in PLANNED:
            targets[name] = max(2, round(levels[name] * rng.uniform(0.98, 1.06)))
            told.targets[name, year + 1] = targets[name]
            unit = next(u for n, u, _, _ in FIGURES if n == name)
            lines.append(f"{name}{targets[name]}{unit}以上。" + prose(rng, sentences // 24))
        texts[year] = "\n".join(lines) + "\n"
    return texts, told


def prose(rng, count):
    """Write sentences without a figure."""
    return "".join(
        f"{rng.choice(WHO)}{rng.choice(HOW)}{rng.choice(DOES)}{rng.choice(WHAT)}，{rng.choice(WHY)}。"
        for _ in range(count)
    )


def fill(folder, places, years, seed=0, sentences=20):
    """Write the reports of many places to a folder, `PLACE/YEAR.txt`; give the answers by place."""
    answers = {}
    for number in range(places):
        texts, told = invent(number, years, seed, sentences)
        home = Path(folder) / told.place
        home.mkdir(parents=True, exist_ok=True)
        for year, text in texts.items():
            (home / f"{year}.txt").write_text(text, encoding="utf-8", newline="")
        answers[told.place] = told
    return answers


def main():
    parser = argparse.ArgumentParser(description="Fill a folder with invented reports.")
    parser.add_argument("folder")
    parser.add_argument("--places", type=int, default=10)
    parser.add_argument("--years", type=int, default=3)
    parser.add_argument("--sentences", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    fill(given.folder, given.places, range(2024 - given.years, 2024), given.seed, given.sentences)


if __name__ == "__main__":
    main()
