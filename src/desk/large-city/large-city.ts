// The demo city grown large: its rules hold from before the first of its years, and there are a
// register, a drawer and a clerk for each of the windows that so many payers need.
import { present } from '../../domain/assert.ts';
import { addDays } from '../../domain/calendar.ts';
import type { CityData, FeeData, PersonData } from '../../domain/city-data.ts';
import type { YearsPlan } from '../../domain/years-plan.ts';

/** A drawer of a busy window holds more before some must go to the safe. */
const CEILING_CENTS = 5_000_000;

const MORE_CLERKS: readonly (readonly [number, string, string])[] = [
  [104, 'Bruna Feldquist', '5283'],
  [105, 'Goran Ostering', '7419'],
  [106, 'Tess Marlanby', '8362'],
  [107, 'Kofi Darnerwick', '6925'],
  [108, 'Edda Corveldahl', '9571'],
  [109, 'Anders Quinlanby', '3846'],
];

export function largeCity(city: CityData, { dates, registers }: YearsPlan): CityData {
  const before = addDays(present(dates[0], 'a first date'), -1);
  const [window] = city.registers;
  const { float } = present(window, 'a register');
  const numbers = Array.from({ length: Math.max(registers, city.registers.length) }, (_, at) => at);
  return {
    ...city,
    head: { ...city.head, openedOn: before, effectiveFrom: before },
    policies: city.policies.map((policy) =>
      policy.name === 'drawer.cash-ceiling-cents' ? { ...policy, value: CEILING_CENTS } : policy,
    ),
    fees: city.fees.map((fee) => ({ ...fee, from: isFirst(fee, city.fees) ? before : fee.from })),
    people: [...city.people.map((one) => ({ ...one, since: before })), ...moreClerks(before)],
    registers: numbers.map((at) => {
      const number = at + 1;
      return city.registers[at] ?? { number, name: `Counter, window ${number}`, float };
    }),
  };
}

function isFirst(fee: FeeData, fees: readonly FeeData[]): boolean {
  return fees.every((other) => other.code !== fee.code || other.from >= fee.from);
}

function moreClerks(since: string): readonly PersonData[] {
  return MORE_CLERKS.map(([number, name, pin]) => ({ number, name, role: 'clerk', since, pin }));
}
