// What of the records about the vehicle the rules of their day would have refused. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import { centsIn } from '../../domain/facts.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT, ADDED } from './acts.ts';
import { citationOf } from './citation.ts';
import { isCorrectable, vehicleOf } from './vehicle.ts';
import { VEHICLE_WORDS } from './vehicle-words.ts';

const WORDS = VEHICLE_WORDS.broken;

/** `before` holds the records up to the one that is asked about. */
export function vehicleFault(before: LinePlace, record: LineRecord): string | undefined {
  const { act, facts, approvedBy } = record;
  const vehicle = vehicleOf(before.records);
  switch (act) {
    case ACT.owner:
      return vehicle.owner === undefined ? undefined : WORDS.owner;
    case ACT.transfer:
      return facts['penaltyOff'] === true && approvedBy === undefined
        ? WORDS.transferred
        : undefined;
    case ACT.correct:
      return correctedWell(before, record) ? undefined : WORDS.corrected;
    case ACT.hold: {
      const penalised = citationOf(before)?.penalisedOn !== undefined;
      return penalised && vehicle.hold === undefined ? undefined : WORDS.held;
    }
    case ACT.holdChanged: {
      const cents = centsIn(facts, 'amount');
      return vehicle.hold === undefined || cents <= 0 ? WORDS.changed : undefined;
    }
    case ACT.release: {
      if (vehicle.hold === undefined) return WORDS.released;
      const isAlone = facts['why'] === 'mistake' && approvedBy === undefined;
      return isAlone ? WORDS.mistaken : undefined;
    }
    default:
      return undefined;
  }
}

function correctedWell(before: LinePlace, { facts }: LineRecord): boolean {
  const citation = citationOf(before);
  const { rules, date, records, items, account } = before;
  const amount = centsIn(facts, 'amount');
  const reduced = items.find(
    ({ documentNumber }) => documentNumber === `${account.number}${ADDED.corrected}`,
  );
  return (
    citation !== undefined &&
    vehicleOf(records).correctedOn === undefined &&
    isCorrectable(before, citation) &&
    amount === rules.cents('corrected-fine', date) &&
    reduced?.components[0]?.originalCents === amount
  );
}
