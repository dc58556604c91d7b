"""The files of a new plan in Chinese, with comments that teach the format."""

FILES = {
    "targets.yaml": """\
# yaml-language-server: $schema=targets.schema.json
# 规划目标。第一行让编辑器（VS Code 的 YAML 扩展等）在输入时补全和检查，可以删去。
# 缩进用空格；# 后面是注释。改好后运行 plancheck validate，错在哪里会指到行和列。
format: 1

plan:
  id: @{id}
  title: @{title}
  years: [@{first}, @{last}]
  language: zh
  illustrative: true          # 下面的指标和数都是示例；全部换成自己的以后，删去这一行

sections:                      # 章节；parent: 上一级的 id 表示下级章节
  - {id: economy, title: 经济发展}
  - {id: livelihood, title: 民生保障}

indicators:
  - id: gdp                    # 小写字母、数字、连字符；以后不要改
    name: 地区生产总值
    section: economy
    unit: 亿元
    baseline: 100              # @{before}年的数
    target:
      level: {at_least: 140}   # 到@{last}年不低于140；还有 at_most、above（突破）、below、between、about
    owner: 发展改革部门          # 牵头单位：plancheck form 按它分发填报表
    # nature: binding          # 约束性；预期性写 expected

  - id: energy                 # 降低的百分比：比@{before}年累计下降
    name: 单位产值能耗
    section: economy
    unit: 吨标准煤/万元
    baseline: 0.60
    target:
      reduction: {at_least: 13.5}
    owner: 发展改革部门

  - id: grain                  # 每年都要守住的下限
    name: 粮食产量
    section: economy
    unit: 万吨
    target:
      every_year: {at_least: 12}
    owner: 农业农村部门

  - id: pension                # 占比：单位是 '%'，实际数可以填分子和分母
    name: 养老保险参保率
    section: livelihood
    unit: '%'
    baseline: 91.5
    target:
      level: {at_least: 95}
    owner: 人力资源和社会保障部门

tasks:                         # 没有数字的任务
  - id: clinic
    title: 新建镇卫生院
    section: livelihood
    due: @{last}-06-30           # 规划写明期限的才填
    owner: 卫生健康部门
""",
    "actuals.yaml": """\
# yaml-language-server: $schema=../actuals.schema.json
# @{year}年的实际数，一年一个文件。没有数的指标不写，不要写 0。
year: @{year}
source: 示例数据（非实际统计）     # 没有另写来源的数都来自这里
values:
  gdp: @{gdp}
  energy: @{energy}
  grain: {value: 12.4, note: 夏粮丰收}            # 另有状态 state: preliminary（初步数）等、来源 source
  pension: {part: @{insured}, whole: 20000}           # 占比：参保人数、应参保人数，得 @{share}%
tasks:
  clinic: {state: in_progress, progress: 20}     # not_started、in_progress、done、dropped；progress 是百分数
""",
    ".gitignore": """\
# 编辑器和 Office 的临时文件
~$*
.~lock.*#
*.swp
*~
.DS_Store
Thumbs.db
""",
    "workflow.yml": """\
# 每次推送都检查规划数据：有错的行会标在合并请求上，各规划的进展写进作业摘要
name: plancheck
on: [push, pull_request]
permissions:
  contents: read
jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@@v4
      - uses: your-organization/plancheck@@v@{version}
        with:
          data: data
          # strict: true        # 警告也算不通过
""",
}
