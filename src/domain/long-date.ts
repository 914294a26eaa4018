const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "2025-11-19" as "19 November 2025", which reads the same on both sides of the Atlantic. */
export function longDate(isoDate: string): string {
  const [year, month, day] = isoDate.split("-");
  const name = MONTHS[Number(month) - 1];
  return year && name && day ? `${Number(day)} ${name} ${year}` : isoDate;
}
