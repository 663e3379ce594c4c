// What people say of papers: what they found at the printer, that one is wanted now or elsewhere or
// not at all, that they were told why the drawer opens; and forms that they lay in.
import { listPapers } from '../../src/desk/list-papers.ts';
import { openForCount } from '../../src/desk/open-for-count.ts';
import { printOnForm } from '../../src/desk/print-on-form.ts';
import { dropPaper, printNow, releaseKicks, settleUnknown } from '../../src/desk/settle-paper.ts';
import { loadReceipt } from '../../src/store/receipts.ts';
import {
  type Action,
  type Audit,
  agree,
  codeOf,
  nowOf,
  openSessionOf,
  someCounter,
  whyNotOwn,
} from './audit.ts';
import type { Model, Receipt } from './model.ts';
import { type Job, jobsWhere, STALE, waits } from './printing-model.ts';

const HELD_MOST = 12 * 3_600_000;

const papersOf = ({ printing }: Model, register: number, state?: Job['state']) =>
  jobsWhere(printing, (job) => {
    return job.register === register && job.kind !== 'kick' && (!state || job.state === state);
  });

/** The receipt whose paper it is: its copies are counted with the receipt. */
function receiptOf(model: Model, { words }: Job): Receipt | undefined {
  const [, register, number] = /^paper receipt (\d+)-(\d+)/.exec(words) ?? [];
  return model.receipts.find((receipt) => {
    return receipt.session.register === Number(register) && receipt.number === Number(number);
  });
}

const PAPER_FOUND = ['whole', 'nothing', 'part'] as const;

export const answerUnknown: Action = {
  name: 'answer unknown',
  weight: () => 3,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter } = await someCounter(audit);
    const asked = dice.percent(95) ? 'unknown' : undefined;
    const job = dice.any(papersOf(model, register.number, asked));
    if (!job) return `answer at ${register.number}: nothing is asked`;
    const asks = job.kind === 'form' ? (['whole', 'nothing', 'unwanted'] as const) : PAPER_FOUND;
    const found = dice.one(asks);
    const told = `${job.words} came out: ${found}`;
    agree(told, codeOf(await settleUnknown(desk, counter, job.id, found)), 'done');
    if (job.state !== 'unknown') return `${told}, which nobody asked`;
    if (found === 'nothing') Object.assign(job, { state: 'not-printed', queuedAt: nowOf(audit) });
    else job.state = found === 'whole' ? 'printed' : 'dropped';
    const receipt = receiptOf(model, job);
    if (found === 'part' && receipt) receipt.copies += 1;
    return told;
  },
};

/** Some paper of the queue, mostly one that waits. */
function somePaper({ dice, model }: Audit): Job | undefined {
  const papers = jobsWhere(model.printing, ({ kind }) => kind !== 'kick');
  return dice.any(dice.percent(90) ? papers.filter(waits) : papers);
}

export const wantPaper: Action = {
  name: 'want a paper',
  weight: () => 2,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const job = somePaper(audit);
    if (!job) return 'want: no paper waits';
    const known = [...new Set(model.printing.usedBy.values())];
    const printer = dice.percent(50) ? dice.any(known) : undefined;
    const told = `${job.words} is wanted${printer ? ` on ${printer}` : ''}`;
    agree(told, codeOf(await printNow(desk, job.id, printer)), 'done');
    if (!waits(job)) return `${told}, too late`;
    job.queuedAt = nowOf(audit);
    job.printer = printer ?? job.printer;
    return told;
  },
};

export const dropAPaper: Action = {
  name: 'drop a paper',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice } = audit;
    const { counter } = await someCounter(audit);
    const job = somePaper(audit);
    if (!job) return 'drop: no paper waits';
    const why = dice.one(['read on the screen', 'not wanted'] as const);
    const told = `${job.words}: ${why}`;
    agree(told, codeOf(await dropPaper(desk, counter, job.id, why)), 'done');
    if (waits(job)) job.state = 'dropped';
    return told;
  },
};

export const tellWhy: Action = {
  name: 'tell why it opens',
  weight: ({ model }) => (jobsWhere(model.printing, ({ held }) => held).length > 0 ? 3 : 0),
  act: async (audit) => {
    const { desk, model } = audit;
    const { register } = await someCounter(audit);
    await releaseKicks(desk, register.number);
    const now = nowOf(audit);
    for (const job of jobsWhere(model.printing, ({ held }) => held)) {
      if (job.register !== register.number) continue;
      if (now - job.createdAt < HELD_MOST) Object.assign(job, { held: false, queuedAt: now });
      else Object.assign(job, { held: false, state: 'dropped' });
    }
    return `register ${register.number} is told why its drawer opens`;
  },
};

export const printForm: Action = {
  name: 'print on a form',
  weight: ({ model }) => (model.receipts.length > 0 ? 2 : 0),
  act: async (audit) => {
    const { desk, dice, model } = audit;
    const { register, counter, who } = await someCounter(audit);
    const own = openSessionOf(register)?.receipts ?? [];
    const receipt = dice.any(dice.percent(85) ? own : model.receipts);
    if (!receipt) return 'form: nothing to print';
    const posted = await loadReceipt(desk.store.book, { id: receipt.id });
    const check = posted?.tenders.find(({ kind }) => kind === 'check');
    const onStub = dice.percent(40);
    const form = onStub
      ? ({ kind: 'stub' } as const)
      : ({ kind: 'check', place: check?.place ?? 1 } as const);
    const printable = onStub || receipt.tenders.some(({ kind }) => kind === 'check');
    const voided = receipt.isVoid ? 'receipt-voided' : undefined;
    const told = `${form.kind} of ${receipt.session.register}-${receipt.number}`;
    const why = whyNotOwn(register, who) ?? voided ?? (printable ? 'done' : 'receipt-unknown');
    agree(told, codeOf(await printOnForm(desk, counter, receipt.id, form)), why);
    return told;
  },
};

export const openToCount: Action = {
  name: 'open to count',
  weight: () => 0.5,
  act: async (audit) => {
    const { register, counter, who } = await someCounter(audit);
    const told = `register ${register.number} opens for its count`;
    const opened = await openForCount(audit.desk, counter);
    agree(told, codeOf(opened), whyNotOwn(register, who) ?? 'done');
    return told;
  },
};

/** What the list of papers asks of whoever stands at the register. */
export const lookAtPapers: Action = {
  name: 'look at papers',
  weight: () => 1,
  act: async (audit) => {
    const { desk, model } = audit;
    const { register } = await someCounter(audit);
    const listed = await listPapers(desk, register.number);
    const now = nowOf(audit);
    const asks = (job: Job) => {
      if (job.state === 'unknown') return 'came-out';
      return waits(job) && now - job.queuedAt > STALE ? 'still-wanted' : 'nothing';
    };
    const open = papersOf(model, register.number).filter((job) => {
      return !['printed', 'sent', 'dropped'].includes(job.state);
    });
    const rank = ['came-out', 'still-wanted', 'nothing'];
    const should = open
      .slice(0, LISTED)
      .map((job) => ({ id: job.id, asks: asks(job) }))
      .toSorted((a, b) => rank.indexOf(a.asks) - rank.indexOf(b.asks));
    const told = `papers of register ${register.number}`;
    agree(
      told,
      listed.map((paper) => [paper.jobId, paper.asks]),
      should.map((paper) => [paper.id, paper.asks]),
    );
    return told;
  },
};

/** More are never listed. */
const LISTED = 200;
