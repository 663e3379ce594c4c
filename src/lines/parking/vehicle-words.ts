// Words of the vehicle behind a citation: its registered owner, the hold on its registration, what
// was put right.

export const VEHICLE_WORDS = {
  acts: {
    owner: 'Registered owner',
    transfer: 'Transfer liability to another',
    correct: 'Correction proved',
    hold: 'Hold on the registration',
    release: 'Release the hold',
  },
  fields: {
    name: 'OWNER',
    nameHint: 'The registered owner, or who is liable instead.',
    address: 'ADDRESS',
    addressHint: 'Where notices are sent, as on an envelope.',
    source: 'AS SHOWN BY',
    asOf: 'AS OF',
    proof: 'PROVED BY',
    why: 'RELEASED SINCE',
  },
  described: {
    labels: { make: 'MAKE', color: 'COLOR', body: 'BODY', plateType: 'KIND OF PLATE' },
    registered: {
      label: 'REGISTERED TO',
      hint: 'Year and month on the tab, as 202609.',
    },
    vin: { label: 'VIN', hint: 'The last four digits.' },
    fault: {
      month: 'The month of a registration is six digits, as 202609',
      vin: 'Of the VIN the last four digits are told',
    },
    told: {
      en: {
        plate: (kind: string) => `plate ${kind}`,
        registered: (month: string) => `registered to ${month}`,
        vin: (digits: string) => `VIN ...${digits}`,
      },
      es: {
        plate: (kind: string) => `placa ${kind}`,
        registered: (month: string) => `registrado hasta ${month}`,
        vin: (digits: string) => `VIN ...${digits}`,
      },
    },
  },
  afterMoney: {
    released: (number: string) => ({
      en: `Citation ${number}: the hold on the registration is released.`,
      es: `Multa ${number}: se levanta la retención del registro.`,
    }),
    held: (number: string, amount: string) => ({
      en: `Citation ${number}: the registration is held again for ${amount}.`,
      es: `Multa ${number}: el registro se retiene de nuevo por ${amount}.`,
    }),
  },
  tab: {
    label: 'LOOKED UP WITH THE DMV',
    answers: { yes: 'yes, and it was not registered', no: 'no, or it was registered' },
    fault: {
      notLookedUp: 'A registration is cited after the officer looked it up with the DMV',
      unknown: 'It is not told to which month the vehicle was registered',
      early: (from: string, authority: string) =>
        `A tab that ran out then is cited from ${from} on (${authority})`,
    },
  },
  file: {
    noMonth: 'month of the registration is none, left out',
    tab: (why: string) => `cannot be cited: ${why}`,
  },
  sources: {
    registry: 'registration record',
    file: 'file of the registry',
    owner: 'the owner at the counter',
  },
  transfers: {
    sold: 'sold before: notice of transfer or bill of sale',
    leased: 'leased or rented: affidavit with the contract',
    stolen: 'stolen: police report',
  },
  proofs: {
    officer: 'signature of an officer',
    registry: 'registration record',
    station: 'certificate of a station',
  },
  reasons: {
    paid: 'it is paid',
    contested: 'a review or hearing is granted',
    plan: 'a payment plan began',
    court: 'a civil judgment',
    mistake: 'it was placed by mistake',
    asked: 'a review, a hearing or an appeal runs',
  },
  barred: {
    known: 'the owner is known: transfer it instead',
    unknown: 'no owner is known yet',
    corrected: 'it is reduced already',
    notCorrectable: 'this violation cannot be put right',
    paid: 'part of the fine is paid already',
    nothing: 'nothing is owed',
    held: 'it is held already',
    notHeld: 'there is no hold',
    penalty: 'a hold comes after the late penalty',
  },
  fault: {
    empty: (label: string) => `${label} is not answered`,
    same: 'That is the owner who is liable now',
    open: 'It is not paid yet',
    notAsked: 'No review, hearing or appeal of it runs',
  },
  memo: {
    transfer: (number: string) => `Citation ${number}: penalty off, liability transferred`,
    correct: (number: string) => `Citation ${number}: corrected, reduced`,
  },
  corrected: (violation: string) => `${violation}, corrected`,
  said: {
    owner: (name: string) => `${name} is the registered owner.`,
    transfer: (name: string) => `${name} is liable; the notice goes out anew.`,
    correct: (amount: string) => `The fine is reduced to ${amount}.`,
    hold: (amount: string) => `The registration is held for ${amount}.`,
    release: 'The hold is released.',
  },
  runs: { hold: 'Holds on registrations', release: 'Releases of what is paid or contested' },
  sight: {
    owner: (name: string, source: string) => `Owner ${name} (${source})`,
    held: (on: string, amount: string) => `Registration held since ${on} for ${amount}`,
    released: (on: string) => `Hold released ${on}`,
    corrected: (on: string) => `Corrected ${on}`,
    described: (words: string) => `Vehicle: ${words}`,
  },
  broken: {
    held: 'its registration was held against the rules',
    released: 'a hold was released that was not there',
    mistaken: 'a hold was released as a mistake by one person',
    changed: 'the amount of a hold was changed that was not there',
    owner: 'its owner was recorded twice',
    transferred: 'a penalty was taken off by one person',
    corrected: 'it was reduced against the rules',
    tab: 'its registration was cited too early, or was not looked up',
  },
} as const;
