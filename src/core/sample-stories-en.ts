import { stories } from './sample-rows.ts';

/** What customers and agent called about, in English. */
export const englishStories = stories(`
  # rental
  0 in | The purifier hums. Sounds like the filter; booked the technician while on the phone | open | Ask whether it is quiet now
  2 out | Technician was there, all quiet | settled

  # rental
  0 out | Filter change is due. Saturday, ten in the morning | settled

  # rental
  0 in | The water tastes odd. Told them to use bottled water for now and ordered a check | open | Call with the result of the check
  1 out | Filter and tank replaced, the taste is fine again | settled

  # rental
  0 in | Moving next month, asked when the purifier can be moved | - | Confirm the day of the move
  3 out | Move of the purifier fixed for two in the afternoon on moving day | settled

  # rental
  0 out | Rental ends in three months. Went through renewing and the new model | - | Send the renewal quote
  2 out | Quote sent, they want to talk it over at home | - | Ask what they decided
  6 in | Three more years on the same terms | settled

  # rental
  0 in@20 | Water leaking in the evening. Explained where the valve is, first visit tomorrow | open | Check that the visit took place
  1 out | Part replaced. Thankful that somebody picked up at night | settled

  # rental
  0 in | Wants the direct debit on the 25th. Changed during the call | settled

  # rental
  0 out | Explained how to clean the air filter, sent the leaflet with pictures | settled

  # rental
  0 in | Charged twice this month. Asked head office to look | open | Call with the day of the refund
  3 out | Refund confirmed. Apologised and sent a cake voucher | settled

  # car
  0 in@21 | Fender bender, nobody hurt. Had them take photos, reported it together | open | Ask how the repair goes
  4 out | Repair done, the car is back | settled

  # car
  0 out | Car insurance ends in a month. Went through the renewal with the mileage discount | - | Ask what they decided
  7 out | Renewing. Added the dashcam discount | settled

  # car
  0 in | Buying another car, will send the registration | - | Move the insurance to the new car
  5 out | Moved to the new car, explained the refund | settled

  # car
  0 in | Flat battery. Put them through to roadside help, running again in 20 minutes | settled

  # car 48
  0 in | The son drives for a week. Added him during the call | settled

  # health
  0 in | How to claim a hospital bill. Sent the list of four papers | - | Check that the claim arrived
  3 out | Claim arrived, payment within ten days | - | Check that the money came
  9 out | Money is there, sooner than expected | settled

  # health
  0 out | Went through the cover together, nothing is paid for twice | settled

  # health
  0 in | A polyp at the check-up. Will help with the claim once the result is there | - | Ask about the result
  10 out | All clear. Received the papers for the claim | settled

  # health
  0 in | Upset that the premium went up. Will look for riders to drop | open | Send a cheaper version
  2 out | Dropped two riders, 18,000 won less a month. Content now | settled

  # health
  0 out | Warned that the policy would lapse, the account was short. Debit again tomorrow | - | Check that the debit went through
  2 out | Debit went through. Glad to have been told | settled

  # health 30
  0 in@22 | Mother fell, in the emergency room. Read out the cover, asked for the diagnosis in writing | open | Ask after the mother, papers for the claim
  2 out | A fracture. Took photos of the papers and filed the claim | settled

  # business
  0 in | Two new employees for the group policy, list to follow | - | Add the new employees
  2 out | Both added, certificates sent by e-mail | settled

  # business
  0 out | Fire insurance ends in two months. The new machine has to go in | - | Send the quote
  4 out | Quote sent, waiting for the director | - | Ask for the decision
  6 in | Go ahead as quoted | settled

  # business
  0 in | Invoice to the bookkeeper again, please. Sent at once | settled

  # business
  0 in | Two more purifiers for the office by the end of the month | - | Confirm the day of installation
  3 out | Installation on the 28th, in the morning | settled

  # any
  0 out | Just to say hello. All is well | settled

  # any 60
  0 out | Called before the cold sets in. Often away to see the grandchildren | settled

  # any
  0 in | On holiday, visit put off by a week | settled

  # any
  0 out | Asked what they wish of the service: to be called first, above all | settled

  # any
  0 in | A friend is looking for insurance, will pass on the number | - | Call the friend
  1 out | Told them that I spoke with their friend | settled

  # any
  0 in | Asked about something for the parents’ home, sent the papers during the call | settled

  # any
  0 out | Asked how things turned out since last time. Well, it seems | settled

  # any
  0 in | The print in the leaflet is too small to read. Will make a large one | open | Send the leaflet in large print
  2 out | Large print arrived, easy to read now | settled
`);
