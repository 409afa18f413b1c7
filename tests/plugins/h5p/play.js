// Answers a question set in Chromium: argv are the folder of node_modules, the browser, the
// address. Standard input: for each question the texts to choose or to type. Output: the score.
const fs = require("fs");
const path = require("path");

const { chromium } = require(path.join(process.argv[2], "node_modules", "playwright-core"));
const answers = JSON.parse(fs.readFileSync(0, "utf8"));

async function answer(wanted) {
  const $ = H5P.jQuery;
  // Puts into each place the word that belongs there; the points that this earns.
  const solve = (task) => {
    task.droppables.forEach((place) => {
      const word = task.draggables.find(
        (one) => !one.isInsideDropZone() && one.text === place.text,
      );
      if (word) task.drop(word, place);
    });
    return task.getScore();
  };
  $(".question-container").each((place, holder) => {
    const texts = wanted[place];
    $(holder)
      .find(".h5p-answer, .h5p-true-false-answer")
      .filter((_, one) => texts.includes(one.innerText.trim() || $(one).text().trim()))
      .each((_, one) => one.click());
    $(holder)
      .find("input.h5p-text-input")
      .each((number, input) => $(input).val(texts[number]).trigger("change").trigger("blur"));
  });
  const [set] = H5P.instances;
  const cards = $(".h5p-dialogcards-cardwrap").get();
  const fronts = cards.map((card) => card.textContent);
  $(".h5p-dialogcards-turn").trigger("click");
  if (cards.length) await new Promise((turned) => setTimeout(turned, 1000));
  const dragged = set.getQuestions ? set.getQuestions().filter((one) => one.draggables) : [];
  return {
    words: dragged.map((one) => one.draggables.map((word) => $("<i>").html(word.text).text())),
    solved: dragged.reduce((sum, one) => sum + solve(one), 0),
    score: set.getScore ? set.getScore() : 0,
    most: set.getMaxScore ? set.getMaxScore() : 0,
    images: $(".h5p-question-image img")
      .map((_, one) => [[one.alt, one.naturalWidth]])
      .get(),
    cards: cards.map((card, place) => [fronts[place], card.textContent]),
    shown: $(".question-container")
      .map((_, one) => $(one).text())
      .get(),
  };
}

(async () => {
  const browser = await chromium.launch({
    executablePath: process.argv[3],
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("dialog", (dialog) => errors.push(dialog.message()) && dialog.dismiss());
  await page.goto(process.argv[4]);
  await page.waitForFunction(() => window.ready || window.failed, null, { timeout: 60000 });
  const failed = await page.evaluate(() => window.failed);
  if (failed) throw new Error(failed);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await frame.waitForSelector(".h5p-question-content, .h5p-dialogcards", { timeout: 60000 });
  const found = await frame.evaluate(answer, answers);
  await browser.close();
  process.stdout.write(JSON.stringify({ ...found, errors }));
})().catch((error) => {
  process.stderr.write(String(error));
  process.exit(1);
});
