import { FEMALE_FORENAMES, MALE_FORENAMES } from "../../src/article/lexicon/forenames/census.ts";
import { createRandom } from "../learners/logistic.ts";

/**
 * A sentence in which a name stands nearer to the verb of speech than the one who speaks. News has
 * too few of them to learn from, and the teacher is at times deceived by them, so that it is known
 * beforehand which word is the subject.
 */
export interface InventedSentence {
  readonly id: string;
  readonly text: string;
  /** Where the head of the subject and the verb begin. */
  readonly head: number;
  readonly verb: number;
}

const SURNAMES = `Abara Adeyemi Almeida Andersen Antonov Aoki Baptiste Barzani Becker Bianchi Boateng
  Bondar Brandt Calloway Castellanos Chaudhry Chen Cooper Costa Cruz Dahl Delgado Diallo Dubois
  Duarte Eriksen Farouk Ferreira Fischer Fitzgerald Fofana Gallagher Garcia Ghosh Gordon Greene
  Haddad Hale Halvorsen Hamid Hansen Hart Hernandez Hoang Horvat Hussain Ibrahim Ivanova Iyer
  Jansen Johansson Kamara Kang Kapoor Kaya Keller Khalil Kim Koch Kovacs Kowalski Lam Larsen
  Laurent Lee Lindqvist Lopez Lund MacLeod Mahmoud Marsh Martin Mbeki Mendes Mensah Meyer Mills
  Moreau Morgan Mwangi Nakamura Navarro Ndlovu Nguyen Novak O'Brien Okafor Okoye Olsen Osei
  Papadopoulos Park Pereira Petrov Popescu Quinn Rahman Ramos Reid Rossi Sato Schmidt Shah Silva
  Singh Sokolov Soto Stein Suzuki Svensson Tanaka Taylor Torres Tran Vargas Vogel Wagner Walsh
  Wang Webb Weiss Wood Yilmaz Young Zhang Zimmermann`;

/** "*" stands before the head of the subject, capitals for a choice from a list. */
const SUBJECTS = `
  A|*ROLE DOING NAME
  The|*ROLE DOING NAME
  A|*ROLE who DID NAME
  The|*ROLE who DID NAME
  One|*ROLE who has never met NAME
  A|*ROLE who was DONE by NAME
  Two|*MANY who DID NAME
  Some|*MANY of the ORG
  A|*ROLE DONE by NAME
  The|*ROLE accused of DOING NAME
  A|*ROLE hired to DO NAME
  An|*adviser to NAME
  An|*aide to NAME
  A|*source close to NAME
  A|*ROLE familiar with the plans of NAME
  A|*ROLE familiar with NAME 's plans
  |*friends of NAME
  |*allies of NAME
  |*critics of NAME
  |*lawyers for NAME
  A|*spokesman for NAME
  The|*ROLE at NAME 's ORG
  A|*letter to NAME
  A|*statement from the office of NAME
  A|*ROLE from the ORG
  A|*ROLE waiting outside the ORG
  The|ROLE 's *ROLE
  My|*KIN
  Her|*KIN
  His|*ROLE
  |NAME 's *ROLE
  |NAME 's *KIN
  |The *KIN of NAME
  The|*KIN of NAME 's ROLE
  The|*ROLE NAME DID
  The|*ROLE NAME had DONE
  The|*ROLE whom NAME DID
  |*people who know NAME
  |*those who DID NAME
  A|*ROLE who said NAME had DONE her
  |FORE *SUR , a ROLE ,
  |FORE *SUR , the ROLE of the ORG ,
  |FORE *SUR , who DID NAME ,
  |FORE *SUR , a ROLE who DID NAME ,
  |FORE *SUR , a ROLE from the ORG ,
  |FORE *SUR , whose KIN DID NAME ,
  |FORE *SUR , NAME 's ROLE ,
  |ROLE FORE *SUR
  |The ROLE FORE *SUR
  |NAME 's ROLE , FORE *SUR ,
  |Dr FORE *SUR
  |FORE *SUR of the ORG
  |FORE *SUR
  |*She
  |*He
  A|*ROLE in her 60s
  The|*ROLE at the ORG
  |FORE *SUR , of the ORG ,
  |*SUR
`;

const ORDERS = `
  S ^SAID the bridge was unsafe .
  S ^SAID that OTHER had left the ORG .
  S ^told reporters the plan was dead .
  S ^told OTHER that nobody had asked .
  S ^SAID : “ It was never safe . ”
  S ^SAID , “ It was never safe . ”
  S also ^SAID the plan would fail .
  S later ^SAID the plan would fail .
  S did n't ^say why .
  S has ^said the plan would fail .
  “ It was never safe , ” s ^SAID .
  “ It was never safe , ” s ^SAID on Tuesday .
  “ It was never safe , ” ^SAID s .
  “ It was never safe , ” ^SAID s on Friday .
  “ It was never safe , ” s ^told OTHER .
  “ It was never safe ? ” ^asked s .
  The bridge was never safe , s ^SAID .
  The bridge was never safe , ^SAID s .
  On Monday s ^SAID the plan would fail .
  But s ^SAID the plan would fail .
  OTHER left , and s ^SAID the plan would fail .
  As s ^SAID , the plan would fail .
`;

const LISTS: Readonly<Record<string, readonly string[]>> = {
  ROLE: words(`lawyer nurse man woman captain teacher farmer driver resident neighbour student
    doctor clerk engineer fisherman plumber guard waiter pilot coach player official manager
    director journalist priest witness widow tenant shopkeeper baker councillor minister
    economist analyst historian judge prosecutor mechanic gardener cleaner scientist soldier`),
  MANY: words(
    "lawyers nurses women men teachers farmers residents drivers people witnesses officials",
  ),
  KIN: words("father mother sister brother wife husband daughter son uncle aunt deputy boss"),
  ORG: words(`hospital school council company union museum bank port club ministry factory church
    university clinic mine theatre`),
  SAID: words(`said said said insisted warned added argued joked recalled admitted replied explained
    claimed wrote noted complained suggested announced declared shouted`),
  DOING: words(`representing opposing robbing suing supporting advising defending protecting
    following interviewing treating investigating replacing`),
  DID: words(`opposes supports knows met represented robbed sued defended trained taught treated
    employed hired married criticised interviewed`),
  DONE: words("hired trained sued accused employed robbed taught criticised interviewed defended"),
  DO: words("defend replace follow advise protect sue"),
  FORE: [...words(FEMALE_FORENAMES), ...words(MALE_FORENAMES)].map(capitalised),
  SUR: words(SURNAMES),
};
const NAMES = ["FORE SUR", "FORE SUR", "SUR", "Mr SUR", "Mayor FORE SUR", "Ms SUR"];

function words(list: string): readonly string[] {
  return list.split(/\s+/).filter(Boolean);
}

function lines(list: string): readonly string[] {
  return list
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function inventSentences(count: number): readonly InventedSentence[] {
  const random = createRandom();
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const subjects = lines(SUBJECTS);
  const orders = lines(ORDERS);
  const fill = (frame: string): string => {
    const named = frame.replace(/NAME|OTHER/g, () => one(NAMES));
    return named.replace(/[A-Z]{2,}/g, (list) => one(LISTS[list] ?? [list]));
  };
  return Array.from({ length: count }, (_, number) => {
    const [determiner = "", rest = ""] = one(subjects).split("|");
    const order = one(orders);
    const phrase = fill(`${determiner} ${rest}`.trim());
    const isWithin = / s /.test(order);
    const subject =
      isWithin && /^(?:An?|The|One|Two|Some|My|Her|His|She|He|\*She|\*He) ?/.test(phrase)
        ? phrase.replace(/[A-Z]/, (letter) => letter.toLowerCase())
        : phrase.replace(/^\*?[a-z]/, (start) => (isWithin ? start : start.toUpperCase()));
    return place(
      `invented-${number}`,
      fill(order).replace(/(^| )[Ss](?= )/, (_all, space) => space + subject),
    );
  });
}

/** Takes the marks of head and verb out, and the spaces that no newspaper prints. */
function place(id: string, marked: string): InventedSentence {
  const printed = marked
    .replace(/ (?=[,.?:](?: |$)|'s|n't)/g, "")
    .replace(/“ /g, "“")
    .replace(/ ”/g, "”")
    .replace(/,,/g, ",")
    .replace(/,\./g, ".");
  const head = printed.replace("^", "").indexOf("*");
  const verb = printed.replace("*", "").indexOf("^");
  return { id, text: printed.replace("*", "").replace("^", ""), head, verb };
}
