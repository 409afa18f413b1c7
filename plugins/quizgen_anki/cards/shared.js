// Shared by the cards that can be tapped. Fields are read from the page, never pasted in here.
function qgText(id) {
  var found = document.getElementById(id);
  return found ? found.textContent.trim() : "";
}

// Numbers from 0 to 1 that depend on the seed alone, so that front and back agree without storage.
function qgRandom(seed) {
  var state = 2166136261;
  for (var i = 0; i < seed.length; i++) {
    state = Math.imul(state ^ seed.charCodeAt(i), 16777619);
  }
  return function () {
    state = (state + 0x6d2b79f5) | 0;
    var mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// Today's order of the children of `list`: another one tomorrow, the same one on the back.
function qgShuffle(list, id) {
  var day = new Date();
  var random = qgRandom(id + list.className + day.getFullYear() + "-" + day.getMonth() + "-" + day.getDate());
  var items = Array.prototype.slice.call(list.children);
  for (var i = items.length - 1; i > 0; i--) {
    var j = Math.floor(random() * (i + 1));
    var kept = items[i];
    items[i] = items[j];
    items[j] = kept;
  }
  items.forEach(function (item) { list.appendChild(item); });
  return items;
}

// What was chosen on the front. Without storage only the learner's own marks are lost.
function qgStore(id, value) {
  try {
    sessionStorage.setItem("quizgen:" + id, JSON.stringify(value));
  } catch (denied) {
    window.quizgenChosen = { id: id, value: value };
  }
}
function qgStored(id) {
  try {
    return JSON.parse(sessionStorage.getItem("quizgen:" + id)) || [];
  } catch (denied) {
    var kept = window.quizgenChosen;
    return kept && kept.id === id ? kept.value : [];
  }
}

// A word for screen readers beside a mark that is only seen.
function qgSay(item, text) {
  var said = document.createElement("span");
  said.className = "qg-said";
  said.textContent = " (" + text + ")";
  item.appendChild(said);
}
