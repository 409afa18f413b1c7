// The controls of a question: what was answered, and marks for what is right.
function all(root, selector) { return Array.from(root.querySelectorAll(selector)); }

function make(tag, words, attributes) {
  const made = document.createElement(tag);
  made.textContent = words;
  Object.entries(attributes || {}).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}

// A mark that is seen, and a word that is heard.
function mark(element, isRight, said) {
  element.classList.add(isRight ? 'right' : 'wrong');
  const words = said || say(isRight ? 'right' : 'wrong');
  element.append(make('span', ` (${words})`, { class: 'said' }));
}

function clearMarks(article) {
  all(article, '.said').forEach(said => said.remove());
  all(article, '.right, .wrong, .missed').forEach(one => one.classList.remove('right', 'wrong', 'missed'));
}

const CHOICE = {
  read: article => all(article, 'form input').filter(one => one.checked).map(one => Number(one.value)),
  fill: (article, given) => all(article, 'form input').forEach(one => { one.checked = given.includes(Number(one.value)); }),
  clear: article => CHOICE.fill(article, []),
  mark: (article, given, key) => all(article, '.option').forEach((label, place) => {
    const chosen = given.includes(place);
    if (!chosen && !key.includes(place)) { return; }
    mark(label, key.includes(place), key.includes(place) && !chosen ? say('right answer') : '');
    label.classList.toggle('missed', !chosen);
  }),
};

const TYPED = {
  read: article => article.querySelector('form input').value,
  fill: (article, given) => { article.querySelector('form input').value = given; },
  clear: article => TYPED.fill(article, ''),
  mark: (article, given, key, grade) => article.querySelector('form input').classList.add(grade.verdict === 'wrong' ? 'wrong' : 'right'),
};

function gapText(control) {
  if (control.tagName !== 'SELECT') { return control.value; }
  return control.value === '' ? '' : control.selectedOptions[0].textContent;
}

function gaps(article) { return all(article, 'input.gap, select.gap'); }

const CLOZE = {
  prepare: article => all(article, 'output.gap').forEach(copy => {
    const first = gaps(article)[Number(copy.dataset.group) - 1];
    const show = () => { copy.textContent = gapText(first) || '…'; };
    first.addEventListener('input', show);
    copy.quizShow = show;
  }),
  read: article => gaps(article).map(gapText),
  fill: (article, given) => {
    gaps(article).forEach((control, place) => {
      const options = all(control, 'option');
      const chosen = options.findIndex(one => one.value !== '' && one.textContent === given[place]);
      if (options.length) { control.selectedIndex = Math.max(chosen, 0); } else { control.value = given[place] || ''; }
    });
    all(article, 'output.gap').forEach(copy => copy.quizShow());
  },
  clear: article => CLOZE.fill(article, []),
  mark: (article, given, key, grade) => gaps(article).forEach((control, place) => control.classList.add(grade.parts[place] ? 'right' : 'wrong')),
};

const PAIRS = {
  read: article => all(article, '.pairs select').map(one => one.value === '' ? -1 : Number(one.value)),
  fill: (article, given) => all(article, '.pairs select').forEach((one, place) => { one.selectedIndex = given[place] + 1; }),
  clear: article => all(article, '.pairs select').forEach(one => { one.selectedIndex = 0; }),
  mark: (article, given, key, grade) => all(article, '.pairs li').forEach((item, place) => mark(item, grade.parts[place])),
};

function places(article) { return all(article, '.order li').map(item => Number(item.dataset.place)); }

function move(item, step, tell) {
  const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!other) { return; }
  const focused = document.activeElement;
  other[step < 0 ? 'before' : 'after'](item);
  focused.focus();
  const items = Array.from(item.parentElement.children);
  tell(say('Place {place} of {all}', { place: items.indexOf(item) + 1, all: items.length }));
}

const ORDER = {
  prepare: (article, tell) => all(article, '.order li').forEach(item => {
    const text = item.firstElementChild;
    [[-1, '↑', say('Up')], [1, '↓', say('Down')]].forEach(([step, sign, name]) => {
      const label = { type: 'button', class: 'move', 'aria-label': name, 'aria-describedby': text.id };
      const button = make('button', sign, label);
      button.addEventListener('click', () => move(item, step, tell));
      item.append(button);
    });
    item.addEventListener('keydown', event => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step && !article.classList.contains('done')) { move(item, step, tell); event.preventDefault(); }
    });
  }),
  read: places,
  fill: (article, given) => {
    const list = article.querySelector('.order');
    given.forEach(place => list.append(list.querySelector(`[data-place="${Number(place)}"]`)));
  },
  clear: article => ORDER.fill(article, places(article).sort((a, b) => a - b)),
  mark: (article, given, key, grade) => all(article, '.order li').forEach((item, place) => {
    mark(item, grade.parts[place], grade.parts[place] ? '' : say('belongs in place {place}', { place: key.indexOf(Number(item.dataset.place)) + 1 }));
  }),
};

const CARD = { read: () => null, fill: () => {}, clear: () => {}, mark: () => {} };

const KINDS = {
  multiple_choice: { ...CHOICE, grade: gradeOne },
  multiple_response: { ...CHOICE, grade: gradeSeveral },
  true_false: { ...CHOICE, grade: gradeOne },
  short_answer: { ...TYPED, grade: gradeTyped },
  numerical: { ...TYPED, grade: gradeNumber },
  cloze: { ...CLOZE, grade: gradeCloze },
  matching: { ...PAIRS, grade: gradePairs },
  ordering: { ...ORDER, grade: gradeOrder },
  flashcard: { ...CARD, grade: gradeCard },
};
