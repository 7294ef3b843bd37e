// Network: the map with its filters, what is chosen on it, and the same ties as a table.

const tiesAtFirst = 4000;
const nearShown = 8;

function showNetwork(host) {
  if (!units.length) {
    host.append(make("p", { class: "note" }, "没有写明责任单位的任务，画不出网络。"));
    return;
  }
  const canvas = make("canvas", { tabindex: "0", role: "img", "aria-label": "单位网络图；下方有同样内容的表格。方向键移动，加号和减号缩放" });
  const tip = make("div", { class: "tip", hidden: true });
  const panel = make("div", { class: "panel", role: "region", "aria-label": "所选单位或连线的原文", "aria-live": "polite", tabindex: "0" });
  const pairs = make("details", { class: "pairs" }, make("summary", {}, "以表格查看这些连线"));
  const tally = make("p", { class: "tally", role: "status" });
  const view = new MapView(canvas);
  const scene = { colours: readColours(), near: null, tie: null, load: new Map(), ties: [] };
  let all = [];
  let asked = false;
  let rest = 0;

  const find = make("input", { type: "search", list: "unit-names", placeholder: "单位名称", autocomplete: "off", oninput: wait(seek) });
  const names = make("datalist", { id: "unit-names" }, units.slice(0, 2000).map((unit) => make("option", { value: unit.label })));
  const year = makeSelect("年份", yearChoices(), () => filter(true));
  const type = makeSelect("单位类型", [["", "全部类型"], ...raw.types.map((name, number) => [String(number), name]).filter(([number]) => units.some((unit) => unit.type === Number(number))), ["-1", "类型不明"]], () => filter(true));
  const role = makeChecks("角色", shownRoles.map((one) => [String(one.place), one.name]), () => filter(true));
  const least = make("input", { type: "number", min: "1", value: "1", oninput: wait(() => filter(false)) });

  function asking() {
    return {
      year: Number(year.control.value),
      type: type.control.value === "" ? null : Number(type.control.value),
      roleBits: role.chosen().reduce((bits, number) => bits | (1 << Number(number)), 0),
    };
  }

  // `fresh`: the tasks behind the ties changed, not only how many are asked for.
  function filter(fresh) {
    if (fresh) {
      const found = countTies(asking());
      scene.load = found.load;
      all = found.ties;
      if (!asked && all.length > tiesAtFirst) least.value = String(all[tiesAtFirst].weight + 1);
      asked = true;
    }
    const weight = Math.max(1, Number(least.value) || 1);
    scene.ties = all.filter((tie) => tie.weight >= weight);
    const drawn = Math.min(scene.ties.length, tiesDrawn);
    tally.textContent = `${say(scene.load.size)} 个单位，${say(scene.ties.length)} 条连线` + (drawn < scene.ties.length ? `（画出最密切的 ${say(drawn)} 条）` : "") +
      (scene.ties.length < all.length ? `；共同承担不足 ${weight} 项的 ${say(all.length - scene.ties.length)} 条未画` : "");
    choose(null);
    if (pairs.open) listPairs();
  }

  function choose(unit, tie = null) {
    scene.tie = tie;
    scene.near = null;
    if (tie) scene.near = new Set([tie.one, tie.other]);
    else if (unit) {
      scene.near = new Set(scene.ties.filter((one) => one.one === unit.place || one.other === unit.place).flatMap((one) => [one.one, one.other]));
      scene.near.add(unit.place).centre = unit.place;
    }
    draw();
    if (tie) tellTie(tie);
    else if (unit) tellUnit(unit);
    else tellMap();
    panel.scrollTop = 0;
  }

  function tellMap() {
    panel.replaceChildren(make("p", { class: "about" }, "点一个单位或一条连线，这里列出它所依据的原文。拖动移动，双指或按住 Ctrl 滚动缩放。"),
      make("h3", {}, "共事最多的单位"),
      make("ul", { class: "near" }, scene.ties.slice(0, nearShown).map((tie) =>
        make("li", {}, makeButton(`${units[tie.one].label} — ${units[tie.other].label}`, () => choose(null, tie), { class: "link" }), make("span", {}, `${tie.weight} 项`)))));
  }

  function tellUnit(unit) {
    const held = tasksOf([unit.place], asking());
    const ties = scene.ties.filter((one) => one.one === unit.place || one.other === unit.place);
    panel.replaceChildren(make("h3", {}, unit.label), make("p", { class: "about" }, [unit.name === unit.label ? null : unit.name, sayRoles(unit, held)].filter(Boolean).join("　")),
      ties.length ? make("p", { class: "about" }, `共事的单位 ${ties.length} 个：`) : make("p", { class: "about" }, "没有共事的单位"),
      make("ul", { class: "near" }, ties.slice(0, nearShown).map((tie) => {
        const other = units[tie.one === unit.place ? tie.other : tie.one];
        return make("li", {}, makeButton(other.label, () => choose(null, tie), { class: "link" }), make("span", {}, `${tie.weight} 项`));
      })), ...makeSentences(held, new Set([unit.place])));
  }

  function tellTie(tie) {
    const ends = [units[tie.one], units[tie.other]];
    panel.replaceChildren(make("h3", {}, ends.map((unit) => unit.label).join(" — ")), make("p", { class: "about" }, `共同承担 ${tie.weight} 项任务：`),
      make("p", { class: "about" }, ends.flatMap((unit, place) => [place ? "　" : "", makeButton(`看${unit.label}`, () => choose(unit), { class: "link" })])),
      ...makeSentences(tasksOf([tie.one, tie.other], asking()), new Set([tie.one, tie.other])));
  }

  function listPairs() {
    pairs.querySelectorAll(":scope > :not(summary)").forEach((element) => element.remove());
    const place = listings.length;
    makeListing(pairs, {
      name: "pairs", caption: "共同承担任务的单位", noun: "条", hint: "单位名称……", rows: scene.ties.map((tie, number) => ({ ...tie, place: number })),
      search: (tie) => `${units[tie.one].label}\n${units[tie.other].label}`.toLowerCase(),
      columns: [
        { title: "单位", value: (tie) => units[tie.one].label, cell: (tie) => unitButton(units[tie.one]) },
        { title: "共事单位", value: (tie) => units[tie.other].label, cell: (tie) => unitButton(units[tie.other]) },
        { title: "共同任务", number: true, value: (tie) => tie.weight, cell: (tie) => makeButton(String(tie.weight), () => openReader(`${units[tie.one].label} — ${units[tie.other].label}`, `共同承担 ${tie.weight} 项任务`, tasksOf([tie.one, tie.other], asking()), new Set([tie.one, tie.other])), { class: "link", "aria-label": `${tie.weight} 项，看原文` }) },
      ],
    });
    listings.length = place;
  }

  function seek() {
    const word = find.value.trim().toLowerCase();
    if (!word) return;
    const shown = units.filter((unit) => scene.load.has(unit.place));
    const unit = shown.find((one) => one.label.toLowerCase() === word) || shown.find((one) => [one.label, one.name, ...one.aliases].some((form) => form.toLowerCase().includes(word)));
    if (!unit) return;
    if (view.zoom < view.home * 1.6) view.scale((view.home * 1.6) / view.zoom);
    view.centre(unit);
    choose(unit);
  }

  function draw(moving = false) {
    clearTimeout(rest);
    requestAnimationFrame(() => drawMap(canvas, view, scene, moving));
    if (moving) rest = setTimeout(() => draw(), 160);
  }

  function hit(x, y) {
    let nearest = null;
    for (const [place, count] of scene.load) {
      const [ux, uy] = view.place(units[place]);
      const away = Math.hypot(ux - x, uy - y) - view.radius(count);
      if (away < 5 && (!nearest || away < nearest.away)) nearest = { away, unit: units[place] };
    }
    if (nearest) return nearest;
    for (const tie of scene.ties.slice(0, tiesDrawn)) {
      const away = distanceToTie(x, y, view.place(units[tie.one]), view.place(units[tie.other]));
      if (away < 4 && (!nearest || away < nearest.away)) nearest = { away, tie };
    }
    return nearest;
  }

  function point(found, x, y) {
    tip.hidden = !found;
    canvas.classList.toggle("over", Boolean(found));
    if (!found) return;
    tip.textContent = found.unit
      ? `${found.unit.label}　${scene.load.get(found.unit.place)} 项任务`
      : `${units[found.tie.one].label} — ${units[found.tie.other].label}　共同 ${found.tie.weight} 项`;
    tip.style.left = `${Math.min(x + 14, Math.max(0, canvas.clientWidth - tip.offsetWidth - 6))}px`;
    tip.style.top = `${Math.max(4, y - tip.offsetHeight - 10)}px`;
  }

  listenToMap(canvas, view, { draw, hit, point, choose: (found) => choose(found && found.unit, found && found.tie) });
  pairs.addEventListener("toggle", () => { if (pairs.open) listPairs(); });
  const again = () => { scene.colours = readColours(); view.fit(); draw(); };
  new ResizeObserver(again).observe(canvas);
  for (const query of ["(prefers-color-scheme: dark)", "print"]) matchMedia(query).addEventListener("change", again);

  const types = raw.types.map((name, number) => [name, number]).filter(([, number]) => units.some((unit) => unit.type === number));
  host.append(make("div", { class: "controls" }, make("label", {}, "查找单位", find, names), year, type, make("label", {}, "至少共同承担", least), role), tally,
    make("ul", { class: "legend", "aria-label": "图例" }, types.map(([name, number]) => make("li", {}, dot(number, name), name)), units.some((unit) => unit.type === null) ? make("li", {}, dot("none"), "类型不明") : null),
    make("div", { class: "map" }, make("div", { class: "stage" }, canvas, tip, make("div", { class: "tools", role: "group", "aria-label": "缩放" },
      makeButton("＋", () => { view.scale(1.4); draw(true); }, { "aria-label": "放大" }), makeButton("－", () => { view.scale(1 / 1.4); draw(true); }, { "aria-label": "缩小" }), makeButton("全图", () => { view.fit(); choose(null); }))), panel), pairs);
  view.fit();
  filter(true);
}

function dot(type, name = "") {
  const found = make("span", { class: name === "统称" ? "dot ring" : "dot" });
  found.style.background = `var(--type-${type})`;
  return found;
}
