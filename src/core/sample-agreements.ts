import type { Agreement, AgreementStatus } from '../shared/agreements.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import { addDays, addMonths, daysBetween, type CalendarDate } from './dates.ts';
import { agreementDay } from './sample-calls.ts';
import { dice, sampleUid, seedOf, type Dice } from './sample-dice.ts';
import type { DayWords, SampleOffer } from './sample-day-words.ts';
import { type CardOptions, type SampleMember } from './sample-members.ts';
import type { SampleProduct } from './sample-office-words.ts';

type AgreementOptions = CardOptions & { readonly days: DayWords };

/** What a customer signed over the years: what runs, what ended and was renewed, what was lost. */
export function sampleAgreements(
  member: SampleMember,
  card: Pick<CustomerFields, 'custom' | 'relations'>,
  options: AgreementOptions,
): Agreement[] {
  const roll = dice(seedOf(options.seed, 41, member.index));
  const maker = new Maker(member, card, options, roll);
  return member.products.flatMap((product, nth) => maker.of(product, nth));
}

class Maker {
  readonly #member: SampleMember;
  readonly #card: Pick<CustomerFields, 'custom' | 'relations'>;
  readonly #options: AgreementOptions;
  readonly #roll: Dice;

  constructor(
    member: SampleMember,
    card: Pick<CustomerFields, 'custom' | 'relations'>,
    options: AgreementOptions,
    roll: Dice,
  ) {
    this.#member = member;
    this.#card = card;
    this.#options = options;
    this.#roll = roll;
  }

  of(product: SampleProduct, nth: number): Agreement[] {
    const { today, days } = this.#options;
    const roll = this.#roll;
    const offer = roll.pick(days.offers[product]);
    const first = agreementDay(this.#member);
    const signedOn = addDays(first, nth === 0 ? 0 : roll.between(20, 300));
    if (signedOn >= today) return nth === 0 ? [this.#offered(product, offer)] : [];
    if (product === 'car') return [this.#car(offer, signedOn)];
    const rounds: Agreement[] = [];
    for (let from = signedOn; ;) {
      const made = this.#monthly(product, offer, from);
      rounds.push(made);
      const renewed = made.status === 'ended' && made.endsOn !== null && roll.chance(0.8);
      if (!renewed || made.endsOn === null) return rounds;
      from = addDays(made.endsOn, 1);
    }
  }

  #base(product: SampleProduct, offer: SampleOffer, signedOn: CalendarDate): Agreement {
    const { days } = this.#options;
    const roll = this.#roll;
    const kind = product === 'rental' ? 'rental' : 'insurance';
    const letter = { rental: 'R', car: 'C', health: 'H', business: 'B' }[product];
    const serial = String(roll.below(10_000)).padStart(4, '0');
    const account = `***-**-**${String(roll.below(10_000)).padStart(4, '0')}`;
    return {
      uid: sampleUid(roll, `${signedOn}T02:00:00.000Z`),
      kind: offer.months === 36 && product === 'business' ? 'rental' : kind,
      product: offer.product,
      number: `${letter}${signedOn.slice(2, 4)}-${signedOn.slice(5, 7)}${signedOn.slice(8)}-${serial}`,
      signedOn,
      startsOn: addDays(signedOn, roll.between(1, 6)),
      endsOn: null,
      amount: offer.amount,
      every: 'month',
      payment: 'debit',
      debitDay: roll.pick([5, 10, 15, 19, 20, 25, 25, 31]),
      bank: roll.pick(days.banks),
      account,
      payers: [],
      watchFrom: null,
      prepaid: roll.pick(days.prepaid),
      scope: roll.chance(0.3) ? roll.pick(days.scopes) : '',
      exceptions: roll.chance(0.15) ? roll.pick(days.exceptions) : '',
      status: 'active',
      statusOn: signedOn,
      statusNote: '',
      noticeOn: null,
      note: '',
    };
  }

  /** In talks: nothing signed yet; some of it comes to nothing. */
  #offered(product: SampleProduct, offer: SampleOffer): Agreement {
    const { today, days } = this.#options;
    const base = this.#base(product, offer, today);
    const isLost = this.#roll.chance(0.15);
    return {
      ...base,
      number: '',
      account: '',
      bank: '',
      signedOn: null,
      startsOn: null,
      debitDay: null,
      status: isLost ? 'lost' : 'offered',
      statusOn: addDays(today, -this.#roll.between(1, 5)),
      statusNote: isLost ? this.#roll.pick(days.lost) : '',
    };
  }

  /** Renewed from year to year; the field of the card has its end. */
  #car(offer: SampleOffer, signedOn: CalendarDate): Agreement {
    const { today, fieldUids } = this.#options;
    const written = this.#card.custom[fieldUids.renewal];
    const endsOn = written ?? addDays(today, this.#roll.between(3, 364));
    const startsOn = addDays(addMonths(endsOn, -12), 1);
    const from = startsOn < signedOn ? signedOn : startsOn;
    return {
      ...this.#base('car', offer, from),
      startsOn: from,
      endsOn,
      every: 'year',
      payment: this.#roll.pick(['card', 'card', 'transfer'] as const),
      debitDay: null,
      bank: '',
      account: '',
    };
  }

  #monthly(product: SampleProduct, offer: SampleOffer, signedOn: CalendarDate): Agreement {
    const { today } = this.#options;
    const { roll: _, quietSince, trashedOn } = this.#member;
    const base = this.#base(product, offer, signedOn);
    const startsOn = base.startsOn ?? signedOn;
    const endsOn = addDays(addMonths(startsOn, offer.months), -1);
    const isDebit = this.#roll.chance(0.86);
    const left = trashedOn ?? (quietSince !== null && this.#roll.chance(0.6) ? quietSince : null);
    const status = statusOf({ endsOn, today, left, signedOn });
    return {
      ...base,
      endsOn,
      payment: isDebit ? 'debit' : this.#roll.pick(['card', 'transfer'] as const),
      ...(isDebit ? {} : { debitDay: null, bank: '', account: '' }),
      payers: isDebit && this.#roll.chance(0.08) ? this.#spouse() : [],
      watchFrom: isDebit ? startsOn : null,
      ...status,
      statusNote:
        status.status === 'cancelled' ? this.#roll.pick(this.#options.days.cancelled) : '',
    };
  }

  /** The husband's or the wife's account. */
  #spouse(): string[] {
    const spouse = this.#card.relations.find(({ relation }) => relation === 'spouse');
    return spouse?.name ? [spouse.name] : [];
  }
}

function statusOf({
  endsOn,
  today,
  left,
  signedOn,
}: {
  endsOn: CalendarDate;
  today: CalendarDate;
  left: CalendarDate | null;
  signedOn: CalendarDate;
}): { status: AgreementStatus; statusOn: CalendarDate } {
  if (left !== null && left < endsOn && daysBetween(signedOn, left) > 40) {
    return { status: 'cancelled', statusOn: left };
  }
  if (endsOn < today) return { status: 'ended', statusOn: endsOn };
  return { status: 'active', statusOn: signedOn };
}
