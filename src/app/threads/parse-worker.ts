import { parentPort } from "node:worker_threads";
import { parseArticle } from "../../article/parse-article.ts";
import { serveTasks } from "../../ingest/worker/serve-tasks.ts";

if (parentPort) serveTasks(parentPort, { parse: parseArticle });
