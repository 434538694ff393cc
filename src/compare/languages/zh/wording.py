"""Chinese: where sentences end, what is one name, which words carry no subject."""

from __future__ import annotations

from compare.languages.cue import Cue
from compare.languages.lists import words
from compare.languages.shapes.wording import WordingWords

WORDS = WordingWords(
    marker=Cue(
        r"第?[一二三四五六七八九十]{1,3}(?:是要?|要|、|\.|,)|第[一二三四五六七八九十]{1,3},?"
        r"|\([一二三四五六七八九十]{1,3}\)|(?:首先|其次|再次|最后),?",
        match="三是",
        miss="三年",
    ),
    stops="。！？；!?;…",
    closing="”’』」）)》\"'",
    opening="“‘『「（(《\"'",
    rough="余多",
    names=(("“", "”"), ("「", "」"), ("『", "』"), ("《", "》")),
    times=words("年 月 日 号 天 周 周年 年代 世纪 个月 个年头 季度 时 点 分 秒"),
    stop_words=frozenset(
        words(
            "的 了 和 与 及 或 而 并 且 但 也 都 又 就 才 还 很 更 最 再 已 将 "
            "要 会 能 可 可以 应 应当 必须 不 没 没有 无 是 有 在 到 由 从 自 向 "
            "对 为 以 于 把 被 让 使 给 用 按 按照 根据 通过 随着 关于 对于 由于 因 "
            "因为 所以 因此 如果 虽然 但是 不仅 而且 以及 及其 其 其中 其他 之 此 这 "
            "那 这个 那个 这些 那些 这样 那样 这里 我 我们 你 你们 他 他们 她 它 它们 "
            "自己 大家 人们 各 每 某 该 本 另 另外 同 同时 等 等等 中 上 下 内 外 "
            "前 后 里 间 之间 以上 以下 以内 以外 以来 以后 以前 左右 一 二 三 四 五 "
            "六 七 八 九 十 两 几 第一 第二 第三 一个 一些 一种 一批 一方面 另一方面 "
            "首先 其次 最后 然后 目前 现在 今年 去年 明年 当前 进一步 不断 继续 全面 "
            "深入 切实 着力 大力 积极 加快 加强 推进 推动 促进 提高 提升 加大 做好 开展 "
            "实施 完善 实现 坚持 支持 确保 保持 强化 扎实 持续 努力 有效 有序 统筹 落实 "
            "得 地 着 过 所 者 们 年 月 日 个 次 项 名 家 户 元 万 亿"
        )
    ),
)
