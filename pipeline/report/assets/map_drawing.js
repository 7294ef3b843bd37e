// Map drawing: ties, units and names on the canvas, in the page's own colours.

const tiesDrawn = 6000;
const tiesMoving = 2500;
const namesDrawn = 160;
const namesMoving = 40;
// How wide a name is, in its own font's height; measured once.
const wideness = new Map();

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  return { types: raw.types.map((_, type) => read(`--type-${type}`)), none: read("--type-none"), tie: read("--tie"), ink: read("--ink"), card: read("--card"), mark: read("--lead") };
}

// `scene` is a MapScene.
function drawMap(canvas, view, scene, moving) {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext("2d");
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  drawTies(pen, view, scene, moving ? tiesMoving : tiesDrawn);
  const drawn = drawUnits(pen, view, scene, width, height, moving);
  drawNames(pen, scene, drawn, width, moving ? namesMoving : namesDrawn);
}

function drawTies(pen, view, { ties, near, tie, colours }, limit) {
  const widest = ties.length ? ties[0].weight : 1;
  const classes = [[], [], [], []];
  for (const one of ties.slice(0, limit)) {
    classes[Math.min(3, Math.floor(4 * Math.sqrt(one.weight / widest) - 1e-9))].push(one);
  }
  pen.strokeStyle = colours.tie;
  classes.forEach((members, strength) => {
    pen.globalAlpha = (near ? 0.05 : 0.1) + (near ? 0.03 : 0.13) * strength;
    strokeTies(pen, view, members, 0.6 + 0.7 * strength);
  });
  if (near) {
    pen.globalAlpha = 0.65;
    pen.strokeStyle = colours.mark;
    const lit = tie ? [tie] : ties.filter((one) => one.one === near.centre || one.other === near.centre);
    strokeTies(pen, view, lit, tie ? 3 : 1.1);
  }
  pen.globalAlpha = 1;
}

function strokeTies(pen, view, members, width) {
  pen.lineWidth = width;
  pen.beginPath();
  for (const { one, other } of members) {
    pen.moveTo(...view.place(units[one]));
    pen.lineTo(...view.place(units[other]));
  }
  pen.stroke();
}

// Units inside the canvas, drawn; the busiest first, as [unit, x, y, radius].
function drawUnits(pen, view, { load, near, colours }, width, height, moving) {
  const drawn = [];
  for (const [place, count] of load) {
    const unit = units[place];
    const [x, y] = view.place(unit);
    const radius = view.radius(count);
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
    drawn.push([unit, x, y, radius, count]);
  }
  drawn.sort((a, b) => b[4] - a[4] || a[0].place - b[0].place);
  const plain = moving && drawn.length > 1000;
  const groups = new Map();
  for (const one of drawn) {
    const unit = one[0];
    const faint = near && !near.has(unit.place);
    const key = `${faint ? 0 : 1} ${unit.type} ${unit.collective}`;
    if (!groups.has(key)) groups.set(key, { faint, unit, members: [] });
    groups.get(key).members.push(one);
  }
  // One path a group: thousands of strokes cost more than the same discs in a few.
  for (const { faint, unit, members } of [...groups.values()].sort((a, b) => b.faint - a.faint)) {
    const colour = unit.type === null ? colours.none : colours.types[unit.type];
    pen.globalAlpha = faint ? 0.18 : 1;
    pen.fillStyle = unit.collective && !plain ? colours.card : colour;
    pen.beginPath();
    for (const [, x, y, radius] of members) {
      if (plain && radius < 3) {
        pen.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      } else {
        pen.moveTo(x + radius, y);
        pen.arc(x, y, radius, 0, 2 * Math.PI);
      }
    }
    pen.fill();
    if (plain) continue;
    pen.lineWidth = unit.collective ? 1.8 : 1;
    pen.strokeStyle = unit.collective ? colour : colours.card;
    pen.stroke();
  }
  pen.globalAlpha = 1;
  return drawn;
}

// Names where there is room for them, the busiest units first; those chosen before all others.
function drawNames(pen, { near, colours }, drawn, width, limit) {
  const family = getComputedStyle(document.body).fontFamily;
  const order = near ? [...drawn.filter(([unit]) => near.has(unit.place)), ...drawn.filter(([unit]) => !near.has(unit.place))] : drawn;
  // No name covers a unit busier than its own, nor a name already there.
  const taken = [];
  const discs = drawn.slice(0, 2 * limit).map(([unit, x, y, radius]) => [unit, x - radius, y - radius, x + radius, y + radius]);
  const covers = (box, other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.lineJoin = "round";
  for (const [unit, x, y, radius] of order.slice(0, 5 * limit)) {
    if (taken.length >= limit) break;
    if (near && !near.has(unit.place)) break;
    const size = Math.min(15, 10.5 + radius * 0.35);
    pen.font = `${near && near.centre === unit.place ? "600 " : ""}${size}px ${family}`;
    if (!wideness.has(unit)) wideness.set(unit, pen.measureText(unit.label).width / size);
    const words = wideness.get(unit) * size;
    const away = radius + 3;
    const spots = [[x + away, y], [x - away - words, y], [x - words / 2, y - away - size * 0.5], [x - words / 2, y + away + size * 0.5]];
    const spot = spots.find(([left, middle]) => {
      const box = [left - 2, middle - size * 0.65, left + words + 2, middle + size * 0.65];
      return left > 2 && box[2] < width - 2 && !taken.some((other) => covers(box, other)) &&
        !discs.some(([one, ...other]) => one !== unit && one.tasks.length >= unit.tasks.length && covers(box, other)) && taken.push(box);
    });
    if (!spot) continue;
    pen.lineWidth = 3;
    pen.strokeStyle = colours.card;
    pen.strokeText(unit.label, ...spot);
    pen.fillStyle = colours.ink;
    pen.fillText(unit.label, ...spot);
  }
}
