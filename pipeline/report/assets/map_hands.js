// Map hands: pointer, wheel and keys on the map.

const clickReach = 5;

// acts: {draw(moving), hit(x, y), point(found, x, y), choose(found)}
function listenToMap(canvas, view, acts) {
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
      acts.point(acts.hit(...now), ...now);
      return;
    }
    if (fingers.size === 2) pinch(event.pointerId, before, now);
    else view.move(now[0] - before[0], now[1] - before[1]);
    travelled += Math.hypot(now[0] - before[0], now[1] - before[1]);
    fingers.set(event.pointerId, now);
    if (travelled > clickReach) {
      canvas.classList.add("grabbed");
      acts.point(null);
      acts.draw(true);
    }
  });
  const lift = (event) => {
    const held = fingers.delete(event.pointerId);
    canvas.classList.remove("grabbed");
    if (event.type === "pointerup" && held && travelled <= clickReach) acts.choose(acts.hit(...spot(event)));
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("pointerleave", () => acts.point(null));

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
    acts.draw(true);
  }, { passive: false });

  const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  canvas.addEventListener("keydown", (event) => {
    if (steps[event.key]) view.move(...steps[event.key]);
    else if (event.key === "+" || event.key === "=") view.scale(1.4);
    else if (event.key === "-") view.scale(1 / 1.4);
    else if (event.key === "Escape") acts.choose(null);
    else return;
    event.preventDefault();
    acts.draw(true);
  });
}
