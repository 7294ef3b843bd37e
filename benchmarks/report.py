"""How heavy a report of a large run is, and how fluently its map moves: python -m benchmarks.report

20,000 invented tasks of 5,000 units in 40 districts. Prints the seconds of CPU and the MB of writing, and, in
Chromium, the seconds until the page answers and the frames a second of its map while it is dragged.
"""

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from notice.notice import Notice
from notice.schema import encode_notice
from pipeline.graph.drawing import read_reforms
from pipeline.report import write_report
from tests.pipeline.report.browser import open_browser
from tests.pipeline.samples import Work, make_notice

UNITS, TASKS, DISTRICTS, NOTICES = 5_000, 20_000, 40, 400
_WORDS = "健全完善推进落实开展组织建设项目管理服务监督检查安全生产生态环境公共文化城乡居民产业发展"
_DRAG = """async () => {
  const canvas = document.querySelector("#network canvas");
  const box = canvas.getBoundingClientRect();
  const send = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type,
    { pointerId: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }));
  canvas.setPointerCapture = () => {};
  send("pointerdown", 400, 300);
  const start = performance.now();
  for (let frame = 0; frame < 60; frame += 1) {
    const away = 3 * Math.min(frame, 60 - frame);
    send("pointermove", 400 + away, 300 + away);
    await new Promise(requestAnimationFrame);
  }
  const seconds = (performance.now() - start) / 1000;
  send("pointerup", 400, 300);
  return 60 / seconds;
}"""


def make_crowd() -> Iterator[Notice]:
    """The notices, the same in every run."""
    draw = Random(7)
    names = [
        [f"{district}区第{number}局" for number in range(UNITS // DISTRICTS)] for district in range(DISTRICTS)
    ]
    for number in range(NOTICES):
        works = [_make_work(draw, str(task), names[number % DISTRICTS]) for task in range(TASKS // NOTICES)]
        yield make_notice(
            *works,
            path=f"{number}.txt",
            number=("澄政办发", 2020 + number % 4, number),
            title=f"第{number}号方案",
        )


def _make_work(draw: Random, path: str, names: Sequence[str]) -> Work:
    near = draw.randrange(len(names))
    others = [names[(near + draw.randrange(1, 12)) % len(names)] for _ in range(draw.randrange(1, 5))]
    words = "".join(draw.choice(_WORDS) for _ in range(70)) + "。"
    return (path,), words, {"lead": [names[near]], "support": sorted(set(others))}


def measure(rounds: int) -> None:
    """Print every figure; the best of `rounds` for the frames."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "notices.jsonl").write_bytes(b"".join(encode_notice(one) + b"\n" for one in make_crowd()))
        start = time.process_time()
        written = write_report(folder, folder / "report.html", reforms=read_reforms(None))
        print(f"write   {time.process_time() - start:6.1f} s of CPU  {written.bytes / 1e6:.1f} MB")
        with open_browser() as browser:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            start = time.perf_counter()
            page.goto((folder / "report.html").as_uri())
            page.wait_for_selector("#notices tbody tr")
            print(f"open    {time.perf_counter() - start:6.1f} s")
            print(f"drag    {max(page.evaluate(_DRAG) for _ in range(rounds)):6.1f} frames/s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    measure(parser.parse_args().rounds)
