/* The list of letters: only the rows in view are in the page, so tens of thousands stay quick. */
(function () {
  "use strict";
  var data = window.FOIPARSE, rows = data.rows, search = data.search, words = data.words;
  var box = document.getElementById("rows"), spacer = document.getElementById("spacer"), said = document.getElementById("shown");
  var inputs = {}, shown = [], sort = null, drawn = {};
  ["search", "authority", "status", "provision", "flag"].forEach(function (id) { inputs[id] = document.getElementById(id); });
  /* As people sort: "ASHBY" beside "Ashby", section 9 before section 40. */
  var order = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  function compare(u, v) { return typeof u === "string" ? order.compare(u, v) : u - v; }
  function height() { return window.matchMedia("(max-width:820px)").matches ? 72 : 40; }
  function options(id, pick, name) {
    var seen = {};
    rows.forEach(function (r) { [].concat(pick(r)).forEach(function (v) { if (v) { seen[v] = (seen[v] || 0) + 1; } }); });
    function told(v) { return name ? name(v) : v; }
    Object.keys(seen).sort(function (x, y) { return order.compare(told(x), told(y)); }).forEach(function (v) {
      var o = document.createElement("option");
      o.value = v; o.textContent = told(v) + " (" + seen[v] + ")";
      inputs[id].appendChild(o);
    });
  }
  options("authority", function (r) { return r[1]; });
  options("status", function (r) { return r[6]; }, function (v) { return words.status[v] || v; });
  options("provision", function (r) { return r[7]; });
  options("flag", function (r) { return r[8].map(function (f) { return f.split(":")[0]; }); }, function (v) { return words.flag[v] || v.replace(/_/g, " "); });
  function filter() {
    var terms = inputs.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var a = inputs.authority.value, s = inputs.status.value, p = inputs.provision.value, f = inputs.flag.value;
    shown = [];
    for (var i = 0; i < rows.length; i++) {
      var r = rows[i];
      if (a && r[1] !== a || s && r[6].indexOf(s) < 0 || p && r[7].indexOf(p) < 0) { continue; }
      if (f && !r[8].some(function (x) { return x.split(":")[0] === f; })) { continue; }
      if (terms.length && !terms.every(function (t) { return search[i].indexOf(t) >= 0; })) { continue; }
      shown.push(i);
    }
    if (sort) {
      var c = sort.column, d = sort.down ? -1 : 1;
      shown.sort(function (x, y) { return (compare(rows[x][c], rows[y][c]) || x - y) * d; });
    }
    said.textContent = shown.length + " of " + rows.length + " letters";
    box.scrollTop = 0; redraw(true);
  }
  function cell(row, text, kind) {
    var s = document.createElement("span");
    s.setAttribute("role", "cell"); s.textContent = text; if (kind) { s.className = kind; }
    row.appendChild(s); return s;
  }
  function draw(n) {
    var r = rows[shown[n]], row = document.createElement("div"), h = height();
    row.className = "row"; row.setAttribute("role", "row"); row.setAttribute("aria-rowindex", String(n + 2)); row.style.top = n * h + "px";
    var first = cell(row, ""), link = document.createElement("a");
    link.href = "letters/" + encodeURIComponent(r[0]); link.textContent = r[1] || r[10] || "(not named)"; first.appendChild(link);
    cell(row, r[2]); cell(row, r[3]); cell(row, words.outcome[r[4]] || ""); cell(row, String(r[5])); cell(row, ["", "look", "read in part"][r[9]], r[9] ? "yes" : "");
    return row;
  }
  function redraw(all) {
    var h = height(), from = Math.max(0, Math.floor(box.scrollTop / h) - 10), to = Math.min(shown.length, Math.ceil((box.scrollTop + box.clientHeight) / h) + 10);
    spacer.style.height = shown.length * h + "px";
    Object.keys(drawn).forEach(function (k) { if (all || k < from || k >= to) { drawn[k].remove(); delete drawn[k]; } });
    for (var n = from; n < to; n++) { if (!drawn[n]) { box.appendChild(drawn[n] = draw(n)); } }
  }
  box.addEventListener("scroll", function () { redraw(false); });
  window.addEventListener("resize", function () { redraw(true); });
  Object.keys(inputs).forEach(function (id) { inputs[id].addEventListener(id === "search" ? "input" : "change", filter); });
  document.querySelectorAll("[data-sort]").forEach(function (b) {
    b.addEventListener("click", function () {
      var c = +b.dataset.sort;
      sort = { column: c, down: sort && sort.column === c ? !sort.down : c === 9 };
      document.querySelectorAll("[role=columnheader]").forEach(function (x) { x.removeAttribute("aria-sort"); x.firstElementChild.removeAttribute("aria-sort"); });
      var way = sort.down ? "descending" : "ascending"; b.parentNode.setAttribute("aria-sort", way); b.setAttribute("data-way", way); filter();
    });
  });
  /* Enter in the search box must not send the form: that would load the page anew, without the search. */
  document.getElementById("filters").addEventListener("submit", function (e) { e.preventDefault(); });
  filter();
}());
