import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAddressRule } from "../src/adapters/http/address-rule.ts";
import { readConfig, secretsOf } from "../src/config.ts";

const SLACK = { SLACK_BOT_TOKEN: "xoxb-1-canary", SLACK_APP_TOKEN: "xapp-1-canary" };

describe("settings", () => {
  it("needs none: the room alone, on loopback", () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      contentDir: "content",
      contentLimits: { maxBytes: 20 * 1024 * 1024, followsLinks: false },
      dataDir: ".data",
      databaseUrl: null,
      room: { host: "127.0.0.1", port: 3000 },
      slack: null,
      discord: null,
    });
  });

  it("takes a blank setting for one that is not set, as in a copied .env.example", () => {
    expect(readConfig({ PORT: "", SLACK_BOT_TOKEN: "  " })).toMatchObject({
      room: { port: 3000 },
      slack: null,
    });
  });

  it.each([
    ["europe/london", "Europe/London"],
    [" UTC ", "UTC"],
    ["gmt", "UTC"],
  ])("spells the timezone %j as the timezone database does", (VERBATIM_TIMEZONE, timezone) => {
    expect(readConfig({ VERBATIM_TIMEZONE }).timezone).toBe(timezone);
  });

  it("connects to Slack by socket or by HTTP, whichever is set", () => {
    expect(readConfig(SLACK).slack?.connection).toEqual({
      kind: "socket",
      appToken: "xapp-1-canary",
    });
    const overHttp = { SLACK_BOT_TOKEN: "xoxb-1-canary", SLACK_SIGNING_SECRET: "0123456789abcdef" };
    expect(readConfig(overHttp).slack?.connection).toMatchObject({ kind: "http", port: 3001 });
  });

  describe("for many Slack workspaces", () => {
    const key = Buffer.alloc(32, 7).toString("base64");
    const MANY = {
      SLACK_CLIENT_ID: "1.2",
      SLACK_CLIENT_SECRET: "canary-of-the-client",
      SLACK_ENCRYPTION_KEY: key,
      SLACK_SIGNING_SECRET: "canary-of-the-signature",
    };

    it("are a client, a key and requests that Slack signs, of which nothing secret is shown", () => {
      const config = readConfig(MANY);
      expect(config.slack).toMatchObject({
        kind: "many",
        clientId: "1.2",
        encryptionKey: new Uint8Array(32).fill(7),
        connection: { kind: "http" },
      });
      const secrets = ["canary-of-the-client", key, "canary-of-the-signature"];
      expect(secretsOf(config)).toEqual(secrets);
    });

    it.each([
      ["SLACK_CLIENT_ID", { SLACK_CLIENT_ID: "" }],
      ["SLACK_CLIENT_ID", { SLACK_CLIENT_ID: "canary" }],
      ["SLACK_CLIENT_SECRET", { SLACK_CLIENT_SECRET: "" }],
      ["SLACK_ENCRYPTION_KEY", { SLACK_ENCRYPTION_KEY: "" }],
      ["openssl rand -base64 32", { SLACK_ENCRYPTION_KEY: "canary" }],
      ["openssl rand -base64 32", { SLACK_ENCRYPTION_KEY: "Y2FuYXJ5" }],
      ["SLACK_SIGNING_SECRET", { SLACK_SIGNING_SECRET: "" }],
      ["SLACK_BOT_TOKEN", { SLACK_BOT_TOKEN: "xoxb-canary" }],
      ["SLACK_APP_TOKEN", { SLACK_APP_TOKEN: "xapp-canary" }],
    ])("name %s where that is wrong, missing or too much, and not its value", (name, change) => {
      const read = () => readConfig({ ...MANY, ...change });
      expect(read).toThrow(name);
      expect(read).not.toThrow(/canary|Y2FuYXJ5/);
    });
  });

  it("asks a language model where one is named, and keeps its key out of what is said", () => {
    const model = { MODEL_PROVIDER: "openai-compatible", MODEL_NAME: "llama3" };
    const config = readConfig({
      ...model,
      MODEL_BASE_URL: "http://127.0.0.1:11434/v1",
      MODEL_API_KEY: "canary",
    });
    expect(config.model).toEqual({
      provider: "openai-compatible",
      model: "llama3",
      apiKey: "canary",
      baseUrl: "http://127.0.0.1:11434/v1",
      timeoutMs: 15_000,
    });
    expect(secretsOf(config)).toContain("canary");
    expect(readConfig({}).model).toBeNull();
  });

  it.each([
    ["forever", null],
    ["90 days", 90],
    ["2 Years", 730],
    ["6 months", 180],
  ])("keeps articles for %s", (text, days) => {
    const { keepMs } = readConfig({ VERBATIM_KEEP: text });
    expect(keepMs).toBe(days === null ? null : days * 86_400_000);
  });

  it.each(["7 days", "long", "2", "0 years"])("does not keep articles for %s", (text) => {
    expect(() => readConfig({ VERBATIM_KEEP: text })).toThrow(/VERBATIM_KEEP.*forever/);
  });

  it("connects to Discord alone", () => {
    const config = readConfig({ DISCORD_TOKEN: "abc.def.ghi-_1" });
    expect(config.discord).toEqual({
      token: "abc.def.ghi-_1",
      http: null,
      apiUrl: null,
      guildId: null,
    });
    expect(config.slack).toBeNull();
  });

  it("connects to Discord over HTTP where its public key is set", () => {
    const publicKey = "0123456789abcdef".repeat(4);
    const { discord } = readConfig({
      DISCORD_TOKEN: "abc.def.ghi",
      DISCORD_PUBLIC_KEY: publicKey,
      DISCORD_PORT: "8080",
    });
    expect(discord?.http).toEqual({ publicKey, port: 8080 });
  });

  it.each([
    [{ VERBATIM_DATADIR: "canary" }, "Did you mean VERBATIM_DATA_DIR?"],
    [{ VERBATIM_CONTENTS_DIR: "canary" }, "Did you mean VERBATIM_CONTENT_DIR?"],
    [{ VERBATIM_CONTENT: "canary" }, "Did you mean VERBATIM_CONTENT_DIR?"],
    [{ VERBATIM_ALOWED_HOST: "canary" }, "Did you mean VERBATIM_ALLOWED_HOSTS?"],
    [{ verbatim_host: "canary" }, "Did you mean VERBATIM_HOST?"],
    [{ VERBATIM_PORT: "canary" }, "Did you mean PORT?"],
    [{ VERBATIM_SLACK_ADMINS: "canary" }, "Did you mean SLACK_ADMINS?"],
    [{ VERBATIM_X: "canary" }, "There are VERBATIM_DATA_DIR, "],
  ])("stops on a name that is none of its own: %j", (env, mend) => {
    const reading = () => readConfig(env);
    expect(reading).toThrow(Object.keys(env)[0]);
    expect(reading).toThrow(mend);
    expect(reading).not.toThrow(/canary/);
  });

  it("leaves the names of other programs alone, and one of its own that is blank", () => {
    expect(() =>
      readConfig({ SLACK_WEBHOOK_URL: "x", HOST: "300.1.1.1", VERBATIM_X: "" }),
    ).not.toThrow();
  });

  it.each([
    ["VERBATIM_ALLOWED_SOURCES", "10.0.0.7, 192.168.1.0/24\n::1 fd00::/8 0.0.0.0/0"],
    ["VERBATIM_ALLOWED_HOSTS", "briefing.example.org, 192.168.1.5 news_room ::1 [fd00::1]"],
    ["SLACK_ADMINS", "U012AB3CD,W012AB3CD"],
  ])("takes %s as it is written, parted by commas or spaces", (name, value) => {
    expect(JSON.stringify(readConfig({ ...SLACK, [name]: value }))).toContain(
      JSON.stringify(value.split(/[\s,]+/)),
    );
  });

  it.each(["127.0.0.1", "0.0.0.0", "::", "::1", "localhost", "news-room.lan"])(
    "listens on %s",
    (VERBATIM_HOST) => {
      expect(readConfig({ VERBATIM_HOST }).room.host).toBe(VERBATIM_HOST);
    },
  );

  it("takes no range that the fetcher would refuse later", () => {
    const entry = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(140)).map(([ip, bits]) => `${ip}/${bits}`),
      fc.stringMatching(/^[\d.:/a-f]{1,12}$/),
      fc.webAuthority(),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (entries) => {
        const read = attempt(() => readConfig({ VERBATIM_ALLOWED_SOURCES: entries.join(" ") }));
        const rule = attempt(() => createAddressRule(entries));
        if (read) expect(rule).not.toBeNull();
      }),
    );
  });

  it.each([
    ["SLACK_BOT_TOKEN", { ...SLACK, SLACK_BOT_TOKEN: "xoxp-canary" }, "OAuth & Permissions"],
    ["SLACK_APP_TOKEN", { ...SLACK, SLACK_APP_TOKEN: "canary" }, "App-Level Tokens"],
    ["SLACK_SIGNING_SECRET", { SLACK_SIGNING_SECRET: "canary!" }, "Signing Secret"],
    ["SLACK_BOT_TOKEN", { SLACK_APP_TOKEN: "xapp-canary" }, "OAuth & Permissions"],
    ["SLACK_APP_TOKEN", { SLACK_BOT_TOKEN: "xoxb-canary" }, "App-Level Tokens"],
    ["DISCORD_TOKEN", { DISCORD_TOKEN: "canary" }, "Reset Token"],
    ["DISCORD_TOKEN", { DISCORD_TOKEN: "Bot canary.a.b" }, "Reset Token"],
    ["DISCORD_PUBLIC_KEY", { DISCORD_PUBLIC_KEY: "canary" }, "Public Key"],
    ["DISCORD_TOKEN", { DISCORD_PUBLIC_KEY: "0a".repeat(32) }, "Reset Token"],
    ["DISCORD_PORT", { DISCORD_PORT: "canary" }, "65535"],
    ["DISCORD_GUILD_ID", { DISCORD_GUILD_ID: "canary" }, "Copy Server ID"],
    ["DISCORD_API_URL", { DISCORD_API_URL: "canary" }, "address"],
    ["DATABASE_URL", { DATABASE_URL: "mysql://me:canary@db" }, "postgres://"],
    ["PORT", { PORT: "canary" }, "65535"],
    ["VERBATIM_TIMEZONE", { VERBATIM_TIMEZONE: "Canary/Bird" }, "America/New_York"],
    ["VERBATIM_TIMEZONE", { VERBATIM_TIMEZONE: "CST" }, "America/Chicago"],
    ["VERBATIM_TIMEZONE", { VERBATIM_TIMEZONE: "EST" }, "America/New_York"],
    ["VERBATIM_CONTENT_MAX_MB", { VERBATIM_CONTENT_MAX_MB: "canary" }, "1 to 1000"],
    ["VERBATIM_CONTENT_MAX_MB", { VERBATIM_CONTENT_MAX_MB: "0" }, "1 to 1000"],
    ["VERBATIM_CONTENT_LINKS", { VERBATIM_CONTENT_LINKS: "canary" }, "yes nor no"],
    ["VERBATIM_HOST", { VERBATIM_HOST: "300.1.1.1" }, "127.0.0.1"],
    ["VERBATIM_HOST", { VERBATIM_HOST: "http://canary" }, "127.0.0.1"],
    ["VERBATIM_HOST", { VERBATIM_HOST: "canary:3000" }, "without port"],
    ["VERBATIM_ALLOWED_HOSTS", { VERBATIM_ALLOWED_HOSTS: "http://canary" }, "briefing.example.org"],
    [
      "VERBATIM_ALLOWED_HOSTS entry 2",
      { VERBATIM_ALLOWED_HOSTS: "a.org, canary:80" },
      "without port",
    ],
    ["VERBATIM_ALLOWED_HOSTS", { VERBATIM_ALLOWED_HOSTS: "*.canary.org" }, "briefing.example.org"],
    ["VERBATIM_ALLOWED_SOURCES", { VERBATIM_ALLOWED_SOURCES: "canary" }, "192.168.1.0/24"],
    ["VERBATIM_ALLOWED_SOURCES", { VERBATIM_ALLOWED_SOURCES: "localhost" }, "127.0.0.1"],
    ["VERBATIM_ALLOWED_SOURCES", { VERBATIM_ALLOWED_SOURCES: "10.0.0.0/99" }, "0 to 32"],
    ["VERBATIM_ALLOWED_SOURCES", { VERBATIM_ALLOWED_SOURCES: "fd00::/129" }, "0 to 128"],
    ["VERBATIM_ALLOWED_SOURCES", { VERBATIM_ALLOWED_SOURCES: "10.0.0.0/8/8" }, "192.168.1.0/24"],
    ["VERBATIM_ALLOWED_SOURCES", { VERBATIM_ALLOWED_SOURCES: "127.0.0.1:4110" }, "address alone"],
    ["VERBATIM_ALLOWED_SOURCES entry 2", { VERBATIM_ALLOWED_SOURCES: "::1 300.1.1.1" }, "10.0.0.7"],
    ["SLACK_ADMINS", { SLACK_ADMINS: "@canary" }, "Copy member ID"],
    ["SLACK_ADMINS entry 2", { SLACK_ADMINS: "U012AB3CD,<@canary>" }, "Copy member ID"],
    ["DATABASE_URL", { DATABASE_URL: "postgres://me:canary%zz@db/verbatim" }, "%25"],
    ["LOG_LEVEL", { LOG_LEVEL: "canary" }, "warn"],
    ["MODEL_PROVIDER", { MODEL_PROVIDER: "canary" }, "openai-compatible, anthropic, google"],
    ["MODEL_PROVIDER", { MODEL_API_KEY: "canary" }, "openai-compatible, anthropic, google"],
    ["MODEL_NAME", { MODEL_PROVIDER: "google", MODEL_API_KEY: "canary" }, "as the provider"],
    ["MODEL_API_KEY", { MODEL_PROVIDER: "anthropic", MODEL_NAME: "canary" }, "keeps your keys"],
    [
      "MODEL_BASE_URL",
      { MODEL_PROVIDER: "openai-compatible", MODEL_NAME: "canary" },
      "https://api.openai.com/v1",
    ],
    ["MODEL_TIMEOUT_MS", { MODEL_TIMEOUT_MS: "canary" }, "1000 to 60000"],
  ])("stops on a bad %s, saying where the right value is and never the value", (key, env, mend) => {
    const reading = () => readConfig(env);
    expect(reading).toThrow(key);
    expect(reading).toThrow(mend);
    expect(reading).not.toThrow(/canary/);
  });
});

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
