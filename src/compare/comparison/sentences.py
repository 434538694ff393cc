"""The sentences of findings, English and Chinese.

In: the name of a sentence and what fills it. Out: one line of text. Refused: a label language that does not exist.
"""

from __future__ import annotations

from string import Formatter
from typing import Any

from compare.records import UsageError

__all__ = ["excerpt", "parts", "say"]

_SENTENCES: dict[str, dict[str, str]] = {
    "en": {
        "unknown": "not stated",
        "plan_head": "{place}: {review} → {plan}",
        "source": "{title} ({source})",
        "read": "Read: {chapters:chapter/chapters}, {passages:passage/passages}, {repairs:repair/repairs}, {doubts:spot/spots} left in doubt.",
        "steps_head": "From this year's figures to next year's targets: {count} with both, {new} without a figure yet",
        "step_apart": "{step} ({note})",
        "step": "  {number}. {indicator}: {step}  [{base.start}–{base.end} → {at.start}–{at.end}]",
        "done_head": "What was done in {review}: {count:figure/figures}",
        "figure": "  {text:>12}  {indicator}  [{at.start}–{at.end}]{doubt}",
        "doubtful": "  (doubtful: unrepaired damage near it)",
        "more": "  … {count} more in the tables",
        "no_figures": "  no figure found",
        "problems_head": "What is lacking: {count:problem/problems} named",
        "no_problems": "  the report names none, or none was found",
        "problem": "  {number}. {problem}  [{at.start}–{at.end}]",
        "answered": "     → goals {goals}",
        "unanswered": "     → no goal addresses it",
        "not-told": "     → too little says whether a goal addresses it",
        "goals_head": "What is planned for {plan}: {count:goal/goals} ({relations})",
        "of_relation": "{count} {relation}",
        "goals_targets": "  Targets with a figure: {count}",
        "goals_marked": "  Measures that address a problem, or go beyond what was done: {count}",
        "goals_others": "  Other measures: {count}, in the tables",
        "no_goals": "  no plan was found in this report",
        "goal": "  {number}. [{relation}] {goal}  [{at.start}–{at.end}]",
        "target": "     target: {target}",
        "builds_on": "     builds on: {base}  [{at.start}–{at.end}]",
        "answers": "     answers: problem {problems}",
        "later": "     a target of later years, not of next year",
        "gap_head": "Left open: {count} of {all:problem/problems} with no goal that addresses {count:-it/them}",
        "gap": "  {number}. {problem}",
        "no_gap": "Every problem the report names is addressed by a goal.",
        "caveat": "Which goal answers which problem is inferred from shared subjects; the report itself does not say so.",
        "written": "Written to {out}: {files:file/files}",
        "chapter": "  {indent}{label}  ({role}; passages: {passages})",
        "language": "Language {language}; {chars} characters; reviewed {review}, planned {plan}; place {place}.",
        "issuer": "Issued by {issuer}.",
        "repairs_head": "Repairs: {count}",
        "repair_kind": "  {why}: {count}",
        "doubts_head": "Doubtful spots: {count}",
        "doubt": "  [{at.start}–{at.end}] {before}  (certainty {certainty:.2f})",
        "quantities_head": "{count:figure/figures} in {source}",
        "warn_same": "Warning: both reports are the same text ({source}); nothing can have changed.",
        "warn_swapped": "Warning: the old report reviews {old}, the new one {new}: they seem to be swapped.",
        "warn_same_year": "Warning: both reports review {year}.",
        "warn_places": "Warning: the reports are of different places: {old} and {new}.",
        "warn_gap": "Warning: the reports do not follow each other: the old one reviews {old}, the new one {new}; rates that a report prints for one year are not those between them.",
        "warn_offices": "Warning: the reports are of different offices: {old} and {new}.",
        "warn_no-review": "Warning ({source}): no chapter that looks back was found, though {count:passage reports/passages report} before the plan what was done; its heading may not have been seen, and figures of the review are missing. Name the chapter by hand to have them.",
        "warn_roles": "Warning ({source}): {against} of {told} passages read as “{role}” say the opposite by tense or year, so chapters may be misread; no verdict is given on targets. Name the roles by hand to have them.",
        "warn_mojibake": "Warning ({source}): the text looks as if it had been decoded wrongly; give encoding=, or get the file anew.",
        "warn_decoded-twice": "Warning ({source}): the text had been decoded wrongly before it was saved; it was decoded anew, {count:character was/characters were} lost.",
        "warn_bad-bytes": "Warning ({source}): {count:byte does/bytes do} not fit {encoding}; each is a spot in doubt.",
        "warn_garbled": "Warning ({source}): {count} of {of} letters of this PDF file are not those it shows; print it to a new PDF, or read it by OCR.",
        "warn_page": "Warning ({source}): this is page {page} of {pages}; what is on the others was not read.",
        "warn_attached": "Warning ({source}): the page holds little text and links to {name}; the report is most likely there.",
        "warn_formula": "Warning ({source}): {count:formula was/formulas were} read as plain signs; look at figures in {count:-it/them}.",
        "warn_tables": "Warning ({source}): of {of} tables, {count} could not be read; their figures are left out.",
        "warn_struck": "Warning ({source}): {count:passage is/passages are} struck out and left out.",
        "warn_genre": "Warning ({source}): neither title nor headings say that this is a report of a kind that is known here; chapters, goals and figures may be misread.",
        "warn_about": "Warning ({source}): this seems to be a text about a report (an explanation, a summary, a resolution), not the report; chapters, goals and figures may be missing.",
        "warn_several": "Warning ({source}): the text seems to contain more reports than one, whose chapters and figures are mixed here; give each in a file of its own.",
        "warn_refusal": "Warning ({source}): this seems to be what a server said in place of the report; fetch it anew.",
        "warn_run-on": "Warning ({source}): the chapters lie on one line without breaks and could not be cut; no role is known, so nothing is compared by role. Break the line before each heading and behind it.",
        "warn_private": "Warning ({source}): {count:character is/characters are} known to one font only and could not be read.",
        "warn_periods": "Warning: the reports are of different stretches of a year: {old} and {new}; their amounts are not compared.",
        "whole_year": "the whole year",
        "warn_nothing": "Warning: no passage of the one report has a partner in the other.",
        "side_head": "{when}: {title} ({source}); {place}, reviewed {review}, planned {plan}; {passages:passage/passages}, {doubts} in doubt.",
        "by_hand_head": "By hand ({source}): {wrong:pair/pairs} taken apart, {right:pair/pairs} made or confirmed, {judged:goal/goals} judged.",
        "sections_head": "Sections",
        "section_pair": "  {relation:<8} {old}  →  {new}",
        "passages_head": "Passages: {same} same subject, {partial} in part, {moved} moved, {new} new, {gone} gone",
        "edits_head": "Wording inside pairs: {insert} inserted, {delete} deleted, {replace} replaced, {moved} moved",
        "edits_skipped": "  and only of form: {numbering} marks of items, {typography} signs or blanks",
        "indicators_head": "Indicators: {paired} in both years, {new} only in {now}, {gone} only in {then}",
        "indicator_pair": "  [{role}] {indicator}: {old} → {new}  {change}{unsure}",
        "unsure": "  (unsure: {confidence:.2f})",
        "no_change": "change not computed",
        "how_to_read": "Revisions that turn “{old}” into “{new}”. Accepting all leaves the new report, rejecting all the old one. Notes beside figures say how they changed.",
        "words_restated": "{sources}: restated. The words are not the reports', so how they changed is not measured.",
        "words_subjects": "{kept:pair of passages keeps its/pairs of passages keep their} subject, wholly or in part, of {old:passage/passages} on {then} and {new} on {now}; {figures:figure is/figures are} paired.",
        "words_measures": "How alike the two texts are, 0 to 1: {measures}",
        "gained": "Terms gained: {terms}",
        "lost": "Terms lost: {terms}",
        "followup_head": "Last year's goals: {count} ({shown})",
        "card_numeric": "Targets with a figure: {count}",
        "card_measure": "Measures without a figure: {count}",
        "card_met": "  Met: {count}",
        "card_missed": "  Missed: {count}",
        "card_not-reported": "  Not reported: {count} (no figure for them in the new report)",
        "card_not-comparable": "  Not comparable: {count} (the new report gives a figure of another frame)",
        "card_told-without-figure": "  Told without a figure: {count}",
        "card_under-way": "  Under way: {count} (begun or in progress, not said to be done)",
        "card_recurring": "  Recurring: {count} (done every year by nature, and planned again)",
        "card_dropped": "  Dropped: {count} (said to be given up)",
        "card_rest": "not listed",
        "card_not_listed": "Not listed: {count} (directions, actions without a named object, clauses judged by their figure); those that were judged are in the table change.followup",
        "card_section": "   {section}",
        "card_later": "  Set for later years: {count}",
        "card_not_due": "set for later years",
        "card_done": "  Done: {count}",
        "card_partly": "  Done in part: {count}",
        "card_repeated": "  Silently repeated: {count} (planned again, without a word on what became of them)",
        "card_not-mentioned": "  Not mentioned: {count}",
        "joint": ", ",
        "card_named": "{indicator}: {goal}",
        "card_goal": "    {goal}{reported}  [{when}, {at.start}–{at.end}]  {confidence:.2f}",
        "card_reported": " → {text}",
        "card_result": "       {text}  [{when}, {at.start}–{at.end}]",
        "card_unannounced": "Results in figures that no goal announced: {count}",
        "panel_title": "Panel of {places:place/places}",
        "panel_head": "{reports:report/reports} of {places:place/places}, {first} to {last}; {pairs:pair/pairs} of consecutive years compared.",
        "panel_empty": "{reports:report/reports}; no two of them are of one place and consecutive years.",
        "panel_written": "The dataset lies in {out}",
        "panel_failed": "Failures: {count} (each with its reason in the table of failures)",
        "panel_failure": "  {path}: {why}",
        "panel_goals": "Goals followed up: {goals}; numeric targets met {met}, missed {missed}, not reported {not_reported}.",
        "panel_kept_head": "Wording that changed least (share of each text found in the other):",
        "panel_kept": "  {place} {old} → {new}: {kept:.0%}",
        "trend_head": "{place}: {count:indicator/indicators} over {years}",
        "trend_title": "{place}: indicators over the years",
        "trend_row": "  {indicator} ({unit}): {values}",
        "trend_restated": "  {indicator}, {year}: {text} in {source}, which reviews another year",
        "plot_steps": "From this year's figures to next year's goals",
        "plot_steps_alt": "A line a goal: from this year's figure to the target; raised, held, lowered or new",
        "plot_counts": "What was counted, by chapter",
        "plot_counts_alt": "Bars: how many figures each chapter contains, by kind",
        "plot_answers": "Which goal addresses which problem",
        "plot_answers_alt": "A grid of problems and goals; an empty row is a problem no goal addresses",
        "plot_flow": "Which goal grows out of which chapter",
        "plot_flow_alt": "Bands from the chapters of the review to the goals, coloured by relation",
        "plot_sections": "Which section went where",
        "plot_sections_alt": "Bands from the old sections to the new ones; those without a band came or went",
        "plot_kept": "What became of the passages, by section",
        "plot_kept_alt": "Bars: how many passages of each section kept their subject, moved, came or went",
        "plot_trend": "Indicators over the years",
        "plot_trend_alt": "Small multiples: each indicator over the years, dotted over a year that is silent",
        "plot_indicators": "Indicators in both years",
        "plot_indicators_alt": "A line from the old to the new value of each indicator, coloured by direction",
        "plot_targets": "Targets and results",
        "plot_targets_alt": "For each numeric target how far the reported result goes; open where nothing is reported",
        "year": "{year}",
        "named": "{indicator} ({kind})",
        "amount_percent": "{value} ({percent})",
        "earlier_report": "earlier",
        "later_report": "later",
        "paragraph": "¶{number}",
        "page": "p. {number}",
        "file_note": "{source}: {note}",
        "first_head": "What matters most",
        "first_none": "No finding stands out; the tables contain what was found.",
        "first_indicator": "{indicator}: {old} ({then}) → {new} ({now}), {change}",
        "first_trend": "{indicator}: {old} ({then}) → {new} ({now})",
        "first_targets": "Of {count:target/targets} with a figure for {plan}, {parts}",
        "first_missed": "Missed: {goal} ({actual} reported)",
        "first_missed_next": "Missed: {goal} ({actual} reported); the target for {after} is {new}",
        "first_commitments": "Of {count:commitment/commitments} for {plan} that name a thing, {parts}",
        "first_risk_factors": "Risk factors of the {now} report against the {then} one: {parts}",
        "first_new_risk": "New risk factor: {name}",
        "first_gone_risk": "Dropped risk factor: {name}",
        "first_reworded_risk": "Reworded risk factor: {name}",
        "first_risks": "Problems and risks: {new:passage/passages} new in the {now} report, {gone} of the {then} report gone",
        "first_new_sections": "New in the {now} report: {names}",
        "first_gone_sections": "No longer in the {now} report: {names}",
        "first_step": "Target for {indicator}: {target} for {plan}, after {base} in {review}: {change}",
        "first_path": "Target for {indicator}: {old} for {before}, {new} for {after}: {change}",
        "first_problems": "{stay} of {count:problem/problems} of the {then} report {stay:-is/are} named again in the {now} report, {new:is/are} new",
        "first_kept": "{share} of the passages of the {then} report keep their subject as a whole or in part in the {now} report",
        "first_figures": "{count:figure/figures} for {year}",
        "first_goals": "{count:goal/goals} for {plan}: {targets} with a figure, {others} without",
        "first_upgraded": "Beyond what was done: {goal}",
        "first_open": "A problem that no goal addresses: {problem}",
        "first_answered": "Every problem the report names is addressed by a goal ({count} of them)",
        "part_joint": "; ",
        "part_met": "{count} met",
        "part_missed": "{count} missed",
        "part_vague": "{count:is/are} reported without a figure",
        "part_apart": "{count} cannot be compared",
        "part_silent": "{count:is/are} not reported",
        "part_done": "{count:is/are} reported done",
        "part_partly": "{count:is/are} begun or done in part",
        "part_repeated": "{count:is/are} planned again without a word on the result",
        "part_dropped": "{count:is/are} not mentioned or given up",
        "part_new": "{count} new",
        "part_gone": "{count} dropped",
        "part_reworded": "{count} reworded",
        "part_moved": "{count} moved",
        "guessed": "matched by wording and subject; confidence {confidence:.2f}",
        "reworded": "paired by wording: a problem in quite other words counts as gone and new",
        "damaged": "unrepaired damage near it",
    },
    "zh": {
        "unknown": "未说明",
        "plan_head": "{place}：{review} → {plan}",
        "source": "{title}（{source}）",
        "read": "读入：{chapters} 章，{passages} 段，修复 {repairs} 处，存疑 {doubts} 处。",
        "steps_head": "从本年数据到明年目标：两年都有数字的 {count} 项，本年没有数字的 {new} 项",
        "step_apart": "{step}（{note}）",
        "step": "  {number}. {indicator}：{step}  [{base.start}–{base.end} → {at.start}–{at.end}]",
        "done_head": "{review} 年做了什么：{count} 个数字",
        "figure": "  {text:>12}  {indicator}  [{at.start}–{at.end}]{doubt}",
        "doubtful": "  （存疑：附近有未修复的损坏）",
        "more": "  …… 其余 {count} 个见表格",
        "no_figures": "  未找到数字",
        "problems_head": "还缺什么：列出 {count} 个问题",
        "no_problems": "  报告未列问题，或未能找到",
        "problem": "  {number}. {problem}  [{at.start}–{at.end}]",
        "answered": "     → 对应目标 {goals}",
        "unanswered": "     → 没有目标回应",
        "not-told": "     → 看不出有无目标回应",
        "goals_head": "{plan} 年计划什么：{count} 个目标（{relations}）",
        "of_relation": "{relation} {count}",
        "goals_targets": "  有数字的指标：{count} 个",
        "goals_marked": "  回应问题或有所提升的举措：{count} 项",
        "goals_others": "  其他举措：{count} 项，见表格",
        "no_goals": "  未在本报告中找到工作计划",
        "goal": "  {number}. 【{relation}】{goal}  [{at.start}–{at.end}]",
        "target": "     指标：{target}",
        "builds_on": "     基础：{base}  [{at.start}–{at.end}]",
        "answers": "     回应：问题 {problems}",
        "later": "     属以后年度的目标，非下一年",
        "gap_head": "尚无回应：{all} 个问题中有 {count} 个没有目标回应",
        "gap": "  {number}. {problem}",
        "no_gap": "报告列出的每个问题都有目标回应。",
        "caveat": "目标回应哪个问题，系据共同主题推断，报告本身并未说明。",
        "written": "已写入 {out}：{files} 个文件",
        "chapter": "  {indent}{label}（{role}，{passages} 段）",
        "language": "语言 {language}；{chars} 字；回顾 {review} 年，计划 {plan} 年；地区 {place}。",
        "issuer": "发布单位：{issuer}。",
        "repairs_head": "修复：{count} 处",
        "repair_kind": "  {why}：{count}",
        "doubts_head": "存疑：{count} 处",
        "doubt": "  [{at.start}–{at.end}] {before}（把握 {certainty:.2f}）",
        "quantities_head": "{source} 中的 {count} 个数字",
        "warn_same": "注意：两份报告是同一文本（{source}），不可能有变化。",
        "warn_swapped": "注意：旧报告讲的是 {old} 年，新报告讲的是 {new} 年，次序似乎颠倒。",
        "warn_same_year": "注意：两份报告讲的都是 {year} 年。",
        "warn_places": "注意：两份报告属于不同地区：{old} 与 {new}。",
        "warn_gap": "注意：两份报告并不相邻：旧报告回顾 {old} 年，新报告回顾 {new} 年；报告中的一年增幅不能与两者之间的变化对照。",
        "warn_offices": "注意：两份报告出自不同单位：{old} 与 {new}。",
        "warn_no-review": "注意（{source}）：没有找到回顾工作的章节，但计划之前有 {count} 段讲的是已做的工作；可能没有认出章节标题，因此缺少当年的数据；可手工指定该章。",
        "warn_roles": "注意（{source}）：读作“{role}”的 {told} 段中有 {against} 段的语气或年份与之相反，章节可能读错，因此不判定目标是否完成；可手工指定各章的性质。",
        "warn_mojibake": "注意（{source}）：文字像是按错误的编码读出的；请用 encoding= 指明编码，或重新取得文件。",
        "warn_decoded-twice": "注意（{source}）：文字在保存之前曾按错误的编码读出，现已重新解码，丢失 {count} 个字符。",
        "warn_bad-bytes": "注意（{source}）：有 {count} 个字节不合 {encoding} 编码，各处均存疑。",
        "warn_garbled": "注意（{source}）：这个 PDF 文件的 {of} 个字中有 {count} 个与显示的不同；请重新打印成 PDF，或用 OCR 识别。",
        "warn_page": "注意（{source}）：这是第 {page} 页，共 {pages} 页；其余各页没有读入。",
        "warn_attached": "注意（{source}）：网页正文很少，并链接到 {name}；报告很可能在附件中。",
        "warn_formula": "注意（{source}）：有 {count} 个公式按普通字符读入，请核对其中的数字。",
        "warn_tables": "注意（{source}）：{of} 张表格中有 {count} 张未能读懂，其中的数字没有计入。",
        "warn_struck": "注意（{source}）：有 {count} 处文字带删除线，没有读入。",
        "warn_genre": "注意（{source}）：标题和小标题都没有说明这是哪一类已知的报告，章节、目标和数字可能读错。",
        "warn_about": "注意（{source}）：这似乎是对某份报告的解读、摘要或决议，而不是报告本身，章节、目标和数字可能不全。",
        "warn_several": "注意（{source}）：文中似乎不止一份报告，各份的章节和数字混在一起；请将各份分别存为文件。",
        "warn_refusal": "注意（{source}）：这似乎是服务器的提示页，而不是报告；请重新获取。",
        "warn_run-on": "注意（{source}）：各章连在一行，没有换行，无法分开，章节作用不明；请在每个标题前后换行。",
        "warn_private": "注意（{source}）：有 {count} 个字符是某种字体的自造字，无法识别。",
        "warn_periods": "注意：两份报告所涵盖的时段不同：{old}与{new}；数量不作比较。",
        "whole_year": "全年",
        "warn_nothing": "注意：两份报告没有任何段落可以对应。",
        "side_head": "{when}：{title}（{source}）；{place}，回顾 {review} 年，计划 {plan} 年；{passages} 段，存疑 {doubts} 处。",
        "by_hand_head": "人工复核（{source}）：拆开{wrong}对，配成或确认{right}对，判定目标{judged}项。",
        "sections_head": "章节",
        "section_pair": "  {relation}  {old}  →  {new}",
        "passages_head": "段落：主题相同 {same}，部分相同 {partial}，移动 {moved}，新增 {new}，不再出现 {gone}",
        "edits_head": "成对段落内的改动：增 {insert}，删 {delete}，换 {replace}，移 {moved}",
        "edits_skipped": "  另有只涉及形式的：序号 {numbering}，标点与空格 {typography}",
        "indicators_head": "指标：两年都有 {paired}，仅{now}有 {new}，仅{then}有 {gone}",
        "indicator_pair": "  【{role}】{indicator}：{old} → {new}  {change}{unsure}",
        "unsure": "（把握 {confidence:.2f}）",
        "no_change": "不计算变化",
        "how_to_read": "以修订方式把“{old}”改写为“{new}”：全部接受即得新文，全部拒绝即得旧文。数字旁的批注说明增减。",
        "words_restated": "{sources}：转述，文字不是原报告的，措辞的变化不作计量。",
        "words_subjects": "主题相同或部分相同的段落 {kept} 对（{then}报告 {old} 段，{now}报告 {new} 段）；配成对的数字 {figures} 个。",
        "words_measures": "两篇文字的相似度（0 至 1）：{measures}",
        "gained": "增多的词语：{terms}",
        "lost": "减少的词语：{terms}",
        "followup_head": "上年目标：{count} 个（{shown}）",
        "card_numeric": "有数字的指标：{count} 个",
        "card_measure": "没有数字的举措：{count} 项",
        "card_met": "  完成：{count} 个",
        "card_missed": "  未完成：{count} 个",
        "card_not-reported": "  未报告：{count} 个（新报告没有给出数字）",
        "card_not-comparable": "  口径不同：{count} 个（新报告的数字口径不同，不作判定）",
        "card_told-without-figure": "  有表述无数据：{count} 个",
        "card_under-way": "  进行中：{count} 项（已启动或在推进，未说完成）",
        "card_recurring": "  每年开展：{count} 项（性质上每年都有，再次列入计划）",
        "card_dropped": "  已放弃：{count} 项（报告称取消或终止）",
        "card_rest": "未逐项列出",
        "card_not_listed": "未逐项列出：{count} 项（方向性要求、对象不具名的行动、已由数字判定的分句）；其中作出判定的见表 change.followup",
        "card_section": "   {section}",
        "card_later": "  属以后年度：{count} 个",
        "card_not_due": "属以后年度",
        "card_done": "  已落实：{count} 项",
        "card_partly": "  部分落实：{count} 项",
        "card_repeated": "  悄然再列：{count} 项（再次列入计划，未交代上年结果）",
        "card_not-mentioned": "  未提及：{count} 项",
        "joint": "，",
        "card_named": "{indicator}：{goal}",
        "card_goal": "    {goal}{reported}  [{when}，{at.start}–{at.end}]  把握 {confidence:.2f}",
        "card_reported": " → {text}",
        "card_result": "       {text}  [{when}，{at.start}–{at.end}]",
        "card_unannounced": "事先没有目标的数字结果：{count} 个",
        "panel_title": "{places} 个地区的面板",
        "panel_head": "{places} 个地区的 {reports} 份报告，{first} 至 {last} 年；已对照相邻年份 {pairs} 对。",
        "panel_empty": "{reports} 份报告，没有同一地区相邻年份的两份。",
        "panel_written": "数据集位于 {out}",
        "panel_failed": "未能处理：{count} 项（原因见相应表格）",
        "panel_failure": "  {path}：{why}",
        "panel_goals": "跟踪目标 {goals} 个；量化指标完成 {met}，未完成 {missed}，未报告 {not_reported}。",
        "panel_kept_head": "措辞变化最小的（两文中见于对方的比例）：",
        "panel_kept": "  {place} {old} → {new}：{kept:.0%}",
        "trend_head": "{place}：{count} 个指标，年份 {years}",
        "trend_title": "{place}：历年指标",
        "trend_row": "  {indicator}（{unit}）：{values}",
        "trend_restated": "  {indicator}，{year}年：{text}，见另一年度的报告 {source}",
        "plot_steps": "从本年数据到明年目标",
        "plot_steps_alt": "每个目标一条线：从本年数据到目标值；提高、持平、下调或新增",
        "plot_counts": "各章统计了什么",
        "plot_counts_alt": "条形：各章给出多少个数字，按类型",
        "plot_answers": "哪个目标回应哪个问题",
        "plot_answers_alt": "问题与目标的方格；空行是没有目标回应的问题",
        "plot_flow": "目标出自哪一章",
        "plot_flow_alt": "由回顾各章流向目标的色带，颜色表示关系",
        "plot_sections": "章节的去向",
        "plot_sections_alt": "由旧章节流向新章节的色带；没有色带的为新增或不再出现",
        "plot_kept": "各章段落的变化",
        "plot_kept_alt": "条形：各章有多少段落主题相同、移动、新增或不再出现",
        "plot_trend": "历年指标",
        "plot_trend_alt": "小图：每个指标逐年的数值，没有报告的年份以虚线相连",
        "plot_indicators": "两年都有的指标",
        "plot_indicators_alt": "每个指标由旧值到新值的线段，颜色表示增减",
        "plot_targets": "目标与结果",
        "plot_targets_alt": "每个量化目标所报结果达到的程度；未报告的留空",
        "year": "{year}年",
        "named": "{indicator}（{kind}）",
        "amount_percent": "{value}（{percent}）",
        "earlier_report": "前一份",
        "later_report": "后一份",
        "paragraph": "第{number}段",
        "page": "第{number}页",
        "file_note": "{source}：{note}",
        "first_head": "要点",
        "first_none": "没有特别突出的发现；所得均在表格中。",
        "first_indicator": "{indicator}：{old}（{then}）→ {new}（{now}），{change}",
        "first_trend": "{indicator}：{old}（{then}）→ {new}（{now}）",
        "first_targets": "{plan}的 {count} 个量化指标：{parts}",
        "first_missed": "未完成：{goal}（报告为{actual}）",
        "first_missed_next": "未完成：{goal}（报告为{actual}），{after}的目标为{new}",
        "first_commitments": "{plan} {count} 项指明事项的举措：{parts}",
        "first_risk_factors": "风险因素，{now}报告与{then}报告相比：{parts}",
        "first_new_risk": "新增风险因素：{name}",
        "first_gone_risk": "删去的风险因素：{name}",
        "first_reworded_risk": "改写的风险因素：{name}",
        "first_risks": "问题与风险：{now}报告新增 {new} 段，{then}报告有 {gone} 段不再出现",
        "first_new_sections": "{now}报告新增章节：{names}",
        "first_gone_sections": "{now}报告不再有：{names}",
        "first_step": "{indicator}的目标：{plan}{target}，{review}为{base}，{change}",
        "first_path": "{indicator}的目标：{before}{old}，{after}{new}，{change}",
        "first_problems": "{then}报告的 {count} 个问题有 {stay} 个在{now}报告中再次提出，新提出 {new} 个",
        "first_kept": "{then}报告的段落有 {share} 在{now}报告中主题相同或部分相同",
        "first_figures": "{year} 年的数字 {count} 个",
        "first_goals": "{plan} 年目标 {count} 个：有数字的 {targets} 个，没有数字的 {others} 个",
        "first_upgraded": "超出已有工作：{goal}",
        "first_open": "没有目标回应的问题：{problem}",
        "first_answered": "报告列出的 {count} 个问题都有目标回应",
        "part_joint": "，",
        "part_met": "完成 {count}",
        "part_missed": "未完成 {count}",
        "part_vague": "有表述无数字 {count}",
        "part_apart": "口径不同 {count}",
        "part_silent": "未报告 {count}",
        "part_done": "报告已落实 {count}",
        "part_partly": "进行中或部分落实 {count}",
        "part_repeated": "再次列入计划而未交代结果 {count}",
        "part_dropped": "未提及或已放弃 {count}",
        "part_new": "新增 {count} 项",
        "part_gone": "删去 {count} 项",
        "part_reworded": "改写 {count} 项",
        "part_moved": "移位 {count} 项",
        "guessed": "按措辞与主题配对，把握 {confidence:.2f}",
        "reworded": "按措辞配对：换了说法的问题会算作一个不再提出、一个新提出",
        "damaged": "附近有未修复的损坏",
    },
}


EXCERPT = 90  # characters of a long sentence printed around what matters in it


def excerpt(text: str, around: str | int = "", size: int = EXCERPT) -> str:
    """Cut a long text down to the words around a part of it.

    Parameters
    ----------
    around : str or int
        What must be seen, or where it is; the beginning, where it is empty or not in the text.
    size : int
        Characters kept.

    Examples
    --------
    >>> excerpt("修路" * 60 + "建桥3座", "3座")[-8:]
    '修路修路建桥3座'

    """
    if len(text) <= size:
        return text
    at = max(0, text.find(around) if isinstance(around, str) else around)
    start = max(0, min(at - size * 2 // 3, len(text) - size))
    end = start + size
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


class _Agreeing(Formatter):
    """Lets words agree with a count: `{count:goal/goals}` counts them, `{count:-it/them}` only agrees."""

    def format_field(self, value: Any, format_spec: str) -> str:
        one, slash, many = format_spec.partition("/")
        if not slash:
            return format(value, format_spec)
        word = one.removeprefix("-") if str(value) == "1" else many  # warnings hold their counts as text
        return word if one.startswith("-") else f"{value} {word}"


def say(labels: str, sentence: str, **values: object) -> str:
    """Word one finding.

    Parameters
    ----------
    sentence : str
        A name in the table of this module.
    **values
        What fills the gaps.

    Raises
    ------
    UsageError
        If there are no sentences in that language.

    Examples
    --------
    >>> (
    ...     say("en", "quantities_head", count=1, source="a.txt"),
    ...     say("zh", "quantities_head", count=1, source="a.txt"),
    ... )
    ('1 figure in a.txt', 'a.txt 中的 1 个数字')
    >>> say("en", "no_goals")
    '  no plan was found in this report'
    >>> say("zh", "no_goals")
    '  未在本报告中找到工作计划'

    """
    if labels not in tuple(_SENTENCES):
        raise UsageError(f"labels={labels!r}: findings are worded in 'en' or 'zh'; choose one of them")
    return _Agreeing().format(_SENTENCES[labels][sentence], **values)


def parts(labels: str, **counts: int) -> str:
    """Word how many there are of each kind, those there are.

    Examples
    --------
    >>> parts("en", met=7, missed=0, silent=1)
    '7 met; 1 is not reported'

    """
    told = (say(labels, f"part_{kind}", count=count) for kind, count in counts.items() if count)
    return say(labels, "part_joint").join(told)
