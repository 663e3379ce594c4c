// Words of who was talked with about an account.
import type { Channel, Direction } from '../../src/domain/contact.ts';

const CHANNELS: Readonly<Record<Channel, string>> = {
  phone: 'telephone',
  counter: 'counter',
  email: 'e-mail',
  mail: 'letter',
  fax: 'fax',
  radio: 'radio',
};

type Way = { readonly channel: Channel; readonly direction: Direction };

export const CONTACT_WORDS = {
  title: 'TALKED WITH SOMEBODY',
  channel: 'HOW',
  way: ({ channel, direction }: Way) =>
    direction === 'in' ? CHANNELS[channel] : `${CHANNELS[channel]}, from us`,
  caller: 'WHO',
  callerHint: 'Name, and where to call back.',
  fact: 'KNOWN BY',
  facts: {
    account: 'account number',
    address: 'service address',
    payment: 'amount of the last payment',
    phone: 'telephone that is on file',
    'tax-number': 'last four of a tax number or licence',
    photo: 'a paper with a photo, seen',
  },
  none: 'nothing more',
  topic: 'ABOUT',
  topics: {
    owed: 'what is owed and when',
    bill: 'a bill',
    payment: 'a payment',
    plan: 'more time or instalments',
    service: 'service: on, off, repair',
    document: 'a document',
    complaint: 'a complaint',
    other: 'something else',
  },
  outcome: 'WHAT BECAME OF IT',
  outcomes: {
    answered: 'answered',
    transferred: 'passed on',
    task: 'somebody has to do something',
    message: 'a message for somebody',
    complaint: 'a complaint is looked into',
    abandoned: 'rang off',
  },
  words: 'IN WORDS',
  wordsHint: 'What was said or agreed; 0 for nothing.',
  message: {
    to: 'FOR',
    urgent: 'HOW SOON',
    usual: 'as usual',
    isUrgent: 'URGENT',
  },
  enquiry: {
    title: 'A CALL ABOUT NO ACCOUNT',
    callback: 'CALL BACK',
    callbackHint: 'The telephone number, digits only; Enter where nobody is to call back.',
    passedTo: 'PASSED ON TO',
  },
  done: 'It is on record.',
  task: {
    kind: 'WHAT IS TO BE DONE',
    dueOn: 'BY',
    to: 'LOOKED INTO BY',
    done: (number: string) => `It is on record, and task ${number} is made.`,
  },
} as const;
