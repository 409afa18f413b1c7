// What the page says: the English words, or those that the page holds for them.
const quiz = document.getElementById('quiz');
const WORDS = JSON.parse((quiz && quiz.dataset.words) || '{}');

function say(english, values) {
  return (WORDS[english] || english).replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
