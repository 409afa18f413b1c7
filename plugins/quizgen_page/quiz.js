// The course of the quiz: one question at a time, a score, and the wrong ones again.
const VERDICTS = { right: 'Correct.', near: 'Correct, but mistyped.', partial: 'Partly right.', wrong: 'Wrong.', again: '' };
const main = quiz;
const store = `quizgen:${main.dataset.quiz}`;
const articles = all(main, 'article');
const kept = load(store);
const answers = kept.answers && typeof kept.answers === 'object' ? kept.answers : {};
let round = articles.map((_, place) => place);
let now = 0;

const bar = make('div', '', { class: 'bar' });
const meter = make('progress', '', { 'aria-label': say('Answered') });
const count = make('p', '', { role: 'status' });
bar.append(meter, count);
const end = make('section', '', { class: 'end', 'aria-labelledby': 'end-name' });
end.hidden = true;

function kindOf(article) { return KINDS[article.dataset.kind]; }
function keyOf(article) { return JSON.parse(article.dataset.key); }
function answerTo(place) { return answers[articles[place].dataset.id]; }
function isRight(place) { return ['right', 'near'].includes((answerTo(place) || {}).verdict); }

function remember() {
  save(store, { answers, round, now });
}

function button(words, act, kind) {
  const made = make('button', words, { type: 'button', class: kind || '' });
  made.addEventListener('click', act);
  return made;
}

function tally() {
  const done = round.filter(answerTo).length;
  meter.max = Math.max(round.length, 1);
  meter.value = done;
  const right = round.filter(isRight).length;
  count.textContent = say('{done} of {all} answered, {right} right', { done, all: round.length, right });
}

// Show what became of a question: the verdict, the marks, the answer, and no more to answer.
function reveal(article, saved) {
  const kind = kindOf(article);
  kind.fill(article, saved.given);
  const grade = kind.grade(saved.given, keyOf(article));
  article.classList.add('done');
  all(article, 'form input, form select').forEach(one => { one.disabled = true; });
  if (saved.verdict !== 'shown') { kind.mark(article, saved.given, keyOf(article), grade); }
  const verdict = article.querySelector('.verdict');
  verdict.className = `verdict ${saved.verdict}`;
  verdict.textContent = saved.verdict === 'shown' ? say('Not answered.') : [say(VERDICTS[saved.verdict]), grade.message].filter(Boolean).join(' ');
  article.querySelector('details.answer').open = true;
}

function reset(article) {
  article.classList.remove('done', 'judging');
  all(article, 'form input, form select').forEach(one => { one.disabled = false; });
  all(article, 'details').forEach(one => { one.open = false; });
  clearMarks(article);
  kindOf(article).clear(article);
  article.querySelector('.verdict').textContent = '';
}

function settle(article, given, verdict) {
  answers[article.dataset.id] = { given, verdict };
  reveal(article, answers[article.dataset.id]);
  remember();
  tally();
  article.querySelector('.next').focus({ preventScroll: true });
  article.querySelector('.verdict').scrollIntoView({ block: 'nearest' });
}

function check(article) {
  if (article.classList.contains('done')) { return; }
  const kind = kindOf(article);
  const given = kind.read(article);
  const grade = kind.grade(given, keyOf(article));
  if (grade.verdict === 'again') {
    article.querySelector('.verdict').className = 'verdict again';
    article.querySelector('.verdict').textContent = grade.message;
    return;
  }
  settle(article, given, grade.verdict);
}

function show(place, quietly) {
  now = Math.max(0, Math.min(place, round.length));
  articles.forEach((article, number) => { article.hidden = round[now] !== number; });
  end.hidden = now < round.length;
  document.documentElement.classList.toggle('begun', now > 0);
  if (!end.hidden) { finish(); }
  const shown = end.hidden ? articles[round[now]] : end;
  if (end.hidden) {
    shown.querySelector('h2').textContent = say('Question {number} of {all}', { number: now + 1, all: round.length });
    shown.querySelector('.back').disabled = now === 0;
  }
  if (!quietly) { shown.querySelector('h2').focus(); window.scrollTo(0, 0); }
  remember();
  tally();
}

function startRound(places) {
  places.forEach(place => {
    delete answers[articles[place].dataset.id];
    reset(articles[place]);
  });
  round = places;
  show(0);
}

function finish() {
  const right = round.filter(isRight).length;
  const wrong = round.filter(place => !isRight(place));
  const open = round.filter(place => !answerTo(place)).length;
  const share = Math.round(100 * right / Math.max(round.length, 1));
  const left = open ? say('{count} not answered.', { count: open }) : '';
  end.replaceChildren(make('h2', say('Result'), { id: 'end-name', tabindex: '-1' }));
  const score = say('{right} of {all} right ({share}%).', { right, all: round.length, share });
  end.append(make('p', [score, left].filter(Boolean).join(' '), { class: 'score' }));
  const row = make('p', '', { class: 'buttons' });
  if (wrong.length) {
    row.append(button(say('Only the wrong ones again ({count})', { count: wrong.length }), () => startRound(wrong), 'main'));
  }
  row.append(button(say('All again'), () => startRound(articles.map((_, place) => place)), wrong.length ? '' : 'main'));
  row.append(button(say('Back'), () => show(round.length - 1)));
  end.append(row);
}

function judged(article) {
  const row = make('p', '', { class: 'buttons judge' });
  row.append(button(say('I knew it'), () => settle(article, true, 'right'), 'main'));
  row.append(button(say('I did not'), () => settle(article, false, 'wrong'), 'main'));
  return row;
}

function turn(article) {
  article.classList.add('judging');
  article.querySelector('details.answer').open = true;
  article.querySelector('.judge button').focus();
}

function prepare(article) {
  const kind = kindOf(article);
  const isCard = article.dataset.kind === 'flashcard';
  const form = article.querySelector('form');
  const verdict = make('p', '', { class: 'verdict', role: 'status' });
  if (kind.prepare) { kind.prepare(article, words => { verdict.className = 'verdict again'; verdict.textContent = words; }); }
  const row = make('p', '', { class: 'buttons' });
  const submit = make('button', say(isCard ? 'Show the answer' : 'Check'), { type: 'submit', class: 'main check' });
  row.append(submit);
  if (!isCard) { row.append(button(say('Show the answer'), () => settle(article, kind.read(article), 'shown'), 'check')); }
  form.append(row);
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (isCard && !article.classList.contains('done')) { turn(article); } else { check(article); }
  });
  form.after(verdict);
  if (isCard) { article.append(judged(article)); }
  const steps = make('p', '', { class: 'buttons steps' });
  steps.append(button(say('Back'), () => show(now - 1), 'back'), button(say('Next'), () => show(now + 1), 'next'));
  article.append(steps);
}

function resume() {
  articles.forEach(article => {
    const saved = answers[article.dataset.id];
    try {
      if (saved) { reveal(article, saved); }
    } catch (outdated) {
      delete answers[article.dataset.id];
      reset(article);
    }
  });
  const places = Array.isArray(kept.round) ? kept.round.filter(place => articles[place]) : [];
  if (places.length) { round = places; }
  show(Number.isInteger(kept.now) ? kept.now : 0, true);
}

if (articles.length) {
  document.documentElement.classList.add('js');
  articles.forEach(prepare);
  main.prepend(bar);
  main.append(end);
  resume();
}
