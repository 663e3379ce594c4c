// Second persons: right and wrong PINs, own work, people who may not, at once or much later.
import { actOnLine, lineAsked } from '../../src/desk/act-on-line.ts';
import { answerRequest } from '../../src/desk/answer-request.ts';
import type { Counter, Desk } from '../../src/desk/desk.ts';
import { arrangementAsked, makeArrangement } from '../../src/desk/make-arrangement.ts';
import { signIn } from '../../src/desk/sign-in.ts';
import { present } from '../../src/domain/assert.ts';
import { canonical, type PlainRecord } from '../../src/domain/canonical.ts';
import { type Request as Asked, loadRequest } from '../../src/store/requests.ts';
import { counterOf } from '../support/counter.ts';
import {
  type Action,
  APPROVERS,
  type Audit,
  agree,
  codeOf,
  personOf,
  reach,
  tryPin,
} from './audit.ts';
import type { Request } from './model.ts';

/** Most requests are answered on the spot; some wait while the counter goes on. */
export async function answerNowOrLater(audit: Audit, request: Request): Promise<string> {
  audit.model.requests.push(request);
  if (audit.dice.percent(30)) return `${request.words}, asked`;
  return answerIt(audit, request);
}

async function answerIt(audit: Audit, request: Request): Promise<string> {
  const { desk, dice, model } = audit;
  const { signers } = request;
  const likely = signers && dice.percent(85) ? signers : APPROVERS;
  const number = dice.percent(5) ? request.by : (dice.any(likely) ?? request.by);
  const who = personOf(model, number);
  const right = !dice.percent(4);
  const decision = dice.percent(8) ? ('no' as const) : ('yes' as const);
  const told = `${request.words}, ${decision} of ${number}`;
  const pinned = tryPin(audit, who, right);
  const why = pinned === 'done' ? await whyNotAnswer(audit, request, who, decision) : pinned;
  const pin = right ? who.pin : '0000';
  const answer = { requestId: request.id, number, pin, register: 1, decision };
  const code = codeOf(await answerRequest(desk, answer));
  // What a request has been shown as is no part of the model: that it changed is proved.
  if (code === 'request-changed' && why !== 'not-allowed') {
    await askAgain(audit, request);
    return `${told}: changed`;
  }
  agree(told, code, why);
  if (why !== 'done') return `${told}: ${why}`;
  request.open = false;
  if (decision === 'yes') await request.carryOut(number);
  else request.refuse?.();
  return told;
}

/** Asked by the same person it is another request now; the old one goes on waiting. */
async function askAgain(audit: Audit, request: Request): Promise<void> {
  const { desk, model } = audit;
  const before = present(await loadRequest(desk.store.book, request.id), request.words);
  const counter = await counterOf(desk, request.by, before.register ?? 1);
  const asked = await askedAgain(desk, counter, before);
  agree(`${request.words}, asked again`, codeOf(asked), 'done');
  if (!asked.ok) return;
  // A notice that went out meanwhile makes in time what was late: nobody has to sign it now.
  if (asked.value.done) {
    await request.carryOut(request.by);
    reach(audit, 'a request that needs nobody any more');
    return;
  }
  const { id, record } = asked.value.request;
  agree(`${request.words}: the same`, canonical(record) === canonical(before.record), false);
  reach(audit, 'a request that changed');
  model.requests.push({ ...request, id });
}

async function askedAgain(desk: Desk, counter: Counter, { kind, record }: Asked) {
  const what = record['what'] as PlainRecord;
  return kind === 'arrangement'
    ? makeArrangement(desk, counter, arrangementAsked(what))
    : actOnLine(desk, counter, lineAsked(what));
}

async function whyNotAnswer(
  { model }: Audit,
  request: Request,
  who: { readonly number: number; readonly role: string },
  decision: 'yes' | 'no',
): Promise<string> {
  if (!request.open) return 'request-decided';
  const lifted = model.liftedDates.has(request.date) && !model.closedDates.has(request.date);
  if (request.date < model.date && !lifted) return 'request-gone';
  if (who.number === request.by) return 'own-work';
  if (!request.roles.includes(who.role)) return 'not-allowed';
  return decision === 'no' ? 'done' : request.outcome(who.number);
}

export const answerLate: Action = {
  name: 'answer',
  weight: ({ model }) => (model.requests.length > 0 ? 3 : 0),
  act: async (audit) => {
    const { dice, model } = audit;
    const waiting = model.requests.filter((request) => request.open);
    const request = dice.percent(80) ? dice.any(waiting.slice(-4)) : dice.any(model.requests);
    return request ? answerIt(audit, request) : 'answer: nothing is asked';
  },
};

export const tryToSignIn: Action = {
  name: 'sign-in',
  weight: () => 1,
  act: async (audit) => {
    const { desk, dice, model } = audit;
    if (dice.percent(15)) {
      agree('sign-in of nobody', codeOf(await signIn(desk, 1, 404, '1')), 'pin-wrong');
      return 'sign-in of nobody';
    }
    const who = personOf(model, dice.one([101, 102, 103, 902, 903, 801]));
    const right = dice.percent(60);
    const told = `sign-in of ${who.number}${right ? '' : ', wrong PIN'}`;
    const why = tryPin(audit, who, right);
    agree(told, codeOf(await signIn(desk, 1, who.number, right ? who.pin : '0000')), why);
    return told;
  },
};
