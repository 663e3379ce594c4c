// Refusals about checks the bank returned.
export const RETURNED_REFUSALS = {
  'returned-unknown': {
    words: 'No check of that amount and number was taken here.',
    next: 'Key what the notice of the bank says; without a number, 0.',
  },
  'returned-void': {
    words: 'Receipt {receipt} is void: its check was handed back.',
    next: 'Ask the bank which check it means.',
  },
  'returned-already': {
    words: 'The check of receipt {receipt} came back before: {number}.',
    next: 'Look at that one. A bank that charges twice is asked why.',
  },
  'returned-undeposited': {
    words: 'The check of receipt {receipt} is in no deposit that somebody verified.',
    next: 'What the bank never had it cannot return: look for it in the drawer and the bag.',
  },
  'returned-date': {
    words: 'A bank returns this check between {from} and {until}.',
    next: 'Key the date on the notice of the bank.',
  },
  'returned-code': {
    words: 'There is no return code {code}.',
    next: 'Choose the code on the notice of the bank.',
  },
  'returned-cost': {
    words: 'What it cost the city is not less than what the bank charged.',
    next: 'Key all it cost, the charge of the bank included.',
  },
  'redeposit-barred': {
    words: 'A check with code T is presented to nobody again.',
    next: 'Post it with that code: what it paid is taken back.',
  },
  'redeposit-most': {
    words: 'The check of receipt {receipt} was presented again as often as it may: {most} times.',
    next: 'It comes back now: post it with the code of the notice.',
  },
  'redeposit-cleared': {
    words: 'The check of receipt {receipt} was presented again, and cleared.',
    next: 'If the bank took the money back after that, post it with the code of the notice.',
  },
  'redeposit-not-pending': {
    words: 'The check of receipt {receipt} is not presented again.',
    next: 'Look at the receipt: the check is paid, or it came back.',
  },
  'redeposit-own': {
    words: 'Whoever took a check does not say that it cleared: receipt {receipt} is yours.',
    next: 'Ask a colleague to say so.',
  },
  'refund-pending': {
    words: 'The bank presents the check of that money again: {number}, asked about on {date}.',
    next: 'Wait until it clears; once it comes back the credit is gone.',
  },
  'demand-running': {
    words: '{number} was not demanded, or its payer has time to answer still.',
    next: 'Send the demand, and wait until its days are over.',
  },
  'case-already': {
    words: '{number} is in small claims: case {case}.',
    next: 'Record how that case was judged.',
  },
  'case-open': {
    words: '{number} is in small claims: case {case} is not judged yet.',
    next: 'Record how it was judged; then an agency may have it.',
  },
  'case-none': {
    words: 'No case in small claims was filed of it.',
    next: 'File it first.',
  },
  'case-judged': {
    words: 'It was recorded before how case {case} was judged.',
    next: 'Where the court set that aside, record it so; then how it was judged again.',
  },
  'judgment-beyond': {
    words:
      'Case {case} asked {owed} and {damages} besides; of costs a court gives {costs} at most.',
    next: 'Key each as the judgment says it. Interest on it is not kept here.',
  },
  'judgment-date': {
    words: 'The court decided that between {from} and {until}.',
    next: 'Key the day that stands on the paper of the court.',
  },
  'judgment-none': {
    words: 'No judgment of case {case} is kept here with what it charged.',
    next: 'What a court decides about an older judgment goes to the city attorney.',
  },
  'judgment-own': {
    words: 'You recorded this judgment: you do not take it back.',
    next: 'Ask another supervisor to record that it was set aside.',
  },
  'judgment-lowered': {
    words: 'Of what it charged, {amount} was taken off, moved or written off since.',
    next: 'Take that back first; then the judgment is set aside as it was charged.',
  },
  'judgment-why': {
    words: 'A judgment that is set aside says why.',
    next: 'Key why the court set it aside.',
  },
  'case-number': {
    words: 'A case needs a number of its own: {case} is none, or is taken.',
    next: 'Key the number that the court stamped on the claim.',
  },
  'case-date': {
    words: 'A claim is filed after {after} and not after {until}.',
    next: 'Key the day that the court stamped on the claim.',
  },
  'case-damages': {
    words: 'The law lets {most} be asked besides the check.',
    next: 'Key that, or less.',
  },
  'placement-already': {
    words: 'A collection agency has {number}.',
    next: 'Recall it first.',
  },
  'placement-nothing': {
    words: 'Nothing of it is left for an agency.',
    next: 'What is placed stands in the report of placements.',
  },
  'placement-none': {
    words: 'No agency has anything of it.',
    next: 'What is placed stands in the report of placements.',
  },
  'placement-why': {
    words: 'A recall says why.',
    next: 'Key why the agency gives it back.',
  },
  'placements-none': {
    words: 'Nothing is to be told to the agency.',
    next: 'Place something, or recall it; --file N writes file N again.',
  },
  'placement-file-unknown': {
    words: 'There is no placement file {file}.',
    next: 'The report of placements names the file of each.',
  },
  'demand-already': {
    words: 'The demand of {number} was sent before: a check is demanded once.',
    next: 'Its letter is among the letters of the account; print that one again.',
  },
  'demand-not-payer': {
    words: '{number} did not come back by the doing of its payer: the law gives no demand.',
    next: 'Ask for the money as for anything that is owed.',
  },
  'demand-paid': {
    words: 'The check of {number} is paid.',
    next: 'Nothing of it is to be demanded.',
  },
  'demand-nobody': {
    words: 'Nobody knows whose check {number} was: neither its account nor its receipt says it.',
    next: 'Key the name that stands on the check.',
  },
  'demand-mailed': {
    words: 'A demand is mailed between {from} and {until}.',
    next: 'Key the day on which it goes to the post office: its 30 days begin there.',
  },
  'certified-number': {
    words: '{number} is no number of certified mail.',
    next: 'Key the digits below the bar code of the green label.',
  },
  'certified-taken': {
    words: 'Certified item {number} was kept with another letter.',
    next: 'Each letter has a label of its own: key the number of this one.',
  },
  'waiver-nothing': {
    words: 'Of the fee of {number} nothing is open.',
    next: 'A fee that was paid is given back as a refund.',
  },
  'cash-only-not': {
    words: 'Checks are taken on account {account}.',
    next: 'Nothing is to be lifted.',
  },
} as const;
