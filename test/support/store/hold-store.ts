/** Run as a process of its own: opens the store in a folder and holds it until it is killed. */
import { openSqliteStore } from "../../../src/adapters/sqlite/open-sqlite-store.ts";

await openSqliteStore({ dataDir: process.argv[2] ?? "" });
process.stdout.write("open\n");
setInterval(() => {}, 60_000);
