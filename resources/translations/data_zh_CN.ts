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
</TS>
