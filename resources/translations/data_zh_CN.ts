<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Words of the data (catalog, engine, examples), looked up at run time: lupdate does not see them, so they stand in a file of their own. -->
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Catalog</name>
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
</TS>
