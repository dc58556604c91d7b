"""Why a verdict is as it is, and why a figure does not exist, in Chinese."""

REASONS = {
    "met-early": "已达{value:amount}，提前实现{target_year}年目标（{demand}）。",
    "met": "{year}年为{value:amount}，完成目标（{demand}）。",
    "missed": "{year}年为{value:amount}，未完成目标（{demand}），差{gap:difference}。",
    "missed.exactly": "{year}年恰为{value:amount}，目标是{demand}，持平不算完成。",
    "pace": "完成进度{progress:share}，时序进度{expected_progress:due}，为时序的{pace:pace}倍。",
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
    "limit-kept": "已知{years}年都守住了{demand}，最近为{value:amount}。",
    "limit-broken": "最近一年为{value:amount}，没有守住{demand}。",
    "limit-broken-earlier": (
        "{broken:years}年没有守住{demand}，已无法做到年年守住；已知{years}年中守住{kept}年，最近为{value:amount}。"
    ),
    "limit-achieved": "规划期{years}年，年年守住{demand}。",
    "limit-missed": "{broken:years}年没有守住{demand}；已知{years}年中守住{kept}年。",
    "limit-incomplete": "规划期已满，未见突破{demand}，但缺{missing:years}年的数，不能断定年年守住。",
    "no-actual.one": "{as_of}年没有实际数。",
    "no-actual": "{start_year}—{as_of}年没有实际数。",
    "no-final-actual": "规划期已满，但缺{target_year}年的实际数。",
    "no-baseline": "没有基期数，无法计算完成进度；现为{value:amount}，目标{demand}尚未达到。",
    "increase-without-baseline": "目标是比基期的增量，但没有基期数。",
    "no-target": "没有定目标，只作监测。",
    "task-done": "{year}年已完成。",
    "task-dropped": "{year}年已取消，不再评估。",
    "task-overdue": "已过期限（{due:date}），尚未报完成。",
    "task-pace": "{year}年末完成{share:due}，按{due:date}到期应完成{expected_progress:due}，为时序的{pace:pace}倍。",
    "task-in-progress": "{year}年报：正在推进。",
    "task-in-progress.share": "{year}年报：正在推进，完成{share:due}。",
    "task-not-started": "{year}年报：尚未启动。",
    "no-report": "未报进展。",
}

UNDEFINED = {
    "no-actual": "没有实际数",
    "no-baseline": "没有基期数",
    "increase-without-baseline": "没有基期数，增量无从算起",
    "is-limit": "逐年守住的指标，没有要走完的进度",
    "is-guard": "基期已达标，只需守住",
    "target-equals-baseline": "目标等于基期，没有要走的路",
    "growth-not-defined": "从{start:level}到{end:level}没有年均增长率（起点须为正数，终点不能为负数）",
    "no-time-elapsed": "还没有经过一年",
    "already-met": "已经达标",
    "target-year-reached": "目标年份已到",
    "nothing-expected": "此时还没有进度要求",
    "target-zero": "目标为零，不能作除数",
    "too-few-points": "只有{points}个年份的数，至少{needed}个才谈得上趋势",
    "no-logarithm": "按增速推进的趋势要求各年都是正数，而有一年是{value:level}",
}
