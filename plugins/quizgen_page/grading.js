// Grading, one function a kind. A grade is a verdict (right, near, partial, wrong, or again where
// nothing was understood), the parts that are right, and a message.
function share(parts) {
  const right = parts.filter(Boolean).length;
  if (right === parts.length) { return { verdict: 'right', parts }; }
  if (!right) { return { verdict: 'wrong', parts }; }
  return { verdict: 'partial', parts, message: say('{right} of {all} right.', { right, all: parts.length }) };
}

function ofMatches(matches) {
  const grade = share(matches.map(match => match !== 'other'));
  return grade.verdict === 'right' && matches.includes('close') ? { ...grade, verdict: 'near' } : grade;
}

function again(message) { return { verdict: 'again', parts: [], message }; }

function gradeOne(given, key) {
  if (!given.length) { return again(say('Choose an answer.')); }
  return { verdict: key.includes(given[0]) ? 'right' : 'wrong', parts: [] };
}

function gradeSeveral(given, key) {
  if (!given.length) { return again(say('Choose one or more answers.')); }
  const hits = given.filter(place => key.includes(place)).length;
  if (hits === key.length && hits === given.length) { return { verdict: 'right', parts: [] }; }
  const verdict = hits > given.length - hits ? 'partial' : 'wrong';
  const message = hits ? say('{right} of {all} found.', { right: hits, all: key.length }) : '';
  return { verdict, parts: [], message };
}

function gradeTyped(given, key) {
  if (!given.trim()) { return again(say('Type an answer.')); }
  if (!key.exact) { return ofMatches([matchWords(given, key.answers)]); }
  const grade = ofMatches([matchExactly(given, key.answers)]);
  const same = grade.verdict === 'wrong' && matchWords(given, key.answers) === 'same';
  return { ...grade, message: same ? say('Capitals and accents count here.') : '' };
}

function gradeNumber(given, key) {
  if (!given.trim()) { return again(say('Type an answer.')); }
  if (matchExactly(given, key.answers) === 'same') { return { verdict: 'right', parts: [] }; }
  const found = readNumber(given);
  if (!found) {
    return matchWords(given, key.answers) === 'same'
      ? { verdict: 'right', parts: [] } : again(say('Answer with a number.'));
  }
  if (found.rest && fold(found.rest) !== fold(key.unit)) {
    return again(key.unit ? say('Give the number in {unit}.', { unit: key.unit }) : say('Give the number alone.'));
  }
  return { verdict: isNumber(found.values, key) ? 'right' : 'wrong', parts: [] };
}

function gradeCloze(given, key) {
  if (!given.some(text => text.trim())) { return again(say('Fill the blanks.')); }
  return ofMatches(key.map((keys, place) => given[place].trim() ? matchWords(given[place], keys) : 'other'));
}

function gradePairs(given, key) {
  if (given.every(place => place < 0)) { return again(say('Choose a partner for each.')); }
  return share(key.map((right, place) => given[place] === right));
}

function gradeOrder(given, key) {
  return share(key.map((right, place) => given[place] === right));
}

function gradeCard(given) {
  return { verdict: given ? 'right' : 'wrong', parts: [] };
}
