// Workload: the busiest units, their tasks by role as bars.

const barsShown = 25;

function showWorkload(host) {
  const body = make("tbody");
  const caption = make("caption");
  const more = makeButton("", () => { all = !all; draw(); }, { class: "more" });
  let all = false;
  const year = makeSelect("年份", yearChoices(), draw);
  const order = makeSelect("次序", [["", "任务最多"], ...shownRoles.map((role) => [String(role.place), `${role.name}最多`])], draw);

  function draw() {
    const chosen = Number(year.control.value);
    const role = order.control.value === "" ? null : Number(order.control.value);
    const rows = units.map((unit) => {
      const held = chosen ? unit.tasks.filter((task) => task.year === chosen) : unit.tasks;
      return { unit, held, counts: countRoles(unit, held) };
    }).filter((row) => row.held.length);
    const rank = (row) => (role === null ? row.held.length : row.counts[role]);
    rows.sort((a, b) => rank(b) - rank(a) || b.held.length - a.held.length || a.unit.place - b.unit.place);
    const widest = Math.max(1, ...rows.map((row) => row.counts.reduce((sum, count) => sum + count, 0)));
    body.replaceChildren(...rows.slice(0, all ? rows.length : barsShown).map((row) => drawBar(row, widest)));
    caption.textContent = `${chosen ? `${chosen} 年` : "全部年份"}各单位的任务数，共 ${rows.length} 个单位`;
    more.hidden = rows.length <= barsShown;
    more.textContent = all ? `只看前 ${barsShown} 个` : `显示全部 ${rows.length} 个单位`;
  }

  host.append(make("div", { class: "controls" }, year, order),
    make("ul", { class: "legend", "aria-label": "图例" }, shownRoles.map((role) => make("li", {}, make("span", { class: `swatch ${role.key}` }), role.name))),
    make("div", { class: "wide" }, make("table", { class: "workload" }, caption, make("thead", {}, make("tr", {},
      make("th", { scope: "col" }, "单位"), make("th", { scope: "col" }, make("span", { class: "unseen" }, "图示")),
      ["任务", ...shownRoles.map((role) => role.name)].map((name) => make("th", { scope: "col", class: "number" }, name)))), body)), more);
  draw();
}

function drawBar({ unit, held, counts }, widest) {
  const parts = counts.map((count, role) => {
    if (!count) return null;
    const part = make("span", { class: roles[role].key, title: `${roles[role].name} ${count} 项` });
    part.style.width = `${(count / widest) * 100}%`;
    return part;
  });
  return make("tr", {},
    make("th", { scope: "row" }, makeButton(unit.label, () => readUnit(unit, held), { class: "link", title: unit.name })),
    make("td", { class: "chart" }, make("div", { class: "bar", "aria-hidden": "true" }, parts)),
    make("td", { class: "number" }, held.length),
    shownRoles.map((role) => make("td", { class: "number part" }, counts[role.place] || "")));
}
