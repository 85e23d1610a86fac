<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Arranging</name>
    <message>
        <source>Group</source>
        <translation>编组</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消编组</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Background picture %1</source>
        <translation>背景图 %1</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推导</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>凭经验</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>可信度高</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>可信度中</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>可信度低</translation>
    </message>
</context>
<context>
    <name>CalibrateTool</name>
    <message>
        <source>True distance of the two points</source>
        <translation>两点的实际距离</translation>
    </message>
    <message>
        <source>500 m, 1640 ft</source>
        <translation>如 500 m 或 1640 ft</translation>
    </message>
    <message>
        <source>Set scale</source>
        <translation>设定比例</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Scale the picture to %1</source>
        <translation>将图片缩放到 %1</translation>
    </message>
    <message>
        <source>Dim and lock the picture</source>
        <translation>淡显并锁定图片</translation>
    </message>
    <message>
        <source>Two points, the second north of the first</source>
        <translation>取两点，第二点在第一点正北</translation>
    </message>
    <message>
        <source>Turn to north</source>
        <translation>转到正北</translation>
    </message>
    <message>
        <source>North is up already</source>
        <translation>已是上北</translation>
    </message>
    <message>
        <source>Turn the picture to north</source>
        <translation>将图片转到正北</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>north</source>
        <translation>北</translation>
    </message>
    <message>
        <source>Put both points where the distance is known, type it, Enter · Wheel: nearer · Esc: end</source>
        <translation>将两点放在已知距离处，输入距离后回车 · 滚轮：放大 · Esc：结束</translation>
    </message>
    <message>
        <source>Put both points on a line that runs north · Enter: turn · Esc: north is up already</source>
        <translation>将两点放在一条南北线上 · Enter：旋转 · Esc：已是上北</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>average US homes</source>
        <translation>户美国家庭的平均用电</translation>
    </message>
    <message>
        <source>AP1000 reactors (Vogtle 4)</source>
        <translation>座 AP1000 反应堆（Vogtle 4）</translation>
    </message>
    <message>
        <source>peak demand of Memphis and Shelby County</source>
        <translation>倍孟菲斯与谢尔比县的峰值用电</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 万</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>本场地</translation>
    </message>
    <message>
        <source>No power is used on any date of this site. Place racks and give them dates.</source>
        <translation>本场地在任何日期都没有用电。请放置机柜并给出日期。</translation>
    </message>
    <message>
        <source>Site power against known AI sites, total of each owner</source>
        <translation>全站功率与已知 AI 场地对比（按业主合计）</translation>
    </message>
    <message>
        <source>Site power</source>
        <translation>全站功率</translation>
    </message>
    <message>
        <source>Power over the phases</source>
        <translation>各阶段功率</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>全站</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>GPUs online over the phases</source>
        <translation>各阶段在线 GPU</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Compute over the phases, BF16 dense</source>
        <translation>各阶段算力（BF16 稠密）</translation>
    </message>
    <message>
        <source>%1 GPUs online</source>
        <translation>%1 个 GPU 在线</translation>
    </message>
    <message>
        <source>Site %1, IT %2, supply %3</source>
        <translation>全站 %1，IT %2，供电 %3</translation>
    </message>
    <message>
        <source>site power on the day shown, as much as</source>
        <translation>所示日期的全站功率，相当于</translation>
    </message>
    <message>
        <source>Facility power at the date and load case of the window</source>
        <translation>窗口所选日期与负载工况下的全站功率</translation>
    </message>
    <message>
        <source>%1 each: %2</source>
        <translation>每个 %1：%2</translation>
    </message>
    <message>
        <source>Nothing on any of the dates</source>
        <translation>任何日期都没有数据</translation>
    </message>
    <message>
        <source>Dotted: forecast. Source: %1</source>
        <translation>点线：预测。来源：%1</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>updating…</source>
        <translation>更新中…</translation>
    </message>
</context>
<context>
    <name>ConnectTool</name>
    <message>
        <source>Connect %1 to %2</source>
        <translation>将 %1 连接到 %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Click or release on a lit part: connect · Esc: back</source>
        <translation>在亮起的部件上单击或松开：连接 · Esc：返回</translation>
    </message>
    <message>
        <source>Press on a part or port and pull to another · Esc: end</source>
        <translation>按住部件或端口拖到另一个 · Esc：结束</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3, %4</source>
        <translation>%1：%2 → %3，%4</translation>
    </message>
    <message>
        <source>, in place of the link from %1 to %2</source>
        <translation>，取代从 %1 到 %2 的连线</translation>
    </message>
</context>
<context>
    <name>Coolant</name>
    <message>
        <source>PG25</source>
        <translation>PG25 丙二醇液</translation>
    </message>
    <message>
        <source>Hall air</source>
        <translation>机房空气</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> 及其他 %1 项</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>warmer than its members accept</source>
        <translation>高于成员可接受的温度</translation>
    </message>
    <message>
        <source>more heat than it can carry</source>
        <translation>热量超过其承载能力</translation>
    </message>
    <message>
        <source>nothing takes its heat away</source>
        <translation>没有设备带走热量</translation>
    </message>
    <message>
        <source>loops feed each other in a circle</source>
        <translation>回路相互循环供给</translation>
    </message>
    <message>
        <source>%1 of heat</source>
        <translation>热量 %1</translation>
    </message>
    <message>
        <source>%1 of it into the air</source>
        <translation>其中 %1 进入空气</translation>
    </message>
    <message>
        <source>%1 has nowhere to go</source>
        <translation>%1 无处可去</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Power losses in halls</source>
        <translation>机房内电力损耗</translation>
    </message>
    <message>
        <source>uses %1</source>
        <translation>用电 %1</translation>
    </message>
    <message>
        <source>carries %1</source>
        <translation>承载 %1</translation>
    </message>
    <message>
        <source>loaded %1</source>
        <translation>负载率 %1</translation>
    </message>
    <message>
        <source>supplies %1</source>
        <translation>供出 %1</translation>
    </message>
    <message>
        <source>no loop to give its heat to</source>
        <translation>没有可排热的回路</translation>
    </message>
    <message>
        <source>back to %1</source>
        <translation>返回 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n halls</source>
        <translation>
            <numerusform>%n 个机房</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n loops</source>
        <translation>
            <numerusform>%n 个回路</numerusform>
        </translation>
    </message>
    <message>
        <source>no flow</source>
        <translation>无流量</translation>
    </message>
    <message>
        <source>supply %1, return %2</source>
        <translation>供 %1，回 %2</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>流量 %1</translation>
    </message>
    <message>
        <source>flow %1 in all</source>
        <translation>总流量 %1</translation>
    </message>
    <message>
        <source>heat %1</source>
        <translation>热量 %1</translation>
    </message>
    <message>
        <source>Outdoor air</source>
        <translation>室外空气</translation>
    </message>
    <message>
        <source>dry bulb %1</source>
        <translation>干球 %1</translation>
    </message>
    <message>
        <source>wet bulb %1</source>
        <translation>湿球 %1</translation>
    </message>
    <message>
        <source>takes %1</source>
        <translation>吸收 %1</translation>
    </message>
    <message>
        <source>No coolant loop and no hall has heat on this day. Place racks and CDUs and connect them, or move the date slider to a later day.</source>
        <translation>这一天没有任何冷却回路或机房有热量。请放置并连接机柜和冷量分配单元，或把日期滑块移到更晚的一天。</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>a map ends in .geojson, a drawing in .dxf; choose one of these</source>
        <translation>地图以 .geojson 结尾，图纸以 .dxf 结尾；请选择其一</translation>
    </message>
    <message>
        <source>cannot be written (%1); choose another folder or name</source>
        <translation>无法写入（%1）；请另选文件夹或名称</translation>
    </message>
    <message>
        <source>could not be written (%1); make room or choose another place</source>
        <translation>未能写入（%1）；请腾出空间或另选位置</translation>
    </message>
    <message>
        <source>cannot be read (%1); check the file</source>
        <translation>无法读取（%1）；请检查文件</translation>
    </message>
    <message>
        <source>is larger than %1 MB; cut it down to the site</source>
        <translation>大于 %1 MB；请裁剪到场地范围</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Plan</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>a picture ends in .png, .svg or .pdf; choose one of these</source>
        <translation>图片以 .png、.svg 或 .pdf 结尾；请选择其一</translation>
    </message>
    <message>
        <source>cannot be written (%1); choose another folder or name</source>
        <translation>无法写入（%1）；请另选文件夹或名称</translation>
    </message>
    <message>
        <source>could not be written (%1); make room or choose another place</source>
        <translation>未能写入（%1）；请腾出空间或另选位置</translation>
    </message>
    <message>
        <source>there is not enough memory for a picture of this size; choose a smaller one</source>
        <translation>内存不足以生成这样大的图片；请选择较小的尺寸</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Dry bulb</source>
        <translation>干球温度</translation>
    </message>
    <message>
        <source>Wet bulb</source>
        <translation>湿球温度</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>海拔</translation>
    </message>
    <message>
        <source>GPUs installed</source>
        <translation>已装 GPU</translation>
    </message>
    <message>
        <source>GPUs online</source>
        <translation>在线 GPU</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>GPU 功率</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Cooling power</source>
        <translation>制冷功率</translation>
    </message>
    <message>
        <source>Distribution losses</source>
        <translation>配电损耗</translation>
    </message>
    <message>
        <source>House load</source>
        <translation>站用负荷</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>全站功率</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Supply capacity</source>
        <translation>供电能力</translation>
    </message>
    <message>
        <source>Firm supply</source>
        <translation>可靠供电</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>裕量</translation>
    </message>
    <message>
        <source>Unserved</source>
        <translation>未供负荷</translation>
    </message>
    <message>
        <source>Assumed supply</source>
        <translation>假定供电</translation>
    </message>
    <message>
        <source>Storage power</source>
        <translation>储能功率</translation>
    </message>
    <message>
        <source>Storage energy</source>
        <translation>储能电量</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Heat rejection capacity</source>
        <translation>散热能力</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Compute, BF16 dense</source>
        <translation>算力，BF16 稠密</translation>
    </message>
    <message>
        <source>Compute, FP8 dense</source>
        <translation>算力，FP8 稠密</translation>
    </message>
    <message>
        <source>Compute, FP4 dense</source>
        <translation>算力，FP4 稠密</translation>
    </message>
    <message>
        <source>H100 equivalents</source>
        <translation>H100 当量</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Built area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Capital, low</source>
        <translation>投资，低</translation>
    </message>
    <message>
        <source>Capital, high</source>
        <translation>投资，高</translation>
    </message>
    <message>
        <source>Priced share</source>
        <translation>已定价比例</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>is there already and not an empty folder; choose another name</source>
        <translation>已存在且不是空文件夹；请选择其他名称</translation>
    </message>
    <message>
        <source>cannot be written (%1); choose another folder or name</source>
        <translation>无法写入（%1）；请选择其他文件夹或名称</translation>
    </message>
    <message>
        <source>could not be written; make room or choose another place</source>
        <translation>写入失败；请腾出空间或选择其他位置</translation>
    </message>
    <message>
        <source>could not take its name; choose another folder or name</source>
        <translation>无法使用该名称；请选择其他文件夹或名称</translation>
    </message>
    <message>
        <source>the film could not be made (%1); choose a smaller size</source>
        <translation>无法生成影片（%1）；请选择较小的尺寸</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Site power</source>
        <translation>全站功率</translation>
    </message>
    <message>
        <source>Not supplied</source>
        <translation>未得到供电</translation>
    </message>
    <message>
        <source>Coolant and hall air</source>
        <translation>冷却液与机房空气</translation>
    </message>
    <message>
        <source>Straight into the outdoor air</source>
        <translation>直接散入室外空气</translation>
    </message>
    <message>
        <source>Not carried away</source>
        <translation>未能带走</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Losses in cables</source>
        <translation>电缆损耗</translation>
    </message>
    <message>
        <source>Heat rejection</source>
        <translation>散热设备</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Fans in halls</source>
        <translation>机房风机</translation>
    </message>
    <message>
        <source>Battery auxiliaries</source>
        <translation>电池辅助用电</translation>
    </message>
    <message>
        <source>Other loads</source>
        <translation>其他负载</translation>
    </message>
    <message>
        <source>House load</source>
        <translation>站用负荷</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source> · %1 %</source>
        <translation> · %1 %</translation>
    </message>
    <message>
        <source>Nothing uses power on this day. Place racks, or move the date slider to a later day.</source>
        <translation>这一天没有任何用电。请放置机柜，或把日期滑块移到更晚的一天。</translation>
    </message>
    <message>
        <source>House load, on no feeder</source>
        <translation>站用负荷（未接馈线）</translation>
    </message>
    <message>
        <source>Other racks</source>
        <translation>其他机柜</translation>
    </message>
    <message>
        <source>Other cooling</source>
        <translation>其他冷却</translation>
    </message>
    <message>
        <source>Other losses</source>
        <translation>其他损耗</translation>
    </message>
    <message>
        <source>Other house loads</source>
        <translation>其他站用负荷</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Racks and network</source>
        <translation>机柜与网络</translation>
    </message>
    <message>
        <source>Power sources</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Power distribution</source>
        <translation>配电</translation>
    </message>
    <message>
        <source>Batteries</source>
        <translation>电池储能</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Cables and pipes</source>
        <translation>电缆与管道</translation>
    </message>
    <message>
        <source>Gas and water</source>
        <translation>燃气与水</translation>
    </message>
    <message>
        <source>Other equipment</source>
        <translation>其他设备</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>其他型号</translation>
    </message>
    <message>
        <source>Nothing that stands on this day has a price. Place equipment, or move the date slider to a later day.</source>
        <translation>这一天所立设备均无价格。请放置设备，或把日期滑块移到更晚的一天。</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>price from: %1</source>
        <translation>价格来源：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>及其他 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 % of the list has a price; without one:</source>
        <translation>清单中 %1 % 有价格；无价格的有：</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 个 GPU</translation>
    </message>
    <message>
        <source>IT %1</source>
        <translation>IT %1</translation>
    </message>
    <message>
        <source>site %1</source>
        <translation>场地 %1</translation>
    </message>
    <message>
        <source>PUE %1</source>
        <translation>PUE %1</translation>
    </message>
    <message>
        <source>supply %1</source>
        <translation>供电 %1</translation>
    </message>
    <message>
        <source>short by %1</source>
        <translation>缺 %1</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>Gaps %1</source>
        <translation>净距 %1</translation>
    </message>
    <message>
        <source>Gaps: mixed</source>
        <translation>净距：不一</translation>
    </message>
</context>
<context>
    <name>GivenNames</name>
    <message>
        <source>hall %1</source>
        <translation>%1 号机房</translation>
    </message>
    <message>
        <source>pod %1</source>
        <translation>%1 号舱</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>%1 号排</translation>
    </message>
    <message>
        <source>yard %1</source>
        <translation>%1 号设备场</translation>
    </message>
    <message>
        <source>yard</source>
        <translation>设备场</translation>
    </message>
    <message>
        <source>building %1</source>
        <translation>%1 号楼</translation>
    </message>
    <message>
        <source>data hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>shell</source>
        <translation>建筑外轮廓</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>access road</source>
        <translation>进场道路</translation>
    </message>
    <message>
        <source>north road</source>
        <translation>北路</translation>
    </message>
    <message>
        <source>east road</source>
        <translation>东路</translation>
    </message>
    <message>
        <source>south road</source>
        <translation>南路</translation>
    </message>
    <message>
        <source>west road</source>
        <translation>西路</translation>
    </message>
    <message>
        <source>south fence</source>
        <translation>南围栏</translation>
    </message>
    <message>
        <source>turbine yard</source>
        <translation>燃机场</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>later network</source>
        <translation>后期网络</translation>
    </message>
    <message>
        <source>later storage</source>
        <translation>后期存储</translation>
    </message>
    <message>
        <source>later CPU</source>
        <translation>后期 CPU</translation>
    </message>
    <message>
        <source>management %1</source>
        <translation>管理交换机 %1</translation>
    </message>
    <message>
        <source>switchgear %1</source>
        <translation>开关柜 %1</translation>
    </message>
    <message>
        <source>busway %1</source>
        <translation>母线槽 %1</translation>
    </message>
    <message>
        <source>UPS %1</source>
        <translation>UPS %1</translation>
    </message>
    <message>
        <source>pad %1</source>
        <translation>箱变 %1</translation>
    </message>
    <message>
        <source>CDU</source>
        <translation>CDU</translation>
    </message>
    <message>
        <source>in-rack CDUs</source>
        <translation>柜内 CDU</translation>
    </message>
    <message>
        <source>rear doors</source>
        <translation>背门</translation>
    </message>
    <message>
        <source>fan walls</source>
        <translation>风墙</translation>
    </message>
    <message>
        <source>fan walls %1</source>
        <translation>风墙 %1</translation>
    </message>
    <message>
        <source>coolant header</source>
        <translation>冷却液总管</translation>
    </message>
    <message>
        <source>warm header</source>
        <translation>温水总管</translation>
    </message>
    <message>
        <source>chillers</source>
        <translation>冷水机组</translation>
    </message>
    <message>
        <source>chillers %1</source>
        <translation>冷水机组 %1</translation>
    </message>
    <message>
        <source>water-cooled chillers %1</source>
        <translation>水冷冷水机组 %1</translation>
    </message>
    <message>
        <source>cooling towers</source>
        <translation>冷却塔</translation>
    </message>
    <message>
        <source>cooling towers %1</source>
        <translation>冷却塔 %1</translation>
    </message>
    <message>
        <source>dry coolers %1</source>
        <translation>干冷器 %1</translation>
    </message>
    <message>
        <source>pads of chillers %1</source>
        <translation>冷水机组箱变 %1</translation>
    </message>
    <message>
        <source>pads of cooling towers %1</source>
        <translation>冷却塔箱变 %1</translation>
    </message>
    <message>
        <source>pads of dry coolers %1</source>
        <translation>干冷器箱变 %1</translation>
    </message>
    <message>
        <source>pumps</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>chilled-water pumps</source>
        <translation>冷水泵</translation>
    </message>
    <message>
        <source>warm-water pumps</source>
        <translation>温水泵</translation>
    </message>
    <message>
        <source>condenser pumps</source>
        <translation>冷凝水泵</translation>
    </message>
    <message>
        <source>water tanks</source>
        <translation>水箱</translation>
    </message>
    <message>
        <source>water mains</source>
        <translation>给水总管</translation>
    </message>
    <message>
        <source>battery pads %1</source>
        <translation>电池箱变 %1</translation>
    </message>
    <message>
        <source>batteries %1</source>
        <translation>电池 %1</translation>
    </message>
    <message>
        <source>pads</source>
        <translation>箱变</translation>
    </message>
    <message>
        <source>transformer</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>transformer %1</source>
        <translation>变压器 %1</translation>
    </message>
    <message>
        <source>pad transformer %1</source>
        <translation>箱变 %1</translation>
    </message>
    <message>
        <source>line-up</source>
        <translation>开关柜列</translation>
    </message>
    <message>
        <source>line-up %1</source>
        <translation>开关柜列 %1</translation>
    </message>
    <message>
        <source>substation</source>
        <translation>变电站</translation>
    </message>
    <message>
        <source>substation %1</source>
        <translation>%1 号变电站</translation>
    </message>
    <message>
        <source>substations</source>
        <translation>变电站</translation>
    </message>
    <message>
        <source>circuit %1</source>
        <translation>%1 号回路</translation>
    </message>
    <message>
        <source>site bus %1</source>
        <translation>场地母线 %1</translation>
    </message>
    <message>
        <source>site %1 kV bus %2</source>
        <translation>场地 %1 kV 母线 %2</translation>
    </message>
    <message>
        <source>plant %1 kV bus %2</source>
        <translation>电厂 %1 kV 母线 %2</translation>
    </message>
    <message>
        <source>%1 kV bus %2</source>
        <translation>%1 kV 母线 %2</translation>
    </message>
    <message>
        <source>%1 kV line-up %2</source>
        <translation>%1 kV 开关柜列 %2</translation>
    </message>
    <message>
        <source>%1 kV substation</source>
        <translation>%1 kV 变电站</translation>
    </message>
    <message>
        <source>utility feed %1</source>
        <translation>市电 %1 路</translation>
    </message>
    <message>
        <source>grid connection %1</source>
        <translation>电网接入 %1</translation>
    </message>
    <message>
        <source>grid connections</source>
        <translation>电网接入</translation>
    </message>
    <message>
        <source>gas turbine %1</source>
        <translation>燃气轮机 %1</translation>
    </message>
    <message>
        <source>gas turbines</source>
        <translation>燃气轮机</translation>
    </message>
    <message>
        <source>gas turbine</source>
        <translation>燃气轮机</translation>
    </message>
    <message>
        <source>gas engine %1</source>
        <translation>燃气发动机 %1</translation>
    </message>
    <message>
        <source>gas engines</source>
        <translation>燃气发动机</translation>
    </message>
    <message>
        <source>gas engine</source>
        <translation>燃气发动机</translation>
    </message>
    <message>
        <source>rented turbine %1</source>
        <translation>租赁燃机 %1</translation>
    </message>
    <message>
        <source>rented turbines</source>
        <translation>租赁燃机</translation>
    </message>
    <message>
        <source>rented turbine</source>
        <translation>租赁燃机</translation>
    </message>
    <message>
        <source>standby generator</source>
        <translation>备用发电机</translation>
    </message>
    <message>
        <source>step-up</source>
        <translation>升压变</translation>
    </message>
    <message>
        <source>step-up %1</source>
        <translation>升压变 %1</translation>
    </message>
    <message>
        <source>step-up of the engines</source>
        <translation>发动机升压变</translation>
    </message>
    <message>
        <source>gas lateral</source>
        <translation>燃气支线</translation>
    </message>
    <message>
        <source>gas lateral %1</source>
        <translation>燃气支线 %1</translation>
    </message>
    <message>
        <source>%1 Megapacks</source>
        <translation>%1 台 Megapack</translation>
    </message>
    <message>
        <source>new site</source>
        <translation>新场地</translation>
    </message>
    <message>
        <source>%1-GPU starter</source>
        <translation>%1 块 GPU 入门场地</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 块 GPU</translation>
    </message>
    <message>
        <source>%1 MW facility</source>
        <translation>%1 MW 全站</translation>
    </message>
    <message>
        <source>%1 MW IT</source>
        <translation>%1 MW IT</translation>
    </message>
    <message>
        <source>built</source>
        <translation>建成</translation>
    </message>
    <message>
        <source>on the grid</source>
        <translation>电网供电</translation>
    </message>
    <message>
        <source>on rented turbines</source>
        <translation>租赁燃机供电</translation>
    </message>
    <message>
        <source>dip: chillers swapped</source>
        <translation>低谷：更换冷水机组</translation>
    </message>
    <message>
        <source>rental chillers gone, towers</source>
        <translation>租赁冷水机组撤走，改用冷却塔</translation>
    </message>
    <message>
        <source>back to %1 GPUs</source>
        <translation>恢复到 %1 块 GPU</translation>
    </message>
    <message>
        <source>substation %1, %2 MW</source>
        <translation>%1 号变电站，%2 MW</translation>
    </message>
    <message>
        <source>former Electrolux factory, %1 sq ft</source>
        <translation>原伊莱克斯工厂，%1 平方英尺</translation>
    </message>
    <message>
        <source>Colossus 2, %1 sq ft</source>
        <translation>Colossus 2，%1 平方英尺</translation>
    </message>
    <message>
        <source>MACROHARDRR, %1 sq ft</source>
        <translation>MACROHARDRR，%1 平方英尺</translation>
    </message>
    <message>
        <source>VoltaGrid engines, %1 x %2 MW</source>
        <translation>VoltaGrid 燃气内燃机，%1 × %2 MW</translation>
    </message>
    <message>
        <source>MLGW service of the factory, %1 MW</source>
        <translation>工厂原有 MLGW 供电，%1 MW</translation>
    </message>
    <message>
        <source>MLGW water main</source>
        <translation>MLGW 供水干管</translation>
    </message>
    <message>
        <source>Colossus Water Recycling Plant</source>
        <translation>Colossus 再生水厂</translation>
    </message>
    <message>
        <source>3231 Riverport Road (part of 522 acres)</source>
        <translation>Riverport Road 3231 号（522 英亩的一部分）</translation>
    </message>
    <message>
        <source>Southaven power plant</source>
        <translation>绍斯黑文电厂</translation>
    </message>
    <message>
        <source>Tulane Road site</source>
        <translation>Tulane Road 地块</translation>
    </message>
    <message>
        <source>Stanton Road site</source>
        <translation>Stanton Road 地块</translation>
    </message>
    <message>
        <source>DGT6-300H no. %1</source>
        <translation>DGT6-300H %1 号机</translation>
    </message>
    <message>
        <source>Megapacks</source>
        <translation>Megapack 储能</translation>
    </message>
    <message>
        <source>first %1 H100</source>
        <translation>首批 %1 块 H100</translation>
    </message>
    <message>
        <source>%1 GPUs, the %2 GW state</source>
        <translation>%1 块 GPU，%2 GW 状态</translation>
    </message>
    <message>
        <source>An invented site: nothing of it is recorded anywhere.</source>
        <translation>虚构的场地：没有任何公开记录。</translation>
    </message>
    <message>
        <source>Made by the site generator: counts follow from its rules (docs/generator.md), nothing of it is recorded anywhere.</source>
        <translation>由场地生成器生成：数量由其规则得出（docs/generator.md），没有任何公开记录。</translation>
    </message>
    <message>
        <source>Counts and dates: Epoch AI, AI Data Centers (CC BY 4.0), and press; parts between them are assumed and say why.</source>
        <translation>数量与日期：Epoch AI，AI Data Centers（CC BY 4.0）及媒体报道；其间的部件为假设，并注明理由。</translation>
    </message>
    <message>
        <source>The 2 GW phase is a projection: the facility is set, the GPU count is the result.</source>
        <translation>2 GW 阶段为推算：设施功率给定，GPU 数量为结果。</translation>
    </message>
    <message>
        <source>See docs/examples.md.</source>
        <translation>见 docs/examples.md。</translation>
    </message>
    <message>
        <source>1 % of IT spread over the halls: upper end of lighting and other, 0.5 to 1 % of IT (handbook, from memory)</source>
        <translation>IT 功率的 1 % 分摊到各机房：照明及其他的上限，为 IT 的 0.5 至 1 %（手册，凭记忆）</translation>
    </message>
    <message>
        <source>Chosen so that the house takes about 1 % of IT: upper end of lighting and other, 0.5 to 1 % of IT (handbook, from memory)</source>
        <translation>取值使站用负荷约为 IT 的 1 %：照明及其他的上限，IT 的 0.5 至 1 %（手册，凭记忆）</translation>
    </message>
    <message>
        <source>About 1 % of IT: upper end of lighting and other, 0.5 to 1 % of IT (handbook, from memory)</source>
        <translation>约为 IT 的 1 %：照明及其他的上限，IT 的 0.5 至 1 %（手册，凭记忆）</translation>
    </message>
</context>
<context>
    <name>Handles</name>
    <message>
        <source>Drag: turn · Alt: without steps of 15° · Esc: undo</source>
        <translation>拖动：旋转 · Alt：不按 15° 步进 · Esc：撤销</translation>
    </message>
    <message>
        <source>Drag: move the corner · Ctrl: this corner alone · Double click: remove it · Alt: no snapping · Esc: undo</source>
        <translation>拖动：移动角点 · Ctrl：仅此角点 · 双击：删除角点 · Alt：不对齐 · Esc：撤销</translation>
    </message>
    <message>
        <source>Drag: move the wall · Double click: a new corner · Alt: no snapping · Esc: undo</source>
        <translation>拖动：移动墙 · 双击：添加角点 · Alt：不对齐 · Esc：撤销</translation>
    </message>
    <message>
        <source>A zone has at least three corners.</source>
        <translation>区域至少有三个角点。</translation>
    </message>
    <message>
        <source>Pull: more of the same in rows and columns · Esc: undo</source>
        <translation>拉动：按行列增加同类 · Esc：撤销</translation>
    </message>
    <message numerus="yes">
        <source>Rotate %n item(s)</source>
        <translation>
            <numerusform>旋转 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>调整 %1 大小</translation>
    </message>
    <message>
        <source>Pull array</source>
        <translation>拉出阵列</translation>
    </message>
    <message>
        <source>A zone must be at least 1 m × 1 m.</source>
        <translation>区域至少为 1 m × 1 m。</translation>
    </message>
    <message>
        <source>%1 × %2 = %3 × %4</source>
        <translation>%1 × %2 = %3 × %4</translation>
    </message>
    <message>
        <source>Click: make all gaps equal · Drag: set all gaps · Alt: no steps · Esc: undo</source>
        <translation>单击：净距均分 · 拖动：统一净距 · Alt：不按步进 · Esc：撤销</translation>
    </message>
    <message>
        <source>Drag: set all gaps · 0.6 Enter meanwhile: so large · Alt: no steps · Esc: undo</source>
        <translation>拖动：统一净距 · 拖动时输入 0.6 回车：指定净距 · Alt：不按步进 · Esc：撤销</translation>
    </message>
    <message>
        <source>A line has at least two points.</source>
        <translation>线至少有两个点。</translation>
    </message>
    <message>
        <source>Set gaps</source>
        <translation>设置净距</translation>
    </message>
    <message>
        <source>Gaps %1</source>
        <translation>净距 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n in a row, %1 long</source>
        <translation>
            <numerusform>一行 %n 个，总长 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>metres</source>
        <translation>米</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>feet</source>
        <translation>英尺</translation>
    </message>
    <message>
        <source>US survey feet</source>
        <translation>美国测量英尺</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>英寸</translation>
    </message>
</context>
<context>
    <name>Isometric</name>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>北</translation>
    </message>
    <message>
        <source>%L1 ft</source>
        <translation>%L1 ft</translation>
    </message>
    <message>
        <source>%L1 m</source>
        <translation>%L1 m</translation>
    </message>
    <message>
        <source>isometric: width, depth and height to one scale</source>
        <translation>等轴测：宽、深、高同一比例</translation>
    </message>
    <message>
        <source>Nothing stands on this day. Place equipment, or move the date slider to a later day.</source>
        <translation>这一天没有任何设备。请放置设备，或把日期滑块移到更晚的一天。</translation>
    </message>
    <message>
        <source>Height %1 (assumed)</source>
        <translation>高度 %1（假定）</translation>
    </message>
    <message>
        <source>Height %1</source>
        <translation>高度 %1</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message>
        <source>%1 ha · %2 acres</source>
        <translation>%1 公顷 · %2 英亩</translation>
    </message>
    <message>
        <source>%1 acres</source>
        <translation>%1 英亩</translation>
    </message>
</context>
<context>
    <name>Limit</name>
    <message>
        <source>Source</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>馈线</translation>
    </message>
    <message>
        <source>Cooling loop</source>
        <translation>冷却回路</translation>
    </message>
    <message>
        <source>Heat rejection</source>
        <translation>散热</translation>
    </message>
    <message>
        <source>Gas supply</source>
        <translation>燃气供应</translation>
    </message>
    <message>
        <source>Water supply</source>
        <translation>供水</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Heat exchanger</source>
        <translation>换热器</translation>
    </message>
    <message>
        <source>Air handler</source>
        <translation>空气处理机</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Supply of the site</source>
        <translation>场地供电</translation>
    </message>
    <message>
        <source>%1, %2 lower</source>
        <translation>%1，另 %2 个较低</translation>
    </message>
    <message>
        <source>%1 and %2 more like it</source>
        <translation>%1 及另外 %2 个同类</translation>
    </message>
    <message>
        <source>%1 and %2 more like it, %3 lower</source>
        <translation>%1 及另外 %2 个同类，%3 个较低</translation>
    </message>
</context>
<context>
    <name>LinkHandles</name>
    <message>
        <source>Move a bend</source>
        <translation>移动折点</translation>
    </message>
    <message>
        <source>Move a leg of a link</source>
        <translation>移动连线线段</translation>
    </message>
    <message>
        <source>Runs through something that stands there</source>
        <translation>穿过该处的设备</translation>
    </message>
    <message>
        <source>Remove a bend</source>
        <translation>删除折点</translation>
    </message>
    <message>
        <source>Add a bend</source>
        <translation>添加折点</translation>
    </message>
    <message>
        <source>Release: done · Alt: no snapping · Esc: back</source>
        <translation>松开：完成 · Alt：不对齐 · Esc：返回</translation>
    </message>
    <message>
        <source>Bend %1 of %2 · Drag or arrows: move · Double click or Delete: remove · Tab: next · Esc: leave</source>
        <translation>折点 %1/%2 · 拖动或方向键：移动 · 双击或 Delete：删除 · Tab：下一个 · Esc：离开</translation>
    </message>
    <message>
        <source>Leg %1 of %2 · Drag or arrows: move · Double click or Enter: add a bend · Tab: next · Esc: leave</source>
        <translation>线段 %1/%2 · 拖动或方向键：移动 · 双击或 Enter：添加折点 · Tab：下一个 · Esc：离开</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 / %2（%3 %）</translation>
    </message>
</context>
<context>
    <name>LinkRoutes</name>
    <message>
        <source>No link is selected, and none ends at what is selected.</source>
        <translation>未选择连线，所选部件上也没有连线。</translation>
    </message>
    <message>
        <source>These are %1 links; select at most %2 to lead them round obstacles at once.</source>
        <translation>所选连线有 %1 条；一次最多可为 %2 条绕开障碍。</translation>
    </message>
    <message numerus="yes">
        <source>Route %n link(s) around obstacles</source>
        <translation>
            <numerusform>%n 条连线绕开障碍</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no way around the obstacles for %1 (%n in all): kept as drawn.</source>
        <translation>
            <numerusform>%1（共 %n 条）无法绕开障碍：保持原走向。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Straighten %n link(s)</source>
        <translation>
            <numerusform>拉直 %n 条连线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose the conductors of %n link(s) by load</source>
        <translation>
            <numerusform>按负荷选择 %n 条连线的导体</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, drop %2</source>
        <translation>%1，压降 %2</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>可信度高</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>可信度中</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>可信度低</translation>
    </message>
    <message>
        <source>Rated %1 per run</source>
        <translation>每根额定 %1</translation>
    </message>
    <message>
        <source>%1 at %2 m/s and 10 K</source>
        <translation>流速 %2 m/s、温差 10 K 时 %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>loss %1, drop %2</source>
        <translation>损耗 %1，压降 %2</translation>
    </message>
    <message>
        <source>cost %1 – %2</source>
        <translation>造价 %1 – %2</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>loop %1 over by %2</source>
        <translation>回路 %1 超出 %2</translation>
    </message>
    <message>
        <source>loop %1 at %2&#xa0;%</source>
        <translation>回路 %1 达 %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 at %2&#xa0;%</source>
        <translation>%1 达 %2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 个 GPU</translation>
    </message>
    <message>
        <source>site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>heat rejection</source>
        <translation>散热</translation>
    </message>
    <message>
        <source>%1 of it usable, supply %2 in all</source>
        <translation>其中 %1 可用，总供电 %2</translation>
    </message>
    <message>
        <source>storage %1 → %2</source>
        <translation>储能 %1 → %2</translation>
    </message>
    <message>
        <source>for %1 → %2 % of the site</source>
        <translation>可承担场地的 %1 → %2 %</translation>
    </message>
    <message>
        <source>ride-through %1 → %2 min</source>
        <translation>支撑时间 %1 → %2 分钟</translation>
    </message>
    <message>
        <source>%1 not served</source>
        <translation>%1 未供电</translation>
    </message>
    <message>
        <source>Overlaps %1</source>
        <translation>与 %1 重叠</translation>
    </message>
    <message>
        <source>Crosses the boundary of %1</source>
        <translation>越过 %1 的边界</translation>
    </message>
    <message>
        <source>Stands outside every hall</source>
        <translation>位于所有机房之外</translation>
    </message>
</context>
<context>
    <name>LoadCase</name>
    <message>
        <source>Nameplate</source>
        <translation>铭牌</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Note</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>The picture “%1” is not in this file</source>
        <translation>图片“%1”不在此文件中</translation>
    </message>
</context>
<context>
    <name>MeasureTool</name>
    <message>
        <source>An area has at least three corners.</source>
        <translation>面积至少需要三个角点。</translation>
    </message>
    <message>
        <source>Keep an area</source>
        <translation>保留面积标注</translation>
    </message>
    <message>
        <source>Keep a dimension</source>
        <translation>保留尺寸标注</translation>
    </message>
    <message>
        <source>Keep as dimension</source>
        <translation>保留为尺寸标注</translation>
    </message>
    <message>
        <source>Keep as area</source>
        <translation>保留为面积标注</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>闭合</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>在此结束</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>周长 %1</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>不闭合 %1</translation>
    </message>
    <message>
        <source>bearing %1°</source>
        <translation>方位角 %1°</translation>
    </message>
    <message>
        <source>chain %1</source>
        <translation>累计 %1</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>闭合 %1</translation>
    </message>
    <message>
        <source>K: keep on the plan · Right click: more · Click: measure anew · Esc: clear</source>
        <translation>K：保留在平面图上 · 右键：更多 · 单击：重新测量 · Esc：清除</translation>
    </message>
    <message>
        <source>Click: next point · Shift: every 45° · figures: length · Enter or first point: close · K: keep · Backspace: back · Esc: drop</source>
        <translation>单击：下一点 · Shift：每 45° · 数字：长度 · Enter 或首点：闭合 · K：保留 · 退格：后退 · Esc：放弃</translation>
    </message>
    <message>
        <source>Click: first point · Pull: one length · Alt: no snapping · Esc: end</source>
        <translation>单击：第一点 · 拉动：单段长度 · Alt：不对齐 · Esc：结束</translation>
    </message>
</context>
<context>
    <name>Medium</name>
    <message>
        <source>Power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>冷却液</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>OneLine</name>
    <message>
        <source>Breaker closed</source>
        <translation>断路器合闸</translation>
    </message>
    <message>
        <source>Breaker open</source>
        <translation>断路器分闸</translation>
    </message>
    <message>
        <source>Feed A or both</source>
        <translation>A 路或两路</translation>
    </message>
    <message>
        <source>Feed B</source>
        <translation>B 路</translation>
    </message>
    <message>
        <source>No voltage</source>
        <translation>无电压</translation>
    </message>
    <message>
        <source>Loading 0 to 100 %, above: over</source>
        <translation>负载率 0 至 100 %，超出：过载</translation>
    </message>
    <message>
        <source>Symbols: IEC 60617</source>
        <translation>符号：IEC 60617</translation>
    </message>
    <message>
        <source>Symbols: ANSI/IEEE 315</source>
        <translation>符号：ANSI/IEEE 315</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>尚未投运</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>停运</translation>
    </message>
    <message>
        <source>no voltage</source>
        <translation>无电压</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> 及其他 %1 项</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>负载率 %1</translation>
    </message>
    <message>
        <source>Loading %1 to %2</source>
        <translation>负载率 %1 至 %2</translation>
    </message>
    <message>
        <source>Feed A</source>
        <translation>A 路</translation>
    </message>
    <message>
        <source>Feeds A and B</source>
        <translation>A、B 两路</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最高 %1</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>每台 %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>There is no power equipment on this day. Place a grid connection or a generator, or move the date slider to a later day.</source>
        <translation>这一天没有电力设备。请放置并网点或发电机，或把日期滑块移到更晚的一天。</translation>
    </message>
    <message>
        <source>Rating %1</source>
        <translation>额定 %1</translation>
    </message>
    <message>
        <source>Voltage %1</source>
        <translation>电压 %1</translation>
    </message>
    <message>
        <source>Gives %1 of %2</source>
        <translation>输出 %1 / %2</translation>
    </message>
    <message>
        <source>Gives %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>Some of them feed others of them</source>
        <translation>其中一些为另一些供电</translation>
    </message>
    <message>
        <source>Assumed, not recorded</source>
        <translation>假定，无记录</translation>
    </message>
    <message>
        <source>Symbol by IEC 60617</source>
        <translation>符号按 IEC 60617</translation>
    </message>
    <message>
        <source>Symbol by ANSI/IEEE 315</source>
        <translation>符号按 ANSI/IEEE 315</translation>
    </message>
    <message>
        <source>other loads</source>
        <translation>其他负载</translation>
    </message>
    <message>
        <source>Can give %1</source>
        <translation>可输出 %1</translation>
    </message>
    <message>
        <source>Takes %1 of %2</source>
        <translation>取用 %1 / %2</translation>
    </message>
    <message>
        <source>Not connected to power</source>
        <translation>未接电源</translation>
    </message>
    <message>
        <source>Does not get all that it asks for</source>
        <translation>得不到所需的全部功率</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Feeders: %1 · %2 · feed %3</source>
        <translation>馈线：%1 · %2 · %3 路</translation>
    </message>
    <message>
        <source>Part of a circle: it carries nothing</source>
        <translation>处于环路中：不输送功率</translation>
    </message>
    <message>
        <source>Breaker open or no voltage</source>
        <translation>断路器分闸或无电压</translation>
    </message>
    <message>
        <source>Carries %1</source>
        <translation>输送 %1</translation>
    </message>
    <message>
        <source>Conductor: %1</source>
        <translation>导体：%1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>No supply</source>
        <translation>无供电</translation>
    </message>
    <message>
        <source>Voltage on %1 only</source>
        <translation>仅 %1 有电压</translation>
    </message>
    <message>
        <source>Power balance</source>
        <translation>功率平衡</translation>
    </message>
    <message>
        <source>Supply capacity</source>
        <translation>供电能力</translation>
    </message>
    <message>
        <source>with the largest unit out</source>
        <translation>最大机组停运时</translation>
    </message>
    <message>
        <source>Batteries can give</source>
        <translation>电池可提供</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>House load</source>
        <translation>站用负荷</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Sources give</source>
        <translation>电源供出</translation>
    </message>
    <message>
        <source>House load on no feeder</source>
        <translation>未接馈线的站用负荷</translation>
    </message>
    <message>
        <source>Not supplied</source>
        <translation>未供电</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>母线</translation>
    </message>
    <message>
        <source>Busway</source>
        <translation>母线槽</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>PDU</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>Converter</source>
        <translation>变流器</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Motors of the cooling</source>
        <translation>冷却系统电动机</translation>
    </message>
    <message>
        <source>Batteries</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Z %1 %</source>
        <translation>Z %1 %</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，基准 %2</translation>
    </message>
    <message>
        <source>Isc %1</source>
        <translation>短路 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Short-circuit impedance %1</source>
        <translation>短路阻抗 %1</translation>
    </message>
    <message>
        <source>Short-circuit current of the grid %1</source>
        <translation>电网短路电流 %1</translation>
    </message>
    <message>
        <source>Its breakers interrupt %1</source>
        <translation>断路器开断能力 %1</translation>
    </message>
    <message>
        <source>Asked for power that it does not have</source>
        <translation>被要求提供超出其能力的功率</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Design dry bulb</source>
        <translation>设计干球温度</translation>
    </message>
    <message>
        <source>Design wet bulb</source>
        <translation>设计湿球温度</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>海拔</translation>
    </message>
    <message>
        <source>GPUs installed</source>
        <translation>已装 GPU</translation>
    </message>
    <message>
        <source>GPUs online</source>
        <translation>在线 GPU</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>GPU 功率</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Cooling power</source>
        <translation>制冷功率</translation>
    </message>
    <message>
        <source>Distribution losses</source>
        <translation>配电损耗</translation>
    </message>
    <message>
        <source>House load</source>
        <translation>站用负荷</translation>
    </message>
    <message>
        <source>Site power</source>
        <translation>全站功率</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Supply capacity</source>
        <translation>供电能力</translation>
    </message>
    <message>
        <source>Firm supply (largest unit out)</source>
        <translation>可靠供电（最大机组停运）</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>裕量</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>未供电</translation>
    </message>
    <message>
        <source>Assumed part of the supply</source>
        <translation>供电中的假定部分</translation>
    </message>
    <message>
        <source>Storage power</source>
        <translation>储能功率</translation>
    </message>
    <message>
        <source>Storage energy</source>
        <translation>储能电量</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Heat rejection capacity</source>
        <translation>散热能力</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Compute, BF16 dense</source>
        <translation>算力，BF16 稠密</translation>
    </message>
    <message>
        <source>Compute, FP8 dense</source>
        <translation>算力，FP8 稠密</translation>
    </message>
    <message>
        <source>Compute, FP4 dense</source>
        <translation>算力，FP4 稠密</translation>
    </message>
    <message>
        <source>H100 equivalents</source>
        <translation>H100 当量</translation>
    </message>
    <message>
        <source>Site area</source>
        <translation>场地面积</translation>
    </message>
    <message>
        <source>Built area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Capital, low</source>
        <translation>投资，低</translation>
    </message>
    <message>
        <source>Capital, high</source>
        <translation>投资，高</translation>
    </message>
    <message>
        <source>Share of the parts with a price</source>
        <translation>已定价部件比例</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>For %1. Power, loss and heat are the demand of all live racks, served or not.</source>
        <translation>工况：%1。功率、损耗与热量为所有投运机柜的需求，无论是否已供电。</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Counts with</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source> (assumed)</source>
        <translation>（假定）</translation>
    </message>
    <message>
        <source>What limits the site, tightest first</source>
        <translation>场地的限制，最紧者在前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>负载率</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>Assumed parts</source>
        <translation>假定的部件</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>……另有 %1 项。</translation>
    </message>
    <message>
        <source>Assumed values of types</source>
        <translation>类型的假定值</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Equipment and where its figures come from</source>
        <translation>设备及其数据来源</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>info</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Waived findings</source>
        <translation>已豁免的问题</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
</context>
<context>
    <name>PanTool</name>
    <message>
        <source>Drag: pan · Wheel: zoom · Esc: end</source>
        <translation>拖动：平移 · 滚轮：缩放 · Esc：结束</translation>
    </message>
</context>
<context>
    <name>PictureRows</name>
    <message>
        <source>Picture of</source>
        <translation>图片内容</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>叠加图</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口相同</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>this is no drawing that can be read; save it as plain SVG or PNG</source>
        <translation>不是可读取的图形；请另存为普通 SVG 或 PNG</translation>
    </message>
    <message>
        <source>the PDF is locked by a password; save an open copy of it</source>
        <translation>PDF 有密码保护；请另存一份无密码的副本</translation>
    </message>
    <message>
        <source>this is no PDF that can be read; export the page as PNG</source>
        <translation>不是可读取的 PDF；请将该页导出为 PNG</translation>
    </message>
    <message>
        <source>the PDF has no page; choose another</source>
        <translation>PDF 没有页面；请另选文件</translation>
    </message>
    <message>
        <source>there is no page %1; choose one of 1 to %2</source>
        <translation>没有第 %1 页；请选择 1 到 %2 页</translation>
    </message>
    <message>
        <source>page %1 has no size; choose another</source>
        <translation>第 %1 页没有尺寸；请另选一页</translation>
    </message>
    <message>
        <source>page %1 cannot be drawn; export it as PNG</source>
        <translation>第 %1 页无法绘制；请将其导出为 PNG</translation>
    </message>
    <message>
        <source>the picture is %1 × %2 pixels, more than can be held in memory; scale it down to about %3 pixels on its longer side</source>
        <translation>图片为 %1 × %2 像素，超出内存容量；请将长边缩小到约 %3 像素</translation>
    </message>
    <message>
        <source>this is no picture that can be read (%1); save it as PNG or JPEG</source>
        <translation>不是可读取的图片（%1）；请另存为 PNG 或 JPEG</translation>
    </message>
    <message>
        <source>cannot be read (%1); check the file</source>
        <translation>无法读取（%1）；请检查文件</translation>
    </message>
    <message>
        <source>is larger than %1 MB; save a smaller copy</source>
        <translation>大于 %1 MB；请另存较小的副本</translation>
    </message>
</context>
<context>
    <name>PlaceTool</name>
    <message>
        <source>Place %1</source>
        <translation>放置 %1</translation>
    </message>
    <message>
        <source>%1 × %2 = %3 × %4</source>
        <translation>%1 × %2 = %3 × %4</translation>
    </message>
    <message>
        <source>Drop it on a rack</source>
        <translation>请放到机柜上</translation>
    </message>
    <message>
        <source>Release: place · Shift: keep placing · Alt: no snapping · Esc: end</source>
        <translation>松开：放置 · Shift：继续放置 · Alt：不对齐 · Esc：结束</translation>
    </message>
    <message>
        <source>Click a rack: mount · Shift: keep placing · Esc: end</source>
        <translation>单击机柜：安装 · Shift：继续放置 · Esc：结束</translation>
    </message>
    <message>
        <source>no room in loop %1: %2 too little, not connected</source>
        <translation>回路 %1 容量不足：缺 %2，未连接</translation>
    </message>
    <message>
        <source>Click: place · Pull: a row or field · Figures: distance, number · R: rotate · Shift: keep placing · Alt: no snapping · Esc: end</source>
        <translation>单击：放置 · 拉动：成行或成片 · 数字：距离、数量 · R：旋转 · Shift：继续放置 · Alt：不对齐 · Esc：结束</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print Preview</source>
        <translation>打印预览</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Power, nameplate</source>
        <translation>功率，铭牌</translation>
    </message>
    <message>
        <source>Power, training</source>
        <translation>功率，训练</translation>
    </message>
    <message>
        <source>Power, idle</source>
        <translation>功率，空闲</translation>
    </message>
    <message>
        <source>Power, typical</source>
        <translation>功率，典型</translation>
    </message>
    <message>
        <source>GPU power (TDP)</source>
        <translation>GPU 功率（TDP）</translation>
    </message>
    <message>
        <source>Heat to liquid</source>
        <translation>入液热量</translation>
    </message>
    <message>
        <source>Heat to air</source>
        <translation>入风热量</translation>
    </message>
    <message>
        <source>Coolant supply, warmest</source>
        <translation>最高供液温度</translation>
    </message>
    <message>
        <source>Coolant rise</source>
        <translation>冷却液温升</translation>
    </message>
    <message>
        <source>BF16 dense</source>
        <translation>BF16 稠密</translation>
    </message>
    <message>
        <source>FP8 dense</source>
        <translation>FP8 稠密</translation>
    </message>
    <message>
        <source>FP4 dense</source>
        <translation>FP4 稠密</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Rated power</source>
        <translation>额定功率</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Auxiliary load, share</source>
        <translation>辅助负荷占比</translation>
    </message>
    <message>
        <source>Round-trip efficiency</source>
        <translation>往返效率</translation>
    </message>
    <message>
        <source>Derating per °C</source>
        <translation>每 °C 降额</translation>
    </message>
    <message>
        <source>Derating from</source>
        <translation>降额起点</translation>
    </message>
    <message>
        <source>Derating per 100 m</source>
        <translation>每 100 m 降额</translation>
    </message>
    <message>
        <source>Heat rate</source>
        <translation>热耗率</translation>
    </message>
    <message>
        <source>Energy price</source>
        <translation>电价</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>效率</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>额定值</translation>
    </message>
    <message>
        <source>No-load loss</source>
        <translation>空载损耗</translation>
    </message>
    <message>
        <source>Load loss</source>
        <translation>负载损耗</translation>
    </message>
    <message>
        <source>Bus current</source>
        <translation>母线电流</translation>
    </message>
    <message>
        <source>Rated current</source>
        <translation>额定电流</translation>
    </message>
    <message>
        <source>Resistance per phase</source>
        <translation>每相电阻</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Rated voltage</source>
        <translation>额定电压</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>电阻</translation>
    </message>
    <message>
        <source>Inner diameter</source>
        <translation>内径</translation>
    </message>
    <message>
        <source>Velocity limit</source>
        <translation>流速上限</translation>
    </message>
    <message>
        <source>Heat at limit, water, 10 K</source>
        <translation>上限热量（水，10 K）</translation>
    </message>
    <message>
        <source>Rated heat</source>
        <translation>额定热量</translation>
    </message>
    <message>
        <source>Approach</source>
        <translation>逼近温差</translation>
    </message>
    <message>
        <source>Pump power</source>
        <translation>水泵功率</translation>
    </message>
    <message>
        <source>Chilled water supply</source>
        <translation>冷冻水供水</translation>
    </message>
    <message>
        <source>Water supply</source>
        <translation>供水</translation>
    </message>
    <message>
        <source>Fan power</source>
        <translation>风机功率</translation>
    </message>
    <message>
        <source>Fan law exponent</source>
        <translation>风机定律指数</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Lowest speed</source>
        <translation>最低转速</translation>
    </message>
    <message>
        <source>Affinity exponent</source>
        <translation>相似定律指数</translation>
    </message>
    <message>
        <source>Leaving water, set point</source>
        <translation>出水设定温度</translation>
    </message>
    <message>
        <source>Rated COP</source>
        <translation>额定 COP</translation>
    </message>
    <message>
        <source>Second-law efficiency</source>
        <translation>热力学第二定律效率</translation>
    </message>
    <message>
        <source>Design approach</source>
        <translation>设计逼近温差</translation>
    </message>
    <message>
        <source>Design range</source>
        <translation>设计温降</translation>
    </message>
    <message>
        <source>Initial temperature difference</source>
        <translation>初始温差</translation>
    </message>
    <message>
        <source>Cycles of concentration</source>
        <translation>浓缩倍数</translation>
    </message>
    <message>
        <source>Drift, share</source>
        <translation>飘水率</translation>
    </message>
    <message>
        <source>Gas capacity</source>
        <translation>燃气容量</translation>
    </message>
    <message>
        <source>Water capacity</source>
        <translation>供水容量</translation>
    </message>
    <message>
        <source>Price, low</source>
        <translation>价格，低</translation>
    </message>
    <message>
        <source>Price, high</source>
        <translation>价格，高</translation>
    </message>
    <message>
        <source>Price per kW, low</source>
        <translation>每 kW 价格，低</translation>
    </message>
    <message>
        <source>Price per kW, high</source>
        <translation>每 kW 价格，高</translation>
    </message>
    <message>
        <source>Price per kWh, low</source>
        <translation>每 kWh 价格，低</translation>
    </message>
    <message>
        <source>Price per kWh, high</source>
        <translation>每 kWh 价格，高</translation>
    </message>
    <message>
        <source>Price per km, low</source>
        <translation>每 km 价格，低</translation>
    </message>
    <message>
        <source>Price per km, high</source>
        <translation>每 km 价格，高</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>交货期</translation>
    </message>
    <message>
        <source>Failures per year</source>
        <translation>年故障次数</translation>
    </message>
    <message>
        <source>Time to repair</source>
        <translation>修复时间</translation>
    </message>
    <message>
        <source>Time between failures</source>
        <translation>平均无故障时间</translation>
    </message>
    <message>
        <source>Forced outage rate</source>
        <translation>强迫停运率</translation>
    </message>
    <message>
        <source>Lowest load</source>
        <translation>最低负荷</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬坡速率</translation>
    </message>
    <message>
        <source>Impedance</source>
        <translation>阻抗</translation>
    </message>
    <message>
        <source>High voltage</source>
        <translation>高压侧电压</translation>
    </message>
    <message>
        <source>Low voltage</source>
        <translation>低压侧电压</translation>
    </message>
    <message>
        <source>NOx</source>
        <translation>NOx</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>True distance of both points</source>
        <translation>两点的实际距离</translation>
    </message>
    <message>
        <source>First point, share of width</source>
        <translation>第一点，占宽度比例</translation>
    </message>
    <message>
        <source>First point, share of depth</source>
        <translation>第一点，占深度比例</translation>
    </message>
    <message>
        <source>Second point, share of width</source>
        <translation>第二点，占宽度比例</translation>
    </message>
    <message>
        <source>Second point, share of depth</source>
        <translation>第二点，占深度比例</translation>
    </message>
    <message>
        <source>Noise limit at the line</source>
        <translation>边界噪声限值</translation>
    </message>
    <message>
        <source>Floor rating</source>
        <translation>地面额定荷载</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPU 数</translation>
    </message>
    <message>
        <source>Host network</source>
        <translation>主机带宽</translation>
    </message>
    <message>
        <source>Scale-out network</source>
        <translation>横向扩展带宽</translation>
    </message>
    <message>
        <source>Speed of a port</source>
        <translation>端口速率</translation>
    </message>
    <message>
        <source>Switching capacity</source>
        <translation>交换容量</translation>
    </message>
    <message>
        <source>Raw capacity</source>
        <translation>裸容量</translation>
    </message>
    <message>
        <source>Read rate</source>
        <translation>读带宽</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>写带宽</translation>
    </message>
    <message>
        <source>HBM</source>
        <translation>显存容量</translation>
    </message>
    <message>
        <source>Sound power</source>
        <translation>声功率级</translation>
    </message>
    <message>
        <source>COP, at most</source>
        <translation>COP 上限</translation>
    </message>
    <message>
        <source>NPSH required</source>
        <translation>必需汽蚀余量</translation>
    </message>
    <message>
        <source>Power supplies</source>
        <translation>电源数</translation>
    </message>
    <message>
        <source>Power of a power supply</source>
        <translation>电源功率</translation>
    </message>
    <message>
        <source>Rotation, clockwise</source>
        <translation>顺时针旋转</translation>
    </message>
    <message>
        <source>East (x)</source>
        <translation>向东 (x)</translation>
    </message>
    <message>
        <source>South (y)</source>
        <translation>向南 (y)</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>a report ends in .pdf, .html or .xlsx; choose one of these</source>
        <translation>报告文件以 .pdf、.html 或 .xlsx 结尾；请选择其一</translation>
    </message>
    <message>
        <source>cannot be read as a picture (%1); choose a PNG, JPEG or SVG file</source>
        <translation>无法作为图片读取（%1）；请选择 PNG、JPEG 或 SVG 文件</translation>
    </message>
</context>
<context>
    <name>ReportPages</name>
    <message>
        <source>… and %1 more; the report as a spreadsheet has them all.</source>
        <translation>……以及另外 %1 项；电子表格形式的报告包含全部。</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>cannot be written; make room for temporary files</source>
        <translation>无法写入；请为临时文件腾出空间</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>the spreadsheet could not be made (%1); make room for temporary files</source>
        <translation>无法生成电子表格（%1）；请为临时文件腾出空间</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>同上</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Nothing stands on the site on this day.</source>
        <translation>这一天场地上没有任何设备。</translation>
    </message>
    <message>
        <source>Equipment installed</source>
        <translation>已安装设备</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Rating of one</source>
        <translation>单台额定</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Rating of all</source>
        <translation>合计额定</translation>
    </message>
    <message>
        <source>Price, low</source>
        <translation>价格（低）</translation>
    </message>
    <message>
        <source>Price, high</source>
        <translation>价格（高）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 of the parts priced</source>
        <translation>%1 的部件有价格</translation>
    </message>
    <message>
        <source>The site has no phases: all is there from the first day.</source>
        <translation>场地没有阶段：全部设备从第一天起就在。</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>All that is installed on the first day of each phase, not what a phase adds.</source>
        <translation>每个阶段第一天已安装的全部设备，而非该阶段新增的设备。</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>GPUs online</source>
        <translation>在线 GPU</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>全站功率</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>裕量</translation>
    </message>
    <message>
        <source>Capital, high</source>
        <translation>投资（高）</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Facility power and PUE</source>
        <translation>全站功率与 PUE</translation>
    </message>
    <message>
        <source>ISO/IEC 30134-2; cooling power and losses are found together by passes until they settle within 1e-9.</source>
        <translation>ISO/IEC 30134-2；冷却用电与损耗迭代求解，直至变化小于 1e-9。</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Records of the makers. All electric power becomes heat.</source>
        <translation>厂商数据。全部电力转化为热量。</translation>
    </message>
    <message>
        <source>Sources of power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Ratings at ISO 3977-2 air, 15 °C and sea level; slopes of the records.</source>
        <translation>额定值按 ISO 3977-2 空气、15 °C、海平面；斜率取自记录。</translation>
    </message>
    <message>
        <source>Fuel gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>Heat rates of the records; 1,037 Btu/scf, US average heat content (EIA).</source>
        <translation>热耗率取自记录；1,037 Btu/scf，美国平均热值（EIA）。</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>IEC 60076-1; losses of the records.</source>
        <translation>IEC 60076-1；损耗取自记录。</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>Efficiency curves of the records, linear between their points.</source>
        <translation>效率曲线取自记录，点间线性插值。</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>电缆</translation>
    </message>
    <message>
        <source>Resistance as recorded; voltage drop by IEEE Std 141, 3.11.</source>
        <translation>电阻取自记录；压降按 IEEE Std 141 第 3.11 节。</translation>
    </message>
    <message>
        <source>Coolant loops</source>
        <translation>冷却液回路</translation>
    </message>
    <message>
        <source>Melinder (IIR 2010): water and 25 % propylene glycol, 5 to 60 °C.</source>
        <translation>Melinder（IIR 2010）：水与 25 % 丙二醇，5 至 60 °C。</translation>
    </message>
    <message>
        <source>Chillers</source>
        <translation>冷水机组</translation>
    </message>
    <message>
        <source>Second-law fit of the makers&apos; tables, or DOE-2 electric EIR (Hydeman 2002).</source>
        <translation>厂商数据的第二定律拟合，或 DOE-2 电动 EIR 模型（Hydeman 2002）。</translation>
    </message>
    <message>
        <source>Cooling towers</source>
        <translation>冷却塔</translation>
    </message>
    <message>
        <source>YorkCalc correlation as in Modelica Buildings.</source>
        <translation>YorkCalc 关联式，同 Modelica Buildings。</translation>
    </message>
    <message>
        <source>Dry coolers</source>
        <translation>干冷器</translation>
    </message>
    <message>
        <source>Initial temperature difference of the record.</source>
        <translation>取记录中的初始温差。</translation>
    </message>
    <message>
        <source>Coolant distribution units</source>
        <translation>冷量分配单元</translation>
    </message>
    <message>
        <source>Approach of the record, the same at every load; pumps at constant speed.</source>
        <translation>逼近度取自记录，各负荷相同；水泵定速。</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Prices of the records; those of like types are marked as assumed. What has no price on record is left out and counted.</source>
        <translation>价格取自记录；借用同类型号的标为假定。无价格记录的不计入，但列出数量。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>ISO 9613-2:1996, hard ground, no walls; levels of the records, else typical.</source>
        <translation>ISO 9613-2:1996，硬质地面，无隔墙；声级取自记录，否则取典型值。</translation>
    </message>
    <message>
        <source>In short, for what stands on this site. Every formula with its range, its checks and its assumptions is in docs/methods.md, how the engine puts them together in docs/engine.md.</source>
        <translation>仅简述本场地用到的方法。各公式的适用范围、校核与假定见 docs/methods.md，引擎如何组合见 docs/engine.md。</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Not modelled: transients, pressure drops of the whole network, harmonics, humidity and thin air at coolers.</source>
        <translation>未建模：暂态、全网压降、谐波、冷却设备处的湿度与空气稀薄。</translation>
    </message>
    <message>
        <source>a curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>and %1 more of the type</source>
        <translation>以及该型号的另外 %1 项</translation>
    </message>
    <message>
        <source>not on record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Equipment that burns fuel</source>
        <translation>燃用燃料的设备</translation>
    </message>
    <message>
        <source>Output and gas are those of the load case shown; equipment on standby burns nothing.</source>
        <translation>出力与燃气量对应所示负载工况；备用设备不消耗燃料。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>NOx with SCR</source>
        <translation>NOx（含 SCR）</translation>
    </message>
    <message>
        <source>Water at the design weather</source>
        <translation>设计气象条件下的用水</translation>
    </message>
    <message>
        <source>Make-up water</source>
        <translation>补水</translation>
    </message>
    <message>
        <source>Use on record</source>
        <translation>记录用量</translation>
    </message>
    <message>
        <source>Ground and connections</source>
        <translation>用地与接入</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Origin of the plan, WGS 84</source>
        <translation>平面图原点（WGS 84）</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>声源</translation>
    </message>
    <message>
        <source>Sound power of one</source>
        <translation>单台声功率</translation>
    </message>
    <message>
        <source>At the loudest point</source>
        <translation>最响点处</translation>
    </message>
    <message>
        <source>Level from</source>
        <translation>声级来源</translation>
    </message>
    <message>
        <source>assumed: %1</source>
        <translation>假定：%1</translation>
    </message>
    <message>
        <source>Nothing on the site takes make-up water.</source>
        <translation>场地没有需要补水的设备。</translation>
    </message>
    <message>
        <source>No parcel, or nothing outdoors that is heard: there is no level at a parcel line.</source>
        <translation>没有地块，或室外没有声源：不存在地块边界声级。</translation>
    </message>
    <message>
        <source>Loudest at the parcel line</source>
        <translation>地块边界最高声级</translation>
    </message>
    <message>
        <source>at %1 of the plan</source>
        <translation>位于平面图 %1</translation>
    </message>
    <message>
        <source>Limit of the parcel</source>
        <translation>地块限值</translation>
    </message>
    <message>
        <source>none set</source>
        <translation>未设定</translation>
    </message>
    <message>
        <source>Point sources over hard ground (ISO 9613-2:1996), air absorption of 500 Hz, all machines live and at their rating, no walls or berms: on the loud side, for comparing plans, not in place of a survey.</source>
        <translation>硬质地面上的点声源（ISO 9613-2:1996），500 Hz 空气吸收，全部设备在额定工况运行，无隔墙或土堤：偏保守，用于方案比较，不能代替实测。</translation>
    </message>
    <message>
        <source>… and %1 more of this kind</source>
        <translation>……以及同类的另外 %1 项</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>未关闭的问题</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>对策</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Waived findings</source>
        <translation>已豁免的问题</translation>
    </message>
    <message>
        <source>Waived on</source>
        <translation>豁免日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Assumed parts</source>
        <translation>假定的部件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Values set on this site</source>
        <translation>本场地设定的数值</translation>
    </message>
    <message>
        <source>In place of the type&apos;s; whoever set them stands for them.</source>
        <translation>代替型号数值；由设定者负责。</translation>
    </message>
    <message>
        <source>Of the type</source>
        <translation>型号数值</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Assumed values of the types</source>
        <translation>型号中的假定数值</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Where the figures of the types come from</source>
        <translation>型号数据的来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No open findings.</source>
        <translation>没有未关闭的问题。</translation>
    </message>
    <message>
        <source>Nothing has been waived.</source>
        <translation>没有豁免任何问题。</translation>
    </message>
    <message>
        <source>Notes of the site</source>
        <translation>场地备注</translation>
    </message>
    <message>
        <source>House load: %1 W per m² of hall. Source: %2.</source>
        <translation>站用负荷：每平方米机房 %1 W。来源：%2。</translation>
    </message>
    <message>
        <source>Nothing is assumed: nothing is there yet.</source>
        <translation>没有假定：尚无设备。</translation>
    </message>
    <message>
        <source>Named versions</source>
        <translation>命名版本</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Named on (UTC)</source>
        <translation>命名时间（UTC）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>%1 (on a branch)</source>
        <translation>%1（分支）</translation>
    </message>
    <message>
        <source>The file has no changes: it is as it was made.</source>
        <translation>文件没有更改：与创建时相同。</translation>
    </message>
    <message>
        <source>Last changes, newest first</source>
        <translation>最近的更改（新的在前）</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间（UTC）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>%1 earlier ones are in the file.</source>
        <translation>文件中还有更早的 %1 项。</translation>
    </message>
    <message>
        <source>What limits the site, tightest first</source>
        <translation>场地的限制（最紧的在前）</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Limit at</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>负载率</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Power, losses and heat are the demand of all live racks, served or not. The key names the figure in gigasite info --json.</source>
        <translation>电力、损耗与热量为所有在用机柜的需求，无论是否得到供电。键名与 gigasite info --json 中的一致。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键名</translation>
    </message>
    <message>
        <source>Power balance</source>
        <translation>电力平衡</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>What the power goes to</source>
        <translation>电力去向</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Power supply</source>
        <translation>电力供应</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>台数</translation>
    </message>
    <message>
        <source>Counts with</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>有记录</translation>
    </message>
    <message>
        <source>chilled water</source>
        <translation>冷冻水</translation>
    </message>
    <message>
        <source>cooling water</source>
        <translation>冷却水</translation>
    </message>
    <message>
        <source>PG25</source>
        <translation>PG25</translation>
    </message>
    <message>
        <source>Cooling loops</source>
        <translation>冷却液回路</translation>
    </message>
    <message>
        <source>Fullest first. PG25: water with 25 % of propylene glycol.</source>
        <translation>负载率高的在前。PG25：含 25 % 丙二醇的水。</translation>
    </message>
    <message>
        <source>Loop of</source>
        <translation>回路</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>冷却液</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Set point</source>
        <translation>设定点</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Data halls</source>
        <translation>数据机房</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>All halls</source>
        <translation>全部机房</translation>
    </message>
    <message>
        <source>of %1 installed</source>
        <translation>已安装 %1</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>没有问题。</translation>
    </message>
    <message>
        <source>%1 of the supply is assumed, not recorded.</source>
        <translation>供电中有 %1 为假定而非记录。</translation>
    </message>
    <message>
        <source>For %1.</source>
        <translation>用于 %1。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Figures by system</source>
        <translation>分系统指标</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Ground, fuel, water and emissions</source>
        <translation>用地、燃料、用水与排放</translation>
    </message>
    <message>
        <source>Sound at the parcel line</source>
        <translation>地块边界噪声</translation>
    </message>
    <message>
        <source>Findings and waivers</source>
        <translation>问题与豁免</translation>
    </message>
    <message>
        <source>Assumptions and sources</source>
        <translation>假定与来源</translation>
    </message>
    <message>
        <source>Method notes</source>
        <translation>方法说明</translation>
    </message>
    <message>
        <source>Change history</source>
        <translation>更改历史</translation>
    </message>
    <message>
        <source>The plan is empty.</source>
        <translation>平面图为空。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Figures for</source>
        <translation>指标对应</translation>
    </message>
    <message>
        <source>Design weather</source>
        <translation>设计气象</translation>
    </message>
    <message>
        <source>%1 dry bulb, %2 wet bulb, %3 above the sea</source>
        <translation>干球 %1，湿球 %2，海拔 %3</translation>
    </message>
    <message>
        <source>State of the file</source>
        <translation>文件状态</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>制作工具</translation>
    </message>
    <message>
        <source>Board report</source>
        <translation>董事会报告</translation>
    </message>
    <message>
        <source>Engineering report</source>
        <translation>工程报告</translation>
    </message>
    <message>
        <source>Permit report</source>
        <translation>许可报告</translation>
    </message>
    <message>
        <source>set on parts</source>
        <translation>由部件设定</translation>
    </message>
    <message>
        <source>Cost by system</source>
        <translation>各系统造价</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Share of high</source>
        <translation>占高端比例</translation>
    </message>
    <message>
        <source>Per MW, low</source>
        <translation>每 MW，低</translation>
    </message>
    <message>
        <source>Per MW, high</source>
        <translation>每 MW，高</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>Longest lead times</source>
        <translation>最长交货期</translation>
    </message>
    <message>
        <source>Order by: the first day on which one of the type is in use, less the longer lead time on record. Erection and commissioning come on top.</source>
        <translation>最迟订购日：该类型首次投用之日减去记录中较长的交货期。安装与调试时间另计。</translation>
    </message>
    <message>
        <source>Lead time, low</source>
        <translation>交货期，短</translation>
    </message>
    <message>
        <source>Lead time, high</source>
        <translation>交货期，长</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>投用日期</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>最迟订购日</translation>
    </message>
    <message>
        <source>Beside known sites</source>
        <translation>与已知场地对照</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>业主</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>H100 equivalents</source>
        <translation>H100 等效</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>本场地</translation>
    </message>
    <message>
        <source>Nothing that is installed on this day has a price.</source>
        <translation>当日已安装的设备均无价格。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Per MW of IT power</source>
        <translation>每 MW IT 功率</translation>
    </message>
    <message>
        <source>Per MW of facility power</source>
        <translation>每 MW 全站功率</translation>
    </message>
    <message>
        <source>Per GPU</source>
        <translation>每 GPU</translation>
    </message>
    <message>
        <source>NOx, Tier 4</source>
        <translation>NOx，Tier 4</translation>
    </message>
    <message>
        <source>NOx in the exhaust</source>
        <translation>排气中的 NOx</translation>
    </message>
    <message>
        <source>NOx in the exhaust with SCR</source>
        <translation>排气中的 NOx（带 SCR）</translation>
    </message>
    <message>
        <source>stack height</source>
        <translation>烟囱高度</translation>
    </message>
    <message>
        <source>stack diameter</source>
        <translation>烟囱直径</translation>
    </message>
    <message>
        <source>exhaust temperature</source>
        <translation>排气温度</translation>
    </message>
    <message>
        <source>exhaust flow</source>
        <translation>排气流量</translation>
    </message>
    <message>
        <source>Fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>Heat rate, LHV</source>
        <translation>热耗率（低位热值）</translation>
    </message>
    <message>
        <source>natural gas</source>
        <translation>天然气</translation>
    </message>
    <message>
        <source>diesel</source>
        <translation>柴油</translation>
    </message>
    <message>
        <source>Emission units</source>
        <translation>排放机组</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>机组</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>额定值</translation>
    </message>
    <message>
        <source>Middle, on the plan</source>
        <translation>中心位置（平面图）</translation>
    </message>
    <message>
        <source>WGS 84</source>
        <translation>WGS 84</translation>
    </message>
    <message>
        <source>Of no machine on record, and so to be added by the applicant: %1.</source>
        <translation>任何机组均无记录，须由申请人补充：%1。</translation>
    </message>
    <message>
        <source>Emissions by pollutant</source>
        <translation>各污染物排放</translation>
    </message>
    <message>
        <source>Pollutant</source>
        <translation>污染物</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>排放因子</translation>
    </message>
    <message>
        <source>Output shown</source>
        <translation>当前出力</translation>
    </message>
    <message>
        <source>At the rating</source>
        <translation>额定出力</translation>
    </message>
    <message>
        <source>In 8,760 h</source>
        <translation>8,760 小时</translation>
    </message>
    <message>
        <source>Factor from</source>
        <translation>因子来源</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Emissions of the site</source>
        <translation>场地排放</translation>
    </message>
    <message>
        <source>Units with a factor</source>
        <translation>有排放因子的机组</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Pollutants that are not in the table (carbon monoxide, volatile organic compounds, sulphur dioxide, ammonia slip, particulates of gas turbines) are on no record: the applicant adds them from the maker&apos;s guarantees.</source>
        <translation>表中未列的污染物（一氧化碳、挥发性有机物、二氧化硫、氨逃逸、燃气轮机颗粒物）没有记录：由申请人按制造商保证值补充。</translation>
    </message>
    <message>
        <source>Rating of all: what the live units can carry at the design weather; of racks and other consumers their demand. Lengths count every parallel run.</source>
        <translation>总额定值：在用设备在设计气象条件下的承载能力；机柜及其他用电设备为其需求。长度计入每一条并联线路。</translation>
    </message>
    <message>
        <source>Prices are the low and the high end on record.</source>
        <translation>价格为记录的低端与高端。</translation>
    </message>
    <message>
        <source>Load by case</source>
        <translation>各工况负荷</translation>
    </message>
    <message>
        <source>Nameplate: all that the racks can draw. Training and idle: as the racks&apos; records say. A training job that starts, stops or fails takes the site from one to the other.</source>
        <translation>铭牌：机柜可能取用的全部功率。训练与空闲：按机柜记录。训练任务启动、停止或失败会使场地从一种工况转到另一种。</translation>
    </message>
    <message>
        <source>Load case</source>
        <translation>负荷工况</translation>
    </message>
    <message>
        <source>Of nameplate</source>
        <translation>占铭牌比例</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Swing, training to idle</source>
        <translation>训练至空闲的摆幅</translation>
    </message>
    <message>
        <source>Power by date</source>
        <translation>各日期功率</translation>
    </message>
    <message>
        <source>On the first day of each phase, for the load case of this report.</source>
        <translation>各阶段首日，按本报告的负荷工况。</translation>
    </message>
    <message>
        <source>From the grid</source>
        <translation>来自电网</translation>
    </message>
    <message>
        <source>Made on the site</source>
        <translation>场内自发</translation>
    </message>
    <message>
        <source>Firm supply</source>
        <translation>可靠供电</translation>
    </message>
    <message>
        <source>Connections to the grid</source>
        <translation>电网接入</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接入点</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>Short circuit</source>
        <translation>短路电流</translation>
    </message>
    <message>
        <source>Notice of curtailment</source>
        <translation>限电提前通知</translation>
    </message>
    <message>
        <source>Power factor of the load</source>
        <translation>负荷功率因数</translation>
    </message>
    <message>
        <source>At the terminals of the consumers, lagging; where no record names one, 0.95 is assumed. Reactive power of transformers, cables and capacitors is not modelled.</source>
        <translation>用电设备端子处，滞后；无记录时取 0.95。变压器、电缆和电容器的无功未建模。</translation>
    </message>
    <message>
        <source>Reactive power</source>
        <translation>无功功率</translation>
    </message>
    <message>
        <source>Power factor</source>
        <translation>功率因数</translation>
    </message>
    <message>
        <source>All consumers</source>
        <translation>全部用电设备</translation>
    </message>
    <message>
        <source>How the plant on the site follows the load</source>
        <translation>场内电源跟踪负荷的能力</translation>
    </message>
    <message>
        <source>Of one unit, as recorded; the load step is a share of its rating.</source>
        <translation>单台机组，按记录；负荷阶跃为其额定值的比例。</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>爬坡率</translation>
    </message>
    <message>
        <source>Ramp of all</source>
        <translation>总爬坡率</translation>
    </message>
    <message>
        <source>Lowest load</source>
        <translation>最低负荷</translation>
    </message>
    <message>
        <source>Load step</source>
        <translation>负荷阶跃</translation>
    </message>
    <message>
        <source>Hot start</source>
        <translation>热启动</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>冷启动</translation>
    </message>
    <message>
        <source>Inertia</source>
        <translation>惯性</translation>
    </message>
    <message>
        <source>Storage and UPS</source>
        <translation>储能与 UPS</translation>
    </message>
    <message>
        <source>Energy of one</source>
        <translation>单台能量</translation>
    </message>
    <message>
        <source>Time at the rating</source>
        <translation>额定功率持续时间</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>On this day the site has no connection to the grid: all its power is made on it.</source>
        <translation>当日场地未接入电网：全部电力由场内自发。</translation>
    </message>
    <message>
        <source>Storage that reaches the load: %1 and %2, that is %3 of the facility power for %4 at the rating.</source>
        <translation>可供给负荷的储能：%1、%2，即以额定功率可供全站功率的 %3，持续 %4。</translation>
    </message>
    <message>
        <source>Not in the plan, and so to be agreed with the utility: hours of curtailment, ride-through of voltage and frequency by the racks&apos; power supplies, harmonics, flicker, and what the plant adds to short circuits.</source>
        <translation>方案中没有、须与电力公司商定：限电小时数、机柜电源的电压与频率穿越、谐波、闪变，以及场内电源对短路电流的贡献。</translation>
    </message>
    <message>
        <source>Cost, schedule and known sites</source>
        <translation>造价、进度与已知场地</translation>
    </message>
    <message>
        <source>Load and connection to the grid</source>
        <translation>负荷与电网接入</translation>
    </message>
    <message>
        <source>Capital at the prices on record, from the low to the high end, of what is installed on this day; %1 of the parts have a price. Per MW: of IT power at nameplate.</source>
        <translation>按记录价格（低端至高端）计算当日已安装设备的投资；%1 的部件有价格。每 MW 指铭牌工况下的 IT 功率。</translation>
    </message>
    <message>
        <source>Parts without a date are in use always; they have a row of their own.</source>
        <translation>没有日期的部件视为始终在用，单列一行。</translation>
    </message>
    <message>
        <source>This site at nameplate; each known site at the most it has been seen to draw, forecasts left out. Source: %1.</source>
        <translation>本场地按铭牌工况；各已知场地取已观测到的最大用电功率，不含预测。来源：%1。</translation>
    </message>
    <message>
        <source>at nameplate</source>
        <translation>按铭牌工况</translation>
    </message>
    <message>
        <source>Output shown: with the fuel that is burned at that load, which is more than the recorded heat rate. Rating: as recorded, at ISO air. 8,760 h: all hours of a year, the potential to emit of 40 CFR 52.21(b)(4); limits on hours that a permit may set are not in the plan. With SCR: selective catalytic reduction, which the plan does not show.</source>
        <translation>所示出力：按该负荷下实际燃烧的燃料计，多于记录热耗率对应的量。额定值：记录值，ISO 空气条件。8,760 小时：全年所有小时，即 40 CFR 52.21(b)(4) 的潜在排放量；许可可能设定的小时限制不在方案中。带 SCR：选择性催化还原，方案中未画出。</translation>
    </message>
    <message>
        <source>Findings: errors %1, warnings %2, notes %3; waived %4.</source>
        <translation>问题：错误 %1 项，警告 %2 项，提示 %3 项；已豁免 %4 项。</translation>
    </message>
    <message>
        <source>Nothing on this day&apos;s site burns fuel.</source>
        <translation>该日场地上没有燃烧燃料的设备。</translation>
    </message>
    <message>
        <source>Fuel and emissions by phase</source>
        <translation>各阶段的燃料与排放</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>机组</translation>
    </message>
    <message>
        <source>Gas at the output of each phase; pollutants in 8,760 h at the rating. The tables that follow are those of %1 alone. Most machines that burn fuel are there on %2: %3.</source>
        <translation>燃气按各阶段的出力；污染物按额定出力 8,760 小时计。下面各表只属于 %1；燃烧燃料的机组最多是在 %2，共 %3 台。</translation>
    </message>
    <message>
        <source>warm water</source>
        <translation>温水</translation>
    </message>
</context>
<context>
    <name>SelectTool</name>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>移动 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Release: done · Alt: no snapping · 40 or 40x30 Enter: so large, so many · Esc: back</source>
        <translation>松开：完成 · Alt：不对齐 · 40 或 40x30 回车：指定大小或数量 · Esc：返回</translation>
    </message>
    <message>
        <source>Release: select · to the left: what it touches · Shift: add</source>
        <translation>松开：选择 · 向左拖：触及即选 · Shift：追加</translation>
    </message>
    <message>
        <source>Click: select · Drag: move or rubber band · Wheel: zoom · Middle button: pan · R: rotate</source>
        <translation>单击：选择 · 拖动：移动或框选 · 滚轮：缩放 · 中键：平移 · R：旋转</translation>
    </message>
    <message>
        <source>Locked: it stays where it is. Unlock it with Ctrl+Shift+L to move it.</source>
        <translation>已锁定：位置不变。按 Ctrl+Shift+L 解锁后才能移动。</translation>
    </message>
    <message numerus="yes">
        <source>%n locked part(s) stay · Release: place · Alt: no snapping · Esc: back</source>
        <translation>
            <numerusform>%n 个锁定部件不动 · 松开：放置 · Alt：不对齐 · Esc：返回</numerusform>
        </translation>
    </message>
    <message>
        <source>Release: done · 0.6 Enter: so large · Alt: no steps · Esc: back</source>
        <translation>松开：完成 · 0.6 回车：指定净距 · Alt：不按步进 · Esc：返回</translation>
    </message>
    <message>
        <source>Release: done · 45 Enter: so many degrees · Alt: without steps of 15° · Esc: back</source>
        <translation>松开：完成 · 45 回车：指定角度 · Alt：不按 15° 步进 · Esc：返回</translation>
    </message>
    <message>
        <source>Release: place · Alt: no snapping · 12.5 Enter: so far · Esc: back</source>
        <translation>松开：放置 · Alt：不吸附 · 12.5 Enter：移动该距离 · Esc：返回</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1 carries %2, its derated rating is %3.</source>
        <translation>%1 承载 %2，其降额后额定值为 %3。</translation>
    </message>
    <message>
        <source>%1 is fed, but no live source stands above its feeds.</source>
        <translation>%1 已接馈线，但其上游没有在用的电源。</translation>
    </message>
    <message>
        <source>%1 has no live power feed.</source>
        <translation>%1 没有在用的供电馈线。</translation>
    </message>
    <message>
        <source>Feeds A and B of %1 both pass through %2.</source>
        <translation>%1 的 A、B 两路馈线都经过 %2。</translation>
    </message>
    <message>
        <source>%1 of demand cannot be served; %2 limits it.</source>
        <translation>有 %1 的需求无法供给；受 %2 限制。</translation>
    </message>
    <message>
        <source>%1 is energized on %2, before any of its feeds.</source>
        <translation>%1 于 %2 投运，早于它的任何馈线。</translation>
    </message>
    <message>
        <source>%1 has no live gas supply and counts for nothing.</source>
        <translation>%1 没有在用的燃气供应，不计入供电。</translation>
    </message>
    <message>
        <source>%1 has no live water supply and counts for nothing.</source>
        <translation>%1 没有在用的供水，不计入散热。</translation>
    </message>
    <message>
        <source>%1 is asked for %2 and gives %3.</source>
        <translation>%1 需要供给 %2，只能供给 %3。</translation>
    </message>
    <message>
        <source>%1 has no coolant loop.</source>
        <translation>%1 没有冷却液回路。</translation>
    </message>
    <message>
        <source>%1 has no coolant loop to give its heat to.</source>
        <translation>%1 没有可以排热的冷却液回路。</translation>
    </message>
    <message>
        <source>%1 stands in no hall and has no rear door for its air heat.</source>
        <translation>%1 不在任何机房内，也没有背板换热器带走空气热量。</translation>
    </message>
    <message>
        <source>%1 gets %2 of heat and carries %3.</source>
        <translation>%1 得到 %2 热量，只能带走 %3。</translation>
    </message>
    <message>
        <source>%1 runs at %2, its record rates it up to %3; beyond that no derating is known and none is taken off.</source>
        <translation>%1 在 %2 下运行，其资料只给到 %3；超出部分没有降额数据，未作扣减。</translation>
    </message>
    <message>
        <source>Ask the maker for the rating at these conditions and enter it.</source>
        <translation>向制造商询问该条件下的额定值并填入。</translation>
    </message>
    <message>
        <source>%1 carries %2 of %3, outside its efficiency curve; the end of the curve is used.</source>
        <translation>%1 承载 %2（额定 %3），超出效率曲线范围；按曲线端点计算。</translation>
    </message>
    <message>
        <source>%1: %2; the end of the curve is used.</source>
        <translation>%1：%2；按曲线端点计算。</translation>
    </message>
    <message>
        <source>Loop %1 gets cold from a loop that it cools itself.</source>
        <translation>回路 %1 的冷量来自它自己冷却的回路。</translation>
    </message>
    <message>
        <source>Loop %1 has %2 of heat and no working pump or rejector.</source>
        <translation>回路 %1 有 %2 热量，但没有工作的水泵或散热设备。</translation>
    </message>
    <message>
        <source>Loop %1 has %2 of heat and no working rejector.</source>
        <translation>回路 %1 有 %2 热量，但没有工作的散热设备。</translation>
    </message>
    <message>
        <source>Loop %1 gets %2 of heat and carries %3 at these conditions.</source>
        <translation>回路 %1 得到 %2 热量，在此条件下只能带走 %3。</translation>
    </message>
    <message>
        <source>Loop %1 delivers %2, its members accept %3.</source>
        <translation>回路 %1 供液 %2，其成员最高接受 %3。</translation>
    </message>
    <message>
        <source>The air of %1 takes %2 and no working air handler stands in it.</source>
        <translation>%1 的空气吸收 %2 热量，其中没有工作的空气处理机。</translation>
    </message>
    <message>
        <source>The air of %1 takes %2, its air handlers carry %3.</source>
        <translation>%1 的空气吸收 %2 热量，其空气处理机只能带走 %3。</translation>
    </message>
    <message>
        <source>%1 and %2 stand on the same ground.</source>
        <translation>%1 与 %2 占据同一块地面。</translation>
    </message>
    <message>
        <source>%1 stands in the %2 of free air that %3 needs.</source>
        <translation>%1 位于 %3 所需的 %2 通风净距之内。</translation>
    </message>
    <message>
        <source>%1 reaches over the outline of %2.</source>
        <translation>%1 超出 %2 的轮廓。</translation>
    </message>
    <message>
        <source>%1 has a value the engine cannot calculate with.</source>
        <translation>%1 有引擎无法计算的数值。</translation>
    </message>
    <message>
        <source>The %1 of %2 miss the target %3 at %4.</source>
        <translation>%2 的%1在 %4 时未达到冗余目标 %3。</translation>
    </message>
    <message>
        <source>Cooling power and losses did not settle within 20 passes.</source>
        <translation>冷却功率与损耗在 20 次迭代内未收敛。</translation>
    </message>
    <message>
        <source>No price on record for %1 (%2 lines); capital leaves it out.</source>
        <translation>%1 没有价格记录（%2 项）；投资未计入。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1，超过 %2</translation>
    </message>
    <message>
        <source>leaving water %1, curve ends at %2</source>
        <translation>出水 %1，曲线止于 %2</translation>
    </message>
    <message>
        <source>condenser water %1, curve ends at %2</source>
        <translation>冷凝水 %1，曲线止于 %2</translation>
    </message>
    <message>
        <source>ambient air %1, curve ends at %2</source>
        <translation>环境空气 %1，曲线止于 %2</translation>
    </message>
    <message>
        <source>wet bulb %1, curve ends at %2</source>
        <translation>湿球 %1，曲线止于 %2</translation>
    </message>
    <message>
        <source>range %1, curve ends at %2</source>
        <translation>温差 %1，曲线止于 %2</translation>
    </message>
    <message>
        <source>site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>chillers</source>
        <translation>冷水机组</translation>
    </message>
    <message>
        <source>rejectors</source>
        <translation>散热设备</translation>
    </message>
    <message>
        <source>cdus</source>
        <translation>CDU</translation>
    </message>
    <message>
        <source>pumps</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Add a like unit beside it, or move loads to another feed.</source>
        <translation>在旁边增加一台同型设备，或把负荷移到另一路馈线。</translation>
    </message>
    <message>
        <source>Link its feed to a source that is energized on this date.</source>
        <translation>把它的馈线接到该日期已投运的电源。</translation>
    </message>
    <message>
        <source>Connect it to a live feeder.</source>
        <translation>把它接到在用的馈线。</translation>
    </message>
    <message>
        <source>Move one feed to a path of its own.</source>
        <translation>把其中一路馈线改到独立的路径。</translation>
    </message>
    <message>
        <source>Connect it to a gas supply.</source>
        <translation>把它接到燃气供应。</translation>
    </message>
    <message>
        <source>Connect it to a water supply.</source>
        <translation>把它接到供水。</translation>
    </message>
    <message>
        <source>Energize a feed earlier, or this later.</source>
        <translation>让馈线更早投运，或让它更晚投运。</translation>
    </message>
    <message>
        <source>Connect its coolant port to a CDU.</source>
        <translation>把它的冷却液接口接到 CDU。</translation>
    </message>
    <message>
        <source>Move it into a hall with air handlers, or attach a rear door.</source>
        <translation>把它移入有空气处理机的机房，或加装背板换热器。</translation>
    </message>
    <message>
        <source>Connect it to a loop with a rejector.</source>
        <translation>把它接到有散热设备的回路。</translation>
    </message>
    <message>
        <source>Add a like unit beside it.</source>
        <translation>在旁边增加一台同型设备。</translation>
    </message>
    <message>
        <source>Choose a type whose curve covers these conditions, or other conditions.</source>
        <translation>选用曲线覆盖这些条件的型号，或改变条件。</translation>
    </message>
    <message>
        <source>Move one of them.</source>
        <translation>移动其中一个。</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>把它移开。</translation>
    </message>
    <message>
        <source>Move it inside or enlarge the zone.</source>
        <translation>把它移入区域，或扩大区域。</translation>
    </message>
    <message>
        <source>Enter a finite number in a plausible range.</source>
        <translation>请输入合理范围内的有限数值。</translation>
    </message>
    <message>
        <source>Put a transformer between them.</source>
        <translation>在两者之间加一台变压器。</translation>
    </message>
    <message>
        <source>Remove one link of the circle.</source>
        <translation>删除环路中的一条连接。</translation>
    </message>
    <message>
        <source>Add parallel runs or choose a larger cable.</source>
        <translation>增加并联根数，或选用更大的电缆。</translation>
    </message>
    <message>
        <source>Move the ends closer, add runs, or feed at a higher voltage.</source>
        <translation>让两端靠近、增加根数，或用更高电压供电。</translation>
    </message>
    <message>
        <source>Remove one of the exchangers&apos; links.</source>
        <translation>删除其中一个换热器的连接。</translation>
    </message>
    <message>
        <source>Add a rejector and a pump with power and water.</source>
        <translation>增加有电有水的散热设备和水泵。</translation>
    </message>
    <message>
        <source>Add a rejector or a pump to the loop.</source>
        <translation>给回路增加散热设备或水泵。</translation>
    </message>
    <message>
        <source>Use chillers, or add rejectors to lower the approach.</source>
        <translation>改用冷水机组，或增加散热设备以减小逼近温差。</translation>
    </message>
    <message>
        <source>Add air handlers with power and a loop.</source>
        <translation>增加有电、有回路的空气处理机。</translation>
    </message>
    <message>
        <source>Add an air handler to the hall.</source>
        <translation>给机房增加一台空气处理机。</translation>
    </message>
    <message>
        <source>Add a lateral or move machines to another.</source>
        <translation>增加一条燃气支线，或把机组移到另一条支线。</translation>
    </message>
    <message>
        <source>Add a supply or use dry rejection.</source>
        <translation>增加供水，或改用干式散热。</translation>
    </message>
    <message>
        <source>Add a unit.</source>
        <translation>增加一台。</translation>
    </message>
    <message>
        <source>Add supply or a parallel unit at the bottleneck.</source>
        <translation>增加供电，或在瓶颈处增加并联设备。</translation>
    </message>
    <message>
        <source>Look for a cooling plant that heats its own feed.</source>
        <translation>查找会加热自身供液的制冷系统。</translation>
    </message>
    <message>
        <source>Connects %1 to %2</source>
        <translation>把 %1 接到 %2</translation>
    </message>
    <message>
        <source>Adds %1 beside %2</source>
        <translation>在 %2 旁增加 %1</translation>
    </message>
    <message>
        <source>Adds %1 beside %2, linked alike</source>
        <translation>在 %2 旁增加 %1，连接相同</translation>
    </message>
    <message>
        <source>Adds %1 beside %2, linked alike, and moves %3 links to it</source>
        <translation>在 %2 旁增加 %1，连接相同，并把 %3 条连接移给它</translation>
    </message>
    <message>
        <source>Adds %1 beside %2, linked alike, and moves 1 link to it</source>
        <translation>在 %2 旁增加 %1，连接相同，并把 1 条连接移给它</translation>
    </message>
    <message>
        <source>Lays %1 parallel runs instead of %2 for %3</source>
        <translation>为 %3 敷设 %1 根并联，原为 %2 根</translation>
    </message>
    <message>
        <source>Moves feed B of %1 to %2</source>
        <translation>把 %1 的 B 路馈线移到 %2</translation>
    </message>
    <message>
        <source>Energizes %1 on %2, with its first feed</source>
        <translation>让 %1 与其首路馈线一起于 %2 投运</translation>
    </message>
    <message>
        <source>Moves %1 by %2</source>
        <translation>把 %1 移动 %2</translation>
    </message>
    <message>
        <source>Removes link %1</source>
        <translation>删除连接 %1</translation>
    </message>
    <message>
        <source>A %1 link cannot end at %2; both ends must be %3 ports</source>
        <translation>%1连接不能止于 %2；两端都必须是%3接口</translation>
    </message>
    <message>
        <source>The link runs backwards: %1 takes and %2 gives; draw it the other way round</source>
        <translation>连接方向反了：%1 是受端，%2 是供端；请反向绘制</translation>
    </message>
    <message>
        <source>The voltages differ: %1 against %2; put a transformer between them</source>
        <translation>电压不同：%1 与 %2；请在两者之间加变压器</translation>
    </message>
    <message>
        <source>The fluids differ: %1 against %2; put a heat exchanger between them</source>
        <translation>流体不同：%1 与 %2；请在两者之间加换热器</translation>
    </message>
    <message>
        <source>The loop of %1 carries %2 and that of %3 %4; put a heat exchanger between them</source>
        <translation>%1 的回路是 %2，%3 的回路是 %4；请在两者之间加换热器</translation>
    </message>
    <message>
        <source>%1 cannot be linked to itself; choose another component</source>
        <translation>%1 不能与自身连接；请选择另一个部件</translation>
    </message>
    <message>
        <source>%1 has no port %2; %3</source>
        <translation>%1 没有接口 %2；%3</translation>
    </message>
    <message>
        <source>%1 and %2 are already linked by %3; change that link instead</source>
        <translation>%1 与 %2 已由 %3 连接；请改动那条连接</translation>
    </message>
    <message>
        <source>Port %1 of %2 is taken by link %3 from %4; remove that link first</source>
        <translation>%2 的接口 %1 已被来自 %4 的连接 %3 占用；请先删除那条连接</translation>
    </message>
    <message>
        <source>Port %1 of %2 is taken by link %3 to %4; remove that link first</source>
        <translation>%2 的接口 %1 已被去往 %4 的连接 %3 占用；请先删除那条连接</translation>
    </message>
    <message>
        <source>%1 already feeds %2, so this link would feed a transformer from its own output; link it to another source</source>
        <translation>%1 已向 %2 供电，此连接会让变压器由自身输出供电；请接到另一个电源</translation>
    </message>
    <message>
        <source>%1 takes %2 and %3 gives it; draw the link the other way round</source>
        <translation>%1 接受%2，%3 供给它；请反向绘制连接</translation>
    </message>
    <message>
        <source>%1 has no port that gives %2; %3</source>
        <translation>%1 没有供给%2的接口；%3</translation>
    </message>
    <message>
        <source>%1 has no port that takes %2; %3</source>
        <translation>%1 没有接受%2的接口；%3</translation>
    </message>
    <message>
        <source>its type is unknown</source>
        <translation>其类型未知</translation>
    </message>
    <message>
        <source>power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>coolant</source>
        <translation>冷却液</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4</source>
        <translation>%1 为 %2；必须在 %3 到 %4 之间</translation>
    </message>
    <message>
        <source>%1 has %2 characters; at most %3 are allowed</source>
        <translation>%1 有 %2 个字符；最多允许 %3 个</translation>
    </message>
    <message>
        <source>Parallel runs must be a whole number from 1 to 1,000</source>
        <translation>并联根数必须是 1 到 1,000 的整数</translation>
    </message>
    <message>
        <source>count is %1; it must be at most columns × rows = %2</source>
        <translation>数量为 %1；不得超过 列 × 行 = %2</translation>
    </message>
    <message>
        <source>%1 is %2; the elements overlap unless it is at least their %3, %4</source>
        <translation>%1 为 %2；至少要等于单元的%3 %4，否则单元会重叠</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>进深</translation>
    </message>
    <message>
        <source>A component with an outline cannot be an array; count must be 1</source>
        <translation>有轮廓的部件不能成为阵列；数量必须为 1</translation>
    </message>
    <message>
        <source>%1 is mounted on %2, one on one; change the count of the rack</source>
        <translation>%1 一对一装在 %2 上；请改动机柜的数量</translation>
    </message>
    <message>
        <source>It is retired on %1, which must be after it is energized on %2</source>
        <translation>它于 %1 退役，必须晚于 %2 的投运</translation>
    </message>
    <message>
        <source>The outage from %1 is back on %2; that must be a later day</source>
        <translation>从 %1 开始的停运于 %2 恢复；恢复日必须更晚</translation>
    </message>
    <message>
        <source>The outages from %1 and %2 overlap; end the first before the second begins</source>
        <translation>从 %1 和 %2 开始的停运重叠；请在后者开始前结束前者</translation>
    </message>
    <message>
        <source>Two phases are on %1; each phase needs its own day</source>
        <translation>有两个阶段都在 %1；每个阶段需要自己的日期</translation>
    </message>
    <message>
        <source>%1 cannot carry link %2; choose one for %3</source>
        <translation>%1 不能用于连接 %2；请选择适用于 %3 的</translation>
    </message>
    <message>
        <source>The outline has no area; its corners must not lie on one line</source>
        <translation>轮廓没有面积；各角不能在一条直线上</translation>
    </message>
    <message>
        <source>The clipboard holds no parts of a Gigasite plan; copy some first</source>
        <translation>剪贴板中没有 Gigasite 平面图的部件；请先复制</translation>
    </message>
    <message>
        <source>%1: this is a folder; choose a .gsite file in it</source>
        <translation>%1：这是文件夹；请选择其中的 .gsite 文件</translation>
    </message>
    <message>
        <source>%1: there is no such file; check the name</source>
        <translation>%1：没有这个文件；请检查名称</translation>
    </message>
    <message>
        <source>%1: the file may not be read (%2); check its permissions</source>
        <translation>%1：文件不可读（%2）；请检查权限</translation>
    </message>
    <message>
        <source>%1: the file is empty (0 bytes); go back to a copy of it</source>
        <translation>%1：文件为空（0 字节）；请改用它的副本</translation>
    </message>
    <message>
        <source>%1: this is not a Gigasite project; choose a .gsite file</source>
        <translation>%1：这不是 Gigasite 项目；请选择 .gsite 文件</translation>
    </message>
    <message>
        <source>%1: the end of the file is missing; go back to a copy of it</source>
        <translation>%1：文件末尾缺失；请改用它的副本</translation>
    </message>
    <message>
        <source>%1: the end of the file is missing (%2 of %3 bytes); go back to a copy of it</source>
        <translation>%1：文件末尾缺失（%3 字节中只有 %2）；请改用它的副本</translation>
    </message>
    <message>
        <source>%1: this SQLite file belongs to another program; choose a .gsite file</source>
        <translation>%1：此 SQLite 文件属于其他程序；请选择 .gsite 文件</translation>
    </message>
    <message>
        <source>%1: the file is damaged; go back to a copy of it (SQLite: %2)</source>
        <translation>%1：文件已损坏；请改用它的副本（SQLite：%2）</translation>
    </message>
    <message>
        <source>%1: the file is open in %2; choose another name</source>
        <translation>%1：文件已在 %2 中打开；请换一个名称</translation>
    </message>
    <message>
        <source>%1: there is no folder %2; make it or choose another</source>
        <translation>%1：没有文件夹 %2；请新建或另选</translation>
    </message>
    <message>
        <source>%1: nothing can be written into the folder; choose another</source>
        <translation>%1：无法写入该文件夹；请另选</translation>
    </message>
    <message>
        <source>%1: a file of that name is there and is never overwritten; choose another name</source>
        <translation>%1：同名文件已存在，不会被覆盖；请换一个名称</translation>
    </message>
    <message>
        <source>the amount wished for must be above 0</source>
        <translation>要求的数量必须大于 0</translation>
    </message>
    <message>
        <source>%1 gives all its heat to air, which needs chilled water: with chillers it can be</source>
        <translation>%1 的热量全部排入空气，需要冷冻水：采用冷水机组即可</translation>
    </message>
    <message>
        <source>%1 does not take the 480 V of the busways that are built here</source>
        <translation>%1 不能接入此处所建母线槽的 480 V</translation>
    </message>
    <message>
        <source>%1 cannot bring water of %2 °C in this climate; with chillers it can be</source>
        <translation>在此气候下 %1 无法提供 %2 °C 的水；采用冷水机组即可</translation>
    </message>
    <message>
        <source>%1 is less than one rack takes; the nearest is %2</source>
        <translation>%1 不足一个机柜所需；最接近的是 %2</translation>
    </message>
    <message>
        <source>%1; the nearest site has %2</source>
        <translation>%1；最接近的场地有 %2</translation>
    </message>
    <message>
        <source>the two 345 kV buses carry a site of %1 and this one has to be sized for %2</source>
        <translation>两条 345 kV 母线可承载 %1 的场地，而此场地须按 %2 设计</translation>
    </message>
    <message>
        <source>the parcel of %1 by %2 is too small: this site takes %3 by %4</source>
        <translation>%1 × %2 的地块太小：此场地需要 %3 × %4</translation>
    </message>
    <message>
        <source>more than 20 million GPUs are not planned here</source>
        <translation>此处不规划超过两千万个 GPU</translation>
    </message>
    <message>
        <source>ups</source>
        <translation>不间断电源</translation>
    </message>
    <message>
        <source>air-handlers</source>
        <translation>空气处理机</translation>
    </message>
    <message>
        <source>one hall takes at most %1 of these racks</source>
        <translation>一个机房最多容纳 %1 个此类机柜</translation>
    </message>
    <message>
        <source>the hall has %1 by %2 and this would take %3 by %4</source>
        <translation>机房为 %1 × %2，而此方案需要 %3 × %4</translation>
    </message>
    <message>
        <source>the yard has %1 by %2 and this would take %3 by %4</source>
        <translation>设备场为 %1 × %2，而此方案需要 %3 × %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands outside its hall and is in the way of one of that name</source>
        <translation>“%1”位于机房之外，与同名设备冲突</translation>
    </message>
    <message>
        <source>%1 has ports for two feeds and one feed; it goes dark with it.</source>
        <translation>%1 有两路馈线的接口，却只接了一路；该路失电，它也失电。</translation>
    </message>
    <message>
        <source>The fuel on site lasts its generators %1 at full load, %2 are asked for.</source>
        <translation>场内燃料可供发电机满负荷运行 %1，要求 %2。</translation>
    </message>
    <message>
        <source>No grid, battery or diesel generator is there to start %1 and its like from black.</source>
        <translation>没有电网、电池或柴油发电机可供 %1 及同类机组黑启动。</translation>
    </message>
    <message>
        <source>Batteries carry the site for %1, %2 needs %3 to start.</source>
        <translation>电池可支撑场地 %1，而 %2 启动需要 %3。</translation>
    </message>
    <message>
        <source>Batteries hold what the site takes in %1 and give %2 of its %3, %4 needs %5 to start.</source>
        <translation>电池存有场地 %1 的用电量，可提供所需 %3 中的 %2，而 %4 启动需要 %5。</translation>
    </message>
    <message>
        <source>%1 goes dark on %2: planned outages take %3 and %4 at once.</source>
        <translation>%1 于 %2 失电：计划停运使 %3 与 %4 同时退出。</translation>
    </message>
    <message>
        <source>Planned outages take %1 sources at once on %2, the target %3 lets %4 fail.</source>
        <translation>计划停运使 %1 个电源于 %2 同时退出，而目标 %3 只允许 %4 个退出。</translation>
    </message>
    <message>
        <source>The outage of %1 on %2 ends before it is energized.</source>
        <translation>%1 于 %2 的停运在其投运前就已结束。</translation>
    </message>
    <message>
        <source>The outage of %1 on %2 begins after it is retired.</source>
        <translation>%1 于 %2 的停运在其退役后才开始。</translation>
    </message>
    <message>
        <source>Loop %1 brings %2 to racks; below %3 the air of a hall may condense on it.</source>
        <translation>回路 %1 向机柜供液 %2；低于 %3 时机房空气可能在其上结露。</translation>
    </message>
    <message>
        <source>Coolant loses %1 on its way to %2 and back, the pumps of loop %3 lift %4.</source>
        <translation>冷却液往返 %2 的压力损失为 %1，回路 %3 的水泵扬程为 %4。</translation>
    </message>
    <message>
        <source>All gas comes through %1; the target %2 of the sources falls with it.</source>
        <translation>全部燃气都经过 %1；它一旦失效，电源的冗余目标 %2 即无法满足。</translation>
    </message>
    <message>
        <source>All water comes through %1; the target %2 of heat rejection falls with it.</source>
        <translation>全部供水都经过 %1；它一旦失效，散热的冗余目标 %2 即无法满足。</translation>
    </message>
    <message>
        <source>Heat rejection evaporates %1 of water in 12 hours, the tanks on site hold %2.</source>
        <translation>散热在 12 小时内蒸发 %1 水，场内水箱只储 %2。</translation>
    </message>
    <message>
        <source>%1 stands %2 before %3, %4 are needed there.</source>
        <translation>%1 位于 %3 前方 %2 处，该处需要 %4。</translation>
    </message>
    <message>
        <source>%1 stands %2 behind %3, %4 are needed there.</source>
        <translation>%1 位于 %3 后方 %2 处，该处需要 %4。</translation>
    </message>
    <message>
        <source>The rows of %1 stand %2 apart, %3 are needed there.</source>
        <translation>%1 各行相距 %2，该处需要 %3。</translation>
    </message>
    <message>
        <source>The rows of %1 stand %2 apart, %3 are needed to work there.</source>
        <translation>%1 的各排相距 %2，在那里作业需要 %3。</translation>
    </message>
    <message>
        <source>%1 stands %2 before the doors of %3, %4 are needed to work there.</source>
        <translation>%1 距 %3 的柜门 %2，在那里作业需要 %4。</translation>
    </message>
    <message>
        <source>The exhaust of %1 blows into the intake of %2, %3 behind it.</source>
        <translation>%1 的排风吹入其后方 %3 处 %2 的进风口。</translation>
    </message>
    <message>
        <source>The rows of %1 blow into each other&apos;s intakes, %2 apart.</source>
        <translation>%1 各行的排风吹入彼此的进风口，相距 %2。</translation>
    </message>
    <message>
        <source>Each %1 loads the floor of %2 with %3, it is rated %4.</source>
        <translation>每个 %1 对 %2 楼面的荷载为 %3，其额定值为 %4。</translation>
    </message>
    <message>
        <source>%1 and %2 hold oil and stand %3 apart; %4 or a fire wall are needed.</source>
        <translation>%1 与 %2 为充油设备，相距 %3；需要 %4 或防火墙。</translation>
    </message>
    <message>
        <source>%1 holds oil and stands %2 from %3; %4 or a fire wall are needed.</source>
        <translation>%1 为充油设备，距 %3 为 %2；需要 %4 或防火墙。</translation>
    </message>
    <message>
        <source>%1 stands %2 from %3; %4 are needed around batteries.</source>
        <translation>%1 距 %3 为 %2；电池周围需要 %4。</translation>
    </message>
    <message>
        <source>%1 stands %2 from the wall of %3 and breathes its own warm air; it needs %4.</source>
        <translation>%1 距 %3 的墙 %2，会吸入自身排出的热风；需要 %4。</translation>
    </message>
    <message>
        <source>%1 stands outside the parcel.</source>
        <translation>%1 位于地块之外。</translation>
    </message>
    <message>
        <source>The line of %1 hears %2, most of it from %3; %4 are allowed.</source>
        <translation>%1 的边界处声级为 %2，主要来自 %3；允许值为 %4。</translation>
    </message>
    <message>
        <source>Move loud machines inward, choose quieter ones, or plan a wall and waive this with it.</source>
        <translation>请将噪声大的设备移向内侧、选用更安静的设备，或规划隔声墙并据此豁免。</translation>
    </message>
    <message>
        <source>The site has accelerators of %1 kinds; one job over all of them runs at the pace of the slowest.</source>
        <translation>场地有 %1 种加速器；跨全部加速器的单一任务按最慢者的速度运行。</translation>
    </message>
    <message>
        <source>The site has %1 racks and neither switches nor network racks to join them.</source>
        <translation>场地有 %1 台机柜，却没有交换机或网络机柜将其互联。</translation>
    </message>
    <message>
        <source>No price on record for %1 (1 line); capital leaves it out.</source>
        <translation>%1 没有价格记录（1 项）；投资未计入。</translation>
    </message>
    <message>
        <source>%1 is locked; unlock it to move, turn or remove it</source>
        <translation>%1 已锁定；解锁后才能移动、旋转或移除</translation>
    </message>
    <message>
        <source>A group needs two components at least; select more</source>
        <translation>编组至少需要两个部件；请选择更多</translation>
    </message>
    <message>
        <source>An array has at least one column and one row</source>
        <translation>阵列至少有一列和一行</translation>
    </message>
    <message>
        <source>An array has at most 100000 places</source>
        <translation>阵列最多有 100000 个位置</translation>
    </message>
    <message>
        <source>All would stand on the same place; give a pitch other than 0</source>
        <translation>全部会落在同一位置；请给出非 0 的间距</translation>
    </message>
    <message>
        <source>A circle has at least two places, that of the original and another one</source>
        <translation>圆周上至少有两个位置：原件的位置和另一个位置</translation>
    </message>
    <message>
        <source>The angle is above 0° and at most 360°, either way</source>
        <translation>角度须大于 0° 且不超过 360°，正反方向均可</translation>
    </message>
    <message>
        <source>That would be %1 new components; at most 100000 can be made at once</source>
        <translation>将新增 %1 个部件；一次最多可生成 100000 个</translation>
    </message>
    <message>
        <source>%1 is not a zone; rows fill halls, yards and parcels</source>
        <translation>%1 不是区域；按行填充只适用于机房、设备场与地块</translation>
    </message>
    <message>
        <source>%1 does not stand in rows on the ground; choose equipment that does</source>
        <translation>%1 不能在地面成行放置；请选择可成行放置的设备</translation>
    </message>
    <message>
        <source>%1 has no size on record</source>
        <translation>%1 没有尺寸记录</translation>
    </message>
    <message>
        <source>That would be more than 20000 rows; give wider aisles</source>
        <translation>将超过 20000 行；请加宽通道</translation>
    </message>
    <message>
        <source>That would be more than 100000 parts</source>
        <translation>将超过 100000 个部件</translation>
    </message>
    <message>
        <source>%1 under %2</source>
        <translation>%1，低于 %2</translation>
    </message>
    <message>
        <source>%1 kinds</source>
        <translation>%1 种</translation>
    </message>
    <message>
        <source>%1 racks</source>
        <translation>%1 台机柜</translation>
    </message>
    <message>
        <source>Connect its other port to another path.</source>
        <translation>把它的另一个接口接到另一条路径。</translation>
    </message>
    <message>
        <source>Add a diesel tank.</source>
        <translation>增加柴油储罐。</translation>
    </message>
    <message>
        <source>Add a diesel generator or a grid-forming battery.</source>
        <translation>增加柴油发电机或构网型电池。</translation>
    </message>
    <message>
        <source>Add batteries, or generators that start faster.</source>
        <translation>增加电池，或增加启动更快的发电机。</translation>
    </message>
    <message>
        <source>Set a warmer leaving temperature, or keep the hall&apos;s air drier.</source>
        <translation>提高出水设定温度，或降低机房空气湿度。</translation>
    </message>
    <message>
        <source>Choose larger pipes on the way, a pump with more head, or a shorter run.</source>
        <translation>沿途改用更粗的管道、扬程更高的水泵，或缩短管路。</translation>
    </message>
    <message>
        <source>Choose the next size of pipe, or lay parallel runs.</source>
        <translation>选用大一号的管道，或敷设并联管道。</translation>
    </message>
    <message>
        <source>Add a second lateral and put a part of the machines on it.</source>
        <translation>增加第二条燃气支线，并把部分机组接到该支线。</translation>
    </message>
    <message>
        <source>Add a second supply, or tanks for the time of a repair.</source>
        <translation>增加第二路供水，或增加可撑过检修时间的水箱。</translation>
    </message>
    <message>
        <source>Add make-up water tanks.</source>
        <translation>增加补水箱。</translation>
    </message>
    <message>
        <source>Move one of the rows.</source>
        <translation>移动其中一行。</translation>
    </message>
    <message>
        <source>Move one of them, or turn it so that its doors are free.</source>
        <translation>请移动其中一个，或将其旋转使柜门前无遮挡。</translation>
    </message>
    <message>
        <source>Set a wider pitch of its rows.</source>
        <translation>加大其行间距。</translation>
    </message>
    <message>
        <source>Turn one of the rows round, or give the first one rear doors.</source>
        <translation>把其中一行掉转方向，或给前一行加装背板换热器。</translation>
    </message>
    <message>
        <source>Split the array and turn every second row round, or give it rear doors.</source>
        <translation>拆分阵列并把隔行掉转方向，或加装背板换热器。</translation>
    </message>
    <message>
        <source>Ask for a stronger floor (a slab on grade), or choose lighter equipment.</source>
        <translation>提高楼面承载要求（落地混凝土板），或选用更轻的设备。</translation>
    </message>
    <message>
        <source>Move one of them, or plan a 2-hour fire wall and waive this with that reason.</source>
        <translation>移动其中一个，或设置耐火 2 小时的防火墙并以此为由豁免。</translation>
    </message>
    <message>
        <source>Move it away, or plan a 2-hour fire wall and waive this with that reason.</source>
        <translation>把它移开，或设置耐火 2 小时的防火墙并以此为由豁免。</translation>
    </message>
    <message>
        <source>Move it away, or waive this with the fire test that allows less.</source>
        <translation>把它移开，或以允许更小间距的火灾试验为由豁免。</translation>
    </message>
    <message>
        <source>Move it away from the wall.</source>
        <translation>把它移离墙面。</translation>
    </message>
    <message>
        <source>Move it inside or enlarge the parcel.</source>
        <translation>把它移入地块，或扩大地块。</translation>
    </message>
    <message>
        <source>Move one outage to another time.</source>
        <translation>把其中一次停运改到其他时间。</translation>
    </message>
    <message>
        <source>Remove the outage or move it.</source>
        <translation>移除或移动该停运。</translation>
    </message>
    <message>
        <source>Plan a network and jobs of their own for each kind.</source>
        <translation>为每一种加速器规划各自的网络与任务。</translation>
    </message>
    <message>
        <source>Add network racks.</source>
        <translation>增加网络机柜。</translation>
    </message>
    <message>
        <source>Sets the rows of %1 apart</source>
        <translation>拉开 %1 的行间距</translation>
    </message>
    <message>
        <source>Turns %1 round</source>
        <translation>把 %1 掉转方向</translation>
    </message>
    <message>
        <source>Asks for a floor of %1 in %2</source>
        <translation>把 %2 的楼面承载要求设为 %1</translation>
    </message>
    <message>
        <source>Moves the outage of %1 behind the others</source>
        <translation>把 %1 的停运移到其他停运之后</translation>
    </message>
    <message>
        <source>Removes outages of %1 beside its life</source>
        <translation>移除 %1 服役期以外的停运</translation>
    </message>
    <message>
        <source>The line has %1 points; it must have %2 to %3</source>
        <translation>线有 %1 个点；必须为 %2 到 %3 个</translation>
    </message>
    <message>
        <source>The line has no length; its points must not all be the same</source>
        <translation>线没有长度；各点不能全部重合</translation>
    </message>
    <message>
        <source>The outline has %1 corners; it must have %2 to %3</source>
        <translation>轮廓有 %1 个角；必须为 %2 到 %3 个</translation>
    </message>
    <message>
        <source>The outline crosses itself between corners %1 and %2; give the corners in order around it</source>
        <translation>轮廓在角 %1 与角 %2 之间自相交；请按环绕顺序给出各角</translation>
    </message>
    <message>
        <source>The distance is %1 m; it must be above 0</source>
        <translation>距离为 %1 m；必须大于 0</translation>
    </message>
    <message>
        <source>The two points lie on each other; put them as far apart as the picture allows</source>
        <translation>两点重合；请在图片范围内尽量拉开</translation>
    </message>
    <message>
        <source>The file has %1 shapes; at most %2 are imported, cut the map down to the site</source>
        <translation>文件有 %1 个图形；最多导入 %2 个，请将地图裁剪到场地范围</translation>
    </message>
    <message>
        <source>Nothing of the file was chosen; choose at least one kind of shape</source>
        <translation>未选择文件中的任何内容；请至少选择一类图形</translation>
    </message>
    <message>
        <source>Nothing of the file can be placed; %1</source>
        <translation>文件中没有可放置的内容；%1</translation>
    </message>
    <message>
        <source>%1: the picture is too large; choose one of at most %2 MB</source>
        <translation>%1：图片过大；请选择不超过 %2 MB 的图片</translation>
    </message>
    <message>
        <source>%1: this is no JSON; export the map once more</source>
        <translation>%1：这不是 JSON；请重新导出地图</translation>
    </message>
    <message>
        <source>%1: this is no GeoJSON; export a FeatureCollection in WGS84</source>
        <translation>%1：这不是 GeoJSON；请以 WGS84 导出 FeatureCollection</translation>
    </message>
    <message>
        <source>%1: the position %2 is not in degrees; convert the file to WGS84 (EPSG:4326) first</source>
        <translation>%1：坐标 %2 的单位不是度；请先把文件转换为 WGS84（EPSG:4326）</translation>
    </message>
    <message>
        <source>%1: a position is not [longitude, latitude]; check the file</source>
        <translation>%1：有坐标不是 [经度, 纬度]；请检查文件</translation>
    </message>
    <message>
        <source>%1: the coordinates are not WGS84; convert the file to EPSG:4326 first</source>
        <translation>%1：坐标不是 WGS84；请先把文件转换为 EPSG:4326</translation>
    </message>
    <message>
        <source>%1: it has no shape to place; %2</source>
        <translation>%1：没有可放置的图形；%2</translation>
    </message>
    <message>
        <source>%1: it lies %2 km from the site&apos;s origin (%3); %4</source>
        <translation>%1：距场地原点（%3）%2 km；%4</translation>
    </message>
    <message>
        <source>at most 100 km can be on one plan, check the file or the origin</source>
        <translation>一张平面图最多容纳 100 km，请检查文件或原点</translation>
    </message>
    <message>
        <source>%1: the site has no place on Earth; %2</source>
        <translation>%1：场地没有地理位置；%2</translation>
    </message>
    <message>
        <source>set its origin (latitude and longitude of the plan&apos;s point 0, 0) or import a map first</source>
        <translation>请先设置原点（平面图点 0, 0 的纬度和经度）或导入地图</translation>
    </message>
    <message>
        <source>%1: this is a binary DXF; save it as ASCII DXF</source>
        <translation>%1：这是二进制 DXF；请另存为 ASCII DXF</translation>
    </message>
    <message>
        <source>%1: this is a DWG drawing; save it as ASCII DXF</source>
        <translation>%1：这是 DWG 图纸；请另存为 ASCII DXF</translation>
    </message>
    <message>
        <source>%1: here a group code of a DXF file is expected; save the drawing as ASCII DXF once more</source>
        <translation>%1：此处应为 DXF 组码；请把图纸重新另存为 ASCII DXF</translation>
    </message>
    <message>
        <source>%1: the file ends before its EOF; copy or save it once more</source>
        <translation>%1：文件在 EOF 之前就已结束；请重新复制或保存</translation>
    </message>
    <message>
        <source>%1: it has no section ENTITIES; save the drawing as DXF once more</source>
        <translation>%1：缺少 ENTITIES 段；请把图纸重新另存为 DXF</translation>
    </message>
    <message>
        <source>A number is needed here</source>
        <translation>此处需要数字</translation>
    </message>
    <message>
        <source>A whole number is needed here</source>
        <translation>此处需要整数</translation>
    </message>
    <message>
        <source>%1 is no date; write 2026-01-31 or 2026-01</source>
        <translation>%1 不是日期；请写 2026-01-31 或 2026-01</translation>
    </message>
    <message>
        <source>There is no type %1; write the name or the id of a catalog type</source>
        <translation>没有类型 %1；请写目录类型的名称或编号</translation>
    </message>
    <message>
        <source>Several types are called %1; write the id, %2 or %3</source>
        <translation>有多个类型名为 %1；请写编号 %2 或 %3</translation>
    </message>
    <message>
        <source>%1 is %2; it must be at least %3</source>
        <translation>%1 为 %2；必须至少为 %3</translation>
    </message>
    <message>
        <source>Type %1 has no number %2; `gigasite catalog %3` lists its numbers</source>
        <translation>类型 %1 没有参数 %2；`gigasite catalog %3` 可列出其参数</translation>
    </message>
    <message>
        <source>The feed is A or B</source>
        <translation>馈路只能是 A 或 B</translation>
    </message>
    <message>
        <source>This column follows from the site and cannot be written; change what it follows from</source>
        <translation>此列由场地推算得出，不能写入；请改动其来源数据</translation>
    </message>
    <message>
        <source>%1: there is no scenario %2; choose one of the list</source>
        <translation>%1：没有方案 %2；请从列表中选择</translation>
    </message>
    <message>
        <source>%1: the name of a scenario has 1 to %2 bytes; choose another name</source>
        <translation>%1：方案名称须为 1 到 %2 字节；请换一个名称</translation>
    </message>
    <message>
        <source>%1: there is a scenario %2 already; choose another name</source>
        <translation>%1：已有方案 %2；请换一个名称</translation>
    </message>
    <message>
        <source>%1: the scenario in use cannot be deleted; switch to another one first</source>
        <translation>%1：不能删除正在使用的方案；请先切换到其他方案</translation>
    </message>
    <message>
        <source>%1 is locked here and stays; unlock it first</source>
        <translation>%1 在此处已锁定，保持不变；请先解锁</translation>
    </message>
    <message>
        <source>Link %1 is left out: %2 is not here; take it over as well</source>
        <translation>连接 %1 未采用：此处没有 %2；请一并采用</translation>
    </message>
    <message>
        <source>Link %1 is left out: %2 has no port %3 here; take its type over as well</source>
        <translation>连接 %1 未采用：此处 %2 没有接口 %3；请一并采用其类型</translation>
    </message>
    <message>
        <source>Link %1 is left out: %2 joins the same ports here; remove it first</source>
        <translation>连接 %1 未采用：此处 %2 已连接相同的接口；请先删除它</translation>
    </message>
    <message>
        <source>Link %1 is left out: port %2 of %3 is occupied here; free it first</source>
        <translation>连接 %1 未采用：此处 %3 的接口 %2 已被占用；请先释放</translation>
    </message>
    <message>
        <source>Link %1 is removed: %2 has no such port with its other type; connect it anew</source>
        <translation>连接 %1 已删除：%2 换用类型后没有该接口；请重新连接</translation>
    </message>
    <message>
        <source>Type %1 stays: it is in use here</source>
        <translation>类型 %1 保留：此处正在使用</translation>
    </message>
    <message>
        <source>The type cannot be saved: %1 must be %2</source>
        <translation>类型无法保存：%1 必须为 %2</translation>
    </message>
    <message>
        <source>Port %1 of %2 is linked; remove link %3 before the port goes or becomes another one</source>
        <translation>%2 的接口 %1 已有连接；请先删除连接 %3，再移除或更改该接口</translation>
    </message>
    <message>
        <source>%1 is in use as what it is; duplicate it to make another kind of part</source>
        <translation>%1 正按其现有种类使用；请复制它以制作其他种类的部件</translation>
    </message>
    <message>
        <source>%1 is a type of the catalog; duplicate it and change the copy</source>
        <translation>%1 是目录类型；请复制它并修改副本</translation>
    </message>
    <message>
        <source>%1 is a type of the catalog and stays</source>
        <translation>%1 是目录类型，不能删除</translation>
    </message>
    <message>
        <source>%1 is in use by %2 parts; give these another type first</source>
        <translation>%1 正被 %2 个部件使用；请先给它们换用其他类型</translation>
    </message>
    <message>
        <source>%1 is in use by 1 part; give these another type first</source>
        <translation>%1 正被 1 个部件使用；请先给它换用其他类型</translation>
    </message>
    <message>
        <source>The site has no type %1; only its own types can be removed</source>
        <translation>场地没有类型 %1；只能移除场地的自有类型</translation>
    </message>
    <message>
        <source>There is no type %1 in both site and catalog; compare them anew</source>
        <translation>场地与目录并非都有类型 %1；请重新对比</translation>
    </message>
    <message>
        <source>%1: its brackets are nested too deep for a map; export the map once more</source>
        <translation>%1：括号嵌套过深，不像地图；请重新导出地图</translation>
    </message>
    <message>
        <source>%1: collections are nested too deep; check the file</source>
        <translation>%1：集合嵌套过深；请检查文件</translation>
    </message>
    <message>
        <source>%1: the drawing has more than %2 corners; save the part with the site on its own</source>
        <translation>%1：图纸的角点超过 %2 个；请只保存场地所在部分</translation>
    </message>
    <message>
        <source>%1: the drawing has more than %2 shapes; save the part with the site on its own</source>
        <translation>%1：图纸的图形超过 %2 个；请只保存场地所在部分</translation>
    </message>
    <message>
        <source>The batteries on %1 give up to %2, its derated rating is %3.</source>
        <translation>%1 上的电池最大输出 %2，其降额后额定值为 %3。</translation>
    </message>
    <message>
        <source>Move batteries to a feeder with room for their power, or take fewer.</source>
        <translation>请将电池移至有足够余量的馈线，或减少数量。</translation>
    </message>
    <message>
        <source>Add a CDU to the loop or spread its racks.</source>
        <translation>请为回路增加 CDU，或分散其机柜。</translation>
    </message>
    <message>
        <source>%1 and more than %2 others stand on the same ground.</source>
        <translation>%1 与另外 %2 个以上的部件占用同一块地面。</translation>
    </message>
    <message>
        <source>a parcel %1 wide is too small: this site takes %2 by %3</source>
        <translation>宽 %1 的地块太小：本场地需要 %2 × %3</translation>
    </message>
    <message>
        <source>a parcel %1 deep is too small: this site takes %2 by %3</source>
        <translation>进深 %1 的地块太小：本场地需要 %2 × %3</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Move it to a free place, or remove what is there by mistake.</source>
        <translation>移到空闲的位置，或删除误放在那里的部件。</translation>
    </message>
    <message>
        <source>%1; the nearest site has %2 GPUs</source>
        <translation>%1；最接近的场地有 %2 块 GPU</translation>
    </message>
    <message>
        <source>it has no ports</source>
        <translation>它没有接口</translation>
    </message>
    <message>
        <source>it has %1</source>
        <translation>它有 %1</translation>
    </message>
    <message>
        <source>%1; the nearest site has %2 GPUs; with one rack more %3</source>
        <translation>%1；最接近的场地有 %2 块 GPU；再多一个机柜时，%3</translation>
    </message>
    <message>
        <source>%1 of demand cannot be served; %2 and %3 more limit it.</source>
        <translation>无法满足 %1 的需求；受 %2 及另外 %3 处限制。</translation>
    </message>
    <message>
        <source>Loop %1 delivers %2, its members accept %3 (the coldest: %4).</source>
        <translation>回路 %1 供液 %2，其成员最高接受 %3（要求最冷的是 %4）。</translation>
    </message>
    <message>
        <source>%1; %2 of these racks fit</source>
        <translation>%1；可放下 %2 个此类机柜</translation>
    </message>
    <message>
        <source>No working pump moves the coolant of loop %1.</source>
        <translation>回路 %1 中没有正常工作的泵驱动冷却液。</translation>
    </message>
    <message>
        <source>Add a pump with power to the loop.</source>
        <translation>在该回路中添加一台有供电的泵。</translation>
    </message>
    <message>
        <source>%1 hangs on no rack and takes no heat.</source>
        <translation>%1 没有挂在任何机柜上，不带走热量。</translation>
    </message>
    <message>
        <source>%1 is made to stand in a rack and stands in none.</source>
        <translation>%1 应装在机柜内，但不在任何机柜里。</translation>
    </message>
    <message>
        <source>Drag it onto a rack.</source>
        <translation>把它拖到机柜上。</translation>
    </message>
    <message>
        <source>Nothing here gives power at its voltage.</source>
        <translation>这里没有在其电压下供电的设备。</translation>
    </message>
    <message>
        <source>Nothing here gives the coolant it takes.</source>
        <translation>这里没有提供其所需冷却液的设备。</translation>
    </message>
    <message>
        <source>The nearest that fits, %1, has %2 too little room.</source>
        <translation>最近的合适设备 %1 还差 %2 的余量。</translation>
    </message>
    <message>
        <source>The batteries on the cable from %1 to %2 give up to %3, it is rated %4.</source>
        <translation>从 %1 到 %2 的电缆上的电池最多可放出 %3，电缆额定为 %4。</translation>
    </message>
    <message>
        <source>%1 and %2 more on its transformer give up to %3, the cable from %4 to %5 lets %6 of it through.</source>
        <translation>%1 及同一变压器上的另外 %2 台最多可发出 %3，从 %4 到 %5 的电缆只能通过其中 %6。</translation>
    </message>
    <message>
        <source>%1 and %2 more on its transformer give up to %3, %4 lets %5 of it through.</source>
        <translation>%1 及同一变压器上的另外 %2 台最多可发出 %3，%4 只能通过其中 %5。</translation>
    </message>
    <message>
        <source>%1 gives up to %2, the cable from %3 to %4 lets %5 of it through.</source>
        <translation>%1 最多可发出 %2，从 %3 到 %4 的电缆只能通过其中 %5。</translation>
    </message>
    <message>
        <source>%1 gives up to %2, %3 lets %4 of it through.</source>
        <translation>%1 最多可发出 %2，%3 只能通过其中 %4。</translation>
    </message>
    <message>
        <source>Add a like unit beside it, or choose a larger one.</source>
        <translation>在旁边加一台相同的设备，或选用更大的。</translation>
    </message>
    <message>
        <source>The cable from %1 to %2 carries %3 per run, rated %4.</source>
        <translation>从 %1 到 %2 的电缆每根载流 %3，额定为 %4。</translation>
    </message>
    <message>
        <source>The ends of the link from %1 to %2 share no voltage.</source>
        <translation>从 %1 到 %2 的连接两端没有共同的电压。</translation>
    </message>
    <message>
        <source>The link from %1 to %2 is part of a circle of feeders and carries nothing.</source>
        <translation>从 %1 到 %2 的连接是馈线环路的一部分，不输送任何功率。</translation>
    </message>
    <message>
        <source>The cable from %1 to %2 drops %3 of its voltage over %4.</source>
        <translation>从 %1 到 %2 的电缆在 %4 的长度上电压降为 %3。</translation>
    </message>
    <message>
        <source>Coolant runs at %1 from %2 to %3, %4 is the limit of its pipe.</source>
        <translation>从 %2 到 %3 的冷却液流速为 %1，该管道的限值为 %4。</translation>
    </message>
    <message>
        <source>%1; laid out by these rules not even one rack fits</source>
        <translation>%1；按这些布置规则，连一个机架也放不下</translation>
    </message>
    <message>
        <source>%1 stands on %2.</source>
        <translation>%1 位于 %2 上。</translation>
    </message>
    <message>
        <source>%1 and %2 more stand on %3.</source>
        <translation>%1 和另外 %2 个位于 %3 上。</translation>
    </message>
    <message>
        <source>Move it off the road.</source>
        <translation>将其移出道路。</translation>
    </message>
    <message>
        <source>%1 and %2 hold the same ground.</source>
        <translation>%1 与 %2 占有同一块土地。</translation>
    </message>
    <message>
        <source>Correct the outline of one of them.</source>
        <translation>更正其中一个的边界。</translation>
    </message>
    <message>
        <source>1 % of IT spread over the halls: upper end of lighting and other, 0.5 to 1 % of IT (handbook, from memory)</source>
        <translation>IT 功率的 1 % 分摊到各机房：照明及其他的上限，为 IT 的 0.5 至 1 %（手册，凭记忆）</translation>
    </message>
    <message>
        <source>The number is too large</source>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>Heat to liquid and heat to air are parts of one whole and must add up to 1; they are %1 and %2</source>
        <translation>传给液体和传给空气的热量合为一个整体，两者之和必须为 1；现为 %1 和 %2</translation>
    </message>
    <message>
        <source>%1 stands in the open: there is no hall around it.</source>
        <translation>%1 露天放置：周围没有机房。</translation>
    </message>
    <message>
        <source>Move it into a hall, or draw one around it.</source>
        <translation>把它移入机房，或在它周围画一个机房。</translation>
    </message>
    <message>
        <source>%1 gives nothing: no cable leaves it.</source>
        <translation>%1 不供电：没有电缆从它引出。</translation>
    </message>
    <message>
        <source>%1 cools nothing: no pipe leaves it.</source>
        <translation>%1 不制冷：没有管道从它引出。</translation>
    </message>
    <message>
        <source>%1 moves nothing: no pipe leads to it.</source>
        <translation>%1 不输送介质：没有管道接入。</translation>
    </message>
    <message>
        <source>%1 moves nothing: no pipe leaves it.</source>
        <translation>%1 不输送介质：没有管道引出。</translation>
    </message>
    <message>
        <source>%1 moves nothing: it has no pipes.</source>
        <translation>%1 不输送介质：没有接管道。</translation>
    </message>
    <message>
        <source>Connect it to a bus, a board or its transformer.</source>
        <translation>把它接到母线、配电柜或其变压器。</translation>
    </message>
    <message>
        <source>Connect its inlet and its outlet.</source>
        <translation>连接其入口和出口。</translation>
    </message>
    <message>
        <source>Connect it to a header, to pumps or to what it is to cool.</source>
        <translation>把它接到集管、水泵或要冷却的设备。</translation>
    </message>
    <message>
        <source>Makes the pipe from %1 to %2 %3</source>
        <translation>把从 %1 到 %2 的管道改为 %3</translation>
    </message>
    <message>
        <source>the first day must be from %1 to %2</source>
        <translation>首日必须在 %1 至 %2 之间</translation>
    </message>
    <message>
        <source>%1 serves nothing: no cable leaves it.</source>
        <translation>%1 不为任何设备供电：没有电缆从它引出。</translation>
    </message>
    <message>
        <source>%1 serves nothing: no pipe leaves it.</source>
        <translation>%1 不为任何设备供冷：没有管道从它引出。</translation>
    </message>
    <message>
        <source>Connect it to what it is to feed, or remove it.</source>
        <translation>把它接到要供电的设备，或将其删除。</translation>
    </message>
    <message>
        <source>Connect it to racks or to a header, or remove it.</source>
        <translation>把它接到机柜或集管，或将其删除。</translation>
    </message>
    <message>
        <source>The wet bulb is %1; it cannot be above the dry bulb, %2</source>
        <translation>湿球温度为 %1；不能高于干球温度 %2</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>SiteView</name>
    <message>
        <source>Plan</source>
        <translation>平面图</translation>
    </message>
    <message>
        <source>Energy flow</source>
        <translation>能量流</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>Powers of ten on the axis of the large chart</source>
        <translation>大图的坐标轴使用十的幂</translation>
    </message>
    <message>
        <source>Known sites</source>
        <translation>已知场地</translation>
    </message>
    <message>
        <source>Known AI sites beside this one. Epoch AI, AI Data Centers (CC BY 4.0)</source>
        <translation>把已知 AI 场地画在旁边。数据：Epoch AI, AI Data Centers（CC BY 4.0）</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>冷却液</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Single-line</source>
        <translation>单线图</translation>
    </message>
    <message>
        <source>ANSI symbols</source>
        <translation>ANSI 符号</translation>
    </message>
    <message>
        <source>Symbols by ANSI/IEEE 315 instead of IEC 60617</source>
        <translation>符号按 ANSI/IEEE 315 而非 IEC 60617</translation>
    </message>
    <message>
        <source>Each one</source>
        <translation>逐一绘制</translation>
    </message>
    <message>
        <source>Draws equal branches one by one, up to 400 symbols</source>
        <translation>逐一绘制相同支路，最多 400 个符号</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Also what comes on a later day, its breakers open</source>
        <translation>也绘制以后投运的设备，其断路器分闸</translation>
    </message>
    <message>
        <source>Isometric</source>
        <translation>等轴测</translation>
    </message>
    <message>
        <source>Roofs</source>
        <translation>屋顶</translation>
    </message>
    <message>
        <source>Off: halls are cut open and the racks in them are shown</source>
        <translation>关闭：剖开机房，显示其中的机柜</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Names of yards and of what is large</source>
        <translation>场地与大型设备的名称</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>黄昏</translation>
    </message>
    <message>
        <source>Evening light</source>
        <translation>傍晚光线</translation>
    </message>
    <message>
        <source>Turn 90°</source>
        <translation>转 90°</translation>
    </message>
    <message>
        <source>Seen from the north-east instead of the south-east</source>
        <translation>从东北而非东南方向看</translation>
    </message>
    <message>
        <source>Turn 180°</source>
        <translation>转 180°</translation>
    </message>
    <message>
        <source>Seen from the other side; adds to a turn of 90°</source>
        <translation>从另一侧看；可与转 90° 叠加</translation>
    </message>
    <message>
        <source>Up to the day</source>
        <translation>至当日</translation>
    </message>
    <message>
        <source>The curves of the site end at the day shown, as in a film</source>
        <translation>场地曲线止于所示日期，如同影片</translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Site power</source>
        <translation>全站功率</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>短缺</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>裕量</translation>
    </message>
</context>
<context>
    <name>TypeFacts</name>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 个 GPU</translation>
    </message>
</context>
<context>
    <name>WhyPopup</name>
    <message>
        <source>Facility power divided by IT power; open one of the two to see its parts.</source>
        <translation>全站功率除以 IT 功率；打开其中之一查看其组成。</translation>
    </message>
    <message>
        <source>Supply capacity minus facility power.</source>
        <translation>供电能力减去全站功率。</translation>
    </message>
    <message>
        <source>This figure has no parts: nothing in the site adds to it on this day.</source>
        <translation>该数值没有组成部分：当天场地内没有任何设备计入。</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>为什么是 %1</translation>
    </message>
    <message>
        <source>Parts of the figure</source>
        <translation>数值的组成</translation>
    </message>
    <message>
        <source>the line from %1 to %2</source>
        <translation>%1 至 %2 的线路</translation>
    </message>
    <message>
        <source>%1 lets %2 through, and %3 alike</source>
        <translation>%1 只能通过 %2，另有 %3 个同类</translation>
    </message>
    <message>
        <source>%1 lets %2 through</source>
        <translation>%1 只能通过 %2</translation>
    </message>
    <message>
        <source>Distribution holds back %1 of the sources: %2</source>
        <translation>配电使电源有 %1 无法送出：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) add up to %1 exactly</source>
        <translation>
            <numerusform>%n 项之和恰为 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) do not add up to %1</source>
        <translation>
            <numerusform>%n 项之和不等于 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What today&apos;s loads can be given: a source counts only if it is linked to a load, and only up to what lies between lets through.</source>
        <translation>当前负载能够得到的功率：电源只有连到负载才计入，且不超过中间设备所能通过的功率。</translation>
    </message>
</context>
<context>
    <name>ZoneTool</name>
    <message>
        <source>A zone must be at least 1 m × 1 m.</source>
        <translation>区域至少为 1 m × 1 m。</translation>
    </message>
    <message>
        <source>Draw %1</source>
        <translation>绘制 %1</translation>
    </message>
    <message>
        <source>Click: next corner · Enter or first corner: close · Backspace: back · Esc: drop</source>
        <translation>单击：下一角点 · Enter 或首个角点：闭合 · 退格：后退 · Esc：放弃</translation>
    </message>
    <message>
        <source>Pull: rectangle · Click: corner by corner · Alt: no snapping · Esc: end</source>
        <translation>拉动：矩形 · 单击：逐个角点 · Alt：不对齐 · Esc：结束</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Release: place · 40x30 Enter: so large · Alt: no snapping · Esc: drop</source>
        <translation>松开：放置 · 40x30 Enter：该尺寸 · Alt：不吸附 · Esc：放弃</translation>
    </message>
</context>
<context>
    <name>gs::ui</name>
    <message>
        <source>Power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Coolant</source>
        <translation>冷却液</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>燃气</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>超限</translation>
    </message>
    <message>
        <source>Power: share of derated rating, %</source>
        <translation>电力：占降额后额定值的比例，%</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超限</translation>
    </message>
    <message>
        <source>Site: %1 of hall</source>
        <translation>场地：机房 %1</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>场地：%1</translation>
    </message>
    <message>
        <source>N</source>
        <translation>北</translation>
    </message>
    <message>
        <source>nameplate load</source>
        <translation>铭牌负荷</translation>
    </message>
    <message>
        <source>training load</source>
        <translation>训练负荷</translation>
    </message>
    <message>
        <source>idle load</source>
        <translation>空闲负荷</translation>
    </message>
    <message>
        <source>Gas and water</source>
        <translation>燃气与水</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Power A, B</source>
        <translation>电力 A、B</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>by %1 · %2</source>
        <translation>至 %1 · %2</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>being worked out …</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>nothing to show on this day</source>
        <translation>当日无可显示内容</translation>
    </message>
    <message>
        <source>min %1 · mean %2 · max %3</source>
        <translation>最小 %1 · 平均 %2 · 最大 %3</translation>
    </message>
    <message>
        <source>levels partly assumed</source>
        <translation>声级部分为假定</translation>
    </message>
    <message>
        <source>no supply</source>
        <translation>无供电</translation>
    </message>
    <message>
        <source>N: one path</source>
        <translation>N：单一路径</translation>
    </message>
    <message>
        <source>N+1: two paths, one source</source>
        <translation>N+1：两条路径，同一电源</translation>
    </message>
    <message>
        <source>2N: nothing shared</source>
        <translation>2N：无共用环节</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Coolant temperature</source>
        <translation>冷却液温度</translation>
    </message>
    <message>
        <source>Power density</source>
        <translation>功率密度</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>冗余</translation>
    </message>
    <message>
        <source>Cost density</source>
        <translation>造价密度</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Load: electric power per footprint, %1</source>
        <translation>负荷：单位占地电功率，%1</translation>
    </message>
    <message>
        <source>Gas: share of rating and of supply, %</source>
        <translation>燃气：占额定值与供气能力的比例，%</translation>
    </message>
    <message>
        <source>Water: share of heat capacity and of supply, %</source>
        <translation>水：占散热能力与供水能力的比例，%</translation>
    </message>
    <message>
        <source>Phases: first day on</source>
        <translation>阶段：投运首日</translation>
    </message>
    <message>
        <source>Coolant: supply temperature of the loop, %1</source>
        <translation>冷却液：回路供液温度，%1</translation>
    </message>
    <message>
        <source>Power density: demand per area of hall or yard, %1</source>
        <translation>功率密度：机房或设备场单位面积需求，%1</translation>
    </message>
    <message>
        <source>Cost: price per footprint, middle of the band, %1</source>
        <translation>造价：单位占地价格（区间中值），%1</translation>
    </message>
    <message>
        <source>Noise: sound level at the ground, dB(A)</source>
        <translation>噪声：地面声级，dB(A)</translation>
    </message>
    <message>
        <source>Network: way to the nearest network rack, %1</source>
        <translation>网络：到最近网络机柜的路径，%1</translation>
    </message>
    <message>
        <source>Cooling: share of heat capacity and of pipe velocity, %</source>
        <translation>冷却：占散热能力与管道流速限值的比例，%</translation>
    </message>
    <message>
        <source>Redundancy: supply paths, capacity not counted</source>
        <translation>冗余：供电路径，不计容量</translation>
    </message>
    <message>
        <source>over: no capacity on this day</source>
        <translation>超限：当日无散热能力</translation>
    </message>
</context>
<context>
    <name>gs::ui::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Named ve&amp;rsions</source>
        <translation>命名版本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>叠加层(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>S&amp;tart page</source>
        <translation>起始页(&amp;T)</translation>
    </message>
    <message>
        <source>Name this &amp;version…</source>
        <translation>命名此版本(&amp;V)…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate site</source>
        <translation>复制场地(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose window</source>
        <translation>关闭窗口(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>再制(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Rotate 90° cloc&amp;kwise</source>
        <translation>顺时针旋转 90°(&amp;K)</translation>
    </message>
    <message>
        <source>Rotate 90° &amp;back</source>
        <translation>逆时针旋转 90°(&amp;B)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select n&amp;othing</source>
        <translation>取消选择(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit the site</source>
        <translation>适合场地(&amp;F)</translation>
    </message>
    <message>
        <source>Fit the &amp;selection</source>
        <translation>适合所选(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>Lin&amp;ks</source>
        <translation>连线(&amp;K)</translation>
    </message>
    <message>
        <source>S&amp;nap to grid</source>
        <translation>对齐网格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>平面(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ower</source>
        <translation>电力(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cooling</source>
        <translation>冷却(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>负荷(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Earlier phase</source>
        <translation>上一阶段(&amp;E)</translation>
    </message>
    <message>
        <source>Late&amp;r phase</source>
        <translation>下一阶段(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Parts</source>
        <translation>部件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>问题(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>仪表板(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Parts: search and place</source>
        <translation>部件：搜索并放置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Draw a &amp;zone</source>
        <translation>绘制区域(&amp;Z)</translation>
    </message>
    <message>
        <source>Pa&amp;n</source>
        <translation>平移(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;End the tool</source>
        <translation>结束工具(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Gigasite</source>
        <translation>关于 Gigasite(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New site…</source>
        <translation>新建场地(&amp;N)…</translation>
    </message>
    <message>
        <source>Regenerate &amp;hall…</source>
        <translation>重新生成机房(&amp;H)…</translation>
    </message>
    <message>
        <source>S&amp;earch everything…</source>
        <translation>搜索全部(&amp;E)…</translation>
    </message>
    <message>
        <source>Arran&amp;ge</source>
        <translation>排列(&amp;G)</translation>
    </message>
    <message>
        <source>Align &amp;left sides</source>
        <translation>左侧对齐(&amp;L)</translation>
    </message>
    <message>
        <source>Align &amp;middles west to east</source>
        <translation>东西向居中(&amp;M)</translation>
    </message>
    <message>
        <source>Align &amp;right sides</source>
        <translation>右侧对齐(&amp;R)</translation>
    </message>
    <message>
        <source>Align &amp;upper sides</source>
        <translation>上侧对齐(&amp;U)</translation>
    </message>
    <message>
        <source>Align mi&amp;ddles north to south</source>
        <translation>南北向居中(&amp;D)</translation>
    </message>
    <message>
        <source>Align lo&amp;wer sides</source>
        <translation>下侧对齐(&amp;W)</translation>
    </message>
    <message>
        <source>E&amp;qual gaps west to east</source>
        <translation>东西向等距(&amp;Q)</translation>
    </message>
    <message>
        <source>Equal &amp;gaps north to south</source>
        <translation>南北向等距(&amp;G)</translation>
    </message>
    <message>
        <source>L&amp;inks</source>
        <translation>连线(&amp;I)</translation>
    </message>
    <message>
        <source>La&amp;yers</source>
        <translation>图层(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>场地(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;cenarios</source>
        <translation>方案(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Background picture…</source>
        <translation>背景图(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Export &amp;map or drawing…</source>
        <translation>导出地图或图纸(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>编组(&amp;G)</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>取消编组(&amp;N)</translation>
    </message>
    <message>
        <source>Loc&amp;k</source>
        <translation>锁定(&amp;K)</translation>
    </message>
    <message>
        <source>Unloc&amp;k</source>
        <translation>解锁(&amp;K)</translation>
    </message>
    <message>
        <source>Repeat in ro&amp;ws…</source>
        <translation>行列重复(&amp;W)…</translation>
    </message>
    <message>
        <source>Repeat on a &amp;circle…</source>
        <translation>环形重复(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Fill a zone with rows…</source>
        <translation>按行填充区域(&amp;F)…</translation>
    </message>
    <message>
        <source>Mirror left and rig&amp;ht</source>
        <translation>左右镜像(&amp;H)</translation>
    </message>
    <message>
        <source>Mirror top and &amp;bottom</source>
        <translation>上下镜像(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Route around obstacles</source>
        <translation>绕开障碍(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Straighten</source>
        <translation>拉直(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose conductor by load</source>
        <translation>按负荷选择导体(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Gas</source>
        <translation>燃气(&amp;G)</translation>
    </message>
    <message>
        <source>N&amp;etwork</source>
        <translation>网络(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;hases by date</source>
        <translation>投运阶段(&amp;H)</translation>
    </message>
    <message>
        <source>Coolant &amp;temperature</source>
        <translation>冷却液温度(&amp;T)</translation>
    </message>
    <message>
        <source>Power &amp;density</source>
        <translation>功率密度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Redundancy</source>
        <translation>冗余(&amp;R)</translation>
    </message>
    <message>
        <source>Co&amp;st density</source>
        <translation>造价密度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>噪声(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Water</source>
        <translation>水(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Layers panel</source>
        <translation>图层面板(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dim all but the selection&apos;s</source>
        <translation>淡显其他图层(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Show all layers</source>
        <translation>显示全部图层(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>缩略图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Metric: m, °C, L/s</source>
        <translation>公制：米、°C、升/秒(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;United States: ft, °F, gpm</source>
        <translation>美制：英尺、°F、加仑/分(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Duplicate type…</source>
        <translation>复制类型(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Edit type…</source>
        <translation>编辑类型(&amp;E)…</translation>
    </message>
    <message>
        <source>De&amp;lete type…</source>
        <translation>删除类型(&amp;L)…</translation>
    </message>
    <message>
        <source>E&amp;xport type…</source>
        <translation>导出类型(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Import types…</source>
        <translation>导入类型(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Compare types with the catalog…</source>
        <translation>与目录对比类型(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;New scenario from here…</source>
        <translation>由此新建方案(&amp;N)…</translation>
    </message>
    <message>
        <source>New scenario from a &amp;version…</source>
        <translation>由版本新建方案(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Switch scenario…</source>
        <translation>切换方案(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename this scenario…</source>
        <translation>重命名此方案(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete a scenario…</source>
        <translation>删除方案(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>对比(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>测量(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Energy flow</source>
        <translation>能量流(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Coolant diagram</source>
        <translation>冷却液系统图(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;apital</source>
        <translation>投资(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Single-line</source>
        <translation>单线图(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Isometric</source>
        <translation>等轴测(&amp;I)</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>Phase fil&amp;m…</source>
        <translation>阶段影片(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Slides</source>
        <translation>幻灯片(&amp;S)</translation>
    </message>
    <message>
        <source>Present this vie&amp;w</source>
        <translation>演示此视图(&amp;W)</translation>
    </message>
    <message>
        <source>Present the slides</source>
        <translation>演示幻灯片</translation>
    </message>
    <message>
        <source>A&amp;dd this view as a slide</source>
        <translation>将此视图加为幻灯片(&amp;D)</translation>
    </message>
    <message>
        <source>Connect the &amp;two selected</source>
        <translation>连接所选的两个部件(&amp;T)</translation>
    </message>
</context>
<context>
    <name>gs::ui::AssumptionList</name>
    <message>
        <source>Assumptions</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>gs::ui::BalanceBar</name>
    <message>
        <source>Nameplate</source>
        <translation>铭牌</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Load case: racks at nameplate, in training, or idle</source>
        <translation>负荷工况：机柜按铭牌、训练或空闲计</translation>
    </message>
    <message>
        <source>Load case</source>
        <translation>负荷工况</translation>
    </message>
    <message>
        <source>Day the figures are for: choose a phase or any day</source>
        <translation>数值对应的日期：选择阶段或任意日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>PUE</source>
        <translation>PUE</translation>
    </message>
    <message>
        <source>BF16 dense</source>
        <translation>BF16 稠密</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>裕量</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>储能</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 GPUs are installed but not online</source>
        <translation>%1 个 GPU 已安装但不在线</translation>
    </message>
    <message>
        <source>%1 cannot be served</source>
        <translation>%1 无法供电</translation>
    </message>
    <message>
        <source>Heat %1, rejection capacity %2</source>
        <translation>热量 %1，散热能力 %2</translation>
    </message>
    <message>
        <source>Supply is %1 short of the site&apos;s demand</source>
        <translation>供电比场地需求少 %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Capital, %1 % priced</source>
        <translation>投资，%1 % 已定价</translation>
    </message>
    <message>
        <source>Figures for which the bar has no room</source>
        <translation>栏内放不下的数值</translation>
    </message>
    <message>
        <source>More figures</source>
        <translation>更多数值</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>IT demand</source>
        <translation>IT（按需求）</translation>
    </message>
    <message>
        <source>PUE of demand</source>
        <translation>PUE（按需求）</translation>
    </message>
    <message>
        <source>%1, %2 % of site</source>
        <translation>%1，全站的 %2 %</translation>
    </message>
</context>
<context>
    <name>gs::ui::CatalogUpdateDialog</name>
    <message>
        <source>Types of this site and of the catalog</source>
        <translation>本场地与目录的类型</translation>
    </message>
    <message>
        <source>Fields that differ</source>
        <translation>不同的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>本场地</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Source of this site&apos;s value</source>
        <translation>本场地数值的来源</translation>
    </message>
    <message>
        <source>Source of the catalog&apos;s value</source>
        <translation>目录数值的来源</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>%1 (set by hand here)</source>
        <translation>%1（此处手动设置）</translation>
    </message>
    <message>
        <source>Every type of this site is as in the catalog.</source>
        <translation>本场地的所有类型均与目录一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of this site&apos;s types are not as in the catalog. A site keeps the values it was planned with until you take others over.</source>
        <translation>
            <numerusform>本场地的类型有 %n 个字段与目录不同。在您采用新值之前，场地保留设计时的数值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them you set by hand.</source>
        <translation>
            <numerusform>其中 %n 个由您手动设置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n field(s)</source>
        <translation>
            <numerusform>采用 %n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n field(s) over from the catalog</source>
        <translation>
            <numerusform>从目录采用 %n 个字段</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::CircleDialog</name>
    <message>
        <source>Repeat on a circle…</source>
        <translation>环形重复…</translation>
    </message>
    <message>
        <source>Number, with the original</source>
        <translation>数量（含原件）</translation>
    </message>
    <message>
        <source>Centre, east (x)</source>
        <translation>中心，向东 (x)</translation>
    </message>
    <message>
        <source>Centre, south (y)</source>
        <translation>中心，向南 (y)</translation>
    </message>
    <message>
        <source>Angle, clockwise</source>
        <translation>角度（顺时针）</translation>
    </message>
    <message>
        <source>Turn along with the circle</source>
        <translation>随圆周旋转</translation>
    </message>
    <message>
        <source>360° goes all around with equal steps; less ends with the last one there.</source>
        <translation>360° 为整圈等分；小于 360° 时最后一个位于该角度。</translation>
    </message>
    <message numerus="yes">
        <source>%1 around the centre: %n new part(s)</source>
        <translation>
            <numerusform>绕中心 %1 个：新增 %n 个部件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::CommitEdit</name>
    <message>
        <source>Mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>gs::ui::CommitText</name>
    <message>
        <source>Mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>gs::ui::Compare</name>
    <message>
        <source>added here</source>
        <translation>当前新增</translation>
    </message>
    <message>
        <source>not here any more</source>
        <translation>当前已无</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Compared with “%1”</source>
        <translation>与“%1”对比</translation>
    </message>
</context>
<context>
    <name>gs::ui::CompareModel</name>
    <message>
        <source>Added here</source>
        <translation>当前新增</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Not here any more</source>
        <translation>当前已无</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>East, m</source>
        <translation>向东，m</translation>
    </message>
    <message>
        <source>South, m</source>
        <translation>向南，m</translation>
    </message>
    <message>
        <source>Rotation, °</source>
        <translation>旋转，°</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Pitch along a row, m</source>
        <translation>行内间距，m</translation>
    </message>
    <message>
        <source>Pitch of the rows, m</source>
        <translation>行间距，m</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>安装于</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Assumed because</source>
        <translation>假定原因</translation>
    </message>
    <message>
        <source>First day on</source>
        <translation>投运首日</translation>
    </message>
    <message>
        <source>First day gone</source>
        <translation>退役首日</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>停运</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>编组</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>From port</source>
        <translation>起始端口</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>To port</source>
        <translation>终止端口</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>馈路</translation>
    </message>
    <message>
        <source>Cable or pipe</source>
        <translation>电缆或管道</translation>
    </message>
    <message>
        <source>Parallel runs</source>
        <translation>并联根数</translation>
    </message>
    <message>
        <source>Bends</source>
        <translation>折点</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>气候</translation>
    </message>
    <message>
        <source>Load case</source>
        <translation>负荷工况</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Waived findings</source>
        <translation>已豁免的问题</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Group in the parts list</source>
        <translation>部件列表中的分组</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>搜索词</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source of %1</source>
        <translation>%1 的来源</translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation>端口 %1</translation>
    </message>
    <message>
        <source>Settings of the site</source>
        <translation>场地设置</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>类型：%1</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>%1: %2 there, %3 here</source>
        <translation>%1：对比方 %2，当前 %3</translation>
    </message>
    <message>
        <source>There</source>
        <translation>对比方</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>当前</translation>
    </message>
</context>
<context>
    <name>gs::ui::ComparePanel</name>
    <message>
        <source>Nothing is compared. Choose a scenario or a named version to see it beside this site.</source>
        <translation>当前没有对比。请选择一个方案或命名版本，与本场地并排查看。</translation>
    </message>
    <message>
        <source>Comparing with “%1”…</source>
        <translation>正在与“%1”对比…</translation>
    </message>
    <message>
        <source>No differences from “%1”</source>
        <translation>与“%1”没有差异</translation>
    </message>
    <message numerus="yes">
        <source>Compared with “%1”: %n difference(s)</source>
        <translation>
            <numerusform>与“%1”对比：%n 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n</source>
        <translation>
            <numerusform>采用 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Makes the ticked differences here as they are in “%1”: one step to undo</source>
        <translation>将勾选的差异改为与“%1”一致：可一步撤销</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>错误与警告</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n difference(s) from %1</source>
        <translation>
            <numerusform>从 %1 采用 %n 处差异</numerusform>
        </translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>End comparison</source>
        <translation>结束对比</translation>
    </message>
    <message>
        <source>Figures of both</source>
        <translation>双方数值</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在对比</translation>
    </message>
</context>
<context>
    <name>gs::ui::ComponentPage</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>重命名为“%1”</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 parts of %2 types</source>
        <translation>%2 种类型共 %1 件</translation>
    </message>
    <message>
        <source>pieces on the plan: %1</source>
        <translation>平面图上的件数：%1</translation>
    </message>
    <message>
        <source>links: %1</source>
        <translation>连线：%1</translation>
    </message>
    <message>
        <source>other types</source>
        <translation>其他类型</translation>
    </message>
    <message>
        <source>Dates and priority</source>
        <translation>日期与优先级</translation>
    </message>
    <message>
        <source>First day on</source>
        <translation>投运首日</translation>
    </message>
    <message>
        <source>First day gone</source>
        <translation>退役首日</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Set the first day on to %1</source>
        <translation>投运首日设为 %1</translation>
    </message>
    <message>
        <source>Set the first day gone to %1</source>
        <translation>退役首日设为 %1</translation>
    </message>
    <message>
        <source>Smaller is served first when power or cooling is short</source>
        <translation>电力或冷却不足时，数字小者优先</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Set the priority to %1</source>
        <translation>优先级设为 %1</translation>
    </message>
    <message>
        <source>Assumed because (empty: recorded)</source>
        <translation>假定原因（空：有记录）</translation>
    </message>
    <message>
        <source>Assumed because</source>
        <translation>假定原因</translation>
    </message>
    <message>
        <source>Mark as recorded</source>
        <translation>标记为有记录</translation>
    </message>
    <message>
        <source>Mark as assumed</source>
        <translation>标记为假定</translation>
    </message>
    <message>
        <source>Text on the plan</source>
        <translation>平面图文字</translation>
    </message>
    <message>
        <source>Set the text</source>
        <translation>设置文字</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>有记录</translation>
    </message>
    <message>
        <source>Counts in the site&apos;s figures</source>
        <translation>计入场地数值</translation>
    </message>
    <message>
        <source>own value</source>
        <translation>自有值</translation>
    </message>
    <message>
        <source>The type: duplicate it, edit it</source>
        <translation>类型：复制、编辑</translation>
    </message>
</context>
<context>
    <name>gs::ui::DashboardPanel</name>
    <message>
        <source>Key figures</source>
        <translation>关键数值</translation>
    </message>
    <message>
        <source>Power by use</source>
        <translation>按用途的功率</translation>
    </message>
    <message>
        <source>Supply against demand</source>
        <translation>供电与需求</translation>
    </message>
    <message>
        <source>No phases yet: add some in the site panel.</source>
        <translation>尚无阶段：请在场地面板中添加。</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>仪表板</translation>
    </message>
    <message>
        <source>What limits now</source>
        <translation>当前限制</translation>
    </message>
    <message>
        <source>Power and GPUs by phase</source>
        <translation>各阶段的功率与 GPU</translation>
    </message>
</context>
<context>
    <name>gs::ui::DateEdit</name>
    <message>
        <source>“%1” is no date; write 2025-07-22, 2025-07 or 2025</source>
        <translation>“%1”不是日期；请写 2025-07-22、2025-07 或 2025</translation>
    </message>
</context>
<context>
    <name>gs::ui::DateSlider</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Outage %1 to %2: %3</source>
        <translation>停运 %1 至 %2：%3</translation>
    </message>
    <message>
        <source>Drag to change the day · ← → earlier and later phase · Ctrl+← → one day</source>
        <translation>拖动以更改日期 · ← → 前后阶段 · Ctrl+← → 一天</translation>
    </message>
</context>
<context>
    <name>gs::ui::Document</name>
    <message>
        <source>%1: the folder for untitled sites cannot be made; check its permissions</source>
        <translation>%1：无法创建未命名场地的文件夹；请检查权限</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>The last changes are not on disk: %1</source>
        <translation>最后的更改尚未写入磁盘：%1</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准方案</translation>
    </message>
    <message>
        <source>The site is being changed as a whole: wait for it, or stop it with Esc</source>
        <translation>场地正在整体更改：请等待，或按 Esc 停止</translation>
    </message>
    <message>
        <source>The site is being saved under another name: wait for it, or stop it with Esc</source>
        <translation>场地正在另存为其他名称：请等待，或按 Esc 停止</translation>
    </message>
</context>
<context>
    <name>gs::ui::Drawer</name>
    <message>
        <source>Fold the drawer</source>
        <translation>收起抽屉</translation>
    </message>
</context>
<context>
    <name>gs::ui::ExportDialog</name>
    <message>
        <source>Full HD</source>
        <translation>全高清</translation>
    </message>
    <message>
        <source>4K</source>
        <translation>4K</translation>
    </message>
    <message>
        <source>8K</source>
        <translation>8K</translation>
    </message>
    <message>
        <source>A3 across, 300 dpi</source>
        <translation>A3 横向，300 dpi</translation>
    </message>
    <message>
        <source>A1 across, 300 dpi</source>
        <translation>A1 横向，300 dpi</translation>
    </message>
    <message>
        <source>Largest 16 : 9</source>
        <translation>最大 16 : 9</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>其他尺寸</translation>
    </message>
    <message>
        <source>Width, px</source>
        <translation>宽，px</translation>
    </message>
    <message>
        <source>Height, px</source>
        <translation>高，px</translation>
    </message>
    <message>
        <source>Text and lines</source>
        <translation>文字与线条</translation>
    </message>
    <message>
        <source>Readable</source>
        <translation>清晰易读</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Fine: most detail</source>
        <translation>细：细节最多</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>PDF page with figures</source>
        <translation>带指标的 PDF 页</translation>
    </message>
    <message>
        <source>Title and figures</source>
        <translation>标题与指标</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Scale and north</source>
        <translation>比例尺与指北针</translation>
    </message>
    <message>
        <source>Warning marks</source>
        <translation>警示标记</translation>
    </message>
    <message>
        <source>Transparent ground</source>
        <translation>透明背景</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The picture into the clipboard</source>
        <translation>把图片放入剪贴板</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>没有预览</translation>
    </message>
</context>
<context>
    <name>gs::ui::Figures</name>
    <message>
        <source>GPUs online: in service, served with power and cooled</source>
        <translation>在线 GPU：投运、有电且已冷却</translation>
    </message>
    <message>
        <source>IT power: demand of all live racks</source>
        <translation>IT 功率：所有投运机柜的需求</translation>
    </message>
    <message>
        <source>Site power: IT, cooling, losses and house load</source>
        <translation>全站功率：IT、制冷、损耗与站用负荷</translation>
    </message>
    <message>
        <source>PUE: site power over IT power</source>
        <translation>PUE：全站功率与 IT 功率之比</translation>
    </message>
    <message>
        <source>Dense BF16 arithmetic of the online GPUs</source>
        <translation>在线 GPU 的 BF16 稠密算力</translation>
    </message>
    <message>
        <source>Reserve: supply less site power</source>
        <translation>裕量：供电减去全站功率</translation>
    </message>
    <message>
        <source>Capital: priced parts, low and high</source>
        <translation>投资：已定价部件，低与高</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另 %1 项</translation>
    </message>
    <message>
        <source>grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>turbines</source>
        <translation>燃气轮机</translation>
    </message>
    <message>
        <source>engines</source>
        <translation>内燃机</translation>
    </message>
    <message>
        <source>fuel cells</source>
        <translation>燃料电池</translation>
    </message>
    <message>
        <source>solar</source>
        <translation>光伏</translation>
    </message>
    <message>
        <source>gensets</source>
        <translation>发电机组</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Supply: %1</source>
        <translation>供电：%1</translation>
    </message>
    <message>
        <source>Supply: what today&apos;s loads can be given; a source counts only if it is linked to a load, and only up to what lies between lets through</source>
        <translation>供电：当前负载能够得到的功率；电源只有连到负载才计入，且不超过中间设备所能通过的功率</translation>
    </message>
    <message>
        <source>Storage: energy of all batteries with a live feeder; minutes it carries the site, or the share of it that their power is enough for</source>
        <translation>储能：所有馈线有效的电池的能量；可支撑全站（或其功率所能承担的部分）的分钟数</translation>
    </message>
    <message>
        <source>Not counted, as no load hangs on it: %1</source>
        <translation>未计入（未接任何负载）：%1</translation>
    </message>
</context>
<context>
    <name>gs::ui::FillDialog</name>
    <message>
        <source>Fill with rows…</source>
        <translation>按行填充…</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Rows run</source>
        <translation>行的走向</translation>
    </message>
    <message>
        <source>along the width of the zone</source>
        <translation>沿区域宽度</translation>
    </message>
    <message>
        <source>along its depth</source>
        <translation>沿区域深度</translation>
    </message>
    <message>
        <source>Between parts of a row</source>
        <translation>行内部件净距</translation>
    </message>
    <message>
        <source>Aisle</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Aisle behind racks</source>
        <translation>机柜后通道</translation>
    </message>
    <message>
        <source>Clear of walls</source>
        <translation>距墙净距</translation>
    </message>
    <message>
        <source>Clear of what stands there</source>
        <translation>距已有设备净距</translation>
    </message>
    <message>
        <source>3.05 m (10 ft) around batteries: NFPA 855 9.5.2.6.1.</source>
        <translation>电池周围 3.05 m（10 ft）：NFPA 855 9.5.2.6.1。</translation>
    </message>
    <message>
        <source>Free air around heat rejectors: the maker&apos;s clearance, at least 2.35 m.</source>
        <translation>散热设备周围的通风净距：按厂商要求，至少 2.35 m。</translation>
    </message>
    <message>
        <source>2 m around for service is an assumption.</source>
        <translation>周围 2 m 检修空间为假定值。</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 in %n row(s)</source>
        <translation>
            <numerusform>%1 × %2，共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits: give less room to aisles and walls, or choose a larger zone.</source>
        <translation>放不下：请减小通道与墙距，或选择更大的区域。</translation>
    </message>
    <message>
        <source>Racks face each other across the aisle; behind them NEC 110.26 asks for 0.9 m at least.</source>
        <translation>机架隔冷通道面对面布置；NEC 110.26 要求其后方至少留 0.9 m。</translation>
    </message>
</context>
<context>
    <name>gs::ui::FilmDialog</name>
    <message>
        <source>Phase film</source>
        <translation>阶段影片</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Animated WebP</source>
        <translation>WebP 动画</translation>
    </message>
    <message>
        <source>Folder of numbered PNG</source>
        <translation>编号 PNG 文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>A picture for each</source>
        <translation>每张图片对应</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>时间等分</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片数</translation>
    </message>
    <message>
        <source>Seconds per phase</source>
        <translation>每阶段秒数</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Nothing on the site has a date: the film would be one picture.</source>
        <translation>场地上没有带日期的内容：影片将只有一张图片。</translation>
    </message>
    <message>
        <source>%1 pictures from %2 to %3, %4 s.</source>
        <translation>%1 张图片，从 %2 到 %3，%4 秒。</translation>
    </message>
</context>
<context>
    <name>gs::ui::FindingsModel</name>
    <message>
        <source>Fix</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>豁免…</translation>
    </message>
    <message>
        <source>Un-waive</source>
        <translation>取消豁免</translation>
    </message>
    <message>
        <source>Waived (%1)</source>
        <translation>已豁免（%1）</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>对策</translation>
    </message>
    <message>
        <source>Waived on %1: %2</source>
        <translation>于 %1 豁免：%2</translation>
    </message>
</context>
<context>
    <name>gs::ui::FindingsPanel</name>
    <message>
        <source>No findings: everything is fed, cooled and in its place.</source>
        <translation>没有问题：一切都有电、有冷却、位置正确。</translation>
    </message>
    <message>
        <source>No finding passes the filter.</source>
        <translation>没有符合筛选条件的问题。</translation>
    </message>
    <message>
        <source>There is no simple fix here.</source>
        <translation>此处没有简单的修复办法。</translation>
    </message>
    <message>
        <source>There is no simple fix here. %1</source>
        <translation>此处没有简单的修复办法。%1</translation>
    </message>
    <message>
        <source>Waive %1 because</source>
        <translation>豁免 %1，原因</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>豁免 %1</translation>
    </message>
    <message>
        <source>Un-waive %1</source>
        <translation>取消豁免 %1</translation>
    </message>
    <message>
        <source>Show or hide these findings</source>
        <translation>显示或隐藏这些问题</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>筛选问题</translation>
    </message>
    <message>
        <source>Reason, e.g. “accepted until phase 2”</source>
        <translation>原因，例如“第二阶段前可接受”</translation>
    </message>
    <message>
        <source>Reason for waiving</source>
        <translation>豁免原因</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Errors %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>警告 %1</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>提示 %1</translation>
    </message>
    <message>
        <source>Accept this finding, with a reason (W)</source>
        <translation>接受此问题，并说明理由（W）</translation>
    </message>
    <message>
        <source>Count this finding again (W)</source>
        <translation>重新计入此问题（W）</translation>
    </message>
</context>
<context>
    <name>gs::ui::FixAllButton</name>
    <message numerus="yes">
        <source>Stop after %n fix(es)</source>
        <translation>
            <numerusform>修复 %n 项后停止</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>What is done so far stays, as one step to undo</source>
        <translation>已完成的部分保留，可一步撤销</translation>
    </message>
    <message numerus="yes">
        <source>Fix all %n of this kind</source>
        <translation>
            <numerusform>修复此类全部 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix all of this kind</source>
        <translation>修复此类全部</translation>
    </message>
    <message>
        <source>Fixes the findings %1 one after the other, as one step to undo (Shift+F)</source>
        <translation>逐一修复 %1 类问题，可一步撤销（Shift+F）</translation>
    </message>
    <message>
        <source>Choose a finding that can be fixed</source>
        <translation>请选择可修复的问题</translation>
    </message>
    <message>
        <source>The site has changed meanwhile: nothing was fixed. Try again.</source>
        <translation>场地在此期间已更改：未作任何修复。请重试。</translation>
    </message>
    <message>
        <source>There is no simple fix for these findings of %1.</source>
        <translation>%1 类的这些问题没有简单的修复方法。</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>修复 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Ease findings</source>
        <translation>缓解问题</translation>
    </message>
    <message>
        <source>%1 fixed, %2 left.</source>
        <translation>已修复 %1 个，剩余 %2 个。</translation>
    </message>
    <message>
        <source>%1 fixed, no simple fix for %2.</source>
        <translation>已修复 %1 项，%2 项没有简单的修复方法。</translation>
    </message>
    <message>
        <source>None of these %1 is gone yet, but they are eased; Ctrl+Z takes that back.</source>
        <translation>这 %1 条都还没有消除，但已有所缓解；Ctrl+Z 可撤回。</translation>
    </message>
</context>
<context>
    <name>gs::ui::GroupSection</name>
    <message>
        <source>Arrangement</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Locked: stays where it is</source>
        <translation>锁定：位置不变</translation>
    </message>
    <message>
        <source>Gaps of the row</source>
        <translation>行内净距</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>编组</translation>
    </message>
    <message>
        <source>One click takes them all from now on (Ctrl+G)</source>
        <translation>此后单击一次即可全部选中（Ctrl+G）</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消编组</translation>
    </message>
    <message>
        <source>Each is on its own again (Ctrl+Shift+G)</source>
        <translation>恢复为各自独立（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>Select the group</source>
        <translation>选择编组</translation>
    </message>
    <message>
        <source>Select all that is in the group with it</source>
        <translation>选择同一编组的全部部件</translation>
    </message>
    <message>
        <source>Neither moved, turned nor deleted until it is unlocked</source>
        <translation>解锁之前不能移动、旋转或删除</translation>
    </message>
    <message>
        <source>Free distance between neighbours; the first one stays where it is</source>
        <translation>相邻部件之间的净距；第一个保持不动</translation>
    </message>
    <message>
        <source>Set the gaps to %1</source>
        <translation>净距设为 %1</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>%1 locked</source>
        <translation>%1 个已锁定</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>gs::ui::GuidePage</name>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The user guide is not installed. It is docs/user-guide.md of the sources.</source>
        <translation>未安装用户指南。它是源代码中的 docs/user-guide.md。</translation>
    </message>
</context>
<context>
    <name>gs::ui::HeadroomChart</name>
    <message>
        <source>Loading of what limits now</source>
        <translation>当前限制的负载率</translation>
    </message>
    <message>
        <source>within the limit</source>
        <translation>未超限</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>超限</translation>
    </message>
    <message>
        <source>Nothing is loaded yet.</source>
        <translation>尚无负载。</translation>
    </message>
</context>
<context>
    <name>gs::ui::HelpPages</name>
    <message>
        <source>Design gigawatt AI clusters on a plan to scale, with live figures and one file per site.</source>
        <translation>在按比例的平面图上设计吉瓦级 AI 集群，数值实时更新，每个场地一个文件。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。不提供任何担保。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Power, GPU counts and dates of the example sites: Epoch AI, “Frontier Data Centers” (epoch.ai), used under the &lt;a href=&apos;https://creativecommons.org/licenses/by/4.0/&apos;&gt;CC BY 4.0&lt;/a&gt; licence. Where the record is silent, parts are marked as assumed with the reason. Equipment data carry their sources with them; the inspector shows them.</source>
        <translation>示例场地的功率、GPU 数量与日期：Epoch AI，“Frontier Data Centers”（epoch.ai），依据 &lt;a href=&apos;https://creativecommons.org/licenses/by/4.0/&apos;&gt;CC BY 4.0&lt;/a&gt; 许可使用。记录未载明之处，部件标记为假定并注明原因。设备数据附带来源，可在检查器中查看。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>所用软件</translation>
    </message>
    <message>
        <source>About Gigasite</source>
        <translation>关于 Gigasite</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Zoom at the mouse</source>
        <translation>在鼠标处缩放</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>选择多个</translation>
    </message>
    <message>
        <source>Drag a frame; Shift adds</source>
        <translation>拖出选框；Shift 追加</translation>
    </message>
    <message>
        <source>Place a part</source>
        <translation>放置部件</translation>
    </message>
    <message>
        <source>Drag it from the list, or click it and click the plan</source>
        <translation>从列表拖出，或单击部件再单击平面图</translation>
    </message>
    <message>
        <source>Why is a figure what it is</source>
        <translation>数值从何而来</translation>
    </message>
    <message>
        <source>Hover or click it in the bar</source>
        <translation>在数值栏中悬停或单击</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
    <message>
        <source>Table and findings</source>
        <translation>表格与问题</translation>
    </message>
    <message>
        <source>Edit the cell, in all selected rows</source>
        <translation>编辑单元格（所有选中行）</translation>
    </message>
    <message>
        <source>Type, F2 or Enter</source>
        <translation>直接键入、F2 或 Enter</translation>
    </message>
    <message>
        <source>Back to the type&apos;s value</source>
        <translation>恢复为类型的数值</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>To a spreadsheet and back</source>
        <translation>与电子表格互相复制</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+V</source>
        <translation>Ctrl+C、Ctrl+V</translation>
    </message>
    <message>
        <source>Fix the finding, all of its kind</source>
        <translation>修复该问题、全部同类</translation>
    </message>
    <message>
        <source>F, Shift+F</source>
        <translation>F、Shift+F</translation>
    </message>
    <message>
        <source>Waive the finding</source>
        <translation>豁免该问题</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Wheel; pinch, or two fingers with Ctrl</source>
        <translation>滚轮；双指捏合，或按住 Ctrl 双指滑动</translation>
    </message>
    <message>
        <source>Middle button, Space and drag, or two fingers</source>
        <translation>中键、按住空格拖动，或双指滑动</translation>
    </message>
    <message>
        <source>One part of a group</source>
        <translation>选择编组中的单个部件</translation>
    </message>
    <message>
        <source>Double click, or Ctrl or Alt and click</source>
        <translation>双击，或按住 Ctrl 或 Alt 单击</translation>
    </message>
    <message>
        <source>Without snapping</source>
        <translation>不对齐</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>拖动时按住 Alt</translation>
    </message>
    <message>
        <source>Exactly so far, so many</source>
        <translation>精确的距离或数量</translation>
    </message>
    <message>
        <source>12.5 or 8x2, then Enter, while dragging</source>
        <translation>拖动时输入 12.5 或 8x2，再按 Enter</translation>
    </message>
    <message>
        <source>Gaps of a row</source>
        <translation>行内净距</translation>
    </message>
    <message>
        <source>Drag a handle beside it; a click evens out</source>
        <translation>拖动旁边的手柄；单击则均分</translation>
    </message>
    <message>
        <source>Lead a link another way</source>
        <translation>让连线改走别处</translation>
    </message>
    <message>
        <source>Select it, drag a leg or a bend; Tab and arrows</source>
        <translation>选中后拖动线段或折点；也可用 Tab 和方向键</translation>
    </message>
    <message>
        <source>Add or remove a bend</source>
        <translation>添加或删除折点</translation>
    </message>
    <message>
        <source>Double click on the selected link; Enter, Delete</source>
        <translation>双击选中的连线；Enter、Delete</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>M, then click from point to point; K keeps it on the plan</source>
        <translation>按 M，然后逐点单击；按 K 将其保留在平面图上</translation>
    </message>
    <message>
        <source>Picture, map or drawing</source>
        <translation>图片、地图或图纸</translation>
    </message>
    <message>
        <source>Drop it on the plan</source>
        <translation>拖放到平面图上</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
</context>
<context>
    <name>gs::ui::HistoryPanel</name>
    <message>
        <source>As the file was made</source>
        <translation>文件创建时</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Name this state, e.g. “before the second substation”</source>
        <translation>为此状态命名，例如“第二座变电站之前”</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>Name version</source>
        <translation>命名版本</translation>
    </message>
    <message>
        <source>History, newest first</source>
        <translation>历史，最新在前</translation>
    </message>
    <message>
        <source>Earlier steps: %1</source>
        <translation>更早的步骤：%1</translation>
    </message>
</context>
<context>
    <name>gs::ui::ImportDialog</name>
    <message>
        <source>Parcels</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Yards</source>
        <translation>设备场</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水域</translation>
    </message>
    <message>
        <source>Other areas</source>
        <translation>其他区域</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Points and texts</source>
        <translation>点与文字</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>yard</source>
        <translation>设备场</translation>
    </message>
    <message>
        <source>data hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>building outline of this site</source>
        <translation>本场地建筑轮廓</translation>
    </message>
    <message>
        <source>existing building (obstacle)</source>
        <translation>既有建筑（障碍）</translation>
    </message>
    <message>
        <source>road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>water</source>
        <translation>水域</translation>
    </message>
    <message>
        <source>reference line</source>
        <translation>参考线</translation>
    </message>
    <message>
        <source>area with its size</source>
        <translation>带面积的区域</translation>
    </message>
    <message>
        <source>note</source>
        <translation>文字标注</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source> (as the file says)</source>
        <translation>（文件注明）</translation>
    </message>
    <message>
        <source> (the file does not say)</source>
        <translation>（文件未注明）</translation>
    </message>
    <message>
        <source>Drawn in</source>
        <translation>绘图单位</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>放置于</translation>
    </message>
    <message>
        <source>where the drawing says</source>
        <translation>图纸坐标位置</translation>
    </message>
    <message>
        <source>the middle of the plan</source>
        <translation>平面图中央</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>sets the place of the plan to %1, %2</source>
        <translation>平面图位置设为 %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) placed</source>
        <translation>
            <numerusform>已放置 %n 个部件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: %1</source>
        <translation>
            <numerusform>%n 项未导入：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Placing the shapes of %1</source>
        <translation>正在放置 %1 的图形</translation>
    </message>
    <message>
        <source>drawn here: one shape of %1</source>
        <translation>此处每 %1 个图形画一个</translation>
    </message>
</context>
<context>
    <name>gs::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>gs::ui::KindBox</name>
    <message>
        <source>All components</source>
        <translation>所有部件</translation>
    </message>
    <message>
        <source>All links</source>
        <translation>所有连线</translation>
    </message>
</context>
<context>
    <name>gs::ui::LayersPanel</name>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Do not dim %1</source>
        <translation>取消淡显%1</translation>
    </message>
    <message>
        <source>Dim %1</source>
        <translation>淡显%1</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>解锁%1</translation>
    </message>
    <message>
        <source>Lock %1: it can be seen, not taken</source>
        <translation>锁定%1：可见，不可选取</translation>
    </message>
    <message>
        <source>Choose %1, for “Dim others”</source>
        <translation>选择%1，用于“淡显其他”</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Dim others</source>
        <translation>淡显其他</translation>
    </message>
    <message>
        <source>All layers but the chosen one step back</source>
        <translation>除所选图层外，其余图层全部淡显</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Nothing is hidden or dimmed</source>
        <translation>取消所有隐藏与淡显</translation>
    </message>
</context>
<context>
    <name>gs::ui::LimitList</name>
    <message>
        <source>What limits now</source>
        <translation>当前限制</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Next MW</source>
        <translation>下一兆瓦</translation>
    </message>
    <message>
        <source>What one more unit of it would bring</source>
        <translation>再增加一台会带来什么</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>calculating…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>No unit can simply be added here</source>
        <translation>此处无法直接增加</translation>
    </message>
    <message>
        <source>One more: + %1 for %2 to %3</source>
        <translation>再加一台：+ %1，%2 至 %3</translation>
    </message>
    <message>
        <source>One more: + %1, price not on record</source>
        <translation>再加一台：+ %1，无价格记录</translation>
    </message>
    <message>
        <source>One more gains nothing: something else limits first</source>
        <translation>再加一台没有收益：另有环节先受限</translation>
    </message>
</context>
<context>
    <name>gs::ui::LinkList</name>
    <message>
        <source>Set the conductor to %1</source>
        <translation>导体设为 %1</translation>
    </message>
    <message>
        <source>None (lossless, without price)</source>
        <translation>无（无损耗、无价格）</translation>
    </message>
    <message>
        <source>no conductor</source>
        <translation>无导体</translation>
    </message>
    <message>
        <source>Cable or pipe: %1</source>
        <translation>电缆或管道：%1</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>← %1%2 from</source>
        <translation>← %1%2 来自</translation>
    </message>
    <message>
        <source>→ %1%2 to</source>
        <translation>→ %1%2 到</translation>
    </message>
    <message>
        <source>Parallel runs</source>
        <translation>并联根数</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>根</translation>
    </message>
    <message>
        <source>Set the runs to %1</source>
        <translation>根数设为 %1</translation>
    </message>
    <message>
        <source>further links: %1</source>
        <translation>更多连线：%1</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 进，%2 出</translation>
    </message>
</context>
<context>
    <name>gs::ui::LinkPage</name>
    <message>
        <source>Ends</source>
        <translation>两端</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Power delivered</source>
        <translation>送达功率</translation>
    </message>
    <message>
        <source>Current per run</source>
        <translation>每根电流</translation>
    </message>
    <message>
        <source>Heat carried</source>
        <translation>承载热量</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Cable or pipe</source>
        <translation>电缆或管道</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Parallel runs</source>
        <translation>并联根数</translation>
    </message>
    <message>
        <source>Set the runs to %1</source>
        <translation>根数设为 %1</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>馈路</translation>
    </message>
    <message>
        <source>Set the feed to %1</source>
        <translation>馈路设为 %1</translation>
    </message>
    <message>
        <source>Length in all</source>
        <translation>总长</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线数</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>移除连线</translation>
    </message>
    <message>
        <source>Remove links</source>
        <translation>移除连线</translation>
    </message>
    <message>
        <source>Remove a link</source>
        <translation>移除一条连线</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>%1 link</source>
        <translation>%1连线</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>Choose by load</source>
        <translation>按负荷选择</translation>
    </message>
    <message>
        <source>The thinnest of the fewest runs that carries the nameplate flow and what flows now</source>
        <translation>能承载铭牌流量与当前流量的最少根数、最细规格</translation>
    </message>
    <message>
        <source>Choose the conductor by load</source>
        <translation>按负荷选择导体</translation>
    </message>
    <message>
        <source>Bends</source>
        <translation>折点</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>绕行</translation>
    </message>
    <message>
        <source>Lead round equipment and buildings</source>
        <translation>绕开设备和建筑物</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>拉直</translation>
    </message>
    <message>
        <source>Without bends: the plain way</source>
        <translation>无折点：直接路径</translation>
    </message>
    <message numerus="yes">
        <source>Route %n link(s) around obstacles</source>
        <translation>
            <numerusform>使 %n 条连线绕开障碍</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no way around the obstacles for %1: kept as drawn.</source>
        <translation>%1 无法绕开障碍：保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>Straighten %n link(s)</source>
        <translation>
            <numerusform>拉直 %n 条连线</numerusform>
        </translation>
    </message>
    <message>
        <source>By load: %1</source>
        <translation>按负荷：%1</translation>
    </message>
    <message>
        <source>As loaded now: %1</source>
        <translation>按当前负载：%1</translation>
    </message>
    <message>
        <source>At the full rating of its ends: %1</source>
        <translation>按两端的全额定值：%1</translation>
    </message>
    <message>
        <source>That would take %1</source>
        <translation>这需要 %1</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>流速</translation>
    </message>
    <message>
        <source>Flow per pipe</source>
        <translation>每根管道流量</translation>
    </message>
    <message>
        <source>%1 in %2 lines of %3</source>
        <translation>%1，共 %2 路，每路 %3</translation>
    </message>
</context>
<context>
    <name>gs::ui::LiveSection</name>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Own demand</source>
        <translation>自身需求</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Supply temperature</source>
        <translation>供液温度</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Cold from loop</source>
        <translation>取冷回路</translation>
    </message>
    <message>
        <source>Gives cold to loop</source>
        <translation>供冷回路</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 / %2（%3 %）</translation>
    </message>
    <message>
        <source>not installed on this date</source>
        <translation>此日期未安装</translation>
    </message>
    <message>
        <source>out on this date</source>
        <translation>此日期停运</translation>
    </message>
    <message>
        <source>%1 of %2 online</source>
        <translation>%1 / %2 在线</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>not online</source>
        <translation>不在线</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 of %2 racks online</source>
        <translation>%1 / %2 台机柜在线</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>%1, %2 more %3</source>
        <translation>%1，另有 %2 个 %3</translation>
    </message>
    <message>
        <source>in use, over its rating</source>
        <translation>在用，超过额定值</translation>
    </message>
    <message>
        <source>lacks what it runs on</source>
        <translation>缺少运行所需的条件</translation>
    </message>
</context>
<context>
    <name>gs::ui::LoadBar</name>
    <message>
        <source>%1 % of the limit</source>
        <translation>上限的 %1 %</translation>
    </message>
</context>
<context>
    <name>gs::ui::LongWork</name>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>%1: wait for it, or stop it with Esc</source>
        <translation>%1：请等待，或按 Esc 停止</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
</context>
<context>
    <name>gs::ui::MainWindow</name>
    <message>
        <source>Site plan</source>
        <translation>场地平面图</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>无法打开 %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The last changes are not on disk: %1</source>
        <translation>最后的更改尚未写入磁盘：%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>放弃并关闭</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1（只读）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Go back to it (can be undone)</source>
        <translation>回到此版本（可撤销）</translation>
    </message>
    <message>
        <source>Restore version %1</source>
        <translation>恢复版本 %1</translation>
    </message>
    <message>
        <source>Open as a new site</source>
        <translation>作为新场地打开</translation>
    </message>
    <message>
        <source>No version has a name yet</source>
        <translation>尚无命名版本</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>任意日期</translation>
    </message>
    <message>
        <source>Save site as</source>
        <translation>场地另存为</translation>
    </message>
    <message>
        <source>Gigasite site (*.gsite)</source>
        <translation>Gigasite 场地 (*.gsite)</translation>
    </message>
    <message>
        <source>Saved as %1; every further change is saved there at once.</source>
        <translation>已另存为 %1；之后的每次更改都会立即保存到那里。</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>PDF page with figures (*.pdf)</source>
        <translation>带数值的 PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未导出</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>This hall has no racks with GPUs: place some, or make a new site.</source>
        <translation>此机房没有带 GPU 的机柜：请放置机柜，或新建场地。</translation>
    </message>
    <message>
        <source>All overlays</source>
        <translation>全部叠加层</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation>背景图</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg *.pdf *.webp *.tif *.tiff *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg *.pdf *.webp *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Maps, drawings and pictures (*.geojson *.json *.dxf *.png *.jpg *.jpeg *.svg *.pdf)</source>
        <translation>地图、图纸与图片 (*.geojson *.json *.dxf *.png *.jpg *.jpeg *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Page, 1 to %1</source>
        <translation>页码，1 至 %1</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>未添加</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Place of the plan</source>
        <translation>平面图位置</translation>
    </message>
    <message>
        <source>“%1” is no place; write latitude and longitude like 35.0597, -90.1568</source>
        <translation>“%1”不是位置；请写纬度与经度，如 35.0597, -90.1568</translation>
    </message>
    <message>
        <source>Set the place of the plan</source>
        <translation>设置平面图位置</translation>
    </message>
    <message>
        <source>Export map or drawing</source>
        <translation>导出地图或图纸</translation>
    </message>
    <message>
        <source>GeoJSON map (*.geojson)</source>
        <translation>GeoJSON 地图 (*.geojson)</translation>
    </message>
    <message>
        <source>DXF drawing (*.dxf)</source>
        <translation>DXF 图纸 (*.dxf)</translation>
    </message>
    <message>
        <source>No version has a name yet: Ctrl+S gives one.</source>
        <translation>尚无命名版本：按 Ctrl+S 命名。</translation>
    </message>
    <message>
        <source>New scenario from a version</source>
        <translation>由版本新建方案</translation>
    </message>
    <message>
        <source>It begins as</source>
        <translation>起始版本</translation>
    </message>
    <message>
        <source>Switch scenario</source>
        <translation>切换方案</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>切换到</translation>
    </message>
    <message>
        <source>Rename the scenario</source>
        <translation>重命名方案</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Delete a scenario</source>
        <translation>删除方案</translation>
    </message>
    <message>
        <source>Its undo steps go with it; named versions stay</source>
        <translation>其撤销步骤将一并删除；命名版本保留</translation>
    </message>
    <message>
        <source>“%1” cannot be brought back once it is deleted.</source>
        <translation>“%1”删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>There is no other scenario yet: New scenario from here makes one.</source>
        <translation>还没有其他方案：可用“由此新建方案”创建。</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>方案 %1</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>新建方案</translation>
    </message>
    <message>
        <source>You now plan “%1”; “%2” stays as it is.</source>
        <translation>现在编辑“%1”；“%2”保持不变。</translation>
    </message>
    <message>
        <source>You now plan “%1”.</source>
        <translation>现在编辑“%1”。</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Scenarios: other ways this site could be</source>
        <translation>方案：本场地的其他可能设计</translation>
    </message>
    <message>
        <source>Scenario in use: %1</source>
        <translation>当前方案：%1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>There is nothing to compare with yet: make a scenario, or name a version (Ctrl+S).</source>
        <translation>还没有可对比的内容：请新建方案，或命名版本（Ctrl+S）。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare this site with</source>
        <translation>本场地对比</translation>
    </message>
    <message>
        <source>Duplicate type</source>
        <translation>复制类型</translation>
    </message>
    <message>
        <source>Edit type</source>
        <translation>编辑类型</translation>
    </message>
    <message>
        <source>Delete type</source>
        <translation>删除类型</translation>
    </message>
    <message>
        <source>Export type</source>
        <translation>导出类型</translation>
    </message>
    <message>
        <source>This site has no type of its own: Duplicate type makes one.</source>
        <translation>本场地没有自有类型：可用“复制类型”创建。</translation>
    </message>
    <message numerus="yes">
        <source>All %n own types</source>
        <translation>
            <numerusform>全部 %n 个自有类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation>（副本）</translation>
    </message>
    <message>
        <source>“%1” stands in the parts list under This site.</source>
        <translation>“%1”已列入部件列表的“本场地”分组。</translation>
    </message>
    <message>
        <source>Delete type %1</source>
        <translation>删除类型 %1</translation>
    </message>
    <message>
        <source>Types (*.json)</source>
        <translation>类型 (*.json)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>未能写入 %1：%2</translation>
    </message>
    <message>
        <source>Import types</source>
        <translation>导入类型</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Import types from %1</source>
        <translation>从 %1 导入类型</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate type…</source>
        <translation>复制类型…</translation>
    </message>
    <message>
        <source>Edit type…</source>
        <translation>编辑类型…</translation>
    </message>
    <message>
        <source>Export type…</source>
        <translation>导出类型…</translation>
    </message>
    <message numerus="yes">
        <source>The catalog has other values for %n type(s) of this site: Site &gt; Compare types with the catalog.</source>
        <translation>
            <numerusform>目录中有 %n 个本场地类型的数值不同：场地 &gt; 与目录对比类型。</numerusform>
        </translation>
    </message>
    <message>
        <source>All overlays; shown: %1</source>
        <translation>所有叠加层；当前显示：%1</translation>
    </message>
    <message>
        <source>%1 (none)</source>
        <translation>%1（无）</translation>
    </message>
    <message>
        <source>Show on the plan</source>
        <translation>在平面图上显示</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>The site is as it was in “%1”; undo brings it back.</source>
        <translation>场地已恢复到“%1”；撤销可还原。</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Switching to “%1”</source>
        <translation>正在切换到“%1”</translation>
    </message>
    <message>
        <source>PDF report (*.pdf)</source>
        <translation>PDF 报告 (*.pdf)</translation>
    </message>
    <message>
        <source>HTML report (*.html)</source>
        <translation>HTML 报告 (*.html)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Create report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Click: select · Double click: show on the plan · Drag: move · Wheel: zoom</source>
        <translation>单击：选择 · 双击：在平面图上显示 · 拖动：移动 · 滚轮：缩放</translation>
    </message>
    <message>
        <source>Picture copied, %1 × %2</source>
        <translation>已复制图片，%1 × %2</translation>
    </message>
    <message>
        <source>Slide %1 added: %2</source>
        <translation>已添加幻灯片 %1：%2</translation>
    </message>
    <message>
        <source>Phase film</source>
        <translation>阶段影片</translation>
    </message>
    <message>
        <source>Folder of numbered PNG pictures (*)</source>
        <translation>编号 PNG 图片文件夹 (*)</translation>
    </message>
    <message>
        <source>Animated WebP (*.webp)</source>
        <translation>WebP 动画 (*.webp)</translation>
    </message>
    <message>
        <source>Saving as %1</source>
        <translation>正在另存为 %1</translation>
    </message>
    <message>
        <source>Copying the picture</source>
        <translation>正在复制图片</translation>
    </message>
    <message>
        <source>Printing %1</source>
        <translation>正在打印 %1</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Sent to the printer: %1</source>
        <translation>已发送到打印机：%1</translation>
    </message>
    <message>
        <source>Printed to %1</source>
        <translation>已打印到 %1</translation>
    </message>
    <message>
        <source>Latitude, longitude (WGS84, degrees) of the plan&apos;s point 0, 0, like 35.0597, -90.1568</source>
        <translation>平面原点 (0, 0) 的纬度、经度（WGS84，度），例如 35.0597, -90.1568</translation>
    </message>
    <message>
        <source>The file is gone</source>
        <translation>文件不见了</translation>
    </message>
    <message>
        <source>%1 has been deleted or moved: the site is in this window alone.</source>
        <translation>%1 已被删除或移走：场地只存在于此窗口中。</translation>
    </message>
    <message>
        <source>Save it there again</source>
        <translation>在原处重新保存</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>不保存并关闭</translation>
    </message>
</context>
<context>
    <name>gs::ui::Minimap</name>
    <message>
        <source>Minimap</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>The whole site; the frame is what the plan shows. A click moves it.</source>
        <translation>整个场地；方框为平面图所示范围。单击可移动方框。</translation>
    </message>
</context>
<context>
    <name>gs::ui::NewSiteDialog</name>
    <message>
        <source>Sources</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>UPS (built only when chosen)</source>
        <translation>UPS（仅在选择时建造）</translation>
    </message>
    <message>
        <source>Chillers, towers, dry coolers</source>
        <translation>冷水机组、冷却塔、干冷器</translation>
    </message>
    <message>
        <source>CDUs</source>
        <translation>冷量分配单元</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Air handlers</source>
        <translation>空气处理机</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>新建场地</translation>
    </message>
    <message>
        <source>Make the site</source>
        <translation>生成场地</translation>
    </message>
    <message>
        <source>Begin with an empty site</source>
        <translation>从空场地开始</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>GPUs, at least</source>
        <translation>GPU 数量，至少</translation>
    </message>
    <message>
        <source>IT power, at most</source>
        <translation>IT 功率，至多</translation>
    </message>
    <message>
        <source>Facility power, at most</source>
        <translation>全站功率，至多</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电力</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>Gas turbines on site</source>
        <translation>场内燃气轮机</translation>
    </message>
    <message>
        <source>Gas engines on site</source>
        <translation>场内燃气内燃机</translation>
    </message>
    <message>
        <source>Rented turbines, then grid</source>
        <translation>先租赁燃机，后接电网</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>气候</translation>
    </message>
    <message>
        <source>Batteries carry it for</source>
        <translation>电池支撑时间</translation>
    </message>
    <message>
        <source>Parcel, west to east</source>
        <translation>地块东西长度</translation>
    </message>
    <message>
        <source>Parcel, north to south</source>
        <translation>地块南北长度</translation>
    </message>
    <message>
        <source>as much as needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>A site needs a first day.</source>
        <translation>场地需要首日日期。</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>冗余</translation>
    </message>
    <message>
        <source>Take the nearest that can be</source>
        <translation>采用最接近的可行方案</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>全站功率</translation>
    </message>
    <message>
        <source>PUE at nameplate</source>
        <translation>铭牌 PUE</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供电</translation>
    </message>
    <message>
        <source>Batteries</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>占地</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>投资</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>%1; %2 with the largest unit out</source>
        <translation>%1；最大机组停运时 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>GPU racks</source>
        <translation>GPU 机柜</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n hall(s)</source>
        <translation>
            <numerusform>%1 个，分布于 %n 个机房</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Power decides: it takes this many units to carry the whole site, and together they last %1 min.</source>
        <translation>由功率决定：需要这么多台才能承担全站负载，合计可维持 %1 分钟。</translation>
    </message>
    <message>
        <source>Take a parcel %1 deep</source>
        <translation>采用纵深 %1 的地块</translation>
    </message>
    <message>
        <source>Take a parcel %1 wide</source>
        <translation>采用宽 %1 的地块</translation>
    </message>
    <message>
        <source>Take a parcel of %1</source>
        <translation>采用 %1 的地块</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::NumberField</name>
    <message>
        <source>A number is needed here</source>
        <translation>此处需要数字</translation>
    </message>
    <message>
        <source>The unit “%1” is not known; a plain number is needed</source>
        <translation>未知单位“%1”；需要纯数字</translation>
    </message>
    <message>
        <source>The unit “%1” is not known; the value is in %2</source>
        <translation>未知单位“%1”；数值单位为 %2</translation>
    </message>
    <message>
        <source>“%1” does not belong here; a plain number is needed</source>
        <translation>“%1”不适用于此处；需要纯数字</translation>
    </message>
    <message>
        <source>“%1” cannot be converted to %2</source>
        <translation>“%1”不能换算为 %2</translation>
    </message>
    <message>
        <source>Give every term of the sum a unit, or none of them</source>
        <translation>求和各项要么都带单位，要么都不带</translation>
    </message>
    <message>
        <source>Temperatures cannot be calculated with; write one temperature</source>
        <translation>温度不能参与计算；请写一个温度</translation>
    </message>
    <message>
        <source>Division by zero</source>
        <translation>除以零</translation>
    </message>
    <message>
        <source>The number is too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>“%1” is not a number; write 12.5 or =3*44</source>
        <translation>“%1”不是数字；请写 12.5 或 =3*44</translation>
    </message>
    <message>
        <source>“%1” is not a number; write 12.5 %2 or =3*44</source>
        <translation>“%1”不是数字；请写 12.5 %2 或 =3*44</translation>
    </message>
    <message>
        <source>A whole number is needed here</source>
        <translation>此处需要整数</translation>
    </message>
    <message>
        <source>Must be at least %1</source>
        <translation>必须至少为 %1</translation>
    </message>
    <message>
        <source>Must be from %1 to %2</source>
        <translation>必须在 %1 到 %2 之间</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
</context>
<context>
    <name>gs::ui::OutageList</name>
    <message>
        <source>Add outage</source>
        <translation>添加停运</translation>
    </message>
    <message>
        <source>Take the selection out of use from the date of the view on</source>
        <translation>从视图日期起停用所选</translation>
    </message>
    <message>
        <source>Add an outage</source>
        <translation>添加一次停运</translation>
    </message>
    <message>
        <source>Outages: mixed</source>
        <translation>停运：不一</translation>
    </message>
    <message>
        <source>No outages</source>
        <translation>无停运</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>停运</translation>
    </message>
    <message>
        <source>First day off</source>
        <translation>停运首日</translation>
    </message>
    <message>
        <source>First day back</source>
        <translation>恢复首日</translation>
    </message>
    <message>
        <source>First day back; empty: still off</source>
        <translation>恢复首日；空：仍停运</translation>
    </message>
    <message>
        <source>still off</source>
        <translation>仍停运</translation>
    </message>
    <message>
        <source>Remove this outage</source>
        <translation>移除此停运</translation>
    </message>
    <message>
        <source>Reason of the outage</source>
        <translation>停运原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Set the first day off to %1</source>
        <translation>停运首日设为 %1</translation>
    </message>
    <message>
        <source>Set the first day back to %1</source>
        <translation>恢复首日设为 %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Set the reason of an outage</source>
        <translation>设置停运原因</translation>
    </message>
    <message>
        <source>Remove an outage</source>
        <translation>移除一次停运</translation>
    </message>
</context>
<context>
    <name>gs::ui::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>drawn as an outline</source>
        <translation>以轮廓绘制</translation>
    </message>
    <message>
        <source>Group %1, %2</source>
        <translation>分组 %1，%2</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Click or drag to place</source>
        <translation>单击或拖动以放置</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>本场地</translation>
    </message>
</context>
<context>
    <name>gs::ui::PalettePanel</name>
    <message>
        <source>Search parts (%1)</source>
        <translation>搜索部件（%1）</translation>
    </message>
    <message>
        <source>No part has “%1” in its name, maker, id, keywords or figures.</source>
        <translation>没有部件的名称、厂商、编号、关键词或数值包含“%1”。</translation>
    </message>
    <message>
        <source>Search parts</source>
        <translation>搜索部件</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
</context>
<context>
    <name>gs::ui::Paste</name>
    <message>
        <source>Line %1: there is no row “%2” in this table. Nothing was changed.</source>
        <translation>第 %1 行：此表中没有“%2”行。未作任何更改。</translation>
    </message>
    <message>
        <source>Line %1 (%2), column “%3”: %4. Nothing was changed.</source>
        <translation>第 %1 行（%2），“%3”列：%4。未作任何更改。</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy cells first.</source>
        <translation>剪贴板中没有文字：请先复制单元格。</translation>
    </message>
    <message>
        <source>Choose the cell where the block begins.</source>
        <translation>请选择粘贴区域的起始单元格。</translation>
    </message>
    <message>
        <source>Line %1: the table ends after line %2. Nothing was changed.</source>
        <translation>第 %1 行：表格只到第 %2 行。未作任何更改。</translation>
    </message>
    <message>
        <source>Line %1 has %2 cells, and from the current cell on there are %3 columns. Nothing was changed.</source>
        <translation>第 %1 行有 %2 个单元格，而从当前单元格起只有 %3 列。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>gs::ui::PhaseChart</name>
    <message>
        <source>Power and GPUs over the phases</source>
        <translation>各阶段的功率与 GPU</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>1,000 GPUs</source>
        <translation>千个 GPU</translation>
    </message>
</context>
<context>
    <name>gs::ui::PhaseList</name>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Add phase</source>
        <translation>添加阶段</translation>
    </message>
    <message>
        <source>A day worth looking at: a step of the date slider</source>
        <translation>值得查看的一天：日期滑块的一步</translation>
    </message>
    <message>
        <source>Add a phase</source>
        <translation>添加一个阶段</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>阶段 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Date of phase %1</source>
        <translation>阶段 %1 的日期</translation>
    </message>
    <message>
        <source>Name of phase %1</source>
        <translation>阶段 %1 的名称</translation>
    </message>
    <message>
        <source>Remove this phase</source>
        <translation>移除此阶段</translation>
    </message>
    <message>
        <source>Move a phase to %1</source>
        <translation>将阶段移到 %1</translation>
    </message>
    <message>
        <source>Rename a phase</source>
        <translation>重命名阶段</translation>
    </message>
    <message>
        <source>Remove a phase</source>
        <translation>移除阶段</translation>
    </message>
</context>
<context>
    <name>gs::ui::PictureAccess</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n 个部件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts, of which the first %1 are listed</source>
        <translation>
            <numerusform>%n 个部件，列出前 %1 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::PlaceSection</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>East (x)</source>
        <translation>向东 (x)</translation>
    </message>
    <message>
        <source>South (y)</source>
        <translation>向南 (y)</translation>
    </message>
    <message>
        <source>Rotation, clockwise</source>
        <translation>旋转（顺时针）</translation>
    </message>
    <message>
        <source>Set x to %1</source>
        <translation>x 设为 %1</translation>
    </message>
    <message>
        <source>Set y to %1</source>
        <translation>y 设为 %1</translation>
    </message>
    <message>
        <source>Rotate to %1°</source>
        <translation>旋转到 %1°</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Number in the array</source>
        <translation>阵列数量</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Pitch along x</source>
        <translation>x 向间距</translation>
    </message>
    <message>
        <source>Pitch along y</source>
        <translation>y 向间距</translation>
    </message>
    <message>
        <source>Set the number to %1</source>
        <translation>数量设为 %1</translation>
    </message>
    <message>
        <source>Set the columns to %1</source>
        <translation>列数设为 %1</translation>
    </message>
    <message>
        <source>Set the pitch to %1</source>
        <translation>间距设为 %1</translation>
    </message>
    <message>
        <source>Footprint of one</source>
        <translation>单台占地</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>安装于</translation>
    </message>
    <message>
        <source>Set the width to %1</source>
        <translation>宽度设为 %1</translation>
    </message>
    <message>
        <source>Set the depth to %1</source>
        <translation>深度设为 %1</translation>
    </message>
    <message>
        <source> (assumed)</source>
        <translation>（假定）</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
</context>
<context>
    <name>gs::ui::PlanCanvas</name>
    <message>
        <source>Nothing stands here yet.
Drag a part from Parts onto the plan (N searches), or draw a hall with Zone.</source>
        <translation>这里还没有任何设备。
从“部件”中把部件拖到平面图上（按 N 搜索），或用“区域”绘制机房。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n link(s)</source>
        <translation>
            <numerusform>删除 %n 条连线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s)</source>
        <translation>
            <numerusform>删除 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n item(s)</source>
        <translation>
            <numerusform>剪切 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds no parts of a site; copy some first.</source>
        <translation>剪贴板中没有场地部件；请先复制。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n item(s)</source>
        <translation>
            <numerusform>再制 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rotate %n item(s)</source>
        <translation>
            <numerusform>旋转 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>移动 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>再制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rotate 90° clockwise</source>
        <translation>顺时针旋转 90°</translation>
    </message>
    <message>
        <source>Rotate 90° back</source>
        <translation>逆时针旋转 90°</translation>
    </message>
    <message>
        <source>Split array</source>
        <translation>拆分阵列</translation>
    </message>
    <message>
        <source>Add corner</source>
        <translation>添加角点</translation>
    </message>
    <message>
        <source>Remove corner</source>
        <translation>删除角点</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Fit the selection</source>
        <translation>适合所选</translation>
    </message>
    <message>
        <source>Fit the site</source>
        <translation>适合场地</translation>
    </message>
    <message>
        <source>Site plan</source>
        <translation>场地平面图</translation>
    </message>
    <message>
        <source>The site to scale. Arrow keys move the selection, Tab leaves the plan.</source>
        <translation>按比例的场地。方向键移动所选，Tab 离开平面图。</translation>
    </message>
    <message numerus="yes">
        <source>%n locked part(s) stay; unlock them with Ctrl+Shift+L</source>
        <translation>
            <numerusform>%n 个锁定部件保持不变；按 Ctrl+Shift+L 解锁</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrate the picture…</source>
        <translation>校准图片…</translation>
    </message>
    <message>
        <source>Unlock the picture</source>
        <translation>解锁图片</translation>
    </message>
    <message>
        <source>Lock the picture</source>
        <translation>锁定图片</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>此处：%1</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>连接 %1 与 %2</translation>
    </message>
    <message>
        <source>Drag a part from Parts onto the plan (N searches).</source>
        <translation>从“部件”中把部件拖到平面图上（按 N 搜索）。</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) in it stay; to delete them as well, undo and select them with a frame</source>
        <translation>
            <numerusform>其中的 %n 个部件保留；如需一并删除，请撤销后用框选中它们</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 至 %2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%1 The same holds for %n more new part(s).</source>
        <translation>
            <numerusform>%1 另有 %n 个新部件也是如此。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::PortTable</name>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>介质</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Voltages, V</source>
        <translation>电压，V</translation>
    </message>
    <message>
        <source>Fluid</source>
        <translation>流体</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>馈路</translation>
    </message>
    <message>
        <source>Most links</source>
        <translation>最多连线</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>所在侧</translation>
    </message>
    <message>
        <source>takes</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>gives</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>west</source>
        <translation>西</translation>
    </message>
    <message>
        <source>east</source>
        <translation>东</translation>
    </message>
    <message>
        <source>north</source>
        <translation>北</translation>
    </message>
    <message>
        <source>south</source>
        <translation>南</translation>
    </message>
    <message>
        <source>Port %1: %2</source>
        <translation>端口 %1：%2</translation>
    </message>
    <message>
        <source>it needs a name</source>
        <translation>需要名称</translation>
    </message>
    <message>
        <source>“%1” is no number of links; leave it empty for any</source>
        <translation>“%1”不是连线数；留空表示不限</translation>
    </message>
</context>
<context>
    <name>gs::ui::PrintPreview</name>
    <message>
        <source>Draw again</source>
        <translation>重新绘制</translation>
    </message>
    <message>
        <source>Drawing was stopped. “Draw again” below draws the page.</source>
        <translation>绘制已停止。单击下方的“重新绘制”即可绘制此页。</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>正在绘制页面…</translation>
    </message>
    <message>
        <source>Drawing the page</source>
        <translation>正在绘制页面</translation>
    </message>
    <message>
        <source>The printer cannot be used: choose another one</source>
        <translation>无法使用该打印机：请另选一台</translation>
    </message>
</context>
<context>
    <name>gs::ui::QuantityRow</name>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 设为 %2</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Back to the type&apos;s %1</source>
        <translation>恢复为类型的 %1</translation>
    </message>
    <message>
        <source>Back to the types&apos; values</source>
        <translation>恢复为类型的数值</translation>
    </message>
    <message>
        <source>own value; type: %1</source>
        <translation>自有值；类型：%1</translation>
    </message>
    <message>
        <source>own value</source>
        <translation>自有值</translation>
    </message>
    <message>
        <source>Make it the value of every “%1” on this site</source>
        <translation>设为本场地所有“%1”的数值</translation>
    </message>
    <message>
        <source>Set %1 of the type</source>
        <translation>设置类型的 %1</translation>
    </message>
    <message>
        <source>each as its type&apos;s record says</source>
        <translation>各按其型号的记录</translation>
    </message>
    <message>
        <source>differs; type: %1</source>
        <translation>各不相同；型号值：%1</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>各不相同</translation>
    </message>
</context>
<context>
    <name>gs::ui::QuantitySection</name>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另 %1 项</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>only of %1</source>
        <translation>仅 %1</translation>
    </message>
</context>
<context>
    <name>gs::ui::QuantityTable</name>
    <message>
        <source>Numbers</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>%1: it needs a source</source>
        <translation>%1：需要来源</translation>
    </message>
</context>
<context>
    <name>gs::ui::QuickSearch</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search commands, components and parts</source>
        <translation>搜索命令、设备与部件</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>放置：%1</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>场地名称</translation>
    </message>
    <message>
        <source>Place of the site</source>
        <translation>场地地点</translation>
    </message>
    <message>
        <source>Climate of the site</source>
        <translation>场地气候</translation>
    </message>
    <message>
        <source>Design temperature, dry bulb</source>
        <translation>设计温度，干球</translation>
    </message>
    <message>
        <source>Design temperature, wet bulb</source>
        <translation>设计温度，湿球</translation>
    </message>
    <message>
        <source>Altitude of the site</source>
        <translation>场地海拔</translation>
    </message>
    <message>
        <source>Latitude and longitude of the plan</source>
        <translation>平面图的经纬度</translation>
    </message>
    <message>
        <source>Load case of the site</source>
        <translation>场地负荷工况</translation>
    </message>
    <message>
        <source>House load of halls</source>
        <translation>机房站用负荷</translation>
    </message>
    <message>
        <source>Notes of the site</source>
        <translation>场地备注</translation>
    </message>
    <message>
        <source>Inspector of the site</source>
        <translation>场地检查器</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>当前不可用</translation>
    </message>
</context>
<context>
    <name>gs::ui::RegenerateDialog</name>
    <message>
        <source>Regenerate %1</source>
        <translation>重新生成 %1</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜数</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Batteries carry it for</source>
        <translation>电池支撑时间</translation>
    </message>
    <message>
        <source>All that stands in the hall and its yard is made anew on the plan behind; everything else and the feeders that come in stay.</source>
        <translation>机房及其设备场内的一切将在后面的平面图上重新生成；其余部分与进线保持不变。</translation>
    </message>
    <message>
        <source>GPUs of the site</source>
        <translation>场地 GPU</translation>
    </message>
    <message>
        <source>Facility power</source>
        <translation>全站功率</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>裕量</translation>
    </message>
    <message>
        <source>Findings of the site</source>
        <translation>场地问题</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Choose picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>PDF, for paper</source>
        <translation>PDF，用于纸张</translation>
    </message>
    <message>
        <source>HTML, one file</source>
        <translation>HTML，单个文件</translation>
    </message>
    <message>
        <source>Excel workbook, a sheet for each table</source>
        <translation>Excel 工作簿，每个表一个工作表</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>生成…</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Logo not taken</source>
        <translation>未采用徽标</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>正在生成预览…</translation>
    </message>
    <message>
        <source>Tick at least one chapter.</source>
        <translation>请至少勾选一章。</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>The same content as on these pages, in the form of the file.</source>
        <translation>内容与这些页相同，形式随文件而定。</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>正在生成预览</translation>
    </message>
    <message>
        <source>CSV and JSON: gigasite export. GeoJSON and DXF: File &gt; Export map or drawing.</source>
        <translation>CSV 和 JSON：gigasite export。GeoJSON 和 DXF：文件 &gt; 导出地图或图纸。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Drawing the preview</source>
        <translation>正在绘制预览</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>gs::ui::RowsDialog</name>
    <message>
        <source>Repeat in rows…</source>
        <translation>行列重复…</translation>
    </message>
    <message>
        <source>Columns, west to east</source>
        <translation>列数（由西向东）</translation>
    </message>
    <message>
        <source>Rows, north to south</source>
        <translation>行数（由北向南）</translation>
    </message>
    <message>
        <source>From column to column</source>
        <translation>列间距</translation>
    </message>
    <message>
        <source>From row to row</source>
        <translation>行间距</translation>
    </message>
    <message>
        <source>Links among what is repeated are copied, so that a pod stays a pod; a minus sign goes the other way.</source>
        <translation>所重复部件之间的连线一并复制，机柜组因此保持完整；负号表示反方向。</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2: %n new part(s)</source>
        <translation>
            <numerusform>%1 × %2：新增 %n 个部件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gs::ui::Sheet</name>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>x, east</source>
        <translation>x，向东</translation>
    </message>
    <message>
        <source>y, south</source>
        <translation>y，向南</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Energized</source>
        <translation>投运日期</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>退役日期</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>介质</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>馈路</translation>
    </message>
    <message>
        <source>Conductor</source>
        <translation>导体</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>根数</translation>
    </message>
    <message>
        <source>Online now</source>
        <translation>在线，当前</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>功率，当前</translation>
    </message>
    <message>
        <source>Carries now</source>
        <translation>承载，当前</translation>
    </message>
    <message>
        <source>Derated rating</source>
        <translation>降额后额定值</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>负载率</translation>
    </message>
    <message>
        <source>Loss now</source>
        <translation>损耗，当前</translation>
    </message>
    <message>
        <source>Heat now</source>
        <translation>热量，当前</translation>
    </message>
    <message>
        <source>Heat capacity</source>
        <translation>散热能力</translation>
    </message>
    <message>
        <source>Supplies at</source>
        <translation>供液温度</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>占地</translation>
    </message>
    <message>
        <source>Capital, low</source>
        <translation>投资，低</translation>
    </message>
    <message>
        <source>Capital, high</source>
        <translation>投资，高</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>电流</translation>
    </message>
    <message>
        <source>Rated current</source>
        <translation>额定电流</translation>
    </message>
    <message>
        <source>“%1” stays as it was given.</source>
        <translation>“%1”一经给定便不再更改。</translation>
    </message>
    <message>
        <source>The zone is the one it stands in: move it on the plan, or write another x and y.</source>
        <translation>区域由其所在位置决定：请在平面图上移动，或改写 x 与 y。</translation>
    </message>
    <message>
        <source>A link keeps its ends: remove it and connect anew.</source>
        <translation>连线的两端不可更改：请移除后重新连接。</translation>
    </message>
    <message>
        <source>“%1” is calculated; change what it follows from.</source>
        <translation>“%1”为计算值；请改动其来源数据。</translation>
    </message>
    <message>
        <source>There is no column “%1” here.</source>
        <translation>此处没有“%1”列。</translation>
    </message>
    <message>
        <source>“%1” compared with what?</source>
        <translation>“%1”与什么比较？</translation>
    </message>
</context>
<context>
    <name>gs::ui::SheetModel</name>
    <message>
        <source>Parts of this type have no such number.</source>
        <translation>此类型的部件没有该参数。</translation>
    </message>
    <message>
        <source>%1, its own value. Del: back to the type&apos;s</source>
        <translation>%1，自有值。Del：恢复为类型的数值</translation>
    </message>
    <message>
        <source>%1, the type&apos;s value</source>
        <translation>%1，类型的数值</translation>
    </message>
</context>
<context>
    <name>gs::ui::SheetView</name>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Back to the type&apos;s value</source>
        <translation>恢复为类型的数值</translation>
    </message>
    <message>
        <source>Show on the plan</source>
        <translation>在平面图上显示</translation>
    </message>
</context>
<context>
    <name>gs::ui::SitePage</name>
    <message>
        <source>Sources</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Chillers, towers, dry coolers</source>
        <translation>冷水机组、冷却塔、干冷器</translation>
    </message>
    <message>
        <source>CDUs</source>
        <translation>冷量分配单元</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes on the site</source>
        <translation>场地备注</translation>
    </message>
    <message>
        <source>Assumptions of the site as a whole</source>
        <translation>场地整体的假定</translation>
    </message>
    <message>
        <source>Change the notes</source>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation>场地名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Rename the site</source>
        <translation>重命名场地</translation>
    </message>
    <message>
        <source>Change the place</source>
        <translation>修改地点</translation>
    </message>
    <message>
        <source>From the climate</source>
        <translation>取自气候</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>%1 from the climate</source>
        <translation>%1 取自气候</translation>
    </message>
    <message>
        <source>Climate and design conditions</source>
        <translation>气候与设计条件</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>气候</translation>
    </message>
    <message>
        <source>Dry bulb, 0.4 %</source>
        <translation>干球，0.4 %</translation>
    </message>
    <message>
        <source>Wet bulb, 0.4 %</source>
        <translation>湿球，0.4 %</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>海拔</translation>
    </message>
    <message>
        <source>Set the climate to %1</source>
        <translation>气候设为 %1</translation>
    </message>
    <message>
        <source>Loads and land</source>
        <translation>负荷与土地</translation>
    </message>
    <message>
        <source>The case the site is designed for; the balance bar may look at another one</source>
        <translation>场地的设计工况；数值栏可查看其他工况</translation>
    </message>
    <message>
        <source>Load case of the site</source>
        <translation>场地负荷工况</translation>
    </message>
    <message>
        <source>Set the load case to %1</source>
        <translation>负荷工况设为 %1</translation>
    </message>
    <message>
        <source>House load of halls</source>
        <translation>机房站用负荷</translation>
    </message>
    <message>
        <source>Set the house load to %1 W/m²</source>
        <translation>站用负荷设为 %1 W/m²</translation>
    </message>
    <message>
        <source>Source of the house load</source>
        <translation>站用负荷的来源</translation>
    </message>
    <message>
        <source>Change the source of the house load</source>
        <translation>修改站用负荷的来源</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Built area</source>
        <translation>建筑面积</translation>
    </message>
    <message>
        <source>Redundancy targets</source>
        <translation>冗余目标</translation>
    </message>
    <message>
        <source>Set the redundancy of %1 to %2</source>
        <translation>%1 的冗余设为 %2</translation>
    </message>
    <message>
        <source>This climate is not in the catalog</source>
        <translation>目录中没有此气候</translation>
    </message>
    <message>
        <source>UPS</source>
        <translation>不间断电源</translation>
    </message>
    <message>
        <source>Air handlers</source>
        <translation>空气处理机</translation>
    </message>
    <message>
        <source>latitude, longitude</source>
        <translation>纬度, 经度</translation>
    </message>
    <message>
        <source>Latitude and longitude of the plan&apos;s point 0, 0</source>
        <translation>平面图点 0, 0 的纬度和经度</translation>
    </message>
    <message>
        <source>Latitude and longitude (WGS84) of the plan&apos;s point 0, 0: for maps in and out</source>
        <translation>平面图点 0, 0 的纬度和经度（大地坐标）：用于导入和导出地图</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>原点</translation>
    </message>
    <message>
        <source>Write latitude and longitude in degrees, like 35.06, -90.16</source>
        <translation>请以度为单位填写纬度和经度，例如 35.06, -90.16</translation>
    </message>
    <message>
        <source>Set the origin</source>
        <translation>设置原点</translation>
    </message>
</context>
<context>
    <name>gs::ui::SlidesPanel</name>
    <message>
        <source>A slide has a name</source>
        <translation>幻灯片须有名称</translation>
    </message>
    <message>
        <source>Add this view</source>
        <translation>添加此视图</translation>
    </message>
    <message>
        <source>A slide of what the window shows now: view, place, day, overlay, layers</source>
        <translation>把窗口当前内容做成幻灯片：视图、位置、日期、叠加图、图层</translation>
    </message>
    <message>
        <source>Replace by this view</source>
        <translation>替换为此视图</translation>
    </message>
    <message>
        <source>The chosen slide shows what the window shows now; its name and note stay</source>
        <translation>所选幻灯片改为窗口当前内容；名称与备注不变</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The slide that was deleted last</source>
        <translation>最近删除的幻灯片</translation>
    </message>
    <message>
        <source>Phase film…</source>
        <translation>阶段影片…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>No slides yet. “Add this view” keeps what the window shows as the first one.</source>
        <translation>还没有幻灯片。“添加此视图”会把窗口当前内容存为第一张。</translation>
    </message>
    <message>
        <source>Name of the slide</source>
        <translation>幻灯片名称</translation>
    </message>
    <message>
        <source>Notes for who presents</source>
        <translation>演示者备注</translation>
    </message>
    <message>
        <source>Slides in their order; Alt+Left and Alt+Right move the chosen one</source>
        <translation>按顺序排列的幻灯片；Alt+Left 与 Alt+Right 移动所选的一张</translation>
    </message>
</context>
<context>
    <name>gs::ui::StageWindow</name>
    <message>
        <source>Presentation: %1</source>
        <translation>演示：%1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一张：%1</translation>
    </message>
    <message>
        <source>This is the last slide</source>
        <translation>这是最后一张幻灯片</translation>
    </message>
    <message>
        <source>No notes for this slide</source>
        <translation>这张幻灯片没有备注</translation>
    </message>
</context>
<context>
    <name>gs::ui::StartPage</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Delete this untitled site for good? It has no other copy.</source>
        <translation>永久删除这个未命名场地？它没有其他副本。</translation>
    </message>
    <message>
        <source>Delete site</source>
        <translation>删除场地</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Gigasite</source>
        <translation>Gigasite</translation>
    </message>
    <message>
        <source>Design gigawatt AI clusters on a plan to scale; power, cooling and cost follow while you draw.</source>
        <translation>在按比例的平面图上设计吉瓦级 AI 集群；电力、冷却与成本随绘随算。</translation>
    </message>
    <message>
        <source>Drop a .gsite file on this window to open it. Every change is saved at once; closing never asks.</source>
        <translation>将 .gsite 文件拖到此窗口即可打开。每次更改都立即保存；关闭时从不询问。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>New site…</source>
        <translation>新建场地…</translation>
    </message>
</context>
<context>
    <name>gs::ui::StatusBar</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>%1 个 GPU</translation>
    </message>
    <message>
        <source>Snap to the grid and to neighbours (Shift+G)</source>
        <translation>对齐网格与相邻设备（Shift+G）</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Time the engine took for the last change</source>
        <translation>引擎处理上次更改所用时间</translation>
    </message>
    <message>
        <source>Place of the mouse on the plan: east and south of the origin</source>
        <translation>鼠标在平面图上的位置：原点以东与以南</translation>
    </message>
    <message>
        <source>Metric units; a click shows those of the United States</source>
        <translation>公制单位；单击切换为美制</translation>
    </message>
    <message>
        <source>Units of the United States; a click shows metric ones</source>
        <translation>美制单位；单击切换为公制</translation>
    </message>
    <message>
        <source>Not on disk: %1 has been deleted or moved</source>
        <translation>不在磁盘上：%1 已被删除或移走</translation>
    </message>
</context>
<context>
    <name>gs::ui::SupplyChart</name>
    <message>
        <source>Supply by source against demand</source>
        <translation>各电源供电与需求</translation>
    </message>
    <message>
        <source>Demand  %1</source>
        <translation>需求  %1</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>供电</translation>
    </message>
</context>
<context>
    <name>gs::ui::SupplyTable</name>
    <message>
        <source>Supply by source</source>
        <translation>各电源供电</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source> (assumed)</source>
        <translation>（假定）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, no load</source>
        <translation>%1，无负载</translation>
    </message>
</context>
<context>
    <name>gs::ui::TablePanel</name>
    <message>
        <source>No row passes the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message numerus="yes">
        <source>Selected: %n row(s)</source>
        <translation>
            <numerusform>已选：%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown: %n row(s)</source>
        <translation>
            <numerusform>显示：%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>清除 %1</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 设为 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n row(s)</source>
        <translation>
            <numerusform>%1，共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n cell(s)</source>
        <translation>
            <numerusform>粘贴 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>What the table lists</source>
        <translation>表格所列内容</translation>
    </message>
    <message>
        <source>Filter: text, or power &gt; 100 kW</source>
        <translation>筛选：文字，或 功率 &gt; 100 kW</translation>
    </message>
    <message>
        <source>Text that names rows; conditions on columns such as power &gt; 100 kW; several with “;”</source>
        <translation>行中的文字；或对列的条件，如 功率 &gt; 100 kW；多个条件用“；”分隔</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>筛选表格</translation>
    </message>
    <message>
        <source>Table of components</source>
        <translation>部件表格</translation>
    </message>
    <message>
        <source>Nothing was pasted: the cells here say the same already.</source>
        <translation>未粘贴任何内容：此处单元格已是同样的内容。</translation>
    </message>
</context>
<context>
    <name>gs::ui::Thumbnails</name>
    <message>
        <source>%1 GPUs · %2</source>
        <translation>%1 个 GPU · %2</translation>
    </message>
</context>
<context>
    <name>gs::ui::TypeDialog</name>
    <message>
        <source>New type of this site</source>
        <translation>本场地的新类型</translation>
    </message>
    <message>
        <source>Edit type</source>
        <translation>编辑类型</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Add a number…</source>
        <translation>添加参数…</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Add a port</source>
        <translation>添加端口</translation>
    </message>
    <message>
        <source>Save type</source>
        <translation>保存类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Small letters, digits, - and _; follows the name until it is typed</source>
        <translation>小写字母、数字、- 与 _；未输入时随名称生成</translation>
    </message>
    <message>
        <source>Parts refer to it, so it stays</source>
        <translation>有部件引用它，因此不可更改</translation>
    </message>
    <message>
        <source>Group in the parts list</source>
        <translation>部件列表中的分组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>This type has every number that such equipment can have.</source>
        <translation>此类型已有这类设备可用的全部参数。</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>添加参数</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>The site has a type “%1” already; choose another id.</source>
        <translation>场地已有类型“%1”；请换一个编号。</translation>
    </message>
    <message>
        <source>Save type %1</source>
        <translation>保存类型 %1</translation>
    </message>
</context>
<context>
    <name>gs::ui::UseChart</name>
    <message>
        <source>Power by use</source>
        <translation>按用途的功率</translation>
    </message>
    <message>
        <source>IT</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>House</source>
        <translation>站用</translation>
    </message>
    <message>
        <source>no load</source>
        <translation>无负荷</translation>
    </message>
</context>
<context>
    <name>gs::ui::WhyModel</name>
    <message>
        <source>computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>site settings</source>
        <translation>场地设置</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>own value</source>
        <translation>自有值</translation>
    </message>
    <message>
        <source>assumed: %1</source>
        <translation>假定：%1</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Confidence and source</source>
        <translation>可信度与来源</translation>
    </message>
</context>
<context>
    <name>gs::ui::WishForm</name>
    <message>
        <source>Chillers</source>
        <translation>冷水机组</translation>
    </message>
    <message>
        <source>Dry coolers, chillers for air</source>
        <translation>干冷器，空气侧用冷水机组</translation>
    </message>
    <message>
        <source>Towers, chillers for air</source>
        <translation>冷却塔，空气侧用冷水机组</translation>
    </message>
</context>
<context>
    <name>gs::ui::ZoneSection</name>
    <message>
        <source>What stands in it</source>
        <translation>区域内设备</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>IT power</source>
        <translation>IT 功率</translation>
    </message>
    <message>
        <source>With pumps and fans</source>
        <translation>含水泵与风机</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>热量</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损耗</translation>
    </message>
    <message>
        <source>Select all of them</source>
        <translation>全部选择</translation>
    </message>
    <message>
        <source>other types</source>
        <translation>其他类型</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2 online</source>
        <translation>%1 / %2 在线</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · rated %2</source>
        <translation>%1 · 额定 %2</translation>
    </message>
</context>
<context>
    <name>gs::ui::prompts</name>
    <message>
        <source>Open site</source>
        <translation>打开场地</translation>
    </message>
    <message>
        <source>Gigasite sites (*.gsite);;All files (*)</source>
        <translation>Gigasite 场地 (*.gsite);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
