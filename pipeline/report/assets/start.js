// Start: each section of the page by its own script.

function host(section, name = "host") {
  return document.querySelector(`#${section} .${name}`);
}

showTasks(host("tasks"));
showWorkload(host("workload"));
showUnitsTable(host("workload", "host-units"));
showHeat(host("heat"));
showNetwork(host("network"));
showYears(host("years"));
showDoubts(host("doubts"));
showNotices(host("notices"));

addEventListener("beforeprint", () => listings.forEach((listing) => listing.draw(rowsPrinted)));
addEventListener("afterprint", () => listings.forEach((listing) => listing.draw()));
