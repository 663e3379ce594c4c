// A hold on the registration follows the money at once: what is paid is released with the payment,
// and what is unpaid again, since a receipt was voided or its check came back, is held again.

import { lockOf } from '../../desk/dunning-lock.ts';
import type { AfterMoney } from '../../desk/follow-money.ts';
import type { LinePlace } from '../../desk/line-duties.ts';
import { textOf } from '../../domain/facts.ts';
import { formatCents } from '../../domain/money.ts';
import { ACT } from './acts.ts';
import { citationOf } from './citation.ts';
import { vehicleOf } from './vehicle.ts';
import { VEHICLE_WORDS } from './vehicle-words.ts';
import { holdFault, releaseRun } from './verbs/hold-registration.ts';

const WORDS = VEHICLE_WORDS.afterMoney;

export function afterMoney(place: LinePlace): AfterMoney | undefined {
  const { number } = place.account;
  if (vehicleOf(place.records).hold === undefined) return heldAgain(place);
  const [why] = releaseRun.due(place) ?? [];
  if (why === undefined) return undefined;
  const facts = { why, money: true };
  return { act: ACT.release, facts, said: WORDS.released(number) };
}

/** Only what money had released; what else may be held is for the run that a person begins. */
function heldAgain(place: LinePlace): AfterMoney | undefined {
  const last = place.records.findLast(({ act }) => act === ACT.hold || act === ACT.release);
  const byMoney = last?.facts['money'] === true || textOf(last?.facts ?? {}, 'why') === 'paid';
  if (last?.act !== ACT.release || !byMoney) return undefined;
  if (holdFault(place) !== undefined || lockOf(place, place.date) !== undefined) return undefined;
  const cents = citationOf(place)?.openCents;
  if (cents === undefined) return undefined;
  return {
    ...{ act: ACT.hold, facts: { amount: formatCents(cents) } },
    said: WORDS.held(place.account.number, formatCents(cents, true)),
  };
}
