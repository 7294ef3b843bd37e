// Units: every unit, what it is called, and how much it has to do.

function showUnitsTable(host) {
  const types = raw.types.map((name, type) => [String(type), name]).filter(([type]) => units.some((unit) => unit.type === Number(type)));
  const regions = [...new Set(units.map((unit) => unit.region).filter(Boolean))].sort(collator.compare);
  const counts = units.map((unit) => countRoles(unit, unit.tasks));
  const filters = [makeFilter("类型", [["", "全部类型"], ...types, ["none", "类型不明"]], (unit, type) => (type === "none" ? unit.type === null : unit.type === Number(type)))];
  if (regions.length > 1) filters.push(makeFilter("地区", [["", "全部地区"], ...regions.map((one) => [one, one])], (unit, region) => unit.region === region));
  filters.push(makeFilter("角色", [["", "全部"], ["never", "从不牵头的"], ["leads", "牵头过的"]], (unit, value) => (counts[unit.place][0] > 0) === (value === "leads")));
  makeListing(host, {
    name: "units", caption: "单位和任务数", noun: "个", rows: units, filters, hint: "单位名称、别称……",
    search: (unit) => [unit.label, unit.name, ...unit.aliases].join("\n").toLowerCase(),
    columns: [
      { title: "单位", heading: true, value: (unit) => unit.label, cell: (unit) => showUnitName(unit) },
      { title: "类型", brief: true, value: (unit) => (unit.type === null ? null : raw.types[unit.type]), cell: (unit) => (unit.type === null ? "" : raw.types[unit.type]) },
      { title: "任务", number: true, value: (unit) => unit.tasks.length, cell: (unit) => unit.tasks.length },
      ...shownRoles.map((role) => ({ title: role.name, number: true, value: (unit) => counts[unit.place][role.place], cell: (unit) => counts[unit.place][role.place] || "" })),
      { title: "年份", brief: true, value: (unit) => unit.first, cell: (unit) => (unit.first === unit.last ? unit.first || "" : `${unit.first}—${unit.last}`) },
    ],
  });
}

function showUnitName(unit) {
  const others = [unit.name === unit.label ? null : unit.name, ...unit.aliases.filter((form) => !unit.name.endsWith(form))].filter(Boolean);
  return [unitButton(unit), others.length ? make("div", { class: "place" }, others.join("、")) : null].filter(Boolean);
}
