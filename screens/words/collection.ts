// Words of small claims and of what a collection agency is given.
export const COLLECTION_WORDS = {
  titles: {
    case: 'SMALL CLAIMS,',
    judgment: 'HOW IT WAS JUDGED,',
    aside: 'JUDGMENT SET ASIDE,',
    place: 'TO AN AGENCY,',
    recall: 'BACK FROM THE AGENCY,',
  },
  number: 'CASE NUMBER',
  numberHint: 'As the court stamped it on the claim.',
  filedOn: 'FILED ON',
  damages: 'DAMAGES',
  damagesHint: (most: string) =>
    `Asked instead of its fee and mailing; the law allows ${most}. 0 asks these.`,
  decidedOn: 'DECIDED ON',
  forOwed: 'FOR THE CHECK',
  forOwedHint: (asked: string) =>
    `Given for what was unpaid, of ${asked} asked; 0 where the case was lost.`,
  gaveHint: (asked: string) => `Given besides, of ${asked} asked; it is charged to the account.`,
  costs: 'COURT COSTS',
  costsHint: 'Given besides; they are charged to the account.',
  place: 'PLACE IT',
  placeYes: 'yes: the next file tells the agency',
  note: 'WHY',
  noteHint: 'In your own words; it stands on record.',
  filed: (number: string, amount: string) => `Case ${number}: ${amount} is asked of the court.`,
  judged: (number: string, isLost: boolean, [all, charged, relieved]: readonly string[]) => {
    if (isLost) return `Case ${number} is lost; nothing is charged.`;
    const off = relieved === undefined ? '' : `; its fee and mailing, ${relieved}, are taken off`;
    return `Case ${number} is won: ${all}. ${charged} is charged${off}.`;
  },
  asideHint: 'What the court said of it; it stands on record.',
  isSetAside: (number: string, taken: string, credit: string) =>
    `Case ${number}: ${taken} is not owed any more.${
      credit === '' ? '' : ` ${credit} of it was paid and is a credit now.`
    }`,
  placed: (numbers: readonly string[], total: string, resting: number) => {
    const [first = '', ...others] = numbers;
    const last = others.at(-1);
    const which = last === undefined ? first : `${first} to ${last}`;
    const left = resting === 0 ? '' : ` Left out, since collection rests: ${resting}.`;
    return `${which}: ${total} is placed; tenkey export placements writes the file.${left}`;
  },
  recalled: (count: number) =>
    `${count} recalled; tenkey export placements tells the agency what it had.`,
  file: (shown: string) => `File ${shown} in small claims`,
  judge: (number: string) => `Record how case ${number} was judged`,
  setAside: (number: string) => `Record that the judgment of ${number} was set aside`,
  give: (shown: string) => `Place ${shown} with a collection agency`,
  fetch: (shown: string) => `Recall ${shown} from the agency`,
  notOver: 'after its demand is over',
  paid: 'it is paid',
  isJudged: 'it is judged',
  inCourt: 'a court has it',
  withAgency: 'an agency has it',
} as const;
