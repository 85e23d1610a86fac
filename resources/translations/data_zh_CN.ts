<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Words of the data (catalog, engine, examples), looked up at run time: lupdate does not see them, so they stand in a file of their own. -->
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Catalog</name>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Air handling</source>
        <translation>空气处理</translation>
    </message>
    <message>
        <source>CDUs</source>
        <translation>冷量分配单元</translation>
    </message>
    <message>
        <source>Cables and lines</source>
        <translation>电缆与线路</translation>
    </message>
    <message>
        <source>Chillers</source>
        <translation>冷水机组</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>配电</translation>
    </message>
    <message>
        <source>Gas and water</source>
        <translation>燃气与水</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>发电</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Pipes</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Pumps, tanks, headers</source>
        <translation>水泵、水箱、集管</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>储能</translation>
    </message>
    <message>
        <source>Towers and dry coolers</source>
        <translation>冷却塔与干冷器</translation>
    </message>
    <message>
        <source>Transformers</source>
        <translation>变压器</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建筑</translation>
    </message>
    <message>
        <source>Busway</source>
        <translation>母线槽</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>电缆</translation>
    </message>
    <message>
        <source>Cdu</source>
        <translation>CDU</translation>
    </message>
    <message>
        <source>Chiller</source>
        <translation>冷水机组</translation>
    </message>
    <message>
        <source>Cooling tower</source>
        <translation>冷却塔</translation>
    </message>
    <message>
        <source>Crah</source>
        <translation>机房空气处理机</translation>
    </message>
    <message>
        <source>Dry cooler</source>
        <translation>干冷器</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>围栏</translation>
    </message>
    <message>
        <source>Fuel cell</source>
        <translation>燃料电池</translation>
    </message>
    <message>
        <source>Gas supply</source>
        <translation>燃气供应</translation>
    </message>
    <message>
        <source>Gas turbine</source>
        <translation>燃气轮机</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>发电机</translation>
    </message>
    <message>
        <source>Grid connection</source>
        <translation>电网接入</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>集管</translation>
    </message>
    <message>
        <source>Heat exchanger</source>
        <translation>换热器</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Pdu</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Pump</source>
        <translation>水泵</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Reciprocating engine</source>
        <translation>往复式内燃机</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Roof text</source>
        <translation>屋顶文字</translation>
    </message>
    <message>
        <source>Solar</source>
        <translation>光伏</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>交换机</translation>
    </message>
    <message>
        <source>Switchgear</source>
        <translation>开关柜</translation>
    </message>
    <message>
        <source>Tank</source>
        <translation>水箱</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>变压器</translation>
    </message>
    <message>
        <source>Ups</source>
        <translation>UPS</translation>
    </message>
    <message>
        <source>Water supply</source>
        <translation>供水</translation>
    </message>
    <message>
        <source>Yard</source>
        <translation>场院</translation>
    </message>
</context>
<context>
    <name>Contribution</name>
    <message>
        <source>rack power</source>
        <translation>机柜功率</translation>
    </message>
    <message>
        <source>rejector power</source>
        <translation>散热设备功率</translation>
    </message>
    <message>
        <source>pump power</source>
        <translation>水泵功率</translation>
    </message>
    <message>
        <source>CDU pump power</source>
        <translation>CDU 水泵功率</translation>
    </message>
    <message>
        <source>fan power</source>
        <translation>风机功率</translation>
    </message>
    <message>
        <source>converter loss</source>
        <translation>变换损耗</translation>
    </message>
    <message>
        <source>cable loss</source>
        <translation>电缆损耗</translation>
    </message>
    <message>
        <source>battery auxiliaries</source>
        <translation>电池辅助负荷</translation>
    </message>
    <message>
        <source>parcel without the ground of others</source>
        <translation>地块（不计与其他地块重叠的部分）</translation>
    </message>
    <message>
        <source>plain load</source>
        <translation>普通负荷</translation>
    </message>
    <message>
        <source>house load of the hall</source>
        <translation>机房站用负荷</translation>
    </message>
    <message>
        <source>source</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>design dry bulb</source>
        <translation>设计干球温度</translation>
    </message>
    <message>
        <source>design wet bulb</source>
        <translation>设计湿球温度</translation>
    </message>
    <message>
        <source>altitude</source>
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
        <source>racks</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>IT / IT</source>
        <translation>IT / IT</translation>
    </message>
    <message>
        <source>cooling / IT</source>
        <translation>制冷 / IT</translation>
    </message>
    <message>
        <source>losses / IT</source>
        <translation>损耗 / IT</translation>
    </message>
    <message>
        <source>house / IT</source>
        <translation>站用 / IT</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>无电源</translation>
    </message>
    <message>
        <source>shed</source>
        <translation>切除</translation>
    </message>
    <message>
        <source>battery power</source>
        <translation>电池功率</translation>
    </message>
    <message>
        <source>battery energy</source>
        <translation>电池电量</translation>
    </message>
    <message>
        <source>loss in a hall</source>
        <translation>机房内损耗</translation>
    </message>
    <message>
        <source>heat of pumps and fans</source>
        <translation>水泵与风机热量</translation>
    </message>
    <message>
        <source>rejector capacity</source>
        <translation>散热能力</translation>
    </message>
    <message>
        <source>gas burned</source>
        <translation>燃气消耗</translation>
    </message>
    <message>
        <source>parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>hall</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>outdoor equipment</source>
        <translation>室外设备</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>price of the run</source>
        <translation>线路价格</translation>
    </message>
</context>
<context>
    <name>gs::Example</name>
    <message>
        <source>Colossus 1</source>
        <translation>Colossus 1</translation>
    </message>
    <message>
        <source>Colossus 2</source>
        <translation>Colossus 2</translation>
    </message>
    <message>
        <source>1,000-GPU starter</source>
        <translation>1,000 GPU 入门场地</translation>
    </message>
    <message>
        <source>Empty site</source>
        <translation>空场地</translation>
    </message>
    <message>
        <source>xAI&apos;s first cluster at Memphis, 2024-08 to 2026-02: 230,000 GPUs, 425 MW, built from catalog parts to Epoch AI&apos;s record.</source>
        <translation>xAI 在孟菲斯的首个集群，2024-08 至 2026-02：23 万个 GPU，425 MW，按 Epoch AI 的记录由目录部件构成。</translation>
    </message>
    <message>
        <source>The gigawatt cluster with its power plant across the state line: 110,000 GB200 in 2025-10, 550,000 GPUs in 2026-05, then 2 GW.</source>
        <translation>吉瓦级集群，电厂位于州界对面：2025-10 有 11 万个 GB200，2026-05 有 55 万个 GPU，随后达 2 GW。</translation>
    </message>
    <message>
        <source>Fourteen NVL72 racks with their feeds, coolant loop, chillers and battery: small enough to check on paper.</source>
        <translation>十四台 NVL72 机柜及其供电、冷却回路、冷水机组和电池：小到可以在纸上核算。</translation>
    </message>
    <message>
        <source>A parcel and a road in Memphis, nothing else.</source>
        <translation>孟菲斯的一块地和一条路，别无其他。</translation>
    </message>
</context>
<context>
    <name>TypeName</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Dimension line</source>
        <translation>尺寸线</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Reference line</source>
        <translation>参考线</translation>
    </message>
    <message>
        <source>Background picture</source>
        <translation>背景图片</translation>
    </message>
    <message>
        <source>Existing building</source>
        <translation>既有建筑</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水面</translation>
    </message>
    <message>
        <source>NA2XS2Y 1x240 RM/25 12/20 kV aluminium XLPE</source>
        <translation>NA2XS2Y 1x240 RM/25 12/20 kV 铝芯交联电缆</translation>
    </message>
    <message>
        <source>NA2XS2Y 1x185 RM/25 12/20 kV</source>
        <translation>NA2XS2Y 1x185 RM/25 12/20 kV 电缆</translation>
    </message>
    <message>
        <source>N2XS(FL)2Y 1x300 RM/35 64/110 kV copper XLPE</source>
        <translation>N2XS(FL)2Y 1x300 RM/35 64/110 kV 铜芯交联电缆</translation>
    </message>
    <message>
        <source>NAYY 4x150 SE 0.6/1 kV</source>
        <translation>NAYY 4x150 SE 0.6/1 kV 电缆</translation>
    </message>
    <message>
        <source>490-AL1/64-ST1A 110 kV overhead</source>
        <translation>490-AL1/64-ST1A 110 kV 架空线</translation>
    </message>
    <message>
        <source>490-AL1/64-ST1A 380 kV overhead</source>
        <translation>490-AL1/64-ST1A 380 kV 架空线</translation>
    </message>
    <message>
        <source>500 kcmil copper 35 kV shielded EPR/XLPE</source>
        <translation>500 kcmil 铜芯 35 kV 屏蔽 EPR/XLPE 电缆</translation>
    </message>
    <message>
        <source>1000 kcmil aluminium 35 kV shielded</source>
        <translation>1000 kcmil 铝芯 35 kV 屏蔽电缆</translation>
    </message>
    <message>
        <source>500 kcmil copper 600 V (per conductor)</source>
        <translation>500 kcmil 铜芯 600 V 电缆（每根）</translation>
    </message>
    <message>
        <source>750 kcmil copper 600 V (per conductor)</source>
        <translation>750 kcmil 铜芯 600 V 电缆（每根）</translation>
    </message>
    <message>
        <source>954 kcmil ACSR Cardinal, 161 kV</source>
        <translation>954 kcmil ACSR Cardinal 钢芯铝绞线，161 kV</translation>
    </message>
    <message>
        <source>Steel pipe DN50 (NPS 2) schedule 40 / standard</source>
        <translation>钢管 DN50（NPS 2）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN80 (NPS 3) schedule 40 / standard</source>
        <translation>钢管 DN80（NPS 3）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN100 (NPS 4) schedule 40 / standard</source>
        <translation>钢管 DN100（NPS 4）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN150 (NPS 6) schedule 40 / standard</source>
        <translation>钢管 DN150（NPS 6）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN200 (NPS 8) schedule 40 / standard</source>
        <translation>钢管 DN200（NPS 8）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN250 (NPS 10) schedule 40 / standard</source>
        <translation>钢管 DN250（NPS 10）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN300 (NPS 12) schedule 40 / standard</source>
        <translation>钢管 DN300（NPS 12）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN350 (NPS 14) schedule 40 / standard</source>
        <translation>钢管 DN350（NPS 14）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN400 (NPS 16) schedule 40 / standard</source>
        <translation>钢管 DN400（NPS 16）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN450 (NPS 18) schedule 40 / standard</source>
        <translation>钢管 DN450（NPS 18）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN500 (NPS 20) schedule 40 / standard</source>
        <translation>钢管 DN500（NPS 20）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN600 (NPS 24) schedule 40 / standard</source>
        <translation>钢管 DN600（NPS 24）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN750 (NPS 30) schedule 40 / standard</source>
        <translation>钢管 DN750（NPS 30）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>Steel pipe DN900 (NPS 36) schedule 40 / standard</source>
        <translation>钢管 DN900（NPS 36）Sch 40 / 标准壁厚</translation>
    </message>
    <message>
        <source>4U in-rack CDU, 100 kW</source>
        <translation>4U 机柜内冷量分配单元，100 kW</translation>
    </message>
    <message>
        <source>In-rack CDU, 250 kW (DLC-2)</source>
        <translation>机柜内冷量分配单元，250 kW（DLC-2）</translation>
    </message>
    <message>
        <source>RackChiller CDU800</source>
        <translation>RackChiller CDU800 冷量分配单元</translation>
    </message>
    <message>
        <source>CoolChip CDU 1350 (Liebert XDU1350)</source>
        <translation>CoolChip CDU 1350 冷量分配单元（Liebert XDU1350）</translation>
    </message>
    <message>
        <source>CHx1500 row-based CDU</source>
        <translation>CHx1500 列间冷量分配单元</translation>
    </message>
    <message>
        <source>In-row CDU, 1.8 MW</source>
        <translation>列间冷量分配单元，1.8 MW</translation>
    </message>
    <message>
        <source>CHx2000 row-based CDU</source>
        <translation>CHx2000 列间冷量分配单元</translation>
    </message>
    <message>
        <source>CoolChip CDU 2300</source>
        <translation>CoolChip CDU 2300 冷量分配单元</translation>
    </message>
    <message>
        <source>MCDU-60 floor CDU</source>
        <translation>MCDU-60 落地冷量分配单元</translation>
    </message>
    <message>
        <source>Facility Distribution Unit, 5 MW, outside white space</source>
        <translation>设施级冷量分配单元，5 MW，置于机房之外</translation>
    </message>
    <message>
        <source>Gasketed plate heat exchanger, 5 MW water to PG25</source>
        <translation>可拆板式换热器，5 MW，水对 PG25</translation>
    </message>
    <message>
        <source>Active rear-door heat exchanger</source>
        <translation>主动式背板换热门</translation>
    </message>
    <message>
        <source>Fan-wall CRAH, 350 kW sensible</source>
        <translation>风墙空调机组，显热 350 kW</translation>
    </message>
    <message>
        <source>Large end-suction or split-case pump with VFD</source>
        <translation>大型端吸或中开变频水泵</translation>
    </message>
    <message>
        <source>Inline pump 60 m3/h</source>
        <translation>管道泵 60 m³/h</translation>
    </message>
    <message>
        <source>Loop buffer tank for chiller restart</source>
        <translation>冷机重启缓冲水箱</translation>
    </message>
    <message>
        <source>Stratified chilled-water storage tank</source>
        <translation>分层蓄冷水罐</translation>
    </message>
    <message>
        <source>Coolant header DN300</source>
        <translation>冷却液总管 DN300</translation>
    </message>
    <message>
        <source>Coolant header DN600</source>
        <translation>冷却液总管 DN600</translation>
    </message>
    <message>
        <source>Coolant header DN900</source>
        <translation>冷却液总管 DN900</translation>
    </message>
    <message>
        <source>AquaForce 30XA air-cooled screw chiller</source>
        <translation>AquaForce 30XA 风冷螺杆冷水机组</translation>
    </message>
    <message>
        <source>YVAM magnetic-bearing air-cooled centrifugal</source>
        <translation>YVAM 磁悬浮风冷离心冷水机组</translation>
    </message>
    <message>
        <source>YDAM air-cooled magnetic-bearing centrifugal, up to 3.5 MW</source>
        <translation>YDAM 磁悬浮风冷离心冷水机组，最大 3.5 MW</translation>
    </message>
    <message>
        <source>Air-cooled chiller, Colossus 2 class (1.68 MW)</source>
        <translation>风冷冷水机组，Colossus 2 级（1.68 MW）</translation>
    </message>
    <message>
        <source>Air-cooled screw chiller with integrated free cooling coils</source>
        <translation>带自然冷却盘管的风冷螺杆冷水机组</translation>
    </message>
    <message>
        <source>Air-cooled scroll chiller curve set (York YCAL0033EE)</source>
        <translation>风冷涡旋冷水机组曲线（York YCAL0033EE）</translation>
    </message>
    <message>
        <source>Water-cooled centrifugal York YK 4969 kW</source>
        <translation>水冷离心冷水机组 York YK 4969 kW</translation>
    </message>
    <message>
        <source>Water-cooled centrifugal, DOE-2 default curve</source>
        <translation>水冷离心冷水机组，DOE-2 默认曲线</translation>
    </message>
    <message>
        <source>Water-cooled screw York YS 1758 kW</source>
        <translation>水冷螺杆冷水机组 York YS 1758 kW</translation>
    </message>
    <message>
        <source>Counterflow cooling tower, YorkCalc approach correlation</source>
        <translation>逆流冷却塔，YorkCalc 逼近度关联式</translation>
    </message>
    <message>
        <source>V-bank dry cooler, 1.5 MW at 18 K entering fluid above ambient (8 K approach, 10 K range)</source>
        <translation>V 型干冷器，进液高于环境 18 K 时 1.5 MW（逼近度 8 K，温差 10 K）</translation>
    </message>
    <message>
        <source>Adiabatic (pre-cooled) dry cooler, 1.5 MW</source>
        <translation>绝热（预冷）干冷器，1.5 MW</translation>
    </message>
    <message>
        <source>SMT-130 mobile gas turbine (trailer mounted Titan 130)</source>
        <translation>SMT-130 移动式燃气轮机（车载 Titan 130）</translation>
    </message>
    <message>
        <source>Titan 130 generator set</source>
        <translation>Titan 130 燃气轮发电机组</translation>
    </message>
    <message>
        <source>Titan 250 generator set</source>
        <translation>Titan 250 燃气轮发电机组</translation>
    </message>
    <message>
        <source>Titan 350 generator set</source>
        <translation>Titan 350 燃气轮发电机组</translation>
    </message>
    <message>
        <source>LM2500 (base) generator set</source>
        <translation>LM2500（基本型）燃气轮发电机组</translation>
    </message>
    <message>
        <source>LM2500XPRESS (LM2500+G4)</source>
        <translation>LM2500XPRESS 燃气轮发电机组（LM2500+G4）</translation>
    </message>
    <message>
        <source>TM2500+ mobile (trailer) gas turbine</source>
        <translation>TM2500+ 移动式（车载）燃气轮机</translation>
    </message>
    <message>
        <source>PE6000 (CF6-80C2 based)</source>
        <translation>PE6000 燃气轮发电机组（基于 CF6-80C2）</translation>
    </message>
    <message>
        <source>SGT-800 (62.5 MW rating)</source>
        <translation>SGT-800 燃气轮机（62.5 MW）</translation>
    </message>
    <message>
        <source>7HA.02 (simple cycle)</source>
        <translation>7HA.02 燃气轮机（单循环）</translation>
    </message>
    <message>
        <source>7HA.03 (simple cycle)</source>
        <translation>7HA.03 燃气轮机（单循环）</translation>
    </message>
    <message>
        <source>DGT6-300H.S2 (380 MW class, simple cycle)</source>
        <translation>DGT6-300H.S2 燃气轮机（380 MW 级，单循环）</translation>
    </message>
    <message>
        <source>DGT6-300H.S2 1x1 combined cycle</source>
        <translation>DGT6-300H.S2 1x1 联合循环</translation>
    </message>
    <message>
        <source>G3520K gas generator set</source>
        <translation>G3520K 燃气发电机组</translation>
    </message>
    <message>
        <source>34SG gas engine (10.3 MW)</source>
        <translation>34SG 燃气内燃机（10.3 MW）</translation>
    </message>
    <message>
        <source>18V50SG gas engine</source>
        <translation>18V50SG 燃气内燃机</translation>
    </message>
    <message>
        <source>Energy Server 6.5 class, 325 kW SOFC</source>
        <translation>Energy Server 6.5 级，325 kW 固体氧化物燃料电池</translation>
    </message>
    <message>
        <source>3 MW standby diesel generator (Cat C175-16 / 3516E, MTU 20V4000, Cummins QSK95 class)</source>
        <translation>3 MW 备用柴油发电机组（Cat C175-16 / 3516E、MTU 20V4000、Cummins QSK95 级）</translation>
    </message>
    <message>
        <source>Utility solar, single-axis tracker, per MWac</source>
        <translation>地面光伏，单轴跟踪，每 MWac</translation>
    </message>
    <message>
        <source>Megapack 2 XL (4 hour)</source>
        <translation>Megapack 2 XL 储能（4 小时）</translation>
    </message>
    <message>
        <source>Megapack 2 XL (2 hour)</source>
        <translation>Megapack 2 XL 储能（2 小时）</translation>
    </message>
    <message>
        <source>Megapack 3</source>
        <translation>Megapack 3 储能</translation>
    </message>
    <message>
        <source>Megablock (4 x Megapack 3 + MV transformer + switchgear)</source>
        <translation>Megablock（4 × Megapack 3 + 中压变压器 + 开关柜）</translation>
    </message>
    <message>
        <source>TVA / MLGW service at 161 kV, Colossus 1 Memphis</source>
        <translation>TVA / MLGW 161 kV 供电，孟菲斯 Colossus 1</translation>
    </message>
    <message>
        <source>138 kV interconnection, generic 100 to 300 MW</source>
        <translation>138 kV 并网，通用 100 至 300 MW</translation>
    </message>
    <message>
        <source>345 kV interconnection, generic 500 MW to 1 GW</source>
        <translation>345 kV 并网，通用 500 MW 至 1 GW</translation>
    </message>
    <message>
        <source>13.8 kV distribution service, 10 MW</source>
        <translation>13.8 kV 配电供电，10 MW</translation>
    </message>
    <message>
        <source>63 MVA 110/20 kV (European standard type)</source>
        <translation>63 MVA 110/20 kV 变压器（欧洲标准型）</translation>
    </message>
    <message>
        <source>40 MVA 110/20 kV (European standard type)</source>
        <translation>40 MVA 110/20 kV 变压器（欧洲标准型）</translation>
    </message>
    <message>
        <source>25 MVA 110/10 kV (European standard type)</source>
        <translation>25 MVA 110/10 kV 变压器（欧洲标准型）</translation>
    </message>
    <message>
        <source>160 MVA 380/110 kV (European standard type)</source>
        <translation>160 MVA 380/110 kV 变压器（欧洲标准型）</translation>
    </message>
    <message>
        <source>0.63 MVA 20/0.4 kV (European standard type)</source>
        <translation>0.63 MVA 20/0.4 kV 变压器（欧洲标准型）</translation>
    </message>
    <message>
        <source>345/34.5 kV substation transformer, 90/120/150 MVA ONAN/ONAF/ONAF</source>
        <translation>345/34.5 kV 变电站变压器，90/120/150 MVA ONAN/ONAF/ONAF</translation>
    </message>
    <message>
        <source>161/13.8 kV substation transformer, 36/48/60 MVA</source>
        <translation>161/13.8 kV 变电站变压器，36/48/60 MVA</translation>
    </message>
    <message>
        <source>138/34.5 kV substation transformer, 60/80/100 MVA</source>
        <translation>138/34.5 kV 变电站变压器，60/80/100 MVA</translation>
    </message>
    <message>
        <source>Generator step-up 18/345 kV, 460 MVA (for one 380 MW turbine)</source>
        <translation>18/345 kV 发电机升压变压器，460 MVA（配一台 380 MW 燃气轮机）</translation>
    </message>
    <message>
        <source>Pad-mount 34.5 or 13.8 kV to 480 or 415 V, 1000 kVA liquid-filled</source>
        <translation>箱式变压器 34.5 或 13.8 kV 至 480 或 415 V，1000 kVA 液浸式</translation>
    </message>
    <message>
        <source>Pad-mount 34.5 or 13.8 kV to 480 or 415 V, 1500 kVA liquid-filled</source>
        <translation>箱式变压器 34.5 或 13.8 kV 至 480 或 415 V，1500 kVA 液浸式</translation>
    </message>
    <message>
        <source>Pad-mount 34.5 or 13.8 kV to 480 or 415 V, 2000 kVA liquid-filled</source>
        <translation>箱式变压器 34.5 或 13.8 kV 至 480 或 415 V，2000 kVA 液浸式</translation>
    </message>
    <message>
        <source>Pad-mount 34.5 or 13.8 kV to 480 or 415 V, 2500 kVA liquid-filled</source>
        <translation>箱式变压器 34.5 或 13.8 kV 至 480 或 415 V，2500 kVA 液浸式</translation>
    </message>
    <message>
        <source>Pad-mount 34.5 kV to 480 or 415 V, 3.5 MVA (data centre block)</source>
        <translation>箱式变压器 34.5 kV 至 480 或 415 V，3.5 MVA（数据中心模块）</translation>
    </message>
    <message>
        <source>Low-voltage dry-type PDU transformer 480/415 V, 500 kVA</source>
        <translation>低压干式配电变压器 480/415 V，500 kVA</translation>
    </message>
    <message>
        <source>Generator step-up 13.8/138 kV, 60 MVA (for three 16.5 MW turbines)</source>
        <translation>13.8/138 kV 发电机升压变压器，60 MVA（配三台 16.5 MW 燃气轮机）</translation>
    </message>
    <message>
        <source>Generator step-up 13.8/161 kV, 60 MVA (for three 16.5 MW turbines)</source>
        <translation>13.8/161 kV 发电机升压变压器，60 MVA（配三台 16.5 MW 燃气轮机）</translation>
    </message>
    <message>
        <source>Generator step-up 13.8/345 kV, 150 MVA (for three 38 MW turbines)</source>
        <translation>13.8/345 kV 发电机升压变压器，150 MVA（配三台 38 MW 燃气轮机）</translation>
    </message>
    <message>
        <source>15 kV class metal-clad vacuum switchgear, per vertical section</source>
        <translation>15 kV 级铠装真空开关柜，每柜</translation>
    </message>
    <message>
        <source>38 kV class metal-clad switchgear, per section</source>
        <translation>38 kV 级铠装开关柜，每柜</translation>
    </message>
    <message>
        <source>480 V low-voltage switchgear line-up, 5000 A</source>
        <translation>480 V 低压开关柜组，5000 A</translation>
    </message>
    <message>
        <source>170 kV dead-tank breaker</source>
        <translation>170 kV 罐式断路器</translation>
    </message>
    <message>
        <source>Medium-voltage automatic transfer (main-tie-main)</source>
        <translation>中压自动切换（主-联络-主）</translation>
    </message>
    <message>
        <source>13.8 kV switchgear line-up, 12 sections, 3000 A</source>
        <translation>13.8 kV 开关柜组，12 柜，3000 A</translation>
    </message>
    <message>
        <source>34.5 kV switchgear line-up, 12 sections, 3000 A</source>
        <translation>34.5 kV 开关柜组，12 柜，3000 A</translation>
    </message>
    <message>
        <source>138 kV substation bus, 3000 A</source>
        <translation>138 kV 变电站母线，3000 A</translation>
    </message>
    <message>
        <source>161 kV substation bus, 3000 A</source>
        <translation>161 kV 变电站母线，3000 A</translation>
    </message>
    <message>
        <source>345 kV substation bus, 4000 A</source>
        <translation>345 kV 变电站母线，4000 A</translation>
    </message>
    <message>
        <source>1.5 MW modular double-conversion UPS, lithium battery</source>
        <translation>1.5 MW 模块化双变换 UPS，锂电池</translation>
    </message>
    <message>
        <source>In-rack BBU shelf (OCP ORv3 style)</source>
        <translation>机柜内电池备份框（OCP ORv3 型）</translation>
    </message>
    <message>
        <source>Rack PDU 415/240 V three phase 60 A</source>
        <translation>机柜 PDU 415/240 V 三相 60 A</translation>
    </message>
    <message>
        <source>Rack PDU 415/240 V three phase 100 A</source>
        <translation>机柜 PDU 415/240 V 三相 100 A</translation>
    </message>
    <message>
        <source>800 VDC power sidecar (Kyber class)</source>
        <translation>800 VDC 电源侧柜（Kyber 级）</translation>
    </message>
    <message>
        <source>Low-voltage copper busway 800 A, 415/480 V</source>
        <translation>低压铜母线槽 800 A，415/480 V</translation>
    </message>
    <message>
        <source>Low-voltage copper busway 1250 A, 415/480 V</source>
        <translation>低压铜母线槽 1250 A，415/480 V</translation>
    </message>
    <message>
        <source>Low-voltage copper busway 2500 A, 415/480 V</source>
        <translation>低压铜母线槽 2500 A，415/480 V</translation>
    </message>
    <message>
        <source>Low-voltage copper busway 4000 A, 415/480 V</source>
        <translation>低压铜母线槽 4000 A，415/480 V</translation>
    </message>
    <message>
        <source>Low-voltage copper busway 5000 A, 415/480 V</source>
        <translation>低压铜母线槽 5000 A，415/480 V</translation>
    </message>
    <message>
        <source>Supermicro liquid-cooled rack, 64 x H100 (Colossus 1)</source>
        <translation>Supermicro 液冷机柜，64 × H100（Colossus 1）</translation>
    </message>
    <message>
        <source>Supermicro liquid-cooled rack, 64 x H200 (Colossus 1)</source>
        <translation>Supermicro 液冷机柜，64 × H200（Colossus 1）</translation>
    </message>
    <message>
        <source>DGX H100 SuperPOD rack (4 systems, air)</source>
        <translation>DGX H100 SuperPOD 机柜（4 台，风冷）</translation>
    </message>
    <message>
        <source>DGX B200 SuperPOD rack (2 systems, air)</source>
        <translation>DGX B200 SuperPOD 机柜（2 台，风冷）</translation>
    </message>
    <message>
        <source>DGX B300 SuperPOD rack (4 systems)</source>
        <translation>DGX B300 SuperPOD 机柜（4 台）</translation>
    </message>
    <message>
        <source>NVIDIA GB200 NVL72</source>
        <translation>NVIDIA GB200 NVL72 机柜</translation>
    </message>
    <message>
        <source>NVIDIA GB300 NVL72</source>
        <translation>NVIDIA GB300 NVL72 机柜</translation>
    </message>
    <message>
        <source>NVIDIA Vera Rubin NVL72 (first announced as NVL144)</source>
        <translation>NVIDIA Vera Rubin NVL72 机柜（最初以 NVL144 发布）</translation>
    </message>
    <message>
        <source>NVIDIA Rubin Ultra NVL144 (Kyber, formerly NVL576)</source>
        <translation>NVIDIA Rubin Ultra NVL144 机柜（Kyber，原名 NVL576）</translation>
    </message>
    <message>
        <source>AMD MI355X liquid-cooled rack</source>
        <translation>AMD MI355X 液冷机柜</translation>
    </message>
    <message>
        <source>AMD Helios (72 x MI450 class)</source>
        <translation>AMD Helios 机柜（72 × MI450 级）</translation>
    </message>
    <message>
        <source>NVMe storage rack of 1U servers (Colossus 1 style)</source>
        <translation>1U 服务器 NVMe 存储机柜（Colossus 1 型）</translation>
    </message>
    <message>
        <source>Storage rack, 10 x DDN AI400X2</source>
        <translation>存储机柜，10 × DDN AI400X2</translation>
    </message>
    <message>
        <source>CPU compute rack (42 x 1U dual-socket, Colossus 1 style)</source>
        <translation>CPU 计算机柜（42 × 1U 双路，Colossus 1 型）</translation>
    </message>
    <message>
        <source>Network rack (16 x SN5600)</source>
        <translation>网络机柜（16 × SN5600）</translation>
    </message>
    <message>
        <source>NVIDIA Spectrum-4 SN5600 (Spectrum-X, Colossus)</source>
        <translation>NVIDIA Spectrum-4 SN5600 交换机（Spectrum-X，Colossus）</translation>
    </message>
    <message>
        <source>NVIDIA Quantum-2 QM9700 (NDR InfiniBand)</source>
        <translation>NVIDIA Quantum-2 QM9700 交换机（NDR InfiniBand）</translation>
    </message>
    <message>
        <source>NVIDIA Quantum-X800 Q3400-RA (XDR InfiniBand)</source>
        <translation>NVIDIA Quantum-X800 Q3400-RA 交换机（XDR InfiniBand）</translation>
    </message>
    <message>
        <source>NVIDIA SN2201 (out-of-band management)</source>
        <translation>NVIDIA SN2201 交换机（带外管理）</translation>
    </message>
    <message>
        <source>Data hall</source>
        <translation>数据机房</translation>
    </message>
    <message>
        <source>Building outline</source>
        <translation>建筑轮廓</translation>
    </message>
    <message>
        <source>Equipment yard</source>
        <translation>设备场地</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>地块</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Fence</source>
        <translation>围栏</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Roof text</source>
        <translation>屋顶文字</translation>
    </message>
    <message>
        <source>Makeup or fire water tank</source>
        <translation>补水或消防水箱</translation>
    </message>
    <message>
        <source>Diesel bulk tank</source>
        <translation>柴油储罐</translation>
    </message>
    <message>
        <source>Natural gas lateral, 16 inch, 1000 psig class</source>
        <translation>天然气支线，16 英寸，1000 psig 级</translation>
    </message>
    <message>
        <source>Electric fuel-gas booster compressor</source>
        <translation>电动燃气增压机</translation>
    </message>
    <message>
        <source>MLGW municipal water (Memphis Sand aquifer)</source>
        <translation>MLGW 市政供水（孟菲斯砂岩含水层）</translation>
    </message>
    <message>
        <source>Municipal water main, DN200</source>
        <translation>市政给水干管，DN200</translation>
    </message>
    <message>
        <source>Colossus Water Recycling Plant (ceramic membrane bioreactor)</source>
        <translation>Colossus 中水回用厂（陶瓷膜生物反应器）</translation>
    </message>
</context>
<context>
    <name>QuantityKey</name>
    <message>
        <source>ac_voltage_kv</source>
        <translation>交流电压</translation>
    </message>
    <message>
        <source>ac_voltage_v</source>
        <translation>交流电压</translation>
    </message>
    <message>
        <source>acres_per_mw</source>
        <translation>每 MW 占地</translation>
    </message>
    <message>
        <source>air_delta_t_k</source>
        <translation>空气温差</translation>
    </message>
    <message>
        <source>air_flow_m3_s</source>
        <translation>风量</translation>
    </message>
    <message>
        <source>airflow_clearance_m</source>
        <translation>通风净距</translation>
    </message>
    <message>
        <source>alpha_per_c</source>
        <translation>电阻温度系数</translation>
    </message>
    <message>
        <source>altitude_derate_basis</source>
        <translation>海拔降额依据</translation>
    </message>
    <message>
        <source>ambient_max_c</source>
        <translation>最高环境温度</translation>
    </message>
    <message>
        <source>ambient_min_c</source>
        <translation>最低环境温度</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>annual_aquifer_saving_gal</source>
        <translation>每年节约地下水</translation>
    </message>
    <message>
        <source>annual_water_use_l_per_kwh_memphis</source>
        <translation>年用水量（孟菲斯）</translation>
    </message>
    <message>
        <source>approach_k_range_5p56_vs_wet_bulb_c</source>
        <translation>温差 5.56 K 时的逼近度与湿球温度</translation>
    </message>
    <message>
        <source>approach_min_k</source>
        <translation>最小逼近度</translation>
    </message>
    <message>
        <source>approach_to_wet_bulb_k</source>
        <translation>对湿球的逼近度</translation>
    </message>
    <message>
        <source>availability</source>
        <translation>可用率</translation>
    </message>
    <message>
        <source>available_from_year</source>
        <translation>上市年份</translation>
    </message>
    <message>
        <source>backup_s</source>
        <translation>后备时间</translation>
    </message>
    <message>
        <source>battery_runtime_min</source>
        <translation>电池运行时间</translation>
    </message>
    <message>
        <source>belly_tank_h</source>
        <translation>底座油箱续航</translation>
    </message>
    <message>
        <source>board_approval_threshold_mw</source>
        <translation>需董事会批准的功率</translation>
    </message>
    <message>
        <source>breaker_current_a</source>
        <translation>断路器电流</translation>
    </message>
    <message>
        <source>breaker_kw</source>
        <translation>断路器功率</translation>
    </message>
    <message>
        <source>busbar_v_dc</source>
        <translation>直流母线电压</translation>
    </message>
    <message>
        <source>cap_fun_t</source>
        <translation>制冷量温度曲线</translation>
    </message>
    <message>
        <source>capacitance_nf_per_km</source>
        <translation>电容</translation>
    </message>
    <message>
        <source>capacity_factor_abilene</source>
        <translation>容量系数，阿比林</translation>
    </message>
    <message>
        <source>capacity_factor_ashburn</source>
        <translation>容量系数，阿什本</translation>
    </message>
    <message>
        <source>capacity_factor_lulea</source>
        <translation>容量系数，吕勒奥</translation>
    </message>
    <message>
        <source>capacity_factor_memphis</source>
        <translation>容量系数，孟菲斯</translation>
    </message>
    <message>
        <source>capacity_factor_phoenix</source>
        <translation>容量系数，凤凰城</translation>
    </message>
    <message>
        <source>capacity_fraction_vs_ambient_c</source>
        <translation>容量比例与环境温度</translation>
    </message>
    <message>
        <source>capacity_gain_fraction_per_c_leaving_water</source>
        <translation>出水每升 1 °C 的容量增益</translation>
    </message>
    <message>
        <source>capacity_loss_fraction_per_c_above_35</source>
        <translation>35 °C 以上每度容量损失</translation>
    </message>
    <message>
        <source>capacity_mgal_per_day</source>
        <translation>日供水能力</translation>
    </message>
    <message>
        <source>capacity_mw_2024_08</source>
        <translation>2024 年 8 月容量</translation>
    </message>
    <message>
        <source>capacity_mw_approved_2026_02</source>
        <translation>2026 年 2 月批准容量</translation>
    </message>
    <message>
        <source>capacity_mw_initial</source>
        <translation>初始容量</translation>
    </message>
    <message>
        <source>capacity_mw_phase1</source>
        <translation>一期容量</translation>
    </message>
    <message>
        <source>capacity_tb_raw</source>
        <translation>裸容量</translation>
    </message>
    <message>
        <source>capacity_tbit_s</source>
        <translation>交换容量</translation>
    </message>
    <message>
        <source>capacity_tbit_s_bidirectional</source>
        <translation>双向交换容量</translation>
    </message>
    <message>
        <source>capacity_vs_coolant_temp</source>
        <translation>容量与冷却水温度</translation>
    </message>
    <message>
        <source>capex_usd_initial</source>
        <translation>初始投资</translation>
    </message>
    <message>
        <source>capex_usd_per_kw</source>
        <translation>单位造价</translation>
    </message>
    <message>
        <source>capex_usd_per_kw_motor</source>
        <translation>单位电机功率造价</translation>
    </message>
    <message>
        <source>capex_usd_per_kw_motor_high</source>
        <translation>单位电机功率造价，高</translation>
    </message>
    <message>
        <source>capex_usd_per_kw_motor_low</source>
        <translation>单位电机功率造价，低</translation>
    </message>
    <message>
        <source>capex_usd_per_m3</source>
        <translation>单位容积造价</translation>
    </message>
    <message>
        <source>capex_usd_per_m3_high</source>
        <translation>单位容积造价，高</translation>
    </message>
    <message>
        <source>capex_usd_per_m3_low</source>
        <translation>单位容积造价，低</translation>
    </message>
    <message>
        <source>capex_usd_per_section_high</source>
        <translation>每柜造价，高</translation>
    </message>
    <message>
        <source>capex_usd_per_section_low</source>
        <translation>每柜造价，低</translation>
    </message>
    <message>
        <source>capex_usd_reported_2026</source>
        <translation>2026 年报道投资</translation>
    </message>
    <message>
        <source>cell_chemistry</source>
        <translation>电芯化学体系</translation>
    </message>
    <message>
        <source>cell_heat_kw</source>
        <translation>单塔散热量</translation>
    </message>
    <message>
        <source>chilled_water_return_c</source>
        <translation>冷水回水温度</translation>
    </message>
    <message>
        <source>co2_kg_per_gj_hhv</source>
        <translation>CO₂ 排放，高热值</translation>
    </message>
    <message>
        <source>coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>coil_dp_kpa</source>
        <translation>盘管压降</translation>
    </message>
    <message>
        <source>cold_start_min</source>
        <translation>冷启动时间</translation>
    </message>
    <message>
        <source>combined_cycle_1x1_mw</source>
        <translation>一拖一联合循环功率</translation>
    </message>
    <message>
        <source>combined_cycle_efficiency</source>
        <translation>联合循环效率</translation>
    </message>
    <message>
        <source>commissioning_gwh_per_business_day</source>
        <translation>每工作日投运量</translation>
    </message>
    <message>
        <source>compute_trays</source>
        <translation>计算托盘数</translation>
    </message>
    <message>
        <source>construction_cost_saving_fraction</source>
        <translation>节省建造成本</translation>
    </message>
    <message>
        <source>continuous_fraction</source>
        <translation>连续负荷比例</translation>
    </message>
    <message>
        <source>continuous_kw</source>
        <translation>连续功率</translation>
    </message>
    <message>
        <source>coolant_flow_lpm</source>
        <translation>冷却水流量</translation>
    </message>
    <message>
        <source>coolant_flow_lpm_high</source>
        <translation>冷却水流量，高</translation>
    </message>
    <message>
        <source>coolant_flow_lpm_low</source>
        <translation>冷却水流量，低</translation>
    </message>
    <message>
        <source>cooling_stages_mva</source>
        <translation>各冷却级容量</translation>
    </message>
    <message>
        <source>cop_cap</source>
        <translation>COP 上限</translation>
    </message>
    <message>
        <source>cop_vs_ambient_c_lwt_10</source>
        <translation>COP 与环境温度，出水 10 °C</translation>
    </message>
    <message>
        <source>cop_vs_ambient_c_lwt_18</source>
        <translation>COP 与环境温度，出水 18 °C</translation>
    </message>
    <message>
        <source>cop_vs_ambient_c_lwt_25</source>
        <translation>COP 与环境温度，出水 25 °C</translation>
    </message>
    <message>
        <source>cop_vs_ambient_c_lwt_6p67</source>
        <translation>COP 与环境温度，出水 6.67 °C</translation>
    </message>
    <message>
        <source>copper_saving_fraction</source>
        <translation>节铜比例</translation>
    </message>
    <message>
        <source>cpus</source>
        <translation>CPU 数</translation>
    </message>
    <message>
        <source>cross_section_m</source>
        <translation>截面尺寸</translation>
    </message>
    <message>
        <source>current_a</source>
        <translation>电流</translation>
    </message>
    <message>
        <source>current_ratio_vs_54v</source>
        <translation>相对 54 V 的电流比</translation>
    </message>
    <message>
        <source>curtailment_notice_min</source>
        <translation>限电提前通知</translation>
    </message>
    <message>
        <source>cycle_life</source>
        <translation>循环寿命</translation>
    </message>
    <message>
        <source>dc_ac_ratio</source>
        <translation>直流交流容配比</translation>
    </message>
    <message>
        <source>degradation_fraction_per_year</source>
        <translation>年衰减</translation>
    </message>
    <message>
        <source>delivery_pressure_bar</source>
        <translation>供气压力</translation>
    </message>
    <message>
        <source>delta_t_k</source>
        <translation>温差</translation>
    </message>
    <message>
        <source>derate_knee_altitude_m</source>
        <translation>降额起始海拔</translation>
    </message>
    <message>
        <source>design_entering_c</source>
        <translation>设计进水温度</translation>
    </message>
    <message>
        <source>design_leaving_c</source>
        <translation>设计出水温度</translation>
    </message>
    <message>
        <source>design_wet_bulb_c</source>
        <translation>设计湿球温度</translation>
    </message>
    <message>
        <source>diameter_m</source>
        <translation>直径</translation>
    </message>
    <message>
        <source>discharge_bar</source>
        <translation>排出压力</translation>
    </message>
    <message>
        <source>dp_kpa</source>
        <translation>压降</translation>
    </message>
    <message>
        <source>eco_mode_efficiency</source>
        <translation>节能模式效率</translation>
    </message>
    <message>
        <source>eco_transfer_time_ms</source>
        <translation>节能模式切换时间</translation>
    </message>
    <message>
        <source>efficiency_at_35pct_load</source>
        <translation>35 % 负荷效率</translation>
    </message>
    <message>
        <source>efficiency_at_50pct_load</source>
        <translation>50 % 负荷效率</translation>
    </message>
    <message>
        <source>efficiency_at_full_load</source>
        <translation>满负荷效率</translation>
    </message>
    <message>
        <source>efficiency_basis</source>
        <translation>效率依据</translation>
    </message>
    <message>
        <source>efficiency_beginning_of_life</source>
        <translation>寿命初期效率</translation>
    </message>
    <message>
        <source>efficiency_curve</source>
        <translation>效率曲线</translation>
    </message>
    <message>
        <source>efficiency_end_of_life</source>
        <translation>寿命末期效率</translation>
    </message>
    <message>
        <source>eir_fun_plr</source>
        <translation>能耗比与部分负荷曲线</translation>
    </message>
    <message>
        <source>eir_fun_t</source>
        <translation>能耗比温度曲线</translation>
    </message>
    <message>
        <source>enclosure_height_m</source>
        <translation>外壳高度</translation>
    </message>
    <message>
        <source>enclosure_length_m</source>
        <translation>外壳长度</translation>
    </message>
    <message>
        <source>enclosure_width_doors_open_m</source>
        <translation>开门时外壳宽度</translation>
    </message>
    <message>
        <source>end_to_end_gain_fraction</source>
        <translation>端到端增益</translation>
    </message>
    <message>
        <source>energy_kwh_thermal</source>
        <translation>蓄热量</translation>
    </message>
    <message>
        <source>engine_swap_h</source>
        <translation>更换发动机时间</translation>
    </message>
    <message>
        <source>entering_condenser_max_c</source>
        <translation>冷凝器最高进水温度</translation>
    </message>
    <message>
        <source>entering_condenser_min_c</source>
        <translation>冷凝器最低进水温度</translation>
    </message>
    <message>
        <source>equipment_only_usd_per_kw_floor</source>
        <translation>仅设备单位造价下限</translation>
    </message>
    <message>
        <source>evaporation_gpm_per_ton_rule</source>
        <translation>蒸发量经验值</translation>
    </message>
    <message>
        <source>evaporation_l_per_kwh_rejected</source>
        <translation>单位散热蒸发量</translation>
    </message>
    <message>
        <source>exhaust_flow_kg_s</source>
        <translation>排气流量</translation>
    </message>
    <message>
        <source>exhaust_temp_c</source>
        <translation>排气温度</translation>
    </message>
    <message>
        <source>failures_per_year_breaker</source>
        <translation>断路器年故障次数</translation>
    </message>
    <message>
        <source>failures_per_year_bus</source>
        <translation>母线年故障次数</translation>
    </message>
    <message>
        <source>failures_per_year_per_305m</source>
        <translation>每 305 m 年故障次数</translation>
    </message>
    <message>
        <source>failures_per_year_per_30m</source>
        <translation>每 30 m 年故障次数</translation>
    </message>
    <message>
        <source>fan_power_fraction</source>
        <translation>风机功率比例</translation>
    </message>
    <message>
        <source>fan_power_fraction_modelica_default</source>
        <translation>风机功率比例，Modelica 默认</translation>
    </message>
    <message>
        <source>fan_power_fraction_typical</source>
        <translation>风机功率比例，典型</translation>
    </message>
    <message>
        <source>fan_power_w_per_kg_s</source>
        <translation>单位风量风机功率</translation>
    </message>
    <message>
        <source>fan_power_w_per_kg_s_modelica_default</source>
        <translation>单位风量风机功率，Modelica 默认</translation>
    </message>
    <message>
        <source>fast_transfer_ms</source>
        <translation>快速切换时间</translation>
    </message>
    <message>
        <source>figure_of_merit</source>
        <translation>品质因数</translation>
    </message>
    <message>
        <source>filtration_micron</source>
        <translation>过滤精度</translation>
    </message>
    <message>
        <source>flops_fp4_inference_tflops</source>
        <translation>FP4 推理</translation>
    </message>
    <message>
        <source>flops_fp64_tensor_tflops</source>
        <translation>FP64 张量</translation>
    </message>
    <message>
        <source>flow_at_limit_m3_h</source>
        <translation>极限流量</translation>
    </message>
    <message>
        <source>flow_mmscfd</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>fluid_dp_kpa</source>
        <translation>液侧压降</translation>
    </message>
    <message>
        <source>fluid_range_k</source>
        <translation>液体温差</translation>
    </message>
    <message>
        <source>footprint_u</source>
        <translation>占用 U 数</translation>
    </message>
    <message>
        <source>fouling_fraction</source>
        <translation>污垢余量</translation>
    </message>
    <message>
        <source>free_cooling_fan_fraction</source>
        <translation>自然冷却风机比例</translation>
    </message>
    <message>
        <source>free_cooling_full_below_return_k</source>
        <translation>完全自然冷却所需温差</translation>
    </message>
    <message>
        <source>frequency_hz</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>frequency_note</source>
        <translation>频率说明</translation>
    </message>
    <message>
        <source>front_clearance_m</source>
        <translation>前方净距</translation>
    </message>
    <message>
        <source>fuel</source>
        <translation>燃料</translation>
    </message>
    <message>
        <source>fuel_gas_supply_pressure_bar</source>
        <translation>燃气供气压力</translation>
    </message>
    <message>
        <source>fuel_input_mw_lhv</source>
        <translation>燃料输入，低热值</translation>
    </message>
    <message>
        <source>fuel_l_per_h_full_load</source>
        <translation>满负荷油耗</translation>
    </message>
    <message>
        <source>fuel_l_per_h_half_load</source>
        <translation>半负荷油耗</translation>
    </message>
    <message>
        <source>gas_flow_mmscfd</source>
        <translation>燃气流量</translation>
    </message>
    <message>
        <source>gas_flow_mmscfd_five_doosan_full_load</source>
        <translation>五台斗山机组满负荷燃气流量</translation>
    </message>
    <message>
        <source>governor_droop</source>
        <translation>调速器下垂</translation>
    </message>
    <message>
        <source>governor_mode</source>
        <translation>调速器模式</translation>
    </message>
    <message>
        <source>gpu</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>grid_forming</source>
        <translation>构网型</translation>
    </message>
    <message>
        <source>hazen_williams_c</source>
        <translation>海曾-威廉系数</translation>
    </message>
    <message>
        <source>hbm_bw_gb_s</source>
        <translation>显存带宽</translation>
    </message>
    <message>
        <source>hbm_gb</source>
        <translation>显存容量</translation>
    </message>
    <message>
        <source>head_m</source>
        <translation>扬程</translation>
    </message>
    <message>
        <source>heat_at_limit_mw_pg25_10k</source>
        <translation>极限散热量，PG25，10 K</translation>
    </message>
    <message>
        <source>heat_rate_basis</source>
        <translation>热耗率依据</translation>
    </message>
    <message>
        <source>height_u</source>
        <translation>高度 U 数</translation>
    </message>
    <message>
        <source>hhv_btu_per_scf</source>
        <translation>高热值</translation>
    </message>
    <message>
        <source>host_gbit_s</source>
        <translation>主机带宽</translation>
    </message>
    <message>
        <source>hot_start_min</source>
        <translation>热启动时间</translation>
    </message>
    <message>
        <source>hours_at_100mw_tower</source>
        <translation>100 MW 冷却塔续航</translation>
    </message>
    <message>
        <source>hv_kv_alt</source>
        <translation>高压侧另选电压</translation>
    </message>
    <message>
        <source>hydraulic_efficiency</source>
        <translation>水力效率</translation>
    </message>
    <message>
        <source>impedance_base_mva</source>
        <translation>阻抗基准容量</translation>
    </message>
    <message>
        <source>implied_energy_price_usd_per_mwh</source>
        <translation>折算电价</translation>
    </message>
    <message>
        <source>in_rack_cdu_kw</source>
        <translation>柜内 CDU 容量</translation>
    </message>
    <message>
        <source>inertia_h_s</source>
        <translation>惯性常数</translation>
    </message>
    <message>
        <source>inlet_pressure_bar</source>
        <translation>进口压力</translation>
    </message>
    <message>
        <source>input_power_factor</source>
        <translation>输入功率因数</translation>
    </message>
    <message>
        <source>install_days</source>
        <translation>安装天数</translation>
    </message>
    <message>
        <source>install_time_saving_fraction</source>
        <translation>节省安装时间</translation>
    </message>
    <message>
        <source>interrupting_ka</source>
        <translation>开断电流</translation>
    </message>
    <message>
        <source>interrupting_time_ms</source>
        <translation>开断时间</translation>
    </message>
    <message>
        <source>inverter_efficiency</source>
        <translation>逆变器效率</translation>
    </message>
    <message>
        <source>it</source>
        <translation>IT 类别</translation>
    </message>
    <message>
        <source>lead_time_months_high</source>
        <translation>交货期，长</translation>
    </message>
    <message>
        <source>lead_time_months_low</source>
        <translation>交货期，短</translation>
    </message>
    <message>
        <source>leaving_water_max_c</source>
        <translation>最高出水温度</translation>
    </message>
    <message>
        <source>leaving_water_min_c</source>
        <translation>最低出水温度</translation>
    </message>
    <message>
        <source>lhv_hhv_ratio</source>
        <translation>低高热值比</translation>
    </message>
    <message>
        <source>lifetime_years</source>
        <translation>使用寿命</translation>
    </message>
    <message>
        <source>line_cost_usd_per_km_high</source>
        <translation>线路造价，高</translation>
    </message>
    <message>
        <source>line_cost_usd_per_km_low</source>
        <translation>线路造价，低</translation>
    </message>
    <message>
        <source>loss_w_per_m_full_load</source>
        <translation>满负荷单位长度损耗</translation>
    </message>
    <message>
        <source>losses_fraction</source>
        <translation>损耗比例</translation>
    </message>
    <message>
        <source>lv_kv_alt</source>
        <translation>低压侧另选电压</translation>
    </message>
    <message>
        <source>maintenance_saving_fraction</source>
        <translation>节省维护</translation>
    </message>
    <message>
        <source>makeup_gpm_per_ton_rule</source>
        <translation>补水量经验值</translation>
    </message>
    <message>
        <source>makeup_l_per_kwh_rejected</source>
        <translation>单位散热补水量</translation>
    </message>
    <message>
        <source>march_2026_total_gal</source>
        <translation>2026 年 3 月总用水</translation>
    </message>
    <message>
        <source>max_load_step_fraction</source>
        <translation>最大加载步长</translation>
    </message>
    <message>
        <source>mean_outage_h</source>
        <translation>平均停电时间</translation>
    </message>
    <message>
        <source>methane_slip_g_per_kwh</source>
        <translation>甲烷逃逸</translation>
    </message>
    <message>
        <source>min_bend_radius_m</source>
        <translation>最小弯曲半径</translation>
    </message>
    <message>
        <source>min_part_load_fraction</source>
        <translation>最低部分负荷</translation>
    </message>
    <message>
        <source>mlgw_record_day_mgal</source>
        <translation>MLGW 单日供水纪录</translation>
    </message>
    <message>
        <source>mlgw_record_peak_mw</source>
        <translation>MLGW 峰值纪录</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>移动式</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>model_note</source>
        <translation>模型说明</translation>
    </message>
    <message>
        <source>monthly_bill_usd_at_150mw</source>
        <translation>150 MW 月电费</translation>
    </message>
    <message>
        <source>monthly_bill_usd_estimate</source>
        <translation>估计月费用</translation>
    </message>
    <message>
        <source>motor_efficiency</source>
        <translation>电机效率</translation>
    </message>
    <message>
        <source>mount</source>
        <translation>安装方式</translation>
    </message>
    <message>
        <source>mtbf_h_module</source>
        <translation>模块平均无故障时间</translation>
    </message>
    <message>
        <source>mttr_h_breaker</source>
        <translation>断路器修复时间</translation>
    </message>
    <message>
        <source>mttr_h_bus</source>
        <translation>母线修复时间</translation>
    </message>
    <message>
        <source>mttr_h_with_spare</source>
        <translation>有备件时修复时间</translation>
    </message>
    <message>
        <source>mv_sst_end_to_end_efficiency</source>
        <translation>中压固态变压器端到端效率</translation>
    </message>
    <message>
        <source>no_load_current_pct</source>
        <translation>空载电流</translation>
    </message>
    <message>
        <source>nominal_dn_mm</source>
        <translation>公称直径</translation>
    </message>
    <message>
        <source>nox_kg_per_mwh</source>
        <translation>NOx 排放</translation>
    </message>
    <message>
        <source>nox_kg_per_mwh_tier4</source>
        <translation>NOx 排放，Tier 4</translation>
    </message>
    <message>
        <source>nox_kg_per_mwh_with_scr</source>
        <translation>NOx 排放，带 SCR</translation>
    </message>
    <message>
        <source>nox_ppm_basis</source>
        <translation>NOx 浓度依据</translation>
    </message>
    <message>
        <source>nox_ppm_with_scr</source>
        <translation>NOx 浓度，带 SCR</translation>
    </message>
    <message>
        <source>npsh_required_m</source>
        <translation>必需汽蚀余量</translation>
    </message>
    <message>
        <source>nvlink_gb_s</source>
        <translation>NVLink 带宽</translation>
    </message>
    <message>
        <source>nvswitch_trays</source>
        <translation>NVSwitch 托盘数</translation>
    </message>
    <message>
        <source>oil_l</source>
        <translation>油量</translation>
    </message>
    <message>
        <source>om_usd_per_kw_year</source>
        <translation>年运维费</translation>
    </message>
    <message>
        <source>om_usd_per_mwh</source>
        <translation>度电运维费</translation>
    </message>
    <message>
        <source>optics_power_w_max_per_port</source>
        <translation>每端口光模块最大功率</translation>
    </message>
    <message>
        <source>ordered_units_xai</source>
        <translation>xAI 订购台数</translation>
    </message>
    <message>
        <source>osfp_cages</source>
        <translation>OSFP 笼数</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>外形</translation>
    </message>
    <message>
        <source>output_vdc</source>
        <translation>直流输出电压</translation>
    </message>
    <message>
        <source>overload_pct_10min</source>
        <translation>10 分钟过载</translation>
    </message>
    <message>
        <source>pad_effectiveness</source>
        <translation>湿帘效率</translation>
    </message>
    <message>
        <source>part_load_relative_efficiency</source>
        <translation>部分负荷相对效率</translation>
    </message>
    <message>
        <source>peak_day_gal</source>
        <translation>最高日用水</translation>
    </message>
    <message>
        <source>peak_grid_reduction_fraction_max</source>
        <translation>最大削峰比例</translation>
    </message>
    <message>
        <source>planned_use_l_per_day</source>
        <translation>计划日用水</translation>
    </message>
    <message>
        <source>pm_g_per_kwh</source>
        <translation>颗粒物排放</translation>
    </message>
    <message>
        <source>port_gbit_s</source>
        <translation>端口速率</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>端口数</translation>
    </message>
    <message>
        <source>ports_400g</source>
        <translation>400G 端口数</translation>
    </message>
    <message>
        <source>ports_at_200g</source>
        <translation>200G 端口数</translation>
    </message>
    <message>
        <source>ports_at_400g</source>
        <translation>400G 端口数</translation>
    </message>
    <message>
        <source>power_kva_415v</source>
        <translation>415 V 功率</translation>
    </message>
    <message>
        <source>power_shelf_kw</source>
        <translation>电源框功率</translation>
    </message>
    <message>
        <source>power_shelves</source>
        <translation>电源框数</translation>
    </message>
    <message>
        <source>ppa_usd_per_mwh_high</source>
        <translation>购电价，高</translation>
    </message>
    <message>
        <source>ppa_usd_per_mwh_low</source>
        <translation>购电价，低</translation>
    </message>
    <message>
        <source>price_usd</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>price_usd_low</source>
        <translation>价格，低</translation>
    </message>
    <message>
        <source>price_usd_per_kwh</source>
        <translation>单位电量价格</translation>
    </message>
    <message>
        <source>price_usd_per_m3_standard</source>
        <translation>标准水价</translation>
    </message>
    <message>
        <source>price_usd_per_m3_xai</source>
        <translation>xAI 水价</translation>
    </message>
    <message>
        <source>primary_dp_kpa</source>
        <translation>一次侧压降</translation>
    </message>
    <message>
        <source>primary_flow_lpm_per_kw</source>
        <translation>单位热量一次侧流量</translation>
    </message>
    <message>
        <source>production_start</source>
        <translation>投产时间</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>psu_count</source>
        <translation>电源数</translation>
    </message>
    <message>
        <source>psu_energy_storage_j_total</source>
        <translation>电源储能总量</translation>
    </message>
    <message>
        <source>psu_kw</source>
        <translation>电源功率</translation>
    </message>
    <message>
        <source>pump_power_fraction</source>
        <translation>水泵功率比例</translation>
    </message>
    <message>
        <source>pump_redundancy</source>
        <translation>水泵冗余</translation>
    </message>
    <message>
        <source>rack_power_kw_allocated_with_network</source>
        <translation>机柜分配功率，含网络</translation>
    </message>
    <message>
        <source>rack_power_kw_peak_transient</source>
        <translation>机柜瞬时峰值功率</translation>
    </message>
    <message>
        <source>rack_units</source>
        <translation>机柜 U 数</translation>
    </message>
    <message>
        <source>range_max_k</source>
        <translation>最大温差</translation>
    </message>
    <message>
        <source>range_min_k</source>
        <translation>最小温差</translation>
    </message>
    <message>
        <source>rated_current_a_at_150mw_pf095</source>
        <translation>150 MW、功率因数 0.95 时电流</translation>
    </message>
    <message>
        <source>rated_power_mw_2h</source>
        <translation>额定功率，2 小时型</translation>
    </message>
    <message>
        <source>rated_power_mw_4h</source>
        <translation>额定功率，4 小时型</translation>
    </message>
    <message>
        <source>rated_v</source>
        <translation>额定电压</translation>
    </message>
    <message>
        <source>rating_ambient_c</source>
        <translation>额定环境温度</translation>
    </message>
    <message>
        <source>rating_approach_k</source>
        <translation>额定逼近度</translation>
    </message>
    <message>
        <source>rating_basis</source>
        <translation>额定依据</translation>
    </message>
    <message>
        <source>rating_entering_condenser_c</source>
        <translation>额定冷凝器进水温度</translation>
    </message>
    <message>
        <source>rating_leaving_water_c</source>
        <translation>额定出水温度</translation>
    </message>
    <message>
        <source>reactance_ohm_per_km</source>
        <translation>电抗</translation>
    </message>
    <message>
        <source>reactance_ohm_per_m_per_phase</source>
        <translation>每相电抗</translation>
    </message>
    <message>
        <source>read_gb_s</source>
        <translation>读带宽</translation>
    </message>
    <message>
        <source>redundant_pumps</source>
        <translation>冗余水泵</translation>
    </message>
    <message>
        <source>resistance_pct</source>
        <translation>电阻百分比</translation>
    </message>
    <message>
        <source>response_ms</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>restart_time_s</source>
        <translation>重启时间</translation>
    </message>
    <message>
        <source>ride_through_s_per_mw</source>
        <translation>每 MW 穿越时间</translation>
    </message>
    <message>
        <source>rotor_length_m</source>
        <translation>转子长度</translation>
    </message>
    <message>
        <source>roughness_mm</source>
        <translation>粗糙度</translation>
    </message>
    <message>
        <source>runtime_h_per_3mw_genset</source>
        <translation>每台 3 MW 机组续航</translation>
    </message>
    <message>
        <source>scale_out_gbit_s</source>
        <translation>横向扩展带宽</translation>
    </message>
    <message>
        <source>secondary_containment_fraction</source>
        <translation>二次围堵比例</translation>
    </message>
    <message>
        <source>secondary_dp_kpa</source>
        <translation>二次侧压降</translation>
    </message>
    <message>
        <source>secondary_flow_lpm</source>
        <translation>二次侧流量</translation>
    </message>
    <message>
        <source>secondary_flow_lpm_per_kw</source>
        <translation>单位热量二次侧流量</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>服务器数</translation>
    </message>
    <message>
        <source>shell_usd_per_m2_high</source>
        <translation>土建单价，高</translation>
    </message>
    <message>
        <source>shell_usd_per_m2_low</source>
        <translation>土建单价，低</translation>
    </message>
    <message>
        <source>short_circuit_ka</source>
        <translation>短路电流</translation>
    </message>
    <message>
        <source>side_clearance_m</source>
        <translation>侧方净距</translation>
    </message>
    <message>
        <source>site_acres</source>
        <translation>场地面积</translation>
    </message>
    <message>
        <source>site_count</source>
        <translation>场地数</translation>
    </message>
    <message>
        <source>site_density_mwh_per_acre</source>
        <translation>场地储能密度</translation>
    </message>
    <message>
        <source>site_total_mw</source>
        <translation>场地总功率</translation>
    </message>
    <message>
        <source>slow_transfer_s</source>
        <translation>慢速切换时间</translation>
    </message>
    <message>
        <source>sound_dba_at_7m</source>
        <translation>7 m 处声压级</translation>
    </message>
    <message>
        <source>sound_power_dba</source>
        <translation>声功率级</translation>
    </message>
    <message>
        <source>sound_pressure_dba_10m</source>
        <translation>10 m 处声压级</translation>
    </message>
    <message>
        <source>spcc_threshold_l</source>
        <translation>储油防漏门槛</translation>
    </message>
    <message>
        <source>stack_life_years</source>
        <translation>电堆寿命</translation>
    </message>
    <message>
        <source>start_failure_probability</source>
        <translation>启动失败概率</translation>
    </message>
    <message>
        <source>start_to_load_s</source>
        <translation>启动到带载</translation>
    </message>
    <message>
        <source>substation_cost_usd</source>
        <translation>变电站造价</translation>
    </message>
    <message>
        <source>substation_cost_usd_high</source>
        <translation>变电站造价，高</translation>
    </message>
    <message>
        <source>substation_cost_usd_low</source>
        <translation>变电站造价，低</translation>
    </message>
    <message>
        <source>substation_number</source>
        <translation>变电站编号</translation>
    </message>
    <message>
        <source>suction_bar</source>
        <translation>吸入压力</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>供应</translation>
    </message>
    <message>
        <source>supply_air_c</source>
        <translation>送风温度</translation>
    </message>
    <message>
        <source>switch_on_ambient_c</source>
        <translation>启用环境温度</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>交换机数</translation>
    </message>
    <message>
        <source>system_loss_fraction</source>
        <translation>系统损耗比例</translation>
    </message>
    <message>
        <source>tap_range_pct</source>
        <translation>分接范围</translation>
    </message>
    <message>
        <source>temperature_derate_basis</source>
        <translation>温度降额依据</translation>
    </message>
    <message>
        <source>threshold_rack_kw</source>
        <translation>机柜功率门槛</translation>
    </message>
    <message>
        <source>transfer_time_ms</source>
        <translation>切换时间</translation>
    </message>
    <message>
        <source>tva_record_winter_peak_mw</source>
        <translation>TVA 冬季峰值纪录</translation>
    </message>
    <message>
        <source>u_w_per_m2_k</source>
        <translation>传热系数</translation>
    </message>
    <message>
        <source>ua_kw_per_k</source>
        <translation>传热能力 UA</translation>
    </message>
    <message>
        <source>upgrade_8_to_50mw_cost_usd</source>
        <translation>8 升至 50 MW 造价</translation>
    </message>
    <message>
        <source>uplinks_100g</source>
        <translation>100G 上行端口</translation>
    </message>
    <message>
        <source>vfd_efficiency</source>
        <translation>变频器效率</translation>
    </message>
    <message>
        <source>voltage_kv</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>voltage_v</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>volume_l</source>
        <translation>容积</translation>
    </message>
    <message>
        <source>volume_m3</source>
        <translation>容积</translation>
    </message>
    <message>
        <source>water_flow_lpm</source>
        <translation>水流量</translation>
    </message>
    <message>
        <source>water_use_l_per_kwh</source>
        <translation>用水量</translation>
    </message>
    <message>
        <source>water_use_l_per_kwh_when_wet</source>
        <translation>湿运行用水量</translation>
    </message>
    <message>
        <source>wet_bulb_max_c</source>
        <translation>最高湿球温度</translation>
    </message>
    <message>
        <source>wet_bulb_min_c</source>
        <translation>最低湿球温度</translation>
    </message>
    <message>
        <source>wire_to_water_efficiency</source>
        <translation>电到水效率</translation>
    </message>
    <message>
        <source>write_gb_s</source>
        <translation>写带宽</translation>
    </message>
    <message>
        <source>xr_ratio</source>
        <translation>电抗电阻比</translation>
    </message>
</context>
<context>
    <name>SourceTitle</name>
    <message>
        <source>handbook (from memory) (NEC chapter 9 table 9, IEEE 493)</source>
        <translation>手册（凭记忆）（NEC 第 9 章表 9，IEEE 493）</translation>
    </message>
    <message>
        <source>handbook (from memory) (ASME B36.10M diameters</source>
        <translation>手册（凭记忆）（ASME B36.10M 管径</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (the 345 kV line of grid_345kv_generic)</source>
        <translation>假定：同类类型（grid_345kv_generic 的 345 kV 线路）的价格</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (the 345 kV line of grid_345kv_generic); lower voltage is cheaper, so a high estimate</source>
        <translation>假定：同类类型（grid_345kv_generic 的 345 kV 线路）的价格；电压较低则价格较低，故为偏高估计</translation>
    </message>
    <message>
        <source>Assumed: in proportion to rated current; 20 to 35 kV insulation is dearer, so a low estimate</source>
        <translation>假定：与额定电流成正比；20 至 35 kV 绝缘更贵，故为偏低估计</translation>
    </message>
    <message>
        <source>Assumed: in proportion to rated current</source>
        <translation>假定：与额定电流成正比</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (gas_supply_pipeline_lateral, 16 inch); in proportion to diameter</source>
        <translation>假定：同类类型（gas_supply_pipeline_lateral，16 英寸）的价格；与管径成正比</translation>
    </message>
    <message>
        <source>rest vendor datasheet (from memory)</source>
        <translation>其余为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>vendor datasheet (from memory)</source>
        <translation>厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>vendor datasheet (from memory) (1368 kW nominal at 4 K approach)</source>
        <translation>厂商数据表（凭记忆）（逼近温差 4 K 时标称 1368 kW）</translation>
    </message>
    <message>
        <source>vendor datasheet (from memory) (2 MW at 5 K approach, 1.2 LPM/kW)</source>
        <translation>厂商数据表（凭记忆）（逼近温差 5 K 时 2 MW，1.2 LPM/kW）</translation>
    </message>
    <message>
        <source>other values estimated</source>
        <translation>其他数值为估计值</translation>
    </message>
    <message>
        <source>handbook (from memory)</source>
        <translation>手册（凭记忆）</translation>
    </message>
    <message>
        <source>Assumed: footprint of a like type of this catalog</source>
        <translation>假定：本目录中同类类型的占地面积</translation>
    </message>
    <message>
        <source>Pipe of the same size in this catalog (ASME B36.10M, ASHRAE velocity guidance, from memory)</source>
        <translation>本目录中同规格的管道（ASME B36.10M、ASHRAE 流速指南，凭记忆）</translation>
    </message>
    <message>
        <source>dimensions vendor datasheet (from memory)</source>
        <translation>尺寸为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>Assumed: 1000 tons of refrigeration; the curve is scaled by capacity</source>
        <translation>假定：1000 冷吨；曲线按容量缩放</translation>
    </message>
    <message>
        <source>Assumed: as the screw chiller of this catalog</source>
        <translation>假定：同本目录中的螺杆式冷水机组</translation>
    </message>
    <message>
        <source>cell size and cost handbook (from memory)</source>
        <translation>单元尺寸与成本为手册（凭记忆）</translation>
    </message>
    <message>
        <source>fan power 40.2 gpm/hp for axial open towers, ASHRAE 90.1 minimum (from memory)</source>
        <translation>风机功率：轴流式开式冷却塔 40.2 gpm/hp，ASHRAE 90.1 最低要求（凭记忆）</translation>
    </message>
    <message>
        <source>Assumed: as the V-bank dry cooler of the same rating</source>
        <translation>假定：同相同额定容量的 V 型干冷器</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (chiller_watercooled_yk_4969); per kW of cooling</source>
        <translation>假定：同类类型（chiller_watercooled_yk_4969）的价格；按每 kW 制冷量计</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (carrier_30xa); per kW of cooling</source>
        <translation>假定：同类类型（carrier_30xa）的价格；按每 kW 制冷量计</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (dry_cooler_v_1500kw); the pads are left out, so a low estimate</source>
        <translation>假定：同类类型（dry_cooler_v_1500kw）的价格；未计入湿帘，故为偏低估计</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (crah_fanwall_350kw); coil and fans per kW of heat</source>
        <translation>假定：同类类型（crah_fanwall_350kw）的价格；盘管和风机按每 kW 热量计</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (pump_endsuction_large); per kW of motor</source>
        <translation>假定：同类类型（pump_endsuction_large）的价格；按每 kW 电机功率计</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (tank_tes_chilled); per m³</source>
        <translation>假定：同类类型（tank_tes_chilled）的价格；按每 m³ 计</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (gas_supply_pipeline_lateral, 16 inch); in proportion to diameter, a supply and a return main</source>
        <translation>假定：同类类型（gas_supply_pipeline_lateral，16 英寸）的价格；与管径成正比，供水、回水干管各一根</translation>
    </message>
    <message>
        <source>heat rate vendor datasheet (from memory)</source>
        <translation>热耗率为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>derived: heat_rate = 3600/efficiency; CO2 = 117 lb/MMBtu HHV, HHV/LHV 1.108; NOx by EPA Method 19 with Fd 8710</source>
        <translation>推导：heat_rate = 3600/效率；CO2 = 117 lb/MMBtu HHV，HHV/LHV 1.108；NOx 按 EPA Method 19，Fd 取 8710</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>estimate, handbook (from memory)</source>
        <translation>估计，手册（凭记忆）</translation>
    </message>
    <message>
        <source>38 MW and 40 % vendor datasheet (from memory)</source>
        <translation>38 MW 和 40 % 为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>electrical rating vendor datasheet (from memory)</source>
        <translation>电气额定值为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>62.5 MW and 41.1 % vendor datasheet (from memory)</source>
        <translation>62.5 MW 和 41.1 % 为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>split of the reliability figure, estimate</source>
        <translation>可靠性数值的拆分，估计</translation>
    </message>
    <message>
        <source>efficiency and ramp vendor datasheet (from memory)</source>
        <translation>效率和爬坡速率为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>H-class assumption, handbook (from memory)</source>
        <translation>H 级假定，手册（凭记忆）</translation>
    </message>
    <message>
        <source>low: Wood Mackenzie 2026-04 turbine-only USD 600/kW by end 2027; high: simple-cycle plant estimate</source>
        <translation>低值：Wood Mackenzie 2026-04，到 2027 年底仅燃机 USD 600/kW；高值：简单循环电厂估计</translation>
    </message>
    <message>
        <source>efficiency vendor datasheet (from memory)</source>
        <translation>效率为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>current rating and 49 to 50 % gross vendor datasheet (from memory)</source>
        <translation>额定电流及 49 至 50 % 毛效率为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>unit data vendor datasheet (from memory)</source>
        <translation>机组数据为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>engine data vendor datasheet (from memory)</source>
        <translation>发动机数据为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>Assumed: diesel at 1.0 USD/l, 800 l/h for 3 MW</source>
        <translation>假定：柴油 1.0 USD/l，3 MW 时 800 l/h</translation>
    </message>
    <message>
        <source>capacity factors and capex handbook (from memory)</source>
        <translation>容量系数和资本支出为手册（凭记忆）</translation>
    </message>
    <message>
        <source>power split, dimensions, temperatures vendor datasheet (from memory)</source>
        <translation>功率分配、尺寸、温度为厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>Generic utility battery of the same class: BloombergNEF December 2025; NREL REopt.jl electric storage defaults</source>
        <translation>同级别的通用电网级电池：BloombergNEF 2025 年 12 月；NREL REopt.jl 电储能默认值</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>Assumed: a utility distribution service of one or two feeders at 13.8 kV carries about 10 MW</source>
        <translation>假定：由一条或两条 13.8 kV 馈线构成的公用配电供电可承载约 10 MW</translation>
    </message>
    <message>
        <source>10 CFR 431.196 (values for 2016 to April 2029), from memory of the table</source>
        <translation>10 CFR 431.196（2016 年至 2029 年 4 月的数值），凭记忆引自该表</translation>
    </message>
    <message>
        <source>failure data IEEE 493, handbook (from memory)</source>
        <translation>故障数据为 IEEE 493，手册（凭记忆）</translation>
    </message>
    <message>
        <source>remainder handbook (from memory)</source>
        <translation>其余为手册（凭记忆）</translation>
    </message>
    <message>
        <source>handbook (from memory) (IEEE 493 breaker data)</source>
        <translation>手册（凭记忆）（IEEE 493 断路器数据）</translation>
    </message>
    <message>
        <source>handbook (from memory) (IEEE 493 above 15 kV class order of magnitude)</source>
        <translation>手册（凭记忆）（IEEE 493 中 15 kV 以上等级的数量级）</translation>
    </message>
    <message>
        <source>handbook (from memory): metal-clad line-ups and outdoor bus ratings of ANSI C37 equipment</source>
        <translation>手册（凭记忆）：ANSI C37 设备的金属铠装开关柜列及户外母线额定值</translation>
    </message>
    <message>
        <source>Assumed: one run along a pair of rack rows</source>
        <translation>假定：沿一对机柜列敷设一路</translation>
    </message>
    <message>
        <source>Assumed: price of any grid battery: BloombergNEF December 2025 (competitive all-in about 125 USD/kWh) to 350 USD/kWh of US turnkey systems</source>
        <translation>假定：任意电网级电池的价格：从 BloombergNEF 2025 年 12 月（有竞争力的全包价约 125 USD/kWh）到美国交钥匙系统的 350 USD/kWh</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (xfmr_161_13p8_60mva); in proportion to MVA</source>
        <translation>假定：同类类型（xfmr_161_13p8_60mva）的价格；与 MVA 成正比</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (xfmr_345_34p5_150mva); in proportion to MVA</source>
        <translation>假定：同类类型（xfmr_345_34p5_150mva）的价格；与 MVA 成正比</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (xfmr_pad_34p5_480v_1000kva); in proportion to MVA</source>
        <translation>假定：同类类型（xfmr_pad_34p5_480v_1000kva）的价格；与 MVA 成正比</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (swgr_15kv_metalclad); 38 kV is dearer, so a low estimate</source>
        <translation>假定：同类类型（swgr_15kv_metalclad）的价格；38 kV 更贵，故为偏低估计</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (swgr_15kv_metalclad); twelve sections; 38 kV is dearer, so a low estimate</source>
        <translation>假定：同类类型（swgr_15kv_metalclad）的价格；十二面柜；38 kV 更贵，故为偏低估计</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (swgr_15kv_metalclad); six sections of 0.91 m in the 6 m of the line-up</source>
        <translation>假定：同类类型（swgr_15kv_metalclad）的价格；6 m 柜列中含六面 0.91 m 的柜</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (swgr_15kv_metalclad); main, tie, main: three sections</source>
        <translation>假定：同类类型（swgr_15kv_metalclad）的价格；进线、母联、进线：三面柜</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (tva_mlgw_memphis_161kv); one 161 kV substation</source>
        <translation>假定：同类类型（tva_mlgw_memphis_161kv）的价格；一座 161 kV 变电站</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (grid_345kv_generic); one 345 kV substation</source>
        <translation>假定：同类类型（grid_345kv_generic）的价格；一座 345 kV 变电站</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (tva_mlgw_memphis_161kv to the low end of grid_345kv_generic)</source>
        <translation>假定：同类类型（tva_mlgw_memphis_161kv 至 grid_345kv_generic 的低端）的价格</translation>
    </message>
    <message>
        <source>Assumed: price of a like type (tva_mlgw_memphis_161kv); its upgrade from 8 to 50 MW for 760,000 USD, low end in proportion to MW</source>
        <translation>假定：同类类型（tva_mlgw_memphis_161kv）的价格；其从 8 增至 50 MW 的扩容费用为 760,000 USD，低端与 MW 成正比</translation>
    </message>
    <message>
        <source>Assumed: in proportion to rated current; low end as cable of the same current, high end as bus duct with its fittings</source>
        <translation>假定：与额定电流成正比；低端按相同电流的电缆计，高端按母线槽及其附件计</translation>
    </message>
    <message>
        <source>Analyst estimates of VR NVL72 rack power: 190 kW Max-Q, about 230 kW Max-P (Ming-Chi Kuo, Jan 2026)</source>
        <translation>分析师对 VR NVL72 机柜功率的估计：Max-Q 190 kW，Max-P 约 230 kW（Ming-Chi Kuo，2026 年 1 月）</translation>
    </message>
    <message>
        <source>Assumed: air-cooled like every switch of its class</source>
        <translation>假定：与同级别的所有交换机一样采用风冷</translation>
    </message>
    <message>
        <source>fuel flow derived here</source>
        <translation>燃料流量在此推导得出</translation>
    </message>
    <message>
        <source>Assumed: a DN200 main at 1.6 m/s, the usual limit of distribution mains</source>
        <translation>假定：DN200 干管，流速 1.6 m/s，为配水干管的常用上限</translation>
    </message>
</context>
<context>
    <name>TypeNote</name>
    <message>
        <source>Words on the plan. Stands in no figure and no finding.</source>
        <translation>平面图上的文字。不计入任何数值和任何检查结论。</translation>
    </message>
    <message>
        <source>Shows the length from point to point along a chain. Stands in no figure and no finding.</source>
        <translation>显示折线上逐点之间的长度。不计入任何数值和任何检查结论。</translation>
    </message>
    <message>
        <source>Shows the area within its corners and the length around them. Stands in no figure and no finding.</source>
        <translation>显示各角点围成的面积及其周长。不计入任何数值和任何检查结论。</translation>
    </message>
    <message>
        <source>A line taken over from another drawing or map. Stands in no figure and no finding.</source>
        <translation>从其他图纸或地图转绘的线。不计入任何数值和任何检查结论。</translation>
    </message>
    <message>
        <source>A photo, map or drawing beneath the plan. `text` is the hash of the picture in the file; reference_length_m is the true distance of its two reference points (shares of its width and depth).</source>
        <translation>置于平面图下方的照片、地图或图纸。`text` 是文件中该图片的哈希值；reference_length_m 是其两个参考点（以占图片宽度和深度的比例表示）之间的真实距离。</translation>
    </message>
    <message>
        <source>Stands on the ground already: nothing may be built over it. No cost, no house load.</source>
        <translation>场地上已有之物：其上不得建造任何东西。无成本，无站用负荷。</translation>
    </message>
    <message>
        <source>River, lake or basin of the place: drawn, not counted.</source>
        <translation>当地的河流、湖泊或水池：仅绘出，不计入。</translation>
    </message>
    <message>
        <source>Resistance at 20 C.</source>
        <translation>20 C 时的电阻。</translation>
    </message>
    <message>
        <source>AC resistance near 75 to 90 C.</source>
        <translation>约 75 至 90 C 时的交流电阻。</translation>
    </message>
    <message>
        <source>Limits are for noise and erosion in continuously running mains; pressure gradient target 100 to 400 Pa/m. Heat computed with rho*cp = 4.16 (water) and 4.00 MJ/m3K (PG25).</source>
        <translation>限值针对连续运行干管的噪声和冲蚀；压力梯度目标值 100 至 400 Pa/m。热量按 rho*cp = 4.16（水）和 4.00 MJ/m3K（PG25）计算。</translation>
    </message>
    <message>
        <source>Colossus 1 uses one of these at the bottom of each liquid-cooled Supermicro rack (64 H100 per rack), hot-swap redundant pumps. Capacity falls linearly in this slide: 5 kW per C between 32 and 40 C.</source>
        <translation>Colossus 1 在每个 Supermicro 液冷机架底部装有一台（每机架 64 块 H100），水泵冗余、可热插拔。在该幻灯片中制冷能力线性下降：32 至 40 C 之间每 C 下降 5 kW。</translation>
    </message>
    <message>
        <source>For GB200/B300 generation racks.</source>
        <translation>用于 GB200/B300 代机架。</translation>
    </message>
    <message>
        <source>Flow and pump power are design values computed from 1.5 LPM/kW, not the data sheet limits. Integrated 50 micron filter (resistancezero.com).</source>
        <translation>流量和泵功率为按 1.5 LPM/kW 计算的设计值，并非数据表限值。内置 50 微米过滤器（resistancezero.com）。</translation>
    </message>
    <message>
        <source>N+1 pumps and power supplies confirmed by the checklist page.</source>
        <translation>检查清单页面确认水泵和电源均为 N+1。</translation>
    </message>
    <message>
        <source>LMTD method; area = Q/(U x LMTD).</source>
        <translation>LMTD 法；面积 = Q/(U x LMTD)。</translation>
    </message>
    <message>
        <source>fan_power_kw as in the other air movers (was fan_power_w 600).</source>
        <translation>fan_power_kw 与其他空气输送设备一致（原为 fan_power_w 600）。</translation>
    </message>
    <message>
        <source>15 to 25 % of a liquid-cooled GPU rack is still rejected to air. Lead time 28 to 36 weeks in Cushman &amp; Wakefield 2025.</source>
        <translation>液冷 GPU 机架仍有 15 至 25 % 的热量排入空气。据 Cushman &amp; Wakefield 2025，交货期 28 至 36 周。</translation>
    </message>
    <message>
        <source>P = rho*g*Q*H/eta. Pump power as a fraction of heat = dp/(rho*cp*dT*eta): 300 kPa, 10 K, 0.76 gives 0.95 %.</source>
        <translation>P = rho*g*Q*H/eta。泵功率占热量的比例 = dp/(rho*cp*dT*eta)：300 kPa、10 K、0.76 得 0.95 %。</translation>
    </message>
    <message>
        <source>60 m3 x 4.16 x 6 K = 1498 MJ, so 1498 s per MW.</source>
        <translation>60 m3 x 4.16 x 6 K = 1498 MJ，即每 MW 1498 s。</translation>
    </message>
    <message>
        <source>1000 m3 x 4.16 MJ/m3K x 10 K x 0.9 / 3.6 = 10.4 MWh. Ride-through: 10 min of 60 MW.</source>
        <translation>1000 m3 x 4.16 MJ/m3K x 10 K x 0.9 / 3.6 = 10.4 MWh。续冷能力：60 MW 持续 10 min。</translation>
    </message>
    <message>
        <source>A main that machines and consumers of one loop join: both ends are the same loop. Its length on the plan can be set (width_m); pressure is not modelled.</source>
        <translation>同一环路的设备和用户所接入的干管：两端属于同一环路。其在平面图上的长度可设定（width_m）；不对压力建模。</translation>
    </message>
    <message>
        <source>Eurovent conditions 7/12 C water, 35 C air.</source>
        <translation>Eurovent 工况：水 7/12 C，空气 35 C。</translation>
    </message>
    <message>
        <source>Dimensions, mass and COP estimated.</source>
        <translation>尺寸、质量和 COP 为估算值。</translation>
    </message>
    <message>
        <source>Rating is 200 MW / 119. eta 0.50 is a VFD screw assumption. Enough for about 110,000 GB200 GPUs according to the same report.</source>
        <translation>额定值为 200 MW / 119。eta 0.50 是变频螺杆机的假设值。据同一报道，足以供约 110,000 块 GB200 GPU 使用。</translation>
    </message>
    <message>
        <source>Full free cooling when ambient is about 10 to 12 K below the return water; fans only, about 2.5 % of heat.</source>
        <translation>环境温度比回水温度低约 10 至 12 K 时可完全自然冷却；仅风机运行，约为热量的 2.5 %。</translation>
    </message>
    <message>
        <source>Tables computed here from the coefficients. Do not extrapolate outside the limits: the polynomial misbehaves. Small machine, but the shape is usable for scroll/screw.</source>
        <translation>表格在此由系数计算得出。不要外推到限值之外：多项式会失真。机组较小，但曲线形状可用于涡旋式/螺杆式。</translation>
    </message>
    <message>
        <source>Curves are the published data set; footprint, cost and reliability are handbook (from memory).</source>
        <translation>曲线为已发布的数据集；占地、成本和可靠性为手册值（凭记忆）。</translation>
    </message>
    <message>
        <source>Scale by capacity. eir_fun_t[3] corrected from 0.0243 to 0.00243: EIR at the rating point is now 0.999 (was 1.64, which made COP 3.3 instead of 5.4).</source>
        <translation>按容量缩放。eir_fun_t[3] 由 0.0243 更正为 0.00243：额定点 EIR 现为 0.999（原为 1.64，使 COP 为 3.3 而非 5.4）。</translation>
    </message>
    <message>
        <source>modelica-buildings default fan power 275 W per 0.15 kg/s is 7.9 % of heat at 5.56 K range and is pessimistic: 1 to 1.5 % is typical for induced-draft cells (fan_power_fraction_typical). Approach table computed here. makeup = evaporation x CoC/(CoC-1). fan_power_fraction is now 294 W per kg/s over 23.3 kW per kg/s = 1.26 %; the 7.85 % modelica default is kept under *_modelica_default. wet_bulb_max 26.7 C lies 0.1 K below the Memphis 0.4 % wet bulb (26.8 C): allow that much extrapolation (approach 3.60 K).</source>
        <translation>modelica-buildings 默认风机功率为每 0.15 kg/s 275 W，在 5.56 K 冷却温差下为热量的 7.9 %，偏悲观：引风式冷却塔单元的典型值为 1 至 1.5 %（fan_power_fraction_typical）。逼近度表在此计算得出。makeup = evaporation x CoC/(CoC-1)。fan_power_fraction 现为每 kg/s 294 W 除以每 kg/s 23.3 kW = 1.26 %；modelica 默认值 7.85 % 保留在 *_modelica_default 下。wet_bulb_max 26.7 C 比 Memphis 0.4 % 湿球温度（26.8 C）低 0.1 K：允许这一幅度的外推（逼近度 3.60 K）。</translation>
    </message>
    <message>
        <source>Leaving fluid = ambient + approach; heat scales with (entering fluid - ambient). W45 (not W40) facility water allows dry cooling in Memphis all but about 11 h/yr (35.6 C + 8 K = 43.6 C at 0.4 % conditions; see weather.md). Name corrected: it said 10 K initial temperature difference, but approach 8 K plus range 10 K and ua 115 kW/K (x 13 K mean) mean 18 K. The 45 C limit is for facility water; a rack limit of 45 C on the secondary side leaves 40 to 41 C of facility water after the CDU approach.</source>
        <translation>出液温度 = 环境温度 + 逼近度；热量与（进液温度 - 环境温度）成正比。采用 W45（而非 W40）设施水时，在 Memphis 全年除约 11 h/yr 外均可干式冷却（0.4 % 工况下 35.6 C + 8 K = 43.6 C；见 weather.md）。名称已更正：原称初始温差 10 K，但逼近度 8 K 加冷却温差 10 K，以及 ua 115 kW/K（x 平均 13 K），对应的是 18 K。45 C 限值针对设施水；若机架二次侧限值为 45 C，扣除 CDU 逼近度后设施水为 40 至 41 C。</translation>
    </message>
    <message>
        <source>Inlet air = Tdb - 0.75 x (Tdb - Twb) while pads run.</source>
        <translation>湿帘运行时，进风温度 = Tdb - 0.75 x (Tdb - Twb)。</translation>
    </message>
    <message>
        <source>Cross-check that holds: permit cap 87 short tons NOx/yr over 247 MW x 8760 h is 0.0365 kg/MWh, and 2 ppm through EPA Method 19 at this heat rate gives the nox_kg_per_mwh_with_scr value here, so the permit corresponds to 2 ppm with SCR. Footprint includes the SCR skid (estimate).</source>
        <translation>交叉核对成立：许可上限 87 短吨 NOx/yr，分摊到 247 MW x 8760 h 为 0.0365 kg/MWh；在此热耗率下，2 ppm 按 EPA Method 19 换算得到此处的 nox_kg_per_mwh_with_scr 值，故该许可对应带 SCR 的 2 ppm。占地包括 SCR 撬块（估算）。</translation>
    </message>
    <message>
        <source>Single-shaft gas turbine with gearbox. SoLoNOx guarantees of 9, 15 or 25 ppm exist, valid above about 50 % load; below that NOx and CO rise steeply.</source>
        <translation>单轴燃气轮机，带齿轮箱。SoLoNOx 有 9、15 或 25 ppm 的保证值，约 50 % 负荷以上有效；低于该负荷，NOx 和 CO 急剧上升。</translation>
    </message>
    <message>
        <source>Two-shaft engine. The 2008 specification gives an enclosure 15 m long, 4 m high, 7 m wide with doors open; footprint_m here includes generator, inlet and exhaust (estimate).</source>
        <translation>双轴机组。2008 年规格书给出的箱体尺寸为长 15 m、高 4 m、开门时宽 7 m；此处 footprint_m 包括发电机、进气和排气（估算）。</translation>
    </message>
    <message>
        <source>Consistency check: the Southaven permit fleet 17 x 16.5 + 16 x 38 + 8 x 48 = 1272 MW against the published &apos;about 1.2 GW&apos;.</source>
        <translation>一致性核对：Southaven 许可机组 17 x 16.5 + 16 x 38 + 8 x 48 = 1272 MW，公布值为“约 1.2 GW”。</translation>
    </message>
    <message>
        <source>DLE version 25 ppm, some 15 ppm. Aeroderivative: hot section exchange in about 72 h.</source>
        <translation>DLE 型 25 ppm，部分为 15 ppm。航改型：热段更换约需 72 h。</translation>
    </message>
    <message>
        <source>Half of the ten permitted turbines at Abilene Stargate (360.5 MW, about USD 500 million in the TCEQ filing, i.e. USD 1390/kW) come from GE Vernova, half from Solar.</source>
        <translation>Abilene Stargate 获许可的十台燃气轮机（360.5 MW，TCEQ 申报文件中约 USD 500 million，即 USD 1390/kW）一半来自 GE Vernova，一半来自 Solar。</translation>
    </message>
    <message>
        <source>Water injection for NOx needs roughly 1 kg demineralised water per kg fuel. More than 300 units built (GE 2019). Outage data estimated for temporary duty.</source>
        <translation>注水控制 NOx 时，每 kg 燃料约需 1 kg 除盐水。已制造 300 台以上（GE 2019）。停运数据按临时供电用途估算。</translation>
    </message>
    <message>
        <source>Sold as two-unit blocks with inlet air cooling and SCR; footprint is per unit (estimate). Called 6000PE in the Southaven permit (8 units). Efficiency is the LM6000PC value, vendor datasheet (from memory)</source>
        <translation>以两台机组为一组出售，带进气冷却和 SCR；占地按单台计（估算）。Southaven 许可中称为 6000PE（8 台）。效率为 LM6000PC 的值，取自厂商数据表（凭记忆）</translation>
    </message>
    <message>
        <source>2x1 combined cycle about 182 MW. forced_outage_rate follows the fleet reliability claim, so it is an OEM figure: use 0.015 to 0.03 for conservative studies.</source>
        <translation>2x1 联合循环约 182 MW。forced_outage_rate 依据机队可靠性宣称值，属 OEM 数据：保守研究宜取 0.015 至 0.03。</translation>
    </message>
    <message>
        <source>Closest published benchmark for the 380 MW Doosan machine.</source>
        <translation>与 380 MW Doosan 机组最接近的已公布基准。</translation>
    </message>
    <message>
        <source>Simple-cycle efficiency from memory of the GE product card (43.3 %). Mill Creek 1x1 combined cycle is about 645 MW.</source>
        <translation>简单循环效率凭对 GE 产品卡的记忆（43.3 %）。Mill Creek 1x1 联合循环约 645 MW。</translation>
    </message>
    <message>
        <source>Rating, efficiency and orders are published. Ramp, start time, minimum load, inertia, NOx and footprint are H-class assumptions (compare ge_7ha_03), not Doosan figures: no public data sheet found in the material seen. The December 2025 order was disclosed because it exceeded 2.5 % of KRW 16.233 trillion sales, so three turbine-generator sets cost at least KRW 406 billion (about USD 240/kW at 1470 KRW/USD, equipment only): a floor, not a price.</source>
        <translation>额定值、效率和订单为已公布数据。爬坡速率、启动时间、最低负荷、惯量、NOx 和占地为 H 级假设值（对照 ge_7ha_03），并非 Doosan 数据：在所查阅资料中未找到公开数据表。2025 年 12 月的订单因超过销售额 KRW 16.233 trillion 的 2.5 % 而被披露，故三套燃气轮机发电机组至少为 KRW 406 billion（按 1470 KRW/USD 约 USD 240/kW，仅设备）：这是下限，不是价格。</translation>
    </message>
    <message>
        <source>569 to 570 MW also quoted for Boryeong and Andong-2 combined cycle (powermag, modernpowersystems). Start and ramp from class knowledge. Condenser cooling water or an air-cooled condenser is needed as well.</source>
        <translation>Boryeong 和 Andong-2 联合循环也有 569 至 570 MW 的说法（powermag、modernpowersystems）。启动和爬坡依据同级机组经验。还需要凝汽器冷却水或空冷凝汽器。</translation>
    </message>
    <message>
        <source>No derate up to about 40 C and 500 to 1000 m with standard turbocharging, then about 2 % per 100 m: model as a knee rather than a slope. nox_kg_per_mwh is the 0.5 g/bhp-h setting. With SCR use 0.07 kg/MWh.</source>
        <translation>标准涡轮增压下，约 40 C 和 500 至 1000 m 以内不降额，此后约每 100 m 降 2 %：应按拐点而非斜率建模。nox_kg_per_mwh 为 0.5 g/bhp-h 设定。带 SCR 时用 0.07 kg/MWh。</translation>
    </message>
    <message>
        <source>Rating is 412 MW / 40.</source>
        <translation>额定值为 412 MW / 40。</translation>
    </message>
    <message>
        <source>Two-minute start to synchronised and about five minutes to full load when kept hot. Derate knee about 40 C air and 43 C charge-air water.</source>
        <translation>保持热备用时，两分钟启动至同步，约五分钟至满负荷。降额拐点约为空气 40 C、增压空气冷却水 43 C。</translation>
    </message>
    <message>
        <source>Inverter-based, no inertia unless a grid-forming battery is added. REopt (CHP, HHV) lists 0.386 to 0.413 electric efficiency for generic fuel cells; Bloom quotes 54 % LHV average. Price near USD 2900/kW from memory of a 2026 AEP filing (900 MW, USD 2.65 billion): unverified.</source>
        <translation>经逆变器并网，除非加装构网型电池，否则无惯量。REopt（CHP，HHV）列出的通用燃料电池电效率为 0.386 至 0.413；Bloom 称平均 54 % LHV。约 USD 2900/kW 的价格凭对 AEP 2026 年申报文件（900 MW，USD 2.65 billion）的记忆：未核实。</translation>
    </message>
    <message>
        <source>EPA Tier 2 emergency limit is 6.4 g/kWh NOx+NMHC. Non-emergency running is capped (100 h/yr testing and maintenance). Illinois requires Tier 4 for many new data centre units after 2026-12-01 (secondwatt). MTTR 18.3 h is the PREP/IEEE 493 packaged standby diesel value, from memory. efficiency, heat rate and CO2 recomputed from 800 L/h at 35.8 MJ/L LHV and 2.68 kg CO2/L (were 0.40, 9000, 700, which 800 L/h at 3 MW does not give).</source>
        <translation>EPA Tier 2 应急机组限值为 6.4 g/kWh NOx+NMHC。非应急运行受限（测试和维护 100 h/yr）。Illinois 要求 2026-12-01 之后许多新建数据中心机组达到 Tier 4（secondwatt）。MTTR 18.3 h 为 PREP/IEEE 493 成套备用柴油发电机组的值，凭记忆。效率、热耗率和 CO2 已按 800 L/h、35.8 MJ/L LHV 和 2.68 kg CO2/L 重新计算（原为 0.40、9000、700，与 3 MW 时 800 L/h 不符）。</translation>
    </message>
    <message>
        <source>REopt default dc_ac_ratio is 1.2 (fixed tilt mix).</source>
        <translation>REopt 默认 dc_ac_ratio 为 1.2（固定倾角混合）。</translation>
    </message>
    <message>
        <source>Power of the 4 h version fits Colossus 1: 168 x 0.979 = 164 MW against the quoted 150 MW. BNEF December 2025 puts stationary LFP packs at USD 70/kWh, so list prices are well above current bids: price_usd_low is a guess at a volume price.</source>
        <translation>4 h 型的功率与 Colossus 1 相符：168 x 0.979 = 164 MW，所报为 150 MW。BNEF 2025 年 12 月给出固定式 LFP 电池包为 USD 70/kWh，故目录价远高于当前投标价：price_usd_low 是对批量价的推测。</translation>
    </message>
    <message>
        <source>Same enclosure as the 4 h version with more inverter modules.</source>
        <translation>与 4 h 型箱体相同，逆变器模块更多。</translation>
    </message>
    <message>
        <source>Power per unit was not published in the material seen: 1.25 and 2.5 MW are energy / 4 h and / 2 h. Width and height assumed equal to Megapack 2 XL. rated_power_mw = the 4 h version.</source>
        <translation>所见资料未公布单台功率：1.25 和 2.5 MW 分别为能量 / 4 h 和 / 2 h。宽度和高度假设与 Megapack 2 XL 相同。rated_power_mw = 4 h 版本。</translation>
    </message>
    <message>
        <source>20 MWh / 248 MWh per acre = 326 m2 per block, which footprint_m reproduces. MV voltage assumed 34.5 kV. rated_power_mw = the 4 h version.</source>
        <translation>20 MWh /（每英亩 248 MWh）= 每单元 326 m2，与 footprint_m 一致。中压电压假设为 34.5 kV。rated_power_mw = 4 h 版本。</translation>
    </message>
    <message>
        <source>161 kV is the standard TVA/MLGW transmission voltage (from memory; no page seen names the voltage for this substation). Price implied at 100 % load factor: 7.5e6/(150 x 730). The Tulane Road site (Colossus 2) was offered only 30 to 50 MW at first (512pixels 2025-07, semiwiki).</source>
        <translation>161 kV 是 TVA/MLGW 的标准输电电压（凭记忆；所见网页均未说明该变电站的电压）。按 100 % 负荷率推算的电价：7.5e6/(150 x 730)。Tulane Road 站点（Colossus 2）起初只获供 30 至 50 MW（512pixels 2025-07，semiwiki）。</translation>
    </message>
    <message>
        <source>Cost per km corresponds to USD 3 to 6 million per mile. Two independent circuits are usual for large sites.</source>
        <translation>每 km 成本对应每英里 USD 3 至 6 百万。大型站点通常采用两条独立回路。</translation>
    </message>
    <message>
        <source>For small sites: a feeder of the local utility without a substation of its own. Same energy price as the other connections.</source>
        <translation>用于小型站点：当地电力公司的馈线，不设自有变电站。电价与其他接入方式相同。</translation>
    </message>
    <message>
        <source>Load loss = rated MVA x resistance_pct. 50 Hz types, but per-unit data carry over well.</source>
        <translation>负载损耗 = 额定 MVA x resistance_pct。50 Hz 型号，但标幺值数据适用性良好。</translation>
    </message>
    <message>
        <source>Use two at 60 to 70 % for N-1 (or N+1 banks).</source>
        <translation>按 N-1 使用两台，各带 60 至 70 % 负载（或 N+1 组）。</translation>
    </message>
    <message>
        <source>Memphis style: three or four of these give 150 MW with N+1.</source>
        <translation>Memphis 方式：三台或四台即可提供 150 MW 并具备 N+1。</translation>
    </message>
    <message>
        <source>DOE minimum at 50 % load; loss split assumes the efficiency optimum at 50 % load (no-load loss = load loss there). LV 415 V used for 240 V phase-to-neutral rack feeds.</source>
        <translation>50 % 负载下的 DOE 最低值；损耗拆分假设最高效率点在 50 % 负载（该点空载损耗 = 负载损耗）。低压 415 V，用于 240 V 相对中性线机架供电。</translation>
    </message>
    <message>
        <source>Larger than the DOE table (2500 kVA); limited by LV breaker ratings of 4000 to 5000 A. efficiency_at_50pct_load recomputed from the listed losses (was 0.9954, which 4.0 + 27/4 kW at 1750 kVA does not give).</source>
        <translation>超出 DOE 表格范围（2500 kVA）；受低压断路器额定电流 4000 至 5000 A 限制。efficiency_at_50pct_load 按所列损耗重新计算（原为 0.9954，与 1750 kVA 时 4.0 + 27/4 kW 不符）。</translation>
    </message>
    <message>
        <source>Eliminated in 415 V direct designs. Voltages and losses added: derived from 0.9914 at 35 % load with no-load loss = load loss there.</source>
        <translation>在 415 V 直供设计中取消。补充了电压和损耗：由 35 % 负载下 0.9914 推导，该点空载损耗 = 负载损耗。</translation>
    </message>
    <message>
        <source>The xfmr_161_13p8_60mva with power flowing upward: same rating, losses, footprint and price as that record; winding voltage changed where needed.</source>
        <translation>即 xfmr_161_13p8_60mva，功率方向为升压：额定值、损耗、占地和价格与该记录相同；绕组电压按需更改。</translation>
    </message>
    <message>
        <source>The xfmr_345_34p5_150mva with power flowing upward: same rating, losses, footprint and price as that record; winding voltage changed where needed.</source>
        <translation>即 xfmr_345_34p5_150mva，功率方向为升压：额定值、损耗、占地和价格与该记录相同；绕组电压按需更改。</translation>
    </message>
    <message>
        <source>Twelve sections of swgr_15kv_metalclad side by side on one 3000 A bus: 71.7 MVA. No loss of its own.</source>
        <translation>十二面 swgr_15kv_metalclad 并排接于一条 3000 A 母线：71.7 MVA。自身无损耗。</translation>
    </message>
    <message>
        <source>Twelve sections of the 38 kV class on one 3000 A bus (the single section of this catalog has 2000 A): 179 MVA. No loss of its own.</source>
        <translation>十二面 38 kV 级开关柜接于一条 3000 A 母线（本目录中的单面柜为 2000 A）：179 MVA。自身无损耗。</translation>
    </message>
    <message>
        <source>Outdoor ring or breaker-and-a-half bus. No loss of its own.</source>
        <translation>户外环形母线或一个半断路器接线母线。自身无损耗。</translation>
    </message>
    <message>
        <source>Outdoor ring or breaker-and-a-half bus: 837 MVA. No loss of its own.</source>
        <translation>户外环形母线或一个半断路器接线母线：837 MVA。自身无损耗。</translation>
    </message>
    <message>
        <source>Outdoor breaker-and-a-half bus: 2,390 MVA. No loss of its own.</source>
        <translation>户外一个半断路器接线母线：2,390 MVA。自身无损耗。</translation>
    </message>
    <message>
        <source>Training halls often run without room UPS and let Megapacks carry ride-through. rated_power_mw as in the other UPS record (was rated_power_kw 33).</source>
        <translation>训练机房常不设机房 UPS，由 Megapack 承担穿越供电。rated_power_mw 与另一条 UPS 记录一致（原为 rated_power_kw 33）。</translation>
    </message>
    <message>
        <source>sqrt(3) x 415 x 48 A (80 % of 60 A) = 34.5 kW. rated_kw = continuous_kw, the key of the other pdu records.</source>
        <translation>sqrt(3) x 415 x 48 A（60 A 的 80 %）= 34.5 kW。rated_kw = continuous_kw，即其他 PDU 记录所用的键。</translation>
    </message>
    <message>
        <source>rated_kw = continuous_kw, the key of the other pdu records.</source>
        <translation>rated_kw = continuous_kw，即其他 PDU 记录所用的键。</translation>
    </message>
    <message>
        <source>The sidecar rating and converter efficiency are assumptions. One 2026 note says the 800 VDC roll-out is being delayed and becomes compelling near 1 MW per rack.</source>
        <translation>边柜额定值和变换器效率为假设值。一份 2026 年的资料称 800 VDC 的推广正在推迟，每机架接近 1 MW 时才具有明显优势。</translation>
    </message>
    <message>
        <source>Resistance at operating temperature, order of magnitude only.</source>
        <translation>工作温度下的电阻，仅为数量级。</translation>
    </message>
    <message>
        <source>8 servers + bottom 4U CDU + manifold; racks stand in arrays of 8 (512 GPUs); rear-door heat exchangers take the air share. Check: 100,000 / 64 = 1,563 racks, STH counted &apos;more than 1500 racks, about 200 arrays&apos;. Power = 8 x 10.2 kW at the top. scale_out_gbit_s now counts GPU ports only, as in the other racks (64 x 400); the eight 400G host ports are in host_gbit_s.</source>
        <translation>8 台服务器 + 底部 4U CDU + 分集液器；机架按 8 台成阵列布置（512 个 GPU）；后门换热器承担风冷部分。校核：100,000 / 64 = 1,563 个机架，STH 统计为“1500 多个机架，约 200 个阵列”。功率 = 最高 8 x 10.2 kW。scale_out_gbit_s 现仅计 GPU 端口，与其他机架一致（64 x 400）；八个 400G 主机端口计入 host_gbit_s。</translation>
    </message>
    <message>
        <source>The 64 x H100 rack with H200 boards: same server power (the same compute die with more memory), BF16 64 x 989.5 TFLOP/s, memory 64 x 141 GB; price: the H100 rack with the difference of the two GPU prices (30 to 40 against 25 to 40 thousand dollars).</source>
        <translation>即 64 x H100 机架换装 H200 板卡：服务器功率相同（计算芯片相同，显存更大），BF16 64 x 989.5 TFLOP/s，显存 64 x 141 GB；价格：H100 机架加上两种 GPU 的差价（30 至 40 千美元对 25 至 40 千美元）。</translation>
    </message>
    <message>
        <source>4 x 10.2 kW. The 127-node SuperPOD uses 38 racks in all.</source>
        <translation>4 x 10.2 kW。127 节点 SuperPOD 共用 38 个机架。</translation>
    </message>
    <message>
        <source>NVIDIA: &apos;power consumption per rack exceeds 25 kW&apos; in the example layout; rack size assumed.</source>
        <translation>NVIDIA：示例布局中“每机架功耗超过 25 kW”；机架尺寸为假设。</translation>
    </message>
    <message>
        <source>NVIDIA: about 56 kW per rack; SU = 72 systems = 18 racks.</source>
        <translation>NVIDIA：每机架约 56 kW；SU = 72 个系统 = 18 个机架。</translation>
    </message>
    <message>
        <source>115 kW liquid + 17 kW air = 132 kW (HPE); 120 kW is NVIDIA&apos;s nominal. EDP peak about 192 kW is from secondary notes. NVIDIA&apos;s SuperPOD budget is 1.2 MW per 8 racks = 150 kW per rack with network and management. NICs, SSDs, power shelves are air cooled. Flow: computed for PG25 at a 10 K rise (rho 1022 kg/m3, cp 3.9 kJ/kgK), about 1.5 L/min per kW of liquid heat. Public figures conflict: 170-195, 130, 80 and 30-40 L/min per rack all appear (different inlet temperatures and loop definitions). host_gbit_s: one 400G host port per compute tray, assumed (trays can carry two BlueField-3).</source>
        <translation>115 kW 液冷 + 17 kW 风冷 = 132 kW（HPE）；120 kW 为 NVIDIA 标称值。EDP 峰值约 192 kW 来自二手资料。NVIDIA 的 SuperPOD 预算为每 8 个机架 1.2 MW = 每机架 150 kW，含网络和管理。NIC、SSD、电源框为风冷。流量：按 PG25、10 K 温升计算（rho 1022 kg/m3，cp 3.9 kJ/kgK），每 kW 液冷热量约 1.5 L/min。公开数据相互矛盾：每机架 170-195、130、80 和 30-40 L/min 均有出现（进口温度和回路定义不同）。host_gbit_s：假设每个计算托盘一个 400G 主机端口（托盘可装两块 BlueField-3）。</translation>
    </message>
    <message>
        <source>NVIDIA reference architecture: up to 142 kW; Lenovo: 135 kW TDP, 155 kW peak; Supermicro 132-140 kW. Some configurations quoted at $6-6.5M. 65 J x 72 = 4.7 kJ in the shelves. NVIDIA SuperPOD GB300: 1.2 MW per 8-rack SU. Introl gives 1.36 t, others 1.4-1.8 t. Flow: computed for PG25 at a 10 K rise (rho 1022 kg/m3, cp 3.9 kJ/kgK), about 1.5 L/min per kW of liquid heat. Public figures conflict: 170-195, 130, 80 and 30-40 L/min per rack all appear (different inlet temperatures and loop definitions). host_gbit_s: one 400G host port per compute tray, assumed (trays can carry two BlueField-3).</source>
        <translation>NVIDIA 参考架构：最高 142 kW；Lenovo：135 kW TDP，155 kW 峰值；Supermicro 132-140 kW。部分配置报价 $6-6.5M。电源框内储能 65 J x 72 = 4.7 kJ。NVIDIA SuperPOD GB300：每个 8 机架 SU 1.2 MW。Introl 给出 1.36 t，其他来源为 1.4-1.8 t。流量：按 PG25、10 K 温升计算（rho 1022 kg/m3，cp 3.9 kJ/kgK），每 kW 液冷热量约 1.5 L/min。公开数据相互矛盾：每机架 170-195、130、80 和 30-40 L/min 均有出现（进口温度和回路定义不同）。host_gbit_s：假设每个计算托盘一个 400G 主机端口（托盘可装两块 BlueField-3）。</translation>
    </message>
    <message>
        <source>NVIDIA has published no rack power (as of Aug-Sep 2026); 190 / 230 kW are analyst Max-Q / Max-P figures. Compute, memory and NVLink rows are NVIDIA&apos;s own, marked preliminary; 2,520 and 1,260 PF are dense, 3,600 PF is sparse. First production rack announced by CoreWeave 2026-09-30.</source>
        <translation>NVIDIA 尚未公布机架功率（截至 2026 年 8-9 月）；190 / 230 kW 为分析师给出的 Max-Q / Max-P 数值。计算、显存和 NVLink 各行为 NVIDIA 自有数据，标注为初步；2,520 和 1,260 PF 为稠密值，3,600 PF 为稀疏值。CoreWeave 于 2026-09-30 宣布首个量产机架。</translation>
    </message>
    <message>
        <source>GTC 2025 design figure (600 kW), not restated since; reported slip to 2028. Use only as a future placeholder. 800 V DC feed. Price: neither listed source gives one; 8.8 M is the figure reported for Vera Rubin NVL72, so a 144-package rack should cost more. Treat as a placeholder.</source>
        <translation>GTC 2025 设计值（600 kW），此后未再重申；据报推迟至 2028。仅作未来占位用。800 V DC 供电。价格：所列两个来源均未给出；8.8 M 是 Vera Rubin NVL72 的报道价格，因此 144 封装的机架应更贵。视为占位值。</translation>
    </message>
    <message>
        <source>Up to 120 kW (GIGABYTE, via catalog notes) for 64-96 GPUs per rack; 64-GPU layout assumed.</source>
        <translation>每机架 64-96 个 GPU 时最高 120 kW（GIGABYTE，引自目录备注）；假设为 64-GPU 布局。</translation>
    </message>
    <message>
        <source>225-245 kW (StorageReview Jul 2026) and price (Futurum via CNBC Jul 2026) as carried by the catalog notes; liquid share and size are our assumptions (double-wide rack).</source>
        <translation>225-245 kW（StorageReview 2026 年 7 月）和价格（Futurum，经 CNBC 2026 年 7 月）沿用目录备注；液冷占比和尺寸为我们的假设（双倍宽机架）。</translation>
    </message>
    <message>
        <source>STH describes 1U NVMe storage nodes at Colossus without figures; all numbers are planning assumptions (0.6-0.8 kW, about 245 TB per node).</source>
        <translation>STH 描述了 Colossus 的 1U NVMe 存储节点，但未给出数据；所有数值均为规划假设（每节点 0.6-0.8 kW，约 245 TB）。</translation>
    </message>
    <message>
        <source>our composition: 10 appliances + 2 switches. Sizing rule of thumb 1 GB/s per GPU: one rack per about 900 GPUs for reads.</source>
        <translation>我们的组合：10 台一体机 + 2 台交换机。选型经验值为每 GPU 1 GB/s：按读取计，约每 900 个 GPU 一个机架。</translation>
    </message>
    <message>
        <source>STH: CPU racks of 1U x86 servers next to the GPU arrays; power per node assumed 0.6-0.85 kW.</source>
        <translation>STH：GPU 阵列旁设有 1U x86 服务器的 CPU 机架；每节点功率假设为 0.6-0.85 kW。</translation>
    </message>
    <message>
        <source>16 x (940 W + 64 optics x about 14 W) typical; 16 x 2.2 kW max.</source>
        <translation>典型值 16 x（940 W + 64 个光模块 x 约 14 W）；最大 16 x 2.2 kW。</translation>
    </message>
    <message>
        <source>940 W is typical with passive copper; add optics (64 x up to 18 W = 1.15 kW), so about 2.1-2.2 kW full of optics. 128 x 400G used at Colossus. Size, mass, price from memory.</source>
        <translation>940 W 为使用无源铜缆时的典型值；另加光模块（64 x 最高 18 W = 1.15 kW），满配光模块时约 2.1-2.2 kW。Colossus 使用 128 x 400G。尺寸、质量、价格凭记忆。</translation>
    </message>
    <message>
        <source>32 twin-port OSFP cages = 64 x 400G. 747 W passive / 1,720 W with active modules from memory. Marketing &apos;51.2 Tb/s&apos; counts both directions.</source>
        <translation>32 个双端口 OSFP 笼 = 64 x 400G。无源 747 W / 有源模块 1,720 W，凭记忆。市场宣传的“51.2 Tb/s”为双向合计。</translation>
    </message>
    <message>
        <source>144 x 800G ports confirmed; no document supports splitting a port into 2 x 400G. Power, mass and price are estimates. Liquid-cooled and co-packaged-optics variants exist (Q3450-LD).</source>
        <translation>144 x 800G 端口已确认；无文件支持将一个端口拆分为 2 x 400G。功率、质量和价格为估算值。另有液冷和共封装光学型号（Q3450-LD）。</translation>
    </message>
    <message>
        <source>One or two per rack for BMC, PDU and CDU management.</source>
        <translation>每机架一台或两台，用于 BMC、PDU 和 CDU 管理。</translation>
    </message>
    <message>
        <source>Outline of a hall: what stands in it gives its air heat to the hall, house load and shell price go by its area.</source>
        <translation>机房轮廓：其中设备的风冷热量排入机房，建筑自用负荷和外壳价格按其面积计算。</translation>
    </message>
    <message>
        <source>Outer walls around halls. Carries what stands in it; area, house load and shell price are counted at the halls.</source>
        <translation>围绕各机房的外墙。承载其中设备；面积、建筑自用负荷和外壳价格计入各机房。</translation>
    </message>
    <message>
        <source>Length on the plan: width_m.</source>
        <translation>平面图上的长度：width_m。</translation>
    </message>
    <message>
        <source>1500 m3 / (100 MW x 1.86 L/kWh) = 8 h.</source>
        <translation>1500 m3 /（100 MW x 1.86 L/kWh）= 8 h。</translation>
    </message>
    <message>
        <source>EPA SPCC applies above 1320 US gallons aggregate.</source>
        <translation>总容量超过 1320 美制加仑时适用 EPA SPCC。</translation>
    </message>
    <message>
        <source>Five 380 MW simple-cycle sets at full load: see gas_flow field, about 0.39 Bcf/d.</source>
        <translation>五台 380 MW 简单循环机组满负荷：见 gas_flow 字段，约 0.39 Bcf/d。</translation>
    </message>
    <message>
        <source>Needed when pipeline pressure is below turbine requirement (24 bar Titan 130, 30 to 40 bar aero and frame).</source>
        <translation>管道压力低于燃气轮机要求时需要（Titan 130 为 24 bar，航改型和重型为 30 至 40 bar）。</translation>
    </message>
    <message>
        <source>19 and 32 cents per 100 gal = USD 0.50 and 0.845 per m3. 1 Mgal/day at 150 MW is 1.05 L/kWh.</source>
        <translation>每 100 gal 19 和 32 美分 = 每 m3 USD 0.50 和 0.845。150 MW 时 1 Mgal/day 相当于 1.05 L/kWh。</translation>
    </message>
    <message>
        <source>For sites without a supply on record. 1.6 m/s in a DN200 main (area 0.0314 m2) is 50 l/s = 1.14 Mgal/day; Memphis meters 43.81 l/s for Colossus 1.</source>
        <translation>用于无供水记录的站点。DN200 主管（面积 0.0314 m2）内 1.6 m/s 即 50 l/s = 1.14 Mgal/day；Memphis 对 Colossus 1 的计量值为 43.81 l/s。</translation>
    </message>
    <message>
        <source>13 MGD x 365 = 4.745 billion gallons: internally consistent.</source>
        <translation>13 MGD x 365 = 4.745 billion gallons：内部一致。</translation>
    </message>
</context>
</TS>
