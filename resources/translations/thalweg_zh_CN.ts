<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AppearanceMenus</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
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
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Map colours</source>
        <translation>地图配色</translation>
    </message>
    <message>
        <source>The theme&apos;s own</source>
        <translation>主题自带</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰度</translation>
    </message>
</context>
<context>
    <name>Basins</name>
    <message>
        <source>at rest</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>no gradient</source>
        <translation>无梯度</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无函数值</translation>
    </message>
    <message>
        <source>still moving</source>
        <translation>仍在移动</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>快</translation>
    </message>
    <message>
        <source>late</source>
        <translation>慢</translation>
    </message>
    <message>
        <source>Basins of %1, as shares of the view: %2.</source>
        <translation>%1 的吸引域，占视图的比例：%2。</translation>
    </message>
    <message>
        <source>of the view</source>
        <translation>占视图</translation>
    </message>
    <message>
        <source>refining…</source>
        <translation>正在细化…</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>CatalogueText</name>
    <message>
        <source>above %1 and below %2</source>
        <translation>大于 %1、小于 %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>大于 %1</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>开或关</translation>
    </message>
    <message>
        <source>from %1 to below %2</source>
        <translation>%1 到 %2（不含 %2）</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>any finite number</source>
        <translation>任意有限数</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Usually %1; allowed: %2.</source>
        <translation>常用值 %1；允许范围：%2。</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <extracomment>%1 is a parameter&apos;s symbol, %2 for example &quot;at least 0&quot;, &quot;from 0 to below 1&quot;</extracomment>
        <translation>%1 的允许范围：%2。</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>a whole number, at least %1</source>
        <translation>不小于 %1 的整数</translation>
    </message>
</context>
<context>
    <name>CountChip</name>
    <message>
        <source>Critical points:</source>
        <translation>临界点：</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>搜索中…</translation>
    </message>
    <message>
        <source>1 critical point</source>
        <translation>1 个临界点</translation>
    </message>
    <message>
        <source>%1 critical points</source>
        <translation>%1 个临界点</translation>
    </message>
    <message>
        <source> · complete</source>
        <translation> · 已证明完整</translation>
    </message>
    <message>
        <source> · 1 area unresolved</source>
        <translation> · 1 处未判定</translation>
    </message>
    <message>
        <source> · %1 areas unresolved</source>
        <translation> · %1 处未判定</translation>
    </message>
    <message>
        <source>1 critical point in view</source>
        <translation>视图内 1 个临界点</translation>
    </message>
    <message>
        <source>%1 critical points in view</source>
        <translation>视图内 %1 个临界点</translation>
    </message>
    <message>
        <source>Level ground:</source>
        <translation>平地：</translation>
    </message>
    <message>
        <source>every point is critical</source>
        <translation>每一点都是临界点</translation>
    </message>
</context>
<context>
    <name>CriticalKind</name>
    <message>
        <source>Minimum</source>
        <translation>极小值</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>极大值</translation>
    </message>
    <message>
        <source>Saddle point</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>Degenerate point</source>
        <translation>退化点</translation>
    </message>
</context>
<context>
    <name>CriticalMark</name>
    <message>
        <source>minimum</source>
        <translation>极小值</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>极大值</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>degenerate point</source>
        <translation>退化点</translation>
    </message>
</context>
<context>
    <name>CriticalMarks</name>
    <message>
        <source>✓ proved</source>
        <translation>✓ 已证明</translation>
    </message>
    <message>
        <source>not proved</source>
        <translation>未证明</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this (Escape)</source>
        <translation>关闭此窗口（Escape）</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Too small for all that is to be on it: at least %1 × %2 pixels.</source>
        <translation>放不下要画的全部内容：至少需要 %1 × %2 像素。</translation>
    </message>
    <message>
        <source>batches of %1</source>
        <translation>批大小 %1</translation>
    </message>
    <message>
        <source>%1, from %2, step %3 of %4.</source>
        <translation>%1，起点 %2，第 %3 步，共 %4 步。</translation>
    </message>
    <message>
        <source>%1: the name must end in .png, .svg or .pdf.</source>
        <translation>%1：文件名必须以 .png 或 .svg 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels does not fit into memory.</source>
        <translation>内存放不下 %1 × %2 像素的图片。</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>On the relief</source>
        <translation>立体图上</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Turn and tilt it</source>
        <translation>旋转和倾斜</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Move the view; so does the right button</source>
        <translation>移动视图；用右键拖动也可以</translation>
    </message>
    <message>
        <source>Higher or lower mountains</source>
        <translation>山更高或更低</translation>
    </message>
    <message>
        <source>Show it as at first</source>
        <translation>恢复最初的视角</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地图上</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Put the start there</source>
        <translation>把起点放到那里</translation>
    </message>
    <message>
        <source>Drag the ring</source>
        <translation>拖动圆环</translation>
    </message>
    <message>
        <source>Move the start</source>
        <translation>移动起点</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Move the start by a pixel</source>
        <translation>把起点移动一个像素</translation>
    </message>
    <message>
        <source>Drag the ground</source>
        <translation>拖动地面</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <source>Wheel, + or −</source>
        <translation>滚轮、+ 或 −</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Show the whole domain</source>
        <translation>显示整个定义域</translation>
    </message>
    <message>
        <source>Click on a head</source>
        <translation>单击运行的头部</translation>
    </message>
    <message>
        <source>Select its run</source>
        <translation>选中该运行</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+单击</translation>
    </message>
    <message>
        <source>Pin the inspected point</source>
        <translation>钉住查看的点</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc 键</translation>
    </message>
    <message>
        <source>Take a drag back, or unpin</source>
        <translation>撤回拖动，或取消钉住</translation>
    </message>
    <message>
        <source>On charts</source>
        <translation>图表上</translation>
    </message>
    <message>
        <source>Click or drag</source>
        <translation>单击或拖动</translation>
    </message>
    <message>
        <source>Go to that step</source>
        <translation>跳到该步</translation>
    </message>
    <message>
        <source>Zoom along the steps</source>
        <translation>沿步数缩放</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+滚轮</translation>
    </message>
    <message>
        <source>Move along the steps</source>
        <translation>沿步数移动</translation>
    </message>
    <message>
        <source>In fields and sliders</source>
        <translation>输入框与滑块中</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下方向键</translation>
    </message>
    <message>
        <source>One step more or less</source>
        <translation>增减一档</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>向上翻页、向下翻页</translation>
    </message>
    <message>
        <source>Ten steps more or less</source>
        <translation>增减十档</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Take the number, and go back to the map</source>
        <translation>采用该数值，并回到地图</translation>
    </message>
    <message>
        <source>Bring the number back that was there</source>
        <translation>恢复原来的数值</translation>
    </message>
    <message>
        <source>In the list of runs</source>
        <translation>运行列表中</translation>
    </message>
    <message>
        <source>Select; again: fold or unfold</source>
        <translation>选中；再次单击：折叠或展开</translation>
    </message>
    <message>
        <source>Click on the sample</source>
        <translation>单击线条样例</translation>
    </message>
    <message>
        <source>Show or hide the run</source>
        <translation>显示或隐藏该运行</translation>
    </message>
    <message>
        <source>Select a neighbour</source>
        <translation>选中相邻的运行</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D 键</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除键</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Zoom along the values</source>
        <translation>沿数值缩放</translation>
    </message>
    <message>
        <source>Drag the axis</source>
        <translation>拖动纵轴</translation>
    </message>
    <message>
        <source>Move along the values</source>
        <translation>沿数值移动</translation>
    </message>
    <message>
        <source>Shift+Up, Shift+Down</source>
        <translation>Shift+上、下方向键</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <translation>Ctrl+上、下方向键</translation>
    </message>
    <message>
        <source>Double click, or 0</source>
        <translation>双击，或按 0</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Take a drag back</source>
        <translation>撤销拖动</translation>
    </message>
    <message>
        <source>While guessing where runs end</source>
        <translation>猜终点时</translation>
    </message>
    <message>
        <source>Guess that the run ends there</source>
        <translation>猜这次运行的终点在此处</translation>
    </message>
    <message>
        <source>Drag a guess</source>
        <translation>拖动猜测</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>移动它</translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <translation>方向键、回车键</translation>
    </message>
    <message>
        <source>Move a cursor, and guess there; with Shift finely</source>
        <translation>移动光标并在那里猜；按住 Shift 微调</translation>
    </message>
    <message>
        <source>Tab, 1 … 9</source>
        <translation>Tab、1 … 9</translation>
    </message>
    <message>
        <source>Ask for another run</source>
        <translation>换一次运行来猜</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Guess that it diverges</source>
        <translation>猜它会发散</translation>
    </message>
    <message>
        <source>Take the guess back</source>
        <translation>撤回猜测</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>While presenting</source>
        <translation>演示时</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>One step back, forward</source>
        <translation>后退、前进一步</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>First, last step</source>
        <translation>第一步、最后一步</translation>
    </message>
    <message>
        <source>Select another run</source>
        <translation>选择另一次运行</translation>
    </message>
    <message>
        <source>Shift+B</source>
        <translation>Shift+B 键</translation>
    </message>
    <message>
        <source>Speak of the other landscape</source>
        <translation>改说另一个地形</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>A halo about the pointer</source>
        <translation>光标光圈</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Guess where the runs end</source>
        <translation>猜测运行的终点</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>这张按键表</translation>
    </message>
    <message>
        <source>Esc, F11</source>
        <translation>Esc、F11</translation>
    </message>
    <message>
        <source>Drag an end</source>
        <translation>拖动端点</translation>
    </message>
    <message>
        <source>Turn and stretch the line of starts</source>
        <translation>旋转并拉伸起点线</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Zoom along the values, as the wheel on their axis</source>
        <translation>沿数值轴缩放，与在该轴上滚动相同</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+拖动</translation>
    </message>
    <message>
        <source>Show the part that is spanned; so does the right button</source>
        <translation>显示框选的部分，右键拖动亦可</translation>
    </message>
</context>
<context>
    <name>GuessText</name>
    <message>
        <source>The run stands still on flat ground.</source>
        <translation>停在平坦处不动。</translation>
    </message>
    <message>
        <source>The run stopped where there is no gradient.</source>
        <translation>停在没有梯度的点上。</translation>
    </message>
    <message>
        <source>The run stopped where the surface ends.</source>
        <translation>停在曲面没有定义的边界处。</translation>
    </message>
    <message>
        <source>Guessed and reached: %1</source>
        <translation>猜测与到达一致：%1</translation>
    </message>
    <message>
        <source>no critical point</source>
        <translation>不在临界点</translation>
    </message>
    <message>
        <source>Guessed: %1.</source>
        <translation>猜测：%1。</translation>
    </message>
    <message>
        <source>Guessed: %1; reached: %2</source>
        <translation>猜测：%1；到达：%2</translation>
    </message>
    <message>
        <source>It diverges.</source>
        <translation>它发散了。</translation>
    </message>
    <message>
        <source>It ends at %1, with loss %2.</source>
        <translation>终点在 %1，损失为 %2。</translation>
    </message>
    <message>
        <source>%1 % of the diagonal</source>
        <translation>对角线的 %1 %</translation>
    </message>
    <message>
        <source>Loss at the guess %1, at the end %2</source>
        <translation>猜测处损失 %1，终点处损失 %2</translation>
    </message>
    <message>
        <source>All guesses are made</source>
        <translation>全部猜完</translation>
    </message>
    <message>
        <source>Drag a guess to change it, or press Space to run.</source>
        <translation>拖动猜测可以修改，按空格键开始运行。</translation>
    </message>
    <message>
        <source>%1 of %2 guessed</source>
        <translation>已猜 %1 / %2</translation>
    </message>
    <message>
        <source>Click on the map, or use the arrow keys and Enter</source>
        <translation>点击地图，或用方向键和回车键</translation>
    </message>
    <message>
        <source>Where does %1 end?</source>
        <translation>%1 的终点在哪里？</translation>
    </message>
    <message>
        <source>The runs have ended</source>
        <translation>运行结束</translation>
    </message>
    <message>
        <source>Right: %1 diverges</source>
        <translation>猜对了：%1 发散</translation>
    </message>
    <message>
        <source>Closest guess: %1, off by %2</source>
        <translation>最接近的猜测：%1，相差 %2</translation>
    </message>
    <message>
        <source>No guess was right</source>
        <translation>没有猜对的</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>Not guessed.</source>
        <translation>未猜。</translation>
    </message>
    <message>
        <source>✓ right</source>
        <translation>✓ 正确</translation>
    </message>
    <message>
        <source>It diverges, as expected.</source>
        <translation>如所料，发散了。</translation>
    </message>
    <message>
        <source>An end near %1 was expected.</source>
        <translation>猜测终点在 %1 附近。</translation>
    </message>
    <message>
        <source>Divergence was expected.</source>
        <translation>猜测会发散。</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ 错误</translation>
    </message>
    <message>
        <source>And this is how they go</source>
        <translation>实际走向</translation>
    </message>
    <message>
        <source>A line leads from each run to its guess.</source>
        <translation>每条轨迹与其猜测之间有一条连线。</translation>
    </message>
    <message>
        <source>Distances are in units of the axes, and in per cent of the domain&apos;s diagonal.</source>
        <translation>距离以坐标轴单位计，并给出占定义域对角线的百分比。</translation>
    </message>
    <message>
        <source>When its steps are over, the run is at no critical point.</source>
        <translation>步数用完时，运行不在任何临界点。</translation>
    </message>
</context>
<context>
    <name>LandCurves</name>
    <message>
        <source>%1, left</source>
        <translation>%1，左</translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1，右</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>The gradient is small</source>
        <translation>梯度很小</translation>
    </message>
    <message>
        <source>The gradient stays large</source>
        <translation>梯度仍然很大</translation>
    </message>
    <message>
        <source>Noise and batches</source>
        <translation>噪声与批大小</translation>
    </message>
    <message>
        <source>The loss itself</source>
        <translation>损失函数本身</translation>
    </message>
    <message>
        <source>Which valley?</source>
        <translation>哪个山谷？</translation>
    </message>
    <message>
        <source>Nine critical points, five rules, one start: drag it, and see who ends where.</source>
        <translation>九个临界点，五种规则，一个起点：拖动它，看谁到哪里。</translation>
    </message>
    <message>
        <source>Held at a saddle</source>
        <translation>卡在鞍点</translation>
    </message>
    <message>
        <source>Almost on the ridge: plain descent stays for a hundred steps. The way out is along ±u.</source>
        <translation>几乎在山脊上：普通下降停留上百步。出路沿 ±u。</translation>
    </message>
    <message>
        <source>The smallest network</source>
        <translation>最小的网络</translation>
    </message>
    <message>
        <source>y = w₂w₁x with one sample: the origin is a saddle with eigenvalues ±2.</source>
        <translation>y = w₂w₁x，一个样本：原点是特征值为 ±2 的鞍点。</translation>
    </message>
    <message>
        <source>On a hilltop</source>
        <translation>在山顶</translation>
    </message>
    <message>
        <source>On a maximum the gradient is zero, too: nothing moves.</source>
        <translation>极大值处梯度也是零：一动不动。</translation>
    </message>
    <message>
        <source>A shelf without slope</source>
        <translation>没有坡度的台阶</translation>
    </message>
    <message>
        <source>No critical point, and yet no gradient: momentum would roll across.</source>
        <translation>没有临界点，也没有梯度：动量能滚过去。</translation>
    </message>
    <message>
        <source>Caught by a small valley</source>
        <translation>困在小山谷</translation>
    </message>
    <message>
        <source>Momentum may carry a run over the hill, or out of a good valley: a bet.</source>
        <translation>动量可能把运行带过山丘，也可能带出好的山谷：一场赌博。</translation>
    </message>
    <message>
        <source>Too long a step</source>
        <translation>步子太大</translation>
    </message>
    <message>
        <source>Below, at and above η = 2/λ: descent, swinging, divergence.</source>
        <translation>低于、等于、高于 η = 2/λ：下降、震荡、发散。</translation>
    </message>
    <message>
        <source>A narrow valley</source>
        <translation>狭窄的山谷</translation>
    </message>
    <message>
        <source>Rosenbrock&apos;s valley: steep walls set the rate, the flat floor needs another.</source>
        <translation>Rosenbrock 山谷：陡壁限定了学习率，平坦的谷底却需要另一个。</translation>
    </message>
    <message>
        <source>One rate for two slopes</source>
        <translation>一个学习率，两种坡度</translation>
    </message>
    <message>
        <source>Condition number 20000: what is stable across is a crawl along. Adaptive rates help.</source>
        <translation>条件数 20000：横向刚好稳定，纵向就是爬行。自适应学习率有用。</translation>
    </message>
    <message>
        <source>Adagrad never forgets</source>
        <translation>Adagrad 永不遗忘</translation>
    </message>
    <message>
        <source>After one cliff its rate is worn out for good; RMSProp forgets, and walks on.</source>
        <translation>过了一个悬崖，它的学习率就永远耗尽了；RMSProp 会遗忘，继续前进。</translation>
    </message>
    <message>
        <source>A burst at the start</source>
        <translation>开头的爆发</translation>
    </message>
    <message>
        <source>The ground is steep where the run begins: a lower rate, or a warm-up.</source>
        <translation>起点处地势很陡：降低学习率，或者预热。</translation>
    </message>
    <message>
        <source>A floor of noise</source>
        <translation>噪声的底</translation>
    </message>
    <message>
        <source>Noise holds a run ησ²/4 above the minimum in each direction: decay, or larger batches.</source>
        <translation>噪声使运行在每个方向上比极小值高 ησ²/4：衰减，或加大批量。</translation>
    </message>
    <message>
        <source>Small and large batches</source>
        <translation>小批量与大批量</translation>
    </message>
    <message>
        <source>Large batches stay in the sharp minimum; the noise of small ones leaves it for the flat one.</source>
        <translation>大批量留在尖锐的极小值；小批量的噪声使它离开，去往平坦的极小值。</translation>
    </message>
    <message>
        <source>The same start, far from the target: squared error gives no gradient, cross-entropy a large one.</source>
        <translation>同一个起点，离目标很远：平方误差没有梯度，交叉熵有很大的梯度。</translation>
    </message>
    <message>
        <source>The watershed</source>
        <translation>分水岭</translation>
    </message>
    <message>
        <source>A line of starts across a pass: descent parts once, at the saddle; momentum rolls back over it.</source>
        <translation>横跨山口的一排起点：普通下降只在鞍点处分开一次；动量会带着一些又翻回来。</translation>
    </message>
    <message>
        <source>Smooth and torn basins</source>
        <translation>光滑的与破碎的吸引域</translation>
    </message>
    <message>
        <source>Layers, basins of the selected run: descent has smooth watersheds; heavy momentum tears them to shreds.</source>
        <translation>图层，所选运行的吸引域：普通下降的分水岭是光滑的；大动量把它们撕成碎片。</translation>
    </message>
</context>
<context>
    <name>LockedStart</name>
    <message>
        <source>The start is locked in this scene</source>
        <translation>此场景锁定了起点</translation>
    </message>
</context>
<context>
    <name>MechanismArrows</name>
    <message>
        <source>Gradient, −g</source>
        <translation>梯度 −g</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>√ second moment</source>
        <translation>√ 二阶矩</translation>
    </message>
    <message>
        <source>Step at a plain rate</source>
        <translation>普通学习率的一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>这一步</translation>
    </message>
    <message>
        <source>No step follows: the run is over</source>
        <translation>运行已结束，没有下一步</translation>
    </message>
    <message>
        <source>Steps as long as on the map</source>
        <translation>步长与地图一致</translation>
    </message>
    <message>
        <source>Steps %1 × as long as on the map</source>
        <translation>步长为地图上的 %1 倍</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Selected run</source>
        <translation>所选的运行</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>立体</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Surface of samples</source>
        <translation>样本曲面</translation>
    </message>
    <message>
        <source>Add run</source>
        <translation>添加运行</translation>
    </message>
</context>
<context>
    <name>PlaneDescription</name>
    <message>
        <source>%1 at %2, loss %3</source>
        <translation>%1 位于 %2，损失 %3</translation>
    </message>
    <message>
        <source>Map of %1, x from %2 to %3, y from %4 to %5.</source>
        <translation>%1 的地图，x 从 %2 到 %3，y 从 %4 到 %5。</translation>
    </message>
    <message>
        <source>Start at %1.</source>
        <translation>起点 %1。</translation>
    </message>
    <message>
        <source>Step %1: %2.</source>
        <translation>第 %1 步：%2。</translation>
    </message>
</context>
<context>
    <name>Quantity</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>How far down each run is: a line that has stopped falling asks why.</source>
        <translation>每次运行降到了多低：曲线不再下降时，就该问为什么。</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>The loss over what the runs do not see: where it rises while the loss falls, a run learns its samples by heart.</source>
        <translation>在运行看不到的样本上的损失：若它上升而训练损失下降，说明这次运行在死记样本（过拟合）。</translation>
    </message>
    <message>
        <source>Loss above the minimum</source>
        <translation>高于最小值的损失</translation>
    </message>
    <message>
        <source>f − f_min: a straight line on the logarithmic axis is linear convergence, and its slope is the rate. f_min is the lowest minimum in the domain, or what the best run reached if that is lower.</source>
        <translation>f − f_min：在对数轴上呈直线即为线性收敛，斜率就是收敛速度。f_min 是定义域内最低的极小值；若最好的运行更低，则取它达到的值。</translation>
    </message>
    <message>
        <source>‖g‖: small where the loss no longer falls, there is a critical point; large there, the run oscillates.</source>
        <translation>‖g‖：损失不再下降时，若它很小，附近就有临界点；若它很大，则是在震荡。</translation>
    </message>
    <message>
        <source>f per axis unit</source>
        <translation>f／坐标单位</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>‖Δ‖ of the step from here: long steps with a small gradient are momentum or a burst, short ones with a large gradient a rate that is too small.</source>
        <translation>从这里迈出的一步的长度 ‖Δ‖：梯度小而步子大，是动量或突然冲出；梯度大而步子小，则学习率太小。</translation>
    </message>
    <message>
        <source>axis units</source>
        <translation>坐标单位</translation>
    </message>
    <message>
        <source>Effective rate</source>
        <translation>有效学习率</translation>
    </message>
    <message>
        <source>|Δᵢ|/|gᵢ|: the rate that plain descent would need for the same move. Level and equal on both axes for SGD; adaptive rules give each axis its own.</source>
        <translation>|Δᵢ|/|gᵢ|：普通梯度下降要走同样的一步所需的学习率。SGD 的它恒定，且两轴相同；自适应方法为每个轴给出各自的学习率。</translation>
    </message>
    <message>
        <source>squared axis units per f</source>
        <translation>坐标单位²／f</translation>
    </message>
    <message>
        <source>First moment</source>
        <translation>一阶矩</translation>
    </message>
    <message>
        <source>m as the rule keeps it, without correction of its bias: what a run remembers of the way it came. Where it has not the gradient&apos;s sign, the run rolls uphill. The lecture&apos;s m has −η in it already; rules without momentum have no line.</source>
        <translation>算法所保存的 m，未作偏差修正：运行对来路的记忆。它与梯度符号不同时，运行正在往上坡滚。课程形式的 m 已含有 −η；没有动量的方法没有曲线。</translation>
    </message>
    <message>
        <source>f per axis unit; the lecture&apos;s in axis units</source>
        <translation>f／坐标单位；课程形式为坐标单位</translation>
    </message>
    <message>
        <source>Root of the second moment</source>
        <translation>二阶矩的平方根</translation>
    </message>
    <message>
        <source>√v, √Σg² or σ, by which an adaptive rule divides, without correction of its bias. Adagrad&apos;s only grows, so the run crawls in the end; where RMSProp&apos;s has forgotten, a run may burst.</source>
        <translation>自适应方法用来作除数的 √v、√Σg² 或 σ，未作偏差修正。Adagrad 的只增不减，所以后来只能爬行；RMSProp 的遗忘之后，运行可能突然冲出。</translation>
    </message>
    <message>
        <source>Sharpness λ₂</source>
        <translation>锐度 λ₂</translation>
    </message>
    <message>
        <source>The largest eigenvalue of the Hessian. A run above its dashed line, 2/η for SGD, swings wider and wider. Momentum&apos;s line is 2(1 + μ)/η, Nesterov&apos;s 2(1 + μ)/(η(1 + 2μ)); adaptive rules and those that use the Hessian have none.</source>
        <translation>Hessian 的最大特征值。高于自己虚线（SGD 为 2/η）的运行会越摆越宽。动量法的虚线是 2(1 + μ)/η，Nesterov 是 2(1 + μ)/(η(1 + 2μ))；自适应方法和使用 Hessian 的方法没有。</translation>
    </message>
    <message>
        <source>f per squared axis unit</source>
        <translation>f／坐标单位²</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>In %1.</source>
        <translation>单位：%1。</translation>
    </message>
</context>
<context>
    <name>RunCode</name>
    <message>
        <source>The surface is made of samples; there is code for formulas only.</source>
        <translation>这个曲面由样本构成；只有公式才有代码。</translation>
    </message>
    <message>
        <source>torch.optim has no such optimizer; copy it for NumPy.</source>
        <translation>torch.optim 没有这个优化器；请复制为 NumPy 代码。</translation>
    </message>
</context>
<context>
    <name>RunStroke</name>
    <message>
        <source>left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>noise %1</source>
        <translation>噪声 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批大小 %1</translation>
    </message>
    <message>
        <source>start at %1</source>
        <translation>起点 %1</translation>
    </message>
    <message>
        <source>The run, as legends name it</source>
        <translation>运行，名称与图例相同</translation>
    </message>
    <message>
        <source>What is set otherwise than the optimizer usually has it</source>
        <translation>与该优化器默认值不同的设置</translation>
    </message>
    <message>
        <source>The loss at the step that is shown</source>
        <translation>当前步的损失</translation>
    </message>
    <message>
        <source>The loss at the run&apos;s last step</source>
        <translation>运行最后一步的损失</translation>
    </message>
    <message>
        <source>Steps until the loss is first at or below the target</source>
        <translation>损失首次不高于目标时的步数</translation>
    </message>
    <message>
        <source>Gradient evaluations until then: 1 a step, 2 for SAM; a Hessian counts as 2 more. The gradient of a mini-batch counts as 1.</source>
        <translation>到那时为止的梯度计算次数：每步 1 次，SAM 为 2 次；一个 Hessian 再算 2 次。小批量的梯度也算 1 次。</translation>
    </message>
    <message>
        <source>What is the matter with the run at its end</source>
        <translation>运行结束时的诊断</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Loss now</source>
        <translation>当前损失</translation>
    </message>
    <message>
        <source>Loss at the end</source>
        <translation>最终损失</translation>
    </message>
    <message>
        <source>Steps to target</source>
        <translation>到目标的步数</translation>
    </message>
    <message>
        <source>Gradients to target</source>
        <translation>到目标的梯度次数</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>SamplesFile</name>
    <message>
        <source>%1: a file of samples has two columns, x and y, or three: x1, x2 and label</source>
        <translation>%1：样本文件有两列 x 和 y，或三列 x1、x2 和 label</translation>
    </message>
</context>
<context>
    <name>SamplesPicture</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>label 0</source>
        <translation>标签 0</translation>
    </message>
    <message>
        <source>label 1</source>
        <translation>标签 1</translation>
    </message>
    <message>
        <source>to learn from</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>留出</translation>
    </message>
</context>
<context>
    <name>SceneFile</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>您的磁盘配额已用完</translation>
    </message>
    <message>
        <source>the file is larger than files may be here</source>
        <translation>文件超过了此处允许的大小</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Too small to matter on most landscapes: leave it at 0 unless the parameters grow without end.</source>
        <translation>过小时在多数地形上看不出作用：除非参数无限增长，否则保持 0。</translation>
    </message>
    <message>
        <source>Too small: it crawls along flat ground and stays in small valleys. From 0.9 to 0.99 is usual.</source>
        <translation>过小：在平地上爬行，停在小谷里。通常取 0.9 到 0.99。</translation>
    </message>
    <message>
        <source>Large: the moves become small, as with a lower rate. Small: the buffer takes each gradient whole.</source>
        <translation>大：每次移动变小，如同学习率较低。小：缓冲完整吸收每个梯度。</translation>
    </message>
    <message>
        <source>Too large: it is drawn to the origin. Too small to see: the rate stays.</source>
        <translation>过大：被拉向原点。过小则看不出：学习率不变。</translation>
    </message>
    <message>
        <source>Too large: it stops on its way. Too small: it goes on swinging about the minimum.</source>
        <translation>过大：半路停下。过小：一直在极小值附近摆动。</translation>
    </message>
    <message>
        <source>Large or small, the trail is the same.</source>
        <translation>无论大小，轨迹都一样。</translation>
    </message>
    <message>
        <source>Too small: no difference from 0 in so few steps.</source>
        <translation>过小：步数这么少时与 0 没有差别。</translation>
    </message>
    <message>
        <source>Too small: the first step is as long as η, however small the gradient. Too large: it crawls from the start.</source>
        <translation>过小：无论梯度多小，第一步都长达 η。过大：一开始就爬行。</translation>
    </message>
    <message>
        <source>Too small: where the gradient is almost 0 a run may burst sideways.</source>
        <translation>过小：在梯度接近 0 处，运行可能横向爆冲。</translation>
    </message>
    <message>
        <source>Large, 0.99 and above: an old cliff keeps the steps short for long.</source>
        <translation>大（0.99 及以上）：很久以前的陡坡长时间压短步长。</translation>
    </message>
    <message>
        <source>Large: it takes up speed slowly. Small: the steps follow every bump.</source>
        <translation>大：加速缓慢。小：步长随每个起伏变化。</translation>
    </message>
    <message>
        <source>Large, near 1: it swings for long. Small: it almost stops at each turn.</source>
        <translation>大（接近 1）：长时间摆动。小：每次转向几乎停下。</translation>
    </message>
    <message>
        <source>Large: it flies past the valley. Small, near 1: it takes long to get going.</source>
        <translation>大：冲过山谷。小（接近 1）：很久才能起步。</translation>
    </message>
    <message>
        <source>Too large: it never comes to rest. Too small does no harm.</source>
        <translation>过大：永远停不下来。过小没有害处。</translation>
    </message>
    <message>
        <source>Too large: one leap may leave the map. Too small: it crawls over plains.</source>
        <translation>过大：一跃就可能离开地图。过小：在平原上爬行。</translation>
    </message>
    <message>
        <source>Small: it turns with every gradient, and swings between steep walls.</source>
        <translation>小：随每个梯度转向，在陡壁之间摆动。</translation>
    </message>
    <message>
        <source>Large, 0.999 and above: an old cliff keeps the steps short for long.</source>
        <translation>大（0.999 及以上）：很久以前的陡坡长时间压短步长。</translation>
    </message>
    <message>
        <source>Large: the full look-ahead is there at once. Small: it comes late, and the first steps are careful.</source>
        <translation>大：立即完全前瞻。小：前瞻来得晚，最初几步谨慎。</translation>
    </message>
    <message>
        <source>Small: where a curvature is almost 0 a step leaps far away.</source>
        <translation>小：在曲率接近 0 处，一步会跳得很远。</translation>
    </message>
    <message>
        <source>Too large: it leaves slopes that lead down well enough. Too small: it stays at the saddle for long.</source>
        <translation>过大：离开本来就能下降的斜坡。过小：在鞍点停留很久。</translation>
    </message>
    <message>
        <source>Too large: it leaps over the valley beside the saddle.</source>
        <translation>过大：越过鞍点旁的山谷。</translation>
    </message>
    <message>
        <source>Too small: it settles in sharp valleys, as plain descent does.</source>
        <translation>过小：像普通梯度下降一样停在尖锐的谷里。</translation>
    </message>
    <message>
        <source>Too large: the start is a crawl. Too small: the burst is there again.</source>
        <translation>过大：开始时爬行。过小：又会爆冲。</translation>
    </message>
    <message>
        <source>Large: a restless cloud that never reaches the minimum. Small: as without noise.</source>
        <translation>大：一团不停晃动、永远到不了极小值的点。小：如同没有噪声。</translation>
    </message>
</context>
<context>
    <name>StartText</name>
    <message>
        <source>%1 cannot start</source>
        <translation>%1 无法开始</translation>
    </message>
    <message>
        <source>%1 starts at a minimum</source>
        <translation>%1 从极小值点开始</translation>
    </message>
    <message>
        <source>%1 starts at a saddle</source>
        <translation>%1 从鞍点开始</translation>
    </message>
    <message>
        <source>%1 starts on a maximum</source>
        <translation>%1 从极大值点开始</translation>
    </message>
    <message>
        <source>%1 starts on flat ground</source>
        <translation>%1 从平地开始</translation>
    </message>
    <message>
        <source>%1 starts here</source>
        <translation>%1 从这里开始</translation>
    </message>
    <message>
        <source>The loss is undefined at the start: there is no gradient to follow. Move the start to where the surface has a value.</source>
        <translation>损失在起点没有定义：没有梯度可循。请把起点移到曲面有值的地方。</translation>
    </message>
    <message>
        <source>It starts at the minimum at %1: the gradient is %2, and every direction leads up.</source>
        <translation>它从位于 %1 的极小值点开始：梯度为 %2，每个方向都通向高处。</translation>
    </message>
    <message>
        <source>It starts at the saddle at %1: the gradient is %2, so nothing pushes it onto the way down, along %3.</source>
        <translation>它从位于 %1 的鞍点开始：梯度为 %2，因此没有什么推它走上沿 %3 的下坡路。</translation>
    </message>
    <message>
        <source>It starts on the maximum at %1: the gradient is %2, so nothing pushes it down.</source>
        <translation>它从位于 %1 的极大值点开始：梯度为 %2，因此没有什么推它下坡。</translation>
    </message>
    <message>
        <source>The ground is flat where it starts: there is no gradient to follow.</source>
        <translation>起点处是平地：没有梯度可循。</translation>
    </message>
    <message>
        <source>The run starts at a loss of %1, where the gradient is %2 long. How it fares shows after the first steps.</source>
        <translation>它从损失 %1 处开始，那里梯度的长度为 %2。走出最初几步之后，才看得出它的情况。</translation>
    </message>
</context>
<context>
    <name>Tune</name>
    <message>
        <source>%1 diverges with every rate that was tried.</source>
        <translation>%1 在试过的所有学习率下都发散。</translation>
    </message>
    <message>
        <source>%1 keeps η = %2: no rate of the search has less than its loss of %3 after %4 steps; the best one has %5.</source>
        <translation>%1 保持 η = %2：它在 %4 步后的损失为 %3，搜索到的学习率没有更低的；其中最好的为 %5。</translation>
    </message>
    <message>
        <source>%1: η = %2 instead of %3. After %4 steps the loss is %5 instead of %6.</source>
        <translation>%1：η 取 %2，原为 %3。%4 步后的损失为 %5，原为 %6。</translation>
    </message>
    <message>
        <source>%1 rates were tried, with %2 gradients; the ones beside the best are %3 % away.</source>
        <translation>试了 %1 个学习率，用了 %2 个梯度；最好的那个与相邻的相差 %3%。</translation>
    </message>
    <message>
        <source>Tuned rates</source>
        <translation>搜索到的学习率</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>After %1 steps the loss is %2 instead of %3; with η alone every rate diverges.</source>
        <translation>%1 步后的损失为 %2，原为 %3；只调 η 时，所有学习率都发散。</translation>
    </message>
    <message>
        <source>After %1 steps the loss is %2 instead of %3, and %4 with the best η alone.</source>
        <translation>%1 步后的损失为 %2，原为 %3；只调 η 时，最好也只有 %4。</translation>
    </message>
    <message>
        <source>%1 keeps η = %2 and %3: nothing in the search has less than its loss of %4 after %5 steps; the best has %6.</source>
        <translation>%1 保持 η = %2、%3：它在 %5 步后的损失为 %4，搜索到的都没有更低的；其中最好的为 %6。</translation>
    </message>
    <message>
        <source>%1: η = %2 instead of %3; it keeps %4: no other value has clearly less loss.</source>
        <translation>%1：η 取 %2，原为 %3；保持 %4：其他取值的损失都没有明显更低。</translation>
    </message>
    <message>
        <source>After %1 steps the loss is %2 instead of %3.</source>
        <translation>%1 步后的损失为 %2，原为 %3。</translation>
    </message>
    <message>
        <source>%1: η = %2 and %3 instead of η = %4 and %5.</source>
        <translation>%1：取 η = %2、%3，原为 η = %4、%5。</translation>
    </message>
    <message>
        <source>η = %1 is the lowest rate that was tried: a lower one may be better.</source>
        <translation>η = %1 是试过的最小学习率：更小的也许更好。</translation>
    </message>
    <message>
        <source>η = %1 is the highest rate that was tried: a higher one may be better.</source>
        <translation>η = %1 是试过的最大学习率：更大的也许更好。</translation>
    </message>
    <message>
        <source>%1 is the least that is allowed.</source>
        <translation>%1 是允许的最小值。</translation>
    </message>
    <message>
        <source>%1 is the lowest value that was tried: a lower one may be better.</source>
        <translation>%1 是试过的最小值：更小的也许更好。</translation>
    </message>
    <message>
        <source>%1 is the most that is allowed.</source>
        <translation>%1 是允许的最大值。</translation>
    </message>
    <message>
        <source>%1 is the highest value that was tried: a higher one may be better.</source>
        <translation>%1 是试过的最大值：更大的也许更好。</translation>
    </message>
    <message>
        <source>Any rate from η = %1 to %2 is as good within 1 %.</source>
        <translation>从 η = %1 到 %2 的学习率都同样好，相差不到 1%。</translation>
    </message>
    <message>
        <source>%1 trials, with %2 gradients.</source>
        <translation>试了 %1 次，用了 %2 个梯度。</translation>
    </message>
    <message>
        <source>%1 pairs were tried, with %2 gradients; the rates beside the best are %3 % away.</source>
        <translation>试了 %1 组取值，用了 %2 个梯度；最好的学习率与相邻的相差 %3%。</translation>
    </message>
    <message>
        <source>%1: it diverges</source>
        <translation>%1：发散</translation>
    </message>
    <message>
        <source>%1: the loss is %2 after %3 steps</source>
        <translation>%1：%3 步后的损失为 %2</translation>
    </message>
    <message>
        <source>A fair race: at most %1 gradients for each of %2 runs; together they took %3.</source>
        <translation>公平比赛：%2 个运行各自最多用 %1 个梯度；总共用了 %3 个。</translation>
    </message>
    <message>
        <source>The search is over the first landscape; the one beside it has no say.</source>
        <translation>搜索只看第一个地形，不考虑旁边的那个。</translation>
    </message>
    <message>
        <source>Of a run that is repeated the first run counts: its noise is the same in every trial.</source>
        <translation>重复多次的运行以第一次为准：每次试验的噪声都与它相同。</translation>
    </message>
    <message>
        <source>Noise and mini-batches are the same in every trial, those of the run itself; the loss is that of the whole landscape.</source>
        <translation>每次试验的噪声和小批量都相同，就是该运行自己的；损失按整个地形计算。</translation>
    </message>
    <message>
        <source>Tuned values</source>
        <translation>搜索到的参数值</translation>
    </message>
    <message>
        <source>With η = %1 it still works; with %2, the next rate that was tried, and all above it diverges or ends higher than it began.</source>
        <translation>η = %1 时仍然可行；试过的下一个值 %2 以及更大的值都会发散，或结束时比开始时更高。</translation>
    </message>
    <message>
        <source>With η = %1 it still works; with %2, the next rate that was tried, it diverges or ends higher than it began.</source>
        <translation>η = %1 时仍然可行；试过的下一个值 %2 会发散，或结束时比开始时更高。</translation>
    </message>
</context>
<context>
    <name>VerdictBadge</name>
    <message>
        <source>converged</source>
        <translation>已收敛</translation>
    </message>
    <message>
        <source>saddle</source>
        <translation>鞍点</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>极大值</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>平坦区</translation>
    </message>
    <message>
        <source>oscillating</source>
        <translation>震荡</translation>
    </message>
    <message>
        <source>crawling</source>
        <translation>爬行</translation>
    </message>
    <message>
        <source>noise floor</source>
        <translation>噪声底</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>下降中</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>no gradient</source>
        <translation>无梯度</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
</context>
<context>
    <name>VerdictText</name>
    <message>
        <source>It stands on a maximum at %1: the gradient is only %2, and every direction leads down.</source>
        <translation>它停在 %1 处的极大值上：梯度只有 %2，四面都是下坡。</translation>
    </message>
    <message>
        <source>It is held at a saddle near %1: the gradient is only %2, but one curvature is negative (λ₁ = %3), so the way out is along %4.</source>
        <translation>它卡在 %1 附近的鞍点：梯度只有 %2，但有一个曲率为负（λ₁ = %3），沿 %4 方向可以离开。</translation>
    </message>
    <message>
        <source>The loss has stopped falling while the gradient stays large (|g| = %1). </source>
        <translation>损失不再下降，而梯度仍然很大（|g| = %1）。</translation>
    </message>
    <message>
        <source>It had come to the minimum at %1, but its own steps carry it away again, up to a loss of %2 above it. </source>
        <translation>它曾到达 %1 处的极小值，但自身的步子又把它带离，损失最多高出 %2。</translation>
    </message>
    <message>
        <source>in a burst</source>
        <translation>冲出时</translation>
    </message>
    <message>
        <source>The greatest loss above the floor to which its steps carried it from the minimum</source>
        <translation>它的步子把它从极小值带离后，谷底之上损失的最大值</translation>
    </message>
    <message>
        <source>It goes to and fro along %1.</source>
        <translation>它沿 %1 方向来回摆动。</translation>
    </message>
    <message>
        <source>λ at the minimum %1</source>
        <translation>λ 取自极小值 %1 处</translation>
    </message>
    <message>
        <source>λ at the mean of its last steps</source>
        <translation>λ 取自最后几步的平均位置</translation>
    </message>
    <message>
        <source>Along this direction the rate it really has is just 2/λ = %1 (%2).</source>
        <translation>沿这个方向，实际学习率恰好等于 2/λ = %1（%2）。</translation>
    </message>
    <message>
        <source>Along this direction the rate it really has, %1, exceeds 2/λ = %2 (%3).</source>
        <translation>沿这个方向，实际学习率 %1 超过了 2/λ = %2（%3）。</translation>
    </message>
    <message>
        <source>Along this direction the rate it really has is %1, less than 2/λ = %2 (%3).</source>
        <translation>沿这个方向，实际学习率为 %1，小于 2/λ = %2（%3）。</translation>
    </message>
    <message>
        <source>The ground is flat: there is no gradient at all, and nothing to follow.</source>
        <translation>这里是平地：完全没有梯度，无路可循。</translation>
    </message>
    <message>
        <source>The gradient has vanished (%1), though no critical point is near: it is %2 times smaller than the loss above the floor (%3) would need.</source>
        <translation>梯度消失了（%1），附近却没有临界点：相对于谷底之上的损失（%3），它小了 %2 倍。</translation>
    </message>
    <message>
        <source>It hardly moves: the loss, %1 above the valley floor, no longer falls.</source>
        <translation>它几乎不动：损失比谷底高 %1，却不再下降。</translation>
    </message>
    <message>
        <source>It falls, but far too slowly: at this pace it needs some %1 steps to lose 99 % of the loss still above the valley floor (%2).</source>
        <translation>它在下降，但太慢：照这个速度，还要约 %1 步才能消去谷底之上 99 % 的损失（%2）。</translation>
    </message>
    <message>
        <source>After step %1 it came to where the surface has no value, such as the logarithm of a negative number.</source>
        <translation>第 %1 步之后，它走到了函数没有值的地方，例如负数的对数。</translation>
    </message>
    <message>
        <source>After step %1 its numbers grew beyond all bounds.</source>
        <translation>第 %1 步之后，它的数值超出了一切界限。</translation>
    </message>
    <message>
        <source>It is running away: %1 outside the domain, and its steps become %2 times as long.</source>
        <translation>它正在跑远：已在区域之外 %1，步长变为 %2 倍。</translation>
    </message>
    <message>
        <source>%1 has converged</source>
        <translation>%1 已收敛</translation>
    </message>
    <message>
        <source>%1 is stuck at a saddle</source>
        <translation>%1 卡在鞍点</translation>
    </message>
    <message>
        <source>%1 is stuck on a maximum</source>
        <translation>%1 卡在极大值</translation>
    </message>
    <message>
        <source>%1 is stuck on a plateau</source>
        <translation>%1 卡在平坦区</translation>
    </message>
    <message>
        <source>%1 oscillates along %2</source>
        <translation>%1 沿 %2 震荡</translation>
    </message>
    <message>
        <source>%1 crawls</source>
        <translation>%1 爬行过慢</translation>
    </message>
    <message>
        <source>Noise keeps %1 from the minimum</source>
        <translation>噪声使 %1 到不了极小值</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 发散</translation>
    </message>
    <message>
        <source>%1 is on its way</source>
        <translation>%1 正在下降</translation>
    </message>
    <message>
        <source>It has come to a minimum at %1, which has no derivative: it ended %2 from it.</source>
        <translation>它到达了 %1 处的极小值，该点不可导：终点与它相距 %2。</translation>
    </message>
    <message>
        <source>It has come to a minimum at %1: in its last steps it was never farther from it than %2 % of the domain&apos;s diagonal, and at most %3 % of the loss above the floor was left.</source>
        <translation>它到达了 %1 处的极小值：最后几步与它的距离不超过定义域对角线的 %2 %，谷底之上的损失至多剩下 %3 %。</translation>
    </message>
    <message>
        <source>of the largest</source>
        <translation>占最大值</translation>
    </message>
    <message>
        <source>The most of it in the last steps, as a share of the largest that the run met</source>
        <translation>最后几步中谷底之上损失的最大值，占全程最大值的比例</translation>
    </message>
    <message>
        <source>of the diagonal</source>
        <translation>占对角线</translation>
    </message>
    <message>
        <source>The farthest in the last steps, as a share of the domain&apos;s diagonal</source>
        <translation>最后几步中的最远距离，占定义域对角线的比例</translation>
    </message>
    <message>
        <source>Noise of %1 in each gradient holds it up near the minimum at %2: on average %3 above it; theory expects about ησ²/2 = %4.</source>
        <translation>每个梯度中 %1 的噪声使它停在 %2 处的极小值附近：平均高出 %3；理论预计约为 ησ²/2 = %4。</translation>
    </message>
    <message>
        <source>%1 cannot go on</source>
        <translation>%1 无法继续</translation>
    </message>
    <message>
        <source>It ended at %1 after step %2, at a loss of %3: there the loss lacks a derivative that its rule needs.</source>
        <translation>第 %2 步之后它停在 %1，损失为 %3：损失函数在那里没有该规则所需的导数。</translation>
    </message>
    <message>
        <source>It makes no step: at the start the loss is %1, but has no derivative (a kink or a jump), so there is no gradient to follow. Move the start a little.</source>
        <translation>它一步也没有走：起点处的损失为 %1，但不可导（折痕或跳跃），没有梯度可循。请把起点稍微移开。</translation>
    </message>
    <message>
        <source>It ended at %1 after step %2, at a loss of %3: there the loss has no derivative (a kink or a jump), so there is no gradient to follow.</source>
        <translation>第 %2 步之后它停在 %1，损失为 %3：损失函数在那里不可导（折痕或跳跃），没有梯度可循。</translation>
    </message>
    <message>
        <source>It is running away: %1 outside the domain.</source>
        <translation>它正在跑远：已在区域之外 %1。</translation>
    </message>
    <message>
        <source>Step %1 led to %2, where the surface has no value, such as the logarithm of a negative number.</source>
        <translation>第 %1 步走到了 %2，函数在那里没有值，例如负数的对数。</translation>
    </message>
    <message>
        <source>Step %1 led to %2, where the loss is not finite: a pole, or more than numbers can hold.</source>
        <translation>第 %1 步走到了 %2，损失在那里不是有限值：那是极点，或超出了数值所能表示的范围。</translation>
    </message>
    <message>
        <source>It goes on moving, but downhill from here there is no minimum: the ground falls on and on, far beyond the domain.</source>
        <translation>它仍在前进，但由此下坡没有极小值：地面一直下降，直到区域之外很远。</translation>
    </message>
    <message>
        <source>It goes on moving, but downhill from here there is no minimum: the ground falls far beyond the domain, less and less. The gradient is %1, and the loss is %2 above what it tends to.</source>
        <translation>它仍在前进，但由此下坡没有极小值：直到区域之外很远，地面仍在下降，只是越来越缓。梯度为 %1，损失比它所趋近的值高 %2。</translation>
    </message>
    <message>
        <source>Nothing is the matter: it goes on moving, and neither swings nor crawls.</source>
        <translation>一切正常：它仍在前进，既不震荡也不爬行。</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The loss at this step</source>
        <translation>这一步的损失</translation>
    </message>
    <message>
        <source>|g|</source>
        <translation>|g|</translation>
    </message>
    <message>
        <source>Length of the gradient</source>
        <translation>梯度的长度</translation>
    </message>
    <message>
        <source>λ₁, λ₂</source>
        <translation>λ₁, λ₂</translation>
    </message>
    <message>
        <source>Curvatures: the eigenvalues of the Hessian</source>
        <translation>曲率：海森矩阵的特征值</translation>
    </message>
    <message>
        <source>2/λ</source>
        <translation>2/λ</translation>
    </message>
    <message>
        <source>The largest stable rate of plain descent along the direction</source>
        <translation>沿该方向，普通梯度下降稳定的最大学习率</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>实际学习率</translation>
    </message>
    <message>
        <source>The rate that the rule really has along the direction: step over gradient</source>
        <translation>沿该方向的实际学习率：步长除以梯度</translation>
    </message>
    <message>
        <source>turning</source>
        <translation>转向</translation>
    </message>
    <message>
        <source>Mean cosine between a step and the next: −1 is to and fro</source>
        <translation>相邻两步夹角余弦的平均：−1 表示来回</translation>
    </message>
    <message>
        <source>above the floor</source>
        <translation>高于谷底</translation>
    </message>
    <message>
        <source>Loss above the floor of the valley below</source>
        <translation>损失比下方谷底高出多少</translation>
    </message>
    <message>
        <source>steps needed</source>
        <translation>还需步数</translation>
    </message>
    <message>
        <source>At the present pace, to lose 99 % of the loss above the floor</source>
        <translation>照目前的速度，消去谷底之上 99 % 的损失所需</translation>
    </message>
    <message>
        <source>rate along x</source>
        <translation>沿 x 的学习率</translation>
    </message>
    <message>
        <source>The rate that the rule really has along x: step over gradient</source>
        <translation>沿 x 的实际学习率：步长除以梯度</translation>
    </message>
    <message>
        <source>of the first</source>
        <translation>占第一步的</translation>
    </message>
    <message>
        <source>As a share of the first step&apos;s</source>
        <translation>占第一步实际学习率的比例</translation>
    </message>
    <message>
        <source>rate along y</source>
        <translation>沿 y 的学习率</translation>
    </message>
    <message>
        <source>The rate that the rule really has along y: step over gradient</source>
        <translation>沿 y 的实际学习率：步长除以梯度</translation>
    </message>
    <message>
        <source>flatness</source>
        <translation>平坦度</translation>
    </message>
    <message>
        <source>How many times smaller the gradient is than a convex valley&apos;s could be</source>
        <translation>梯度比凸谷中可能的最小值还小多少倍</translation>
    </message>
    <message>
        <source>noise σ</source>
        <translation>噪声 σ</translation>
    </message>
    <message>
        <source>Deviation of the noise in each coordinate of the gradient</source>
        <translation>梯度每个分量中噪声的标准差</translation>
    </message>
    <message>
        <source>ησ²/2</source>
        <translation>ησ²/2</translation>
    </message>
    <message>
        <source>The loss that such noise holds up at this rate</source>
        <translation>在此学习率下，这样的噪声所维持的损失</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Outside the domain</source>
        <translation>在区域之外</translation>
    </message>
    <message>
        <source>To the critical point</source>
        <translation>到临界点</translation>
    </message>
    <message>
        <source>Escape along +u</source>
        <translation>沿 +u 逃离</translation>
    </message>
    <message>
        <source>Escape along −u</source>
        <translation>沿 −u 逃离</translation>
    </message>
    <message>
        <source>Noise in the gradient</source>
        <translation>梯度加噪声</translation>
    </message>
    <message>
        <source>Momentum, β = 0.9</source>
        <translation>动量，β = 0.9</translation>
    </message>
    <message>
        <source>A lower rate</source>
        <translation>降低学习率</translation>
    </message>
    <message>
        <source>The best of 13 rates</source>
        <translation>13 个学习率中最好的</translation>
    </message>
    <message>
        <source>Adaptive rates: Adam</source>
        <translation>自适应学习率：Adam</translation>
    </message>
    <message>
        <source>Forgetting: RMSProp</source>
        <translation>学会遗忘：RMSProp</translation>
    </message>
    <message>
        <source>A rate that decays</source>
        <translation>学习率衰减</translation>
    </message>
    <message>
        <source>Warm-up, then decay</source>
        <translation>先预热，再衰减</translation>
    </message>
    <message>
        <source>A batch 16 times larger</source>
        <translation>批大小乘以 16</translation>
    </message>
    <message>
        <source>Cross-entropy as the loss</source>
        <translation>改用交叉熵损失</translation>
    </message>
    <message>
        <source>The eigenvector u of the negative eigenvalue leads downhill on both sides: start a hundredth of the diagonal along it.</source>
        <translation>负特征值的特征向量 u 两侧都是下坡：从沿它偏离对角线百分之一处重新出发。</translation>
    </message>
    <message>
        <source>Small batches are noisy, and noise pushes a run off a saddle.</source>
        <translation>小批量带来噪声，噪声会把运行推离鞍点。</translation>
    </message>
    <message>
        <source>A ball that rolls goes on rolling: over flat ground, sometimes out of a good valley. A bet.</source>
        <translation>滚动的球会继续滚：越过平地，有时也会滚出好的山谷。这是一场赌博。</translation>
    </message>
    <message>
        <source>Half of what theory still allows in the steepest direction.</source>
        <translation>最陡方向上理论允许值的一半。</translation>
    </message>
    <message>
        <source>The same rule at 13 rates over three decades; the one that ends lowest.</source>
        <translation>同一规则试 13 个学习率，跨三个数量级；取最后损失最低的。</translation>
    </message>
    <message>
        <source>Each parameter gets a rate of its own: long steps where it is flat, short where it is steep.</source>
        <translation>每个参数有自己的学习率：平处大步，陡处小步。</translation>
    </message>
    <message>
        <source>Adagrad never forgets a large gradient; RMSProp&apos;s mean does.</source>
        <translation>Adagrad 永远记得大的梯度；RMSProp 的平均会遗忘。</translation>
    </message>
    <message>
        <source>A cosine down to 0: what swings or trembles comes to rest.</source>
        <translation>按余弦降到 0：震荡或抖动会停下来。</translation>
    </message>
    <message>
        <source>Small steps first, where the ground is steep; the full rate later.</source>
        <translation>开始地势陡时小步走，之后再用全速。</translation>
    </message>
    <message>
        <source>A quarter of the noise, a sixteenth of what it holds up.</source>
        <translation>噪声降为四分之一，它所维持的损失降为十六分之一。</translation>
    </message>
    <message>
        <source>Far from the target squared error has no gradient after softmax; cross-entropy has a large one.</source>
        <translation>离目标很远时，softmax 之后的平方误差没有梯度；交叉熵有很大的梯度。</translation>
    </message>
    <message>
        <source>start at %1</source>
        <translation>起点 %1</translation>
    </message>
    <message>
        <source>noise %1</source>
        <translation>噪声 %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>批大小 %1</translation>
    </message>
    <message>
        <source>schedule %1</source>
        <translation>调度 %1</translation>
    </message>
    <message>
        <source>It did not help: this run diverged.</source>
        <translation>无效：这次运行发散了。</translation>
    </message>
    <message>
        <source>The gradient has vanished (%1), though no critical point is near: on the scale of this landscape the ground is flat.</source>
        <translation>梯度已经消失（%1），附近却没有临界点：以这片地形的尺度看，这里是平地。</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>坡度</translation>
    </message>
    <message>
        <source>The gradient as a share of the landscape&apos;s height over its width</source>
        <translation>梯度与整片地形高度除以宽度之比</translation>
    </message>
    <message>
        <source>Its schedule has left it hardly any rate: η is %1, %2 % of the greatest, while the gradient is still %3.</source>
        <translation>学习率调度几乎没有给它留下学习率：η 为 %1，是最大值的 %2 %，而梯度仍为 %3。</translation>
    </message>
    <message>
        <source>It stands still, though the gradient of the loss is %1: its rule makes no step here. Weight decay may balance the gradient; Newton&apos;s rule does not move along a direction without curvature.</source>
        <translation>它停住了，尽管损失的梯度为 %1：更新规则在这里不走步。权重衰减可能抵消了梯度；牛顿法不沿没有曲率的方向移动。</translation>
    </message>
    <message>
        <source>η now</source>
        <translation>当前 η</translation>
    </message>
    <message>
        <source>The learning rate that the schedule gives at this step</source>
        <translation>调度在这一步给出的学习率</translation>
    </message>
    <message>
        <source>A rate that stays</source>
        <translation>不变的学习率</translation>
    </message>
    <message>
        <source>Without the schedule, which has taken the rate away before the run arrived.</source>
        <translation>不用学习率调度：它在运行到达之前就把学习率降没了。</translation>
    </message>
    <message>
        <source>It helped: it left where the other is held, and went downhill. The surface has no floor there, so there is nothing to arrive at.</source>
        <translation>有效：它离开了另一次运行被困的地方，一路下坡。那里的曲面没有底，所以无处可以到达。</translation>
    </message>
    <message>
        <source>It helped: it does not diverge; over the last tenth of the steps the loss is %1 on average.</source>
        <translation>有效：不再发散；最后十分之一的步数里，损失平均为 %1。</translation>
    </message>
    <message>
        <source>It helped: over the last tenth of the steps the loss is %1 on average, instead of %2.</source>
        <translation>有效：最后十分之一的步数里，损失平均为 %1，原来为 %2。</translation>
    </message>
    <message>
        <source>It did not help: over the last tenth of the steps the loss is %1 on average, and was %2 without.</source>
        <translation>无效：最后十分之一的步数里，损失平均为 %1，不用它时为 %2。</translation>
    </message>
    <message>
        <source>Noise in its gradients holds it up near the minimum at %1: on average %2 above it.</source>
        <translation>梯度中的噪声使它停在 %1 处的极小值附近：平均高出 %2。</translation>
    </message>
    <message>
        <source>Its schedule has left it hardly any rate: %1 % of the greatest, while the gradient is still %2.</source>
        <translation>学习率调度几乎没有给它留下学习率：只有最大值的 %1 %，而梯度仍为 %2。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A flat, rippled plain around a cone-shaped funnel</source>
        <translation>起伏的平原，中间是锥形漏斗</translation>
    </message>
    <message>
        <source>Flat plain with steep corners: where plain steps crawl or burst</source>
        <translation>平原平坦、四角陡峭：普通步不是爬行就是发散</translation>
    </message>
    <message>
        <source>A tilted bowl: rates per coordinate do not fit its axes</source>
        <translation>倾斜的碗：逐坐标的学习率与其轴不合</translation>
    </message>
    <message>
        <source>Elliptic bowl</source>
        <translation>椭圆碗</translation>
    </message>
    <message>
        <source>Steep across, flat along: one rate cannot serve both axes</source>
        <translation>横向陡、纵向平：一个学习率难以兼顾两轴</translation>
    </message>
    <message>
        <source>condition number</source>
        <translation>条件数</translation>
    </message>
    <message>
        <source>Ratio of the two curvatures: the larger, the narrower the valley.</source>
        <translation>两个曲率之比：越大，山谷越窄。</translation>
    </message>
    <message>
        <source>Four equal valleys: the start decides which one</source>
        <translation>四个等深的山谷：起点决定落入哪一个</translation>
    </message>
    <message>
        <source>Two-weight linear net</source>
        <translation>双权重线性网络</translation>
    </message>
    <message>
        <source>The smallest network: a saddle at 0, minima along a curve</source>
        <translation>最小的网络：0 处为鞍点，极小值连成曲线</translation>
    </message>
    <message>
        <source>Monkey saddle</source>
        <translation>猴鞍面</translation>
    </message>
    <message>
        <source>A degenerate point: three ways down, and no curvature to tell</source>
        <translation>退化点：三条下降的路，曲率却看不出来</translation>
    </message>
    <message>
        <source>Many small valleys on one big bowl: easy to be caught</source>
        <translation>大碗里有许多小谷：容易被困住</translation>
    </message>
    <message>
        <source>height of the ripples</source>
        <translation>波纹高度</translation>
    </message>
    <message>
        <source>0 leaves the plain bowl; the larger, the more and deeper the small valleys.</source>
        <translation>为 0 时只剩光滑的碗；越大，小谷越多越深。</translation>
    </message>
    <message>
        <source>A curved valley: easy to find, slow to follow</source>
        <translation>弯曲的山谷：容易找到，走得很慢</translation>
    </message>
    <message>
        <source>place of the minimum</source>
        <translation>极小值位置</translation>
    </message>
    <message>
        <source>The minimum lies at (a, a²).</source>
        <translation>极小值位于（a, a²）。</translation>
    </message>
    <message>
        <source>steepness of the walls</source>
        <translation>谷壁陡度</translation>
    </message>
    <message>
        <source>The larger, the narrower the valley and the slower the walk along it.</source>
        <translation>越大，山谷越窄，沿谷前进越慢。</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>马鞍面</translation>
    </message>
    <message>
        <source>The plain saddle: down one way, up the other</source>
        <translation>最简单的鞍点：一个方向下降，另一个方向上升</translation>
    </message>
    <message>
        <source>Six-hump camel</source>
        <translation>六峰驼背函数</translation>
    </message>
    <message>
        <source>Six valleys of three depths, close together</source>
        <translation>六个相近的山谷，三种深度</translation>
    </message>
    <message>
        <source>Sphere</source>
        <translation>球函数</translation>
    </message>
    <message>
        <source>A round bowl: the simplest case, every direction alike</source>
        <translation>圆碗：最简单的情形，各方向都一样</translation>
    </message>
    <message>
        <source>Four valleys of different depth around a hill</source>
        <translation>一座小山周围有四个深浅不同的山谷</translation>
    </message>
    <message>
        <source>Three-hump camel</source>
        <translation>三峰驼背函数</translation>
    </message>
    <message>
        <source>Three valleys in a row, the deepest in the middle</source>
        <translation>三个山谷排成一列，中间最深</translation>
    </message>
    <message>
        <source>Rotated ellipse</source>
        <translation>旋转椭圆碗</translation>
    </message>
    <message>
        <source>The elliptic bowl, turned: adaptive rates help less, the farther it turns</source>
        <translation>转过角度的椭圆碗：转得越多，自适应学习率越帮不上忙</translation>
    </message>
    <message>
        <source>angle in degrees</source>
        <translation>角度（度）</translation>
    </message>
    <message>
        <source>How far the long axis is turned from the x axis; 45 is the worst for a rate per axis.</source>
        <translation>长轴相对 x 轴转过的角度；45 度时逐坐标学习率最吃亏。</translation>
    </message>
    <message>
        <source>A long bowl along the diagonal: curvatures 0.04 and 1</source>
        <translation>沿对角线的长碗：曲率为 0.04 和 1</translation>
    </message>
    <message>
        <source>Each axis pulls at the other: the minimum lies off both of them</source>
        <translation>两轴互相牵扯：极小值不在任何一条轴上</translation>
    </message>
    <message>
        <source>Walls that steepen as the fourth power: rates that fit below burst above</source>
        <translation>碗壁按四次方变陡：谷底合适的学习率在高处会发散</translation>
    </message>
    <message>
        <source>Quartic bowl</source>
        <translation>四次碗</translation>
    </message>
    <message>
        <source>No curvature at the bottom: progress slows down and never becomes quick</source>
        <translation>碗底没有曲率：越走越慢，再也快不起来</translation>
    </message>
    <message>
        <source>Flat valley</source>
        <translation>平底谷</translation>
    </message>
    <message>
        <source>Flat along, curved across: one eigenvalue is 0 at the bottom</source>
        <translation>纵向平、横向弯：谷底有一个特征值为 0</translation>
    </message>
    <message>
        <source>Winding ravine</source>
        <translation>蜿蜒峡谷</translation>
    </message>
    <message>
        <source>A winding floor between steep walls: momentum cuts the bends</source>
        <translation>陡壁之间谷底蜿蜒：动量会抄近路切弯</translation>
    </message>
    <message>
        <source>The larger, the shorter the steps that do not bounce between the walls.</source>
        <translation>越大，不在两壁间弹跳的步长就越短。</translation>
    </message>
    <message>
        <source>Spiral valley</source>
        <translation>螺旋谷</translation>
    </message>
    <message>
        <source>A valley that winds round its minimum: no direction stays right for long</source>
        <translation>绕着极小值盘旋的山谷：没有哪个方向能一直对下去</translation>
    </message>
    <message>
        <source>The larger, the narrower the valley that has to be followed.</source>
        <translation>越大，要跟随的山谷越窄。</translation>
    </message>
    <message>
        <source>winding</source>
        <translation>盘旋程度</translation>
    </message>
    <message>
        <source>How fast the valley turns with the square of the distance; 0 makes it straight.</source>
        <translation>山谷随距离平方转弯的快慢；0 则是直的。</translation>
    </message>
    <message>
        <source>A bent trough with two equal ends: the saddle between decides</source>
        <translation>弯槽两端一样深：由中间的鞍点决定去向</translation>
    </message>
    <message>
        <source>Two curved valleys: the near one ends at a loss of 49, the far one at 0</source>
        <translation>两条弯谷：近的止于损失 49，远的通到 0</translation>
    </message>
    <message>
        <source>Bukin no. 6</source>
        <translation>布金函数 6</translation>
    </message>
    <message>
        <source>A knife edge along a parabola: steps fly across it, none slide along</source>
        <translation>沿抛物线的刀刃：步子总是跨过去，没有一步顺着滑</translation>
    </message>
    <message>
        <source>Two valleys</source>
        <translation>双谷</translation>
    </message>
    <message>
        <source>A deep valley and a shallow one: set the barrier and the tilt between</source>
        <translation>一深一浅两个山谷：可调中间的势垒与倾斜</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>势垒</translation>
    </message>
    <message>
        <source>The barrier is a²/4 high without a tilt; there is none for a ≤ 0.</source>
        <translation>没有倾斜时势垒高 a²/4；a ≤ 0 时没有势垒。</translation>
    </message>
    <message>
        <source>tilt</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>Raises one valley and lowers the other; 0 makes them equal.</source>
        <translation>抬高一个山谷、降低另一个；0 则等深。</translation>
    </message>
    <message>
        <source>Sharp and flat</source>
        <translation>尖锐与平坦</translation>
    </message>
    <message>
        <source>A sharp minimum and a flat one: noise leaves the first, stays in the second</source>
        <translation>一个尖锐极小值、一个平坦极小值：噪声会离开前者，留在后者</translation>
    </message>
    <message>
        <source>width of the sharp well</source>
        <translation>尖锐谷的宽度</translation>
    </message>
    <message>
        <source>The curvature at its bottom is about 1/s².</source>
        <translation>谷底的曲率约为 1/s²。</translation>
    </message>
    <message>
        <source>Gaussian hills</source>
        <translation>高斯山丘</translation>
    </message>
    <message>
        <source>Three wells, the deeper the narrower, and a hill: which one is found?</source>
        <translation>三个坑，越深越窄，外加一座小山：会落入哪个？</translation>
    </message>
    <message>
        <source>Waves on a tilted trough: a valley, and a poorer one behind a pass</source>
        <translation>倾斜槽上的波浪：一个山谷，翻过隘口还有一个较差的</translation>
    </message>
    <message>
        <source>Three equal valleys in a row, with low passes between them</source>
        <translation>三个等深的山谷排成一列，之间隔着低矮的隘口</translation>
    </message>
    <message>
        <source>Losses from 3 to a million in one picture: no plain rate fits all of it</source>
        <translation>一幅图里损失从 3 到一百万：没有哪个普通学习率处处合适</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>鸟形函数</translation>
    </message>
    <message>
        <source>Deep wells and tall peaks side by side along a trough</source>
        <translation>沿着一条槽，深坑与高峰并列</translation>
    </message>
    <message>
        <source>Oscillating bowl</source>
        <translation>振荡碗</translation>
    </message>
    <message>
        <source>A bowl with ripples along one axis: long steps and momentum cross them</source>
        <translation>沿一条轴有波纹的碗：大步和动量能越过波纹</translation>
    </message>
    <message>
        <source>0 leaves the plain bowl; the larger, the more valleys beside the middle one.</source>
        <translation>0 就是普通的碗；越大，中间山谷旁的小山谷越多。</translation>
    </message>
    <message>
        <source>number of ripples</source>
        <translation>波纹数</translation>
    </message>
    <message>
        <source>Ripples per 2π along the x axis.</source>
        <translation>沿 x 轴每 2π 的波纹数。</translation>
    </message>
    <message>
        <source>Egg crate</source>
        <translation>蛋托</translation>
    </message>
    <message>
        <source>A tray of wells that deepen towards the middle: nine, and no more</source>
        <translation>越靠中间越深的一盘小坑：一共九个</translation>
    </message>
    <message>
        <source>A bowl with a few dimples near its bottom: the last metres are the hard ones</source>
        <translation>碗底附近有几处凹坑：难的是最后几步</translation>
    </message>
    <message>
        <source>Equal ripples on a bowl so wide that the picture hardly shows it</source>
        <translation>宽得几乎看不出的碗上，布满等高的波纹</translation>
    </message>
    <message>
        <source>Lévy no. 13</source>
        <translation>莱维函数 13</translation>
    </message>
    <message>
        <source>A bowl of corrugated sheet: hundreds of dents on the way down</source>
        <translation>瓦楞板做的碗：下坡路上有几百处凹坑</translation>
    </message>
    <message>
        <source>Drop wave</source>
        <translation>水滴波</translation>
    </message>
    <message>
        <source>Rings of waves around a drop: a run stops in the first trough</source>
        <translation>水滴周围的环形波：一遇到波谷就停下</translation>
    </message>
    <message>
        <source>Schaffer no. 2</source>
        <translation>谢弗函数 2</translation>
    </message>
    <message>
        <source>Hyperbolic ripples of nearly equal height, finer the farther out</source>
        <translation>几乎等高的双曲线波纹，越往外越细密</translation>
    </message>
    <message>
        <source>A needle in a flat plain: far out the gradient is next to nothing</source>
        <translation>平原上的一根针：远处梯度几乎为零</translation>
    </message>
    <message>
        <source>Flat ground cut by narrow, steep channels: no slope until the edge</source>
        <translation>平地被又窄又陡的沟切开：到沟边才有坡度</translation>
    </message>
    <message>
        <source>The best valley lies in a far corner, away from the next best</source>
        <translation>最好的山谷在远角，离次好的很远</translation>
    </message>
    <message>
        <source>Eggholder</source>
        <translation>蛋架函数</translation>
    </message>
    <message>
        <source>Tall, winding waves in all directions: hardly a hint of where to go</source>
        <translation>四面八方都是高而弯的波浪：几乎看不出该往哪走</translation>
    </message>
    <message>
        <source>Hölder table</source>
        <translation>霍尔德桌</translation>
    </message>
    <message>
        <source>Four equal wells in the corners of a table, with creases between the waves</source>
        <translation>桌子四角有四个等深的坑，波浪之间是折痕</translation>
    </message>
    <message>
        <source>Cross-in-tray</source>
        <translation>盘中十字</translation>
    </message>
    <message>
        <source>Shallow cells between creases, the four in the middle a little deeper</source>
        <translation>折痕之间的浅格子，中间四个稍深一点</translation>
    </message>
    <message>
        <source>Dog saddle</source>
        <translation>狗鞍面</translation>
    </message>
    <message>
        <source>Four ways down and four up: even slower to leave than a monkey saddle</source>
        <translation>四个方向下降、四个方向上升：比猴鞍面更难离开</translation>
    </message>
    <message>
        <source>A minimum along every straight line through 0, and yet no minimum</source>
        <translation>沿过 0 的每条直线都是极小值，却不是极小值</translation>
    </message>
    <message>
        <source>Mexican hat</source>
        <translation>墨西哥帽</translation>
    </message>
    <message>
        <source>A peak in a ring of minima: every direction is as good as any other</source>
        <translation>山峰外围着一圈极小值：每个方向都一样好</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>平坦区</translation>
    </message>
    <message>
        <source>A shelf half-way down: hardly any slope, and yet no critical point</source>
        <translation>半山腰的平台：几乎没有坡度，却不是临界点</translation>
    </message>
    <message>
        <source>half-width of the shelf</source>
        <translation>平台的半宽</translation>
    </message>
    <message>
        <source>The slope in the middle is about 2 exp(−2w): each unit makes it 7 times flatter.</source>
        <translation>中间的坡度约为 2 exp(−2w)：每加 1，平坦 7 倍。</translation>
    </message>
    <message>
        <source>Cliff</source>
        <translation>悬崖</translation>
    </message>
    <message>
        <source>A gentle slope that breaks off: the gradient explodes and throws the run</source>
        <translation>缓坡突然断开：梯度爆炸，把运行抛出去</translation>
    </message>
    <message>
        <source>steepness of the cliff</source>
        <translation>悬崖的陡度</translation>
    </message>
    <message>
        <source>The slope of the cliff; its width is about 4/k.</source>
        <translation>悬崖的坡度；其宽度约为 4/k。</translation>
    </message>
    <message>
        <source>Two-weight tanh net</source>
        <translation>双权重 tanh 网络</translation>
    </message>
    <message>
        <source>The smallest saturating network: beyond |x| = 3 the gradient fades away</source>
        <translation>最小的饱和网络：|x| 超过 3 后梯度逐渐消失</translation>
    </message>
    <message>
        <source>Two-weight ReLU net</source>
        <translation>双权重 ReLU 网络</translation>
    </message>
    <message>
        <source>The dying unit: one step too long to the left, and it never learns again</source>
        <translation>神经元死亡：向左一步走得太大，就再也学不动</translation>
    </message>
    <message>
        <source>Separable classes</source>
        <translation>可分的两类</translation>
    </message>
    <message>
        <source>A loss that falls for ever: no minimum, only ever smaller gradients</source>
        <translation>损失永远在下降：没有极小值，只有越来越小的梯度</translation>
    </message>
    <message>
        <source>Softmax, cross-entropy</source>
        <translation>Softmax 与交叉熵</translation>
    </message>
    <message>
        <source>Far from the target the gradient is large: the run starts at once</source>
        <translation>远离目标时梯度很大：立刻就能起步</translation>
    </message>
    <message>
        <source>Softmax, squared error</source>
        <translation>Softmax 与均方误差</translation>
    </message>
    <message>
        <source>Far from the target the gradient vanishes: the run never starts</source>
        <translation>远离目标时梯度消失：根本起不了步</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>A name of the formula; 1 until it is set.</source>
        <translation>公式中的名称；未设置时为 1。</translation>
    </message>
    <message>
        <source>Needs no rate to begin with; starts very slowly, at √ε</source>
        <translation>一开始无需学习率；起步很慢，约为 √ε</translation>
    </message>
    <message>
        <source>decay of both means</source>
        <translation>两个均值的衰减</translation>
    </message>
    <message>
        <source>How long both means remember.</source>
        <translation>两个均值的记忆长度。</translation>
    </message>
    <message>
        <source>A rate of its own for each axis; it only ever shrinks</source>
        <translation>每个轴有各自的学习率，且只减不增</translation>
    </message>
    <message>
        <source>rate decay</source>
        <translation>学习率衰减</translation>
    </message>
    <message>
        <source>Divides the rate by 1 + (t − 1) d. Too large: it stops early.</source>
        <translation>学习率除以 1 + (t − 1) d。过大：过早停下。</translation>
    </message>
    <message>
        <source>initial accumulator</source>
        <translation>累加初值</translation>
    </message>
    <message>
        <source>Where the sum of squares starts. Larger: shorter first steps.</source>
        <translation>平方和的初值。越大：最初的步越短。</translation>
    </message>
    <message>
        <source>Momentum with a rate per axis: the first step is η along each axis</source>
        <translation>动量加逐轴学习率：第一步沿每个轴的长度为 η</translation>
    </message>
    <message>
        <source>Adam by the largest gradient: at its usual β, steps at most 1 % longer than η along each axis</source>
        <translation>按最大梯度缩放的 Adam：β 取常用值时，沿每个轴的步长至多比 η 长 1 %</translation>
    </message>
    <message>
        <source>Adam with weight decay outside the adaptive rate; without decay it is plain Adam</source>
        <translation>权重衰减不经过自适应学习率的 Adam；没有衰减时就是普通 Adam</translation>
    </message>
    <message>
        <source>Uses the largest second moment so far.</source>
        <translation>使用迄今最大的二阶矩。</translation>
    </message>
    <message>
        <source>Adam that cannot forget a large gradient: converges where Adam may not</source>
        <translation>不会忘记大梯度的 Adam：在 Adam 可能不收敛处收敛</translation>
    </message>
    <message>
        <source>SGD with a slowly falling rate, meant to be averaged</source>
        <translation>学习率缓慢下降的 SGD，用于取平均</translation>
    </message>
    <message>
        <source>decay term</source>
        <translation>衰减项</translation>
    </message>
    <message>
        <source>Shrinks θ and, with α, the rate.</source>
        <translation>使 θ 缩小，并与 α 一起使学习率下降。</translation>
    </message>
    <message>
        <source>power of the rate&apos;s decay</source>
        <translation>学习率衰减指数</translation>
    </message>
    <message>
        <source>How fast the rate falls once λ lr t is large.</source>
        <translation>λ lr t 较大后，学习率下降的快慢。</translation>
    </message>
    <message>
        <source>start of the average</source>
        <translation>平均起始步</translation>
    </message>
    <message>
        <source>Step at which averaging would begin; the path does not depend on it.</source>
        <translation>开始取平均的步；不影响路径。</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Length of a step. Too large: it oscillates or diverges. Too small: it crawls.</source>
        <translation>每步的长度。过大：震荡或发散。过小：爬行。</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Pulls towards the origin by w·θ. Too large: it settles away from the minimum.</source>
        <translation>以 w·θ 拉向原点。过大：停在偏离极小值处。</translation>
    </message>
    <message>
        <source>denominator offset</source>
        <translation>分母偏移</translation>
    </message>
    <message>
        <source>Keeps the division away from 0. Too large: the rate is no longer adapted.</source>
        <translation>避免除以 0。过大：学习率不再自适应。</translation>
    </message>
    <message>
        <source>first-moment decay</source>
        <translation>一阶矩衰减</translation>
    </message>
    <message>
        <source>How long the mean gradient remembers. Large: it rolls on and overshoots.</source>
        <translation>平均梯度的记忆长度。较大：继续前冲，冲过头。</translation>
    </message>
    <message>
        <source>second-moment decay</source>
        <translation>二阶矩衰减</translation>
    </message>
    <message>
        <source>How long the mean square remembers. Small: the rate jumps about.</source>
        <translation>均方的记忆长度。较小：学习率忽大忽小。</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Share of the last move that goes on. Too large: it swings past the valley.</source>
        <translation>上一步移动的保留比例。过大：冲过谷底来回摆动。</translation>
    </message>
    <message>
        <source>A bound for the length of one step along an axis.</source>
        <translation>沿一个轴的单步长度界限。</translation>
    </message>
    <message>
        <source>Adagrad (lecture)</source>
        <translation>Adagrad（课程）</translation>
    </message>
    <message>
        <source>Weighs all gradients alike: reacts late, may burst sideways</source>
        <translation>对所有梯度一视同仁：反应慢，可能向旁边冲出</translation>
    </message>
    <message>
        <source>Adam (lecture)</source>
        <translation>Adam（课程）</translation>
    </message>
    <message>
        <source>RMSProp with momentum and no bias correction: quick, but overshoots</source>
        <translation>RMSProp 加动量，无偏差修正：快，但会冲过头</translation>
    </message>
    <message>
        <source>How long σ remembers. Small: the rate jumps about.</source>
        <translation>σ 的记忆长度。较小：学习率忽大忽小。</translation>
    </message>
    <message>
        <source>Momentum (lecture)</source>
        <translation>Momentum（课程）</translation>
    </message>
    <message>
        <source>A ball that keeps rolling: may leave a saddle, or a good valley</source>
        <translation>一直滚动的球：能离开鞍点，也可能离开好的山谷</translation>
    </message>
    <message>
        <source>RMSProp (lecture)</source>
        <translation>RMSProp（课程）</translation>
    </message>
    <message>
        <source>Forgets old gradients: reacts at once when the ground changes, but never comes to rest</source>
        <translation>忘记旧的梯度：地形一变就立即反应，但停不下来</translation>
    </message>
    <message>
        <source>Steps of one length: needs a small rate, and a schedule to settle</source>
        <translation>步长固定：需要小学习率，并逐步减小才能停稳</translation>
    </message>
    <message>
        <source>Rolls through plateaus and along valleys; may roll past a good one</source>
        <translation>能滚过平坦区、沿谷前进；也可能滚过好的山谷</translation>
    </message>
    <message>
        <source>dampening</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>Share of each new gradient that is left out of the buffer.</source>
        <translation>每个新梯度中不计入缓冲的比例。</translation>
    </message>
    <message>
        <source>Adam that looks ahead: a little faster into the valley, as restless at its floor</source>
        <translation>向前看一步的 Adam：入谷稍快，谷底同样不安稳</translation>
    </message>
    <message>
        <source>momentum decay</source>
        <translation>动量衰减</translation>
    </message>
    <message>
        <source>How fast the look-ahead warms up to β₁.</source>
        <translation>前瞻系数升到 β₁ 的快慢。</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: less overshoot, a lower limit of η</source>
        <translation>向前看一步的动量：不易冲过头，但 η 的上限更低</translation>
    </message>
    <message>
        <source>Adam with a warm-up built in; its first steps are plain, so η matters</source>
        <translation>自带预热的 Adam；最初几步不自适应，故 η 很重要</translation>
    </message>
    <message>
        <source>Adapts the rate and forgets; ends in a small cycle of size η/2</source>
        <translation>学习率自适应且会遗忘；最后在 η/2 大小的小圈内来回</translation>
    </message>
    <message>
        <source>centered</source>
        <translation>中心化</translation>
    </message>
    <message>
        <source>Divides by an estimate of the deviation instead of the root mean square.</source>
        <translation>除以标准差的估计，而不是均方根。</translation>
    </message>
    <message>
        <source>Blind to the size of the gradient: quick on plain ground, wrong with noise</source>
        <translation>不看梯度大小：在平缓处很快，有噪声时出错</translation>
    </message>
    <message>
        <source>shrinking factor</source>
        <translation>缩短系数</translation>
    </message>
    <message>
        <source>Shortens the step where the gradient changes its sign.</source>
        <translation>梯度变号时缩短步长。</translation>
    </message>
    <message>
        <source>growing factor</source>
        <translation>增长系数</translation>
    </message>
    <message>
        <source>Lengthens the step while the sign stays.</source>
        <translation>符号不变时加长步长。</translation>
    </message>
    <message>
        <source>shortest step</source>
        <translation>最短步长</translation>
    </message>
    <message>
        <source>longest step</source>
        <translation>最长步长</translation>
    </message>
    <message>
        <source>The plainest step: sound when η &lt; 2/λ, slow in narrow valleys</source>
        <translation>最朴素的步：η &lt; 2/λ 时稳定，在窄谷中很慢</translation>
    </message>
    <message>
        <source>A few steps to the nearest critical point, minimum, saddle or maximum alike</source>
        <translation>几步就到最近的临界点，不论极小、鞍点还是极大</translation>
    </message>
    <message>
        <source>Newton&apos;s speed, but leaves saddles; takes huge steps where the ground is almost flat</source>
        <translation>有牛顿法的速度，又能离开鞍点；在近乎平坦处步子极大</translation>
    </message>
    <message>
        <source>Leaves a saddle at once, even from its very centre; elsewhere as slow as SGD</source>
        <translation>立刻离开鞍点，正在鞍点中心也行；别处与 SGD 一样慢</translation>
    </message>
    <message>
        <source>Shuns sharp minima for flat ones; two gradients a step, and hovers about the minimum</source>
        <translation>避开尖锐的极小，选平坦的；每步要两次梯度，并在极小附近徘徊</translation>
    </message>
    <message>
        <source>Saddle-free Newton</source>
        <translation>无鞍点牛顿法</translation>
    </message>
    <message>
        <source>Newton</source>
        <translation>牛顿法</translation>
    </message>
    <message>
        <source>Curvature escape</source>
        <translation>负曲率逃逸</translation>
    </message>
    <message>
        <source>damping</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>Added to every curvature: shorter steps on flat ground. Large: plain descent by η/δ.</source>
        <translation>加到每个曲率上：平坦处步子变短。很大时即步长 η/δ 的普通下降。</translation>
    </message>
    <message>
        <source>small gradient</source>
        <translation>小梯度</translation>
    </message>
    <message>
        <source>Up to this length a gradient counts as small, and the curvature is looked at.</source>
        <translation>梯度长度不超过它时视为很小，转而查看曲率。</translation>
    </message>
    <message>
        <source>length of the escape</source>
        <translation>逃逸距离</translation>
    </message>
    <message>
        <source>How far it goes along the eigenvector. Too short: it must go several times.</source>
        <translation>沿特征向量走多远。太短：要走好几次。</translation>
    </message>
    <message>
        <source>opposite side</source>
        <translation>另一侧</translation>
    </message>
    <message>
        <source>Leaves on the other side of the saddle, against the slope.</source>
        <translation>从鞍点的另一侧离开，逆着坡度。</translation>
    </message>
    <message>
        <source>reach</source>
        <translation>探测距离</translation>
    </message>
    <message>
        <source>How far up the slope it looks. 0: plain descent. Too large: it is lost.</source>
        <translation>沿上坡方向看多远。0：普通下降。太大：迷失方向。</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>阶梯衰减</translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation>指数衰减</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>余弦重启</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>Inverse square root</source>
        <translation>平方根倒数</translation>
    </message>
    <message>
        <source>Easy to reason about; with noise it never settles, at best it hovers</source>
        <translation>容易分析；有噪声时永远停不稳，至多徘徊</translation>
    </message>
    <message>
        <source>Fast ground first, fine steps later; the times of the drops must be guessed</source>
        <translation>先大步赶路，后小步细走；下降的时刻只能猜</translation>
    </message>
    <message>
        <source>Settles quickly; when γ is too small it stops before it has arrived</source>
        <translation>很快停稳；γ 太小时，没到就停了</translation>
    </message>
    <message>
        <source>The plainest decay, and with a &lt; b a search for the largest stable rate</source>
        <translation>最朴素的衰减；a &lt; b 时可用来寻找最大的稳定学习率</translation>
    </message>
    <message>
        <source>Long at full rate, then gently to rest; T must be the run&apos;s length</source>
        <translation>长时间全速，再平缓停下；T 应等于运行长度</translation>
    </message>
    <message>
        <source>Each restart may throw the run into another valley, a better or a worse one</source>
        <translation>每次重启都可能跳进别的谷，更好或更差</translation>
    </message>
    <message>
        <source>A large rate in the middle crosses flat ground; useless unless T is the run&apos;s length</source>
        <translation>中段的大学习率越过平地；T 不等于运行长度就没有用</translation>
    </message>
    <message>
        <source>Needs no end of the run; falls slowly enough never to strand, too slowly to settle soon</source>
        <translation>不必知道何时结束；降得慢，不会半路停下，也不会很快停稳</translation>
    </message>
    <message>
        <source>warm-up steps</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>Steps in which the rate first rises from almost 0. Tames the burst of a run&apos;s start.</source>
        <translation>学习率先从接近 0 升起的步数。可抑制开头的猛冲。</translation>
    </message>
    <message>
        <source>decay factor</source>
        <translation>衰减因子</translation>
    </message>
    <message>
        <source>The rate is multiplied by it at each drop.</source>
        <translation>每次下降时学习率乘以它。</translation>
    </message>
    <message>
        <source>The rate is multiplied by it at each step. 0.99: down to 37 % in 100 steps.</source>
        <translation>每一步学习率乘以它。0.99：100 步后降到 37 %。</translation>
    </message>
    <message>
        <source>least rate</source>
        <translation>最小学习率</translation>
    </message>
    <message>
        <source>Where the rate comes down to; a rate, not a share of η.</source>
        <translation>学习率最终降到的值；是学习率本身，不是 η 的比例。</translation>
    </message>
    <message>
        <source>steps between drops</source>
        <translation>下降间隔步数</translation>
    </message>
    <message>
        <source>How long each rate lasts. Too short: the rate is gone before the valley is reached.</source>
        <translation>每个学习率维持多久。太短：还没到谷底学习率就没了。</translation>
    </message>
    <message>
        <source>first share</source>
        <translation>起始比例</translation>
    </message>
    <message>
        <source>The first rate as a share of η.</source>
        <translation>起始学习率占 η 的比例。</translation>
    </message>
    <message>
        <source>last share</source>
        <translation>结束比例</translation>
    </message>
    <message>
        <source>The last rate as a share of η.</source>
        <translation>结束学习率占 η 的比例。</translation>
    </message>
    <message>
        <source>steps of the change</source>
        <translation>变化步数</translation>
    </message>
    <message>
        <source>After so many steps the rate stays.</source>
        <translation>这么多步之后学习率不再变。</translation>
    </message>
    <message>
        <source>steps of the descent</source>
        <translation>下降步数</translation>
    </message>
    <message>
        <source>Steps until the least rate; after them it rises again, for as long.</source>
        <translation>降到最小学习率的步数；之后又以同样步数升回去。</translation>
    </message>
    <message>
        <source>steps to the first restart</source>
        <translation>首次重启前的步数</translation>
    </message>
    <message>
        <source>Length of the first descent of the rate.</source>
        <translation>学习率第一次下降的长度。</translation>
    </message>
    <message>
        <source>growth of the stretches</source>
        <translation>周期增长倍数</translation>
    </message>
    <message>
        <source>Each stretch is so many times as long as the one before.</source>
        <translation>每个周期是前一个的这么多倍长。</translation>
    </message>
    <message>
        <source>steps of the cycle</source>
        <translation>周期步数</translation>
    </message>
    <message>
        <source>After so many steps the last rate stays.</source>
        <translation>这么多步之后保持最后的学习率。</translation>
    </message>
    <message>
        <source>share of the rise</source>
        <translation>上升比例</translation>
    </message>
    <message>
        <source>How much of the cycle the rate rises.</source>
        <translation>学习率上升占周期的多少。</translation>
    </message>
    <message>
        <source>divisor of the first rate</source>
        <translation>起始除数</translation>
    </message>
    <message>
        <source>The first rate is η divided by it.</source>
        <translation>起始学习率是 η 除以它。</translation>
    </message>
    <message>
        <source>divisor of the last rate</source>
        <translation>结束除数</translation>
    </message>
    <message>
        <source>The last rate is the first one divided by it.</source>
        <translation>结束学习率是起始学习率除以它。</translation>
    </message>
    <message>
        <source>timescale</source>
        <translation>时间尺度</translation>
    </message>
    <message>
        <source>After three times as many steps the rate has halved.</source>
        <translation>过三倍于它的步数，学习率减半。</translation>
    </message>
    <message>
        <source>noise of one sample</source>
        <translation>单样本噪声</translation>
    </message>
    <message>
        <source>How far the gradient of one sample is off, in each coordinate.</source>
        <translation>单个样本的梯度在每个坐标上偏差多大。</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Samples of a mini-batch. Large: smooth and sure. Small: noisy, leaves sharp minima.</source>
        <translation>小批量的样本数。大：平稳可靠。小：有噪声，能离开尖锐的极小。</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>The run so many times, each with random numbers of its own: a fan on the map, median and band in the chart of the loss.</source>
        <translation>同一运行重复多次，每次使用各自的随机数：地图上显示为扇形，损失图中显示中位数与区间带。</translation>
    </message>
    <message>
        <source>seed of all noise</source>
        <translation>全部噪声的种子</translation>
    </message>
    <message>
        <source>Which random numbers. The same seed gives the same runs, on every machine.</source>
        <translation>决定所用的随机数。相同的种子在任何机器上给出相同的运行。</translation>
    </message>
    <message>
        <source>Bowls</source>
        <translation>碗形</translation>
    </message>
    <message>
        <source>Valleys</source>
        <translation>山谷</translation>
    </message>
    <message>
        <source>A few minima</source>
        <translation>少数极小值</translation>
    </message>
    <message>
        <source>Many minima</source>
        <translation>众多极小值</translation>
    </message>
    <message>
        <source>Saddles, plateaus, cliffs</source>
        <translation>鞍点、平台与悬崖</translation>
    </message>
    <message>
        <source>Losses of small networks</source>
        <translation>小型网络的损失</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>shift of the test loss</source>
        <translation>测试损失的平移</translation>
    </message>
    <message>
        <source>The test loss is the surface moved so far along x; the runs do not see it.</source>
        <translation>测试损失是沿 x 平移这么多的曲面；运行看不到它。</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>线性回归</translation>
    </message>
    <message>
        <source>A line through points: a bowl, and a ravine if the inputs are not centred</source>
        <translation>穿过点的直线：一个碗；若输入没有居中，则是沟壑</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>留作测试</translation>
    </message>
    <message>
        <source>The share of the samples that the runs never see; the test loss is taken over them.</source>
        <translation>运行从不看到的样本比例；测试损失用它们计算。</translation>
    </message>
    <message>
        <source>number of samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Those held back included. Few: the training loss and the test loss differ more.</source>
        <translation>包括留出的。样本少时，训练损失与测试损失相差更大。</translation>
    </message>
    <message>
        <source>noise of the targets</source>
        <translation>目标的噪声</translation>
    </message>
    <message>
        <source>How far a target lies off what the inputs say.</source>
        <translation>目标偏离由输入所得值的程度。</translation>
    </message>
    <message>
        <source>slope of the line</source>
        <translation>直线的斜率</translation>
    </message>
    <message>
        <source>The targets are a x + c, and noise.</source>
        <translation>目标为 a x + c 加噪声。</translation>
    </message>
    <message>
        <source>height of the line at 0</source>
        <translation>直线在 0 处的高度</translation>
    </message>
    <message>
        <source>mean of the inputs</source>
        <translation>输入的均值</translation>
    </message>
    <message>
        <source>The inputs scatter by 1 about it. Far from 0, the bowl becomes a ravine.</source>
        <translation>输入以 1 的标准差分布在其周围。离 0 越远，碗越像沟壑。</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>逻辑回归</translation>
    </message>
    <message>
        <source>Two classes and a line between them: steep where wrong, flat where right</source>
        <translation>两类之间一条线：错处陡，对处平</translation>
    </message>
    <message>
        <source>spread of a class</source>
        <translation>类内散布</translation>
    </message>
    <message>
        <source>How far the points of a class scatter about its centre.</source>
        <translation>一类的点围绕其中心的散布程度。</translation>
    </message>
    <message>
        <source>distance of the classes</source>
        <translation>两类的距离</translation>
    </message>
    <message>
        <source>From centre to centre. Wide apart, a line parts them and the loss has no minimum.</source>
        <translation>中心到中心。相距很远时，一条线就能分开，损失没有极小值。</translation>
    </message>
    <message>
        <source>Two-weight linear net on data</source>
        <translation>数据上的双权重线性网络</translation>
    </message>
    <message>
        <source>The targets are a x, and noise.</source>
        <translation>目标为 a x 加噪声。</translation>
    </message>
    <message>
        <source>Two-weight tanh net on data</source>
        <translation>数据上的双权重 tanh 网络</translation>
    </message>
    <message>
        <source>The smallest saturating network: for large |w₁| the gradient fades away</source>
        <translation>最小的饱和网络：|w₁| 很大时梯度消失</translation>
    </message>
    <message>
        <source>inner weight of the data</source>
        <translation>数据的内层权重</translation>
    </message>
    <message>
        <source>The targets are c tanh(a x), and noise.</source>
        <translation>目标为 c tanh（a x） 加噪声。</translation>
    </message>
    <message>
        <source>outer weight of the data</source>
        <translation>数据的外层权重</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>损失曲面</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Choice of optimizers</source>
        <translation>优化器的选择</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>超参数</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Number of steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Critical points</source>
        <translation>临界点</translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>thalweg::app::BarFold</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>What the bar has no room for</source>
        <translation>工具栏放不下的内容</translation>
    </message>
</context>
<context>
    <name>thalweg::app::BundleEndsView</name>
    <message>
        <source>Ends of the repeated runs</source>
        <translation>重复运行的终点</translation>
    </message>
    <message>
        <source>ends near</source>
        <translation>终点附近</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>测试损失</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>all that stayed</source>
        <translation>全部未发散的</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1，%2 次</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ChartView</name>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数轴</translation>
    </message>
    <message>
        <source>Switches between a logarithmic and a linear axis</source>
        <translation>在对数轴与线性轴之间切换</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>log</source>
        <comment>a logarithmic axis</comment>
        <translation>对数</translation>
    </message>
    <message>
        <source>linear</source>
        <comment>a linear axis</comment>
        <translation>线性</translation>
    </message>
    <message>
        <source>%1 against the step, at step %2.</source>
        <translation>%1随步数的变化，位于第 %2 步。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show all steps and values (double click, or 0)</source>
        <translation>显示全部步数和数值（双击，或按 0）</translation>
    </message>
    <message>
        <source>Drag: move along the values. Wheel: zoom. Double click: show all values.</source>
        <translation>拖动：沿数值移动。滚轮：缩放。双击：显示全部数值。</translation>
    </message>
    <message>
        <source>Steps from %1 to %2 and values from %3 to %4 are in view.</source>
        <translation>当前显示第 %1 到 %2 步，数值从 %3 到 %4。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ChartsMenu</name>
    <message>
        <source>Quantities in charts</source>
        <translation>图表中的量</translation>
    </message>
    <message>
        <source>Arranged to fit</source>
        <translation>自动排列</translation>
    </message>
    <message>
        <source>As suits the room and the number of charts</source>
        <translation>按空间大小和图表数量排列</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>上下排列</translation>
    </message>
    <message>
        <source>Along one axis of steps, with one cursor through all</source>
        <translation>共用一条步数轴，一条游标贯穿所有图表</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>All in one row</source>
        <translation>全部排成一行</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ChartsPanel</name>
    <message>
        <source>No chart is chosen</source>
        <translation>没有选择图表</translation>
    </message>
    <message>
        <source>Choose the charts</source>
        <translation>选择图表</translation>
    </message>
    <message>
        <source>No run is shown</source>
        <translation>没有显示任何运行</translation>
    </message>
    <message>
        <source>No minimum is known</source>
        <translation>没有已知的极小值</translation>
    </message>
    <message>
        <source>No run that is shown has this</source>
        <translation>显示的运行都没有这个量</translation>
    </message>
    <message>
        <source>This scene hides the hyperparameters, which this would tell</source>
        <translation>此场景隐藏了超参数，而此图会泄露它们</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ClassroomMenu</name>
    <message>
        <source>Classroom</source>
        <translation>课堂</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Nothing hidden, nothing locked</source>
        <translation>不隐藏，不锁定</translation>
    </message>
    <message>
        <source>When the scene is opened</source>
        <translation>打开场景时</translation>
    </message>
    <message>
        <source>Ask where the runs end</source>
        <translation>先猜测运行在哪里结束</translation>
    </message>
    <message>
        <source>Saved with the scene: whoever opens it guesses first, then the runs go</source>
        <translation>随场景保存：打开者先猜测，然后运行开始</translation>
    </message>
</context>
<context>
    <name>thalweg::app::Clinic</name>
    <message>
        <source>Remedy for %1</source>
        <translation>针对 %1 的补救</translation>
    </message>
    <message>
        <source>The scene has changed meanwhile: ask for the remedy once more.</source>
        <translation>场景在此期间已改变：请重新请求补救。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::CommandDesk</name>
    <message>
        <source>Command palette…</source>
        <translation>命令面板…</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <source>Find anything by its name (Ctrl+K)</source>
        <translation>按名称查找任何内容（Ctrl+K）</translation>
    </message>
</context>
<context>
    <name>thalweg::app::CriticalModel</name>
    <message>
        <source>Proved: exactly one critical point lies here.</source>
        <translation>已证明：此处恰有一个临界点。</translation>
    </message>
    <message>
        <source>Found numerically, without a proof.</source>
        <translation>数值求得，未经证明。</translation>
    </message>
    <message>
        <source>Minimum, maximum, saddle or degenerate</source>
        <translation>极小值、极大值、鞍点或退化点</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>The value there</source>
        <translation>该点的函数值</translation>
    </message>
    <message>
        <source>Smaller eigenvalue of the Hessian</source>
        <translation>Hessian 的较小特征值</translation>
    </message>
    <message>
        <source>Larger eigenvalue of the Hessian</source>
        <translation>Hessian 的较大特征值</translation>
    </message>
</context>
<context>
    <name>thalweg::app::CriticalView</name>
    <message>
        <source>Critical points</source>
        <translation>临界点</translation>
    </message>
    <message>
        <source>1 critical point</source>
        <translation>1 个临界点</translation>
    </message>
    <message>
        <source>%1 critical points</source>
        <translation>%1 个临界点</translation>
    </message>
    <message>
        <source>%1 · searching …</source>
        <translation>%1 · 搜索中…</translation>
    </message>
    <message>
        <source>%1 · complete</source>
        <translation>%1 · 已证明完整</translation>
    </message>
    <message>
        <source>%1 · perhaps not all</source>
        <translation>%1 · 可能不全</translation>
    </message>
    <message>
        <source>One area could not be resolved: it is shaded on the map.</source>
        <translation>有一个区域无法判定，已在地图上加阴影。</translation>
    </message>
    <message>
        <source>%1 areas could not be resolved: they are shaded on the map.</source>
        <translation>有 %1 个区域无法判定，已在地图上加阴影。</translation>
    </message>
    <message>
        <source>The surface is level: its gradient is 0 everywhere.</source>
        <translation>曲面是平的：梯度处处为 0。</translation>
    </message>
    <message>
        <source>Every point is critical</source>
        <translation>每一点都是临界点</translation>
    </message>
    <message>
        <source>Kind, place, loss and eigenvalues of each; Enter shows it on the map</source>
        <translation>各点的类型、位置、损失和特征值；按 Enter 在地图上显示</translation>
    </message>
</context>
<context>
    <name>thalweg::app::EndsModel</name>
    <message>
        <source>there at step %1</source>
        <translation>第 %1 步到达</translation>
    </message>
    <message>
        <source>after step %1</source>
        <translation>止于第 %1 步</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到达步</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
</context>
<context>
    <name>thalweg::app::FieldScale</name>
    <message>
        <source>Concave</source>
        <translation>凹</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>鞍形</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>平</translation>
    </message>
    <message>
        <source>Convex</source>
        <translation>凸</translation>
    </message>
</context>
<context>
    <name>thalweg::app::FigureDialog</name>
    <message>
        <source>Export a figure</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The basins are being computed…</source>
        <translation>正在计算吸引域…</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Plane and charts</source>
        <translation>平面和图表</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 is not allowed; with %2 pixels per inch a side has %3 to %4.</source>
        <translation>不允许 %1；每英寸 %2 像素时，边长为 %3 到 %4。</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>inches</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>Unit of the size</source>
        <translation>尺寸单位</translation>
    </message>
    <message>
        <source>%1 is not allowed; a resolution is %2 to %3 pixels per inch.</source>
        <translation>不允许 %1；分辨率为每英寸 %2 到 %3 像素。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>pixels per inch</source>
        <translation>像素每英寸</translation>
    </message>
    <message>
        <source>Of PNG; and how large type is in a size that is given in pixels</source>
        <translation>PNG 的分辨率；尺寸以像素给出时，也决定字的大小</translation>
    </message>
    <message>
        <source>Legend with the runs&apos; names</source>
        <translation>带运行名称的图例</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Text of the caption</source>
        <translation>图注文字</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Puts the picture on the clipboard</source>
        <translation>把图片放到剪贴板</translation>
    </message>
    <message>
        <source>PNG: %1 × %2 pixels</source>
        <translation>PNG：%1 × %2 像素</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>图片 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>立体</translation>
    </message>
    <message>
        <source>Relief and charts</source>
        <translation>立体和图表</translation>
    </message>
    <message>
        <source>As it stands; PNG: %1 × %2 pixels</source>
        <translation>保持原样；PNG：%1 × %2 像素</translation>
    </message>
    <message>
        <source>With %1 pixels per inch the window has more than %2 pixels a side.</source>
        <translation>每英寸 %1 像素时，窗口的一边超过 %2 像素。</translation>
    </message>
    <message>
        <source>What the figure is of</source>
        <translation>图的内容</translation>
    </message>
    <message>
        <source>In which width and height are given; the size stays as it is</source>
        <translation>宽和高所用的单位；尺寸本身不变</translation>
    </message>
    <message>
        <source>Width of the figure, in the unit beside it</source>
        <translation>图的宽度，单位见旁边</translation>
    </message>
    <message>
        <source>Height of the figure, in the unit beside it</source>
        <translation>图的高度，单位见旁边</translation>
    </message>
    <message>
        <source>Below the figure: each run that is shown, with its line and marker</source>
        <translation>图下方：列出显示的各运行及其线型和标记</translation>
    </message>
    <message>
        <source>Below the figure: a text of your own</source>
        <translation>图下方：自己写的文字</translation>
    </message>
    <message>
        <source>What stands below the figure; Tab goes on</source>
        <translation>图下方的文字；按 Tab 继续</translation>
    </message>
    <message>
        <source>As PNG, SVG or PDF, by the end of the file's name</source>
        <translation>按文件扩展名存为 PNG、SVG 或 PDF</translation>
    </message>
</context>
<context>
    <name>thalweg::app::FormulaEditor</name>
    <message>
        <source>for example x^2 + 3 y^2 + sin(x y)</source>
        <translation>例如 x^2 + 3 y^2 + sin(x y)</translation>
    </message>
    <message>
        <source>Formula f(x, y)</source>
        <translation>公式 f(x, y)</translation>
    </message>
    <message>
        <source>f(x, y) with + − * / ^, sqrt, exp, log, sin, cos, abs, pi …
Any other name becomes a parameter with a slider.</source>
        <translation>f(x, y)，可用 + − * / ^、sqrt、exp、log、sin、cos、abs、pi …
其他名称会成为带滑块的参数。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
</context>
<context>
    <name>thalweg::app::GuessBanner</name>
    <message>
        <source>It diverges (D)</source>
        <translation>会发散（D）</translation>
    </message>
    <message>
        <source>Run (Space)</source>
        <translation>运行（空格）</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>跳到末尾（End）</translation>
    </message>
    <message>
        <source>Guess again (R)</source>
        <translation>再猜一次（R）</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>退出（Esc）</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>完成（Esc）</translation>
    </message>
</context>
<context>
    <name>thalweg::app::GuessList</name>
    <message>
        <source>Guesses</source>
        <translation>猜测</translation>
    </message>
</context>
<context>
    <name>thalweg::app::GuessRound</name>
    <message>
        <source>The start stays where it is while you guess</source>
        <translation>猜测期间起点保持不动</translation>
    </message>
</context>
<context>
    <name>thalweg::app::GuessStage</name>
    <message>
        <source>Guess where runs end</source>
        <translation>先猜终点，再运行</translation>
    </message>
</context>
<context>
    <name>thalweg::app::HereView</name>
    <message>
        <source>bowl</source>
        <translation>碗形</translation>
    </message>
    <message>
        <source>dome</source>
        <translation>穹顶形</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Place in the plane of parameters</source>
        <translation>参数平面上的位置</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>f</source>
        <translation>f</translation>
    </message>
    <message>
        <source>The loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>|g|</source>
        <translation>|g|</translation>
    </message>
    <message>
        <source>Length of the gradient: how steep it is</source>
        <translation>梯度的长度：有多陡</translation>
    </message>
    <message>
        <source>g</source>
        <translation>g</translation>
    </message>
    <message>
        <source>The gradient: the direction of the steepest climb</source>
        <translation>梯度：上升最快的方向</translation>
    </message>
    <message>
        <source>λ₁</source>
        <translation>λ₁</translation>
    </message>
    <message>
        <source>Smaller eigenvalue of the Hessian: the curvature where it is least</source>
        <translation>Hessian 的较小特征值：最小的曲率</translation>
    </message>
    <message>
        <source>λ₂</source>
        <translation>λ₂</translation>
    </message>
    <message>
        <source>Larger eigenvalue of the Hessian: the curvature where it is greatest</source>
        <translation>Hessian 的较大特征值：最大的曲率</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>2/λ₂</source>
        <translation>2/λ₂</translation>
    </message>
    <message>
        <source>With a greater learning rate plain gradient descent oscillates here</source>
        <translation>学习率超过此值时，普通梯度下降在此处震荡</translation>
    </message>
    <message>
        <source>Under the mouse</source>
        <translation>鼠标处</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>起点处</translation>
    </message>
    <message>
        <source>no derivative here</source>
        <translation>此处不可导</translation>
    </message>
    <message>
        <source>no value here</source>
        <translation>此处无定义</translation>
    </message>
    <message>
        <source>valley</source>
        <translation>山谷</translation>
    </message>
    <message>
        <source>ridge</source>
        <translation>山脊</translation>
    </message>
    <message>
        <source>saddle-like</source>
        <translation>鞍形</translation>
    </message>
    <message>
        <source>not curved</source>
        <translation>不弯曲</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Follows the mouse again (Escape)</source>
        <translation>重新跟随鼠标（Escape）</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>The Hessian, the second derivatives of f: its first row</source>
        <translation>海森矩阵（f 的二阶导数）的第一行</translation>
    </message>
    <message>
        <source>The Hessian&apos;s second row</source>
        <translation>海森矩阵的第二行</translation>
    </message>
    <message>
        <source>u₁</source>
        <translation>u₁</translation>
    </message>
    <message>
        <source>The direction of least curvature</source>
        <translation>曲率最小的方向</translation>
    </message>
    <message>
        <source>u₂</source>
        <translation>u₂</translation>
    </message>
    <message>
        <source>The direction of greatest curvature</source>
        <translation>曲率最大的方向</translation>
    </message>
    <message>
        <source>κ</source>
        <translation>κ</translation>
    </message>
    <message>
        <source>Condition number max|λ| / min|λ|: how unlike the two curvatures are</source>
        <translation>条件数 max|λ| / min|λ|：两个曲率相差多大</translation>
    </message>
    <message>
        <source>What the two curvatures make together, whatever the slope</source>
        <translation>两个曲率合起来是什么形状，不论坡度</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>臂长</translation>
    </message>
    <message>
        <source>At the ends of the cross on the map the curvature alone has changed f by so much; an arm is √(2Δf/|λ|) long</source>
        <translation>在地图上十字的末端，仅曲率就使 f 改变这么多；臂长为 √（2Δf/|λ|）</translation>
    </message>
    <message>
        <source>Model at</source>
        <translation>模型位置</translation>
    </message>
    <message>
        <source>Where Taylor&apos;s model of second order is made</source>
        <translation>二阶泰勒模型的展开点</translation>
    </message>
    <message>
        <source>|m − f|</source>
        <translation>|m − f|</translation>
    </message>
    <message>
        <source>How far the model is off at the mouse, or at the pin</source>
        <translation>模型在鼠标处或固定点处的误差</translation>
    </message>
    <message>
        <source>Holds up to</source>
        <translation>有效半径</translation>
    </message>
    <message>
        <source>Radius of the circle on the map: inside it the model is nowhere off by more than %1 % of the greatest change that it foretells there</source>
        <translation>地图上圆的半径：圆内模型误差处处不超过它所预言最大变化的 %1 %</translation>
    </message>
    <message>
        <source>beyond the view</source>
        <translation>超出视图</translation>
    </message>
    <message>
        <source>Δf = %1</source>
        <translation>Δf = %1</translation>
    </message>
    <message>
        <source>At the pin</source>
        <translation>在固定点</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
    </message>
    <message>
        <source>Where the selected run ends from here, and how many steps it takes</source>
        <translation>所选运行从这里出发会到哪里，需要多少步</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
</context>
<context>
    <name>thalweg::app::HoverCard</name>
    <message>
        <source>ended at %1</source>
        <translation>止于第 %1 步</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thalweg::app::LandHeader</name>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>The formula and the parameters of this landscape</source>
        <translation>这个地形的公式和参数</translation>
    </message>
    <message>
        <source>Close this landscape (B)</source>
        <translation>关闭这个地形（B）</translation>
    </message>
    <message>
        <source>Close this landscape</source>
        <translation>关闭这个地形</translation>
    </message>
    <message>
        <source>Length of the gradient at the start: what plain descent has to go by</source>
        <translation>起点处梯度的长度：普通下降的依据</translation>
    </message>
    <message>
        <source>|g| at the start</source>
        <translation>起点处 |g|</translation>
    </message>
    <message>
        <source>loss there</source>
        <translation>该处损失</translation>
    </message>
    <message>
        <source>The panels speak of this landscape</source>
        <translation>各面板说的是这个地形</translation>
    </message>
</context>
<context>
    <name>thalweg::app::LandPages</name>
    <message>
        <source>Other</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>Speaks of the other landscape (Shift+B)</source>
        <translation>改说另一个地形（Shift+B）</translation>
    </message>
    <message>
        <source>Speak of the other landscape</source>
        <translation>改说另一个地形</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>在“%1”上</translation>
    </message>
</context>
<context>
    <name>thalweg::app::LandPopup</name>
    <message>
        <source>Formula f(x, y)</source>
        <translation>公式 f(x, y)</translation>
    </message>
    <message>
        <source>Type another formula and press Enter</source>
        <translation>输入另一个公式并按回车</translation>
    </message>
</context>
<context>
    <name>thalweg::app::LandReadouts</name>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The selected run&apos;s next step, worked out</source>
        <translation>选中运行的下一步算式</translation>
    </message>
    <message>
        <source>What is the matter with the selected run, and what could help</source>
        <translation>选中的运行怎么了，什么能帮助它</translation>
    </message>
    <message>
        <source>The selected run's verdict with its numbers, and what could help</source>
        <translation>所选运行的诊断及其数字，以及可能的补救</translation>
    </message>
</context>
<context>
    <name>thalweg::app::Lands</name>
    <message>
        <source>%1 (left)</source>
        <translation>%1（左）</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1（右）</translation>
    </message>
</context>
<context>
    <name>thalweg::app::LandscapePanel</name>
    <message>
        <source>Choose another surface</source>
        <translation>选择其他曲面</translation>
    </message>
    <message>
        <source>Reset domain</source>
        <translation>重置定义域</translation>
    </message>
    <message>
        <source>Back to the part of the plane that this surface is known for</source>
        <translation>恢复该曲面的常用定义域</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>损失曲面</translation>
    </message>
</context>
<context>
    <name>thalweg::app::LanguageMenu</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>thalweg::app::LayersMenu</name>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>地图颜色</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>How high the ground is</source>
        <translation>地势的高低</translation>
    </message>
    <message>
        <source>Least curvature λ₁</source>
        <translation>最小曲率 λ₁</translation>
    </message>
    <message>
        <source>The smaller eigenvalue of the Hessian: below zero there is a way down, a saddle or a dome</source>
        <translation>海森矩阵较小的特征值：小于零则有下坡的方向，是鞍形或穹顶</translation>
    </message>
    <message>
        <source>Greatest curvature λ₂</source>
        <translation>最大曲率 λ₂</translation>
    </message>
    <message>
        <source>The larger eigenvalue of the Hessian: it limits the learning rate of plain gradient descent</source>
        <translation>海森矩阵较大的特征值：它限制普通梯度下降的学习率</translation>
    </message>
    <message>
        <source>Condition number κ</source>
        <translation>条件数 κ</translation>
    </message>
    <message>
        <source>How unlike the two curvatures are: where it is large, plain gradient descent is slow</source>
        <translation>两个曲率相差多大：很大时普通梯度下降很慢</translation>
    </message>
    <message>
        <source>Signs of the curvatures</source>
        <translation>曲率的符号</translation>
    </message>
    <message>
        <source>Convex, saddle-like or concave</source>
        <translation>凸、鞍形或凹</translation>
    </message>
    <message>
        <source>Basins of the selected run</source>
        <translation>所选运行的吸引域</translation>
    </message>
    <message>
        <source>From which starts it comes to which minimum, with all its settings; hatched where it diverges</source>
        <translation>从哪些起点出发会到达哪个极小值，包含它的全部设置；发散之处画斜线</translation>
    </message>
    <message>
        <source>Next colours</source>
        <translation>下一种颜色</translation>
    </message>
    <message>
        <source>Taylor&apos;s model of second order</source>
        <translation>二阶泰勒模型</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Only the surface itself</source>
        <translation>只显示曲面本身</translation>
    </message>
    <message>
        <source>At the pin, or at the start</source>
        <translation>在固定点或起点</translation>
    </message>
    <message>
        <source>What the surface looks like from there: L + gᵀΔ + ½ΔᵀHΔ, as dashed contours</source>
        <translation>从那里看曲面的样子：L + gᵀΔ + ½ΔᵀHΔ，以虚线等高线表示</translation>
    </message>
    <message>
        <source>At the inspected point</source>
        <translation>在查看的点</translation>
    </message>
    <message>
        <source>The same at the mouse, or at the pin: it moves along</source>
        <translation>同样，但在鼠标处或固定点：随之移动</translation>
    </message>
    <message>
        <source>Model on or off</source>
        <translation>显示或隐藏模型</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地图上</translation>
    </message>
    <message>
        <source>Cross of curvature</source>
        <translation>曲率十字</translation>
    </message>
    <message>
        <source>The two directions of curvature where you look, arms ∝ 1/√|λ|; dashed where it falls away</source>
        <translation>所看之处的两个曲率方向，臂长 ∝ 1/√|λ|；向下弯的为虚线</translation>
    </message>
    <message>
        <source>Gradient arrows</source>
        <translation>梯度箭头</translation>
    </message>
    <message>
        <source>The direction of steepest descent, −g; lengths are compressed</source>
        <translation>最陡下降方向 −g；长度经过压缩</translation>
    </message>
    <message>
        <source>Pin or unpin the inspected point</source>
        <translation>固定或取消固定查看的点</translation>
    </message>
    <message>
        <source>The inspector stays there. Also: a click with Ctrl; Escape unpins</source>
        <translation>查看器停在那里。也可 Ctrl + 单击；Escape 取消</translation>
    </message>
    <message>
        <source>Loss of the step&apos;s batch</source>
        <translation>该步批次的损失</translation>
    </message>
    <message>
        <source>Contours of what the selected run&apos;s step sees of the loss: the landscape trembles from batch to batch</source>
        <translation>所选运行在该步所见损失的等高线：曲面随批次抖动</translation>
    </message>
    <message>
        <source>Mechanism at the heads</source>
        <translation>各运行当前点的机制</translation>
    </message>
    <message>
        <source>Gradient, momentum, second moment and step of every run, at any step, to the selected run&apos;s scale</source>
        <translation>每个运行在任意一步的梯度、动量、二阶矩和步，按所选运行的比例</translation>
    </message>
    <message>
        <source>Same colours for both</source>
        <translation>两侧颜色一致</translation>
    </message>
    <message>
        <source>One surface beside itself with other parameters: a colour means the same on both, or each has a scale of its own</source>
        <translation>同一曲面并列不同参数：两侧颜色含义相同，或各用自己的色标</translation>
    </message>
</context>
<context>
    <name>thalweg::app::MainWindow</name>
    <message>
        <source>%1 is no longer there; it was taken off the list.</source>
        <translation>%1 已经不在了；已从列表中移去。</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open a scene</source>
        <translation>打开场景</translation>
    </message>
    <message>
        <source>Scenes (*.thalweg *.json);;All files (*)</source>
        <translation>场景 (*.thalweg *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the scene</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Scenes (*.thalweg *.json)</source>
        <translation>场景 (*.thalweg *.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>损失曲面</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation>读数</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Equal scale on both axes</source>
        <translation>两轴等比例</translation>
    </message>
    <message>
        <source>Equal scale on both axes (E): only then does the gradient stand at right angles to the contours</source>
        <translation>两轴等比例（E）：只有这样，梯度才与等高线垂直</translation>
    </message>
    <message>
        <source>Show the whole domain</source>
        <translation>显示整个定义域</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Arrange panels as at first</source>
        <translation>恢复初始面板布局</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>新建场景</translation>
    </message>
    <message>
        <source>This scene</source>
        <translation>此场景</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>A second landscape with the same start and the same runs (B)</source>
        <translation>第二个地形，同一起点，同样的运行（B）</translation>
    </message>
    <message>
        <source>Open samples (CSV)…</source>
        <translation>打开样本（CSV）…</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>课程：%1</translation>
    </message>
    <message>
        <source>Open samples</source>
        <translation>打开样本</translation>
    </message>
    <message>
        <source>Samples (*.csv);;All files (*)</source>
        <translation>样本 (*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Speak of the other landscape</source>
        <translation>改说另一个地形</translation>
    </message>
    <message>
        <source>Which of two landscapes the read-out and the table speak of (Shift+B)</source>
        <translation>读数和表格说的是两个地形中的哪一个（Shift+B）</translation>
    </message>
    <message>
        <source>Thalweg was not closed in order. These are your changes to %1, which are not saved.</source>
        <translation>Thalweg 上次没有正常关闭。这些是您对 %1 所做的、尚未保存的更改。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::NumberField</name>
    <message>
        <source>“%1” is too large: numbers end at 1.8e308.</source>
        <translation>“%1”太大：数字最大为 1.8e308。</translation>
    </message>
    <message>
        <source>“%1” is too close to 0 to be told from it.</source>
        <translation>“%1”太接近 0，无法与 0 区分。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>A number is missing here.</source>
        <translation>这里缺少一个数字。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>thalweg::app::OptimizerPicker</name>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Adaptive</source>
        <translation>自适应</translation>
    </message>
    <message>
        <source>As in the lecture</source>
        <translation>课程中的形式</translation>
    </message>
    <message>
        <source>Second order</source>
        <translation>二阶方法</translation>
    </message>
</context>
<context>
    <name>thalweg::app::PairMap</name>
    <message>
        <source>Map of the loss over the learning rate and %1</source>
        <translation>损失随学习率与 %1 变化的图</translation>
    </message>
    <message>
        <source>Loss of %1 over η (right) and %2 (up)</source>
        <translation>%1 的损失：η 向右，%2 向上</translation>
    </message>
</context>
<context>
    <name>thalweg::app::Palette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>A command, surface, optimizer, lesson or panel</source>
        <translation>命令、曲面、优化器、课程或面板</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>没有名为“%1”的内容。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ParameterList</name>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>更多（%1）</translation>
    </message>
    <message>
        <source>Hides the parameters that are at their usual values</source>
        <translation>隐藏处于常用值的参数</translation>
    </message>
    <message>
        <source>Shows the parameters that are rarely changed</source>
        <translation>显示很少改动的参数</translation>
    </message>
</context>
<context>
    <name>thalweg::app::Picker</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>输入以搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Nothing here matches “%1”.</source>
        <translation>没有与“%1”匹配的项目。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::PlaceFields</name>
    <message>
        <source>Least x of the map</source>
        <translation>地图 x 的下限</translation>
    </message>
    <message>
        <source>Greatest x of the map</source>
        <translation>地图 x 的上限</translation>
    </message>
    <message>
        <source>Least y of the map</source>
        <translation>地图 y 的下限</translation>
    </message>
    <message>
        <source>Greatest y of the map</source>
        <translation>地图 y 的上限</translation>
    </message>
    <message>
        <source>x of the start</source>
        <translation>起点的 x</translation>
    </message>
    <message>
        <source>y of the start</source>
        <translation>起点的 y</translation>
    </message>
    <message>
        <source>Domain x</source>
        <translation>定义域 x</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Domain y</source>
        <translation>定义域 y</translation>
    </message>
    <message>
        <source>Start x, y</source>
        <translation>起点 x, y</translation>
    </message>
    <message>
        <source>,</source>
        <translation>,</translation>
    </message>
    <message>
        <source>The least x must be below the greatest.</source>
        <translation>x 的下限必须小于上限。</translation>
    </message>
    <message>
        <source>The least y must be below the greatest.</source>
        <translation>y 的下限必须小于上限。</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>定义域</translation>
    </message>
</context>
<context>
    <name>thalweg::app::PlaneView</name>
    <message>
        <source>Plane view</source>
        <translation>平面视图</translation>
    </message>
    <message>
        <source>Taylor&apos;s model at the pin</source>
        <translation>固定点处的泰勒模型</translation>
    </message>
    <message>
        <source>Taylor&apos;s model at the mouse</source>
        <translation>鼠标处的泰勒模型</translation>
    </message>
    <message>
        <source>Taylor&apos;s model at the selected run</source>
        <translation>选中运行处的泰勒模型</translation>
    </message>
    <message>
        <source>Taylor&apos;s model at the start</source>
        <translation>起点处的泰勒模型</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>What %1 sees at step %2, with a batch of %3</source>
        <translation>%1 在第 %2 步所见，批量大小 %3</translation>
    </message>
    <message>
        <source>What %1 sees at step %2</source>
        <translation>%1 在第 %2 步所见</translation>
    </message>
</context>
<context>
    <name>thalweg::app::PlotVoice</name>
    <message>
        <source>loss %1 at %2</source>
        <translation>在 %2 处，损失为 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>where a run is, its verdict</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Step %1 of %2.</source>
        <translation>第 %1 步，共 %2 步。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>run, where it is</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Selects the run</source>
        <translation>选中该运行</translation>
    </message>
</context>
<context>
    <name>thalweg::app::Predictor</name>
    <message>
        <source>Guess where runs end</source>
        <translation>先猜终点，再运行</translation>
    </message>
    <message>
        <source>Everyone guesses where each run ends; then they run, and one sees how far off it was (W)</source>
        <translation>先猜每次运行的终点，再运行，看看差了多远（W）</translation>
    </message>
    <message>
        <source>There is no run to guess: show one first.</source>
        <translation>没有可猜的运行：请先显示一个。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::Presentation</name>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>thalweg::app::Presenter</name>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Views only, in large type, on the whole screen (F11); Escape leaves</source>
        <translation>全屏只显示视图，使用大号字（F11）；Esc 键退出</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RatesView</name>
    <message>
        <source>Learning rates beside the bound</source>
        <translation>学习率与界限</translation>
    </message>
    <message>
        <source>The learning rate η of each run at this step, and which are above 2/λ₂. The bound is that of plain gradient descent; other rules have others</source>
        <translation>每个运行在这一步的学习率 η，以及哪些超过 2/λ₂。这是普通梯度下降的界限；其他规则另有界限</translation>
    </message>
    <message>
        <source>, above the bound</source>
        <translation>，超过界限</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ReadoutPanel</name>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Where the gradient is zero</source>
        <translation>梯度为零的点</translation>
    </message>
    <message>
        <source>Where each run came to</source>
        <translation>每个运行到达的位置</translation>
    </message>
    <message>
        <source>Ends of the runs</source>
        <translation>各运行的终点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>临界点</translation>
    </message>
    <message>
        <source>The surface under the mouse, at the pin, or where the selected run is</source>
        <translation>鼠标下、固定点或选中运行处的曲面</translation>
    </message>
    <message>
        <source>Where each run came to, after how many steps; Enter selects it</source>
        <translation>各运行到达何处、用了多少步；按 Enter 选中</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RecentMenu</name>
    <message>
        <source>Open recent</source>
        <translation>打开最近的场景</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ReliefControls</name>
    <message>
        <source>Logarithmic height</source>
        <translation>对数高度</translation>
    </message>
    <message>
        <source>Heights by the logarithm of the loss: valleys get deeper, walls lower</source>
        <translation>按损失的对数显示高度：山谷更深，山壁更低</translation>
    </message>
    <message>
        <source>Reset the camera</source>
        <translation>重置视角</translation>
    </message>
    <message>
        <source>Show the relief as at first (double click)</source>
        <translation>恢复最初的视角（双击）</translation>
    </message>
    <message>
        <source>Exaggeration of heights</source>
        <translation>高度的夸张倍数</translation>
    </message>
    <message>
        <source>How high the relief is (Shift+Up, Shift+Down)</source>
        <translation>立体图的高度（Shift+↑、Shift+↓）</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ReliefView</name>
    <message>
        <source>Relief view</source>
        <translation>立体视图</translation>
    </message>
    <message>
        <source>In three dimensions, turned by %1°, seen from %2° above the horizon, heights × %3.</source>
        <translation>三维显示，旋转 %1°，从地平线以上 %2° 观看，高度 ×%3。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RunConditions</name>
    <message>
        <source>Schedule of the learning rate</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>Schedule: %1</source>
        <translation>调度：%1</translation>
    </message>
    <message>
        <source>Schedule and noise: less</source>
        <translation>收起调度与噪声</translation>
    </message>
    <message>
        <source>How the learning rate changes with the steps, and noise in the gradient as mini-batches have it</source>
        <translation>学习率如何随步数变化，以及梯度中如同小批量训练带来的噪声</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Schedule and noise</source>
        <translation>调度与噪声</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RunDetails</name>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>A second run of this optimizer, to compare settings (Ctrl+D)</source>
        <translation>再添加一个同样的运行，以比较设置（Ctrl+D）</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Takes this run out of the race (Delete)</source>
        <translation>移除此运行（Delete）</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Keeps the run, but takes it off the map and the charts</source>
        <translation>保留此运行，但不在地图和图表中显示</translation>
    </message>
    <message>
        <source>Brings the run back to the map and the charts</source>
        <translation>在地图和图表中重新显示此运行</translation>
    </message>
    <message>
        <source>All of its parameters back to their usual values, without schedule and noise</source>
        <translation>所有参数恢复为常用值，并去掉调度与噪声</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RunLegend</name>
    <message>
        <source>Legend of the runs</source>
        <translation>运行图例</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RunRow</name>
    <message>
        <source>It is being computed.</source>
        <translation>正在计算。</translation>
    </message>
    <message>
        <source>%1, learning rate %2. %3</source>
        <translation>%1，学习率 %2。%3</translation>
    </message>
    <message>
        <source>Learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>%1, %2 at this step</source>
        <translation>%1，这一步为 %2</translation>
    </message>
    <message>
        <source>Enter folds or unfolds its settings; up and down go to the neighbours</source>
        <translation>按 Enter 折叠或展开其设置；上下键到相邻运行</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RunTable</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Share of the way left</source>
        <translation>剩余路程的比例</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>What the target is</source>
        <translation>目标的种类</translation>
    </message>
    <message>
        <source>What is left of the way from the start down to the lowest loss that is known, or a loss</source>
        <translation>从起点降到已知最低损失的路程还剩多少，或者一个损失值</translation>
    </message>
    <message>
        <source>A share is from 0 to 1</source>
        <translation>比例应在 0 到 1 之间</translation>
    </message>
    <message>
        <source>loss ≤ %1</source>
        <translation>损失 ≤ %1</translation>
    </message>
    <message>
        <source>Table of the runs</source>
        <translation>运行的表格</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RunsLayer</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>diverged here</source>
        <translation>在此发散</translation>
    </message>
    <message>
        <source>no gradient here</source>
        <translation>此处无梯度</translation>
    </message>
    <message>
        <source>no value beyond</source>
        <translation>再往前无定义</translation>
    </message>
</context>
<context>
    <name>thalweg::app::RunsPanel</name>
    <message>
        <source>+ Add run</source>
        <translation>+ 添加运行</translation>
    </message>
    <message>
        <source>Another optimizer from the same start, or one of these with other settings</source>
        <translation>从同一起点添加另一个优化器，或同一优化器的另一组设置</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>No run yet. Add an optimizer to see how it moves.</source>
        <translation>还没有运行。添加一个优化器，看看它如何移动。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Reset to usual values</source>
        <translation>恢复常用值</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>调参</translation>
    </message>
    <message>
        <source>Copy as code (NumPy)</source>
        <translation>复制为代码（NumPy）</translation>
    </message>
    <message>
        <source>Copy as code (PyTorch)</source>
        <translation>复制为代码（PyTorch）</translation>
    </message>
    <message>
        <source>Searches the best values of every run that is shown, each with the same budget</source>
        <translation>为每个显示的运行搜索最好的参数值，预算都相同</translation>
    </message>
    <message>
        <source>Tune…</source>
        <translation>调参…</translation>
    </message>
    <message>
        <source>No run is shown: there is nothing to tune.</source>
        <translation>没有显示任何运行：没有可以调参的。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::SampleSource</name>
    <message>
        <source>%1 samples to learn from</source>
        <translation>%1 个训练样本</translation>
    </message>
    <message>
        <source>%1 samples to learn from, %2 held back</source>
        <translation>%1 个训练样本，%2 个留出</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the samples</source>
        <translation>样本的种子</translation>
    </message>
    <message>
        <source>New samples</source>
        <translation>新样本</translation>
    </message>
    <message>
        <source>Hold others back</source>
        <translation>换一批留出</translation>
    </message>
    <message>
        <source>Draws other samples of the same kind</source>
        <translation>抽取另一批同类样本</translation>
    </message>
    <message>
        <source>Chooses anew which of your samples are held back</source>
        <translation>重新选择留出您的哪些样本</translation>
    </message>
</context>
<context>
    <name>thalweg::app::SamplesView</name>
    <message>
        <source>held back</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Samples, and what the runs have learnt from them</source>
        <translation>样本，以及各运行从中学到的</translation>
    </message>
    <message>
        <source>%1 samples to learn from, %2 held back.</source>
        <translation>%1 个训练样本，%2 个留出。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::SceneModel</name>
    <message>
        <source>Surface %1</source>
        <translation>曲面 %1</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>%1 of the surface</source>
        <translation>曲面的 %1</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>定义域</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Number of steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>其他样本</translation>
    </message>
    <message>
        <source>One landscape</source>
        <translation>一个地形</translation>
    </message>
    <message>
        <source>%1 beside it</source>
        <translation>并排 %1</translation>
    </message>
    <message>
        <source>%1 of the second surface</source>
        <translation>第二个曲面的 %1</translation>
    </message>
    <message>
        <source>This is locked in this scene: %1.</source>
        <translation>此场景已锁定：%1。</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>课堂</translation>
    </message>
    <message>
        <source>Many starts</source>
        <translation>多个起点</translation>
    </message>
    <message>
        <source>One start</source>
        <translation>单个起点</translation>
    </message>
</context>
<context>
    <name>thalweg::app::SecondPane</name>
    <message>
        <source>Plane view of the second landscape</source>
        <translation>第二个地形的平面图</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ShortcutsSheet</name>
    <message>
        <source>Keys and gestures</source>
        <translation>按键与手势</translation>
    </message>
</context>
<context>
    <name>thalweg::app::SpeedButton</name>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>How fast the runs are played</source>
        <translation>运行的播放速度</translation>
    </message>
    <message>
        <source>Another speed, in steps per second</source>
        <translation>其他速度，单位为步/秒</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Speeds from %1 to %2 are possible</source>
        <translation>速度可为 %1 到 %2</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>速度：%1</translation>
    </message>
</context>
<context>
    <name>thalweg::app::StartEndsView</name>
    <message>
        <source>Ends from the many starts</source>
        <translation>多个起点的终点</translation>
    </message>
    <message>
        <source>ends at</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Where the %1 starts lead</source>
        <translation>%1 个起点去向</translation>
    </message>
    <message>
        <source>else: at none of these minima when the steps were made; ∞: diverged</source>
        <translation>其他：步数用完时不在这些极小值处；∞：发散</translation>
    </message>
</context>
<context>
    <name>thalweg::app::StartsField</name>
    <message>
        <source>Number of starts</source>
        <translation>起点个数</translation>
    </message>
    <message>
        <source>x from the start to an end of the line</source>
        <translation>从起点到线段一端的 x</translation>
    </message>
    <message>
        <source>y from the start to an end of the line</source>
        <translation>从起点到线段一端的 y</translation>
    </message>
    <message>
        <source>,</source>
        <translation>,</translation>
    </message>
    <message>
        <source>Radius of the starts around it</source>
        <translation>起点集的半径</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>起点集</translation>
    </message>
    <message>
        <source>The number of starts must be a whole number from 2 to %1.</source>
        <translation>起点个数必须是 2 到 %1 的整数。</translation>
    </message>
    <message>
        <source>The radius must be above 0.</source>
        <translation>半径必须大于 0。</translation>
    </message>
    <message>
        <source>Starts: %1</source>
        <translation>起点集：%1</translation>
    </message>
    <message>
        <source>Reach x, y</source>
        <translation>延伸 x, y</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>The line can reach %1 from the start at most, %2 times as far as the map.</source>
        <translation>线段离起点最远 %1，即地图大小的 %2 倍。</translation>
    </message>
    <message>
        <source>The radius can be %1 at most, %2 times as far as the map.</source>
        <translation>半径最大 %1，即地图大小的 %2 倍。</translation>
    </message>
    <message>
        <source>%1 × %1 = %2 starts</source>
        <translation>%1 × %1 = %2 个起点</translation>
    </message>
    <message>
        <source>The line needs a length: not both can be 0.</source>
        <translation>线段需要有长度：两者不能同时为 0。</translation>
    </message>
</context>
<context>
    <name>thalweg::app::StartsMenu</name>
    <message>
        <source>Starts</source>
        <translation>起点集</translation>
    </message>
    <message>
        <source>Only one</source>
        <translation>仅一个</translation>
    </message>
    <message>
        <source>On a line</source>
        <translation>排成一线</translation>
    </message>
    <message>
        <source>On a grid</source>
        <translation>排成网格</translation>
    </message>
    <message>
        <source>Around it</source>
        <translation>围绕起点</translation>
    </message>
    <message>
        <source>Every run begins at the start, and nowhere else</source>
        <translation>每次运行只从起点出发</translation>
    </message>
    <message>
        <source>Many starts in a row through the start: where two neighbours part there is a watershed. Its ends can be dragged on the map</source>
        <translation>过起点的一排起点：相邻两条在哪里分开，哪里就是分水岭。可以在图上拖动两端</translation>
    </message>
    <message>
        <source>Many starts all over the map: which part of it flows to which minimum</source>
        <translation>布满全图的起点：图上哪一部分流向哪个极小值</translation>
    </message>
    <message>
        <source>Many starts close to the start: does a small change there change the end? The rim can be dragged on the map</source>
        <translation>起点附近的许多起点：起点稍有变化，终点会变吗？可以在图上拖动边缘</translation>
    </message>
    <message>
        <source>Next kind of starts</source>
        <translation>下一种起点集</translation>
    </message>
    <message>
        <source>One start, many on a line, on a grid, or around it (S)</source>
        <translation>单个起点，或排成一线、排成网格、围绕起点的多个起点（S）</translation>
    </message>
</context>
<context>
    <name>thalweg::app::StepView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>复制为 LaTeX</translation>
    </message>
    <message>
        <source>Arithmetic of the step</source>
        <translation>这一步的算式</translation>
    </message>
    <message>
        <source>Copies the arithmetic as text; the formula field reads each line</source>
        <translation>以文本复制算式；公式栏能读懂每一行</translation>
    </message>
    <message>
        <source>Copies the arithmetic as LaTeX, in an aligned block</source>
        <translation>以 LaTeX 的 aligned 环境复制算式</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>没有选中运行</translation>
    </message>
    <message>
        <source>%1 has made all its steps: go back to see one worked out</source>
        <translation>%1 已走完所有步：退回几步可看算式</translation>
    </message>
    <message>
        <source>%1: from step %2 to %3</source>
        <translation>%1：第 %2 步到第 %3 步</translation>
    </message>
    <message>
        <source>Schedule %1: η is %2 of %3 now.</source>
        <translation>调度 %1：此时 η 为 %2（设定 %3）。</translation>
    </message>
    <message>
        <source>The selected run's next step with its numbers, line by line</source>
        <translation>所选运行的下一步，逐行列出数字</translation>
    </message>
</context>
<context>
    <name>thalweg::app::StepsField</name>
    <message>
        <source>Number of steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Number of steps that every run makes</source>
        <translation>每个运行的步数</translation>
    </message>
    <message>
        <source>Whole numbers from 1 to %1 are possible</source>
        <translation>可为 1 到 %1 的整数</translation>
    </message>
</context>
<context>
    <name>thalweg::app::SurfacePicker</name>
    <message>
        <source>Typed formula…</source>
        <translation>输入公式…</translation>
    </message>
    <message>
        <source>Any f(x, y): its derivatives are exact too</source>
        <translation>任意 f(x, y)：导数同样精确</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Samples: the loss of a model</source>
        <translation>样本：模型的损失</translation>
    </message>
    <message>
        <source>Samples from a file…</source>
        <translation>来自文件的样本…</translation>
    </message>
    <message>
        <source>CSV with columns x, y or x1, x2, label</source>
        <translation>CSV，列为 x, y 或 x1, x2, label</translation>
    </message>
</context>
<context>
    <name>thalweg::app::TaylorLayer</name>
    <message>
        <source>off by at most %1 %</source>
        <translation>误差至多 %1 %</translation>
    </message>
</context>
<context>
    <name>thalweg::app::TimelineBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its key</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>第一步</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home 键</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左方向键</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>One step forward</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右方向键</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End 键</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
</context>
<context>
    <name>thalweg::app::TopBar</name>
    <message>
        <source>Main bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>%1, with changes that are not saved</source>
        <translation>%1，有未保存的更改</translation>
    </message>
    <message>
        <source>Opens a menu</source>
        <translation>打开菜单</translation>
    </message>
</context>
<context>
    <name>thalweg::app::TuneChart</name>
    <message>
        <source>Loss against the learning rate</source>
        <translation>损失与学习率的关系</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过大</translation>
    </message>
    <message>
        <source>Loss after all steps against the learning rate η</source>
        <translation>走完所有步后的损失与学习率 η 的关系</translation>
    </message>
    <message>
        <source>Loss after all steps against η, with %1</source>
        <translation>走完所有步后的损失与 η 的关系，%1</translation>
    </message>
    <message>
        <source>as good</source>
        <translation>同样好</translation>
    </message>
</context>
<context>
    <name>thalweg::app::TuneControls</name>
    <message>
        <source>nothing else</source>
        <translation>不再搜索其他</translation>
    </message>
    <message>
        <source>Another number that is searched together with the learning rate, in the runs that have it</source>
        <translation>与学习率一起搜索的另一个参数；只用于有这个参数的运行</translation>
    </message>
    <message>
        <source>η a&amp;nd</source>
        <translation>η 和（&amp;N）</translation>
    </message>
    <message>
        <source>Second number to search</source>
        <translation>要搜索的第二个参数</translation>
    </message>
    <message>
        <source>Budget of gradients</source>
        <translation>梯度预算</translation>
    </message>
    <message>
        <source>How many gradients the search may compute for each run: the same for all, so that the race is fair</source>
        <translation>搜索时每个运行最多可以计算多少个梯度：所有运行相同，比赛才公平</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>预算（&amp;B）</translation>
    </message>
    <message>
        <source>gradients for each run</source>
        <translation>个梯度，每个运行</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>%1 is not allowed; a budget is a whole number from %2, %3 trials of %4 steps, to %5.</source>
        <translation>不允许 %1；预算是整数，从 %2（%3 次试验，各 %4 步）到 %5。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Ends the search; what was found before stays</source>
        <translation>结束搜索；之前找到的保留</translation>
    </message>
    <message>
        <source>Searches anew with this budget</source>
        <translation>用此预算重新搜索</translation>
    </message>
</context>
<context>
    <name>thalweg::app::TuneDialog</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Tune %1</source>
        <translation>调参：%1</translation>
    </message>
    <message>
        <source>Tune all runs</source>
        <translation>调参：所有运行</translation>
    </message>
    <message>
        <source>Run whose map is shown</source>
        <translation>显示哪个运行的图</translation>
    </message>
    <message>
        <source>Apply to all</source>
        <translation>全部应用</translation>
    </message>
    <message>
        <source>The ring: as it is. The mark: the best. Hatched: it diverges.</source>
        <translation>圆环：现在的值。标记：最好的值。斜线：发散。</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Each run has a map of its own over the two numbers</source>
        <translation>每个运行各有一张关于这两个数的图</translation>
    </message>
    <message>
        <source>The best rate of each run, and why it is the best; arrow keys scroll</source>
        <translation>各运行的最佳学习率及其理由；方向键滚动</translation>
    </message>
    <message>
        <source>Gives the runs what was found, as one change that can be undone</source>
        <translation>把找到的值用于运行，可一次撤销</translation>
    </message>
</context>
<context>
    <name>thalweg::app::VerdictCard</name>
    <message>
        <source>No run is selected</source>
        <translation>没有选中运行</translation>
    </message>
    <message>
        <source>What happens here, and by which numbers can one tell?</source>
        <translation>这里发生了什么？从哪些数值可以看出？</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>在“%1”上</translation>
    </message>
</context>
<context>
    <name>thalweg::app::VerdictStrip</name>
    <message>
        <source>Verdicts</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>thalweg::app::ViewSwitch</name>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>The landscape from above (1)</source>
        <translation>从上方看的地形（1）</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>立体</translation>
    </message>
    <message>
        <source>The landscape in three dimensions (2)</source>
        <translation>三维的地形（2）</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Plane and relief side by side (3)</source>
        <translation>平面与立体并排显示（3）</translation>
    </message>
</context>
<context>
    <name>thalweg::app::WhyView</name>
    <message>
        <source>What could help</source>
        <translation>可以试试</translation>
    </message>
    <message>
        <source>No run is selected</source>
        <translation>没有选中运行</translation>
    </message>
    <message>
        <source>Select a run to be told what it does, and why.</source>
        <translation>选中一个运行，就会说明它在做什么、为什么。</translation>
    </message>
    <message>
        <source>Remedy for %1: %2 (%3). %4</source>
        <translation>针对 %1 的补救：%2（%3）。%4</translation>
    </message>
    <message>
        <source>Try beside it</source>
        <translation>并排试试</translation>
    </message>
    <message>
        <source>Try beside it: %1</source>
        <translation>并排试试：%1</translation>
    </message>
    <message>
        <source>Remedy for %1: %2. %3</source>
        <translation>针对 %1 的补救：%2。%3</translation>
    </message>
</context>
<context>
    <name>thalweg::app::WindowExport</name>
    <message>
        <source>Export figure…</source>
        <translation>导出图片…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Export data (CSV)…</source>
        <translation>导出数据（CSV）…</translation>
    </message>
    <message>
        <source>Save the runs</source>
        <translation>保存运行数据</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ValueLegend</name>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
</TS>
