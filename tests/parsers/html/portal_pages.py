"""Pages for tests: one invented notice inside what portals print around it."""

NUMBER = "澄政办发〔2023〕5号"
TITLE = "云溪市澄江区人民政府办公室关于印发《优化营商环境若干措施》的通知"
LINES = [
    "各镇人民政府，区政府各部门：",
    "经区政府同意，现将《优化营商环境若干措施》印发给你们，请认真贯彻执行。",
    "一、强化保障",
    "（一）落实责任。健全工作机制，统筹推进各项任务。（责任单位：区发改局、区财政局）",
    "（二）加强宣传。营造良好氛围，及时总结推广经验。（责任单位：区融媒体中心）",
    "云溪市澄江区人民政府办公室",
    "2023年5月6日",
    "（此件公开发布）",
]
NOTICE = [NUMBER, TITLE, *LINES]

NAVIGATION = (
    '<div class="top"><a href="/login">登录</a> | <a href="/aged">长者模式</a></div><h2>澄江区人民政府网</h2><ul>'
    + "".join(
        f'<li><a href="/{name}">{name}</a></li>' for name in ("首页", "要闻动态", "政务公开", "互动交流")
    )
    + "</ul>"
)
CRUMBS = '<div>您现在的位置：<a href="/">首页</a> > <a href="/o">政务公开</a></div>'
SHARE = "<div>发布时间：2023-05-08 来源：区政府办 浏览次数：12 【字体：大 中 小】</div>"
RELATED = '<div><h3>相关文件</h3><ul><li><a href="/1">关于做好防汛工作的通知</a></li></ul></div>'
FOOTER = (
    "<div><p>版权声明：凡本网注明来源的所有作品，均为本网合法拥有版权或有权使用的作品，未经本网授权不得转载、摘编或"
    "利用其它方式使用，违反上述声明者，本网将追究其相关法律责任。</p><p>区政府部门："
    + " ".join(f'<a href="/{name}">{name}</a>' for name in ("区发改局", "区教育局", "区民政局", "区水利局"))
    + "</p><p>主办单位：云溪市澄江区人民政府　网站标识码：0000000000</p></div>"
)
WINDOW = f"<title>{TITLE}_云溪市澄江区人民政府</title>"


def set_paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def set_page(body: str, window: str = WINDOW) -> str:
    """`body` between navigation, crumbs and footer."""
    return f"<!DOCTYPE html><html><head>{window}</head><body>{NAVIGATION}{CRUMBS}{body}{RELATED}{FOOTER}</body></html>"
