// Tasks: every task with who does it, and when.

function groupRoles(task) {
  const groups = roles.map((role, number) => [role, [...task.parts].filter(([, bits]) => bits & (1 << number)).map(([unit]) => units[unit])]);
  return groups.filter(([, members]) => members.length);
}

function showUnits(task) {
  const groups = groupRoles(task);
  if (!groups.length) return make("span", { class: "none" }, "没有写明");
  return make("ul", { class: "roles" }, groups.map(([role, members]) => make("li", { class: role.key },
    make("span", { class: "role" }, role.name),
    make("span", {}, members.map((unit, place) => make("span", { class: "unit" }, unitButton(unit), place < members.length - 1 ? "、" : null))))));
}

function showTask(task) {
  const words = task.title && !task.text.startsWith(task.title) ? `${task.title}　${task.text}` : task.text;
  return [makeButton(make("span", { class: "clamp" }, words), () => readTask(task), { class: "link words", "aria-haspopup": "dialog" }),
    make("div", { class: "place" }, `${task.notice.number || task.notice.name}　第 ${task.path} 项`)];
}

function showTasks(host) {
  const roleChoices = [["", "全部"], ["none", "没有责任单位"], ...shownRoles.map((role) => [String(role.place), `有${role.name}单位`])];
  const filters = [
    makeFilter("年份", yearChoices(), (task, year) => task.year === Number(year)),
    makeFilter("公文", [["", "全部公文"], ...notices.filter((one) => one.tasks.length).map((one) => [String(one.place), one.name])],
      (task, notice) => task.notice === notices[Number(notice)]),
    makeFilter("责任", roleChoices, (task, role) => (role === "none" ? !task.units.length : task.units.some(([, one]) => one === Number(role)))),
    makeFilter("时限", deadlineChoices(), acceptDeadline),
  ];
  const themes = [...new Set(tasks.flatMap((task) => task.themes))].sort(collator.compare);
  if (themes.length) filters.push(makeFilter("主题", [["", "全部主题"], ...themes.map((theme) => [theme, theme])], (task, theme) => task.themes.includes(theme)));
  makeListing(host, {
    name: "tasks", caption: "任务、责任单位和时限", noun: "项", rows: tasks, filters, search: wordsOf, hint: "任务、单位、文号……",
    columns: [
      { title: "年份", brief: true, value: (task) => task.year, cell: (task) => task.year || "" },
      { title: "任务", value: (task) => task.title || task.text, cell: showTask },
      { title: "责任单位", value: (task) => task.parts.size || null, cell: showUnits },
      { title: "时限", labelled: true, value: (task) => task.latest, cell: showDeadline },
    ],
  });
}

// Whether there is a deadline, or the month it falls due.
function deadlineChoices() {
  const months = [...new Set(tasks.map((task) => task.latest && task.latest.slice(0, 7)).filter(Boolean))].sort();
  const due = months.map((month) => [month, `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月到期（${tasks.filter((task) => task.latest?.startsWith(month)).length}）`]);
  return [["", "全部"], ["dated", "写明时限的"], ["undated", "没有时限的"], ...due];
}

function acceptDeadline(task, value) {
  if (value === "dated") return Boolean(task.deadline);
  return value === "undated" ? !task.deadline : Boolean(task.latest?.startsWith(value));
}

function showDeadline(task) {
  if (!task.deadline) return "";
  return task.latest ? [task.deadline, make("div", { class: "place" }, task.latest)] : task.deadline;
}
