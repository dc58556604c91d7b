"""What the published rating methods say, in Chinese: names, labels, cut-offs, and why a label is as it is."""

WORDS = {
    "method.open-sdg": "Open SDG",
    "method.eurostat": "欧盟统计局",
    "method.un-chart": "联合国进展图",
    "method.sdg-index": "SDG 指数",
    "method.escap": "亚太经社会",
    "method.dns": "德国天气符号",
    "legend.method.open-sdg": (
        "{method}法，已实现增速÷所需增速：已达标先为{target_achieved}；"
        "{substantial_progress} ≥ {substantial_progress_bound}，"
        "{moderate_progress} ≥ {moderate_progress_bound}，{limited_progress} ≥ {limited_progress_bound}，"
        "再低为{deterioration}。"
    ),
    "legend.method.eurostat": (
        "{method}法，已实现增速÷所需增速：{significant_progress} ≥ {significant_progress_bound}，"
        "{moderate_progress} ≥ {moderate_progress_bound}，{insufficient_progress} ≥ {insufficient_progress_bound}，"
        "再低为{moving_away}。"
    ),
    "legend.method.un-chart": (
        "{method}法，照已有增速到目标年走完全程的份额：{met_or_almost_met} ≥ {met_or_almost_met_bound}，"
        "{fair_progress} ≥ {fair_progress_bound}，再低为{stagnation_or_regression}。"
    ),
    "legend.method.sdg-index": (
        "{method}法，每年变化÷所需每年变化：{on_track} ≥ {on_track_bound}，"
        "{moderately_improving} ≥ {moderately_improving_bound}，{stagnating} ≥ {stagnating_bound}，再低为{decreasing}。"
    ),
    "legend.method.escap": (
        "{method}法，加权趋势到目标年留下的差距占全程：{maintain} ≤ {maintain_bound}，"
        "{accelerate} ≤ {accelerate_bound}，再大为{reverse}。"
    ),
    "legend.method.dns": (
        "{method}法，照最近6个已知数（至少4个）的平均变化所差占剩余路程：{sun} < {sun_bound}，"
        "{sun_cloud} ≤ {sun_cloud_bound}，再大为{cloud}；方向不对为{storm}。"
    ),
    "verdict.target_achieved": "目标已实现",
    "verdict.substantial_progress": "进展较大",
    "verdict.moderate_progress": "中等进展",
    "verdict.limited_progress": "进展有限",
    "verdict.deterioration": "恶化",
    "verdict.significant_progress": "进展显著",
    "verdict.insufficient_progress": "进展不足",
    "verdict.moving_away": "偏离目标",
    "verdict.met_or_almost_met": "达到或接近达到",
    "verdict.fair_progress": "有所进展",
    "verdict.stagnation_or_regression": "停滞或倒退",
    "verdict.moderately_improving": "有所改善",
    "verdict.stagnating": "停滞",
    "verdict.decreasing": "倒退",
    "verdict.maintain": "宜保持",
    "verdict.accelerate": "需加快",
    "verdict.reverse": "需扭转",
    "verdict.sun": "晴",
    "verdict.sun_cloud": "晴间多云",
    "verdict.cloud": "阴",
    "verdict.storm": "雷雨",
}

REASONS = {
    "growth-ratio": "{baseline_year}年以来年均{observed:rate}，原需年均{required:rate}，两者之比为{ratio:ratio}。",
    "trend-reaches": (
        "照年均{growth:rate}走下去，{target_year}年为{projected:planned}，走完到{demand}全程的{reached:share}。"
    ),
    "linear-ratio": (
        "{baseline_year}年以来平均每年{change:level-step}，原需每年{required:level-step}，两者之比为{ratio:ratio}。"
    ),
    "held-not-declining": "基期（{baseline:amount}）已符合{demand}，现为{value:amount}，没有变差。",
    "held-declining": (
        "基期（{baseline:amount}）已符合{demand}，但在变差：现为{value:amount}，平均每年{change:level-step}。"
    ),
    "trend-meets": "按{points}个年份的加权趋势，{target_year}年为{projected:planned}，将达到{demand}。",
    "trend-gap": (
        "按{points}个年份的加权趋势，{target_year}年为{projected:planned}，离{demand}还差全程的{gap_share:share}。"
    ),
    "change-reaches": (
        "{since}年以来平均每年{change:level-step}，照此{target_year}年为{projected:planned}，将达到{demand}。"
    ),
    "change-misses": (
        "{since}年以来平均每年{change:level-step}，照此{target_year}年为{projected:planned}，"
        "离{demand}还差剩余路程的{miss:share}。"
    ),
    "change-wrong-way": "{since}年以来平均每年{change:level-step}，照此走不到{demand}。",
    "met-not-worsening": "{year}年为{value:amount}，符合{demand}；{since}年以来平均每年{change:level-step}，没有变差。",
    "met-worsening": "{year}年为{value:amount}，符合{demand}，但{since}年以来平均每年{change:level-step}，在变差。",
    "not-met-improving": (
        "{year}年为{value:amount}，不符合{demand}，但{since}年以来平均每年{change:level-step}，在变好。"
    ),
    "not-met-not-improving": (
        "{year}年为{value:amount}，不符合{demand}，{since}年以来平均每年{change:level-step}，没有变好。"
    ),
    "linear-ratio.chained": (
        "{baseline_year}年以来平均每年变动{change:rate}，原需每年{required:rate}（均以{baseline_year}年为基数），"
        "两者之比为{ratio:ratio}。"
    ),
    "held-declining.chained": (
        "基期（{baseline:amount}）已符合{demand}，但在变差：现为{value:amount}，"
        "平均每年变动{change:rate}（以基期为基数）。"
    ),
    "change-reaches.chained": (
        "{since}年以来平均每年变动{change:rate}（以{since}年为基数），"
        "照此{target_year}年为{projected:planned}，将达到{demand}。"
    ),
    "change-misses.chained": (
        "{since}年以来平均每年变动{change:rate}（以{since}年为基数），照此{target_year}年为{projected:planned}，"
        "离{demand}还差剩余路程的{miss:share}。"
    ),
    "change-wrong-way.chained": "{since}年以来平均每年变动{change:rate}（以{since}年为基数），照此走不到{demand}。",
    "met-not-worsening.chained": (
        "{year}年为{value:amount}，符合{demand}；"
        "{since}年以来平均每年变动{change:rate}（以{since}年为基数），没有变差。"
    ),
    "met-worsening.chained": (
        "{year}年为{value:amount}，符合{demand}，"
        "但{since}年以来平均每年变动{change:rate}（以{since}年为基数），在变差。"
    ),
    "not-met-improving.chained": (
        "{year}年为{value:amount}，不符合{demand}，"
        "但{since}年以来平均每年变动{change:rate}（以{since}年为基数），在变好。"
    ),
    "not-met-not-improving.chained": (
        "{year}年为{value:amount}，不符合{demand}，"
        "{since}年以来平均每年变动{change:rate}（以{since}年为基数），没有变好。"
    ),
}

UNDEFINED = {
    "growth-to-zero": "目标为零，增长率说不出要多快",
    "trend-beyond-measure": "趋势大到没有数可写",
    "method-needs-points": "已知年份{points}个，此法至少要{least}个",
}
