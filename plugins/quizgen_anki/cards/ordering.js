(function () {
  var list = document.querySelector(".qg-order");
  if (!list) { return; }
  var id = qgText("qg-id");
  var items = qgShuffle(list, id);
  function number(item) { return Number(item.getAttribute("data-n")); }

  // A shuffle that happens to be the answer would ask nothing.
  if (items.every(function (item, place) { return number(item) === place + 1; })) {
    list.appendChild(items[0]);
  }

  if (document.getElementById("qg-back")) {
    var stored = qgStored(id);
    stored.forEach(function (wanted) {
      var item = list.querySelector('[data-n="' + Number(wanted) + '"]');
      if (item) { list.appendChild(item); }
    });
    Array.prototype.forEach.call(list.children, function (item, place) {
      if (!stored.length) { return; }
      var isRight = number(item) === place + 1;
      item.classList.add(isRight ? "qg-right" : "qg-wrong");
      qgSay(item, isRight ? "right" : "belongs in place " + number(item));
    });
    return;
  }

  function move(item, step) {
    var other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (!other) { return; }
    list.insertBefore(step < 0 ? item : other, step < 0 ? other : item);
    qgStore(id, Array.prototype.map.call(list.children, number));
  }

  function button(item, step, sign, name) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "qg-move tappable";
    made.textContent = sign;
    made.setAttribute("aria-label", name + ": " + item.firstChild.textContent);
    made.addEventListener("click", function (event) {
      move(item, step);
      made.focus();
      event.stopPropagation();
    });
    return made;
  }

  qgStore(id, []);
  items.forEach(function (item) {
    var text = document.createElement("span");
    text.className = "qg-item";
    while (item.firstChild) { text.appendChild(item.firstChild); }
    item.appendChild(text);
    item.appendChild(button(item, -1, "↑", "Up"));
    item.appendChild(button(item, 1, "↓", "Down"));
    item.tabIndex = 0;
    item.addEventListener("keydown", function (event) {
      var step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step || event.target !== item) { return; }
      move(item, step);
      item.focus();
      event.preventDefault();
    });
  });
})();
