// What six people do in one day at two registers, part by part, on the number pad alone.
import { scan, second, signIn, type Window } from './support.ts';

const WATER = scan('41002379', 16600);
const PARKING = scan('7000412', 5300);
const FLOAT = '5⏎6⏎4⏎12⏎16⏎20⏎20⏎100⏎* ⏎';
const COINS = '16⏎20⏎20⏎100⏎';
/** 200.00 of float, 46.80 and 75.00 in cash, two checks: none of the counters saw it come in. */
const LEFT = '0⏎0⏎13⏎5⏎0⏎3⏎18⏎23⏎20⏎100⏎ 2⏎175.⏎* ⏎';
/** 340.80. */
const BAG = '0⏎0⏎17⏎0⏎0⏎0⏎3⏎0⏎1⏎0⏎';

/** Two clerks open; a basket held at one register is paid at the other; a void is asked for. */
export async function morning(one: Window, two: Window) {
  await one.play(`keys ${signIn(101)} ⏎ ${FLOAT}\nexpect next receipt 1-000101`);
  await two.play(`keys ${signIn(102)} ⏎ ${FLOAT}\nexpect next receipt 2-000101`);
  await one.play(`
    keys ${WATER}*⏎
    expect Receipt 1-000101 is posted.
    keys ${PARKING}⏎ .4⏎
    expect The basket is held.
  `);
  await two.play(`
    keys .5⏎
    expect 1 53.00, 1 item, clerk 101 at register 1, 0 min Parking 7000412
    keys 1⏎ *⏎
    expect Receipt 2-000101 is posted.
  `);
  await one.play(`
    keys 41005513⏎75.⏎ *+2208⏎
    expect Receipt 1-000102 is posted.
    keys .1⏎ 2⏎ 0⏎
    expect SECOND PERSON
    keys ⏎
    expect The request waits in the list.
  `);
}

/** The supervisor answers from the other register's queue, receives a paper book and issues it. */
export async function supervisor(one: Window, two: Window) {
  await two.play(`
    keys -2⏎ 3⏎ --9⏎ ${signIn(902)}
    keys 12⏎
    expect 1 Requests 1 waiting
    keys 1⏎ 1⏎
    expect receipt: 1-000102
    keys 1⏎ 7315⏎
    expect Void of a receipt: approved.
    keys --- 14⏎ 4⏎ 101⏎ 110⏎ 5⏎ 101⏎ 103⏎
    expect book P-000101 to P-000110 with 103
    keys --- 9⏎ ${signIn(102)} 2⏎ 4⏎
  `);
  await one.workstation.announce();
  await one.play('expect Void of a receipt: approved by 902 Ruth Castellan.\nkeys ⏎');
}

/** The drawer of register 1 changes hands; the next clerk keys a slip, then goes home. */
export async function afternoon(one: Window, two: Window) {
  await one.play(`
    keys - 2⏎ 8⏎ 0⏎0⏎13⏎6⏎4⏎18⏎${COINS}* ⏎
    expect HAND OVER drawer 1
    keys 103⏎ 9364⏎ ${FLOAT}
    expect next receipt 1-000103
    keys 501486⏎*100.+4471⏎
    expect 46.80
    keys ⏎
    expect Receipt 1-000103 is posted.
    keys 41005521⏎*+2208⏎
    expect Receipt 1-000104 is posted.
    keys --- 14⏎ 1⏎ 101⏎ 260914⏎ 103⏎
    expect PAY from paper receipt P-000101
    keys 7000419⏎ ⏎ *⏎
    expect Receipt 1-000105 is posted.
    keys --- 9⏎
    expect SIGN IN
  `);
  await two.play(`
    keys --- 14⏎ 2⏎ 101⏎
    expect receipt 1-000105
    keys 1⏎ 102⏎ 6150⏎
    expect P-000101 is checked.
  `);
}

/** A supervisor ends what was left open; two others count it, each alone. */
export async function theClerkIsAway(one: Window) {
  await one.play(`
    keys ${signIn(902)} 2⏎ 9⏎ 1⏎
    expect absent clerk: 103 Lena Okpara
    keys ${second(903)}
    expect The session is ended. Two others count it: 9 again.
    keys 9⏎ ${LEFT} ${second(101)}
    expect another person, alone
    refuse 321.80
    keys ${LEFT} ${second(102)}
    expect Drawer 1 is closed, session 1-0915-2.
    keys ---9⏎
  `);
}

/** The other drawer, three sheets of which one is keyed wrong, and the bag. */
export async function atFour(two: Window) {
  await two.play(`
    keys --- 2⏎ 6⏎ 0⏎1⏎5⏎6⏎4⏎15⏎${COINS}* ⏎
    expect Drawer 2 is closed, session 2-0915.
    keys ⏎ --- 5⏎ 1⏎ 166.⏎75.⏎* ⏎
    expect balances
    keys * ⏎ ${second(902)} ⏎
    keys 3⏎ 53.⏎75.⏎* ⏎
    expect balances
    keys * ⏎ ${second(902)} ⏎
    keys 2⏎ 164.80⏎* ⏎
    expect DIFFERENCE
    keys - 0⏎
    expect DIFFERENCES OF THE DAY
    expect 164.80 for 146.80 of 1-000103: transposition, 18.00
    keys 1⏎ 146.80⏎
    expect balances
    keys * ⏎ ${second(902)} ⏎ ---- 6⏎ 1⏎ 77001⏎ ${BAG}* ⏎
    expect DEPOSIT 515.80
    keys * ⏎
    expect Deposit 1 of 515.80 is sealed
    keys --- 9⏎
  `);
}

/** Another person verifies the bag; the day is closed, opened once more, closed and handed on. */
export async function atFive(one: Window) {
  await one.play(`
    keys ${signIn(902)} 12⏎
    expect 1 Requests none
    expect 6 Day close
    keys - 6⏎ 2⏎ 340.80⏎100.⏎75.⏎* ⏎
    expect Bag 77001 with 515.80 is verified
    keys - 7⏎
    expect receipts 6 1 void
    expect receipts by tender 515.80
    expect over or short 0.00
    expect in verified deposits 515.80
    expect register 1 1-000101 to 1-000105 used 5, void 1, missing 0
    expect register 2 2-000101 to 2-000101 used 1, void 0, missing 0
    keys ⏎
    expect Closed by 902 Ruth Castellan
    keys /⏎ 1⏎ 1⏎ 801⏎ 5086⏎
    expect The close of Tue 15 Sep 2026 is lifted.
    keys ⏎
    expect is closed.
    keys 1⏎
    expect it was lifted once already
    keys --- 9⏎ ${signIn(701)} 11⏎ ⏎
    expect 17 lines debits 1,163.60 credits 1,163.60
  `);
}
