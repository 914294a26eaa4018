import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const installed = PLACES.find((place) => existsSync(place));

/** On a build machine a missing browser is a fault; elsewhere its tests are left out, and say so. */
export const skipsBrowserTests = !installed && process.env.CI !== "true";

export async function launchBrowser(): Promise<Browser> {
  if (!installed) {
    throw new Error("Chromium is not installed. On Debian: apt-get install chromium");
  }
  return await chromium.launch({
    executablePath: installed,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

if (skipsBrowserTests) {
  console.warn("Chromium is not installed, so the room's browser tests are skipped.");
}
