// Writes what a city is before its first day: head, chart, departments, policies, fees, registers.
import type { CityData } from '../domain/city-data.ts';
import { fundOf } from '../domain/entry.ts';
import { insertComponentKinds } from './component-kinds.ts';
import { insertLineRules } from './line-rules.ts';
import type { Book } from './open-store.ts';
import { insertScanProfiles } from './scan-profiles.ts';

const bit = (value: boolean): 0 | 1 => (value ? 1 : 0);

export async function hasCity(book: Book): Promise<boolean> {
  return (await book.selectFrom('city').select('id').executeTakeFirst()) !== undefined;
}

/** Everything people and accounts refer to. The book must hold no city yet. */
export async function insertCity(book: Book, city: CityData, at: string): Promise<void> {
  await insertHead(book, city, at);
  await insertChart(book, city);
  await insertRules(book, city);
  await insertFees(book, city);
  await insertComponentKinds(book, city.componentKinds, city.head.effectiveFrom);
  await insertLineRules(book, city.lineRules, city.head.effectiveFrom);
  await insertScanProfiles(book, city.scanProfiles, city.head.effectiveFrom);
  await insertRegisters(book, city);
}

async function insertHead(book: Book, { head }: CityData, at: string): Promise<void> {
  await book
    .insertInto('city')
    .values({
      id: 1,
      name: head.name,
      book: head.book,
      demo_date: head.demoDate ?? null,
      time_zone: head.timeZone,
      receipt_head: head.receiptHead.join('\n'),
      made_at: at,
    })
    .execute();
  const bank = { effective_from: head.effectiveFrom, words: head.bankAccount, authority: '' };
  await book.insertInto('bank_account').values(bank).execute();
  const foot = head.receiptFoot.map((words, index) => ({ line: index + 1, words }));
  if (foot.length > 0) await book.insertInto('receipt_foot').values(foot).execute();
}

/** Makes the book one for training, for ever; `basedOn` is the city whose rules it has. */
export async function insertTraining(book: Book, basedOn: string): Promise<void> {
  await book.insertInto('training').values({ id: 1, based_on: basedOn }).execute();
}

async function insertChart(book: Book, city: CityData): Promise<void> {
  await book
    .insertInto('fund')
    .values([...city.funds])
    .execute();
  await book
    .insertInto('ledger_account')
    .values(
      city.chart.map(({ code, name, normalSide, control }) => ({
        code,
        fund: fundOf(code),
        name,
        normal_side: normalSide,
        control: bit(control),
      })),
    )
    .execute();
  const effective_from = city.head.effectiveFrom;
  const mapped = city.chart.flatMap(({ code, external }) =>
    external === undefined ? [] : [{ account: code, effective_from, external }],
  );
  if (mapped.length > 0) await book.insertInto('ledger_mapping').values(mapped).execute();
}

async function insertRules(book: Book, city: CityData): Promise<void> {
  const effective_from = city.head.effectiveFrom;
  await book
    .insertInto('department')
    .values([...city.departments])
    .execute();
  await book
    .insertInto('reason')
    .values([...city.reasons])
    .execute();
  await book
    .insertInto('policy')
    .values(city.policies.map((policy) => ({ ...policy, effective_from })))
    .execute();
  await book
    .insertInto('calendar_day')
    .values([...city.calendar])
    .execute();
  await book
    .insertInto('tender_rule')
    .values(
      city.tenders.map((tender) => ({
        kind: tender.kind,
        effective_from,
        number: tender.number,
        name: tender.name,
        ledger_account: tender.account,
        gives_change: bit(tender.givesChange),
        deposited: bit(tender.deposited),
        must_key: bit(tender.mustKey),
        approval_over_cents: tender.approvalOverCents ?? null,
      })),
    )
    .execute();
}

async function insertFees(book: Book, city: CityData): Promise<void> {
  const fees = city.fees.map(({ from, to, account, amountCents, ...fee }) => ({
    ...fee,
    effective_from: from,
    effective_to: to ?? null,
    ledger_account: account,
    amount_cents: amountCents,
  }));
  if (fees.length > 0) await book.insertInto('fee').values(fees).execute();
}

async function insertRegisters(book: Book, city: CityData): Promise<void> {
  const effective_from = city.head.effectiveFrom;
  const registers = city.registers.map(({ number, name }) => ({ number, name }));
  await book.insertInto('register').values(registers).execute();
  const pieces = city.registers.flatMap(({ number, float }) =>
    float.map(({ denominationCents, pieces }) => ({
      register: number,
      effective_from,
      denomination_cents: denominationCents,
      pieces,
    })),
  );
  await book.insertInto('standing_float').values(pieces).execute();
}
