"""What is told of figures on their way into the data files, in Chinese."""

WORDS = {
    "intake.dry": "试运行（--dry-run），没有写入。将会改动：",
    "intake.written": "已写入：",
    "intake.completed": "上一次录入中途被打断，现已补完：{files}。",
    "intake.abandoned": "上一次录入中途被打断，之后文件又有改动，没有补完，请核对或重新录入：{files}。",
    "intake.nothing": "文件里已经是这样，无需写入。",
    "intake.refused": "没有写入任何内容。",
    "intake.unchanged": "{count}个数与文件一致，未改动。",
    "intake.unchanged.one": "1个数与文件一致，未改动。",
    "intake.figure": "“{name}”（{id}）{period}年",
    "intake.figure.part": "“{name}”（{id}）截至 {period}",
    "intake.through": "截至 {month}",
    "intake.share": "{whole}中的{part}",
    "intake.held": "{figure}：{place} 为 {held}，{origin}为 {given}。要以新数代替，请加 --replace。",
    "intake.kept": "{figure}：{held}原是旧数的说明，现在仍留着；如不再适用，请填写新数自己的状态、来源或备注。",
    "intake.twice": "{figure}：{other}为 {held}，{origin}为 {given}。二者只能有一个正确。",
    "intake.twice.call": "{figure}：命令行里写了两个数，{held} 和 {given}，只能有一个正确。",
    "intake.comes-from": "{place} 的数来自{origin}。",
    "intake.origin.call": "命令行",
    "intake.origin.line": "{file}第{place}行",
    "intake.origin.cell": "{file}工作表“{sheet}”单元格{place}",
    "intake.origin.sheet": "{file}工作表“{sheet}”",
    "intake.origin.file": "{file}",
    "intake.refusal": "{origin}：{sentence}",
    "refusal.unknown-indicator": "规划里没有指标或任务“{id}”",
    "refusal.in-words": (
        "“{id}”只有文字要求，由人评定，不录入数值；请用 `plancheck record {id} on_track --year {period} --note 依据`，"
        "或在表里填状态（如符合预期）和备注"
    ),
    "refusal.fraction": (
        "“{id}”的{value}像是{meant}{unit}写成了小数，不能确定；应是{meant}的请改写，确是{value}的请连同单位写成{value}{unit}"
    ),
    "refusal.unknown-task": "规划里没有任务“{id}”",
    "refusal.part-of-year": (
        "{file} 里是截至 {through} 的数，不能放全年的数；请把该文件改名为 {through}.yaml，或写 --year {through}"
    ),
    "refusal.suggestion": "，是不是“{suggestion}”？",
    "refusal.file-unreadable": "{file} 无法读取，原因见 `plancheck validate`",
    "refusal.cannot-splice": (
        "{file} 的写法使“{id}”无法单独写入而不动其他内容；请用 `plancheck validate` 查错，或手工写入"
    ),
    "column.before": "录入前",
    "column.after": "录入后",
    "column.progress-before": "录入前进度/时序",
    "column.progress-after": "录入后进度/时序",
}
