import { anyOf } from "../../domain/pattern.ts";
import { countWords } from "../text/tidy-text.ts";
import type { JsonLdNode } from "./json-ld.ts";

export type Refusal = "paywall" | "consent" | "blocked" | "no-article";

interface PageEvidence {
  /** The text taken for the article. */
  readonly text: string;
  /** All the text there is to see. */
  readonly pageText: string;
  readonly title: string | null;
  readonly jsonLd: JsonLdNode | null;
}

/**
 * Words. Beyond so many the article is there, whatever the page also asks of its readers; a longer
 * text is no consent notice, and a blocked page has next to none. Chosen by hand on saved pages.
 */
const PREVIEW_WORDS = 180;
const NOTICE_WORDS = 350;
const BLOCKED_WORDS = 60;

const SIGN_UP =
  "(?:subscribe|register|sign up|log ?in|become a (?:member|subscriber)|create (?:a|an) (?:free )?account|start your (?:free )?trial)";
const READ_ON = "(?:continue|keep|read|unlock|access|view|see|finish|get (?:full|unlimited))";
const THIS_ARTICLE = "(?:this|the) (?:article|story|content|page|post)";
const IS_FOR = "is (?:reserved |available |exclusive(?:ly)? |only )*(?:for|to)";

/** How a page asks to be paid before it shows the rest. */
const SUBSCRIBE = anyOf(
  [
    String.raw`${SIGN_UP}[^.!?]{0,40}\bto ${READ_ON}`,
    `${THIS_ARTICLE} ${IS_FOR}[^.!?]{0,30}(?:subscribers?|members?)`,
    "(?:exclusive|only) (?:for|to) (?:our )?(?:paying |paid )?(?:subscribers|members)",
    "subscribers?[- ]only|continue reading (?:this article )?with",
    "to continue reading[^.!?]{0,60}(?:subscri|account|log ?in|sign)",
    "(?:you.ve|you have) (?:reached|used|read) (?:your|all|the)[^.!?]{0,40}(?:limit|free (?:article|stor))",
    "unlock (?:this|the full) (?:article|story)|nur für abonnenten|weiterlesen mit",
    "réservé aux abonnés|contenido exclusivo para suscriptores",
  ],
  "gi",
);

const CONSENT = anyOf(
  [
    String.raw`\bcookies?\b|\bconsent\b|before you continue|your privacy|personal data`,
    "personalised ads|personalized ads|accept all|reject all",
    String.raw`manage (?:options|settings|preferences)|legitimate interest|our partners|\bgdpr\b`,
    "datenschutz|einwilligung|alle akzeptieren|accepter et|protection des données",
  ],
  "gi",
);

const BLOCKED = anyOf([
  "just a moment|attention required",
  "verif(?:y|ying) (?:that )?you are (?:a )?human|are you a (?:robot|human)",
  "checking your browser|enable javascript and cookies|unusual (?:traffic|activity)",
  "access (?:to this page )?(?:has been |is )?denied|pardon our interruption|captcha",
  "request blocked|403 forbidden|404 not found|page (?:can(?:no|')t be|not) found",
  "503 service|bad gateway|too many requests",
]);

/** Says why the page is not to be read as an article; null where it may be. */
export function refusePage(page: PageEvidence): Refusal | null {
  const words = countWords(page.text);

  if (words < BLOCKED_WORDS && BLOCKED.test(`${page.title ?? ""} ${page.pageText}`))
    return "blocked";
  if (words < NOTICE_WORDS && isConsentNotice(page)) return "consent";
  if (words < PREVIEW_WORDS && isPreview(page)) return "paywall";
  return words === 0 ? "no-article" : null;
}

/** A consent notice speaks of little else; an article about cookies names other things too. */
function isConsentNotice({ text, pageText }: PageEvidence): boolean {
  const subject = countWords(text) < 30 ? pageText : text;
  const phrases = subject.match(CONSENT) ?? [];
  const kinds = new Set(phrases.map((phrase) => phrase.toLowerCase()));
  return kinds.size >= 3 && phrases.length * 20 >= Math.min(countWords(subject), NOTICE_WORDS);
}

function isPreview({ text, pageText, jsonLd }: PageEvidence): boolean {
  const asks = pageText.match(SUBSCRIBE)?.length ?? 0;
  return (
    asks >= 1 &&
    (isMetered(jsonLd) ||
      asks >= 2 ||
      /(?:\.\.\.|…|[^.!?"”’)\]])\s*$/.test(text) ||
      countWords(text) < 100)
  );
}

/** True where the publisher says that not everyone may read the whole of it. */
export function isMetered(jsonLd: JsonLdNode | null): boolean {
  return /^false$/i.test(String(jsonLd?.isAccessibleForFree ?? ""));
}

const EXPLANATIONS: Readonly<Record<Refusal, string>> = {
  paywall: "the page shows only the beginning of its article and asks readers to subscribe.",
  consent: "it is a page that asks for consent, not the article. Save it once that is answered.",
  blocked: "it is a page that turns robots or readers away, not the article.",
  "no-article": "no article was found on it.",
};

export function explainRefusal(refusal: Refusal): string {
  return EXPLANATIONS[refusal];
}
