// Sentences: the printed words a figure rests on, beside the map or in a window over the page.

const sentencesShown = 30;

// The statement as printed, with the mentions of the units in `marked` set off.
function markStatement(task, marked) {
  const spans = task.units.filter(([unit]) => marked.has(unit)).map(([, , start, end]) => [start, end]).sort((a, b) => a[0] - b[0]);
  const parts = [];
  let place = 0;
  for (const [start, end] of spans) {
    if (start < place) continue;
    parts.push(task.statement.slice(place, start), make("mark", {}, task.statement.slice(start, end)));
    place = end;
  }
  return [...parts, task.statement.slice(place)];
}

function sayNotice({ year, number, title, id }) {
  return [year ? `${year} 年` : null, number, title ? `《${title}》` : id].filter(Boolean).join("　");
}

function sayPlace(task) {
  return [[task.part, ...task.headings].filter(Boolean).join(" › "), `第 ${task.path} 项`].filter(Boolean).join("　");
}

function makeSentence(task, marked) {
  const facts = [["时限", task.deadline], ["目标", task.targets.join("；")], ["引文", task.citations.join("、")], ["关键词", task.keywords.join("、")], ["主题", task.themes.join("、")]];
  const titled = task.title && !task.text.startsWith(task.title);
  return make("li", {},
    make("p", { class: "place" }, sayNotice(task.notice), make("br"), sayPlace(task)),
    titled ? make("p", { class: "name" }, task.title) : null,
    make("p", {}, task.text),
    task.statement ? make("p", { class: "said" }, markStatement(task, marked)) : make("p", { class: "said" }, "没有写明责任单位"),
    ...facts.filter(([, words]) => words).map(([name, words]) => make("p", { class: "facts" }, `${name}：${words}`)));
}

function makeSentences(chosen, marked) {
  const list = make("ol", { class: "sentences" });
  const more = makeButton("", () => extend(), { class: "more" });
  let shown = 0;
  function extend() {
    const next = chosen.slice(shown, shown + sentencesShown).map((task) => makeSentence(task, marked));
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= chosen.length;
    more.textContent = `再显示 ${Math.min(sentencesShown, chosen.length - shown)} 项（共 ${say(chosen.length)} 项）`;
  }
  extend();
  return [list, more];
}

function openReader(title, about, chosen, marked = new Set()) {
  const reader = document.getElementById("reader");
  reader.replaceChildren(
    make("div", { class: "reader-head" },
      make("div", {}, make("h3", { id: "reader-title" }, title), about ? make("p", {}, about) : null),
      makeButton("关闭", () => reader.close(), { class: "plain", autofocus: true })),
    make("div", { class: "reader-body" }, ...makeSentences(chosen, marked)));
  reader.onclick = (event) => { if (event.target === reader) reader.close(); };
  reader.showModal();
  reader.scrollTop = 0;
}

function sayRoles(unit, chosen) {
  const counts = countRoles(unit, chosen).map((count, role) => (count ? `${roles[role].name} ${count}` : null)).filter(Boolean);
  return `${chosen.length} 项任务：${counts.join("，")}`;
}

function readUnit(unit, chosen = unit.tasks) {
  const about = [unit.name === unit.label ? null : unit.name, sayRoles(unit, chosen)].filter(Boolean).join("　");
  openReader(unit.label, about, chosen, new Set([unit.place]));
}

function readTask(task) {
  openReader(task.title || "任务原文", null, [task], new Set(task.parts.keys()));
}

function unitButton(unit) {
  return makeButton(unit.label, () => readUnit(unit), { class: "link", title: unit.name });
}
