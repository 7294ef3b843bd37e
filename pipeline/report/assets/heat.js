// Heat map: the busiest units against the sections of a notice, or of all.

const heatRows = 25;
const heatColumns = 24;
const outside = "（不在章节之下）";

function showHeat(host) {
  const grid = make("div", { class: "wide heat", tabindex: "0", role: "region", "aria-label": "单位与章节对照表，可左右移动" });
  const note = make("p", { class: "tally", role: "status" });
  const busy = notices.filter((notice) => notice.tasks.some((task) => task.headings.length && task.units.length));
  const scope = makeSelect("公文", [["", "全部公文（同名章节合并）"], ...busy.map((notice) => [String(notice.place), `${notice.year || ""} ${notice.name}`])], draw);
  const first = [...busy].sort((a, b) => b.tasks.length - a.tasks.length || a.place - b.place)[0];
  if (first) scope.control.value = String(first.place);

  function draw() {
    const value = scope.control.value;
    const chosen = (value === "" ? tasks : notices[Number(value)].tasks).filter((task) => task.units.length);
    const cells = new Map();
    const sections = new Map();
    const load = new Map();
    for (const task of chosen) {
      const section = task.headings[0] || outside;
      sections.set(section, (sections.get(section) || 0) + 1);
      for (const unit of task.parts.keys()) {
        load.set(unit, (load.get(unit) || 0) + 1);
        const key = `${unit}\n${section}`;
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(task);
      }
    }
    const order = [...sections.keys()];
    const columns = value === "" ? order.sort((a, b) => sections.get(b) - sections.get(a)).slice(0, heatColumns) : order.slice(0, heatColumns);
    const rows = [...load.keys()].sort((a, b) => load.get(b) - load.get(a) || a - b).slice(0, heatRows);
    const deepest = Math.max(1, ...[...cells.values()].map((held) => held.length));
    note.textContent = `${columns.length} 章（共 ${sections.size} 章），任务最多的 ${rows.length} 个单位（共 ${load.size} 个）`;
    grid.replaceChildren(make("table", {}, make("caption", {}, "每格是该单位在该章的任务数"),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "单位"), columns.map((name) => make("th", { scope: "col", title: name }, make("span", {}, name))))),
      make("tbody", {}, rows.map((unit) => make("tr", {}, make("th", { scope: "row" }, unitButton(units[unit])),
        columns.map((name) => drawCell(units[unit], name, cells.get(`${unit}\n${name}`) || [], deepest)))))));
  }

  host.append(make("div", { class: "controls" }, scope), note, grid);
  draw();
}

function drawCell(unit, section, held, deepest) {
  if (!held.length) return make("td", {}, make("span", {}, "0"));
  const share = held.length / deepest;
  const button = makeButton(String(held.length), () => openReader(`${unit.label} · ${section}`, `${held.length} 项任务`, held, new Set([unit.place])),
    { class: share > 0.62 ? "deep" : null, "aria-label": `${unit.label}，${section}：${held.length} 项`, title: `${unit.label}　${section}` });
  button.style.background = `rgb(var(--heat) / ${share > 0.62 ? 0.8 + 0.2 * share : 0.1 + 0.5 * share})`;
  return make("td", {}, button);
}
