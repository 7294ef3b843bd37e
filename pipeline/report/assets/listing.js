// Listing: a table that can be searched, filtered and sorted, a page of rows at a time.

const rowsShown = 40;
const rowsPrinted = 400;
const listings = [];

// columns: {title, cell(row), value?(row), number?, heading?, labelled?, brief?}; filters: {control, test(row)}.
// A column with a `value` can be sorted by it; a `labelled` one keeps its title where rows are cards,
// a `brief` one is not broken over lines.
// `search` gives a row's words.
function makeListing(host, { name, caption, noun, rows, columns, filters = [], search = null, hint = "" }) {
  const found = { order: null, falling: false, shown: rowsShown, kept: rows };
  const body = make("tbody");
  const tally = make("p", { class: "tally", role: "status" });
  const more = makeButton("", () => { found.shown += rowsShown * 5; draw(); }, { class: "more" });
  const heads = columns.map((column) => make("th", { scope: "col", class: column.number ? "number" : null, "data-title": column.title },
    column.value ? makeButton(column.title, () => sort(column), { class: "sort" }) : column.title));
  const box = search ? makeSearch("查找", hint, choose) : null;
  const controls = make("div", { class: "controls" }, box, filters.map((filter) => filter.control));
  const sorter = makeSelect("排序", [["", "原有顺序"], ...columns.flatMap((column, place) =>
    column.value ? [[`${place}`, `${column.title} ↑`], [`-${place}`, `${column.title} ↓`]] : [])], pickOrder);
  sorter.classList.add("only-narrow");
  if (columns.some((column) => column.value)) controls.append(sorter);

  function choose() {
    const asked = box ? box.control.value.trim().toLowerCase().split(/\s+/).filter(Boolean) : [];
    found.kept = rows.filter((row) => filters.every((filter) => filter.test(row)) &&
      (!asked.length || asked.every((word) => search(row).includes(word))));
    found.shown = rowsShown;
    arrange();
  }

  function pickOrder() {
    const value = sorter.control.value;
    found.order = value === "" ? null : columns[Math.abs(Number(value))];
    found.falling = value.startsWith("-");
    arrange();
  }

  function sort(column) {
    found.falling = found.order === column ? !found.falling : Boolean(column.number);
    found.order = column;
    arrange();
  }

  function arrange() {
    const { order, falling } = found;
    if (order) {
      // What has no value stands last either way; what is equal keeps its order.
      const valued = found.kept.map((row) => [order.value(row), row]);
      valued.sort(([a], [b]) => (blank(a) - blank(b)) || (falling ? -compare(a, b) : compare(a, b)));
      found.kept = valued.map(([, row]) => row);
    } else {
      found.kept = [...found.kept].sort((a, b) => a.place - b.place);
    }
    heads.forEach((head, place) => {
      if (columns[place] === order) head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    draw();
  }

  function draw(limit = found.shown) {
    body.replaceChildren(...found.kept.slice(0, limit).map((row) => make("tr", { role: "row" }, columns.map((column) => column.heading
      ? make("th", { scope: "row", role: "rowheader" }, column.cell(row))
      : make("td", { role: "cell", class: column.number ? "number" : column.brief ? "brief" : null, "data-label": column.number || column.labelled ? column.title : null }, column.cell(row))))));
    const rest = found.kept.length - limit;
    more.hidden = rest <= 0;
    more.textContent = `再显示 ${Math.min(rest, rowsShown * 5)} ${noun}`;
    tally.textContent = found.kept.length === rows.length ? `共 ${say(rows.length)} ${noun}` : `${say(found.kept.length)} ${noun}符合，共 ${say(rows.length)} ${noun}`;
    if (limit !== found.shown && rest > 0) tally.textContent += `；打印前 ${limit} ${noun}`;
  }

  for (const filter of filters) filter.listen(choose);
  const table = make("table", { role: "table", class: name },
    make("caption", {}, caption), make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, heads)), body);
  body.setAttribute("role", "rowgroup");
  heads.forEach((head) => head.setAttribute("role", "columnheader"));
  host.append(controls, tally, make("div", { class: "wide listing" }, table), more);
  listings.push({ print: () => draw(rowsPrinted), restore: () => draw() });
  draw();
  return { choose };
}

function blank(value) {
  return value === null || value === undefined || value === "" ? 1 : 0;
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

function compare(one, other) {
  return typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one ?? ""), String(other ?? ""));
}

// A filter by one choice; `accept(row, value)` is asked when something is chosen.
function makeFilter(label, choices, accept) {
  const control = makeSelect(label, choices, () => told());
  let told = () => {};
  return {
    control,
    test: (row) => control.control.value === "" || accept(row, control.control.value),
    listen: (act) => { told = act; },
    set: (value) => { control.control.value = value; told(); },
  };
}
