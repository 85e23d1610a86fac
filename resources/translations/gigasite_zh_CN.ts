<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <translation>在亮起的部件上点击或松开：连接 · Esc：返回</translation>
    </message>
    <message>
        <source>Press on a part or port and pull to another · Esc: end</source>
        <translation>按住部件或端口拖到另一个 · Esc：结束</translation>
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
        <translation>设施功率</translation>
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
        <source>%1: %2 and %3 alike</source>
        <translation>%1：%2 及另外 %3 个同类</translation>
    </message>
    <message>
        <source>Supply of the site</source>
        <translation>场地供电</translation>
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
        <translation>场地功率</translation>
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
</context>
<context>
    <name>PanTool</name>
    <message>
        <source>Drag: pan · Wheel: zoom · Esc: end</source>
        <translation>拖动：平移 · 滚轮：缩放 · Esc：结束</translation>
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
        <translation>点击机柜：安装 · Shift：继续放置 · Esc：结束</translation>
    </message>
    <message>
        <source>Click: place · Pull: a row or field · R: rotate · Shift: keep placing · Alt: no snapping · Esc: end</source>
        <translation>点击：放置 · 拉动：成行或成片 · R：旋转 · Shift：继续放置 · Alt：不对齐 · Esc：结束</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
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
        <source>Release: place · Alt: no snapping · 12.5 Enter: so many metres · Esc: back</source>
        <translation>松开：放置 · Alt：不对齐 · 12.5 回车：移动这么多米 · Esc：返回</translation>
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
        <translation>点击：选择 · 拖动：移动或框选 · 滚轮：缩放 · 中键：平移 · R：旋转</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1 carries %2, its derated rating is %3.</source>
        <translation>%1 承载 %2，其降额后额定值为 %3。</translation>
    </message>
    <message>
        <source>Cable %1 (%2 to %3) carries %4 per run, rated %5.</source>
        <translation>电缆 %1（%2 至 %3）每根承载 %4，额定 %5。</translation>
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
        <source>The ends of %1 (%2 to %3) share no voltage.</source>
        <translation>%1 的两端（%2 至 %3）没有共同的电压。</translation>
    </message>
    <message>
        <source>Link %1 is part of a circle of feeders and carries nothing.</source>
        <translation>连接 %1 处在馈线环路中，不传输任何功率。</translation>
    </message>
    <message>
        <source>Cable %1 drops %2 of its voltage over %3.</source>
        <translation>电缆 %1 在 %3 长度上压降 %2。</translation>
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
        <source>wet_bulb_c is %1; it cannot be above dry_bulb_c, %2</source>
        <translation>湿球为 %1；不能高于干球 %2</translation>
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
        <source>%1; not even one rack fits</source>
        <translation>%1；连一个机柜也放不下</translation>
    </message>
    <message>
        <source>the two 345 kV buses carry a site of %1 and this one would take %2</source>
        <translation>两条 345 kV 母线可承载 %1 的场地，而此场地需要 %2</translation>
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
        <translation>空气处理机组</translation>
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
        <translation>设施功率除以 IT 功率；打开其中之一查看其组成。</translation>
    </message>
    <message>
        <source>Supply capacity minus facility power.</source>
        <translation>供电能力减去设施功率。</translation>
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
        <source>%1 terms add up to %2 exactly</source>
        <translation>%1 项之和恰为 %2</translation>
    </message>
    <message>
        <source>The %1 terms do not add up to %2</source>
        <translation>%1 项之和不等于 %2</translation>
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
        <source>%1: %2 × %3 m</source>
        <translation>%1：%2 × %3 m</translation>
    </message>
    <message>
        <source>Click: next corner · Enter or first corner: close · Backspace: back · Esc: drop</source>
        <translation>点击：下一角点 · Enter 或首个角点：闭合 · 退格：后退 · Esc：放弃</translation>
    </message>
    <message>
        <source>Pull: rectangle · Click: corner by corner · Alt: no snapping · Esc: end</source>
        <translation>拉动：矩形 · 点击：逐个角点 · Alt：不对齐 · Esc：结束</translation>
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
        <source>Cooling: share of heat capacity, %</source>
        <translation>冷却：占散热能力的比例，%</translation>
    </message>
    <message>
        <source>Load: electric power per footprint, kW/m²</source>
        <translation>负荷：单位占地电功率，kW/m²</translation>
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
        <source>Full s&amp;creen plan</source>
        <translation>全屏平面(&amp;C)</translation>
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
</context>
<context>
    <name>gs::ui::Drawer</name>
    <message>
        <source>Fold the drawer</source>
        <translation>收起抽屉</translation>
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
        <translation>场地功率：IT、制冷、损耗与站用负荷</translation>
    </message>
    <message>
        <source>PUE: site power over IT power</source>
        <translation>PUE：场地功率与 IT 功率之比</translation>
    </message>
    <message>
        <source>Dense BF16 arithmetic of the online GPUs</source>
        <translation>在线 GPU 的 BF16 稠密算力</translation>
    </message>
    <message>
        <source>Supply: derated sources that can reach a load</source>
        <translation>供电：能到达负荷的电源（已降额）</translation>
    </message>
    <message>
        <source>Reserve: supply less site power</source>
        <translation>裕量：供电减去场地功率</translation>
    </message>
    <message>
        <source>Storage: energy of all batteries; minutes it carries the site</source>
        <translation>储能：全部电池的电量；可支撑场地的分钟数</translation>
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
        <source>There is no simple fix for %1. %2</source>
        <translation>%1 没有简单的修复办法。%2</translation>
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
        <source>Qt %1 (Widgets, Charts, SVG), SQLite, Boost.Graph, Eigen, JSON for Modern C++, QPDF.</source>
        <translation>Qt %1（Widgets、Charts、SVG）、SQLite、Boost.Graph、Eigen、JSON for Modern C++、QPDF。</translation>
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
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Middle button, or Space and drag</source>
        <translation>中键，或按住空格拖动</translation>
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
        <translation>从列表拖出，或点击部件再点击平面图</translation>
    </message>
    <message>
        <source>Why is a figure what it is</source>
        <translation>数值从何而来</translation>
    </message>
    <message>
        <source>Hover or click it in the bar</source>
        <translation>在数值栏中悬停或点击</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>键盘与鼠标</translation>
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
    <name>gs::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
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
        <source>%1 and %2 alike</source>
        <translation>%1 及另外 %2 个同类</translation>
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
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 / %2（%3 %）</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>不一</translation>
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
</context>
<context>
    <name>gs::ui::LoadBar</name>
    <message>
        <source>%1 % of the limit</source>
        <translation>上限的 %1 %</translation>
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
        <source>Picture of the whole site copied, %1 × %2</source>
        <translation>已复制整个场地的图片，%1 × %2</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>This hall has no racks with GPUs: place some, or make a new site.</source>
        <translation>此机房没有带 GPU 的机柜：请放置机柜，或新建场地。</translation>
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
        <translation>空气处理机组</translation>
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
        <translation>设施功率，至多</translation>
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
        <translation>设施功率</translation>
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
        <source>%1 × %2 m, %3 acres</source>
        <translation>%1 × %2 m，%3 英亩</translation>
    </message>
    <message>
        <source>%1 to %2 bn USD</source>
        <translation>%1 至 %2 十亿美元</translation>
    </message>
    <message>
        <source>%1 errors, %2 warnings</source>
        <translation>%1 个错误，%2 个警告</translation>
    </message>
    <message>
        <source>Racks</source>
        <translation>机柜</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n hall(s)</source>
        <translation>
            <numerusform>%1 个，分布于 %n 个机房</numerusform>
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
        <translation>点击或拖动以放置</translation>
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
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source> (assumed)</source>
        <translation>（假定）</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>场地</translation>
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
        <source>Rotate right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>向左旋转</translation>
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
        <source>Fit selection</source>
        <translation>适合所选</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>适合全部</translation>
    </message>
    <message>
        <source>Site plan</source>
        <translation>场地平面图</translation>
    </message>
    <message>
        <source>The site to scale. Arrow keys move the selection, Tab leaves the plan.</source>
        <translation>按比例的场地。方向键移动所选，Tab 离开平面图。</translation>
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
        <translation>电源</translation>
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
        <translation>设施功率</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>备用</translation>
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
        <source>%1 errors, %2 warnings</source>
        <translation>%1 个错误，%2 个警告</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
        <translation>空气处理机组</translation>
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
        <source>%n selected</source>
        <translation>
            <numerusform>已选 %n 项</numerusform>
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
        <source>Place of the mouse on the plan: metres east and south of the origin</source>
        <translation>鼠标在平面图上的位置：原点以东、以南的米数</translation>
    </message>
    <message>
        <source>Units of the plan: metres and kilowatts</source>
        <translation>平面图单位：米与千瓦</translation>
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
</context>
<context>
    <name>gs::ui::Thumbnails</name>
    <message>
        <source>%1 GPUs · %2</source>
        <translation>%1 个 GPU · %2</translation>
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
