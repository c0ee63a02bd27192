/* Pointing at a question, an answer, a citation or a table lights up its place in the letter, and the other way round. */
(function () {
  "use strict";
  var places = {}, cards = {};
  document.querySelectorAll("[data-ids]").forEach(function (s) {
    s.dataset.ids.split(" ").forEach(function (id) { if (id) { (places[id] = places[id] || []).push(s); } });
  });
  document.querySelectorAll(".box[data-id]").forEach(function (b) { (places[b.dataset.id] = places[b.dataset.id] || []).push(b); });
  function light(id, on, jump) {
    (places[id] || []).forEach(function (p) { p.classList.toggle("lit", on); });
    if (on && jump && places[id]) {
      var p = places[id][0], text = document.getElementById("text");
      if (text.contains(p) && text.scrollHeight > text.clientHeight) { text.scrollTop += p.getBoundingClientRect().top - text.getBoundingClientRect().top - 60; }
    }
  }
  document.querySelectorAll("[data-ref]").forEach(function (card) {
    var id = card.dataset.ref;
    (cards[id] = cards[id] || []).push(card);
    card.addEventListener("mouseenter", function () { light(id, true, true); });
    card.addEventListener("mouseleave", function () { light(id, false); });
    card.addEventListener("focus", function () { light(id, true, true); });
    card.addEventListener("blur", function () { light(id, false); });
  });
  Object.keys(places).forEach(function (id) {
    places[id].forEach(function (p) {
      p.addEventListener("mouseenter", function () { (cards[id] || []).forEach(function (c) { c.classList.add("lit"); }); });
      p.addEventListener("mouseleave", function () { (cards[id] || []).forEach(function (c) { c.classList.remove("lit"); }); });
      p.addEventListener("click", function () { if (cards[id]) { cards[id][0].scrollIntoView({ block: "nearest" }); } });
    });
  });
}());
