import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { finished } from "node:stream/promises";
import { createLog } from "../../adapters/log/create-log.ts";
import { openStore } from "../../app/open-store.ts";
import { readConfig } from "../../config.ts";
import { BotError } from "../../domain/errors.ts";
import { count } from "../../domain/wording.ts";
import { exportRulings } from "../../sources/service/archived-ruling.ts";
import { exportArticles } from "../../sources/service/export-articles.ts";

/** Writes every article that sources brought and what was said of names, also while the bot runs. */
export async function exportFile(file: string): Promise<number> {
  if (file !== "-" && existsSync(file)) {
    throw new BotError("bad-input", `${file} is there already. Name another file.`);
  }
  const log = createLog({ level: "error", secrets: [] });
  const store = await openStore(readConfig(), { log, readOnly: true });
  const out = file === "-" ? process.stdout : createWriteStream(file, { mode: 0o600 });
  let written = 0;
  try {
    for await (const lines of exportArticles(store.sources)) {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
      if (!out.write(text)) await once(out, "drain");
      written += lines.length;
    }
    for (const ruling of await exportRulings(store.rulings))
      out.write(`${JSON.stringify(ruling)}\n`);
  } finally {
    await store.close();
  }
  if (file === "-") return 0;
  out.end();
  await finished(out);
  process.stdout.write(`${count(written, "article")} written to ${file}.\n`);
  return 0;
}
