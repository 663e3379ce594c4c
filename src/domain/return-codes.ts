// Why a bank returns a check: the codes of X9 for paper and images, and of NACHA for checks that
// were turned into a transfer. Commonest first; numbers of the list follow that order.

export type ReturnCode = {
  readonly code: string;
  readonly words: string;
  /** The payer's doing: a fee may be asked, and cash is asked from now on. */
  readonly ofPayer: boolean;
};

export const RETURN_CODES: readonly ReturnCode[] = [
  ofPayer('A', 'not sufficient funds'),
  ofPayer('B', 'uncollected funds'),
  ofPayer('C', 'payment stopped'),
  ofPayer('D', 'account closed'),
  ofPayer('E', 'no such account'),
  // Civil Code 1719(a)(3): who stops payment to settle a dispute in good faith owes no fee.
  notOfPayer('CD', 'payment stopped in a good-faith dispute'),
  ofPayer('F', 'account frozen'),
  notOfPayer('G', 'stale date'),
  ofPayer('H', 'post-dated'),
  notOfPayer('I', 'endorsement missing'),
  notOfPayer('J', 'endorsement irregular'),
  ofPayer('K', 'signature missing'),
  ofPayer('L', 'signature irregular'),
  notOfPayer('M', 'no cash item'),
  notOfPayer('N', 'altered or fictitious'),
  notOfPayer('O', 'unable to process'),
  notOfPayer('P', 'beyond its stated limit'),
  notOfPayer('Q', 'not authorised'),
  notOfPayer('R', 'branch or account sold'),
  ofPayer('S', 'refer to maker'),
  notOfPayer('T', 'cannot be presented again'),
  notOfPayer('U', 'image unusable'),
  notOfPayer('W', 'amount unreadable'),
  notOfPayer('Y', 'presented twice'),
  notOfPayer('Z', 'forgery'),
  ofPayer('R01', 'transfer: insufficient funds'),
  ofPayer('R02', 'transfer: account closed'),
  ofPayer('R03', 'transfer: no such account'),
  notOfPayer('R04', 'transfer: account number invalid'),
  notOfPayer('R07', 'transfer: authorisation revoked'),
  ofPayer('R08', 'transfer: payment stopped'),
  ofPayer('R09', 'transfer: uncollected funds'),
  notOfPayer('R10', 'transfer: not authorised'),
  ofPayer('R16', 'transfer: account frozen'),
  notOfPayer('R20', 'transfer: no such transactions on the account'),
  notOfPayer('R29', 'transfer: not authorised by the company'),
];

function ofPayer(code: string, words: string): ReturnCode {
  return { code, words, ofPayer: true };
}

function notOfPayer(code: string, words: string): ReturnCode {
  return { code, words, ofPayer: false };
}

export function returnCode(code: string): ReturnCode | undefined {
  return RETURN_CODES.find((one) => one.code === code);
}
