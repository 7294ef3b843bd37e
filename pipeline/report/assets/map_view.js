// Map view: from the places Python gave the units to the screen and back.

class MapView {
  constructor(canvas) {
    this.canvas = canvas;
    this.zoom = 1;
    this.stretch = 1;
    this.left = 0;
    this.top = 0;
  }

  // The whole map inside the canvas, with room for labels around it.
  fit() {
    const points = units.filter((unit) => unit.x !== null);
    const wide = Math.max(1, ...points.map((unit) => unit.x));
    const high = Math.max(1, ...points.map((unit) => unit.y));
    const { clientWidth: width, clientHeight: height } = this.canvas;
    this.zoom = Math.min((width - 90) / wide, (height - 80) / high);
    this.home = this.zoom;
    // Names are wide: a map higher than its frame is drawn out sideways.
    this.stretch = Math.min(1.45, Math.max(1, (width - 110) / (wide * this.zoom)));
    this.left = (width - wide * this.zoom * this.stretch) / 2;
    this.top = (height - high * this.zoom) / 2;
  }

  place(unit) {
    return [unit.x * this.zoom * this.stretch + this.left, unit.y * this.zoom + this.top];
  }

  move(dx, dy) {
    this.left += dx;
    this.top += dy;
  }

  scale(factor, x = this.canvas.clientWidth / 2, y = this.canvas.clientHeight / 2) {
    const zoom = Math.min(Math.max(this.zoom * factor, this.home / 2), this.home * 40);
    const grown = zoom / this.zoom;
    this.left = x - (x - this.left) * grown;
    this.top = y - (y - this.top) * grown;
    this.zoom = zoom;
  }

  centre(unit) {
    const [x, y] = this.place(unit);
    this.move(this.canvas.clientWidth / 2 - x, this.canvas.clientHeight / 2 - y);
  }

  // Radii grow with the root of the tasks, and slowly with the zoom.
  radius(tasks) {
    const crowd = Math.min(1, 14 / Math.sqrt(units.length));
    return (2.2 + 1.5 * Math.sqrt(tasks)) * Math.max(0.35, crowd) * Math.sqrt(this.zoom / this.home);
  }
}

function distanceToTie(x, y, [ax, ay], [bx, by]) {
  const dx = bx - ax;
  const dy = by - ay;
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
