// What the records of a citation tell of the vehicle: who is liable, whether its registration is
// held, and whether what was wrong was put right. Pure.
import type { LinePlace } from '../../desk/line-duties.ts';
import type { DateText } from '../../domain/clock.ts';
import { centsIn, textOf } from '../../domain/facts.ts';
import type { Cents } from '../../domain/money.ts';
import type { LineRecord } from '../../store/line-records.ts';
import { ACT } from './acts.ts';
import type { Citation } from './citation.ts';
import { violationsOn } from './violations.ts';

export type Owner = { readonly name: string; readonly address: string; readonly source: string };

export type Vehicle = {
  /** Who is liable: the registered owner, or who became it by a transfer. */
  readonly owner: Owner | undefined;
  readonly hold: { readonly placedOn: DateText; readonly cents: Cents } | undefined;
  readonly releasedOn: DateText | undefined;
  /** A plan had it released, which the law asks for once. */
  readonly wasRescinded: boolean;
  readonly correctedOn: DateText | undefined;
};

const UNKNOWN: Vehicle = {
  ...{ owner: undefined, hold: undefined, releasedOn: undefined, correctedOn: undefined },
  wasRescinded: false,
};

export function vehicleOf(records: readonly LineRecord[]): Vehicle {
  return records.reduce(after, UNKNOWN);
}

function after(vehicle: Vehicle, { act, facts, businessDate }: LineRecord): Vehicle {
  switch (act) {
    case ACT.owner:
    case ACT.transfer: {
      const [name, address] = [textOf(facts, 'owner'), textOf(facts, 'address')];
      return { ...vehicle, owner: { name, address, source: textOf(facts, 'source') } };
    }
    case ACT.hold: {
      const hold = { placedOn: businessDate, cents: centsIn(facts, 'amount') };
      return { ...vehicle, hold, releasedOn: undefined };
    }
    case ACT.holdChanged: {
      const { hold } = vehicle;
      return { ...vehicle, hold: hold && { ...hold, cents: centsIn(facts, 'amount') } };
    }
    case ACT.release: {
      const wasRescinded = vehicle.wasRescinded || textOf(facts, 'why') === 'plan';
      return { ...vehicle, hold: undefined, releasedOn: businessDate, wasRescinded };
    }
    case ACT.correct:
      return { ...vehicle, correctedOn: businessDate };
    default:
      return vehicle;
  }
}

/**
 * Equipment and registration: put right, it costs less. What came from a file is known by words.
 */
export function isCorrectable({ rules }: LinePlace, citation: Citation): boolean {
  const { issuedOn, posted, violation } = citation;
  return violationsOn({ rules, date: issuedOn }).some(
    ({ isCorrectable: can, code, words }) =>
      can && (posted === undefined ? words === violation : code === posted.code),
  );
}
