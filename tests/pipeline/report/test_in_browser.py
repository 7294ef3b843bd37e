"""The report as a reader has it: in Chromium, from the file, without a network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.pipeline.report.browser import needs_browser, open_browser
from tests.pipeline.report.runs import write_run

pytestmark = [pytest.mark.browser, needs_browser]

LOOKS = {
    "wide": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 390, "height": 844}},
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as found:
        yield found


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_run(tmp_path_factory.mktemp("run"))


@pytest.fixture(params=["wide"])
def page(browser: Browser, report: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page under one of LOOKS; whatever it asks for or complains of fails the test."""
    context = browser.new_context(**LOOKS[request.param])
    found = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    found.on("request", lambda one: asked.append(one.url))
    found.on("console", lambda one: said.append(one.text))
    found.on("pageerror", lambda one: said.append(str(one)))
    found.goto(report.as_uri())
    yield found
    assert asked == [report.as_uri()], "nothing but the file itself is asked for"
    assert said == []
    context.close()


every_look = pytest.mark.parametrize("page", list(LOOKS), indirect=True)


@every_look
def test_every_section_is_filled(page: Page) -> None:
    for section in ("tasks", "workload", "heat", "network", "years", "doubts", "notices"):
        expect(page.locator(f"#{section} .host > *").first).to_be_visible()
    assert page.title() == "云溪市澄江区 · 公文分工"


@every_look
def test_nothing_hangs_over_the_edge(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@every_look
def test_no_barrier_that_axe_knows(page: Page) -> None:
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
    )
    assert [(one["id"], one["nodes"][0]["target"]) for one in found.response["violations"]] == []


@every_look
def test_no_barrier_in_the_reader(page: Page) -> None:
    page.locator("#tasks tbody button").first.click()
    found = Axe().run(page, context="#reader")
    assert [(one["id"], one["nodes"][0]["target"]) for one in found.response["violations"]] == []


@every_look
def test_no_barrier_beside_the_map(page: Page) -> None:
    page.get_by_label("查找单位").fill("区财政局")
    expect(page.locator("#network .panel h3")).to_have_text("区财政局")
    page.get_by_text("以表格查看这些连线").click()
    found = Axe().run(page, context="#network")
    assert [(one["id"], one["nodes"][0]["target"]) for one in found.response["violations"]] == []


def test_search_and_filters(page: Page) -> None:
    tally, rows = page.locator("#tasks .tally"), page.locator("#tasks tbody tr")
    expect(tally).to_have_text("共 7 项")
    page.get_by_label("查找", exact=True).first.fill("区财政局 公厕")
    expect(tally).to_have_text("2 项符合，共 7 项")
    page.locator("#tasks").get_by_role("combobox", name="年份", exact=True).select_option("2024")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("新建公厕25座")
    page.get_by_label("查找", exact=True).first.fill("没有这样的字")
    expect(rows).to_have_count(0)


def test_tasks_that_fall_due_in_a_month(page: Page) -> None:
    page.locator("#tasks").get_by_role("combobox", name="时限", exact=True).select_option(
        "2023 年 6 月到期（1）"
    )
    expect(page.locator("#tasks tbody tr")).to_have_count(1)
    expect(page.locator("#tasks tbody tr")).to_contain_text("6月底前2023-06-30")


def test_sorting_toggles(page: Page) -> None:
    heads = page.locator("#units-title ~ .host-units th")
    rows = page.locator(".host-units tbody tr th button")
    heads.nth(2).get_by_role("button").click()
    expect(heads.nth(2)).to_have_attribute("aria-sort", "descending")
    expect(rows.first).to_have_text("区财政局")
    heads.nth(2).get_by_role("button").click()
    expect(heads.nth(2)).to_have_attribute("aria-sort", "ascending")
    expect(rows.last).to_have_text("区财政局")


def test_a_unit_opens_its_sentences(page: Page) -> None:
    page.locator("#workload .workload").get_by_role("button", name="区司法局").click()
    reader = page.locator("#reader")
    expect(reader.locator("h3")).to_have_text("区司法局")
    expect(reader.locator(".sentences > li")).to_have_count(2)
    first = reader.locator(".sentences > li").first
    expect(first).to_contain_text("澄政办发〔2023〕5号")
    expect(first).to_contain_text("提升服务")
    expect(first.locator(".said")).to_have_text("（牵头单位：区司法局） （配合单位：区财政局）")
    expect(first.locator("mark")).to_have_text("区司法局")
    page.keyboard.press("Escape")
    expect(reader).to_be_hidden()


def test_a_tie_opens_the_shared_tasks(page: Page) -> None:
    network = page.locator("#network")
    network.get_by_label("查找单位").fill("区财政局")
    panel = network.locator(".panel")
    expect(panel.locator("h3")).to_have_text("区财政局")
    panel.locator(".near").get_by_role("button", name="区住建局").click()
    expect(panel.locator("h3")).to_have_text("区财政局 — 区住建局")
    expect(panel.locator(".sentences > li")).to_have_count(2)
    expect(panel.locator("mark")).to_have_text(["区住建局", "区财政局"] * 2)


def test_a_click_on_the_map(page: Page) -> None:
    network = page.locator("#network")
    network.get_by_label("查找单位").fill("区商务局")
    expect(network.locator(".panel h3")).to_have_text("区商务局")
    canvas = network.locator("canvas")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    network.get_by_role("button", name="全图").click()
    expect(network.locator(".panel h3")).to_have_text("共事最多的单位")
    network.get_by_label("查找单位").fill("区商务")
    expect(network.locator(".panel h3")).to_have_text("区商务局")
    page.mouse.click(box["x"] + 8, box["y"] + box["height"] - 8)
    expect(network.locator(".panel h3")).to_have_text("共事最多的单位")
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(network.locator(".panel h3")).to_have_text("区商务局")


def test_the_map_is_filtered(page: Page) -> None:
    network = page.locator("#network")
    tally = network.locator(".tally").first
    expect(tally).to_have_text("7 个单位，7 条连线")
    network.get_by_role("combobox", name="年份", exact=True).select_option("2023")
    expect(tally).to_have_text("5 个单位，5 条连线")
    network.get_by_label("责任", exact=True).uncheck()
    expect(tally).to_have_text("3 个单位，2 条连线")
    network.get_by_label("至少共同承担").fill("2")
    expect(tally).to_have_text("3 个单位，0 条连线；共同承担不足 2 项的 2 条未画")


def test_the_map_as_a_table(page: Page) -> None:
    page.get_by_text("以表格查看这些连线").click()
    rows = page.locator("#network .pairs tbody tr")
    expect(rows).to_have_count(7)
    rows.filter(has_text="区住建局").filter(has_text="区财政局").get_by_role("button", name="看原文").click()
    expect(page.locator("#reader .sentences > li")).to_have_count(2)


def test_a_cell_of_the_heat_map(page: Page) -> None:
    page.get_by_role("button", name="区财政局，提升服务：2 项").click()
    expect(page.locator("#reader h3")).to_have_text("区财政局 · 提升服务")
    expect(page.locator("#reader .sentences > li")).to_have_count(2)


def test_years_side_by_side(page: Page) -> None:
    years = page.locator("#years")
    years.get_by_role("combobox", name="变化", exact=True).select_option("strengthened")
    row = years.locator("tbody tr")
    expect(row).to_have_count(1)
    expect(row.locator("ins").first).to_have_text("25")
    expect(row).to_contain_text("减 各镇（街道）")
    years.get_by_role("combobox", name="变化", exact=True).select_option("dropped")
    expect(years.locator(".tally")).to_have_text("3 项符合，共 5 项")


def test_a_kind_of_doubt_filters_its_findings(page: Page) -> None:
    page.locator("#doubts").get_by_role("button", name="逐条查看").click()
    expect(page.locator("#doubts select").first).to_have_value("written-date-missing")
    expect(page.locator("#doubts tbody tr")).to_have_count(1)


def test_by_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.locator("#tasks tbody button").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="关闭")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#tasks tbody button").first).to_be_focused()
    canvas = page.locator("#network canvas")
    canvas.focus()
    before = canvas.screenshot()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    page.wait_for_timeout(300)
    assert canvas.screenshot() != before


def test_print_shows_rows_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator("#tasks .controls")).to_be_hidden()
    expect(page.locator("nav")).to_be_hidden()
    expect(page.locator("#tasks tbody tr").first).to_be_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.emulate_media(media="screen")


def test_hostile_titles_stay_words(page: Page) -> None:
    assert page.locator("img").count() == 0
    expect(page.locator("#notices")).to_contain_text("<img src=x onerror=alert(1)>的通知")
    expect(page.locator("#network .legend")).to_be_visible()
