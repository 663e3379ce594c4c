// Refusals of foreign files.
export const IMPORT_REFUSALS = {
  'import-kind-unknown': {
    words: 'Nothing is imported as {kind}.',
    next: 'Use one of: {known}.',
  },
  'import-profile-unknown': {
    words: 'There is no profile {profile} for {kind}.',
    next: 'Use one of: {known}.',
  },
  'import-profile-wrong': {
    words: 'Problems in the profile {profile}: {count}\n{problems}',
    next: 'Mend the profile; nothing was read.',
  },
  'import-file-missing': {
    words: 'The file {file} cannot be read: {why}.',
    next: 'Name the file to import.',
  },
  'import-not-text': {
    words: 'The file is no text.',
    next: 'Save it as CSV, best in UTF-8; nothing was read.',
  },
  'import-columns-wrong': {
    words: 'The columns of the file are not those of the profile:\n{problems}',
    next: 'Name another profile, or mend the header; nothing was read.',
  },
  'import-quote-open': {
    words:
      'A quote that opens on line {line} is never closed, so what follows cannot be told apart.',
    next: 'Mend that line; nothing was written.',
  },
  'fines-none': {
    words: 'The file has no fine that can be taken.',
    next: 'Mend the rows that were rejected; nothing was written.',
  },
  'fines-there': {
    words: 'This very file is in the book already, as schedule {schedule}.',
    next: 'The administrator asks for its date: home, City rules, Parking fines.',
  },
  'rule-file-name': {
    words: 'The file {file} is not named as a file of rules is:\n{list}',
    next: 'Give it the name that says what it holds; nothing was read.',
  },
  'rule-file-wrong': {
    words: 'Problems in the file {file}: {count}\n{problems}',
    next: 'Mend the file; nothing was written.',
  },
  'rule-file-there': {
    words: 'This very file is in the book already, as file {number}.',
    next: 'The administrator asks for its date: home, City rules, Files of rules.',
  },
  'import-needs-rejects': {
    words: 'Rows that would be rejected: {count}; no file is named to keep them.',
    next: 'Say --rejects FILE; nothing was written.',
  },
  'import-rejects-exist': {
    words: 'The file {file} is there already, with something else in it.',
    next: 'Name another file with --rejects; nothing was written.',
  },
} as const;
