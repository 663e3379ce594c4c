// Forms of the same day as the sample papers: what is printed on a check and on a customer's stub.
import { cents } from '../../src/domain/money.ts';
import { endorsementPaper, validationPaper } from '../../src/domain/papers/endorsement.ts';
import { CITY, DAY } from './sample-day.ts';

const endorsement = endorsementPaper({
  city: CITY,
  receiptNumber: '1-000103',
  businessDate: DAY.businessDate,
  clerkNumber: '101',
  bankAccount: 'General checking, ending 0042',
  checkNumber: '4471',
  amountCents: cents(10000),
});

const validation = validationPaper({
  city: CITY,
  receiptNumber: '1-000101',
  businessDate: DAY.businessDate,
  clerkNumber: '101',
  paidCents: cents(16600),
});

/** Papers on forms that are laid in, named as their golden files are. */
export const SAMPLE_FORMS = { endorsement, validation };
