// Doubts: each finding with its place, opened from the list of their kinds.

function showDoubts(host) {
  if (!doubts.length) return;
  const codes = [...document.querySelectorAll("#doubts [data-code]")].map((button) => [button.dataset.code, button.closest("li").querySelector(".meaning").textContent]);
  const kind = makeFilter("疑点", [["", "全部疑点"], ...codes], (doubt, code) => doubt.code === code);
  makeListing(host, {
    name: "findings", caption: "逐条疑点", noun: "处", rows: doubts, filters: [kind], hint: "公文、文字……",
    search: (doubt) => [doubt.message, doubt.text, notices[doubt.notice].name].filter(Boolean).join("\n").toLowerCase(),
    columns: [
      { title: "公文", value: (doubt) => doubt.notice, cell: (doubt) => notices[doubt.notice].number || notices[doubt.notice].name },
      { title: "疑点", value: (doubt) => doubt.message, cell: (doubt) => doubt.message },
      { title: "原文", cell: (doubt) => (doubt.text ? make("span", { class: "clamp" }, doubt.text) : "") },
    ],
  });
  for (const button of document.querySelectorAll("#doubts [data-code]")) {
    button.addEventListener("click", () => { kind.set(button.dataset.code); kind.control.control.focus(); });
  }
}
