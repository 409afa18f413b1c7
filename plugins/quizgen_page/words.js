// Typed words: one normal form for what is only written differently, and slips of the fingers.
const DASHES = /[‐‑‒–—−]/g;
const POWER = /(?<=\p{Nd})[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const LATIN_MARKED = /([A-Za-z\u00c0-\u024f\u1e00-\u1eff])[\u0300-\u036f]+/g;
const EDGES = /^[ \t\n.,;:!?"'()[\]]+|[ \t\n.,;:!?"'()[\]]+$/g;

function fold(text) {
  const plain = text.replace(DASHES, '-').replace(/[‘’]/g, "'").replace(/[“”«»]/g, '"')
    .replace(POWER, power => '^' + power)
    .normalize('NFKD').toUpperCase().toLowerCase().replace(/ς/g, 'σ').replace(LATIN_MARKED, '$1');
  const flat = plain.replace(/(\d)[,\u202f\u00a0](?=\d{3}(?!\d))/g, '$1').split(/\s+/).join(' ').trim();
  const bare = flat.replace(EDGES, '').replace(/^(?:the|a|an)\s+(?=\S)/, '');
  return (bare || flat || text).normalize('NFC');
}

// The edits that make one word of another: letters added, left out, replaced or swapped.
function edits(one, other) {
  const a = Array.from(one);
  const b = Array.from(other);
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, rows[i - 2][j - 2] + 1);
      }
      rows[i].push(least);
    }
  }
  return rows[a.length][b.length];
}

// A number in any form: a slip in it makes another number.
function isExact(word) {
  return /\p{N}/u.test(word) || /^[ivxlcdm]+$/.test(word);
}

function isSlip(typed, key) {
  const given = typed.split(' ');
  const right = key.split(' ');
  if (typed.length > 1000 || given.length !== right.length) { return false; }
  return right.every((word, place) => {
    const other = given[place];
    if (word === other) { return true; }
    const allowed = Math.floor(Math.min(word.length, other.length) / 5);
    return allowed > 0 && word[0] === other[0] && !isExact(word) && !isExact(other)
      && Math.abs(word.length - other.length) <= allowed && edits(word, other) <= allowed;
  });
}

// How `typed` relates to the nearest of `keys`: 'same', 'close' or 'other'.
function matchWords(typed, keys) {
  const folded = fold(typed);
  if (keys.some(key => fold(key) === folded)) { return 'same'; }
  return keys.some(key => isSlip(folded, fold(key))) ? 'close' : 'other';
}

function matchExactly(typed, keys) {
  const level = text => text.split(/\s+/).join(' ').trim().normalize('NFC');
  return keys.some(key => level(key) === level(typed)) ? 'same' : 'other';
}
