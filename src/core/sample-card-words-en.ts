import type { DecisionKind, PreferenceKind, SignalKind } from '../shared/card-parts.ts';
import type { CardWords, SampleProduct } from './sample-office-words.ts';
import { rows } from './sample-rows.ts';

/** What the agent of the sample office came to know about customers, in English. */
export const englishCardWords: CardWords = {
  preferences: rows(
    `deal-breaker | Never call at lunch, twelve to one |
     deal-breaker | Not a word about the agreement to the family |
     deal-breaker | Never late. Once was enough | s
     deal-breaker | No other products. Would cancel at once | s
     deal-breaker | Keep the front door shut, the cat runs out | s
     deal-breaker | Nothing about premiums on the office line |
     deal-breaker | No first names before being asked | s
     deal-breaker | No calls after nine at night |
     deal-breaker | Never pass the number on to colleagues |
     deal-breaker | No change of contact without a word |
     deal-breaker | No politics |
     deal-breaker | Text, do not ring: somebody works nights | s
     request | Bill to the home, not to the office |
     request | A message the day before a visit | s
     request | Filter changes on Saturday mornings | s
     request | Speak to them alone, leave no message |
     request | Insurance only when both are there |
     request | Invoice by the 25th of the month |
     request | Visitors park on level two | s
     request | Papers as photos in a message |
     request | Everything in large print | s 58
     request | Two months’ notice before a renewal |
     request | Leave things with the caretaker | s
     request | Bank details are changed on the phone only |
     preference | Would rather be called than texted |
     preference | Weak coffee, no sugar | s
     preference | Warm barley tea | s
     preference | Hiking, happy to talk about mountains |
     preference | Baseball. Keep it short when a game is on |
     preference | Plants. Proud of the balcony |
     preference | Likes to show photos of the grandchildren | 60
     preference | Explanations on paper | s
     preference | The price first, then the reasons |
     preference | A text ten minutes before | s
     preference | Fishing, no phone at weekends |
     preference | Fruit rather than sweets |
     preference | Concerts |
     preference | Dotes on a dog called Biscuit | s
     preference | Slowly, and twice if need be | s 65`,
    (kind, text, service) => ({
      kind: kind as PreferenceKind,
      text: text ?? '',
      forService: service?.startsWith('s') ?? false,
      age: Number(service?.replace('s', '') ?? 0),
    }),
  ),
  expectations: rows(
    `What do you want from our service? | To be called before I have to call | You call first when something goes wrong
     What do you want from our service? | Not to say everything twice | The technician knows it already
     What do you want from our service? | Plain words | I can explain it to somebody else
     What do you want from our service? | People who come when they said | On time three times running
     What do you want from our service? | That no renewal slips by | A call two months ahead
     How will you know that you got it? | A short message when it is done | It arrives the same day
     How will you know that you got it? | The day on which the money comes | I hear it from you before I see it at the bank
     What was the best service you ever had? | The cleaner’s that sewed on a button unasked | Something is done that I did not ask for
     What was the best service you ever had? | The agent who came himself when the car stood still | Somebody picks up when it is urgent
     What was the best service you ever had? | Somebody fetched papers for my mother | My parents are looked after, too`,
    (question, answer, knownBy) => ({ question, answer: answer ?? '', knownBy: knownBy ?? '' }),
  ),
  extras: rows(
    `Helped to put the table together on moving day | Still talks about it
     A card to the daughter before her exams | Showed it to the whole family | 46
     Changed the bulb in the hall during a visit | Very grateful
     Fetched the hospital papers for the mother | Sent a brother along
     A plant for the opening of the shop | Stands beside the till
     A message on the first icy morning, with a word about the battery | Sent a photo back
     Filled in the claim together at the kitchen table | Relieved
     Made the dryer’s manual in large print | It hangs on the fridge
     A bottle of homemade plum syrup | Asked for it again the year after
     A spoon with the grandchild’s name | Was on the birthday table | 60
     Brought two businesses together | One of them signed
     Waited at the roadside until help came | The whole family moved over`,
    (what, landed, age) => ({ what, landed: landed ?? '', age: Number(age ?? 0) }),
  ),
  signals: rows(
    `on-time | There five minutes early
     on-time | Sent the papers on the day promised
     needs-it | Needed for the family, they say so themselves
     needs-it | The purifier runs all day
     sends-friends | Sent a colleague
     sends-friends | Spoke well of us at the club
     pays-on-time | Not one debit failed so far
     gives-thanks | Wrote a letter by hand
     gives-thanks | Fruit to take home at every visit
     says-openly | Says at once what is wrong
     late-to-meetings | Half an hour late, twice running
     story-changes | A different number of children every time
     unpaid | Short of money for two months
     asks-too-much | Calls to press on every day off
     cannot-be-reached | No answer for two weeks
     speaks-ill | Ran down another agent at length`,
    (kind, note) => ({ kind: kind as SignalKind, note: note ?? '' }),
  ),
  decisions: rows(
    `keep | Says what is meant, and so do we
     keep | Always on time, always a kind word
     keep | Hard at first, loyal since we kept our word
     win-over | Thinks of leaving. Visit within two months and ask again
     win-over | Let down by the last repair, to be made good
     win-over | Only the spouse is covered; explain once more
     let-go | Wanted a claim made larger. Declined, and that is that
     let-go | Rude to the technicians. No offer at renewal`,
    (kind, reason) => ({ decision: kind as DecisionKind, reason: reason ?? '' }),
  ),
  questions: rows(
    `Purifier, five years | rental | Costs less than bottled water
     Two air purifiers | rental | One may do; measure the rooms again
     Renewal of the car insurance | car | Drives less, the mileage rider fits
     Health cover | health | A group policy exists, check for overlap
     Care cover | health | Wanted, but the premium is a burden
     More cancer cover | health | Because of the family history
     Fire insurance for the workshop | business | Waits for the value of the machines
     Group policy | business | Staff changes often; explained the settlement`,
    (about, product, note) => ({ about, product: product as SampleProduct, note: note ?? '' }),
  ),
};
