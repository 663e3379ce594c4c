// Why a bank returns a check: the codes of X9 for paper and images, and of NACHA for checks that
// were turned into a transfer. Commonest first; numbers of the list follow that order.

export type ReturnCode = {
  readonly code: string;
  readonly words: string;
  /** The same in Spanish, for letters. */
  readonly spanish: string;
  /** The payer's doing: a fee may be asked, and cash is asked from now on. */
  readonly ofPayer: boolean;
};

export const RETURN_CODES: readonly ReturnCode[] = [
  ofPayer('A', 'not sufficient funds', 'fondos insuficientes'),
  ofPayer('B', 'uncollected funds', 'fondos no disponibles todavía'),
  ofPayer('C', 'payment stopped', 'pago detenido'),
  ofPayer('D', 'account closed', 'cuenta cerrada'),
  ofPayer('E', 'no such account', 'la cuenta no existe'),
  // Civil Code 1719(a)(3): who stops payment to settle a dispute in good faith owes no fee.
  notOfPayer(
    'CD',
    'payment stopped in a good-faith dispute',
    'pago detenido por una disputa de buena fe',
  ),
  ofPayer('F', 'account frozen', 'cuenta congelada'),
  notOfPayer('G', 'stale date', 'fecha vencida'),
  ofPayer('H', 'post-dated', 'fecha posterior'),
  notOfPayer('I', 'endorsement missing', 'falta el endoso'),
  notOfPayer('J', 'endorsement irregular', 'endoso irregular'),
  ofPayer('K', 'signature missing', 'falta la firma'),
  ofPayer('L', 'signature irregular', 'firma irregular'),
  notOfPayer('M', 'no cash item', 'no es un documento de pago'),
  notOfPayer('N', 'altered or fictitious', 'alterado o ficticio'),
  notOfPayer('O', 'unable to process', 'no se pudo procesar'),
  notOfPayer('P', 'beyond its stated limit', 'supera su límite'),
  notOfPayer('Q', 'not authorised', 'no autorizado'),
  notOfPayer('R', 'branch or account sold', 'sucursal o cuenta vendida'),
  ofPayer('S', 'refer to maker', 'consultar al emisor'),
  notOfPayer('T', 'cannot be presented again', 'no se puede presentar otra vez'),
  notOfPayer('U', 'image unusable', 'imagen inservible'),
  notOfPayer('W', 'amount unreadable', 'cantidad ilegible'),
  notOfPayer('Y', 'presented twice', 'presentado dos veces'),
  notOfPayer('Z', 'forgery', 'falsificación'),
  ofPayer('R01', 'transfer: insufficient funds', 'transferencia: fondos insuficientes'),
  ofPayer('R02', 'transfer: account closed', 'transferencia: cuenta cerrada'),
  ofPayer('R03', 'transfer: no such account', 'transferencia: la cuenta no existe'),
  notOfPayer('R04', 'transfer: account number invalid', 'transferencia: número de cuenta inválido'),
  notOfPayer('R07', 'transfer: authorisation revoked', 'transferencia: autorización revocada'),
  ofPayer('R08', 'transfer: payment stopped', 'transferencia: pago detenido'),
  ofPayer('R09', 'transfer: uncollected funds', 'transferencia: fondos no disponibles todavía'),
  notOfPayer('R10', 'transfer: not authorised', 'transferencia: no autorizada'),
  ofPayer('R16', 'transfer: account frozen', 'transferencia: cuenta congelada'),
  notOfPayer(
    'R20',
    'transfer: no such transactions on the account',
    'transferencia: la cuenta no admite transferencias',
  ),
  notOfPayer(
    'R29',
    'transfer: not authorised by the company',
    'transferencia: no autorizada por la empresa',
  ),
];

/** Returns that count when the next fee and the next time in cash are looked up. */
export const CODES_OF_PAYER: readonly string[] = RETURN_CODES.filter((one) => one.ofPayer).map(
  ({ code }) => code,
);

function ofPayer(code: string, words: string, spanish: string): ReturnCode {
  return { code, words, spanish, ofPayer: true };
}

function notOfPayer(code: string, words: string, spanish: string): ReturnCode {
  return { code, words, spanish, ofPayer: false };
}

export function returnCode(code: string): ReturnCode | undefined {
  return RETURN_CODES.find((one) => one.code === code);
}
