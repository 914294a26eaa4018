/**
 * Who may import whom, denied by default: the table in README.md ("How it is built").
 * `own` is the place itself, a folder or a file; everything else in the repository is forbidden to it.
 */
const layer = (own, mayImport) => ({
  name: `${own} imports inward`,
  severity: "error",
  from: { path: `^${own}(/|\\.ts$)` },
  to: {
    path: "^(src|commands|test|bench|training|content)/",
    pathNot: [own, ...mayImport].map((place) => `^${place}(/|\\.ts$)`),
  },
});

const adapters = [
  "slack",
  "discord",
  "room",
  "terminal",
  "sql",
  "sqlite",
  "postgres",
  "log",
  "http",
  "pictures",
  "model",
  "endpoint",
];

const outsideMain = [
  "src/domain",
  "src/ports",
  "src/article",
  "src/ingest",
  "src/briefing",
  "src/delivery",
  "src/sources",
  "src/bot",
  "src/adapters",
  "src/config",
  "commands",
];

/** What platforms share, and what databases: nothing of any one of them. */
const shared = {
  slack: ["src/adapters/endpoint"],
  discord: ["src/adapters/endpoint"],
  sqlite: ["src/adapters/sql"],
  postgres: ["src/adapters/sql"],
};

module.exports = {
  forbidden: [
    layer("src/domain", []),
    layer("src/ports", ["src/domain"]),
    layer("src/article", ["src/domain"]),
    layer("src/ingest", ["src/domain", "src/ports"]),
    layer("src/briefing", ["src/domain", "src/ports", "src/article"]),
    layer("src/delivery", ["src/domain", "src/ports"]),
    layer("src/sources", ["src/domain", "src/ports", "src/ingest"]),
    layer("src/bot", ["src/domain", "src/ports", "src/briefing", "src/delivery", "src/sources"]),
    layer("commands", ["src/domain", "src/bot"]),
    layer("src/app", outsideMain),
    layer("src/cli", [...outsideMain, "src/app"]),
    layer("src/config", ["src/domain"]),
    layer("src/main", ["src/cli"]),
    ...adapters.map((name) =>
      layer(`src/adapters/${name}`, ["src/domain", "src/ports", ...(shared[name] ?? [])]),
    ),
    {
      name: "nothing runs in a circle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "every import resolves",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "SDKs stay in adapters",
      severity: "error",
      from: { path: "^(src|commands)/", pathNot: "^src/adapters/" },
      to: { path: "node_modules/(discord\\.js|@slack|@discordjs|ai/|@ai-sdk|@resvg)" },
    },
    {
      name: "the project ships without its tests' tools",
      severity: "error",
      // What asks a language model is for those alone who set one up; see require-sdk.ts.
      from: { path: "^(src|commands)/", pathNot: "^src/adapters/model/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".cjs", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
