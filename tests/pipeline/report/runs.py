"""Runs: finished folders as ``fengong convert`` leaves them, with their report."""

from pathlib import Path

from extractors.reforms import load_reforms
from notice.notice import Notice
from notice.schema import encode_notice
from pipeline.report import write_report
from tests.pipeline.samples import Work, make_notice, with_deadline, with_doubt

WORKS: tuple[Work, ...] = (
    (("一", "1"), "修订公示办法，完善公开渠道。", {"lead": ["区司法局"], "support": ["区财政局"]}),
    (
        ("一", "2"),
        "新建公厕20座，改造老旧小区12个。",
        {"responsible": ["区住建局", "区财政局", "各镇（街道）"]},
    ),
    (("二", "1"), "举办消费促进活动，发放消费券。", {"lead": ["区商务局"], "support": ["区财政局"]}),
    (("二", "2"), "建立河湖巡查制度。", {}),
)
HEADINGS = {("一",): "提升服务", ("二",): "扩大消费"}
FIRST = with_doubt(
    with_deadline(
        make_notice(
            *WORKS,
            number=("澄政办发", 2023, 5),
            title="澄江区2023年重点工作分工方案",
            date="2023-03-01",
            headings=HEADINGS,
        ),
        0,
        "6月底前",
        "2023-06-30",
    )
)
SECOND = make_notice(
    (("一", "1"), "新建公厕25座，改造老旧小区12个。", {"lead": ["区住建局"], "support": ["区财政局"]}),
    (("一", "2"), "推进数据共享，编制资源目录。", {"lead": ["区数据局"], "support": ["区司法局"]}),
    path="b.txt",
    headings=HEADINGS,
)
HOSTILE = make_notice(
    (
        ("一",),
        "办理</script><img src=x onerror=alert(1)>。",
        {"lead": ["<img src=x>局"], "support": ["区财政局"]},
    ),
    path="<img src=x onerror=alert(1)>.txt",
    number=("</script><script>alert(1)</script>", 2024, 9),
    title="关于</title></script><img src=x onerror=alert(1)>的通知",
    headings={("一",): "<img src=x>"},
)


def write_run(folder: Path, *notices: Notice) -> Path:
    """The report of `notices` (by default two years and a hostile title) in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [encode_notice(one) + b"\n" for one in notices or (FIRST, SECOND, HOSTILE)]
    (folder / "notices.jsonl").write_bytes(b"".join(lines))
    path = folder / "report.html"
    write_report(folder, path, reforms=load_reforms())
    return path
