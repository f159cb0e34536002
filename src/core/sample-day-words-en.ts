import type { DayWords, SampleHelper, SampleOffer } from './sample-day-words.ts';
import { lines, rows } from './sample-rows.ts';

const offers = (text: string): readonly SampleOffer[] =>
  rows(text, (product, amount, months) => ({
    product,
    amount: Number(amount),
    months: Number(months),
  }));

export const englishDays: DayWords = {
  offers: {
    rental: offers(`
      Water purifier, 5 years | 39900 | 60
      Hot and cold purifier, 3 years | 32900 | 36
      Air purifier | 27900 | 36
      Bidet seat | 18900 | 36
      Mattress, 6 years | 34900 | 72
      Clothing care closet | 45900 | 60`),
    car: offers(`
      Car insurance | 782000 | 12
      Car insurance (couple) | 694000 | 12
      Car insurance (low mileage) | 613000 | 12`),
    health: offers(`
      Medical expenses | 48700 | 240
      Health cover (cancer, stroke, heart) | 76400 | 240
      Care insurance | 63200 | 240
      Children’s cover | 35800 | 240
      Pension savings | 200000 | 120`),
    business: offers(`
      Fire insurance, workshop | 187000 | 12
      Fire insurance, shop | 68000 | 36
      Group cover for employees | 224000 | 12
      Two purifiers for the office | 75800 | 36`),
  },
  banks: ['Kookmin', 'Shinhan', 'Nonghyup', 'Woori', 'Hana', 'IBK', 'Kakao Bank'],
  scopes: lines(`
    filters, checks and parts
    a visit every four months
    hospital stays and visits
    damage to others and the own car
    building, machines, thirty days of standstill`),
  exceptions: lines(`
    moving it costs extra
    broken by oneself is charged
    no cancer cover in the first 90 days
    earthquakes are a rider
    consumables are extra`),
  prepaid: ['', '', '', 'half a year prepaid', 'a year prepaid'],
  cancelled: [
    'went to another company',
    'ended it when moving',
    'the premium was too much',
    'closed the shop',
  ],
  lost: ['the price was not right', 'goes with a relative', 'talk again next year'],
  mine: lines(`
    Send the comparison
    Send a copy of the certificate by post
    Tell them the new day of the check
    Send the list of papers for the claim
    Find out the refund and call
    Ask for terms for the mother’s place
    Bring two calendars
    Send the invoice again`),
  theirs: lines(`
    Send a photo of the registration
    Send a copy of the diagnosis
    Have a copy of the card ready
    Clear the place for the installation`),
  amends: lines(`
    Sent it a day late and called to apologise
    Said why it was late and sent a voucher
    Brought it in person`),
  moved: lines(`
    Parts were late, asked for another day; fine with them
    They would rather have it after the holidays
    Head office took longer, agreed on another day`),
  released: ['Not needed any more', 'Something else will do'],
  wishes: lines(`
    Somebody to look at it today
    An apology and the day of the refund
    That it does not happen again
    To have it replaced without waiting
    To have it explained on paper`),
  proposals: lines(`
    First visit tomorrow morning
    A new part, and another look in a month
    One month without charge
    Refund, with a message that names the day`),
  lessons: lines(`
    One call on the evening after every check
    Look at the amount before the bill goes out
    Give new technicians the notes beforehand
    Large print from the beginning`),
  again: [
    'the same noise after some days',
    'the refund did not come on the day',
    'was told something else by the centre',
  ],
  helpers: rows(
    `Mr Park | service | Hangyeol Service Bundang | Bundang, Jungwon | weekdays 9–18, Sat 9–13 | Check at the home
     Mr Lee | repair | Hangyeol Service Suji | Suji, Suwon | weekdays 9–18 | Repair
     Ms Choi | claims | Deundeun Fire, claims | southern Gyeonggi | weekdays 9–18, accidents any time | Accident report
     Ms Han | claims | Deundeun Life | everywhere | weekdays 9–18 | Claim for hospital bills
     Mr Oh | installation | Barun Installations | Seongnam, Yongin, Gwangju | Mon–Sat 8–19 | Moving a purifier
     Ms Nam | delivery | Saebyeok Logistics | Gyeonggi, Seoul | Mon–Sat 7–16 | Day of the delivery`,
    (name, role, company, area, hours, work): SampleHelper => ({
      name,
      role: role ?? '',
      company: company ?? '',
      area: area ?? '',
      hours: hours ?? '',
      work: work ?? '',
    }),
  ),
  feedback: rows(
    `feedback | Liked that the technician put the shoes in order | Told the centre and sent a letter of praise
     feedback | Calls come at lunch when nobody can pick up | Noted the hours on the card, calls in the afternoon now
     feedback | The messages are too long | Cut to two lines
     feedback | Nobody else ever calls first |
     idea | A photo of who will come, on the day before | The message has a photo now
     idea | The end of the agreement on paper, for the calendar | Made a magnet for the fridge
     idea | One day of checks for the whole house |
     for-them | A purifier at the shop’s door, so that neighbours drop in | Sent two examples
     for-them | Birthday messages for their regulars | Sent ten examples`,
    (kind, text, done) => ({
      kind: kind === 'idea' || kind === 'for-them' ? kind : 'feedback',
      text: text ?? '',
      done: done ?? '',
    }),
  ),
  thanksMessages: lines(`
    Payment arrived, thanked by message
    Message: thank you for this month, too
    Told them that the debit went through, asked how they are`),
  thanksCalls: lines(`
    Thanked for the payment. All is well
    Thanked for the payment, nothing to complain about
    Called to say thank you. The filter is quiet, too`),
  failed: 'insufficient funds',
  strangers: [
    'K. Hong',
    'Jeongran Kim (mother)',
    'Duri Inc.',
    'Yeongja Park',
    'M. Lee',
    'cash',
    'club fee',
  ],
  listName: (month) => `direct debits ${month}.xlsx`,
};
