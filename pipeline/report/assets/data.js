// Data: what Python wrote into the page, as objects that know each other.

const raw = JSON.parse(document.getElementById("data").textContent);

function unpack({ fields, rows }) {
  return rows.map((row, place) => {
    const found = { place };
    fields.forEach((field, column) => { found[field] = row[column]; });
    return found;
  });
}

const roles = raw.roles.map(([key, name], place) => ({ place, key, name }));
const notices = unpack(raw.notices);
const units = unpack(raw.units);
const tasks = unpack(raw.tasks);
const doubts = unpack(raw.doubts);
const years = [...new Set(notices.map((notice) => notice.year))].filter(Boolean).sort();

for (const notice of notices) {
  notice.tasks = [];
  notice.doubts = 0;
  notice.name = notice.title || notice.number || notice.id;
}
for (const unit of units) unit.tasks = [];
for (const doubt of doubts) notices[doubt.notice].doubts += 1;

// A task's `parts` are its units, each once, with the set of roles it has there as bits.
for (const task of tasks) {
  task.notice = notices[task.notice];
  task.year = task.notice.year;
  task.notice.tasks.push(task);
  task.parts = new Map();
  for (const [unit, role] of task.units) task.parts.set(unit, (task.parts.get(unit) || 0) | (1 << role));
  for (const unit of task.parts.keys()) units[unit].tasks.push(task);
}

// Roles that any unit has here.
const shownRoles = roles.filter((role) => tasks.some((task) => task.units.some(([, one]) => one === role.place)));

function countRoles(unit, chosen) {
  const counts = roles.map(() => 0);
  for (const task of chosen) {
    const bits = task.parts.get(unit.place);
    roles.forEach((_, role) => { if (bits & (1 << role)) counts[role] += 1; });
  }
  return counts;
}

// Everything of a task that a reader may look for, once, in small letters.
function wordsOf(task) {
  task.words ??= [task.title, task.text, task.statement, task.path, task.notice.name, task.notice.number,
    task.deadline, ...task.headings, ...[...task.parts.keys()].map((unit) => units[unit].label)]
    .filter(Boolean).join("\n").toLowerCase();
  return task.words;
}
