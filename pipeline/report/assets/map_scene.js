// Map scene: what is on the map, what is chosen of it, and what lies under a point.

class MapScene {
  constructor() {
    this.canvas = make("canvas", { tabindex: "0", role: "img", "aria-label": "单位网络图；下方有同样内容的表格。方向键移动，加号和减号缩放" });
    this.tip = make("div", { class: "tip", hidden: true });
    this.view = new MapView(this.canvas);
    this.colours = readColours();
    this.load = new Map();
    this.ties = [];
    this.near = null;
    this.tie = null;
    this.rest = 0;
  }

  show(load, ties) {
    this.load = load;
    this.ties = ties;
  }

  // Sets off a unit and those it shares tasks with, or the two ends of a tie; neither: all alike.
  choose(unit, tie = null) {
    this.tie = tie;
    this.near = null;
    if (tie) this.near = new Set([tie.one, tie.other]);
    else if (unit) {
      this.near = new Set(this.tiesOf(unit).flatMap((one) => [one.one, one.other]));
      this.near.add(unit.place).centre = unit.place;
    }
    this.draw();
  }

  tiesOf(unit) {
    return this.ties.filter((one) => one.one === unit.place || one.other === unit.place);
  }

  // While the map moves only the closest ties are drawn; all when it comes to rest.
  draw(moving = false) {
    clearTimeout(this.rest);
    requestAnimationFrame(() => drawMap(this.canvas, this.view, this, moving));
    if (moving) this.rest = setTimeout(() => this.draw(), 160);
  }

  fit() {
    this.colours = readColours();
    this.view.fit();
    this.draw();
  }

  // The unit or else the tie at a point of the canvas: {unit} or {tie}; null when there is none.
  hit(x, y) {
    let nearest = null;
    for (const [place, count] of this.load) {
      const [ux, uy] = this.view.place(units[place]);
      const away = Math.hypot(ux - x, uy - y) - this.view.radius(count);
      if (away < 5 && (!nearest || away < nearest.away)) nearest = { away, unit: units[place] };
    }
    if (nearest) return nearest;
    for (const tie of this.ties.slice(0, tiesDrawn)) {
      const away = distanceToTie(x, y, this.view.place(units[tie.one]), this.view.place(units[tie.other]));
      if (away < 4 && (!nearest || away < nearest.away)) nearest = { away, tie };
    }
    return nearest;
  }

  // Says beside the pointer what it is on.
  point(found, x, y) {
    const { canvas, tip } = this;
    tip.hidden = !found;
    canvas.classList.toggle("over", Boolean(found));
    if (!found) return;
    tip.textContent = found.unit
      ? `${found.unit.label}　${this.load.get(found.unit.place)} 项任务`
      : `${units[found.tie.one].label} — ${units[found.tie.other].label}　共同 ${found.tie.weight} 项`;
    tip.style.left = `${Math.min(x + 14, Math.max(0, canvas.clientWidth - tip.offsetWidth - 6))}px`;
    tip.style.top = `${Math.max(4, y - tip.offsetHeight - 10)}px`;
  }
}
