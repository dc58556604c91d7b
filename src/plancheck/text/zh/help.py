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
    "init.short": "新建一个规划",
    "status.short": "规划进展一览",
    "show.short": "一项指标或任务的全部",
    "record.short": "把一年的数写入文件",
    "report.short": "年度监测报告：Markdown、网页、Word、Excel",
    "validate.short": "检查数据文件",
    "form.short": "年度填报表（Excel），由各单位填写",
    "import.short": "把填好的表和 CSV 录入数据文件",
    "export.short": "全部数据一行一个，供其他程序使用",
    "explain.short": "问题代码的含义",
    "schema.short": "数据文件的 JSON Schema，供编辑器使用",
    "init": "新建一个能用的小规划，注释讲解格式；已有的文件一概不动。",
    "init.examples": """\
plancheck init  # 建在本目录，年份为当前的五年规划期
plancheck init plans/east --name 东镇“十五五”规划 --years 2026-2030
plancheck init --example  # 一个镇的完整示例规划""",
    "init.directory": "建在哪个目录，可以还不存在；不写则为本目录",
    "--name": "规划的名称",
    "--years": "起止年份，如 2026-2030（默认：当前的五年规划期）",
    "--example": "改为写出完整的示例规划：14项指标、73项任务",
    "init.--lang": "注释和规划的语言（默认：系统语言，否则为英文）",
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
    "form": "用于下发的填报表：每个单位一张工作表，列出上年数、目标和要填的单元格。",
    "form.examples": """\
plancheck form 2025  # 写到数据目录旁的 forms/2025.xlsx
plancheck form 2025 -o 下发/ --split  # 每个单位一个文件
plancheck form 2025 --owner 发展改革部门 -o 填报表.xlsx
plancheck import 收回/  # 收回后导入""",
    "form.year": "填报年度",
    "form.--lang": "填报表的语言（默认：规划的语言）",
    "form.--output": "扩展名为 .xlsx 的文件，或目录（默认：forms/年份.xlsx）；不覆盖已有文件",
    "--split": "每个单位一个文件，写到目录中（默认：forms/年份）",
    "form.--owner": "只要这个单位的表",
    "import": "把填好的填报表、工作簿和 CSV 录入各年数据文件：要么全部录入，要么都不录入。",
    "import.examples": """\
plancheck import 填报表.xlsx --dry-run  # 只看会改动什么
plancheck import 收回/  # 目录里的所有工作簿和表格
plancheck import 数据.csv --year 2025  # 列：指标,数值；另有 年份,状态,来源,备注,分子,分母
plancheck import 填报表.xlsx --replace  # 需要改动已有的数""",
    "import.paths": "填好的填报表、工作簿、CSV 文件，或存放它们的目录",
    "import.--year": "没有写年份的数是哪一年的；写有年份的，只录入这一年的",
    "import.--format": "text 或 json（默认 text）",
    "export": "全部目标、实际数和计算结果，一行一个数；其中的 CSV 可以再用 import 读入。",
    "export.examples": """\
plancheck export -o 数据.csv
plancheck export -o 数据.csv --dictionary 数据字典.csv  # 附各列的含义
plancheck export --format json  # 数据字典就在其中""",
    "export.--format": "csv 或 json（默认：看 -o 的扩展名，否则 csv）",
    "export.--output": "文件，或 -（标准输出，默认）",
    "--dictionary": "另把各列和各数的含义写成 CSV；写 - 则只输出它",
    "explain": "问题代码的含义、后果、改法，以及写错和写对的例子。",
    "explain.examples": """\
plancheck explain PC012
plancheck explain  # 列出全部代码""",
    "explain.code": "代码，如 PC012；不写则列出全部",
    "record": "把一年的数写入该年的文件，只动该动的地方，其余一字不改。",
    "record.examples": """\
plancheck record gdp 2.86 --year 2024
plancheck record gdp=2.86 rice=5190 pension=8300/10240 --year 2024 --source 2024年统计年鉴
plancheck record gdp 2.86 --year 2024 --state preliminary --dry-run  # 只看结果，不写入
plancheck record gdp --state final --year 2024  # 数不变，已是最终数
plancheck record four-good-roads in_progress/70 --year 2024  # 任务：状态和完成百分比
plancheck record four-good-roads --state done --progress 100 --year 2024  # 也可用选项写""",
    "record.figures": "id 和数值，或任意多个“ID=数值”；数值可以是数、“部分/总数”、任务的状态或文字要求的评定结果；"
    "其余都由选项说明时可以只写 id",
    "--year": "数值的年份，或年内截至某月：2024-09",
    "--source": "数据来源",
    "--note": "说明；文字要求的评定依据",
    "--state": "flash（快报）、preliminary（初步）、final（最终）或 revised（修订），任务则为其状态；"
    "文字要求则为评定结果；默认与文件相同，文件里没有则为最终",
    "--progress": "任务完成的百分比",
    "--replace": "可以代替已有的数",
    "--dry-run": "不写入，只显示将有的改动",
    "record.--format": "text 或 json（默认 text）",
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
    "fault.init-standing": "什么都没有写：已有 {paths}。请换一个目录：plancheck init 目录",
    "fault.init-years": "--years “{given}”不是起止年份；请写成 2026-2030，最多{most}年",
    "fault.init-no-name": "--name 是空的；请写规划的名称，或不用这个选项",
    "fault.init-example-whole": "--example 写出的是完整的规划，请去掉 {option}",
    "fault.count": "{option} 的“{given}”不是数目，请写成 100 的样子，0 为全部",
    "fault.stdin-name-alone": "--stdin-name 要与标准输入同用：plancheck validate - --stdin-name PATH",
    "fault.stdin-at": "标准输入不属于任何版本：- 与 --at 只能用一个",
    "fault.not-a-data-file": "{path}：不是规划的文件；规划的文件是数据目录里的 targets.yaml 和 actuals/年份.yaml",
    "fault.date": "{option} 的“{given}”不是日期，请写成 2024-12-31 的样子",
    "fault.epoch": "{option} 的“{given}”不是秒数",
    "fault.year": "{option} 的“{given}”不是年份，请写成 2024 的样子",
    "fault.year-before-plan": "{option} {given} 早于规划期（{first}—{last}年）",
    "fault.since-not-before": "--since {given} 应早于所看的年份：从{first}年起，在{as_of}年以前",
    "fault.report-ending": "看不出 {path} 是哪种格式：文件名请以 {choices} 之一结尾，或用 --format 指明",
    "fault.unknown-id": "没有“{given}”这项指标或任务；用 `plancheck status --format json` 可以查看全部 id",
    "fault.unknown-id-errors": "“{given}”这项有错误，没有读入；用 `plancheck validate` 查看并改正",
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
    "fault.option-takes-no-value": "{option} 后面不带值",
    "fault.option-needs-value": "{option} 后面要写值",
    "fault.usage": "{message}",
    "fault.year-missing": "缺少 --year：请写明是哪一年的数，例如 --year 2024",
    "fault.period": "{option}“{given}”不是年份，请写成 2024，年内截至某月写成 2024-09",
    "fault.pair": "“{given}”不是“ID=数值”；一个数写 `plancheck record ID 数值`，几个数写 ID=数值 ID=数值",
    "fault.no-number": "{id}：{message}",
    "fault.no-number-hint": "{id}：{message}；{hint}",
    "fault.no-text": "{option} 里有不是 UTF-8 的字节，请重新输入",
    "fault.said-twice": "{id}：“{given}”与 {option} 说的是同一件事，请只写一处",
    "fault.task-state": "{id} 是任务，“{given}”不是任务的状态；可用 not_started、in_progress、done、dropped",
    "fault.judgement": (
        "{id} 是文字要求，“{given}”不是评定结果；可用 achieved、ahead、on_track、behind、off_track、missed"
    ),
    "fault.figure-state": "--state 不能是“{given}”，可用 flash、preliminary、final、revised",
    "fault.progress-of-figure": "--progress 只用于任务，{id} 不是任务",
    "fault.busy": "{path}：半分钟内一直有别人在写，没有写入，请再试",
    "fault.held-open": "{path} 无法写入：别的程序（如 Excel）正打开着它，或没有写入权限；请关闭它或取得权限。未作改动",
    "fault.disk-full": "{path} 无法写入：磁盘已满；未作任何改动",
    "fault.read-only": "{path} 无法写入：所在的盘是只读的；未作任何改动",
    "fault.not-entered": "{path} 无法写入：{cause}；未作任何改动",
    "fault.half-entered": "{path} 无法写入：{cause}；{paths} 已写入，恢复不了；下次 record 或 import 会补完这次录入",
    "fault.half-entered-for-good": "{path} 无法写入：{cause}；{paths} 已写入，恢复不了；原来的内容在 {kept}",
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
    "fault.output-in-data": "{path} 在数据目录里，那里的文件就是规划；请换一个位置",
    "fault.form-empty": "没有要填的内容：规划里没有带数值的指标，也没有任务",
    "fault.form-ending": "{path}：填报表是 Excel 文件，文件名要以 .xlsx 结尾",
    "fault.form-split-folder": "--split 为每个单位写一个文件，而 {path} 是一个文件；请给出目录",
    "fault.form-standing": "什么都没有写：已有 {paths}，其中可能填有数据。请换一个位置",
    "fault.import-held": "{path} 无法读取；如正用 Excel 或 WPS 打开，请关闭后再试：{cause}",
    "fault.not-readable": "{path} 无法读取：{cause}",
    "fault.nothing-to-import": "{path}：目录里没有工作簿（.xlsx），也没有表格（.csv）",
    "fault.no-folder": "{path} 不是目录；请给出目录，或以 {choices} 结尾的文件名",
    "fault.no-working-folder": "当前目录已不存在，请换到别的目录",
    "fault.system": "{path}：{cause}",
    "fault.output-broken": "结果写不出去：{cause}",
    "fault.several-years-one-file": "{path} 只能放一个年度；几个年度请给目录",
    "fault.several-formats-one-file": "{path} 只能放一种格式；几种格式请给目录",
    "fault.text-only": "{option} 只用于文本格式（{choices}），不能用于 {given}",
    "fault.template-format": "{path} 是 {format} 的模板，--format 里却没有 {format}",
    "fault.template-none": "{format} 的版式是固定的，不用模板（{path}）",
    "fault.missing-extra": "{format} 需要的程序库没有安装，请在 plancheck 的源码目录执行：pip install '.[{extra}]'",
    "fault.internal": "这是 plancheck 自身的错误，不是您的数据有错：{kind}：{message}。"
    "设 PLANCHECK_TRACEBACK=1 可看到位置，请报告给我们",
}
