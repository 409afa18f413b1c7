(function () {
  var box = document.querySelector(".qg-match");
  if (!box) { return; }
  var id = qgText("qg-id");
  var lefts = Array.prototype.slice.call(box.querySelector(".qg-left").children);
  var rights = qgShuffle(box.querySelector(".qg-right"), id);
  var chosen = {};
  var active = null;
  function number(item) { return Number(item.getAttribute("data-n")); }
  // Two right sides may read the same: either of them is right.
  function isPartner(right, left) {
    return rights.some(function (one) {
      return number(one) === number(left) && one.innerHTML === right.innerHTML;
    });
  }
  function letter(place) { return String.fromCharCode(65 + place); }

  // The letter of the partner stands in a badge that is made here, not in the text.
  function badge(left, text) {
    var made = left.querySelector(".qg-badge");
    if (!made) {
      made = document.createElement("span");
      made.className = "qg-badge";
      left.appendChild(made);
    }
    made.textContent = text;
  }

  if (document.getElementById("qg-back")) {
    var stored = qgStored(id);
    lefts.forEach(function (left) {
      stored.forEach(function (pair) {
        if (pair[0] !== number(left) || !rights[pair[1]]) { return; }
        var isRight = isPartner(rights[pair[1]], left);
        badge(left, letter(pair[1]));
        left.classList.add(isRight ? "qg-right" : "qg-wrong");
        qgSay(left, isRight ? "right" : "wrong");
      });
    });
    return;
  }

  function show() {
    lefts.forEach(function (left) {
      var place = chosen[number(left)];
      badge(left, place === undefined ? "" : letter(place));
      left.classList.toggle("qg-chosen", place !== undefined);
      left.classList.toggle("qg-active", left === active);
      left.setAttribute("aria-pressed", String(left === active));
    });
    var used = Object.keys(chosen).map(function (key) { return chosen[key]; });
    rights.forEach(function (right, place) {
      right.classList.toggle("qg-chosen", used.indexOf(place) >= 0);
    });
    qgStore(id, Object.keys(chosen).map(function (key) { return [Number(key), chosen[key]]; }));
  }

  function pickLeft(left) {
    if (active === left) { delete chosen[number(left)]; }
    active = active === left ? null : left;
    show();
  }

  function pickRight(place) {
    var left = active || lefts.filter(function (one) {
      return chosen[number(one)] === undefined;
    })[0];
    if (!left) { return; }
    Object.keys(chosen).forEach(function (key) {
      if (chosen[key] === place) { delete chosen[key]; }
    });
    chosen[number(left)] = place;
    active = null;
    show();
  }

  function reachable(item, act) {
    item.setAttribute("role", "button");
    item.tabIndex = 0;
    item.addEventListener("click", act);
    item.addEventListener("keydown", function (event) {
      if (event.key !== " " && event.key !== "x") { return; }
      act();
      event.preventDefault();
      event.stopPropagation();
    });
  }

  lefts.forEach(function (left) { reachable(left, function () { pickLeft(left); }); });
  rights.forEach(function (right, place) { reachable(right, function () { pickRight(place); }); });
  show();
})();
