// Queues the slip of a void, and the kick when cash goes back to the payer.
import { voidSlipPaper } from '../domain/papers/void-slip.ts';
import { type PostedReceipt, receiptNumber } from '../domain/receipt.ts';
import { personById } from '../store/people.ts';
import { tenderRules } from '../store/policies.ts';
import { queueJob } from '../store/print-jobs.ts';
import type { Approved } from './approvals.ts';
import { named, paperCity, signed } from './paper-facts.ts';

export async function queueVoidSlip(
  approved: Approved,
  receipt: PostedReceipt,
  number: number,
): Promise<void> {
  const { book, request, approver, at } = approved;
  const shown = receiptNumber(receipt.register, receipt.number);
  const rules = await tenderRules(book, receipt.businessDate);
  const voidNumber = `V${receiptNumber(receipt.register, number)}`;
  const job = { register: receipt.register, subject: `void ${shown}`, createdAt: at };
  if (receipt.tenders.some((tender) => tender.kind === 'cash')) {
    await queueJob(book, {
      ...job,
      held: true,
      content: { kind: 'kick', reason: `void ${voidNumber}` },
    });
  }
  const paper = voidSlipPaper({
    city: await paperCity(book),
    voidNumber,
    receiptNumber: shown,
    receiptAt: receipt.postedAt,
    at,
    businessDate: receipt.businessDate,
    register: String(receipt.register),
    clerk: named(await personById(book, request.requestedBy)),
    approver: signed(approver),
    ...(receipt.payer === '' ? {} : { payer: receipt.payer }),
    reason: String(request.record['reason']),
    copyReturned: request.record['copyReturned'] === true,
    lines: receipt.lines.map((line) => ({
      title: line.description,
      amountCents: line.amountCents,
    })),
    returned: receipt.tenders.map((tender) => ({
      name: rules.find((rule) => rule.kind === tender.kind)?.name ?? tender.kind,
      amountCents: tender.amountCents,
    })),
  });
  await queueJob(book, { ...job, content: { kind: 'paper', paper } });
}
