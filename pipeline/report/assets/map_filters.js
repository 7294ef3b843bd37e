// Map filters: which years, roles and types are counted, how close ties must be, which unit is sought.

// Calls `count` when what is counted changed, `show` when only the least weight did, and `seek(word)`.
function makeMapFilters(count, show, seek) {
  const present = (number) => units.some((unit) => unit.type === number);
  const types = raw.types.map((name, number) => [number, name]).filter(([number]) => present(number));
  if (present(null)) types.push([-1, "类型不明"]);
  const sought = make("input", { type: "search", list: "unit-names", placeholder: "单位名称", autocomplete: "off", oninput: wait(() => {
    const word = sought.value.trim().toLowerCase();
    if (word) seek(word);
  }) });
  const names = make("datalist", { id: "unit-names" }, units.slice(0, 2000).map((unit) => make("option", { value: unit.label })));
  const year = makeSelect("年份", yearChoices(), count);
  const type = makeSelect("单位类型", [["", "全部类型"], ...types], count);
  const least = make("input", { type: "number", min: "1", value: "1", oninput: wait(show) });
  const role = makeChecks("角色", shownRoles.map((one) => [String(one.place), one.name]), count);
  return {
    controls: make("div", { class: "controls" }, make("label", {}, "查找单位", sought, names), year, type, make("label", {}, "至少共同承担", least), role),
    least: () => Math.max(1, Number(least.value) || 1),
    setLeast: (weight) => { least.value = String(weight); },
    filter: () => ({
      year: Number(year.control.value),
      type: type.control.value === "" ? null : Number(type.control.value),
      roleBits: role.chosen().reduce((bits, place) => bits | (1 << Number(place)), 0),
    }),
  };
}
