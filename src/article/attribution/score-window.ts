import { uint8Array } from "../text/number-arrays.ts";
import {
  CUE_FEATURES,
  cueSignature,
  PLAIN_FEATURES,
  writeCueFeatures,
  writePlainFeatures,
} from "./attribution-features.ts";
import { type AttributionModel, addScores, choiceProbability } from "./attribution-model.ts";
import {
  type AttributionWindow,
  emptyPath,
  LONGEST_WINDOW,
  walkWindow,
} from "./attribution-window.ts";
import { CUE_CHOICE_FEATURES, writeChoiceFeatures } from "./choice-features.ts";
import { classOf, type ItemTraits, NO_CLASS } from "./item-classes.ts";
import { type Chain, createChain, LABELS, transitionRow } from "./linear-chain.ts";

/** Scores the possible cues of one article and the items around them. */
export interface Scorer {
  /** How likely the window's cue reports speech. */
  cueProbability(window: AttributionWindow): number;
  /** How much speaks for each label of each item; the chain holds it until the next window of any scorer. */
  scoreWindow(window: AttributionWindow): Chain;
}

/** One for all articles: to make its tables takes longer than to fill them. */
const chain = createChain(LONGEST_WINDOW);
const choiceRows = new Int32Array(CUE_CHOICE_FEATURES);
const cueRows = new Int32Array(CUE_FEATURES);
const plainRows = new Int32Array(PLAIN_FEATURES);
/** For the loops: V8 folds no constant that is imported. */
const EACH = LABELS;

export function createScorer(traits: ItemTraits, model: AttributionModel): Scorer {
  const plain = createPlainScores(traits, model);
  return {
    cueProbability(window) {
      writeChoiceFeatures(traits, window, choiceRows);
      return choiceProbability(model, choiceRows);
    },
    scoreWindow(window) {
      const { cue, first, last } = window;
      const signature = cueSignature(traits, window);
      chain.length = last - first;
      const place = { item: cue, path: emptyPath(), signature, rows: cueRows };
      walkWindow(traits, window, (item, path) => {
        const target = (item - first) * EACH;
        plain.copyTo(chain.scores, item, target);
        place.item = item;
        place.path = path;
        writeCueFeatures(traits, window, place);
        addScores(model.labels, cueRows, chain.scores, target);
        chain.rows[item - first] = transitionRow(item >= cue, classOf(traits, item, NO_CLASS));
      });
      return chain;
    },
  };
}

/** Scores of the features that every cue of a sentence shares, reckoned when first needed. */
function createPlainScores(traits: ItemTraits, model: AttributionModel) {
  const { count } = traits.unquoted;
  const known = uint8Array(count);
  const scores = new Float32Array(count * EACH);
  return {
    copyTo(into: Float32Array, item: number, target: number): void {
      const from = item * EACH;
      if (known[item] === 0) {
        writePlainFeatures(traits, item, plainRows);
        addScores(model.labels, plainRows, scores, from);
        known[item] = 1;
      }
      for (let label = 0; label < EACH; label++) {
        into[target + label] = scores[from + label] ?? 0;
      }
    },
  };
}
