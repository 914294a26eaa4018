/**
 * Who may import what. Whatever is not listed here fails: a file in no room of this table, a room
 * that imports another one, a package or a module of Node that its room has no need of.
 *
 * `imports`: other rooms. `packages`: of npm. `node`: modules of Node.
 * `floors`: the folders inside, lowest first; each imports its own floor and those below it.
 * `open`: files at the top of the room that its floors may import too, such as types they all share.
 */
const adapter = (room) => ({
  ...room,
  imports: ["src/domain", "src/ports", ...(room.imports ?? [])],
});
const platformFloors = ["render", "connect", "post", "answer"];

const CORE = ["src/domain", "src/ports"];
const INSIDE = [
  ...CORE,
  "src/article",
  "src/ingest",
  "src/briefing",
  "src/delivery",
  "src/sources",
];

const ROOMS = {
  "src/domain": {
    packages: ["zod"],
    floors: [
      ["memory"],
      ["time"],
      ["correction"],
      ["reply"],
      ["edition"],
      ["news-source"],
      ["watch"],
    ],
    open: [""],
  },
  "src/ports": { imports: ["src/domain"], packages: ["zod"] },
  "src/article": {
    imports: ["src/domain"],
    node: ["crypto", "fs", "module", "path", "url", "zlib"], // to load its weights
    floors: [
      ["weights"],
      ["text", "lexicon"],
      ["marks", "grammar", "foreign"],
      ["people"],
      ["attribution"],
      ["speaker"],
      ["statement"],
      ["identity", "reader"],
      ["opinion"],
      ["occasion"],
      ["headline"],
    ],
    open: ["analyse-text.ts"],
  },
  "src/ingest": {
    imports: CORE,
    packages: [
      "@mozilla/readability",
      "htmlparser2",
      "iconv-lite",
      "linkedom",
      "postal-mime",
      "zod",
    ],
    node: ["crypto", "fs", "fs/promises", "module", "path", "v8", "worker_threads"],
    floors: [["text"], ["page"], ["feed"], ["file"], ["worker"]],
  },
  "src/briefing": {
    imports: [...CORE, "src/article"],
    packages: ["fastest-levenshtein", "re2js", "zod"],
    node: ["crypto", "fs", "module", "timers/promises", "util"],
    floors: [
      ["weights"],
      ["words"],
      ["prose"],
      ["library"],
      ["archive"],
      ["show"],
      ["asking"],
      ["summary"],
      ["stories"],
      ["answers"],
      ["edition"],
      ["corrections"],
      ["filter"],
      ["watch"],
    ],
  },
  "src/delivery": {
    imports: CORE,
    packages: ["croner", "fastest-levenshtein", "node-cron"],
    node: ["crypto", "timers/promises", "util"],
    floors: [["schedule"], ["plan"], ["draft"], ["outbox"], ["watch"], ["run"]],
  },
  "src/sources": {
    imports: [...CORE, "src/ingest"],
    packages: ["zod"],
    node: ["crypto", "timers/promises"],
    floors: [["fetch"], ["item"], ["poll"], ["service"]],
  },
  "src/bot": {
    imports: [...CORE, "src/briefing", "src/delivery", "src/sources"],
    packages: ["fastest-levenshtein"],
    node: ["crypto"],
    floors: [["quotes"], ["digests"], ["sources"], ["files"], ["plain-words"]],
    open: [""],
  },
  commands: { imports: ["src/domain", "src/bot"] },

  "src/adapters/discord": adapter({
    imports: ["src/adapters/endpoint"],
    packages: ["@discordjs/ws", "discord.js", "zod"],
    node: ["crypto", "timers/promises"],
    floors: platformFloors.map((floor) => [floor]),
    open: ["discord-platform.ts"],
  }),
  "src/adapters/slack": adapter({
    imports: ["src/adapters/endpoint"],
    packages: ["@slack/bolt", "@slack/web-api", "zod"],
    node: ["crypto", "timers/promises", "util"],
    floors: platformFloors.map((floor) => [floor]),
    open: ["slack-platform.ts"],
  }),
  "src/adapters/room": adapter({
    packages: ["zod"],
    node: ["crypto", "events", "fs/promises", "http", "net", "os", "path", "stream/promises"],
    floors: [["page"]],
  }),
  "src/adapters/terminal": adapter({}),
  "src/adapters/endpoint": adapter({ node: ["events", "http"] }), // for platforms that come by HTTP
  // For both databases.
  "src/adapters/sql": adapter({
    packages: ["zod"],
    node: ["crypto", "util", "zlib"],
    floors: [["archive"], ["watch"]],
    open: [
      ...["columns.ts", "database.ts", "delivery-rows.ts", "keep-within.ts", "outbox.ts"],
      ...["slots.ts", "source-rows.ts"],
    ],
  }),
  "src/adapters/sqlite": adapter({
    imports: ["src/adapters/sql"],
    packages: ["zod"],
    node: ["crypto", "fs", "path", "node:sqlite"],
    floors: [["archive"]],
  }),
  "src/adapters/postgres": adapter({
    imports: ["src/adapters/sql"],
    packages: ["@types/pg", "pg", "pg-boss", "zod"],
    node: ["crypto", "timers/promises"],
    floors: [["archive"], ["cluster"], ["queue"]],
    open: [""],
  }),
  "src/adapters/http": adapter({
    packages: ["ipaddr.js", "undici"],
    node: ["dns/promises", "http", "net", "stream/consumers", "util", "zlib"],
  }),
  "src/adapters/health": adapter({ packages: ["prom-client"], node: ["events", "http"] }),
  "src/adapters/log": adapter({ packages: ["pino", "zod"] }),
  "src/adapters/pictures": adapter({ packages: ["@resvg/resvg-wasm"], node: ["fs/promises"] }),
  "src/adapters/model": adapter({ imports: ["package.json"], packages: ["@ai-sdk/[^/]+", "ai"] }),

  "src/config": {
    imports: ["src/domain"],
    packages: ["fastest-levenshtein", "zod"],
    node: ["fs", "net"],
  },
  "src/app": {
    imports: [...INSIDE, "src/bot", "src/adapters", "src/config", "commands"],
    node: ["fs", "path", "perf_hooks", "timers/promises", "worker_threads"],
    floors: [["threads"]],
    open: [""],
  },
  "src/cli": {
    imports: [...INSIDE, "src/bot", "src/adapters", "src/config", "src/app"],
    packages: ["commander", "zod"],
    node: [
      ...["events", "fs", "fs/promises", "module", "path", "readline", "stream"],
      ...["stream/consumers", "stream/promises", "string_decoder", "timers/promises", "v8"],
    ],
    floors: [["archive"], ["digests"]],
    open: ["json-lines.ts"],
  },
  "src/begin": { imports: ["src/main"], node: ["module"] },
  "src/main": { imports: ["src/cli"] },
};

/** A room is a folder, or a file of its name beside it. */
const inRoom = (room) => `^${escaped(room)}(/|\\.[tj]s$|$)`;
const escaped = (path) => path.replaceAll(".", "\\.");
const error = (rule) => ({ severity: "error", ...rule });
const CODE = "^(src|commands)/";

function roomRules([room, { imports = [], packages = [], node = [], floors = [], open = [] }]) {
  const allowed = [
    ...[room, ...imports].map(inRoom),
    ...packages.map((name) => `^node_modules/${name}/`),
    ...node.map((name) => `^(node:)?${name}$`),
  ];
  return [
    error({
      name: `${room} imports what it is allowed to`,
      from: { path: inRoom(room) },
      to: { pathNot: allowed },
    }),
    ...floorRules(room, { floors, open }),
  ];
}

function floorRules(room, { floors, open }) {
  const isOnFloor = (floor) => `^${escaped(room)}/(${floor.join("|")})/`;
  const atTop = open.map(
    (file) => `^${escaped(room)}/${file === "" ? "[^/]+$" : `${escaped(file)}$`}`,
  );
  return [
    error({
      name: `${room} has no other folders than those listed`,
      from: { path: `^${escaped(room)}/[^/]+/`, pathNot: floors.map(isOnFloor) },
      to: {},
    }),
    ...floors.map((floor, level) =>
      error({
        name: `${room}/${floor.join(", ")} imports from below`,
        from: { path: isOnFloor(floor) },
        to: {
          path: `^${escaped(room)}/`,
          pathNot: [...floors.slice(0, level + 1).map(isOnFloor), ...atTop],
        },
      }),
    ),
  ];
}

const nowhere = { path: CODE, pathNot: Object.keys(ROOMS).map(inRoom) };

module.exports = {
  forbidden: [
    error({ name: "every file stands in a room that is listed", from: nowhere, to: {} }),
    error({
      name: "every file that stands alone does so too",
      from: { ...nowhere, orphan: true },
      to: {},
    }),
    ...Object.entries(ROOMS).flatMap(roomRules),
    error({
      name: "nothing imports in a circle, nor do types",
      from: {},
      to: { circular: true },
    }),
    error({ name: "every import resolves", from: {}, to: { couldNotResolve: true } }),
    error({
      name: "the project ships without its tests' tools",
      // What asks a language model is for those alone who set one up; see require-sdk.ts.
      from: { path: CODE, pathNot: "^src/adapters/model/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    }),
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
