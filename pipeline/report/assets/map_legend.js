// Map legend: the colours of the types that stand on the map.

function makeLegend({ types }) {
  const unknown = units.some((unit) => unit.type === null) ? make("li", {}, makeDot("none"), "类型不明") : null;
  return make("ul", { class: "legend", "aria-label": "图例" },
    groupTypes(types).map(([number, names]) => make("li", {}, makeDot(number, units.every((unit) => unit.type !== number || unit.collective)), names.join("、"))), unknown);
}

// Types of one colour together: [one of the types, their names].
function groupTypes(colours) {
  const groups = new Map();
  raw.types.forEach((name, number) => {
    if (!units.some((unit) => unit.type === number)) return;
    if (!groups.has(colours[number])) groups.set(colours[number], [number, []]);
    groups.get(colours[number])[1].push(name);
  });
  return [...groups.values()];
}

function makeDot(type, ring = false) {
  const found = make("span", { class: ring ? "dot ring" : "dot" });
  found.style.background = `var(--type-${type})`;
  return found;
}
