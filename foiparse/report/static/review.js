/* Editing on the review server: every change is one correction, sent with the page's token, kept in corrections.jsonl. */
(function () {
  "use strict";
  var me = document.getElementById("review"), token = me.dataset.token, sha = me.dataset.sha, text = document.getElementById("text");
  var STATUSES = ["provided", "partial", "withheld", "not_held", "ncnd", "signposted", "clarification", "unanswered"];
  var ROLES = ["relied_on", "procedural", "mentioned"];
  var said = document.createElement("p"); said.setAttribute("role", "status"); said.className = "saved";
  document.querySelector(".data").prepend(said);
  function tell(words, bad) { said.className = bad ? "saved bad" : "saved"; said.textContent = words; }
  /* What was kept is told after the page has come anew, so it has to outlive the page. */
  function later(words) { try { sessionStorage.setItem("foiparse-said", words); } catch (e) { /* told nowhere, kept all the same */ } }
  function send(op, target, value) {
    return fetch("/correct", { method: "POST", headers: { "Content-Type": "application/json", "X-Foiparse-Token": token },
      body: JSON.stringify({ sha256: sha, op: op, target: target, value: value, at: new Date().toISOString() }) })
      .then(function (r) {
        return r.text().then(function (t) {
          if (r.ok) { later(op === "undo" ? "Taken back: " + (target ? "marked as right" : me.dataset.last) : "Kept"); location.reload(); } else { tell("Not kept: " + t, true); }
        });
      }, function () { tell("Not kept: the review server does not answer. Is it still running?", true); });
  }
  /* Offsets count characters as Python does, not UTF-16 units. */
  function length(s) { return Array.from(s).length; }
  function selection() {
    var s = window.getSelection();
    if (!s.rangeCount || s.isCollapsed || !text.contains(s.anchorNode) || !text.contains(s.focusNode)) { tell("Select the words in the letter first.", true); return null; }
    var r = s.getRangeAt(0), before = document.createRange();
    before.selectNodeContents(text); before.setEnd(r.startContainer, r.startOffset);
    var start = length(before.toString());
    return [[start, start + length(r.toString())]];
  }
  function button(box, name, act) { var b = document.createElement("button"); b.type = "button"; b.textContent = name; b.addEventListener("click", act); box.appendChild(b); return b; }
  function select(box, label, values, now, act) {
    var s = document.createElement("select"); s.setAttribute("aria-label", label);
    [""].concat(values).forEach(function (v) { var o = document.createElement("option"); o.value = v; o.textContent = v.replace(/_/g, " ") || "(none)"; o.selected = v === now; s.appendChild(o); });
    s.addEventListener("change", function () { act(s.value); }); box.appendChild(s);
  }
  document.querySelectorAll(".card").forEach(function (card) {
    var label = card.querySelector(".label").textContent, box = document.createElement("div"), status = card.querySelector(".status");
    box.className = "edit"; card.appendChild(box);
    var now = status ? STATUSES.filter(function (s) { return status.classList.contains(s); })[0] || "" : "";
    select(box, "Status of question " + label, STATUSES, now, function (v) { send("set_status", label, v); });
    button(box, "Question is the selection", function () { var s = selection(); if (s) { send("set_question_spans", label, s); } });
    button(box, "Answer is the selection", function () { var s = selection(); if (s) { send("set_answer_spans", label, s); } });
    button(box, "Relabel", function () { var v = window.prompt("New label for question " + label, label); if (v) { send("set_label", label, v); } });
    button(box, "Not a question", function () { if (window.confirm("Remove question " + label + "?")) { send("remove_question", label, null); } });
  });
  document.querySelectorAll(".law li").forEach(function (li) {
    var box = document.createElement("span"), n = li.id.slice(2), cite = li.querySelector(".cite"); box.className = "edit"; li.appendChild(box);
    select(box, "Role of " + cite.textContent, ROLES, ROLES.filter(function (r) { return cite.classList.contains(r); })[0], function (v) { if (v) { send("set_role", n, v); } });
  });
  document.querySelectorAll("[data-t] td").forEach(function (td) {
    td.setAttribute("contenteditable", "plaintext-only"); var was = td.textContent;
    td.addEventListener("blur", function () {
      if (td.textContent !== was) { var tr = td.parentNode; send("set_cell", [td.closest("[data-t]").dataset.t, tr.rowIndex, td.cellIndex].join(","), td.textContent); }
    });
  });
  var top = document.createElement("div"); top.className = "edit"; document.querySelector(".data").prepend(top);
  if (me.dataset.checked) { button(top, "Not right after all", function () { send("undo", "mark_right", null); }); }
  else { button(top, "Mark this letter as right", function () { send("mark_right", "", true); }); }
  if (me.dataset.last) { button(top, "Undo: " + me.dataset.last, function () { send("undo", "", null); }); }
  button(top, "Add a question from the selection", function () {
    var s = selection(), v = s && window.prompt("Label of the new question"); if (v) { send("add_question", v, { question: s, answer: [] }); }
  });
  try {
    var words = sessionStorage.getItem("foiparse-said");
    sessionStorage.removeItem("foiparse-said");
    if (words) { tell(words === "Kept" ? "Kept: " + me.dataset.last : words, false); }
  } catch (e) { /* no storage: the page itself shows what was kept */ }
}());
