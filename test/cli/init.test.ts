import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runVerbatim } from "../support/process/run-verbatim.ts";
import { dataDir } from "../support/store/data-dir.ts";

const APPLICATION = "1300000000000000001";
const DISCORD_TOKEN = `${Buffer.from(APPLICATION).toString("base64url")}.abc.defghi`;

async function answer(answers: readonly string[], before?: string) {
  const file = join(dataDir(), "env");
  if (before !== undefined) writeFileSync(file, before);
  const run = await runVerbatim(["init", "--file", file], { input: `${answers.join("\n")}\n` });
  const read = () => readFileSync(file, "utf8");
  return { ...run, file, read };
}

describe("verbatim init", () => {
  it("writes what was answered, for its owner alone, and says what comes next", async () => {
    const { exitCode, stdout, read, file } = await answer([
      "yes",
      "xoxb-1-2-abc",
      "xapp-1-A1-abc",
      "y",
      DISCORD_TOKEN,
      "Europe/London",
    ]);
    expect(exitCode).toBe(0);
    expect(read()).toBe(
      `SLACK_BOT_TOKEN=xoxb-1-2-abc\nSLACK_APP_TOKEN=xapp-1-A1-abc\nDISCORD_TOKEN=${DISCORD_TOKEN}\nVERBATIM_TIMEZONE=Europe/London\n`,
    );
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(stdout).toContain("npm run -s verbatim -- doctor");
  });

  it("gives links with the manifest and the invitation ready-made", async () => {
    const { stdout } = await answer(["y", "xoxb-1", "xapp-1", "y", DISCORD_TOKEN, ""]);
    const address = /https:\/\/api\.slack\.com\/apps\S+/.exec(stdout)?.[0] ?? "";
    const manifest = new URL(address).searchParams.get("manifest_yaml");
    expect(manifest).toMatch(/^_metadata:\n/);
    expect(manifest).toContain("- command: /quote");
    expect(manifest).not.toContain("#  ");
    expect(stdout).toContain(
      `https://discord.com/oauth2/authorize?client_id=${APPLICATION}&scope=bot+applications.commands&permissions=274878024704`,
    );
  });

  it("asks again where a token is none, by the rules of the start, and never shows it", async () => {
    const { exitCode, stdout, stderr, read } = await answer([
      "y",
      "canary",
      "xapp-1",
      "xoxb-1",
      "xapp-1",
      "",
      "Narnia",
      "UTC",
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("SLACK_BOT_TOKEN does not start with xoxb-");
    expect(stdout).toContain("VERBATIM_TIMEZONE is not a timezone");
    expect(stdout + stderr).not.toContain("canary");
    expect(read()).toContain("SLACK_BOT_TOKEN=xoxb-1\n");
  });

  it("keeps what else is in the file, and puts a new value in the place of the old", async () => {
    const before = "# mine\nDISCORD_TOKEN=old\nPORT=4000";
    const { read } = await answer(["", "y", DISCORD_TOKEN, "UTC"], before);
    expect(read()).toBe(
      `# mine\nDISCORD_TOKEN=${DISCORD_TOKEN}\nPORT=4000\nVERBATIM_TIMEZONE=UTC\n`,
    );
  });

  it("writes nothing where the answers end before the questions", async () => {
    const { exitCode, stderr, read } = await answer(["y", "xoxb-1"], "PORT=4000\n");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("nothing was written");
    expect(read()).toBe("PORT=4000\n");
  });
});
