// Elements: the one way to put words on the page. Words are text nodes, never markup.

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function makeButton(words, onclick, attributes = {}) {
  return make("button", { type: "button", onclick, ...attributes }, words);
}

// choices: [value, words]; returns the label, which knows its select as `.control`.
function makeSelect(label, choices, onchange) {
  return make("label", {}, label, make("select", { onchange }, choices.map(([value, words]) => make("option", { value }, words))));
}

function makeSearch(label, placeholder, oninput) {
  return make("label", {}, label, make("input", { type: "search", placeholder, autocomplete: "off", oninput: wait(oninput) }));
}

// A group of checkboxes; `.chosen()` gives the values that are checked.
function makeChecks(legend, choices, onchange) {
  const boxes = choices.map(([value]) => make("input", { type: "checkbox", value, checked: true, onchange }));
  const labels = choices.map(([, words], place) => make("label", {}, boxes[place], words));
  const group = make("fieldset", {}, make("legend", {}, legend), make("div", { class: "checks" }, labels));
  return Object.assign(group, { chosen: () => boxes.filter((box) => box.checked).map((box) => box.value) });
}

function wait(act, pause = 120) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(act, pause); };
}

function say(number) {
  return number.toLocaleString("zh-CN");
}

function yearChoices() {
  return [["", "全部年份"], ...years.map((year) => [String(year), `${year} 年`])];
}
