<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>erqi_viewer</name>
    <message>
        <source> </source>
        <translation></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source> {rows} rows were rebuilt from the file's indexes; names in them are lost.</source>
        <translation>另有 {rows} 行由文件的索引重建，其中的名称已丢失。</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1条</translation>
    </message>
    <message>
        <source>1 honour</source>
        <translation>1项荣誉</translation>
    </message>
    <message>
        <source>1 indicator</source>
        <translation>1项指标</translation>
    </message>
    <message>
        <source>1 rank</source>
        <translation>1项名次</translation>
    </message>
    <message>
        <source>2019, 2019-10 or 2019-10-21</source>
        <translation>2019、2019-10 或 2019-10-21</translation>
    </message>
    <message>
        <source>2019, 2019-H1, 2019-Q3, 2019-10, ../2019-10</source>
        <translation>2019、2019-H1、2019-Q3、2019-10、../2019-10</translation>
    </message>
    <message>
        <source>2019-10-08, 2019-10 or 2019</source>
        <translation>2019-10-08、2019-10或2019</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation>备份已完成。</translation>
    </message>
    <message>
        <source>A bundle of {count} facts would be too large to be checked by anyone.</source>
        <translation>含{count}条事实的资料包太大，无人能够核对。</translation>
    </message>
    <message>
        <source>A click on a sentence selects the records it was written from</source>
        <translation>点击一句，即选中它所依据的记录</translation>
    </message>
    <message>
        <source>A decline is negative</source>
        <translation>下降填负数</translation>
    </message>
    <message>
        <source>A finding shows its words in the text and selects its records.</source>
        <translation>点选一条结果，即在文中标出原话，并选中它所依据的记录。</translation>
    </message>
    <message>
        <source>A key has small letters a-z, digits and hyphens between them.</source>
        <translation>标识只用小写字母 a-z、数字，中间可用连字符。</translation>
    </message>
    <message>
        <source>A list of {size} places has no rank {rank}, which is recorded on it.</source>
        <translation>{size} 个名额的榜单容不下已记录的第 {rank} 名。</translation>
    </message>
    <message>
        <source>A name, level or parent is that of a region.</source>
        <translation>名称、级别和上级是某个地区的。</translation>
    </message>
    <message>
        <source>A new source</source>
        <translation>新来源</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} pixels is not possible.</source>
        <translation>不能生成 {width} x {height} 像素的图片。</translation>
    </message>
    <message>
        <source>A picture of {width} x {height} pixels is too large.</source>
        <translation>{width} x {height} 像素的图片太大。</translation>
    </message>
    <message>
        <source>A record book of a district's places in yearly national lists, with sources.</source>
        <translation>一本记录城区历年全国榜单名次的簿册，每个数字都有出处。</translation>
    </message>
    <message>
        <source>A region has a Chinese and an English name.</source>
        <translation>一个地区有一个中文名和一个英文名。</translation>
    </message>
    <message>
        <source>A region's code has six digits.</source>
        <translation>地区代码是六位数字。</translation>
    </message>
    <message>
        <source>A short name for files and the command line: a-z, 0-9 and hyphens</source>
        <translation>文件和命令行用的简称：a-z、0-9 和连字符</translation>
    </message>
    <message>
        <source>A tick takes a row in. Double-click a value to correct it.</source>
        <translation>打钩的行会导入。双击某个值即可更正。</translation>
    </message>
    <message>
        <source>A value selects the records that it rests on.</source>
        <translation>点选一个数值，即选中它所依据的记录。</translation>
    </message>
    <message>
        <source>A {extension} file holds one table, and there are {count}.</source>
        <translation>{extension} 文件只能容纳一张表，而现在有 {count} 张。</translation>
    </message>
    <message>
        <source>A4 landscape, 300 dpi</source>
        <translation>A4 横向，300 dpi</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>About {program}</source>
        <translation>关于{program}</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>地区(&amp;A)：</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>缺席</translation>
    </message>
    <message>
        <source>absence {name}</source>
        <translation>{name}缺席</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Add --yes if it shall.</source>
        <translation>如果要恢复，请加上 --yes。</translation>
    </message>
    <message>
        <source>Add a column with the province or the city, or with the code.</source>
        <translation>请增加一列写明省、市或区划代码。</translation>
    </message>
    <message>
        <source>Add a rank, an absence, a figure, an honour</source>
        <translation>新增名次、缺席、指标数据或荣誉</translation>
    </message>
    <message>
        <source>add {what}</source>
        <translation>新增{what}</translation>
    </message>
    <message>
        <source>Add, change or delete what the records refer to</source>
        <translation>新增、修改或删除记录所引用的条目</translation>
    </message>
    <message>
        <source>Add: {kind}</source>
        <translation>新增：{kind}</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>All {count} regions of the book</source>
        <translation>名次簿中的全部{count}个地区</translation>
    </message>
    <message>
        <source>All {size} places are recorded.</source>
        <translation>{size}个名次全部有记录。</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Among</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>and {count} differences more</source>
        <translation>另有{count}处不同</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Another program changed this file, so it was read again.</source>
        <translation>另一个程序修改了这个文件，已重新读取。</translation>
    </message>
    <message>
        <source>Another source says {said}, but the preferred one says place {found}: {list}, {year}.</source>
        <translation>另一来源为第{said}名，首选来源为第{found}名：{list}，{year}年。</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Article, 1080 px wide</source>
        <translation>文章配图，宽 1080 像素</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>与原文相符</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>与屏幕相同</translation>
    </message>
    <message>
        <source>As printed, in the unit below</source>
        <translation>照原文填写，单位填在下面</translation>
    </message>
    <message>
        <source>as the rows say</source>
        <translation>以各行所写为准</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>as the text says</source>
        <translation>以文中为准</translation>
    </message>
    <message>
        <source>Ask for it to be sent again.</source>
        <translation>请对方重新发送。</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it, or choose another file.</source>
        <translation>请向文件所有者申请读取权限，或选择其他文件。</translation>
    </message>
    <message>
        <source>At {dpi} dpi a picture of {width} x {height} pixels leaves no room for text.</source>
        <translation>{dpi} dpi 下，{width} x {height} 像素的图片放不下文字。</translation>
    </message>
    <message>
        <source>Attach a source's own text</source>
        <translation>附上来源的原文</translation>
    </message>
    <message>
        <source>Attach another text…</source>
        <translation>换一份原文…</translation>
    </message>
    <message>
        <source>Attach only the part that the facts were taken from.</source>
        <translation>请只附上记录所依据的部分。</translation>
    </message>
    <message>
        <source>Attach source &amp;text…</source>
        <translation>附上原文(&amp;T)…</translation>
    </message>
    <message>
        <source>Attach the text of the source</source>
        <translation>附上来源的原文</translation>
    </message>
    <message>
        <source>Attach the text…</source>
        <translation>附上原文…</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Awarded by</source>
        <translation>授予单位</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups of {file}</source>
        <translation>{file} 的备份</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>before restoring</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>Begin a record book</source>
        <translation>新建一本名次簿</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>起始内容</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>&amp;best so far</source>
        <translation>历史最好(&amp;B)</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>历年最佳</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>资料包</translation>
    </message>
    <message>
        <source>Bundle of a record book: {regions}</source>
        <translation>名次簿资料包：{regions}</translation>
    </message>
    <message>
        <source>Bundles (*.zip)</source>
        <translation>资料包 (*.zip)</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>by growth</source>
        <translation>按增速</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>By the code it is one of: {known}.</source>
        <translation>按代码，上级只能是：{known}。</translation>
    </message>
    <message>
        <source>By the records it did not move that way in {year}: {list}.</source>
        <translation>据记录，{year}年并非朝这一方向变动：{list}。</translation>
    </message>
    <message>
        <source>By the records it does not lie in {scope}.</source>
        <translation>按记录它不在{scope}。</translation>
    </message>
    <message>
        <source>By the records it was not on the list in {before}, so there is no place to count from.</source>
        <translation>按记录{before}年未入榜，没有可比的名次。</translation>
    </message>
    <message>
        <source>By the records it was not on {list} in {year}.</source>
        <translation>按记录{year}年未入选{list}。</translation>
    </message>
    <message>
        <source>By the records it was not within the top {bound} in {year}: {list}.</source>
        <translation>按记录{year}年未进入前{bound}名：{list}。</translation>
    </message>
    <message>
        <source>By the records {count} of {scope} are on the list; where {open} others lie is not recorded: {list}, {year}.</source>
        <translation>按记录榜上{scope}有{count}个，另有{open}个地区不知在何处：{list}，{year}年。</translation>
    </message>
    <message>
        <source>By the records {list} was not published in {year}.</source>
        <translation>按记录{year}年未发布{list}。</translation>
    </message>
    <message>
        <source>by value</source>
        <translation>按总量</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>按年份</translation>
    </message>
    <message>
        <source>By {moved} places it moved further in {best_year}, by {own} in {year}: {list}.</source>
        <translation>{best_year}年变动{moved}位，比{year}年的{own}位更大：{list}。</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>B&amp;yline:</source>
        <translation>署名(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled: the record book is as it was.</source>
        <translation>已取消，名次簿没有变动。</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Categories with their years</source>
        <translation>先列类别，再列年份</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>cell {cell}</source>
        <translation>单元格{cell}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>修改日志</translation>
    </message>
    <message>
        <source>Change &amp;log…</source>
        <translation>修改日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Change that one, or give this one another key. Nothing was changed.</source>
        <translation>请修改那一条，或换一个代号。未作任何修改。</translation>
    </message>
    <message>
        <source>Change that record, or name another source. Nothing was changed.</source>
        <translation>请修改那条记录，或注明另一个来源。未作任何修改。</translation>
    </message>
    <message>
        <source>Change the selected record</source>
        <translation>修改选中的记录</translation>
    </message>
    <message>
        <source>Change to the next line</source>
        <translation>换到另一条折线</translation>
    </message>
    <message>
        <source>change {what}</source>
        <translation>修改{what}</translation>
    </message>
    <message>
        <source>change {what}: {field}</source>
        <translation>修改{what}：{field}</translation>
    </message>
    <message>
        <source>Change: {kind}</source>
        <translation>修改：{kind}</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>chan&amp;ges</source>
        <translation>升降(&amp;G)</translation>
    </message>
    <message>
        <source>Changes are since {year}.</source>
        <translation>升降与{year}年相比。</translation>
    </message>
    <message>
        <source>Changes made here are &amp;signed:</source>
        <translation>本机修改的署名(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>核对(&amp;K)</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Check a bundle</source>
        <translation>核对资料包</translation>
    </message>
    <message>
        <source>Check a bundle by its own data</source>
        <translation>用包内数据核对资料包</translation>
    </message>
    <message>
        <source>Check a &amp;bundle…</source>
        <translation>核对资料包(&amp;B)…</translation>
    </message>
    <message>
        <source>Check a press release against the records</source>
        <translation>把新闻稿与记录逐句核对</translation>
    </message>
    <message>
        <source>Check a text</source>
        <translation>核对文稿</translation>
    </message>
    <message>
        <source>&amp;Check a text…</source>
        <translation>核对文稿(&amp;C)…</translation>
    </message>
    <message>
        <source>Chec&amp;k it</source>
        <translation>核对这一段(&amp;K)</translation>
    </message>
    <message>
        <source>Check it with Tools › Check a bundle, or with erqi-viewer verify.</source>
        <translation>请用“工具”菜单的“核对资料包”，或erqi-viewer verify核对。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即核对</translation>
    </message>
    <message>
        <source>Check the name, or make a new record book.</source>
        <translation>请检查文件名，或新建一本名次簿。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查文件名。</translation>
    </message>
    <message>
        <source>Checked by: ____________________   Date: ____________</source>
        <translation>核对人：____________________   日期：____________</translation>
    </message>
    <message>
        <source>Checking {file}…</source>
        <translation>正在核对{file}…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对……</translation>
    </message>
    <message>
        <source>Chinese &amp;name</source>
        <translation>中文名(&amp;N)</translation>
    </message>
    <message>
        <source>Choose a .txt, .html or .docx file, or save the text as UTF-8.</source>
        <translation>请选择 .txt、.html 或 .docx 文件，或把文本另存为 UTF-8。</translation>
    </message>
    <message>
        <source>Choose a bundle, or drop it here.</source>
        <translation>请选择资料包，或拖放到这里。</translation>
    </message>
    <message>
        <source>Choose a CSV, TSV, XLSX, XLS or ODS file, or save the table as CSV in UTF-8.</source>
        <translation>请选择 CSV、TSV、XLSX、XLS 或 ODS 文件，或将表格另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>请选择其中的文件。</translation>
    </message>
    <message>
        <source>Choose a file with a table.</source>
        <translation>请选择含有表格的文件。</translation>
    </message>
    <message>
        <source>Choose a file with the text alone.</source>
        <translation>请选择只含文字的文件。</translation>
    </message>
    <message>
        <source>Choose a larger size or fewer dpi.</source>
        <translation>请选择更大的尺寸或更低的 dpi。</translation>
    </message>
    <message>
        <source>Choose a record to see what it rests on.</source>
        <translation>选中一条记录，即可查看它的依据。</translation>
    </message>
    <message>
        <source>Choose a resolution from {least} to {greatest} dpi.</source>
        <translation>请选择 {least} 到 {greatest} dpi 之间的分辨率。</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>请选择较小的尺寸。</translation>
    </message>
    <message>
        <source>Choose a text file.</source>
        <translation>请选择文本文件。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Choose another name; nothing was written.</source>
        <translation>请换一个名称；什么也没有写入。</translation>
    </message>
    <message>
        <source>Choose another one above it. Nothing was changed.</source>
        <translation>请另选它的上级。未作任何修改。</translation>
    </message>
    <message>
        <source>Choose at least one language.</source>
        <translation>请至少选择一种语言。</translation>
    </message>
    <message>
        <source>Choose at most {most} million pixels in all.</source>
        <translation>总像素数请不要超过 {most} 百万。</translation>
    </message>
    <message>
        <source>Choose at most {most}: fewer with --region, or one list with --dimension.</source>
        <translation>最多{most}条：用--region减少地区，或用--dimension只画一个榜单。</translation>
    </message>
    <message>
        <source>Choose fewer regions; {most} facts are the most.</source>
        <translation>请少选几个地区；最多{most}条事实。</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose one of: {themes}.</source>
        <translation>请从中选择：{themes}。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择。</translation>
    </message>
    <message>
        <source>Choose the &amp;book…</source>
        <translation>选择名次簿(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose the file with the source's text.</source>
        <translation>请选择含有来源原文的文件。</translation>
    </message>
    <message>
        <source>Choose which columns the table shows</source>
        <translation>选择表格显示哪些列</translation>
    </message>
    <message>
        <source>Choose which regions are shown, to compare them</source>
        <translation>选择显示哪些地区，以便比较</translation>
    </message>
    <message>
        <source>Choose {least} to {greatest} pixels a side.</source>
        <translation>请选择每边 {least} 到 {greatest} 像素。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close or open a branch</source>
        <translation>收起或展开分支</translation>
    </message>
    <message>
        <source>Close the other program or try again in a moment.</source>
        <translation>请关闭该程序，或稍后再试。</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>&amp;Code (GB/T 2260)</source>
        <translation>代码（GB/T 2260）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Colu&amp;mns…</source>
        <translation>列(&amp;M)…</translation>
    </message>
    <message>
        <source>Content of the book it was made from:</source>
        <translation>所依据名次簿的内容：</translation>
    </message>
    <message>
        <source>Content of the data here:</source>
        <translation>包内数据的内容：</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>contradicted, the claim falls</source>
        <translation>不符，说法不成立</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy its text into a .txt file.</source>
        <translation>请把文字复制到 .txt 文件中。</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>&amp;Copy plot</source>
        <translation>复制图表(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;rows</source>
        <translation>复制表格行(&amp;R)</translation>
    </message>
    <message>
        <source>Copy rows for a spreadsheet</source>
        <translation>复制表格行，可粘贴到电子表格</translation>
    </message>
    <message>
        <source>Copy rows of a spreadsheet or the text of a release, and paste again.</source>
        <translation>请复制电子表格的行或新闻稿的文字，再粘贴一次。</translation>
    </message>
    <message>
        <source>Copy the plot as a picture</source>
        <translation>将图表复制为图片</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制核对报告(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制所选的行</translation>
    </message>
    <message>
        <source>Correct it and try again. Nothing was changed.</source>
        <translation>请更正后重试。未作任何修改。</translation>
    </message>
    <message>
        <source>Correct it. Nothing was changed.</source>
        <translation>请更正。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Correct that line of the bundled facts.</source>
        <translation>请更正随附数据中的该行。</translation>
    </message>
    <message>
        <source>Correct the code or the name.</source>
        <translation>请更正代码或名称。</translation>
    </message>
    <message>
        <source>Correct the code, or give the region's name too, and it can be made.</source>
        <translation>请更正代码；或同时写明地区名称，即可新建。</translation>
    </message>
    <message>
        <source>Correct the line: perhaps a quote or a separator is missing or too much.</source>
        <translation>请更正该行：可能缺少或多出引号、分隔符。</translation>
    </message>
    <message>
        <source>Correct the name, or give its six-digit code in a column 代码.</source>
        <translation>请更正名称，或在“代码”列写明六位区划代码。</translation>
    </message>
    <message>
        <source>Correct the year or the list, or correct the edition in the book first.</source>
        <translation>请更正年份或榜单，或先更正名次簿中的该版次。</translation>
    </message>
    <message>
        <source>Correct the year or the list, or write 未上榜.</source>
        <translation>请更正年份或榜单，或写“未上榜”。</translation>
    </message>
    <message>
        <source>Correct what is recorded</source>
        <translation>更正已有记录</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>county</source>
        <translation>县（市）</translation>
    </message>
    <message>
        <source>county or county-level city</source>
        <translation>县或县级市</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>浅底深字</translation>
    </message>
    <message>
        <source>data of the same year</source>
        <translation>用当年数据</translation>
    </message>
    <message>
        <source>data of the year before</source>
        <translation>用上年数据</translation>
    </message>
    <message>
        <source>data of {count} years before</source>
        <translation>用{count}年前的数据</translation>
    </message>
    <message>
        <source>data years differ</source>
        <translation>数据年份不一</translation>
    </message>
    <message>
        <source>data_sha256: the data's digest is {digest}</source>
        <translation>data_sha256：数据的校验值为{digest}</translation>
    </message>
    <message>
        <source>Decide the same for every row of this state</source>
        <translation>对同一状态的每一行都这样处理</translation>
    </message>
    <message>
        <source>&amp;Decision:</source>
        <translation>处理(&amp;D)：</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>删除(&amp;E)</translation>
    </message>
    <message>
        <source>Delete or change those first. Nothing was changed.</source>
        <translation>请先删除或修改那些记录。未作任何修改。</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>删除选中的记录</translation>
    </message>
    <message>
        <source>Delete those places first. Nothing was changed.</source>
        <translation>请先删除这些名次。未作任何修改。</translation>
    </message>
    <message>
        <source>delete {count} records</source>
        <translation>删除 {count} 条记录</translation>
    </message>
    <message>
        <source>delete {what}</source>
        <translation>删除{what}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>differs from the text</source>
        <translation>与原文不同</translation>
    </message>
    <message>
        <source>Differs: the text says “{words}”; the record was changed</source>
        <translation>与原文不同：原文为“{words}”，记录已被修改</translation>
    </message>
    <message>
        <source>Digest of its content: {digest}</source>
        <translation>内容摘要：{digest}</translation>
    </message>
    <message>
        <source>Digests (SHA-256)</source>
        <translation>校验值（SHA-256）</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Disagreeing</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>重做刚撤销的修改</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Done: {step}. Ctrl+Z brings it back.</source>
        <translation>已完成：{step}。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>down {places}</source>
        <translation>下降{places}位</translation>
    </message>
    <message>
        <source>Draft a paragraph</source>
        <translation>起草一段文字</translation>
    </message>
    <message>
        <source>&amp;Draft a paragraph…</source>
        <translation>起草一段文字(&amp;D)…</translation>
    </message>
    <message>
        <source>Drop files here, choose them, or paste what you copied:
tables (CSV, TSV, XLSX, XLS, ODS) and press releases (TXT, HTML, DOCX).
Nothing is written before you have seen the plan.</source>
        <translation>把文件拖到这里、选择文件，或粘贴复制的内容：
表格（CSV、TSV、XLSX、XLS、ODS）和新闻稿（TXT、HTML、DOCX）。
在您看过计划之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>Each column is read as the box above it says.</source>
        <translation>每一列按其上方所选的内容读取。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>榜单版次</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>榜单版次</translation>
    </message>
    <message>
        <source>Empty the cell with the id to add the row as a new record.</source>
        <translation>清空记录号单元格，即可作为新记录添加。</translation>
    </message>
    <message>
        <source>Empty the list of recent files</source>
        <translation>清空最近打开的文件列表</translation>
    </message>
    <message>
        <source>&amp;Empty: lists and indicators, but no facts</source>
        <translation>空白：只有榜单和指标，没有事实(&amp;E)</translation>
    </message>
    <message>
        <source>End it in .zip.</source>
        <translation>请以.zip结尾。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>En&amp;glish name</source>
        <translation>英文名(&amp;G)</translation>
    </message>
    <message>
        <source>Enlarge the plot about its middle</source>
        <translation>以图表中心放大</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Erqi Viewer</source>
        <translation>二七名次簿</translation>
    </message>
    <message>
        <source>erqi_viewer is free software under the MIT licence.</source>
        <translation>erqi_viewer 是以 MIT 许可证发布的自由软件。</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>随处</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>依据(&amp;E)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Evidence: {state}</source>
        <translation>依据：{state}</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Export it anew.</source>
        <translation>请重新导出。</translation>
    </message>
    <message>
        <source>&amp;Export plot…</source>
        <translation>导出图表(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the plot</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Facts recorded</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Facts: {places} places in lists, {figures} figures, {honours} honours; sources: {sources}</source>
        <translation>事实：榜单名次{places}个，指标{figures}项，荣誉{honours}项；来源{sources}个</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不相符</translation>
    </message>
    <message>
        <source>Failed: the text does not have these words</source>
        <translation>不相符：原文中没有这样的原话</translation>
    </message>
    <message>
        <source>Failed: the text has only part of these words</source>
        <translation>不相符：原文中只有部分原话</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标数据</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标数据</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fill in one of them.</source>
        <translation>请填写其中之一。</translation>
    </message>
    <message>
        <source>Fill in the cell, or say which column holds the list.</source>
        <translation>请填写该单元格，或指定哪一列是榜单。</translation>
    </message>
    <message>
        <source>Fill in the cell, or say which column holds the name.</source>
        <translation>请填写该单元格，或指定哪一列是名称。</translation>
    </message>
    <message>
        <source>Fill in the cell, or say which column holds the region.</source>
        <translation>请填写该单元格，或指定哪一列是地区。</translation>
    </message>
    <message>
        <source>Fill in the cell, or say which column holds the year.</source>
        <translation>请填写该单元格，或指定哪一列是年份。</translation>
    </message>
    <message>
        <source>Fill in the Chinese text too; every name has one.</source>
        <translation>请一并填写中文；每个名称都要有中文。</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>占满整个屏幕</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name, year or rank</source>
        <translation>按名称、年份或名次筛选</translation>
    </message>
    <message>
        <source>Filter by time, name, change or reason</source>
        <translation>按时间、姓名、内容或原因筛选</translation>
    </message>
    <message>
        <source>Filter of the change log</source>
        <translation>修改日志的筛选</translation>
    </message>
    <message>
        <source>Filter of the tree</source>
        <translation>目录筛选</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find a region by name or code</source>
        <translation>按名称或代码查找地区</translation>
    </message>
    <message>
        <source>Find an action and its shortcut</source>
        <translation>查找操作及其快捷键</translation>
    </message>
    <message>
        <source>Find by region, province, city or rank</source>
        <translation>按地区、省、市或名次查找</translation>
    </message>
    <message>
        <source>&amp;Find in the tree</source>
        <translation>在目录中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核对结果</translation>
    </message>
    <message>
        <source>Findings:</source>
        <translation>核对结果：</translation>
    </message>
    <message>
        <source>Fingerprint: {fingerprint}</source>
        <translation>指纹：{fingerprint}</translation>
    </message>
    <message>
        <source>First lines of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <source>first recorded entry</source>
        <translation>首次有记录的上榜</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>首次上榜</translation>
    </message>
    <message>
        <source>&amp;Fit the ranks</source>
        <translation>适应数据(&amp;F)</translation>
    </message>
    <message>
        <source>Fit the ranks</source>
        <translation>适应数据</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>显示(&amp;F)</translation>
    </message>
    <message>
        <source>Follow the system's light or dark</source>
        <translation>跟随系统的浅色或深色外观</translation>
    </message>
    <message>
        <source>Footnote: source, publisher, date</source>
        <translation>脚注：来源、发布方、日期</translation>
    </message>
    <message>
        <source>For a&amp;ll of these</source>
        <translation>全部照此处理(&amp;L)</translation>
    </message>
    <message>
        <source>for each fact its source, the span it rests on, and the digest</source>
        <translation>每条事实的来源、所依据的区段及其校验值</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>清空列表(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>前身</translation>
    </message>
    <message>
        <source>Found: {shown} of {count}</source>
        <translation>找到{count}个中的{shown}个。</translation>
    </message>
    <message>
        <source>From 1 to the number of places on the list</source>
        <translation>1 至榜单名额之间</translation>
    </message>
    <message>
        <source>From place {old} in {before} to {new} in {year}: {list}.</source>
        <translation>由{before}年第{old}名到{year}年第{new}名：{list}。</translation>
    </message>
    <message>
        <source>From place {old} in {before}, when it was {former}, to {new} in {year} on {list}: holds across the change of name.</source>
        <translation>由{before}年第{old}名（当时称{former}）到{year}年{list}第{new}名：跨更名成立。</translation>
    </message>
    <message>
        <source>From that it derives every table, value and chart anew and names each difference.</source>
        <translation>再由此重新推算每张表、每个数值和每张图，逐一指出不同之处。</translation>
    </message>
    <message>
        <source>From the search box into the tree</source>
        <translation>从查找框进入目录</translation>
    </message>
    <message>
        <source>From {before} to {year} it moved by {own} places on {list} and by {most} on {other}, up is positive.</source>
        <translation>{before}年到{year}年的升降（前移为正）：{list}为{own}位，{other}为{most}位。</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>空缺年份</translation>
    </message>
    <message>
        <source>Get a whole copy of the file, or save it anew.</source>
        <translation>请取得完整的文件，或重新保存。</translation>
    </message>
    <message>
        <source>Get a whole copy of the file.</source>
        <translation>请换一份完好的文件。</translation>
    </message>
    <message>
        <source>Give --region too.</source>
        <translation>请同时给出--region。</translation>
    </message>
    <message>
        <source>Give a positive number.</source>
        <translation>请给出正数。</translation>
    </message>
    <message>
        <source>Give a rank from 1 to {size}, or correct the size of the list.</source>
        <translation>请写 1 至 {size} 之间的名次，或更正榜单总数。</translation>
    </message>
    <message>
        <source>Give a rank from 1 to {size}. Nothing was changed.</source>
        <translation>请填写 1 至 {size} 之间的名次。未作任何修改。</translation>
    </message>
    <message>
        <source>Give a value or a growth.</source>
        <translation>请填写数值或增速。</translation>
    </message>
    <message>
        <source>Give a year from {first} to {last}.</source>
        <translation>请填 {first} 至 {last} 之间的年份。</translation>
    </message>
    <message>
        <source>Give either --region or --all-regions.</source>
        <translation>--region和--all-regions只能给出一个。</translation>
    </message>
    <message>
        <source>Give either a FILE or --db.</source>
        <translation>文件和--db只能给出一个。</translation>
    </message>
    <message>
        <source>Give either a FILE or --remove.</source>
        <translation>请给出 FILE 或 --remove，二者取一。</translation>
    </message>
    <message>
        <source>Give it a header line with names such as 年份, 榜单, 名次 and 区县, or say which is which.</source>
        <translation>请加上含“年份、榜单、名次、区县”等名称的表头，或指定各列的含义。</translation>
    </message>
    <message>
        <source>Give it a header line with names such as 年份, 榜单, 名次 and 区县.</source>
        <translation>请加上含“年份、榜单、名次、区县”等名称的表头。</translation>
    </message>
    <message>
        <source>Give it one of these endings: {known}.</source>
        <translation>请使用以下扩展名之一：{known}。</translation>
    </message>
    <message>
        <source>Give its Chinese name.</source>
        <translation>请给出它的中文名。</translation>
    </message>
    <message>
        <source>Give the code of the one you mean: {codes}.</source>
        <translation>请给出所指地区的代码：{codes}。</translation>
    </message>
    <message>
        <source>Give the copy another name.</source>
        <translation>请给副本另取一个名称。</translation>
    </message>
    <message>
        <source>Give the list at least {rank} places, or correct that rank first. Nothing was changed.</source>
        <translation>请将名额设为至少 {rank}，或先更正该名次。未作任何修改。</translation>
    </message>
    <message>
        <source>Give the rank, or choose another status.</source>
        <translation>请填写名次，或改选其他状态。</translation>
    </message>
    <message>
        <source>Give width and height in whole pixels.</source>
        <translation>请以整数像素给出宽和高。</translation>
    </message>
    <message>
        <source>Give {file} back what it was on {date}?</source>
        <translation>把 {file} 恢复到 {date} 的状态吗？</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Goes into the change log, if you like</source>
        <translation>可不填；会写入修改日志</translation>
    </message>
    <message>
        <source>Grouping of the tree</source>
        <translation>目录的排列方式</translation>
    </message>
    <message>
        <source>Growth on the same period of the year before, in percent</source>
        <translation>与上年同期相比的增长百分比</translation>
    </message>
    <message>
        <source>growth {percent}</source>
        <translation>同比增长{percent}</translation>
    </message>
    <message>
        <source>Growth, %</source>
        <translation>同比增长（%）</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Here a region can be typed as its name, its code, or both.</source>
        <translation>在此可填写地区的名称、代码，或两者都填。</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Holds only with the renamed list joined: in {before} it was {former}.</source>
        <translation>仅在更名前后合并计算时成立：{before}年称{former}。</translation>
    </message>
    <message>
        <source>Holds only with the renamed list joined: years running {found}, {first} to {last}; under the name {list} {named}.</source>
        <translation>仅在更名前后合并计算时成立：{first}年至{last}年连续{found}年；以{list}之名为{named}年。</translation>
    </message>
    <message>
        <source>Holds only with the renamed list joined: {found} years up to {year}, {named} of them as {list}.</source>
        <translation>仅在更名前后合并计算时成立：截至{year}年共{found}年，其中以{list}之名{named}年。</translation>
    </message>
    <message>
        <source>Hollow marks: under the list's former name.</source>
        <translation>空心标记：榜单用旧名时。</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>Honours</source>
        <translation>荣誉</translation>
    </message>
    <message>
        <source>How exact the source is about the value</source>
        <translation>来源对数值的约数说法</translation>
    </message>
    <message>
        <source>How many places it had that year</source>
        <translation>当年共有多少名额</translation>
    </message>
    <message>
        <source>How many places it has</source>
        <translation>共有多少名额</translation>
    </message>
    <message>
        <source>How many places the list has</source>
        <translation>榜单共有多少名</translation>
    </message>
    <message>
        <source>How many recorded years the region was on the list</source>
        <translation>有记载的上榜年数</translation>
    </message>
    <message>
        <source>How to check it</source>
        <translation>怎样核对</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import from the c&amp;lipboard</source>
        <translation>从剪贴板导入(&amp;L)</translation>
    </message>
    <message>
        <source>Import tables and press releases</source>
        <translation>导入表格和新闻稿</translation>
    </message>
    <message>
        <source>import template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Import texts one by one, tables together.</source>
        <translation>文本请逐个导入，表格可以一起导入。</translation>
    </message>
    <message>
        <source>Import what was copied</source>
        <translation>导入已复制的内容</translation>
    </message>
    <message>
        <source>Imported: {count} facts, of regions that are not shown: View › Regions.</source>
        <translation>已导入{count}项，所属地区未显示：见“视图”›“地区”。</translation>
    </message>
    <message>
        <source>Imported: {count} facts. Undo takes them back.</source>
        <translation>已导入{count}项，可以撤销。</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>in a form</source>
        <translation>在表单中</translation>
    </message>
    <message>
        <source>in several places, so none is taken</source>
        <translation>原文中有多处，无法确定</translation>
    </message>
    <message>
        <source>in the plot</source>
        <translation>图表中</translation>
    </message>
    <message>
        <source>in the table</source>
        <translation>表格中</translation>
    </message>
    <message>
        <source>in the text check</source>
        <translation>核对文稿窗口中</translation>
    </message>
    <message>
        <source>in the tree</source>
        <translation>目录中</translation>
    </message>
    <message>
        <source>In {year} it was place {own} on {list} and place {other} on {against}.</source>
        <translation>{year}年{list}第{own}名，{against}第{other}名。</translation>
    </message>
    <message>
        <source>In {year} it was place {own} on {list}; on {other} it was place {most}.</source>
        <translation>{year}年{list}为第{own}位，{other}为第{most}位。</translation>
    </message>
    <message>
        <source>Index system</source>
        <translation>指数体系</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Install it: pip install erqi_viewer</source>
        <translation>请安装：pip install erqi_viewer</translation>
    </message>
    <message>
        <source>Install the newer version to check it.</source>
        <translation>请安装新版本再核对。</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装本程序。</translation>
    </message>
    <message>
        <source>it cannot be read ({reason})</source>
        <translation>无法读取（{reason}）</translation>
    </message>
    <message>
        <source>it cannot be unpacked ({reason})</source>
        <translation>无法解压（{reason}）</translation>
    </message>
    <message>
        <source>It cannot stand below itself.</source>
        <translation>不能隶属于自身。</translation>
    </message>
    <message>
        <source>It compares each file with its digest and makes a book of the data.</source>
        <translation>它将每个文件与校验值比对，并用数据重建名次簿，</translation>
    </message>
    <message>
        <source>It fell in no year from {first} to {year}: {list}.</source>
        <translation>{first}年至{year}年没有一年后退：{list}。</translation>
    </message>
    <message>
        <source>It fell in {year}: {list}.</source>
        <translation>{year}年后退：{list}。</translation>
    </message>
    <message>
        <source>It had {facts} facts then, {places} ranks and absences among them, and {changes} changes in its log. What is there now is backed up first.</source>
        <translation>当时有 {facts} 条事实，其中名次与缺席 {places} 条，修改记录 {changes} 条。现在的内容会先备份。</translation>
    </message>
    <message>
        <source>It has six digits, as in GB/T 2260.</source>
        <translation>代码为六位数字，见GB/T 2260。</translation>
    </message>
    <message>
        <source>It has: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>It is as it was, and a copy of it is kept as {backup}.</source>
        <translation>文件保持原样，副本保存在 {backup}。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>内容为空。</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>缺少这个文件</translation>
    </message>
    <message>
        <source>it is not in the manifest</source>
        <translation>清单中没有它</translation>
    </message>
    <message>
        <source>it is not the picture that the data give</source>
        <translation>不是由数据得出的图片</translation>
    </message>
    <message>
        <source>It is read-only.</source>
        <translation>该文件为只读。</translation>
    </message>
    <message>
        <source>It needs {name}, which is not to be made.</source>
        <translation>它需要“{name}”，而该项已选择不新建。</translation>
    </message>
    <message>
        <source>It repeats line {line}.</source>
        <translation>与第 {line} 行重复。</translation>
    </message>
    <message>
        <source>it says the same, but is written otherwise from byte {place} on</source>
        <translation>内容相同，但从第{place}字节起写法不同</translation>
    </message>
    <message>
        <source>It starts with 1.</source>
        <translation>从 1 起。</translation>
    </message>
    <message>
        <source>It was longer. Years running: {found}, {first} to {last}, {list}.</source>
        <translation>实际更长：{first}年至{last}年连续{found}年，{list}。</translation>
    </message>
    <message>
        <source>It was on {count} lists in {before} too.</source>
        <translation>{before}年也入选{count}个榜单。</translation>
    </message>
    <message>
        <source>It was on {list} in {before} too.</source>
        <translation>{before}年也入选{list}。</translation>
    </message>
    <message>
        <source>It was on {list} in {first} already.</source>
        <translation>{first}年已入选{list}。</translation>
    </message>
    <message>
        <source>It was shorter. Years running: {found}, {first} to {last}, {list}.</source>
        <translation>实际较短：{first}年至{last}年连续{found}年，{list}。</translation>
    </message>
    <message>
        <source>It was shorter. Years running: {found}, {first} to {last}, {list}. Nothing is recorded before {first}.</source>
        <translation>实际较短：{first}年至{last}年连续{found}年，{list}。{first}年之前没有记录。</translation>
    </message>
    <message>
        <source>It was within the top {bound} in {first} already: {list}.</source>
        <translation>{first}年已进入前{bound}名：{list}。</translation>
    </message>
    <message>
        <source>Its columns do not say what the rows are.</source>
        <translation>从各列看不出每行是什么。</translation>
    </message>
    <message>
        <source>its digest is not that of the manifest</source>
        <translation>校验值与清单不符</translation>
    </message>
    <message>
        <source>Its evidence is of what stood here before; check that.</source>
        <translation>依据记的是修改前的内容，请核对。</translation>
    </message>
    <message>
        <source>Its name in that year</source>
        <translation>当年使用的名称</translation>
    </message>
    <message>
        <source>its part {part} is not as this program writes it</source>
        <translation>其中{part}部分与本程序所写的不同</translation>
    </message>
    <message>
        <source>Its place in the order</source>
        <translation>排列时的先后</translation>
    </message>
    <message>
        <source>&amp;Its rows are:</source>
        <translation>各行是(&amp;I)：</translation>
    </message>
    <message>
        <source>Its state before is kept as {backup}. Check the disk, then restore again.</source>
        <translation>恢复前的状态保存为 {backup}。请检查磁盘，然后重新恢复。</translation>
    </message>
    <message>
        <source>its {entry} is “{found}”, but the data give “{expected}”</source>
        <translation>其{entry}为“{found}”，按数据应为“{expected}”</translation>
    </message>
    <message>
        <source>Keep both; the new one counts</source>
        <translation>两者都保留，以新的为准</translation>
    </message>
    <message>
        <source>Keep both; what is recorded counts</source>
        <translation>两者都保留，以已有记录为准</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>请保留其中一个。</translation>
    </message>
    <message>
        <source>Keep the right one of the two.</source>
        <translation>请保留两者中正确的一个。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键名</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Largest fall</source>
        <translation>最大降幅</translation>
    </message>
    <message>
        <source>Largest rise</source>
        <translation>最大升幅</translation>
    </message>
    <message>
        <source>Last place of the list: {size}</source>
        <translation>榜单末位：第{size}名</translation>
    </message>
    <message>
        <source>Latest rank</source>
        <translation>最新名次</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Let it be made, or correct the row.</source>
        <translation>请允许新建，或更正该行。</translation>
    </message>
    <message>
        <source>&amp;Level</source>
        <translation>级别(&amp;L)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>深底浅字</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第{line}行</translation>
    </message>
    <message>
        <source>Line {line} of the same source says something else: {value}.</source>
        <translation>同一来源的第 {line} 行与此不同：{value}。</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>折线(&amp;L)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>List and year</source>
        <translation>榜单与年份</translation>
    </message>
    <message>
        <source>List as published</source>
        <translation>当年榜单名称</translation>
    </message>
    <message>
        <source>list not published</source>
        <translation>榜单未发布</translation>
    </message>
    <message>
        <source>List released by</source>
        <translation>榜单发布机构</translation>
    </message>
    <message>
        <source>list renamed</source>
        <translation>榜单改名</translation>
    </message>
    <message>
        <source>List size</source>
        <translation>榜单总数</translation>
    </message>
    <message>
        <source>list size differs</source>
        <translation>名额不同</translation>
    </message>
    <message>
        <source>&amp;List:</source>
        <translation>榜单(&amp;L)：</translation>
    </message>
    <message>
        <source>List: {name}</source>
        <translation>榜单：{name}</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>上榜</translation>
    </message>
    <message>
        <source>listed without a rank</source>
        <translation>上榜但无名次</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>榜单</translation>
    </message>
    <message>
        <source>Lists on record for {year}: {found}, not {said}.</source>
        <translation>{year}年有记录的榜单为{found}个，不是{said}个。</translation>
    </message>
    <message>
        <source>Lists on record for {year}: {found}.</source>
        <translation>{year}年有记录的榜单为{found}个。</translation>
    </message>
    <message>
        <source>Lists on record for {year}: {found}. The text may speak of some of them.</source>
        <translation>{year}年有记录的榜单为{found}个，文中可能只说其中几个。</translation>
    </message>
    <message>
        <source>Lists on record: {then} in {before}, {now} in {year}.</source>
        <translation>有记录的榜单：{before}年{then}个，{year}年{now}个。</translation>
    </message>
    <message>
        <source>Lists that moved from {before} to {year}: {up} up, {down} down, {level} unchanged.</source>
        <translation>{before}年到{year}年，名次前移的榜单{up}个，后移的{down}个，持平的{level}个。</translation>
    </message>
    <message>
        <source>Lists that moved from {before} to {year}: {up} up, {down} down, {level} unchanged; without a place to compare with: {open}.</source>
        <translation>{before}年到{year}年，名次前移的榜单{up}个，后移的{down}个，持平的{level}个；没有名次可比的{open}个。</translation>
    </message>
    <message>
        <source>Lists to follow</source>
        <translation>关注的榜单</translation>
    </message>
    <message>
        <source>Lists, indicators and regions of &amp;another book, no facts</source>
        <translation>沿用另一本名次簿的榜单、指标和地区，没有事实(&amp;A)</translation>
    </message>
    <message>
        <source>Lists, regions and sources</source>
        <translation>榜单、地区与来源</translation>
    </message>
    <message>
        <source>&amp;Lists, regions and sources…</source>
        <translation>榜单、地区与来源(&amp;L)…</translation>
    </message>
    <message>
        <source>lists: {count}</source>
        <translation>{count}个榜单</translation>
    </message>
    <message>
        <source>Locator</source>
        <translation>出处位置</translation>
    </message>
    <message>
        <source>Locator: {name}</source>
        <translation>出处位置：{name}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>made by another version, so pictures and workbooks are compared by what they say and not byte by byte; here are {program}, {made_with}</source>
        <translation>由另一版本制作，因此图片和工作簿只比对内容，不逐字节比对；此处为{program}，{made_with}</translation>
    </message>
    <message>
        <source>Made on {date} by {program} ({made_with})</source>
        <translation>{date}由{program}制作（{made_with}）</translation>
    </message>
    <message>
        <source>Make room in {path}, then try again.</source>
        <translation>请在{path}腾出空间后再试。</translation>
    </message>
    <message>
        <source>Make room or check the disk, then try again.</source>
        <translation>请清理空间或检查磁盘，然后重试。</translation>
    </message>
    <message>
        <source>Mark the source that counts instead, in its own record.</source>
        <translation>请在应采用的那个来源的记录里选定。</translation>
    </message>
    <message>
        <source>Mark what is selected</source>
        <translation>标出所选内容</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>写明</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Move the keyboard to the evidence</source>
        <translation>把键盘移到依据</translation>
    </message>
    <message>
        <source>Move the keyboard to the history</source>
        <translation>把键盘移到历史</translation>
    </message>
    <message>
        <source>Move the keyboard to the next panel</source>
        <translation>把键盘移到下一个面板</translation>
    </message>
    <message>
        <source>Move the keyboard to the plot</source>
        <translation>将键盘焦点移到图表</translation>
    </message>
    <message>
        <source>Move the keyboard to the table</source>
        <translation>将键盘焦点移到表格</translation>
    </message>
    <message>
        <source>Move the keyboard to the tree</source>
        <translation>将键盘焦点移到目录</translation>
    </message>
    <message>
        <source>Moves from {before} to {year}, up is positive: {moved}; together {found}.</source>
        <translation>{before}年到{year}年各榜单的升降（前移为正）：{moved}；合计{found}。</translation>
    </message>
    <message>
        <source>Moves of the lists from {before} to {year}, up is positive: {moved}.</source>
        <translation>{before}年到{year}年各榜单的升降（前移为正）：{moved}。</translation>
    </message>
    <message>
        <source>Moves of the other lists from {before} to {year}, up is positive: {moved}.</source>
        <translation>{before}年到{year}年其余榜单的升降（前移为正）：{moved}。</translation>
    </message>
    <message>
        <source>Moves running the same way: {found}, {first} to {last}, {list}.</source>
        <translation>{first}年至{last}年同向变动连续{found}次，{list}。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name their source: what it is called, who published it and when (on the command line with --source).</source>
        <translation>请写明来源：名称、发布者和发布时间（命令行用 --source）。</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>近</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>new book</source>
        <translation>新名次簿</translation>
    </message>
    <message>
        <source>New record book</source>
        <translation>新建名次簿</translation>
    </message>
    <message>
        <source>New record boo&amp;k…</source>
        <translation>新建名次簿(&amp;K)…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Ne&amp;xt category</source>
        <translation>下一个类别(&amp;X)</translation>
    </message>
    <message>
        <source>Next fa&amp;ct</source>
        <translation>下一条记录(&amp;C)</translation>
    </message>
    <message>
        <source>Next fact in the source</source>
        <translation>来源中的下一条记录</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>下一条(&amp;N)</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>下一条核对结果</translation>
    </message>
    <message>
        <source>&amp;Next year</source>
        <translation>下一年(&amp;N)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no claim</source>
        <translation>无说法</translation>
    </message>
    <message>
        <source>No claim to list.</source>
        <translation>没有可列出的说法。</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>No earlier entry on {list} in the records, which begin in {since}.</source>
        <translation>记录始于{since}年，此前没有入选{list}的记录。</translation>
    </message>
    <message>
        <source>No earlier entry on {list} is on record before {year}.</source>
        <translation>{year}年之前没有入选{list}的记录。</translation>
    </message>
    <message>
        <source>No fall is on record up to {year}, but not every year since {first}: {list}.</source>
        <translation>到{year}年没有后退的记录，但{first}年以来并非每年都有记录：{list}。</translation>
    </message>
    <message>
        <source>No list of this book has {count} regions or more.</source>
        <translation>本名次簿中没有{count}个及以上地区的榜单。</translation>
    </message>
    <message>
        <source>No place in a list of this dimension is recorded.</source>
        <translation>没有该维度榜单的名次记录。</translation>
    </message>
    <message>
        <source>No rank and no figure was found in this text, so there is nothing to import.</source>
        <translation>文中没有找到名次和数字，没有可导入的内容。</translation>
    </message>
    <message>
        <source>No rank is recorded for {name} in {year}.</source>
        <translation>{name}没有{year}年的名次记录。</translation>
    </message>
    <message>
        <source>No rank is recorded for {name}.</source>
        <translation>{name}没有名次记录。</translation>
    </message>
    <message>
        <source>No rank is recorded for {year}.</source>
        <translation>没有{year}年的名次记录。</translation>
    </message>
    <message>
        <source>No rank is recorded here, so there is no line to draw.</source>
        <translation>这里没有名次记录，无法画出折线。</translation>
    </message>
    <message>
        <source>No rank is recorded yet.</source>
        <translation>还没有名次记录。</translation>
    </message>
    <message>
        <source>no ranks</source>
        <translation>无名次</translation>
    </message>
    <message>
        <source>no ranks recorded</source>
        <translation>没有名次记录</translation>
    </message>
    <message>
        <source>No record book is open.</source>
        <translation>没有打开名次簿。</translation>
    </message>
    <message>
        <source>no region yet</source>
        <translation>尚无地区</translation>
    </message>
    <message>
        <source>No source would count for {region}, {list} {year}.</source>
        <translation>{region} {year} 年{list}将没有任何采用的来源。</translation>
    </message>
    <message>
        <source>no such file follows from the data</source>
        <translation>由数据得不出这个文件</translation>
    </message>
    <message>
        <source>No year before {year} has {count} lists on record.</source>
        <translation>{year}年之前没有一年有{count}个榜单的记录。</translation>
    </message>
    <message>
        <source>Nobody is there to be asked whether {path} shall be restored.</source>
        <translation>无人可以确认是否恢复 {path}。</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>全不选(&amp;O)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>未上榜</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>未上榜</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>未读懂</translation>
    </message>
    <message>
        <source>not where it was; the text is too long to search</source>
        <translation>不在原处；原文过长，未全文查找</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>nothing can be drawn here, so the pictures were not drawn anew</source>
        <translation>此处无法绘图，因此没有重新绘制图片</translation>
    </message>
    <message>
        <source>Nothing has to be done: it is read once.</source>
        <translation>无需处理：只读取一次。</translation>
    </message>
    <message>
        <source>Nothing is recorded before {year}.</source>
        <translation>{year}年之前没有记录。</translation>
    </message>
    <message>
        <source>Nothing is recorded for {list} before {year}.</source>
        <translation>{year}年之前没有{list}的记录。</translation>
    </message>
    <message>
        <source>Nothing is recorded for {year}, the year of the list's latest edition.</source>
        <translation>榜单最近一期是{year}年，该年没有记载。</translation>
    </message>
    <message>
        <source>Nothing is recorded for {year}.</source>
        <translation>没有{year}年的记录。</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>没有与“{text}”匹配的内容。</translation>
    </message>
    <message>
        <source>Nothing of this kind is recorded.</source>
        <translation>没有这类记录。</translation>
    </message>
    <message>
        <source>Nothing of {path} can be read any more.</source>
        <translation>{path} 已经什么都读不出来了。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动任何内容。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another backup.</source>
        <translation>什么都没有改动。请选择另一个备份。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another place or name.</source>
        <translation>没有任何改动。请选择其他位置或名称。</translation>
    </message>
    <message>
        <source>Nothing was changed. Reload the file (F5) to see how it is now, then change that.</source>
        <translation>未作任何修改。请重新载入文件（F5）查看现状，再作修改。</translation>
    </message>
    <message>
        <source>Nothing was changed. Reload the file (F5) to see how it is now.</source>
        <translation>没有作任何改动。请重新载入文件（F5）查看现状。</translation>
    </message>
    <message>
        <source>Nothing was changed. Save a copy of what is open, or open the file where it is now.</source>
        <translation>没有作任何改动。请把当前内容保存为副本，或打开文件现在的位置。</translation>
    </message>
    <message>
        <source>Nothing was changed. The file may have been made to harm: use a copy that you trust.</source>
        <translation>什么都没有改动。该文件可能是恶意制作的，请使用可信的副本。</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a copy that you trust, or save what can be read.</source>
        <translation>什么都没有改动。请使用可信的副本，或把能读出的内容另存。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何内容。</translation>
    </message>
    <message>
        <source>Nothing was made of the data.</source>
        <translation>没有用这些数据生成任何内容。</translation>
    </message>
    <message>
        <source>Nothing was made of these rows.</source>
        <translation>没有用这些行生成任何内容。</translation>
    </message>
    <message>
        <source>&amp;number of lists</source>
        <translation>上榜数目(&amp;N)</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>数字或名称</translation>
    </message>
    <message>
        <source>Of several sources for one rank one counts</source>
        <translation>同一名次有多个来源时只采用一个</translation>
    </message>
    <message>
        <source>Of these files some are texts.</source>
        <translation>这些文件中有文本。</translation>
    </message>
    <message>
        <source>Of {scope} no other is on the list: {list}, {year}.</source>
        <translation>榜上{scope}共有1个，没有别的地区：{list}，{year}年。</translation>
    </message>
    <message>
        <source>Of {scope} {found} are on the list in each of {count} editions up to {year}: {list}.</source>
        <translation>截至{year}年的{count}个版次，每次都在榜的{scope}有{found}个：{list}。</translation>
    </message>
    <message>
        <source>Of {scope} {found} are on the list, not {said}: {list}, {year}.</source>
        <translation>榜上{scope}共有{found}个，并非{said}个：{list}，{year}年。</translation>
    </message>
    <message>
        <source>Of {scope} {found} are on the list: {list}, {year}.</source>
        <translation>榜上{scope}共有{found}个：{list}，{year}年。</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu: sudo apt install {packages}</source>
        <translation>在 Debian 或 Ubuntu 上：sudo apt install {packages}</translation>
    </message>
    <message>
        <source>On each of {count} lists the best place on record up to {year}.</source>
        <translation>{count}个榜单的名次都是到{year}年为止有记录的最好名次。</translation>
    </message>
    <message>
        <source>&amp;On:</source>
        <translation>日期(&amp;O)：</translation>
    </message>
    <message>
        <source>One is made by itself on each day of use. The last ten are kept.</source>
        <translation>每个使用日自动备份一次，保留最近十份。</translation>
    </message>
    <message>
        <source>One zip file to hand on: whoever gets it can check every number in it from the data inside, with Tools › Check a bundle or the command erqi-viewer verify.</source>
        <translation>一个可以交出去的zip文件：拿到的人用“工具”菜单的“核对资料包”或命令erqi-viewer verify，就能凭包内数据核对其中的每个数字。</translation>
    </message>
    <message>
        <source>Only the book's &amp;own</source>
        <translation>仅本区(&amp;O)</translation>
    </message>
    <message>
        <source>Only the whole list can show this, and of {list} of {year} only {have} of {size} places are recorded.</source>
        <translation>这要有完整的榜单才能判断，而{year}年{list}的{size}个名次中只记录了{have}个。</translation>
    </message>
    <message>
        <source>Only the whole list can show this, and {list} of {year} is not recorded.</source>
        <translation>这要有完整的榜单才能判断，而{year}年{list}没有记录。</translation>
    </message>
    <message>
        <source>Only {year} is recorded, so there is no line to draw: {places}.</source>
        <translation>只有{year}年的记录，无法画出折线：{places}。</translation>
    </message>
    <message>
        <source>Open a record book</source>
        <translation>打开名次簿</translation>
    </message>
    <message>
        <source>Open a text to check</source>
        <translation>打开要核对的文稿</translation>
    </message>
    <message>
        <source>Open another record book</source>
        <translation>打开另一本名次簿</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as XLSX or CSV.</source>
        <translation>请用电子表格软件打开，另存为 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>Open it in the window once to bring it up to date, or a copy of it in a folder where you can write.</source>
        <translation>请在窗口中打开一次以更新它，或把副本放到可写的文件夹中再打开。</translation>
    </message>
    <message>
        <source>Open it with File › Open; to take its records in here, save its table as CSV there.</source>
        <translation>请用“文件”›“打开”打开它；要把其中的记录导入这里，请在那里把表格存为 CSV。</translation>
    </message>
    <message>
        <source>Open my o&amp;wn book</source>
        <translation>打开我的名次簿(&amp;W)</translation>
    </message>
    <message>
        <source>Open rece&amp;nt</source>
        <translation>最近打开的文件(&amp;N)</translation>
    </message>
    <message>
        <source>Open the selected record</source>
        <translation>打开选中的记录</translation>
    </message>
    <message>
        <source>Open your own record book</source>
        <translation>打开您自己的名次簿</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Organisations have no years, so there is no line to draw.</source>
        <translation>机构没有年份，无法画出折线。</translation>
    </message>
    <message>
        <source>Other records refer to this one, or it refers to one that is gone.</source>
        <translation>还有别的记录引用它，或者它引用的记录已经不在了。</translation>
    </message>
    <message>
        <source>Other source, not counted: {value} ({source})</source>
        <translation>另有来源（不采用）：{value}（{source}）</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>其他来源</translation>
    </message>
    <message>
        <source>Other sources of this rank:</source>
        <translation>这个名次的其他来源：</translation>
    </message>
    <message>
        <source>over</source>
        <translation>逾</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定尺寸</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>part of a name or code, such as 金水 or 410105</source>
        <translation>名称或代码的一部分，如金水、410105</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste or type a text here, or drop a file: its claims are checked at once.</source>
        <translation>在此粘贴或输入文稿，也可拖入文件：随即逐句核对。</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF 页面</translation>
    </message>
    <message>
        <source>Perhaps a quote there is never closed. Correct that line. Nothing was changed.</source>
        <translation>该处可能有未闭合的引号，请更正该行。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Place by</source>
        <translation>位次依据</translation>
    </message>
    <message>
        <source>Place {found} in {best_year} was better, when the list was {former}.</source>
        <translation>{best_year}年第{found}名更好，当时榜单称{former}。</translation>
    </message>
    <message>
        <source>Place {found} in {best_year} was better: {list}.</source>
        <translation>{best_year}年第{found}名更好：{list}。</translation>
    </message>
    <message>
        <source>Place {found} is outside the top {said}: {list}, {year}.</source>
        <translation>第{found}名不在前{said}名之内：{list}，{year}年。</translation>
    </message>
    <message>
        <source>Place {found} is within the top {said}: {list}, {year}.</source>
        <translation>第{found}名在前{said}名之内：{list}，{year}年。</translation>
    </message>
    <message>
        <source>Place {found} of the {count} of {scope} on the list: {list}, {year}.</source>
        <translation>在榜上{scope}的{count}个地区中居第{found}位：{list}，{year}年。</translation>
    </message>
    <message>
        <source>Place {found}, not {said}, of the {count} of {scope} on the list: {list}, {year}.</source>
        <translation>在榜上{scope}的{count}个地区中居第{found}位，并非第{said}位：{list}，{year}年。</translation>
    </message>
    <message>
        <source>place {place} {basis} among {scope}</source>
        <translation>{basis}居{scope}第{place}位</translation>
    </message>
    <message>
        <source>place {rank}</source>
        <translation>第{rank}名</translation>
    </message>
    <message>
        <source>&amp;places</source>
        <translation>名次(&amp;P)</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Places moved since the year before: ▲ up, ▼ down, = the same</source>
        <translation>与前一年相比的升降：▲ 上升，▼ 下降，= 持平</translation>
    </message>
    <message>
        <source>Plan of the import</source>
        <translation>导入计划</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>正在生成计划…</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>P&amp;refecture</source>
        <translation>市（地、州）(&amp;R)</translation>
    </message>
    <message>
        <source>prefecture</source>
        <translation>市（地、州）</translation>
    </message>
    <message>
        <source>prefecture-level city</source>
        <translation>地级市</translation>
    </message>
    <message>
        <source>Prefer one of its sources first. Nothing was changed.</source>
        <translation>请先选定其中一个来源作为采用。未作任何修改。</translation>
    </message>
    <message>
        <source>prefer “{source}” for {what}</source>
        <translation>{what}采用“{source}”</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Press Esc once more to throw away what you typed.</source>
        <translation>再按一次 Esc，放弃已输入的内容。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>P&amp;revious category</source>
        <translation>上一个类别(&amp;R)</translation>
    </message>
    <message>
        <source>Previous &amp;fact</source>
        <translation>上一条记录(&amp;F)</translation>
    </message>
    <message>
        <source>Previous fact in the source</source>
        <translation>来源中的上一条记录</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>上一条(&amp;P)</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>上一条核对结果</translation>
    </message>
    <message>
        <source>Previous rank</source>
        <translation>上年名次</translation>
    </message>
    <message>
        <source>&amp;Previous year</source>
        <translation>上一年(&amp;P)</translation>
    </message>
    <message>
        <source>printed names vary</source>
        <translation>印法不一</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>总体布局</translation>
    </message>
    <message>
        <source>Pro&amp;vince</source>
        <translation>省（自治区、直辖市）(&amp;V)</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>&amp;Published by:</source>
        <translation>发布者(&amp;P)：</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>publishers differ</source>
        <translation>发布机构不同</translation>
    </message>
    <message>
        <source>Put each into quotes.</source>
        <translation>请给每个名称加引号。</translation>
    </message>
    <message>
        <source>Put rows of each kind into a table of their own.</source>
        <translation>请将不同种类的行分别放在各自的表中。</translation>
    </message>
    <message>
        <source>Put the first ones in, or open another book:</source>
        <translation>请录入第一批事实，或打开另一本名次簿：</translation>
    </message>
    <message>
        <source>Put the panels back as at first</source>
        <translation>让各面板回到最初的位置</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Qt cannot be loaded on this machine: {reason}.</source>
        <translation>无法在这台计算机上加载 Qt：{reason}。</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Rank 1 is best; the lists have {size} places.</source>
        <translation>第1名为最佳；各榜单共{size}名。</translation>
    </message>
    <message>
        <source>Rank &amp;axis</source>
        <translation>名次轴(&amp;A)</translation>
    </message>
    <message>
        <source>rank {name}</source>
        <translation>{name}名次</translation>
    </message>
    <message>
        <source>rank {rank}</source>
        <translation>第{rank}名</translation>
    </message>
    <message>
        <source>Rank {rank} is not on a list of {size} places.</source>
        <translation>榜单共 {size} 名，没有第 {rank} 名。</translation>
    </message>
    <message>
        <source>Rank {rank} of {size}</source>
        <translation>第{rank}名（共{size}名）</translation>
    </message>
    <message>
        <source>ranked</source>
        <translation>有名次</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Read the open file again</source>
        <translation>重新读取当前文件</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Reading {path} was stopped because it did not come to an end.</source>
        <translation>读取 {path} 迟迟不能结束，已中止。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Reason for the preference</source>
        <translation>采用的原因</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>原因(&amp;R)：</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record book</source>
        <translation>名次簿</translation>
    </message>
    <message>
        <source>Record book: {path}</source>
        <translation>名次簿：{path}</translation>
    </message>
    <message>
        <source>Record books (*.sqlite *.db)</source>
        <translation>名次簿 (*.sqlite *.db)</translation>
    </message>
    <message>
        <source>Record it as not on the list, or correct the edition. Nothing was changed.</source>
        <translation>请记为未上榜，或更正该版次。未作任何修改。</translation>
    </message>
    <message>
        <source>Recorded from {source}</source>
        <translation>已有记录，来自{source}</translation>
    </message>
    <message>
        <source>Recorded: {found}</source>
        <translation>已有记录：{found}</translation>
    </message>
    <message>
        <source>Recorded: {found} ({source})</source>
        <translation>已有记录：{found}（{source}）</translation>
    </message>
    <message>
        <source>Records say</source>
        <translation>记录为</translation>
    </message>
    <message>
        <source>Records say: {found}</source>
        <translation>记录：{found}</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo, also</source>
        <translation>重做（另一快捷键）</translation>
    </message>
    <message>
        <source>Re&amp;do: {step}</source>
        <translation>重做(&amp;D)：{step}</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>&amp;Regions</source>
        <translation>地区(&amp;R)</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>regions: the data have {codes}</source>
        <translation>regions：数据中有{codes}</translation>
    </message>
    <message>
        <source>regions: {count}</source>
        <translation>{count}个地区</translation>
    </message>
    <message>
        <source>Re&amp;gions…</source>
        <translation>地区(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新载入(&amp;R)</translation>
    </message>
    <message>
        <source>Reload the file (F5) and look again.</source>
        <translation>请重新载入文件（F5）后再查看。</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>还原布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset the plot</source>
        <translation>还原图表(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Restore a backup of it instead.</source>
        <translation>请改为从备份恢复。</translation>
    </message>
    <message>
        <source>Restore a backup of it, or save what can be read of it.</source>
        <translation>请恢复它的备份，或把能读出的内容另存。</translation>
    </message>
    <message>
        <source>Restored: {file} is what it was on {date}.</source>
        <translation>已恢复：{file} 回到了 {date} 的状态。</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Rests on these &amp;records:</source>
        <translation>依据以下记录(&amp;R)：</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>&amp;Revert this change</source>
        <translation>撤回这次修改(&amp;R)</translation>
    </message>
    <message>
        <source>revert: {step}</source>
        <translation>撤回：{step}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第{row}行</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>第{row}行第{column}列</translation>
    </message>
    <message>
        <source>row {row}, column {column} ({head})</source>
        <translation>第{row}行第{column}列（{head}）</translation>
    </message>
    <message>
        <source>row {row}, {field}</source>
        <translation>第{row}行{field}</translation>
    </message>
    <message>
        <source>row {row}: {reason}</source>
        <translation>第{row}行：{reason}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rows of {file} do not say where they come from.</source>
        <translation>{file} 中有的行没有写明来源。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save a bundle</source>
        <translation>保存资料包</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Save a copy of it in a folder where you can write, and change that one.</source>
        <translation>请在可写的文件夹中保存副本，然后修改副本。</translation>
    </message>
    <message>
        <source>Save a copy of it without one.</source>
        <translation>请另存一份不带密码的副本。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Save a table to fill in and import</source>
        <translation>保存一份可填写后导入的表格</translation>
    </message>
    <message>
        <source>Save all, to be checked</source>
        <translation>把全部内容存成可核对的资料包</translation>
    </message>
    <message>
        <source>&amp;Save as</source>
        <translation>保存为(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save b&amp;undle…</source>
        <translation>保存资料包(&amp;U)…</translation>
    </message>
    <message>
        <source>Save import te&amp;mplate…</source>
        <translation>保存导入模板(&amp;M)…</translation>
    </message>
    <message>
        <source>Save it anew.</source>
        <translation>请重新保存。</translation>
    </message>
    <message>
        <source>Save it as .docx or .txt, or copy its text into a .txt file.</source>
        <translation>请另存为 .docx 或 .txt，或把文字复制到 .txt 文件中。</translation>
    </message>
    <message>
        <source>&amp;Save table as…</source>
        <translation>表格另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the change log</source>
        <translation>保存修改日志</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存表单</translation>
    </message>
    <message>
        <source>Save the import template</source>
        <translation>保存导入模板</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存榜单</translation>
    </message>
    <message>
        <source>Save the plot as PNG, SVG or PDF</source>
        <translation>将图表保存为 PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Save the table as CSV or XLSX</source>
        <translation>将表格保存为 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Save the table as CSV, which may be of any size.</source>
        <translation>请将表格另存为 CSV，大小不限。</translation>
    </message>
    <message>
        <source>Save them as .xlsx.</source>
        <translation>请保存为 .xlsx。</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>保存能读出的内容</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>保存能读出的内容…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>Saved as {path}, fingerprint {fingerprint}</source>
        <translation>已保存为{path}，指纹{fingerprint}</translation>
    </message>
    <message>
        <source>Saved: {step}</source>
        <translation>已保存：{step}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>正在保存能读出的内容…</translation>
    </message>
    <message>
        <source>Say what the source is called.</source>
        <translation>请填写来源的标题。</translation>
    </message>
    <message>
        <source>Say when it was published: a day (2019-10-08), a month or a year.</source>
        <translation>请填写发布日期：日（2019-10-08）、月或年。</translation>
    </message>
    <message>
        <source>Say whether the place is by value or by growth.</source>
        <translation>请选择位次是按数值还是按增速。</translation>
    </message>
    <message>
        <source>Say who published it.</source>
        <translation>请填写由谁发布。</translation>
    </message>
    <message>
        <source>Say why one source counts and not the other.</source>
        <translation>请写明为何采用这个来源而不用另一个。</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>文中说</translation>
    </message>
    <message>
        <source>Says: {said}</source>
        <translation>文中：{said}</translation>
    </message>
    <message>
        <source>Search for an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>See the book's backups and go back to one</source>
        <translation>查看本册的备份，并可恢复其中之一</translation>
    </message>
    <message>
        <source>See them with: erqi-viewer backup --list.</source>
        <translation>用这条命令查看：erqi-viewer backup --list。</translation>
    </message>
    <message>
        <source>Select the category above</source>
        <translation>选择上面的类别</translation>
    </message>
    <message>
        <source>Select the category below</source>
        <translation>选择下面的类别</translation>
    </message>
    <message>
        <source>Select the fact after in the source</source>
        <translation>选中来源中的后一条记录</translation>
    </message>
    <message>
        <source>Select the fact before in the source</source>
        <translation>选中来源中的前一条记录</translation>
    </message>
    <message>
        <source>Select the year after</source>
        <translation>选择后一年</translation>
    </message>
    <message>
        <source>Select the year before</source>
        <translation>选择前一年</translation>
    </message>
    <message>
        <source>Sentences: {count}</source>
        <translation>共 {count} 句</translation>
    </message>
    <message>
        <source>Several regions are called “{name}”.</source>
        <translation>有几个地区都叫“{name}”。</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Show a list as it was published</source>
        <translation>按发布的样子显示一个榜单</translation>
    </message>
    <message>
        <source>Show categories with their years</source>
        <translation>先列类别，再列年份</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Show its &amp;history</source>
        <translation>查看其历史(&amp;H)</translation>
    </message>
    <message>
        <source>Show more of the plot</source>
        <translation>显示图表的更大范围</translation>
    </message>
    <message>
        <source>Show or hide the evidence</source>
        <translation>显示或隐藏依据</translation>
    </message>
    <message>
        <source>Show or hide the history</source>
        <translation>显示或隐藏历史</translation>
    </message>
    <message>
        <source>Show or hide the table</source>
        <translation>显示或隐藏表格</translation>
    </message>
    <message>
        <source>Show or hide the toolbar</source>
        <translation>显示或隐藏工具栏</translation>
    </message>
    <message>
        <source>Show or hide the tree</source>
        <translation>显示或隐藏目录</translation>
    </message>
    <message>
        <source>Show or hide these findings</source>
        <translation>显示或隐藏这类结果</translation>
    </message>
    <message>
        <source>S&amp;how the plan</source>
        <translation>查看计划(&amp;H)</translation>
    </message>
    <message>
        <source>Show the ranks</source>
        <translation>显示名次</translation>
    </message>
    <message>
        <source>Show the &amp;whole list</source>
        <translation>显示整个榜单(&amp;W)</translation>
    </message>
    <message>
        <source>Show the whole plot again</source>
        <translation>重新显示整个图表</translation>
    </message>
    <message>
        <source>Show years with their categories</source>
        <translation>先列年份，再列类别</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Six digits, as in GB/T 2260</source>
        <translation>六位数字，按 GB/T 2260</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>尺寸(&amp;S)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Slide 16:9, 1920 × 1080 px</source>
        <translation>幻灯片 16:9，1920 × 1080 像素</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>程序出现了意外错误。</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>来源原文</translation>
    </message>
    <message>
        <source>&amp;Source:</source>
        <translation>来源(&amp;S)：</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>来源：{name}</translation>
    </message>
    <message>
        <source>Source: {title} ({date})</source>
        <translation>来源：《{title}》（{date}）</translation>
    </message>
    <message>
        <source>Source: {title} ({publisher}, {date})</source>
        <translation>来源：《{title}》（{publisher}，{date}）</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>默认的列</translation>
    </message>
    <message>
        <source>Start it from a desktop session. The commands in erqi-viewer --help work without one.</source>
        <translation>请在桌面会话中启动。erqi-viewer --help 中的命令不需要显示器。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>表述</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still needed, one of: {names}. Choose its column, or a value.</source>
        <translation>还需要以下之一：{names}。请选择所在的列，或填写一个值。</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，没有写入任何内容。</translation>
    </message>
    <message>
        <source>streaks, bests, rises, falls and gaps; the JSON names their records</source>
        <translation>连续年数、最好名次、升降和空缺；JSON中列出所依据的记录</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>体系</translation>
    </message>
    <message>
        <source>Structure item</source>
        <translation>体系条目</translation>
    </message>
    <message>
        <source>Structure items</source>
        <translation>体系条目</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 矢量图</translation>
    </message>
    <message>
        <source>Tab-separated text</source>
        <translation>制表符分隔的文本</translation>
    </message>
    <message>
        <source>T&amp;able</source>
        <translation>表格(&amp;A)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tab&amp;le:</source>
        <translation>表格(&amp;L)：</translation>
    </message>
    <message>
        <source>Tables and texts ({kinds})</source>
        <translation>表格和文本 ({kinds})</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤销上一次修改</translation>
    </message>
    <message>
        <source>Take the text away</source>
        <translation>移除原文</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Text of the release</source>
        <translation>新闻稿原文</translation>
    </message>
    <message>
        <source>Text of the source</source>
        <translation>来源原文</translation>
    </message>
    <message>
        <source>Text to check</source>
        <translation>待核对的文稿</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Texts (*.txt *.html *.htm *.docx)</source>
        <translation>文本 (*.txt *.html *.htm *.docx)</translation>
    </message>
    <message>
        <source>That would be {count} lines in one chart, and nobody could tell them apart.</source>
        <translation>一张图里将有{count}条线，无法分辨。</translation>
    </message>
    <message>
        <source>The axis shows all places</source>
        <translation>名次轴显示榜单的全部名次</translation>
    </message>
    <message>
        <source>The axis shows the ranks there are</source>
        <translation>名次轴只显示数据所在的范围</translation>
    </message>
    <message>
        <source>The backup {path} is damaged ({detail}).</source>
        <translation>备份 {path} 已损坏（{detail}）。</translation>
    </message>
    <message>
        <source>The best place since {since}, where the records begin: {list}.</source>
        <translation>自{since}年有记录以来的最好名次：{list}。</translation>
    </message>
    <message>
        <source>The best rank up to that year</source>
        <translation>到该年为止的最好名次</translation>
    </message>
    <message>
        <source>The book needs a file name.</source>
        <translation>名次簿需要一个文件名。</translation>
    </message>
    <message>
        <source>The book that this was made from holds other regions too.</source>
        <translation>所依据的名次簿还有其他地区。</translation>
    </message>
    <message>
        <source>The book's change log is not in it.</source>
        <translation>名次簿的修改记录不在包内。</translation>
    </message>
    <message>
        <source>The bundled facts in {file} cannot be read: {reason}.</source>
        <translation>无法读取随附数据 {file}：{reason}。</translation>
    </message>
    <message>
        <source>The bundled table of regions cannot be read: {reason}.</source>
        <translation>自带的地区表无法读取：{reason}。</translation>
    </message>
    <message>
        <source>the chart</source>
        <translation>走势图</translation>
    </message>
    <message>
        <source>the chart as numbers and words</source>
        <translation>走势图的数据和文字</translation>
    </message>
    <message>
        <source>The chart shows {region} alone: a chart of all regions would have too many lines.</source>
        <translation>图中只画{region}：全部地区的线太多。</translation>
    </message>
    <message>
        <source>The code has six digits, as in GB/T 2260.</source>
        <translation>代码为六位数字，见GB/T 2260。</translation>
    </message>
    <message>
        <source>The code {code} is that of {known}, not of {name}.</source>
        <translation>代码 {code} 是{known}的，不是{name}的。</translation>
    </message>
    <message>
        <source>The columns are probably mixed up: say anew which column is which. Nothing was changed.</source>
        <translation>各列可能弄混了：请重新指定各列的含义。没有改动任何内容。</translation>
    </message>
    <message>
        <source>The columns of {path} do not say what its rows are.</source>
        <translation>从 {path} 的各列看不出每行是什么。</translation>
    </message>
    <message>
        <source>The data are not of the edition's own year: {parts}.</source>
        <translation>榜单年份与数据年份不一致：{parts}。</translation>
    </message>
    <message>
        <source>the data are not the whole book, as it says they are</source>
        <translation>清单称数据是整本名次簿，实际不是</translation>
    </message>
    <message>
        <source>the data: the book's rows, from which the rest follows</source>
        <translation>数据：名次簿的各行，其余内容都由此推算</translation>
    </message>
    <message>
        <source>The disk with {path} is full or does not answer.</source>
        <translation>{path} 所在的磁盘已满或没有响应。</translation>
    </message>
    <message>
        <source>The display “{name}” does not answer.</source>
        <translation>显示器“{name}”没有响应。</translation>
    </message>
    <message>
        <source>The environment variable QT_QPA_PLATFORM names “{name}”, which Qt does not have.</source>
        <translation>环境变量 QT_QPA_PLATFORM 指定了“{name}”，而 Qt 没有它。</translation>
    </message>
    <message>
        <source>The fac&amp;ts that come with the program: {region}</source>
        <translation>程序自带的事实：{region}(&amp;T)</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The first recorded year on the list; earlier ones may be unknown</source>
        <translation>有记载的首次上榜年份；更早的可能未知</translation>
    </message>
    <message>
        <source>The first time under the name {list}; as {former} it had the region since {found}.</source>
        <translation>以{list}之名为首次；以{former}之名自{found}年已入选。</translation>
    </message>
    <message>
        <source>The first time within the top {bound} since {since}, where the records begin: {list}.</source>
        <translation>自{since}年有记录以来首次进入前{bound}名：{list}。</translation>
    </message>
    <message>
        <source>The font Erqi Viewer Sans is under this licence:</source>
        <translation>字体 Erqi Viewer Sans 使用以下许可证：</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>导入已取消。</translation>
    </message>
    <message>
        <source>The index system has no years, so there is no line to draw.</source>
        <translation>指数体系没有年份，无法画出折线。</translation>
    </message>
    <message>
        <source>The largest move since {first}: {own} places in {year}, {list}.</source>
        <translation>{first}年以来变动最大的一次：{year}年{own}位，{list}。</translation>
    </message>
    <message>
        <source>The line has {count} cells, the header has {expected}.</source>
        <translation>该行有 {count} 个单元格，表头有 {expected} 个。</translation>
    </message>
    <message>
        <source>The list as it was published in a year</source>
        <translation>某一年发布的榜单</translation>
    </message>
    <message>
        <source>The list has {size} places: give 1 to {size}.</source>
        <translation>榜单共 {size} 名：请填 1 至 {size}。</translation>
    </message>
    <message>
        <source>The list that this one continues</source>
        <translation>本榜单所延续的榜单</translation>
    </message>
    <message>
        <source>The list was renamed, and is joined here: {parts}.</source>
        <translation>榜单曾改名，此处前后合计：{parts}。</translation>
    </message>
    <message>
        <source>The list's name as it was printed that year</source>
        <translation>当年刊印的榜单名称</translation>
    </message>
    <message>
        <source>The list's name was printed in {count} ways, and is taken as the same.</source>
        <translation>榜单名称有{count}种印法，视为同一榜单。</translation>
    </message>
    <message>
        <source>The list's size changed: {parts}.</source>
        <translation>榜单名额有变：{parts}。</translation>
    </message>
    <message>
        <source>The list's usual name, the former one for years before it was renamed</source>
        <translation>榜单通常的名称；改名之前的年份用旧名</translation>
    </message>
    <message>
        <source>The lists were released by different bodies: {parts}.</source>
        <translation>各年榜单的发布机构不同：{parts}。</translation>
    </message>
    <message>
        <source>The log: {path}</source>
        <translation>日志：{path}</translation>
    </message>
    <message>
        <source>The picture cannot be encoded: {reason}.</source>
        <translation>图片无法编码：{reason}。</translation>
    </message>
    <message>
        <source>The picture cannot be read: {reason}.</source>
        <translation>图片无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The place among the regions named beside it</source>
        <translation>在所注范围内的位次</translation>
    </message>
    <message>
        <source>The plot is on the clipboard.</source>
        <translation>图表已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The programme has no years, so there is no line to draw.</source>
        <translation>总体布局没有年份，无法画出折线。</translation>
    </message>
    <message>
        <source>The Python package PySide6 is not installed.</source>
        <translation>没有安装 Python 包 PySide6。</translation>
    </message>
    <message>
        <source>The rank in the list's latest edition</source>
        <translation>榜单最近一期的名次</translation>
    </message>
    <message>
        <source>The rank of the year before</source>
        <translation>前一年的名次</translation>
    </message>
    <message>
        <source>The record book does not take this value ({detail}).</source>
        <translation>名次簿不接受这个值（{detail}）。</translation>
    </message>
    <message>
        <source>The record book has no facts of {region}.</source>
        <translation>名次簿里没有{region}的记录。</translation>
    </message>
    <message>
        <source>The record book has no list “{list}” for {region}.</source>
        <translation>名次簿里没有{region}的“{list}”榜单。</translation>
    </message>
    <message>
        <source>The record book has no list “{list}”.</source>
        <translation>名次簿里没有“{list}”这一榜单。</translation>
    </message>
    <message>
        <source>The record book has no such figure of {region} for this period.</source>
        <translation>名次簿里没有{region}这一时间段的该项指标。</translation>
    </message>
    <message>
        <source>The record with this id is another one.</source>
        <translation>这个记录号属于另一条记录。</translation>
    </message>
    <message>
        <source>The records give nothing to say about this year with this choice.</source>
        <translation>按此选择，记录中没有这一年可写的内容。</translation>
    </message>
    <message>
        <source>The records say from place {old} in {before} to {new} in {year}: {list}.</source>
        <translation>记录为由{before}年第{old}名到{year}年第{new}名：{list}。</translation>
    </message>
    <message>
        <source>The records say growth of {found}%, not {said}%: {name}, {year}.</source>
        <translation>记录为同比增长{found}%，不是{said}%：{name}，{year}年。</translation>
    </message>
    <message>
        <source>The records say nearly {found}, not over {said}: {name}, {year}.</source>
        <translation>记录为近{found}，不是超{said}：{name}，{year}年。</translation>
    </message>
    <message>
        <source>The records say over {found}, not nearly {said}: {name}, {year}.</source>
        <translation>记录为超{found}，不是近{said}：{name}，{year}年。</translation>
    </message>
    <message>
        <source>The records say place {found}, not {said}: {list}, {year}.</source>
        <translation>记录为第{found}名，不是第{said}名：{list}，{year}年。</translation>
    </message>
    <message>
        <source>The records say place {found}, not {said}: {name}, {year}.</source>
        <translation>记录为第{found}位，不是第{said}位：{name}，{year}年。</translation>
    </message>
    <message>
        <source>The records say place {found}: {list}, {year}.</source>
        <translation>记录为第{found}名：{list}，{year}年。</translation>
    </message>
    <message>
        <source>The records say the same: {name}, {year}.</source>
        <translation>记录与此一致：{name}，{year}年。</translation>
    </message>
    <message>
        <source>The records say {found}, not {said}: {name}, {year}.</source>
        <translation>记录为{found}，不是{said}：{name}，{year}年。</translation>
    </message>
    <message>
        <source>The region needs a Chinese name.</source>
        <translation>地区需要一个中文名。</translation>
    </message>
    <message>
        <source>The region {code} has no name.</source>
        <translation>地区{code}没有名称。</translation>
    </message>
    <message>
        <source>The region's code in the national standard GB/T 2260</source>
        <translation>国家标准 GB/T 2260 中的地区代码</translation>
    </message>
    <message>
        <source>The region's place among others</source>
        <translation>该地区所居位次</translation>
    </message>
    <message>
        <source>The row has rank {rank} and says “{status}”.</source>
        <translation>该行既有名次 {rank}，又写着“{status}”。</translation>
    </message>
    <message>
        <source>The rows speak of more than {most} things that the book does not have.</source>
        <translation>各行提到的内容中，名次簿没有的超过 {most} 项。</translation>
    </message>
    <message>
        <source>the same digests, as sha256sum reads them</source>
        <translation>同样的校验值，供sha256sum读取</translation>
    </message>
    <message>
        <source>the same tables as a workbook</source>
        <translation>同样的表，工作簿形式</translation>
    </message>
    <message>
        <source>the tables, one a section, in UTF-8</source>
        <translation>各部分的表，UTF-8编码</translation>
    </message>
    <message>
        <source>The text does not say among whom: it holds for the city and not for the province.</source>
        <translation>文中没有说明范围：在本市成立，在全省不成立。</translation>
    </message>
    <message>
        <source>The text does not say since when. By the records the moves run the same way from {first} to {last}: {list}.</source>
        <translation>文中没有说明从哪一年起。记录中{first}年至{last}年名次朝同一方向变化：{list}。</translation>
    </message>
    <message>
        <source>The text does not say which list is meant.</source>
        <translation>文中没有说明是哪个榜单。</translation>
    </message>
    <message>
        <source>The text does not say which list is meant: it agrees with {holds}, not with {list}.</source>
        <translation>文中没有说明是哪个榜单：与{holds}相符，与{list}不符。</translation>
    </message>
    <message>
        <source>The text does not say which province or city is meant.</source>
        <translation>文中没有说明是哪个省或哪个市。</translation>
    </message>
    <message>
        <source>The text does not say which region is meant.</source>
        <translation>文中没有说明是哪个地区。</translation>
    </message>
    <message>
        <source>The text does not say which year is meant.</source>
        <translation>文中没有说明是哪一年。</translation>
    </message>
    <message>
        <source>The text does not say which year is meant: it agrees with {holds}, not with {year}.</source>
        <translation>文中没有说明是哪一年：与{holds}年相符，与{year}年不符。</translation>
    </message>
    <message>
        <source>The text does not say which {count} lists are meant.</source>
        <translation>文中没有说明是哪{count}个榜单。</translation>
    </message>
    <message>
        <source>The text has {length} characters; a source's text may have {most}.</source>
        <translation>原文有 {length} 个字符；最多可有 {most} 个。</translation>
    </message>
    <message>
        <source>The text is attached: {verified} of {count} spans hold.</source>
        <translation>已附上原文：{count} 处依据中有 {verified} 处相符。</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>原文是空的。</translation>
    </message>
    <message>
        <source>The text is long: press Check when it is ready.</source>
        <translation>文稿较长：准备好后请按“核对”。</translation>
    </message>
    <message>
        <source>The text is no longer attached.</source>
        <translation>已移除原文。</translation>
    </message>
    <message>
        <source>the texts of the sources, in which the spans count characters</source>
        <translation>来源的原文，区段按其中的字符计数</translation>
    </message>
    <message>
        <source>The texts of {count} sources are not in it; their evidence counts as unverified here.</source>
        <translation>{count}个来源的原文不在包内，其依据在此视为未核实。</translation>
    </message>
    <message>
        <source>The window needs system libraries that are not installed: {libraries}.</source>
        <translation>窗口所需的系统库尚未安装：{libraries}。</translation>
    </message>
    <message>
        <source>The workbook cannot be read: {reason}.</source>
        <translation>工作簿无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The year that is meant where the text names none</source>
        <translation>文中没有写明年份时所指的年份</translation>
    </message>
    <message>
        <source>The year that its figures are of</source>
        <translation>榜单所用数据的年份</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>There are no backups of this record book yet.</source>
        <translation>这本名次簿还没有备份。</translation>
    </message>
    <message>
        <source>There are {count} regions called {name}: {known}.</source>
        <translation>名为{name}的地区有 {count} 个：{known}。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>现有：{known}。</translation>
    </message>
    <message>
        <source>There is a control character in it; type it anew.</source>
        <translation>其中有控制字符，请重新输入。</translation>
    </message>
    <message>
        <source>There is neither a value nor a growth rate.</source>
        <translation>既没有数值，也没有增速。</translation>
    </message>
    <message>
        <source>There is no backup {wanted} of {path}; there are {count}.</source>
        <translation>{path} 没有第 {wanted} 个备份，共有 {count} 个。</translation>
    </message>
    <message>
        <source>There is no change “{uid}” in the change log.</source>
        <translation>修改记录中没有“{uid}”这一条。</translation>
    </message>
    <message>
        <source>There is no display to open a window on: DISPLAY and WAYLAND_DISPLAY are not set.</source>
        <translation>没有可以打开窗口的显示器：DISPLAY 和 WAYLAND_DISPLAY 均未设置。</translation>
    </message>
    <message>
        <source>There is no fall from one year to the next.</source>
        <translation>没有相邻两年的下降。</translation>
    </message>
    <message>
        <source>There is no file, table or text on the clipboard.</source>
        <translation>剪贴板里没有文件、表格或文字。</translation>
    </message>
    <message>
        <source>There is no list “{key}”.</source>
        <translation>没有榜单“{key}”。</translation>
    </message>
    <message>
        <source>There is no list.</source>
        <translation>没有写榜单。</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>没有写名称。</translation>
    </message>
    <message>
        <source>There is no region with the code {code}.</source>
        <translation>没有代码为 {code} 的地区。</translation>
    </message>
    <message>
        <source>There is no region “{name}”.</source>
        <translation>没有名为“{name}”的地区。</translation>
    </message>
    <message>
        <source>There is no region.</source>
        <translation>没有写地区。</translation>
    </message>
    <message>
        <source>There is no rise from one year to the next.</source>
        <translation>没有相邻两年的上升。</translation>
    </message>
    <message>
        <source>There is no room to work in: {reason}.</source>
        <translation>没有可用的临时空间：{reason}。</translation>
    </message>
    <message>
        <source>There is no source “{source}” in this record book.</source>
        <translation>名次簿中没有来源“{source}”。</translation>
    </message>
    <message>
        <source>There is no such row in the book; choose one or make a new one.</source>
        <translation>名次簿里没有这一项；请选择一个，或新建。</translation>
    </message>
    <message>
        <source>There is no theme “{theme}”.</source>
        <translation>没有“{theme}”这种配色。</translation>
    </message>
    <message>
        <source>There is no Wayland display at {path}.</source>
        <translation>{path} 处没有 Wayland 显示。</translation>
    </message>
    <message>
        <source>There is no year on the list.</source>
        <translation>没有上榜的年份。</translation>
    </message>
    <message>
        <source>There is no year with a rank.</source>
        <translation>没有有名次的年份。</translation>
    </message>
    <message>
        <source>There is no year.</source>
        <translation>没有写年份。</translation>
    </message>
    <message>
        <source>There is no {what} “{value}” in this record book.</source>
        <translation>此名次簿中没有 {what}“{value}”。</translation>
    </message>
    <message>
        <source>There is not enough memory for {width} x {height} pixels.</source>
        <translation>内存不足以容纳 {width} x {height} 像素。</translation>
    </message>
    <message>
        <source>There is nothing in {path}.</source>
        <translation>{path} 中没有内容。</translation>
    </message>
    <message>
        <source>There is nothing to import.</source>
        <translation>没有可导入的内容。</translation>
    </message>
    <message>
        <source>There is one with this already: {name}.</source>
        <translation>已有相同的：{name}。</translation>
    </message>
    <message>
        <source>There is such a record already ({detail}).</source>
        <translation>已经有这样一条记录（{detail}）。</translation>
    </message>
    <message>
        <source>There were fewer. Moves running the same way: {found}, {first} to {last}, {list}.</source>
        <translation>实际较少：{first}年至{last}年同向变动连续{found}次，{list}。</translation>
    </message>
    <message>
        <source>There were more. Moves running the same way: {found}, {first} to {last}, {list}.</source>
        <translation>实际更多：{first}年至{last}年同向变动连续{found}次，{list}。</translation>
    </message>
    <message>
        <source>These figures are for one period each, {count} in all, so there is no line to draw.</source>
        <translation>这{count}项指标各只有一个时间段，无法画出折线。</translation>
    </message>
    <message>
        <source>These honours were given once each, {count} in all, so there is no line to draw.</source>
        <translation>这{count}项荣誉各只授予一次，无法画出折线。</translation>
    </message>
    <message>
        <source>They are the same: the data here are the whole book.</source>
        <translation>两者相同：包内数据就是整本名次簿。</translation>
    </message>
    <message>
        <source>They differ, because not all of the book is here.</source>
        <translation>两者不同，因为包内不是整本名次簿。</translation>
    </message>
    <message>
        <source>This is a row of another kind: {value}.</source>
        <translation>这一行属于另一种类：{value}。</translation>
    </message>
    <message>
        <source>This is no date: write 2019, 2019-10 or 2019-10-21.</source>
        <translation>这不是日期：请写 2019、2019-10 或 2019-10-21。</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>这不是整数。</translation>
    </message>
    <message>
        <source>This is the copy now; it can be changed.</source>
        <translation>现在打开的是副本，可以修改。</translation>
    </message>
    <message>
        <source>This is too long: at most {most} characters.</source>
        <translation>太长：最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>This list has an edition of {year} already.</source>
        <translation>该榜单已有 {year} 年的版次。</translation>
    </message>
    <message>
        <source>This list was not published that year.</source>
        <translation>该榜单当年未发布。</translation>
    </message>
    <message>
        <source>This looks like a claim, but it could not be read. Please check it yourself.</source>
        <translation>这像是一个说法，但未能读懂，请自行核对。</translation>
    </message>
    <message>
        <source>This one is part of another structure.</source>
        <translation>该条目属于另一个体系。</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>This record book holds no facts of {region} yet.</source>
        <translation>这本名次簿还没有{region}的任何事实。</translation>
    </message>
    <message>
        <source>This record book holds no facts yet.</source>
        <translation>这本名次簿还没有任何事实。</translation>
    </message>
    <message>
        <source>This record book holds nothing yet.</source>
        <translation>这本名次簿还没有内容。</translation>
    </message>
    <message>
        <source>This record book names no source.</source>
        <translation>这本名次簿没有注明来源。</translation>
    </message>
    <message>
        <source>This source counts</source>
        <translation>采用此来源</translation>
    </message>
    <message>
        <source>This source says the rank already; change that record.</source>
        <translation>该来源已有这一名次，请修改那条记录。</translation>
    </message>
    <message>
        <source>This table is left out. Say what its rows are to read it.</source>
        <translation>此表不导入。要导入，请说明各行是什么。</translation>
    </message>
    <message>
        <source>This was changed meanwhile, here or by another program.</source>
        <translation>这条记录已在此期间被本程序或别的程序修改。</translation>
    </message>
    <message>
        <source>This was deleted meanwhile, here or by another program.</source>
        <translation>它已在此处或被另一个程序删除。</translation>
    </message>
    <message>
        <source>Those shown: {regions}</source>
        <translation>窗口中显示的：{regions}</translation>
    </message>
    <message>
        <source>Tick at least one region.</source>
        <translation>请至少选择一个地区。</translation>
    </message>
    <message>
        <source>Ticked: {count} of {all}</source>
        <translation>已选{count}个，共{all}个</translation>
    </message>
    <message>
        <source>Ticked: {count}. So many lines in one plot are hard to tell.</source>
        <translation>已选{count}个。一张图中线条太多，难以分辨。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>To compare with care</source>
        <translation>比较须知</translation>
    </message>
    <message>
        <source>To create</source>
        <translation>需要新建</translation>
    </message>
    <message>
        <source>To the e&amp;vidence</source>
        <translation>到依据(&amp;V)</translation>
    </message>
    <message>
        <source>To the &amp;history</source>
        <translation>转到历史(&amp;H)</translation>
    </message>
    <message>
        <source>To the n&amp;ext panel</source>
        <translation>转到下一个面板(&amp;E)</translation>
    </message>
    <message>
        <source>To the p&amp;lot</source>
        <translation>转到图表(&amp;L)</translation>
    </message>
    <message>
        <source>To the t&amp;able</source>
        <translation>转到表格(&amp;A)</translation>
    </message>
    <message>
        <source>To the &amp;tree</source>
        <translation>转到目录(&amp;T)</translation>
    </message>
    <message>
        <source>to {year}: {name}</source>
        <translation>{year}年及以前：{name}</translation>
    </message>
    <message>
        <source>Tool&amp;bar</source>
        <translation>工具栏(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>top {bound}</source>
        <translation>前{bound}名</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation>目录(&amp;T)</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Tree by &amp;category</source>
        <translation>按类别排列目录(&amp;C)</translation>
    </message>
    <message>
        <source>Tree by &amp;year</source>
        <translation>按年份排列目录(&amp;Y)</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Type over a rank, a value or a note</source>
        <translation>直接输入，改名次、数值或备注</translation>
    </message>
    <message>
        <source>Type to narrow the tree</source>
        <translation>输入文字以筛选目录</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Under this name</source>
        <translation>按现名</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>撤销(&amp;U)：{step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unpack it and choose a table in it; Tools › Check a bundle checks a bundle.</source>
        <translation>请解压后选择其中的表格；资料包请用“工具”›“核对资料包”核对。</translation>
    </message>
    <message>
        <source>Unset it.</source>
        <translation>请取消该变量。</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Unverified: no place in the source is noted</source>
        <translation>未核对：没有注明在来源中的位置</translation>
    </message>
    <message>
        <source>Unverified: the text of the source is not attached</source>
        <translation>未核对：尚未附上来源原文</translation>
    </message>
    <message>
        <source>up</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>up {places}</source>
        <translation>上升{places}位</translation>
    </message>
    <message>
        <source>urban district</source>
        <translation>市辖区</translation>
    </message>
    <message>
        <source>Use a name that ends in {formats}.</source>
        <translation>请使用以 {formats} 结尾的文件名。</translation>
    </message>
    <message>
        <source>Use English</source>
        <translation>使用英文界面（English）</translation>
    </message>
    <message>
        <source>Use the system's language</source>
        <translation>使用系统语言</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Verified, at another place of the text than was noted</source>
        <translation>已核对：原话在原文中的另一处</translation>
    </message>
    <message>
        <source>Verified: all {count} spans of this source hold.</source>
        <translation>已核对：该来源的 {count} 处依据全部相符。</translation>
    </message>
    <message>
        <source>Verified: the text says so word for word</source>
        <translation>已核对：与原文一字不差</translation>
    </message>
    <message>
        <source>Version, licences and the open file</source>
        <translation>版本、许可证和当前文件</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Walk along the points of a line</source>
        <translation>沿一条折线逐点移动</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>what all this is, to be read</source>
        <translation>全部内容的说明</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>列出的种类</translation>
    </message>
    <message>
        <source>What is not ticked is not made, and the rows that need it are refused.</source>
        <translation>未打钩的不会新建，需要它的行将不予导入。</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>它的职能</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What it is about: economy, people</source>
        <translation>所属领域：经济、人口等</translation>
    </message>
    <message>
        <source>What lists that belong together share</source>
        <translation>同属一组的榜单共用的名称</translation>
    </message>
    <message>
        <source>What other sources say of this rank, and why it does not count</source>
        <translation>其他来源对该名次的说法，以及不予采用的原因</translation>
    </message>
    <message>
        <source>What the column “{name}” is</source>
        <translation>“{name}”列是什么</translation>
    </message>
    <message>
        <source>What the value rests on</source>
        <translation>数值的依据</translation>
    </message>
    <message>
        <source>what this bundle is, with size and SHA-256 of each file</source>
        <translation>资料包说明，以及每个文件的大小和SHA-256</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动内容</translation>
    </message>
    <message>
        <source>What will be &amp;in it</source>
        <translation>将包含(&amp;I)</translation>
    </message>
    <message>
        <source>What will be in it</source>
        <translation>将包含</translation>
    </message>
    <message>
        <source>What you see is how it is now; what stands in an open form is still there.</source>
        <translation>现在显示的是最新内容；打开的表单中已填的内容仍在。</translation>
    </message>
    <message>
        <source>What:</source>
        <translation>种类：</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where in the source the fact stands</source>
        <translation>该事实在来源中的位置</translation>
    </message>
    <message>
        <source>Where it was published</source>
        <translation>发表于何处</translation>
    </message>
    <message>
        <source>Where the years of a list are not quite alike</source>
        <translation>榜单各年不尽可比之处</translation>
    </message>
    <message>
        <source>Whether the place is by value or by growth</source>
        <translation>位次是按总量还是按增速</translation>
    </message>
    <message>
        <source>Whether the text of the source, when attached, says so word for word</source>
        <translation>附上原文后，原文是否一字不差地这样写</translation>
    </message>
    <message>
        <source>Whether {list} had the region before {year} is open: {gap} is not recorded.</source>
        <translation>{year}年之前是否入选{list}无法确定：没有{gap}年的记录。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Who changed what, when and why</source>
        <translation>谁在何时、为何修改了什么</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>由谁撰写</translation>
    </message>
    <message>
        <source>Whole list</source>
        <translation>完整榜单</translation>
    </message>
    <message>
        <source>Whole li&amp;st…</source>
        <translation>完整榜单(&amp;S)…</translation>
    </message>
    <message>
        <source>Whole passage</source>
        <translation>整句</translation>
    </message>
    <message>
        <source>Whom the place is among</source>
        <translation>位次的比较范围</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why the chosen change is taken back</source>
        <translation>撤回所选修改的原因</translation>
    </message>
    <message>
        <source>why this one counts</source>
        <translation>为什么以此为准</translation>
    </message>
    <message>
        <source>&amp;Why:</source>
        <translation>原因(&amp;W)：</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>With the program: Tools › Check a bundle, or erqi-viewer verify FILE.zip</source>
        <translation>用本程序：“工具”菜单的“核对资料包”，或erqi-viewer verify 文件名.zip</translation>
    </message>
    <message>
        <source>With the text of the source attached, every record shows the very words that it rests on. Choose the file, or drop it here: .txt, .html or .docx.</source>
        <translation>附上来源的原文后，每条记录都会显示它所依据的原话。请选择文件，或拖放到这里：.txt、.html 或 .docx。</translation>
    </message>
    <message>
        <source>With the &amp;texts of the sources ({count} attached)</source>
        <translation>附带来源的原文（已附{count}份）(&amp;T)</translation>
    </message>
    <message>
        <source>Without the program, the digests alone: sha256sum -c SHA256SUMS</source>
        <translation>不用本程序，只核对校验值：sha256sum -c SHA256SUMS</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Write a number such as 85 or 第85名, or 未上榜, 未发布, 上榜未公布名次.</source>
        <translation>请写数字，如“85”“第85名”，或“未上榜”“未发布”“上榜未公布名次”。</translation>
    </message>
    <message>
        <source>Write a year (2019), a half (2019-H1), a quarter (2019-Q3), a month (2019-10), “../2019-10” or “P3Y/2019-10”.</source>
        <translation>请写成年份（2019）、半年（2019-H1）、季度（2019-Q3）、月份（2019-10）、“../2019-10”或“P3Y/2019-10”。</translation>
    </message>
    <message>
        <source>Write a year such as 2019 or 2019年.</source>
        <translation>请写年份，如“2019”或“2019年”。</translation>
    </message>
    <message>
        <source>Write a year, a month or a day, such as 2019, 2019-10 or 2019-10-08.</source>
        <translation>请写年、月或日，如 2019、2019-10 或 2019-10-08。</translation>
    </message>
    <message>
        <source>Write below. Lines that start with # are not imported. A place can be 85, 第85名, 未上榜 or 上榜未公布名次; a region needs its code, or its name with province and city.</source>
        <translation>请从下一行起填写。以 # 开头的行不会导入。名次可写“85”“第85名”“未上榜”或“上榜未公布名次”；地区需写代码，或写名称并注明省、市。</translation>
    </message>
    <message>
        <source>Write &amp;in:</source>
        <translation>语言(&amp;I)：</translation>
    </message>
    <message>
        <source>Write it as 1600x900 or 297x210mm.</source>
        <translation>请写成 1600x900 或 297x210mm。</translation>
    </message>
    <message>
        <source>Write it as 410100=郑州市.</source>
        <translation>请写成410100=郑州市。</translation>
    </message>
    <message>
        <source>Write it in digits, such as 323.3.</source>
        <translation>请用数字书写，如 323.3。</translation>
    </message>
    <message>
        <source>Write it like 2019, 2019-H1, 2019-Q3 or 2019年上半年.</source>
        <translation>请写成“2019”“2019-H1”“2019-Q3”或“2019年上半年”。</translation>
    </message>
    <message>
        <source>Write one of: {known}.</source>
        <translation>请写其中之一：{known}。</translation>
    </message>
    <message>
        <source>Write the name of the one that is meant.</source>
        <translation>请写明所指榜单的名称。</translation>
    </message>
    <message>
        <source>Write the reason, and it is so decided.</source>
        <translation>请填写原因，填写后即按此处理。</translation>
    </message>
    <message>
        <source>Write the six digits of GB/T 2260, such as 410103.</source>
        <translation>请写 GB/T 2260 的六位代码，如 410103。</translation>
    </message>
    <message>
        <source>Write what the records say about a year</source>
        <translation>按记录写出某一年的情况</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year of the data</source>
        <translation>数据年份</translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation>年份(&amp;Y)：</translation>
    </message>
    <message>
        <source>Years on it</source>
        <translation>上榜年数</translation>
    </message>
    <message>
        <source>Years on record up to {year}: {found}, not {said}, {list}.</source>
        <translation>截至{year}年有记录的年数为{found}，不是{said}，{list}。</translation>
    </message>
    <message>
        <source>Years on record up to {year}: {found}, {list}.</source>
        <translation>截至{year}年有记录的年数为{found}，{list}。</translation>
    </message>
    <message>
        <source>Years on the list in a row since it has had this name</source>
        <translation>榜单使用此名称以来连续上榜的年数</translation>
    </message>
    <message>
        <source>Years on the list in a row up to its latest edition, former names joined</source>
        <translation>截至最近一期的连续上榜年数，改名前后合计</translation>
    </message>
    <message>
        <source>Years on the list in a row, its former name counted as the same list</source>
        <translation>连续上榜的年数，旧名视为同一榜单</translation>
    </message>
    <message>
        <source>Years running</source>
        <translation>连续年数</translation>
    </message>
    <message>
        <source>years &amp;running</source>
        <translation>连续年数(&amp;R)</translation>
    </message>
    <message>
        <source>Years running on record: {found}; in {year}, before them, the list was not published.</source>
        <translation>有记录的连续年数为{found}；此前的{year}年未发布榜单。</translation>
    </message>
    <message>
        <source>Years running on record: {found}; {year}, before them, is not recorded.</source>
        <translation>有记录的连续年数为{found}；此前的{year}年没有记录。</translation>
    </message>
    <message>
        <source>Years running on {count} lists: {found}, not {said}, {first} to {last}.</source>
        <translation>{first}年至{last}年连续{found}年入选{count}个榜单，不是{said}年。</translation>
    </message>
    <message>
        <source>Years running on {count} lists: {found}, {first} to {last}.</source>
        <translation>{first}年至{last}年连续{found}年入选{count}个榜单。</translation>
    </message>
    <message>
        <source>Years running under the name {list}: {found}, {first} to {last}; with its former name joined {joined}.</source>
        <translation>以{list}之名{first}年至{last}年连续{found}年；与旧名合并计算为{joined}年。</translation>
    </message>
    <message>
        <source>Years running under this name</source>
        <translation>此名称下连续年数</translation>
    </message>
    <message>
        <source>Years running: {found}, {first} to {last}, {list}.</source>
        <translation>{first}年至{last}年连续{found}年，{list}。</translation>
    </message>
    <message>
        <source>years running: {years}</source>
        <translation>连续{years}年</translation>
    </message>
    <message>
        <source>Years with their categories</source>
        <translation>先列年份，再列类别</translation>
    </message>
    <message>
        <source>Years without a rank, and why</source>
        <translation>没有名次的年份及其原因</translation>
    </message>
    <message>
        <source>Years: {first} to {last}</source>
        <translation>年份：{first}至{last}年</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>You may not open {path}.</source>
        <translation>您没有打开 {path} 的权限。</translation>
    </message>
    <message>
        <source>Your data are safe. You can go on; should it happen again, report the details.</source>
        <translation>您的数据是安全的，可以继续使用；如再次出现，请报告详细信息。</translation>
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
        <source>{category}, {title}: {value}</source>
        <translation>{category}，{title}：{value}</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 个字符</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count}条</translation>
    </message>
    <message>
        <source>{count} facts would be written.</source>
        <translation>将写入{count}项。</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count}个文件</translation>
    </message>
    <message>
        <source>{count} honours</source>
        <translation>{count}项荣誉</translation>
    </message>
    <message>
        <source>{count} indicators</source>
        <translation>{count}项指标</translation>
    </message>
    <message>
        <source>{count} lists in {year} are not on record.</source>
        <translation>没有{year}年{count}个榜单的记录。</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count}个名额</translation>
    </message>
    <message>
        <source>{count} places are recorded on {list} {year}, so it was published.</source>
        <translation>{year} 年{list}已记录了 {count} 个名次，说明它发布过。</translation>
    </message>
    <message>
        <source>{count} ranks</source>
        <translation>{count}项名次</translation>
    </message>
    <message>
        <source>{count} records together</source>
        <translation>共 {count} 条记录</translation>
    </message>
    <message>
        <source>{count} spans</source>
        <translation>{count} 处原文</translation>
    </message>
    <message>
        <source>{dpi} dpi is not possible.</source>
        <translation>不能使用 {dpi} dpi。</translation>
    </message>
    <message>
        <source>{facts} facts were saved, {places} ranks and absences among them.</source>
        <translation>已保存 {facts} 条事实，其中名次与缺席 {places} 条。</translation>
    </message>
    <message>
        <source>{failed} of {count} spans of this source do not hold.</source>
        <translation>该来源的 {count} 处依据中有 {failed} 处不相符。</translation>
    </message>
    <message>
        <source>{field} of all rows:</source>
        <translation>所有行的{field}：</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>{file} [read-only]</source>
        <translation>{file} [只读]</translation>
    </message>
    <message>
        <source>{file} copy</source>
        <translation>{file} 副本</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}.</source>
        <translation>{file} 第 {line} 行：{reason}。</translation>
    </message>
    <message>
        <source>{file}: everything in it is what its data give.</source>
        <translation>{file}：全部内容都与包内数据相符。</translation>
    </message>
    <message>
        <source>{file}: one thing is wrong.</source>
        <translation>{file}：有1处不符。</translation>
    </message>
    <message>
        <source>{file}: {count} things are wrong.</source>
        <translation>{file}：有{count}处不符。</translation>
    </message>
    <message>
        <source>{found} bytes instead of {expected}</source>
        <translation>{found}字节，应为{expected}字节</translation>
    </message>
    <message>
        <source>{head} — {proof}</source>
        <translation>{head} —— {proof}</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation>{kind}“{name}”</translation>
    </message>
    <message>
        <source>{label}:</source>
        <translation>{label}：</translation>
    </message>
    <message>
        <source>{label}: {name}</source>
        <translation>{label}：{name}</translation>
    </message>
    <message>
        <source>{last} stands alone: there is no run of years on {list}.</source>
        <translation>{last}年前后不相连：{list}没有连续年份。</translation>
    </message>
    <message>
        <source>{list} was not published in {year}, which it is compared with.</source>
        <translation>作为比较的{year}年未发布{list}。</translation>
    </message>
    <message>
        <source>{list} {year} is recorded without a place.</source>
        <translation>{year}年{list}有入榜记录但无名次。</translation>
    </message>
    <message>
        <source>{list} {year} was not published, so nobody has a place on it.</source>
        <translation>{year} 年{list}没有发布，不会有名次。</translation>
    </message>
    <message>
        <source>{list} {year} was published; the book has it.</source>
        <translation>{year}年{list}已发布，名次簿中有记录。</translation>
    </message>
    <message>
        <source>{lost} The damaged file is as it was.</source>
        <translation>{lost}损坏的文件保持原样。</translation>
    </message>
    <message>
        <source>{missing} of {size} places are not recorded.</source>
        <translation>{size}个名次中有{missing}个没有记录。</translation>
    </message>
    <message>
        <source>{name} (formerly {former})</source>
        <translation>{name}（原{former}）</translation>
    </message>
    <message>
        <source>{name} cannot stand below itself.</source>
        <translation>{name}不能隶属于它自己。</translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation>{name} 抢救</translation>
    </message>
    <message>
        <source>{name}, {year}, is on record, but not this about it.</source>
        <translation>{year}年{name}已有记录，但没有记录这一项。</translation>
    </message>
    <message>
        <source>{parent} does not lie above {code}.</source>
        <translation>{parent}不是{code}的上级。</translation>
    </message>
    <message>
        <source>{path} can only be read.</source>
        <translation>{path} 只能读取。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a workbook: {reason}.</source>
        <translation>{path} 无法作为工作簿读取：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be read beyond line {line}: {reason}.</source>
        <translation>{path} 从第 {line} 行起无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} 无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} could not be brought up to date: {detail}.</source>
        <translation>{path} 无法更新：{detail}。</translation>
    </message>
    <message>
        <source>{path} does not exist.</source>
        <translation>{path} 不存在。</translation>
    </message>
    <message>
        <source>{path} exists already.</source>
        <translation>{path} 已经存在。</translation>
    </message>
    <message>
        <source>{path} holds a text or a value that is too big to read.</source>
        <translation>{path} 中有一段文字或一个值太大，无法读取。</translation>
    </message>
    <message>
        <source>{path} is a bundle, not a record book.</source>
        <translation>{path}是资料包，不是名次簿。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a record book.</source>
        <translation>{path} 是文件夹，不是名次簿。</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} 是文件夹。</translation>
    </message>
    <message>
        <source>{path} is a record book or another database, no table.</source>
        <translation>{path} 是名次簿或其他数据库，不是表格。</translation>
    </message>
    <message>
        <source>{path} is a {kind} file, which cannot be read here.</source>
        <translation>{path} 是 {kind} 文件，这里不能读取。</translation>
    </message>
    <message>
        <source>{path} is an archive, no table.</source>
        <translation>{path} 是压缩包，不是表格。</translation>
    </message>
    <message>
        <source>{path} is damaged or was changed by another program.</source>
        <translation>{path} 已损坏，或被其他程序改动过。</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} 已损坏。</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB.</source>
        <translation>{path} 超过 {most} MB。</translation>
    </message>
    <message>
        <source>{path} is locked by another program.</source>
        <translation>{path} 被其他程序锁定。</translation>
    </message>
    <message>
        <source>{path} is no page that can be read whole.</source>
        <translation>{path} 不是能完整读取的网页。</translation>
    </message>
    <message>
        <source>{path} is no table that can be read here.</source>
        <translation>{path} 不是这里能读取的表格。</translation>
    </message>
    <message>
        <source>{path} is no workbook that can be read here.</source>
        <translation>{path} 不是这里能读取的工作簿。</translation>
    </message>
    <message>
        <source>{path} is not a bundle that can be read: {reason}.</source>
        <translation>{path}不是可以读取的资料包：{reason}。</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} 不是文件。</translation>
    </message>
    <message>
        <source>{path} is not a record book of this program.</source>
        <translation>{path} 不是本程序的名次簿。</translation>
    </message>
    <message>
        <source>{path} is not a text that can be read.</source>
        <translation>{path} 不是可以读取的文本。</translation>
    </message>
    <message>
        <source>{path} is not a Word document.</source>
        <translation>{path} 不是 Word 文档。</translation>
    </message>
    <message>
        <source>{path} is not what its backup holds ({detail}).</source>
        <translation>{path} 与备份的内容不符（{detail}）。</translation>
    </message>
    <message>
        <source>{path} is protected by a password.</source>
        <translation>{path} 有密码保护。</translation>
    </message>
    <message>
        <source>{path} is the damaged file itself.</source>
        <translation>{path} 就是损坏的文件本身。</translation>
    </message>
    <message>
        <source>{path} is the open file itself.</source>
        <translation>{path} 就是当前打开的文件。</translation>
    </message>
    <message>
        <source>{path} is UTF-8 but damaged: some of its bytes are no text.</source>
        <translation>{path} 是 UTF-8 文本，但已损坏：其中有些字节不是文字。</translation>
    </message>
    <message>
        <source>{path} unpacks to more than can be read safely.</source>
        <translation>{path} 解压后过大，无法安全读取。</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of this program.</source>
        <translation>{path} 由本程序的更新版本创建。</translation>
    </message>
    <message>
        <source>{path} was made by an older version of this program and is open for reading only.</source>
        <translation>{path} 由本程序的旧版本创建，且只能读取。</translation>
    </message>
    <message>
        <source>{path} was moved or deleted while it was open here.</source>
        <translation>{path} 在打开期间被移走或删除。</translation>
    </message>
    <message>
        <source>{path} would unpack to more than a document can be.</source>
        <translation>{path} 解压后的大小超出文档的可能。</translation>
    </message>
    <message>
        <source>{places} places above</source>
        <translation>高{places}位</translation>
    </message>
    <message>
        <source>{places} places below</source>
        <translation>低{places}位</translation>
    </message>
    <message>
        <source>{places} ranks · {figures} figures · {honours} honours</source>
        <translation>{places}项名次 · {figures}项指标 · {honours}项荣誉</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>{place}: {found}, but the data give {expected}</source>
        <translation>{place}：是{found}，按数据应为{expected}</translation>
    </message>
    <message>
        <source>{place}: {value} is missing</source>
        <translation>{place}：缺少{value}</translation>
    </message>
    <message>
        <source>{place}: {value} is too much</source>
        <translation>{place}：多出{value}</translation>
    </message>
    <message>
        <source>{qualifier} {value}</source>
        <translation>{qualifier}{value}</translation>
    </message>
    <message>
        <source>{record} (added)</source>
        <translation>{record}（新增）</translation>
    </message>
    <message>
        <source>{record} (deleted)</source>
        <translation>{record}（删除）</translation>
    </message>
    <message>
        <source>{region} and {count} more</source>
        <translation>{region}及另外{count}个地区</translation>
    </message>
    <message>
        <source>{region} has a place on {list} {year} by this source already.</source>
        <translation>该来源已经记录了{region}在 {year} 年{list}中的名次。</translation>
    </message>
    <message>
        <source>{region}, own region</source>
        <translation>{region}，本地区</translation>
    </message>
    <message>
        <source>{region}, {list}</source>
        <translation>{region} {list}</translation>
    </message>
    <message>
        <source>{region}, {record} (not shown in the window)</source>
        <translation>{region}，{record}（窗口中未显示）</translation>
    </message>
    <message>
        <source>{region}: rank in {list}, {years}</source>
        <translation>{region}在{list}榜单中的名次（{years}年）</translation>
    </message>
    <message>
        <source>{region}: ranks in the national top lists, {years}</source>
        <translation>{region}全国百强榜单名次（{years}年）</translation>
    </message>
    <message>
        <source>{region}: {place} of {count} in {province}.</source>
        <translation>{region}在{province}的{count}个中居第{place}位。</translation>
    </message>
    <message>
        <source>{role}: {name}</source>
        <translation>{role}：{name}</translation>
    </message>
    <message>
        <source>{rows} rows had to be left out, and {pages} of {count} pages of the file could not be read.</source>
        <translation>有 {rows} 行未能保留；文件共 {count} 页，其中 {pages} 页无法读取。</translation>
    </message>
    <message>
        <source>{series}, {year}</source>
        <translation>{series}，{year}年</translation>
    </message>
    <message>
        <source>{series}: {points}</source>
        <translation>{series}：{points}</translation>
    </message>
    <message>
        <source>{size} mm is not a size.</source>
        <translation>{size} 毫米不是尺寸。</translation>
    </message>
    <message>
        <source>{size} px is not a whole number of pixels.</source>
        <translation>{size} 不是整数像素。</translation>
    </message>
    <message>
        <source>{table}, row {number}: {reason}.</source>
        <translation>{table}第{number}行：{reason}。</translation>
    </message>
    <message>
        <source>{text}, {more}</source>
        <translation>{text}，{more}</translation>
    </message>
    <message>
        <source>{value} ({years})</source>
        <translation>{value}（{years}）</translation>
    </message>
    <message>
        <source>{value} according to {source}</source>
        <translation>{source}：{value}</translation>
    </message>
    <message>
        <source>{value} by {source}…</source>
        <translation>{value}（{source}）…</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <translation>{value}{unit}</translation>
    </message>
    <message>
        <source>{verdict} {count}</source>
        <translation>{verdict} {count}</translation>
    </message>
    <message>
        <source>{what} {old} → {new}</source>
        <translation>{what} {old} → {new}</translation>
    </message>
    <message>
        <source>{what} {rank}</source>
        <translation>{what} {rank}</translation>
    </message>
    <message>
        <source>{what}: {field} {old} → {new}</source>
        <translation>{what}：{field} {old} → {new}</translation>
    </message>
    <message>
        <source>{width} × {height} px · {wide} × {high} mm · {dpi} dpi</source>
        <translation>{width} × {height} 像素 · {wide} × {high} 毫米 · {dpi} dpi</translation>
    </message>
    <message>
        <source>{years} {what}</source>
        <translation>{years}年{what}</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{year} and the year before do not both have a rank.</source>
        <translation>{year}年与上年未同时有名次。</translation>
    </message>
    <message>
        <source>{year} is not recorded for {list}.</source>
        <translation>没有{year}年{list}的记录。</translation>
    </message>
    <message>
        <source>{year} is the only year on record that can be compared with the one before: {list}.</source>
        <translation>有记录的年份中只有{year}年能与上一年比较：{list}。</translation>
    </message>
    <message>
        <source>{year} lists released by {names}</source>
        <translation>{year}年榜单由{names}发布</translation>
    </message>
    <message>
        <source>{year} rank {rank}</source>
        <translation>{year}年第{rank}名</translation>
    </message>
    <message>
        <source>{year}, which it is compared with, is not recorded for {list}.</source>
        <translation>作为比较的{year}年没有{list}的记录。</translation>
    </message>
    <message>
        <source>{year}: {list} ({count})</source>
        <translation>{year}年：{list}（{count}）</translation>
    </message>
    <message>
        <source>{year}: {said}, {name}</source>
        <translation>{year}年：{said}，{name}</translation>
    </message>
    <message>
        <source>“{code}” is not a region's code.</source>
        <translation>“{code}”不是地区代码。</translation>
    </message>
    <message>
        <source>“{extension}” is not a format a plot can be written in.</source>
        <translation>图表不能写成“{extension}”格式。</translation>
    </message>
    <message>
        <source>“{name}” can be several lists: {known}.</source>
        <translation>“{name}”可能是几个榜单：{known}。</translation>
    </message>
    <message>
        <source>“{name}” is deleted; undo brings it back.</source>
        <translation>“{name}”已删除；撤销即可恢复。</translation>
    </message>
    <message>
        <source>“{name}” is in use; delete or change first:</source>
        <translation>“{name}”正被引用，请先删除或修改：</translation>
    </message>
    <message>
        <source>“{path}” does not end like a bundle.</source>
        <translation>“{path}”的扩展名不是资料包的。</translation>
    </message>
    <message>
        <source>“{path}” does not end like a table file.</source>
        <translation>“{path}”的扩展名不是表格文件。</translation>
    </message>
    <message>
        <source>“{period}” is not a period.</source>
        <translation>“{period}”不是时间段。</translation>
    </message>
    <message>
        <source>“{size}” is not a size.</source>
        <translation>“{size}”不是尺寸。</translation>
    </message>
    <message>
        <source>“{text}” is not CODE=NAME.</source>
        <translation>“{text}”不是“代码=名称”的形式。</translation>
    </message>
    <message>
        <source>“{value}” cannot stand here.</source>
        <translation>此处不能写“{value}”。</translation>
    </message>
    <message>
        <source>“{value}” is none of the words that can stand here.</source>
        <translation>“{value}”不是此处可用的词。</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>“{value}”不是日期。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>“{value}” is not a period.</source>
        <translation>“{value}”不是时间段。</translation>
    </message>
    <message>
        <source>“{value}” is not a rank.</source>
        <translation>“{value}”不是名次。</translation>
    </message>
    <message>
        <source>“{value}” is not a year.</source>
        <translation>“{value}”不是年份。</translation>
    </message>
    <message>
        <source>“{value}” is not the code of a region.</source>
        <translation>“{value}”不是区划代码。</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>使用中文界面</source>
        <translation>使用中文界面</translation>
    </message>
</context>
</TS>
