// Notices: what the report was read from.

function showNotices(host) {
  makeListing(host, {
    name: "notices", caption: "公文和它的任务、疑点", noun: "份", rows: notices, hint: "标题、文号、机关……",
    filters: [makeFilter("年份", yearChoices(), (notice, year) => notice.year === Number(year))],
    search: (notice) => [notice.name, notice.number, notice.issuer, ...notice.sources].filter(Boolean).join("\n").toLowerCase(),
    columns: [
      { title: "年份", brief: true, value: (notice) => notice.year, cell: (notice) => notice.year || "" },
      { title: "公文", heading: true, value: (notice) => notice.name, cell: showNotice },
      { title: "成文日期", brief: true, value: (notice) => notice.date, cell: (notice) => notice.date || "" },
      { title: "任务", number: true, value: (notice) => notice.tasks.length, cell: (notice) => notice.tasks.length },
      { title: "疑点", number: true, value: (notice) => notice.doubts, cell: (notice) => notice.doubts || "" },
      { title: "归置率", number: true, value: (notice) => notice.coverage, cell: (notice) => `${Math.round(notice.coverage * 100)}%` },
    ],
  });
}

function showNotice(notice) {
  const title = notice.tasks.length
    ? makeButton(notice.name, () => openReader(notice.name, `${notice.tasks.length} 项任务`, notice.tasks), { class: "link" })
    : notice.name;
  return [title, make("div", { class: "place" }, [notice.number, ...notice.sources].filter(Boolean).join("　"))];
}
