// Years: how the tasks of one kind of notice went from a year to the next.

function showYears(host) {
  const { missing, steps, classes } = raw.years;
  if (!steps.length) {
    host.append(make("p", { class: "note" }, missing || "没有可对照的公文：需要同一地区、同类标题、两个以上年份，且含有任务。"));
    return;
  }
  const matches = unpack(raw.years.matches);
  const body = make("div");
  let listed = null;
  const step = makeSelect("公文和年份", steps.map(([series, before, after], number) => [String(number), `${before} → ${after}　${series}`]), draw);

  function draw() {
    const chosen = matches.filter((match) => match.step === Number(step.control.value));
    const [, before, after] = steps[Number(step.control.value)];
    if (listed !== null) listings.splice(listed, 1);
    listed = listings.length;
    body.replaceChildren(makeShares(chosen));
    const kind = makeFilter("变化", [["", "全部变化"], ...Object.entries(classes).map(([key, name]) =>
      [key, `${name}（${chosen.filter((match) => match.classes.includes(key)).length}）`])], (match, key) => match.classes.includes(key));
    makeListing(body, {
      name: "matches", caption: `${before} 年与 ${after} 年的任务`, noun: "项", rows: chosen, filters: [kind], hint: "任务、单位……",
      search: (match) => [match.before, match.after].filter((place) => place !== null).map((place) => wordsOf(tasks[place])).join("\n"),
      columns: [
        { title: "变化", value: (match) => match.classes[0], cell: (match) => match.classes.map((key) => classes[key]).join("、") },
        { title: `${before} 年`, labelled: true, value: (match) => match.before, cell: (match) => showSide(match.before) },
        { title: `${after} 年`, labelled: true, value: (match) => match.after, cell: (match) => showSide(match.after, match.diff) },
        { title: "单位和目标的变动", cell: showChanges },
        { title: "相似度", number: true, value: (match) => match.score, cell: (match) => (match.score === null ? "" : match.score.toFixed(2)) },
      ],
    });
  }

  host.append(make("div", { class: "controls" }, step), body);
  draw();
}

function makeShares(chosen) {
  const groups = [["kept", "未变", (match) => match.classes.includes("kept")], ["changed", "调整", (match) => match.before !== null && match.after !== null && !match.classes.includes("kept")],
    ["new", "新增", (match) => match.before === null], ["dropped", "取消", (match) => match.after === null]];
  const counted = groups.map(([key, name, test]) => [key, name, chosen.filter(test).length]);
  return make("div", {}, make("div", { class: "shares", "aria-hidden": "true" }, counted.filter(([, , count]) => count).map(([key, , count]) => {
    const part = make("span", { class: key });
    part.style.flexGrow = String(count);
    return part;
  })), make("ul", { class: "legend" }, counted.map(([key, name, count]) => make("li", {}, make("span", { class: `swatch ${key}` }), `${name} ${count} 项`))));
}

// A task's words as a button that opens it; with `diff`, what went and what came is set off.
function showSide(place, diff = null) {
  if (place === null) return make("span", { class: "none" }, "—");
  const task = tasks[place];
  return makeButton(make("span", {}, diff ? showDiff(diff) : task.text), () => readTask(task), { class: "link words", "aria-haspopup": "dialog" });
}

function showDiff(diff) {
  return diff.split(/(\[-[\s\S]*?-\]|\{\+[\s\S]*?\+\})/).map((part) => {
    if (part.startsWith("[-") && part.endsWith("-]")) return make("del", {}, part.slice(2, -2));
    if (part.startsWith("{+") && part.endsWith("+}")) return make("ins", {}, part.slice(2, -2));
    return part;
  });
}

function showChanges(match) {
  const rows = [["增", match.added], ["减", match.removed]].filter(([, names]) => names.length);
  return [match.figures || null, ...rows.map(([word, names]) => make("div", {}, make(word === "增" ? "ins" : "del", {}, word), ` ${names.join("、")}`))].filter(Boolean);
}
