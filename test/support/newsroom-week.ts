import { parseArticle } from "../../src/article/parse-article.ts";
import type { Article } from "../../src/domain/article.ts";

interface Print {
  readonly site: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

/** A week in a country of our own making, as several newsrooms print it. */
const PRINTS: readonly Print[] = [
  {
    site: "harbourpost.example",
    day: "2026-03-02",
    title: "Port Ellery dockers walk out over crane that failed twice",
    text: `Dock workers in Port Ellery walked off the job on Monday after a loading crane failed for the second time in a month, halting grain exports at the country's largest harbour.

The stoppage began at 6 a.m. and left eleven ships waiting outside the breakwater, according to the port authority. Nobody was hurt when the crane's hoist gave way on Sunday night.

“We told them in February that this crane would drop something on somebody,” said Marta Lindqvist, head of the dockers' union. “They painted it.”

Port director Osman Kaya said an inspection had found worn brake linings on three of the harbour's nine cranes. “The other six are safe, and I would stand under any of them,” Kaya told reporters.

Grain traders said the delay would cost about 2 million crowns a day.`,
  },
  {
    site: "dailyledger.example",
    day: "2026-03-02",
    title: "Grain ships stuck as Port Ellery dockers strike",
    text: `Eleven grain ships were waiting outside Port Ellery on Monday as dockers stopped work over a crane that failed twice in a month.

Union head Marta Lindqvist said her members would stay out until independent inspectors had looked at all nine cranes. “Nobody goes home in a box for a shipment of barley,” Lindqvist said.

The port authority, which runs the harbour, said it had found worn brake linings on three cranes and taken them out of service.

Exporters fear for contracts with buyers in the south, who have begun to ask for other ports.`,
  },
  {
    site: "harbourpost.example",
    day: "2026-03-04",
    title: "Port Ellery dockers return as inspectors take over crane checks",
    text: `Dock workers in Port Ellery voted on Wednesday to return to work after the port authority agreed to let outside inspectors check all nine of its cranes.

The vote ended a three-day stoppage that left eleven ships waiting outside the breakwater. Loading is due to begin again on Thursday morning.

“We got what we asked for on the first day,” said Marta Lindqvist, head of the dockers' union. “It should not have taken three.”

The inspectors will publish their findings within a month, and the union may name one of the four. Port director Osman Kaya called the deal “a fair price for quiet”.`,
  },
  {
    site: "dailyledger.example",
    day: "2026-03-03",
    title: "Parliament passes rent cap after all-night debate",
    text: `Parliament voted 88 to 71 early on Tuesday to cap rent rises at 3 percent a year, after a debate that ran through the night.

The law applies to flats built before 2010 and takes effect in July. Landlords may ask a tribunal for more where they can show that repairs cost more than the cap allows.

“A teacher should be able to live in the town where she teaches,” said Housing Minister Ingrid Solano. “From July she can.”

The opposition leader, Pavel Brandt, said the cap would stop building. “You cannot legislate a flat into existence,” Brandt told the chamber.

Economists are divided: a study of a similar cap in the 1990s found that rents fell and so did the number of flats to let.`,
  },
  {
    site: "northernwire.example",
    day: "2026-03-03",
    title: "Rent rises capped at 3 percent from July",
    text: `Rent rises will be capped at 3 percent a year from July after parliament passed the government's housing law by 88 votes to 71.

The law covers flats built before 2010. Newer buildings are left out so that developers go on building, Housing Minister Ingrid Solano said.

Opposition leader Pavel Brandt said his party would repeal it. “The first thing we will do in office is to tear this up,” Brandt said.

Tenants' groups welcomed the vote but asked for the cap to include furnished flats, which make up a fifth of the market in the capital.`,
  },
  {
    site: "northernwire.example",
    day: "2026-03-04",
    title: "Snowstorm shuts schools across the north",
    text: `A snowstorm closed 340 schools across the northern counties on Wednesday and left 12,000 homes without power.

Up to 60 centimetres of snow fell in Grand Marsh, the most in a day since records began there in 1951. The railway north of Tillbrook is closed until Friday at the earliest.

“Stay where you are unless where you are is on fire,” said Ruth Amadi, the county's chief of rescue services.

Crews had restored power to 7,000 homes by the evening. The weather service expects the snow to ease on Thursday night.`,
  },
  {
    site: "dailyledger.example",
    day: "2026-03-05",
    title: "Power back in most of the north after record snow",
    text: `Power was back in all but 900 homes in the northern counties on Thursday, a day after record snow cut the lines to 12,000.

Rescue crews dug out a bus with 31 people that had been stuck near Grand Marsh since Wednesday afternoon. All of them were well, said Ruth Amadi, the county's chief of rescue services.

“They had a guitar and two thermos flasks, and I have seen worse parties,” Amadi said.

Schools open again on Monday. The railway north of Tillbrook stays closed until the cutting is clear.`,
  },
  {
    site: "sciencedesk.example",
    day: "2026-03-04",
    title: "Eel larvae found in lake for first time since dam was built",
    text: `Researchers have found eel larvae in Lake Orrin for the first time since a dam cut it off from the sea in 1968, the university in Saltwick said on Wednesday.

A ladder of gravel and brushes was built beside the dam in 2023 so that young eels could climb it. Cameras counted 4,100 on the way up last summer.

“They found a way that we weren't sure they would even look for,” said Dr. Hana Okafor, who leads the study. “Fifty-eight years is a long time to remember a lake.”

The team will now tag 200 eels to learn whether they find the way back down.`,
  },
  {
    site: "dailyledger.example",
    day: "2026-03-05",
    title: "Saltwick goalkeeper Duarte stops two penalties to win cup tie",
    text: `Goalkeeper Lia Duarte saved two penalties in a shoot-out on Thursday as Saltwick beat Carrow United to reach the cup final for the first time.

The match had ended 1-1 after extra time. Duarte, who is 19, had played only twice before for the first team.

“I looked at their feet and I guessed, and I guessed twice,” Duarte said.

Coach Benno Falk said he had chosen her on the morning of the match. “She asked me if I was sure, and I said no,” Falk said.`,
  },
  {
    site: "marketnotes.example",
    day: "2026-03-05",
    title: "Central bank holds rate at 4.25 percent and hints at a cut in May",
    text: `The central bank left its main rate at 4.25 percent on Thursday and said that a cut was likely in May if prices keep slowing.

Inflation fell to 2.6 percent in February, from 3.1 percent a month before. Food prices, which had risen fastest, barely moved.

“We are close, but close is not there,” Governor Amal Rehn told a news conference.

The crown fell slightly against the euro. Most analysts expect two cuts this year.`,
  },
  {
    site: "harbourpost.example",
    day: "2026-03-06",
    title: "Museum returns carved door to village that lost it in a flood",
    text: `The national museum returned a carved oak door on Friday to the village of New Carrow, which lost it in a flood in 1921.

The door had hung in the museum's stairwell for ninety years under the label “origin unknown”. A retired postman, Elias Thorn, recognised it from a photograph of his grandmother's wedding.

“I said to the guard that this was our door, and he said that everybody says that,” Thorn said.

Museum director Celia Marsh said that staff had compared the nail holes. It will hang in the parish hall.`,
  },
  {
    site: "northernwire.example",
    day: "2026-03-06",
    title: "Court clears nurse in hospital data case",
    text: `A court in Grand Marsh on Friday cleared a nurse who had passed records of hospital infections to a newspaper, ruling that the public had a right to know of them.

Nurse Petra Voss had faced up to two years in prison. The records showed 23 infections in a ward that the hospital said was free of them.

“I would like to go back to work on Monday,” Voss said outside the court.

Judge Tomas Heil said the hospital had “confused its reputation with its patients' safety”. A spokesperson for the hospital said it would not appeal.`,
  },
];

/** The week's articles up to and with that day, as they stand after parsing. */
export function newsroomWeek(until = "2026-03-08"): readonly Article[] {
  return PRINTS.filter(({ day }) => day <= until).map(({ site, day, title, text }) => {
    const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    const url = `https://${site}/${day}/${slug}`;
    return parseArticle({ id: `${site}-${slug}`, title, url, text, publishedOn: day });
  });
}
