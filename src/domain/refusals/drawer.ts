// Refusals about registers, drawers and counts.
export const DRAWER_REFUSALS = {
  'register-taken': {
    words: 'Register {register} is in use by another terminal since {since}; signed in: {who}.',
    next: 'Close it there first, or take another register.',
  },
  'register-unknown': {
    words: 'There is no register {register} in this city.',
    next: 'Start with a register that exists: {known}.',
  },
  'other-register': {
    words: 'This is done at register {register}.',
    next: 'Do it there, or let its clerk do it.',
  },
  'drawer-nothing-to-correct': {
    words: 'This register has no closed session that could be corrected.',
    next: 'Open the drawer as usual.',
  },
  'drawer-not-open': {
    words: 'Drawer {register} is not open.',
    next: 'Open and count the drawer first.',
  },
  'drawer-open': {
    words: 'Drawer {register} is already open for clerk {clerk}.',
    next: 'Count and close it first.',
  },
  'drawer-of-another': {
    words: 'Drawer {register} belongs to clerk {clerk}.',
    next: 'One drawer, one clerk: let {clerk} count it first.',
  },
  'drawer-suspended': {
    words: 'The drawer is suspended.',
    next: 'Resume it first.',
  },
  'drawer-not-suspended': {
    words: 'The drawer is not suspended.',
    next: 'Nothing is to be resumed.',
  },
  'drawer-counting': {
    words: 'The drawer is being counted: nothing can be posted to it.',
    next: 'Finish the count and close the drawer.',
  },
  'no-business-day': {
    words: '{date} is no business day: {why}.',
    next: 'A supervisor may open a drawer and so begin the day; else come back on {next}.',
  },
  'drawer-other-date': {
    words: 'This drawer still stands on {date}.',
    next: 'Count and close it on its own date first.',
  },
  'drawer-which-date': {
    words: 'A drawer may be opened on {dates} now.',
    next: 'Say on which date it is opened.',
  },
  'hand-over-gone': {
    words: 'The drawer was opened again in the meantime.',
    next: 'Open it as usual, once it is closed.',
  },
  'drawer-ended': {
    words: 'A supervisor ended this session: {clerk} was away.',
    next: 'Two others count it now: 2 Drawer, then 9.',
  },
  'drawer-not-ended': {
    words: 'Nobody ended this session.',
    next: 'Take 9 first: a supervisor ends it.',
  },
  'drawer-own-session': {
    words: 'This is your own session: you count and close it yourself.',
    next: 'Take 6, count and close.',
  },
  'counts-differ': {
    words: 'The two counts differ.',
    next: 'Count again, each alone, until two in a row agree.',
  },
  'count-by-another': {
    words: 'Somebody else must make this count.',
    next: 'Not {clerk}, not who ended the session, not the same person twice.',
  },
  'drawer-basket': {
    words: 'A basket is still open or held on this register.',
    next: 'Post it or give it up first.',
  },
  'drawer-stopped': {
    words: 'A surprise count found more than the tolerance: the drawer takes nothing more.',
    next: 'Count and close it: 2 Drawer, 6.',
  },
  'surprise-who': {
    words: 'Somebody without cash duty counts, with who holds the cash present: the two of you.',
    next: 'Let auditor, accounting or the finance director count with the clerk.',
  },
  'counterfeit-words': {
    words: 'A counterfeit note needs its serial number and who brought it.',
    next: 'Key both; a description will do for a bearer whose name nobody knows.',
  },
  'counterfeit-unknown': {
    words: 'No note waits for the number of a police report.',
    next: 'Nothing is to be done.',
  },
  'exchange-unequal': {
    words: '{put} goes in and {taken} comes out: an exchange is of equal value.',
    next: 'Count both sides again; nothing was exchanged.',
  },
  'fund-needs-approval': {
    words: 'The count of the change fund waits for a signature.',
    next: 'Go back, take 4 and let a third person sign, or count again tomorrow.',
  },
  'fund-not-counted': {
    words: 'No count of the change fund waits for a signature today.',
    next: 'Count the change fund with a second person.',
  },
  'float-over-fund': {
    words: 'The float is {float}; by its record the change fund holds {held}.',
    next: 'Two count the change fund (home 13), or a supervisor signs a smaller float.',
  },
  'drawer-untouched': {
    words: 'Nothing is counted yet.',
    next: 'Count at least one row.',
  },
  'count-pending': {
    words: '{text} is typed but not counted yet.',
    next: 'Press Enter to count it or - to clear it, then * again.',
  },
  'count-at-end': {
    words: 'The list has ended; nothing was counted.',
    next: 'Press * to look at the whole count, or - to go up.',
  },
  'count-not-multiple': {
    words: '{amount} cannot be made of pieces of {piece}.',
    next: 'Count the pieces, or key the money of this row again.',
  },
  'count-half': {
    words: 'Of the {paper} only the number or only the amount is keyed.',
    next: 'Key the one that is marked; 0 where there is none.',
  },
  'float-differs': {
    words: 'The count does not agree with the float that was issued.',
    next: 'Count again, or let a supervisor count with you.',
  },
  'float-counted-again': {
    words: 'The float was counted again in the meantime.',
    next: 'Ask for what the newest count came to.',
  },
  'count-again': {
    words: 'The count does not agree.',
    next: 'Count again.',
  },
  'count-needs-approval': {
    words: 'The count differs beyond what you may post alone.',
    next: 'A supervisor and a reason are needed.',
  },
  'count-first': {
    words: 'Drawer {register} is not counted yet.',
    next: 'Count and close it first; until then no report shows its cash.',
  },
  'drop-differs': {
    words: 'The two counts of the bag do not agree.',
    next: 'Count the bag again, each alone.',
  },
  'drop-too-much': {
    words: 'No drawer holds as much as was counted into this bag.',
    next: 'Count the bag again; a point may have slipped.',
  },
  'drop-bag-needed': {
    words: 'Cash goes to the safe in a numbered bag.',
    next: 'Key the number of the bag.',
  },
  'drop-bag-used': {
    words: 'Bag {bag} was used before.',
    next: 'Take a fresh bag and key its number.',
  },
  'drop-due': {
    words: 'The drawer holds more cash than it may.',
    next: 'Go back with -, take 2 Drawer, and drop cash to the safe.',
  },
  'day-closed': {
    words: 'The business date {date} is closed.',
    next: 'Wait for the next business date; a demo begins again with `tenkey demo --force`.',
  },
} as const;
