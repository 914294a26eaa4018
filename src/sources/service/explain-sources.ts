import type { ReportedItem, SourceReport } from "../../domain/news-source/source-report.ts";
import type { NewsSource, SourceItem } from "../../domain/news-source.ts";
import type { SourceStore } from "../../ports/source-store.ts";
import { urlKey } from "../item/item-keys.ts";
import type { Place } from "./complete-sources.ts";

/** Chosen by hand: what can be read at a glance, of the sources that a channel may well have. */
const MOST_ITEMS = 10;
const MOST_SOURCES = 50;
const IN_TROUBLE: readonly SourceItem["state"][] = ["waiting", "refused", "failed"];

/** Reports what became of one item, of a source's latest items, or of all that is in trouble. */
export async function explainSources(
  place: Place,
  about: string | undefined,
  store: SourceStore,
): Promise<SourceReport> {
  const own = await store.list(place);
  const visible = place ? [...own, ...(await store.list(null))] : await store.list();
  const inTrouble = about === undefined || about.trim() === "";
  const asked = inTrouble ? [] : await sourcesAbout(about, visible);
  const sources = inTrouble ? visible.filter(hasTrouble) : asked;

  if (!inTrouble && asked.length === 0) {
    const key = urlKey(about) ?? about;
    const sourceIds = visible.map(({ id }) => id);
    const items = await store.items({ sourceIds, key, limit: MOST_ITEMS });
    return { sources: [], items: await reported(items, visible, store) };
  }
  const looked = inTrouble ? visible.slice(0, MOST_SOURCES) : asked;
  const states = inTrouble ? { states: IN_TROUBLE } : {};
  const sourceIds = looked.map(({ id }) => id);
  const items = await store.items({ sourceIds, ...states, limit: MOST_ITEMS });
  return { sources, items: await reported(items, visible, store) };
}

async function sourcesAbout(about: string, visible: readonly NewsSource[]) {
  const { webAddress } = await import("./inspect-address.ts");
  const url = webAddress(about);
  return visible.filter((source) => source.id === about.trim() || source.url === url);
}

function hasTrouble({ state, failures }: NewsSource): boolean {
  return failures > 0 || state === "paused";
}

async function reported(
  items: readonly SourceItem[],
  visible: readonly NewsSource[],
  store: SourceStore,
): Promise<readonly ReportedItem[]> {
  const report: ReportedItem[] = [];
  for (const item of items) {
    const source = visible.find(({ id }) => id === item.sourceId);
    if (!source) continue;
    const key = { sourceId: source.id, id: item.articleId ?? "" };
    const article = await store.article(key);
    const revisions = article && article.revision > 1 ? await store.revisionsOf(key) : [];
    report.push({ item, source, article, revisions });
  }
  return report;
}
