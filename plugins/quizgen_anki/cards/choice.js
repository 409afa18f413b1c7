(function () {
  var list = document.querySelector(".qg-options");
  if (!list) { return; }
  var id = qgText("qg-id");
  var kind = qgText("qg-kind");
  var single = kind.indexOf("multi") < 0;
  var back = document.getElementById("qg-back");
  var items = kind.indexOf("fixed") < 0
    ? qgShuffle(list, id)
    : Array.prototype.slice.call(list.children);

  function number(item) { return item.getAttribute("data-n"); }
  list.classList.add(single ? "qg-single" : "qg-multi");

  if (back) {
    var right = back.textContent.trim().split(/\s+/);
    var chosen = qgStored(id);
    items.forEach(function (item) {
      var isRight = right.indexOf(number(item)) >= 0;
      var isChosen = chosen.indexOf(number(item)) >= 0;
      if (isChosen) { item.classList.add("qg-chosen"); }
      if (isRight) { item.classList.add(chosen.length && !isChosen ? "qg-missed" : "qg-right"); }
      if (isChosen && !isRight) { item.classList.add("qg-wrong"); }
      if (isRight || isChosen) {
        qgSay(item, (isChosen ? "your choice, " : "") + (isRight ? "right" : "wrong"));
      }
    });
    return;
  }

  function choose(item) {
    items.forEach(function (other) {
      var on = other.getAttribute("aria-checked") === "true";
      if (other === item) {
        on = single || !on;
      } else if (single) {
        on = false;
      }
      other.setAttribute("aria-checked", String(on));
      other.classList.toggle("qg-chosen", on);
    });
    qgStore(id, items.filter(function (other) {
      return other.getAttribute("aria-checked") === "true";
    }).map(number));
  }

  qgStore(id, []);
  list.setAttribute("role", single ? "radiogroup" : "group");
  list.setAttribute("aria-labelledby", "qg-question");
  items.forEach(function (item, place) {
    item.setAttribute("role", single ? "radio" : "checkbox");
    item.setAttribute("aria-checked", "false");
    item.tabIndex = 0;
    item.addEventListener("click", function () { choose(item); });
    item.addEventListener("keydown", function (event) {
      var step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (step) {
        var next = items[(place + step + items.length) % items.length];
        next.focus();
        if (single) { choose(next); }
      } else if (event.key === " " || event.key === "x") {
        choose(item);
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    });
  });
})();
