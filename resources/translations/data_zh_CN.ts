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
        <translation>冷却水总管 DN300</translation>
    </message>
    <message>
        <source>Coolant header DN600</source>
        <translation>冷却水总管 DN600</translation>
    </message>
    <message>
        <source>Coolant header DN900</source>
        <translation>冷却水总管 DN900</translation>
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
</TS>
