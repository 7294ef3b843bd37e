// Ties: which units share tasks, under the filters of the map.

// The tasks of the chosen years and, in them, the units of the chosen roles and types:
// how many tasks each unit has, and each pair shares, the closest first.
function countTies({ year, roleBits, type }) {
  const load = new Map();
  const shared = new Map();
  const span = units.length;
  for (const task of tasks) {
    if (year && task.year !== year) continue;
    const members = [];
    for (const [unit, bits] of task.parts) {
      if (bits & roleBits && (type === null || units[unit].type === type || (type === -1 && units[unit].type === null))) members.push(unit);
    }
    members.sort((a, b) => a - b);
    members.forEach((one, place) => {
      load.set(one, (load.get(one) || 0) + 1);
      for (let other = place + 1; other < members.length; other += 1) {
        const key = one * span + members[other];
        shared.set(key, (shared.get(key) || 0) + 1);
      }
    });
  }
  const ties = [...shared].map(([key, weight]) => ({ one: Math.floor(key / span), other: key % span, weight }));
  ties.sort((a, b) => b.weight - a.weight || a.one - b.one || a.other - b.other);
  return { load, ties };
}

function tasksOf(members, { year, roleBits }) {
  return units[members[0]].tasks.filter((task) => (!year || task.year === year) && members.every((unit) => (task.parts.get(unit) || 0) & roleBits));
}
