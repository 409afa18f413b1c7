// Numbers as people type them: grouped digits, decimal points and commas, fractions, powers of ten.
const NUMBER = /^([+-]?)\s*(\d{1,3}(?:[ ',.]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)(?:\s*(?:e|[x×*·]\s*10\s*\^?)\s*([+-]?\d{1,3})(?![\d.,]))?(?:\s*\/\s*(\d+))?/i;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

// The digits as a number; one comma or point may group as well as part, so there may be two.
function readDigits(digits) {
  const bare = digits.replace(/[ ']/g, '');
  const signs = bare.match(/[.,]/g) || [];
  const cut = sign => Number(bare.split('').map(c => c === sign ? '.' : /[.,]/.test(c) ? '' : c).join(''));
  if (signs.length === 1) {
    const [before, after] = bare.split(signs[0]);
    const groups = after.length === 3 && before.length > 0 && before.length <= 3 && before[0] !== '0';
    return signs[0] === ',' && groups ? [cut(null), cut(',')] : [cut(signs[0])];
  }
  return [cut(new Set(signs).size === 2 ? signs[signs.length - 1] : null)];
}

// What `text` says: `values` (what it may mean, likeliest first) and `rest`; null for no number.
function readNumber(text) {
  const flat = text.replace(/(?<=10)⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, found => '^' + Array.from(found, c => c === '⁻' ? '-' : RAISED.indexOf(c)).join(''))
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[−–‒]/g, '-').replace(/’/g, "'").trim()
    .replace(/^(?:[$€£¥]|USD|EUR|GBP)\s*/, '');
  const found = NUMBER.exec(flat);
  const rest = found ? flat.slice(found[0].length).trim() : '';
  if (!found || /\d/.test(rest.replace(/[A-Za-z]\d/g, ''))) { return null; }
  const size = (found[1] === '-' ? -1 : 1) * Math.pow(10, Number(found[3] || 0)) / Number(found[4] || 1);
  return { values: readDigits(found[2]).map(value => value * size), rest };
}

function isWithin(value, key) {
  const right = Number(key.value);
  // Sums of decimals are not exact here: the last digits of a double do not count.
  return Math.abs(value - right) <= Number(key.tolerance) + 1e-9 * Math.abs(right) + 1e-12;
}

// A second reading (8,445 for 8.445) counts where the key has as many decimals.
function isNumber(values, key) {
  const decimals = (key.value.split('.')[1] || '').length;
  return isWithin(values[0], key)
    || (values.length > 1 && decimals === 3 && values[1] === Number(key.value));
}
