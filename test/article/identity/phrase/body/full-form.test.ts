import { describe, expect, it } from "vitest";
import { lastShown } from "../../../../support/shown-speaker.ts";

const said = (report: string, noun: string) =>
  lastShown(`${report}\n\n“Nobody should be left out of it,” ${noun} said.`);

describe("a body whose name says what it is by another word", () => {
  it.each([
    ["Pupils of Denby Vale Academy were sent home.", "the school", "Denby Vale Academy"],
    ["St Anne's Primary has shut its gates.", "the school", "St Anne's Primary"],
    ["The University of Saltwick has cut 40 jobs.", "the university", "University of Saltwick"],
    ["Ann Low was held by Northshire Constabulary.", "the force", "Northshire Constabulary"],
    ["A man was held, and the Northshire police let him go.", "the force", "Northshire police"],
    ["Fenmoor Council told Ann Low to take it down.", "the authority", "Fenmoor Council"],
    ["The strike by Unison lasts a week.", "the union", "Unison"],
    ["The bill was sent on to Ofwat on Monday.", "the watchdog", "Ofwat"],
    ["Tom Reed has been banned by the NFL.", "the league", "NFL"],
    ["The Denby Supporters' Union has a plan.", "the fans' union", "Denby Supporters' Union"],
    ["The Skerry Teachers' Union met on Monday.", "the teachers' union", "Skerry Teachers' Union"],
    ["The Ministry of Works has shut the bridge.", "the ministry", "Ministry of Works"],
  ])("is the only one of the article: %s “…,” %s said", (report, noun, name) => {
    expect(said(report, noun)).toBe(name);
  });

  it.each([
    ["Pupils of Denby Academy and Orrsted School met.", "the school"],
    ["Saltwick University wrote to the University of Orrsted.", "the university"],
    ["Northshire Police rang Westshire Constabulary.", "the force"],
    ["British Police were told.", "the force"],
    ["Tom Reed, a Saltwick Law School graduate, was sacked by a school in Denby.", "the school"],
    ["A primary school in Denby has sent Ann Low, of Skerry Academy, home.", "the school"],
    ["Ann Low, who trained at Orrsted College, has moved.", "the school"],
    ["Tom Reed has left the Saltwick School of Music.", "the school"],
    ["The Civil Aviation Authority wrote to Denby Council.", "the authority"],
    ["Unison and Usdaw have called a strike.", "the union"],
    ["The island has left the European Union.", "the union"],
    ["Ofwat met the Fair Trade Commission.", "the watchdog"],
    ["The Rail Workers Union has called a strike.", "the teachers' union"],
    ["The Bank of Salvik has put up its rate.", "the bank"],
  ])("is nobody where another may be meant: %s “…,” %s said", (report, noun) => {
    expect(said(report, noun) ?? noun).toBe(noun);
  });
});

describe("a side that is called by a part of its name", () => {
  it.each([
    ["Tom Reed is to stay at Denby Rovers.", "Rovers", "Denby Rovers"],
    ["Tom Reed has left Denby City.", "City", "Denby City"],
    ["Denby have sacked Tom Reed, who came to Denby FC in May.", "Denby", "Denby FC"],
    ["Denby have signed Tom Reed from CF Skerry.", "Skerry", "CF Skerry"],
    ["Far Cove Stockmen forward Tom Reed is out.", "the Stockmen", "Far Cove Stockmen"],
  ])("has its whole name: %s “…,” %s said", (report, short, name) => {
    expect(said(report, short)).toBe(name);
  });

  it.each([
    ["Denby Rovers met Orrsted Rovers.", "Rovers"],
    ["Denby City Council met on Monday.", "City"],
    ["The Welsh Conservatives lost two seats.", "the Conservatives"],
    ["House Republicans voted it down.", "the Republicans"],
    ["The Denby Lancers met the Skerry Lancers.", "the Lancers"],
    ["The New York Times had the story.", "the Times"],
  ])("has none where two may be meant, and no party has: %s “…,” %s said", (report, short) => {
    expect(said(report, short) ?? short).toBe(short);
  });
});
