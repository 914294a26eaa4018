import type { Command } from "../src/bot/command.ts";
import { article } from "./article.ts";
import { articles } from "./articles.ts";
import { cite } from "./cite.ts";
import { deliveries } from "./deliveries.ts";
import { digest } from "./digest.ts";
import { filter } from "./filter.ts";
import { help } from "./help.ts";
import { person } from "./person.ts";
import { quote } from "./quote.ts";
import { search } from "./search.ts";
import { source } from "./source.ts";
import { speakers } from "./speakers.ts";
import { summary } from "./summary.ts";
import { timeline } from "./timeline.ts";
import { verify } from "./verify.ts";
import { watch } from "./watch.ts";
import { who } from "./who.ts";

/** Every command, in the order in which help and menus show them. */
export const commands: readonly Command[] = [
  quote,
  summary,
  articles,
  article,
  speakers,
  search,
  who,
  timeline,
  verify,
  cite,
  person,
  digest,
  deliveries,
  source,
  filter,
  watch,
  help,
];
