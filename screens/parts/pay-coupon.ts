// A coupon of an arrangement on the payment screen: it proposes exactly its instalment, with what
// must be known about it.
import { type FoundCoupon, findCoupon } from '../../src/desk/find-coupon.ts';
import { formatCents } from '../../src/domain/money.ts';
import type { Stub } from '../../src/domain/scan-line.ts';
import type { Outcome } from '../screen.ts';
import type { Station } from '../station.ts';
import { PAY_WORDS } from '../words/pay.ts';
import { alertsOf } from './pay-alerts.ts';
import { guarded, inMode, type Offer, type PayState, refused, stay } from './pay-state.ts';

const WORDS = PAY_WORDS.coupon;

export async function offerCoupon(
  state: PayState,
  stub: Stub,
  station: Station,
): Promise<Outcome<PayState>> {
  const paying = state.basket.lines.flatMap((line) => (line.kind === 'account' ? [line] : []));
  const found = await findCoupon(station.desk, stub, paying);
  if (!found.ok) return refused(state, found.refusal);
  const { account } = found.value;
  const known = await alertsOf(account, station, state.paying.businessDate);
  const alerts = [...couponAlerts(found.value.coupon), ...known];
  const offered: Offer = { ...found.value, alerts };
  const next = inMode(state, { kind: 'amount', offer: offered });
  return stay(alerts.length > 0 ? guarded(next, 'alert') : next);
}

function couponAlerts({ standing, until }: FoundCoupon): readonly string[] {
  const { broken, overdue, instalment, beforeCents } = standing;
  const late = overdue ? [WORDS.overdue(instalment.dueOn, until ?? instalment.dueOn)] : [];
  return [
    ...(broken === undefined ? late : [WORDS.broken(broken.on)]),
    ...(beforeCents === 0 ? [] : [WORDS.before(formatCents(beforeCents, true))]),
  ];
}

/** Which it is, above what the account owes. */
export function couponWords({ number, instalments, standing }: FoundCoupon): string {
  const { position, leftCents, dueOn } = standing.instalment;
  return WORDS.line(
    `${number}: coupon ${position} of ${instalments}`,
    formatCents(leftCents, true),
    dueOn,
  );
}
