"""What units mean that a reader of English may not know."""

UNITS = {
    "亿元": "100 million yuan",
    "万元": "10,000 yuan",
    "元": "yuan",
    "亩": "mu (1/15 ha)",
    "万亩": "10,000 mu (667 ha)",
    "公顷": "hectares",
    "万人": "10,000 people",
    "人": "people",
    "万头": "10,000 head",
    "头": "head",
    "个": "pieces",
    "项": "items",
    "家": "businesses",
    "万吨": "10,000 tonnes",
    "吨": "tonnes",
    "岁": "years of age",
    "年": "years",
    "平方米": "square metres",
    "公里": "kilometres",
}
