// Listing: a table that can be searched, filtered and sorted, a page of rows at a time.

const rowsShown = 40;
const rowsMore = 200;
const rowsPrinted = 400;
const listings = [];

// columns: {title, cell(row), value?(row), number?, heading?, labelled?, brief?}; filters: see makeFilter.
// A column with a `value` can be sorted by it; a `labelled` one keeps its title where rows are cards,
// a `brief` one is not broken over lines. `search` gives a row's words in small letters.
class Listing {
  constructor({ name, caption, noun, rows, columns, filters = [], search = null, hint = "" }) {
    Object.assign(this, { noun, rows, columns, filters, search, order: null, falling: false, shown: rowsShown, kept: rows });
    this.body = make("tbody", { role: "rowgroup" });
    this.tally = make("p", { class: "tally", role: "status" });
    this.more = makeButton("", () => { this.shown += rowsMore; this.draw(); }, { class: "more" });
    this.heads = columns.map((column) => this.makeHead(column));
    this.box = search && makeSearch("查找", hint, () => this.choose());
    this.sorter = this.makeSorter();
    this.table = make("table", { role: "table", class: name }, make("caption", {}, caption),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, this.heads)), this.body);
    for (const filter of filters) filter.listen(() => this.choose());
  }

  elements() {
    return [make("div", { class: "controls" }, this.box, this.filters.map((filter) => filter.control), this.sorter),
      this.tally, make("div", { class: "wide listing" }, this.table), this.more];
  }

  makeHead(column) {
    const words = column.value ? makeButton(column.title, () => this.sort(column), { class: "sort" }) : column.title;
    return make("th", { scope: "col", role: "columnheader", class: column.number ? "number" : null, "data-title": column.title }, words);
  }

  // Where rows are cards there are no heads to press: the same orders as a choice.
  makeSorter() {
    const orders = this.columns.flatMap((column, place) => (column.value ? [[`${place} up`, `${column.title} ↑`], [`${place} down`, `${column.title} ↓`]] : []));
    if (!orders.length) return null;
    const sorter = makeSelect("排序", [["", "原有顺序"], ...orders], () => {
      const [place, way] = sorter.control.value.split(" ");
      this.order = this.columns[place] || null;
      this.falling = way === "down";
      this.arrange();
    });
    sorter.classList.add("only-narrow");
    return sorter;
  }

  choose() {
    const asked = this.box ? this.box.control.value.trim().toLowerCase().split(/\s+/).filter(Boolean) : [];
    this.kept = this.rows.filter((row) => this.filters.every((filter) => filter.test(row)) &&
      (!asked.length || asked.every((word) => this.search(row).includes(word))));
    this.shown = rowsShown;
    this.arrange();
  }

  sort(column) {
    this.falling = this.order === column ? !this.falling : Boolean(column.number);
    this.order = column;
    this.arrange();
  }

  arrange() {
    const { order, falling } = this;
    this.kept = order ? sortRows(this.kept, order.value, falling) : [...this.kept].sort((a, b) => a.place - b.place);
    this.heads.forEach((head, place) => {
      if (this.columns[place] === order) head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    this.draw();
  }

  draw(limit = this.shown) {
    const { kept, rows, noun } = this;
    const rest = kept.length - limit;
    this.body.replaceChildren(...kept.slice(0, limit).map((row) => make("tr", { role: "row" }, this.columns.map((column) => makeCell(column, row)))));
    this.more.hidden = rest <= 0;
    this.more.textContent = `再显示 ${Math.min(rest, rowsMore)} ${noun}`;
    this.tally.textContent = (kept.length === rows.length ? `共 ${say(rows.length)} ${noun}` : `${say(kept.length)} ${noun}符合，共 ${say(rows.length)} ${noun}`) +
      (limit === rowsPrinted && rest > 0 ? `；印出前 ${limit} ${noun}` : "");
  }
}

// Puts a listing on the page, and among those that are printed.
function makeListing(host, what) {
  const listing = new Listing(what);
  host.append(...listing.elements());
  listing.draw();
  listings.push(listing);
}

function makeCell(column, row) {
  if (column.heading) return make("th", { scope: "row", role: "rowheader" }, column.cell(row));
  const label = column.number || column.labelled ? column.title : null;
  return make("td", { role: "cell", class: column.number ? "number" : column.brief ? "brief" : null, "data-label": label }, column.cell(row));
}

// What has no value stands last either way; what is equal keeps its order.
function sortRows(rows, value, falling) {
  const valued = rows.map((row) => [value(row), row]);
  valued.sort(([a], [b]) => (blank(a) - blank(b)) || (falling ? -compare(a, b) : compare(a, b)));
  return valued.map(([, row]) => row);
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
