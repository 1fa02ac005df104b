// Runs Lighthouse on every address given, mobile setting, in one browser, and prints {address: {scores, causes}} as JSON.
// CHROME_PATH says where the browser is.
import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";

const flags = [
  "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-quic",
  ...(process.getuid() === 0 ? ["--no-sandbox"] : []), // Chromium's own sandbox does not start for root
];
const chrome = await launcher.launch({ chromeFlags: flags, logLevel: "silent" });
const answers = {};
try {
  for (const address of process.argv.slice(2)) {
    const { lhr } = await lighthouse(address, {
      port: chrome.port, output: "json", logLevel: "silent", disableFullPageScreenshot: true,
      onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    });
    const costs = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight));
    answers[address] = {
      scores: Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, score])),
      causes: [...new Set(costs.map(({ id }) => id))]
        .map((id) => lhr.audits[id])
        .filter(({ score }) => score !== null && score < 0.995)
        .map(({ id, title, displayValue }) => `${id}: ${title} ${displayValue ?? ""}`.trim()),
    };
  }
} finally {
  chrome.kill();
}
console.log(JSON.stringify(answers));
