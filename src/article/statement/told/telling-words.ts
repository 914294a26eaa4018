/** No stop and no other mark; at most eight words. */
const OBJECT = "(?: (?!(?:is|are|was|were|and|but|to|that|said|says)\\b)[\\p{L}\\d’'&–—-]+){1,10}";
/** "A swimmer she described as …", never "a road described as …". */
const SUBJECT =
  "\\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]ho|\\p{Lu}[\\p{L}-]+|(?:the|an?|his|her|their) \\p{Ll}+)";
const DETERMINER = "(?: an?| the| his| her| their| its| any| this| that)?";
/** Whoever "is called" so is not who calls. */
const ACTIVE =
  "(?<!\\b(?:be|been|being|is|are|was|were|get|gets|got|an?|the|widely|often) )(?<![-’'])\\b";

/** "Voiced its “deep dismay”", "spoke of him as her “star”", "hit out at “bad” roads", "took the “painful” step" */
export const TOLD_OF = new RegExp(
  `${ACTIVE}(?:${[
    `(?:voic|express|convey|reiterat|register|signal+|profess|plead)(?:e[sd]?|s|ed)${DETERMINER}`,
    `(?:sp(?:oke|eaks?|eaking|oken)|talk(?:s|ed|ing)?|warn(?:s|ed|ing)?|wr(?:ites?|ote)) of(?:${OBJECT})?${DETERMINER}`,
    `(?:hit|hits|hitting|lash(?:es|ed|ing)?) out (?:at|over)(?:${OBJECT})?${DETERMINER}`,
    `apologi[sz](?:e[sd]?|ing) (?:for|over)${DETERMINER}`,
    `(?:compar|liken)(?:e[sd]?|s|ed|ing) (?:it|this|that|them|him|her|(?:the|his|her|their)${OBJECT}) (?:to|with)${DETERMINER}`,
  ].join("|")}) $`,
  "u",
);

/** "Called the plan a “farce”", "sees it as “slow death”", "declared himself “glad”", "put it down to “bad luck”" */
export const TOLD_SO = new RegExp(
  `${ACTIVE}(?:${[
    `(?:(?<=\\bto )call|(?:call|term|brand|label+|deem|declar|pronounc|profess|proclaim)(?:e?s|e?d)) (?:it|this|that|them|him|her|us|\\p{Ll}+sel(?:f|ves)|(?:the|his|her|their|its|this|that|those|these)${OBJECT}|\\p{Lu}[\\p{L}-]+)${DETERMINER}`,
    `(?:s[ae]w|sees?|seeing|regard(?:s|ed)?|view(?:s|ed)?|describ(?:e[sd]?|ing)|portray(?:s|ed)?|depict(?:s|ed)?|dismiss(?:es|ed)?|deride[sd]?|condemn(?:s|ed)?|denounce[sd]?|slam(?:s|med)?|blast(?:s|ed)?|hail(?:s|ed)?)(?:(?! (?:in|by|on|at|for|with|from)\\b)${OBJECT}|(?<=${SUBJECT} \\p{Ll}+)) as${DETERMINER}`,
    `put(?:s|ting)? (?:it|this|(?:the|his|her|their)${OBJECT}) down to${DETERMINER}`,
  ].join("|")}) $`,
  "u",
);

const COURT =
  "(?:court|jury|inquest|tribunal|hearing|inquiry|judges?|coroner|committee|magistrates)";

/** ", a court heard", ", a judge told him", ", it was alleged", ", an inquiry has found" */
export const TOLD_BEHIND = new RegExp(
  `^[^.!?:;"“”\\n]{0,160}?, (?:it (?:was|is|has been) (?:alleged|claimed|said|reported|revealed|announced|warned|ruled|told)|(?:an?|the)(?: [\\p{L}-]+){0,3}? (?:${COURT} (?:has |have |had |have been |has been |was |were )?(?:heard|told|ruled|said|found|concluded)|(?:inquiry|report|review|watchdog|study|survey|investigation|inspectors) (?:has |have )?(?:found|said|ruled|concluded|warned)))\\b`,
  "u",
);
