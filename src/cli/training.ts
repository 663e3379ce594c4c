// `tenkey training`: a book to practise in, with the city's own rules, and nothing of it real.
import { existsSync } from 'node:fs';
import type { Desk } from '../desk/desk.ts';
import {
  discardTraining,
  isTraining,
  makeTraining,
  type TrainingBasis,
  trainingBasis,
} from '../desk/make-training.ts';
import { done, type Result, refuse } from '../domain/result.ts';
import { type Command, type CommandContext, DONE, type Opened } from './command.ts';

export const training: Command = {
  name: 'training',
  describe: 'Practise in a book of its own, with the rules of the city',
  details:
    'Beside the store FILE.sqlite lies the training book, FILE-training.sqlite. Without a store\n' +
    'it has the rules of the demo city. Every screen and every paper says TRAINING. The\n' +
    'accounts are made up; nothing is deposited and nothing handed to accounting.\n' +
    'In a terminal the counter opens; elsewhere the book is only made.',
  options: {
    register: { kind: 'whole', describe: 'The register of this terminal' },
    force: { kind: 'flag', describe: 'Throw the training book away and make it anew' },
  },
  async run(context, args) {
    const opened = await openTraining(context, args.flag('force'));
    if (!opened.ok) return opened;
    if (!context.isTerminal) return DONE;
    const { store } = opened.value;
    return context.work(opened.value, store.path, args.whole('register'));
  },
};

async function openTraining(context: CommandContext, force: boolean): Promise<Opened> {
  const { storeFile } = context;
  const base = existsSync(storeFile) ? await context.openDesk() : undefined;
  if (base && !base.ok) return base;
  // Where the store named is a training book, that one is meant.
  const own = base !== undefined && (await isTraining(base.value));
  if (own && !force) return base;
  const path = own ? storeFile : trainingFile(storeFile);
  const there = existsSync(path);
  const basis = await trainingBasis(base?.value, context.dataFiles('demo-city'));
  // The real book is let go: a restore must not wait for somebody who practises.
  await base?.value.store.close();
  const opened = await context.openDesk({ path, mayMake: true });
  if (!opened.ok) return opened;
  if (!there) return make(context, opened.value, basis);
  if (!force) {
    return (await isTraining(opened.value)) ? opened : refuse('training-not', { file: path });
  }
  const discarded = await discardTraining(opened.value);
  if (!discarded.ok) return discarded;
  const fresh = await context.openDesk({ path, mayMake: true });
  return fresh.ok ? make(context, fresh.value, basis) : fresh;
}

async function make(
  context: CommandContext,
  desk: Desk,
  { files, basedOn }: TrainingBasis,
): Promise<Result<Desk>> {
  const made = await makeTraining(desk, files, basedOn);
  if (!made.ok) return made;
  const people = made.value.people.map(
    ({ number, pin = '', role, name }) => `${number}   ${pin}  ${role.padEnd(18)}${name}`,
  );
  context.out(
    [
      `The training book ${desk.store.path} has the rules of ${basedOn}.`,
      '',
      'USER  PIN   ROLE              NAME',
      ...people,
    ].join('\n'),
  );
  return done(desk);
}

function trainingFile(storeFile: string): string {
  return `${storeFile.replace(/\.sqlite$/, '')}-training.sqlite`;
}
