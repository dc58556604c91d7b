"""Help and faults of usage, in Chinese."""

HELP = {
    "usage": "用法：",
    "usage.command": "命令 [选项]",
    "examples": "示例：",
    "commands": "命令：",
    "arguments": "参数：",
    "options": "选项：",
    "see-help": "请看 `plancheck --help` 或 `plancheck 命令 --help`。",
    "app": "规划走到哪里了，还差多少，今后每年要多快？",
    "app.examples": """\
plancheck status  # 每项目标、完成进度和评估结论
plancheck show gdp  # 一项指标的全部：每个公式都代入数字
plancheck report 2024  # 年度监测报告，写到 reports/2024.md
plancheck validate  # 数据文件里的每处错误及其位置""",
    "status.short": "规划进展一览",
    "show.short": "一项指标或任务的全部",
    "report.short": "年度监测报告：Markdown、网页、Word、Excel",
    "validate.short": "检查数据文件",
    "explain.short": "问题代码的含义",
    "schema.short": "数据文件的 JSON Schema，供编辑器使用",
    "status": "规划进展一览：目标、实际、完成进度与时序进度、差距和评估结论。",
    "status.examples": """\
plancheck status  # 以最近有实际数的年份为准
plancheck status --as-of 2022  # 只看截至2022年的数据
plancheck status --only behind --only off_track  # 只看滞后的
plancheck status --format json  # 供程序读取
plancheck status --fail-on off_track  # 有达到或差于此结论的，退出码为 3""",
    "show": "一项指标或任务的全部：历年数据、走势图、代入数字的公式、每个数字的文件和行号。",
    "show.examples": """\
plancheck show gdp
plancheck show gdp --as-of 2022
plancheck show gdp --format json""",
    "show.id": "指标或任务的 id，与 targets.yaml 一致",
    "report": "年度监测报告，语言以规划为准。",
    "report.examples": """\
plancheck report  # 最近有实际数的年份
plancheck report 2023 2024  # 两个年度
plancheck report --all -o out/  # 所有有实际数的年份
plancheck report 2024 --format md,html,docx,xlsx  # 网页、Word、Excel 一次写齐
plancheck report 2024 -o -  # 输出到屏幕
plancheck report --all --check  # 已提交的报告过时则退出码为 1""",
    "report.years": "报告年度；不写则为最近有实际数的年份",
    "validate": "检查数据文件：错在哪里、错在什么、应当怎样写。",
    "validate.examples": """\
plancheck validate  # 本目录或上级目录的 data
plancheck validate plans/*/data  # 几个规划
plancheck validate data/actuals/2023.yaml  # 只看一个文件，其余文件一并读取
plancheck validate - --stdin-name data/targets.yaml < 文本  # 编辑器里还没有保存的内容
plancheck validate --strict  # 警告也算错误
plancheck validate --since main  # 过去的最终数有没有被改动
plancheck validate --format sarif  # 供代码扫描服务使用""",
    "validate.paths": "数据目录、其中的文件，或 -（标准输入）；不写则为最近的数据目录",
    "--max-problems": "最多逐条列出 N 个，0 为全部（默认：终端上的 text 为 100，其余为全部）",
    "validate.--since": "与这个 git 版本比，指出被改动或删去的最终数",
    "--whole-plan": "给出的文件代表它所在的整个规划",
    "--stdin-name": "标准输入代替的是哪个文件（默认：不代替，单独检查）",
    "explain": "问题代码的含义、后果、改法，以及写错和写对的例子。",
    "explain.examples": """\
plancheck explain PC012
plancheck explain  # 列出全部代码""",
    "explain.code": "代码，如 PC012；不写则列出全部",
    "schema": "一类数据文件的 JSON Schema，编辑器据此补全和检查。",
    "schema.examples": """\
plancheck schema targets > targets.schema.json
plancheck schema actuals > actuals.schema.json""",
    "schema.kind": "哪一类文件",
    "--data": "数据目录（默认：本目录或上级目录中含 targets.yaml 的 data/；也可用 PLANCHECK_DATA）",
    "--lang": "回答的语言（默认：系统语言，其次规划的语言）",
    "report.--lang": "报告的语言（默认：规划的语言）",
    "--color": "何时用颜色（默认 auto；遵从 NO_COLOR 和 FORCE_COLOR）",
    "--at": "读取某个 git 版本里的数据：提交、标签、分支或 HEAD~3",
    "--today": "当天日期，用于任务到期（默认：SOURCE_DATE_EPOCH，其次系统时钟）",
    "--version": "显示版本后退出",
    "--help": "显示本帮助后退出",
    "--install-completion": "为当前 shell 安装命令补全",
    "--show-completion": "显示当前 shell 的补全脚本",
    "--as-of": "看哪一年（默认：最近有实际数的年份）",
    "--methods": "用所有方法并列评估",
    "--method": "评估方法（默认按规划自己的）",
    "--section": "只看这一部分及其下级",
    "--only": "只看这一结论；可以重复",
    "--owner": "只看这一责任单位",
    "--since": "只看这一年以来的变动，不列全表",
    "--missing": "只看当年还没有数据的指标",
    "--tasks": "列出全部任务，而不只是需要关注的",
    "--fail-on": "有指标或任务达到或差于此结论时，退出码为 3",
    "status.--format": "table、plain、json、csv 或 markdown（默认：终端上 table，否则 plain）",
    "show.--format": "text 或 json（默认 text）",
    "validate.--format": "text、json、github、gitlab、sarif 或 junit（默认 text，在 GitHub Actions 里为 github）",
    "report.--format": "md、html、docx、xlsx 中的一种或几种（默认看 -o 的结尾，否则 md）",
    "--strict": "警告也算错误",
    "--all": "所有有实际数的年份",
    "--output": "文件、目录，或 - 表示标准输出（默认 reports/年份.md）",
    "--template": "自己的模板（见 docs/templates.md）",
    "--check": "不写文件；报告缺失或过时则退出码为 1",
    "fault.choice": "{option} 不能是“{given}”，只能是：{choices}",
    "fault.count": "{option} 的“{given}”不是数目，请写成 100 的样子，0 为全部",
    "fault.stdin-name-alone": "--stdin-name 要与标准输入同用：plancheck validate - --stdin-name PATH",
    "fault.stdin-at": "标准输入不属于任何版本：- 与 --at 只能用一个",
    "fault.not-a-data-file": "{path}：不是规划的文件；规划的文件是数据目录里的 targets.yaml 和 actuals/年份.yaml",
    "fault.date": "{option} 的“{given}”不是日期，请写成 2024-12-31 的样子",
    "fault.epoch": "{option} 的“{given}”不是秒数",
    "fault.year": "{option} 的“{given}”不是年份，请写成 2024 的样子",
    "fault.year-before-plan": "{option} {given} 早于规划期（{first}—{last}年）",
    "fault.since-not-before": "--since {given} 应早于所看的年份：从{first}年起，在{as_of}年以前",
    "fault.unknown-id": "没有“{given}”这项指标或任务；用 `plancheck status --format json` 可以查看全部 id",
    "fault.unknown-id-errors": "没有读到“{given}”这项指标或任务；可能因上面的错误没有读入，请先改正",
    "fault.unknown-id-near": "没有“{given}”这项指标或任务，是不是“{suggestion}”？",
    "fault.year-after-plan": "{given} 晚于规划期（{first}—{last}年）",
    "fault.several-ids": "有几项都叫“{given}”，请写 id：{choices}",
    "fault.unknown-code": "没有问题代码“{given}”；用 `plancheck explain` 列出全部",
    "fault.unknown-code-near": "没有问题代码“{given}”，是不是 {suggestion}？",
    "fault.unknown-owner": "没有由“{given}”负责的指标或任务，责任单位有：{choices}",
    "fault.unknown-owner-near": "没有由“{given}”负责的指标或任务，是不是“{suggestion}”？",
    "fault.no-owners": "没有由“{given}”负责的指标或任务：规划没有写责任单位",
    "fault.unknown-section": "没有“{given}”这一部分，只有：{choices}",
    "fault.unknown-section-near": "没有“{given}”这一部分，是不是“{suggestion}”？",
    "fault.unknown-command": "没有“{given}”这个命令，只有：{choices}",
    "fault.unknown-command-near": "没有“{given}”这个命令，是不是“{suggestion}”？",
    "fault.extra-argument": "`plancheck {command}` 不知道“{given}”是什么",
    "fault.no-such-option": "没有 {given} 这个选项",
    "fault.no-such-option-near": "没有 {given} 这个选项，是不是 {suggestion}？",
    "fault.missing-argument": "缺少 {name}",
    "fault.option-needs-value": "{option} 后面要写值",
    "fault.usage": "{message}",
    "fault.no-such-folder": "{path}：没有这个文件或目录",
    "fault.no-targets": "{path}：这里没有 targets.yaml；数据目录里应有 targets.yaml 和 actuals/",
    "fault.no-data-folder": "找不到数据目录：本目录和上级目录都没有含 targets.yaml 的 data/；请用 --data 目录 指明",
    "fault.no-such-revision": "git 仓库里没有“{given}”这个版本；用 `git log --oneline` 可以查看",
    "fault.not-a-repository": "{path}：这里不在 git 仓库中；--at 要从仓库里读取数据",
    "fault.not-in-revision": "{revision}：这个版本的 {path} 及其上级目录里没有含 targets.yaml 的数据目录",
    "fault.git-missing": "--at 需要 git 程序，这台电脑没有安装",
    "fault.git-failed": "git 读不了这个仓库：{cause}",
    "fault.not-writable": "{path} 写不进去：{cause}",
    "fault.template-unreadable": "{path}：模板读不出来：{cause}",
    "fault.template": "{path}:{line}: {message}",
    "fault.output-is-input": "{path} 是报告的输入（数据或模板），请把报告写到别处",
    "fault.output-broken": "结果写不出去：{cause}",
    "fault.several-years-one-file": "{path} 只能放一个年度；几个年度请给目录",
    "fault.several-formats-one-file": "{path} 只能放一种格式；几种格式请给目录",
    "fault.text-only": "{option} 只用于文本格式（{choices}），不能用于 {given}",
    "fault.template-format": "{path} 是 {format} 的模板，--format 里却没有 {format}",
    "fault.template-none": "{format} 的版式是固定的，不用模板（{path}）",
    "fault.missing-extra": "{format} 需要的程序库没有安装，请执行：pip install 'plancheck[{extra}]'",
    "fault.internal": "这是 plancheck 自身的错误，不是您的数据有错：{kind}：{message}。"
    "设 PLANCHECK_TRACEBACK=1 可看到位置，请报告给我们",
}
