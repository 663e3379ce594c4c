// Who was talked with about an account. Before anything is told they are known: by two facts of the
// account that only its holder has, or by a paper with a photo that was seen.
export const CHANNELS = ['phone', 'counter', 'email', 'mail', 'fax', 'radio'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Direction = 'in' | 'out';

/** How somebody came to the city, and how the city came to somebody, as they are numbered. */
export const WAYS: readonly { readonly channel: Channel; readonly direction: Direction }[] = [
  ...CHANNELS.map((channel) => ({ channel, direction: 'in' as const })),
  ...(['phone', 'email', 'mail'] as const).map((channel) => {
    return { channel, direction: 'out' as const };
  }),
];

export const TOPICS = [
  'owed',
  'bill',
  'payment',
  'plan',
  'service',
  'document',
  'complaint',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

export const OUTCOMES = [
  'answered',
  'transferred',
  'task',
  'message',
  'complaint',
  'abandoned',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const FACTS = ['account', 'address', 'payment', 'phone', 'tax-number', 'photo'] as const;
export type Fact = (typeof FACTS)[number];

const FACTS_WANTED = 2;

/** Two facts that differ, or a paper with a photo. */
export function isKnownBy(facts: readonly Fact[]): boolean {
  return facts.includes('photo') || new Set(facts).size >= FACTS_WANTED;
}
