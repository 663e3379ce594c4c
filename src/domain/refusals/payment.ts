// Refusals about finding, baskets, tenders and receipts.
export const PAYMENT_REFUSALS = {
  'find-nothing': {
    words: 'Nothing is known under {text}.',
    next: 'Check the number, or find by name with / and the name.',
  },
  'find-short': {
    words: '{text} is too short for a number.',
    next: 'A counter item is quantity*number, such as 1*{text}.',
  },
  'find-letter': {
    words: '{text} is too little to look for.',
    next: 'Type a number, or some letters of a name or a street.',
  },
  'find-check-digit': {
    words: '{text} is no account number: its check digit is wrong.',
    next: 'Key the number again, digit by digit.',
  },
  'look-at-nothing': {
    words: 'This {kind} is not in the book.',
    next: 'Go back with - and find it again.',
  },
  'memo-nothing': {
    words: 'There is nothing of this account that a memo could change.',
    next: 'Look at what it owes; a first bill is not made by a memo.',
  },
  'memo-note': {
    words: 'A memo wants a note: what was looked at, and what it showed.',
    next: 'Type it in a few words, or the number of the paper that shows it.',
  },
  'memo-beyond': {
    words: 'A credit memo takes off {most} here at most: that is what is open.',
    next: 'Key less, or choose another line.',
  },
  'memo-barred': {
    words: 'No memo takes this off: {why}.',
    next: 'Choose that step on the account, or another line here.',
  },
  'memo-courtesy': {
    words: 'This account had its courtesy on {date}.',
    next: 'Choose the reason that holds, or ask a supervisor.',
  },
  'memo-courtesy-late': {
    words: 'Only a late charge is taken off as a courtesy; {what} is none.',
    next: 'Choose the reason that holds, or the late charge itself.',
  },
  'memo-unknown': {
    words: 'There is no such memo.',
    next: 'The number is on the voucher and in the report of memos.',
  },
  'memo-reversed': {
    words: '{number} is reversed already.',
    next: 'Make a new memo if the account is still wrong.',
  },
  'memo-paid': {
    words: 'What {number} raised is paid in part already.',
    next: 'Make a credit memo for the rest instead.',
  },
  'refund-nothing': {
    words: 'There is no credit here that could be paid back.',
    next: 'Look at the account: what was used or paid back already is gone.',
  },
  'refund-payee': {
    words: 'A refund needs the name and the address it is sent to.',
    next: 'Type both as they stand on the envelope.',
  },
  'refund-changed': {
    words: 'The credit is no longer what was asked for.',
    next: 'Say no, and let it be asked for anew.',
  },
  'refunds-none': {
    words: 'No refund is to be paid on {date}.',
    next: 'Those of check money wait; the report of refunds says until when.',
  },
  'refund-file-unknown': {
    words: 'There is no refund file {file}.',
    next: 'The report of refunds names the file of each.',
  },
  'find-no-more': {
    words: 'The payer owes nothing else.',
    next: 'Press * for the total, or find something else.',
  },
  'fee-price-fixed': {
    words: 'The price of a counter item comes from the fee schedule.',
    next: 'Key 0 to take the line out, then quantity*number.',
  },
  'line-beyond-due': {
    words: 'That is more than is due on this line.',
    next: 'Take the line out with 0 and find it again to pay more than is due.',
  },
  'find-paid': {
    words: '{label} owes nothing.',
    next: 'Take the next item; a payment ahead is keyed as an amount.',
  },
  'stub-misread': {
    words: 'The stub was misread: its check digit is wrong.',
    next: 'Scan again, or key the account number.',
  },
  'stub-again': {
    words: '{label} is on the screen already.',
    next: 'Press Enter or * to take it, or - to drop it.',
  },
  'item-in-basket': {
    words: '{label} is already in the basket.',
    next: 'Walk up with - and change its amount.',
  },
  'item-changed': {
    words: '{label} was paid elsewhere in the meantime: {open} is open now.',
    next: 'Take the line out and find the account again.',
  },
  'deposit-whole': {
    words: 'The deposit of {amount} is paid whole, before anything else.',
    next: 'Key {amount}, or take the line out.',
  },
  'fee-unknown': {
    words: 'There is no counter item {number}.',
    next: 'Key quantity*number with a number of the list.',
  },
  'amount-zero': {
    words: 'An amount of nothing cannot be paid.',
    next: 'Key the amount.',
  },
  'basket-empty': {
    words: 'Nothing is in the basket.',
    next: 'Find what is to be paid first.',
  },
  'basket-gone': {
    words: 'This basket is not in hand any more: it was posted, held or given up.',
    next: 'Nothing was posted now. Leave this screen and look at the last receipt.',
  },
  'basket-not-open': {
    words: 'This basket is not open any more.',
    next: 'Look at the held baskets again.',
  },
  'tender-no-change': {
    words: 'Change is given against cash only.',
    next: 'Key a smaller amount for the {tender}.',
  },
  'tender-cash-only': {
    words: '{payer} pays in cash only until {date}.',
    next: 'Take cash, or a money order.',
  },
  'tender-limit': {
    words: 'A {tender} above {limit} needs a second person.',
    next: 'Ask a supervisor to approve this tender.',
  },
  'tender-needs': {
    words: 'A {tender} needs its {what}.',
    next: 'Key the {what}.',
  },
  'routing-wrong': {
    words: 'This is no bank routing number: its check digit is wrong.',
    next: 'Key the nine digits at the left of the check.',
  },
  'check-line-misread': {
    words: 'The line of the check was misread; nothing of it was taken.',
    next: 'Read the check again, or key its number.',
  },
  'card-number': {
    words: 'This looks like a card number. It is not stored.',
    next: 'Key only the last four digits.',
  },
  'credit-of-another': {
    words: 'This credit belongs to somebody else.',
    next: 'A supervisor approves using it.',
  },
  'credit-none': {
    words: 'There is no credit to use.',
    next: 'Key the number of the account that holds it, or take another tender.',
  },
  'credit-too-small': {
    words: 'Only {open} of this credit is left.',
    next: 'Key a smaller amount.',
  },
  short: {
    words: '{due} is still due.',
    next: 'Take the rest by another tender.',
  },
  'receipt-code-misread': {
    words: 'The code of the receipt was misread: its check character is wrong.',
    next: 'Scan again, or key the number of the receipt.',
  },
  'receipt-code-elsewhere': {
    words: 'This receipt is of another book: {book}.',
    next: 'Look it up where it was made.',
  },
  'receipt-unknown': {
    words: 'There is no receipt {number} on this register today.',
    next: 'Key the number again.',
  },
  'receipt-voided': {
    words: 'Receipt {number} is void already.',
    next: 'Nothing is to be done.',
  },
  'receipt-counted': {
    words: 'The drawer of receipt {number} is counted.',
    next: 'It stands here; accounting puts it right in the ledger, with its number.',
  },
  'receipt-credit-used': {
    words: 'A credit that came from receipt {number} was used since.',
    next: 'Void the receipt that used it first.',
  },
  'receipt-given-back': {
    words: 'What was paid with receipt {number} was given back since.',
    next: 'It stands: the money goes back as a refund or a credit of the account.',
  },
  'void-code': {
    words: 'This is not the code on the copy of receipt {number}.',
    next: 'Key the code again, or 0 when the copy did not come back.',
  },
  'void-code-spent': {
    words: 'The code on the copy of receipt {number} was keyed wrong too often.',
    next: 'Key 0: the supervisor decides without the copy, and sees the wrong tries.',
  },
  'reason-missing': {
    words: 'The total was shown: giving the basket up needs a reason.',
    next: 'Give it up with . and 6, and choose the reason.',
  },
  'reason-text': {
    words: 'This reason needs words of your own.',
    next: 'Press / and type them, then go on.',
  },
  'reason-unknown': {
    words: 'There is no reason {number}.',
    next: 'Key a number of the list.',
  },
  'correction-same': {
    words: 'The receipt was already paid that way.',
    next: 'Choose another tender.',
  },
  'correction-conflict': {
    words: 'Receipt {number} was corrected in the meantime.',
    next: 'Look at the receipt again.',
  },
} as const;
