// Scores items of QTI 3.0 with the npm package qti3-item-player, which stands in argv[2], in
// Chromium. Standard input: [{xml, responses}], responses by identifier. Output: their scores.
const fs = require("fs");
const path = require("path");

const modules = path.join(process.argv[2], "node_modules");
const { chromium } = require(path.join(modules, "playwright-core"));
const tries = JSON.parse(fs.readFileSync(0, "utf8"));

async function score({ xml, responses }) {
  const waited = (name, act) =>
    new Promise((resolve) => {
      window.heard = { ...window.heard, [name]: resolve };
      act();
    });
  const item = document.createElement("div");
  document.body.replaceChildren(item);
  let player = null;
  await waited("ready", () => {
    const player_of = (found) => {
      player = found;
      window.heard.ready();
    };
    new Vue({
      render: (make) =>
        make(qti3Player, {
          on: {
            notifyQti3PlayerReady: player_of,
            notifyQti3ItemReady: () => window.heard.item(),
            notifyQti3ScoreAttemptCompleted: (data) => window.heard.scored(data),
          },
        }),
    }).$mount(item);
  });
  const state = {
    identifier: "item",
    guid: "1",
    contextVariables: [],
    responseVariables: Object.entries(responses).map(([identifier, value]) => ({
      identifier,
      value,
      cardinality: Array.isArray(value) ? "multiple" : "single",
      state: null,
    })),
    outcomeVariables: [],
    templateVariables: [],
    validationMessages: [],
  };
  await waited("item", () => player.loadItemFromXml(xml, { guid: "1", state, status: "interacting" }));
  const shown = document.body.innerText;
  const data = await waited("scored", () => player.scoreAttempt("score"));
  const found = data.state.outcomeVariables.find((one) => one.identifier === "SCORE");
  return { score: found.value, shown };
}

(async () => {
  const browser = await chromium.launch({
    executablePath: process.argv[3],
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.addScriptTag({ path: path.join(modules, "vue/dist/vue.min.js") });
  await page.addScriptTag({ path: path.join(modules, "qti3-item-player/dist/qti3Player.umd.min.js") });
  const scores = [];
  for (const one of tries) scores.push(await page.evaluate(score, one));
  await browser.close();
  process.stdout.write(JSON.stringify({ scores, errors }));
})().catch((error) => {
  process.stderr.write(String(error));
  process.exit(1);
});
