import { enableCompileCache } from "node:module";
import { setFlagsFromString } from "node:v8";

// Node strips the types at each start; kept compiled, the second start takes half the time.
enableCompileCache();
setFlagsFromString("--optimize-for-size");
const { runCommandLine } = await import("./cli/program.ts");

process.exitCode = await runCommandLine(process.argv.slice(2));
