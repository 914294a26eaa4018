import { enableCompileCache } from "node:module";

// Node strips the types at each start; kept compiled, the second start takes half the time.
enableCompileCache();
const { runCommandLine } = await import("./cli/program.ts");

process.once("uncaughtException", async (error) => {
  const { reportFault } = await import("./cli/report-fault.ts");
  reportFault(error);
  process.exit(1);
});
process.exitCode = await runCommandLine(process.argv.slice(2));
