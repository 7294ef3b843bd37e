// Map panel: beside the map, what is chosen on it and the sentences it comes from.

const nearShown = 8;

function makePanel() {
  return make("div", { class: "panel", role: "region", "aria-label": "所选单位或连线的原文", "aria-live": "polite", tabindex: "0" });
}

function tellMap(panel, ties, choose) {
  panel.replaceChildren(make("p", { class: "about" }, "点一个单位或一条连线，这里列出它所依据的原文。拖动移动，双指或按住 Ctrl 滚动缩放。"),
    make("h3", {}, "共事最多的单位"),
    listNear(ties, (tie) => `${units[tie.one].label} — ${units[tie.other].label}`, choose));
}

function tellUnit(panel, unit, held, ties, choose) {
  const about = [unit.name === unit.label ? null : unit.name, sayRoles(unit, held)].filter(Boolean).join("　");
  panel.replaceChildren(make("h3", {}, unit.label), make("p", { class: "about" }, about),
    make("p", { class: "about" }, ties.length ? `共事的单位 ${ties.length} 个：` : "没有共事的单位"),
    listNear(ties, (tie) => units[tie.one === unit.place ? tie.other : tie.one].label, choose),
    ...makeSentences(held, new Set([unit.place])));
}

function tellTie(panel, tie, held, choose) {
  const ends = [units[tie.one], units[tie.other]];
  panel.replaceChildren(make("h3", {}, ends.map((unit) => unit.label).join(" — ")),
    make("p", { class: "about" }, `共同承担 ${tie.weight} 项任务：`),
    make("p", { class: "about" }, ends.flatMap((unit, place) => [place ? "　" : "", makeButton(`看${unit.label}`, () => choose(unit), { class: "link" })])),
    ...makeSentences(held, new Set([tie.one, tie.other])));
}

function listNear(ties, name, choose) {
  return make("ul", { class: "near" }, ties.slice(0, nearShown).map((tie) =>
    make("li", {}, makeButton(name(tie), () => choose(null, tie), { class: "link" }), make("span", {}, `${tie.weight} 项`))));
}
