// Map hands: pointer, wheel and keys on the map.

const clickReach = 5;

// Moves and zooms the view of `scene`, says what the pointer is on, and calls `choose(unit, tie)`.
function listenToMap(scene, choose) {
  listenToPointer(scene, choose);
  listenToKeys(scene, choose);
  const again = () => scene.fit();
  new ResizeObserver(again).observe(scene.canvas);
  for (const query of ["(prefers-color-scheme: dark)", "print"]) matchMedia(query).addEventListener("change", again);
}

function listenToPointer(scene, choose) {
  const { canvas, view } = scene;
  const fingers = new Map();
  let travelled = 0;

  const spot = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, spot(event));
    travelled = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const now = spot(event);
    const before = fingers.get(event.pointerId);
    if (!before) {
      scene.point(scene.hit(...now), ...now);
      return;
    }
    if (fingers.size === 2) pinch(event.pointerId, before, now);
    else view.move(now[0] - before[0], now[1] - before[1]);
    travelled += Math.hypot(now[0] - before[0], now[1] - before[1]);
    fingers.set(event.pointerId, now);
    if (travelled > clickReach) {
      canvas.classList.add("grabbed");
      scene.point(null);
      scene.draw(true);
    }
  });
  const lift = (event) => {
    const held = fingers.delete(event.pointerId);
    canvas.classList.remove("grabbed");
    if (event.type === "pointerup" && held && travelled <= clickReach) {
      const found = scene.hit(...spot(event));
      choose(found && found.unit, found && found.tie);
    }
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("pointerleave", () => scene.point(null));

  function pinch(id, before, now) {
    const [, other] = [...fingers].find(([one]) => one !== id);
    const was = Math.hypot(before[0] - other[0], before[1] - other[1]);
    const is = Math.hypot(now[0] - other[0], now[1] - other[1]);
    view.scale(is / (was || 1), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
  }

  // The wheel scrolls the page, as everywhere; with Ctrl (a pinch on a touch pad) it zooms.
  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    view.scale(Math.exp(-event.deltaY / 300), ...spot(event));
    scene.draw(true);
  }, { passive: false });
}

function listenToKeys(scene, choose) {
  const { canvas, view } = scene;
  const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  canvas.addEventListener("keydown", (event) => {
    if (steps[event.key]) view.move(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") view.scale(1.4);
    else if (event.key === "-") view.scale(1 / 1.4);
    else if (event.key === "Escape") choose(null);
    else return;
    event.preventDefault();
    scene.draw(true);
  });
}
