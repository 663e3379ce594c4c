// Refusals about the book itself.
export const STORE_REFUSALS = {
  'store-busy': {
    words: 'The book is busy: another register held it for {seconds} seconds.',
    next: 'Nothing was posted. Press the same key again.',
  },
  'city-files-wrong': {
    words: 'Problems in the files of the city: {count}\n{problems}',
    next: 'Nothing was written. Mend the files and load them again.',
  },
  'city-already-open': {
    words: 'This book has a city already.',
    next: 'Nothing was written. Name another store with --store.',
  },
  'book-is-real': {
    words: 'This is the real book of {city}; it is never thrown away.',
    next: 'Name another store with --store for the demo city.',
  },
  'demo-worked-in': {
    words: 'Somebody worked in this demo book; making it anew would lose that.',
    next: 'Say tenkey demo --force, or name another store with --store.',
  },
  'demo-size': {
    words: 'A demo city has 1 to {accounts} made-up accounts and 1 to {years} years.',
    next: 'Say for example tenkey demo --accounts 10000 --years 2.',
  },
  'demo-no-room': {
    words: 'The city would take about {needs}; the disk has {free} left.',
    next: 'Nothing was written. Name a store on a larger disk, or ask for a smaller city.',
  },
  'store-in-use': {
    words: 'Another program has this store open.',
    next: 'Close it there first; nothing was changed.',
  },
  'training-book': {
    words: 'This is a training book: nothing of it is {what}.',
    next: 'Do it in the real book; here everything else can be practised.',
  },
  'training-not': {
    words: 'The book {file} is no training book.',
    next: 'It was left alone. Move it away, or name another store with --store.',
  },
  'example-folder-used': {
    words: 'The folder {folder} is not empty.',
    next: 'Name a new folder for the example files.',
  },
  'city-folder-empty': {
    words: 'There are no files of a city in {folder}.',
    next: 'tenkey init --example FOLDER writes files to begin from.',
  },
  'init-needs-folder': {
    words: 'Either a folder to read a city from, or one to write example files to.',
    next: 'Say tenkey init --from FOLDER, or tenkey init --example FOLDER.',
  },
  'copy-exists': {
    words: 'There is a file {file} already.',
    next: 'Name another one: a copy is never written over.',
  },
  'copy-missing': {
    words: 'There is no copy at {file}.',
    next: 'Name a copy that tenkey backup or tenkey nightly made.',
  },
  'copy-is-store': {
    words: 'The copy and the store are one file.',
    next: 'Name the copy, and with --store the store it goes to.',
  },
  'copy-without-hash': {
    words: 'No .sha256 stands beside the copy {file}.',
    next: 'Bring the one that was made with it: it proves that the copy is whole.',
  },
  'copy-differs': {
    words: 'The copy {file} is not the one its .sha256 was made for.',
    next: 'Take another copy: this one was damaged or changed. The store is untouched.',
  },
  'copy-of-another': {
    words: 'The copy is of another book than this store.',
    next: 'Name another store with --store; the store is untouched.',
  },
  'restore-leased': {
    words: 'A terminal is working at register {register} of this store.',
    next: 'Close tenkey there first; the store is untouched.',
  },
} as const;
