// Lighthouse over pages, in one Chromium: node --input-type=module - CHROMIUM CATEGORIES ADDRESS… < lighthouse.mjs
// Prints a line of JSON for each page: its address, the score of each category, and what is not as it should be.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const HERE = "https://127.0.0.1:"; // whose certificate nobody else has signed
const [chromePath, categories, ...addresses] = process.argv.slice(2);
// Where nothing is measured, nothing is to be slow, and nothing is waited for once the page is there.
const AT_ONCE = {
  throttlingMethod: "provided",
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
};
const settings = categories.includes("performance") ? {} : AT_ONCE;
const chromium = await launch({
  chromePath,
  chromeFlags: [
    "--headless=new",
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(addresses.every((address) => address.startsWith(HERE)) ? ["--ignore-certificate-errors"] : []),
  ],
});
try {
  for (const address of addresses) {
    const options = {
      port: chromium.port,
      onlyCategories: categories.split(","),
      logLevel: "error",
      disableFullPageScreenshot: true,
      ...settings,
    };
    const { lhr } = await lighthouse(address, options);
    const scores = {};
    const failed = [];
    for (const [name, category] of Object.entries(lhr.categories)) {
      scores[name] = category.score;
      for (const { id, weight } of category.auditRefs) {
        const { score, title, details } = lhr.audits[id];
        if (weight && score !== null && score < 1) {
          const places = (details?.items ?? []).map((item) => item.node?.selector ?? item.description ?? "");
          failed.push(`${name}: ${id} (${title}) ${places.join("; ")}`);
        }
      }
    }
    const metrics = Object.fromEntries(
      ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"]
        .filter((id) => lhr.audits[id])
        .map((id) => [id, lhr.audits[id].numericValue]),
    );
    const error = lhr.runtimeError?.message ?? "";
    console.log(JSON.stringify({ address, scores, failed, metrics, error }));
  }
} finally {
  chromium.kill();
}
