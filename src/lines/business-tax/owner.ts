// Who is behind a business, as a record of its details tells it. Pure.
import type { PlainRecord } from '../../domain/canonical.ts';
import { textOf } from '../../domain/facts.ts';
import type { Owner } from './business.ts';
import { taxNumberIn } from './tax-number.ts';

export function ownerOf(facts: PlainRecord): Owner {
  const text = (name: string) => textOf(facts, name);
  return {
    ...{ entity: text('entity'), beganOn: text('began') },
    ...{ taxNumberKind: text('taxNumberKind'), taxNumber: taxNumberIn(facts) },
    ...{ sellersPermit: text('sellersPermit'), contact: text('contact') },
  };
}
