// Network: the map under its filters, what is chosen on it, and the same ties as a table.

const tiesAtFirst = 4000;

function showNetwork(host) {
  if (!units.length) {
    host.append(make("p", { class: "note" }, "没有写明责任单位的任务，画不出网络。"));
    return;
  }
  const scene = new MapScene();
  const panel = makePanel();
  const tally = make("p", { class: "tally", role: "status" });
  const asked = makeMapFilters(() => count(), () => show(), seek);
  const pairs = make("details", { class: "pairs" }, make("summary", {}, "以表格查看这些连线"));
  let all = null;

  // The filters changed what is counted; `show` changes only how much of it is drawn.
  function count() {
    const found = countTies(asked.filter());
    if (!all && found.ties.length > tiesAtFirst) asked.setLeast(found.ties[tiesAtFirst].weight + 1);
    all = found.ties;
    scene.show(found.load, []);
    show();
  }

  function show() {
    scene.show(scene.load, all.filter((tie) => tie.weight >= asked.least()));
    tally.textContent = sayTies(scene, all.length, asked.least());
    choose(null);
    if (pairs.open) listPairs(pairs, scene.ties, asked.filter());
  }

  function choose(unit, tie = null) {
    scene.choose(unit, tie);
    if (tie) tellTie(panel, tie, tasksOf([tie.one, tie.other], asked.filter()), choose);
    else if (unit) tellUnit(panel, unit, tasksOf([unit.place], asked.filter()), scene.tiesOf(unit), choose);
    else tellMap(panel, scene.ties, choose);
    panel.scrollTop = 0;
  }

  function seek(word) {
    const unit = findUnit(word, units.filter((one) => scene.load.has(one.place)));
    if (!unit) return;
    const { view } = scene;
    if (view.zoom < view.home * 1.6) view.scale((view.home * 1.6) / view.zoom);
    view.centre(unit);
    choose(unit);
  }

  host.append(asked.controls, tally, makeLegend(scene.colours),
    make("div", { class: "map" }, make("div", { class: "stage" }, scene.canvas, scene.tip, makeZoom(scene, () => choose(null))), panel), pairs);
  listenToMap(scene, choose);
  pairs.addEventListener("toggle", () => { if (pairs.open) listPairs(pairs, scene.ties, asked.filter()); });
  scene.fit();
  count();
}

function findUnit(word, among) {
  return among.find((unit) => unit.label.toLowerCase() === word) ||
    among.find((unit) => [unit.label, unit.name, ...unit.aliases].some((form) => form.toLowerCase().includes(word)));
}

function sayTies({ load, ties }, all, least) {
  const drawn = Math.min(ties.length, tiesDrawn);
  return `${say(load.size)} 个单位，${say(ties.length)} 条连线` +
    (drawn < ties.length ? `（画出最密切的 ${say(drawn)} 条）` : "") +
    (ties.length < all ? `；共同承担不足 ${least} 项的 ${say(all - ties.length)} 条未画` : "");
}

function makeZoom(scene, leave) {
  const zoom = (factor) => { scene.view.scale(factor); scene.draw(true); };
  return make("div", { class: "tools", role: "group", "aria-label": "缩放" },
    makeButton("＋", () => zoom(1.4), { "aria-label": "放大" }),
    makeButton("－", () => zoom(1 / 1.4), { "aria-label": "缩小" }),
    makeButton("全图", () => { scene.view.fit(); leave(); }));
}

// The table of the ties on the map, in place of an earlier one.
function listPairs(pairs, ties, filter) {
  pairs.querySelectorAll(":scope > :not(summary)").forEach((element) => element.remove());
  const before = listings.length;
  makeListing(pairs, {
    name: "pairs", caption: "共同承担任务的单位", noun: "条", hint: "单位名称……", rows: ties.map((tie, place) => ({ ...tie, place })),
    search: (tie) => `${units[tie.one].label}\n${units[tie.other].label}`.toLowerCase(),
    columns: [
      { title: "单位", value: (tie) => units[tie.one].label, cell: (tie) => unitButton(units[tie.one]) },
      { title: "共事单位", value: (tie) => units[tie.other].label, cell: (tie) => unitButton(units[tie.other]) },
      { title: "共同任务", number: true, value: (tie) => tie.weight, cell: (tie) => tieButton(tie, filter) },
    ],
  });
  // It is not printed: it says again what the map shows.
  listings.length = before;
}

function tieButton(tie, filter) {
  const ends = [tie.one, tie.other];
  const read = () => openReader(ends.map((place) => units[place].label).join(" — "), `共同承担 ${tie.weight} 项任务`, tasksOf(ends, filter), new Set(ends));
  return makeButton(String(tie.weight), read, { class: "link", "aria-label": `${tie.weight} 项，看原文` });
}
