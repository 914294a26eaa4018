import { runCommandLine } from "./cli/program.ts";

process.once("uncaughtException", async (error) => {
  const { reportFault } = await import("./cli/report-fault.ts");
  reportFault(error);
  process.exit(1);
});
process.exitCode = await runCommandLine(process.argv.slice(2));
