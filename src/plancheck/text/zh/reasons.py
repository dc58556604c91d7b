"""Why a verdict is as it is, and why a figure does not exist, in Chinese."""

REASONS = {
    "met-early": "已达{value:amount}，提前实现{target_year}年目标（{demand}）。",
    "met": "{year}年为{value:amount}，完成目标（{demand}）。",
    "missed": "{year}年为{value:amount}，未完成目标（{demand}），差{gap:difference}。",
    "missed.exactly": "{year}年恰为{value:amount}，目标是{demand}，持平不算完成。",
    "pace": "完成进度{progress:share}，时序进度{expected_progress:due}，为时序的{pace:pace}倍。",
    "pace-within": (
        "完成进度{progress:share}，时序进度{expected_progress:due}，为时序的{pace:pace}倍，照此到{target_year}年在容差之内。"
    ),
    "pace.exactly": (
        "恰为{value:amount}，目标是{demand}，持平不算完成；"
        "完成进度{progress:share}，时序进度{expected_progress:due}，为时序的{pace:pace}倍。"
    ),
    "wrong-way": "方向相反：从{baseline_year}年的{baseline:amount}变为{value:amount}，目标是{demand}。",
    "nothing-expected": "现为{value:amount}，目标{demand}到{target_year}年才到期，此前没有进度要求，也没有退步。",
    "guard-kept": "基期（{baseline:amount}）已符合{demand}，现为{value:amount}，守住了。",
    "guard-broken": "基期（{baseline:amount}）本已符合{demand}，现为{value:amount}，没有守住。",
    "guard-achieved": "基期（{baseline:amount}）已符合{demand}，{target_year}年为{value:amount}，期末仍符合。",
    "guard-missed": "基期（{baseline:amount}）本已符合{demand}，{target_year}年为{value:amount}，没有守住。",
    "growth-wrong-way": "方向相反：至今年均增长{value:amount}，目标是{demand}。",
    "growth-kept": "至今年均增长{value:amount}，符合{demand}。",
    "growth-broken": "至今年均增长{value:amount}，不符合{demand}。",
    "growth-achieved": "年均增长{value:amount}，守到了期末（{demand}）。",
    "growth-missed": "年均增长{value:amount}，没有守住{demand}。",
    "limit-kept": "已知{years}年都守住了{demand}，最近为{value:amount}。",
    "limit-broken": "最近一年为{value:amount}，没有守住{demand}。",
    "limit-broken-earlier": (
        "{broken:years}年没有守住{demand}，已无法做到年年守住；已知{years}年中守住{kept}年，最近为{value:amount}。"
    ),
    "limit-achieved": "有要求的{years}年都守住了{demand}。",
    "limit-missed": "{broken:years}年没有守住{demand}；已知{years}年中守住{kept}年。",
    "limit-incomplete": "规划期已满，未见突破{demand}，但缺{missing:years}年的数，不能断定年年守住。",
    "chain-not-begun": "缺{missing}年的数，其后各年的数无从累计。",
    "no-actual.before": "从{start_year}年起计算。",
    "no-actual.one": "{as_of}年没有实际数。",
    "no-actual": "{start_year}—{as_of}年没有实际数。",
    "no-final-chain": "规划期已满，但缺{missing}年的数，各年的数接不起来。",
    "no-final-other": "规划期已满，但所对照的“{id:series}”没有{target_year}年的数。",
    "no-final-actual": "规划期已满，但缺{target_year}年的实际数。",
    "no-baseline": "没有基期数，无法计算完成进度；现为{value:amount}，目标{demand}尚未达到。",
    "increase-without-baseline": "目标是比基期的增量，但没有基期数。",
    "rate-without-baseline": "目标要与基期相比，但没有基期数。",
    "no-target": "没有定目标，只作监测。",
    "task-done": "{year}年已完成。",
    "task-dropped": "{year}年已取消，不再评估。",
    "task-overdue": "已过期限（{due:date}），尚未报完成。",
    "task-pace": "{year}年末完成{share:due}，按{due:date}到期应完成{expected_progress:due}，为时序的{pace:pace}倍。",
    "task-pace.day": (
        "到{day:date}完成{share:due}，按{due:date}到期应完成{expected_progress:due}，为时序的{pace:pace}倍。"
    ),
    "task-in-progress": "{year}年填报：正在推进。",
    "task-in-progress.share": "{year}年填报：正在推进，完成{share:due}。",
    "task-not-started": "{year}年填报：尚未启动。",
    "no-report": "未报进展。",
    "growth-without-base": "{year}年只有增速，而{before}年没有数，推不出{year}年的数。",
    "prices-differ": (
        "目标按{basis:prices}计，实际数按{actual_basis:prices}计，不能相比；请注明价格指数（deflator）。"
    ),
    "deflator-missing": "价格指数“{id:series}”缺{missing:years}年或基年的数，{missing:years}年的实际数不能折算。",
    "bound-cannot-tell": "只公布了{value:amount}，不能断定是否符合{demand}。",
    "bound-not-met": "只公布了{value:amount}，尚未符合{demand}，差多少不能断定。",
    "missed-by-bound": "{year}年只公布了{value:amount}，未完成目标（{demand}）。",
    "beyond-range": "现为{value:amount}，已越出要求（{demand}）的另一端。",
    "pace-of-values": "现为{value:amount}，计划路径应为{expected_value:amount}，实际与路径之比为{pace:pace}。",
    "budget-overrun": "累计已达{value:amount}，超出{demand}，多{gap:difference}。",
    "budget-overrun.exactly": "累计恰为{value:amount}，要求是{demand}，恰好用满也算超出。",
    "budget-kept": "累计{value:amount}，没有超出{demand}。",
    "budget-achieved": "{target_year}年末累计{value:amount}，没有超出{demand}。",
    "sum-past": "仅已知年份就合计{value:amount}，不论缺的年份是多少，{demand}都已突破。",
    "sum-within": "累计{value:amount}，已在{demand}之内，到{target_year}年最多还能增{room:difference}。",
    "budget-lasts": (
        "累计{value:amount}，已用{target:amount}的{used:share}，时间过去{expected_progress:due}，可以用到期末。"
    ),
    "budget-near": (
        "累计{value:amount}，已用{target:amount}的{used:share}，时间过去{expected_progress:due}，"
        "为均匀使用的{pace:pace}倍，略快，尚在{allowed:pace}倍以内。"
    ),
    "budget-fast": (
        "累计{value:amount}，已用{target:amount}的{used:share}，时间只过去{expected_progress:due}，用得过快。"
    ),
    "budget-lasts.planned": (
        "累计{value:amount}，已用{target:amount}的{used:share}，计划用到{planned:amount}（{expected_progress:due}），"
        "可以用到期末。"
    ),
    "budget-near.planned": (
        "累计{value:amount}，已用{target:amount}的{used:share}，计划用到{planned:amount}（{expected_progress:due}），"
        "为计划的{pace:pace}倍，略快，尚在{allowed:pace}倍以内。"
    ),
    "budget-fast.planned": (
        "累计{value:amount}，已用{target:amount}的{used:share}，计划只用到{planned:amount}（{expected_progress:due}），"
        "用得过快。"
    ),
    "mean-kept": "至今各年平均{value:amount}，符合{demand}。",
    "mean-broken": "至今各年平均{value:amount}，不符合{demand}。",
    "mean-achieved": "规划期平均{value:amount}，符合{demand}。",
    "mean-missed": "规划期平均{value:amount}，不符合{demand}。",
    "relative-kept": "至今为{value:amount}，符合要求：{demand}。",
    "relative-broken": "至今为{value:amount}，不符合要求：{demand}。",
    "relative-achieved": "期末为{value:amount}，符合要求：{demand}。",
    "relative-missed": "期末为{value:amount}，不符合要求：{demand}。",
    "heading": "按所含指标中最差的“{name:name}”评。",
    "heading-not-judged": "所含指标都不能评价。",
    "assessed": "{year}年由人评定。",
    "no-assessment": "还没有人作出评定。",
    "no-final-assessment": "规划期已满，但最近的评定是{year}年的。",
    "words-by-people": "这是文字要求，由人评定；此法没有相应的规则。",
    # 前面已写明目标的，不再重复
    "met-early.named": "已达{value:amount}，提前实现{target_year}年目标。",
    "met.named": "{year}年为{value:amount}，已完成。",
    "missed.named": "{year}年为{value:amount}，未完成，差{gap:difference}。",
    "growth-kept.named": "至今年均增长{value:amount}，符合要求。",
    "growth-broken.named": "至今年均增长{value:amount}，不符合要求。",
    "growth-achieved.named": "年均增长{value:amount}，守到了期末。",
    "growth-missed.named": "年均增长{value:amount}，没有守住。",
    "limit-kept.named": "已知{years}年都守住了，最近为{value:amount}。",
    "limit-broken.named": "最近一年为{value:amount}，没有守住。",
    "limit-broken-earlier.named": (
        "{broken:years}年没有守住，已无法做到年年守住；已知{years}年中守住{kept}年，最近为{value:amount}。"
    ),
    "limit-achieved.named": "有要求的{years}年都守住了。",
    "limit-missed.named": "{broken:years}年没有守住；已知{years}年中守住{kept}年。",
    "limit-incomplete.named": "规划期已满，未见突破，但缺{missing:years}年的数，不能断定年年守住。",
    "mean-kept.named": "至今各年平均{value:amount}，符合要求。",
    "mean-broken.named": "至今各年平均{value:amount}，不符合要求。",
    "mean-achieved.named": "规划期平均{value:amount}，符合要求。",
    "mean-missed.named": "规划期平均{value:amount}，不符合要求。",
    "relative-kept.named": "至今为{value:amount}，符合要求。",
    "relative-broken.named": "至今为{value:amount}，不符合要求。",
    "relative-achieved.named": "期末为{value:amount}，符合要求。",
    "relative-missed.named": "期末为{value:amount}，不符合要求。",
}

UNDEFINED = {
    "no-actual": "没有实际数",
    "no-baseline": "没有基期数",
    "increase-without-baseline": "没有基期数，增量无从算起",
    "no-growth-of-rates": "评的是增速或平均数，谈不上比基期的增长率",
    "chain-not-begun": "缺{missing}年的数，其后各年的数无从累计",
    "chain-ended": "缺{missing}年的数，其后的数接不上，所余不能分摊",
    "range-left": "已越出区间的另一端",
    "is-limit": "是要守住的界限，没有要走完的进度",
    "is-guard": "基期已达标，只需守住",
    "target-equals-baseline": "目标等于基期，没有要走的路",
    "growth-not-defined": "从{start:level}到{end:level}没有年均增长率（起点须为正数，终点不能为负数）",
    "baseline-not-positive": "基期数{baseline:level}不是正数，没有相对它的增减率",
    "mean-has-no-step": "年均增长率不按每年的数量分摊，看后期需年均增长",
    "no-time-elapsed": "还没有经过一年",
    "already-met": "已经达标",
    "target-year-reached": "目标年份已到",
    "nothing-expected": "此时还没有进度要求",
    "target-zero": "目标为零，不能作除数",
    "too-few-points": "只有{points}个年份的数，至少{needed}个才谈得上趋势",
    "no-logarithm": "按增速推进的趋势要求各年都是正数，而有一年是{value:level}",
    "deflator-missing": "价格指数“{id:series}”缺{missing:years}年或基年的数",
    "other-unit-differs": "所对照的“{id:series}”单位是{other}，本指标是{unit}，不能直接比",
    "other-series-missing": "所对照的“{id:series}”没有可比的数",
    "no-growth-to-zero": "降到0没有别的年均增速，只有−100%",
    "only-known-years": "缺年份，只知道至少是多少",
    "only-a-bound": "只公布了界限",
    "path-not-positive": "路径或实际不是正数，不能相除",
    "rate-has-no-step": "按增减率推进，没有每年的数量，看后期需年均增长",
    "prices-differ": "目标按{basis:prices}计，实际数按{actual_basis:prices}计，不能相比",
    "is-range": "要求是一个区间，没有超额",
}
