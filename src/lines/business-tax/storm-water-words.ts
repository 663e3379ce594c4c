// Words of the storm-water proof of an industry (Bus. & Prof. Code 16000.3).
export const STORM_WATER_WORDS = {
  field: 'STORM WATER',
  proofs: {
    wdid: 'WDID number',
    noi: 'notice of intent',
    nec: 'no exposure certification',
    nona: 'notice of non-applicability',
  },
  without: { 'not-regulated': 'not regulated', provisional: 'not yet: provisional' },
  number: 'PROOF NUMBER',
  numberHint: 'As the list of the water board has it: 4 19I012345.',
  noNumber: 'The number of the storm-water proof is missing',
  sight: (proof: string, number: string) => `Storm water: ${proof} ${number}`,
};
