// Words of the screens around the drawer: opening, counting, dropping, closing.

export const DRAWER_WORDS = {
  open: {
    title: 'COUNT to open',
    right: 'count what was issued; 100 and 50 stand above, with -',
    again: (attempt: number) => `attempt ${attempt} differs; * also offers a supervisor`,
    seal: 'seals the count; opens the drawer if it agrees',
    supervisor: 'asks a supervisor to count with you',
    opened: (drawer: number, cash: string) => `Drawer ${drawer} is open with ${cash}.`,
    agreed: 'A supervisor agreed to the difference from the float.',
    asked: 'The float waits for a supervisor, in the list of requests.',
    askedNext: 'Keep the drawer as it was counted. It opens with the answer.',
    toPay: 'goes to the payments',
    toHome: 'goes home',
  },
} as const;
